//! What a full report costs: a reader who has answered everything on the page.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use heavy_legs::content::decode;
use heavy_legs::engine::answers::{Answer, Answers};
use heavy_legs::engine::counterfactual::turns;
use heavy_legs::engine::definition::{ChoiceKey, Definition};
use heavy_legs::engine::doubt::doubts;
use heavy_legs::engine::looks::Looks;
use heavy_legs::engine::next::{Mode, askable};
use heavy_legs::engine::report::{Outcome, Report};
use heavy_legs::engine::triage::triage;

const FILE: &str = include_str!("../src/content/data/definition.json");

/// The first 45 questions that no skip rule closes, each with an answer that says something and
/// none that is an emergency, so that the ranking is computed too.
fn forty_five_answers(definition: &Definition) -> Answers {
    let mut answers = Answers::none(definition);
    let mut given = 0;
    for question in definition.question_keys().filter(|question| definition.question(*question).id != "red-now") {
        let asked = definition.question(question);
        let numbers = asked.fields.iter().map(|field| Some(((field.min + field.max) / 3.0).round()));
        let chosen = if asked.choices.is_empty() || !asked.fields.is_empty() { Vec::new() } else { vec![ChoiceKey(0)] };
        if given < 45 {
            answers.set(definition, question, Answer { chosen, numbers: numbers.collect() });
            given += usize::from(!answers.get(question).is_empty());
        }
    }
    assert_eq!(given, 45);
    assert_eq!(Report::new(definition, &answers).outcome, Outcome::Ranking);
    answers
}

fn report(criterion: &mut Criterion) {
    let definition = decode(FILE).expect("the definition is sound");
    let answers = forty_five_answers(&definition);
    criterion.bench_function("report, 45 answers", |bench| {
        bench.iter(|| Report::new(black_box(&definition), black_box(&answers)));
    });
    criterion.bench_function("triage, 45 answers", |bench| {
        bench.iter(|| triage(black_box(&definition), black_box(&answers)));
    });
    // A reader who has said little has the most that is open.
    let mut little = Answers::none(&definition);
    for question in definition.question_keys().filter(|question| definition.question(*question).core) {
        little.set(&definition, question, answers.get(question).clone());
    }
    for (name, answers) in [("45", &answers), ("core", &little)] {
        let (report, looks) = (Report::new(&definition, answers), Looks::of(&definition));
        criterion.bench_function(&format!("doubt, {name} answers"), |bench| {
            bench.iter(|| doubts(black_box(&definition), &Looks::of(&definition), black_box(answers), &report));
        });
        criterion.bench_function(&format!("counterfactuals, {name} answers"), |bench| {
            bench.iter(|| turns(black_box(&definition), &looks, black_box(answers), &report));
        });
    }
    criterion.bench_function("questions that may be asked", |bench| {
        bench.iter(|| askable(black_box(&definition), black_box(&answers), Mode::Full));
    });
}

criterion_group!(benches, report);
criterion_main!(benches);
