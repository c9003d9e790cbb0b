//! How far a run is → a bar with rate and time left on a terminal; nothing at all anywhere else.

use crate::output;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// With and without a known end.
const KNOWN: &str = "{bar:30} {percent:>3} %  {articles} articles, {rate}/s, {eta} left";
const OPEN: &str = "{spinner} {articles} articles, {rate}/s, {elapsed}";

/// A run's progress, in whatever its size is counted: bytes of lines, or files.
#[derive(Debug)]
pub struct Progress {
    bar: ProgressBar,
    articles: Arc<AtomicU64>,
}

impl Progress {
    /// `size` is how much there is to do, where that is known. A pipe gets no bar, and neither does a terminal that
    /// the answers go to (`shown`).
    pub fn new(size: Option<u64>, shown: bool) -> Self {
        let target = if shown { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
        let bar = ProgressBar::with_draw_target(size, target);
        let articles = Arc::new(AtomicU64::new(0));
        let (count, done) = (Arc::clone(&articles), Arc::clone(&articles));
        let style = ProgressStyle::with_template(if size.is_some() { KNOWN } else { OPEN }).unwrap_or_else(|_| ProgressStyle::default_bar());
        let style = style.with_key("articles", move |_: &ProgressState, out: &mut dyn Write| {
            let _ = write!(out, "{}", count.load(Ordering::Relaxed));
        });
        let rate = move |state: &ProgressState, out: &mut dyn Write| {
            let _ = write!(out, "{:.0}", done.load(Ordering::Relaxed) as f64 / state.elapsed().as_secs_f64().max(0.001));
        };
        bar.set_style(style.with_key("rate", rate));
        Self { bar, articles }
    }

    /// Takes up what an earlier run did, which says nothing about this one's rate.
    pub fn skip(&self, size: u64) {
        self.bar.inc(size);
        self.bar.reset_eta();
    }

    /// One article more, of this size.
    pub fn step(&self, size: u64) {
        self.articles.fetch_add(1, Ordering::Relaxed);
        self.bar.inc(size);
    }

    /// A message for people, above the bar.
    pub fn tell(&self, message: &str) {
        self.bar.suspend(|| output::tell(message));
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
