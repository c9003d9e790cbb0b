//! A room and a folder of corpora → learned weights as a source file, printed; overwrites nothing.

mod entity;
mod quote;

use std::path::Path;

/// Learns the weights of one room.
///
/// # Errors
/// A room that learns nothing, or a corpus that cannot be read.
pub fn run(room: &str, data: &Path) -> Result<(), String> {
    match room {
        "entity" => entity::fit(data),
        "quote" => quote::run(data),
        _ => Err(format!("room {room} has no weights")),
    }
}
