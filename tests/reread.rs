//! Every format that is read back gives what it was given: golden articles, and texts that break naive counting, through the whole engine.

mod model;

use galley::export::read::{Found, Reread, read};
use galley::export::{Document, Format};
use galley::report::{Form, Kind, Mention, Quantity, QuantityKind, Quote, Report, Time, TimeKind};
use galley::text::{Offsets, Span, Unit};
use galley::{Options, analyze, token};
use std::fs;
use std::path::Path;

/// Emoji of one and of several characters, both directions, marks that combine, characters beyond the first plane, every kind of line end.
const HARD: [&str; 4] = [
    "👩‍👩‍👧 🇳🇬 Mayor resigns\r\n\r\nKANO, Nigeria — “We leave 💛 tonight,” Mayor Zoë Ọbi\u{301} said on Tuesday.\r\nShe leads 1,200 people.\u{2028}İstanbul’s 3½% ﬁsh cost $4.5 million.",
    "שלום עולם\n\nJERUSALEM (Reuters) - Minister Dana Levi told Israel’s parliament, the כנסת, on 3 May 2021: “\u{202e}abc\u{2066} d.” Levi left.\n",
    "𝒜 𝓑ig 𝔉raktur day in Oslo\n\n\"𐍈 is old,\" Ann Lee of Gothic Letters Inc. said in Oslo, Norway & <Bergen>. \"'Quite' old.\"\tTwo days later 12% of 40 tonnes sank.",
    "Cafe\u{301} talks\n\nLONDON — “It is 'agreed'\n\non Monday,” Prime Minister Ada Lovelace told the BBC. “All of it,” she said. Her aide, 34, nodded.",
];

fn texts() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut files: Vec<_> =
        fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).filter(|it| it.extension().is_some_and(|it| it == "txt")).collect();
    files.sort();
    let golden = files.iter().map(|it| (it.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(it).unwrap()));
    golden.chain(HARD.iter().enumerate().map(|(at, text)| (format!("hard {at}"), (*text).to_owned()))).collect()
}

/// Writes each text in `format`, reads it back, and hands both to `judge`.
fn each(format: Format, judge: impl Fn(&str, &str, &Report, Result<Reread, String>)) {
    let model = model::load();
    for (name, text) in texts() {
        let report = analyze(&text, &model, &Options::default());
        let offsets = Offsets::new(&text);
        for unit in [Unit::Utf16, Unit::Codepoint, Unit::Byte] {
            let file = format.write(&Document { text: &text, report: &report, offsets: &offsets, unit });
            judge(&name, &text, &report, read(&file, Some(&text)));
        }
    }
}

fn mark(start: usize, end: usize, label: &str) -> Found {
    Found { start, end, label: label.to_owned(), name: None, detail: String::new() }
}

fn term(value: impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

/// The four lists of a report, each told its own way, in one order.
struct Told<M, Q, T, N>(M, Q, T, N);

impl<M: Fn(&Mention) -> Option<Found>, Q: Fn(&Quote) -> Option<Found>, T: Fn(&Time) -> Option<Found>, N: Fn(&Quantity) -> Option<Found>>
    Told<M, Q, T, N>
{
    fn of(&self, report: &Report) -> Vec<Found> {
        let mentions = report.mentions.iter().filter_map(&self.0).chain(report.quotes.iter().filter_map(&self.1));
        sorted(mentions.chain(report.times.iter().filter_map(&self.2)).chain(report.quantities.iter().filter_map(&self.3)).collect())
    }
}

fn sorted(mut marks: Vec<Found>) -> Vec<Found> {
    marks.sort();
    marks
}

fn named(it: &Mention) -> Option<Kind> {
    (it.form == Form::Name).then_some(it.kind)
}

#[test]
fn json_and_html_come_back_whole() {
    let told = Told(
        |it: &Mention| Some(Found { name: named(it), detail: term(it.form), ..mark(it.start, it.end, &term(it.kind)) }),
        |it: &Quote| {
            Some(Found { detail: it.speaker.as_ref().map(|it| it.text.clone()).unwrap_or_default(), ..mark(it.start, it.end, &term(it.kind)) })
        },
        |it: &Time| Some(Found { detail: it.value.clone(), ..mark(it.start, it.end, &term(it.kind)) }),
        |it: &Quantity| Some(Found { detail: it.value.to_string(), ..mark(it.start, it.end, &term(it.kind)) }),
    );
    for format in [Format::Json, Format::Html] {
        each(format, |name, text, report, back| {
            let back = back.unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!((back.format, back.text.as_str()), (format, text), "{name}");
            assert_eq!(sorted(back.marks.unwrap()), told.of(report), "{name}");
            let blocks: Vec<_> = report.blocks.iter().map(|it| (Span::new(it.start, it.end), it.kind)).collect();
            assert_eq!(back.blocks, blocks, "{name}");
            let named = |at: &usize| Some(&report.mentions[*at]).filter(|it| it.form == Form::Name).map(|it| Span::new(it.start, it.end));
            let cast: Vec<_> = report.entities.iter().map(|it| (it.name.clone(), it.mentions.iter().filter_map(named).collect::<Vec<_>>())).collect();
            assert_eq!(back.cast, cast.into_iter().filter(|it| !it.1.is_empty()).collect::<Vec<_>>(), "{name}");
        });
    }
}

#[test]
fn annotations_and_standoff_keep_every_mark() {
    let kinds = Told(
        |it: &Mention| Some(Found { name: named(it), ..mark(it.start, it.end, &term(it.kind)) }),
        |it: &Quote| Some(mark(it.start, it.end, &term(it.kind))),
        |it: &Time| Some(mark(it.start, it.end, &term(it.kind))),
        |it: &Quantity| Some(mark(it.start, it.end, &term(it.kind))),
    );
    for format in [Format::Annotations, Format::Brat] {
        each(format, |name, text, report, back| {
            let back = back.unwrap_or_else(|error| panic!("{name}: {error}"));
            assert_eq!((back.format, back.text.as_str()), (format, text), "{name}");
            let bare = back.marks.unwrap().into_iter().map(|it| Found { detail: String::new(), ..it }).collect();
            assert_eq!(sorted(bare), kinds.of(report), "{name} as {}", format.name());
        });
    }
}

#[test]
fn standoff_keeps_values_and_speakers() {
    each(Format::Brat, |name, text, report, back| {
        let marks = back.unwrap().marks.unwrap();
        let has = |start: usize, end: usize, detail: &str| marks.iter().any(|it| (it.start, it.end, it.detail.as_str()) == (start, end, detail));
        assert!(report.times.iter().all(|it| has(it.start, it.end, &it.value)), "{name}");
        let one_line = |words: &str| !words.contains(['\n', '\r', '\u{2028}']);
        let speakers = report.quotes.iter().filter_map(|it| Some((it, it.speaker.as_ref()?))).filter(|(_, who)| one_line(&text[who.start..who.end]));
        speakers.for_each(|(it, who)| assert!(has(it.start, it.end, &who.text), "{name}: {}", who.text));
    });
}

/// Names, times and figures that overlap nothing before them, as every flat column keeps them.
fn flat(report: &Report) -> Vec<Found> {
    let all = Told(
        |it: &Mention| named(it).map(|kind| Found { name: Some(kind), ..mark(it.start, it.end, label(kind)) }),
        |_: &Quote| None,
        |it: &Time| Some(mark(it.start, it.end, if it.kind == TimeKind::Time { "TIME" } else { "DATE" })),
        |it: &Quantity| Some(mark(it.start, it.end, figure(it.kind))),
    );
    let mut marks = all.of(report);
    marks.sort_by_key(|it| (it.start, std::cmp::Reverse(it.end)));
    let mut end = 0;
    marks.retain(|it| {
        let apart = it.start >= end && it.start < it.end;
        end = if apart { it.end } else { end };
        apart
    });
    marks
}

const fn label(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "PERSON",
        Kind::Org => "ORG",
        Kind::Gpe => "GPE",
        Kind::Loc => "LOC",
        Kind::Facility => "FAC",
        Kind::Group => "NORP",
        Kind::Event => "EVENT",
        Kind::Product => "PRODUCT",
        Kind::Work => "WORK_OF_ART",
        Kind::Law => "LAW",
        Kind::Misc => "MISC",
    }
}

const fn figure(kind: QuantityKind) -> &'static str {
    match kind {
        QuantityKind::Cardinal => "CARDINAL",
        QuantityKind::Ordinal => "ORDINAL",
        QuantityKind::Money => "MONEY",
        QuantityKind::Percent => "PERCENT",
        QuantityKind::Measure => "QUANTITY",
        QuantityKind::Age => "DATE",
    }
}

/// The whole tokens that a mark touches.
fn snapped(tokens: &[Span], it: &Found) -> (usize, usize) {
    let touched = tokens.iter().filter(|token| token.start < it.end && it.start < token.end);
    touched.fold((usize::MAX, 0), |(start, end), token| (start.min(token.start), end.max(token.end)))
}

#[test]
fn columns_keep_the_flat_layer_in_whole_tokens() {
    for format in [Format::Conll, Format::Biluo] {
        each(format, |name, text, report, back| {
            let back = back.unwrap_or_else(|error| panic!("{name}: {error}"));
            let tokens: Vec<Span> = report
                .sentences
                .iter()
                .flat_map(|it| token::split(&text[it.start..it.end]).into_iter().map(|token| token.span.shift(it.start)))
                .collect();
            let mut wanted: Vec<_> = flat(report).iter().map(|it| (snapped(&tokens, it), it.label.clone())).collect();
            // Two names in one token are one there.
            wanted.dedup_by_key(|it| it.0.0);
            wanted.retain(|it| it.0.1 > 0);
            let got: Vec<_> = back
                .marks
                .unwrap()
                .into_iter()
                .filter(|it| it.label != "DIRECT" && it.label != "INDIRECT" && it.label != "NONSPEECH")
                .map(|it| ((it.start, it.end), it.label))
                .collect();
            assert_eq!(got, wanted, "{name} as {}", format.name());
        });
    }
}

#[test]
fn columns_without_their_text_are_set_again() {
    let text = HARD[2];
    let model = model::load();
    let report = analyze(text, &model, &Options::default());
    let file = Format::Conll.write(&Document { text, report: &report, offsets: &Offsets::new(text), unit: Unit::Utf16 });
    let back = read(&file, None).unwrap();
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(words(&back.text), words(text));
    assert!(back.marks.unwrap().iter().any(|it| it.name == Some(Kind::Person) && &back.text[it.start..it.end] == "Ann Lee"));
}

#[test]
fn spacy_keeps_names_and_quotations_in_whole_tokens() {
    each(Format::Spacy, |name, text, report, back| {
        let back = back.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(back.text, text, "{name}");
        let tokens: Vec<Span> = token::split(text).iter().map(|it| it.span).collect();
        let names: Vec<_> = back.marks.iter().flatten().filter_map(|it| Some(((it.start, it.end), it.name?))).collect();
        let named = report.mentions.iter().filter_map(|it| Some((snapped(&tokens, &mark(it.start, it.end, "")), named(it)?)));
        assert_eq!(names, named.collect::<Vec<_>>(), "{name}");
        let quotes = back.marks.iter().flatten().filter(|it| ["DIRECT", "INDIRECT", "NONSPEECH"].contains(&it.label.as_str())).count();
        assert_eq!(quotes, report.quotes.iter().filter(|it| snapped(&tokens, &mark(it.start, it.end, "")).1 > 0).count(), "{name}");
    });
}

#[test]
fn tei_keeps_blocks_and_the_words_of_every_mark() {
    each(Format::Tei, |name, text, report, back| {
        let back = back.unwrap_or_else(|error| panic!("{name}: {error}"));
        // XML has no place for control characters.
        let safe = |words: &str| words.chars().map(|c| if c.is_control() && !"\r\n\t".contains(c) { '\u{fffd}' } else { c }).collect::<String>();
        let blocks: Vec<_> = report.blocks.iter().map(|it| (safe(&text[it.start..it.end]), it.kind)).collect();
        let got: Vec<_> = back.blocks.iter().map(|(span, kind)| (span.of(&back.text).to_owned(), *kind)).collect();
        assert_eq!(got, blocks, "{name}");
        let names: Vec<_> = back.marks.iter().flatten().filter_map(|it| Some((&back.text[it.start..it.end], it.name?))).collect();
        let wanted: Vec<_> = flat(report).into_iter().filter_map(|it| Some((it.start, it.end, it.name?))).collect();
        assert_eq!(names.len(), wanted.len(), "{name}");
        for ((words, kind), (start, end, wanted)) in names.iter().zip(wanted) {
            assert_eq!((*words, *kind), (safe(&text[start..end]).as_str(), wanted), "{name}");
        }
    });
}

#[test]
fn json_ld_gives_its_words_and_its_date() {
    let text = HARD[1];
    let report = analyze(text, &model::load(), &Options::default());
    let back = read(&Format::JsonLd.write(&Document { text, report: &report, offsets: &Offsets::new(text), unit: Unit::Byte }), None).unwrap();
    assert!(back.text.contains("the כנסת, on 3 May 2021"));
    assert_eq!(back.marks, None);
}

#[test]
fn a_file_of_another_text_is_refused() {
    let (text, other) = (HARD[0], HARD[3]);
    let report = analyze(text, &model::load(), &Options::default());
    for format in [Format::Json, Format::Annotations, Format::Brat, Format::Conll] {
        let file = format.write(&Document { text, report: &report, offsets: &Offsets::new(text), unit: Unit::Codepoint });
        assert!(read(&file, Some(other)).unwrap_err().contains("another text"), "{}", format.name());
        if format != Format::Conll {
            assert!(read(&file, None).unwrap_err().contains("open the article first"), "{}", format.name());
        }
    }
}

#[test]
fn what_is_none_of_ours_is_said_to_be() {
    for file in [
        "",
        "Ann Lee left Oslo.",
        "{}",
        "{\"a\": [",
        "<p>Hello</p>",
        "<TEI></TEI>",
        "T1",
        "# token start end quote ner\nbroken\n",
        "{\"schema\": \"galley/9\"}",
        "[1]",
    ] {
        assert!(read(file, Some("Ann Lee left Oslo.")).is_err(), "{file}");
    }
}

#[test]
fn columns_whose_tokens_do_not_follow_one_another_are_refused() {
    let head = "# token start end quote ner\n";
    for rows in [
        "Obi\t4\t7\tO\tB-PERSON\nAda\t0\t3\tO\tI-PERSON\n",
        "Obi\t7\t4\tO\tB-PERSON\n",
        "Ada\t0\t3\tO\tO\nObi\t18446744073709551615\t18446744073709551615\tO\tO\n",
    ] {
        for text in [None, Some("Ada Obi left.")] {
            assert!(read(&format!("{head}{rows}"), text).unwrap_err().contains("do not follow one another"), "{rows}");
        }
    }
}

#[test]
fn a_report_of_a_text_that_ends_in_invisible_marks_is_its_own() {
    let text = "President Okafor left the United Nations. \u{202e}\n";
    let report = analyze(text, &model::load(), &Options::default());
    let file = Format::Json.write(&Document { text, report: &report, offsets: &Offsets::new(text), unit: Unit::Utf16 });
    assert!(read(&file, Some(text)).is_ok());
}

#[test]
fn an_html_file_whose_report_points_outside_its_text_is_refused() {
    let text = "President Okafor left the United Nations.";
    let report = analyze(text, &model::load(), &Options::default());
    let file = Format::Html.write(&Document { text, report: &report, offsets: &Offsets::new(text), unit: Unit::Utf16 });
    let end = format!("\"end\":{}", text.len());
    assert!(read(&file, None).is_ok() && file.contains(&end));
    assert!(read(&file.replace(&end, "\"end\":4000"), None).unwrap_err().contains("does not fit"));
}

#[test]
fn a_tei_span_of_absurd_length_is_refused() {
    let file = "<TEI><ab type=\"paragraph\">Ada Obi left.</ab><span target=\"#string-range(b0,1,18446744073709551615)\" type=\"direct\"/></TEI>";
    assert!(read(file, None).unwrap_err().contains("points at no block"));
}
