//! Names of one article → the same, and a given name whose second syllable the labels left behind the hyphen is whole: `Yoon Mi-ran`.
//!
//! So is a double surname that they cut at its hyphen: `Ana Villareal-Imperial`. `Joe Biden-led` and `Tim Cook-era` are no names.

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

/// A name this sure (in thousandths) behind a hyphen is one of its own: `Joe Biden-Kamala Harris`.
const SURE: u16 = 750;

/// Joins the second half of a double surname to the full name before its hyphen, whatever it was taken for alone.
pub fn join_surnames(text: &Text<'_>, tokens: &Tokens, names: &mut Vec<Tagged>) {
    for at in 0..names.len() {
        let Some(name) = names.get(at).filter(|it| it.kind == Kind::Person && it.tokens.len() > 1 && it.confidence != Confidence::FULL) else {
            continue;
        };
        let Some((end, half)) = surname_behind(text, tokens, name) else { continue };
        let taken = names.get(at + 1).filter(|it| it.tokens.start <= half);
        if taken.is_some_and(|it| it.tokens.len() > 1 || it.confidence.thousandths() >= SURE) {
            continue;
        }
        if taken.is_some() {
            names.remove(at + 1);
        }
        names[at].span.end = end;
        names[at].tokens.end = half + 1;
    }
}

/// The word with a capital behind the hyphen that a name ends at: where it ends, and its token.
fn surname_behind(text: &Text<'_>, tokens: &Tokens, name: &Tagged) -> Option<(usize, usize)> {
    let [hyphen, half, next] = [0, 1, 2].map(|by| tokens.tokens.get(name.tokens.end + by).map(|it| it.span));
    let (hyphen, half) = (hyphen?, half?);
    let word = text.get(half);
    let touching = name.span.end == hyphen.start && hyphen.end == half.start && text.get(hyphen) == "-";
    let capital = word.starts_with(char::is_uppercase) && word.chars().nth(1).is_some_and(char::is_lowercase) && !word.ends_with("ed");
    let longer = next.is_some_and(|it| it.start == half.end && text.get(it) == "-");
    (touching && capital && !longer).then_some((half.end, name.tokens.end + 1))
}

fn is_syllable(word: &str) -> bool {
    let plain = word.len() <= LONGEST && word.bytes().all(|it| it.is_ascii_lowercase());
    plain && !word.ends_with("ed") && !DESCRIBES.contains(&word)
}
