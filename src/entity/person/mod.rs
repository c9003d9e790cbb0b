//! Names of people → which are one person's; never joins two people of one surname.

mod apart;
pub mod compat;
mod full;
mod lend;
pub mod name;
mod partial;

use super::cluster::Links;
use super::scene::Scene;
use crate::tag::Kind;
use name::PersonName;

/// A name of a person in the text.
#[derive(Clone, Debug)]
pub struct Spoken {
    /// Index of the name.
    pub name: usize,
    /// Its parts.
    pub parts: PersonName,
}

/// Joins full names first, then everything shorter to the nearest full name that fits.
pub fn join(scene: &Scene<'_>, links: &mut Links) {
    let people = scene.names.iter().enumerate().filter(|(_, name)| name.kind == Kind::Person);
    let mut spoken: Vec<Spoken> = people.map(|(at, _)| Spoken { name: at, parts: PersonName::parse(scene.name(at)) }).collect();
    lend::lend_surnames(scene, &mut spoken);
    let apart = apart::find(scene, &spoken);
    let people = full::gather(&spoken, &apart);
    partial::assign(scene, &spoken, people, links);
}
