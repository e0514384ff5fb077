//! Shoe wear and mass. The lives are convention; feel counts for more.

use super::{Reading, figure, reading, within};

/// The kilometres a pair usually lasts: daily trainer, racing "super" foam, trail shoe. (6.9)
pub const LIVES: [f64; 3] = [650.0, 400.0, 600.0];

/// Distance on the pair (km, 0 to 3000) over the distance expected of it. (6.9)
#[must_use]
pub fn wear(distance: f64, expected: f64) -> Option<f64> {
    Some(within(distance, 0.0, 3000.0)? / expected)
}

/// The extra energy cost in hundredths of a pair against another, both in g (80 to 600): about
/// 1 % per 100 g and shoe. (6.9)
#[must_use]
pub fn extra_cost(mass: f64, comparison: f64) -> Option<f64> {
    Some((within(mass, 80.0, 600.0)? - within(comparison, 80.0, 600.0)?) / 100.0)
}

pub(super) fn read(distance: f64, expected: f64, mass: f64, comparison: f64) -> Option<Reading> {
    let wear = wear(distance, expected)?;
    let cost = extra_cost(mass, comparison);
    let verdict = match (wear, cost.is_some()) {
        (wear, false) if wear < 0.8 => "fresh",
        (wear, false) if wear <= 1.2 => "near-end",
        (_, false) => "past-end",
        (wear, true) if wear < 0.8 => "fresh-mass",
        (wear, true) if wear <= 1.2 => "near-end-mass",
        (_, true) => "past-end-mass",
    };
    let wear = figure("wear", wear, 2);
    Some(match cost {
        Some(cost) => reading(verdict, &[wear, figure("cost", cost, 1)]),
        None => reading(verdict, &[wear]),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trainer_of_620_kilometres_is_near_its_usual_end() {
        let worn = wear(620.0, LIVES[0]).expect("in range");
        assert!((worn - 0.95).abs() < 0.005, "{worn}");
        assert!((extra_cost(310.0, 240.0).expect("in range") - 0.7).abs() < 1e-9);
        assert_eq!(read(620.0, LIVES[0], 310.0, 240.0).map(|reading| reading.verdict), Some("near-end-mass"));
        assert_eq!(read(100.0, LIVES[0], f64::NAN, f64::NAN).map(|reading| reading.verdict), Some("fresh"));
        assert_eq!(wear(3001.0, LIVES[0]), None);
        assert_eq!(extra_cost(20.0, 240.0), None);
    }
}
