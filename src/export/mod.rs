//! Report → the formats other tools read; reads the report and the text, never the rooms.

pub mod json;
