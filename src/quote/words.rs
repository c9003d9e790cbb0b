//! A token → what kind of word it is to a reader who looks for speakers; reads no grammar around it.

use crate::lexicon::{
    CARRIER_NOUNS, CLAIM_NOUNS, DOCUMENT_NOUNS, NAMING_WORDS, PLAN_VERBS, QUOTING_VERBS, ROLE_NOUNS, SOURCE_NOUNS, SPEECH_VERBS, THOUGHT_VERBS,
    WordList,
};
use std::collections::HashMap;
use std::ops::BitOr;
use std::sync::OnceLock;

/// A set of word classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u64);

impl Class {
    /// Reports what somebody said: `say`.
    pub const SPEECH: Self = Self(1);
    /// Its object may be somebody's words: `call`.
    pub const QUOTING: Self = Self(1 << 1);
    /// Reports a thought or a finding: `believe`.
    pub const THOUGHT: Self = Self(1 << 2);
    /// A verb's plain form.
    pub const BASE: Self = Self(1 << 3);
    /// A verb's form in -s.
    pub const PRESENT: Self = Self(1 << 4);
    /// A verb's form in -ing.
    pub const GERUND: Self = Self(1 << 5);
    /// A verb's past tense or participle.
    pub const PAST: Self = Self(1 << 6);
    /// A form of *be*.
    pub const BE: Self = Self(1 << 7);
    /// A form of *have*, *do*, or a modal verb.
    pub const AUXILIARY: Self = Self(1 << 8);
    /// An article, demonstrative, possessive or quantifier.
    pub const DETERMINER: Self = Self(1 << 9);
    /// A preposition.
    pub const PREPOSITION: Self = Self(1 << 10);
    /// Opens a subordinate clause: `because`.
    pub const SUBORDINATOR: Self = Self(1 << 11);
    /// `who`, `which`.
    pub const RELATIVE: Self = Self(1 << 12);
    /// `and`, `but`, `or`.
    pub const CONJUNCTION: Self = Self(1 << 13);
    /// An adverb or a negation.
    pub const ADVERB: Self = Self(1 << 14);
    /// A pronoun that can be a subject: `he`.
    pub const PRONOUN: Self = Self(1 << 15);
    /// A person or body that speaks.
    pub const SOURCE: Self = Self(1 << 16);
    /// Holds statements: `report`.
    pub const DOCUMENT: Self = Self(1 << 17);
    /// Bears a title or a slogan: `banner`.
    pub const CARRIER: Self = Self(1 << 18);
    /// A name or title follows: `dubbed`.
    pub const NAMING: Self = Self(1 << 19);
    /// A day, month or time of day.
    pub const TIME: Self = Self(1 << 20);
    /// Starts with a capital letter.
    pub const UPPER: Self = Self(1 << 21);
    /// A comma.
    pub const COMMA: Self = Self(1 << 22);
    /// A colon.
    pub const COLON: Self = Self(1 << 23);
    /// `. ! ? …`
    pub const STOP: Self = Self(1 << 24);
    /// Any other sign: dashes, brackets, semicolons.
    pub const SIGN: Self = Self(1 << 25);
    /// `'s` or `'`.
    pub const POSSESSIVE: Self = Self(1 << 26);
    /// `that`.
    pub const THAT: Self = Self(1 << 27);
    /// A number.
    pub const NUMBER: Self = Self(1 << 28);
    /// `to`.
    pub const TO: Self = Self(1 << 29);
    /// A verb of speech that is not turned round: `told`.
    pub const TELLS: Self = Self(1 << 30);
    /// Its infinitive is what somebody says shall be done: `vow`.
    pub const PLAN: Self = Self(1 << 31);
    /// Holds a statement when `that` follows: `claim`.
    pub const CLAIM: Self = Self(1 << 32);
    /// What a person is by office or trade: `superintendent`.
    pub const ROLE: Self = Self(1 << 33);

    /// Any verb of the lists.
    pub const CUE: Self = Self(Self::SPEECH.0 | Self::QUOTING.0 | Self::THOUGHT.0);
    /// Any mark of punctuation.
    pub const PUNCTUATION: Self = Self(Self::COMMA.0 | Self::COLON.0 | Self::STOP.0 | Self::SIGN.0);
    /// Words that no noun phrase goes across.
    pub const BREAK: Self = Self(Self::PUNCTUATION.0 | Self::BE.0 | Self::AUXILIARY.0 | Self::SUBORDINATOR.0 | Self::RELATIVE.0 | Self::THAT.0);

    /// What is left of it without `other`: WHO is no *who*, IT no *it*.
    const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether it has any class of `other`.
    pub const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Class {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

const SMALL_WORDS: [(Class, &str); 15] = [
    (Class::BE, "am are be been being is isn't was wasn't were weren't"),
    (
        Class::AUXILIARY,
        "can can't cannot could couldn't did didn't do does doesn't don't had hadn't has hasn't have haven't having may might must shall should shouldn't will won't would wouldn't",
    ),
    (
        Class::DETERMINER,
        "a an another any both each every her his its many most my no one our several some that the their these this those three two your",
    ),
    (
        Class::PREPOSITION,
        "about above across after against along amid among around as at before behind below beside between beyond by despite during for from in inside into like near of off on onto outside over per regarding since through throughout to toward towards under until upon via with within without",
    ),
    (
        Class::SUBORDINATOR,
        "after although as because before even how if once since so than though unless until when whenever where whereas whether while whilst why",
    ),
    (Class::RELATIVE, "which who whom whose"),
    (Class::CONJUNCTION, "and but nor or yet"),
    (
        Class::ADVERB,
        "again ago already first also always even ever far further however instead later meanwhile moreover never nevertheless not now often once only recently repeatedly since sometimes soon still then therefore thus today tomorrow too yesterday",
    ),
    (Class::PRONOUN, "he him i it she them they we you"),
    (
        Class::TIME,
        "april august december february friday january july june march may monday november october saturday september sunday thursday tuesday wednesday afternoon early earlier evening last later midnight month morning next night noon today tomorrow tonight week weekend year yesterday",
    ),
    (Class::POSSESSIVE, "' 's ’ ’s"),
    (Class::THAT, "that"),
    (Class::TO, "to"),
    (Class::TELLS, "told tell tells telling informed informs reminded reminds assured assures notified called calls described describes accused"),
    (Class::SOURCE, "activists"),
];

/// Every listed word with its classes.
fn table() -> &'static HashMap<String, Class> {
    static TABLE: OnceLock<HashMap<String, Class>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut rows = Vec::new();
        for (class, words) in SMALL_WORDS {
            rows.extend(words.split(' ').map(|word| (word.to_owned(), class)));
        }
        let verbs = [(Class::SPEECH, &SPEECH_VERBS), (Class::QUOTING, &QUOTING_VERBS), (Class::THOUGHT, &THOUGHT_VERBS), (Class::PLAN, &PLAN_VERBS)];
        for (class, list) in verbs {
            rows.extend(list.entries().iter().flat_map(|line| forms(line, class)));
        }
        let nouns: [(Class, &WordList); 6] = [
            (Class::SOURCE, &SOURCE_NOUNS),
            (Class::DOCUMENT, &DOCUMENT_NOUNS),
            (Class::CARRIER, &CARRIER_NOUNS),
            (Class::NAMING, &NAMING_WORDS),
            (Class::CLAIM, &CLAIM_NOUNS),
            (Class::ROLE, &ROLE_NOUNS),
        ];
        for (class, list) in nouns {
            rows.extend(list.entries().iter().map(|word| ((*word).to_owned(), class)));
        }
        let mut table = HashMap::new();
        for (word, class) in rows {
            let known: &mut Class = table.entry(word).or_default();
            *known = *known | class;
        }
        table
    })
}

/// `say says saying said` → each form with its tense.
fn forms(line: &'static str, class: Class) -> impl Iterator<Item = (String, Class)> {
    let tenses = [Class::BASE, Class::PRESENT, Class::GERUND].into_iter().chain(std::iter::repeat(Class::PAST));
    line.split(' ').zip(tenses).map(move |(word, tense)| (word.to_owned(), class | tense))
}

fn look_up(lower: &str) -> Class {
    table().get(lower).copied().unwrap_or_default()
}

/// The classes of `word`, as it stands in the text.
pub fn class_of(word: &str) -> Class {
    let Some(first) = word.chars().next() else { return Class::default() };
    if !first.is_alphanumeric() {
        return sign(word, first);
    }
    if first.is_ascii_digit() {
        return Class::NUMBER;
    }
    let mut class = if first.is_uppercase() { Class::UPPER } else { Class::default() };
    if word.len() <= 20 {
        let lower = word.to_lowercase();
        let listed = look_up(&lower);
        class = class | listed | by_ending(&lower, listed);
        if word.len() > 1 && word.chars().all(char::is_uppercase) {
            class = class.without(Class::RELATIVE | Class::PRONOUN);
        }
    }
    class
}

fn sign(word: &str, first: char) -> Class {
    match first {
        ',' => Class::COMMA,
        ':' => Class::COLON,
        '.' | '!' | '?' | '…' => Class::STOP,
        '\'' | '’' => look_up(word),
        '@' | '#' | '%' | '‰' | '$' | '£' | '€' => Class::default(),
        _ => Class::SIGN,
    }
}

/// Plurals of listed nouns, and endings that tell a person or an adverb.
fn by_ending(lower: &str, listed: Class) -> Class {
    const PEOPLE: [&str; 9] = ["man", "men", "woman", "women", "ist", "ists", "person", "ologist", "people"];
    let singular = match lower.strip_suffix("ies") {
        Some(stem) => look_up(&format!("{stem}y")),
        None => lower.strip_suffix('s').map_or(Class::default(), look_up),
    };
    let plural = Class(singular.0 & (Class::SOURCE.0 | Class::DOCUMENT.0 | Class::CARRIER.0 | Class::CLAIM.0));
    let adverb = lower.len() > 4 && lower.ends_with("ly") && listed == Class::default();
    let person = lower.len() > 5 && PEOPLE.iter().any(|end| lower.ends_with(end));
    plural | if adverb { Class::ADVERB } else { Class::default() } | if person { Class::SOURCE } else { Class::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_may_have_many_classes() {
        let claims = class_of("claims");
        assert!(claims.is(Class::SPEECH) && claims.is(Class::PRESENT));
        assert!(class_of("Officials").is(Class::SOURCE) && class_of("Officials").is(Class::UPPER));
        assert!(class_of("ministries").is(Class::SOURCE));
        assert!(class_of("reportedly").is(Class::ADVERB));
        assert!(class_of("told").is(Class::TELLS) && class_of("told").is(Class::PAST));
        assert_eq!(class_of("harbour"), Class::default());
    }

    #[test]
    fn signs() {
        assert!(class_of(",").is(Class::COMMA) && class_of("—").is(Class::SIGN) && class_of("?!").is(Class::STOP));
        assert!(class_of("’s").is(Class::POSSESSIVE));
    }
}
