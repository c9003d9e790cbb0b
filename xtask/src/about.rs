//! The scores in README → the page's *About*, where their places are kept open; scores nothing.

use crate::places;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// Fills the open places of `index.html` in `folder`.
pub fn write(folder: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let page = fs::read_to_string(&index).context("the page has no index.html")?;
    let readme = fs::read_to_string(places::root().join("README.md")).context("there is no README.md")?;
    fs::write(&index, filled(&page, &readme)?)?;
    Ok(())
}

fn filled(page: &str, readme: &str) -> Result<String> {
    let mut page = page.to_owned();
    for (name, figure) in figures(readme)? {
        let place = format!("{{{name}}}");
        ensure!(page.contains(&place), "the page keeps no place open for {place}");
        page = page.replace(&place, &figure);
    }
    let line = page.lines().find(|it| it.contains("annotated news articles")).context("the page does not tell its scores")?;
    ensure!(!line.contains('{'), "a place was left open: {line}");
    Ok(page)
}

/// What the page tells, each by the name of its place.
fn figures(readme: &str) -> Result<Vec<(&'static str, String)>> {
    let articles = readme.split("Measured on ").nth(1).and_then(|it| it.split(' ').next()).context("README tells no number of articles")?;
    let mut found = vec![("articles", articles.to_owned())];
    found.extend(cells(readme, "| names | people, organisations, places, strict F1 |", ["names", "people", "organisations", "places"])?);
    found.extend(cells(readme, "| time | spans F1; with the right value |", ["dates", "values"])?);
    found.extend(cells(readme, "| quote | direct quotations F1; speaker right;", ["quotes", "speakers"])?);
    let mut others = numbers(row(readme, "| | the same on ")?);
    others.sort_by(f64::total_cmp);
    let [lowest, .., highest] = others[..] else { return Err(anyhow::anyhow!("README tells too few other scores")) };
    found.extend([("lowest", format!("{lowest:.1}")), ("highest", format!("{highest:.1}"))]);
    Ok(found)
}

fn cells<const N: usize>(readme: &str, start: &str, names: [&'static str; N]) -> Result<Vec<(&'static str, String)>> {
    let numbers = numbers(row(readme, start)?);
    ensure!(numbers.len() >= N, "README's row “{start}” tells fewer than {N} figures");
    Ok(names.into_iter().zip(numbers.iter().map(|it| format!("{it:.1}"))).collect())
}

/// The last cell of the row that begins so.
fn row<'a>(readme: &'a str, start: &str) -> Result<&'a str> {
    let line = readme.lines().find(|it| it.starts_with(start)).with_context(|| format!("README has no row “{start}”"))?;
    line.trim_end_matches([' ', '|']).rsplit(" | ").next().context("a row of one cell")
}

fn numbers(cell: &str) -> Vec<f64> {
    cell.split(|it: char| !it.is_ascii_digit() && it != '.').filter_map(|it| it.trim_matches('.').parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_tells_what_readme_tells() {
        let page = filled(include_str!("../../www/index.html"), include_str!("../../README.md")).unwrap();
        let names = row(include_str!("../../README.md"), "| names | people").unwrap().split(' ').next().unwrap();
        assert!(page.contains(&format!("{names} for names")), "{names}");
    }

    #[test]
    fn a_row_that_changed_its_words_is_missed() {
        let readme = "Measured on 2 articles\n| names | people, organisations, places, strict F1 | 91.0 (people 94.2, organisations 84.1, places 95.1); all 86.8 |\n";
        assert!(figures(readme).unwrap_err().to_string().contains("| time |"));
        assert_eq!(numbers("91.0 (people 94.2); 84 %"), [91.0, 94.2, 84.0]);
    }
}
