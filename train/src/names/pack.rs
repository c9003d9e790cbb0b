//! The second reading and lists → the body of a `names` section: the greatest weights, a byte each.

use super::Settings;
use super::perceptron::Average;
use super::readings::Trained;
use galley::tag::labels::LABELS;
use galley::tag::lists::Lists;
use galley::tag::weights::expand;

/// A row of the file: feature id, then labels and weights.
type Row = (u32, Vec<(u8, i8)>);

/// The whole body but for its calibration.
pub fn body(lists: &Lists, second: &Trained, settings: &Settings) -> Vec<u8> {
    let mut out = lists_part(lists);
    out.extend(reading_part(second, settings.kept, settings.home));
    out
}

fn lists_part(lists: &Lists) -> Vec<u8> {
    let mut out = Vec::new();
    number(&mut out, lists.words().len());
    rising(&mut out, lists.words().iter().map(|it| it.0));
    for grain in 0..3 {
        lists.words().iter().for_each(|it| number(&mut out, usize::from(it.1.clusters[grain])));
    }
    lists.words().iter().for_each(|it| number(&mut out, usize::from(it.1.flags)));
    number(&mut out, lists.phrases().len());
    rising(&mut out, lists.phrases().iter().map(|it| it.0));
    lists.phrases().iter().for_each(|it| number(&mut out, usize::from(it.1)));
    out
}

fn reading_part(trained: &Trained, kept: usize, home: u32) -> Vec<u8> {
    let (rows, unit) = rows(trained, kept, home);
    let mut out = Vec::new();
    number(&mut out, rows.len());
    rising(&mut out, rows.iter().map(|it| it.0));
    rows.iter().for_each(|it| number(&mut out, it.1.len()));
    rows.iter().flat_map(|it| &it.1).for_each(|cell| number(&mut out, usize::from(cell.0)));
    out.extend(rows.iter().flat_map(|it| &it.1).map(|cell| cell.1 as u8));
    for &score in trained.average.transitions.iter().flatten() {
        let score = (score as f32 / Average::UNIT * unit).round() as i32;
        number(&mut out, ((score << 1) ^ (score >> 31)) as u32 as usize);
    }
    out
}

/// The `kept` greatest weights as rows in the order of their ids, and how many of the file's units make one weight.
fn rows(trained: &Trained, kept: usize, home: u32) -> (Vec<Row>, f32) {
    let merged = |number: usize| trained.average.merged(number, home);
    let mut sizes: Vec<f32> = (0..trained.vocabulary.len()).flat_map(merged).filter(|it| *it != 0.0).map(f32::abs).collect();
    sizes.sort_unstable_by(|a, b| b.total_cmp(a));
    let greatest = sizes.first().copied().unwrap_or(1.0);
    let least = sizes.get(kept).copied().unwrap_or(0.0);
    println!("  {} weights, {} kept from {least:.3} to {greatest:.1}", sizes.len(), kept.min(sizes.len()));
    let small = |weight: f32| ((weight.abs() / greatest).sqrt() * 127.0).round().copysign(weight) as i8;
    let mut rows = Vec::new();
    for number in 0..trained.vocabulary.len() {
        let weights = merged(number).into_iter().enumerate().filter(|it| it.1.abs() > least);
        let cells: Vec<(u8, i8)> = weights.map(|(label, weight)| (label as u8, small(weight))).filter(|it| it.1 != 0).collect();
        if !cells.is_empty() {
            rows.push((trained.vocabulary.id(number), cells));
        }
    }
    (rows, f32::from(expand(127)) / greatest)
}

/// Appends the end of the body: a calibration curve.
pub fn append_curve(out: &mut Vec<u8>, curve: &[(i32, u16)]) {
    number(out, curve.len());
    for &(margin, thousandths) in curve {
        number(out, margin.max(0) as usize);
        number(out, usize::from(thousandths));
    }
}

/// A LEB128 variable-length integer.
fn number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn rising(out: &mut Vec<u8>, numbers: impl Iterator<Item = u32>) {
    let mut last = 0;
    for it in numbers {
        number(out, (it - last) as usize);
        last = it;
    }
}

const _: () = assert!(LABELS < 128, "a label is one byte of the file");
