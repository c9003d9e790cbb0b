//! Surnames and given names alone → the person meant: who fits, by title and by who was introduced first.

use super::Spoken;
use super::full::People;
use super::name::{Gender, PersonName, stand_for_one};
use crate::entity::cluster::Links;
use crate::entity::fold::fold;
use crate::entity::scene::Scene;
use crate::lexicon::{GIVEN_NAMES, HONORIFICS};

/// What is known of a person while reading on.
#[derive(Clone, Debug, Default)]
struct Known {
    /// The first name of theirs in the text, by index.
    first: Option<usize>,
    /// The gender that a title stated.
    gender: Option<Gender>,
    /// The word before their full name, when it is a title.
    title: Option<String>,
}

/// Reads on through the text and gives every name its person.
pub fn assign(scene: &Scene<'_>, spoken: &[Spoken], mut people: People, links: &mut Links) {
    let mut known = survey(scene, spoken, &people);
    for it in spoken {
        let title = title_before(scene, it.name);
        let gender = title.as_deref().and_then(gender_of_title);
        let person = people.of.get(&it.parts).copied().or_else(|| choose(it, title.as_deref(), &people, &known));
        let person = person.unwrap_or_else(|| people.add(&it.parts));
        known.resize(people.forms.len(), Known::default());
        let state = &mut known[person];
        state.gender = state.gender.or(gender);
        let first = *state.first.get_or_insert(it.name);
        if first != it.name {
            links.join(it.name, first, || reason(scene, it, first));
        }
    }
}

/// What titles before full names say, before the reading starts: a headline comes before the name it shortens.
fn survey(scene: &Scene<'_>, spoken: &[Spoken], people: &People) -> Vec<Known> {
    let mut known = vec![Known::default(); people.forms.len()];
    for it in spoken {
        let Some(state) = people.of.get(&it.parts).and_then(|&person| known.get_mut(person)) else { continue };
        let title = title_before(scene, it.name);
        state.first = state.first.or(Some(it.name));
        state.gender = state.gender.or_else(|| title.as_deref().and_then(gender_of_title));
        state.title = state.title.take().or(title);
    }
    known
}

/// Whom a short name means: those who bear it as surname before those who bear it otherwise, unless they are named only later
/// and somebody before goes by it.
fn choose(spoken: &Spoken, title: Option<&str>, people: &People, known: &[Known]) -> Option<usize> {
    let (name, at) = (&spoken.parts, spoken.name);
    let gender = title.and_then(gender_of_title);
    let free = |&person: &usize| !contradicts(gender, person, people, known);
    let by = |test: fn(&PersonName, &PersonName) -> bool| -> Vec<usize> {
        let mut found: Vec<usize> = people.with_word(&name.surname).to_vec();
        found.retain(|&person| people.forms[person].iter().any(|form| test(form, name)));
        found.retain(free);
        found
    };
    let tests: [fn(&PersonName, &PersonName) -> bool; 4] = [bears_surname, bears_word, sounds_like, bears_short_form];
    let candidates = tests.iter().map(|&test| by(test)).find(|found| !found.is_empty()).or_else(|| short_forms(name, people))?;
    let person = nearest(&candidates, title, known)?;
    let introduced = |person: &usize| known.get(*person).and_then(|it| it.first).is_some_and(|first| first < at);
    let earlier: Vec<usize> = if introduced(&person) { Vec::new() } else { by(bears_first_surname).into_iter().filter(introduced).collect() };
    nearest(&earlier, title, known).or(Some(person))
}

/// `Domínguez` of Lucero Domínguez Gómez: the first of two surnames is the one that a Spanish name goes by.
fn bears_first_surname(form: &PersonName, name: &PersonName) -> bool {
    let first = form.words.len().checked_sub(2).filter(|&at| at > 0).and_then(|at| form.words.get(at));
    name.words.len() == 1 && first == Some(&name.surname) && GIVEN_NAMES.get(&name.surname).is_none()
}

fn bears_surname(form: &PersonName, name: &PersonName) -> bool {
    let suffix = name.suffix.is_empty() || form.suffix == name.suffix;
    suffix && (form.surname == name.surname || (name.words.len() > 1 && form.words.ends_with(&name.words)))
}

fn bears_word(form: &PersonName, name: &PersonName) -> bool {
    name.words.len() == 1 && (form.words.contains(&name.surname) || form.nicknames.contains(&name.surname))
}

fn sounds_like(form: &PersonName, name: &PersonName) -> bool {
    name.words.len() == 1 && name.surname.len() > 4 && super::name::sound_alike(&form.surname, &name.surname)
}

fn bears_short_form(form: &PersonName, name: &PersonName) -> bool {
    name.words.len() == 1 && stand_for_one(form.given(), &name.surname)
}

/// People whose given name the word is a short form of: Zach for Zachary.
fn short_forms(name: &PersonName, people: &People) -> Option<Vec<usize>> {
    let full = crate::lexicon::NICKNAMES.get(name.given()).filter(|_| name.words.len() == 1)?;
    let bearers = full.split(' ').flat_map(|it| people.with_word(it)).copied();
    let found: Vec<usize> = bearers.filter(|&person| people.forms[person].iter().any(|form| bears_short_form(form, name))).collect();
    (!found.is_empty()).then_some(found)
}

/// The candidate with the same title, else the one introduced first: the bare surname is the main person's.
///
/// On the training articles this is right more often than the one named last.
fn nearest(candidates: &[usize], title: Option<&str>, known: &[Known]) -> Option<usize> {
    let state = |person: usize| known.get(person).cloned().unwrap_or_default();
    let titled = |&&person: &&usize| title.is_some() && state(person).title.as_deref() == title;
    let same_title: Vec<usize> = candidates.iter().filter(titled).copied().collect();
    let pool = if same_title.is_empty() { candidates } else { &same_title };
    pool.iter().min_by_key(|&&person| state(person).first).copied()
}

/// Whether "Mrs." before the name rules the person out.
fn contradicts(gender: Option<Gender>, person: usize, people: &People, known: &[Known]) -> bool {
    let Some(gender) = gender else { return false };
    let stated = known.get(person).and_then(|it| it.gender);
    let usual = || people.forms.get(person).and_then(|forms| forms.iter().find(|form| form.is_full())).and_then(PersonName::usual_gender);
    stated.or_else(usual).is_some_and(|other| other != gender)
}

fn gender_of_title(title: &str) -> Option<Gender> {
    HONORIFICS.get(title).and_then(Gender::of_letter)
}

fn title_before(scene: &Scene<'_>, name: usize) -> Option<String> {
    scene.word_before(name).map(fold).filter(|word| HONORIFICS.get(word).is_some())
}

fn reason(scene: &Scene<'_>, it: &Spoken, first: usize) -> String {
    let whole = scene.name(first);
    if scene.name(it.name) == whole {
        "the same name".to_owned()
    } else if PersonName::parse(whole).surname == it.parts.surname && !it.parts.is_full() {
        format!("the surname of {whole}")
    } else {
        format!("another form of {whole}")
    }
}
