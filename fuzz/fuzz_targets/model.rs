//! Any bytes → a model or an error that names what is wrong, also behind a right checksum; never a panic.
#![no_main]

use galley::Model;
use galley::lexicon::write_section;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Model::from_bytes(bytes);
    // Past the checksum, where the layouts of the sections begin.
    for version in 0..4 {
        let _ = Model::from_bytes(&[write_section("names", version, bytes), write_section("places", version, bytes)].concat());
    }
});
