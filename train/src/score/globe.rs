//! Points on the globe → distances and the country there; approximate, for judging alone.

use galley::place::{Gazetteer, RowKind};

/// The towns of the gazetteer, to ask which country a point lies in.
#[derive(Debug)]
pub struct Globe<'a> {
    gazetteer: &'a Gazetteer,
}

impl<'a> Globe<'a> {
    /// Over the towns of `gazetteer`.
    pub const fn new(gazetteer: &'a Gazetteer) -> Self {
        Self { gazetteer }
    }

    /// Great-circle distance of two points in degrees.
    pub fn kilometres(&self, a: (f64, f64), b: (f64, f64)) -> f64 {
        const EARTH_KM: f64 = 6371.0;
        let half_chord = |angle: f64| (angle.to_radians() / 2.0).sin().powi(2);
        let square = half_chord(b.0 - a.0) + a.0.to_radians().cos() * b.0.to_radians().cos() * half_chord(b.1 - a.1);
        2.0 * EARTH_KM * square.sqrt().min(1.0).asin()
    }

    /// Country of the nearest town.
    pub fn country_at(&self, point: (f64, f64)) -> Option<&'a str> {
        let narrow = point.0.to_radians().cos();
        // Good enough to compare neighbours: degrees east shrink towards the poles.
        let square = |row: &galley::place::Row| {
            let north = f64::from(row.point.0) / 1e5 - point.0;
            let east = (f64::from(row.point.1) / 1e5 - point.1 + 540.0).rem_euclid(360.0) - 180.0;
            north * north + (east * narrow) * (east * narrow)
        };
        let towns = self.gazetteer.rows().iter().filter(|row| matches!(row.kind, RowKind::City | RowKind::Capital));
        let nearest = towns.min_by(|a, b| square(a).total_cmp(&square(b)))?;
        self.gazetteer.code(nearest.country)
    }
}
