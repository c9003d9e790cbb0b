//! The command line: files or standard input → reports on standard output; decides nothing.

mod arguments;
mod compare;
mod input;
mod jsonl;
mod output;
mod parallel;
mod progress;
mod resume;
mod show;
mod single;
mod table;
mod weights;

use std::process::ExitCode;

/// Every input was answered.
const ANSWERED: u8 = 0;
/// Some input was not, and a message or an error line says which.
const NOT_ALL: u8 = 1;
/// The call itself was wrong.
const WRONG_CALL: u8 = 2;

fn main() -> ExitCode {
    let call = arguments::Call::read();
    let answer = weights::load(call.model.as_deref()).and_then(|model| match (call.shown(), call.compared()) {
        (Some(files), _) => show::run(&call, &model, files),
        (None, Some(files)) => compare::run(&call, &model, files),
        (None, None) if call.jsonl => jsonl::run(&call, &model),
        (None, None) => single::run(&call, &model),
    });
    match answer {
        Ok(true) => ExitCode::from(ANSWERED),
        Ok(false) => ExitCode::from(NOT_ALL),
        Err(output::Failed::Closed) => ExitCode::from(ANSWERED),
        Err(output::Failed::Told(message)) => {
            output::tell(&message);
            ExitCode::from(WRONG_CALL)
        }
    }
}
