//! `galley compare A B`: two articles → what the second adds, leaves out or tells otherwise, in words or as JSON.

use crate::arguments::Call;
use crate::input;
use crate::output::{self, Failed};
use anstyle::{AnsiColor, Style};
use galley::compare::{Change, Difference, Field, Side, What};
use galley::{Account, Comparison, Model, Offsets, Report, Unit, analyze, compare};
use std::path::Path;

/// What each kind of difference stands under.
const HEADINGS: [(What, &str); 6] = [
    (What::Person, "People"),
    (What::Org, "Organisations"),
    (What::Place, "Places"),
    (What::Quote, "Quotations"),
    (What::Figure, "Figures"),
    (What::Time, "Dates and times"),
];

/// Compares the two files; `false` when one could not be read.
pub fn run(call: &Call, model: &Model, files: [&Path; 2]) -> Result<bool, Failed> {
    let read = files.map(|file| article(call, model, file));
    let [Ok((before, one)), Ok((after, other))] = &read else {
        read.iter().filter_map(|it| it.as_ref().err()).for_each(|message| output::tell(message));
        return Ok(false);
    };
    let found = compare(&Account { text: before, report: one }, &Account { text: after, report: other });
    if call.in_words() {
        let words = in_words(&found, before, after);
        match &call.output {
            Some(file) => output::line(&mut output::open(Some(file))?, &anstream::adapter::strip_str(&words).to_string())?,
            None => output::line(&mut anstream::stdout().lock(), &words)?,
        }
    } else {
        let found = found.in_unit(&Offsets::new(before), &Offsets::new(after), call.unit());
        output::line(&mut output::open(call.output.as_deref())?, &serde_json::to_string(&found).unwrap_or_default())?;
    }
    Ok(true)
}

fn article(call: &Call, model: &Model, file: &Path) -> Result<(String, Report), String> {
    let text = input::text(file)?;
    let report = analyze(&text, model, &call.request().options(&Offsets::new(&text), Unit::Byte)?);
    Ok((text, report))
}

/// Every difference in a line of its own under its heading, then what is alike.
fn in_words(found: &Comparison, before: &str, after: &str) -> String {
    let bold = Style::new().bold();
    let mut out = String::new();
    for (what, heading) in HEADINGS {
        let mut lines = found.differences.iter().filter(|it| it.what == what).map(|it| line(it, before, after)).peekable();
        if lines.peek().is_some() {
            out.push_str(&format!("{bold}{heading}{bold:#}\n"));
            lines.for_each(|it| out.push_str(&it));
        }
    }
    let kept = &found.kept;
    let counts = [kept.person, kept.org, kept.place, kept.quote, kept.figure, kept.time];
    let alike = HEADINGS.iter().zip(counts).map(|((_, heading), count)| format!("{count} {}", heading.to_lowercase()));
    out + &format!("Alike in both: {}\n", alike.collect::<Vec<_>>().join(", "))
}

fn line(it: &Difference, before: &str, after: &str) -> String {
    let (sign, colour) = match it.change {
        Change::Added => ("+", AnsiColor::Green),
        Change::Removed => ("-", AnsiColor::Red),
        Change::Changed => ("~", AnsiColor::Yellow),
    };
    let style = Style::new().fg_color(Some(colour.into()));
    let sides: Vec<String> = [&it.before, &it.after].into_iter().flatten().map(words).collect();
    let places: Vec<String> = [(&it.before, before), (&it.after, after)].into_iter().filter_map(|(side, text)| place(side.as_ref()?, text)).collect();
    let dim = Style::new().dimmed();
    format!("  {style}{sign} {}{}{style:#}  {dim}({}){dim:#}\n", about(it), sides.join(" → "), places.join(" → "))
}

/// Whose or what it is, in front of the words.
fn about(it: &Difference) -> String {
    let subject = it.subject.as_deref().unwrap_or_default();
    match it.field {
        Some(Field::Role) => format!("{subject}, role: "),
        Some(Field::Age) => format!("{subject}, age: "),
        Some(Field::Name) => "name: ".to_owned(),
        Some(Field::Speaker) => "speaker: ".to_owned(),
        Some(Field::Form) => "quoted or reported: ".to_owned(),
        _ if subject.is_empty() => String::new(),
        _ => format!("{subject}: "),
    }
}

fn words(side: &Side) -> String {
    match &side.value {
        _ if side.text.is_empty() => "not said".to_owned(),
        Some(value) if side.text != *value => format!("{} [{value}]", side.text),
        _ => side.text.clone(),
    }
}

/// The line of the text where the words begin.
fn place(side: &Side, text: &str) -> Option<String> {
    let start = side.spans.first()?.start;
    Some(format!("line {}", text.get(..start)?.matches('\n').count() + 1))
}
