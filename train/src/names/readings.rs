//! Articles → the second reading's averaged weights, learned from first readings of articles that their reader had not seen.
//!
//! The engine's first reader is the net, but that has seen every article. So first readers of the same kind as the second
//! are learned here, each from two thirds of the articles, to read the last third; they are not kept.

use super::Settings;
use super::corpora::Article;
use super::perceptron::{Average, Example, Perceptron};
use super::vocabulary::Vocabulary;
use galley::tag::document::Document;
use galley::tag::features::{Evidence, extract};
use galley::tag::viterbi::Decoder;

/// What one reading learned.
#[derive(Debug)]
pub struct Trained {
    /// Its features.
    pub vocabulary: Vocabulary,
    /// Their weights.
    pub average: Average,
}

/// Parts into which the articles are dealt for the jackknife.
const FOLDS: usize = 3;

/// Trains the second reading.
pub fn train(articles: &[Article], settings: &Settings) -> Trained {
    println!("first reading");
    let blank: Vec<Vec<Vec<u8>>> = Vec::new();
    let (vocabulary, examples) = prepare(articles, &blank);
    let read = jackknife(&vocabulary, &examples, settings);
    drop((vocabulary, examples));
    println!("second reading");
    let (vocabulary, examples) = prepare(articles, &read);
    let average = learn(&vocabulary, &examples.iter().flatten().collect::<Vec<_>>(), (settings.passes, settings.margin));
    Trained { vocabulary, average }
}

fn learn(vocabulary: &Vocabulary, examples: &[&Example], (passes, margin): (usize, i32)) -> Average {
    let mut perceptron = Perceptron::new(vocabulary.len(), margin);
    perceptron.learn(examples, passes);
    perceptron.average()
}

/// The labels of every article, each read by weights that have not seen it.
fn jackknife(vocabulary: &Vocabulary, examples: &[Vec<Example>], settings: &Settings) -> Vec<Vec<Vec<u8>>> {
    let part = |fold: usize| -> Vec<Vec<Vec<u8>>> {
        let seen: Vec<&Example> = examples.iter().enumerate().filter(|it| it.0 % FOLDS != fold).flat_map(|it| it.1).collect();
        let average = learn(vocabulary, &seen, (settings.fold_passes, settings.margin));
        let mut decoder = Decoder::default();
        let unseen = examples.iter().skip(fold).step_by(FOLDS);
        unseen.map(|article| article.iter().map(|it| average.read(it, settings.home, &mut decoder)).collect()).collect::<Vec<_>>()
    };
    let mut parts: Vec<_> = std::thread::scope(|scope| {
        let folds: Vec<_> = (0..FOLDS).map(|fold| scope.spawn(move || part(fold))).collect();
        folds.into_iter().map(|it| it.join().expect("a thread that learns does not panic").into_iter()).collect()
    });
    (0..examples.len()).map(|at| parts[at % FOLDS].next().unwrap_or_default()).collect()
}

/// Every article as examples; `read` holds the first reading of each, or nothing for the first reading itself.
fn prepare(articles: &[Article], read: &[Vec<Vec<u8>>]) -> (Vocabulary, Vec<Vec<Example>>) {
    let vocabulary = Vocabulary::of(|see| {
        for (at, article) in articles.iter().enumerate() {
            visit(article, read.get(at), |_, _, features| see(features));
        }
    });
    println!("  {} features", vocabulary.len());
    let example = |(at, article): (usize, &Article)| {
        let blank = |allowed: &Vec<u64>| Example { features: Vec::new(), ends: Vec::new(), allowed: allowed.clone(), domain: article.domain };
        let mut examples: Vec<Example> = article.allowed.iter().map(blank).collect();
        visit(article, read.get(at), |line, _, features| {
            let example = &mut examples[line];
            example.features.extend(vocabulary.numbers(features));
            example.ends.push(example.features.len() as u32);
        });
        for example in &mut examples {
            example.features.shrink_to_fit();
        }
        examples
    };
    let examples = articles.iter().enumerate().map(example).collect();
    (vocabulary, examples)
}

/// Shows sentence, word and features of every word.
fn visit(article: &Article, read: Option<&Vec<Vec<u8>>>, mut see: impl FnMut(usize, usize, &[u32])) {
    let document = read.map_or_else(|| Document::of_words(&article.lines), |read| Document::of_names(&article.lines, read));
    let mut features: Vec<u32> = Vec::new();
    for (number, line) in article.lines.iter().enumerate() {
        let evidence = Evidence { document: &document, first: read.map(|it| it[number].as_slice()) };
        for at in 0..line.words.len() {
            features.clear();
            extract(line, at, evidence, &mut features);
            see(number, at, &features);
        }
    }
}
