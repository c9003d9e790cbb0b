//! Named spans → mentions and entities: aliases, roles, pronouns, furniture, salience; finds no new names.

mod types;

pub use crate::tag::Kind;
pub use types::{Cast, Entity, EntityFix, Form, Mention, Role};
