//! The place room against hand labels and GeoVirus → tables, printed; tunes nothing.

use super::globe::Globe;
use crate::corpora::{geovirus, gold, gold_cast};
use galley::entity::{Cast, Entity, Form, Kind, Mention};
use galley::lexicon::read_sections;
use galley::place::{Gazetteer, Places, places};
use galley::text::{Confidence, Text};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

/// `id;name;country` and `id country`, labelled by hand.
const PLACES: &str = include_str!("labels/places.txt");
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
    score_geovirus(&geovirus::read(data)?, &gazetteer);
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
    let names = ["Homs", "New York City", "Springfield", "Nowhere at all", "São Paulo", "U.S.", "Saint-Étienne", "Mazzeh boulevard"];
    let started = Instant::now();
    let found: usize = (0..100_000).map(|at| gazetteer.find(names[at % names.len()]).len()).sum();
    println!("  look-ups: {:.1} million a second ({found} rows found)", 0.1 / started.elapsed().as_secs_f64());
    Ok(gazetteer)
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

fn score_focus(articles: &BTreeMap<String, gold::Article>, gazetteer: &Gazetteer) {
    let (mut all, mut right) = (0, 0);
    for line in FOCUS.lines().filter(|line| !line.starts_with('#')) {
        let Some((id, countries)) = line.split_once(' ') else { continue };
        let Some(gold) = articles.get(id) else { continue };
        let focus = locate(gold, gazetteer).1.focus.and_then(|it| it.country);
        all += 1;
        if focus.as_deref().is_some_and(|it| countries.split('|').any(|country| country == it)) {
            right += 1;
        } else {
            println!("  focus: {line}, not {focus:?}: {}", gold.text.lines().next().unwrap_or_default());
        }
    }
    println!("focus country, gold names: {right} of {all} ({:.1} %)", percent(right, all));
}

/// GeoVirus with its own toponyms given: what is judged is the look-up, not the tagger.
fn score_geovirus(articles: &[geovirus::Article], gazetteer: &Gazetteer) {
    let globe = Globe::new(gazetteer);
    let (mut all, mut pointed, mut near, mut placed, mut country) = (0, 0, 0, 0, 0);
    for article in articles {
        let cast = cast_of(article);
        let shell = galley::article::read(&Text::new(&article.text), &Default::default());
        let found = places(&Text::new(&article.text), &shell, &cast, Some(gazetteer));
        for (toponym, mention) in article.toponyms.iter().zip(&cast.mentions) {
            all += 1;
            let Some(place) = found.located.iter().find(|it| Some(it.entity) == mention.entity) else { continue };
            if let Some(point) = place.point {
                pointed += 1;
                let far = globe.kilometres(toponym.point, (f64::from(point.0) / 1e5, f64::from(point.1) / 1e5));
                near += usize::from(far <= NEAR_KM);
            }
            if let Some(code) = &place.country {
                placed += 1;
                country += usize::from(globe.country_at(toponym.point) == Some(code.as_str()));
            }
        }
    }
    println!("GeoVirus, toponyms given: {all} toponyms");
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
            cast.entities.push(Entity {
                kind: Kind::Gpe,
                name: name.to_owned(),
                aliases: Vec::new(),
                roles: Vec::new(),
                age: None,
                nationality: None,
                furniture: false,
                salience: Confidence::default(),
                mentions: Vec::new(),
            });
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
