//! Words → whether they name a job, a desk, a paper or a station; knows no persons.

use super::words::{Word, is_capital};

/// Words that name a job, a desk or a paper, not a person.
const ROLES: [&str; 116] = [
    "academic",
    "agriculture",
    "analyst",
    "anchor",
    "assistant",
    "associate",
    "audience",
    "audio",
    "author",
    "bbc",
    "blogger",
    "bureau",
    "business",
    "cartoonist",
    "chief",
    "city",
    "climate",
    "columnist",
    "commentator",
    "community",
    "consumer",
    "contributing",
    "contributor",
    "contributors",
    "correspondent",
    "correspondents",
    "courts",
    "crime",
    "critic",
    "daily",
    "defence",
    "defense",
    "democracy",
    "deputy",
    "desk",
    "digital",
    "diplomatic",
    "director",
    "economics",
    "economy",
    "editor",
    "editorial",
    "editors",
    "education",
    "energy",
    "entertainment",
    "environment",
    "executive",
    "features",
    "fellow",
    "finance",
    "football",
    "for",
    "foreign",
    "founder",
    "freelance",
    "general",
    "guest",
    "health",
    "host",
    "housing",
    "in",
    "intern",
    "investigations",
    "investigative",
    "journalist",
    "lecturer",
    "legal",
    "lifestyle",
    "local",
    "magazine",
    "managing",
    "markets",
    "media",
    "meteorologist",
    "multimedia",
    "national",
    "news",
    "newspaper",
    "newsreader",
    "newsroom",
    "online",
    "opinion",
    "parliamentary",
    "photographer",
    "photojournalist",
    "political",
    "politics",
    "presenter",
    "producer",
    "professor",
    "publisher",
    "regional",
    "religion",
    "reporter",
    "reporters",
    "reviewer",
    "rugby",
    "science",
    "security",
    "senior",
    "service",
    "showbiz",
    "special",
    "sport",
    "sports",
    "staff",
    "team",
    "technology",
    "times",
    "trainee",
    "transport",
    "video",
    "web",
    "writer",
    "writers",
];

/// Whether a word is one of a job title, a desk or a paper's name.
pub(super) fn is_role(word: &str) -> bool {
    ROLES.binary_search_by(|it| it.bytes().cmp(word.bytes().map(|c| c.to_ascii_lowercase()))).is_ok()
}

/// Whether the words after a name hold a job or a desk.
pub(super) fn has_role(words: &[Word<'_>]) -> bool {
    words.iter().any(|it| is_role(it.bare().text) && it.bare().text != "in" && it.bare().text != "for")
}

/// `Staff Reporter`, `Our Special Correspondent`: a job that stands for its holder.
pub(super) fn is_job(words: &[Word<'_>]) -> bool {
    const HOLDERS: [&str; 13] = [
        "agencies",
        "bureau",
        "contributor",
        "correspondent",
        "correspondents",
        "desk",
        "editor",
        "reporter",
        "reporters",
        "staff",
        "team",
        "writer",
        "writers",
    ];
    let held = words.last().is_some_and(|it| it.is_any(&HOLDERS));
    let rest = words.get(1..).unwrap_or(&[]);
    held && (rest.iter().all(|it| is_outlet(&[*it])) || words.last().is_some_and(|it| it.is("desk")))
        && words.len() <= 5
        && words.iter().all(|it| is_capital(it.text) && it.text.chars().all(char::is_alphabetic))
}

/// Words that end the name of a paper, station or company.
pub(super) fn is_outlet(words: &[Word<'_>]) -> bool {
    const OUTLETS: [&str; 26] = [
        "post",
        "times",
        "sun",
        "herald",
        "tribune",
        "guardian",
        "mail",
        "mirror",
        "star",
        "journal",
        "gazette",
        "chronicle",
        "press",
        "network",
        "tv",
        "radio",
        "today",
        "university",
        "institute",
        "inc",
        "telegraph",
        "standard",
        "independent",
        "observer",
        "echo",
        "express",
    ];
    words.iter().any(|it| it.is_any(&OUTLETS) || is_role(it.bare().text))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn jobs_and_houses() {
        let of = |text: &'static str| words(text, 0, 9);
        assert!(is_job(&of("Staff Reporter")) && is_job(&of("Harbour Web Desk")) && !is_job(&of("Jane Doe")));
        assert!(has_role(&of("Political Editor")) && !has_role(&of("in Nairobi")));
        assert!(is_outlet(&of("The Harbour Star")) && is_outlet(&of("Harbour News, Lodwar")) && !is_outlet(&of("Jane Doe")));
    }
}
