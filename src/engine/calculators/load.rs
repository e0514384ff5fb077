//! Training load: the jump of a single run, the change of weeks, monotony, and the next weeks.

use super::{Reading, figure, mean, measured, reading, within};
use crate::engine::definition::Unit;

/// How much longer the longest run of the last 7 days is than the longest of the 30 days
/// before, in hundredths (54.5 means 54.5 % longer). Both in km, 0.5 to 120. (6.1)
#[must_use]
pub fn single_run_jump(week: f64, month: f64) -> Option<f64> {
    Some((within(week, 0.5, 120.0)? / within(month, 0.5, 120.0)? - 1.0) * 100.0)
}

/// The longest run, in km, that stays within 10 % of the longest of the last 30 days.
#[must_use]
pub fn next_long_run(month: f64) -> f64 {
    month * 1.1
}

/// This week against the last one, in hundredths. Weeks in km, 0 to 250; none after a week
/// of nothing. (6.2)
#[must_use]
pub fn week_change(week: f64, last: f64) -> Option<f64> {
    (within(last, 0.0, 250.0)? > 0.0).then_some((within(week, 0.0, 250.0)? / last - 1.0) * 100.0)
}

/// This week over the mean of the weeks before, all in km; undefined where that mean is under
/// 3 km. A neutral trend: it predicts nothing for one person. (6.2)
#[must_use]
pub fn uncoupled_ratio(week: f64, before: &[f64]) -> Option<f64> {
    let usual = mean(before)?;
    (usual >= 3.0).then(|| week / usual)
}

/// The exponentially weighted mean of daily loads over `days` (λ = 2 / (days + 1)), starting
/// from the mean of the first week; none before 28 days exist. (6.2)
#[must_use]
pub fn weighted_load(daily: &[f64], days: u32) -> Option<f64> {
    if daily.len() < 28 {
        return None;
    }
    let share = 2.0 / (f64::from(days) + 1.0);
    let start = mean(&daily[..7])?;
    Some(daily.iter().fold(start, |so_far, load| share * load + (1.0 - share) * so_far))
}

/// Foster's week. (6.3)
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Week {
    /// The sum of the daily loads (minutes × effort).
    pub load: f64,
    /// Mean over standard deviation (n − 1); none when every day is the same.
    pub monotony: Option<f64>,
    /// Load × monotony.
    pub strain: Option<f64>,
}

/// Monotony and strain of seven daily loads, rest days 0. (6.3)
#[must_use]
pub fn monotony(loads: &[f64]) -> Option<Week> {
    if loads.len() != 7 || loads.iter().any(|load| within(*load, 0.0, 6000.0).is_none()) {
        return None;
    }
    let usual = mean(loads)?;
    let squares: f64 = loads.iter().map(|load| (load - usual) * (load - usual)).sum();
    let deviation = (squares / 6.0).sqrt();
    let load: f64 = loads.iter().sum();
    // A week without running has no pattern.
    if load <= 0.0 {
        return None;
    }
    let monotony = (deviation > 0.0).then(|| usual / deviation);
    Some(Week { load, monotony, strain: monotony.map(|monotony| load * monotony) })
}

/// Daily loads from pairs of minutes (0 to 600) and effort (0 to 10).
#[must_use]
pub fn session_loads(pairs: &[f64]) -> Option<Vec<f64>> {
    let mut loads = Vec::new();
    for pair in pairs.chunks(2) {
        let [minutes, effort] = pair else { return None };
        loads.push(within(*minutes, 0.0, 600.0)? * within(*effort, 0.0, 10.0)?);
    }
    Some(loads)
}

/// The next four weeks in km: the usual week (3 to 250 km) in hundredths. Rounded down to
/// whole kilometres: less is safer. (6.10)
#[must_use]
pub fn next_weeks(usual: f64, shape: [u16; 4]) -> Option<[f64; 4]> {
    let usual = within(usual, 3.0, 250.0)?;
    Some(shape.map(|part| (usual * f64::from(part) / 100.0 + 1e-9).floor()))
}

pub(super) fn read_jump(week: f64, month: f64) -> Option<Reading> {
    let jump = single_run_jump(week, month)?;
    let verdict = match jump {
        jump if jump <= 10.0 => "none",
        jump if jump <= 30.0 => "some",
        jump if jump <= 100.0 => "clear",
        _ => "double",
    };
    Some(reading(verdict, &[figure("jump", jump, 0), measured("next", next_long_run(month), 0, Unit::Kilometres)]))
}

pub(super) fn read_change(week: f64, before: &[f64]) -> Option<Reading> {
    let ratio = uncoupled_ratio(week, before);
    let change = figure("change", week_change(week, *before.first()?)?, 0);
    Some(match ratio {
        Some(ratio) => reading("trend", &[change, figure("ratio", ratio, 2)]),
        None => reading("change", &[change]),
    })
}

pub(super) fn read_monotony(pairs: &[f64]) -> Option<Reading> {
    let week = monotony(&session_loads(pairs)?)?;
    let load = figure("load", week.load, 0);
    Some(match (week.monotony, week.strain) {
        (Some(monotony), Some(strain)) => {
            let verdict = if monotony >= 2.0 { "little-variation" } else { "varied" };
            reading(verdict, &[load, figure("monotony", monotony, 2), figure("strain", strain, 0)])
        }
        _ => reading("all-alike", &[load]),
    })
}

pub(super) fn read_plan(usual: f64, longest: f64, shape: [u16; 4]) -> Option<Reading> {
    let weeks = next_weeks(usual, shape)?;
    let mut plan = reading("weeks", &[]);
    // No run above a tenth more than the longest, and none above half of the smallest week.
    let mut smallest = f64::MAX;
    for (name, week) in ["one", "two", "three", "four"].into_iter().zip(weeks) {
        plan.figures.push(measured(name, week, 0, Unit::Kilometres));
        smallest = smallest.min(week);
    }
    if !longest.is_nan() {
        plan.verdict = "weeks-longest";
        plan.figures.push(measured("longest", next_long_run(longest).min((smallest / 2.0).max(longest.min(smallest))), 0, Unit::Kilometres));
    }
    Some(plan)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: Option<f64>, wanted: f64, by: f64) {
        let found = found.expect("there is a result");
        assert!((found - wanted).abs() <= by, "{found} is not {wanted}");
    }

    #[test]
    fn seventeen_after_eleven_kilometres_is_a_clear_jump() {
        near(single_run_jump(17.0, 11.0), 54.5, 0.05);
        near(Some(next_long_run(11.0)), 12.1, 1e-9);
        assert_eq!(read_jump(17.0, 11.0).map(|reading| reading.verdict), Some("clear"));
        for (week, verdict) in [(11.0, "none"), (12.1, "none"), (12.2, "some"), (22.0, "clear"), (22.2, "double")] {
            assert_eq!(read_jump(week, 11.0).map(|reading| reading.verdict), Some(verdict), "{week}");
        }
    }

    #[test]
    fn a_jump_needs_both_runs_in_range() {
        assert_eq!(single_run_jump(17.0, 0.0), None);
        assert_eq!(single_run_jump(0.2, 10.0), None);
        assert_eq!(single_run_jump(17.0, 121.0), None);
        assert_eq!(single_run_jump(f64::NAN, 10.0), None);
    }

    #[test]
    fn forty_eight_after_four_weeks_of_thirty() {
        let usual = [0.0, 6.0, 0.0, 8.0, 0.0, 5.0, 11.0];
        let last = [0.0, 8.0, 6.0, 10.0, 0.0, 7.0, 17.0];
        let daily: Vec<f64> = [usual, usual, usual, usual, last].concat();
        near(week_change(48.0, 30.0), 60.0, 1e-9);
        near(uncoupled_ratio(48.0, &[30.0; 4]), 1.6, 1e-9);
        let (acute, chronic) = (weighted_load(&daily, 7), weighted_load(&daily, 28));
        near(acute, 8.32, 0.005);
        near(chronic, 5.64, 0.005);
        near(Some(acute.unwrap_or(0.0) / chronic.unwrap_or(1.0)), 1.47, 0.01);
    }

    #[test]
    fn a_trend_hides_without_enough_behind_it() {
        assert_eq!(uncoupled_ratio(10.0, &[2.0, 3.0, 2.0, 3.0]), None);
        assert_eq!(weighted_load(&[5.0; 27], 7), None);
        assert_eq!(week_change(10.0, 0.0), None);
    }

    #[test]
    fn fosters_week() {
        let week = monotony(&[0.0, 200.0, 135.0, 350.0, 0.0, 160.0, 380.0]).expect("seven days");
        assert_eq!(week.load, 1225.0);
        near(week.monotony, 1.16, 0.005);
        near(week.strain, 1422.0, 1.0);
        let alike = monotony(&[250.0, 250.0, 250.0, 250.0, 250.0, 250.0, 275.0]).expect("seven days");
        near(alike.monotony, 26.8, 0.05);
    }

    #[test]
    fn a_week_of_equal_days_is_as_monotonous_as_can_be() {
        let week = monotony(&[100.0; 7]).expect("seven days");
        assert_eq!(week.monotony, None);
        assert_eq!(read_monotony(&[10.0; 14]).map(|reading| reading.verdict), Some("all-alike"));
        assert_eq!(monotony(&[0.0; 7]), None, "a week off has no pattern");
        assert_eq!(monotony(&[100.0; 6]), None);
        assert_eq!(session_loads(&[700.0, 5.0]), None);
    }

    #[test]
    fn the_overload_plan_of_fifty_kilometres() {
        assert_eq!(next_weeks(50.0, [50, 50, 65, 80]), Some([25.0, 25.0, 32.0, 40.0]));
        assert_eq!(next_weeks(2.0, [50, 50, 65, 80]), None);
    }

    #[test]
    fn the_planned_long_run_never_grows_by_more_than_a_tenth() {
        let reading = read_plan(50.0, 12.0, [50, 50, 65, 80]).expect("a plan");
        let longest = reading.figures.iter().find(|figure| figure.name == "longest").map(|figure| figure.value);
        near(longest, 12.5, 0.71);
        assert!(longest.is_some_and(|longest| longest <= 13.2 + 1e-9));
    }
}
