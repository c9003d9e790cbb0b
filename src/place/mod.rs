//! Place entities → coordinates, country, role in the story, and the story's focus; draws no map.

mod types;

pub use types::{Focus, Located, PlaceRole, Places};
