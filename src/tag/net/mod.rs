//! A window of sentences → a score for each label of each token, from a small convolutional net; decodes nothing.
//!
//! Hashed words, character n-grams, affixes, shape, clusters and name lists are embedded, joined, and go through
//! four residual convolutions, the first of which is made once for each different word; then each capitalised word also
//! sees the mean and the maximum of its equals in the window. It was distilled from a transformer (`train/README.md`). Every number is an integer: activations are
//! fixed-point with [`fixed::FRACTION`] bits behind the point, so that every machine computes the same scores.

mod alone;
mod features;
mod fixed;
mod layers;
mod memory;
mod network;
mod read;

pub use alone::Alone;
pub use features::{NetWord, SIZES, Table};
pub use network::{Item, LABELS, Net, Slot};
