//! Articles, a file each → a report each in the format asked for; one report a line when there are several.

use crate::arguments::Call;
use crate::output::{self, Failed};
use crate::{input, parallel};
use galley::export::Document;
use galley::{Model, Offsets, analyze};
use std::path::{Path, PathBuf};

/// Answers every file; `false` when some could not be read.
pub fn run(call: &Call, model: &Model) -> Result<bool, Failed> {
    let mut output = output::open(call.output.as_deref())?;
    let mut all = true;
    let files = input::unfolded(&call.files, &["txt", "md"]).map_err(Failed::Told)?;
    let work = |file: PathBuf| answer(call, model, &file);
    parallel::in_order(files.into_iter(), call.jobs(), work, |answered| match answered {
        Ok(report) => output::line(&mut output, &report),
        Err(message) => {
            eprintln!("galley: {message}");
            all = false;
            Ok(())
        }
    })?;
    Ok(all)
}

fn answer(call: &Call, model: &Model, file: &Path) -> Result<String, String> {
    let text = input::text(file)?;
    let offsets = Offsets::new(&text);
    let options = call.request().options(&offsets, call.unit())?;
    let report = analyze(&text, model, &options);
    Ok(call.format().write(&Document { text: &text, report: &report, offsets: &offsets, unit: call.unit() }))
}
