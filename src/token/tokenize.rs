//! Blocks → `Tokens`, the room's one door.

use super::{Sentence, Setting, Tokens, sentence, split};
use crate::article::{Article, Block, BlockKind};
use crate::text::{Span, Text};

/// Splits every block into tokens and sentences; no sentence crosses a block.
pub fn tokenize(text: &Text<'_>, article: &Article) -> Tokens {
    let mut out = Tokens::default();
    for (index, block) in article.blocks.iter().enumerate() {
        let first = out.tokens.len();
        out.tokens.extend(split(text.get(block.span)).into_iter().map(|mut token| {
            token.span = token.span.shift(block.span.start);
            token
        }));
        push_sentences(text, &mut out, first, (index, block), &article.seams);
    }
    out
}

/// Cuts the tokens from `first` on into the sentences of one block.
fn push_sentences(text: &Text<'_>, out: &mut Tokens, first: usize, (index, block): (usize, &Block), seams: &[usize]) {
    let tokens = &out.tokens[first..];
    let mut start = 0;
    for end in sentence::ends(text.as_str(), tokens, seams) {
        let span = Span::new(tokens[start].span.start, tokens[end - 1].span.end);
        out.sentences.push(Sentence { span, tokens: first + start..first + end, block: index, setting: setting(block.kind) });
        start = end;
    }
}

/// The kind of writing a block of this kind holds.
const fn setting(kind: BlockKind) -> Setting {
    match kind {
        BlockKind::Headline | BlockKind::HeadlineRepeat | BlockKind::Subhead => Setting::Heading,
        BlockKind::Standfirst | BlockKind::Paragraph | BlockKind::ListItem | BlockKind::QuoteBlock => Setting::Story,
        BlockKind::Caption => Setting::Caption,
        BlockKind::Byline | BlockKind::Dateline | BlockKind::Date | BlockKind::Credit | BlockKind::Agency | BlockKind::Boilerplate => {
            Setting::Furniture
        }
    }
}
