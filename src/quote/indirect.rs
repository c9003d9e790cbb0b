//! The cues of a frame → statements reported without quotation marks; leaves direct speech alone.
//!
//! | sentence | content |
//! |---|---|
//! | `Officials said that a leak led to the fire.` | `a leak led to the fire` |
//! | `A leak led to the fire, officials said.` | `A leak led to the fire` |
//! | `According to police, two men ran off.` | `two men ran off` |
//! | `Two men, according to police, ran off.` | `ran off` |
//! | `He left, saying the talks had failed.` | `the talks had failed` |

use super::clause::is_clause;
use super::cue::{Cue, Reach, Strength};
use super::extent::{self, LONGEST, is_quote, is_say, trim};
use super::plan;
use super::scene::{Frame, Item, Scene};
use super::verb::opens_statement;
use super::words::Class;
use crate::text::Confidence;
use std::ops::Range;

/// Fewer words are no statement.
const SHORTEST: usize = 3;
/// Fewer words before `according to` are no statement unless they make a clause.
const FEWEST: usize = 6;
/// No aside between verb and *that* is longer.
const LONGEST_ASIDE: usize = 20;

/// A statement, as items, and the index of its cue.
pub type Content = (Range<usize>, usize);

/// How sure a statement is: how often one with this kind of cue was right on gold train, see `galley-train score quote`.
pub fn confidence(scene: &Scene<'_>, cue: &Cue, content: &Range<usize>) -> Confidence {
    let before = cue.block.start >= content.end;
    Confidence::new(match cue.strength {
        _ if cue.source.is_none() => 300,
        _ if is_wider(scene, cue, content) => 600,
        _ if content.clone().take(LONGEST).any(|it| is_quote(scene, it)) => 350,
        Strength::Source => 890,
        _ if before => 800,
        _ if follows_that(scene, content) => 870,
        _ if is_say(scene, cue) => 900,
        _ if scene.class_at(content.start).is(Class::PRONOUN) => 700,
        _ if has_finite(scene, &first_clause(scene, content)) => 600,
        _ if is_clause(scene, first_clause(scene, content)) => 460,
        _ => 330,
    })
}

/// A thought, a plea or a claim, of which gold marks none: what it is worth was not measured.
fn is_wider(scene: &Scene<'_>, cue: &Cue, content: &Range<usize>) -> bool {
    cue.strength == Strength::Thought || is_noun(scene, cue) || scene.class_at(content.start).is(Class::TO)
}

/// Finds the statements of a frame.
pub fn contents(scene: &Scene<'_>, frame: &Frame, cues: &[Cue]) -> Vec<Content> {
    let all = || (0..cues.len()).filter(|&index| cues.get(index).is_some_and(|cue| !cue.negated));
    let mut found: Vec<Content> = all().filter_map(|index| statement(scene, frame, cues, index).map(|it| (it, index))).collect();
    let told = found.len();
    for index in all() {
        let Some(cue) = cues.get(index) else { continue };
        let inside = found.iter().take(told).any(|(content, by)| *by == index || content.contains(&cue.words.start));
        let thought = (!inside).then(|| held(scene, frame, cues, index).or_else(|| planned(scene, frame, cues, cue))).flatten();
        found.extend(thought.map(|it| (it, index)));
    }
    found
}

/// The clause that cue `index` reports as said, if it reports one.
fn statement(scene: &Scene<'_>, frame: &Frame, cues: &[Cue], index: usize) -> Option<Range<usize>> {
    let cue = cues.get(index)?;
    let reports = matches!(cue.strength, Strength::Speech | Strength::Source) || quotes_that(scene, frame, cue);
    let told = (reports && !is_noun(scene, cue)).then(|| content(scene, frame, cues, index)).flatten();
    told.filter(|it| is_statement(scene, cue, it))
}

/// The clause that somebody thinks, or holds in a claim or a fear; not one inside another's statement.
fn held(scene: &Scene<'_>, frame: &Frame, cues: &[Cue], index: usize) -> Option<Range<usize>> {
    let cue = cues.get(index)?;
    let noun = is_noun(scene, cue);
    let content = (noun || thinks(scene, cue)).then(|| content(scene, frame, cues, index)).flatten();
    content.filter(|it| is_statement(scene, cue, it) && !(noun && lacks_object(scene, it)))
}

/// `a remark that he did not make`: the clause tells of the remark, and not what was remarked.
fn lacks_object(scene: &Scene<'_>, content: &Range<usize>) -> bool {
    let verbs = ["make", "makes", "made", "said", "wrote", "withdrew", "withdrawn", "retracted", "repeated", "denied", "uttered"];
    verbs.contains(&scene.item(content.end - 1))
}

/// `his claim that`.
fn is_noun(scene: &Scene<'_>, cue: &Cue) -> bool {
    scene.class_at(cue.words.start).is(Class::CLAIM) && cue.dependent && scene.class_at(cue.words.end).is(Class::THAT)
}

/// `vowed to block the vote`: an infinitive or a thing wished for.
fn planned(scene: &Scene<'_>, frame: &Frame, cues: &[Cue], cue: &Cue) -> Option<Range<usize>> {
    let start = plan::start(scene, frame, cue)?;
    let end = extent::end(scene, frame, cues, start);
    let end = (start..end).take(LONGEST).find(|&it| turns_to_fact(scene, it, end)).unwrap_or(end);
    let content = trim(scene, start..end);
    (content.len() >= SHORTEST && !is_quotation(scene, &content)).then_some(content)
}

/// `promised to veto the bill, but the party has the seats`: no infinitive goes on with a clause of its own.
fn turns_to_fact(scene: &Scene<'_>, comma: usize, end: usize) -> bool {
    let turns = scene.class_at(comma).is(Class::COMMA) && matches!(scene.item(comma + 1), "but" | "while" | "whereas");
    turns && (scene.class_at(comma + 2).is(Class::DETERMINER | Class::PRONOUN) || is_clause(scene, comma + 2..end))
}

/// `believe that`, `hopes the plan will`: somebody's thought, told as a clause.
fn thinks(scene: &Scene<'_>, cue: &Cue) -> bool {
    let opinion = ["believ", "think", "thought", "hop", "fear", "know", "knew", "suspect", "expect", "worr"];
    let verb = scene.item(cue.words.start);
    let document = cue.source.as_ref().is_some_and(|it| scene.class_at(it.head).is(Class::DOCUMENT));
    let firm = scene.class_at(cue.block.end).is(Class::THAT) || document || opinion.iter().any(|stem| verb.starts_with(stem)) && verb != "known";
    cue.strength == Strength::Thought && (cue.reach == Reach::Right && firm || cue.reach == Reach::Left && document) && cue.source.is_some()
}

/// `demanded that`, `ruled the law was void`, `…, a court ruled`: with a clause, the verb reports a statement.
fn quotes_that(scene: &Scene<'_>, frame: &Frame, cue: &Cue) -> bool {
    let rules = matches!(scene.item(cue.words.start), "clarified" | "hinted" | "ruled");
    let clausal = rules && scene.item(cue.words.end) != "out" && (cue.reach == Reach::Left || opens_statement(scene, frame, cue.block.end));
    cue.strength == Strength::Quoting && (clausal || cue.reach == Reach::Right && demands(scene, cue))
}

/// `demanded on Monday that`; in `blamed the crash that killed him`, *that* is said of the crash.
fn demands(scene: &Scene<'_>, cue: &Cue) -> bool {
    let when = Class::TIME | Class::ADVERB | Class::NUMBER | Class::PREPOSITION;
    scene.class_at(cue.block.end).is(Class::THAT) && (cue.words.end..cue.block.end).all(|it| scene.class_at(it).is(when))
}

/// The statement of cue `index`: after it, before it, or around it.
fn content(scene: &Scene<'_>, frame: &Frame, cues: &[Cue], index: usize) -> Option<Range<usize>> {
    let cue = cues.get(index)?;
    // After another's cue, as in "said Ruiz, head of the union, according to Reuters", words without a verb tell of that other.
    let whole = |it: &Range<usize>| it.len() >= FEWEST && it.start <= frame.items.start + 1;
    let told = |it: &Range<usize>| is_clause(scene, it.clone()) || cue.strength == Strength::Source && whole(it);
    let left = if cue.reach.left() { left(scene, frame, cues, index).filter(told) } else { None };
    // "In the year to May, according to the bank, prices rose": what stands before is a part of the clause that follows.
    let fronted =
        left.as_ref().filter(|it| cue.reach == Reach::Both && scene.class_at(it.start).is(Class::PREPOSITION) && !is_clause(scene, (*it).clone()));
    if fronted.is_some() && is_clause(scene, cue.block.end..frame.items.end) {
        return right(scene, frame, cues, cue);
    }
    if cue.aside {
        return left.map(|left| trim(scene, left.start..frame.items.end));
    }
    if is_parenthesis(scene, frame, cue) {
        return Some(trim(scene, frame.items.clone()));
    }
    left.or_else(|| if cue.reach.right() { right(scene, frame, cues, cue) } else { None })
}

/// `The harbour, Ruiz said, will close`: subject and predicate of what was said stand on both sides.
fn is_parenthesis(scene: &Scene<'_>, frame: &Frame, cue: &Cue) -> bool {
    let (start, end) = (cue.block.start, cue.block.end);
    let commas = start > frame.items.start && scene.class_at(start - 1).is(Class::COMMA) && scene.class_at(end).is(Class::COMMA);
    commas && cue.reach == Reach::Right && scene.class_at(end + 1).is(Class::BE | Class::AUXILIARY)
}

/// What follows the cue, up to the end of the sentence or to what somebody else says.
fn right(scene: &Scene<'_>, frame: &Frame, cues: &[Cue], cue: &Cue) -> Option<Range<usize>> {
    let mut start = behind_aside(scene, frame, cue.block.end);
    while start < frame.items.end && scene.class_at(start).is(Class::COMMA | Class::THAT | Class::COLON) {
        start += 1;
    }
    let infinitive = scene.class_at(start).is(Class::TO)
        || scene.class_at(start).is(Class::PREPOSITION) && cue.strength == Strength::Speech && !is_clause(scene, start..frame.items.end);
    // "told of a can that had exploded" tells of a thing.
    // "What the mayor says is not what he does" tells of the saying.
    let what = scene.item(cue.block.start.wrapping_sub(1)).eq_ignore_ascii_case("what") && cue.block.start > frame.items.start;
    // "ordered to testify, the court said", "disagreed, saying": another cue stands there.
    let apart = scene.class_at(start.wrapping_sub(1)).is(Class::COMMA);
    let near = cues.partition_point(|it| it.block.start < start);
    let other = apart && cues.iter().skip(near).take(3).any(|it| it.block.start == start && (it.dependent || it.reach == Reach::Left));
    if infinitive || what || other || scene.item(start) == "of" || tells_of_hearer(scene, cue, start) {
        return None;
    }
    if matches!(scene.items.get(start), Some(Item::Quote(_))) {
        return None;
    }
    Some(trim(scene, start..extent::end(scene, frame, cues, start)))
}

/// `told a crowd that had waited in the rain`: *that* is the crowd, as no subject follows it.
fn tells_of_hearer(scene: &Scene<'_>, cue: &Cue, start: usize) -> bool {
    let that = scene.class_at(start.wrapping_sub(1)).is(Class::THAT);
    that && start > cue.words.end + 2 && scene.class_at(cue.words.start).is(Class::TELLS) && scene.class_at(start).is(Class::BE | Class::AUXILIARY)
}

/// `noted, however, that`, `said on Monday, her first day in office, that`: one past an aside before *that*.
fn behind_aside(scene: &Scene<'_>, frame: &Frame, item: usize) -> usize {
    let comma = |it: usize| scene.class_at(it).is(Class::COMMA);
    let limit = frame.items.end.min(item + LONGEST_ASIDE);
    let close = (item + 1..limit).find(|&it| comma(it)).filter(|&it| comma(item) && scene.class_at(it + 1).is(Class::THAT));
    close.filter(|&it| !is_clause(scene, item + 1..it) || it == item + 2).map_or(item, |it| it + 1)
}

/// What stands before the cue, back to the start of the sentence.
fn left(scene: &Scene<'_>, frame: &Frame, cues: &[Cue], index: usize) -> Option<Range<usize>> {
    let cue = cues.get(index)?;
    let end = cue.block.start;
    let apart = cue.strength == Strength::Source || end > frame.items.start && scene.class_at(end - 1).is(Class::COMMA | Class::SIGN);
    if !apart || cue.dependent || matches!(scene.items.get(end - 1), Some(Item::Quote(_))) {
        return None;
    }
    let closed = |other: &Cue| other.reach == Reach::Left && matches!(other.strength, Strength::Speech | Strength::Source);
    let start = cues.get(..index)?.iter().rev().take(6).find(|other| closed(other)).map_or(frame.items.start, |other| other.block.end);
    let semicolon = (start..end).rev().take(LONGEST).find(|&it| scene.item(it) == ";");
    (start < end).then(|| trim(scene, semicolon.unwrap_or(start)..end))
}

/// Long enough, a clause where the verb may take a mere object, and not mostly quotation.
fn is_statement(scene: &Scene<'_>, cue: &Cue, content: &Range<usize>) -> bool {
    let firm = is_say(scene, cue) || follows_that(scene, content) || cue.strength == Strength::Source;
    content.len() >= SHORTEST && !is_quotation(scene, content) && (firm || is_told(scene, content))
}

/// A clause, and one of its own: in `claimed 40 lives, and towns burnt` the verb has an object, and that is all.
fn is_told(scene: &Scene<'_>, content: &Range<usize>) -> bool {
    let asked = matches!(scene.item(content.start.wrapping_sub(1)), "ask" | "asks" | "asked" | "asking");
    let fits = !asked || opens_question(scene, content.start);
    fits && !is_object(scene, content)
        && is_clause(scene, content.clone())
        && (has_finite(scene, content) || is_clause(scene, first_clause(scene, content)))
}

/// `added a third before Carr pulled one back`: what stands before the subordinate clause has no verb, and is all that was added.
fn is_object(scene: &Scene<'_>, content: &Range<usize>) -> bool {
    let mut inner = content.start + 1..content.end;
    let Some(link) = inner.find(|&it| scene.class_at(it).is(Class::SUBORDINATOR)) else { return false };
    let person = scene.class_at(link + 1).is(Class::PRONOUN) || scene.word_at(link + 1).is_some_and(|token| scene.is_person(token));
    person && !is_clause(scene, content.start..link) && is_clause(scene, link + 1..content.end)
}

/// `asked whether`, `asked why`: with a mere noun behind it, *ask* reports no clause.
fn opens_question(scene: &Scene<'_>, item: usize) -> bool {
    scene.class_at(item).is(Class::SUBORDINATOR | Class::RELATIVE | Class::THAT) || scene.item(item) == "what"
}

fn follows_that(scene: &Scene<'_>, content: &Range<usize>) -> bool {
    scene.class_at(content.start.wrapping_sub(1)).is(Class::THAT)
}

/// Whether half of it or more is in quotation marks: that is direct speech, and said already.
fn is_quotation(scene: &Scene<'_>, content: &Range<usize>) -> bool {
    let quoted = content.clone().take(LONGEST).filter(|&it| is_quote(scene, it)).map(|it| scene.item_span(it).len());
    let whole = scene.item_span(content.start).join(scene.item_span(content.end.max(1) - 1)).len();
    2 * quoted.sum::<usize>() > whole
}

fn has_finite(scene: &Scene<'_>, content: &Range<usize>) -> bool {
    content.clone().take(LONGEST).any(|it| scene.class_at(it).is(Class::BE | Class::AUXILIARY))
}

/// What stands before the first comma or conjunction: an object's end, `claimed 40 lives, and nobody knew`.
fn first_clause(scene: &Scene<'_>, content: &Range<usize>) -> Range<usize> {
    let edge = |&it: &usize| scene.class_at(it).is(Class::COMMA | Class::CONJUNCTION);
    let end = (content.start + 1..content.end).take(LONGEST).find(edge).unwrap_or(content.end);
    content.start..end
}
