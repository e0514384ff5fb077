//! How scores are made, and how far their weights may be off.

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
}
