//! What must be left out of a report: for whom advice to train, numbers or a ranking would do harm.

use crate::engine::definition::{Definition, Effect, Need};
use crate::engine::triage::{Fired, Level};

/// What must be left out of a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Effects {
    /// No advice to train, no plan.
    pub no_training: bool,
    /// Easy running only.
    pub easy_only: bool,
    /// No calculator that asks for weight.
    pub no_weight_tools: bool,
    /// No amounts of fluid, salt or fuel.
    pub no_fuel_tools: bool,
    /// No calculators.
    pub no_tools: bool,
    /// No ranking.
    pub no_ranking: bool,
}

impl Effects {
    #[inline(never)]
    fn add(&mut self, effects: &[Effect]) {
        for effect in effects {
            *match effect {
                Effect::NoTraining => &mut self.no_training,
                Effect::EasyOnly => &mut self.easy_only,
                Effect::NoWeightTools => &mut self.no_weight_tools,
                Effect::NoFuelTools => &mut self.no_fuel_tools,
                Effect::NoTools => &mut self.no_tools,
                Effect::NoRanking => &mut self.no_ranking,
            } = true;
        }
    }

    /// Easy running only is no time to build up again.
    pub(super) fn allow_plan(&self, weeks: [u16; 4]) -> bool {
        !(self.no_training || self.easy_only && weeks.iter().any(|week| *week > EASY_WEEK))
    }

    /// Whether what a calculator asks for or leads to may be shown.
    pub(super) fn allow(&self, need: Need) -> bool {
        match need {
            Need::Weight => !self.no_weight_tools,
            Need::Fuel => !self.no_fuel_tools,
            Need::Training => !self.no_training,
        }
    }
}

/// Hundredths of the usual week that easy running only allows.
const EASY_WEEK: u16 = 80;

/// What fired rules and modifiers leave out.
pub(super) fn effects(definition: &Definition, triage: &[Fired], modifiers: &[usize], level: Level) -> Effects {
    let mut effects = Effects { no_training: level >= Level::SameDay, ..Effects::default() };
    for fired in triage {
        effects.add(&definition.rule(fired.rule).effects);
    }
    for place in modifiers {
        effects.add(&definition.modifiers[*place].effects);
    }
    effects
}
