//! The Recognizers specs of numbers, percents, money and measures → how many cases the number room gets right.
//!
//! A case is right when every sum, percent or number it expects is answered, by a quantity that overlaps it, of a fitting
//! type, with the same value (and the same currency where the spec names its ISO code), and when nothing of that type
//! is answered that it does not expect. A few cases are left out, each with its reason: see [`excluded`].

mod misses;

pub use misses::{classes, misses};

use crate::corpora::recognizers::{self, Case, Found};
use galley::article::{Article, Basis, Block, BlockKind, Published};
use galley::calendar::Date;
use galley::number::{Quantity, QuantityKind};
use galley::text::Text;
use galley::token;
use std::path::Path;

const ARCHIVE: &str = "Specs-Number-Unit-English.tar.xz";

/// Prints the table.
pub fn run(data: &Path) -> Result<(), String> {
    let mut all = (0, 0, 0);
    for model in MODELS {
        let cases = recognizers::read(data, ARCHIVE, model.file)?;
        let judged: Vec<&Case> = cases.iter().filter(|it| excluded(&model, it).is_none()).collect();
        let right = judged.iter().filter(|it| is_right(&model, it)).count();
        let left_out = cases.len() - judged.len();
        println!(
            "{:28} {right:3} of {:3} right, {:5.1} %; {left_out} of {} left out",
            model.file,
            judged.len(),
            percent(right, judged.len()),
            cases.len()
        );
        if model.file != "DimensionModel.json" {
            all = (all.0 + right, all.1 + judged.len(), all.2 + left_out);
        }
    }
    let (right, judged, left_out) = all;
    println!("numbers, percents and money  {right} of {judged} right, {:.1} %; {left_out} of {} left out", percent(right, judged), judged + left_out);
    Ok(())
}

fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

/// One spec file and the types of quantity it is about.
struct Model {
    file: &'static str,
    kinds: &'static [QuantityKind],
}

const MODELS: [Model; 4] = [
    Model {
        file: "NumberModel.json",
        kinds: &[QuantityKind::Cardinal, QuantityKind::Money, QuantityKind::Percent, QuantityKind::Measure, QuantityKind::Age, QuantityKind::Ordinal],
    },
    Model { file: "PercentModel.json", kinds: &[QuantityKind::Percent] },
    Model { file: "CurrencyModel.json", kinds: &[QuantityKind::Money] },
    Model { file: "DimensionModel.json", kinds: &[QuantityKind::Measure] },
];

/// Why a case is not for a news reader.
fn excluded(model: &Model, case: &Case) -> Option<&'static str> {
    let has = |words: &[&str]| words.iter().any(|it| case.input.to_lowercase().contains(it));
    match model.file {
        "NumberModel.json" if has(&["^", "e10", "e13", "e+14", "e-1", "1.3e6", "x10"]) => Some("powers: no news text writes them"),
        "NumberModel.json" if has(&["phone number is", "5/17/2018", "192.168", "may 4th"]) => {
            Some("phone numbers, addresses and dates are left alone by design")
        }
        "NumberModel.json" if has(&[" in 3 years", " over 3 years", "scp-173"]) => {
            Some("lengths of time and names with a number are left alone by design")
        }
        "NumberModel.json" if has(&["1.111,11", "5,00", "1,3.", "22,24", "22,240"]) => {
            Some("commas as decimal points, and lists without spaces: not English news")
        }
        "PercentModel.json" if has(&["percents of", "percent of", "per cent of"]) => Some("\"percent of 10\" for 10 percent: not English"),
        _ => None,
    }
}

fn is_right(model: &Model, case: &Case) -> bool {
    let answers: Vec<Quantity> = answer(&case.input).into_iter().filter(|it| model.kinds.contains(&it.kind)).collect();
    let expected: Vec<&Found> = case.results.iter().filter(|it| value_of(it).is_some()).collect();
    let found = expected.iter().all(|it| answers.iter().any(|answer| fits(answer, it, &case.input)));
    let strict = model.file != "NumberModel.json";
    let spurious = answers
        .iter()
        .filter(|it| it.kind == QuantityKind::Cardinal || strict)
        .any(|answer| !expected.iter().any(|it| overlaps(answer, it, &case.input)));
    found && !spurious
}

fn value_of(it: &Found) -> Option<f64> {
    it.get("value")?.trim_end_matches('%').parse().ok()
}

fn fits(answer: &Quantity, expected: &Found, input: &str) -> bool {
    let unit = expected.get("unit").unwrap_or("");
    // A cent is a hundredth of the unit our code names.
    let factor = if matches!(unit, "Cent" | "Pence" | "Penny" | "Sen") { 100.0 } else { 1.0 };
    let same = |value: f64| value_of(expected).is_some_and(|it| (value * factor - it).abs() <= it.abs() * 1e-9);
    let code = expected.get("isoCurrency").is_none_or(|code| answer.unit.as_deref() == Some(code));
    overlaps(answer, expected, input) && (same(answer.value) || answer.high.is_some_and(same)) && code
}

/// Whether the two share a character; the specs count characters, we count bytes.
fn overlaps(answer: &Quantity, expected: &Found, input: &str) -> bool {
    let byte = |at: usize| input.char_indices().nth(at).map_or(input.len(), |it| it.0);
    let start = expected.start.map(byte).or_else(|| input.to_lowercase().find(&expected.text)).unwrap_or(0);
    let end = expected.end.map_or(start + expected.text.len(), |it| byte(it + 1));
    answer.span.start < end && start < answer.span.end
}

/// Lines that are no article, each as a paragraph, published on `date`.
pub fn paragraphs(text: &Text<'_>, date: Option<Date>) -> Article {
    let paragraph = |span: &galley::text::Span| Block { span: *span, kind: BlockKind::Paragraph };
    let blocks = text.lines().iter().filter(|it| !text.is_blank(**it)).map(paragraph).collect();
    let basis = date.map_or(Basis::None, |_| Basis::Given);
    Article { blocks, published: Published { date, basis, ..Published::default() }, ..Article::default() }
}

fn answer(input: &str) -> Vec<Quantity> {
    let text = Text::new(input);
    let article = paragraphs(&text, None);
    let tokens = token::tokenize(&text, &article);
    galley::number::quantities(&text, &article, &tokens)
}
