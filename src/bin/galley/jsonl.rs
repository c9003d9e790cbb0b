//! Lines `{"id", "text", "date"?}` → lines `{"id", "report"}` or `{"id", "error"}`, in order; a bad line stops nothing.

use crate::arguments::Call;
use crate::output::{self, Failed};
use crate::resume::{self, Done};
use crate::{input, parallel};
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
    Error(String),
}

/// Answers every line; `false` when some line or file could not be answered.
pub fn run(call: &Call, model: &Model) -> Result<bool, Failed> {
    let files = input::unfolded(&call.files, &["jsonl"]).map_err(Failed::Told)?;
    let (mut output, done) = match &call.output {
        Some(file) if call.resume => resume::open(file)?,
        file => (output::open(file.as_deref())?, Done::default()),
    };
    let (mut all, mut before) = (!done.failed, done.lines);
    for file in files {
        match input::lines(&file) {
            Ok(lines) => {
                let mut lines = lines.filter(is_written);
                before -= lines.by_ref().take(before).count();
                let work = |line: Result<Vec<u8>, String>| line.map(|line| answer(call, model, &line));
                parallel::in_order(lines, call.jobs(), work, |answered| {
                    let answered = answered.unwrap_or_else(|error| Answer { id: Value::Null, said: Said::Error(error) });
                    all &= matches!(answered.said, Said::Report(_));
                    output::line(&mut output, &serde_json::to_string(&answered).unwrap_or_default())
                })?;
            }
            Err(message) => {
                eprintln!("galley: {message}");
                all = false;
            }
        }
    }
    Ok(all)
}

/// An empty line asks nothing.
fn is_written(line: &Result<Vec<u8>, String>) -> bool {
    !line.as_ref().is_ok_and(|line| line.trim_ascii().is_empty())
}

fn answer(call: &Call, model: &Model, line: &[u8]) -> Answer {
    match serde_json::from_slice::<Question>(line) {
        Ok(question) => {
            let said = read(call, model, &question).unwrap_or_else(Said::Error);
            Answer { id: question.id, said }
        }
        Err(error) => Answer { id: id_of(line), said: Said::Error(error.to_string()) },
    }
}

fn read(call: &Call, model: &Model, question: &Question) -> Result<Said, String> {
    let Question { text, date, corrections, .. } = question;
    let own = date.as_ref().filter(|date| !galley::is_day(date));
    if let Some(date) = own {
        return Err(format!("date: expected a day of the calendar as YYYY-MM-DD, found \"{date}\""));
    }
    let asked = call.request();
    let request = Request { date: date.clone().or(asked.date), corrections: corrections.clone(), ..asked };
    let offsets = Offsets::new(text);
    let options = request.options(&offsets, call.unit())?;
    Ok(Said::Report(Box::new(analyze(text, model, &options).in_unit(&offsets, call.unit()))))
}

/// The id of a line that is JSON but not a question.
fn id_of(line: &[u8]) -> Value {
    let fields: Option<Value> = serde_json::from_slice(line).ok();
    fields.and_then(|mut it| it.get_mut("id").map(Value::take)).unwrap_or_default()
}
