//! Suites of political journalism through the whole engine: names found by its own model, speakers by its own cast.

mod model;
mod support;

use galley::report::{Quote, QuoteKind, Report};
use galley::{Model, Options, analyze};
use std::ops::Range;

/// What somebody says in a case.
struct Said {
    range: Range<usize>,
    kind: QuoteKind,
    /// A name of the speaker, or words of an unnamed one.
    who: String,
    named: bool,
}

/// A case without its markup.
#[derive(Default)]
struct Marked {
    text: String,
    said: Vec<Said>,
}

fn unmark(body: &str) -> Marked {
    let mut marked = Marked::default();
    let mut open: Vec<(usize, &str)> = Vec::new();
    let mut rest = body;
    while let Some(at) = rest.find(['{', '}']) {
        marked.text.push_str(&rest[..at]);
        let brace = &rest[at..=at];
        rest = &rest[at + 1..];
        if brace == "{" {
            let (who, after) = rest.split_once('|').expect("a speaker");
            open.push((marked.text.len(), who));
            rest = after;
        } else {
            let (start, who) = open.pop().expect("an open brace");
            marked.said.push(said(start..marked.text.len(), who));
        }
    }
    marked.text.push_str(rest);
    assert!(open.is_empty(), "a brace is left open: {body}");
    marked
}

fn said(range: Range<usize>, mark: &str) -> Said {
    let kind = if mark.starts_with('~') { QuoteKind::Indirect } else { QuoteKind::Direct };
    let who = mark.trim_start_matches('~');
    Said { range, kind, who: who.trim_start_matches('=').to_owned(), named: !who.starts_with('=') }
}

/// Whether `quote` is the stretch that was marked: exactly for direct speech, by half for the rest.
fn is(text: &str, quote: &Quote, said: &Said) -> bool {
    let rim = |c: char| !c.is_alphanumeric();
    let same = text[quote.start..quote.end].trim_matches(rim) == text[said.range.clone()].trim_matches(rim);
    let shared = quote.end.min(said.range.end).saturating_sub(quote.start.max(said.range.start));
    let half = 2 * shared >= (quote.end - quote.start).max(said.range.len());
    quote.kind == said.kind && shared > 0 && if said.kind == QuoteKind::Direct { same } else { half }
}

fn speaks(report: &Report, quote: &Quote, said: &Said) -> bool {
    let Some(speaker) = &quote.speaker else { return false };
    let named = |it: &str| it == said.who || it.split(' ').any(|part| part == said.who);
    let entity = speaker.entity.and_then(|id| report.entities.get(id));
    let is_card = entity.is_some_and(|it| named(&it.name) || it.aliases.iter().any(|alias| named(alias)));
    if said.named { is_card } else { speaker.text.contains(&said.who) }
}

/// How many of what is said was found, and with the right speaker.
#[derive(Clone, Copy, Default)]
struct Share {
    all: usize,
    found: usize,
    speaker: usize,
    spurious: usize,
}

impl std::fmt::Display for Share {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { all, found, speaker, spurious } = self;
        write!(out, "{found} of {all} found, {spurious} spurious, {speaker} with the right speaker")
    }
}

/// Direct speech and reported statements of a case, and everything that is wrong with them.
#[derive(Default)]
struct Verdict {
    direct: Share,
    indirect: Share,
    wrong: Vec<String>,
}

impl Verdict {
    fn share(&mut self, kind: QuoteKind) -> &mut Share {
        if kind == QuoteKind::Direct { &mut self.direct } else { &mut self.indirect }
    }
}

fn judge(body: &str, model: &Model) -> Verdict {
    let marked = unmark(body);
    let report = analyze(&marked.text, model, &Options::default());
    let mut verdict = Verdict::default();
    let mut taken = vec![false; report.quotes.len()];
    for said in &marked.said {
        verdict.share(said.kind).all += 1;
        let words = &marked.text[said.range.clone()];
        let Some(at) = (0..taken.len()).find(|&at| !taken[at] && is(&marked.text, &report.quotes[at], said)) else {
            verdict.wrong.push(format!("missing {:?}: {words}", said.kind));
            continue;
        };
        taken[at] = true;
        verdict.share(said.kind).found += 1;
        if speaks(&report, &report.quotes[at], said) {
            verdict.share(said.kind).speaker += 1;
        } else {
            verdict.wrong.push(format!("{words}: said by {}, not {:?}", said.who, report.quotes[at].speaker));
        }
    }
    let spurious = report.quotes.iter().zip(&taken).filter(|(quote, taken)| !**taken && quote.kind != QuoteKind::Nonspeech);
    for (quote, _) in spurious {
        verdict.share(quote.kind).spurious += 1;
        verdict.wrong.push(format!("spurious {:?}: {}", quote.kind, &marked.text[quote.start..quote.end]));
    }
    verdict
}

#[test]
fn suite() {
    let model = model::load();
    support::check_all("politics", |case| {
        let wrong = judge(&case.body, &model).wrong;
        if wrong.is_empty() { Ok(()) } else { Err(wrong.join("\n")) }
    });
}

/// What the suite comes to, printed: `cargo test -p galley --test politics -- --nocapture`.
#[test]
fn most_is_found_and_given_to_whoever_said_it() {
    let model = model::load();
    let (mut direct, mut indirect) = (Share::default(), Share::default());
    for case in support::cases("politics") {
        let verdict = judge(&case.body, &model);
        for (sum, part) in [(&mut direct, verdict.direct), (&mut indirect, verdict.indirect)] {
            *sum = Share {
                all: sum.all + part.all,
                found: sum.found + part.found,
                speaker: sum.speaker + part.speaker,
                spurious: sum.spurious + part.spurious,
            };
        }
    }
    println!("direct: {direct}\nreported: {indirect}");
    assert!(100 * direct.found >= 95 * direct.all, "direct: {direct}");
    assert!(100 * direct.speaker >= 88 * direct.all, "direct: {direct}");
    assert!(200 * indirect.found >= 60 * (indirect.all + indirect.found + indirect.spurious), "reported: {indirect}");
}
