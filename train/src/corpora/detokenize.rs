//! Tokens of a corpus → text as it is written, and where each token stands in it; invents no words.

use galley::text::Span;

/// Joins `tokens` with spaces where English has them.
pub fn detokenize<'a>(tokens: impl Iterator<Item = &'a str>) -> (String, Vec<Span>) {
    let mut text = String::new();
    let mut spans = Vec::new();
    let mut glue = true;
    let mut quotes_open = false;
    for token in tokens {
        let written = plain(token);
        let straight = written == "\"";
        let closes = closes(written) || (straight && quotes_open);
        if !(glue || closes) {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(written);
        spans.push(Span::new(start, text.len()));
        glue = opens(written) || (straight && !quotes_open);
        quotes_open ^= straight;
    }
    (text, spans)
}

/// Treebank spellings of brackets and quotation marks.
fn plain(token: &str) -> &str {
    match token {
        "-LRB-" | "-LSB-" => "(",
        "-RRB-" | "-RSB-" => ")",
        "``" => "“",
        "''" => "”",
        token => token,
    }
}

fn closes(token: &str) -> bool {
    let contraction = matches!(token.to_lowercase().as_str(), "n't" | "n’t" | "'s" | "’s" | "'re" | "’re" | "'ve" | "'ll" | "'d" | "'m" | "'");
    contraction || matches!(token, "," | "." | ";" | ":" | "!" | "?" | ")" | "]" | "}" | "%" | "”" | "’" | "...")
}

fn opens(token: &str) -> bool {
    matches!(token, "(" | "[" | "{" | "“" | "‘" | "$" | "£" | "€" | "#")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_stand_where_english_has_them() {
        let tokens = ["He", "said", ":", "``", "It", "is", "n't", "Syria", "'s", "(", "yet", ")", ".", "''"];
        let (text, spans) = detokenize(tokens.into_iter());
        assert_eq!(text, "He said: “It isn't Syria's (yet).”");
        assert_eq!(spans[7].of(&text), "Syria");
    }

    #[test]
    fn straight_quotes_open_and_close_by_turns() {
        assert_eq!(detokenize(["a", "\"", "b", "\"", "c"].into_iter()).0, "a \"b\" c");
    }
}
