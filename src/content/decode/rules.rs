//! Red flags, and what else changes the result or the way to it.

use super::*;

impl Decoder<'_> {
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
