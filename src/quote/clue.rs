//! A quoted stretch and its attribution → the clues that it is speech, or a title, slogan, name or sneer; weighs none of them.

use super::attribute::Attribution;
use super::cue::Strength;
use super::following;
use super::scene::{Frame, Item, Scene};
use super::words::Class;
use crate::text::Span;

/// Something that tells speech from other quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Clue {
    /// Always there: how common speech is.
    Always,
    /// One quoted word.
    OneWord,
    /// Two.
    TwoWords,
    /// Three.
    ThreeWords,
    /// Four or five.
    FiveWords,
    /// Six to eight.
    EightWords,
    /// More.
    ManyWords,
    /// Every word that can be small has a capital.
    Title,
    /// The first word alone has a capital.
    Capital,
    /// A pronoun, an auxiliary or a form of *be* inside.
    Clause,
    /// A comma at the end inside: `"So be it," she said`.
    CommaInside,
    /// A full stop, exclamation or question mark at the end inside.
    StopInside,
    /// In a heading.
    Heading,
    /// Marked by single quotation marks.
    Single,
    /// Goes on from the paragraph before.
    Continued,
    /// The whole sentence is the quotation.
    Whole,
    /// A verb of speech beside it.
    SpeechBeside,
    /// A verb of speech in the sentence.
    SpeechNear,
    /// `according to` and its like.
    SourceCue,
    /// A verb such as *call* right before.
    QuotingBeside,
    /// A verb such as *call* in the sentence.
    QuotingNear,
    /// A verb of thought.
    ThoughtCue,
    /// No cue, but the paragraph's speaker goes on.
    Carried,
    /// No cue, but the sentence before leads up to it.
    LedUpTo,
    /// No cue at all.
    NoCue,
    /// A few words, and a verb of speech in the sentence.
    ShortNearSpeech,
    /// A few words, and a verb such as *call*.
    ShortQuoting,
    /// `dubbed`, `known as` before.
    NamingBefore,
    /// `the song`, `the term`, `references to` before.
    CarrierBefore,
    /// `… policy`, `… sign` after.
    CarrierAfter,
    /// A name's own words on both sides: `Ana "La Roca" Ruiz`.
    InName,
    /// A few words, and the noun they describe right after.
    BeforeNoun,
    /// An article right before.
    Article,
    /// `as` right before.
    AsBefore,
    /// A comma or colon right before.
    CommaBefore,
    /// Another preposition right before.
    PrepositionBefore,
    /// `'s` right before.
    OwnerBefore,
    /// A form of *be* right before.
    BeBefore,
    /// An ordinary word right before.
    WordBefore,
    /// Nothing right before.
    NothingBefore,
    /// The end of the sentence right after.
    EndAfter,
    /// Punctuation right after.
    SignAfter,
    /// A banner, placard or sign says it.
    Borne,
}

impl Clue {
    /// How many clues there are.
    pub const COUNT: usize = Self::Borne as usize + 1;
}

/// Every clue about the quotation at item `at`.
pub fn clues(scene: &Scene<'_>, frame: &Frame, at: usize, evidence: &Attribution) -> Vec<Clue> {
    let run = match scene.items.get(at) {
        Some(Item::Quote(run)) => scene.runs.get(*run),
        _ => None,
    };
    let Some(run) = run else { return Vec::new() };
    let shape = Shape::new(scene, run.stretch.inner);
    let mut out = vec![Clue::Always, shape.length()];
    let mut push = |clue: Clue, holds: bool| {
        if holds {
            out.push(clue);
        }
    };
    push(Clue::Title, shape.is_title());
    push(Clue::Capital, shape.first_capital && !shape.is_title());
    push(Clue::Clause, shape.clause);
    push(Clue::CommaInside, shape.comma);
    push(Clue::StopInside, shape.stop);
    push(Clue::Heading, frame.heading);
    push(Clue::Single, run.stretch.family == super::marks::Family::Single);
    push(Clue::Continued, run.continued);
    push(Clue::Borne, is_borne(scene, frame, at));
    by_evidence(evidence, &shape, &mut out);
    before(scene, frame, at, &mut out);
    after(scene, frame, at, &shape, &mut out);
    out
}

/// How the words inside look.
struct Shape {
    words: usize,
    capitals: usize,
    small: usize,
    first_capital: bool,
    stop: bool,
    comma: bool,
    clause: bool,
}

impl Shape {
    fn new(scene: &Scene<'_>, inner: Span) -> Self {
        let last = scene.text.get(inner).trim_end();
        let mut shape = Self {
            words: 0,
            capitals: 0,
            small: 0,
            first_capital: false,
            stop: last.ends_with(['.', '!', '?', '…']),
            comma: last.ends_with(','),
            clause: false,
        };
        for token in scene.tokens.inside(inner) {
            let class = scene.class(token);
            if class.is(Class::PUNCTUATION) {
                continue;
            }
            shape.words += 1;
            let upper = class.is(Class::UPPER);
            shape.first_capital |= upper && shape.words == 1;
            shape.capitals += usize::from(upper);
            shape.small += usize::from(!upper && !class.is(Class::DETERMINER | Class::PREPOSITION | Class::CONJUNCTION | Class::TO));
            shape.clause |= class.is(Class::PRONOUN | Class::BE | Class::AUXILIARY);
        }
        shape
    }

    const fn length(&self) -> Clue {
        match self.words {
            0 | 1 => Clue::OneWord,
            2 => Clue::TwoWords,
            3 => Clue::ThreeWords,
            4 | 5 => Clue::FiveWords,
            6..=8 => Clue::EightWords,
            _ => Clue::ManyWords,
        }
    }

    const fn is_title(&self) -> bool {
        self.small == 0 && self.capitals > 0 && self.words < 10
    }
}

fn by_evidence(evidence: &Attribution, shape: &Shape, out: &mut Vec<Clue>) {
    let beside = evidence.strength >= 90;
    let clue = match evidence.cue_kind {
        Some(Strength::Speech) if beside => Clue::SpeechBeside,
        Some(Strength::Speech) => Clue::SpeechNear,
        Some(Strength::Source) => Clue::SourceCue,
        Some(Strength::Quoting) if beside => Clue::QuotingBeside,
        Some(Strength::Quoting) => Clue::QuotingNear,
        Some(Strength::Thought) => Clue::ThoughtCue,
        None if evidence.strength >= 80 => Clue::Carried,
        None if evidence.strength >= 55 => Clue::LedUpTo,
        None => Clue::NoCue,
    };
    out.push(clue);
    let short = shape.words <= 3;
    match clue {
        Clue::SpeechNear if short => out.push(Clue::ShortNearSpeech),
        Clue::QuotingBeside | Clue::QuotingNear if short => out.push(Clue::ShortQuoting),
        _ => {}
    }
}

fn before(scene: &Scene<'_>, frame: &Frame, at: usize, out: &mut Vec<Clue>) {
    let at = first_of(scene, frame, at);
    let item = |by: usize| at.checked_sub(by).filter(|&it| it >= frame.items.start);
    let class = |by: usize| item(by).map_or(Class::default(), |it| scene.class_at(it));
    let one = class(1);
    let skipped = if one.is(Class::PREPOSITION | Class::DETERMINER) { 2 } else { 1 };
    let referred = one.is(Class::TO) && item(2).is_some_and(|it| scene.item(it).starts_with("reference"));
    if class(skipped).is(Class::NAMING) {
        out.push(Clue::NamingBefore);
    }
    if referred || one.is(Class::CARRIER) || one.is(Class::COMMA) && class(2).is(Class::CARRIER) {
        out.push(Clue::CarrierBefore);
    }
    let word = item(1).map_or("", |it| scene.item(it));
    out.push(match one {
        _ if item(1).is_none() => Clue::NothingBefore,
        _ if matches!(word, "as" | "As") => Clue::AsBefore,
        _ if one.is(Class::POSSESSIVE) => Clue::OwnerBefore,
        _ if one.is(Class::DETERMINER) => Clue::Article,
        _ if one.is(Class::COMMA | Class::COLON) => Clue::CommaBefore,
        _ if one.is(Class::PREPOSITION | Class::TO) => Clue::PrepositionBefore,
        _ if one.is(Class::BE) => Clue::BeBefore,
        _ => Clue::WordBefore,
    });
}

/// `references to "warming" or "climate"`: what stands before the first of two goes for both.
fn first_of(scene: &Scene<'_>, frame: &Frame, at: usize) -> usize {
    let first = at.checked_sub(2).filter(|&it| it > frame.items.start && matches!(scene.items.get(it), Some(Item::Quote(_))));
    first.filter(|_| matches!(scene.item(at - 1), "and" | "or")).unwrap_or(at)
}

fn after(scene: &Scene<'_>, frame: &Frame, at: usize, shape: &Shape, out: &mut Vec<Clue>) {
    let next = Some(at + 1).filter(|&it| it < frame.items.end);
    let class = next.map_or(Class::default(), |it| scene.class_at(it));
    let person = |item: Option<usize>| item.and_then(|it| scene.word_at(it)).is_some_and(|token| scene.is_person(token));
    if person(at.checked_sub(1).filter(|&it| it >= frame.items.start)) && person(next) && shape.words < 5 {
        out.push(Clue::InName);
    }
    if class.is(Class::CARRIER) {
        out.push(Clue::CarrierAfter);
    }
    if next.is_none() || class.is(Class::STOP) {
        out.push(Clue::EndAfter);
    } else if class.is(Class::PUNCTUATION) {
        out.push(Clue::SignAfter);
    } else if shape.words < 6 && is_noun(scene, next) && !shape.comma && !shape.stop {
        out.push(Clue::BeforeNoun);
    }
    if at == frame.items.start && (next.is_none() || class.is(Class::STOP)) {
        out.push(Clue::Whole);
    }
}

/// An ordinary word, as far as its class tells: `the "open door" policy`.
fn is_noun(scene: &Scene<'_>, item: Option<usize>) -> bool {
    let function = Class::PUNCTUATION | Class::PREPOSITION | Class::CONJUNCTION | Class::CUE | Class::AUXILIARY | Class::BE | Class::TO;
    let other = Class::SUBORDINATOR | Class::RELATIVE | Class::TIME | Class::THAT | Class::PRONOUN | Class::DETERMINER | Class::ADVERB;
    item.is_some_and(|it| scene.word_at(it).is_some() && !scene.class_at(it).is(function | other))
}

/// `"…" read one banner`, `a sign saying "…"`: a thing bears the words.
fn is_borne(scene: &Scene<'_>, frame: &Frame, at: usize) -> bool {
    let reads = |item: usize| {
        matches!(scene.item(item), "read" | "reads" | "reading" | "saying" | "said" | "says" | "proclaiming" | "proclaimed" | "declaring")
    };
    let after = (at + 1..frame.items.end.min(at + 4)).find(|&it| reads(it));
    let before = (frame.items.start.max(at.saturating_sub(4))..at).rev().find(|&it| reads(it));
    after.is_some_and(|verb| bears(scene, verb + 1, frame.items.end.min(verb + 5)) || is_thing(scene, frame, verb))
        || before.is_some_and(|verb| bears(scene, frame.items.start.max(verb.saturating_sub(6)), verb))
}

/// `"…" read a bedsheet`: what stands turned round behind *read* and neither speaks nor is a text has the words written on it.
fn is_thing(scene: &Scene<'_>, frame: &Frame, verb: usize) -> bool {
    let speaks = Class::SOURCE | Class::DOCUMENT | Class::PRONOUN;
    let noun = matches!(scene.item(verb), "read" | "reads").then(|| following::after(scene, frame, verb + 1)).flatten();
    noun.is_some_and(|noun| {
        let named = noun.items.clone().any(|it| scene.word_at(it).is_some_and(|token| scene.name_at(token).is_some()));
        !named
            && scene.class_at(noun.items.start).is(Class::DETERMINER | Class::NUMBER)
            && !noun.items.clone().any(|it| scene.class_at(it).is(speaks))
    })
}

fn bears(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    const THINGS: [&str; 24] = [
        "banner",
        "placard",
        "sign",
        "poster",
        "slogan",
        "sticker",
        "t-shirt",
        "shirt",
        "billboard",
        "graffiti",
        "plaque",
        "button",
        "hat",
        "cap",
        "bedsheet",
        "sheet",
        "flag",
        "wall",
        "mural",
        "cardboard",
        "badge",
        "tattoo",
        "headstone",
        "signpost",
    ];
    (from..to).any(|it| THINGS.contains(&scene.item(it).to_lowercase().trim_end_matches('s')))
}
