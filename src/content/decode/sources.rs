//! Where statements come from.

use super::*;

impl Decoder<'_> {
    pub(super) fn references(&mut self, refs: &[u16], place: &str) {
        for (place_of_it, number) in refs.iter().enumerate() {
            if !self.wire.references.iter().any(|known| known.id == *number) {
                self.problem(&at(&[place, ".refs"].concat(), place_of_it), format!("unknown reference {number}"));
            }
        }
    }

    /// Every statement carries the class of its source.
    pub(super) fn classes(&mut self, classes: &[wire::Source], place: &str) {
        if classes.is_empty() {
            self.problem(&[place, ".source"].concat(), "expected at least one of MA, CO, CH, EX, XP and AR");
        }
    }
}

pub(super) fn sources(wire: &[wire::Source]) -> Vec<made::Source> {
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
