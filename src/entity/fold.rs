//! A written word → the form in which spellings are compared; never shown to a reader.

use crate::text::{is_apostrophe, is_dash, is_invisible};

/// Lower case, without accents, full stops, apostrophes and hyphens: `U.S.` → `us`, `al-Qa’ida` → `alqaida`.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.chars().filter(|&c| c.is_ascii_alphanumeric() || !is_dropped(c)).map(|c| c.to_ascii_lowercase()).collect();
    }
    word.chars().filter(|&c| !is_dropped(c)).flat_map(char::to_lowercase).fold(String::with_capacity(word.len()), |mut out, c| {
        match plain(c) {
            Some(letters) => out.push_str(letters),
            None => out.push(c),
        }
        out
    })
}

/// The words of `name`, folded; parts that fold away are left out.
pub fn fold_words(name: &str) -> Vec<String> {
    name.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect()
}

/// What stays of a folded word when the usual choices of transliteration are undone: `sergei`, `sergey` → `sirgi`.
///
/// | spelling | also written |
/// |---|---|
/// | `sergei` | `sergey` |
/// | `mohamed` | `mohammed` |
/// | `zelensky` | `zelenskyy`, `zelenskiy` |
/// | `osama` | `usama` |
/// | `haghia` | `hagia` |
///
/// It takes `e` for `i`, which surnames bear but given names do not: for those, see [`fine_skeleton`].
/// Words of fewer than four letters stay as they are: too many names differ by one vowel.
pub fn skeleton(word: &str) -> String {
    fine_skeleton(word).chars().map(|c| if c == 'e' { 'i' } else { c }).fold(String::with_capacity(word.len()), push_new)
}

/// The same, but `e` is not `i`: Frances is not Francis.
pub fn fine_skeleton(word: &str) -> String {
    if word.chars().count() < 4 {
        return word.to_owned();
    }
    let is_digraph = |pair: &[u8]| DIGRAPHS.iter().any(|it| it.0.as_bytes() == pair);
    let merged = if word.as_bytes().windows(2).any(is_digraph) { merge_digraphs(word) } else { word.to_owned() };
    merged.chars().map(single).fold(String::with_capacity(word.len()), push_new)
}

fn merge_digraphs(word: &str) -> String {
    DIGRAPHS.iter().fold(word.to_owned(), |word, (from, to)| if word.contains(from) { word.replace(from, to) } else { word })
}

/// Appends `c` unless it repeats the last letter.
fn push_new(mut out: String, c: char) -> String {
    if !out.ends_with(c) {
        out.push(c);
    }
    out
}

/// The word without a leading Arabic article: `alhaddad`, written `al-Haddad`, → `haddad`; needs the word as written.
pub fn without_article(written: &str) -> &str {
    let Some((article, rest)) = written.split_once(is_dash) else { return written };
    let is_article = matches!(article.to_lowercase().as_str(), "al" | "el" | "ad" | "as" | "ash" | "an" | "ar" | "at" | "az" | "ul");
    if is_article && rest.chars().count() > 2 { rest } else { written }
}

const DIGRAPHS: [(&str, &str); 10] =
    [("ph", "f"), ("kh", "k"), ("gh", "g"), ("ck", "k"), ("ou", "u"), ("oo", "u"), ("ey", "i"), ("ei", "i"), ("iy", "i"), ("yi", "i")];

const fn single(c: char) -> char {
    match c {
        'y' => 'i',
        'o' => 'u',
        'q' | 'c' => 'k',
        'w' => 'v',
        c => c,
    }
}

fn is_dropped(c: char) -> bool {
    is_apostrophe(c) || is_dash(c) || is_invisible(c) || matches!(c, '.' | ',' | '(' | ')' | '[' | ']' | '"' | '“' | '”' | '!' | '?' | ':' | ';')
}

/// The plain letters of an accented one; `None` when it is plain already, or of another script.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ệ' | 'ế' | 'ə' => "e",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'ĥ' | 'ħ' => "h",
        'ì' | 'í' | 'î' | 'ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'ĵ' => "j",
        'ķ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ō' | 'ŏ' | 'ő' | 'ơ' => "o",
        'œ' => "oe",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'ß' => "ss",
        'ţ' | 'ť' | 'ț' | 'þ' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_forgets_case_accents_and_stops() {
        assert_eq!(fold("U.S."), "us");
        assert_eq!(fold("Erdoğan"), "erdogan");
        assert_eq!(fold_words("Côte d’Ivoire"), ["cote", "divoire"]);
        assert_eq!(fold("Ki-moon"), "kimoon");
    }

    #[test]
    fn transliterations_share_a_skeleton() {
        for (one, other) in
            [("sergei", "sergey"), ("mohamed", "mohammed"), ("zelensky", "zelenskyy"), ("yanukovich", "yanukovych"), ("osama", "usama")]
        {
            assert_eq!(skeleton(one), skeleton(other), "{one} {other}");
        }
        for (one, other) in [("dan", "den"), ("maria", "marie"), ("brown", "braun"), ("austria", "australia")] {
            assert_ne!(skeleton(one), skeleton(other), "{one} {other}");
        }
    }

    #[test]
    fn the_arabic_article_is_not_part_of_a_surname() {
        assert_eq!(without_article("al-Haddad"), "Haddad");
        assert_eq!(without_article("Al-Ansari"), "Ansari");
        assert_eq!(without_article("Ki-moon"), "Ki-moon");
    }
}
