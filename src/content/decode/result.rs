//! What stands around the causes: calculators, corrections, the sheet for the doctor.

use super::*;

impl Decoder<'_> {
    pub(super) fn calculator(&mut self, wire: &wire::Calculator, place: &str) -> made::Calculator {
        self.unique(&[place, ".inputs"].concat(), wire.inputs.iter().map(|one| one.id.as_str()));
        let calculation = Calculation::named(&wire.id).ok_or_else(|| self.unknown("calculator", &wire.id, Calculation::NAMES));
        let calculation = self.keep(calculation, place).unwrap_or(Calculation::IronRisk);
        if calculation.inputs() != wire.inputs.len() {
            self.problem(place, format!("expected {} inputs, found {}", calculation.inputs(), wire.inputs.len()));
        }
        made::Calculator {
            id: wire.id.clone(),
            calculation,
            inputs: self.each(&[place, ".inputs"].concat(), &wire.inputs, |decoder, input, at| decoder.input(wire, input, at)),
            causes: self.causes_of(&wire.causes, &[place, ".causes"].concat()),
            needs: wire
                .needs
                .iter()
                .map(|need| match need {
                    wire::Need::Weight => made::Need::Weight,
                    wire::Need::Fuel => made::Need::Fuel,
                    wire::Need::Training => made::Need::Training,
                })
                .collect(),
            opt_in: wire.opt_in,
            points: wire.points.as_ref().and_then(|id| {
                let found = self.search("measure", id, self.wire.measures.iter().map(|measure| &measure.id)).map(MeasureKey);
                self.keep(found, &[place, ".points"].concat())
            }),
            silent_when: self.maybe(wire.silent_when.as_deref(), place, "silent-when"),
        }
    }

    fn input(&mut self, of: &wire::Calculator, wire: &wire::Input, place: &str) -> made::Input {
        let choices = wire.choices.len();
        let number = wire::Field { id: wire.id.clone(), min: wire.min, max: wire.max, whole: wire.whole, unit: wire.unit };
        let list = made::Field { id: wire.id.clone(), min: 0.0, max: choices.saturating_sub(1) as f64, whole: true, unit: None };
        made::Input {
            field: if choices == 0 { self.field(&number, place) } else { list },
            choices: wire.choices.clone(),
            optional: wire.optional,
            prefill: of.prefill.get(&wire.id).and_then(|name| self.keep(self.find_field(name), place)),
        }
    }

    pub(super) fn correction(&mut self, wire: &wire::Correction, place: &str) -> made::Correction {
        self.references(&wire.refs, place);
        self.classes(&wire.source, place);
        made::Correction {
            id: wire.id.clone(),
            causes: self.causes_of(&wire.causes, &[place, ".causes"].concat()),
            source: sources(&wire.source),
            refs: wire.refs.clone(),
            read: wire.read,
        }
    }

    pub(super) fn sheet(&mut self) -> made::Sheet {
        self.unique("sheet.tests", self.wire.sheet.tests.iter().map(|test| test.id.as_str()));
        let wire = &self.wire.sheet;
        made::Sheet {
            questions: self.questions_of(&wire.questions, "sheet.questions"),
            opt_in: self.questions_of(&wire.opt_in, "sheet.opt-in"),
            tests: self.each("sheet.tests", &wire.tests, |decoder, test, place| (test.id.clone(), decoder.maybe(test.when.as_deref(), place, "when"))),
        }
    }
}
