//! A person's name, or the title before it → the whole, when a title with *of* or *for* in it stands before the name; resolves no names.
//!
//! | words | whole? |
//! |---|---|
//! | `Superintendent of Police Sarvesh Rawat` | yes |
//! | `Deputy Commissioner of Police (South) Sarvesh Rawat` | yes |
//! | `regional director for Africa Tom Oduya` | yes |
//! | `a spokesman for President Ruiz` | no: *President* is the name's own title |
//! | `the leader of Harbour Watch Tom Oduya` | no: titles have no article |

use super::phrase::{Phrase, is_person};
use super::scene::{Frame, Scene};
use super::words::Class;
use crate::lexicon::HONORIFICS;
use std::ops::Range;

/// The title and the name, when `office` (`Superintendent`), a preposition at `link` and `held` (`Police Sarvesh Rawat`) are both.
pub fn join(scene: &Scene<'_>, frame: &Frame, office: &Phrase, link: usize, held: &Phrase) -> Option<Phrase> {
    let links = matches!(scene.item(link), "of" | "for");
    let name = held.items.clone().find(|&it| is_person(scene, it)).filter(|_| is_person(scene, held.head))?;
    let whole = Phrase { items: office.items.start..held.items.end, head: held.head };
    (links && is_office(scene, office) && is_duty(scene, frame, office.head, held.items.start..name)).then_some(whole)
}

/// A noun for what somebody is, without an article.
fn is_office(scene: &Scene<'_>, office: &Phrase) -> bool {
    scene.class_at(office.head).is(Class::ROLE) && !scene.class_at(office.items.start).is(Class::DETERMINER)
}

/// What stands between preposition and name: all capitals, and no other title unless the office has its capital from nothing but being one.
fn is_duty(scene: &Scene<'_>, frame: &Frame, office: usize, mut duty: Range<usize>) -> bool {
    let proud = scene.class_at(office).is(Class::UPPER) && office > frame.items.start;
    let titled = |it: usize| scene.class_at(it).is(Class::ROLE) || HONORIFICS.get(&scene.item(it).trim_end_matches('.').to_lowercase()).is_some();
    !duty.is_empty() && duty.all(|it| scene.class_at(it).is(Class::UPPER | Class::SIGN) && (proud || !titled(it)))
}
