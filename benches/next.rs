//! What choosing the next question costs: for this definition, and for made-up ones up to 500
//! questions with 100 causes. Allowed for this one: 0.3 ms, which leaves a browser at a sixth of
//! the speed under 4 ms.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use heavy_legs::content::decode;
use heavy_legs::engine::adaptive::Adaptive;
use heavy_legs::engine::answers::{Answer, Answers};
use heavy_legs::engine::definition::{ChoiceKey, Definition, QuestionKey};
use heavy_legs::engine::next::{Mode, Strategy, Turn};
use serde_json::{Value, json};

const FILE: &str = include_str!("../src/content/data/definition.json");

/// As many questions of four options and causes, each cause touched by eight questions.
fn made_up(questions: usize, causes: usize) -> Definition {
    let mut tree: Value = serde_json::from_str(FILE).expect("the definition is JSON");
    let options: Vec<Value> = (0..4).map(|option| json!({"id": format!("o{option}"), "share": 25})).collect();
    tree["questions"] = (0..questions)
        .map(|place| json!({"id": format!("q{place}"), "block": if place == 0 { "safety" } else { "pattern" }, "kind": "single", "options": options}))
        .collect();
    let mut cause = tree["causes"][1].clone();
    for part in ["check-first", "joined-with", "priors", "only-if"] {
        cause.as_object_mut().expect("a cause").remove(part);
    }
    cause["steps"].as_array_mut().expect("steps").iter_mut().for_each(|step| drop(step.as_object_mut().map(|step| step.remove("when"))));
    tree["causes"] = (0..causes)
        .map(|place| {
            let mut one = cause.clone();
            one["id"] = json!(format!("c{place}"));
            one["evidence"] = (0..8)
                .map(|item| {
                    let question = (place * 31 + item * 67) % questions;
                    json!({"id": format!("e{item}"), "step": 1 + item % 3, "when": format!("q{question}:o{}", item % 4), "source": ["XP"]})
                })
                .collect();
            one
        })
        .collect();
    for part in ["measures", "flags", "rules", "modifiers", "stops", "tips", "calculators", "corrections"] {
        tree[part] = json!([]);
    }
    let all: Vec<String> = (0..questions).map(|place| format!("q{place}")).collect();
    tree["paths"] = json!([{"id": "short", "questions": [all[0]], "limit": 20}, {"id": "full", "questions": all}]);
    tree["sheet"] = json!({"questions": []});
    tree["recheck"] = Value::Null;
    tree["scoring"]["reassure-when"] = json!("q0:o0");
    decode(&tree.to_string()).unwrap_or_else(|problems| panic!("{problems:?}"))
}

fn step(criterion: &mut Criterion, name: &str, definition: &Definition, asked: usize) {
    let adaptive = Adaptive::new(definition);
    let mut answers = Answers::none(definition);
    let visited: Vec<QuestionKey> = definition.question_keys().take(asked).collect();
    for question in visited.iter().skip(1) {
        let of = definition.question(*question);
        let answer =
            if of.choices.is_empty() { Answer::numbers(of.typical[0].numbers.iter().map(|number| Some(*number))) } else { Answer::choice(ChoiceKey(0)) };
        answers.set(definition, *question, answer);
    }
    let turn = Turn { answers: &answers, visited: &visited, mode: Mode::Full };
    criterion.bench_function(&format!("next question, {name}"), |bench| bench.iter(|| adaptive.choose(black_box(&turn))));
    criterion.bench_function(&format!("how many are left, {name}"), |bench| bench.iter(|| adaptive.left(black_box(&turn))));
}

fn next(criterion: &mut Criterion) {
    let definition = decode(FILE).expect("the definition is sound");
    step(criterion, "this definition, three asked", &definition, 3);
    step(criterion, "this definition, twenty asked", &definition, 20);
    criterion.bench_function("index of this definition", |bench| bench.iter(|| Adaptive::new(black_box(&definition))));
    for (questions, causes) in [(50, 10), (100, 20), (250, 50), (500, 100)] {
        step(criterion, &format!("{questions} questions, {causes} causes"), &made_up(questions, causes), 3);
    }
}

criterion_group!(benches, next);
criterion_main!(benches);
