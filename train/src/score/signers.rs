//! A gold byline as a page's markup gives it → the names in it, to judge an answer strictly or loosely.
//!
//! | gold | names |
//! |---|---|
//! | `By Jane Doe` · `Jane Doe, MD\n   Health News` | jane doe |
//! | `Jane Doe, Sam Roe and Ann Lee` | jane doe · sam roe · ann lee |
//! | `by Jane Doe22 Dec 2016651` | jane doe |

use super::pages::{squeeze, stands_in};
use std::collections::BTreeSet;

/// Who signed, in lower case.
#[derive(Debug, PartialEq, Eq)]
pub struct Signers(BTreeSet<String>);

impl Signers {
    /// Reads the first line of a gold byline, up to a date or figure.
    pub fn of(gold: &str) -> Self {
        let line = gold.trim().lines().next().unwrap_or("");
        let line = line.split(|c: char| c.is_ascii_digit()).next().unwrap_or("");
        let bare = line.strip_prefix("By ").or_else(|| line.strip_prefix("by ")).unwrap_or(line);
        let names = bare.split([',', ';', '&']).flat_map(|it| it.split(" and ")).map(|it| squeeze(it).to_lowercase());
        Self(names.filter(|it| it.len() > 3).collect())
    }

    /// Whether every name occurs in the page, in any case.
    pub fn stand_in(&self, page: &str) -> bool {
        let page = page.to_lowercase();
        !self.0.is_empty() && self.0.iter().all(|it| stands_in(&page, it))
    }

    /// Strictly: these names, no more and no fewer.
    pub fn are(&self, names: &[String]) -> bool {
        names.iter().map(|it| it.to_lowercase()).collect::<BTreeSet<_>>() == self.0
    }

    /// Loosely: at least one name, and every one of them right or part of a right one.
    pub fn include(&self, names: &[String]) -> bool {
        !names.is_empty() && names.iter().all(|name| self.0.iter().any(|it| it.contains(&name.to_lowercase())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strict_and_loose_judgements_differ() {
        let gold = Signers::of("By Jane Doe, Sam Roe and Ann Lee\n   March 3, 2015");
        let names = |list: &[&str]| list.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
        assert!(gold.are(&names(&["Ann Lee", "JANE DOE", "Sam Roe"])) && gold.include(&names(&["Sam Roe"])));
        assert!(!gold.are(&names(&["Sam Roe"])) && !gold.include(&names(&["Sam Poe"])) && !gold.include(&[]));
        assert_eq!(Signers::of("by Jane Doe22 Dec 2016651"), Signers::of("Jane Doe, MD"));
        assert!(Signers::of("Jane  Doe").stand_in("x\nJANE DOE\n") && !Signers::of("").stand_in("x"));
    }
}
