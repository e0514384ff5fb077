//! Which causes a report names, in which order, and what is said of each.

use super::finding::{Finding, standing_of, strongest};
use super::{Report, places};
use crate::engine::condition::Picture;
use crate::engine::definition::{CauseKey, Definition};
use crate::engine::evidence::Standing;
use crate::engine::order;
use crate::engine::triage::Level;

impl Report {
    /// Fills in the causes, and how many of them the first view shows.
    pub(super) fn rank(&mut self, picture: &Picture, mut standings: Vec<Standing>) {
        let definition = picture.definition;
        let left_out = |cause: CauseKey| self.modifiers.iter().any(|place| definition.modifiers[*place].leaves_out.contains(&cause));
        // Of equal scores, the cause that the definition names first.
        order::sort(&mut standings, |one, other| one.score > other.score);
        self.reassurance = self.reassures(picture, &standings);
        let pinned = self.named(definition, picture, &standings, |_| true);
        let mut ranking: Vec<Finding> = Vec::new();
        for standing in &standings {
            if !pinned.iter().any(|finding| finding.cause == standing.cause) && !left_out(standing.cause) {
                ranking.push(self.finding(picture, &standings, standing.cause));
            }
        }
        if self.reassurance {
            // Harmless causes lead; lasting ones follow, each group in its own order.
            order::sort(&mut ranking, |one, other| !one.if_it_stays && other.if_it_stays);
        }
        let scoring = &definition.scoring;
        // What is merely common has no place in the first view, wherever it ranks.
        for place in 0..ranking.len() {
            let finding = &ranking[place];
            if finding.score() >= scoring.background && !finding.is_untouched() && self.first_view < scoring.first_view {
                ranking[self.first_view..=place].rotate_right(1);
                self.first_view += 1;
            }
        }
        self.pinned = pinned;
        self.ranking = ranking;
        self.place_corrections(definition);
    }

    /// The causes that fired rules name, each once, the most urgent rule's first.
    pub(super) fn named(&self, definition: &Definition, picture: &Picture, standings: &[Standing], wanted: impl Fn(CauseKey) -> bool) -> Vec<Finding> {
        let mut found: Vec<Finding> = Vec::new();
        // A card that another one speaks for names no cause of its own.
        for fired in self.triage.iter().filter(|fired| fired.spoken_by.is_none()) {
            for cause in &definition.rule(fired.rule).causes {
                if wanted(*cause) && !found.iter().any(|finding| finding.cause == *cause) {
                    // What a red flag names does not wait until something passes.
                    found.push(Finding { if_it_stays: false, ..self.finding(picture, standings, *cause) });
                }
            }
        }
        found
    }

    /// Rule 7 of section 4.1. A red flag for this week speaks louder than any reassurance.
    fn reassures(&self, picture: &Picture, standings: &[Standing]) -> bool {
        let scoring = &picture.definition.scoring;
        self.level < Level::DoctorSoon { days: 7 }
            && picture.holds(&scoring.reassure_when)
            && standings.iter().any(|standing| picture.definition.cause(standing.cause).reassures && standing.score >= scoring.reassure_from)
    }

    #[inline(never)]
    fn finding(&self, picture: &Picture, standings: &[Standing], key: CauseKey) -> Finding {
        let cause = picture.definition.cause(key);
        let standing = standing_of(standings, key);
        let mut check_first = Vec::new();
        for other in &cause.check_first {
            if let Some(standing) = standing_of(standings, *other) {
                check_first.push((*other, standing.band));
            }
        }
        let joined_with = match cause.joined_with {
            Some((other, least)) if standing_of(standings, other).is_some_and(|standing| standing.score >= least) => Some(other),
            _ => None,
        };
        let may_be_given = |place: usize| {
            let step = &cause.steps[place];
            picture.allows(step.when.as_ref()) && !(step.training && self.effects.no_training) && !(step.hard && self.effects.easy_only)
        };
        Finding {
            cause: key,
            standing: standing.cloned(),
            speaks_for: strongest(standing, 1, 3),
            speaks_against: strongest(standing, -1, 2),
            steps: places(cause.steps.len(), may_be_given),
            check_first,
            joined_with,
            corrections: Vec::new(),
            if_it_stays: self.reassurance && !cause.passing,
            plan: cause.plan.filter(|weeks| self.effects.allow_plan(*weeks)),
        }
    }

    fn place_corrections(&mut self, definition: &Definition) {
        let mut placed = vec![false; definition.corrections.len()];
        for finding in self.pinned.iter_mut().chain(&mut self.ranking) {
            for (place, correction) in definition.corrections.iter().enumerate() {
                if !placed[place] && correction.causes.contains(&finding.cause) {
                    placed[place] = true;
                    finding.corrections.push(place);
                }
            }
        }
    }
}
