//! The committed model, for suites that run the whole engine.

use std::fs;
use std::path::Path;

/// Every section in `model/`, put together in order of file name.
pub fn load() -> galley::Model {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("model");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.extension().is_some_and(|it| it == "bin")).collect();
    files.sort();
    let bytes: Vec<u8> = files.iter().flat_map(|file| fs::read(file).unwrap()).collect();
    galley::Model::from_bytes(&bytes).unwrap_or_else(|error| panic!("model/: {error}"))
}
