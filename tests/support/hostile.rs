//! Texts that nobody writes but somebody pastes, each as long as asked; shared by the test that they are answered and the bench of how their time grows.

/// A text by its name, made of one piece over and over, `#` in it standing for a number or a word that is another each time.
const PIECES: [(&str, &str); 56] = [
    ("letters under heaps of marks", "Z\u{300}\u{301}\u{302}\u{303}\u{316}\u{317}\u{31d}a\u{489}\u{334}\u{335}l\u{336}\u{337}go "),
    ("marks with no letter", "\u{301}"),
    ("no space", "x"),
    ("no space, mixed", "aB1-_"),
    ("no space, names", "Obi.Ada-"),
    ("addresses", "https://example.org/a?b=#&c "),
    ("mail addresses", "a.#@example.org "),
    ("straight quotation marks", "\""),
    ("opening quotation marks", "“ "),
    ("quotation marks of every kind", "\"“‘'«„ said "),
    ("unclosed quotations", "“We leave, he said. "),
    ("unclosed quotations in paragraphs", "“We leave, he said.\n\n"),
    ("apostrophes", "'s "),
    ("brackets", "([{"),
    ("brackets with names", "(Obi ["),
    ("bidirectional controls", "\u{202e}Obi \u{2066}said "),
    ("zero characters", "\u{0}"),
    ("zero characters in words", "O\u{0}bi "),
    ("line feeds", "\n"),
    ("carriage returns", "\r"),
    ("a letter a line", "a\n"),
    ("a name a line", "Ada #\n"),
    ("a name a paragraph", "Ada Obi\n\n"),
    ("bullets", "- Obi\n"),
    ("tabs", "Obi\t#\t"),
    ("capitalised words", "# "),
    ("capitals", "OBI SAYS "),
    ("one name", "Obi "),
    ("one full name in sentences", "Ada Obi left. "),
    ("many people", "Mr. # spoke. "),
    ("many people of one surname", "# Obi spoke. "),
    ("many ministers", "Minister # said she knew President Obi. "),
    ("pronouns", "She said he told her that they left. "),
    ("quotations of one speaker", "“Yes,” Obi said. "),
    ("quotations of nobody", "“Yes.” "),
    ("places", "Paris, Texas, Georgia, "),
    ("organisations", "the # Bank of the Lakes "),
    ("nested titles", "deputy director of the office of the president of "),
    ("dates", "May 3, 2024, "),
    ("weekdays", "on Tuesday "),
    ("spans of time", "two weeks after the third day of "),
    ("years", "1999-2001 "),
    ("figures", "1,200 "),
    ("digits", "7"),
    ("digits with points", "1.2,"),
    ("number words", "two hundred thousand million and "),
    ("fractions", "a quarter of a third of "),
    ("money", "$4.5 million to €"),
    ("percentages", "4% "),
    ("ages", "Obi, 34, "),
    ("abbreviations", "U.S. Mr. Dr. "),
    ("full stops", "."),
    ("dashes", "—-–"),
    ("emoji in families", "👩‍👩‍👧🇳🇬"),
    ("another script", "Дмитрий сказал 北京 "),
    ("bylines", "By Ada Obi\nREUTERS/Ada Obi\n"),
];

/// Every text by its name, each of `bytes` bytes or a few less.
pub fn texts(bytes: usize) -> impl Iterator<Item = (&'static str, String)> {
    PIECES.into_iter().map(move |(name, piece)| (name, repeated(piece, bytes)))
}

fn repeated(piece: &str, bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 64);
    for index in 0.. {
        let next = piece.replace('#', &word(index));
        if text.len() + next.len() > bytes {
            break;
        }
        text.push_str(&next);
    }
    text
}

/// Another capitalised word for each number: Ba, Ca … Baca.
fn word(mut index: usize) -> String {
    let mut word = String::new();
    loop {
        let letter = char::from(b"bcdfghjklmnprstv"[index % 16]);
        word.push(if word.is_empty() { letter.to_ascii_uppercase() } else { letter });
        word.push('a');
        index /= 16;
        if index == 0 {
            return word;
        }
    }
}
