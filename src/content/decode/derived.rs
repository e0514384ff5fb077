//! Measures and flags: what is made of answers.

use super::*;

impl Decoder<'_> {
    pub(super) fn measure(&mut self, wire: &wire::Measure, place: &str) -> Measure {
        let derivation = match (&wire.calculator, wire.sum.is_empty(), wire.count.is_empty(), wire.points.is_empty()) {
            (Some(name), true, true, true) => self.calculated(name, &wire.inputs, place),
            (None, false, true, true) => Derivation::Sum(
                wire.sum.iter().enumerate().filter_map(|(number, name)| self.keep(self.find_field(name), &at(&[place, ".sum"].concat(), number))).collect(),
            ),
            (None, true, false, true) => self.counted(&wire.count, place),
            (None, true, true, false) => {
                let points = wire.points.iter().enumerate();
                Derivation::Points(
                    points.map(|(number, item)| (self.condition(&item.when, &at(&[place, ".points"].concat(), number), "when"), item.points)).collect(),
                )
            }
            _ => {
                self.problem(place, "expected exactly one of calculator, sum, count and points");
                Derivation::Sum(Vec::new())
            }
        };
        Measure { id: wire.id.clone(), derivation }
    }

    fn calculated(&mut self, name: &str, inputs: &[String], place: &str) -> Derivation {
        let derived = Derived::named(name).ok_or_else(|| self.unknown("calculation", name, Derived::NAMES));
        let inputs = inputs.iter().enumerate();
        let operands = inputs.filter_map(|(number, input)| self.keep(self.find_operand(input), &at(&[place, ".inputs"].concat(), number))).collect();
        match self.keep(derived, place) {
            Some(derived) => Derivation::Calculated(derived, operands),
            None => Derivation::Sum(Vec::new()),
        }
    }

    fn counted(&mut self, names: &[String], place: &str) -> Derivation {
        let mut of = None;
        let mut choices = Vec::new();
        for (number, name) in names.iter().enumerate() {
            let place = &at(&[place, ".count"].concat(), number);
            let found = name.split_once(':').ok_or_else(|| Fault::from(format!("expected question:option, found \"{name}\"")));
            match self.keep(found.and_then(|(question, option)| self.choice(question, option)), place) {
                Some(Condition::Chosen(question, choice)) if of.is_none_or(|of| of == question) => {
                    of = Some(question);
                    choices.push(choice);
                }
                Some(_) => self.problem(place, "expected options of one question"),
                None => {}
            }
        }
        Derivation::Count(of.unwrap_or(QuestionKey(0)), choices)
    }

    pub(super) fn flag(&mut self, wire: &wire::Flag, place: &str) -> made::Flag {
        if wire.when.is_some() == wire.off.is_some() {
            self.problem(place, "expected exactly one of when and off");
        }
        made::Flag { id: wire.id.clone(), when: self.maybe(wire.when.as_deref(), place, "when") }
    }
}
