//! Words that tell who says what: verbs of speech, sources, documents, what bears a title; no rule of its own.

use super::WordList;
use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Verbs that report what somebody said or wrote (`say says saying said`): base, -s, -ing, then the past forms.
pub static SPEECH_VERBS: WordList = WordList::new(include_str!("speech_verbs.txt"));

/// Whether `word`, in small letters, is a form of a verb of speech.
pub fn is_speech_verb(word: &str) -> bool {
    static FORMS: OnceLock<BTreeSet<&str>> = OnceLock::new();
    FORMS.get_or_init(|| SPEECH_VERBS.entries().iter().flat_map(|line| line.split(' ')).collect()).contains(word)
}

/// Verbs whose object may be somebody's words (`call`, `dismiss`), formed like [`SPEECH_VERBS`].
pub static QUOTING_VERBS: WordList = WordList::new(include_str!("quoting_verbs.txt"));

/// Verbs of thought and finding that take a clause (`believe`, `find`), formed like [`SPEECH_VERBS`].
pub static THOUGHT_VERBS: WordList = WordList::new(include_str!("thought_verbs.txt"));

/// Verbs whose infinitive is what somebody says shall be done (`urge`, `vow`), formed like [`SPEECH_VERBS`].
pub static PLAN_VERBS: WordList = WordList::new(include_str!("plan_verbs.txt"));

/// Nouns that hold a statement when *that* follows (`claim`), in the singular.
pub static CLAIM_NOUNS: WordList = WordList::new(include_str!("claim_nouns.txt"));

/// People and bodies that speak (`activist`, `ministry`), in the singular.
pub static SOURCE_NOUNS: WordList = WordList::new(include_str!("source_nouns.txt"));

/// What holds statements (`report`, `tweet`).
pub static DOCUMENT_NOUNS: WordList = WordList::new(include_str!("document_nouns.txt"));

/// What bears a title, a slogan or a name (`song`, `banner`, `term`).
pub static CARRIER_NOUNS: WordList = WordList::new(include_str!("carrier_nouns.txt"));

/// After these, quotation marks hold a name or a title (`dubbed`, `entitled`).
pub static NAMING_WORDS: WordList = WordList::new(include_str!("naming_words.txt"));
