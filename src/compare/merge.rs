//! Differences as they were found → in order, each told once; a figure of the headline and of the story is one.

use super::account::Account;
use super::figures::number;
use super::types::{Change, Difference, Field, Side, What};
use std::collections::BTreeMap;

/// What two differences share that tell one thing: what it is, what became of it, and what it comes to in both texts.
type Key = (What, Change, Option<Field>, [Option<String>; 2]);

/// The two texts.
type Accounts<'a, 'b> = [&'a Account<'b>; 2];

/// Joins figures and times that are told twice in the same way, and sorts.
pub fn merged(accounts: Accounts<'_, '_>, differences: impl Iterator<Item = Difference>) -> Vec<Difference> {
    let mut all: Vec<Difference> = Vec::new();
    let mut told: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for next in differences {
        let Some(key) = key(accounts, &next) else {
            all.push(next);
            continue;
        };
        let known = told.entry(key).or_default();
        match known.iter().copied().find(|at| all.get(*at).is_some_and(|it| count_one_thing(accounts, it, &next))) {
            Some(at) => join(accounts, &mut all[at], next),
            None => {
                known.push(all.len());
                all.push(next);
            }
        }
    }
    all.sort_by_key(|it| {
        let at = |side: &Option<Side>| side.as_ref().and_then(|it| it.spans.first()).map(|it| it.start);
        (it.what, at(&it.after).or_else(|| at(&it.before)))
    });
    all
}

/// `None` of what has no value.
fn key(accounts: Accounts<'_, '_>, it: &Difference) -> Option<Key> {
    let value = |account: &Account<'_>, side: &Option<Side>| {
        let side = side.as_ref()?;
        let figure = account.report.quantities.get(side.index).filter(|_| it.what == What::Figure);
        figure.map(number).or_else(|| side.value.clone())
    };
    let values = [value(accounts[0], &it.before), value(accounts[1], &it.after)];
    (values != [None, None]).then_some((it.what, it.change, it.field, values))
}

/// A figure that does not say what it counts may count anything.
fn count_one_thing(accounts: Accounts<'_, '_>, one: &Difference, other: &Difference) -> bool {
    let (one, other) = (units(accounts, one), units(accounts, other));
    one.iter().zip(&other).all(|(a, b)| a.is_none() || b.is_none() || a == b)
}

fn units<'a>(accounts: Accounts<'a, '_>, it: &Difference) -> [Option<&'a str>; 2] {
    let unit = |account: &'a Account<'_>, side: &Option<Side>| account.report.quantities.get(side.as_ref()?.index)?.unit.as_deref();
    if it.what == What::Figure { [unit(accounts[0], &it.before), unit(accounts[1], &it.after)] } else { [None, None] }
}

/// One difference with the words of both; what is counted is taken from the one that says it.
fn join(accounts: Accounts<'_, '_>, it: &mut Difference, mut other: Difference) {
    if units(accounts, it) == [None, None] && units(accounts, &other) != [None, None] {
        std::mem::swap(it, &mut other);
    }
    for (side, other) in [(it.before.as_mut(), other.before), (it.after.as_mut(), other.after)] {
        if let (Some(side), Some(other)) = (side, other) {
            side.spans.extend(other.spans);
            side.spans.sort_by_key(|it| (it.start, it.end));
            side.spans.dedup();
        }
    }
}
