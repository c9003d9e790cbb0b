//! Names → which of them name one thing; never joins names of different kinds of thing.

pub mod acronym;
pub mod class;
pub mod form;
mod short;

use super::person;
use super::scene::Scene;
use super::union::Union;
use class::Class;

/// Which names go together, and why.
#[derive(Clone, Debug)]
pub struct Links {
    /// Sets of names, by index.
    pub sets: Union,
    /// For each name, why it is where it is; empty when it stands for itself.
    pub why: Vec<String>,
}

impl Links {
    /// Every one of `count` names for itself.
    pub fn new(count: usize) -> Self {
        Self { sets: Union::new(count), why: vec![String::new(); count] }
    }

    /// Joins name `one` to `other`, and keeps the reason with `one` when it is the first.
    pub fn join(&mut self, one: usize, other: usize, why: impl FnOnce() -> String) {
        self.sets.join(one, other);
        if let Some(reason) = self.why.get_mut(one).filter(|it| it.is_empty()) {
            *reason = why();
        }
    }
}

/// Joins the names of each class by that class's rules.
pub fn cluster(scene: &Scene<'_>) -> Links {
    let mut links = Links::new(scene.names.len());
    person::join(scene, &mut links);
    for class in Class::ALL {
        let forms = form::collect(scene, class);
        form::join_equal(scene, &forms, &mut links);
        acronym::join(scene, &forms, &mut links);
        short::join(scene, &forms, &mut links);
    }
    links
}
