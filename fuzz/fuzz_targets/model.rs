//! Any bytes → a model or an error that names what is wrong, also behind a right frame; never a panic.
#![no_main]

use galley::Model;
use galley::lexicon::{Section, read_sections, write_section};
use galley::tag::TagModel;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Model::from_bytes(bytes);
    // Past the checksum, where the layout of the names begins.
    let framed = write_section("names", TagModel::VERSION, bytes);
    assert_eq!(read_sections(&framed).map(|it| it.len()), Ok(1));
    if let Ok(lists) = TagModel::lists_of(&Section { name: "names", version: TagModel::VERSION, checksum: 0, body: bytes }) {
        for key in [0, 1, u64::MAX] {
            let _ = (lists.entry(key), lists.phrase(key));
        }
    }
});
