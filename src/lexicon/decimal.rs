//! Written digits → `Decimal`, an exact number; rounds only once, when it becomes an `f64`.

/// An exact decimal number: `digits` ÷ 10^`places`.
///
/// ```
/// use galley::lexicon::Decimal;
/// let million = Decimal::parse("1.2").unwrap().times(1_000_000).unwrap();
/// assert_eq!(million.to_f64(), 1_200_000.0);
/// assert_eq!(Decimal::parse("5,400").unwrap().whole(), Some(5400));
/// assert!(Decimal::parse("5,40").is_none(), "a comma parts thousands, or lakhs and crores");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    digits: i128,
    places: u32,
}

/// More decimal places than any figure in a story has; keeps every sum inside `i128`.
const MOST_PLACES: usize = 12;
const MOST_DIGITS: usize = 18;

impl Decimal {
    /// The whole number `value`.
    pub const fn new(value: u64) -> Self {
        Self { digits: value as i128, places: 0 }
    }

    /// Reads `5400`, `5,400`, `1.25`, `.5` and the Indian `12,34,567`; nothing else, no sign.
    pub fn parse(word: &str) -> Option<Self> {
        let (whole, part) = word.split_once('.').unwrap_or((word, ""));
        let grouped = !whole.contains(',') || groups_are_right(whole);
        let plain = part.len() <= MOST_PLACES && part.bytes().all(|it| it.is_ascii_digit());
        let cut = word.ends_with('.') || whole.len() + part.len() == 0;
        if !grouped || !plain || cut || whole.len() > MOST_DIGITS + 6 {
            return None;
        }
        let mut digits = 0_i128;
        for byte in whole.bytes().chain(part.bytes()).filter(|&it| it != b',') {
            digits = digits * 10 + i128::from(char::from(byte).to_digit(10)?);
        }
        Some(Self { digits, places: part.len() as u32 })
    }

    /// The product with a whole number; `None` when it is larger than any figure.
    pub fn times(self, by: u64) -> Option<Self> {
        let digits = self.digits.checked_mul(i128::from(by)).filter(|it| it.unsigned_abs() < 10_u128.pow(34))?;
        Some(Self { digits, ..self })
    }

    /// The sum; `None` when it is larger than any figure.
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places.max(other.places);
        let raised = |it: Self| it.digits.checked_mul(10_i128.checked_pow(places - it.places)?);
        Some(Self { digits: raised(self)?.checked_add(raised(other)?)?, places })
    }

    /// The same number below zero.
    pub const fn negated(self) -> Self {
        Self { digits: -self.digits, ..self }
    }

    /// The number divided by 10^`places`.
    pub const fn shifted(self, places: u32) -> Self {
        Self { places: self.places + places, ..self }
    }

    /// Its value, when it is whole and not below zero.
    pub fn whole(self) -> Option<u64> {
        let unit = 10_i128.checked_pow(self.places)?;
        if self.digits % unit == 0 { u64::try_from(self.digits / unit).ok() } else { None }
    }

    /// The nearest `f64`, by the standard library's correctly rounding parser.
    pub fn to_f64(self) -> f64 {
        format!("{}e-{}", self.digits, self.places).parse().unwrap_or(0.0)
    }
}

impl std::fmt::Display for Decimal {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}", self.to_f64())
    }
}

/// Whether commas stand where thousands, or lakhs and crores, are parted.
fn groups_are_right(whole: &str) -> bool {
    let mut groups = whole.rsplit(',');
    let last = groups.next().is_some_and(|it| it.len() == 3);
    let rest: Vec<usize> = groups.map(str::len).collect();
    let (first, middle) = rest.split_last().unwrap_or((&0, &[]));
    let western = middle.iter().all(|&it| it == 3) && (1..=3).contains(first);
    let indian = middle.iter().all(|&it| it == 2) && (1..=2).contains(first);
    last && (western || indian)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_as_written() {
        let read = |word| Decimal::parse(word).map(Decimal::to_f64);
        assert_eq!(read("0.1"), Some(0.1));
        assert_eq!(read(".08"), Some(0.08));
        assert_eq!(read("12,34,567.89"), Some(1_234_567.89));
        assert_eq!((read("5,40"), read("1.2.3"), read("5."), read(""), read(",")), (None, None, None, None, None));
        assert_eq!(read(&"9".repeat(40)), None);
    }

    #[test]
    fn sums_are_exact() {
        let tenth = Decimal::parse("0.1").unwrap();
        let sum = tenth.plus(Decimal::parse("0.20").unwrap()).unwrap();
        assert_eq!(sum.to_f64(), 0.3, "unlike 0.1 + 0.2");
        assert_eq!(Decimal::parse("2.50").unwrap().times(2).unwrap().whole(), Some(5));
        assert!(Decimal::new(u64::MAX).times(u64::MAX).is_none());
    }
}
