//! Number words → their values; does not say what is counted.
//!
//! | accepted | value |
//! |---|---|
//! | `seventeen` · `forty-two` · `forty two` | 17, 42 |
//! | `three hundred and six` · `two thousand` | 306, 2000 |
//! | `5,400` · `1.2 million` · `13 lakh` · `4 thousand 3 hundred` | 5400, 1200000, 1300000, 4300 |
//! | `a hundred` · `a million` · `a dozen` · `two dozen` | 100, 1000000, 12, 24 |
//! | `first` · `twenty-first` · `21st` (ordinals, by [`ordinal`]) | 1, 21, 21 |

use super::Decimal;

/// A number read from the words at the front of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Its value.
    pub value: Decimal,
    /// How many words, signs included, it took.
    pub words: usize,
}

/// No number has more words than this: it keeps reading linear.
const LONGEST: usize = 24;

/// Scales that stand for all the digits behind a rounded figure; "6 crore and two hundred" goes on.
const MILLIONS: [u64; 3] = [1_000_000, 1_000_000_000, 1_000_000_000_000];

/// One word of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Digits(Decimal),
    /// zero to nineteen
    Small(u64),
    /// twenty to ninety
    Tens(u64),
    /// hundred, dozen, thousand, lakh …: multiplies what stands before it
    Scale(u64),
}

/// What has been read so far: closed groups, and the group still open.
struct Sum {
    total: Decimal,
    open: Option<Decimal>,
    /// Whether "hundred" or "dozen" already multiplied the open group.
    hundreds: bool,
    /// The smallest scale that closed a group.
    ceiling: u64,
    /// Whether it begins with digits.
    digits: bool,
    last: Word,
}

/// Reads the longest number at the front; `at(i)` gives the i-th word in lower case, "" past the end.
///
/// ```
/// use galley::lexicon::cardinal;
/// let words = ["three", "hundred", "and", "six", "people"];
/// let read = cardinal(|i| words.get(i).copied().unwrap_or("")).unwrap();
/// assert_eq!((read.value.whole(), read.words), (Some(306), 4));
/// ```
pub fn cardinal<'a>(at: impl Fn(usize) -> &'a str) -> Option<Numeral> {
    let article = usize::from(matches!(at(0), "a" | "an"));
    let first = word(at(article))?;
    let mut sum = start(first, article == 1)?;
    let mut used = article + 1;
    while used < LONGEST {
        let glue = glue(at(used), &sum);
        let Some(next) = word(at(used + glue)) else { break };
        if !take(&mut sum, next, (glue == 1).then(|| at(used))) {
            break;
        }
        used += glue + 1;
    }
    Some(Numeral { value: sum.value()?, words: used })
}

/// Reads an ordinal at the front: its value and how many words it took.
pub fn ordinal<'a>(at: impl Fn(usize) -> &'a str) -> Option<(u64, usize)> {
    let first = at(0);
    if let Some(value) = ordinal_word(first).or_else(|| suffixed(first)) {
        return Some((value, 1));
    }
    let Some(Word::Tens(tens)) = word(first) else { return None };
    let hyphen = usize::from(at(1) == "-");
    let unit = ordinal_word(at(1 + hyphen)).filter(|it| (1..10).contains(it))?;
    Some((tens + unit, 2 + hyphen))
}

/// How many of something an approximate word stands for at least: "dozens", "hundreds".
pub fn plural_scale(word: &str) -> Option<u64> {
    Some(match word {
        "dozens" => 12,
        "scores" => 20,
        "hundreds" => 100,
        "thousands" => 1_000,
        "lakhs" => 100_000,
        "millions" => 1_000_000,
        "crores" => 10_000_000,
        "billions" => 1_000_000_000,
        "trillions" => 1_000_000_000_000,
        _ => return None,
    })
}

/// What a scale word multiplies by: "million", "bn", "lakh", "dozen".
pub fn scale(word: &str) -> Option<u64> {
    Some(match word {
        "dozen" => 12,
        "hundred" => 100,
        "thousand" => 1_000,
        "lakh" | "lac" => 100_000,
        "million" | "mn" | "mln" | "mil" => 1_000_000,
        "crore" => 10_000_000,
        "billion" | "bn" | "bln" => 1_000_000_000,
        "trillion" | "tn" | "tln" | "trn" => 1_000_000_000_000,
        "quadrillion" => 1_000_000_000_000_000,
        _ => return None,
    })
}

fn word(word: &str) -> Option<Word> {
    let first = word.bytes().next()?;
    if first.is_ascii_digit() || first == b'.' && word.len() > 1 {
        return Decimal::parse(word).map(Word::Digits);
    }
    small(word).map(Word::Small).or_else(|| tens(word).map(Word::Tens)).or_else(|| scale(word).map(Word::Scale))
}

fn small(word: &str) -> Option<u64> {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    position(&SMALL, word)
}

fn tens(word: &str) -> Option<u64> {
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    if word == "fourty" { Some(40) } else { position(&TENS, word).map(|it| it * 10) }
}

/// The value of an ordinal written as one word: "third", "twentieth", "hundredth".
pub fn ordinal_word(word: &str) -> Option<u64> {
    const SMALL: [&str; 20] = [
        "zeroth",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
    ];
    const TENS: [&str; 10] = ["", "", "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth"];
    let large = || word.strip_suffix("th").and_then(scale).filter(|&it| it != 12);
    position(&SMALL, word).or_else(|| position(&TENS, word).map(|it| it * 10)).or_else(large)
}

/// `21st`, `2nd`, `3rd`, `14th`, `1,000th`.
fn suffixed(word: &str) -> Option<u64> {
    let digits =
        word.strip_suffix("st").or_else(|| word.strip_suffix("nd")).or_else(|| word.strip_suffix("rd")).or_else(|| word.strip_suffix("th"))?;
    Decimal::parse(digits)?.whole()
}

fn position(words: &[&str], word: &str) -> Option<u64> {
    words.iter().position(|it| *it == word && !word.is_empty()).map(|at| at as u64)
}

fn start(first: Word, after_article: bool) -> Option<Sum> {
    let digits = matches!(first, Word::Digits(_));
    let sum = |open: Decimal| Sum { total: Decimal::new(0), open: Some(open), hundreds: false, ceiling: u64::MAX, digits, last: first };
    match first {
        Word::Scale(by) if by < 1_000 => Some(sum(Decimal::new(by))),
        Word::Scale(by) => Some(Sum { total: Decimal::new(by), open: None, hundreds: false, ceiling: by, digits, last: first }),
        _ if after_article => None,
        Word::Digits(value) => Some(sum(value)),
        Word::Small(value) | Word::Tens(value) => Some(sum(Decimal::new(value))),
    }
}

/// 1 when a hyphen inside "forty-two" or "5-million", or an "and" inside "three hundred and six" comes next, else 0.
fn glue(word: &str, sum: &Sum) -> usize {
    let joins = match word {
        "-" => matches!(sum.last, Word::Tens(_) | Word::Small(_) | Word::Digits(_)),
        // "$5 million and forty-two lorries": who writes digits before a million counts something else behind it.
        "and" => matches!(sum.last, Word::Scale(by) if by != 12 && !(sum.digits && MILLIONS.contains(&by))),
        _ => false,
    };
    usize::from(joins)
}

/// Adds `next` to the sum; false when it belongs to another number.
fn take(sum: &mut Sum, next: Word, glue: Option<&str>) -> bool {
    let taken = match (sum.last, next, glue) {
        (Word::Tens(_), Word::Small(unit), None | Some("-")) if (1..10).contains(&unit) => sum.add(unit),
        (_, Word::Scale(by), None | Some("-")) => sum.multiply(by),
        (Word::Scale(by), Word::Small(value) | Word::Tens(value), None | Some("and")) if by >= 100 && value > 0 => sum.add(value),
        (Word::Scale(by), Word::Digits(value), None | Some("and")) => value.whole().filter(|&it| it > 0 && it < by).is_some_and(|it| sum.add(it)),
        _ => false,
    };
    if taken {
        sum.last = next;
    }
    taken
}

impl Sum {
    fn value(&self) -> Option<Decimal> {
        self.total.plus(self.open.unwrap_or(Decimal::new(0)))
    }

    fn add(&mut self, value: u64) -> bool {
        self.open = self.open.unwrap_or(Decimal::new(0)).plus(Decimal::new(value));
        self.open.is_some()
    }

    /// "hundred" multiplies the open group, "thousand" and above close it.
    fn multiply(&mut self, by: u64) -> bool {
        if self.open.is_none() {
            // "three lakh crore": a larger scale right after a smaller one multiplies it.
            return by > self.ceiling && self.total.times(by).map(|total| (self.total, self.ceiling) = (total, by)).is_some();
        }
        let Some(product) = self.open.and_then(|it| it.times(by)) else { return false };
        if by < 1_000 && self.hundreds {
            return false;
        }
        if by < 1_000 {
            (self.open, self.hundreds) = (Some(product), true);
            return true;
        }
        let fits = by < self.ceiling;
        let total = self.total.plus(product).filter(|_| fits);
        if let Some(total) = total {
            (self.total, self.open, self.ceiling, self.hundreds) = (total, None, by, false);
        }
        total.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(f64, usize)>) {
        let words: Vec<&str> = text.split(' ').collect();
        let read = cardinal(|i| words.get(i).copied().unwrap_or(""));
        assert_eq!(read.map(|it| (it.value.to_f64(), it.words)), expected, "{text}");
    }

    #[test]
    fn words_and_digits() {
        check("seventeen people", Some((17.0, 1)));
        check("forty - two", Some((42.0, 3)));
        check("three hundred and six", Some((306.0, 4)));
        check("two hundred and two thousand", Some((202_000.0, 5)));
        check("1.2 million", Some((1_200_000.0, 2)));
        check("4 thousand 3 hundred and 21", Some((4321.0, 6)));
        check("three lakh crore", Some((3e12, 3)));
        check("twenty - one trillion three hundred", Some((21_000_000_000_300.0, 6)));
    }

    #[test]
    fn articles_and_dozens() {
        check("a dozen", Some((12.0, 2)));
        check("two dozen", Some((24.0, 2)));
        check("a hundred thousand", Some((100_000.0, 3)));
        check("a man", None);
        check("an eight", None);
    }

    #[test]
    fn two_numbers_are_not_one() {
        check("one to four", Some((1.0, 1)));
        check("two three", Some((2.0, 1)));
        check("five and six", Some((5.0, 1)));
        check("3 hundred and 2 hundred", Some((302.0, 4)));
        check("two - year", Some((2.0, 1)));
    }

    #[test]
    fn ordinals() {
        let read = |text: &str| ordinal(|i| text.split(' ').nth(i).unwrap_or(""));
        assert_eq!((read("third"), read("21st"), read("twenty - first")), (Some((3, 1)), Some((21, 1)), Some((21, 3))));
        assert_eq!((read("hundredth"), read("th"), read("twenty people")), (Some((100, 1)), None, None));
    }
}
