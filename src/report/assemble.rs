//! The rooms' findings → one `Report` in bytes; drops a time or figure that lies in a name, and nothing else.

use super::types as out;
use crate::article::Article;
use crate::calendar::Date;
use crate::entity::{Cast, Entity, Form};
use crate::number::Quantity;
use crate::place::{Located, Places};
use crate::quote::Quotes;
use crate::text::{Note, Span, Text, Unit};
use crate::time::TimeExpression;
use crate::token::Tokens;

/// What each room found in one text.
#[derive(Debug)]
#[allow(missing_docs)]
pub struct Findings {
    pub article: Article,
    pub tokens: Tokens,
    pub cast: Cast,
    pub quotes: Quotes,
    pub times: Vec<TimeExpression>,
    pub quantities: Vec<Quantity>,
    pub places: Places,
}

/// Turns the findings of one text into its report, in bytes.
pub fn assemble(text: &Text<'_>, model: &str, found: Findings) -> out::Report {
    let names = names_of(&found.cast);
    let mut notes = found.article.notes.clone();
    notes.extend(found.cast.notes.iter().chain(&found.quotes.notes).cloned());
    notes.sort_by_key(|note| note.span);
    out::Report {
        schema: out::SCHEMA.to_owned(),
        engine: out::Engine { version: env!("CARGO_PKG_VERSION").to_owned(), model: model.to_owned() },
        offsets: Unit::Byte,
        language: language(&found.article),
        blocks: found.article.blocks.iter().map(|it| out::Block { start: it.span.start, end: it.span.end, kind: it.kind }).collect(),
        article: article(text, &found.article),
        sentences: found.tokens.sentences.iter().map(|it| range(it.span)).collect(),
        mentions: found.cast.mentions.iter().map(mention).collect(),
        entities: entities(text, &found),
        quotes: found.quotes.quotes.iter().map(|it| quote(text, it)).collect(),
        times: found.times.into_iter().filter(|it| !is_in_name(&names, it.span)).map(time).collect(),
        quantities: found.quantities.into_iter().filter(|it| !is_in_name(&names, it.span)).map(quantity).collect(),
        focus: found.places.focus.map(|it| out::Focus { country: it.country, place: it.place }),
        notes: notes.into_iter().map(note).collect(),
    }
}

/// The named mentions, in order; no two of them overlap.
fn names_of(cast: &Cast) -> Vec<Span> {
    cast.mentions.iter().filter(|it| it.form == Form::Name).map(|it| it.span).collect()
}

/// Whether one of `names`, sorted and apart from one another, holds part of `span`; a shorter name inside it is its own part:
/// "Easter weekend", "10,000 Swiss francs".
fn is_in_name(names: &[Span], span: Span) -> bool {
    let first = names.partition_point(|name| name.end <= span.start);
    let within = |name: &Span| span.start <= name.start && name.end <= span.end && *name != span;
    names.iter().skip(first).take_while(|name| name.start < span.end).any(|name| !within(name))
}

fn range(span: Span) -> out::Range {
    out::Range { start: span.start, end: span.end }
}

fn iso(date: Option<Date>) -> Option<String> {
    date.map(|it| it.to_string())
}

fn language(article: &Article) -> out::Language {
    match &article.language {
        Some(it) => out::Language { code: it.code.clone(), confidence: it.confidence },
        None => out::Language { code: "und".to_owned(), confidence: Default::default() },
    }
}

fn named(text: &Text<'_>, span: Span, name: Span) -> out::Named {
    out::Named { start: span.start, end: span.end, name: text.get(name).to_owned() }
}

fn article(text: &Text<'_>, article: &Article) -> out::Article {
    let words = |span: Option<Span>| span.map(|it| text.get(it).to_owned());
    let published = &article.published;
    let source = (!published.span.is_empty()).then_some(published.span);
    out::Article {
        headline: article.headline.map(range),
        alternative_headlines: article.alternative_headlines.iter().copied().map(range).collect(),
        standfirst: article.standfirst.map(range),
        dateline: article.dateline.map(|it| out::Dateline {
            start: it.span.start,
            end: it.span.end,
            place: words(it.place),
            agency: words(it.agency),
            date: iso(it.date),
        }),
        byline: article.byline.iter().map(|it| named(text, it.span, it.name)).collect(),
        agency: article.agency.map(|it| named(text, it.span, it.span)),
        published: out::Published {
            date: iso(published.date),
            basis: published.basis,
            start: source.map(|it| it.start),
            end: source.map(|it| it.end),
        },
        captions: article
            .captions
            .iter()
            .map(|it| out::Caption {
                start: it.span.start,
                end: it.span.end,
                text: range(it.text),
                date: iso(it.date),
                credit: it.credit.map(|credit| out::Credit {
                    start: credit.span.start,
                    end: credit.span.end,
                    agency: words(credit.agency),
                    person: words(credit.person),
                }),
            })
            .collect(),
    }
}

fn mention(it: &crate::entity::Mention) -> out::Mention {
    out::Mention {
        start: it.span.start,
        end: it.span.end,
        kind: it.kind,
        entity: it.entity,
        confidence: it.confidence,
        form: it.form,
        why: it.why.clone(),
    }
}

fn entities(text: &Text<'_>, found: &Findings) -> Vec<out::Entity> {
    let located: &[Located] = &found.places.located;
    let mut with = super::together::companions(&found.article, &found.cast);
    let place_of = |id: usize| located.binary_search_by_key(&id, |it| it.entity).ok().map(|at| place(&located[at]));
    let role = |it: &crate::entity::Role| out::Role { start: it.span.start, end: it.span.end, text: text.get(it.span).to_owned(), former: it.former };
    let convert = |(id, it): (usize, &Entity)| out::Entity {
        id,
        kind: it.kind,
        name: it.name.clone(),
        aliases: it.aliases.clone(),
        roles: it.roles.iter().map(role).collect(),
        age: it.age,
        nationality: it.nationality.clone(),
        honorific: it.honorific.clone(),
        people_of: it.people_of,
        furniture: it.furniture,
        salience: it.salience,
        mentions: it.mentions.clone(),
        with: with.get_mut(id).map(std::mem::take).unwrap_or_default(),
        place: place_of(id),
    };
    found.cast.entities.iter().enumerate().map(convert).collect()
}

fn place(it: &Located) -> out::Place {
    let degrees = |hundred_thousandths: i32| f64::from(hundred_thousandths) / 100_000.0;
    out::Place {
        lat: it.point.map(|(lat, _)| degrees(lat)),
        lon: it.point.map(|(_, lon)| degrees(lon)),
        country: it.country.clone(),
        geonames: it.geonames,
        role: it.roles.clone(),
        actor: it.acts,
    }
}

fn quote(text: &Text<'_>, it: &crate::quote::Quote) -> out::Quote {
    let words = |span: Span| text.get(span).to_owned();
    out::Quote {
        start: it.span.start,
        end: it.span.end,
        kind: it.kind,
        speaker: it.speaker.map(|speaker| out::Speaker {
            entity: speaker.entity,
            text: words(speaker.span),
            start: speaker.span.start,
            end: speaker.span.end,
        }),
        cue: it.cue.map(|cue| out::Words { start: cue.start, end: cue.end, text: words(cue) }),
        confidence: it.confidence,
    }
}

fn time(it: TimeExpression) -> out::Time {
    out::Time { start: it.span.start, end: it.span.end, kind: it.kind, value: it.value, vague: it.vague, chain: it.chain }
}

fn quantity(it: Quantity) -> out::Quantity {
    out::Quantity {
        start: it.span.start,
        end: it.span.end,
        kind: it.kind,
        value: it.value,
        high: it.high,
        bound: it.bound,
        unit: it.unit,
        of: it.of.map(range),
    }
}

fn note(it: Note) -> out::Note {
    out::Note { kind: it.kind, text: it.text, start: it.span.start, end: it.span.end }
}
