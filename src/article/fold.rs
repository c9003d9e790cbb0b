//! Words → keys for comparing: bare letters, or plain lower-case words; never shown to a reader.

use super::look::is_broken;

/// Letters and digits alone, in lower case: `Russia's FM` and `Russias FM` agree.
///
/// What a curly mark leaves behind when UTF-8 was read as Latin is dropped too.
pub(super) fn letters(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    words.chars().filter(|c| c.is_alphanumeric() && !is_broken(*c)).for_each(|c| push_lower(&mut out, c));
    out
}

/// Most letters are ASCII, and these need no table.
fn push_lower(out: &mut String, c: char) {
    if c.is_ascii() { out.push(c.to_ascii_lowercase()) } else { out.extend(c.to_lowercase()) }
}

/// Lower-case words with one space between, every number a `0`, everything else gone: `12 Comments »` is `0 comments`.
pub(super) fn plain(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            _ if c.is_numeric() => push_number(&mut out),
            '\'' | '’' | '\u{ad}' | '\u{200b}'..='\u{200d}' => {}
            _ if c.is_alphabetic() => {
                if out.ends_with('0') {
                    out.push(' ');
                }
                push_lower(&mut out, c);
            }
            _ if !out.is_empty() && !out.ends_with(' ') => out.push(' '),
            _ => {}
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn push_number(out: &mut String) {
    if out.ends_with('0') {
        return;
    }
    if !out.is_empty() && !out.ends_with(' ') {
        out.push(' ');
    }
    out.push('0');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lost_apostrophes_and_dashes_do_not_matter() {
        assert_eq!(letters("Kenya’s FM — in Uganda"), letters("Kenyas FM in UGANDA"));
        assert_eq!(letters("Russiaâ€™s FM"), letters("Russia's FM"));
    }

    #[test]
    fn plain_words() {
        assert_eq!(plain(" » 1,204 Comments… "), "0 0 comments");
        assert_eq!(plain("Don’t miss: Sign-up"), "dont miss sign up");
        assert_eq!(plain("5min read"), "0 min read");
        assert_eq!(plain("—"), "");
    }
}
