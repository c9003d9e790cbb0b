//! The words of a time → how far from another it is told to be; where that is, the report says.
//!
//! | words | seconds |
//! |---|---|
//! | `three hours later` · `3 hours later` | 10,800 |
//! | `half an hour earlier` · `two and a half hours ago` | 1,800 · 9,000 |
//! | `48 hours ago` · `two days ago` | 172,800 |
//! | `hours later` · `Tuesday` | none |

use crate::lexicon::cardinal;

/// Seconds of a unit. No month is as long as every other: what counts in months and years is told apart by its unit alone.
const UNITS: [(&str, u64); 9] = [
    ("second", 1),
    ("minute", 60),
    ("min", 60),
    ("hour", 3_600),
    ("hr", 3_600),
    ("day", 86_400),
    ("week", 604_800),
    ("month", 2_629_800),
    ("year", 31_557_600),
];

/// The distance in seconds; `None` of words that give no number of a unit.
pub fn away(words: &str) -> Option<u64> {
    let folded = words.to_lowercase().replace('-', " ");
    let words: Vec<&str> = folded.split_whitespace().collect();
    let (at, unit) = words.iter().enumerate().find_map(|(at, word)| Some((at, unit(word)?)))?;
    let before = words.get(..at)?;
    let half = words.contains(&"half");
    let beside = |from: usize, words: usize| matches!(before.get(from + words..), Some([] | ["and", "a", "half"]));
    let number = |from: usize| cardinal(|index| before.get(from + index).copied().unwrap_or("")).filter(|it| beside(from, it.words));
    let wholes = (0..at).find_map(number);
    let one = || (matches!(before, [.., "a" | "an"]) && !matches!(before, [.., "half", _]) || matches!(before, ["one"])).then_some(unit);
    let told = wholes.and_then(|it| it.value.times(unit)?.whole()).or_else(one);
    match (told, half) {
        (Some(told), true) => Some(told + unit / 2),
        (None, true) => Some(unit / 2),
        (told, false) => told,
    }
}

fn unit(word: &str) -> Option<u64> {
    let single = word.strip_suffix('s').unwrap_or(word);
    UNITS.iter().find(|it| it.0 == single).map(|it| it.1)
}

#[cfg(test)]
mod tests {
    use super::away;

    #[test]
    fn numbers_of_units_are_read() {
        for (words, seconds) in [
            ("three hours later", Some(10_800)),
            ("3 hours later", Some(10_800)),
            ("twenty-five minutes earlier", Some(1_500)),
            ("an hour later", Some(3_600)),
            ("one hour later", Some(3_600)),
            ("half an hour earlier", Some(1_800)),
            ("an hour and a half later", Some(5_400)),
            ("two and a half hours ago", Some(9_000)),
            ("about 1.5 hours before", Some(5_400)),
            ("48 hours ago", Some(172_800)),
            ("14 May, two hours earlier", Some(7_200)),
            ("hours later", None),
            ("Tuesday", None),
            ("", None),
        ] {
            assert_eq!(away(words), seconds, "{words}");
        }
    }
}
