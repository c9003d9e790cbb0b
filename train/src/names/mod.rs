//! Corpora, gazetteers and clusters → model/names.bin; changes nothing else.
//!
//! 1. Corpora become lines of words with the labels each word may have ([`lines`]).
//! 2. A perceptron learns the first reading ([`perceptron`]); three more, each without a third of the articles, read
//!    that third, so that the second reading learns from first readings as good and bad as those of unknown text.
//! 3. The best weights are kept in a byte each ([`pack`]).

mod calibrate;
mod corpora;
mod corrupt;
mod gazetteers;
pub mod gold;
mod lines;
mod pack;
mod perceptron;
mod readings;
mod vocabulary;

pub use lines::{article_lines, block_kind};

use galley::lexicon::write_section;
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
    /// Weights kept of the first and of the second reading.
    pub kept: [usize; 2],
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
            kept: [450_000, 600_000],
            without: None,
            clusters: "target/names/clusters.tsv".into(),
            out: "model/names.bin".into(),
        }
    }
}

/// Trains with settings written `passes=4`, `fold_passes=2`, `margin=60`, `gmb_step=4`, `home=50`, `kept=450000,600000`, `without=gmb`, `out=FILE`, `clusters=FILE`.
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
            "kept" => {
                let kept: Vec<usize> = value.split(',').map_while(|it| it.parse().ok()).collect();
                self.kept = kept.try_into().map_err(|_| "two numbers are needed")?;
            }
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
    let body = pack::body(&lists, &trained, settings);
    let dev = gold::read(data, "dev")?;
    write(settings, body.clone(), &calibrate::provisional())?;
    let verdicts = crate::score::names::verdicts(&crate::score::names::load(&settings.out)?, &dev);
    println!("calibration error, cross-fitted on gold dev: {:.3}", calibrate::honest_error(&verdicts));
    write(settings, body, &calibrate::fit(&verdicts))
}

fn write(settings: &Settings, mut body: Vec<u8>, curve: &[(i32, u16)]) -> Result<(), String> {
    pack::append_curve(&mut body, curve);
    let file = write_section("names", TagModel::VERSION, &body);
    std::fs::write(&settings.out, &file).map_err(|error| format!("{}: {error}", settings.out.display()))?;
    println!("{}: {} bytes", settings.out.display(), file.len());
    Ok(())
}
