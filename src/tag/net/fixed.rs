//! Fixed-point numbers for the net: how they are kept, and hard swish; no weights.

use wide::i32x4;

/// Bits behind the point of every activation.
pub const FRACTION: u32 = 10;

/// One, as an activation.
pub const ONE: i32 = 1 << FRACTION;

/// Keeps a value within sixteen bits: activations beyond ±32 do not occur in a trained net.
pub fn narrow(value: i32) -> i16 {
    value.clamp(i32::from(i16::MIN), i32::from(i16::MAX)) as i16
}

/// `x · clamp(x + 3, 0, 6) / 6`, the hard swish, rounded towards zero; as [`narrow`] keeps values.
pub fn hard_swish(value: i32x4) -> i32x4 {
    let (three, most) = (i32x4::splat(3 * ONE), i32x4::splat(i32::from(i16::MAX)));
    let value = value.max(i32x4::splat(i32::from(i16::MIN))).min(most);
    // From 3 up it is the value itself.
    let low = value.min(three);
    let product = low * (low + three).max(i32x4::ZERO);
    let size = ((product.abs() >> (FRACTION + 1)) * i32x4::splat(THIRD)) >> 16;
    let sign = product >> 31;
    ((size ^ sign) - sign) + (value - low)
}

/// A third of 1 << 16, rounded up: exact for the products above.
const THIRD: i32 = 21_846;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hard_swish_meets_its_formula() {
        let exact = |value: i32| i32::from(narrow(value)) * (i32::from(narrow(value)) + 3 * ONE).clamp(0, 6 * ONE) / (6 * ONE);
        for value in (-5 * ONE..5 * ONE).chain([i32::MIN / 2, i32::MAX / 2, 40 * ONE]) {
            assert_eq!(hard_swish(i32x4::splat(value)).to_array(), [exact(value); 4], "{value}");
        }
    }
}
