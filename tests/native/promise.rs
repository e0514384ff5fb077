//! What choosing the questions must not cost: no red flag that is half raised is left open, and
//! with all questions none is lost at all.

use heavy_legs::content::check::promise::rests_on;
use heavy_legs::engine::adaptive::Adaptive;
use heavy_legs::engine::answers::Answers;
use heavy_legs::engine::next::{Mode, Strategy, Turn};
use heavy_legs::engine::report::Report;
use heavy_legs::simulate::chance::Chance;
use heavy_legs::simulate::policies::{Policy, Walk, by};
use proptest::prelude::*;

use crate::answering::{config, sensible_answers};
use crate::reader::definition;

fn walk(adaptive: &Adaptive, policy: Policy, answers: &Answers) -> Walk {
    by(policy, adaptive, definition(), answers, 0, &mut Chance::of(0, 0))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..config() })]

    #[test]
    fn no_half_raised_red_flag_is_left_open_and_none_is_lost_with_all_questions(answers in sensible_answers()) {
        let adaptive = Adaptive::new(definition());
        let (whole, short, full) = (walk(&adaptive, Policy::All, &answers), walk(&adaptive, Policy::AdaptiveShort, &answers), walk(&adaptive, Policy::AdaptiveFull, &answers));
        let (short_report, full_report) = (Report::new(definition(), &short.answers), Report::new(definition(), &full.answers));
        for fired in Report::new(definition(), &whole.answers).triage {
            let id = &definition().rule(fired.rule).id;
            let in_full = full_report.triage.iter().find(|other| other.rule == fired.rule);
            prop_assert_eq!(in_full.map(|other| other.level), Some(fired.level), "{} is lost with all questions", id);
            let there = short_report.triage.iter().any(|other| other.rule == fired.rule);
            prop_assert!(there || !rests_on(definition(), fired.rule, &short.answers, &whole.answers), "{} is half raised on the short way", id);
        }
    }

    #[test]
    fn what_full_leaves_out_changes_nothing_that_is_shown(answers in sensible_answers()) {
        let adaptive = Adaptive::new(definition());
        let (whole, full) = (walk(&adaptive, Policy::All, &answers), walk(&adaptive, Policy::AdaptiveFull, &answers));
        let shown = |walk: &Walk| {
            let report = Report::new(definition(), &walk.answers);
            let causes: Vec<_> = report.shown().map(|finding| (finding.cause, finding.standing.as_ref().map(|standing| standing.band))).collect();
            (report.level, report.outcome, causes, report.effects, report.tips, report.tools)
        };
        prop_assert_eq!(shown(&whole), shown(&full));
    }

    #[test]
    fn no_question_is_asked_twice_and_asking_ends(answers in sensible_answers(), short in any::<bool>()) {
        let mode = if short { Mode::Short } else { Mode::Full };
        let adaptive = Adaptive::new(definition());
        let mut visited = Vec::new();
        let mut said = Answers::none(definition());
        while let Some(pick) = adaptive.choose(&Turn { answers: &said, visited: &visited, mode }) {
            prop_assert!(!visited.contains(&pick.question));
            let left = adaptive.left(&Turn { answers: &said, visited: &visited, mode });
            prop_assert!(left.about >= 1 && left.due.len() <= left.about);
            visited.push(pick.question);
            said.set(definition(), pick.question, answers.get(pick.question).clone());
        }
    }
}
