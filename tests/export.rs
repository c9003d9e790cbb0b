//! Every export format, read back by a reader of that format → what the report said; the report is written by hand, so that every kind of mark and overlap is in it.

mod model;

use galley::Offsets;
use galley::export::{Document, Format, html, json};
use galley::report::Report;
use galley::text::Unit;
use serde_json::Value;

const STORY: &str = include_str!("export/story.txt");
const REPORT: &str = include_str!("export/report.json");

fn report() -> Report {
    json::read(REPORT).unwrap()
}

fn export(format: Format) -> String {
    format.write(&Document { text: STORY, report: &report(), offsets: &Offsets::new(STORY), unit: Unit::Codepoint })
}

/// The words between two code points, as Python would slice them.
fn sliced(start: &Value, end: &Value) -> String {
    let (start, end) = (start.as_u64().unwrap() as usize, end.as_u64().unwrap() as usize);
    STORY.chars().skip(start).take(end - start).collect()
}

fn words(start: usize, end: usize) -> &'static str {
    &STORY[start..end]
}

#[test]
fn every_format_has_a_name_that_finds_it() {
    for format in Format::ALL {
        assert_eq!(format.name().parse(), Ok(format));
    }
    assert!("docx".parse::<Format>().unwrap_err().contains("json, csv, html"));
}

#[test]
fn json_counts_as_asked_and_comes_back() {
    let back = json::read(&export(Format::Json)).unwrap();
    assert_eq!(back, report().in_unit(&Offsets::new(STORY), Unit::Codepoint));
    assert!(json::read("{\"schema\": \"galley/1\"}").unwrap_err().contains("missing field"));
    assert!(json::read(&REPORT.replace("galley/1", "galley/9")).unwrap_err().contains("galley/9"));
}

#[test]
fn csv_has_a_row_for_each_finding() {
    let table = export(Format::Csv);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let lists: Vec<&str> = rows.iter().map(|row| &row[0]).collect();
    assert_eq!(lists, ["entity", "entity", "entity", "quote", "quote", "quote", "time", "figure"]);
    assert_eq!(&rows[4][2], "We =agreed= on Tuesday, <all> 12 of us & me,");
    assert_eq!(&rows[4][5], "Ada Obi");
    assert_eq!(&rows[5][2], "'=agreed=", "no spreadsheet runs it");
    assert_eq!((&rows[0][8], &rows[0][9]), ("12.00012", "-8.51672"));
    assert_eq!(sliced(&rows[4][12].parse().unwrap(), &rows[4][13].parse().unwrap()), words(report().quotes[1].start, report().quotes[1].end));
}

#[test]
fn html_shows_the_text_and_comes_back() {
    let page = export(Format::Html);
    assert_eq!(html::read(&page), Ok((STORY.to_owned(), report())));
    assert_eq!(page.matches("<script").count(), 1, "the data, which no browser runs");
    assert!(!page.contains("<all>") && page.contains("&lt;all&gt;"));
    assert!(html::read("<p>Not ours</p>").is_err());
    let shown: String = without_tags(page.split("<article>").nth(1).unwrap().split("</article>").next().unwrap());
    assert_eq!(shown.split_whitespace().collect::<Vec<_>>(), STORY.split_whitespace().collect::<Vec<_>>());
    for index in 0..report().mentions.len() + report().quotes.len() + report().times.len() + report().quantities.len() {
        assert_eq!(page.matches(&format!("id=\"m{index}\"")).count(), 1, "mark {index} once");
    }
}

fn without_tags(markup: &str) -> String {
    let text: String = markup.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect();
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&")
}

#[test]
fn an_html_file_quoted_in_an_article_is_not_mistaken_for_the_file() {
    let quoted = export(Format::Html);
    let empty = galley::report::Report {
        blocks: vec![],
        sentences: vec![],
        mentions: vec![],
        entities: vec![],
        quotes: vec![],
        times: vec![],
        quantities: vec![],
        notes: vec![],
        ..report()
    };
    let empty = galley::report::Report { article: Default::default(), focus: None, ..empty };
    let page = Format::Html.write(&Document { text: &quoted, report: &empty, offsets: &Offsets::new(&quoted), unit: Unit::Byte });
    assert_eq!(html::read(&page), Ok((quoted, empty)));
}

#[test]
fn markdown_is_a_source_sheet() {
    let sheet = export(Format::Markdown);
    for line in [
        "# 💛 “Café talks” end",
        "Published: 2024-05-16 (given)  ",
        "Filed from: KANO  ",
        "- **Ada Obi**, Mayor; also Obi – 3 mentions",
        "- “We =agreed= on Tuesday, \\<all\\> 12 of us \\& me,” — Ada Obi (said)",
        "- 2024-05-14: “on Tuesday”",
        "- Kano is a city and a state",
    ] {
        assert!(sheet.lines().any(|it| it == line), "{line}\n\n{sheet}");
    }
}

#[test]
fn annotations_select_their_words_both_ways() {
    let page: Value = serde_json::from_str(&export(Format::Annotations)).unwrap();
    assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    let items = page["items"].as_array().unwrap();
    assert_eq!(items.len(), 11, "6 mentions, 3 quotations, a time, a figure");
    for item in items {
        let [quotation, position] = &item["target"]["selector"].as_array().unwrap()[..] else { panic!("two selectors") };
        assert_eq!(sliced(&position["start"], &position["end"]), quotation["exact"].as_str().unwrap());
        let around =
            format!("{}{}{}", quotation["prefix"].as_str().unwrap(), quotation["exact"].as_str().unwrap(), quotation["suffix"].as_str().unwrap());
        assert!(STORY.contains(&around));
    }
    assert!(page.to_string().contains("https://sws.geonames.org/2335204/"));
}

#[test]
fn json_ld_is_a_news_article() {
    let article: Value = serde_json::from_str(&export(Format::JsonLd)).unwrap();
    assert_eq!((article["@type"].as_str(), article["datePublished"].as_str()), (Some("NewsArticle"), Some("2024-05-16")));
    assert_eq!(article["mentions"][0], serde_json::json!({"@type": "Person", "name": "Ada Obi", "alternateName": ["Obi"], "jobTitle": ["Mayor"]}));
    assert_eq!(article["contentLocation"]["geo"]["latitude"], 12.00012);
    assert_eq!(article["hasPart"].as_array().unwrap().len(), 1, "nobody speaks the other two");
    assert!(article.get("author").is_none(), "nothing is said that is not known");
}

#[test]
fn json_ld_takes_no_agency_for_a_person() {
    let article = |text: &str| -> Value {
        let report = galley::analyze(text, &model::load(), &galley::Options::default());
        let offsets = Offsets::new(text);
        serde_json::from_str(&Format::JsonLd.write(&Document { text, report: &report, offsets: &offsets, unit: Unit::Byte })).unwrap()
    };
    let signed = |by: &str| {
        article(&format!(
            "Harbour bridge closes for repairs\n\n{by}\n\nOSLO, May 3, 2024 - The harbour bridge closed on Monday for repairs, the city said.\n"
        ))
    };
    for (by, class) in [
        ("By The Associated Press", "NewsMediaOrganization"),
        ("By Agence France-Presse", "NewsMediaOrganization"),
        ("By Reuters Staff", "Organization"),
        ("By Ann Lee", "Person"),
    ] {
        assert_eq!(signed(by)["author"][0]["@type"], class, "{by}");
    }
    let spoken = article("OSLO, May 3, 2024 - “We will open the bridge in June,” the Transport Ministry said in a statement.\n");
    assert_eq!(spoken["hasPart"][0]["creator"], serde_json::json!({"@type": "Organization", "name": "Transport Ministry"}));
}

#[test]
fn brat_spans_hold_their_words() {
    let standoff = export(Format::Brat);
    let mut texts = Vec::new();
    for line in standoff.lines().filter(|line| line.starts_with('T')) {
        let fields: Vec<&str> = line.split('\t').collect();
        let (_, places) = fields[1].split_once(' ').unwrap();
        let piece = |place: &str| place.split_once(' ').map(|(start, end)| sliced(&start.parse().unwrap(), &end.parse().unwrap())).unwrap();
        let words: Vec<String> = places.split(';').map(piece).collect();
        assert_eq!(words.join(" "), fields[2]);
        assert!(words.iter().all(|it| !it.contains('\n')), "brat allows no line break in a fragment");
        texts.push(fields[2].to_owned());
    }
    assert!(texts.contains(&"Mayor Ada Obi".to_owned()));
    assert!(standoff.contains("N1\tReference T1 GeoNames:2335204\tKANO\n"));
    assert!(standoff.contains("*\tEquiv T4 T5 T6\n"));
    assert!(standoff.contains("\tSpeaker Arg1:T"));
    assert!(standoff.contains("\tAnnotatorNotes T") && standoff.contains("\t2024-05-14\n"));
}

#[test]
fn conll_has_a_line_for_each_token() {
    let columns = export(Format::Conll);
    let row = |token: &str| columns.lines().find(|line| line.starts_with(&format!("{token}\t"))).unwrap().split('\t').collect::<Vec<_>>();
    assert_eq!((row("Ada")[4], row("Obi")[4], row("KANO")[4], row("left")[4]), ("B-PERSON", "I-PERSON", "B-GPE", "O"));
    assert_eq!((row("We")[3], row("agreed")[3], row("12")[3], row("12")[4]), ("B-DIRECT", "I-DIRECT", "I-DIRECT", "B-CARDINAL"));
    assert_eq!(sliced(&row("Obi")[1].parse().unwrap(), &row("Obi")[2].parse().unwrap()), "Obi");
    assert_eq!(columns.matches("\n\n").count(), 3, "a blank line after each sentence");
    assert!(columns.ends_with("# left out: 3 descriptions and pronouns, 0 overlapping names, 1 nested quotations\n"));
    let biluo = export(Format::Biluo);
    assert!(biluo.contains("\tU-GPE\n") && biluo.contains("\tL-PERSON\n"));
}

#[test]
fn spacy_spans_begin_and_end_with_tokens() {
    let doc: Value = serde_json::from_str(&export(Format::Spacy)).unwrap();
    assert_eq!(doc["text"], STORY);
    let tokens = doc["tokens"].as_array().unwrap();
    let edges = |edge: &str| tokens.iter().map(|it| it[edge].as_u64().unwrap()).collect::<Vec<_>>();
    let (starts, ends) = (edges("start"), edges("end"));
    let lists = [&doc["ents"], &doc["spans"]["quotes"], &doc["spans"]["mentions"]];
    for span in lists.iter().flat_map(|list| list.as_array().unwrap()) {
        assert!(starts.contains(&span["start"].as_u64().unwrap()) && ends.contains(&span["end"].as_u64().unwrap()), "{span}");
    }
    let labels: Vec<(String, &str)> =
        doc["ents"].as_array().unwrap().iter().map(|it| (sliced(&it["start"], &it["end"]), it["label"].as_str().unwrap())).collect();
    let expected = [("KANO", "GPE"), ("Nigeria", "GPE"), ("on\nTuesday", "DATE"), ("12", "CARDINAL"), ("Ada Obi", "PERSON")];
    assert_eq!(labels, expected.map(|(words, label)| (words.to_owned(), label)));
    assert_eq!(doc["spans"]["mentions"].as_array().unwrap().len(), 6);
}

#[test]
fn tei_is_well_formed_and_points_at_its_words() {
    let source = export(Format::Tei);
    let tei = roxmltree::Document::parse(&source).unwrap();
    let named = |name: &'static str| tei.descendants().filter(move |it| it.has_tag_name(("http://www.tei-c.org/ns/1.0", name)));
    let block = |id: &str| named("ab").find(|it| it.attribute(("http://www.w3.org/XML/1998/namespace", "id")) == Some(id)).unwrap();
    let text = |node: roxmltree::Node<'_, '_>| node.descendants().filter_map(|it| if it.is_text() { it.text() } else { None }).collect::<String>();
    assert!(named("ab").all(|it| STORY.contains(&text(it))));
    assert_eq!(named("persName").count(), 2, "in the list and in the text");
    assert_eq!(named("date").next_back().unwrap().attribute("when-iso"), Some("2024-05-14"));
    assert_eq!(named("span").count(), 6, "3 quotations, 3 descriptions and pronouns");
    for span in named("span") {
        let target = span.attribute("target").unwrap().trim_start_matches("#string-range(").trim_end_matches(')');
        let parts: Vec<&str> = target.split(',').collect();
        let pointed: String = text(block(parts[0])).chars().skip(parts[1].parse().unwrap()).take(parts[2].parse().unwrap()).collect();
        assert_eq!(pointed, text(span));
    }
}
