//! Marked passages → lines of words with the labels each word may have; learns nothing.

use crate::corpora::named::{Answer, Kinds, NamedArticle, Passage};
use galley::article::{Article, Block, BlockKind};
use galley::entity::Kind;
use galley::tag::labels::{LABELS, OUTSIDE, POSITIONS, Position, label};
use galley::tag::line::Line;
use galley::tag::lists::Lists;
use galley::text::{Span, Text};
use galley::token::{Setting, tokenize};

/// A sentence to learn from.
#[derive(Debug)]
pub struct Labelled {
    /// The sentence.
    pub line: Line,
    /// For each word the labels it may have, as a bit set.
    pub allowed: Vec<u64>,
}

/// Any label.
const ANY: u64 = (1 << LABELS) - 1;

/// A sentence as written.
#[derive(Debug)]
pub struct Sentence<'a> {
    /// Its words.
    pub words: Vec<&'a str>,
    /// For each word the labels it may have, as a bit set.
    pub allowed: Vec<u64>,
    /// The kind of writing.
    pub setting: Setting,
}

/// The sentences of an article, cut into words as the engine cuts them.
pub fn article_lines(article: &NamedArticle, unmarked: Kinds, lists: &Lists) -> Vec<Labelled> {
    let line = |it: Sentence<'_>| Labelled { line: Line::new(it.words.into_iter(), it.setting, lists), allowed: it.allowed };
    article.passages.iter().flat_map(|passage| sentences(passage, unmarked)).map(line).collect()
}

/// The sentences of a passage; a corpus that leaves `unmarked` kinds out says nothing of them.
pub fn sentences(passage: &Passage, unmarked: Kinds) -> Vec<Sentence<'_>> {
    let text = Text::new(&passage.text);
    let block = Block { span: Span::new(0, passage.text.len()), kind: block_kind(passage.setting) };
    let tokens = tokenize(&text, &Article { blocks: vec![block], ..Article::default() });
    let mut allowed: Vec<u64> = tokens.tokens.iter().map(|token| nothing(text.get(token.span), unmarked)).collect();
    for (span, answer) in &passage.marks {
        mark(&mut allowed, &tokens.tokens.iter().map(|it| it.span).collect::<Vec<_>>(), *span, *answer);
    }
    let sentence = |it: &galley::token::Sentence| {
        let words = tokens.tokens[it.tokens.clone()].iter().map(|token| token.span.of(&passage.text)).collect();
        Sentence { words, allowed: allowed[it.tokens.clone()].to_vec(), setting: passage.setting }
    };
    tokens.sentences.iter().map(sentence).collect()
}

/// A block that holds this kind of writing.
pub const fn block_kind(setting: Setting) -> BlockKind {
    match setting {
        Setting::Heading => BlockKind::Headline,
        Setting::Story => BlockKind::Paragraph,
        Setting::Caption => BlockKind::Caption,
        Setting::Furniture => BlockKind::Date,
    }
}

/// The labels of a word that its corpus does not mark: none, or a kind the corpus never marks if it is capitalised.
fn nothing(word: &str, unmarked: Kinds) -> u64 {
    let outside = 1 << OUTSIDE;
    if word.chars().next().is_some_and(char::is_uppercase) { outside | labels_of(unmarked, &POSITIONS) } else { outside }
}

fn labels_of(kinds: Kinds, positions: &[Position]) -> u64 {
    let all = Kind::ALL.into_iter().filter(|&kind| kinds.has(kind));
    all.flat_map(|kind| positions.iter().map(move |&position| 1u64 << label(kind, position))).fold(0, |set, bit| set | bit)
}

/// Gives the words under `span` the labels of `answer`; a name that cuts a word in two teaches nothing.
fn mark(allowed: &mut [u64], words: &[Span], span: Span, answer: Answer) {
    let start = words.partition_point(|word| word.end <= span.start);
    let end = words.partition_point(|word| word.start < span.end);
    if start >= end {
        return;
    }
    let (first, last) = (words[start], words[end - 1]);
    let whole = first.start == span.start && last.end == span.end;
    for (at, allowed) in allowed[start..end].iter_mut().enumerate() {
        *allowed = match answer {
            Answer::Name(kinds) if whole => labels_of(kinds, &[position(at, end - start)]),
            _ => ANY,
        };
    }
}

const fn position(at: usize, length: usize) -> Position {
    match (at, length - at) {
        (0, 1) => Position::Unit,
        (0, _) => Position::Begin,
        (_, 1) => Position::Last,
        _ => Position::Inside,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_follow_the_engine_s_words() {
        let text = "The Obi-led side met in Homs".to_owned();
        let person = Answer::Name(Kinds::of(&[Kind::Person]));
        let marks = vec![(Span::new(4, 7), person), (Span::new(24, 28), Answer::Name(Kinds::PLACE))];
        let passage = Passage { text, marks, setting: Setting::Story };
        let lines = sentences(&passage, Kinds::of(&[Kind::Law]));
        let counts: Vec<u32> = lines[0].allowed.iter().map(|it| it.count_ones()).collect();
        assert_eq!(counts, [5, 1, 1, 1, 1, 1, 1, 3], "The may be a law; Homs one of three kinds of place");
    }

    #[test]
    fn half_a_word_is_no_name() {
        let mut allowed = vec![1; 2];
        mark(&mut allowed, &[Span::new(0, 4), Span::new(5, 9)], Span::new(5, 7), Answer::Name(Kinds::PLACE));
        assert_eq!(allowed, [1, ANY]);
    }
}
