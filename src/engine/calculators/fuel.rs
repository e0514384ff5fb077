//! Food and fluid: carbohydrate for a day, energy need, sweat rate.

use super::{Reading, figure, measured, reading, within};
use crate::engine::definition::Unit;

/// Carbohydrate for a day of so many hours of training (0 to 8), in g per kg of body mass, least
/// and most. (6.4; guideline bands, the limits between them are ours)
#[must_use]
pub fn carbohydrate_per_kilogram(hours: f64) -> Option<(f64, f64)> {
    let hours = within(hours, 0.0, 8.0)?;
    Some(match hours {
        hours if hours < 0.75 => (3.0, 5.0),
        hours if hours <= 1.5 => (5.0, 7.0),
        hours if hours <= 4.0 => (6.0, 10.0),
        _ => (8.0, 12.0),
    })
}

/// The same in grams for a body mass of 35 to 150 kg.
#[must_use]
pub fn carbohydrate(mass: f64, hours: f64) -> Option<(f64, f64)> {
    let mass = within(mass, 35.0, 150.0)?;
    let (least, most) = carbohydrate_per_kilogram(hours)?;
    Some((mass * least, mass * most))
}

/// What the energy equations ask of a body.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Body {
    /// Which of the two equations.
    pub female: bool,
    /// Years, 18 to 80.
    pub age: f64,
    /// Kilograms, 35 to 150.
    pub mass: f64,
    /// Centimetres, 130 to 210.
    pub height: f64,
}

/// Daily life without running: sitting, mixed, standing or walking, physical work.
pub const DAY_FACTORS: [f64; 4] = [1.4, 1.5, 1.6, 1.8];

/// Resting energy in kcal a day by Mifflin and St Jeor. (6.5)
#[must_use]
pub fn resting_energy(body: Body) -> Option<f64> {
    let age = within(body.age, 18.0, 80.0)?;
    let base = 10.0 * within(body.mass, 35.0, 150.0)? + 6.25 * within(body.height, 130.0, 210.0)? - 5.0 * age;
    Some(base + if body.female { -161.0 } else { 5.0 })
}

/// Net energy of running in kcal a day: 1 kcal per kg and km, distance in km a week, 0 to 200.
#[must_use]
pub fn running_energy(mass: f64, distance: f64) -> Option<f64> {
    Some(within(mass, 35.0, 150.0)? * within(distance, 0.0, 200.0)? / 7.0)
}

/// The whole need in kcal a day; single persons differ by a tenth to a fifth. Never a target
/// to stay under. (6.5)
#[must_use]
pub fn energy_need(body: Body, distance: f64, factor: f64) -> Option<f64> {
    Some(resting_energy(body)? * factor + running_energy(body.mass, distance)?)
}

/// One weighed run.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Sweat {
    /// Kilograms before, 35 to 150.
    pub before: f64,
    /// Kilograms after, 35 to 150.
    pub after: f64,
    /// Litres drunk, 0 to 5.
    pub drink: f64,
    /// Litres of urine, 0 to 2.
    pub urine: f64,
    /// Minutes, 20 to 300.
    pub minutes: f64,
}

/// Mass lost, in hundredths of the mass before; below zero for a gain. (6.7)
#[must_use]
pub fn mass_loss(before: f64, after: f64) -> Option<f64> {
    Some((within(before, 35.0, 150.0)? - within(after, 35.0, 150.0)?) / before * 100.0)
}

/// Sweat in litres an hour; fuel burned and breath are ignored. (6.7)
#[must_use]
pub fn sweat_rate(run: Sweat) -> Option<f64> {
    let hours = within(run.minutes, 20.0, 300.0)? / 60.0;
    let loss = within(run.before, 35.0, 150.0)? - within(run.after, 35.0, 150.0)?;
    Some((loss + within(run.drink, 0.0, 5.0)? - within(run.urine, 0.0, 2.0)?) / hours)
}

pub(super) fn read_carbohydrate(mass: f64, hours: f64) -> Option<Reading> {
    let (least, most) = carbohydrate_per_kilogram(hours)?;
    Some(match carbohydrate(mass, hours) {
        Some((from, to)) => reading("grams", &[measured("from", from, 0, Unit::Grams), measured("to", to, 0, Unit::Grams)]),
        None => reading("per-kilogram", &[figure("from", least, 0), figure("to", most, 0)]),
    })
}

/// Rounded to 50 and widened by a tenth, so that it does not look exact.
pub(super) fn read_energy(body: Body, distance: f64, factor: f64) -> Option<Reading> {
    let need = energy_need(body, distance, factor)?;
    let round = |value: f64| (value / 50.0).round() * 50.0;
    Some(reading("need", &[figure("from", round(need * 0.9), 0), figure("to", round(need * 1.1), 0)]))
}

/// Litres of sweat an hour; more is a mistake in the numbers.
const MOST_SWEAT: f64 = 4.0;

/// Hundredths of the body's mass that a run can cost; more is a mistake in the numbers.
const MOST_LOSS: f64 = 8.0;

/// Litres an hour that nobody should go beyond (6.7).
const MOST_DRINK: f64 = 0.8;

pub(super) fn read_sweat(run: Sweat, temperature: f64) -> Option<Reading> {
    let (rate, loss) = (sweat_rate(run)?, mass_loss(run.before, run.after)?);
    // Beyond what people sweat or lose on a run something was typed wrong.
    if rate > MOST_SWEAT || loss > MOST_LOSS || (rate < 0.0 && loss >= 0.0) {
        return None;
    }
    let drunk = run.drink / (run.minutes / 60.0);
    let verdict = match loss {
        loss if loss < 0.0 => "gained",
        _ if drunk >= MOST_DRINK => "enough-drunk",
        loss if loss < 2.0 => "fine",
        _ if temperature >= 25.0 || run.minutes > 90.0 => "more-next-time",
        _ => "lost",
    };
    Some(reading(verdict, &[figure("rate", rate.max(0.0), 1), figure("loss", loss.abs(), 1)]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carbohydrate_of_a_runner_of_sixty_two_kilograms() {
        assert_eq!(carbohydrate(62.0, 40.0 / 60.0), Some((186.0, 310.0)));
        assert_eq!(carbohydrate(62.0, 1.25), Some((310.0, 434.0)));
        assert_eq!(carbohydrate(62.0, 2.0), Some((372.0, 620.0)));
        assert_eq!(carbohydrate(62.0, 5.0), Some((496.0, 744.0)));
        assert_eq!(carbohydrate(30.0, 2.0), None);
        assert_eq!(carbohydrate_per_kilogram(9.0), None);
    }

    #[test]
    fn energy_of_the_worked_example() {
        let body = Body { female: true, age: 34.0, mass: 60.0, height: 167.0 };
        let resting = resting_energy(body).expect("in range");
        assert!((resting - 1313.0).abs() < 1.0, "{resting}");
        assert!((resting * 1.5 - 1969.0).abs() < 1.5);
        assert!((running_energy(60.0, 40.0).expect("in range") - 343.0).abs() < 0.5);
        let need = energy_need(body, 40.0, 1.5).expect("in range");
        assert!((need - 2310.0).abs() < 5.0, "{need}");
        let reading = read_energy(body, 40.0, 1.5).expect("in range");
        assert_eq!((reading.figures[0].value, reading.figures[1].value), (2100.0, 2550.0));
        assert_eq!(resting_energy(Body { age: 17.0, ..body }), None);
    }

    #[test]
    fn sweat_of_an_hour() {
        let run = Sweat { before: 68.0, after: 67.0, drink: 0.4, urine: 0.0, minutes: 60.0 };
        assert!((sweat_rate(run).expect("in range") - 1.4).abs() < 1e-9);
        assert!((mass_loss(68.0, 67.0).expect("in range") - 1.5).abs() < 0.05);
        assert_eq!(read_sweat(run, 20.0).map(|reading| reading.verdict), Some("fine"));
        // Who drank as much as anybody should is never told to drink more.
        let drunk = Sweat { before: 70.0, after: 68.4, drink: 1.5, urine: 0.0, minutes: 75.0 };
        assert_eq!(read_sweat(drunk, 30.0).map(|reading| reading.verdict), Some("enough-drunk"));
        // Numbers that no run makes.
        assert_eq!(read_sweat(Sweat { before: 86.0, ..run }, 20.0), None);
        assert_eq!(read_sweat(Sweat { before: 68.0, after: 68.0, drink: 0.0, urine: 2.0, ..run }, 20.0), None);
        let gained = Sweat { after: 68.5, ..run };
        assert_eq!(read_sweat(gained, 20.0).map(|reading| reading.verdict), Some("gained"));
        let hot = Sweat { after: 66.0, ..run };
        assert_eq!(read_sweat(hot, 30.0).map(|reading| reading.verdict), Some("more-next-time"));
        assert_eq!(read_sweat(hot, 12.0).map(|reading| reading.verdict), Some("lost"));
        assert_eq!(sweat_rate(Sweat { minutes: 10.0, ..run }), None);
    }
}
