//! Each part of the wire turned into its counterpart of the engine.

use super::*;

impl Decoder<'_> {
    pub(super) fn scoring(&mut self) -> made::Scoring {
        let wire = &self.wire.scoring;
        let bands = [0.0, wire.background, wire.worth_checking, wire.fits_well, 1.0];
        if !bands.is_sorted() {
            self.problem("scoring", "expected 0 ≤ background ≤ worth-checking ≤ fits-well ≤ 1");
        }
        if !(wire.least <= 0.0 && wire.most >= 0.0) {
            self.problem("scoring", "expected least ≤ 0 ≤ most");
        }
        made::Scoring {
            full: wire.full,
            half: wire.half,
            least: wire.least,
            most: wire.most,
            core_needed: wire.core_needed,
            first_view: wire.first_view,
            fits_well: wire.fits_well,
            worth_checking: wire.worth_checking,
            background: wire.background,
            reassure_when: self.condition(&wire.reassure_when, "scoring", "reassure-when"),
            reassure_from: wire.reassure_from,
            doubt: self.leeway(),
        }
    }

    fn leeway(&mut self) -> made::Leeway {
        let wire = &self.wire.scoring.doubt;
        self.classes(&wire.source, "scoring.doubt");
        if !(1..=1000).contains(&wire.weightings) || !(1..=wire.weightings).contains(&wire.often) {
            self.problem("scoring.doubt", "expected 1 ≤ often ≤ weightings ≤ 1000");
        }
        let [judged, studied, prior] = [wire.judged, wire.studied, wire.prior].map(|steps| {
            // Whole half steps, so that trying them is counting.
            let known = [0.0, 0.5, 1.0].iter().position(|known| *known == steps);
            if known.is_none() {
                self.problem("scoring.doubt", format!("expected 0, 0.5 or 1 steps, found {steps}"));
            }
            known.unwrap_or(0) as i8
        });
        made::Leeway { weightings: wire.weightings, judged, studied, prior, often: wire.often, source: sources(&wire.source) }
    }

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

    fn field(&mut self, wire: &wire::Field, place: &str) -> made::Field {
        if !(wire.min < wire.max && wire.max <= 1e6) {
            self.problem(place, "expected min < max ≤ 1000000");
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

    pub(super) fn cause(&mut self, wire: &wire::Cause, place: &str) -> made::Cause {
        self.unique(&[place, ".evidence"].concat(), wire.evidence.iter().map(|one| one.id.as_str()));
        self.unique(&[place, ".steps"].concat(), wire.steps.iter().map(|one| one.id.as_str()));
        self.references(&wire.refs, place);
        self.classes(&wire.source, place);
        let named_only = wire.kind == "R";
        if named_only == wire.prior.is_some() {
            self.problem(place, "expected a prior for every kind but \"R\", and none for that");
        }
        made::Cause {
            id: wire.id.clone(),
            model: wire.prior.map(|prior| self.model(wire, prior, place)),
            source: sources(&wire.source),
            refs: wire.refs.clone(),
            more: wire.more,
            steps: self.each(&[place, ".steps"].concat(), &wire.steps, Self::step),
            passing: wire.passing,
            reassures: wire.reassures,
            recheck_days: wire.recheck_days.unwrap_or(14),
            rechecks: self.each(&[place, ".rechecks"].concat(), &wire.rechecks, |decoder, one, place| (decoder.condition(&one.when, place, "when"), one.days)),
            recheck_after_race: wire.recheck.is_some(),
            check_first: self.causes_of(&wire.check_first, &[place, ".check-first"].concat()),
            joined_with: wire
                .joined_with
                .as_ref()
                .and_then(|joined| Some((self.cause_key(&joined.cause, &[place, ".joined-with.cause"].concat())?, joined.least))),
            plan: wire.plan,
        }
    }

    fn model(&mut self, wire: &wire::Cause, prior: f64, place: &str) -> made::Model {
        let special = wire.priors.iter().enumerate().map(|(number, one)| (at(&[place, ".priors"].concat(), number), one.prior));
        for (place, prior) in special.chain([(place.to_owned(), prior)]) {
            if !(prior > 0.0 && prior < 1.0) {
                self.problem(&place, format!("expected a prior between 0 and 1, found {prior}"));
            }
        }
        made::Model {
            prior,
            priors: self.each(&[place, ".priors"].concat(), &wire.priors, |decoder, one, place| (decoder.condition(&one.when, place, "when"), one.prior)),
            only_if: self.maybe(wire.only_if.as_deref(), place, "only-if"),
            evidence: self.each(&[place, ".evidence"].concat(), &wire.evidence, Self::evidence),
        }
    }

    fn evidence(&mut self, wire: &wire::Evidence, place: &str) -> made::Evidence {
        if !(-3..=3).contains(&wire.step) {
            self.problem(place, format!("expected a step from -3 to 3, found {}", wire.step));
        }
        self.classes(&wire.source, place);
        made::Evidence { id: wire.id.clone(), step: wire.step, when: self.condition(&wire.when, place, "when"), source: sources(&wire.source) }
    }

    fn step(&mut self, wire: &wire::Step, place: &str) -> made::Step {
        self.classes(&wire.source, place);
        made::Step {
            id: wire.id.clone(),
            training: wire.training,
            hard: wire.hard,
            when: self.maybe(wire.when.as_deref(), place, "when"),
            source: sources(&wire.source),
        }
    }

    pub(super) fn rule(&mut self, wire: &wire::Rule, place: &str) -> made::Rule {
        self.references(&wire.refs, place);
        self.classes(&wire.source, place);
        made::Rule {
            id: wire.id.clone(),
            when: self.condition(&wire.when, place, "when"),
            level: self.level(wire.level, wire.days, place),
            stronger: self.each(&[place, ".stronger"].concat(), &wire.stronger, |decoder, one, place| {
                (decoder.condition(&one.when, place, "when"), decoder.level(one.level, one.days, place))
            }),
            causes: self.causes_of(&wire.causes, &[place, ".causes"].concat()),
            effects: wire.effects.iter().copied().map(effect).collect(),
            instead: wire.instead.as_ref().and_then(|instead| {
                let when = self.condition(&instead.when, place, "instead.when");
                let other = self.search("rule", &instead.rule, self.wire.rules.iter().map(|rule| &rule.id)).map(RuleKey);
                Some((when, self.keep(other, &[place, ".instead.rule"].concat())?))
            }),
            ask: wire.ask,
            says_stronger: wire.says_stronger,
            source: sources(&wire.source),
            refs: wire.refs.clone(),
        }
    }

    fn level(&mut self, level: wire::Level, days: Option<u16>, place: &str) -> Level {
        if (level == wire::Level::DoctorSoon) != days.is_some_and(|days| days > 0) {
            self.problem(place, "expected days for doctor-soon, and for nothing else");
        }
        match level {
            wire::Level::EmergencyNow => Level::EmergencyNow,
            wire::Level::SameDay => Level::SameDay,
            wire::Level::DoctorSoon => Level::DoctorSoon { days: days.unwrap_or(1) },
        }
    }

    pub(super) fn modifier(&mut self, wire: &wire::Modifier, place: &str) -> made::Modifier {
        made::Modifier {
            id: wire.id.clone(),
            when: self.condition(&wire.when, place, "when"),
            leaves_out: self.causes_of(&wire.leaves_out, &[place, ".leaves-out"].concat()),
            effects: wire.effects.iter().copied().map(effect).collect(),
        }
    }

    pub(super) fn stop(&mut self, wire: &wire::Conditional, place: &str) -> made::Stop {
        let when = self.maybe(wire.when.as_deref(), place, "when");
        if when.is_none() {
            self.problem(place, "expected when");
        }
        made::Stop { id: wire.id.clone(), when: when.unwrap_or(Condition::Any(Vec::new())) }
    }

    pub(super) fn path(&mut self, wire: &wire::Path, place: &str) -> made::Path {
        for id in wire.only_when.keys() {
            if !wire.questions.contains(id) {
                self.problem(&[place, ".only-when"].concat(), format!("the question \"{id}\" is not on this path"));
            }
        }
        self.unique(&[place, ".questions"].concat(), wire.questions.iter().map(String::as_str));
        if wire.questions.is_empty() {
            self.problem(place, "expected at least one question");
        }
        let listed = [place, ".questions"].concat();
        let questions = wire.questions.iter().enumerate().filter_map(|(number, id)| {
            let when = self.maybe(wire.only_when.get(id).map(String::as_str), place, &["only-when.", id].concat());
            Some((self.question_key(id, &at(&listed, number))?, when))
        });
        let questions = questions.collect();
        made::Path { id: wire.id.clone(), when: self.maybe(wire.when.as_deref(), place, "when"), questions, limit: wire.limit }
    }

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

    fn references(&mut self, refs: &[u16], place: &str) {
        for (place_of_it, number) in refs.iter().enumerate() {
            if !self.wire.references.iter().any(|known| known.id == *number) {
                self.problem(&at(&[place, ".refs"].concat(), place_of_it), format!("unknown reference {number}"));
            }
        }
    }

    /// Every statement carries the class of its source.
    fn classes(&mut self, classes: &[wire::Source], place: &str) {
        if classes.is_empty() {
            self.problem(&[place, ".source"].concat(), "expected at least one of MA, CO, CH, EX, XP and AR");
        }
    }
}

fn sources(wire: &[wire::Source]) -> Vec<made::Source> {
    let sources = wire.iter().map(|class| match class {
        wire::Source::MA => made::Source::Review,
        wire::Source::CO => made::Source::Guideline,
        wire::Source::CH => made::Source::Observation,
        wire::Source::EX => made::Source::Experiment,
        wire::Source::XP => made::Source::Judgement,
        wire::Source::AR => made::Source::Article,
    });
    sources.collect()
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

fn effect(wire: wire::Effect) -> made::Effect {
    match wire {
        wire::Effect::NoTraining => made::Effect::NoTraining,
        wire::Effect::EasyOnly => made::Effect::EasyOnly,
        wire::Effect::NoWeightTools => made::Effect::NoWeightTools,
        wire::Effect::NoFuelTools => made::Effect::NoFuelTools,
        wire::Effect::NoTools => made::Effect::NoTools,
        wire::Effect::NoRanking => made::Effect::NoRanking,
    }
}
