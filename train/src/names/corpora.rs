//! Folder of corpora → every training article with its domain; test parts never pass here.

use super::{Settings, article_lines, corrupt, gold};
use crate::corpora::named::NamedCorpus;
use crate::corpora::{gmb, grobid, meantime, re3d, read_text, redocred, simple};
use galley::tag::line::Line;
use galley::tag::lists::Lists;
use std::path::Path;

/// An article to learn from.
#[derive(Debug)]
pub struct Article {
    /// Its sentences.
    pub lines: Vec<Line>,
    /// For each sentence and word the labels it may have, as a bit set.
    pub allowed: Vec<Vec<u64>>,
    /// The number of its corpus; [`HOME`] for gold.
    pub domain: u32,
}

/// The corpus whose own weights join the general ones in the model.
pub const HOME: u32 = 0;

/// Every corpus that may be learned from, gold first; of gmb every `gmb_step`th sentence.
pub fn all(data: &Path, gmb_step: usize) -> Result<Vec<NamedCorpus>, String> {
    let mut home = gold::read(data, "train")?;
    home.articles.extend(corrupt::copies(&home.articles));
    let mut corpora = vec![home, gmb::read(data, gmb_step)?, simple::wikigold(data)?, simple::crossner(data)?];
    corpora.extend([redocred::read(data, "dev")?, simple::uner(data)?, grobid::read(data)?, simple::wnut17(data)?]);
    corpora.extend([meantime::read(data, held_out(data)?)?, re3d::read(data)?]);
    Ok(corpora)
}

/// Reads every training corpus.
pub fn read(data: &Path, settings: &Settings, lists: &Lists) -> Result<Vec<Article>, String> {
    let mut corpora = all(data, settings.gmb_step)?;
    corpora.retain(|corpus| settings.without.as_deref() != Some(corpus.name));
    let mut articles = Vec::new();
    for (domain, corpus) in corpora.iter().enumerate() {
        articles.extend(corpus.articles.iter().map(|it| {
            let (lines, allowed) = article_lines(it, corpus.unmarked, lists).into_iter().map(|it| (it.line, it.allowed)).unzip();
            Article { lines, allowed, domain: domain as u32 }
        }));
        report(corpus, domain as u32, &articles);
    }
    Ok(articles)
}

/// Tells the titles of articles that judge; titles are compared by their letters, up to where file names end.
pub fn held_out(data: &Path) -> Result<impl Fn(&str) -> bool, String> {
    let key = |title: &str| title.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(30).collect::<String>();
    let mut titles = Vec::new();
    for file in ["heldout.txt", "dev-titles.txt"] {
        titles.extend(read_text(&data.join("gold").join(file))?.lines().map(key));
    }
    Ok(move |title: &str| titles.contains(&key(title)))
}

fn report(corpus: &NamedCorpus, domain: u32, articles: &[Article]) {
    let words: usize = articles.iter().filter(|it| it.domain == domain).flat_map(|it| &it.allowed).map(Vec::len).sum();
    println!("{:10} {:6} articles {words:8} words", corpus.name, corpus.articles.len());
}
