//! Any bytes → a gazetteer that can be asked and that places an article, or an error; never a panic.
#![no_main]

use galley::article::{Article, Given, read};
use galley::entity::{Cast, cast};
use galley::lexicon::Section;
use galley::place::{Gazetteer, layout, places};
use galley::tag::{Kind, Tagged};
use galley::text::{Confidence, Span, Text};
use galley::token::tokenize;
use libfuzzer_sys::fuzz_target;
use std::sync::OnceLock;

const ARTICLE: &str =
    "Rain in Lusaka\n\nLUSAKA, Zambia (AP) - Rain fell on Lusaka and on the Zambezi, Zambian and American officials said in Paris, Texas.";
const PLACES: [&str; 6] = ["Lusaka", "LUSAKA", "Zambia", "Zambezi", "Paris", "Texas"];

fn read_article() -> &'static (Article, Cast) {
    static READ: OnceLock<(Article, Cast)> = OnceLock::new();
    READ.get_or_init(|| {
        let text = Text::new(ARTICLE);
        let article = read(&text, &Given::default());
        let tokens = tokenize(&text, &article);
        let tagged = |(start, name): (usize, &str)| {
            let span = Span::new(start, start + name.len());
            Tagged { span, tokens: tokens.inside(span), kind: Kind::Gpe, confidence: Confidence::new(900), why: String::new() }
        };
        let mut names: Vec<Tagged> = PLACES.iter().flat_map(|name| ARTICLE.match_indices(name)).map(tagged).collect();
        names.sort_by_key(|it| it.span.start);
        let cast = cast(&text, &article, &tokens, names, &[]);
        (article, cast)
    })
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(gazetteer) = Gazetteer::from_section(&Section { name: "places", version: layout::VERSION, checksum: 0, body: bytes }) else { return };
    for row in gazetteer.rows() {
        let _ = gazetteer.code(row.country);
    }
    for name in PLACES {
        assert!(gazetteer.find(name).iter().all(|hit| gazetteer.row(hit.row).is_some()));
    }
    let (article, cast) = read_article();
    places(&Text::new(ARTICLE), article, cast, Some(&gazetteer));
});
