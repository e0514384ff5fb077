//! Causes: how likely they are, what speaks for them, what to do.

use super::*;

impl Decoder<'_> {
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
}
