//! A frame → its cues: the words that say somebody speaks, who that is, and on which side the words lie; attributes no quotation.
//!
//! | frame | cue | source | reach |
//! |---|---|---|---|
//! | ⟦…⟧ , `said` Manya Abbad | said | Manya Abbad | left |
//! | Hague `told` lawmakers that … | told | Hague | right |
//! | … , activists `said` . | said | activists | left |
//! | `according to` police , … | according to | police | right |
//! | He left , `saying` … | saying | He | right |
//! | She was `quoted` as `saying` … | saying | She | right |
//! | Reporters were `told` by an aide … | told | an aide | right |

use super::phrase::{self, Phrase};
use super::scene::{Frame, Item, Scene};
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
    /// Whether the words are denied or withheld: `declined to say`.
    pub negated: bool,
    /// Whether the verb hangs on another: `saying`, `to say`.
    pub dependent: bool,
}

/// Finds the cues of a frame, in order.
pub fn cues(scene: &Scene<'_>, frame: &Frame) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for item in frame.items.clone() {
        let cue = source_words(scene, frame, item).or_else(|| verb(scene, frame, item, &found));
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
    let source = phrase::after(scene, frame, end)?;
    let close = source.items.end;
    let opens = item == frame.items.start || scene.class_at(item - 1).is(Class::CONJUNCTION | Class::SUBORDINATOR | Class::THAT);
    let ends = close >= frame.items.end || scene.class_at(close).is(Class::STOP);
    let reach = match (opens, ends) {
        (true, _) => Reach::Right,
        (_, true) => Reach::Left,
        _ => Reach::Both,
    };
    Some(Cue { words: item..end, block: item..close, source: Some(source), strength: Strength::Source, reach, negated: false, dependent: false })
}

/// A verb of speech at `item`.
fn verb(scene: &Scene<'_>, frame: &Frame, item: usize, earlier: &[Cue]) -> Option<Cue> {
    let class = scene.class_at(item);
    if !is_verb(scene, frame, item) {
        return None;
    }
    let (source, inverted) = source_of(scene, frame, item, earlier)?;
    let start = source.as_ref().filter(|source| source.items.end <= item && starts_near(source, item)).map_or(item, |source| source.items.start);
    let after_source = if inverted { source.as_ref().map_or(item + 1, |source| source.items.end) } else { item + 1 };
    let (end, empty) = skip_adjuncts(scene, frame, after_source, start.min(item));
    let left_quote = follows_quote(scene, frame, start.min(item));
    let reach = match (empty, left_quote && (inverted || quote_follows(scene, frame, end))) {
        (true, _) => Reach::Left,
        (false, true) => Reach::Both,
        (false, false) if inverted => Reach::Both,
        (false, false) => Reach::Right,
    };
    let dependent = class.is(Class::GERUND) || scene.class_at(item.wrapping_sub(1)).is(Class::TO);
    Some(Cue {
        words: item..item + 1,
        block: start..end,
        strength: strength(class),
        source,
        reach,
        negated: is_negated(scene, frame, item),
        dependent,
    })
}

const fn strength(class: Class) -> Strength {
    if class.is(Class::SPEECH) {
        Strength::Speech
    } else if class.is(Class::QUOTING) {
        Strength::Quoting
    } else {
        Strength::Thought
    }
}

/// Subject and verb with an aside between them are one block; a shared subject is not.
const fn starts_near(source: &Phrase, verb: usize) -> bool {
    verb - source.items.end < 40
}

/// Whether the word is used as a verb, as far as its neighbours tell.
fn is_verb(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let class = scene.class_at(item);
    let named = scene.word_at(item).is_some_and(|token| scene.name_at(token).is_some());
    let titled = class.is(Class::UPPER) && item != frame.items.start && !frame.heading && !matches!(scene.items.get(item - 1), Some(Item::Quote(_)));
    if !class.is(Class::CUE) || class.is(Class::PREPOSITION) || named || titled {
        return false;
    }
    let before = if item > frame.items.start { scene.class_at(item - 1) } else { Class::default() };
    if before.is(Class::DETERMINER | Class::POSSESSIVE) && !before.is(Class::PRONOUN | Class::SOURCE)
        || matches!(scene.item(item.wrapping_sub(1)), "the" | "a" | "an")
    {
        return false;
    }
    if class.is(Class::GERUND) {
        return true;
    }
    if class.is(Class::BASE) && !class.is(Class::PAST) {
        return before.is(Class::TO
            | Class::AUXILIARY
            | Class::PRONOUN
            | Class::SOURCE
            | Class::RELATIVE
            | Class::ADVERB
            | Class::COMMA
            | Class::CONJUNCTION)
            || scene.word_at(item.wrapping_sub(1)).is_some_and(|token| scene.name_at(token).is_some());
    }
    !before.is(Class::PREPOSITION)
}

/// Who speaks, and whether the phrase stands after the verb. `None` when the verb reports nobody: `was told`.
fn source_of(scene: &Scene<'_>, frame: &Frame, item: usize, earlier: &[Cue]) -> Option<(Option<Phrase>, bool)> {
    let class = scene.class_at(item);
    if class.is(Class::GERUND) {
        return Some((of_gerund(scene, frame, item, earlier), false));
    }
    if class.is(Class::PAST) && is_passive(scene, frame, item) {
        return by_agent(scene, frame, item).map(|agent| (Some(agent), false));
    }
    let before = scene.class_at(item.wrapping_sub(1));
    if before.is(Class::COMMA | Class::SIGN)
        && !follows_quote(scene, frame, item)
        && let Some(phrase) = phrase::before(scene, frame, item)
    {
        return Some((Some(phrase), false));
    }
    if let Some(phrase) = inverted(scene, frame, item) {
        return Some((Some(phrase), true));
    }
    if item > frame.items.start && before.is(Class::TO | Class::CONJUNCTION) {
        return Some((shared(scene, frame, item, earlier), false));
    }
    let subject = phrase::before(scene, frame, item).filter(|phrase| phrase::is_speaker_like(scene, phrase.head) || class.is(Class::SPEECH));
    subject.map(|phrase| (Some(phrase), false))
}

/// `was told`, `has been called`, `were quoted`.
fn is_passive(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let mut at = item;
    while at > frame.items.start && item - at < 4 && scene.class_at(at - 1).is(Class::ADVERB) {
        at -= 1;
    }
    at > frame.items.start && scene.class_at(at - 1).is(Class::BE)
}

/// `told by an aide`: the phrase after `by`, near the verb.
fn by_agent(scene: &Scene<'_>, frame: &Frame, item: usize) -> Option<Phrase> {
    let end = frame.items.end.min(item + 6);
    let by = (item + 1..end).take_while(|&it| !scene.class_at(it).is(Class::PUNCTUATION)).find(|&it| scene.item(it) == "by")?;
    phrase::after(scene, frame, by + 1).filter(|phrase| phrase::is_speaker_like(scene, phrase.head))
}

/// `officials saying`, `quoted Ruiz as saying`, and otherwise whoever the sentence is about.
fn of_gerund(scene: &Scene<'_>, frame: &Frame, item: usize, earlier: &[Cue]) -> Option<Phrase> {
    if scene.item(item.wrapping_sub(1)) == "as" {
        let quoted = (frame.items.start..item).rev().take(16).find(|&it| matches!(scene.item(it), "quoted" | "quotes" | "quoting" | "cited"));
        if let Some(quoted) = quoted {
            let passive = is_passive(scene, frame, quoted);
            return if passive { phrase::before(scene, frame, passive_start(scene, quoted)) } else { phrase::after(scene, frame, quoted + 1) };
        }
    }
    let before = scene.class_at(item.wrapping_sub(1));
    if item > frame.items.start && !before.is(Class::PUNCTUATION | Class::PREPOSITION | Class::CONJUNCTION | Class::BE | Class::ADVERB) {
        let direct = phrase::ending_at(scene, frame, item).filter(|phrase| phrase::is_speaker_like(scene, phrase.head));
        if let Some(direct) = direct {
            return Some(if is_issued(scene, &direct) { shared(scene, frame, item, earlier).unwrap_or(direct) } else { direct });
        }
    }
    if before.is(Class::BE) {
        return phrase::before(scene, frame, item - 1);
    }
    shared(scene, frame, item, earlier)
}

/// `issued a statement saying`: whoever issued it speaks.
fn is_issued(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let new = matches!(scene.item(phrase.items.start), "a" | "an");
    new && scene.class_at(phrase.head).is(Class::DOCUMENT) && !scene.class_at(phrase.head).is(Class::SOURCE)
}

fn passive_start(scene: &Scene<'_>, participle: usize) -> usize {
    (participle.saturating_sub(5)..participle).rev().find(|&it| scene.class_at(it).is(Class::BE)).unwrap_or(participle)
}

/// `," said Smith`: the phrase after the verb, when what stands before the verb is what was said.
fn inverted(scene: &Scene<'_>, frame: &Frame, item: usize) -> Option<Phrase> {
    let class = scene.class_at(item);
    let quote = follows_quote(scene, frame, item);
    if !class.is(Class::SPEECH) && !quote || class.is(Class::TELLS) || !class.is(Class::PAST | Class::PRESENT) {
        return None;
    }
    let opens = item == frame.items.start || scene.class_at(item - 1).is(Class::COMMA) || scene.class_at(item - 1).is(Class::SIGN);
    if !quote && !opens {
        return None;
    }
    let phrase = phrase::after(scene, frame, item + 1).filter(|phrase| phrase::is_speaker_like(scene, phrase.head))?;
    let end = phrase.items.end;
    let follows = scene.class_at(end);
    let closed = end >= frame.items.end || follows.is(Class::PUNCTUATION | Class::PREPOSITION | Class::TIME | Class::SUBORDINATOR | Class::RELATIVE);
    (closed || quote && !follows.is(Class::BE | Class::AUXILIARY)).then_some(phrase)
}

/// Whether a quotation stands right before `item`, but for a comma or dash.
pub fn follows_quote(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let mut at = item;
    while at > frame.items.start && item - at < 3 && scene.class_at(at - 1).is(Class::COMMA | Class::SIGN | Class::STOP) {
        at -= 1;
    }
    at > frame.items.start && matches!(scene.items.get(at - 1), Some(Item::Quote(_)))
}

fn quote_follows(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let at = (item..frame.items.end.min(item + 3)).find(|&it| !scene.class_at(it).is(Class::COMMA | Class::COLON | Class::SIGN | Class::THAT));
    at.is_some_and(|it| matches!(scene.items.get(it), Some(Item::Quote(_))))
}

/// Whoever the sentence is about: the source of the cue before, or the frame's first phrase.
pub fn shared(scene: &Scene<'_>, frame: &Frame, item: usize, earlier: &[Cue]) -> Option<Phrase> {
    if let Some(source) = earlier.last().and_then(|cue| cue.source.clone()) {
        return Some(source);
    }
    let mut at = frame.items.start;
    if scene.class_at(at).is(Class::PREPOSITION | Class::SUBORDINATOR | Class::GERUND) {
        at = (at..item.min(at + 20)).find(|&it| scene.class_at(it).is(Class::COMMA)).map_or(at, |comma| comma + 1);
    }
    (at..item.min(at + 16)).find_map(|it| {
        let starts = phrase::is_speaker_like(scene, it) || scene.class_at(it).is(Class::DETERMINER);
        starts
            .then(|| phrase::after(scene, frame, it))
            .flatten()
            .filter(|phrase| phrase.items.end <= item && phrase::is_speaker_like(scene, phrase.head))
    })
}

/// Goes over hearer, time and place after the verb; also whether nothing that was said follows.
fn skip_adjuncts(scene: &Scene<'_>, frame: &Frame, from: usize, start: usize) -> (usize, bool) {
    let mut at = from;
    let tells = scene.class_at(from - 1).is(Class::TELLS);
    if tells && let Some(hearer) = phrase::after(scene, frame, at) {
        at = hearer.items.end;
    }
    for _ in 0..4 {
        let next = adjunct_end(scene, frame, at);
        if next == at {
            break;
        }
        at = next;
    }
    let class = scene.class_at(at);
    let ends = at >= frame.items.end || class.is(Class::STOP | Class::SIGN | Class::CONJUNCTION);
    let comma = class.is(Class::COMMA) && !quote_follows(scene, frame, at);
    let clause = class.is(Class::SUBORDINATOR)
        && matches!(
            scene.item(at),
            "as" | "while" | "when" | "after" | "before" | "because" | "if" | "though" | "although" | "whether" | "how" | "why"
        )
        && follows_content(scene, frame, start);
    (at, ends || comma || clause)
}

/// Whether something that may have been said stands before the block that starts at `start`: a quotation, or a clause and a comma.
fn follows_content(scene: &Scene<'_>, frame: &Frame, start: usize) -> bool {
    let clause = start >= frame.items.start + 5 && scene.class_at(start - 1).is(Class::COMMA);
    clause || follows_quote(scene, frame, start)
}

/// One time, adverb or prepositional phrase.
fn adjunct_end(scene: &Scene<'_>, frame: &Frame, at: usize) -> usize {
    let class = scene.class_at(at);
    let named = scene.word_at(at).is_some_and(|token| scene.name_at(token).is_some());
    if at >= frame.items.end || named {
        return at;
    }
    if class.is(Class::TIME | Class::ADVERB) && !class.is(Class::DETERMINER) {
        return at + 1;
    }
    if class.is(Class::PREPOSITION | Class::TO) && !matches!(scene.item(at), "as" | "before" | "after" | "since" | "until") {
        return preposition_end(scene, frame, at);
    }
    at
}

fn preposition_end(scene: &Scene<'_>, frame: &Frame, at: usize) -> usize {
    if scene.class_at(at + 1).is(Class::TIME | Class::NUMBER) {
        let end = (at + 1..frame.items.end.min(at + 8)).find(|&it| !scene.class_at(it).is(Class::TIME | Class::NUMBER));
        return end.unwrap_or(at + 2);
    }
    phrase::after(scene, frame, at + 1).map_or(at, |phrase| phrase.items.end)
}

/// `declined to say`, `did not say`, `never said`.
fn is_negated(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let first = frame.items.start.max(item.saturating_sub(3));
    (first..item).any(|it| {
        let word = scene.item(it);
        word.ends_with("n't") || word.ends_with("n’t") || matches!(word, "not" | "never" | "declined" | "refused" | "without" | "cannot")
    })
}
