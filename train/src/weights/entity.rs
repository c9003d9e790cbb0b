//! GAP's development part and gold's "he said" → weights for pronouns, printed; GAP's validation part checks. No seed, ten minutes.

use crate::score::gap::{Prepared, overall, prepare, score};
use crate::score::{NAMES_MODEL, names, said};
use galley::entity::{Evidence, Weights};
use std::path::Path;

/// Steps tried for each weight, coarse to fine.
const STEPS: [i32; 3] = [16, 6, 2];

/// Coordinate ascent: each weight up and down, kept when F1 grows.
pub fn fit(data: &Path) -> Result<(), String> {
    let model = names::load(Path::new(NAMES_MODEL))?;
    let train = Train { gap: prepare(data, "development", &model)?, said: said::prepare(data, "train")? };
    let check = prepare(data, "validation", &model)?;
    let mut weights = Weights::FITTED;
    let mut best = quality(&train, &weights);
    report(best, overall(score(&check, &weights)).f1(), &weights);
    for step in STEPS {
        while climb(&train, &mut weights, &mut best, step) {
            report(best, overall(score(&check, &weights)).f1(), &weights);
        }
    }
    Ok(())
}

/// One round over all weights; whether any change helped.
fn climb(train: &Train, weights: &mut Weights, best: &mut f64, step: i32) -> bool {
    let before = *best;
    let gender = Evidence::UsualGender as usize..=Evidence::ContraryGender as usize;
    for at in (0..weights.of.len() + 2).filter(|at| !gender.contains(at)) {
        for change in [step, -step] {
            let mut tried = *weights;
            *slot(&mut tried, at) += change;
            let quality = quality(train, &tried);
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
struct Train {
    gap: Vec<Prepared>,
    said: Vec<said::Prepared>,
}

/// F1 on GAP and half the F1 on news: the latter is small, and must not be lost.
fn quality(train: &Train, weights: &Weights) -> f64 {
    overall(score(&train.gap, weights)).f1() + 0.5 * said::score(&train.said, weights).f1()
}

fn report(train: f64, check: f64, weights: &Weights) {
    println!("fitted {train:.2}, GAP validation {check:.2}: {weights:?}");
}
