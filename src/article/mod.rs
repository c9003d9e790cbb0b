//! Text → blocks, headline, byline, dateline, captions, published date; knows no names of people or places.

mod read;
mod types;

pub use read::read;
pub use types::{Agency, Article, Basis, Block, BlockFix, BlockKind, Byline, Caption, Credit, Dateline, Given, Language, Published};
