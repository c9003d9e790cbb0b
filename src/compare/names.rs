//! The people, organisations and places of two texts → who is in both, and who was added, removed or changed.
//!
//! What one text names and the other only writes, so that it was read as a name in one and not in the other, is no difference.
//! Those of bylines, credits and boilerplate are left out; the place a story was filed from is not.

use super::account::Account;
use super::pair::{alone, pairs};
use super::roles;
use super::slots::{self, is_surer};
use super::types::{Change, Difference, Field, Side, What};
use super::written::Written;
use crate::entity::{Alike, KnownName};
use crate::report::{Entity, PlaceRole};

/// How surely two entities are one, by how their names agree.
const WRITTEN: u32 = 1000;
const ONE_PLACE: u32 = 950;
const OTHERWISE: u32 = 900;
const SHORTENED: u32 = 600;
/// One name of two kinds: the engine's doubt, not the text's difference.
const OTHER_KIND: u32 = 400;
/// How alike in letters, in thousandths, two names must be for one to be the other put right.
const RESPELLED: u32 = 750;

/// What differs between the two casts.
#[derive(Debug, Default)]
pub struct Casts {
    /// The differences.
    pub differences: Vec<Difference>,
    /// Pairs of ids, one entity each.
    pub pairs: Vec<(usize, usize)>,
    /// What of the pairs is alike.
    pub kept: Vec<What>,
}

/// An entity and its names made ready.
struct Known<'a> {
    entity: &'a Entity,
    names: Vec<KnownName>,
}

/// Compares the casts.
pub fn compare(before: &Written<'_>, after: &Written<'_>) -> Casts {
    let (one, other) = (known(before), known(after));
    let mut casts = Casts { pairs: pairs(one.len(), other.len(), |left, right| score(&one[left], &other[right])), ..Casts::default() };
    let gone = missing(before, &alone(one.len(), &casts.pairs, |it| it.0), after);
    let come = missing(after, &alone(other.len(), &casts.pairs, |it| it.1), before);
    let respelled = pairs(gone.len(), come.len(), |left, right| respelled(gone[left], come[right]));
    for &(left, right) in &casts.pairs {
        let (left, right) = (&one[left], &other[right]);
        let Some(what) = told(right.entity).or_else(|| told(left.entity)) else { continue };
        let mut changes = roles::compare((before, left.entity), (after, right.entity));
        let renamed = what == What::Person && otherwise_written(left, right);
        changes.extend(renamed.then(|| renaming(what, (before, left.entity), (after, right.entity))));
        casts.kept.extend(changes.is_empty().then_some(what));
        casts.differences.extend(changes);
    }
    for &(left, right) in &respelled {
        let what = told(gone[left]).unwrap_or(What::Person);
        casts.differences.push(renaming(what, (before, gone[left]), (after, come[right])));
        casts.differences.extend(roles::compare((before, gone[left]), (after, come[right])));
        casts.pairs.push((gone[left].id, come[right].id));
    }
    let [gone_as, come_as] = in_one_slot((before, &gone), (after, &come));
    for at in alone(gone.len(), &respelled, |it| it.0) {
        casts.differences.extend(single(Change::Removed, before, gone[at], gone_as[at]));
    }
    for at in alone(come.len(), &respelled, |it| it.1) {
        casts.differences.extend(single(Change::Added, after, come[at], come_as[at]));
    }
    casts
}

/// What each entity is told as: of two that stand in the same words, what the surer is.
fn in_one_slot(before: (&Account<'_>, &[&Entity]), after: (&Account<'_>, &[&Entity])) -> [Vec<Option<What>>; 2] {
    let [mut gone, mut come] = [before, after].map(|it| it.1.iter().map(|it| told(it)).collect::<Vec<_>>());
    for (left, right) in slots::pairs(before, after) {
        let surer = is_surer((before.0, before.1[left]), (after.0, after.1[right]));
        let what = if surer { gone[left] } else { come[right] };
        (gone[left], come[right]) = (what, what);
    }
    [gone, come]
}

fn known<'a>(account: &Account<'a>) -> Vec<Known<'a>> {
    let names = |it: &Entity| [&it.name].into_iter().chain(&it.aliases).map(|name| KnownName::new(it.kind, name)).collect();
    account.report.entities.iter().map(|entity| Known { entity, names: names(entity) }).collect()
}

/// What an entity of the story is here; `None` for what is not compared.
fn told(entity: &Entity) -> Option<What> {
    let filed = entity.place.as_ref().is_some_and(|it| it.role.contains(&PlaceRole::Filed));
    what(entity).filter(|_| !entity.furniture || filed)
}

fn what(entity: &Entity) -> Option<What> {
    use crate::entity::Kind;
    match entity.kind {
        Kind::Person => Some(What::Person),
        Kind::Org => Some(What::Org),
        kind => kind.is_place().then_some(What::Place),
    }
}

fn best(one: &Known<'_>, other: &Known<'_>) -> Option<Alike> {
    one.names.iter().flat_map(|name| other.names.iter().filter_map(|it| name.alike(it))).max()
}

/// Whether the two are called by full names that are not written alike, and neither text has the other's name.
fn otherwise_written(one: &Known<'_>, other: &Known<'_>) -> bool {
    let (Some(left), Some(right)) = (one.names.first(), other.names.first()) else { return false };
    let has = |known: &Known<'_>, name: &KnownName| known.names.iter().any(|it| it.alike(name) == Some(Alike::Written));
    left.alike(right) == Some(Alike::Otherwise) && !has(one, right) && !has(other, left)
}

fn score(one: &Known<'_>, other: &Known<'_>) -> Option<u32> {
    let alike = best(one, other);
    if what(one.entity) != what(other.entity) {
        return alike.filter(|it| *it == Alike::Written).map(|_| OTHER_KIND);
    }
    let point = |it: &Known<'_>| it.entity.place.as_ref().and_then(|it| it.geonames);
    let one_place = point(one).is_some() && point(one) == point(other);
    match alike {
        Some(Alike::Written) => Some(WRITTEN),
        _ if one_place => Some(ONE_PLACE),
        Some(Alike::Otherwise) => Some(OTHERWISE),
        Some(Alike::Shortened) => Some(SHORTENED),
        None => None,
    }
}

/// Entities of one story that the other does not write at all.
fn missing<'a>(account: &Account<'a>, alone: &[usize], other: &Written<'_>) -> Vec<&'a Entity> {
    let entities = alone.iter().filter_map(|at| account.report.entities.get(*at));
    entities.filter(|it| told(it).is_some() && !account.named(it).is_empty() && !other.writes(&it.name)).collect()
}

/// How alike two names of one kind of thing are in their pairs of letters, when that is enough.
fn respelled(one: &Entity, other: &Entity) -> Option<u32> {
    use super::words::Bag;
    let letters = |name: &str| {
        let letters: Vec<char> = name.chars().flat_map(char::to_lowercase).collect();
        Bag::counted(letters.windows(2).map(|pair| pair.iter().fold(0, |sum: u32, it| sum.wrapping_mul(0x0011_0000).wrapping_add(u32::from(*it)))))
    };
    let alike = letters(&one.name).alike(&letters(&other.name));
    (what(one) == what(other) && alike >= RESPELLED).then_some(alike)
}

fn renaming(what: What, before: (&Account<'_>, &Entity), after: (&Account<'_>, &Entity)) -> Difference {
    Difference {
        what,
        change: Change::Changed,
        field: Some(Field::Name),
        subject: Some(after.1.name.clone()),
        before: Some(side(before.0, before.1)),
        after: Some(side(after.0, after.1)),
    }
}

fn single(change: Change, account: &Account<'_>, entity: &Entity, what: Option<What>) -> Option<Difference> {
    let side = Some(side(account, entity));
    let (before, after) = if change == Change::Removed { (side, None) } else { (None, side) };
    Some(Difference { what: what?, change, field: None, subject: None, before, after })
}

fn side(account: &Account<'_>, entity: &Entity) -> Side {
    Side { index: entity.id, text: entity.name.clone(), value: None, spans: account.named(entity) }
}
