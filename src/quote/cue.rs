//! A frame → its cues: the words that say somebody speaks, who that is, and on which side the words lie; attributes no quotation.
//!
//! | frame | cue | source | reach |
//! |---|---|---|---|
//! | ⟦…⟧ , `said` Mira Hadzic | said | Lena Petrov | left |
//! | Okafor `told` lawmakers that … | told | Okafor | right |
//! | … , activists `said` . | said | activists | left |
//! | `according to` police , … | according to | police | right |
//! | He left , `saying` … | saying | He | right |
//! | She was `quoted` as `saying` … | saying | She | right |
//! | Reporters were `told` by an aide … | told | an aide | right |
//! | Okafor's `claim` that … | claim | Okafor | right |

use super::following;
use super::origin;
use super::phrase::{self, Phrase};
use super::scene::{Frame, Item, Scene};
use super::subject::{self, Place};
use super::tail::tail;
use super::verb::is_verb;
use super::words::Class;
use std::ops::Range;

/// What a cue says about the words it brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Said or written.
    Speech,
    /// Names the words' source, no verb: `according to`.
    Source,
    /// Its object may hold words of somebody: `called`.
    Quoting,
    /// Thought, felt or found.
    Thought,
}

/// Where the words lie that the cue reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Before it.
    Left,
    /// After it.
    Right,
    /// Before and after.
    Both,
}

impl Reach {
    /// Whether words before the cue are reported by it.
    pub const fn left(self) -> bool {
        matches!(self, Self::Left | Self::Both)
    }

    /// Whether words after the cue are reported by it.
    pub const fn right(self) -> bool {
        matches!(self, Self::Right | Self::Both)
    }
}

/// Somebody speaks here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// The cue's own words, as items.
    pub words: Range<usize>,
    /// Cue, source, hearer and time together, as items.
    pub block: Range<usize>,
    /// Who speaks; `None` when the frame does not say.
    pub source: Option<Phrase>,
    /// What kind of cue it is.
    pub strength: Strength,
    /// Where the words lie.
    pub reach: Reach,
    /// Whether nothing is reported: `declined to say`, `could say`.
    pub negated: bool,
    /// Whether the speaker stands elsewhere: `left, saying`, `went on to say`.
    pub dependent: bool,
    /// Whether what was said goes on after it: `…, she said, …`.
    pub aside: bool,
}

/// Finds the cues of a frame, in order.
pub fn cues(scene: &Scene<'_>, frame: &Frame) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for item in frame.items.clone() {
        let cue = source_words(scene, frame, item).or_else(|| verb(scene, frame, item, &found)).or_else(|| noun(scene, frame, item, &found));
        found.extend(cue);
    }
    found
}

/// `according to X`, `per X`, `in the words of X`.
fn source_words(scene: &Scene<'_>, frame: &Frame, item: usize) -> Option<Cue> {
    let next = |by: usize| scene.item(item + by);
    let end = match scene.item(item) {
        "according" | "According" if next(1) == "to" => item + 2,
        "per" | "Per" if scene.word_at(item + 1).is_some_and(|token| scene.name_at(token).is_some()) => item + 1,
        "in" | "In" if next(1) == "the" && next(2) == "words" && next(3) == "of" => item + 4,
        _ => return None,
    };
    let source = following::after(scene, frame, end)?;
    let mut close = source.items.end;
    let before = |by: usize| item.checked_sub(by).filter(|&it| it >= frame.items.start).map_or(Class::default(), |it| scene.class_at(it));
    let joins = Class::CONJUNCTION | Class::SUBORDINATOR | Class::THAT;
    let semicolon = item > frame.items.start && scene.item(item - 1) == ";";
    let opens = item == frame.items.start || before(1).is(joins) || semicolon || before(1).is(Class::COMMA) && before(2).is(joins);
    if opens {
        close = origin::end(scene, frame, &source);
    }
    let ends = close >= frame.items.end || scene.class_at(close).is(Class::STOP);
    let reach = match (opens, ends) {
        (true, _) => Reach::Right,
        (_, true) => Reach::Left,
        _ => Reach::Both,
    };
    Some(Cue {
        words: item..end,
        block: item..close,
        source: Some(source),
        strength: Strength::Source,
        reach,
        negated: false,
        dependent: false,
        aside: false,
    })
}

/// `his claim that`, `rejected accusations that`: a noun that holds a statement, told by its owner or by whom the sentence is about.
fn noun(scene: &Scene<'_>, frame: &Frame, item: usize, earlier: &[Cue]) -> Option<Cue> {
    let opens = item == frame.items.start;
    // "said in a report that": the verb's own words.
    let skipped = earlier.last().is_some_and(|cue| cue.block.contains(&item));
    if !scene.class_at(item).is(Class::CLAIM) || !scene.class_at(item + 1).is(Class::THAT) || opens || skipped {
        return None;
    }
    let phrase = phrase::ending_at(scene, frame, item + 1)?;
    let owner = (phrase.items.start..item).rev().find(|&it| scene.class_at(it).is(Class::POSSESSIVE));
    let owner = owner.and_then(|it| phrase::ending_at(scene, frame, it));
    let firm = scene.class_at(phrase.items.start).is(Class::DETERMINER);
    let source = owner.or_else(|| subject::shared(scene, frame, phrase.items.start, earlier).filter(|_| firm))?;
    Some(Cue {
        words: item..item + 1,
        block: item..item + 1,
        source: Some(source),
        strength: Strength::Speech,
        reach: Reach::Right,
        negated: false,
        dependent: true,
        aside: false,
    })
}

/// A verb of speech at `item`.
fn verb(scene: &Scene<'_>, frame: &Frame, item: usize, earlier: &[Cue]) -> Option<Cue> {
    if !is_verb(scene, frame, item) {
        return None;
    }
    let (source, place) = subject::find(scene, frame, item, earlier)?;
    let start = source
        .as_ref()
        .filter(|_| place == Place::Before)
        .map_or_else(|| predicate_start(scene, frame, item), |source| phrase::opening(scene, frame, source.items.start.min(item)));
    let out = usize::from(scene.item(item + 1) == "out");
    let behind = source.as_ref().filter(|_| place == Place::After).map_or(item + 1 + out, |source| source.items.end);
    let tail = tail(scene, frame, behind, start);
    let said_before = follows_quote(scene, frame, start);
    let reach = match (tail.empty, said_before && quote_follows(scene, frame, tail.end)) {
        (true, _) => Reach::Left,
        (false, true) => Reach::Both,
        (false, false) if place == Place::After => Reach::Left,
        (false, false) => Reach::Right,
    };
    Some(Cue {
        words: item..item + 1,
        block: start..tail.end,
        strength: strength(scene, item, source.as_ref()),
        source,
        reach,
        negated: is_negated(scene, frame, item),
        dependent: place == Place::Apart,
        aside: tail.aside && place == Place::Before,
    })
}

/// `and has not said`: where the predicate begins, when it is joined to another.
fn predicate_start(scene: &Scene<'_>, frame: &Frame, item: usize) -> usize {
    let first = frame.items.start.max(item.saturating_sub(4));
    let modal = |it: usize| matches!(scene.item(it), "can" | "could" | "may" | "might" | "must" | "shall" | "should" | "will" | "would");
    let start = (first..item).rev().take_while(|&it| phrase::is_between(scene, it) && !modal(it)).last().unwrap_or(item);
    if start > frame.items.start && scene.class_at(start - 1).is(Class::CONJUNCTION) { start } else { item }
}

/// A text that reads so speaks: `the letter reads`.
fn strength(scene: &Scene<'_>, item: usize, source: Option<&Phrase>) -> Strength {
    let class = scene.class_at(item);
    let text = matches!(scene.item(item), "read" | "reads") && source.is_some_and(|it| scene.class_at(it.head).is(Class::DOCUMENT));
    if class.is(Class::SPEECH) || text {
        Strength::Speech
    } else if class.is(Class::QUOTING) {
        Strength::Quoting
    } else {
        Strength::Thought
    }
}

/// Whether a quotation stands right before `item`, but for a comma or dash.
pub fn follows_quote(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let mut at = item;
    while at > frame.items.start && item - at < 3 && scene.class_at(at - 1).is(Class::COMMA | Class::SIGN | Class::STOP) {
        at -= 1;
    }
    at > frame.items.start && matches!(scene.items.get(at - 1), Some(Item::Quote(_)))
}

/// Whether a quotation stands at `item` or right after, but for a comma, colon or `that`.
pub fn quote_follows(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let at = (item..frame.items.end.min(item + 3)).find(|&it| !scene.class_at(it).is(Class::COMMA | Class::COLON | Class::SIGN | Class::THAT));
    at.is_some_and(|it| matches!(scene.items.get(it), Some(Item::Quote(_))))
}

/// `declined to say`, `did not say`, `never said`; `could say` and `had to say` are no report either.
fn is_negated(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    // In "he would appeal, said Ruiz" the other verb's auxiliary is across the comma.
    let near = frame.items.start.max(item.saturating_sub(3))..item;
    let first =
        near.clone().rev().find(|&it| scene.word_at(it).is_none() || scene.class_at(it).is(Class::PUNCTUATION)).map_or(near.start, |it| it + 1);
    let obliged = item >= first + 2 && scene.class_at(item - 1).is(Class::TO) && matches!(scene.item(item - 2), "have" | "has" | "had");
    obliged
        || (first..item).any(|it| {
            let word = scene.item(it);
            word.ends_with("n't")
                || word.ends_with("n’t")
                || matches!(
                    word,
                    "not"
                        | "never"
                        | "declined"
                        | "refused"
                        | "failed"
                        | "fails"
                        | "without"
                        | "cannot"
                        | "can"
                        | "could"
                        | "should"
                        | "would"
                        | "will"
                        | "might"
                        | "may"
                        | "must"
                )
        })
}
