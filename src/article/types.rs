//! What an article is made of: plain types, every part a span in the text as it was given.

use crate::calendar::Date;
use crate::text::{Confidence, Note, Span};
use serde::{Deserialize, Serialize};

/// What a block of whole lines is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// The headline.
    Headline,
    /// The headline again, or a variant of it.
    HeadlineRepeat,
    /// The sentence under the headline that sums up the story.
    Standfirst,
    /// Who wrote it.
    Byline,
    /// Where, and often for whom and when, it was filed.
    Dateline,
    /// A line that holds only the date or time of publication or update.
    Date,
    /// Words under a picture, with its credit when they share a line.
    Caption,
    /// Who took or owns a picture, alone on its line.
    Credit,
    /// A heading inside the story.
    Subhead,
    /// A paragraph of the story.
    Paragraph,
    /// An item of a list in the story.
    ListItem,
    /// A quotation set off from the story.
    QuoteBlock,
    /// The name of the agency or paper the story came from.
    Agency,
    /// Menus, sign-in forms, cookie banners, share bars, related links, footers: not the story.
    Boilerplate,
}

impl BlockKind {
    /// Whether its words are part of the story's body: paragraphs, list items and quotation blocks.
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::ListItem | Self::QuoteBlock)
    }

    /// Whether names that occur only here are furniture: credits, bylines, agency lines, datelines, boilerplate.
    pub const fn is_furniture(self) -> bool {
        matches!(self, Self::Byline | Self::Dateline | Self::Date | Self::Credit | Self::Agency | Self::Boilerplate)
    }
}

/// Whole lines that belong together; only white space lies between two blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// From the first to the last character that is not white space.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// `BEIRUT (AP) —`, `LONDON, Nov 3 (Reuters) -`, or a line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dateline {
    /// The whole dateline, the closing dash left out.
    pub span: Span,
    /// The place, as written.
    pub place: Option<Span>,
    /// The agency, as written.
    pub agency: Option<Span>,
    /// The date it states.
    pub date: Option<Date>,
}

/// One author.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Byline {
    /// The author's part of the byline.
    pub span: Span,
    /// The name alone, without "By", role or place.
    pub name: Span,
}

/// The agency or paper the story came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Agency {
    /// Its name, as written.
    pub span: Span,
}

/// How the publication date is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A line says so.
    Stated,
    /// The dateline carries it.
    Dateline,
    /// A caption's date, moved on to the first weekday the story names.
    Caption,
    /// The caller gave it; wins over all.
    Given,
    /// It is not known.
    #[default]
    None,
}

/// When the story was published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The day; `None` when the paste does not say.
    pub date: Option<Date>,
    /// How it is known.
    pub basis: Basis,
    /// The words it was read from; empty when given or unknown.
    pub span: Span,
    /// How it was worked out, in words, for the chain of every time that rests on it:
    /// `caption 2012-02-06 + later weekday`. Empty when nothing had to be worked out.
    pub reasoning: String,
}

/// Who took or owns a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// The whole credit.
    pub span: Span,
    /// The agency, as written.
    pub agency: Option<Span>,
    /// The photographer, as written.
    pub person: Option<Span>,
}

/// A picture's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caption {
    /// The whole caption block.
    pub span: Span,
    /// The caption without its credit.
    pub text: Span,
    /// The day the picture was taken, when it says.
    pub date: Option<Date>,
    /// Its credit.
    pub credit: Option<Credit>,
}

/// The language of the story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// ISO 639-1 code; `und` when there is too little text to tell.
    pub code: String,
    /// How sure.
    pub confidence: Confidence,
}

/// What the caller knows or a reader corrected, applied before anything is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The publication date.
    pub date: Option<Date>,
    /// Block kinds set by hand.
    pub blocks: Vec<BlockFix>,
}

/// A reader's word on what a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockFix {
    /// Any span that touches the block's first line.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
}

/// An article taken apart. Parts that the paste does not say are `None` or empty, never guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Every block, in order; they tile the text but for white space.
    pub blocks: Vec<Block>,
    /// The headline's words.
    pub headline: Option<Span>,
    /// Its repeats and variants.
    pub alternative_headlines: Vec<Span>,
    /// The standfirst.
    pub standfirst: Option<Span>,
    /// The dateline, on a line of its own or inside the first paragraph.
    pub dateline: Option<Dateline>,
    /// The authors.
    pub byline: Vec<Byline>,
    /// The agency.
    pub agency: Option<Agency>,
    /// The publication date and its basis.
    pub published: Published,
    /// The pictures.
    pub captions: Vec<Caption>,
    /// Byte offsets at which two paragraphs seem to have been fused: each starts a new sentence.
    pub seams: Vec<usize>,
    /// The language.
    pub language: Option<Language>,
    /// Doubts.
    pub notes: Vec<Note>,
}
