//! The texts as the screens hold them: cheap to pass on, and the keys of the definition's parts
//! spelled in one place.

use std::ops::Deref;

use crate::content::Texts;
use crate::content::texts::{Key, key};
use crate::engine::cut::cut;
use crate::engine::definition::{Source, Unit};
use crate::engine::evidence::Band;
use crate::engine::units::{Units, write_number};

/// The texts of one language. They live as long as the page, so that a sentence on the screen is
/// not a copy.
#[derive(Clone, Copy, Debug)]
pub struct Words(&'static Texts);

impl Words {
    /// The texts, kept until the page goes.
    #[must_use]
    pub fn new(texts: Texts) -> Self {
        Self(Box::leak(Box::new(texts)))
    }

    /// The sentence with the key. The check sees to it that none is missing.
    #[must_use]
    #[inline(never)]
    pub fn say(self, key: Key) -> &'static str {
        self.0.sentence(key).unwrap_or_default()
    }

    /// The sentence whose key is the pattern with the id in place of `*`.
    #[must_use]
    pub fn of(self, pattern: &str, id: &str) -> &'static str {
        self.at(pattern, id, "")
    }

    /// The same with two ids.
    #[must_use]
    #[inline(never)]
    pub fn at(self, pattern: &str, id: &str, other: &str) -> &'static str {
        self.say(Key::at(pattern, id, other))
    }

    /// The sentence whose key is the pattern with both ids, if there is one.
    #[must_use]
    pub fn found(self, pattern: &str, id: &str, other: &str) -> Option<&'static str> {
        self.0.sentence(Key::at(pattern, id, other))
    }

    /// A number of the engine with its unit, in the reader's units.
    #[must_use]
    pub fn amount(self, value: f64, decimals: u32, unit: Option<Unit>, units: Units) -> String {
        let Some(unit) = unit else { return self.number(&write_number(value, decimals)) };
        self.measured(&write_number(value / units.factor(unit), decimals), unit, units)
    }

    /// A number that is written already, with the sign for decimals that the language has.
    #[must_use]
    #[inline(never)]
    pub fn number(self, written: &str) -> String {
        match cut(written, b'.') {
            Some((whole, parts)) => [whole, self.say(key!("ui.decimal-sign")), parts].concat(),
            None => written.to_owned(),
        }
    }

    /// A number that is written already, with its unit.
    #[must_use]
    pub fn measured(self, number: &str, unit: Unit, units: Units) -> String {
        self.fill(key!("ui.amount"), &[("number", &self.number(number)), ("unit", self.say(unit_key(unit, units)))])
    }
}

/// The key of a band.
#[must_use]
pub fn band_key(band: Band) -> Key {
    match band {
        Band::FitsWell => key!("ui.band.fits-well"),
        Band::WorthChecking => key!("ui.band.worth-checking"),
        Band::Background => key!("ui.band.background"),
        Band::LessLikely => key!("ui.band.less-likely"),
    }
}

/// The key of a source class.
#[must_use]
pub fn source_key(source: Source) -> Key {
    match source {
        Source::Review => key!("ui.source.review"),
        Source::Guideline => key!("ui.source.guideline"),
        Source::Observation => key!("ui.source.observation"),
        Source::Experiment => key!("ui.source.experiment"),
        Source::Judgement => key!("ui.source.judgement"),
        Source::Article => key!("ui.source.article"),
    }
}

/// The key of a unit's short sign in the reader's units; its text is empty where the label says
/// it all.
#[must_use]
pub fn unit_key(unit: Unit, units: Units) -> Key {
    match (unit, units) {
        (Unit::Years, _) => key!("ui.unit.years"),
        (Unit::Kilometres, Units::Metric) => key!("ui.unit.km"),
        (Unit::Kilometres, Units::Imperial) => key!("ui.unit.mi"),
        (Unit::Kilograms, Units::Metric) => key!("ui.unit.kg"),
        (Unit::Kilograms, Units::Imperial) => key!("ui.unit.lb"),
        (Unit::Centimetres, Units::Metric) => key!("ui.unit.cm"),
        (Unit::Centimetres, Units::Imperial) => key!("ui.unit.in"),
        (Unit::Grams, _) => key!("ui.unit.g"),
        (Unit::Litres, _) => key!("ui.unit.l"),
        (Unit::Hours, _) => key!("ui.unit.h"),
        (Unit::Minutes, _) => key!("ui.unit.min"),
        (Unit::Celsius, _) => key!("ui.unit.celsius"),
    }
}

impl Deref for Words {
    type Target = Texts;

    fn deref(&self) -> &Texts {
        self.0
    }
}

/// The same texts are the same object: they are loaded once.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}
