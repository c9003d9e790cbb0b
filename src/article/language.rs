//! The story's words → its language and how sure; below a few words it says it cannot tell.

use super::types::Language;
use crate::text::{Confidence, Note, NoteKind, Span};
use whatlang::Lang;

/// Enough words to tell, in bytes; more would only take longer.
const ENOUGH: usize = 4_000;
/// Fewer letters tell nothing.
const LEAST: usize = 60;

/// The language of `words`, a sample of the story.
pub(super) fn language(words: &str) -> Language {
    let letters = words.chars().filter(|c| c.is_alphabetic()).take(LEAST).count();
    let info = if letters < LEAST { None } else { whatlang::detect(words) };
    match info {
        Some(info) => Language { code: code(info.lang()).to_owned(), confidence: Confidence::new((info.confidence() * 1000.0) as u16) },
        None => Language { code: "und".to_owned(), confidence: Confidence::default() },
    }
}

/// A note when the story is not in English.
pub(super) fn note(language: &Language) -> Option<Note> {
    let text = match language.code.as_str() {
        "en" | "und" => return None,
        code => format!("The text does not seem to be English (it looks like “{code}”); names and times may be missed."),
    };
    Some(Note { kind: NoteKind::Language, text, span: Span::default() })
}

/// The first words of each part, up to [`ENOUGH`] bytes.
pub(super) fn sample<'a>(parts: impl Iterator<Item = &'a str>) -> String {
    let mut sample = String::new();
    for part in parts {
        let end = (0..=ENOUGH.min(part.len())).rev().find(|&it| part.is_char_boundary(it)).unwrap_or(0);
        sample.push_str(part.get(..end).unwrap_or(""));
        sample.push('\n');
        if sample.len() >= ENOUGH {
            break;
        }
    }
    sample
}

/// ISO 639-3 and ISO 639-1 codes in turn.
const CODES: &str = "afr af aka ak amh am ara ar aze az bel be ben bn bul bg cat ca ces cs cmn zh cym cy dan da deu de ell el eng en epo eo est et \
    fin fi fra fr guj gu heb he hin hi hrv hr hun hu hye hy ind id ita it jav jv jpn ja kan kn kat ka khm km kor ko lat la lav lv \
    lit lt mal ml mar mr mkd mk mya my nep ne nld nl nob nb ori or pan pa pes fa pol pl por pt ron ro rus ru sin si slk sk slv sl \
    sna sn spa es srp sr swe sv tam ta tel te tgl tl tha th tuk tk tur tr ukr uk urd ur uzb uz vie vi";

/// ISO 639-1; the three-letter code where there is no two-letter one.
fn code(lang: Lang) -> &'static str {
    let long = lang.code();
    let mut codes = CODES.split(' ');
    codes.by_ref().find(|it| *it == long).and_then(|_| codes.next()).unwrap_or(long)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_languages_and_says_when_it_cannot() {
        assert_eq!(language("The ferry to the northern islands sailed again on Monday after a week of storms.").code, "en");
        assert_eq!(language("El ferry a las islas del norte zarpó de nuevo el lunes tras una semana de tormentas.").code, "es");
        assert_eq!(language("Ferry resumes").code, "und");
        assert!(note(&language("")).is_none());
    }

    #[test]
    fn samples_end_between_characters() {
        assert_eq!(sample(["é".repeat(ENOUGH).as_str()].into_iter()).len(), ENOUGH + 1);
    }
}
