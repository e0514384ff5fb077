//! Made-up readers. What they say is written down as `question:option` and
//! `question.field=number`; several options of one question are several sayings.

use std::sync::OnceLock;

use heavy_legs::content::decode;
use heavy_legs::engine::answers::{Answer, Answers};
use heavy_legs::engine::definition::{Definition, FieldKey, QuestionKey};
use heavy_legs::engine::next::Mode;
use heavy_legs::engine::triage::{Fired, Level};
use heavy_legs::session::{Action, Screen, Session};

/// The definition that readers get, as it stands in its file.
pub(crate) const FILE: &str = include_str!("../../src/content/data/definition.json");

/// The definition that readers get.
pub(crate) fn definition() -> &'static Definition {
    static DEFINITION: OnceLock<Definition> = OnceLock::new();
    DEFINITION.get_or_init(|| decode(FILE).expect("the definition is sound"))
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

/// The session in which the reader answers every question until the result, and then every
/// further one. What they say nothing of is skipped.
pub(crate) fn walk(session: Session, said: &[impl AsRef<str>]) -> Session {
    let answers = answers(session.definition(), said);
    walk_through(session, &answers)
}

/// The same, with the answers at hand.
pub(crate) fn walk_through(mut session: Session, answers: &Answers) -> Session {
    for _ in 0..300 {
        session = match session.screen() {
            Screen::Intro => session.step(Action::Start(Mode::Full)),
            Screen::Question(question) => give(&session, answers.get(question)),
            Screen::Emergency => session.step(Action::Acknowledge),
            Screen::Report if session.more_to_ask() > 0 => session.step(Action::More),
            Screen::Report | Screen::Stopped(_) => return session,
        };
    }
    panic!("the walk does not end, the last screen is {:?}", session.screen());
}

/// The session after the reader has answered the question on the screen and gone on.
pub(crate) fn say(session: &Session, said: &[impl AsRef<str>]) -> Session {
    let Screen::Question(question) = session.screen() else { panic!("no question, but {:?}", session.screen()) };
    give(session, &answer(session.definition(), question, said))
}

/// The same, with the answer at hand. The empty one is given by skipping: a ticked radio button
/// cannot be unticked.
pub(crate) fn give(session: &Session, answer: &Answer) -> Session {
    if answer.is_empty() { session.step(Action::Skip) } else { fill(session, answer).step(Action::Next) }
}

/// The session with the controls of the question on the screen as the reader leaves them.
pub(crate) fn draft(session: &Session, said: &[impl AsRef<str>]) -> Session {
    let Screen::Question(question) = session.screen() else { panic!("no question, but {:?}", session.screen()) };
    fill(session, &answer(session.definition(), question, said))
}

/// The session with this answer in the controls of the question on the screen.
fn fill(session: &Session, answer: &Answer) -> Session {
    let mut session = session.clone();
    for choice in session.draft().chosen.clone().into_iter().filter(|choice| !answer.chosen.contains(choice)) {
        session = session.step(Action::Pick(choice));
    }
    for choice in answer.chosen.iter().filter(|choice| !session.draft().chosen.contains(choice)).copied().collect::<Vec<_>>() {
        session = session.step(Action::Pick(choice));
    }
    for place in 0..session.draft().texts.len() {
        let text = answer.number(FieldKey(place)).map_or_else(String::new, |number| number.to_string());
        session = session.step(Action::Type(FieldKey(place), text));
    }
    session
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

/// The kind of level, from self-care to emergency, whatever the days.
pub(crate) fn kind(level: Level) -> u8 {
    match level {
        Level::SelfCare => 0,
        Level::DoctorSoon { .. } => 1,
        Level::SameDay => 2,
        Level::EmergencyNow => 3,
    }
}

/// A fired rule and its level, for example `t-iron doctor-soon 14`.
pub(crate) fn fired(definition: &Definition, fired: &Fired) -> String {
    format!("{} {}", definition.rule(fired.rule).id, level(fired.level))
}
