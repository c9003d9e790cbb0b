//! Texts that nobody writes but somebody pastes → answered, and every word in one block; how long they take is told by `cargo bench -p galley --bench growth`.

mod model;
#[path = "support/hostile.rs"]
mod texts;

use galley::export::{Document, Format};
use galley::text::Text;
use galley::{Offsets, Options, Unit, analyze};

/// Long enough that each of these texts has hundreds of whatever it is made of.
const BYTES: usize = 6_000;

#[test]
fn hostile_texts_are_answered_and_their_blocks_hold_every_word() {
    let model = model::load();
    for (name, text) in texts::texts(BYTES) {
        let report = analyze(&text, &model, &Options::default());
        let lines = Text::new(&text);
        let mut last = 0;
        for block in &report.blocks {
            assert!(last <= block.start && block.start < block.end, "{name}: blocks in order");
            assert!(lines.is_blank((last..block.start).into()), "{name}: words between two blocks");
            last = block.end;
        }
        assert!(lines.is_blank((last..text.len()).into()), "{name}: words after the last block");
        let document = Document { text: &text, report: &report, offsets: &Offsets::new(&text), unit: Unit::Utf16 };
        for format in Format::ALL {
            assert!(Format::Json != format || format.write(&document).starts_with('{'), "{name}: {}", format.name());
        }
    }
}
