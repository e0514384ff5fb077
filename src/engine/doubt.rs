//! How firm a ranking is. The weights are judgement, so they are tried: every step and every
//! prior moved within the leeway that the definition gives, many times over. What does not
//! change then is firm; what changes is said, in words and never as a percentage.
//!
//! Each weighting moves the same item in the same way whatever else was answered (a hash of the
//! weighting's number and the item, no stream of random numbers), so two reports differ by their
//! answers and not by luck. Unanswered questions are tried as well: see [`Doubt::telling`].

use super::answers::Answers;
use super::definition::{CauseKey, Definition, Leeway, QuestionKey, Source};
use super::evidence::{Band, Tally, log_odds};
use super::looks::Looks;
use super::next::{self, Mode};
use super::order;
use super::report::{Finding, Report};
use super::trial;

/// How firm the place and the band of one cause of the first view are.
#[derive(Clone, Debug, PartialEq)]
pub struct Doubt {
    /// The cause.
    pub cause: CauseKey,
    /// Whether it led in every weighting.
    pub stays_first: bool,
    /// The causes whose order with this one changed often, the most often first.
    pub trades_with: Vec<CauseKey>,
    /// Whether its band did not change often.
    pub keeps_band: bool,
    /// The unanswered question that could tell most: its answers lead to different bands, and
    /// further apart than the leeway of a weight.
    pub telling: Option<QuestionKey>,
}

/// The one thing to say about a cause.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict<'a> {
    /// It stays first, whatever is assumed.
    StaysFirst,
    /// It keeps its place and its band.
    Holds,
    /// It could trade places with these; never empty.
    CouldTradePlaces(&'a [CauseKey]),
    /// It keeps its place, but how well it fits hangs on the weights.
    BandCouldChange,
    /// The answers say too little; this question would tell more.
    TooLittleToTell(QuestionKey),
}

impl Doubt {
    /// The one thing to say. An answer that would settle it comes first: it is what the reader
    /// can do about the doubt.
    #[must_use]
    pub fn verdict(&self) -> Verdict<'_> {
        let firm = self.keeps_band && self.trades_with.is_empty();
        match self.telling {
            Some(question) if !firm => Verdict::TooLittleToTell(question),
            _ if self.stays_first => Verdict::StaysFirst,
            _ if !self.trades_with.is_empty() => Verdict::CouldTradePlaces(&self.trades_with),
            _ if self.keeps_band => Verdict::Holds,
            _ => Verdict::BandCouldChange,
        }
    }
}

/// The doubt about each cause of the first view, in its order. Causes that a red flag names are
/// left out: nothing may talk a red flag down.
#[must_use]
pub fn doubts(definition: &Definition, looks: &Looks, answers: &Answers, report: &Report) -> Vec<Doubt> {
    let bands = Bands::of(definition);
    let mut tried = try_weightings(definition, &report.ranking, report.first_view, &bands);
    ask_what_is_open(definition, looks, answers, report, &bands, &mut tried);
    let often = definition.scoring.doubt.often;
    let lead = |tried: &Tried| tried.reversed.iter().all(|count| *count == 0);
    tried
        .into_iter()
        .enumerate()
        .map(|(place, tried)| Doubt {
            cause: report.ranking[place].cause,
            stays_first: place == 0 && lead(&tried),
            trades_with: most_often(&report.ranking, &tried.reversed, often),
            keeps_band: tried.other_band < often,
            telling: tried.telling.map(|(question, ..)| question),
        })
        .collect()
}

/// Sums in another order differ in their last bit, which must not decide on a place or a band.
const LAST_BIT: f64 = 1e-9;

/// The lowest log₂ odds of each band: compared with instead of turning each into a probability.
pub(super) struct Bands([f64; 3]);

impl Bands {
    pub(super) fn of(definition: &Definition) -> Self {
        let scoring = &definition.scoring;
        Self([scoring.background, scoring.worth_checking, scoring.fits_well].map(log_odds))
    }

    /// The band of log₂ odds. Causes left out are as unlikely as can be.
    pub(super) fn band(&self, log_odds: Option<f64>) -> Band {
        let reached = |bound: f64| log_odds.is_some_and(|odds| odds >= bound - LAST_BIT);
        let [background, worth_checking, fits_well] = self.0.map(reached);
        match (fits_well, worth_checking, background) {
            (true, ..) => Band::FitsWell,
            (false, true, _) => Band::WorthChecking,
            (false, false, true) => Band::Background,
            (false, false, false) => Band::LessLikely,
        }
    }
}

/// What the weightings did to one cause of the first view.
struct Tried {
    /// In how many weightings it stood in another band.
    other_band: u16,
    /// For each cause of the ranking, in how many weightings their order was the other one.
    reversed: Vec<u16>,
    /// The most telling question so far, how many bands it spans and how many steps.
    telling: Option<(QuestionKey, u8, f64)>,
}

/// One cause as the weightings see it: which items hold was decided once, by the report.
struct Weighed {
    cause: CauseKey,
    start: f64,
    /// The items' places, their steps in half steps, and how far each moves.
    items: Vec<(usize, i8, i8)>,
}

impl Weighed {
    fn of(definition: &Definition, finding: &Finding) -> Self {
        let mut weighed = Self { cause: finding.cause, start: 0.0, items: Vec::new() };
        // What stands in a ranking has both.
        if let (Some(standing), Some(model)) = (&finding.standing, &definition.cause(finding.cause).model) {
            weighed.start = log_odds(standing.prior);
            for item in standing.contributions.iter().filter(|item| item.step != 0) {
                weighed.items.push((item.evidence, item.step * 2, leeway(&definition.scoring.doubt, &model.evidence[item.evidence].source)));
            }
        }
        weighed
    }

    /// Its log₂ odds in one weighting.
    fn log_odds(&self, definition: &Definition, weighting: u16) -> f64 {
        let mut tally = Tally::default();
        for (item, halves, leeway) in &self.items {
            let moved = halves + leeway * nudge(weighting, self.cause, item + 1);
            // A sign that speaks for a cause never comes to speak against it.
            tally.add(if moved.signum() == halves.signum() { moved } else { 0 });
        }
        let prior = definition.scoring.doubt.prior * nudge(weighting, self.cause, 0);
        self.start + f64::from(prior) / 2.0 + tally.sum(&definition.scoring)
    }
}

/// How far a step moves that rests on these sources, in half steps.
fn leeway(doubt: &Leeway, sources: &[Source]) -> i8 {
    let studied = sources.iter().any(|source| match source {
        Source::Review | Source::Guideline | Source::Observation | Source::Experiment => true,
        Source::Judgement | Source::Article => false,
    });
    if studied { doubt.studied } else { doubt.judged }
}

/// −1, 0 or +1 for an item of a cause in a weighting, always the same (Chris Wellons'
/// `lowbias32` over the three numbers).
fn nudge(weighting: u16, cause: CauseKey, item: usize) -> i8 {
    let mut bits = u32::from(weighting).wrapping_mul(0x9E37_79B9) ^ ((cause.0 as u32) << 16 | item as u32).wrapping_mul(0x85EB_CA6B);
    bits = (bits ^ (bits >> 16)).wrapping_mul(0x7FEB_352D);
    bits = (bits ^ (bits >> 15)).wrapping_mul(0x846C_A68B);
    ((u64::from(bits ^ (bits >> 16)) * 3) >> 32) as i8 - 1
}

fn try_weightings(definition: &Definition, ranking: &[Finding], first_view: usize, bands: &Bands) -> Vec<Tried> {
    let weighed: Vec<Weighed> = ranking.iter().map(|finding| Weighed::of(definition, finding)).collect();
    let mut tried: Vec<Tried> = Vec::new();
    tried.resize_with(first_view, || Tried { other_band: 0, reversed: vec![0; ranking.len()], telling: None });
    let mut odds = vec![0.0; ranking.len()];
    for weighting in 0..definition.scoring.doubt.weightings {
        for (odds, cause) in odds.iter_mut().zip(&weighed) {
            *odds = cause.log_odds(definition, weighting);
        }
        for (place, tried) in tried.iter_mut().enumerate() {
            let band = ranking[place].standing.as_ref().map(|standing| standing.band);
            tried.other_band += u16::from(Some(bands.band(Some(odds[place]))) != band);
            for (other, count) in tried.reversed.iter_mut().enumerate() {
                let (first, second) = (place.min(other), place.max(other));
                // Harmless causes that lead do so whatever the scores say.
                let by_score = ranking[first].if_it_stays == ranking[second].if_it_stays;
                *count += u16::from(by_score && odds[second] > odds[first] + LAST_BIT);
            }
        }
    }
    tried
}

/// The two causes whose order changed most often, if it did often enough.
fn most_often(ranking: &[Finding], reversed: &[u16], often: u16) -> Vec<CauseKey> {
    let mut found: Vec<usize> = (0..reversed.len()).filter(|place| reversed[*place] >= often).collect();
    order::sort(&mut found, |one, other| reversed[*one] > reversed[*other]);
    found.truncate(2);
    found.into_iter().map(|place| ranking[place].cause).collect()
}

/// Tries every answer to every question that may still be asked and has no answer. Who is not
/// sure or prefers not to say has answered, and nobody is urged to what is private.
fn ask_what_is_open(definition: &Definition, looks: &Looks, answers: &Answers, report: &Report, bands: &Bands, tried: &mut [Tried]) {
    let mut scratch = answers.clone();
    let mut swayed = Vec::new();
    // From one end of a step's leeway to the other: as many steps as half steps either way.
    let leeway = f64::from(definition.scoring.doubt.judged.max(definition.scoring.doubt.studied));
    for question in next::askable(definition, answers, Mode::Full) {
        if !answers.get(question).is_empty() || definition.question(question).private {
            continue;
        }
        let odds = report.ranking[..tried.len()].iter().map(|finding| finding.standing.as_ref().map_or(0.0, |standing| standing.log_odds));
        let mut spans: Vec<(f64, f64)> = odds.map(|odds| (odds, odds)).collect();
        for tried in trial::alternatives(definition, looks, answers, question) {
            trial::sway(definition, looks, &mut scratch, &tried, &mut swayed);
            for (cause, odds) in swayed.iter().copied() {
                let place = report.ranking[..spans.len()].iter().position(|finding| finding.cause == cause);
                if let (Some(place), Some(odds)) = (place, odds) {
                    spans[place] = (spans[place].0.min(odds), spans[place].1.max(odds));
                }
            }
        }
        for (tried, (low, high)) in tried.iter_mut().zip(spans) {
            let across = bands.band(Some(high)) as u8 - bands.band(Some(low)) as u8;
            let tells = across > 0 && high - low > leeway;
            if tells && tried.telling.is_none_or(|(_, most, apart)| (across, high - low) > (most, apart)) {
                tried.telling = Some((question, across, high - low));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nudge_goes_each_way_about_as_often_and_never_changes() {
        let mut counts = [0_i32; 3];
        for weighting in 0..200 {
            for item in 0..30 {
                let nudge = nudge(weighting, CauseKey(7), item);
                assert_eq!(nudge, super::nudge(weighting, CauseKey(7), item));
                counts[(nudge + 1) as usize] += 1;
            }
        }
        assert!(counts.iter().all(|count| (count - 2000).abs() < 150), "{counts:?}");
    }

    #[test]
    fn two_items_are_not_moved_alike() {
        let alike = (0..200).filter(|weighting| nudge(*weighting, CauseKey(3), 1) == nudge(*weighting, CauseKey(3), 2)).count();
        assert!((40..=95).contains(&alike), "{alike}");
    }
}
