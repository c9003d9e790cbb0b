//! Articles, a file each → a report each in the format asked for, one after the other or each in a file of its own.
//!
//! | answers | `--format` | what is written |
//! |---|---|---|
//! | one | any | the document itself |
//! | several | json | a report a line |
//! | several | csv | rows with the file in front, under one head |
//! | several | any other | `{"id", "document"}` a line: the file and its document |
//! | into a folder | any | a file for each article, named like it |

use crate::arguments::Call;
use crate::input::{Named, Unfolded};
use crate::output::{self, Failed};
use crate::progress::Progress;
use crate::{input, parallel, table};
use galley::export::{Document, Format};
use galley::{Model, Offsets, analyze};
use std::collections::BTreeSet;
use std::path::Path;

/// Answers every file; `false` when some could not be read.
pub fn run(call: &Call, model: &Model) -> Result<bool, Failed> {
    let Unfolded { files, problems } = input::unfolded(&call.files, &["txt", "md"], call.output.as_deref()).map_err(Failed::Told)?;
    problems.iter().for_each(|message| output::tell(message));
    let answered = match call.folder() {
        Some(folder) => into_folder(call, model, files, folder),
        None => in_turn(call, model, files),
    };
    Ok(answered? && problems.is_empty())
}

fn in_turn(call: &Call, model: &Model, files: Vec<Named>) -> Result<bool, Failed> {
    let several = input::are_several(&call.files);
    let mut output = output::open(call.output.as_deref())?;
    if several && call.format() == Format::Csv {
        output::line(&mut output, &table::head(model))?;
    }
    each(
        call,
        files,
        |file| answer(call, model, &file.path, several),
        |answer| {
            // An article in which nothing was found has no rows.
            if several && answer.is_empty() { Ok(()) } else { output::line(&mut output, &answer) }
        },
    )
}

fn into_folder(call: &Call, model: &Model, files: Vec<Named>, folder: &Path) -> Result<bool, Failed> {
    let mut taken = BTreeSet::new();
    let twice = files.iter().find(|it| !taken.insert(it.name.with_extension("")));
    if let Some(file) = twice {
        return Err(Failed::Told(format!(
            "{}: another article is called {} too; name their folder instead",
            file.path.display(),
            file.name.display()
        )));
    }
    let work = |file: Named| {
        let target = folder.join(&file.name).with_extension(extension(call.format()));
        if input::is_same(&file.path, &target) {
            return Err(format!("{}: would be overwritten with its own answer; name another folder", file.path.display()));
        }
        let answer = answer(call, model, &file.path, false)?;
        output::whole(&target, &answer).map_err(|error| format!("{}: {error}", target.display()))
    };
    each(call, files, work, |()| Ok(()))
}

/// Works on every file and hands the answers on; tells of those that could not be read.
fn each<R: Send>(
    call: &Call,
    files: Vec<Named>,
    work: impl Fn(Named) -> Result<R, String> + Sync,
    mut hand_on: impl FnMut(R) -> Result<(), Failed>,
) -> Result<bool, Failed> {
    let progress = Progress::new(Some(files.len() as u64), files.len() < 2 || call.shows_answers());
    let (count, mut failed) = (files.len(), 0);
    parallel::in_order(files.into_iter(), call.jobs(), work, |answered| {
        progress.step(1);
        match answered {
            Ok(answer) => hand_on(answer),
            Err(message) => {
                progress.tell(&message);
                failed += 1;
                Ok(())
            }
        }
    })?;
    if failed > 0 && count > 1 {
        progress.tell(&format!("{failed} of {count} files could not be answered"));
    }
    Ok(failed == 0)
}

fn answer(call: &Call, model: &Model, file: &Path, several: bool) -> Result<String, String> {
    let text = input::text(file)?;
    let offsets = Offsets::new(&text);
    let options = call.request().options(&offsets, call.unit())?;
    let report = analyze(&text, model, &options);
    let document = Document { text: &text, report: &report, offsets: &offsets, unit: call.unit() };
    let id = file.display().to_string();
    Ok(match call.format() {
        format @ Format::Csv if several => table::rows(&format.write(&document), &id),
        format if several && format != Format::Json => serde_json::json!({ "id": id, "document": format.write(&document) }).to_string(),
        format => format.write(&document),
    })
}

/// The ending of a file in a format.
const fn extension(format: Format) -> &'static str {
    match format {
        Format::Json | Format::Spacy => "json",
        Format::Csv => "csv",
        Format::Html => "html",
        Format::Markdown => "md",
        Format::Annotations | Format::JsonLd => "jsonld",
        Format::Brat => "ann",
        Format::Conll | Format::Biluo => "conll",
        Format::Tei => "xml",
    }
}
