//! A word among its neighbours → ids of features; the one place where they are made, for training and use alike.
//!
//! A feature is a [`Template`] and the key of what fills it. Its id is a hash, so nothing needs a dictionary and
//! nothing can drift; a template that changes meaning needs a new number and a new model.

use super::document::{Document, KINDS, Seen, top};
use super::hash::{self, pair};
use super::line::Line;
use super::lists::Entry;
use super::word::Word;
use std::sync::OnceLock;

/// Bits of a feature's id.
pub const BITS: u32 = 24;

/// What a feature looks at. The numbers are part of the model file's meaning: add, never reuse.
#[allow(missing_docs, reason = "each name says what the template looks at; positions are relative to the word")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub enum Template {
    Bias,
    Lower,
    Exact,
    Before1,
    After1,
    Before2,
    After2,
    Before1Lower,
    LowerAfter1,
    Around,
    Before2Before1,
    After1After2,
    Shape,
    ShapeBefore,
    ShapeAfter,
    ShapeAround,
    ShapeWide,
    LongShape,
    Prefix1,
    Prefix2,
    Prefix3,
    Prefix4,
    Suffix1,
    Suffix2,
    Suffix3,
    Suffix4,
    SuffixBefore,
    SuffixAfter,
    Before1Shape,
    After1Shape,
    Start,
    Setting,
    RunBefore,
    RunAfter,
    RunFirst,
    RunLast,
    RunPlace,
    RunLastSuffix,
    RunAround,
    RunLink,
    RunLinkBack,
    Small,
    Cluster,
    ClusterShape,
    ClusterPair,
    Flags,
    FlagsShape,
    FlagsPair,
    Flag,
    Phrase,
    PhraseShape,
    Elsewhere,
    ElsewhereOften,
    ElsewhereMost,
    ElsewhereAround,
    ElsewhereNever,
    ElsewhereLast,
    ElsewhereFirst,
    ElsewhereSmall,
    Acronym,
    Own,
    OwnAround,
    RunEnds,
    RunBefore2,
    RunBeforeCluster,
    RunAfterCluster,
    RunLastCluster,
    RunFlags,
    Before1ClusterShape,
    After1ClusterShape,
    Suffix5,
}

/// Where features go.
pub trait Sink {
    /// Takes the feature of `template` filled by `key`.
    fn add(&mut self, template: Template, key: u64);
}

impl Sink for Vec<u32> {
    fn add(&mut self, template: Template, key: u64) {
        self.push(id(template, key));
    }
}

impl Sink for Vec<(Template, u32)> {
    fn add(&mut self, template: Template, key: u64) {
        self.push((template, id(template, key)));
    }
}

/// The id of a feature.
pub const fn id(template: Template, key: u64) -> u32 {
    (pair(key, template as u64 + 1) >> (64 - BITS)) as u32
}

/// What a second reading knows beside the sentence itself.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'a> {
    /// What the words were in the whole article.
    pub document: &'a Document,
    /// The labels a first reading gave to this sentence; `None` on the first.
    pub first: Option<&'a [u8]>,
}

/// Adds every feature of the word at `at`.
pub fn extract(line: &Line, at: usize, evidence: Evidence<'_>, sink: &mut impl Sink) {
    let Some(word) = line.words.get(at) else { return };
    let view = View { line, at };
    view.words(word, sink);
    view.shapes(word, sink);
    view.run(word, evidence.document, sink);
    view.lists(word, sink);
    if let Some(first) = evidence.first {
        view.elsewhere(word, evidence.document, first, sink);
    }
}

/// A word's place in its sentence.
struct View<'a> {
    line: &'a Line,
    at: usize,
}

/// Stands for a word before the start or after the end.
const EDGE: u64 = 1;

impl View<'_> {
    fn near(&self, offset: isize) -> Option<&Word> {
        self.line.words.get(self.at.checked_add_signed(offset)?).map(AsRef::as_ref)
    }

    fn lower(&self, offset: isize) -> u64 {
        self.near(offset).map_or(EDGE, |word| word.lower)
    }

    fn shape(&self, offset: isize) -> u64 {
        self.near(offset).map_or(EDGE, |word| word.shape)
    }

    /// The word, its neighbours and their endings.
    fn words(&self, word: &Word, sink: &mut impl Sink) {
        let (before, after) = (self.lower(-1), self.lower(1));
        let (before2, after2) = (self.lower(-2), self.lower(2));
        sink.add(Template::Bias, 0);
        sink.add(Template::Lower, word.lower);
        sink.add(Template::Exact, word.exact);
        sink.add(Template::Before1, before);
        sink.add(Template::After1, after);
        sink.add(Template::Before2, before2);
        sink.add(Template::After2, after2);
        sink.add(Template::Before1Lower, pair(before, word.lower));
        sink.add(Template::LowerAfter1, pair(word.lower, after));
        sink.add(Template::Around, pair(before, after));
        sink.add(Template::Before2Before1, pair(before2, before));
        sink.add(Template::After1After2, pair(after, after2));
        for (template, key) in [Template::Prefix1, Template::Prefix2, Template::Prefix3, Template::Prefix4].into_iter().zip(word.prefixes) {
            sink.add(template, key);
        }
        for (template, key) in
            [Template::Suffix1, Template::Suffix2, Template::Suffix3, Template::Suffix4, Template::Suffix5].into_iter().zip(word.suffixes)
        {
            sink.add(template, key);
        }
        let ending = |offset| self.near(offset).map_or(EDGE, |word| word.suffixes[2]);
        sink.add(Template::SuffixBefore, ending(-1));
        sink.add(Template::SuffixAfter, ending(1));
    }

    /// Capitals and digits around, and how the sentence is written.
    fn shapes(&self, word: &Word, sink: &mut impl Sink) {
        let (before, after) = (self.shape(-1), self.shape(1));
        let around = pair(pair(before, word.shape), after);
        sink.add(Template::Shape, word.shape);
        sink.add(Template::ShapeBefore, pair(before, word.shape));
        sink.add(Template::ShapeAfter, pair(word.shape, after));
        sink.add(Template::ShapeAround, around);
        sink.add(Template::ShapeWide, pair(pair(self.shape(-2), around), self.shape(2)));
        sink.add(Template::LongShape, word.long_shape);
        sink.add(Template::Before1Shape, pair(self.lower(-1), word.shape));
        sink.add(Template::After1Shape, pair(self.lower(1), word.shape));
        let writing = pair(self.line.capitals as u64, self.line.setting as u64);
        sink.add(Template::Start, pair(pair(u64::from(self.at == 0), word.shape), self.line.capitals as u64));
        sink.add(Template::Setting, pair(writing, word.case as u64));
    }

    /// The run of capitalised words it stands in, as a name-like phrase.
    fn run(&self, word: &Word, document: &Document, sink: &mut impl Sink) {
        let Some(run) = self.line.runs.get(self.at).filter(|run| !run.is_empty()) else { return };
        let key = |at: Option<usize>| at.and_then(|at| self.line.words.get(at)).map_or(EDGE, |word| word.lower);
        let capital = |at: Option<usize>| at.and_then(|at| self.line.words.get(at)).is_some_and(|word| word.is_capital());
        let (first, last) = (key(Some(run.start)), key(Some(run.end - 1)));
        let (before, after) = (key(run.start.checked_sub(1)), key(Some(run.end)));
        let length = run.len().min(5) as u64;
        let entry = |at: Option<usize>| at.and_then(|at| self.line.words.get(at)).map_or_else(Entry::default, |word| word.entry);
        let place = (self.at - run.start).min(4) as u64;
        sink.add(Template::RunBefore, before);
        sink.add(Template::RunAfter, after);
        sink.add(Template::RunFirst, first);
        sink.add(Template::RunLast, last);
        sink.add(Template::RunPlace, pair(length, place));
        sink.add(Template::RunEnds, pair(first, last));
        sink.add(Template::RunBefore2, pair(key(run.start.checked_sub(2)), before));
        for grain in 1..3 {
            let cluster = |at: Option<usize>| pair(grain, u64::from(entry(at).clusters[grain as usize]));
            sink.add(Template::RunBeforeCluster, cluster(run.start.checked_sub(1)));
            sink.add(Template::RunAfterCluster, cluster(Some(run.end)));
            sink.add(Template::RunLastCluster, pair(cluster(Some(run.end - 1)), u64::from(place == 0)));
        }
        let flags = |at| u64::from(entry(Some(at)).flags);
        sink.add(Template::RunFlags, pair(pair(flags(run.start), flags(run.end - 1)), pair(length, place)));
        sink.add(Template::RunLastSuffix, pair(self.line.words.get(run.end - 1).map_or(EDGE, |word| word.suffixes[2]), length));
        sink.add(Template::RunAround, pair(before, after));
        if is_link(after) && capital(Some(run.end + 1)) {
            sink.add(Template::RunLink, pair(last, after));
            sink.add(Template::RunLink, pair(pair(last, after), key(Some(run.end + 1))));
        }
        if is_link(before) && capital(run.start.checked_sub(2)) {
            sink.add(Template::RunLinkBack, pair(key(run.start.checked_sub(2)), before));
        }
        sink.add(Template::Small, pair(u64::from(document.small(word).min(3)), u64::from(self.at == 0)));
    }

    /// Clusters and name lists.
    fn lists(&self, word: &Word, sink: &mut impl Sink) {
        for offset in -2..=2isize {
            let Some(near) = self.near(offset) else { continue };
            let place = (offset + 2) as u64;
            for (grain, &cluster) in near.entry.clusters.iter().enumerate().filter(|it| *it.1 > 0) {
                let key = pair(grain as u64, u64::from(cluster));
                if offset.abs() < 2 || grain == 1 {
                    sink.add(Template::Cluster, pair(place, key));
                }
                if offset == 0 {
                    sink.add(Template::ClusterShape, pair(key, word.shape));
                }
            }
            if offset.abs() < 2 && near.entry.flags > 0 {
                sink.add(Template::Flags, pair(place, u64::from(near.entry.flags)));
            }
        }
        let fine = |offset| self.near(offset).map_or(EDGE << 20, |word| u64::from(word.entry.clusters[2]));
        sink.add(Template::Before1ClusterShape, pair(fine(-1), word.shape));
        sink.add(Template::After1ClusterShape, pair(fine(1), word.shape));
        let cluster = |offset| self.near(offset).map_or(0, |word| u64::from(word.entry.clusters[0]));
        sink.add(Template::ClusterPair, pair(pair(1, cluster(-1)), cluster(0)));
        sink.add(Template::ClusterPair, pair(pair(2, cluster(0)), cluster(1)));
        if !word.is_capital() {
            return;
        }
        let flags = |offset| self.near(offset).map_or(0, |word| if word.is_capital() { u64::from(word.entry.flags) } else { 1 << 20 });
        sink.add(Template::FlagsShape, pair(flags(0), word.shape));
        sink.add(Template::FlagsPair, pair(pair(1, flags(-1)), flags(0)));
        sink.add(Template::FlagsPair, pair(pair(2, flags(0)), flags(1)));
        for bit in 0..16 {
            if word.entry.flags >> bit & 1 == 1 {
                sink.add(Template::Flag, pair(bit, word.case as u64));
            }
        }
        let phrase = self.line.phrases.get(self.at).copied().unwrap_or(0);
        if phrase > 0 {
            sink.add(Template::Phrase, u64::from(phrase));
            sink.add(Template::PhraseShape, pair(u64::from(phrase), word.shape));
        }
    }

    /// What the same word was elsewhere in the article.
    fn elsewhere(&self, word: &Word, document: &Document, first: &[u8], sink: &mut impl Sink) {
        let own = |offset: isize| self.at.checked_add_signed(offset).and_then(|at| first.get(at)).map_or(u64::from(u8::MAX), |&it| u64::from(it));
        sink.add(Template::Own, own(0));
        sink.add(Template::OwnAround, pair(pair(own(-1), own(0)), own(1)));
        let seen = document.elsewhere(word, first.get(self.at).copied().unwrap_or(0));
        if let Some(kind) = document.acronym_of(word) {
            sink.add(Template::Acronym, kind as u64);
        }
        if !word.is_capital() {
            if seen.total() > 0 {
                sink.add(Template::ElsewhereSmall, pair(seen.most() as u64, self.line.capitals as u64));
            }
            return;
        }
        if seen.total() == 0 {
            sink.add(Template::ElsewhereNever, word.case as u64);
            return;
        }
        share(&seen, sink);
        sink.add(Template::ElsewhereMost, pair(seen.most() as u64, word.shape));
        let around = |offset| self.near(offset).map_or(KINDS + 1, |near| document.anywhere(near).unwrap_or(KINDS + 2)) as u64;
        sink.add(Template::ElsewhereAround, pair(pair(around(-1), seen.most() as u64), around(1)));
        for (template, counts) in [(Template::ElsewhereLast, &seen.last), (Template::ElsewhereFirst, &seen.first)] {
            let (kind, count) = top(counts);
            if count > 0 {
                sink.add(template, pair(kind as u64, self.line.runs.get(self.at).map_or(0, |run| run.len().min(3)) as u64));
            }
        }
    }
}

/// The kinds a word was, by their share of its occurrences.
fn share(seen: &Seen, sink: &mut impl Sink) {
    let total = seen.total();
    for (kind, count) in seen.kinds.iter().copied().chain([seen.outside]).enumerate().filter(|it| it.1 > 0) {
        let count = u32::from(count);
        let bucket = if count * 10 > total * 8 { 3 } else { 1 + u64::from(count * 2 > total) };
        sink.add(Template::Elsewhere, pair(kind as u64, bucket));
        if count >= 3 && count * 2 > total {
            sink.add(Template::ElsewhereOften, kind as u64);
        }
    }
}

/// Small words that join two halves of a name: University of Leeds, Marks & Spencer.
fn is_link(lower: u64) -> bool {
    static LINKS: OnceLock<[u64; 8]> = OnceLock::new();
    LINKS.get_or_init(|| ["of", "and", "for", "&", "de", "del", "al", "the"].map(hash::of_str)).contains(&lower)
}
