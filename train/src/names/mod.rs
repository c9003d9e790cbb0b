//! Corpora, gazetteers and clusters → model/names.bin; changes nothing else.
//!
//! 1. Corpora become lines of words with the labels each word may have ([`lines`]).
//! 2. Three perceptrons ([`perceptron`]), each without a third of the articles, read that third, so that the second
//!    reading learns from first readings as good and bad as those of unknown text ([`readings`]).
//! 3. The net (train/net) is distilled apart, from the [`tokens`] written here; it must be there before the confidences
//!    are fitted ([`calibrate`]).
//! 4. The best weights are kept in a byte each ([`pack`]).

mod calibrate;
mod corpora;
mod corrupt;
mod gazetteers;
pub mod gold;
mod lines;
mod pack;
mod people;
mod perceptron;
mod readings;
mod tokens;
mod vocabulary;

pub use gazetteers::rows;
pub use lines::{article_lines, block_kind};
pub use tokens::write as write_tokens;

use galley::lexicon::{read_sections, write_section};
use galley::tag::TagModel;
use std::path::{Path, PathBuf};

/// What can be varied; the defaults made the committed model.
#[derive(Debug)]
pub struct Settings {
    /// Passes over the corpora of each full training.
    pub passes: usize,
    /// Passes of each jackknifed training.
    pub fold_passes: usize,
    /// By how much a reading must win, for each word, to count as right while learning.
    pub margin: i32,
    /// Every how manyth sentence of gmb is taken.
    pub gmb_step: usize,
    /// How much of the gold corpus' own weights joins the general ones, in percent.
    pub home: u32,
    /// Weights kept.
    pub kept: usize,
    /// A corpus to leave out, for the ablation table.
    pub without: Option<String>,
    /// Where `clusters.py` wrote.
    pub clusters: PathBuf,
    /// Where the model goes.
    pub out: PathBuf,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            passes: 4,
            fold_passes: 2,
            margin: 60,
            gmb_step: 4,
            home: 50,
            kept: 200_000,
            without: None,
            clusters: "target/names/clusters.tsv".into(),
            out: "model/names.bin".into(),
        }
    }
}

/// Trains with settings written `passes=4`, `fold_passes=2`, `margin=60`, `gmb_step=4`, `home=50`, `kept=200000`, `without=gmb`, `out=FILE`, `clusters=FILE`.
///
/// # Errors
/// A setting that is none, a corpus, a gazetteer or the clusters that cannot be read, an output that cannot be written.
pub fn command(data: &Path, words: &[&str]) -> Result<(), String> {
    let mut settings = Settings::default();
    for word in words {
        let (name, value) = word.split_once('=').ok_or_else(|| format!("{word}: a setting is written NAME=VALUE"))?;
        settings.set(name, value).map_err(|error| format!("{word}: {error}"))?;
    }
    train(data, &settings)
}

impl Settings {
    fn set(&mut self, name: &str, value: &str) -> Result<(), String> {
        let number = || value.parse::<usize>().map_err(|error| error.to_string());
        match name {
            "passes" => self.passes = number()?,
            "fold_passes" => self.fold_passes = number()?,
            "gmb_step" => self.gmb_step = number()?,
            "margin" => self.margin = number()? as i32,
            "home" => self.home = number()? as u32,
            "kept" => self.kept = number()?,
            "without" => self.without = Some(value.to_owned()),
            "out" => self.out = value.into(),
            "clusters" => self.clusters = value.into(),
            _ => return Err("there is no such setting".to_owned()),
        }
        Ok(())
    }
}

fn train(data: &Path, settings: &Settings) -> Result<(), String> {
    let lists = gazetteers::read(data, &settings.clusters)?;
    let corpora = corpora::read(data, settings, &lists)?;
    let trained = readings::train(&corpora, settings);
    with_curve(data, &settings.out, &pack::body(&lists, &trained, settings))
}

/// Fits the confidences of a model file anew, with the net beside it when there is one.
///
/// # Errors
/// A model file that is none, gold articles that cannot be read, an output that cannot be written.
pub fn calibrate(data: &Path, path: &Path) -> Result<(), String> {
    let fail = |what: String| format!("{}: {what}", path.display());
    let bytes = std::fs::read(path).map_err(|error| fail(error.to_string()))?;
    let sections = read_sections(&bytes).map_err(|error| fail(error.to_string()))?;
    let body = sections.iter().find(|it| it.name == "names").and_then(TagModel::uncalibrated);
    with_curve(data, path, body.ok_or_else(|| fail("no section names that this engine reads".to_owned()))?)
}

/// Writes `body` with the curve that fits gold dev.
fn with_curve(data: &Path, path: &Path, body: &[u8]) -> Result<(), String> {
    let dev = gold::read(data, "dev")?;
    write(path, body, &calibrate::provisional())?;
    let verdicts = crate::score::names::verdicts(&crate::score::names::load(path)?, &dev);
    println!("calibration error, cross-fitted on gold dev: {:.3}", calibrate::honest_error(&verdicts));
    write(path, body, &calibrate::fit(&verdicts))
}

fn write(path: &Path, body: &[u8], curve: &[(i32, u16)]) -> Result<(), String> {
    let mut body = body.to_vec();
    pack::append_curve(&mut body, curve);
    let file = write_section("names", TagModel::VERSION, &body);
    std::fs::write(path, &file).map_err(|error| format!("{}: {error}", path.display()))?;
    println!("{}: {} bytes", path.display(), file.len());
    Ok(())
}
