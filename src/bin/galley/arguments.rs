//! Words of the command line → `Call`; reads no file.

use clap::Parser;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use galley::export::Format;
use galley::{Request, Unit};
use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// The word that asks for an article in colour; a file called so is written `./show`.
const SHOW: &str = "show";

/// The word that asks for the differences of two articles; a file called so is written `./compare`.
const COMPARE: &str = "compare";

/// Reads news articles: who, where, when, how many, and who said what.
///
/// `galley show FILE…` prints articles with what was found in colour.
/// `galley compare A B` tells what the second article adds, leaves out or tells otherwise, for people, or with `--format json` for programs.
///
/// Exit status: 0 when every input was answered, 1 when some input was not, 2 for a wrong call.
#[derive(Debug, Parser)]
#[command(name = "galley", version, max_term_width = 100)]
pub struct Call {
    /// Files to read, patterns ("stories/**/*.txt"), and folders: the .txt and .md files in them, or .jsonl with --jsonl.
    /// Standard input when there are none, or for `-`. Several give one line each
    #[arg(value_name = "FILE", value_parser = clap::value_parser!(PathBuf))]
    pub files: Vec<PathBuf>,

    /// The form of the answer [default: json]
    #[arg(long, value_parser = formats())]
    format: Option<Format>,

    /// Read lines {"id": …, "text": …, "date": "YYYY-MM-DD"?} and answer each with a line {"id": …, "report": {…}}
    #[arg(long)]
    pub jsonl: bool,

    /// Go on after the last whole line of the --output of an earlier run over the same lines
    #[arg(long, requires = "jsonl", requires = "output")]
    pub resume: bool,

    /// What positions count [default: codepoint]
    #[arg(long, value_parser = units())]
    offsets: Option<Unit>,

    /// The day of publication; wins over what an article says
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    date: Option<String>,

    /// Articles read at the same time [default: one for each processor]
    #[arg(long, value_name = "N", value_parser = threads)]
    jobs: Option<NonZeroUsize>,

    /// Weights to use instead of those inside this program
    #[arg(long, value_name = "FILE")]
    pub model: Option<PathBuf>,

    /// Write here instead of to standard output; into a folder, a file for each article
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

impl Call {
    /// Reads the command line; leaves the program, with a message, when it asks what cannot be done.
    pub fn read() -> Self {
        let call = Self::parse();
        if let Some(problem) = call.problem() {
            use clap::CommandFactory;
            Self::command().error(clap::error::ErrorKind::ArgumentConflict, problem).exit();
        }
        call
    }

    fn problem(&self) -> Option<String> {
        if self.shown().is_some() {
            let other = self.jsonl || self.output.is_some() || self.format.is_some();
            return other.then(|| format!("{SHOW} prints articles for people: it takes no --jsonl, --output or --format"));
        }
        if let Some(files) = self.named_after(COMPARE) {
            let other = self.jsonl || self.format.is_some_and(|it| it != Format::Json);
            let found = format!("{COMPARE} takes two articles, and {} are named: galley {COMPARE} A B", files.len());
            return other
                .then(|| format!("{COMPARE} takes two articles and no --jsonl; its only --format is json"))
                .or_else(|| (files.len() != 2).then_some(found));
        }
        if self.jsonl && self.folder().is_some() {
            return Some("--jsonl writes one file: name one as --output".to_owned());
        }
        (self.resume && self.format() == Format::Csv)
            .then(|| "--resume goes on with lines, and a table has none of its own for each article".to_owned())
    }

    /// The folder that `--output` names: one that is there, or a name with a slash at its end.
    pub fn folder(&self) -> Option<&Path> {
        let named = |it: &&Path| it.is_dir() || it.as_os_str().to_string_lossy().ends_with(std::path::is_separator);
        self.output.as_deref().filter(named)
    }

    /// Whether the answers themselves appear on a terminal.
    pub fn shows_answers(&self) -> bool {
        self.output.is_none() && std::io::stdout().is_terminal()
    }

    /// The files to show in colour; `None` when reports are asked for.
    pub fn shown(&self) -> Option<&[PathBuf]> {
        self.named_after(SHOW)
    }

    /// The two files to compare.
    pub fn compared(&self) -> Option<[&Path; 2]> {
        match self.named_after(COMPARE)? {
            [before, after] => Some([before, after]),
            _ => None,
        }
    }

    fn named_after(&self, word: &str) -> Option<&[PathBuf]> {
        self.files.split_first().filter(|(first, _)| *first == Path::new(word)).map(|(_, files)| files)
    }

    /// The form of the answer.
    pub fn format(&self) -> Format {
        self.format.unwrap_or(Format::Json)
    }

    /// Whether differences are for people to read, not for programs.
    pub fn in_words(&self) -> bool {
        self.format.is_none()
    }

    /// What is asked of every article.
    pub fn request(&self) -> Request {
        Request { date: self.date.clone(), offsets: Some(self.unit()), ..Request::default() }
    }

    /// The unit of positions: code points, as Python counts, unless asked otherwise.
    pub fn unit(&self) -> Unit {
        self.offsets.unwrap_or(Unit::Codepoint)
    }

    /// How many articles are read at the same time.
    pub fn jobs(&self) -> usize {
        let all = || std::thread::available_parallelism().ok();
        self.jobs.or_else(all).map_or(1, NonZeroUsize::get)
    }
}

fn formats() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::name)).try_map(|name| name.parse::<Format>())
}

fn units() -> impl TypedValueParser<Value = Unit> {
    PossibleValuesParser::new(["utf16", "codepoint", "byte"]).map(|name| match name.as_str() {
        "utf16" => Unit::Utf16,
        "byte" => Unit::Byte,
        _ => Unit::Codepoint,
    })
}

fn threads(written: &str) -> Result<NonZeroUsize, String> {
    written.parse().map_err(|_| "expected a whole number from 1 up".to_owned())
}

fn day(written: &str) -> Result<String, String> {
    if galley::is_day(written) { Ok(written.to_owned()) } else { Err("expected a day of the calendar as YYYY-MM-DD".to_owned()) }
}
