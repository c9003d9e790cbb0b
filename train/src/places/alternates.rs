//! Alternate names in every language → those an English newspaper may use; drops look-alikes, keeps order.

/// Whether `name` may stand in English news: Latin letters, a capital first, no code, no note in brackets.
pub fn is_usable(name: &str) -> bool {
    let mut letters = name.chars();
    let starts = letters.next().is_some_and(char::is_uppercase);
    // Airport and UN/LOCODE codes are three to five capitals.
    let code = name.len() <= 5 && name.chars().all(|it| it.is_ascii_uppercase());
    let latin = |letter: char| matches!(letter, 'A'..='Z' | 'a'..='z' | '\u{c0}'..='\u{24f}' | ' ' | '-' | '\'' | '’' | '.');
    starts && name.chars().count() >= 4 && !code && name.chars().all(latin)
}

/// Words that say only what kind of division a name is.
const GENERIC: [&str; 9] = [" oblast", " province", " region", " governorate", " prefecture", " department", " krai", " district", " city"];

/// `kyiv oblast` → `kyiv`.
pub fn without_generic(key: &str) -> Option<&str> {
    GENERIC.iter().find_map(|generic| key.strip_suffix(generic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_scripts_and_codes_are_dropped() {
        assert!(is_usable("Bombay") && is_usable("São Tomé") && is_usable("L'Aquila"));
        assert!(!is_usable("BOM") && !is_usable("mumbai") && !is_usable("Бомбей") && !is_usable("Ha"));
    }
}
