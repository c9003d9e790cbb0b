//! Any weights → a net that scores an article; the body has its right length and its bytes are the input's, over and over; never a panic.
#![no_main]

use galley::lexicon::Section;
use galley::tag::lists::Lists;
use galley::tag::net::{Alone, Item, Net, Slot};
use galley::tag::word::Word;
use galley_fuzz::ARTICLE;
use libfuzzer_sys::fuzz_target;

const LENGTH: usize = include_bytes!("../../model/net.bin").len() - 32;
/// Words read by each net.
const WORDS: usize = 40;

fuzz_target!(|bytes: &[u8]| {
    let body: Vec<u8> = bytes.iter().copied().cycle().take(LENGTH).collect();
    let Ok(net) = Net::from_section(&Section { name: "net", version: Net::VERSION, checksum: 0, body: &body }) else { return };
    let words: Vec<(&str, Word)> = ARTICLE.split_whitespace().take(WORDS).map(|token| (token, Word::new(token, &Lists::default()))).collect();
    let window: Vec<Slot<'_>> = words.iter().map(|(token, word)| Some(Item { token, word, asked: true })).collect();
    assert_eq!(net.score(&mut Alone::default(), &window).len(), window.len());
});
