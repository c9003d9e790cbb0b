//! The model inside this program, or a file in its place → `Model`; knows nothing of articles.

use crate::output::Failed;
use galley::Model;
use std::path::Path;

/// Everything in `model/`, put here by the build script.
const INSIDE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/model.bin"));

/// Loads the weights.
pub fn load(file: Option<&Path>) -> Result<Model, Failed> {
    let Some(file) = file else {
        return Model::from_bytes(INSIDE).map_err(|error| Failed::Told(format!("the weights inside this program cannot be used: {error}")));
    };
    let told = |error: &dyn std::fmt::Display| Failed::Told(format!("{}: {error}", file.display()));
    let bytes = std::fs::read(file).map_err(|error| told(&error))?;
    Model::from_bytes(&bytes).map_err(|error| told(&error))
}
