//! Bytes of a model file → its checked sections; knows nothing of what a section holds.
//!
//! ```text
//! magic     8 bytes   "GALLEY\x1a\n": a text-mode transfer breaks it, on purpose
//! name      8 bytes   ASCII, padded with zeros: "names", "places"
//! version   4 bytes   of this section's layout, little endian
//! length    4 bytes   of the body, little endian
//! checksum  8 bytes   FNV-1a of the body, little endian
//! body      length bytes
//! ```
//! A model file is one or more sections back to back, so `cat a.bin b.bin` is a model file too.

use std::fmt;

const MAGIC: &[u8; 8] = b"GALLEY\x1a\n";
const HEADER: usize = 32;

/// One checked section.
#[derive(Clone, Copy, Debug)]
pub struct Section<'a> {
    /// Its name.
    pub name: &'a str,
    /// Version of its layout.
    pub version: u32,
    /// FNV-1a of the body.
    pub checksum: u64,
    /// What it holds.
    pub body: &'a [u8],
}

/// Why bytes are not a model.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ModelError {
    /// The bytes do not start as a model section does.
    NotAModel,
    /// The file ends inside a section: it was cut in transfer.
    Cut {
        /// The section, when its name could be read.
        section: String,
        /// Bytes the section should have.
        expected: usize,
        /// Bytes that are there.
        found: usize,
    },
    /// The body's checksum is not the one written beside it: the file was damaged.
    Damaged {
        /// The section.
        section: String,
    },
    /// The section was written for another version of this engine.
    Version {
        /// The section.
        section: String,
        /// The version this engine reads.
        expected: u32,
        /// The version of the file.
        found: u32,
    },
    /// A section the engine cannot do without is not in the file.
    Missing {
        /// The section.
        section: &'static str,
    },
    /// The section's checksum is right but its content is not what its version says.
    Malformed {
        /// The section.
        section: String,
        /// What was expected where.
        what: &'static str,
    },
}

impl fmt::Display for ModelError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAModel => write!(out, "this is not a Galley model file"),
            Self::Cut { section, expected, found } => {
                write!(out, "the model file is cut short: section {section} needs {expected} bytes, {found} are there")
            }
            Self::Damaged { section } => write!(out, "the model file is damaged: the checksum of section {section} is wrong"),
            Self::Version { section, expected, found } => {
                write!(out, "model section {section} has version {found}, this engine reads version {expected}")
            }
            Self::Missing { section } => write!(out, "the model file has no section {section}"),
            Self::Malformed { section, what } => write!(out, "model section {section} is malformed: expected {what}"),
        }
    }
}

impl std::error::Error for ModelError {}

/// Splits a model file into its sections and checks each one's length and checksum.
///
/// # Errors
/// [`ModelError::NotAModel`], [`ModelError::Cut`] or [`ModelError::Damaged`].
pub fn read_sections(mut bytes: &[u8]) -> Result<Vec<Section<'_>>, ModelError> {
    let mut sections = Vec::new();
    while !bytes.is_empty() {
        let (section, rest) = read_section(bytes)?;
        sections.push(section);
        bytes = rest;
    }
    if sections.is_empty() { Err(ModelError::NotAModel) } else { Ok(sections) }
}

/// Frames `body` as a section; `name` is at most eight ASCII characters.
pub fn write_section(name: &str, version: u32, body: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(HEADER + body.len());
    out.extend_from_slice(MAGIC);
    out.extend(name.bytes().chain(std::iter::repeat(0)).take(8));
    out.extend_from_slice(&version.to_le_bytes());
    out.extend_from_slice(&(body.len() as u32).to_le_bytes());
    out.extend_from_slice(&fnv1a(body).to_le_bytes());
    out.extend_from_slice(body);
    out
}

/// The 64-bit FNV-1a hash of `bytes`: a checksum against accidents, not against an adversary.
pub fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn read_section(bytes: &[u8]) -> Result<(Section<'_>, &[u8]), ModelError> {
    if !bytes.starts_with(MAGIC) {
        return Err(ModelError::NotAModel);
    }
    let Some((header, rest)) = bytes.split_at_checked(HEADER) else {
        return Err(ModelError::Cut { section: "?".to_owned(), expected: HEADER, found: bytes.len() });
    };
    let name = std::str::from_utf8(&header[8..16]).map_err(|_| ModelError::NotAModel)?.trim_end_matches('\0');
    let length = number(header, 20) as usize;
    let Some((body, rest)) = rest.split_at_checked(length) else {
        return Err(ModelError::Cut { section: name.to_owned(), expected: length, found: rest.len() });
    };
    let checksum = u64::from(number(header, 24)) | u64::from(number(header, 28)) << 32;
    if fnv1a(body) != checksum {
        return Err(ModelError::Damaged { section: name.to_owned() });
    }
    Ok((Section { name, version: number(header, 16), checksum, body }, rest))
}

/// The little-endian number at `at` of a header whose length is known.
fn number(header: &[u8], at: usize) -> u32 {
    header[at..at + 4].iter().rev().fold(0, |sum, &byte| sum << 8 | u32::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_files_put_together_are_one_model() {
        let file = [write_section("names", 3, b"weights"), write_section("places", 1, b"")].concat();
        let sections = read_sections(&file).unwrap();
        assert_eq!(sections.iter().map(|it| (it.name, it.version, it.body.len())).collect::<Vec<_>>(), [("names", 3, 7), ("places", 1, 0)]);
    }

    #[test]
    fn every_cut_is_refused() {
        let file = write_section("names", 3, b"weights");
        for length in 0..file.len() {
            assert!(read_sections(&file[..length]).is_err(), "cut at {length}");
        }
    }

    #[test]
    fn damage_is_named() {
        let mut file = write_section("names", 3, b"weights");
        *file.last_mut().unwrap() ^= 1;
        assert_eq!(read_sections(&file).unwrap_err().to_string(), "the model file is damaged: the checksum of section names is wrong");
    }
}
