//! `galley-train COMMAND --data FOLDER`: makes what stands in model/, and scores every room on open corpora.

mod corpora;
mod names;
mod places;
mod score;
mod weights;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

const USAGE: &str = "usage: galley-train COMMAND --data FOLDER
FOLDER holds data/ and gold/ as described in train/README.md.
  score ROOM    print how well a room does on the corpora that judge it
  names         learn model/names.bin; may be followed by SETTING=VALUE, see train/README.md
  calibrate     fit the confidences in model/names.bin anew, as model/net.bin has it
  tokens        write the corpora as the small net reads them; needs --out FOLDER too
  weights ROOM  print the weights a room learns, as its source file
  places        write model/places.bin and its card; needs --geonames FOLDER too, see model/places.md";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("galley-train: {message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["score", room, "--data", folder] => score::run(room, &data_folder(folder)?),
        ["names", "--data", folder, settings @ ..] => names::command(&data_folder(folder)?, settings),
        ["calibrate", "--data", folder] => names::calibrate(&data_folder(folder)?, Path::new(score::NAMES_MODEL)),
        ["tokens", "--data", folder, "--out", out] => names::write_tokens(&data_folder(folder)?, Path::new(out)),
        ["weights", room, "--data", folder] => weights::run(room, &data_folder(folder)?),
        ["places", "--data", folder, "--geonames", geonames] => places::run(&data_folder(folder)?, Path::new(geonames)),
        _ => Err(USAGE.to_owned()),
    }
}

fn data_folder(folder: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(folder);
    if path.join("gold").is_dir() && path.join("data").is_dir() {
        return Ok(path);
    }
    Err(format!("{folder} does not hold the folders data/ and gold/; the corpora are not part of this repository, see train/README.md"))
}
