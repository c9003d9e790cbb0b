//! Kinds and positions ↔ labels of single tokens (BILOU); scores nothing.
//!
//! `O` is outside every name; a name of one token is `U`; a longer one is `B I … L`. So a label says both
//! where in a name a token stands and of what kind the name is, and a sequence is valid or not by its
//! neighbours alone.

use super::Kind;
use std::ops::Range;

/// Number of labels: outside, and four positions for every kind.
pub const LABELS: usize = 1 + 4 * Kind::ALL.len();

/// The label of a token that is in no name.
pub const OUTSIDE: u8 = 0;

/// Where in a name a token stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// First of several.
    Begin,
    /// Neither first nor last.
    Inside,
    /// Last of several.
    Last,
    /// The only one.
    Unit,
}

/// Every position, in the order of the labels.
pub const POSITIONS: [Position; 4] = [Position::Begin, Position::Inside, Position::Last, Position::Unit];

/// The label of a token at `position` in a name of `kind`.
pub const fn label(kind: Kind, position: Position) -> u8 {
    1 + 4 * kind as u8 + position as u8
}

/// Kind and position of `label`; `None` for [`OUTSIDE`] and for numbers that are no label.
pub fn parts(label: u8) -> Option<(Kind, Position)> {
    let index = usize::from(label.checked_sub(1)?);
    Some((*Kind::ALL.get(index / 4)?, POSITIONS[index % 4]))
}

/// Whether a name goes on after a token with this label.
pub fn is_open(label: u8) -> bool {
    matches!(parts(label), Some((_, Position::Begin | Position::Inside)))
}

/// Whether a token with label `next` may follow one with label `before`.
pub fn may_follow(before: u8, next: u8) -> bool {
    let goes_on = matches!(parts(next), Some((_, Position::Inside | Position::Last)));
    let same_kind = parts(before).map(|it| it.0) == parts(next).map(|it| it.0);
    if is_open(before) { goes_on && same_kind } else { !goes_on }
}

/// The labels of a name of `length` tokens.
pub fn labels_of(kind: Kind, length: usize) -> impl Iterator<Item = u8> {
    (0..length).map(move |at| match (at, length - at) {
        (0, 1) => label(kind, Position::Unit),
        (0, _) => label(kind, Position::Begin),
        (_, 1) => label(kind, Position::Last),
        _ => label(kind, Position::Inside),
    })
}

/// The names that a valid sequence of labels marks; an invalid stretch marks none.
pub fn names(labels: &[u8]) -> Vec<(Range<usize>, Kind)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, Kind)> = None;
    for (at, &label) in labels.iter().enumerate() {
        let Some((kind, position)) = parts(label) else {
            open = None;
            continue;
        };
        match position {
            Position::Begin => open = Some((at, kind)),
            Position::Inside => {}
            Position::Unit => found.push((at..at + 1, kind)),
            Position::Last => found.extend(open.take().filter(|it| it.1 == kind).map(|(start, _)| (start..at + 1, kind))),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_survive_the_round_trip() {
        let labels: Vec<u8> = [vec![OUTSIDE], labels_of(Kind::Person, 3).collect(), labels_of(Kind::Gpe, 1).collect()].concat();
        assert_eq!(names(&labels), [(1..4, Kind::Person), (4..5, Kind::Gpe)]);
        assert!(labels.windows(2).all(|pair| may_follow(pair[0], pair[1])));
    }

    #[test]
    fn a_name_is_not_left_half_way() {
        let (begin, last) = (label(Kind::Org, Position::Begin), label(Kind::Org, Position::Last));
        assert!(may_follow(begin, last));
        assert!(!may_follow(begin, OUTSIDE));
        assert!(!may_follow(begin, label(Kind::Person, Position::Last)));
        assert!(!may_follow(OUTSIDE, last));
        assert_eq!(names(&[last, OUTSIDE, begin]), []);
    }
}
