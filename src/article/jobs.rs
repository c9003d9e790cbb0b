//! Words → whether they name a job, a desk, a paper or a station; knows no persons.

use super::words::{Word, is_capital};

/// Words that name a job, a desk or a paper, not a person.
const ROLES: [&str; 66] = [
    "analyst",
    "associate",
    "author",
    "bbc",
    "blogger",
    "bureau",
    "business",
    "chief",
    "city",
    "columnist",
    "commentator",
    "contributing",
    "contributor",
    "contributors",
    "correspondent",
    "correspondents",
    "crime",
    "critic",
    "daily",
    "deputy",
    "desk",
    "diplomatic",
    "economics",
    "editor",
    "editorial",
    "editors",
    "education",
    "environment",
    "fellow",
    "foreign",
    "for",
    "freelance",
    "general",
    "guest",
    "health",
    "in",
    "journalist",
    "legal",
    "magazine",
    "media",
    "multimedia",
    "national",
    "news",
    "newspaper",
    "newsroom",
    "online",
    "photographer",
    "political",
    "politics",
    "producer",
    "professor",
    "reporter",
    "reporters",
    "science",
    "senior",
    "service",
    "special",
    "sport",
    "sports",
    "staff",
    "team",
    "technology",
    "times",
    "web",
    "writer",
    "writers",
];

/// Whether a word is one of a job title, a desk or a paper's name.
pub(super) fn is_role(word: &str) -> bool {
    ROLES.contains(&word.to_lowercase().as_str())
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
    let held = words.last().is_some_and(|it| HOLDERS.contains(&it.lower().as_str()));
    let rest = words.get(1..).unwrap_or(&[]);
    held && (rest.iter().all(|it| is_outlet(&[*it])) || words.last().is_some_and(|it| it.lower() == "desk"))
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
    words.iter().any(|it| OUTLETS.contains(&it.lower().as_str()) || is_role(it.bare().text))
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
