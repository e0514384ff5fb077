//! Three-valued truth and ranges of numbers. Together they make "a skipped answer is never a
//! no" exact: what has not been answered is [`Truth::Unknown`] and spreads as such.

/// What is known of a condition (Kleene's strong logic).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Truth {
    /// It holds, whatever the unanswered questions would say.
    Yes,
    /// It does not hold, whatever the unanswered questions would say.
    No,
    /// It hangs on something unanswered.
    Unknown,
}

impl Truth {
    /// A fact that is known either way.
    #[must_use]
    pub fn known(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }

    /// Whether it surely holds: what rules, evidence and skips go by.
    #[must_use]
    pub fn holds(self) -> bool {
        self == Self::Yes
    }

    /// Whether it surely does not hold.
    #[must_use]
    pub fn fails(self) -> bool {
        self == Self::No
    }

    /// Both: no as soon as one is no.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            (Self::Unknown, Self::Yes | Self::Unknown) | (Self::Yes, Self::Unknown) => Self::Unknown,
        }
    }

    /// Either: yes as soon as one is yes.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.negated().and(other.negated()).negated()
    }

    /// The opposite; unknown stays unknown.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
        }
    }
}

/// The numbers a quantity can still be: one number when it is answered, wider when it is not.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Range {
    /// The least it can be.
    pub low: f64,
    /// The most it can be.
    pub high: f64,
}

impl Range {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self { low: f64::NEG_INFINITY, high: f64::INFINITY };

    /// One number.
    #[must_use]
    pub fn exactly(value: f64) -> Self {
        Self { low: value, high: value }
    }

    /// The number, if it is one.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        (self.low == self.high).then_some(self.low)
    }

    /// Adds a number that is somewhere between the two.
    pub fn add(&mut self, low: f64, high: f64) {
        self.low += low;
        self.high += high;
    }
}

/// How a quantity is compared with a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Comparison {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
}

impl Comparison {
    /// Whether every number of the range satisfies it, none does, or it is open.
    #[must_use]
    pub fn of(self, range: Range, bound: f64) -> Truth {
        let (all, any) = match self {
            Self::Less => (range.high < bound, range.low < bound),
            Self::AtMost => (range.high <= bound, range.low <= bound),
            Self::More => (range.low > bound, range.high > bound),
            Self::AtLeast => (range.low >= bound, range.high >= bound),
        };
        match (all, any) {
            (true, _) => Truth::Yes,
            (false, true) => Truth::Unknown,
            (false, false) => Truth::No,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_spreads_unless_the_other_side_decides() {
        assert_eq!(Truth::Unknown.and(Truth::No), Truth::No);
        assert_eq!(Truth::Unknown.and(Truth::Yes), Truth::Unknown);
        assert_eq!(Truth::Unknown.or(Truth::Yes), Truth::Yes);
        assert_eq!(Truth::Unknown.or(Truth::No), Truth::Unknown);
        assert_eq!(Truth::Unknown.negated(), Truth::Unknown);
    }

    #[test]
    fn a_sum_with_one_open_item_can_already_reach_its_bound() {
        let open = Range { low: 0.0, high: 3.0 };
        let mut sum = Range::exactly(3.0);
        sum.add(open.low, open.high);
        assert_eq!(Comparison::AtLeast.of(sum, 3.0), Truth::Yes);
        assert_eq!(Comparison::AtMost.of(sum, 1.0), Truth::No);
        assert_eq!(Comparison::AtLeast.of(sum, 5.0), Truth::Unknown);
    }

    #[test]
    fn nothing_known_decides_nothing() {
        for comparison in [Comparison::Less, Comparison::AtMost, Comparison::More, Comparison::AtLeast] {
            assert_eq!(comparison.of(Range::UNKNOWN, 0.0), Truth::Unknown);
        }
    }
}
