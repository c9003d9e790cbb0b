//! Names of one article → the same, and a given name whose second syllable the labels left behind the hyphen is whole: `Yoon Mi-ran`.
//!
//! `Joe Biden-led` and `Tim Cook-era` are no names.

use super::{Kind, Tagged};
use crate::text::{Confidence, Span, Text};
use crate::token::Tokens;

/// No such syllable is longer, in letters.
const LONGEST: usize = 6;

/// What may follow a full name and a hyphen and describe something else by it.
const DESCRIBES: [&str; 9] = ["born", "era", "free", "like", "made", "owned", "run", "style", "type"];

/// Makes names of a surname and half a given name whole.
pub fn add_syllables(text: &Text<'_>, tokens: &Tokens, names: &mut [Tagged]) {
    let half = |it: &&mut Tagged| it.kind == Kind::Person && it.tokens.len() == 2 && it.confidence != Confidence::FULL;
    for name in names.iter_mut().filter(half) {
        let end = name.tokens.end;
        let [Some(hyphen), Some(syllable)] = [end, end + 1].map(|at| tokens.tokens.get(at).map(|it| it.span)) else { continue };
        let joined = name.span.end == hyphen.start && hyphen.end == syllable.start && text.get(hyphen) == "-";
        if joined && is_syllable(text.get(syllable)) {
            name.span = Span::new(name.span.start, syllable.end);
            name.tokens.end = end + 2;
        }
    }
}

fn is_syllable(word: &str) -> bool {
    let plain = word.len() <= LONGEST && word.bytes().all(|it| it.is_ascii_lowercase());
    plain && !word.ends_with("ed") && !DESCRIBES.contains(&word)
}
