//! Strings and numbers → 64-bit keys of features; the same on every machine, forever: the model file depends on it.

const PRIME: u64 = 0x0100_0000_01b3;
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// A key of a stretch of characters.
pub fn of_chars(chars: impl Iterator<Item = char>) -> u64 {
    spread(chars.fold(BASIS, |hash, c| (hash ^ u64::from(c)).wrapping_mul(PRIME)))
}

/// A key of a string, as it is.
pub fn of_str(text: &str) -> u64 {
    of_chars(text.chars())
}

/// One key of two; the order counts.
pub const fn pair(a: u64, b: u64) -> u64 {
    spread(a.rotate_left(23).wrapping_add(b.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
}

/// Spreads a key over all its bits.
pub const fn spread(key: u64) -> u64 {
    let key = (key ^ (key >> 31)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    key ^ (key >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_never_change() {
        assert_eq!(of_str("Homs"), of_chars(['H', 'o', 'm', 's'].into_iter()));
        assert_ne!(pair(1, 2), pair(2, 1));
        assert_eq!(pair(of_str("al"), of_str("Khalifa")), 14_869_174_019_960_312_968, "a model file written before would be read wrongly");
    }
}
