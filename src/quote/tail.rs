//! What follows a verb of speech → hearer, time and place skipped, and whether nothing that was said follows.
//!
//! | after the verb | skipped | said after it? |
//! |---|---|---|
//! | told `lawmakers Monday` . | lawmakers Monday | no |
//! | said `on Tuesday` that it may be | on Tuesday | yes |
//! | said at least 116 people died | – | yes |
//! | ⟦…⟧ said Petrov `as she waited` | – | no |

use super::clause::is_clause;
use super::cue::{follows_quote, quote_follows};
use super::following;
use super::scene::{Frame, Item, Scene};
use super::words::Class;

/// What follows the verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tail {
    /// One past the hearer, time and place.
    pub end: usize,
    /// Whether nothing that was said follows.
    pub empty: bool,
    /// Whether a comma follows and then the rest of what was said: `…, she said, …`.
    pub aside: bool,
}

/// Reads on from item `from`, behind the verb at `verb` and its subject; both start at `start`.
pub fn tail(scene: &Scene<'_>, frame: &Frame, from: usize, start: usize) -> Tail {
    let mut firm = from;
    if scene.class_at(from - 1).is(Class::TELLS)
        && let Some(hearer) = following::after(scene, frame, from)
    {
        firm = hearer.items.end;
    } else if let Some(hearer) = asked(scene, frame, from, start) {
        firm = hearer;
    }
    let timed = (firm..frame.items.end)
        .find(|&it| !is_time(scene, it) || scene.class_at(it).is(Class::DETERMINER) || is_named(scene, it))
        .unwrap_or(frame.items.end);
    let mut at = timed;
    for _ in 0..4 {
        at = adjunct_end(scene, frame, at);
    }
    let content = follows_content(scene, frame, start);
    // "said outside court the family was glad": a place is told, and then a subject.
    let placed = at > timed && matches!(scene.item(from - 1), "said" | "says") && scene.class_at(at).is(Class::PRONOUN | Class::DETERMINER);
    if !placed && !lands(scene, frame, at, content) {
        return Tail { end: timed, empty: false, aside: false };
    }
    let class = scene.class_at(at);
    let comma = class.is(Class::COMMA) && !quote_follows(scene, frame, at);
    let ends = at >= frame.items.end || class.is(Class::STOP | Class::SIGN | Class::CONJUNCTION) || comma && content || class.is(Class::SUBORDINATOR);
    Tail { end: at, empty: ends, aside: comma && content && goes_on(scene, frame, at + 1) }
}

/// `“…?” Ruiz asked the witness.`: one past whoever is asked, with whom the sentence ends.
fn asked(scene: &Scene<'_>, frame: &Frame, from: usize, start: usize) -> Option<usize> {
    let asks = matches!(scene.item(from - 1), "asked" | "asks" | "wrote" | "writes" | "answered" | "warned" | "warns");
    let opens = start == frame.items.start || follows_quote(scene, frame, start);
    let hearer = following::after(scene, frame, from).filter(|_| asks && opens)?;
    let end = hearer.items.end;
    (end >= frame.items.end || scene.class_at(end).is(Class::STOP)).then_some(end)
}

/// Whether an adjunct may end here: something other than its own words follows.
fn lands(scene: &Scene<'_>, frame: &Frame, at: usize, content: bool) -> bool {
    let class = scene.class_at(at);
    let quote = matches!(scene.items.get(at), Some(Item::Quote(_)));
    let clause = matches!(
        scene.item(at),
        "as" | "while" | "when" | "after" | "before" | "because" | "if" | "though" | "although" | "whether" | "how" | "why" | "since"
    );
    let timed = scene.class_at(at - 1).is(Class::TIME | Class::NUMBER) && class.is(Class::PRONOUN | Class::DETERMINER);
    at >= frame.items.end || quote || timed || class.is(Class::PUNCTUATION | Class::THAT | Class::CONJUNCTION) || clause && content
}

/// Whether what was said stands before the block that starts at `start`: a quotation, or a clause and a comma.
fn follows_content(scene: &Scene<'_>, frame: &Frame, start: usize) -> bool {
    let comma = start > frame.items.start + 2 && scene.class_at(start - 1).is(Class::COMMA | Class::SIGN);
    follows_quote(scene, frame, start) || comma && is_clause(scene, frame.items.start.max(start.saturating_sub(40))..start - 1)
}

/// Whether the words after an aside's comma go on with what was said; `, a sign that prices fall` is a remark on it.
fn goes_on(scene: &Scene<'_>, frame: &Frame, from: usize) -> bool {
    let class = scene.class_at(from);
    let other = class.is(Class::CONJUNCTION | Class::RELATIVE | Class::SUBORDINATOR | Class::CUE | Class::PREPOSITION);
    let remark = class.is(Class::DETERMINER) && !is_clause(scene, from..frame.items.end);
    from + 3 < frame.items.end && !other && !remark && !is_of_source(scene, frame, from) && scene.word_at(from).is_some()
}

/// What a source does with its account while it gives it.
const ACCOUNTING: &str =
    "contradicting correcting declining identifying quoting refusing refuting retracting revising speaking updating using withdrawing";
/// What an account is, and what it holds.
const ACCOUNT: &str = "account accounts count detail details estimate estimates explanation figure figures forecast information name names number numbers report reports source sources statement statements tally toll total version";

/// `, revising an earlier toll`, `, giving no details`: tells of the source; `, killing nine people` goes on with what was said.
fn is_of_source(scene: &Scene<'_>, frame: &Frame, from: usize) -> bool {
    let word = scene.item(from);
    let listed = |list: &str, item: usize| list.split(' ').any(|it| it == scene.item(item));
    let near = (from + 1..frame.items.end.min(from + 6)).take_while(|&it| !scene.class_at(it).is(Class::PUNCTUATION | Class::PREPOSITION));
    word.ends_with("ing") && word.starts_with(char::is_lowercase) && (listed(ACCOUNTING, from) || near.last().is_some_and(|it| listed(ACCOUNT, it)))
}

/// A word of time, and `late` before one, `on` between them or not.
fn is_time(scene: &Scene<'_>, item: usize) -> bool {
    let link = usize::from(matches!(scene.item(item + 1), "in" | "on"));
    scene.class_at(item).is(Class::TIME) || scene.item(item) == "late" && scene.class_at(item + 1 + link).is(Class::TIME)
}

fn is_named(scene: &Scene<'_>, item: usize) -> bool {
    scene.word_at(item).is_some_and(|token| scene.name_at(token).is_some())
}

/// One time, adverb or prepositional phrase.
fn adjunct_end(scene: &Scene<'_>, frame: &Frame, at: usize) -> usize {
    let class = scene.class_at(at);
    if at >= frame.items.end || is_named(scene, at) {
        return at;
    }
    if scene.item(at) == "this" && is_time(scene, at + 1) {
        return at + 2;
    }
    if (is_time(scene, at) || class.is(Class::ADVERB)) && !class.is(Class::DETERMINER) {
        return at + 1;
    }
    let aimed = !class.is(Class::TO)
        || is_named(scene, at + 1)
        || scene.class_at(at + 1).is(Class::DETERMINER | Class::SOURCE | Class::UPPER | Class::PRONOUN);
    let place =
        class.is(Class::PREPOSITION | Class::TO) && aimed && !matches!(scene.item(at), "as" | "before" | "after" | "since" | "until" | "like");
    if !place || matches!(scene.item(at + 1), "least" | "most" | "all") {
        return at;
    }
    if scene.class_at(at + 1).is(Class::TIME | Class::NUMBER) {
        let end = (at + 1..frame.items.end.min(at + 8)).find(|&it| !scene.class_at(it).is(Class::TIME | Class::NUMBER));
        return end.unwrap_or(at + 2);
    }
    following::after(scene, frame, at + 1).map_or(at, |phrase| phrase.items.end)
}
