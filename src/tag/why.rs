//! A name and its features → the strongest evidence, in words; decides nothing.

use super::features::Template;
use super::line::Line;
use super::lists::flag;
use super::weights::{Cell, Said, expand};
use std::ops::Range;

/// Kinds of evidence, as a reader understands them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Its own words.
    Words,
    /// What stands before it.
    Before,
    /// What stands after it.
    After,
    /// Capitals and spelling.
    Form,
    /// Words that are used alike.
    Alike,
    /// A list of names.
    List,
    /// The same name elsewhere in the article.
    Elsewhere,
    /// A longer name whose initials it spells.
    Acronym,
    /// All words around it together, as the net hears them.
    Sentence,
}

impl Evidence {
    /// Every kind, in order.
    const ALL: [Self; 9] =
        [Self::Words, Self::Before, Self::After, Self::Form, Self::Alike, Self::List, Self::Elsewhere, Self::Acronym, Self::Sentence];
}

/// What kind of evidence a template gives.
const fn evidence(template: Template) -> Option<Evidence> {
    use Template as T;
    Some(match template {
        T::Lower | T::Exact | T::RunFirst | T::RunLast | T::RunLink | T::RunLinkBack | T::RunEnds => Evidence::Words,
        T::Before1
        | T::Before2
        | T::Before1Lower
        | T::Before2Before1
        | T::SuffixBefore
        | T::Before1Shape
        | T::RunBefore
        | T::RunBefore2
        | T::RunBeforeCluster
        | T::Before1ClusterShape => Evidence::Before,
        T::After1
        | T::After2
        | T::LowerAfter1
        | T::After1After2
        | T::SuffixAfter
        | T::After1Shape
        | T::RunAfter
        | T::RunAfterCluster
        | T::After1ClusterShape => Evidence::After,
        T::Cluster | T::ClusterShape | T::ClusterPair | T::RunLastCluster => Evidence::Alike,
        T::Flags | T::FlagsShape | T::FlagsPair | T::Flag | T::RunFlags | T::Phrase | T::PhraseShape => Evidence::List,
        T::Elsewhere | T::ElsewhereOften | T::ElsewhereMost | T::ElsewhereAround | T::ElsewhereLast | T::ElsewhereFirst | T::ElsewhereSmall => {
            Evidence::Elsewhere
        }
        T::Acronym => Evidence::Acronym,
        T::Own | T::OwnAround => Evidence::Sentence,
        T::Bias | T::ElsewhereNever | T::Setting | T::Start | T::Around | T::RunAround => return None,
        _ => Evidence::Form,
    })
}

/// Adds up what each kind of evidence said for `label` against no name at all, and keeps the greatest.
#[derive(Debug, Default)]
pub struct Ledger {
    /// By kind, in the order of [`Evidence::ALL`].
    sums: [i32; Evidence::ALL.len()],
}

impl Ledger {
    /// Enters what one token's features said, and what is left of the `score` of its label against no name at all: that is the net's.
    pub fn enter(&mut self, said: &[Said<'_>], label: u8, score: i32) {
        let mut left = score;
        for (template, row) in said {
            let says: i32 = row.iter().map(|cell| for_label(cell, label)).sum();
            left -= says;
            if let Some(evidence) = evidence(*template) {
                self.sums[evidence as usize] += says;
            }
        }
        self.sums[Evidence::Sentence as usize] += left;
    }

    /// The two kinds of evidence that said most, the stronger first; fewer when fewer spoke for the name.
    pub fn strongest(&self) -> Vec<Evidence> {
        let mut said: Vec<(i32, Evidence)> = self.sums.into_iter().zip(Evidence::ALL).filter(|it| it.0 > 0).collect();
        said.sort_by_key(|it| std::cmp::Reverse(it.0));
        said.into_iter().take(2).map(|it| it.1).collect()
    }
}

/// What one weight says for `label` against no name at all.
fn for_label(cell: &Cell, label: u8) -> i32 {
    let weight = i32::from(expand(cell.weight));
    i32::from(cell.label == label) * weight - i32::from(cell.label == super::labels::OUTSIDE) * weight
}

/// States the evidence of a ledger. Where the net's is strongest the next is told with it: alone it would say little.
pub fn state<'a>(strongest: &[Evidence], line: &Line, range: &Range<usize>, word: impl Fn(usize) -> Option<&'a str>) -> String {
    match *strongest {
        [Evidence::Sentence, second] => format!("the words around it, taken together; also {}", one(second, line, range, &word)),
        [first, ..] => one(first, line, range, &word),
        [] => one(Evidence::Form, line, range, &word),
    }
}

/// States one kind of evidence for the name at `range`; `word` gives the text of a token of its sentence.
fn one<'a>(evidence: Evidence, line: &Line, range: &Range<usize>, word: &impl Fn(usize) -> Option<&'a str>) -> String {
    let quoted = |at: Option<usize>, relation: &str| at.and_then(word).map(|it| format!("{relation} “{it}”"));
    let said = match evidence {
        Evidence::Words => return "its own words are typical of such names".to_owned(),
        Evidence::Before => quoted(range.start.checked_sub(1), "stands after"),
        Evidence::After => quoted(Some(range.end), "stands before"),
        Evidence::List => list(line, range).map(|name| format!("on the list of {name}")),
        Evidence::Alike => return "words used like it are such names".to_owned(),
        Evidence::Elsewhere => return "the same name is clear elsewhere in the article".to_owned(),
        Evidence::Acronym => return "spells the initials of a longer name in the article".to_owned(),
        Evidence::Sentence => return "the words around it, taken together".to_owned(),
        Evidence::Form => None,
    };
    said.unwrap_or_else(|| "its spelling and capitals".to_owned())
}

/// The first list that any of its words stands on.
fn list(line: &Line, range: &Range<usize>) -> Option<&'static str> {
    const LISTS: [(u16, &str); 10] = [
        (flag::COUNTRY | flag::COUNTRY_PART, "countries"),
        (flag::NATIONALITY, "nationalities"),
        (flag::GIVEN, "given names"),
        (flag::FAMILY, "family names"),
        (flag::CITY, "cities"),
        (flag::REGION | flag::REGION_PART, "provinces and states"),
        (flag::COMPANY | flag::COMPANY_PART, "companies"),
        (flag::BODY_PART, "public bodies, parties and universities"),
        (flag::NATURE, "rivers and seas"),
        (flag::CITY_PART, "cities"),
    ];
    let flags = line.words.get(range.clone())?.iter().fold(0, |all, word| all | word.entry.flags);
    LISTS.iter().find(|list| flags & list.0 != 0).map(|list| list.1)
}

#[cfg(test)]
mod tests {
    use super::super::lists::{Entry, Lists};
    use super::super::{hash, lists};
    use super::*;
    use crate::token::Setting;

    #[test]
    fn evidence_is_named() {
        let words = ["minister", "Ada", "Obi"];
        let entry = Entry { clusters: [0; 3], flags: lists::flag::GIVEN };
        let lists = Lists::new(vec![(hash::of_str("ada") as u32, entry)], Vec::new()).unwrap();
        let line = Line::new(words.into_iter(), Setting::Story, &lists);
        let said = |evidence: &[Evidence]| state(evidence, &line, &(1..3), |at| words.get(at).copied());
        assert_eq!(said(&[Evidence::Before, Evidence::List]), "stands after “minister”");
        assert_eq!(said(&[Evidence::List]), "on the list of given names");
        assert_eq!(said(&[Evidence::After]), "its spelling and capitals", "nothing stands after it");
        assert_eq!(said(&[Evidence::Sentence, Evidence::List]), "the words around it, taken together; also on the list of given names");
    }
}
