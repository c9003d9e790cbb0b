//! Blocks → `Tokens`, the room's one door.

use super::Tokens;
use crate::article::Article;
use crate::text::Text;

/// Splits every block into sentences and tokens.
pub fn tokenize(text: &Text<'_>, article: &Article) -> Tokens {
    let _ = (text, article);
    Tokens::default()
}
