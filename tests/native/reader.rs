//! Made-up readers. What they say is written down as `question:option` and
//! `question.field=number`; several options of one question are several sayings.

use std::rc::Rc;

use heavy_legs::content::decode;
use heavy_legs::engine::answers::{Answer, Answers};
use heavy_legs::engine::definition::{Definition, QuestionKey};
use heavy_legs::engine::triage::{Fired, Level};

/// The definition that readers get, as it stands in its file.
pub(crate) const FILE: &str = include_str!("../../src/content/data/definition.json");

/// The definition that readers get.
pub(crate) fn definition() -> Rc<Definition> {
    thread_local! {
        static DEFINITION: Rc<Definition> = Rc::new(decode(FILE).expect("the definition is sound"));
    }
    DEFINITION.with(Rc::clone)
}

/// All answers of a reader.
pub(crate) fn answers(definition: &Definition, said: &[impl AsRef<str>]) -> Answers {
    let mut answers = Answers::none(definition);
    for question in definition.question_keys() {
        answers.set(definition, question, answer(definition, question, said));
    }
    for saying in said {
        let saying = saying.as_ref();
        let known = definition.find_question(question_of(saying)).is_some_and(|question| !answers.get(question).is_empty());
        assert!(known, "\"{saying}\" is no answer to any question");
    }
    answers
}

/// What a reader says to one question; the empty answer if they say nothing of it.
pub(crate) fn answer(definition: &Definition, question: QuestionKey, said: &[impl AsRef<str>]) -> Answer {
    let asked = definition.question(question);
    let mut answer = Answer::numbers(asked.fields.iter().map(|_| None));
    for saying in said.iter().map(AsRef::as_ref).filter(|saying| question_of(saying) == asked.id) {
        let rest = &saying[asked.id.len() + 1..];
        match rest.split_once('=') {
            Some((field, number)) => {
                let place = asked.fields.iter().position(|known| known.id == field);
                let place = place.unwrap_or_else(|| panic!("\"{saying}\" names no field"));
                let number: f64 = number.parse().expect("a number follows the equals sign");
                assert!(asked.fields[place].takes(number), "\"{saying}\" is out of range");
                answer.numbers[place] = Some(number);
            }
            None => answer.chosen.push(asked.find_choice(rest).unwrap_or_else(|| panic!("\"{saying}\" names no option"))),
        }
    }
    answer
}

/// `base`, with the answers of the questions that `changes` speaks of taken out, and `changes`.
pub(crate) fn instead(base: &[String], changes: &[String]) -> Vec<String> {
    let kept = base.iter().filter(|old| changes.iter().all(|new| question_of(new) != question_of(old)));
    kept.chain(changes).cloned().collect()
}

/// The question a saying is about.
fn question_of(saying: &str) -> &str {
    saying.split([':', '.']).next().unwrap_or(saying)
}

/// A level in one word, with its days.
pub(crate) fn level(level: Level) -> String {
    match level {
        Level::SelfCare => "self-care".to_owned(),
        Level::DoctorSoon { days } => format!("doctor-soon {days}"),
        Level::SameDay => "same-day".to_owned(),
        Level::EmergencyNow => "emergency-now".to_owned(),
    }
}

/// A fired rule and its level, for example `t-iron doctor-soon 14`.
pub(crate) fn fired(definition: &Definition, fired: &Fired) -> String {
    format!("{} {}", definition.rule(fired.rule).id, level(fired.level))
}
