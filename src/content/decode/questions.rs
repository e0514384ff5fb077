//! Questions with their fields and options.

use super::*;
use crate::engine::units::Units;

impl Decoder<'_> {
    pub(super) fn question(&mut self, wire: &wire::Question, place: &str) -> made::Question {
        self.unique(&[place, ".options"].concat(), wire.options.iter().map(|one| one.id.as_str()));
        self.unique(&[place, ".fields"].concat(), wire.fields.iter().map(|one| one.id.as_str()));
        let (choices, fields) = (!wire.options.is_empty(), !wire.fields.is_empty());
        let fits = match wire.kind {
            wire::Kind::Single | wire::Kind::Multi => choices && !fields,
            wire::Kind::Numbers => fields && !choices,
            wire::Kind::Scale => fields,
        };
        if !fits {
            self.problem(place, "expected options for single and multi, fields for numbers and scale");
        }
        // Each step of a scale is a button.
        let short = |field: &wire::Field| field.whole && field.min.fract() == 0.0 && field.max - field.min <= 20.0;
        if matches!(wire.kind, wire::Kind::Scale) && !wire.fields.iter().all(short) {
            self.problem(place, "expected whole numbers and at most 20 steps on a scale");
        }
        let kind = match wire.kind {
            wire::Kind::Single => made::Kind::Single,
            wire::Kind::Multi => made::Kind::Multi { most: wire.most },
            wire::Kind::Numbers => made::Kind::Numbers,
            wire::Kind::Scale => made::Kind::Scale,
        };
        for (number, id) in wire.informs.iter().enumerate().filter(|(_, id)| *id != "triage") {
            self.cause_key(id, &at(&[place, ".informs"].concat(), number));
        }
        made::Question {
            id: wire.id.clone(),
            block: wire.block.clone(),
            kind,
            core: wire.core,
            private: wire.private,
            influence: match wire.influence {
                wire::Influence::Own => made::Influence::Own,
                wire::Influence::Given => made::Influence::Given,
                wire::Influence::Unspoken => made::Influence::Unspoken,
            },
            skip_when: self.maybe(wire.skip_when.as_deref(), place, "skip-when"),
            fields: self.each(&[place, ".fields"].concat(), &wire.fields, Self::field),
            choices: self.choices(wire, place),
            typical: self.typical(wire, place),
        }
    }

    pub(super) fn field(&mut self, wire: &wire::Field, place: &str) -> made::Field {
        if !(wire.min < wire.max && wire.max <= 1e6) {
            self.problem(place, "expected min < max ≤ 1000000");
        }
        if wire.whole && wire.unit.is_some_and(|one| Units::Imperial.factor(unit(one)) != 1.0) {
            self.problem(place, "expected no \"whole\" with km, kg or cm: what readers type in miles, pounds or inches is no whole number of those");
        }
        made::Field { id: wire.id.clone(), min: wire.min, max: wire.max, whole: wire.whole, unit: wire.unit.map(unit) }
    }

    fn choices(&mut self, wire: &wire::Question, place: &str) -> Vec<made::Choice> {
        let mut choices = self.each(&[place, ".options"].concat(), &wire.options, Self::choice_of);
        choices.iter_mut().zip(self.shares(wire, place)).for_each(|(choice, share)| choice.share = share);
        choices
    }

    /// One option; its share is put in with those of the others.
    fn choice_of(&mut self, wire: &wire::Choice, place: &str) -> made::Choice {
        let idle = wire.idle.map(|idle| match idle {
            wire::Idle::Baseline => made::Idle::Baseline,
            wire::Idle::Unsure => made::Idle::Unsure,
            wire::Idle::Declined => made::Idle::Declined,
        });
        made::Choice { id: wire.id.clone(), exclusive: wire.exclusive, idle, only_when: self.maybe(wire.only_when.as_deref(), place, "only-when"), share: 0 }
    }
}

fn unit(wire: wire::Unit) -> made::Unit {
    match wire {
        wire::Unit::Years => made::Unit::Years,
        wire::Unit::Km => made::Unit::Kilometres,
        wire::Unit::Kg => made::Unit::Kilograms,
        wire::Unit::Cm => made::Unit::Centimetres,
        wire::Unit::G => made::Unit::Grams,
        wire::Unit::Litres => made::Unit::Litres,
        wire::Unit::Hours => made::Unit::Hours,
        wire::Unit::Minutes => made::Unit::Minutes,
        wire::Unit::Celsius => made::Unit::Celsius,
    }
}
