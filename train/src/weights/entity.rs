//! GAP's development part and gold's "he said" → weights for pronouns, printed as `src/entity/pronoun/weights.rs` holds them.
//!
//! Coordinate ascent from a start by hand; nothing by chance, half an hour on one core. The weights of gender stay as the start
//! has them: a corpus of whom biographies are about must not teach what a given name says of anyone.
//! What is printed first is honest about strangers: each half of the development part, under weights fitted on the other half.

use crate::score::gap::{Names, Prepared, overall, prepare, score};
use crate::score::{Counts, NAMES_MODEL, names, said};
use galley::entity::{Evidence, Weights};
use std::path::Path;

/// Steps tried for each weight, coarse to fine.
const STEPS: [i32; 3] = [16, 6, 2];

/// What a reader of grammars would begin with.
const START: Weights =
    Weights { of: [60, 20, 10, 40, -20, 0, 10, 10, 0, 30, 0, 4, 12, -90, 30, -120, 20, -100, -20, -40, 0, 0, 80, 0, 0, 0], floor: -20, lead: 1 };

/// Fits and prints.
///
/// # Errors
/// A corpus or the model cannot be read.
pub fn fit(data: &Path) -> Result<(), String> {
    let model = names::load(Path::new(NAMES_MODEL))?;
    let said = said::prepare(data, "train")?;
    let gap = prepare(data, "development", &model, Names::Given)?;
    let check = prepare(data, "validation", &model, Names::Given)?;
    let halves = gap.split_at(gap.len() / 2);
    let mut counts = [Counts::default(); 2];
    for (fitted, other) in [halves, (halves.1, halves.0)] {
        let found = score(other, &climb_all(&Train { gap: fitted, said: &said }));
        counts.iter_mut().zip(found).for_each(|(sum, it)| *sum += it);
    }
    println!("each half by the other's weights   {}", show(counts));
    let weights = climb_all(&Train { gap: &gap, said: &said });
    println!("all, by weights fitted on all      {}", show(score(&gap, &weights)));
    println!("GAP validation, fitted on by none  {}", show(score(&check, &weights)));
    println!("{weights:?}");
    Ok(())
}

fn show(counts: [Counts; 2]) -> String {
    format!("F1 {:.2}, feminine/masculine {:.3}", overall(counts).f1(), counts[1].f1() / counts[0].f1())
}

/// Every weight up and down, kept when quality grows, until no step helps.
fn climb_all(train: &Train<'_>) -> Weights {
    let (mut weights, mut best) = (START, train.quality(&START));
    for step in STEPS {
        while climb(train, &mut weights, &mut best, step) {
            eprintln!("{best:.2} {weights:?}");
        }
    }
    weights
}

/// One round over all weights; whether any change helped.
fn climb(train: &Train<'_>, weights: &mut Weights, best: &mut f64, step: i32) -> bool {
    let before = *best;
    let gender = Evidence::UsualGender as usize..=Evidence::ContraryGender as usize;
    for at in (0..weights.of.len() + 2).filter(|at| !gender.contains(at)) {
        for change in [step, -step] {
            let mut tried = *weights;
            *slot(&mut tried, at) += change;
            let quality = train.quality(&tried);
            if quality > *best + 1e-9 {
                (*weights, *best) = (tried, quality);
                break;
            }
        }
    }
    *best > before
}

fn slot(weights: &mut Weights, at: usize) -> &mut i32 {
    let kinds = weights.of.len();
    match at.checked_sub(kinds) {
        None => &mut weights.of[at],
        Some(0) => &mut weights.floor,
        Some(_) => &mut weights.lead,
    }
}

/// What the weights are fitted on: encyclopedia and news.
struct Train<'a> {
    gap: &'a [Prepared],
    said: &'a [said::Prepared],
}

impl Train<'_> {
    /// F1 on GAP, half that of the gender it serves worse, and half the F1 on news: the latter is small, and must not be lost.
    fn quality(&self, weights: &Weights) -> f64 {
        let counts = score(self.gap, weights);
        let worse = counts[0].f1().min(counts[1].f1());
        overall(counts).f1() + 0.5 * worse + 0.5 * said::score(self.said, weights).f1()
    }
}
