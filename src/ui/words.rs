//! The texts as components hold them: cheap to pass on, and the keys of the definition's parts
//! spelled in one place.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::content::Texts;
use crate::engine::condition::Reason;
use crate::engine::definition::{Definition, Source, Unit};
use crate::engine::evidence::Band;
use crate::engine::units::{Units, write_number};

/// The texts of one language.
#[derive(Clone, Debug)]
pub struct Words(Rc<Texts>);

impl Words {
    /// The texts, shared.
    #[must_use]
    pub fn new(texts: Texts) -> Self {
        Self(Rc::new(texts))
    }

    /// The sentence under a key made of parts.
    #[must_use]
    pub fn of(&self, parts: &[&str]) -> AttrValue {
        AttrValue::from(self.get(&parts.join(".")).to_owned())
    }

    /// The sentence with the key.
    #[must_use]
    pub fn say(&self, key: &str) -> AttrValue {
        AttrValue::from(self.get(key).to_owned())
    }

    /// A band in words.
    #[must_use]
    pub fn band(&self, band: Band) -> AttrValue {
        self.say(match band {
            Band::FitsWell => "ui.band.fits-well",
            Band::WorthChecking => "ui.band.worth-checking",
            Band::Background => "ui.band.background",
            Band::LessLikely => "ui.band.less-likely",
        })
    }

    /// A source class in words.
    #[must_use]
    pub fn source(&self, source: Source) -> AttrValue {
        self.say(match source {
            Source::Review => "ui.source.review",
            Source::Guideline => "ui.source.guideline",
            Source::Observation => "ui.source.observation",
            Source::Experiment => "ui.source.experiment",
            Source::Judgement => "ui.source.judgement",
            Source::Article => "ui.source.article",
        })
    }

    /// A unit's short sign in the reader's units; empty where the label says it all.
    #[must_use]
    pub fn unit(&self, unit: Unit, units: Units) -> AttrValue {
        self.say(match (unit, units) {
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
        })
    }

    /// A number of the engine with its unit, in the reader's units.
    #[must_use]
    pub fn amount(&self, value: f64, decimals: u32, unit: Option<Unit>, units: Units) -> String {
        let Some(unit) = unit else { return write_number(value, decimals) };
        let shown = write_number(value / units.factor(unit), decimals);
        self.fill("ui.amount", &[("number", &shown), ("unit", &self.unit(unit, units))])
    }

    /// One of the reader's own answers: what was asked, in short, and what they said.
    #[must_use]
    pub fn reason(&self, definition: &Definition, reason: &Reason) -> (AttrValue, AttrValue) {
        match reason {
            Reason::Choice(question, choice) => {
                let asked = definition.question(*question);
                (self.of(&["question", &asked.id, "short"]), self.of(&["question", &asked.id, "option", &asked.choice(*choice).id]))
            }
            Reason::Number(question, field) => {
                let asked = definition.question(*question);
                (self.of(&["question", &asked.id, "short"]), self.of(&["question", &asked.id, "field", &asked.fields[field.0].id]))
            }
            Reason::Flag(flag) => (self.say("ui.from-answers"), self.of(&["flag", &definition.flags[flag.0].id])),
        }
    }
}

impl Deref for Words {
    type Target = Texts;

    fn deref(&self) -> &Texts {
        &self.0
    }
}

/// The same texts are the same object: they are loaded once.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
