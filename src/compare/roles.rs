//! One person in two texts → roles and ages that differ; a shorter way to say one role is the same role, and a description that one
//! text leaves out is no difference.

use super::account::span_of;
use super::figures::may_be_age;
use super::offices::are_one;
use super::types::{Change, Difference, Field, Side, What};
use super::written::Written;
use crate::report::{Entity, Kind, Role};

/// A person in one of the texts.
type Told<'a, 'b> = (&'a Written<'b>, &'a Entity);

/// What differs about the person; nothing about what is none.
pub fn compare(before: Told<'_, '_>, after: Told<'_, '_>) -> Vec<Difference> {
    if before.1.kind != Kind::Person || after.1.kind != Kind::Person {
        return Vec::new();
    }
    let changed = |field, sides: (Side, Side)| Difference {
        what: What::Person,
        change: Change::Changed,
        field: Some(field),
        subject: Some(after.1.name.clone()),
        before: Some(sides.0),
        after: Some(sides.1),
    };
    let roles = roles(before, after).into_iter().map(|it| changed(Field::Role, it));
    let ages = ages(before, after).map(|it| changed(Field::Age, it));
    roles.chain(ages).collect()
}

fn ages(before: Told<'_, '_>, after: Told<'_, '_>) -> Option<(Side, Side)> {
    (before.1.age != after.1.age).then(|| (age(before), age(after)))
}

fn age(told: Told<'_, '_>) -> Side {
    let Some(years) = told.1.age else { return unsaid(told) };
    let quantities = &told.0.report.quantities;
    let written = quantities.iter().find(|it| may_be_age(it) && it.value == f64::from(years));
    let spans = written.map_or_else(|| unsaid(told).spans, |it| vec![crate::report::Range { start: it.start, end: it.end }]);
    Side { index: told.1.id, text: years.to_string(), value: None, spans }
}

/// The person's first name in a text that says nothing more.
fn unsaid(told: Told<'_, '_>) -> Side {
    Side { index: told.1.id, spans: told.0.named(told.1).into_iter().take(1).collect(), ..Side::default() }
}

fn roles(before: Told<'_, '_>, after: Told<'_, '_>) -> Vec<(Side, Side)> {
    let (mut gone, mut come) = (news(before, after), news(after, before));
    let told = gone.len().min(come.len());
    leave_out_descriptions(&mut gone, told);
    leave_out_descriptions(&mut come, told);
    (0..gone.len().max(come.len())).map(|at| (role(before, gone.get(at)), role(after, come.get(at)))).collect()
}

/// Of what only one text says of a person, behind the first `told`, an office stays when it is written as one; the rest is how
/// a reporter describes somebody.
fn leave_out_descriptions(roles: &mut Vec<&Role>, told: usize) {
    let mut at = 0..;
    let capital = |it: Option<&str>| it.is_some_and(|it| it.starts_with(char::is_uppercase));
    let is_title = |it: &str| capital(it.split_whitespace().next()) && capital(it.split_whitespace().next_back());
    roles.retain(|it| at.next().is_some_and(|at| at < told) || is_title(&it.text));
}

/// Roles of the first that the second text gives the person neither so nor in words of its own; one that it writes and gives to
/// nobody was not read as a role there.
fn news<'a>(one: Told<'a, '_>, other: Told<'_, '_>) -> Vec<&'a Role> {
    let mut found: Vec<&Role> = Vec::new();
    for role in &one.1.roles {
        let known = |it: &Role| it.former == role.former && are_one(&it.text, &role.text);
        if !other.1.roles.iter().any(known) && !found.iter().any(|it| known(it)) && !other.0.writes_role(&role.text) {
            found.push(role);
        }
    }
    found
}

fn role(told: Told<'_, '_>, role: Option<&&Role>) -> Side {
    let span = |it: &Role| span_of(crate::report::Range { start: it.start, end: it.end });
    role.map_or_else(|| unsaid(told), |it| told.0.side(told.1.id, span(it)))
}
