//! A `names` section → `TagModel`, the tagger's weights; knows nothing of text.

use crate::lexicon::{ModelError, Section};

/// What the tagger learned.
#[derive(Debug)]
pub struct TagModel {}

impl TagModel {
    /// Version of the section's layout that this engine reads.
    pub const VERSION: u32 = 0;

    /// Loads the weights.
    ///
    /// # Errors
    /// [`ModelError::Version`] or [`ModelError::Malformed`].
    pub fn from_section(section: &Section<'_>) -> Result<Self, ModelError> {
        let _ = section;
        Ok(Self {})
    }
}
