//! A `places` section → `Gazetteer`, names with coordinates; picks no reading of an ambiguous name.

use crate::lexicon::{ModelError, Section};

/// Every place it knows.
#[derive(Debug)]
pub struct Gazetteer {}

impl Gazetteer {
    /// Loads the facts.
    ///
    /// # Errors
    /// [`ModelError::Version`] or [`ModelError::Malformed`].
    pub fn from_section(section: &Section<'_>) -> Result<Self, ModelError> {
        let _ = section;
        Ok(Self {})
    }
}
