//! Text → blocks, headline, byline, dateline, captions, published date; knows no places, and of people only given names, as a hint.

mod agency;
mod aside;
mod authors;
mod bare;
mod byline;
mod caption;
mod captions;
mod chunks;
mod credit;
mod dateline;
mod dates;
mod doubt;
mod fold;
mod headline;
mod inside;
mod jobs;
mod language;
mod layout;
mod line;
mod lists;
mod look;
mod names;
mod published;
mod read;
mod seams;
mod signers;
mod stamp;
mod story;
mod tokens;
mod types;
mod units;
mod weigh;
mod words;

pub use read::read;
pub use types::{Agency, Article, Basis, Block, BlockFix, BlockKind, Byline, Caption, Credit, Dateline, Given, Language, Published};
