//! A verb of speech → who speaks, and where that stands; resolves no names.
//!
//! | words | who |
//! |---|---|
//! | `Ruiz` said | before the verb |
//! | ⟦…⟧, said `Ruiz` | after it |
//! | reporters were told by `an aide` | after `by` |
//! | `Ruiz` left, saying | whom the sentence is about |
//! | Agents quoted `Ruiz` as saying | the object of *quote* |
//! | `Ruiz` issued a statement saying | whoever issued it |
//! | Reporters were told | nobody: no cue |

use super::cue::{Cue, follows_quote};
use super::following;
use super::phrase::{self, Phrase};
use super::scene::{Frame, Item, Scene};
use super::verb::{is_plain, opens_statement};
use super::words::Class;

/// Where the phrase of the speaker stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Before the verb, with an aside between them at most.
    Before,
    /// After the verb: `said Ruiz`.
    After,
    /// Elsewhere in the sentence, or nowhere.
    Apart,
}

/// Who speaks.
pub type Subject = (Option<Phrase>, Place);

/// Who speaks by the verb at `item`; `None` when the verb reports nobody's words.
pub fn find(scene: &Scene<'_>, frame: &Frame, item: usize, earlier: &[Cue]) -> Option<Subject> {
    let class = scene.class_at(item);
    if class.is(Class::GERUND) {
        return Some(of_gerund(scene, frame, item, earlier));
    }
    if class.is(Class::PAST)
        && is_bare_passive(scene, frame, item)
        && let Some(agent) = by_agent(scene, frame, item)
    {
        return Some((Some(agent), Place::Apart));
    }
    if class.is(Class::PAST) && is_passive(scene, frame, item) {
        return by_agent(scene, frame, item).map(|agent| (Some(agent), Place::Apart)).or_else(|| impersonal(scene, frame, item));
    }
    let aside = item > frame.items.start && scene.class_at(item - 1).is(Class::COMMA | Class::SIGN) && !follows_quote(scene, frame, item);
    if let Some(phrase) = inverted(scene, frame, item) {
        let subject = if aside { phrase::before(scene, frame, item).filter(|it| is_firm(scene, frame, it, &phrase)) } else { None };
        return Some(subject.map_or((Some(phrase), Place::After), |subject| (Some(subject), Place::Before)));
    }
    if is_joined(scene, frame, item) {
        return Some((shared(scene, frame, item, earlier), Place::Apart));
    }
    let subject = phrase::before(scene, frame, item)?;
    let opens = subject.items.start > frame.items.start && scene.class_at(subject.items.start - 1).is(Class::COMMA);
    if is_issued(scene, &subject)
        && !opens
        && let Some(issuer) = shared(scene, frame, subject.items.start, earlier)
    {
        return Some((Some(issuer), Place::Apart));
    }
    let number = scene.class_at(subject.head).is(Class::NUMBER) && !scene.class_at(item + 1).is(Class::THAT);
    let speaks = phrase::is_speaker_like(scene, subject.head)
        || class.is(Class::SPEECH)
            && !number
            && (is_plain(scene.item(item)) || opens_statement(scene, frame, item + 1) || follows_quote(scene, frame, subject.items.start));
    speaks.then_some((Some(subject), Place::Before))
}

/// `wants to say`, `and said`, `and has also said`: the subject stands before another verb.
fn is_joined(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let first = frame.items.start.max(item.saturating_sub(4));
    let before = (first..item).rev().find(|&it| !phrase::is_between(scene, it));
    before.is_some_and(|it| scene.class_at(it).is(Class::CONJUNCTION) || scene.class_at(it).is(Class::TO) && it + 1 == item)
}

/// `Ruiz, the mayor, said Gray, her deputy, was ill`: the name before the aside wins, unless the sentence ends with the other.
fn is_firm(scene: &Scene<'_>, frame: &Frame, subject: &Phrase, inverted: &Phrase) -> bool {
    let person = scene.word_at(subject.head).is_some_and(|token| scene.is_person(token));
    let ends = inverted.items.end >= frame.items.end || scene.class_at(inverted.items.end).is(Class::STOP);
    person && !ends
}

/// `was told`, `has been called`, `were quoted`.
fn is_passive(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let mut at = item;
    while at > frame.items.start && item - at < 4 && scene.class_at(at - 1).is(Class::ADVERB) {
        at -= 1;
    }
    at > frame.items.start && scene.class_at(at - 1).is(Class::BE)
}

/// `a deal described by Ruiz as`, `called ⟦…⟧ by Ruiz`: no form of *be* stands before it.
fn is_bare_passive(scene: &Scene<'_>, frame: &Frame, item: usize) -> bool {
    let quoted = matches!(scene.items.get(item + 1), Some(Item::Quote(_))) && scene.item(item + 2) == "by";
    let opens = item == frame.items.start || scene.class_at(item - 1).is(Class::COMMA);
    scene.item(item + 1) == "by" || opens && quoted
}

/// `told by an aide`: the phrase after `by`, near the verb.
fn by_agent(scene: &Scene<'_>, frame: &Frame, item: usize) -> Option<Phrase> {
    let end = frame.items.end.min(item + 6);
    let by = (item + 1..end).take_while(|&it| !scene.class_at(it).is(Class::PUNCTUATION)).find(|&it| scene.item(it) == "by")?;
    following::after(scene, frame, by + 1).filter(|phrase| phrase::is_speaker_like(scene, phrase.head))
}

/// `It was reported that`: somebody said so, nobody is named.
fn impersonal(scene: &Scene<'_>, frame: &Frame, item: usize) -> Option<Subject> {
    let it = (frame.items.start..item).rev().take(4).any(|at| matches!(scene.item(at), "It" | "it"));
    (it && opens_statement(scene, frame, item + 1)).then_some((None, Place::Apart))
}

/// `officials saying`, `quoted Ruiz as saying`, and otherwise whoever the sentence is about.
fn of_gerund(scene: &Scene<'_>, frame: &Frame, item: usize, earlier: &[Cue]) -> Subject {
    let before = if item > frame.items.start { scene.class_at(item - 1) } else { Class::default() };
    if let Some(quoted) = quoted(scene, frame, item) {
        return (quoted, Place::Apart);
    }
    if before.is(Class::BE) {
        return (phrase::before(scene, frame, item - 1), Place::Before);
    }
    let shared = || shared(scene, frame, item, earlier);
    if item == frame.items.start || before.is(Class::PUNCTUATION | Class::PREPOSITION | Class::CONJUNCTION | Class::ADVERB) {
        return (shared(), Place::Apart);
    }
    match phrase::ending_at(scene, frame, item).filter(|phrase| phrase::is_speaker_like(scene, phrase.head)) {
        Some(issued) if is_issued(scene, &issued) => (shared().or(Some(issued)), Place::Apart),
        Some(object) if is_object(scene, frame, &object) => (shared().or(Some(object)), Place::Apart),
        Some(direct) => (Some(direct), Place::Before),
        None => (shared(), Place::Apart),
    }
}

/// `quoted Ruiz as saying`, `Ruiz was quoted as saying`.
fn quoted(scene: &Scene<'_>, frame: &Frame, item: usize) -> Option<Option<Phrase>> {
    if item == frame.items.start || scene.item(item - 1) != "as" {
        return None;
    }
    let quoted = (frame.items.start..item).rev().take(16).find(|&it| matches!(scene.item(it), "quoted" | "quotes" | "quoting" | "cited"))?;
    if !is_passive(scene, frame, quoted) {
        return Some(following::after(scene, frame, quoted + 1));
    }
    let be = (quoted.saturating_sub(5)..quoted).rev().find(|&it| scene.class_at(it).is(Class::BE)).unwrap_or(quoted);
    Some(phrase::before(scene, frame, be))
}

/// `Ruiz explained the decision to ban the players saying`: another verb's object is not who says it.
fn is_object(scene: &Scene<'_>, frame: &Frame, phrase: &Phrase) -> bool {
    let start = phrase.items.start;
    let apart = Class::PUNCTUATION | Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR | Class::CUE;
    start > frame.items.start && scene.word_at(start - 1).is_some() && !scene.class_at(start - 1).is(apart)
}

/// `issued a statement saying`: whoever issued it speaks.
fn is_issued(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let new = matches!(scene.item(phrase.items.start), "a" | "an");
    new && scene.class_at(phrase.head).is(Class::DOCUMENT) && !scene.class_at(phrase.head).is(Class::SOURCE)
}

/// `," said Smith`: the phrase after the verb, when what stands before the verb is what was said.
fn inverted(scene: &Scene<'_>, frame: &Frame, item: usize) -> Option<Phrase> {
    let class = scene.class_at(item);
    let quote = follows_quote(scene, frame, item);
    if !class.is(Class::SPEECH) && !quote || class.is(Class::TELLS) || !class.is(Class::PAST | Class::PRESENT | Class::BASE) {
        return None;
    }
    let opens = item == frame.items.start || scene.class_at(item - 1).is(Class::COMMA | Class::SIGN);
    if !quote && !opens {
        return None;
    }
    let phrase = following::after(scene, frame, item + 1).filter(|phrase| phrase::is_speaker_like(scene, phrase.head))?;
    let end = phrase.items.end;
    let follows = scene.class_at(end);
    let closes = Class::PUNCTUATION | Class::PREPOSITION | Class::TIME | Class::SUBORDINATOR | Class::RELATIVE;
    let closed = end >= frame.items.end || follows.is(closes);
    (closed || quote && !follows.is(Class::BE | Class::AUXILIARY)).then_some(phrase)
}

/// The last cue that is in nobody's statement: `Ruiz said that the guard knew of it, adding`.
fn main<'a>(scene: &Scene<'_>, frame: &Frame, earlier: &'a [Cue]) -> Option<&'a Cue> {
    let opens = Class::PUNCTUATION | Class::CONJUNCTION;
    let free = |cue: &&Cue| cue.block.start == frame.items.start || scene.class_at(cue.block.start - 1).is(opens);
    let told = |cue: &&Cue| scene.class_at(cue.block.start.saturating_sub(1)).is(Class::THAT);
    let last = earlier.last()?;
    if told(&last) { earlier.iter().rev().find(free).or(Some(last)) } else { Some(last) }
}

/// Whoever the sentence is about: the source of the cue before, or the frame's first phrase.
pub fn shared(scene: &Scene<'_>, frame: &Frame, item: usize, earlier: &[Cue]) -> Option<Phrase> {
    if let Some(source) = main(scene, frame, earlier).and_then(|cue| cue.source.clone()) {
        return Some(source);
    }
    let mut at = frame.items.start;
    if scene.class_at(at).is(Class::PREPOSITION | Class::SUBORDINATOR | Class::GERUND) {
        at = (at..item.min(at + 20)).find(|&it| scene.class_at(it).is(Class::COMMA)).map_or(at, |comma| comma + 1);
    }
    (at..item.min(at + 16)).find_map(|it| {
        let starts = phrase::is_speaker_like(scene, it) || scene.class_at(it).is(Class::DETERMINER);
        let phrase = starts.then(|| following::after(scene, frame, it)).flatten().filter(|phrase| phrase.items.end <= item);
        phrase.filter(|phrase| phrase::is_speaker_like(scene, phrase.head))
    })
}
