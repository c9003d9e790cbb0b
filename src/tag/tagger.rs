//! Tokens and a model → named spans, in two readings of the article; the second knows what the first found.

use super::document::Document;
use super::features::{Evidence, Template, extract};
use super::labels::{LABELS, OUTSIDE, labels_of, names};
use super::line::Line;
use super::settle::settle;
use super::trim::trim;
use super::viterbi::{Decoder, Scores};
use super::weights::Weights;
use super::why::{Ledger, state};
use super::{Kind, SpanFix, TagModel, Tagged};
use crate::text::{Confidence, Span, Text};
use crate::token::{Sentence, Tokens};
use std::ops::Range;

/// Reads an article twice and answers its names in order.
pub fn read(text: &Text<'_>, tokens: &Tokens, model: &TagModel, fixes: &[SpanFix]) -> Vec<Tagged> {
    let words = |sentence: &Sentence| tokens.tokens[sentence.tokens.clone()].iter().map(|token| text.get(token.span)).collect::<Vec<_>>();
    let lines: Vec<Line> = tokens.sentences.iter().map(|it| Line::new(words(it).into_iter(), it.setting, &model.lists)).collect();
    let allowed: Vec<Vec<u64>> = tokens.sentences.iter().map(|it| allowed(tokens, it, fixes)).collect();
    let mut reading = Reading { weights: &model.first, decoder: Decoder::default(), features: Vec::new() };
    let unread = Document::of_words(&lines);
    let blank = Evidence { document: &unread, first: None };
    let first: Vec<Vec<u8>> = lines.iter().zip(&allowed).map(|(line, allowed)| reading.labels(line, blank, allowed).0).collect();
    let document = Document::of_names(&lines, &first);
    reading.weights = &model.second;
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let evidence = Evidence { document: &document, first: Some(&first[at]) };
        let (labels, scores) = reading.labels(line, evidence, &allowed[at]);
        let margins = reading.decoder.margins(&scores, reading.weights.transitions(), &labels);
        let report = Report { text, tokens, model, fixes, line, sentence: &tokens.sentences[at], evidence, labels: &labels, margins: &margins };
        found.extend(names(&labels).into_iter().filter_map(|(range, kind)| report.name(range, kind)));
    }
    settle(text, &mut found);
    found
}

/// One reading's weights and the room it works in.
struct Reading<'a> {
    weights: &'a Weights,
    decoder: Decoder,
    features: Vec<u32>,
}

impl Reading<'_> {
    /// The best labels of a sentence, and the scores they were chosen by.
    fn labels(&mut self, line: &Line, evidence: Evidence<'_>, allowed: &[u64]) -> (Vec<u8>, Vec<Scores>) {
        let scores: Vec<Scores> = (0..line.words.len())
            .map(|at| {
                self.features.clear();
                extract(line, at, evidence, &mut self.features);
                self.weights.score(&self.features)
            })
            .collect();
        let labels = self.decoder.best(&scores, self.weights.transitions(), allowed);
        (labels.unwrap_or_else(|| vec![OUTSIDE; scores.len()]), scores)
    }
}

/// The labels that a reader's corrections leave to each token of a sentence; empty when there are none.
fn allowed(tokens: &Tokens, sentence: &Sentence, fixes: &[SpanFix]) -> Vec<u64> {
    let mut allowed = Vec::new();
    for fix in fixes {
        let fixed = tokens.inside(fix.span);
        let (start, end) = (fixed.start.max(sentence.tokens.start), fixed.end.min(sentence.tokens.end));
        if start >= end {
            continue;
        }
        allowed.resize(sentence.tokens.len(), (1u64 << LABELS) - 1);
        let labels: Vec<u8> = fix.kind.map_or_else(|| vec![OUTSIDE; end - start], |kind| labels_of(kind, end - start).collect());
        for (slot, label) in allowed[start - sentence.tokens.start..].iter_mut().zip(labels) {
            *slot = 1 << label;
        }
    }
    allowed
}

/// What is needed to report the names of one sentence.
struct Report<'a> {
    text: &'a Text<'a>,
    tokens: &'a Tokens,
    model: &'a TagModel,
    fixes: &'a [SpanFix],
    line: &'a Line,
    sentence: &'a Sentence,
    evidence: Evidence<'a>,
    labels: &'a [u8],
    margins: &'a [i32],
}

impl Report<'_> {
    fn name(&self, range: Range<usize>, kind: Kind) -> Option<Tagged> {
        let range = trim(range, kind, |at| self.word(at));
        let (first, last) = (range.start + self.sentence.tokens.start, range.end + self.sentence.tokens.start);
        let found = self.tokens.tokens.get(first..last)?;
        let span = Span::new(found.first()?.span.start, found.last()?.span.end);
        if self.fixes.iter().any(|fix| fix.kind == Some(kind) && self.tokens.inside(fix.span) == (first..last)) {
            return Some(Tagged { span, tokens: first..last, kind, confidence: Confidence::FULL, why: "a reader's correction".to_owned() });
        }
        let margin = self.margins.get(range.clone())?.iter().copied().min()?;
        let confidence = self.model.calibration.confidence(margin);
        Some(Tagged { span, tokens: first..last, kind, confidence, why: self.why(&range) })
    }

    fn word(&self, at: usize) -> Option<&str> {
        let index = self.sentence.tokens.clone().nth(at)?;
        Some(self.text.get(self.tokens.tokens.get(index)?.span))
    }

    fn why(&self, range: &Range<usize>) -> String {
        let mut ledger = Ledger::default();
        let mut features: Vec<(Template, u32)> = Vec::new();
        for at in range.clone() {
            features.clear();
            extract(self.line, at, self.evidence, &mut features);
            ledger.enter(&features, self.labels.get(at).copied().unwrap_or(OUTSIDE), &self.model.second);
        }
        state(ledger.strongest(), self.line, range, |at| self.word(at))
    }
}
