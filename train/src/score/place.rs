//! The place room against hand labels and GeoVirus → tables, printed; tunes nothing.

use super::globe::Globe;
use crate::corpora::timed::{self, Timed};
use crate::corpora::{geovirus, gold, gold_cast};
use galley::entity::{Cast, Entity, Form, Kind, Mention};
use galley::lexicon::read_sections;
use galley::place::{Gazetteer, Places, places};
use galley::text::{Confidence, Text};
use galley::{Model, Options};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

/// `id;name;country` and `id country`, labelled by hand.
const PLACES: &str = include_str!("labels/places.txt");
/// `number;name;country`, by hand too, of MEANTIME's documents.
const MEANTIME: &str = include_str!("labels/meantime.txt");
const FOCUS: &str = include_str!("labels/focus.txt");
/// The field's usual limit, 100 miles.
const NEAR_KM: f64 = 161.0;

/// Scores the room on everything that judges it.
pub fn run(data: &Path) -> Result<(), String> {
    let gazetteer = load()?;
    let mut articles = BTreeMap::new();
    for part in ["train", "dev"] {
        articles.extend(gold::read(data, part)?.into_iter().map(|it| (it.id.clone(), it)));
    }
    score_countries(&articles, &gazetteer);
    score_focus(&articles, &gazetteer);
    let model = whole_model()?;
    score_read_focus(&articles, &model);
    score_meantime(&timed::meantime(data)?, &model);
    score_geovirus(&geovirus::read(data)?, &gazetteer, &model);
    Ok(())
}

/// Loads the gazetteer, and prints what that costs.
fn load() -> Result<Gazetteer, String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/places.bin");
    let bytes = std::fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let sections = read_sections(&bytes).map_err(|error| error.to_string())?;
    let section = sections.iter().find(|it| it.name == "places").ok_or("no section places")?;
    let started = Instant::now();
    let gazetteer = Gazetteer::from_section(section).map_err(|error| error.to_string())?;
    println!(
        "gazetteer: {} bytes, {} rows, {} names, loaded in {:.1?}",
        bytes.len(),
        gazetteer.rows().len(),
        gazetteer.name_count(),
        started.elapsed()
    );
    let names = ["Homs", "New York City", "Springfield", "Nowhere at all", "São Paulo", "U.S.", "Saint-Étienne", "Qasr Lane boulevard"];
    let started = Instant::now();
    let found: usize = (0..100_000).map(|at| gazetteer.find(names[at % names.len()]).len()).sum();
    println!("  look-ups: {:.1} million a second ({found} rows found)", 0.1 / started.elapsed().as_secs_f64());
    Ok(gazetteer)
}

/// Every section, as the engine is shipped.
fn whole_model() -> Result<Model, String> {
    let section =
        |name: &str| std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../model").join(name)).map_err(|error| format!("{name}: {error}"));
    Model::from_bytes(&[section("names.bin")?, section("net.bin")?, section("places.bin")?].concat()).map_err(|error| error.to_string())
}

fn locate(gold: &gold::Article, gazetteer: &Gazetteer) -> (Cast, Places) {
    let cast = gold_cast::cast(gold);
    let found = places(&Text::new(&gold.text), &gold_cast::article(gold), &cast, Some(gazetteer));
    (cast, found)
}

/// Country of each place on the list; `-` is right when we know the place and give it no country.
fn score_countries(articles: &BTreeMap<String, gold::Article>, gazetteer: &Gazetteer) {
    let (mut answered, mut right, mut all) = (0, 0, 0);
    for line in PLACES.lines().filter(|line| !line.starts_with('#')) {
        let [id, name, country] = line.split(';').collect::<Vec<_>>()[..] else { continue };
        let Some(gold) = articles.get(id) else { continue };
        let (cast, found) = locate(gold, gazetteer);
        let is_named = |it: &Entity| it.kind.is_place() && (it.name == name || it.aliases.iter().any(|alias| alias == name));
        let place = found.located.iter().find(|it| cast.entities.get(it.entity).is_some_and(is_named));
        all += 1;
        let Some(place) = place.filter(|it| it.country.is_some() || it.point.is_some()) else {
            println!("  unknown: {line}");
            continue;
        };
        answered += 1;
        if place.country.as_deref().unwrap_or("-") == country {
            right += 1;
        } else {
            println!("  wrong: {line}, not {:?}", place.country);
        }
    }
    println!("countries, gold names: {right} of {answered} right ({:.1} %), of {all} on the list", percent(right, answered));
}

/// Country of each place of MEANTIME on the list, as the whole engine answers it; nothing was tuned on these.
fn score_meantime(documents: &[Timed], model: &Model) {
    let (mut found, mut right, mut all) = (0, 0, 0);
    for document in documents {
        let lines: Vec<&str> = MEANTIME.lines().filter(|it| it.split(';').next() == Some(document.number())).collect();
        if lines.is_empty() {
            continue;
        }
        let report = galley::analyze(&document.text, model, &Options::default());
        for line in lines {
            let [_, name, country] = line.split(';').collect::<Vec<_>>()[..] else { continue };
            let named = |it: &&galley::report::Entity| it.kind.is_place() && (it.name == name || it.aliases.iter().any(|alias| alias == name));
            let place = report.entities.iter().find(named).and_then(|it| it.place.as_ref());
            all += 1;
            let Some(place) = place.filter(|it| it.country.is_some() || it.lat.is_some()) else {
                println!("  not placed: {line}");
                continue;
            };
            found += 1;
            if place.country.as_deref().unwrap_or("-") == country {
                right += 1;
            } else {
                println!("  wrong: {line}, not {:?}", place.country);
            }
        }
    }
    println!("countries, MEANTIME read from the text: {right} of {found} right ({:.1} %), of {all} on the list", percent(right, found));
}

fn score_focus(articles: &BTreeMap<String, gold::Article>, gazetteer: &Gazetteer) {
    judge_focus("gold names", articles, |gold| locate(gold, gazetteer).1.focus.and_then(|it| it.country));
}

/// The focus as the whole engine answers it, names found by itself.
fn score_read_focus(articles: &BTreeMap<String, gold::Article>, model: &Model) {
    judge_focus("read from the text", articles, |gold| galley::analyze(&gold.text, model, &Options::default()).focus.and_then(|it| it.country));
}

fn judge_focus(label: &str, articles: &BTreeMap<String, gold::Article>, answer: impl Fn(&gold::Article) -> Option<String>) {
    let (mut all, mut right) = (0, 0);
    for line in FOCUS.lines().filter(|line| !line.starts_with('#')) {
        let Some((id, countries)) = line.split_once(' ') else { continue };
        let Some(gold) = articles.get(id) else { continue };
        let focus = answer(gold);
        all += 1;
        if focus.as_deref().is_some_and(|it| countries.split('|').any(|country| country == it)) {
            right += 1;
        } else {
            println!("  focus: {line}, not {focus:?}: {}", gold.text.lines().next().unwrap_or_default());
        }
    }
    println!("focus country, {label}: {right} of {all} ({:.1} %)", percent(right, all));
}

/// What is known of a toponym: its point and its country.
type Answer = (Option<(i32, i32)>, Option<String>);

/// GeoVirus with its own toponyms given, which judges the look-up, and read from the bare text, which judges all rooms.
fn score_geovirus(articles: &[geovirus::Article], gazetteer: &Gazetteer, model: &Model) {
    let globe = Globe::new(gazetteer);
    let given = |article: &geovirus::Article| {
        let cast = cast_of(article);
        let text = Text::new(&article.text);
        let found = places(&text, &galley::article::read(&text, &Default::default()), &cast, Some(gazetteer));
        let answer = |mention: &Mention| found.located.iter().find(|it| Some(it.entity) == mention.entity).map(|it| (it.point, it.country.clone()));
        cast.mentions.iter().map(|it| answer(it).unwrap_or_default()).collect::<Vec<_>>()
    };
    judge("GeoVirus, toponyms given", articles, &globe, given);
    judge("GeoVirus, read from the text", articles, &globe, |article| read_toponyms(article, model));
}

/// What the whole engine says of each toponym, wherever it marks a place that shares words with it.
fn read_toponyms(article: &geovirus::Article, model: &Model) -> Vec<Answer> {
    let report = galley::analyze(&article.text, model, &Options::default());
    let answer = |toponym: &geovirus::Toponym| {
        let here = |it: &&galley::report::Mention| it.kind.is_place() && it.start < toponym.span.end && toponym.span.start < it.end;
        let place = report.mentions.iter().find(here).and_then(|it| report.entities.get(it.entity?)?.place.as_ref());
        let hundred_thousandths = |degrees: f64| (degrees * 1e5).round() as i32;
        let point = place.and_then(|it| Some((hundred_thousandths(it.lat?), hundred_thousandths(it.lon?))));
        (point, place.and_then(|it| it.country.clone()))
    };
    article.toponyms.iter().map(answer).collect()
}

fn judge(label: &str, articles: &[geovirus::Article], globe: &Globe<'_>, answer: impl Fn(&geovirus::Article) -> Vec<Answer>) {
    let (mut all, mut pointed, mut near, mut placed, mut country) = (0, 0, 0, 0, 0);
    for article in articles {
        for (toponym, (point, code)) in article.toponyms.iter().zip(answer(article)) {
            all += 1;
            if let Some(point) = point {
                pointed += 1;
                let far = globe.kilometres(toponym.point, (f64::from(point.0) / 1e5, f64::from(point.1) / 1e5));
                near += usize::from(far <= NEAR_KM);
            }
            if let Some(code) = code {
                placed += 1;
                country += usize::from(globe.country_at(toponym.point) == Some(code.as_str()));
            }
        }
    }
    println!("{label}: {all} toponyms");
    println!("  resolved {pointed} ({:.1} %), of these within {NEAR_KM} km {:.1} %", percent(pointed, all), percent(near, pointed));
    println!("  with a country {placed} ({:.1} %), of these right {:.1} %", percent(placed, all), percent(country, placed));
}

/// One entity for each spelling, and no other names: GeoVirus marks toponyms alone.
fn cast_of(article: &geovirus::Article) -> Cast {
    let mut cast = Cast::default();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for toponym in &article.toponyms {
        let name = toponym.span.of(&article.text);
        let entity = *known.entry(name).or_insert(cast.entities.len());
        if entity == cast.entities.len() {
            cast.entities.push(Entity::new(Kind::Gpe, name));
        }
        cast.entities[entity].mentions.push(cast.mentions.len());
        cast.mentions.push(Mention {
            span: toponym.span,
            kind: Kind::Gpe,
            entity: Some(entity),
            confidence: Confidence::FULL,
            form: Form::Name,
            why: String::new(),
        });
    }
    cast
}

fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}
