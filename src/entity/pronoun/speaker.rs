//! Quotation marks and verbs of speech → in whose words each token stands: nobody calls himself "he" in his own quotation.
//!
//! | text | whose words |
//! |---|---|
//! | "He sold his office," Judge Moyo said. | Moyo's |
//! | "He's young," Hollis said. "He will be back." | Hollis's, both |
//! | Moyo read the verdict and said: "He sold his office." | Moyo's |
//! | Moyo met Cole. "He is ill," he said. | open: the verb has no name, or two fit |

use crate::entity::Cast;
use crate::entity::fold::fold;
use crate::entity::scene::Scene;
use crate::lexicon::is_speech_verb;
use crate::tag::Kind;
use crate::text::{is_close_quote, is_open_quote};
use crate::token::Sentence;
use std::collections::BTreeSet;

/// For each token, the person in whose quotation it stands.
pub struct Speakers(Vec<Option<usize>>);

impl Speakers {
    /// Reads every sentence.
    pub fn of(scene: &Scene<'_>, cast: &Cast) -> Self {
        let quoted = quoted(scene);
        let mut speakers = vec![None; quoted.len()];
        let mut last: Option<(usize, usize)> = None;
        for sentence in &scene.tokens.sentences {
            let range = sentence.tokens.clone();
            // What goes on in quotation marks behind "Hollis said." is his as well.
            let goes_on = last.filter(|it| it.0 == sentence.block && quoted.get(range.start) == Some(&true)).map(|it| it.1);
            let speaker = named_speaker(scene, cast, sentence, &quoted).or(goes_on.filter(|_| no_one_else(scene, sentence, &quoted)));
            range.filter(|&at| quoted[at]).for_each(|at| speakers[at] = speaker);
            last = speaker.map(|it| (sentence.block, it));
        }
        Self(speakers)
    }

    /// Whether `token` stands in a quotation of `entity`.
    pub fn says(&self, entity: usize, token: usize) -> bool {
        self.0.get(token).is_some_and(|it| *it == Some(entity))
    }
}

/// For each token, whether it stands inside of quotation marks; a paragraph begins outside.
fn quoted(scene: &Scene<'_>) -> Vec<bool> {
    let mut quoted = vec![false; scene.tokens.tokens.len()];
    let (mut opener, mut block): (Option<char>, usize) = (None, usize::MAX);
    for sentence in &scene.tokens.sentences {
        opener = opener.filter(|_| sentence.block == block);
        block = sentence.block;
        for at in sentence.tokens.clone() {
            let mark = scene.word(at).chars().next().filter(|_| scene.word(at).chars().count() == 1);
            opener = match (mark, opener) {
                (Some('"'), Some('"')) => None,
                (Some(it), None) if it == '"' || is_open_quote(it) => Some(it),
                // The apostrophe of "the workers’ pay" closes nothing that a double mark opened.
                (Some('’'), Some('‘')) => None,
                (Some(it), Some(_)) if it != '’' && is_close_quote(it) => None,
                _ => opener,
            };
            quoted[at] = opener.is_some();
        }
    }
    quoted
}

/// The one person named outside of a sentence's quotation, beside a verb of speech that has no other subject: "her family said
/// Ms Cole was" is not Cole's, nor is "friends of Cole said".
fn named_speaker(scene: &Scene<'_>, cast: &Cast, sentence: &Sentence, quoted: &[bool]) -> Option<usize> {
    let outside = || sentence.tokens.clone().filter(|&at| !quoted[at]);
    let free = |at: usize| at == sentence.tokens.start || quoted[at - 1] || scene.cover.name_at(at - 1).is_some() || is_pause(scene.word(at - 1));
    let speech = outside().any(|at| scene.cover.name_at(at).is_none() && is_speech_verb(&fold(scene.word(at))) && free(at));
    let governed = |name: usize| scene.word_before(name).is_some_and(|it| matches!(it, "of" | "for" | "with" | "about" | "against"));
    let person = |it: &usize| scene.names.get(*it).is_some_and(|it| it.kind == Kind::Person) && !governed(*it);
    let name = |at: usize| scene.cover.name_at(at).filter(person);
    let people: BTreeSet<usize> = outside().filter_map(name).filter_map(|it| cast.mentions.get(it)?.entity).collect();
    people.first().copied().filter(|_| speech && people.len() == 1)
}

/// What may stand between a speaker and the verb.
fn is_pause(word: &str) -> bool {
    matches!(word, "," | ")" | "\"" | "”" | "’" | "and" | "also" | "later")
}

/// Whether nothing but marks stands outside of the sentence's quotation.
fn no_one_else(scene: &Scene<'_>, sentence: &Sentence, quoted: &[bool]) -> bool {
    sentence.tokens.clone().filter(|&at| !quoted[at]).all(|at| !scene.word(at).contains(char::is_alphabetic))
}
