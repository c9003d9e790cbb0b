//! A scene → every quotation with its speaker, in order: the room's one door; holds no evidence itself.

use super::attribute::{Attribution, attributed, by_cue, by_lead, by_next, by_signature, by_subject};
use super::clue::{self, Clue};
use super::cue::{Cue, cues};
use super::indirect::{self, contents};
use super::lead;
use super::pronoun;
use super::runs::runs;
use super::scene::{Item, Scene};
use super::speech;
use super::types::{Quote, QuoteKind, Quotes, Speaker};
use super::words::Class;
use crate::article::Article;
use crate::entity::Cast;
use crate::text::{Confidence, Span, Text};
use crate::token::Tokens;

/// Finds quotations and their speakers.
pub fn quotes(text: &Text<'_>, article: &Article, tokens: &Tokens, cast: &Cast) -> Quotes {
    read(text, article, tokens, cast).0
}

/// The quotations in order, and the clues that told speech from other quotation marks, for training.
pub fn explained(text: &Text<'_>, article: &Article, tokens: &Tokens, cast: &Cast) -> Vec<(Span, Vec<Clue>)> {
    read(text, article, tokens, cast).1
}

fn read(text: &Text<'_>, article: &Article, tokens: &Tokens, cast: &Cast) -> (Quotes, Vec<(Span, Vec<Clue>)>) {
    let (runs, notes) = runs(text, article);
    let scene = Scene::new(text, article, tokens, cast, runs);
    let cues: Vec<Vec<Cue>> = scene.frames.iter().map(|frame| cues(&scene, frame)).collect();
    let mut reader = Reader { scene: &scene, cues: &cues, spoken: None, found: Vec::new(), clues: Vec::new() };
    for index in 0..scene.frames.len() {
        reader.read_frame(index);
    }
    reader.fill_back();
    let clues = reader.clues;
    let mut quotes: Vec<Quote> = reader.found.into_iter().map(|found| found.quote).collect();
    quotes.sort_by_key(|quote| (quote.span.start, std::cmp::Reverse(quote.span.end)));
    (Quotes { quotes, notes }, clues)
}

/// Evidence no stronger than this gives way to what follows.
const WEAK: u16 = 50;
/// Evidence this strong reaches back.
const STRONG: u16 = 80;

/// Who spoke last, and where.
#[derive(Clone, Copy)]
struct Spoken {
    speaker: Speaker,
    paragraph: usize,
}

/// A quotation, and what its neighbours need to know of it.
struct Found {
    quote: Quote,
    strength: u16,
    paragraph: usize,
    /// Whether the words right before it are quoted too: it starts a sentence, or goes on from the paragraph before.
    follows_on: bool,
    continued: bool,
}

struct Reader<'a, 'b> {
    scene: &'a Scene<'b>,
    cues: &'a [Vec<Cue>],
    spoken: Option<Spoken>,
    found: Vec<Found>,
    clues: Vec<(Span, Vec<Clue>)>,
}

impl Reader<'_, '_> {
    fn read_frame(&mut self, index: usize) {
        let Some(frame) = self.scene.frames.get(index) else { return };
        for at in frame.items.clone() {
            if let Some(Item::Quote(run)) = self.scene.items.get(at) {
                self.read_quotation(index, at, *run);
            }
        }
        self.read_reports(index);
    }

    fn read_quotation(&mut self, index: usize, at: usize, run: usize) {
        let scene = self.scene;
        let (Some(frame), Some(run)) = (scene.frames.get(index), scene.runs.get(run)) else { return };
        let evidence = self.evidence(index, at, run.continued);
        let clues = clue::clues(scene, frame, at, &evidence);
        let points = speech::points(&clues);
        let kind = if points > 0 { QuoteKind::Direct } else { QuoteKind::Nonspeech };
        let span = run.stretch.inner.trim(scene.text.as_str());
        if span.is_empty() {
            return;
        }
        let direct = kind == QuoteKind::Direct;
        let meant = |it| lead::settled(scene, index, pronoun::other_than_named(scene, it, span), self.spoken_in(frame.paragraph));
        let speaker = evidence.speaker.filter(|_| direct).map(meant);
        if let Some(speaker) = speaker {
            self.spoken = Some(Spoken { speaker, paragraph: frame.paragraph });
        }
        let confidence = Confidence::new(speech::confidence(points).min(if direct { 500 + 5 * evidence.strength } else { 1000 }));
        self.clues.push((span, clues));
        let quote = Quote { span, kind, speaker, cue: evidence.cue.filter(|_| direct), confidence };
        let follows_on = at == frame.items.start;
        self.found.push(Found { quote, strength: evidence.strength, paragraph: frame.paragraph, follows_on, continued: run.continued });
    }

    /// Who spoke last, if in that paragraph.
    fn spoken_in(&self, paragraph: usize) -> Option<Speaker> {
        self.spoken.filter(|it| it.paragraph == paragraph).map(|it| it.speaker)
    }

    /// A speaker named only at the end of a long quotation spoke its beginning too.
    fn fill_back(&mut self) {
        let mut later: Option<Found> = None;
        for found in self.found.iter_mut().rev().filter(|found| found.quote.kind == QuoteKind::Direct) {
            if let Some(next) = &later {
                let one = next.continued || next.follows_on && next.paragraph == found.paragraph;
                if one && found.strength <= WEAK && next.strength >= STRONG {
                    found.quote.speaker = next.quote.speaker;
                    found.strength = STRONG;
                }
            }
            later = Some(Found { ..*found });
        }
    }

    /// The best attribution of the quotation at item `at`.
    fn evidence(&self, index: usize, at: usize, continued: bool) -> Attribution {
        let scene = self.scene;
        let Some(frame) = scene.frames.get(index) else { return Attribution::default() };
        let mut best = self.cues.get(index).map_or(Attribution::default(), |cues| by_cue(scene, cues, at));
        let mut weigh = |other: Attribution| {
            if other.speaker.is_some() && (other.strength > best.strength || best.speaker.is_none()) {
                best = other;
            }
        };
        let last = (at + 1..frame.items.end).all(|it| scene.word_at(it).is_some_and(|token| scene.class(token).is(Class::PUNCTUATION)));
        if let Some(next) = scene.frames.get(index + 1).filter(|next| last && !next.fresh) {
            weigh(self.cues.get(index + 1).map_or(Attribution::default(), |cues| by_next(scene, next, cues)));
        }
        weigh(self.carried(index, at, continued));
        weigh(self.led_up_to(index, at));
        weigh(by_signature(scene, frame, at));
        weigh(by_subject(scene, frame, at));
        best
    }

    /// The sentence before leads up to a quotation that starts its own sentence.
    fn led_up_to(&self, index: usize, at: usize) -> Attribution {
        let scene = self.scene;
        let before = index.checked_sub(1).and_then(|it| scene.frames.get(it).zip(self.cues.get(it)));
        let (Some((before, cues)), Some(frame)) = (before, scene.frames.get(index)) else { return Attribution::default() };
        let colon = scene.class_at(before.items.end - 1).is(Class::COLON);
        if at != frame.items.start || frame.fresh && !colon {
            return Attribution::default();
        }
        by_lead(scene, before, cues)
    }

    /// The last speaker goes on.
    fn carried(&self, index: usize, at: usize, continued: bool) -> Attribution {
        let Some(spoken) = self.spoken else { return Attribution::default() };
        let Some(frame) = self.scene.frames.get(index) else { return Attribution::default() };
        let opens = at == frame.items.start;
        let same_paragraph = spoken.paragraph == frame.paragraph;
        let strength = match (continued, same_paragraph, opens) {
            (true, ..) => 95,
            (_, true, true) => 80,
            (_, true, false) => 50,
            (_, false, true) => 50,
            _ => 25,
        };
        Attribution { speaker: Some(spoken.speaker), cue: None, cue_kind: None, strength }
    }

    fn read_reports(&mut self, index: usize) {
        let scene = self.scene;
        let (Some(frame), Some(cues)) = (scene.frames.get(index), self.cues.get(index)) else { return };
        for (content, cue) in contents(scene, frame, cues) {
            let Some(cue) = cues.get(cue) else { continue };
            let mut evidence = attributed(scene, cue, 80);
            evidence.speaker = evidence.speaker.map(|it| lead::settled(scene, index, it, self.spoken_in(frame.paragraph)));
            let span = scene.item_span(content.start).join(scene.item_span(content.end - 1));
            if let Some(speaker) = evidence.speaker {
                self.spoken = Some(Spoken { speaker, paragraph: frame.paragraph });
            }
            let quote = Quote {
                span: Span::new(span.start, span.end),
                kind: QuoteKind::Indirect,
                speaker: evidence.speaker,
                cue: evidence.cue,
                confidence: indirect::confidence(scene, cue, &content),
            };
            self.found.push(Found { quote, strength: 0, paragraph: frame.paragraph, follows_on: false, continued: false });
        }
    }
}
