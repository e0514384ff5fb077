//! A result kept for the next visit: read as it was written, or refused whole.

use heavy_legs::content::decode;
use heavy_legs::engine::next::{Mode, Why};
use heavy_legs::engine::report::{Outcome, Report};
use heavy_legs::session::kept::{KEPT_DAYS, Kept, Refused};
use heavy_legs::session::{Action, Screen, Session};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::answering::{config, sensible_answers};
use crate::reader::{self, definition, say};

/// 29 November 2026.
const TODAY: u32 = 20_786;

const TIRED: [&str; 8] = [
    "duration:4-8-weeks", "rest-response:same", "when-in-run:whole-run", "which-limit:legs", "performance:slower-lot", "stop-test:hours-days", "hard-48:none",
    "sleep-hours.hours=5",
];

fn report(said: &[&str]) -> Report {
    Report::new(definition(), &reader::answers(definition(), said))
}

fn kept() -> Kept {
    Kept::of(definition(), &report(&TIRED), TODAY).expect("there is a ranking")
}

/// A line whose checksum is right, whatever it says.
fn sealed(body: &str) -> String {
    let sum = body.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{body}{sum}")
}

#[test]
fn a_kept_result_comes_back_whole_and_names_no_answer() {
    let line = kept().line(definition());
    assert_eq!(Kept::read(definition(), &line, TODAY), Ok(kept()));
    assert_eq!(kept().planned, report(&TIRED).best().map(|finding| finding.cause));
    assert!(line.starts_with("1;heavy-legs;") && line.len() < 1000, "{line}");
    for question in &definition().questions {
        assert!(!line.contains(&[&question.id, ":"].concat()) && !line.contains(&[&question.id, "."].concat()), "{}", question.id);
    }
}

#[test]
fn only_a_ranking_is_kept() {
    for said in [&["red-now:chest-pain"][..], &["age.years=15"], &[]] {
        assert_eq!(Kept::of(definition(), &report(said), TODAY), None);
    }
}

#[test]
fn too_old_from_tomorrow_and_of_another_version_are_refused_by_name() {
    let line = kept().line(definition());
    assert_eq!(Kept::read(definition(), &line, TODAY + KEPT_DAYS), Ok(kept()));
    assert_eq!(Kept::read(definition(), &line, TODAY + KEPT_DAYS + 1), Err(Refused::TooOld));
    assert_eq!(Kept::read(definition(), &line, TODAY - 1), Err(Refused::FromTomorrow));
    let newer = decode(&reader::FILE.replacen(&definition().version, "2027-01", 1)).expect("it is sound");
    assert_eq!(Kept::read(&newer, &line, TODAY), Err(Refused::OtherVersion));
    assert_eq!(Kept::read(definition(), &sealed("2;heavy-legs;2026-11;1;1;overload=1;"), TODAY), Err(Refused::OtherVersion));
}

#[test]
fn a_forged_line_is_refused_even_with_the_right_checksum() {
    let head = format!("1;heavy-legs;{};", definition().version);
    for forged in [
        ";", "20786;14;;", "20786;14;;overload=4;", "20786;14;;overload=0;", "20786;14;;overload=3,overload=1;", "20786;14;;nonsense=3;",
        "020786;14;;overload=3;", "20786;99999;;overload=3;", "20786;14;;overload=3;more;", "-1;14;;overload=3;", "20786;14;;overload;",
        "99999999999;14;;overload=3;", "+20786;14;;overload=3;", "20786;14;nonsense;overload=3;", "20786;14;overload=3;",
    ] {
        assert_eq!(Kept::read(definition(), &sealed(&[&head, forged].concat()), TODAY), Err(Refused::Damaged), "{forged}");
    }
    assert!(Kept::read(definition(), &sealed(&[&head, "20786;14;overload;overload=3;"].concat()), TODAY).is_ok());
    assert_eq!(Kept::read(definition(), &"1;".repeat(1_000_000), TODAY), Err(Refused::Damaged));
}

#[test]
fn what_moved_since_then_is_told_and_whether_the_day_had_come() {
    let kept = kept();
    let slept = report(&[&TIRED[..7], &["sleep-hours.hours=8", "sleep-quality:rested"]].concat());
    let early = kept.since(definition(), &slept, TODAY + 1).expect("both are rankings");
    let due = kept.since(definition(), &slept, TODAY + u32::from(kept.recheck)).expect("both are rankings");
    assert_eq!((early.days, early.is_due, due.is_due), (1, false, true));
    let short_sleep = definition().find_cause("short-sleep").expect("a cause");
    let moved = due.moves.iter().find(|moved| moved.cause == short_sleep).expect("it moved");
    assert!(moved.to < moved.from);
    assert_eq!(kept.since(definition(), &report(&TIRED), TODAY).map(|since| since.moves), Some(Vec::new()));
    assert_eq!(kept.since(definition(), &report(&["red-now:chest-pain"]), TODAY), None);
}

/// The session of a reader who kept a result.
fn returning(today: u32) -> Session {
    let mut session = Session::new(definition());
    session.remember(Some(kept()), today);
    session
}

/// The questions a reader is asked who kept a result so many days ago, in order, and the session
/// at the end.
fn asked(days: u32, mode: Mode, said: &[&str]) -> (Vec<String>, Session) {
    let mut session = returning(TODAY + days).step(Action::Start(mode));
    let mut asked = Vec::new();
    while let Screen::Question(question) = session.screen() {
        let id = definition().question(question).id.clone();
        assert_eq!(session.why_now() == Some(Why::LookAgain), id == "recheck" && days >= u32::from(kept().recheck), "{id}");
        asked.push(id);
        session = say(&session, said);
    }
    (asked, session)
}

/// Heavy since a few days: nobody else is asked on the short way whether earlier steps helped.
const RECENT: [&str; 9] = [
    "duration:few-days", "rest-response:gone", "when-in-run:whole-run", "which-limit:legs", "performance:same", "stop-test:hours-days", "hard-48:none",
    "age.years=40", "eating-amount:enough",
];

#[test]
fn who_kept_a_result_is_asked_about_its_steps_once_the_day_has_come() {
    let due = u32::from(kept().recheck);
    for mode in [Mode::Short, Mode::Full] {
        let (early, _) = asked(due - 1, mode, &RECENT);
        let (then, session) = asked(due, mode, &[&RECENT[..], &["recheck:not-better"]].concat());
        // After the safety questions, and once.
        assert_eq!((then[3].as_str(), then.iter().filter(|id| *id == "recheck").count()), ("recheck", 1), "{then:?}");
        assert!(mode == Mode::Full || !early.contains(&"recheck".to_owned()), "{early:?}");
        let report = Report::new(definition(), session.answers());
        assert!(report.triage.iter().any(|fired| definition().rule(fired.rule).id == "t-recheck"));
        assert!(session.since(&report).is_some_and(|since| since.is_due));
    }
}

#[test]
fn an_earlier_result_is_no_answer_and_moves_no_score() {
    let (_, with) = asked(30, Mode::Full, &TIRED);
    let plain = Session::new(definition()).step(Action::Start(Mode::Full));
    let mut without = plain;
    while let Screen::Question(_) = without.screen() {
        without = say(&without, &TIRED);
    }
    assert_eq!(Report::new(definition(), with.answers()), Report::new(definition(), without.answers()));
}

#[test]
fn beginning_again_keeps_the_earlier_result_and_forgetting_it_does_not() {
    let mut session = returning(TODAY).step(Action::Start(Mode::Full)).step(Action::Restart);
    assert_eq!(session.earlier(), Some(&kept()));
    session.forget_earlier();
    assert_eq!(session.earlier(), None);
    assert_eq!(session.since(&report(&TIRED)), None);
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn every_ranking_can_be_kept_and_read(answers in sensible_answers(), day in 0_u32..100_000) {
        let report = Report::new(definition(), &answers);
        let kept = Kept::of(definition(), &report, day);
        prop_assert_eq!(kept.is_some(), report.outcome == Outcome::Ranking);
        if let Some(kept) = kept {
            prop_assert_eq!(Kept::read(definition(), &kept.line(definition()), day), Ok(kept));
        }
    }

    #[test]
    fn a_line_that_lost_or_changed_anything_is_refused(place in any::<Index>(), byte in 32_u8..127) {
        let line = kept().line(definition());
        let place = place.index(line.len());
        prop_assert!(Kept::read(definition(), &line[..place], TODAY).is_err());
        let mut changed = line.clone().into_bytes();
        changed[place] = byte;
        let changed = String::from_utf8(changed).expect("letters");
        prop_assert!(changed == line || Kept::read(definition(), &changed, TODAY).is_err());
    }

    #[test]
    fn garbage_is_refused_with_a_reason(garbage in ".{0,200}", sealing in any::<bool>()) {
        let line = if sealing { sealed(&[&garbage, ";"].concat()) } else { garbage };
        prop_assert!(Kept::read(definition(), &line, TODAY).is_err());
    }
}
