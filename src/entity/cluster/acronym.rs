//! Acronyms and what they stand for → one thing; an acronym that nothing in the text spells out stays alone.
//!
//! | long form | acronym |
//! |---|---|
//! | World Health Organization | WHO |
//! | Organisation of Islamic Cooperation | OIC |
//! | United States Central Intelligence Agency | CIA |
//! | German Aerospace Center (DLR) | DLR: the brackets say so |

use super::Links;
use super::form::Form;
use crate::entity::fold::fold;
use crate::entity::scene::Scene;
use std::collections::BTreeMap;

/// Joins acronyms to their long forms, by brackets first, then by initials.
pub fn join(scene: &Scene<'_>, forms: &[Form], links: &mut Links) {
    join_bracketed(scene, forms, links);
    join_initials(scene, forms, links);
}

/// `Long Name (LN)`, `LN (Long Name)`: the brackets say that the two are one.
fn join_bracketed(scene: &Scene<'_>, forms: &[Form], links: &mut Links) {
    let mut form_of: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, form) in forms.iter().enumerate() {
        form_of.extend(form.names.iter().map(|&name| (name, at)));
    }
    for (&name, &at) in &form_of {
        let Some(&next) = form_of.get(&(name + 1)) else { continue };
        let opens = scene.gap(name).is_some_and(|gap| matches!(gap.trim(), "(" | "[" | ", or" | ", or the" | "(the" | ", known as"));
        let (one, other) = (&forms[at], &forms[next]);
        if opens && (abbreviates(one, other) || abbreviates(other, one)) {
            links.join(other.first(), one.first(), || format!("in brackets after {}", scene.name(name)));
        }
    }
}

fn abbreviates(short: &Form, long: &Form) -> bool {
    let starts_alike = long.words.first().is_some_and(|word| word.chars().next() == short.acronym.chars().next());
    !short.acronym.is_empty() && long.acronym.is_empty() && (long.words.len() > 1 || starts_alike)
}

fn join_initials(scene: &Scene<'_>, forms: &[Form], links: &mut Links) {
    let mut spelled: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, form) in forms.iter().enumerate() {
        for letters in &form.initials {
            spelled.entry(letters).or_insert(at);
        }
    }
    for form in forms.iter().filter(|form| !form.acronym.is_empty()) {
        let long = spelled.get(form.acronym.as_str()).or_else(|| spelled.get(form.acronym.strip_suffix('s')?));
        let Some(long) = long.and_then(|&at| forms.get(at)).filter(|long| long.first() != form.first()) else { continue };
        links.join(form.first(), long.first(), || format!("the initials of {}", scene.name(long.first())));
    }
}

/// The initials a long name can have: with and without small words, without what stands in front, and up to an "and".
pub fn initials_of(name: &str) -> Vec<String> {
    let words: Vec<String> = name.split([' ', '-', '–', '/']).map(fold).filter(|word| !word.is_empty()).collect();
    if words.len() < 2 {
        return Vec::new();
    }
    let content: Vec<String> = words.iter().filter(|word| !is_small(word)).cloned().collect();
    let lead = if content.starts_with(&["united".to_owned(), "states".to_owned()]) { 2 } else { 1 };
    let before_and = words.iter().position(|word| word == "and").map_or(&[][..], |at| &words[..at]);
    let before_and: Vec<String> = before_and.iter().filter(|word| !is_small(word)).cloned().collect();
    let mut all = vec![initials(&words), initials(&content), initials(content.get(lead..).unwrap_or_default()), initials(&before_and)];
    all.retain(|letters| letters.chars().count() > 1);
    all.dedup();
    all
}

fn initials(words: &[String]) -> String {
    words.iter().filter_map(|word| word.chars().next()).collect()
}

fn is_small(word: &str) -> bool {
    matches!(word, "of" | "the" | "and" | "for" | "in" | "on" | "at" | "to" | "de" | "des" | "du" | "la" | "le" | "a" | "&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_a_reader_would_accept() {
        for (name, acronym) in [
            ("World Health Organization", "who"),
            ("Organisation of Islamic Cooperation", "oic"),
            ("United States Central Intelligence Agency", "cia"),
            ("Centers for Disease Control and Prevention", "cdc"),
            ("Agence France-Presse", "afp"),
            ("Lashkar-e-Taiba", "let"),
        ] {
            assert!(initials_of(name).iter().any(|it| it == acronym), "{name}");
        }
    }
}
