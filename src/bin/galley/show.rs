//! `galley show FILE`: an article with its names, times and figures in colour; where there is none, in brackets.

use crate::arguments::Call;
use crate::input;
use crate::output::{self, Failed};
use anstyle::{AnsiColor, Style};
use galley::entity::{Form, Kind};
use galley::{Model, Offsets, Report, Unit, analyze};
use std::collections::BTreeMap;
use std::io::{IsTerminal, Write};
use std::ops::Range;
use std::path::Path;

/// A marked stretch: its bytes, what it is called, how it looks.
type Mark = (Range<usize>, &'static str, Style);

/// Shows every file; `false` when some could not be read.
pub fn run(call: &Call, model: &Model, files: &[std::path::PathBuf]) -> Result<bool, Failed> {
    let found = input::unfolded(files, &["txt", "md"], None).map_err(Failed::Told)?;
    found.problems.iter().for_each(|message| output::tell(message));
    let mut output = anstream::stdout().lock();
    let mut all = found.problems.is_empty();
    for file in found.files {
        match article(call, model, &file.path) {
            Ok((text, marks)) => {
                let coloured = std::io::stdout().is_terminal() && anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never;
                output.write_all(marked(&text, &marks, coloured).as_bytes())?;
            }
            Err(message) => {
                output::tell(&message);
                all = false;
            }
        }
    }
    output.flush()?;
    Ok(all)
}

fn article(call: &Call, model: &Model, file: &Path) -> Result<(String, Vec<Mark>), String> {
    let text = input::text(file)?;
    let offsets = Offsets::new(&text);
    let report = analyze(&text, model, &call.request().options(&offsets, Unit::Byte)?);
    let marks = marks(&report);
    Ok((text, marks))
}

/// Names first, then times: a time or a figure that shares words with one before it in this order is left out.
fn marks(report: &Report) -> Vec<Mark> {
    let named = report.mentions.iter().filter(|it| it.form == Form::Name);
    let named = named.map(|it| (it.start..it.end, name(it.kind), style(it.kind)));
    let time = Style::new().underline();
    let times = report.times.iter().map(|it| (it.start..it.end, "time", time));
    let figures = report.quantities.iter().map(|it| (it.start..it.end, "figure", time.dimmed()));
    let mut marks: BTreeMap<usize, Mark> = BTreeMap::new();
    for mark in named.chain(times).chain(figures) {
        let before = marks.range(..mark.0.end).next_back();
        if before.is_none_or(|(_, it)| it.0.end <= mark.0.start) {
            marks.insert(mark.0.start, mark);
        }
    }
    marks.into_values().collect()
}

/// The article with its marks, and a line that says what the colours mean.
fn marked(text: &str, marks: &[Mark], coloured: bool) -> String {
    let mut out = String::new();
    let mut at = 0;
    for (range, name, style) in marks {
        out.push_str(&text[at..range.start]);
        let words = &text[range.clone()];
        if coloured {
            out.push_str(&format!("{style}{words}{style:#}"));
        } else {
            out.push_str(&format!("[{words}|{name}]"));
        }
        at = range.end;
    }
    out.push_str(&text[at..]);
    if !out.ends_with('\n') {
        out.push('\n');
    }
    if coloured {
        out.push_str(&legend(marks));
    }
    out
}

fn legend(marks: &[Mark]) -> String {
    let mut seen: Vec<(&str, Style)> = Vec::new();
    for (_, name, style) in marks {
        if !seen.iter().any(|it| it.0 == *name) {
            seen.push((name, *style));
        }
    }
    let names: Vec<String> = seen.iter().map(|(name, style)| format!("{style}{name}{style:#}")).collect();
    format!("\n{}\n", names.join("  "))
}

const fn name(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "person",
        Kind::Org => "organisation",
        Kind::Gpe | Kind::Loc | Kind::Facility => "place",
        Kind::Group => "group",
        _ => "other name",
    }
}

fn style(kind: Kind) -> Style {
    let colour = match kind {
        Kind::Person => AnsiColor::BrightBlue,
        Kind::Org => AnsiColor::BrightMagenta,
        Kind::Gpe | Kind::Loc | Kind::Facility => AnsiColor::BrightGreen,
        Kind::Group => AnsiColor::BrightYellow,
        _ => AnsiColor::BrightCyan,
    };
    Style::new().bold().fg_color(Some(colour.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_end_where_the_name_ends() {
        let marks = [(0..3, "person", style(Kind::Person))];
        let shown = marked("Obi spoke.", &marks, true);
        assert!(shown.contains("Obi\u{1b}[0m spoke.\n"), "{shown:?}");
        assert!(shown.ends_with("person\u{1b}[0m\n"), "{shown:?}");
    }
}
