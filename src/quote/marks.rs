//! The characters of a block → its quotation marks and what each may do; pairs nothing.
//!
//! | written | mark |
//! |---|---|
//! | `"word"`, `“word”`, `„word“`, ``` ``word'' ``` | double; direction from the shape or from the spaces around |
//! | `'word'`, `‘word’` | single, when no letter stands on the outer side |
//! | `«word»`, `»word«` | guillemets |
//! | `don't`, `the ’90s`, `'em`, `rock 'n' roll` | no mark: an apostrophe |
//! | `6' 2"` | a figure's mark opens nothing |

use crate::text::{Span, is_dash, is_space};

/// Marks of one family open and close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// `" “ ” „` and doubled single marks.
    Double,
    /// `' ‘ ’ ‚`.
    Single,
    /// `« » ‹ ›`.
    Guillemet,
}

/// What a mark may do, from its shape and its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Only open.
    Opens,
    /// Only close.
    Closes,
    /// Either; what is open already decides.
    Either,
    /// Close, unless it is the apostrophe of a plural: `the workers' rights`.
    MayClose,
}

/// A quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Where it stands.
    pub span: Span,
    /// What it pairs with.
    pub family: Family,
    /// What it may do.
    pub role: Role,
    /// Whether its shape alone says which way it faces: `“`, not `"`.
    pub shaped: bool,
}

/// Finds every mark in `block`.
pub fn marks(text: &str, block: Span) -> Vec<Mark> {
    let words = block.of(text);
    let mut marks = Vec::new();
    let mut before = None;
    let mut skip = 0;
    let mut low_open = false;
    for (at, c) in words.char_indices() {
        if at < skip {
            continue;
        }
        let mut end = at + c.len_utf8();
        if is_mark(c) {
            if matches!(c, '\'' | '`') && words[end..].starts_with(c) {
                end += 1;
            }
            let around = Around { before, after: &words[end..] };
            if let Some((family, mut role, shaped)) = judge(c, end - at == 2 && c.is_ascii(), around) {
                if c == '“' && low_open {
                    role = Role::Closes;
                }
                low_open = c == '„' || low_open && !matches!(c, '“' | '”');
                marks.push(Mark { span: Span::new(at, end).shift(block.start), family, role, shaped });
            }
        }
        skip = end;
        before = Some(c);
    }
    marks
}

const fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»' | '‹' | '›')
}

/// What stands on both sides of a mark.
#[derive(Clone, Copy)]
struct Around<'a> {
    before: Option<char>,
    after: &'a str,
}

impl Around<'_> {
    fn next(self) -> Option<char> {
        self.after.chars().next()
    }

    /// Nothing of a word stands before it.
    fn free_left(self) -> bool {
        self.before.is_none_or(|c| is_space(c) || is_dash(c) || is_mark(c) || matches!(c, '(' | '[' | '{' | '/' | '…' | ':' | '¿' | '¡'))
    }

    /// Nothing of a word stands after it.
    fn free_right(self) -> bool {
        self.next().is_none_or(|c| is_space(c) || is_dash(c) || is_mark(c) || c.is_ascii_punctuation() && !matches!(c, '(' | '[' | '$') || c == '…')
    }

    fn touches_right(self) -> bool {
        self.next().is_some_and(|c| !is_space(c))
    }

    fn touches_left(self) -> bool {
        self.before.is_some_and(|c| !is_space(c))
    }
}

fn judge(c: char, doubled: bool, around: Around<'_>) -> Option<(Family, Role, bool)> {
    match c {
        '“' | '„' | '‟' => Some((Family::Double, Role::Opens, true)),
        '”' => Some((Family::Double, Role::Closes, true)),
        '"' => straight(around).map(|role| (Family::Double, role, false)),
        '`' if doubled => Some((Family::Double, Role::Opens, true)),
        '\'' if doubled => straight(around).map(|role| (Family::Double, role, false)),
        '«' | '‹' | '»' | '›' => Some((Family::Guillemet, guillemet(c, around), true)),
        _ => single(c, around).map(|role| (Family::Single, role, c == '‘')),
    }
}

/// A straight double mark: the spaces around it decide.
fn straight(around: Around<'_>) -> Option<Role> {
    let opens = around.free_left() && around.touches_right();
    let closes = around.free_right() && around.touches_left();
    match (opens, closes) {
        (true, false) => Some(Role::Opens),
        (false, true) => Some(Role::Closes),
        _ => Some(Role::Either),
    }
}

fn guillemet(c: char, around: Around<'_>) -> Role {
    let reversed = if matches!(c, '«' | '‹') {
        around.touches_left() && !around.free_left()
    } else {
        around.free_left() && around.touches_right() && around.before.is_none_or(|it| it != '\u{a0}')
    };
    match (c, reversed) {
        (_, true) => Role::Either,
        ('«' | '‹', false) => Role::Opens,
        _ => Role::Closes,
    }
}

/// A single mark, if it is one and not an apostrophe inside or before a word.
fn single(c: char, around: Around<'_>) -> Option<Role> {
    let word_follows =
        around.next().is_some_and(|it| it.is_alphanumeric() || matches!(it, '[' | '(' | '$' | '…' | '#' | '@' | '£' | '€' | '"' | '“'));
    if c != '’' && around.free_left() && word_follows {
        return (!is_clipped(around.after)).then_some(Role::Opens);
    }
    if c == '‘' || c == '‚' || !around.touches_left() || !around.free_right() {
        return None;
    }
    let plural = around.before == Some('s') && around.next() == Some(' ') && around.after[1..].starts_with(char::is_alphanumeric);
    Some(if plural { Role::MayClose } else { Role::Closes })
}

/// Whether the word after an apostrophe is one that lost its first letters: `'em`, `'90s`.
fn is_clipped(after: &str) -> bool {
    let end = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
    let word = &after[..end];
    let decade = word.len() <= 3 && word.starts_with(|c: char| c.is_ascii_digit()) && word.trim_end_matches('s').chars().all(|c| c.is_ascii_digit());
    let listed = matches!(
        word.to_ascii_lowercase().as_str(),
        "em" | "tis" | "twas" | "til" | "till" | "cause" | "n" | "bout" | "round" | "cos" | "cuz" | "ello" | "ere"
    );
    (decade || listed) && !after[end..].starts_with(['\'', '’'])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `<` opens, `>` closes, `|` either, `?` may close.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found: String = marks(text, Span::new(0, text.len()))
            .iter()
            .map(|mark| match mark.role {
                Role::Opens => '<',
                Role::Closes => '>',
                Role::Either => '|',
                Role::MayClose => '?',
            })
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn straight_marks_face_the_word() {
        check("\"Go,\" he said (\"now\").", "<><>");
        check("a \" b", "|");
    }

    #[test]
    fn shapes_say_which_way() {
        check("“Go,” „geh“ «va» »geh«", "<><><>||");
        check("``Go'' he said", "<>");
    }

    #[test]
    fn apostrophes_are_no_marks() {
        check("don't, the '90s, the ’60s, 'em", "");
        check("It’s the workers’ day", "?");
    }

    #[test]
    fn single_marks_open_before_words() {
        check("'Go,' she said, ‘or stay.’", "<><>");
    }

    #[test]
    fn any_character_may_follow() {
        check("'é' ‘日本’ \"😀\"", "<><><>");
        check("s' é", "?");
    }
}
