//! The texts as the screens hold them: cheap to pass on, and the keys of the definition's parts
//! spelled in one place.

use std::ops::Deref;

use yew::AttrValue;

use crate::content::Texts;
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

    /// The sentence with the key.
    #[must_use]
    pub fn say(self, key: &str) -> AttrValue {
        self.at(key, "", "")
    }

    /// The sentence whose key is the pattern with the id in place of `*`.
    #[must_use]
    pub fn of(self, pattern: &str, id: &str) -> AttrValue {
        self.at(pattern, id, "")
    }

    /// The same with two ids. A missing sentence shows its key.
    #[must_use]
    #[inline(never)]
    pub fn at(self, pattern: &str, id: &str, other: &str) -> AttrValue {
        let key = key(pattern, id, other);
        match self.0.find(&key) {
            Some(sentence) => AttrValue::Static(sentence),
            None => AttrValue::from(key),
        }
    }

    /// The sentence whose key is the pattern with both ids, if there is one.
    #[must_use]
    #[inline(never)]
    pub fn found(self, pattern: &str, id: &str, other: &str) -> Option<&'static str> {
        self.0.find(&key(pattern, id, other))
    }

    /// A number of the engine with its unit, in the reader's units.
    #[must_use]
    pub fn amount(self, value: f64, decimals: u32, unit: Option<Unit>, units: Units) -> String {
        let Some(unit) = unit else { return write_number(value, decimals) };
        self.measured(&write_number(value / units.factor(unit), decimals), unit, units)
    }

    /// A number that is written already, with its unit.
    #[must_use]
    pub fn measured(self, number: &str, unit: Unit, units: Units) -> String {
        self.fill("ui.amount", &[("number", number), ("unit", self.get(unit_key(unit, units)))])
    }
}

/// The key that a pattern means.
#[must_use]
pub fn key(pattern: &str, id: &str, other: &str) -> String {
    let (start, rest) = pattern.split_once('*').unwrap_or((pattern, ""));
    let (middle, end) = rest.split_once('*').unwrap_or((rest, ""));
    [start, id, middle, other, end].concat()
}

/// The key of a band.
#[must_use]
pub fn band_key(band: Band) -> &'static str {
    match band {
        Band::FitsWell => "ui.band.fits-well",
        Band::WorthChecking => "ui.band.worth-checking",
        Band::Background => "ui.band.background",
        Band::LessLikely => "ui.band.less-likely",
    }
}

/// The key of a source class.
#[must_use]
pub fn source_key(source: Source) -> &'static str {
    match source {
        Source::Review => "ui.source.review",
        Source::Guideline => "ui.source.guideline",
        Source::Observation => "ui.source.observation",
        Source::Experiment => "ui.source.experiment",
        Source::Judgement => "ui.source.judgement",
        Source::Article => "ui.source.article",
    }
}

/// The key of a unit's short sign in the reader's units; its text is empty where the label says
/// it all.
#[must_use]
pub fn unit_key(unit: Unit, units: Units) -> &'static str {
    match (unit, units) {
        (Unit::Years, _) => "ui.unit.years",
        (Unit::Kilometres, Units::Metric) => "ui.unit.km",
        (Unit::Kilometres, Units::Imperial) => "ui.unit.mi",
        (Unit::Kilograms, Units::Metric) => "ui.unit.kg",
        (Unit::Kilograms, Units::Imperial) => "ui.unit.lb",
        (Unit::Centimetres, Units::Metric) => "ui.unit.cm",
        (Unit::Centimetres, Units::Imperial) => "ui.unit.in",
        (Unit::Grams, _) => "ui.unit.g",
        (Unit::Litres, _) => "ui.unit.l",
        (Unit::Hours, _) => "ui.unit.h",
        (Unit::Minutes, _) => "ui.unit.min",
        (Unit::Celsius, _) => "ui.unit.celsius",
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
