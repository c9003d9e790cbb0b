//! A reader's corrections → the labels and names of entities; a correction that touches no name is a note.

use super::scene::Scene;
use super::{Cast, EntityFix, Form};
use crate::text::{Note, NoteKind, Span};

/// Merges and splits sets of names, in the order given.
pub fn apply(scene: &Scene<'_>, labels: &mut [usize], fixes: &[EntityFix]) -> Vec<Note> {
    let mut fresh = labels.len();
    let mut notes = Vec::new();
    for fix in fixes {
        let missed = match fix {
            EntityFix::Merge(one, other) => merge(scene, labels, *one, *other),
            EntityFix::Split(spans) => {
                fresh += 1;
                split(scene, labels, spans, fresh)
            }
            EntityFix::Rename(..) => None,
        };
        notes.extend(missed.map(note));
    }
    notes
}

/// Gives entities the names a reader chose; what they were called becomes an alias.
pub fn rename(cast: &mut Cast, fixes: &[EntityFix]) {
    for fix in fixes {
        let EntityFix::Rename(span, name) = fix else { continue };
        let touched = cast.mentions.iter().find(|it| it.form == Form::Name && it.span.overlaps(*span)).and_then(|it| it.entity);
        match touched.and_then(|at| cast.entities.get_mut(at)) {
            Some(entity) if entity.name != *name => {
                let old = std::mem::replace(&mut entity.name, name.clone());
                entity.aliases.retain(|alias| alias != name);
                entity.aliases.insert(0, old);
            }
            Some(_) => {}
            None => cast.notes.push(note(*span)),
        }
    }
}

fn merge(scene: &Scene<'_>, labels: &mut [usize], one: Span, other: Span) -> Option<Span> {
    let (Some(to), Some(from)) = (label_at(scene, labels, one), label_at(scene, labels, other)) else {
        return Some(if label_at(scene, labels, one).is_none() { one } else { other });
    };
    labels.iter_mut().filter(|label| **label == from).for_each(|label| *label = to);
    None
}

fn split(scene: &Scene<'_>, labels: &mut [usize], spans: &[Span], fresh: usize) -> Option<Span> {
    let mut missed = None;
    for span in spans {
        let touched = touched(scene, *span);
        if touched.is_empty() {
            missed = Some(*span);
        }
        labels.get_mut(touched).into_iter().flatten().for_each(|label| *label = fresh);
    }
    missed
}

fn label_at(scene: &Scene<'_>, labels: &[usize], span: Span) -> Option<usize> {
    labels.get(touched(scene, span))?.first().copied()
}

/// Indices of the names that share a byte with `span`.
fn touched(scene: &Scene<'_>, span: Span) -> std::ops::Range<usize> {
    let first = scene.names.partition_point(|name| name.span.end <= span.start);
    let last = scene.names.partition_point(|name| name.span.start < span.end);
    first..last.max(first)
}

fn note(span: Span) -> Note {
    Note { kind: NoteKind::Correction, text: "A correction names words that are no name here.".to_owned(), span }
}
