//! The calculators of domain section 6, each a named function with units and ranges, and the
//! two ways in: [`Derived`] for measures and [`Calculation`] for the tools in the report.
//! Whatever is empty or out of range gives no result. None of them can lower a triage level.
//! Energy availability (6.6) is left out on purpose: the domain advises against showing it.

pub mod fuel;
pub mod load;
pub mod rest;
pub mod shoes;

use super::definition::Unit;

/// A calculation whose result is one number that conditions can look at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Derived {
    /// [`load::single_run_jump`], in hundredths.
    SingleRunJump,
    /// [`load::uncoupled_ratio`].
    VolumeRatio,
    /// This week's kilometres above the mean of the four before.
    VolumeRise,
    /// [`load::monotony`]; a week of equal days counts as the largest number.
    Monotony,
    /// [`fuel::mass_loss`], in hundredths of body mass.
    MassLoss,
}

impl Derived {
    /// The names of all of them in a definition.
    pub const NAMES: [&str; 5] = ["single-run-jump", "volume-ratio", "volume-rise", "monotony", "mass-loss"];

    /// The number, if everything it needs is there.
    #[must_use]
    pub fn compute(self, numbers: &[Option<f64>]) -> Option<f64> {
        if numbers.iter().any(Option::is_none) {
            return None;
        }
        match (self, known(numbers).as_slice()) {
            (Self::SingleRunJump, [week, month]) => load::single_run_jump(*week, *month),
            (Self::VolumeRatio, [week, before @ ..]) => load::uncoupled_ratio(*week, before),
            (Self::VolumeRise, [week, before @ ..]) => Some(week - mean(before)?),
            (Self::Monotony, loads) => load::monotony(&load::session_loads(loads)?).map(|found| found.monotony.unwrap_or(f64::MAX)),
            (Self::MassLoss, [before, after]) => fuel::mass_loss(*before, *after),
            _ => None,
        }
    }

    /// Its name in a definition.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "single-run-jump" => Self::SingleRunJump,
            "volume-ratio" => Self::VolumeRatio,
            "volume-rise" => Self::VolumeRise,
            "monotony" => Self::Monotony,
            "mass-loss" => Self::MassLoss,
            _ => return None,
        })
    }
}

/// What a tool of the report computes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Calculation {
    /// 6.1
    SingleRunJump,
    /// 6.2
    LoadChange,
    /// 6.3
    Monotony,
    /// 6.4
    Carbohydrate,
    /// 6.5
    EnergyNeed,
    /// 6.7
    SweatRate,
    /// 6.8
    SleepDebt,
    /// 6.9
    ShoeWear,
    /// 6.10; the shape of the weeks comes from the cause.
    Planner,
    /// 6.11; the points come from the answers.
    IronRisk,
    /// 6.12
    DailyLog,
}

/// What a tool found: a verdict, which has a text, and the figures that stand in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The part of the text key that names the verdict.
    pub verdict: &'static str,
    /// The figures, by the name under which the text mentions them.
    pub figures: Vec<Figure>,
}

/// One figure of a reading.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// Its name in the text.
    pub name: &'static str,
    /// Its value, in `unit`.
    pub value: f64,
    /// How many digits after the point mean anything.
    pub decimals: u32,
    /// What it is measured in.
    pub unit: Option<Unit>,
}

/// What a tool needs besides its inputs.
#[derive(Clone, Copy, Debug, Default)]
pub struct Background {
    /// The shape of the next four weeks, in hundredths of the usual week.
    pub plan: Option<[u16; 4]>,
    /// The points of the iron sum, from 0.
    pub iron_points: Option<f64>,
    /// Whether iron was tested and fine: then the sum is not shown.
    pub iron_tested: bool,
}

impl Calculation {
    /// The names of all of them in a definition.
    pub const NAMES: [&str; 11] = [
        "single-run-jump", "load-change", "monotony", "carbohydrate", "energy-need", "sweat-rate", "sleep-debt", "shoe-wear", "planner", "iron-risk",
        "daily-log",
    ];

    /// Its name in a definition.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "single-run-jump" => Self::SingleRunJump,
            "load-change" => Self::LoadChange,
            "monotony" => Self::Monotony,
            "carbohydrate" => Self::Carbohydrate,
            "energy-need" => Self::EnergyNeed,
            "sweat-rate" => Self::SweatRate,
            "sleep-debt" => Self::SleepDebt,
            "shoe-wear" => Self::ShoeWear,
            "planner" => Self::Planner,
            "iron-risk" => Self::IronRisk,
            "daily-log" => Self::DailyLog,
            _ => return None,
        })
    }

    /// The verdicts it can reach; each has a text.
    #[must_use]
    pub fn verdicts(self) -> &'static [&'static str] {
        match self {
            Self::SingleRunJump => &["none", "some", "clear", "double"],
            Self::LoadChange => &["trend", "change"],
            Self::Monotony => &["varied", "little-variation", "all-alike"],
            Self::Carbohydrate => &["grams", "per-kilogram"],
            Self::EnergyNeed => &["need"],
            Self::SweatRate => &["gained", "enough-drunk", "fine", "more-next-time", "lost"],
            Self::SleepDebt => &["small", "medium", "large"],
            Self::ShoeWear => &["fresh", "near-end", "past-end", "fresh-mass", "near-end-mass", "past-end-mass"],
            Self::Planner => &["weeks", "weeks-longest"],
            Self::IronRisk => &["low", "raised", "ask", "tested"],
            Self::DailyLog => &["sum", "fallen"],
        }
    }

    /// How many inputs it takes, in the order of its definition.
    #[must_use]
    pub fn inputs(self) -> usize {
        match self {
            Self::SingleRunJump | Self::Carbohydrate | Self::Planner => 2,
            Self::LoadChange => 5,
            Self::Monotony => 14,
            Self::EnergyNeed | Self::SweatRate | Self::DailyLog => 6,
            Self::SleepDebt => 8,
            Self::ShoeWear => 4,
            Self::IronRisk => 0,
        }
    }

    /// What it finds in these inputs, one place per input; nothing while something is missing.
    #[must_use]
    pub fn read(self, inputs: &[Option<f64>], background: Background) -> Option<Reading> {
        let required = match (self, inputs) {
            (Self::Carbohydrate, [_mass, rest @ ..]) => rest,
            (Self::ShoeWear, [rest @ .., _mass, _comparison]) => rest,
            (Self::Planner | Self::DailyLog, [rest @ .., _usual]) => rest,
            (Self::IronRisk, _) => &[],
            _ => inputs,
        };
        if required.iter().any(Option::is_none) {
            return None;
        }
        match (self, known(inputs).as_slice()) {
            (Self::SingleRunJump, [week, month]) => load::read_jump(*week, *month),
            (Self::LoadChange, [week, before @ ..]) => load::read_change(*week, before),
            (Self::Monotony, days) => load::read_monotony(days),
            (Self::Carbohydrate, [mass, hours]) => fuel::read_carbohydrate(*mass, *hours),
            (Self::EnergyNeed, [equation, age, mass, height, distance, day]) => {
                let body = fuel::Body { female: *equation == 0.0, age: *age, mass: *mass, height: *height };
                fuel::read_energy(body, *distance, *fuel::DAY_FACTORS.get(*day as usize)?)
            }
            (Self::SweatRate, [before, after, drink, urine, minutes, temperature]) => {
                fuel::read_sweat(fuel::Sweat { before: *before, after: *after, drink: *drink, urine: *urine, minutes: *minutes }, *temperature)
            }
            (Self::SleepDebt, [nights @ .., need]) => rest::read_sleep_debt(nights, *need),
            (Self::ShoeWear, [distance, kind, mass, comparison]) => shoes::read(*distance, *shoes::LIVES.get(*kind as usize)?, *mass, *comparison),
            (Self::Planner, [week, longest]) => load::read_plan(*week, *longest, background.plan?),
            (Self::IronRisk, _) => rest::read_iron(background),
            (Self::DailyLog, [scores @ .., usual]) => rest::read_log(scores, *usual),
            _ => None,
        }
    }
}

/// The numbers, and "not a number" for those that are missing: it is in no range, so every
/// calculation refuses it.
#[inline(never)]
fn known(inputs: &[Option<f64>]) -> Vec<f64> {
    let mut known = Vec::new();
    for input in inputs {
        known.push(input.unwrap_or(f64::NAN));
    }
    known
}

/// A reading with its figures.
#[inline(never)]
pub(crate) fn reading(verdict: &'static str, figures: &[Figure]) -> Reading {
    Reading { verdict, figures: figures.to_vec() }
}

/// The mean; none of nothing.
pub(crate) fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}

/// A number within limits, else nothing.
pub(crate) fn within(number: f64, low: f64, high: f64) -> Option<f64> {
    (number >= low && number <= high).then_some(number)
}

pub(crate) fn figure(name: &'static str, value: f64, decimals: u32) -> Figure {
    Figure { name, value, decimals, unit: None }
}

pub(crate) fn measured(name: &'static str, value: f64, decimals: u32, unit: Unit) -> Figure {
    Figure { name, value, decimals, unit: Some(unit) }
}
