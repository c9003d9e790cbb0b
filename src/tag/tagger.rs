//! Tokens and a model → named spans, in two readings of the article.
//!
//! First the net reads every word among its neighbours. Where it has no doubt that a word is in no name, nobody asks again.
//! The second reading weighs the other words once more, with what the first found elsewhere in the article.

use super::asked;
use super::document::Document;
use super::features::{Evidence, Template, extract};
use super::hash;
use super::labels::{LABELS, OUTSIDE, Position, label, labels_of, names};
use super::line::{Line, Vocabulary};
use super::lists::flag;
use super::opinion::{self, Heard};
use super::trim::{is_title_of_people, trim};
use super::viterbi::{Decoder, SURE, Scores};
use super::weights::{self, Said};
use super::why::{Ledger, state};
use super::word::{Case, Word};
use super::{Kind, Progress, SpanFix, TagModel, Tagged};
use crate::lexicon::ROLE_NOUNS;
use crate::text::{Confidence, Span, Text, is_dash, is_quote};
use crate::token::{Sentence, Tokens};
use std::ops::Range;

/// Reads an article twice and answers its names in order.
pub fn read(text: &Text<'_>, tokens: &Tokens, model: &TagModel, fixes: &[SpanFix], progress: &mut Progress<'_>) -> Vec<Tagged> {
    let words = |sentence: &Sentence| tokens.tokens[sentence.tokens.clone()].iter().map(|token| text.get(token.span)).collect::<Vec<_>>();
    let lines = lines(text, tokens, model);
    let allowed: Vec<Vec<u64>> = tokens.sentences.iter().map(|it| allowed(tokens, it, fixes)).collect();
    let asked = asked::words(&lines);
    let opinions = told(opinion::of(&model.net, &lines, &asked, |at| words(&tokens.sentences[at])), &lines, progress);
    let masks = |at: usize| {
        let mut masks = masks(lines[at].words.len(), &opinions[at], &allowed[at]);
        if allowed[at].is_empty() {
            part_dateline(text, tokens, &tokens.sentences[at], &mut masks);
        }
        masks
    };
    let mut reading = Reading { model, decoder: Decoder::default(), features: Vec::new(), said: Vec::new(), words: Vec::new() };
    let first: Vec<Vec<u8>> = opinions.iter().enumerate().map(|(at, heard)| reading.first(heard, &masks(at))).collect();
    let document = Document::of_names(&lines, &first);
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let evidence = Evidence { document: &document, first: Some(&first[at]) };
        let mut masks = masks(at);
        if allowed[at].is_empty() {
            name_acronyms(line, &document, &mut masks);
            name_clubs(line, &mut masks);
        }
        let (labels, scores) = reading.second(line, evidence, &opinions[at], &masks);
        let margins = reading.decoder.margins(&scores, model.weights.transitions(), &labels);
        let sentence = &tokens.sentences[at];
        let report = Report { text, tokens, reading: &reading, fixes, line, sentence, scores: &scores, labels: &labels, margins: &margins };
        found.extend(names(&labels).into_iter().filter_map(|(range, kind)| report.name(range, kind)));
    }
    found
}

/// All the opinions, and after each line how many words have been read.
fn told(opinions: impl Iterator<Item = Heard>, lines: &[Line], progress: &mut Progress<'_>) -> Vec<Heard> {
    let all = lines.iter().map(|it| it.words.len()).sum();
    let mut read = 0;
    let tell = |(heard, line): (Heard, &Line)| {
        read += line.words.len();
        progress(read, all);
        heard
    };
    opinions.zip(lines).map(tell).collect()
}

/// Every sentence as the features see it.
fn lines(text: &Text<'_>, tokens: &Tokens, model: &TagModel) -> Vec<Line> {
    let mut vocabulary = Vocabulary::new(&model.lists);
    let mut line = |sentence: &Sentence| {
        let words = tokens.tokens[sentence.tokens.clone()].iter().map(|token| vocabulary.word(text.get(token.span))).collect();
        Line::of(words, sentence.setting, &model.lists)
    };
    tokens.sentences.iter().map(&mut line).collect()
}

/// The room that both readings work in, kept between sentences.
struct Reading<'a> {
    model: &'a TagModel,
    decoder: Decoder,
    features: Vec<(Template, u32)>,
    /// What the features of the sentence read last said, and which of it is about which word.
    said: Vec<Said<'a>>,
    words: Vec<Range<usize>>,
}

impl<'a> Reading<'a> {
    /// The best labels of a sentence as the net alone has it.
    fn first(&mut self, heard: &Heard, masks: &[u64]) -> Vec<u8> {
        let mut scores: Vec<Scores> = vec![[0; LABELS]; masks.len()];
        for (at, opinion) in heard.iter().filter(|it| masks[it.0] != SURE) {
            scores[*at] = opinion.added_to([0; LABELS]);
        }
        let labels = self.decoder.best(&scores, &[[0; LABELS]; LABELS + 1], masks);
        labels.unwrap_or_else(|| vec![OUTSIDE; scores.len()])
    }

    /// The best labels of a sentence as net and weights together have it, and the scores they were chosen by.
    fn second(&mut self, line: &Line, evidence: Evidence<'_>, heard: &Heard, masks: &[u64]) -> (Vec<u8>, Vec<Scores>) {
        let mut scores: Vec<Scores> = vec![[0; LABELS]; masks.len()];
        self.said.clear();
        self.words.clear();
        self.words.resize(masks.len(), 0..0);
        for (at, opinion) in heard.iter().filter(|it| masks[it.0] != SURE) {
            let said = self.ask(line, *at, evidence);
            scores[*at] = opinion.added_to(weights::sum(self.said[said.clone()].iter().map(|it| it.1)));
            self.words[*at] = said;
        }
        let labels = self.decoder.best(&scores, self.model.weights.transitions(), masks);
        (labels.unwrap_or_else(|| vec![OUTSIDE; scores.len()]), scores)
    }

    /// Gathers what a word's features say, and tells where.
    fn ask(&mut self, line: &Line, at: usize, evidence: Evidence<'_>) -> Range<usize> {
        self.features.clear();
        extract(line, at, evidence, &mut self.features);
        let start = self.said.len();
        let weights = &self.model.weights;
        self.said.extend(self.features.iter().filter_map(|(template, id)| Some((*template, weights.find(*id)?))));
        start..self.said.len()
    }

    /// What the features of a word of the sentence read last said.
    fn said(&self, at: usize) -> &[Said<'a>] {
        self.words.get(at).and_then(|it| self.said.get(it.clone())).unwrap_or(&[])
    }
}

/// The labels each word may have: what corrections leave, any where the net has a doubt, and outside alone elsewhere.
fn masks(words: usize, heard: &Heard, allowed: &[u64]) -> Vec<u64> {
    let mut masks = vec![SURE; words];
    heard.iter().filter(|it| !it.1.is_surely_outside()).for_each(|it| masks[it.0] = ANY);
    for (mask, &allowed) in masks.iter_mut().zip(allowed).filter(|it| *it.1 != ANY) {
        *mask = allowed;
    }
    masks
}

/// A name this sure (in thousandths) keeps its kind whatever the lists say.
const DOUBTFUL: u16 = 600;

/// Every label.
const ANY: u64 = (1 << LABELS) - 1;

/// Three capitals that spell a longer name of the article are a name, whatever the net made of them.
fn name_acronyms(line: &Line, document: &Document, masks: &mut [u64]) {
    let acronym = |word: &Word| word.length >= 3 && document.acronym_of(word).is_some();
    for (mask, _) in masks.iter_mut().zip(&line.words).filter(|it| acronym(it.1)) {
        *mask = ANY & !SURE;
    }
}

/// No dateline is longer, in tokens.
const DATELINE: usize = 9;

/// `PORTO - Trams`: the dash behind the place that a story was filed from is in no name.
fn part_dateline(text: &Text<'_>, tokens: &Tokens, sentence: &Sentence, masks: &mut [u64]) {
    let opening = tokens.tokens[sentence.tokens.clone()].get(..masks.len().min(DATELINE)).unwrap_or_default();
    let capitals = |word: &str| word.len() > 2 && !word.contains(char::is_lowercase);
    if !opening.first().is_some_and(|it| capitals(text.get(it.span))) {
        return;
    }
    for (three, mask) in opening.windows(3).zip(masks.iter_mut().skip(1)) {
        let [before, dash, after] = three else { continue };
        let spaced = before.span.end < dash.span.start && dash.span.end < after.span.start;
        if spaced && text.get(dash.span).chars().all(is_dash) {
            *mask = SURE;
        }
    }
}

/// Letters behind the names of sports clubs that stand behind little else: SC and AC follow people too, CC and RC companies.
const CLUBS: [&str; 8] = ["AFC", "BK", "CF", "FC", "FK", "IF", "NK", "SK"];

/// A club's letters and the word before them are in one organisation's name, however unknown the club.
fn name_clubs(line: &Line, masks: &mut [u64]) {
    let org = |positions: [Position; 2]| positions.iter().fold(0, |mask, it| mask | 1 << label(Kind::Org, *it));
    let letters = CLUBS.map(hash::of_str);
    for at in (1..line.words.len()).filter(|&at| letters.contains(&line.words[at].exact) && line.words[at - 1].case == Case::Capital) {
        masks[at - 1] = org([Position::Begin, Position::Inside]);
        masks[at] = org([Position::Inside, Position::Last]);
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
        allowed.resize(sentence.tokens.len(), ANY);
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
    reading: &'a Reading<'a>,
    fixes: &'a [SpanFix],
    line: &'a Line,
    sentence: &'a Sentence,
    scores: &'a [Scores],
    labels: &'a [u8],
    margins: &'a [i32],
}

impl Report<'_> {
    fn name(&self, range: Range<usize>, kind: Kind) -> Option<Tagged> {
        let plain = trim(range.clone(), kind, |at| self.word(at));
        if self.is_corrected(&plain, kind) {
            return self.tagged(&plain, kind, Confidence::FULL, "a reader's correction".to_owned());
        }
        let kind = if self.bears_a_title(&range) { Kind::Person } else { self.kind_of_listed(&plain, kind) };
        let range = self.behind_role(trim(range, kind, |at| self.word(at)), kind);
        self.tagged(&range, kind, self.confidence(&range)?, self.why(&range))
    }

    /// The name of some words, unless they are blank.
    fn tagged(&self, range: &Range<usize>, kind: Kind, confidence: Confidence, why: String) -> Option<Tagged> {
        let tokens = self.of_text(range);
        let found = self.tokens.tokens.get(tokens.clone())?;
        let span = Span::new(found.first()?.span.start, found.last()?.span.end);
        (!self.text.is_blank(span)).then_some(Tagged { span, tokens, kind, confidence, why })
    }

    /// Words of the sentence as tokens of the text.
    const fn of_text(&self, range: &Range<usize>) -> Range<usize> {
        range.start + self.sentence.tokens.start..range.end + self.sentence.tokens.start
    }

    fn is_corrected(&self, range: &Range<usize>, kind: Kind) -> bool {
        self.fixes.iter().any(|fix| fix.kind == Some(kind) && self.tokens.inside(fix.span) == self.of_text(range))
    }

    fn confidence(&self, range: &Range<usize>) -> Option<Confidence> {
        Some(self.reading.model.calibration.confidence(self.margins.get(range.clone())?.iter().copied().min()?))
    }

    /// `Comrade Musa Danjuma`, whatever the words are taken for.
    fn bears_a_title(&self, range: &Range<usize>) -> bool {
        range.len() > 1 && self.word(range.start).is_some_and(is_title_of_people)
    }

    /// `Harbourmaster Wiremu Tamatea said`: at the beginning of a sentence any word has a capital, and a role that nobody is
    /// called by is no part of the name. Dean, Mason and Major are names as well.
    fn behind_role(&self, range: Range<usize>, kind: Kind) -> Range<usize> {
        let flags = self.line.words.get(range.start).map_or(0, |word| word.entry.flags);
        let is_name = flags & (flag::GIVEN | flag::FAMILY) != 0;
        let opens = kind == Kind::Person && (0..range.start).all(|at| self.word(at).is_some_and(|it| it.chars().all(is_quote)));
        let role = || self.word(range.start).is_some_and(|it| ROLE_NOUNS.contains(&it.to_lowercase()));
        if range.len() > 1 && opens && !is_name && role() { range.start + 1..range.end } else { range }
    }

    /// What a name of one word is by the lists: `Ugandan` police, a `Swiss` bank; a doubtful organisation that stands where
    /// a place does (`of Honiton Road, Exeter, pleaded`) and is listed as one.
    fn kind_of_listed(&self, range: &Range<usize>, kind: Kind) -> Kind {
        use flag::{CITY, COUNTRY, NATIONALITY, REGION};
        let flags = self.line.words.get(range.start).filter(|_| range.len() == 1).map_or(0, |word| word.entry.flags);
        let is_place = flags & (CITY | COUNTRY | REGION) != 0;
        let doubtful = || self.confidence(range).is_some_and(|it| it.thousandths() < DOUBTFUL);
        match kind {
            Kind::Gpe if flags & NATIONALITY != 0 && !is_place => Kind::Group,
            Kind::Org if is_place && doubtful() && self.stands_as_a_place(range) => Kind::Gpe,
            _ => kind,
        }
    }

    fn stands_as_a_place(&self, range: &Range<usize>) -> bool {
        let before = range.start.checked_sub(1).and_then(|at| self.word(at)).unwrap_or("");
        let after = self.word(range.end).unwrap_or("");
        matches!(before, "in" | "near" | "from") || (before == "," && matches!(after, "," | "."))
    }

    fn word(&self, at: usize) -> Option<&str> {
        let index = self.sentence.tokens.clone().nth(at)?;
        Some(self.text.get(self.tokens.tokens.get(index)?.span))
    }

    /// The score of a token's label against no name at all.
    fn score(&self, at: usize, label: u8) -> i32 {
        let of = |scores: &Scores| scores.get(usize::from(label)).map_or(0, |score| score - scores[usize::from(OUTSIDE)]);
        self.scores.get(at).map_or(0, of)
    }

    fn why(&self, range: &Range<usize>) -> String {
        let mut ledger = Ledger::default();
        for at in range.clone() {
            let label = self.labels.get(at).copied().unwrap_or(OUTSIDE);
            ledger.enter(self.reading.said(at), label, self.score(at, label));
        }
        state(&ledger.strongest(), self.line, range, |at| self.word(at))
    }
}
