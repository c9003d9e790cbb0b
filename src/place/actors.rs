//! Where places are named → which of them speak or act, as governments do under their capital's name; moves no place.
//!
//! | words | the place acts |
//! |---|---|
//! | `Washington said on Monday` · `Moscow has denied it` · `Paris will also back the plan` | yes |
//! | `rain fell in Paris` · `Paris Match reported` | no |

use crate::entity::{Cast, Form, Kind};
use crate::lexicon::{SPEECH_VERBS, WordList};
use crate::text::{Span, Text};
use std::sync::OnceLock;

/// What states do besides speaking.
static DEEDS: WordList = WordList::new(include_str!("../lexicon/state_deeds.txt"));

/// Words that may stand between a name and its verb.
const BETWEEN: [&str; 14] = ["has", "had", "have", "will", "would", "may", "could", "also", "later", "again", "now", "then", "already", "not"];

/// So many bytes after a name are read.
const REACH: usize = 40;

/// Whether each entity speaks or acts, in order of entity; only places with a government can.
pub(super) fn actors(text: &Text<'_>, cast: &Cast) -> Vec<bool> {
    let mut acts = vec![false; cast.entities.len()];
    for mention in cast.mentions.iter().filter(|it| it.form == Form::Name && it.kind == Kind::Gpe) {
        if let Some(acting) = mention.entity.and_then(|it| acts.get_mut(it)) {
            *acting |= is_subject(text, mention.span);
        }
    }
    acts
}

/// Whether `word` is a form of a verb of either list; each line holds one verb's forms.
fn is_verb(word: &str) -> bool {
    static FORMS: OnceLock<Vec<&'static str>> = OnceLock::new();
    let forms = FORMS.get_or_init(|| {
        let mut forms: Vec<&str> = SPEECH_VERBS.entries().iter().chain(DEEDS.entries()).flat_map(|line| line.split(' ')).collect();
        forms.sort_unstable();
        forms
    });
    forms.binary_search(&word).is_ok()
}

/// Whether a verb of speech or of state follows, and no "in" or "of" before makes the name no subject.
fn is_subject(text: &Text<'_>, name: Span) -> bool {
    let raw = text.as_str();
    let end = (name.end..=(name.end + REACH).min(raw.len())).rev().find(|&it| raw.is_char_boundary(it)).unwrap_or(name.end);
    let after = text.get(Span::new(name.end, end));
    let verb = after.split_whitespace().take(3).find(|it| !BETWEEN.contains(it)).filter(|_| after.starts_with(' '));
    let verb = verb.map(|it| it.trim_end_matches([',', '.', ':', ';'])).is_some_and(is_verb);
    let before = raw.get(..name.start).unwrap_or("").trim_end().rsplit(|it: char| !it.is_alphanumeric()).next().unwrap_or("");
    const PLACES: [&str; 12] = ["in", "at", "from", "of", "near", "to", "for", "with", "on", "by", "against", "outside"];
    verb && !PLACES.contains(&before.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_that_speaks_acts() {
        let is = |words: &str, name: &str| {
            let start = words.find(name).unwrap();
            is_subject(&Text::new(words), Span::new(start, start + name.len()))
        };
        assert!(is("Washington said on Monday", "Washington"));
        assert!(is("Talks failed, and Moscow has also denied it.", "Moscow"));
        assert!(is("Paris vetoed the plan", "Paris"));
        assert!(!is("Rain fell in Paris, said the mayor", "Paris"));
        assert!(!is("The mayor of Paris said so", "Paris"));
        assert!(!is("Paris", "Paris") && !is("Paris's mayor said", "Paris") && !is("Paris é", "Paris"));
    }
}
