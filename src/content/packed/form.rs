//! The packed form of every type of a definition: its fields in order, its variants by number.

use super::codec::put_number;
use super::codec::{Packed, Reader};
use crate::engine::calculators::{Calculation, Derived};
use crate::engine::condition::{Condition, Quantity};
use crate::engine::definition::*;
use crate::engine::measure::{Derivation, Measure, Operand};
use crate::engine::triage::Level;
use crate::engine::truth::Comparison;
use crate::engine::units::digits;

/// A type of named fields. A field that is forgotten does not compile.
macro_rules! record {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Packed for $name {
            fn put(&self, out: &mut Vec<u8>) {
                let Self { $($field),* } = self;
                $($field.put(out);)*
            }
            fn take(from: &mut Reader) -> Self {
                Self { $($field: Packed::take(from)),* }
            }
        }
    )*};
}

/// A key: the number in it.
macro_rules! keys {
    ($($name:ident)*) => {$(
        impl Packed for $name {
            fn put(&self, out: &mut Vec<u8>) {
                put_number(self.0 as u64, out);
            }
            fn take(from: &mut Reader) -> Self {
                Self(from.number() as usize)
            }
        }
    )*};
}

/// A choice between variants without fields, or with unnamed ones. Numbers that are not known
/// stand for the first and are noted as a failure.
macro_rules! choice {
    ($($name:ident { $first:ident $(($($first_part:ident),*))? $(, $number:literal $variant:ident $(($($part:ident),*))?)* })*) => {$(
        impl Packed for $name {
            fn put(&self, out: &mut Vec<u8>) {
                match self {
                    Self::$first $(($($first_part),*))? => { out.push(0); $($($first_part.put(out);)*)? }
                    $(Self::$variant $(($($part),*))? => { out.push($number); $($($part.put(out);)*)? })*
                }
            }
            fn take(from: &mut Reader) -> Self {
                match from.byte() {
                    $($number => Self::$variant $(($({ let $part = Packed::take(from); $part }),*))?,)*
                    number => {
                        if number != 0 {
                            from.fail();
                        }
                        Self::$first $(($({ let $first_part = Packed::take(from); $first_part }),*))?
                    }
                }
            }
        }
    )*};
}

keys! { QuestionKey ChoiceKey FieldKey MeasureKey FlagKey CauseKey RuleKey CalculatorKey InputKey }

record! {
    Definition {
        id, version, scoring, references, questions, measures, flags, causes, rules, modifiers, stops, tips, paths,
        recheck, calculators, corrections, sheet
    }
    Scoring {
        full, half, least, most, core_needed, first_view, fits_well, worth_checking, background, reassure_when,
        reassure_from, doubt
    }
    Leeway { weightings, judged, studied, prior, often, source }
    Reference { id, cite }
    Question { id, block, kind, core, private, influence, skip_when, fields, choices, typical }
    Typical { numbers, share }
    Field { id, min, max, whole, unit }
    Choice { id, exclusive, idle, only_when, share }
    Flag { id, when }
    Measure { id, derivation }
    Cause {
        id, model, source, refs, more, steps, passing, reassures, recheck_days, rechecks, recheck_after_race, check_first,
        joined_with, plan
    }
    Model { prior, priors, only_if, evidence }
    Rule { id, when, level, stronger, causes, effects, instead, ask, says_stronger, source, refs }
    Modifier { id, when, leaves_out, effects }
    Stop { id, when }
    Tip { id, when, self_care }
    Path { id, when, questions, limit }
    Calculator { id, calculation, inputs, causes, needs, opt_in, points, silent_when }
    Input { field, choices, optional, prefill }
    Sheet { questions, opt_in, tests }
}

choice! {
    Source { Review, 1 Guideline, 2 Observation, 3 Experiment, 4 Judgement, 5 Article }
    Influence { Own, 1 Given, 2 Unspoken }
    Idle { Baseline, 1 Unsure, 2 Declined }
    Unit { Years, 1 Kilometres, 2 Kilograms, 3 Centimetres, 4 Grams, 5 Litres, 6 Hours, 7 Minutes, 8 Celsius }
    Effect { NoTraining, 1 EasyOnly, 2 NoWeightTools, 3 NoFuelTools, 4 NoTools, 5 NoRanking }
    Need { Weight, 1 Fuel, 2 Training }
    Comparison { Less, 1 AtMost, 2 More, 3 AtLeast }
    Derived { SingleRunJump, 1 VolumeRatio, 2 VolumeRise, 3 Monotony, 4 MassLoss }
    Calculation {
        SingleRunJump, 1 LoadChange, 2 Monotony, 3 Carbohydrate, 4 EnergyNeed, 5 SweatRate, 6 SleepDebt, 7 ShoeWear,
        8 Planner, 9 IronRisk, 10 DailyLog
    }
    // "Any" of nothing comes first: the most harmless condition, which never holds.
    Condition {
        Any(parts), 1 All(parts), 2 Not(inner), 3 Chosen(question, choice), 4 Answered(question), 5 Flag(flag),
        6 Compare(quantity, comparison, bound)
    }
    Quantity { Field(question, field), 1 Measure(measure), 2 Score(cause) }
    Derivation { Sum(fields), 1 Count(question, choices), 2 Points(items), 3 Calculated(derived, operands) }
    Operand { Field(question, field), 1 Tool(calculator, input) }
}

/// A type whose id is for authors: readers get an empty one, and [`number`] fills in the place.
macro_rules! nameless {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Packed for $name {
            fn put(&self, out: &mut Vec<u8>) {
                let Self { id: _, $($field),* } = self;
                $($field.put(out);)*
            }
            fn take(from: &mut Reader) -> Self {
                Self { id: String::new(), $($field: Packed::take(from)),* }
            }
        }
    )*};
}

nameless! {
    Evidence { step, when, source }
    Step { training, hard, when, source }
    Correction { causes, source, refs, read }
}

/// Gives what travelled without an id its place as one.
pub(super) fn number(definition: &mut Definition) {
    for cause in &mut definition.causes {
        let evidence = cause.model.iter_mut().flat_map(|model| &mut model.evidence);
        evidence.enumerate().for_each(|(place, item)| item.id = digits(place as u64));
        cause.steps.iter_mut().enumerate().for_each(|(place, step)| step.id = digits(place as u64));
    }
    definition.corrections.iter_mut().enumerate().for_each(|(place, correction)| correction.id = digits(place as u64));
}

impl Packed for Kind {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            Self::Single => out.push(0),
            Self::Numbers => out.push(1),
            Self::Scale => out.push(2),
            Self::Multi { most } => {
                out.push(3);
                most.put(out);
            }
        }
    }
    fn take(from: &mut Reader) -> Self {
        match from.byte() {
            1 => Self::Numbers,
            2 => Self::Scale,
            3 => Self::Multi { most: Packed::take(from) },
            number => {
                if number != 0 {
                    from.fail();
                }
                Self::Single
            }
        }
    }
}

/// One number: 0 for now, 1 for today, 2 for self-care, from 3 the days and three.
impl Packed for Level {
    fn put(&self, out: &mut Vec<u8>) {
        put_number(
            match self {
                Self::EmergencyNow => 0,
                Self::SameDay => 1,
                Self::SelfCare => 2,
                Self::DoctorSoon { days } => u64::from(*days) + 3,
            },
            out,
        );
    }
    fn take(from: &mut Reader) -> Self {
        match from.number() {
            0 => Self::EmergencyNow,
            1 => Self::SameDay,
            2 => Self::SelfCare,
            days => Self::DoctorSoon { days: (days - 3) as u16 },
        }
    }
}
