//! Names of one class → distinct forms, spelling and set phrases undone; joins equal forms only.

use super::Links;
use super::class::Class;
use crate::entity::fold::{fold_words, skeleton};
use crate::entity::scene::Scene;
use crate::lexicon::{DEMONYMS, GROUP_FORMS, SAME_NAMES};
use crate::tag::Kind;
use std::collections::BTreeMap;

/// One way of writing a name.
#[derive(Clone, Debug)]
pub struct Form {
    /// Its words, folded and normalised; never empty.
    pub words: Vec<String>,
    /// Its kind, that of its first mention.
    pub kind: Kind,
    /// The letters of an acronym, lower case; empty when it is none.
    pub acronym: String,
    /// First letters of its words as written, small words in upper case left apart: see [`initials_of`].
    pub initials: Vec<String>,
    /// The names written so, in order; never empty.
    pub names: Vec<usize>,
}

impl Form {
    /// The first name written so.
    pub fn first(&self) -> usize {
        self.names.first().copied().unwrap_or_default()
    }
}

/// The distinct forms of a class, in order of first mention.
pub fn collect(scene: &Scene<'_>, class: Class) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut known: BTreeMap<(String, Option<Kind>), usize> = BTreeMap::new();
    for (index, name) in scene.names.iter().enumerate().filter(|(_, name)| class.holds(name.kind)) {
        let words = normal_words(scene.name(index), class);
        let key = (words.join(" "), None);
        let at = *known.entry(key).or_insert_with(|| {
            forms.push(Form {
                words,
                kind: name.kind,
                acronym: acronym_of(scene.name(index)),
                initials: super::acronym::initials_of(scene.name(index)),
                names: Vec::new(),
            });
            forms.len() - 1
        });
        forms[at].names.push(index);
    }
    forms
}

/// Joins the names of each form, and forms that differ in transliteration alone.
pub fn join_equal(scene: &Scene<'_>, forms: &[Form], links: &mut Links) {
    let mut sounds: BTreeMap<String, usize> = BTreeMap::new();
    for form in forms {
        let first = form.first();
        for &name in form.names.iter().skip(1) {
            links.join(name, first, || same_name(scene, name, first));
        }
        let Some(sound) = sound_of(form) else { continue };
        let twin = *sounds.entry(sound).or_insert(first);
        if twin != first {
            links.join(first, twin, || format!("another spelling of {}", scene.name(twin)));
        }
    }
}

/// How the form sounds, word breaks and a plural undone; `None` when it is too short to compare so.
fn sound_of(form: &Form) -> Option<String> {
    let of = form.words.iter().position(|word| word == "of").filter(|&at| form.kind == Kind::Org && at > 0 && at + 1 < form.words.len());
    let turned = of.map(|at| form.words[at + 1..].iter().filter(|word| *word != "the").chain(&form.words[..at]).cloned().collect());
    let words: Vec<String> = turned.unwrap_or_else(|| form.words.clone());
    let sound: String = words.iter().map(|word| skeleton(singular(word))).collect();
    (sound.len() > 4 && (form.acronym.is_empty() || form.words.len() > 1)).then_some(sound)
}

fn singular(word: &str) -> &str {
    word.strip_suffix('s').filter(|it| it.len() > 5 && !it.ends_with('s')).unwrap_or(word)
}

fn same_name(scene: &Scene<'_>, name: usize, first: usize) -> String {
    if scene.name(name) == scene.name(first) { "the same name".to_owned() } else { format!("another form of {}", scene.name(first)) }
}

/// The letters of `U.N.`, `NATO`, `AfCFTA`, lower case; empty when the name is no acronym.
pub fn acronym_of(name: &str) -> String {
    let letters: String = name.chars().filter(|&c| c != '.' && c != '&' && c != ' ' && c != '-').collect();
    if name.contains(' ') && !name.contains('.') {
        return String::new();
    }
    let capitals = letters.chars().filter(|c| c.is_uppercase()).count();
    let length = letters.chars().count();
    let shaped = (2..=10).contains(&length) && letters.chars().all(char::is_alphanumeric) && capitals >= 2 && capitals * 2 >= length;
    if shaped { letters.to_lowercase() } else { String::new() }
}

/// Folds a name and undoes what does not tell things apart: articles, spelling by country, legal forms.
pub fn normal_words(name: &str, class: Class) -> Vec<String> {
    let mut words = fold_words(name);
    if words.len() > 1 && words.iter().all(|word| word.chars().count() == 1) {
        words = vec![words.concat()];
    }
    if words.len() > 1 && words.first().is_some_and(|word| word == "the") {
        words.remove(0);
    }
    for word in &mut words {
        if let Some(plain) = spelling(word) {
            plain.clone_into(word);
        }
    }
    let words = known_name(words, class);
    let words = match class {
        Class::Org => without_legal_form(words),
        Class::Place => without_state_form(words),
        Class::Group => vec![group_form(&words.join(" "))],
        Class::Thing(Kind::Event) => without_storm(words),
        Class::Thing(_) => words,
    };
    if words.is_empty() { vec![name.to_lowercase()] } else { words }
}

fn known_name(words: Vec<String>, class: Class) -> Vec<String> {
    let whole = SAME_NAMES.get(&words.join(" ")).map(|name| name.split(' ').map(str::to_owned).collect());
    whole.unwrap_or_else(|| if matches!(class, Class::Thing(_)) { words } else { words.into_iter().flat_map(country_word).collect() })
}

/// `us` inside a longer name is the country.
fn country_word(word: String) -> Vec<String> {
    match word.as_str() {
        "us" => vec!["united".to_owned(), "states".to_owned()],
        "un" => vec!["united".to_owned(), "nations".to_owned()],
        "uk" => vec!["united".to_owned(), "kingdom".to_owned()],
        _ => vec![word],
    }
}

fn spelling(word: &str) -> Option<&'static str> {
    Some(match word {
        "&" => "and",
        "centre" => "center",
        "organisation" => "organization",
        "defence" => "defense",
        "labour" => "labor",
        "theatre" => "theater",
        "harbour" => "harbor",
        "programme" => "program",
        "intl" => "international",
        "st" => "saint",
        "mt" => "mount",
        _ => return None,
    })
}

fn without_legal_form(mut words: Vec<String>) -> Vec<String> {
    const LEGAL: [&str; 21] = [
        "inc",
        "corp",
        "corporation",
        "ltd",
        "limited",
        "plc",
        "llc",
        "llp",
        "co",
        "company",
        "sa",
        "ag",
        "gmbh",
        "nv",
        "spa",
        "kft",
        "oyj",
        "ab",
        "asa",
        "bv",
        "a/s",
    ];
    while words.len() > 1 && words.last().is_some_and(|word| LEGAL.contains(&word.as_str())) {
        words.pop();
    }
    words
}

/// `Republic of Cyprus` is Cyprus, `State of Arizona` Arizona; `Republic of the Congo` may be another Congo, and stays.
fn without_state_form(words: Vec<String>) -> Vec<String> {
    let Some(of) = words.iter().position(|word| word == "of") else { return words };
    let form = words.get(..of).unwrap_or_default();
    let state = form
        .iter()
        .all(|word| matches!(word.as_str(), "republic" | "islamic" | "state" | "kingdom" | "commonwealth" | "city" | "federal" | "peoples"));
    let rest = words.get(of + 1..).unwrap_or_default();
    if of > 0 && state && !rest.is_empty() && !matches!(rest[0].as_str(), "the" | "korea" | "china" | "ireland" | "mexico") {
        rest.to_vec()
    } else {
        words
    }
}

/// `Tropical Storm Danielle` and `Hurricane Danielle` are one storm at two strengths.
fn without_storm(words: Vec<String>) -> Vec<String> {
    const STORMS: [&str; 8] = ["super", "tropical", "storm", "hurricane", "typhoon", "cyclone", "depression", "subtropical"];
    let lead = words.iter().take_while(|word| STORMS.contains(&word.as_str())).count();
    if lead < words.len() && words.len() == lead + 1 { words.into_iter().skip(lead).collect() } else { words }
}

/// One form for a people or a group: the country, or the word in the singular.
fn group_form(name: &str) -> String {
    let known = DEMONYMS.get(name).or_else(|| GROUP_FORMS.get(name));
    known.map_or_else(|| name.strip_suffix('s').filter(|it| it.len() > 3).unwrap_or(name).to_owned(), |it| format!("people of {it}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn set_phrases_do_not_tell_things_apart() {
        assert_eq!(normal_words("the Republic of Cyprus", Class::Place), ["cyprus"]);
        assert_eq!(normal_words("U.S.", Class::Place), ["united", "states"]);
        assert_eq!(normal_words("Cipriani S.A.", Class::Org), ["cipriani"]);
        assert_eq!(normal_words("Swedes", Class::Group), normal_words("Swedish", Class::Group));
        assert_eq!(normal_words("…", Class::Org), ["…"]);
    }

    #[test]
    fn acronyms_by_their_shape() {
        assert_eq!(acronym_of("U.N."), "un");
        assert_eq!(acronym_of("AfCFTA"), "afcfta");
        assert_eq!(acronym_of("Reuters"), "");
        assert_eq!(acronym_of("A"), "");
    }
}
