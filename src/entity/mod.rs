//! Named spans → mentions and entities: aliases, roles, pronouns, furniture, salience; finds no new names.

mod types;

pub use crate::tag::Kind;
pub use types::{Cast, Entity, EntityFix, Form, Mention, Role};

use crate::article::Article;
use crate::tag::Tagged;
use crate::text::Text;
use crate::token::Tokens;

/// Gathers names into entities, then finds what else refers to them.
pub fn cast(text: &Text<'_>, article: &Article, tokens: &Tokens, names: Vec<Tagged>, fixes: &[EntityFix]) -> Cast {
    let _ = (text, article, tokens, names, fixes);
    Cast::default()
}
