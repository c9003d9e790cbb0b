//! A word → the unit, part of the day or season it names; does not say whether it means that here.
//!
//! | accepted | reading |
//! |---|---|
//! | `day` `days` · `fortnight` · `hrs` · `mins` · `centuries` | a unit |
//! | `morning` · `tonight` · `dusk` | a part of the day |
//! | `spring` · `fall` | a season |

use crate::time::meaning::{Part, Season, Unit};

/// The unit a word names.
pub(super) fn unit(word: &str) -> Option<Unit> {
    Some(match word {
        "second" | "seconds" | "sec" | "secs" => Unit::Second,
        "minute" | "minutes" | "min" | "mins" => Unit::Minute,
        "hour" | "hours" | "hr" | "hrs" => Unit::Hour,
        "day" | "days" => Unit::Day,
        "weekend" | "weekends" => Unit::Weekend,
        "week" | "weeks" => Unit::Week,
        "fortnight" | "fortnights" => Unit::Fortnight,
        "month" | "months" => Unit::Month,
        "quarter" | "quarters" => Unit::Quarter,
        "year" | "years" | "yr" | "yrs" => Unit::Year,
        "decade" | "decades" => Unit::Decade,
        "century" | "centuries" => Unit::Century,
        _ => return None,
    })
}

/// Whether the word names several of the unit.
pub(super) fn is_plural(word: &str) -> bool {
    word.ends_with('s') && unit(word).is_some()
}

/// The part of the day a word names.
pub(super) fn part(word: &str) -> Option<Part> {
    Some(match word {
        "morning" | "dawn" | "daybreak" | "sunrise" => Part::Morning,
        "afternoon" => Part::Afternoon,
        "evening" | "dusk" | "sunset" => Part::Evening,
        "night" | "overnight" => Part::Night,
        _ => return None,
    })
}

/// The season a word names.
pub(super) fn season(word: &str) -> Option<Season> {
    Some(match word {
        "spring" | "springtime" => Season::Spring,
        "summer" | "summertime" => Season::Summer,
        "autumn" | "fall" => Season::Autumn,
        "winter" | "wintertime" => Season::Winter,
        _ => return None,
    })
}
