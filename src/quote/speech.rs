//! Clues about a quoted stretch → speech or not, and how sure; the weights are learned, see `weights.rs`.
//!
//! | written | reading |
//! |---|---|
//! | `"We will not go," he said` | speech |
//! | `the song "Harbour Lights"` | not |
//! | `"Bread and peace" read one banner` | not |
//! | `Ana "La Roca" Ruiz` | not |
//! | `a process called "seeding"` | not |

use super::clue::Clue;
use super::weights::WEIGHTS;

/// Points when a thing bears the words, or a name surrounds them: no verb outweighs that.
const BORNE: i32 = -48;

/// Points for speech, in sixteenths of a logit; 0 or less is not speech.
pub fn points(clues: &[Clue]) -> i32 {
    let learned = clues.iter().map(|&clue| i32::from(WEIGHTS[clue as usize])).sum();
    let borne = clues.iter().any(|clue| matches!(clue, Clue::Borne | Clue::InName));
    if borne { BORNE.min(learned) } else { learned }
}

/// How sure that many points make, in thousandths: the logistic curve in steps.
pub const fn confidence(points: i32) -> u16 {
    match points.unsigned_abs() {
        0..8 => 550,
        8..16 => 680,
        16..32 => 800,
        32..48 => 900,
        48..80 => 960,
        _ => 990,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_banner_outweighs_a_verb() {
        assert!(points(&[Clue::Always, Clue::FiveWords, Clue::SpeechBeside, Clue::NothingBefore, Clue::Borne]) <= 0);
        assert!(points(&[Clue::Always, Clue::ManyWords, Clue::SpeechBeside, Clue::NothingBefore, Clue::Clause]) > 0);
    }
}
