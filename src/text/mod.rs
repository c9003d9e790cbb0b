//! A pasted string → `Text`, byte spans and offset tables; knows nothing of words or articles.

mod chars;
mod confidence;
mod lines;
mod note;
mod offsets;
mod span;

pub use chars::{is_apostrophe, is_close_quote, is_dash, is_invisible, is_open_quote, is_quote, is_space};
pub use confidence::Confidence;
pub use lines::Text;
pub use note::{Note, NoteKind};
pub use offsets::{Offsets, Unit};
pub use span::Span;
