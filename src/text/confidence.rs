//! `Confidence`: how sure, in whole thousandths; no floating point, so that every machine agrees.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A probability in thousandths, 0 to 1000; written in reports as a number from 0 to 1.
///
/// ```
/// use galley::text::Confidence;
/// assert_eq!(serde_json::to_string(&Confidence::new(970)).unwrap(), "0.97");
/// assert_eq!(serde_json::to_string(&Confidence::FULL).unwrap(), "1");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Confidence(u16);

impl Confidence {
    /// Certain.
    pub const FULL: Self = Self(1000);

    /// `thousandths` out of 1000; more is taken as 1000.
    pub const fn new(thousandths: u16) -> Self {
        Self(if thousandths > 1000 { 1000 } else { thousandths })
    }

    /// Thousandths, 0 to 1000.
    pub const fn thousandths(self) -> u16 {
        self.0
    }
}

impl Serialize for Confidence {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // 0 and 1 without a fraction, as JavaScript prints them.
        match self.0 {
            0 => serializer.serialize_u8(0),
            1000 => serializer.serialize_u8(1),
            thousandths => serializer.serialize_f64(f64::from(thousandths) / 1000.0),
        }
    }
}

impl<'de> Deserialize<'de> for Confidence {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        Ok(Self::new((value.clamp(0.0, 1.0) * 1000.0 + 0.5) as u16))
    }
}
