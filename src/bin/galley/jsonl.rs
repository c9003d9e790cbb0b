//! Lines `{"id", "text", "date"?}` → a line each, or a table's rows, in order; a bad line stops nothing and is counted.
//!
//! | `--format` | an answer |
//! |---|---|
//! | json | `{"id", "report"}` |
//! | csv | rows with the id in front, under one head |
//! | any other | `{"id", "document"}`: the document as a string |
//!
//! What cannot be answered is `{"id", "error"}`, and of a table a message.

use crate::arguments::Call;
use crate::input::Unfolded;
use crate::output::{self, Failed};
use crate::progress::Progress;
use crate::resume::{self, Done};
use crate::{input, parallel, table};
use galley::export::{Document, Format};
use galley::{Corrections, Model, Offsets, Report, Request, analyze};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// One article to read. Other fields of a line are left alone.
#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    id: Value,
    text: String,
    #[serde(default)]
    date: Option<String>,
    #[serde(default)]
    corrections: Corrections,
}

/// What is wrong with a list, a string or no JSON at all.
const NO_OBJECT: &str = "expected an object {\"id\": …, \"text\": …}";

/// What is said to it.
#[derive(Serialize)]
struct Answer {
    id: Value,
    #[serde(flatten)]
    said: Said,
}

#[derive(Serialize)]
#[serde(rename_all = "lowercase")]
enum Said {
    Report(Box<Report>),
    Document(String),
    Error(String),
}

/// An answer as it is written, and the size of its question.
struct Line {
    written: String,
    error: Option<String>,
    size: u64,
}

/// Answers every line; `false` when some line or file could not be answered.
pub fn run(call: &Call, model: &Model) -> Result<bool, Failed> {
    let Unfolded { files, problems } = input::unfolded(&call.files, &["jsonl"], call.output.as_deref()).map_err(Failed::Told)?;
    let (mut output, done) = match &call.output {
        Some(file) if call.resume => resume::open(file)?,
        file => (output::open(file.as_deref())?, Done::default()),
    };
    let progress = Progress::new(input::size(&files), call.shows_answers());
    problems.iter().for_each(|message| progress.tell(message));
    if call.format() == Format::Csv {
        output::line(&mut output, &table::head(model))?;
    }
    let (mut count, mut failed, mut before, mut unread) = (done.lines, done.errors, done.lines, !problems.is_empty());
    let other = || Failed::Told("--output holds answers to other lines than these; name another, or leave --resume away".to_owned());
    for file in files {
        match input::lines(&file.path) {
            Ok(lines) => {
                let mut lines = lines.zip(1..).filter(|it| is_written(&it.0));
                for (line, _) in lines.by_ref().take(before) {
                    before -= 1;
                    if before == 0 && line.as_ref().is_ok_and(|it| id_of(it) != done.last) {
                        return Err(other());
                    }
                    progress.skip(size(&line));
                }
                let work = |(line, number): (Result<Vec<u8>, String>, usize)| answer(call, model, (&line, number));
                parallel::in_order(lines, call.jobs(), work, |line| {
                    count += 1;
                    failed += usize::from(line.error.is_some());
                    progress.step(line.size);
                    match line.error {
                        Some(error) if line.written.is_empty() => progress.tell(&error),
                        // An article in which nothing was found has no rows.
                        None if line.written.is_empty() => {}
                        _ => output::line(&mut output, &line.written)?,
                    }
                    Ok::<(), Failed>(())
                })?;
            }
            Err(message) => {
                progress.tell(&message);
                unread = true;
            }
        }
    }
    if before > 0 && !unread {
        return Err(other());
    }
    if failed > 0 {
        progress.tell(&format!("{failed} of {count} lines could not be answered"));
    }
    Ok(failed == 0 && !unread)
}

/// An empty line asks nothing.
fn is_written(line: &Result<Vec<u8>, String>) -> bool {
    !line.as_ref().is_ok_and(|line| line.trim_ascii().is_empty())
}

/// The bytes of a line with its line break.
fn size(line: &Result<Vec<u8>, String>) -> u64 {
    line.as_ref().map_or(0, |line| line.len() as u64 + 1)
}

/// The answer to a line and its number in its file.
fn answer(call: &Call, model: &Model, (line, number): (&Result<Vec<u8>, String>, usize)) -> Line {
    let size = size(line);
    let (id, said) = match line.as_ref().map(|line| (line, serde_json::from_slice::<Question>(line))) {
        Ok((line, _)) if !line.trim_ascii_start().starts_with(b"{") => (Value::Null, Err(NO_OBJECT.to_owned())),
        Ok((_, Ok(question))) => {
            let said = read(call, model, &question);
            (question.id, said)
        }
        Ok((line, Err(error))) => (id_of(line), Err(in_a_line(&error))),
        Err(error) => (Value::Null, Err(error.clone())),
    };
    let error = said.as_ref().err().cloned();
    match (call.format(), said) {
        (Format::Csv, Ok(Said::Document(rows))) => Line { written: rows, error, size },
        (Format::Csv, _) => Line { written: String::new(), error: Some(format!("line {number}, id {id}: {}", error.unwrap_or_default())), size },
        (_, said) => {
            let answer = Answer { id, said: said.unwrap_or_else(Said::Error) };
            Line { written: serde_json::to_string(&answer).unwrap_or_default(), error, size }
        }
    }
}

fn read(call: &Call, model: &Model, question: &Question) -> Result<Said, String> {
    let Question { id, text, date, corrections } = question;
    let own = date.as_ref().filter(|date| !galley::is_day(date));
    if let Some(date) = own {
        return Err(format!("date: expected a day of the calendar as YYYY-MM-DD, found \"{date}\""));
    }
    let asked = call.request();
    let request = Request { date: date.clone().or(asked.date), corrections: corrections.clone(), ..asked };
    let (offsets, unit) = (Offsets::new(text), call.unit());
    let report = analyze(text, model, &request.options(&offsets, unit)?);
    let document = Document { text, report: &report, offsets: &offsets, unit };
    Ok(match call.format() {
        Format::Json => Said::Report(Box::new(report.in_unit(&offsets, unit))),
        format @ Format::Csv => Said::Document(table::rows(&format.write(&document), &id.as_str().map_or_else(|| id.to_string(), str::to_owned))),
        format => Said::Document(format.write(&document)),
    })
}

/// What is wrong with a line; which one it is, its id says, and not the parser, to which every line is the first.
fn in_a_line(error: &serde_json::Error) -> String {
    error.to_string().replace(" at line 1 column ", " at column ")
}

/// The id of a line that is JSON but not a question.
fn id_of(line: &[u8]) -> Value {
    let fields: Option<Value> = serde_json::from_slice(line).ok();
    fields.and_then(|mut it| it.get_mut("id").map(Value::take)).unwrap_or_default()
}
