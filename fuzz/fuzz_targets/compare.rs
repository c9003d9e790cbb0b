//! Two texts, parted by the first form feed → what the second tells otherwise, inside both; never a panic.
#![no_main]

use galley::compare::{Account, compare};
use galley::{Options, analyze};
use galley_fuzz::model;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let (one, other) = input.split_once('\u{c}').unwrap_or((input, ""));
    let [before, after] = [one, other].map(|text| analyze(text, model(), &Options::default()));
    let compared = compare(&Account { text: one, report: &before }, &Account { text: other, report: &after });
    for difference in &compared.differences {
        let inside =
            |text: &str, side: &Option<galley::compare::Side>| side.iter().flat_map(|it| &it.spans).all(|it| text.get(it.start..it.end).is_some());
        assert!(inside(one, &difference.before) && inside(other, &difference.after), "{difference:?}");
    }
});
