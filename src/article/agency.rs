//! A whole line → the agency or paper the story came from; reads nothing inside sentences.
//!
//! | accepted | agency |
//! |---|---|
//! | `The Associated Press` · `Reuters` | the line |
//! | `Source: AFP` · `From: The Canadian Press` · `— Xinhua` | the name |

use super::lists::is_agency;
use crate::text::{Span, is_space};

/// Reads one line, which starts at byte `at` of the text, as an agency line.
pub(super) fn agency(line: &str, at: usize) -> Option<Span> {
    if line.len() > 60 {
        return None;
    }
    let named = line.split_once(':').filter(|(label, _)| is_label(label)).map_or(line, |it| it.1);
    let bare = named.trim_matches(|c: char| is_space(c) || !c.is_alphanumeric());
    let start = bare.as_ptr() as usize - line.as_ptr() as usize;
    is_agency(bare).then(|| Span::new(at + start, at + start + bare.len()))
}

fn is_label(label: &str) -> bool {
    matches!(label.trim().to_lowercase().as_str(), "source" | "from" | "agency" | "agencies" | "via")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_that_name_an_agency() {
        let read = |line: &'static str| agency(line, 0).map_or("", |it| it.of(line));
        assert_eq!(read("The Associated Press"), "The Associated Press");
        assert_eq!(read("Source: AFP"), "AFP");
        assert_eq!(read("— Xinhua"), "Xinhua");
        assert_eq!(read("From: the harbour"), "");
        assert_eq!(read("Reuters said on Monday"), "");
        assert_eq!(read("Staff"), "");
    }
}
