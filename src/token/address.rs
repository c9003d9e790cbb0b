//! A run without white space → the web or e-mail address, handle or tag inside it; checks no address for truth.

use crate::text::Span;

/// Marks that may surround an address without being part of it.
const AROUND: [char; 17] = ['(', ')', '[', ']', '<', '>', '"', '“', '”', '‘', '’', '\'', ',', '.', ';', ':', '!'];

/// Finds the address in `chunk`, spans in bytes of it; `None` when there is none.
///
/// | chunk | address |
/// |---|---|
/// | `(desk@example.org),` | `desk@example.org` |
/// | `https://example.org/a.` | `https://example.org/a` |
/// | `www.example.org` | itself |
/// | `@handle`, `#tag` | itself |
pub fn find(chunk: &str) -> Option<Span> {
    if !chunk.contains(['@', '#', '/', 'w']) {
        return None;
    }
    let left = chunk.len() - chunk.trim_start_matches(AROUND).len();
    let inner = chunk.trim_matches(AROUND);
    let found = is_web(inner) || is_mail(inner) || is_handle(inner);
    found.then(|| Span::new(left, left + inner.len()))
}

fn is_web(word: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|start| word.get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start)))
}

fn is_mail(word: &str) -> bool {
    let Some((user, host)) = word.split_once('@') else { return false };
    !user.is_empty() && host.contains('.') && host.chars().all(|c| c.is_alphanumeric() || c == '.' || c == '-')
}

fn is_handle(word: &str) -> bool {
    let Some(name) = word.strip_prefix(['@', '#']) else { return false };
    name.chars().next().is_some_and(char::is_alphabetic) && name.chars().all(|c| c.is_alphanumeric() || c == '_')
}
