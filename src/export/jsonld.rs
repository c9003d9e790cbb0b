//! Report → a schema.org `NewsArticle` in JSON-LD, what search engines and archives read; says nothing the report does not.

use super::document::{Document, one_line};
use crate::report::{Caption, Entity, Kind, Named, Quote, QuoteKind};
use serde_json::{Map, Value, json};

/// The article.
pub fn write(document: &Document<'_>) -> String {
    let article = &document.report.article;
    let mut fields = Map::new();
    let mut put = |name: &str, value: Value| {
        let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
        if !empty {
            fields.insert(name.to_owned(), value);
        }
    };
    put("@context", "https://schema.org".into());
    put("@type", "NewsArticle".into());
    put("headline", article.headline.map(|it| document.line(it.start, it.end)).into());
    put("alternativeHeadline", article.alternative_headlines.iter().map(|it| document.line(it.start, it.end)).collect());
    put("abstract", article.standfirst.map(|it| document.line(it.start, it.end)).into());
    put("datePublished", article.published.date.clone().into());
    put("dateline", article.dateline.as_ref().map(|it| document.line(it.start, it.end)).into());
    put("author", article.byline.iter().map(|it| json!({"@type": signer(document, it), "name": it.name})).collect());
    put("sourceOrganization", article.agency.as_ref().map_or(Value::Null, |it| json!({"@type": "NewsMediaOrganization", "name": it.name})));
    put("inLanguage", Some(document.report.language.code.clone()).filter(|it| it != "und").into());
    put("articleBody", body(document).into());
    put("image", article.captions.iter().map(|it| image(document, it)).collect());
    put("contentLocation", document.report.focus.as_ref().and_then(|it| document.entity(it.place)).map_or(Value::Null, thing));
    put("mentions", document.cast().into_iter().map(thing).collect());
    put("hasPart", document.report.quotes.iter().filter_map(|it| quotation(document, it)).collect());
    Value::Object(fields).to_string()
}

/// An agency may sign too, and so may a desk that is called after one.
fn signer(document: &Document<'_>, it: &Named) -> &'static str {
    if document.report.article.agency.as_ref().is_some_and(|agency| agency.start == it.start) {
        return "NewsMediaOrganization";
    }
    let mut names = document.names().filter(|name| name.start < it.end && name.end > it.start);
    if names.any(|name| name.kind == Kind::Org) { "Organization" } else { "Person" }
}

/// The story's own words, a line for each paragraph.
fn body(document: &Document<'_>) -> String {
    let blocks = document.report.blocks.iter().filter(|it| it.kind.is_body());
    blocks.map(|it| document.words(it.start, it.end)).collect::<Vec<_>>().join("\n\n")
}

fn image(document: &Document<'_>, it: &Caption) -> Value {
    let credit = it.credit.as_ref();
    let by = credit.and_then(|it| it.person.clone());
    let text = credit.map(|it| document.line(it.start, it.end));
    json!({
        "@type": "ImageObject",
        "caption": document.line(it.text.start, it.text.end),
        "creditText": text,
        "dateCreated": it.date,
        "creator": by.map(|name| json!({"@type": "Person", "name": name})),
    })
}

fn thing(it: &Entity) -> Value {
    let mut thing = json!({"@type": class(it.kind), "name": one_line(&it.name)});
    if !it.aliases.is_empty() {
        thing["alternateName"] = it.aliases.clone().into();
    }
    let roles: Vec<&str> = it.roles.iter().filter(|role| !role.former).map(|role| role.text.as_str()).collect();
    if it.kind == Kind::Person && !roles.is_empty() {
        thing["jobTitle"] = roles.into();
    }
    let Some(place) = &it.place else { return thing };
    if let (Some(lat), Some(lon)) = (place.lat, place.lon) {
        thing["geo"] = json!({"@type": "GeoCoordinates", "latitude": lat, "longitude": lon, "addressCountry": place.country});
    }
    if let Some(id) = place.geonames {
        thing["sameAs"] = format!("https://sws.geonames.org/{id}/").into();
    }
    thing
}

const fn class(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "Person",
        Kind::Org => "Organization",
        Kind::Gpe => "AdministrativeArea",
        Kind::Loc | Kind::Facility => "Place",
        Kind::Event => "Event",
        Kind::Product => "Product",
        Kind::Work => "CreativeWork",
        Kind::Law => "Legislation",
        Kind::Group | Kind::Misc => "Thing",
    }
}

fn quotation(document: &Document<'_>, it: &Quote) -> Option<Value> {
    let who = document.speaker(it).filter(|_| it.kind == QuoteKind::Direct)?;
    let speaker = document.entity(it.speaker.as_ref()?.entity);
    // The vocabulary knows two kinds of speaker; a country that speaks is no person.
    let class = if speaker.is_none_or(|it| it.kind == Kind::Person) { "Person" } else { "Organization" };
    Some(json!({"@type": "Quotation", "text": document.line(it.start, it.end), "creator": {"@type": class, "name": who}}))
}
