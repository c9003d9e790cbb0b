//! Words → whether they name a nationality, faith or people; a table for mapping corpora, not shipped.

use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Common words that no list of nationalities holds: regions, faiths, peoples, parties as people.
const MORE: &str = "African American Arab Arabs Asian European Balkan Bolshevik British Buddhist Catholic Caucasian Chechen Christian Communist Conservative Croat \
Democrat Democratic Dutch English Flemish French German Greek Hindu Hispanic Hutu Inuit Irish Islamic Islamist Israeli Jew Jewish Kashmiri Kosovar Kurd Kurdish Latino \
Liberal Maoist Marxist Mormon Muslim Nazi Nordic Orthodox Palestinian Pashtun Protestant Republican Roma Romanian Scandinavian Serb Shia Shiite Shi'ite Sikh Slav Soviet Spaniard \
Sunni Swiss Tamil Tatar Tibetan Turk Turkish Tutsi Uighur Uyghur Ukrainian Welsh Western Yoruba Zionist Briton Finn Pole Swede Dane Turkmen Uzbek Kazakh Kyrgyz Tajik Afghan \
Thai Basque Catalan Scottish Scot Russian Spanish Polish Danish Swedish Finnish Norwegian Icelandic Hungarian Czech Slovak Iraqi Iranian Saudi Kuwaiti Omani Qatari Emirati Yemeni \
Chinese Japanese Korean Taiwanese Vietnamese Filipino Burmese Cypriot Maltese Lebanese Portuguese Sudanese Congolese Togolese Senegalese Nepalese Bhutanese Bangladeshi Pakistani Azeri";

/// Whether every word of the name is a demonym, its plural included.
pub fn is_demonym(words: &[&str]) -> bool {
    static KNOWN: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    let known = KNOWN.get_or_init(|| MORE.split_whitespace().collect());
    let one = |word: &str| {
        let word = word.trim_start_matches("non-");
        known.contains(word) || word.strip_suffix('s').is_some_and(|it| known.contains(it)) || ends_like_one(word)
    };
    !words.is_empty() && words.iter().flat_map(|word| word.split('-')).all(one)
}

/// `Nigerian`, `Nigerians`: an ending that hardly any place has.
fn ends_like_one(word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or(word);
    stem.len() > 5 && (stem.ends_with("ian") || stem.ends_with("ean") || stem.ends_with("ese") || stem.ends_with("rian"))
}

#[cfg(test)]
mod tests {
    use super::is_demonym;

    #[test]
    fn peoples_and_places() {
        assert!(is_demonym(&["Nigerians"]) && is_demonym(&["Dutch"]));
        assert!(!is_demonym(&["Iran"]) && !is_demonym(&["Japan"]) && !is_demonym(&[]));
    }
}
