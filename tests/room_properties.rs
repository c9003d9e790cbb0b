//! Any string → what each room promises of its own answer, one property a room; judges no reading of it.

mod model;
#[path = "support/newslike.rs"]
mod newslike;

use galley::calendar::{Date, Weekday, find, on_or_after, on_or_before, parse_at};
use galley::compare::{Account, compare};
use galley::export::read::read;
use galley::export::{Document, Format};
use galley::lexicon::{read_sections, write_section};
use galley::report::{BlockKind, Form, Kind, Range, Report};
use galley::text::{Offsets, Span, Text, Unit};
use galley::{BlockCorrection, Corrections, EntityCorrection, Model, NameCorrection, Options, Rename, Request, analyze, article, tag, token};
use newslike::{any_text, newslike};
use proptest::prelude::*;
use std::sync::OnceLock;

fn weights() -> &'static Model {
    static MODEL: OnceLock<Model> = OnceLock::new();
    MODEL.get_or_init(model::load)
}

fn report(text: &str) -> Report {
    analyze(text, weights(), &Options::default())
}

/// Every stretch that stands beside its own words.
fn worded(report: &Report) -> impl Iterator<Item = (usize, usize, &str)> {
    let speakers = report.quotes.iter().filter_map(|it| it.speaker.as_ref()).map(|it| (it.start, it.end, it.text.as_str()));
    let cues = report.quotes.iter().filter_map(|it| it.cue.as_ref()).map(|it| (it.start, it.end, it.text.as_str()));
    let roles = report.entities.iter().flat_map(|it| &it.roles).map(|it| (it.start, it.end, it.text.as_str()));
    speakers.chain(cues).chain(roles)
}

/// The characters' edges, one of which each number picks.
fn edge(text: &str, pick: usize) -> usize {
    let edges: Vec<usize> = text.char_indices().map(|it| it.0).chain([text.len()]).collect();
    edges[pick % edges.len()]
}

fn range(text: &str, picks: (usize, usize)) -> Range {
    let (one, other) = (edge(text, picks.0), edge(text, picks.1));
    Range { start: one.min(other), end: one.max(other) }
}

/// Corrections of every sort at any place.
fn corrections(text: &str, picks: &[(usize, usize)]) -> Corrections {
    let mut all = Corrections::default();
    for (at, &pick) in picks.iter().enumerate() {
        let here @ Range { start, end } = range(text, pick);
        let there = range(text, (pick.1 / 3, pick.0 / 3));
        let kind = Kind::ALL.get(pick.0 % 12).copied();
        match at % 5 {
            0 => all.names.push(NameCorrection { start, end, kind }),
            1 => all.blocks.push(BlockCorrection { start, end, kind: if pick.1 % 2 == 0 { BlockKind::Caption } else { BlockKind::Paragraph } }),
            2 => all.entities.push(EntityCorrection::Merge(here, there)),
            3 => all.entities.push(EntityCorrection::Split(vec![here, there])),
            _ => all.entities.push(EntityCorrection::Rename(Rename { start, end, name: "Ada Obi".to_owned() })),
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn text_every_edge_of_a_character_is_found_again_in_every_unit(text in any_text()) {
        let offsets = Offsets::new(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            for unit in [Unit::Utf16, Unit::Codepoint, Unit::Byte] {
                prop_assert_eq!(offsets.to_byte(offsets.from_byte(byte, unit), unit), Some(byte));
            }
        }
        prop_assert_eq!(offsets.to_byte(text.len() + 1, Unit::Byte), None);
    }

    #[test]
    fn lexicon_a_section_comes_back_whole_and_no_change_goes_unseen(body in prop::collection::vec(any::<u8>(), 0..80), version: u32, at: usize) {
        let file = write_section("names", version, &body);
        let sections = read_sections(&file).unwrap();
        prop_assert_eq!((sections[0].name, sections[0].version, sections[0].body), ("names", version, body.as_slice()));
        let mut damaged = file.clone();
        if let Some(byte) = damaged.get_mut(32 + at % body.len().max(1)) {
            *byte ^= 1;
            prop_assert!(read_sections(&damaged).is_err());
        }
        prop_assert!(read_sections(&file[..at % file.len()]).is_err());
    }

    #[test]
    fn calendar_dates_stand_in_the_text_in_order_and_weekdays_are_near(text in any_text(), day in 0i32..700_000) {
        let found = find(&text);
        prop_assert!(found.iter().all(|it| text.get(it.span.start..it.span.end).is_some()));
        prop_assert!(found.is_sorted_by(|one, next| one.span.end <= next.span.start));
        prop_assert!((0..=text.len()).filter_map(|at| parse_at(&text, at)).all(|it| text.get(it.span.start..it.span.end).is_some()));
        let date = Date::constant(1, 1, 1).checked_add(jiff_days(day)).unwrap();
        for weekday in [Weekday::Monday, Weekday::Sunday] {
            let (after, before) = (on_or_after(date, weekday), on_or_before(date, weekday));
            prop_assert!(after.weekday() == weekday && before.weekday() == weekday && before <= date && date <= after);
        }
    }

    #[test]
    fn article_what_it_says_of_itself_stands_inside_its_blocks(text in any_text()) {
        let report = report(&text);
        let inside = |start: usize, end: usize| report.blocks.iter().any(|it| it.start <= start && end <= it.end);
        let article = &report.article;
        prop_assert!(article.byline.iter().chain(&article.agency).all(|it| inside(it.start, it.end)));
        prop_assert!(article.captions.iter().all(|it| inside(it.start, it.end) && inside(it.text.start, it.text.end)));
        prop_assert!(article.headline.iter().chain(&article.standfirst).chain(&article.alternative_headlines).all(|it| inside(it.start, it.end)));
    }

    #[test]
    fn token_every_token_is_in_one_sentence_and_none_is_white_space(text in any_text()) {
        let lines = Text::new(&text);
        let tokens = token::tokenize(&lines, &article::read(&lines, &article::Given::default()));
        prop_assert!(tokens.tokens.is_sorted_by(|one, next| one.span.end <= next.span.start));
        prop_assert!(tokens.tokens.iter().all(|it| !it.span.of(&text).trim().is_empty()));
        let owned: Vec<usize> = tokens.sentences.iter().flat_map(|it| it.tokens.clone()).collect();
        prop_assert_eq!(owned, (0..tokens.tokens.len()).collect::<Vec<_>>());
    }

    #[test]
    fn tag_names_are_whole_tokens_apart_and_of_one_line(text in any_text()) {
        let report = report(&text);
        let lines = Text::new(&text);
        let tokens = token::tokenize(&lines, &article::read(&lines, &article::Given::default()));
        for name in report.mentions.iter().filter(|it| it.form == Form::Name) {
            let span = Span::new(name.start, name.end);
            prop_assert!(!lines.is_blank(span) && !tokens.inside(span).is_empty(), "{}", span.of(&text));
            prop_assert!(!text[name.start..name.end].starts_with("the "));
        }
    }

    #[test]
    fn tag_a_reader_s_word_is_kept(pick: (usize, usize)) {
        let text = "President Maria Okafor told reporters in Damascus on Tuesday that the United Nations had left.";
        let words: Vec<(usize, &str)> = text.split(' ').scan(0, |at, word| { let start = *at; *at += word.len() + 1; Some((start, word.trim_end_matches('.'))) }).collect();
        let (start, word) = words[pick.0 % words.len()];
        let kind = Kind::ALL[pick.1 % Kind::ALL.len()];
        let options = Options { names: vec![tag::SpanFix { span: Span::new(start, start + word.len()), kind: Some(kind) }], ..Options::default() };
        let report = analyze(text, weights(), &options);
        prop_assert!(report.mentions.iter().any(|it| it.form == Form::Name && it.start == start && it.end == start + word.len() && it.kind == kind));
    }

    #[test]
    fn entity_and_quote_words_are_those_that_stand_there(text in any_text()) {
        for (start, end, words) in worded(&report(&text)) {
            prop_assert_eq!(text.get(start..end), Some(words));
        }
    }

    #[test]
    fn time_every_value_is_of_the_letters_of_timex(text in any_text()) {
        for time in report(&text).times {
            prop_assert!(!time.value.is_empty() && !time.chain.is_empty(), "{time:?}");
            prop_assert!(time.value.chars().all(|it| it.is_ascii_alphanumeric() || "-:+._/".contains(it)), "{time:?}");
        }
    }

    #[test]
    fn number_every_value_is_a_number_and_ranges_rise(text in any_text()) {
        for figure in report(&text).quantities {
            prop_assert!(figure.value.is_finite() && figure.high.is_none_or(f64::is_finite), "{figure:?}");
        }
    }

    #[test]
    fn place_every_point_is_on_the_globe(text in any_text()) {
        for place in report(&text).entities.into_iter().filter_map(|it| it.place) {
            prop_assert_eq!(place.lat.is_some(), place.lon.is_some());
            prop_assert!(place.lat.is_none_or(|it| it.abs() <= 90.0) && place.lon.is_none_or(|it| it.abs() <= 180.0), "{place:?}");
            prop_assert!(place.country.iter().all(|it| it.len() == 2 && it.bytes().all(|letter| letter.is_ascii_uppercase())));
        }
    }

    #[test]
    fn report_counted_in_any_unit_it_comes_back_to_bytes(text in any_text()) {
        let report = report(&text);
        let offsets = Offsets::new(&text);
        for unit in [Unit::Utf16, Unit::Codepoint, Unit::Byte] {
            prop_assert_eq!(report.clone().in_unit(&offsets, unit).in_bytes(&offsets), Some(report.clone()));
        }
    }

    #[test]
    fn export_what_is_written_opens_with_the_same_names(text in newslike()) {
        let report = report(&text);
        let names = || report.mentions.iter().filter(|it| it.form == Form::Name).map(|it| (it.start, it.end, it.kind));
        for format in [Format::Json, Format::Html, Format::Annotations].into_iter().filter(|_| names().count() > 0) {
            let file = format.write(&Document { text: &text, report: &report, offsets: &Offsets::new(&text), unit: Unit::Utf16 });
            let opened = read(&file, Some(&text)).unwrap();
            let back: Vec<_> = opened.marks.iter().flatten().filter_map(|it| Some((it.start, it.end, it.name?))).collect();
            prop_assert_eq!(back, names().collect::<Vec<_>>(), "{}", format.name());
        }
    }

    #[test]
    fn compare_points_into_the_two_texts_and_a_text_differs_not_from_itself(one in newslike(), other in newslike()) {
        let (before, after) = (report(&one), report(&other));
        let (before, after) = (Account { text: &one, report: &before }, Account { text: &other, report: &after });
        for difference in compare(&before, &after).differences {
            for (side, text) in [(&difference.before, &one), (&difference.after, &other)] {
                prop_assert!(side.iter().flat_map(|it| &it.spans).all(|it| text.get(it.start..it.end).is_some()), "{difference:?}");
            }
            prop_assert!(difference.before.is_some() || difference.after.is_some());
        }
        prop_assert_eq!(compare(&before, &before).differences, vec![]);
    }

    #[test]
    fn options_any_correction_at_any_place_is_answered(text in any_text(), picks in prop::collection::vec((any::<usize>(), any::<usize>()), 0..12)) {
        let request = Request { offsets: Some(Unit::Byte), corrections: corrections(&text, &picks), ..Request::default() };
        let options = request.options(&Offsets::new(&text), Unit::Utf16).unwrap();
        let report = analyze(&text, weights(), &options);
        prop_assert!(report.mentions.iter().all(|it| text.get(it.start..it.end).is_some() && it.entity.is_none_or(|id| id < report.entities.len())));
        prop_assert!(report.entities.iter().all(|it| !it.mentions.is_empty()));
    }
}

/// So many days.
fn jiff_days(days: i32) -> jiff::Span {
    jiff::Span::new().days(days)
}
