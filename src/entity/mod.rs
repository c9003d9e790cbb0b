//! Named spans → mentions and entities: aliases, roles, pronouns, furniture, salience; finds no new names.

mod alike;
mod capitals;
mod cards;
mod cluster;
mod filed;
mod fixes;
mod fold;
mod furniture;
mod gender;
mod nickname;
mod nominal;
mod people;
mod person;
mod pronoun;
mod role;
mod salience;
mod scene;
mod settle;
mod types;
mod union;

pub use crate::tag::Kind;
pub use alike::{Alike, KnownName};
pub use filed::add_filed;
pub use pronoun::weights::{Evidence, Weights};
pub use types::{Cast, Entity, EntityFix, Form, Mention, Role};

use crate::article::Article;
use crate::tag::Tagged;
use crate::text::Text;
use crate::token::Tokens;
use scene::{Cover, Scene};

/// Gathers names into entities, then finds what else refers to them.
///
/// `names` are in order and none overlaps another. A reader's `fixes` are settled before roles and pronouns
/// are read, so that one carries through.
pub fn cast(text: &Text<'_>, article: &Article, tokens: &Tokens, names: Vec<Tagged>, fixes: &[EntityFix]) -> Cast {
    cast_with(text, article, tokens, (names, fixes), &Weights::FITTED)
}

/// The same with other weights for pronouns: what fits them needs it.
pub fn cast_with(text: &Text<'_>, article: &Article, tokens: &Tokens, given: (Vec<Tagged>, &[EntityFix]), weights: &Weights) -> Cast {
    let (mut names, fixes) = given;
    settle::cut_at_dashes(text, tokens, &mut names);
    settle::settle(text, &mut names);
    let nicknames = nickname::find(text, &mut names);
    let cover = Cover::new(tokens, &names);
    let scene = Scene { text, article, tokens, names: &names, cover: &cover };
    let mut links = cluster::cluster(&scene);
    nicknames.into_iter().for_each(|(person, at)| links.join(at, person, || nickname::reason(&scene, person)));
    let mut labels: Vec<usize> = (0..names.len()).map(|at| links.sets.root(at)).collect();
    let notes = fixes::apply(&scene, &mut labels, fixes);
    let mut cast = cards::lay(&scene, &labels, &links.why);
    cast.notes = notes;
    fixes::rename(&mut cast, fixes);
    role::find(&scene, &mut cast);
    let genders = gender::read(&scene, &cast);
    let described = nominal::find(&scene, &cast);
    nominal::add_ages(&mut cast, &described);
    pronoun::resolve(&scene, &mut cast, (&genders, &described), weights);
    role::find_offices(&scene, &mut cast);
    role::find_ages(&scene, &mut cast);
    people::link(&mut cast);
    furniture::mark(article, &mut cast);
    salience::weigh(&scene, &mut cast);
    cast
}
