//! Bytes of a model file → `Model`, what the rooms were taught; learns nothing itself.

use crate::lexicon::{ModelError, read_sections};
use crate::place::Gazetteer;
use crate::tag::TagModel;

/// Learned weights and compiled facts, loaded once and shared by every analysis.
#[derive(Debug)]
pub struct Model {
    /// Name and checksum, as the report states them.
    pub(crate) name: String,
    /// Weights of the tag room.
    pub(crate) names: TagModel,
    /// Facts of the place room; without them places have no coordinates.
    pub(crate) places: Option<Gazetteer>,
}

impl Model {
    /// Loads a model file: sections in any order, `names` required, `net` and `places` welcome, unknown ones left alone.
    ///
    /// # Errors
    /// [`ModelError`] names the section and what is wrong with it: not a model, cut short,
    /// damaged, of another version, or missing.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ModelError> {
        let sections = read_sections(bytes)?;
        let find = |name: &str| sections.iter().find(|section| section.name == name);
        let label = |section: &crate::lexicon::Section<'_>| format!("{}-{:016x}", section.name, section.checksum);
        Ok(Self {
            name: sections.iter().map(label).collect::<Vec<_>>().join("+"),
            names: TagModel::from_sections(&sections)?,
            places: find("places").map(Gazetteer::from_section).transpose()?,
        })
    }

    /// Name and checksum of every section, as the report states them.
    pub fn name(&self) -> &str {
        &self.name
    }
}
