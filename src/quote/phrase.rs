//! A place behind which a verb stands → the noun phrase before it and its head; knows no entities' names beyond where they stand.
//!
//! | before the verb | phrase | head |
//! |---|---|---|
//! | `British Foreign Secretary Helen Marsh` told | the whole | `Marsh` |
//! | On Monday `he` said | `he` | `he` |
//! | `Ana Ruiz`, 45, a teacher from Lyon, said | `Ana Ruiz` | `Ruiz` |
//! | `officials` in Washington said | `officials in Washington` | `officials` |

use super::clause::is_clause;
use super::scene::{Frame, Item, Scene};
use super::title;
use super::words::Class;
use std::ops::Range;

/// No phrase is longer, so that no text can make reading slow.
pub const LONGEST: usize = 24;
/// No aside between subject and verb is longer.
const LONGEST_ASIDE: usize = 40;

/// A noun phrase outside quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its items.
    pub items: Range<usize>,
    /// The item of its head word.
    pub head: usize,
}

/// The subject that stands before the verb at item `verb`.
pub fn before(scene: &Scene<'_>, frame: &Frame, verb: usize) -> Option<Phrase> {
    let mut end = verb;
    while end > frame.items.start && is_between(scene, end - 1) {
        end -= 1;
    }
    end = before_time(scene, frame, end);
    let last = end.checked_sub(1).filter(|&it| it >= frame.items.start)?;
    let class = scene.class_at(last);
    if class.is(Class::RELATIVE) || class.is(Class::THAT) {
        return antecedent(scene, frame, last);
    }
    if class.is(Class::COMMA) || is_aside_sign(scene, last) {
        return across_aside(scene, frame, last);
    }
    let phrase = ending_at(scene, frame, end)?;
    let antecedent = relative_before(scene, frame, &phrase).and_then(|who| antecedent(scene, frame, who));
    Some(antecedent.map_or(phrase, |it| if is_named(scene, it.head) { it } else { Phrase { items: it.items.start..end, ..it } }))
}

/// `A report on Monday said`, `the ministry earlier this month warned`: where the subject ends, the time behind it left out.
fn before_time(scene: &Scene<'_>, frame: &Frame, end: usize) -> usize {
    let timely = |it: usize| is_time(scene, it) || matches!(scene.item(it), "this" | "last") && is_time(scene, it + 1);
    let first = (frame.items.start + 1).max(end.saturating_sub(5));
    let Some(time) = (first..end).rev().take_while(|&it| timely(it)).last() else { return end };
    let link = scene.item(time - 1);
    if scene.class_at(time).is(Class::UPPER) && !matches!(link, "on" | "in") {
        return end;
    }
    let start = if matches!(link, "on" | "in" | "late" | "early") { time - 1 } else { time };
    if start > frame.items.start && is_material(scene, start - 1) { start } else { end }
}

/// `Ruiz who led the search said`: the relative word whose clause ends with the phrase.
fn relative_before(scene: &Scene<'_>, frame: &Frame, phrase: &Phrase) -> Option<usize> {
    let first = frame.items.start.max(phrase.items.start.saturating_sub(15));
    let near = (first..phrase.items.start).rev().take_while(|&it| scene.word_at(it).is_some() && !scene.class_at(it).is(Class::PUNCTUATION));
    near.filter(|&it| scene.class_at(it).is(Class::RELATIVE) && it + 1 < phrase.items.start).last()
}

/// What may stand between subject and verb: auxiliaries and adverbs.
pub fn is_between(scene: &Scene<'_>, item: usize) -> bool {
    let class = scene.class_at(item);
    let named = scene.word_at(item).is_some_and(|token| scene.name_at(token).is_some());
    !named && class.is(Class::AUXILIARY | Class::ADVERB) && !class.is(Class::UPPER | Class::SOURCE)
}

/// A dash or bracket that sets an aside off; not a hyphen inside a word.
fn is_aside_sign(scene: &Scene<'_>, item: usize) -> bool {
    matches!(scene.item(item), "(" | ")" | "—" | "–" | "--") || scene.item(item) == "-" && !scene.is_joined(item)
}

/// `Ruiz, who said`: the phrase before the relative word.
fn antecedent(scene: &Scene<'_>, frame: &Frame, relative: usize) -> Option<Phrase> {
    let mut end = relative;
    while end > frame.items.start && scene.class_at(end - 1).is(Class::COMMA | Class::PREPOSITION) {
        end -= 1;
    }
    ending_at(scene, frame, end)
}

/// `Ruiz, a teacher from Lyon, said`, `the teacher, Ana Ruiz, said`: the phrase before the aside that ends at `close`, or a name inside.
fn across_aside(scene: &Scene<'_>, frame: &Frame, close: usize) -> Option<Phrase> {
    let first = frame.items.start.max(close.saturating_sub(LONGEST_ASIDE));
    if scene.item(close) == ")" {
        let open = (first..close).rev().find(|&it| scene.item(it) == "(")?;
        return ending_at(scene, frame, open);
    }
    let aside = ending_at(scene, frame, close).filter(|phrase| is_named(scene, phrase.head));
    let mut best: Option<Phrase> = None;
    for at in (first..close).rev() {
        if matches!(scene.items.get(at), Some(Item::Quote(_))) || scene.class_at(at).is(Class::STOP | Class::COLON) {
            break;
        }
        if !scene.class_at(at).is(Class::COMMA) && !is_aside_sign(scene, at) {
            continue;
        }
        let phrase = ending_at(scene, frame, before_bracket(scene, first, at)).filter(|phrase| starts_clause(scene, frame, phrase.items.start));
        if phrase.as_ref().is_some_and(|phrase| is_person(scene, phrase.head)) {
            return phrase;
        }
        let office = phrase.as_ref().is_some_and(|it| scene.class_at(it.head).is(Class::ROLE | Class::SOURCE));
        let bears = |name: &Phrase| name.items.start == at + 1 && (office || is_person(scene, name.head));
        if phrase.is_some() && aside.as_ref().is_some_and(bears) {
            return aside;
        }
        best = phrase.filter(|phrase| is_speaker_like(scene, phrase.head)).or(best);
    }
    best
}

/// `the head of the union (NUM), Ana Ruiz, said`: where the phrase ends, a bracket behind it left out.
fn before_bracket(scene: &Scene<'_>, first: usize, end: usize) -> usize {
    if end <= first || scene.item(end - 1) != ")" {
        return end;
    }
    (first..end - 1).rev().find(|&it| scene.item(it) == "(").unwrap_or(end)
}

/// Whether an item is part of a person's name.
pub fn is_person(scene: &Scene<'_>, item: usize) -> bool {
    scene.word_at(item).is_some_and(|token| scene.is_person(token))
}

/// Whether a clause may start with item `start`: nothing, a comma or a conjunction stands before it.
fn starts_clause(scene: &Scene<'_>, frame: &Frame, start: usize) -> bool {
    start == frame.items.start
        || matches!(scene.items.get(start - 1), Some(Item::Quote(_)))
        || scene.class_at(start - 1).is(Class::PUNCTUATION | Class::CONJUNCTION | Class::SUBORDINATOR | Class::THAT)
}

/// Whether a phrase with this head could speak.
pub fn is_speaker_like(scene: &Scene<'_>, head: usize) -> bool {
    let Some(token) = scene.word_at(head) else { return false };
    let class = scene.class(token);
    let function = Class::TIME | Class::ADVERB | Class::PREPOSITION | Class::CONJUNCTION | Class::DETERMINER | Class::BREAK;
    let name = scene.mentions.get(token).copied().flatten().is_some();
    name || class.is(Class::SOURCE | Class::DOCUMENT | Class::ROLE | Class::PRONOUN) || class.is(Class::UPPER) && !class.is(function)
}

/// The phrase whose last item is just before `end`.
pub fn ending_at(scene: &Scene<'_>, frame: &Frame, end: usize) -> Option<Phrase> {
    let inner = titled_before(scene, frame, core_ending_at(scene, frame, end)?);
    let chain = chain(scene, frame, &inner);
    let named = std::iter::once(&inner).chain(&chain).find_map(|phrase| named_before(scene, frame, phrase));
    let held = chain.into_iter().rev().find(|outer| can_hold(scene, &inner, outer) && !is_fronted(scene, frame, outer));
    Some(named.or(held).unwrap_or(inner))
}

/// `Superintendent of Police Sarvesh Rawat`, `Inspector (Crime) Sarvesh Rawat`: a name with all of its title.
fn titled_before(scene: &Scene<'_>, frame: &Frame, held: Phrase) -> Phrase {
    let first = frame.items.start.max(held.items.start.saturating_sub(8));
    let bracket = before_bracket(scene, first, held.items.start);
    let apart = bracket < held.items.start && is_person(scene, held.head);
    let duty = if apart { core_ending_at(scene, frame, bracket) } else { None };
    let office = duty.as_ref().is_some_and(|it| scene.class_at(it.head).is(Class::ROLE));
    let long = duty.map_or(held.clone(), |it| Phrase { items: it.items.start..held.items.end, head: held.head });
    let link = long.items.start.checked_sub(1).filter(|&it| it > frame.items.start);
    let whole = link.and_then(|link| title::join(scene, frame, &core_ending_at(scene, frame, link)?, link, &long));
    whole.unwrap_or(if office { long } else { held })
}

fn core_ending_at(scene: &Scene<'_>, frame: &Frame, end: usize) -> Option<Phrase> {
    let head = end.checked_sub(1).filter(|&it| it >= frame.items.start && is_material(scene, it))?;
    if scene.class_at(head).is(Class::PRONOUN) && !is_named(scene, head) {
        return Some(Phrase { items: head..end, head });
    }
    let start = core_start(scene, frame, head);
    Some(Phrase { items: start..end, head: bearer_of(scene, start, head) })
}

/// `Peter Ashworth QC`: the name before letters that stand behind names.
fn bearer_of(scene: &Scene<'_>, start: usize, head: usize) -> usize {
    let letters = scene.item(head);
    let behind = letters.len() > 1 && letters.chars().all(char::is_uppercase) || matches!(letters, "Jr" | "Jr." | "Sr" | "Sr." | "PhD");
    let bearer = head.checked_sub(1).filter(|&it| behind && it >= start && !is_named(scene, head) && is_person(scene, it));
    bearer.unwrap_or(head)
}

/// `spokesman for the ministry`, `Ruiz of the ministry`: the phrases that `inner` hangs on by prepositions, nearest first.
fn chain(scene: &Scene<'_>, frame: &Frame, inner: &Phrase) -> Vec<Phrase> {
    let mut found: Vec<Phrase> = Vec::new();
    while found.len() < 4 {
        let start = found.last().unwrap_or(inner).items.start;
        let preposition = start.checked_sub(1).filter(|&it| it > frame.items.start && scene.class_at(it).is(Class::PREPOSITION | Class::TO));
        let Some(outer) = preposition.and_then(|it| core_ending_at(scene, frame, it)) else { break };
        found.push(Phrase { items: outer.items.start..inner.items.end, head: noun_of(scene, &outer) });
    }
    found
}

/// `people briefed on the talks`, `experts not involved in`, `a study published Monday in`: the noun before words that only tell more of it.
fn noun_of(scene: &Scene<'_>, phrase: &Phrase) -> usize {
    let tells = |it: usize| {
        let near = matches!(scene.item(it), "aware" | "briefed" | "close" | "familiar" | "involved" | "knowledgeable");
        near || scene.item(it).ends_with("ed") || is_time(scene, it) || scene.class_at(it).is(Class::ADVERB)
    };
    let noun = phrase.items.clone().rev().take(5).find(|&it| !tells(it)).filter(|&it| scene.class_at(it).is(Class::SOURCE | Class::DOCUMENT));
    noun.unwrap_or(phrase.head)
}

/// A phrase that starts its clause with a preposition holds nothing: `In Paris police said`.
fn is_fronted(scene: &Scene<'_>, frame: &Frame, phrase: &Phrase) -> bool {
    phrase.items.start > frame.items.start && scene.class_at(phrase.items.start - 1).is(Class::PREPOSITION | Class::TO)
}

/// Whether `outer` may be what speaks, and `inner` only tells more of it.
fn can_hold(scene: &Scene<'_>, inner: &Phrase, outer: &Phrase) -> bool {
    let class = scene.class_at(outer.head);
    let noun = class.is(Class::SOURCE | Class::DOCUMENT | Class::ROLE) && !class.is(Class::PRONOUN | Class::TIME);
    let share =
        matches!(scene.item(outer.head), "dozens" | "half" | "hundreds" | "majority" | "percent" | "quarter" | "third" | "thirds" | "thousands");
    noun || share || is_person(scene, outer.head) || is_named(scene, outer.head) && !is_person(scene, inner.head)
}

/// `Ana Ruiz, a spokeswoman said`: the name before the comma speaks.
fn named_before(scene: &Scene<'_>, frame: &Frame, phrase: &Phrase) -> Option<Phrase> {
    let comma = phrase.items.start.checked_sub(1).filter(|&it| it > frame.items.start && scene.class_at(it).is(Class::COMMA))?;
    if is_named(scene, phrase.head) || scene.class_at(phrase.head).is(Class::PRONOUN) {
        return None;
    }
    let name = core_ending_at(scene, frame, comma).filter(|name| is_person(scene, name.head))?;
    starts_clause(scene, frame, name.items.start).then_some(name)
}

/// Where the words for a speaker begin whose nearest phrase begins at `start`: `police and` witnesses, `his uncle,` Lars Fure.
pub fn opening(scene: &Scene<'_>, frame: &Frame, start: usize) -> usize {
    let Some(link) = start.checked_sub(1).filter(|&it| it > frame.items.start) else { return start };
    let Some(first) = core_ending_at(scene, frame, link).map(|it| outermost(scene, frame, it)) else { return start };
    let apart = matches!(scene.items.get(first.items.start.wrapping_sub(1)), Some(Item::Quote(_)))
        || first.items.start > frame.items.start && scene.class_at(first.items.start - 1).is(Class::COMMA);
    let joined = matches!(scene.item(link), "and" | "or") && is_speaker_like(scene, first.head);
    let owner = || first.items.clone().any(|it| scene.class_at(it).is(Class::POSSESSIVE));
    let determined = scene.class_at(first.items.start).is(Class::DETERMINER) || owner();
    let owned = determined && first.items.len() > 1 && !is_clause(scene, first.items.clone());
    let told = scene.class_at(link).is(Class::COMMA) && owned && starts_name(scene, start);
    let turned = first.items.start > frame.items.start && scene.class_at(first.items.start - 1).is(Class::CONJUNCTION);
    if apart && (joined || told) || turned && told { first.items.start } else { start }
}

/// `Lars Fure`, `Dr Lars Fure`: a person's name, with a title before it or not.
fn starts_name(scene: &Scene<'_>, start: usize) -> bool {
    is_person(scene, start) || scene.class_at(start).is(Class::UPPER) && !is_named(scene, start) && is_person(scene, start + 1)
}

/// `the governor of the region`: the whole, when a comma or quotation stands before it.
fn outermost(scene: &Scene<'_>, frame: &Frame, inner: Phrase) -> Phrase {
    let behind_comma = |it: &Phrase| it.items.start > frame.items.start && scene.class_at(it.items.start - 1).is(Class::COMMA);
    let outer = chain(scene, frame, &inner).into_iter().find(behind_comma).filter(|_| !behind_comma(&inner));
    outer.unwrap_or(inner)
}

/// First item of the phrase with head `head`, prepositions not crossed.
fn core_start(scene: &Scene<'_>, frame: &Frame, head: usize) -> usize {
    let first = frame.items.start.max(head.saturating_sub(LONGEST));
    let mut start = head;
    while start > first {
        let class = scene.class_at(start);
        let previous = start - 1;
        let owned = scene.class_at(previous).is(Class::POSSESSIVE);
        if class.is(Class::DETERMINER) && !owned && !is_named(scene, start) || !is_material(scene, previous) {
            break;
        }
        if is_named(scene, start) && ends_other_phrase(scene, start, previous) {
            break;
        }
        start = previous;
    }
    start
}

/// `In a statement Amnesty`, `Monday Okafor`: a name starts a phrase of its own after a time or a plain noun with no title's capital.
fn ends_other_phrase(scene: &Scene<'_>, start: usize, previous: usize) -> bool {
    let (here, there) = (mention_of(scene, start), mention_of(scene, previous));
    let class = scene.class_at(previous);
    here != there && class.is(Class::TIME) && !class.is(Class::POSSESSIVE)
}

/// The mention that an item is part of, when it names something.
pub fn mention_of(scene: &Scene<'_>, item: usize) -> Option<usize> {
    scene.word_at(item).and_then(|token| scene.name_at(token))
}

/// Whether an item is part of a name.
pub fn is_named(scene: &Scene<'_>, item: usize) -> bool {
    mention_of(scene, item).is_some()
}

/// Whether a word can be inside a noun phrase.
pub fn is_material(scene: &Scene<'_>, item: usize) -> bool {
    let Some(token) = scene.word_at(item) else { return false };
    if scene.name_at(token).is_some() {
        return true;
    }
    let class = scene.class(token);
    if class.is(Class::BREAK) {
        return matches!(scene.token(token), "-" | "/") && scene.is_joined(item) || class.is(Class::POSSESSIVE);
    }
    if class.is(Class::PREPOSITION | Class::CONJUNCTION | Class::TO) {
        return false;
    }
    if class.is(Class::SPEECH | Class::QUOTING | Class::THOUGHT) {
        let noun = item > 0 && scene.class_at(item - 1).is(Class::DETERMINER) && !scene.class_at(item - 1).is(Class::PRONOUN | Class::SOURCE);
        return noun || class.is(Class::SOURCE | Class::DOCUMENT | Class::CARRIER | Class::UPPER);
    }
    true
}

/// A word of time that names nobody.
pub fn is_time(scene: &Scene<'_>, item: usize) -> bool {
    scene.class_at(item).is(Class::TIME) && !is_named(scene, item)
}
