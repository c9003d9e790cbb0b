//! Fixed-point numbers for the net: how they are kept, and hard swish; no weights.

/// Bits behind the point of every activation.
pub const FRACTION: u32 = 10;

/// One, as an activation.
pub const ONE: i32 = 1 << FRACTION;

/// Keeps a value within sixteen bits: activations beyond ±32 do not occur in a trained net.
pub fn narrow(value: i32) -> i16 {
    value.clamp(i32::from(i16::MIN), i32::from(i16::MAX)) as i16
}

/// `x · clamp(x + 3, 0, 6) / 6`, the hard swish.
pub fn hard_swish(value: i32) -> i16 {
    let value = i32::from(narrow(value));
    narrow(value * (value + 3 * ONE).clamp(0, 6 * ONE) / (6 * ONE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hard_swish_meets_its_formula() {
        let found = [-4.0, -3.0, -1.5, 0.0, 1.5, 3.0, 5.0].map(|x: f64| hard_swish((x * 1024.0) as i32));
        assert_eq!(found, [0, 0, -384, 0, 1152, 3072, 5120]);
    }
}
