//! Base rates: how many readers give which answer. They choose what is asked and touch no score.
//! Ours states them; an author who states none gets even ones.

use super::*;

impl Decoder<'_> {
    /// The shares of the options.
    pub(super) fn shares(&mut self, wire: &wire::Question, place: &str) -> Vec<u8> {
        let stated: Vec<u8> = wire.options.iter().filter_map(|one| one.share).collect();
        if stated.is_empty() {
            return vec![(100 / wire.options.len().clamp(1, 100)) as u8; wire.options.len()];
        }
        let at = [place, ".options"].concat();
        if stated.len() != wire.options.len() {
            self.problem(&at, "expected a share for every option, or for none");
        }
        if stated.iter().any(|share| *share > 100) {
            self.problem(&at, "expected shares from 0 to 100 percent");
        }
        match wire.kind {
            wire::Kind::Single => self.whole(&stated, &at),
            wire::Kind::Multi | wire::Kind::Numbers | wire::Kind::Scale => {}
        }
        wire.options.iter().map(|one| one.share.unwrap_or(0)).collect()
    }

    /// The typical numbers.
    pub(super) fn typical(&mut self, wire: &wire::Question, place: &str) -> Vec<made::Typical> {
        if wire.typical.is_empty() {
            let spread = [0.25, 0.5, 0.75].map(|part| made::Typical { numbers: wire.fields.iter().map(|field| within(field, part)).collect(), share: 33 });
            return if wire.fields.is_empty() { Vec::new() } else { spread.into() };
        }
        let at = [place, ".typical"].concat();
        self.whole(&wire.typical.iter().map(|one| one.share).collect::<Vec<_>>(), &at);
        for one in &wire.typical {
            let in_range = one.numbers.iter().zip(&wire.fields).all(|(number, field)| *number >= field.min && *number <= field.max);
            if one.numbers.len() != wire.fields.len() || !in_range {
                self.problem(&at, format!("expected one number in range per field, found {:?}", one.numbers));
            }
        }
        wire.typical.iter().map(|one| made::Typical { numbers: one.numbers.clone(), share: one.share }).collect()
    }

    /// Shares that make up all readers, give or take rounding.
    fn whole(&mut self, shares: &[u8], place: &str) {
        let total: u32 = shares.iter().copied().map(u32::from).sum();
        if !(98..=102).contains(&total) {
            self.problem(place, format!("expected shares of about 100 percent together, found {total}"));
        }
    }
}

/// A number so far up the range of a field, as the field takes it.
fn within(field: &wire::Field, part: f64) -> f64 {
    let number = field.min + (field.max - field.min) * part;
    let rounded = if field.whole { number.round() } else { (number * 10.0).round() / 10.0 };
    rounded.clamp(field.min, field.max)
}
