//! Sleep debt, the iron sum, and the twenty-second log.

use super::{Background, Reading, figure, mean, reading, within};

/// Hours short of the need over the last 7 nights (each 0 to 14 h; need 7 to 10 h). Longer nights
/// do not pay back. (6.8)
#[must_use]
pub fn sleep_debt(nights: &[f64], need: f64) -> Option<f64> {
    let need = within(need, 7.0, 10.0)?;
    if nights.len() != 7 {
        return None;
    }
    let mut debt = 0.0;
    for slept in nights {
        debt += (need - within(*slept, 0.0, 14.0)?).max(0.0);
    }
    Some(debt)
}

/// The sum of one day of the log: five marks from 1 (worst) to 5 (best), so 5 to 25. (6.12)
#[must_use]
pub fn log_sum(marks: &[f64]) -> Option<f64> {
    if marks.len() != 5 {
        return None;
    }
    let mut sum = 0.0;
    for mark in marks {
        sum += within(*mark, 1.0, 5.0)?;
    }
    Some(sum)
}

/// Whether the log has fallen: at least 3 points below the own 28-day mean on at least 5 of the
/// last 7 days. Sums in order, oldest first; none before 28 days exist. (6.12; the cut-off is
/// ours)
#[must_use]
pub fn log_has_fallen(sums: &[f64]) -> Option<bool> {
    let recent = sums.len().checked_sub(28)?;
    let usual = mean(&sums[recent..])?;
    let low = sums[sums.len() - 7..].iter().filter(|sum| usual - **sum >= 3.0).count();
    Some(low >= 5)
}

pub(super) fn read_sleep_debt(nights: &[f64], need: f64) -> Option<Reading> {
    let debt = sleep_debt(nights, need)?;
    let verdict = match debt {
        debt if debt < 4.0 => "small",
        debt if debt <= 8.0 => "medium",
        _ => "large",
    };
    Some(reading(verdict, &[figure("debt", debt, 1), figure("mean", mean(nights)?, 1)]))
}

/// Our own sum, not validated: words only, and never where iron was tested and fine. (6.11)
pub(super) fn read_iron(background: Background) -> Option<Reading> {
    let points = background.iron_points?;
    let verdict = match points {
        _ if background.iron_tested => "tested",
        points if points < 2.0 => "low",
        points if points < 5.0 => "raised",
        _ => "ask",
    };
    Some(reading(verdict, &[]))
}

pub(super) fn read_log(marks: &[f64], usual: f64) -> Option<Reading> {
    let sum = log_sum(marks)?;
    Some(reading(if usual - sum >= 3.0 { "fallen" } else { "sum" }, &[figure("sum", sum, 0)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_week_of_short_nights() {
        let nights = [6.5, 6.0, 7.0, 5.5, 6.5, 8.0, 7.5];
        assert_eq!(sleep_debt(&nights, 8.0), Some(9.0));
        assert!((mean(&nights).expect("seven") - 6.7).abs() < 0.05);
        assert_eq!(read_sleep_debt(&nights, 8.0).map(|reading| reading.verdict), Some("large"));
        assert_eq!(sleep_debt(&[14.0; 7], 8.0), Some(0.0));
        assert_eq!(sleep_debt(&nights[..6], 8.0), None);
        assert_eq!(sleep_debt(&nights, 6.0), None);
    }

    #[test]
    fn eight_points_ask_for_a_test_and_a_good_test_silences_the_sum() {
        let read =
            |points, iron_tested| read_iron(Background { iron_points: Some(points), iron_tested, ..Background::default() }).map(|reading| reading.verdict);
        assert_eq!(read(8.0, false), Some("ask"));
        assert_eq!(read(4.0, false), Some("raised"));
        assert_eq!(read(1.0, false), Some("low"));
        assert_eq!(read(8.0, true), Some("tested"));
    }

    #[test]
    fn the_log_compares_with_its_own_month() {
        assert_eq!(log_sum(&[1.0, 2.0, 3.0, 4.0, 5.0]), Some(15.0));
        assert_eq!(log_sum(&[0.0, 2.0, 3.0, 4.0, 5.0]), None);
        let mut sums = vec![20.0; 21];
        sums.extend([20.0, 20.0, 14.0, 14.0, 14.0, 14.0, 14.0]);
        assert_eq!(log_has_fallen(&sums), Some(true));
        sums[25] = 20.0;
        assert_eq!(log_has_fallen(&sums), Some(false));
        assert_eq!(log_has_fallen(&sums[1..]), None);
    }
}
