//! Articles' own tables → one table of all: a column in front that names the article, one head; the columns are those of `--format csv`.

use galley::export::{Document, Format};
use galley::{Model, Offsets, Options, Unit, analyze};

/// The column in front.
const ARTICLE: &str = "article,";

/// The line break of RFC 4180; a cell has none inside, for the tables put white space on one line.
const BREAK: &str = "\r\n";

/// The head of the whole table: that of an article in which there is nothing.
pub fn head(model: &Model) -> String {
    let (text, offsets) = ("", Offsets::new(""));
    let report = analyze(text, model, &Options::default());
    format!("{ARTICLE}{}", Format::Csv.write(&Document { text, report: &report, offsets: &offsets, unit: Unit::Byte }))
}

/// One article's rows, its head left out.
pub fn rows(table: &str, article: &str) -> String {
    let article = cell(article);
    table.split_terminator(BREAK).skip(1).map(|row| format!("{article},{row}{BREAK}")).collect()
}

/// A name as a cell: on one line, no formula for a spreadsheet, its quotation marks doubled.
fn cell(name: &str) -> String {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let guard = if name.starts_with(['=', '+', '-', '@']) { "'" } else { "" };
    if name.contains([',', '"', ';']) { format!("\"{guard}{}\"", name.replace('"', "\"\"")) } else { format!("{guard}{name}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_its_article() {
        let table = "list,text\r\nentity,Ada\r\ntime,\"May 1, 2020\"\r\n";
        assert_eq!(rows(table, "=a, b"), "\"'=a, b\",entity,Ada\r\n\"'=a, b\",time,\"May 1, 2020\"\r\n");
        assert_eq!(rows("list,text\r\n", "a"), "");
    }
}
