//! Articles → copies with headlines in Title Case or ALL CAPS, and whole articles in small letters; spans keep their place.

use crate::corpora::named::{NamedArticle, Passage};
use galley::token::Setting;

/// Copies of a share of the articles.
pub fn copies(articles: &[NamedArticle]) -> Vec<NamedArticle> {
    articles.iter().enumerate().filter_map(|(at, article)| copy(at, article)).collect()
}

fn copy(at: usize, article: &NamedArticle) -> Option<NamedArticle> {
    let passages = &article.passages;
    let opening = |change: fn(&str) -> String| passages.iter().take(4).map(|it| changed(it, change, Some(Setting::Heading))).collect();
    let whole = |change: fn(&str) -> String| passages.iter().take(8).map(|it| changed(it, change, None)).collect();
    let passages = match at % 12 {
        0 | 4 | 8 => opening(title_case),
        1 | 5 => opening(upper_case),
        2 => whole(lower_case),
        3 => whole(upper_case),
        _ => return None,
    };
    Some(NamedArticle { passages })
}

/// The passage rewritten, where it is of the wanted setting and keeps its length in bytes.
fn changed(passage: &Passage, change: fn(&str) -> String, only: Option<Setting>) -> Passage {
    let mut copy = passage.clone();
    let text = change(&passage.text);
    if only.is_none_or(|it| it == passage.setting) && text.len() == passage.text.len() {
        copy.text = text;
    }
    copy
}

fn upper_case(text: &str) -> String {
    text.chars().map(|c| c.to_ascii_uppercase()).collect()
}

fn lower_case(text: &str) -> String {
    text.chars().map(|c| c.to_ascii_lowercase()).collect()
}

fn title_case(text: &str) -> String {
    const SMALL: [&str; 16] = ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "over", "the", "to", "with"];
    let word = |word: &str| match word.chars().next() {
        Some(first) if !SMALL.contains(&word) => format!("{}{}", first.to_ascii_uppercase(), &word[first.len_utf8()..]),
        _ => word.to_owned(),
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_change_and_keep_their_length() {
        assert_eq!(title_case("mayor opens bridge in Łódź"), "Mayor Opens Bridge in Łódź");
        assert_eq!(upper_case("Łódź opens"), "ŁóDź OPENS");
    }
}
