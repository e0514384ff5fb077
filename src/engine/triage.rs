//! Red flags (domain section 5). Rules look at answers only; the two that look at a score are
//! added afterwards and can only add. No answer outside a rule's own conditions can take it
//! back: `instead` merges two cards into one, it removes nothing from the list.

use super::answers::Answers;
use super::condition::{Picture, Reason};
use super::definition::{Definition, RuleKey};
use super::order;

/// How urgent something is. Ordered: less urgent is less.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Level {
    /// Nothing fired: try the steps and look again.
    SelfCare,
    /// An appointment within so many days.
    DoctorSoon {
        /// Days, from 1.
        days: u16,
    },
    /// A professional today.
    SameDay,
    /// Help now.
    EmergencyNow,
}

impl Level {
    fn rank(self) -> (u8, u16) {
        match self {
            Self::SelfCare => (0, 0),
            // Fewer days are more urgent.
            Self::DoctorSoon { days } => (1, u16::MAX - days),
            Self::SameDay => (2, 0),
            Self::EmergencyNow => (3, 0),
        }
    }
}

impl PartialOrd for Level {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Level {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.rank().cmp(&other.rank())
    }
}

/// A rule that fired.
#[derive(Clone, Debug, PartialEq)]
pub struct Fired {
    /// The rule.
    pub rule: RuleKey,
    /// How urgent it is for this reader.
    pub level: Level,
    /// Whether something made it more urgent than usual.
    pub raised: bool,
    /// The answers that fired it.
    pub reasons: Vec<Reason>,
    /// The rule whose card speaks for this one too.
    pub spoken_by: Option<RuleKey>,
}

/// The rules that fire on the answers alone, the most urgent first, then in the order of the
/// definition.
#[must_use]
pub fn triage(definition: &Definition, answers: &Answers) -> Vec<Fired> {
    fired(&Picture::of(definition, answers))
}

/// The same with the scores known: everything [`triage`] found and what rests on scores.
#[must_use]
pub fn triage_with_scores(picture: &Picture) -> Vec<Fired> {
    fired(picture)
}

/// The fired rules and those that hold in any case, each once at its most urgent.
pub(super) fn joined(mut fired: Vec<Fired>, kept: &[Fired]) -> Vec<Fired> {
    for one in kept {
        match fired.iter_mut().find(|other| other.rule == one.rule) {
            Some(other) => {
                // Unless both agree on who speaks for it, it keeps a card of its own.
                let spoken_by = other.spoken_by.filter(|_| other.spoken_by == one.spoken_by);
                let stronger = if one.level > other.level { one } else { &*other };
                *other = Fired { spoken_by, ..stronger.clone() };
            }
            None => fired.push(one.clone()),
        }
    }
    // Those kept stand where the definition has them.
    order::sort(&mut fired, |one, other| (other.level, one.rule) < (one.level, other.rule));
    fired
}

/// The strongest level among the fired rules.
#[must_use]
pub fn strongest(fired: &[Fired]) -> Level {
    fired.iter().map(|fired| fired.level).max().unwrap_or(Level::SelfCare)
}

fn fired(picture: &Picture) -> Vec<Fired> {
    let mut fired: Vec<Fired> = Vec::new();
    for (place, rule) in picture.definition.rules.iter().enumerate() {
        if !picture.holds(&rule.when) {
            continue;
        }
        let mut reasons = Vec::new();
        picture.collect(&rule.when, &mut reasons);
        let mut level = rule.level;
        for (when, stronger) in &rule.stronger {
            if picture.holds(when) {
                level = level.max(*stronger);
                picture.collect(when, &mut reasons);
            }
        }
        fired.push(Fired { rule: RuleKey(place), level, raised: level > rule.level, reasons, spoken_by: None });
    }
    merge(picture, &mut fired);
    // Of equally urgent ones, the rule that the definition names first.
    order::sort(&mut fired, |one, other| one.level > other.level);
    fired
}

/// A card is merged into another one only if that one fired too and is at least as urgent.
fn merge(picture: &Picture, fired: &mut [Fired]) {
    for place in 0..fired.len() {
        let Some((when, other)) = &picture.definition.rule(fired[place].rule).instead else { continue };
        let speaks = fired.iter().any(|one| one.rule == *other && one.level >= fired[place].level);
        if speaks && picture.holds(when) {
            fired[place].spoken_by = Some(*other);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewer_days_are_more_urgent_and_today_is_more_urgent_than_any_day() {
        assert!(Level::DoctorSoon { days: 2 } > Level::DoctorSoon { days: 28 });
        assert!(Level::SameDay > Level::DoctorSoon { days: 1 });
        assert!(Level::EmergencyNow > Level::SameDay);
        assert!(Level::SelfCare < Level::DoctorSoon { days: 365 });
    }
}
