//! GeoVirus.xml → texts with toponyms and their coordinates; for evaluation only, its labels train nothing.

use super::read_text;
use galley::text::{Offsets, Span, Unit};
use std::path::Path;

/// A stretch of news about an epidemic.
#[derive(Debug)]
pub struct Article {
    /// The text.
    pub text: String,
    /// In order of start.
    pub toponyms: Vec<Toponym>,
}

/// A place named in it.
#[derive(Debug)]
pub struct Toponym {
    /// Where it stands, in bytes.
    pub span: Span,
    /// Latitude and longitude in degrees.
    pub point: (f64, f64),
}

/// Reads `data/geovirus/GeoVirus.xml.xz` under `data`; toponyms that do not stand where they should are left out.
pub fn read(data: &Path) -> Result<Vec<Article>, String> {
    let xml = read_text(&data.join("data/geovirus/GeoVirus.xml.xz"))?;
    Ok(xml.split("<article>").skip(1).map(article).collect())
}

fn article(xml: &str) -> Article {
    let text = unescape(element(xml, "text").unwrap_or_default());
    let offsets = Offsets::new(&text);
    let mut toponyms: Vec<Toponym> = xml.split("<location>").skip(1).filter_map(|it| toponym(it, &text, &offsets)).collect();
    toponyms.sort_by_key(|it| it.span);
    toponyms.dedup_by_key(|it| it.span);
    Article { toponyms, text }
}

/// Offsets in the file count code points from 1.
fn toponym(xml: &str, text: &str, offsets: &Offsets) -> Option<Toponym> {
    let number = |name: &str| element(xml, name)?.trim().parse::<f64>().ok();
    let byte = |name: &str| offsets.to_byte((number(name)? as usize).checked_sub(1)?, Unit::Codepoint);
    let span = Span::new(byte("start")?, byte("end")?);
    let stands = span.of(text) == unescape(element(xml, "name")?);
    stands.then_some(Toponym { span, point: (number("lat")?, number("lon")?) })
}

fn element<'a>(xml: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = xml.split_once(&format!("<{name}>"))?;
    rest.split_once(&format!("</{name}>")).map(|it| it.0)
}

fn unescape(xml: &str) -> String {
    xml.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&")
}
