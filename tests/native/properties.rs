//! What holds for every reader, whatever they answer.

use std::cell::RefCell;

use heavy_legs::content::decode;
use heavy_legs::engine::answers::{Answer, Answers};
use heavy_legs::engine::condition::Picture;
use heavy_legs::engine::definition::{CauseKey, ChoiceKey, Definition, Idle, Need, QuestionKey};
use heavy_legs::engine::evidence::{self, Standing};
use heavy_legs::engine::report::{Finding, Outcome, Report};
use heavy_legs::engine::triage::{Level, strongest, triage};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::answering::{answer, answers, config};
use crate::{mentions, reader};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_answers_give_a_report_that_agrees_with_itself(answers in answers()) {
        agrees(reader::definition(), &answers);
    }

    #[test]
    fn a_fired_rule_is_never_hidden_or_lowered_by_an_answer_it_does_not_look_at(
        before in answers(), question in any::<Index>(), other in answer(), cleared in any::<bool>(),
    ) {
        let definition = reader::definition();
        let question = QuestionKey(question.index(definition.questions.len()));
        let mut after = before.clone();
        after.set(definition, question, if cleared { Answer::default() } else { other });
        let fired = triage(definition, &before);
        let (now, report) = (triage(definition, &after), Report::new(definition, &after));
        for old in fired.iter().filter(|old| !mentions::of_rule(definition, old.rule).contains(&question)) {
            for new in [&now, &report.triage] {
                let new = new.iter().find(|new| new.rule == old.rule).expect("it still fires");
                prop_assert!(new.level >= old.level);
                if !mentions::of_merging(definition, old.rule).contains(&question) {
                    prop_assert_eq!(new.spoken_by, old.spoken_by);
                }
            }
        }
    }

    #[test]
    fn scores_add_to_triage_and_take_nothing_away(answers in answers()) {
        let definition = reader::definition();
        let report = Report::new(definition, &answers);
        for bare in triage(definition, &answers) {
            let whole = report.triage.iter().find(|fired| fired.rule == bare.rule).expect("it is in the report");
            prop_assert!(whole.level >= bare.level);
        }
    }

    #[test]
    fn not_sure_and_prefer_not_to_say_are_the_same_as_no_answer(answers in answers()) {
        let definition = reader::definition();
        for question in definition.question_keys() {
            let mut skipped = answers.clone();
            skipped.clear(question);
            let wanted = Report::new(definition, &skipped);
            for idle in idle_choices(definition, question) {
                // Numbers from before are taken back with that, whoever hands them in along.
                let numbers = answers.get(question).numbers.clone();
                skipped.set(definition, question, Answer { chosen: vec![idle], numbers });
                prop_assert_eq!(&Report::new(definition, &skipped), &wanted, "{}", &definition.question(question).id);
            }
        }
    }

    #[test]
    fn the_order_of_answering_does_not_matter(
        answers in answers(), order in Just(reader::definition().question_keys().collect::<Vec<_>>()).prop_shuffle(), first in answers(),
    ) {
        let definition = reader::definition();
        let mut changed = answers.clone();
        for question in definition.question_keys() {
            changed.set(definition, question, first.get(question).clone());
        }
        for question in order {
            changed.set(definition, question, answers.get(question).clone());
        }
        prop_assert_eq!(Report::new(definition, &changed), Report::new(definition, &answers));
    }

    #[test]
    fn contributions_prior_and_limit_make_up_the_score(answers in answers()) {
        let definition = reader::definition();
        for standing in evidence::standings(&Picture::of(definition, &answers)) {
            let weights: f64 = standing.contributions.iter().map(|item| item.weight).sum();
            let sum = evidence::log_odds(standing.prior) + weights + standing.limit;
            prop_assert!((sum - standing.log_odds).abs() < 1e-9);
            prop_assert!((evidence::probability(sum) - standing.score).abs() < 1e-12);
            prop_assert_eq!(definition.scoring.band(standing.score), standing.band);
        }
    }
}

#[test]
fn a_stronger_step_never_lowers_the_score_of_its_cause() {
    let definition = RefCell::new(decode(reader::FILE).expect("the definition is sound"));
    let mut runner = proptest::test_runner::TestRunner::new(config());
    let cases = (answers(), any::<Index>());
    let outcome = runner.run(&cases, |(answers, cause)| {
        let ranked: Vec<usize> = (0..definition.borrow().causes.len()).filter(|place| definition.borrow().causes[*place].model.is_some()).collect();
        let cause = CauseKey(ranked[cause.index(ranked.len())]);
        let items = definition.borrow().cause(cause).model.as_ref().map_or(0, |model| model.evidence.len());
        for item in 0..items {
            let before = standing(&definition.borrow(), &answers, cause);
            change_step(&definition, cause, item, 1);
            let after = standing(&definition.borrow(), &answers, cause);
            change_step(&definition, cause, item, -1);
            let (Some(before), Some(after)) = (before, after) else { continue };
            let touched = before.contributions.iter().any(|one| one.evidence == item);
            // Only the limits of the sum can swallow a step.
            let limited = before.limit != 0.0 || after.limit != 0.0;
            prop_assert!(after.score >= before.score);
            prop_assert!(after.score > before.score || !touched || limited);
            prop_assert!(touched || after.score == before.score);
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

fn change_step(definition: &RefCell<Definition>, cause: CauseKey, item: usize, by: i8) {
    let mut definition = definition.borrow_mut();
    let model = definition.causes[cause.0].model.as_mut().expect("a ranked cause");
    model.evidence[item].step += by;
}

fn standing(definition: &Definition, answers: &Answers, cause: CauseKey) -> Option<Standing> {
    evidence::standings(&Picture::of(definition, answers)).into_iter().find(|standing| standing.cause == cause)
}

/// The choices that say nothing.
fn idle_choices(definition: &Definition, question: QuestionKey) -> Vec<ChoiceKey> {
    let choices = definition.question(question).choices.iter().enumerate();
    choices
        .filter(|(_, choice)| match choice.idle {
            Some(Idle::Unsure | Idle::Declined) => true,
            Some(Idle::Baseline) | None => false,
        })
        .map(|(place, _)| ChoiceKey(place))
        .collect()
}

fn agrees(definition: &Definition, answers: &Answers) {
    let report = Report::new(definition, answers);
    let bare = strongest(&triage(definition, answers));
    let age = definition.find_question("age").and_then(|age| answers.get(age).numbers.first().copied().flatten());
    let young = age.is_some_and(|age| age < 18.0);
    assert_eq!(report.level, strongest(&report.triage));
    assert!(report.triage.is_sorted_by(|one, next| reader::kind(one.level) >= reader::kind(next.level)));
    assert_eq!(report.outcome == Outcome::Emergency, bare == Level::EmergencyNow);
    assert_eq!(report.recheck.is_none(), report.level >= Level::SameDay);
    assert!(report.effects.no_training || report.level < Level::SameDay);
    if report.outcome != Outcome::Ranking || young {
        assert_eq!((report.ranking.len(), report.first_view, report.tools.len()), (0, 0, 0));
        assert!(report.outcome == Outcome::Emergency || report.pinned.is_empty());
        assert!(report.pinned.iter().all(|finding| finding.standing.is_none()), "in an emergency no cause is weighed");
        assert!(!report.reassurance && !report.tips.is_empty());
        return;
    }
    assert!(report.core_answered >= definition.scoring.core_needed);
    assert!(report.first_view <= definition.scoring.first_view && report.first_view <= report.ranking.len());
    for tool in &report.tools {
        let needs = &definition.calculators[tool.0].needs;
        assert!(!(report.effects.no_weight_tools && needs.contains(&Need::Weight)));
        assert!(!(report.effects.no_fuel_tools && needs.contains(&Need::Fuel)));
    }
    findings_agree(definition, &report);
}

fn findings_agree(definition: &Definition, report: &Report) {
    let all: Vec<&Finding> = report.pinned.iter().chain(&report.ranking).collect();
    for (place, finding) in all.iter().enumerate() {
        assert!(all[..place].iter().all(|other| other.cause != finding.cause), "a cause is there once");
        assert!((0.0..=1.0).contains(&finding.score()));
        assert!(finding.speaks_for.len() <= 3 && finding.speaks_against.len() <= 2);
        let training = finding.steps.iter().any(|step| definition.cause(finding.cause).steps[*step].training);
        assert!(!(report.effects.no_training && (training || finding.plan.is_some())));
    }
    let order = |one: &Finding, next: &Finding| (one.if_it_stays, -one.score()) <= (next.if_it_stays, -next.score());
    assert!(report.ranking.is_sorted_by(order));
    for fired in &report.triage {
        for cause in &definition.rule(fired.rule).causes {
            assert!(report.pinned.iter().any(|finding| finding.cause == *cause), "a cause named by a rule is pinned");
        }
    }
    let left_out = report.modifiers.iter().flat_map(|place| &definition.modifiers[*place].leaves_out);
    left_out.for_each(|cause| assert!(report.ranking.iter().all(|finding| finding.cause != *cause)));
}
