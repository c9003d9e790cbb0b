//! Words → words that are safe inside HTML and XML; writes no element.

/// Text for an element or a quoted attribute. Characters that XML cannot hold become U+FFFD.
pub fn escaped(words: &str) -> String {
    let mut safe = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            // A bare carriage return would be read back as a line feed.
            '\r' => safe.push_str("&#13;"),
            '\u{0}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => safe.push('\u{fffd}'),
            _ => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_of_the_text_can_become_markup() {
        assert_eq!(escaped("<a href='x'>&\"\u{0}\r\n"), "&lt;a href=&#39;x&#39;&gt;&amp;&quot;\u{fffd}&#13;\n");
    }
}
