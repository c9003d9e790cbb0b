//! Place entities → coordinates, country, role in the story, and the story's focus; draws no map.

mod actors;
mod candidates;
mod evidence;
mod focus;
mod fold;
mod gazetteer;
mod hints;
pub mod layout;
mod resolve;
mod roles;
mod types;

pub use fold::fold;
pub use gazetteer::{Gazetteer, Hit};
pub use layout::{Row, RowKind};
pub use types::{Focus, Located, PlaceRole, Places};

use candidates::Candidates;

use crate::article::Article;
use crate::entity::Cast;
use crate::text::Text;

/// Finds each place entity in the gazetteer, and what the story is about.
///
/// Without a gazetteer places still have their parts in the story.
pub fn places(text: &Text<'_>, article: &Article, cast: &Cast, gazetteer: Option<&Gazetteer>) -> Places {
    let unknown = Gazetteer::default();
    let gazetteer = gazetteer.unwrap_or(&unknown);
    let candidates: Vec<Candidates> =
        cast.entities.iter().map(|it| if it.kind.is_place() { candidates::candidates(it, gazetteer) } else { Candidates::default() }).collect();
    let hints = hints::hints(text, cast, &candidates, gazetteer);
    let rows = resolve::resolve(cast, &candidates, &hints, gazetteer);
    let roles = roles::roles(text, article, cast);
    let acts = actors::actors(text, cast);
    let mut located = Vec::new();
    for (entity, ((row, roles), candidates)) in rows.into_iter().zip(roles).zip(&candidates).enumerate() {
        if cast.entities.get(entity).is_some_and(|it| it.kind.is_place()) {
            let row = row.and_then(|it| gazetteer.row(it));
            let placed = locate(entity, row.filter(|_| !candidates.part), row, gazetteer, roles);
            located.push(Located { acts: acts.get(entity).is_some_and(|it| *it), ..placed });
        }
    }
    let focus = focus::focus(article, cast, &located, gazetteer);
    Places { located, focus }
}

/// `exact` is the row when the name means all of it; of a part of it only the country is known.
fn locate(entity: usize, exact: Option<&Row>, row: Option<&Row>, gazetteer: &Gazetteer, roles: Vec<PlaceRole>) -> Located {
    let country = row.and_then(|it| gazetteer.code(it.country)).map(str::to_owned);
    Located { entity, point: exact.map(|it| it.point), country, geonames: exact.and_then(|it| it.geonames), roles, acts: false }
}
