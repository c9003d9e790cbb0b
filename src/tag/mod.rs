//! Tokens → named spans with kind, confidence and evidence; knows nothing of which names mean the same thing.
//!
//! The article is read twice. First a small net ([`net`]) scores every word among its neighbours. Then each word that
//! it had any doubt about becomes features ([`features`]), among them what the word was elsewhere ([`document`]); their
//! weights ([`weights`]) and the net's opinion are added up, and the best valid labels win ([`viterbi`]). What `train/` needs is public, so that training and use share every line of it.

pub mod confidence;
pub mod document;
pub mod features;
pub mod hash;
pub mod labels;
pub mod line;
pub mod lists;
pub mod net;
pub mod viterbi;
pub mod weights;
pub mod word;

mod address;
mod ampersand;
mod asked;
mod before;
mod bodies;
mod joined;
mod model;
mod neighbour;
mod opinion;
mod people;
mod settle;
mod shortened;
mod syllable;
mod tagger;
mod trim;
mod types;
mod why;

pub use model::TagModel;
pub use types::{Kind, SpanFix, Tagged};

/// Hears how many words the net has read, and of how many; the net is most of the work.
pub type Progress<'a> = dyn FnMut(usize, usize) + 'a;

use crate::text::Text;
use crate::token::Tokens;

/// Finds every name. Reader's `fixes` are settled before the second pass, so that one carries through.
pub fn tag(text: &Text<'_>, tokens: &Tokens, model: &TagModel, fixes: &[SpanFix]) -> Vec<Tagged> {
    tag_by_steps(text, tokens, model, fixes, &mut |_, _| {})
}

/// The names of [`tag`], with `progress` told on the way.
pub fn tag_by_steps(text: &Text<'_>, tokens: &Tokens, model: &TagModel, fixes: &[SpanFix], progress: &mut Progress<'_>) -> Vec<Tagged> {
    let mut names = tagger::read(text, tokens, model, fixes, progress);
    joined::join_names(text, tokens, &mut names);
    ampersand::join_partners(text, tokens, fixes, &mut names);
    people::settle_people(text, tokens, &model.lists, &mut names);
    neighbour::settle_by_neighbours(text, tokens, &mut names);
    before::settle_before(text, tokens, &model.lists, fixes, &mut names);
    bodies::settle_bodies(text, tokens, &mut names);
    settle::settle(text, &mut names);
    shortened::add_shortened(text, tokens, &mut names);
    syllable::join_surnames(text, tokens, &mut names);
    syllable::add_syllables(text, tokens, &mut names);
    address::settle_addresses(text, tokens, &mut names);
    names
}
