//! One character → its class in running text (space, quote, dash …); no tables of words.

/// White space as a reader sees it: Unicode white space, and the invisible
/// characters that web pages paste along (zero-width space, byte-order mark …).
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// Characters with no width and no meaning for reading: zero-width space and
/// joiners, directional marks, soft hyphen, byte-order mark.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Any mark that can open or close a quotation, straight or curly.
pub fn is_quote(c: char) -> bool {
    c == '"' || is_open_quote(c) || is_close_quote(c)
}

/// Marks that open a quotation, `'` and `"` excepted: `“ ‘ „ ‚ « ‹`.
pub fn is_open_quote(c: char) -> bool {
    matches!(c, '“' | '‘' | '„' | '‚' | '«' | '‹' | '‟' | '‛')
}

/// Marks that close a quotation, `'` and `"` excepted: `” ’ » ›`.
pub fn is_close_quote(c: char) -> bool {
    matches!(c, '”' | '’' | '»' | '›')
}

/// Marks that serve as an apostrophe in pasted text: `' ’ ‘ ʼ ´ \``.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '´' | '`' | '\u{2032}')
}

/// Hyphens and dashes of every length, the minus sign too.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{ff0d}')
}
