//! A room and a folder of corpora → a printed table of scores; changes nothing.

mod article;
mod assign;
mod coref;
mod counts;
mod entity;
pub mod gap;
mod globe;
pub mod names;
mod novels;
mod number;
mod pages;
mod place;
mod quote;
mod regions;
pub mod said;
mod salience;
mod share;
mod signers;
mod size;
mod time;
mod token;

pub use counts::Counts;

use std::path::Path;

/// Where the committed weights of the tag room stand.
pub const NAMES_MODEL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../model/names.bin");

/// Scores one room.
///
/// # Errors
/// A room that has no scorer, or a corpus that cannot be read.
pub fn run(room: &str, data: &Path) -> Result<(), String> {
    match room {
        "article" => article::run(data, pages::Detail::Table),
        "article-size" => size::run(),
        "article-misses" => article::run(data, pages::Detail::Misses),
        "gold" => show_gold(data),
        "entity" => entity::run(data, "dev", entity::Detail::Table),
        "entity-dev" => entity::run(data, "dev", entity::Detail::Differences),
        "entity-train" => entity::run(data, "train", entity::Detail::Differences),
        "coref" => coref::run(data),
        "salience" => salience::run(data),
        "names" => names::run(data, Path::new(NAMES_MODEL)),
        "place" => place::run(data),
        "names-misses" => names::misses(data, Path::new(NAMES_MODEL)),
        "token" => token::run(data),
        "number" => number::run(data),
        "number-misses" => number::misses(data),
        "number-classes" => number::classes(data),
        "time" => time::run(data),
        "time-misses" => time::misses(data),
        "time-classes" => time::classes(data),
        "quote" => quote::run(data),
        "novels" => novels::run(data),
        _ => Err(format!("no scorer for room {room}")),
    }
}

/// Counts what the development gold holds: the ceiling of every other table.
fn show_gold(data: &Path) -> Result<(), String> {
    let articles = crate::corpora::gold::read(data, "dev")?;
    let sum = |count: fn(&crate::corpora::gold::Article) -> usize| articles.iter().map(count).sum::<usize>();
    println!(
        "gold dev: {} articles, {} mentions, {} times, {} quotes, {} roles",
        articles.len(),
        sum(|it| it.mentions.len()),
        sum(|it| it.times.len()),
        sum(|it| it.quotes.len()),
        sum(|it| it.roles.len())
    );
    Ok(())
}
