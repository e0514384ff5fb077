//! The page docs/simulation.md, written from the counts.

use std::fmt::Write;

use super::measure::{Counted, Counts};
use super::plot::share;
use super::policies::{POLICIES, Policy};
use super::readers::World;

/// The mean and the ninth decile of the questions asked.
#[must_use]
pub fn asked(counts: &Counts) -> (f64, usize) {
    let readers: u64 = counts.asked.iter().sum();
    let sum: u64 = counts.asked.iter().enumerate().map(|(number, readers)| number as u64 * readers).sum();
    let mut so_far = 0;
    let ninth = counts.asked.iter().position(|count| {
        so_far += count;
        so_far * 10 >= readers * 9
    });
    (share(sum, readers), ninth.unwrap_or(0))
}

/// How near the short path comes to all questions: the share of their agreement with the truth,
/// and the share of their number.
#[must_use]
pub fn goal(counted: &Counted) -> (f64, f64) {
    let of = |wanted: Policy| POLICIES.iter().position(|policy| *policy == wanted).map(|place| &counted.policies[place]);
    let (Some(short), Some(all)) = (of(Policy::AdaptiveShort), of(Policy::All)) else { return (0.0, 1.0) };
    let three = |counts: &Counts| share(counts.three, counts.three_possible);
    (three(short) / three(all), asked(short).0 / asked(all).0)
}

/// The whole page.
#[must_use]
pub fn page(results: &[(World, Counted)], (readers, seed): (u64, u64)) -> String {
    let mut out = String::from(HEAD);
    let _ = writeln!(out, "Written by `make simulate`: {readers} readers a world, seed {seed}. The same seed gives the same page.\n");
    if let Some((_, model)) = results.first() {
        let (agreement, length) = goal(model);
        let _ = writeln!(
            out,
            "Goal: at least 95 % of the top-three agreement of all questions with at most 55 % of them. In the model's own world the short path reaches **{:.1} %** with **{:.1} %**.\n",
            agreement * 100.0,
            length * 100.0
        );
    }
    out.push_str(COLUMNS);
    for (world, counted) in results {
        table(&mut out, *world, counted);
    }
    out.push_str("## Plots\n\nBoth for readers drawn from the model.\n\n![True causes among the first three, by the number of questions asked](simulation-questions.svg)\n\n![Share of true causes by what the report says](simulation-bands.svg)\n\n");
    out.push_str(LIMITS);
    out
}

fn table(out: &mut String, world: World, counted: &Counted) {
    let _ = writeln!(out, "## Readers: {}\n", world.name);
    out.push_str("| policy | top one | top three | same three | questions, mean | p90 | less likely | background | worth checking | fits well | promise broken | lost: now | today | soon |\n");
    out.push_str("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    for (policy, counts) in POLICIES.iter().zip(&counted.policies) {
        let percent = |part: u64, whole: u64| format!("{:.1}", share(part, whole) * 100.0);
        let (mean, ninth) = asked(counts);
        let bands: Vec<String> = counts.bands.iter().map(|(is_true, all)| percent(*is_true, *all)).collect();
        let lost: Vec<String> = counts.lost.iter().zip(&counts.fire).map(|(lost, all)| format!("{lost} of {all}")).collect();
        let _ = writeln!(
            out,
            "| {} | {} | {} | {} | {mean:.1} | {ninth} | {} | {} | {} |",
            policy.name(),
            percent(counts.top_one, counts.readers),
            percent(counts.three, counts.three_possible),
            percent(counts.same, counts.same_possible),
            bands.join(" | "),
            counts.broken,
            lost.join(" | ")
        );
    }
    out.push('\n');
}

const HEAD: &str = "# What choosing the questions is worth\n\n";

const COLUMNS: &str = "How to read the tables; all but counts in percent.\n\n\
    - **top one**: of readers with a true cause, those whose leading cause is true. **top three**: of\n  their true causes (three at most), those among the first three.\n\
    - **same three**: of the three causes that all questions put first, those that stand first here too.\n\
    - **less likely … fits well**: of the causes that the report words so, those that are true.\n\
    - **promise broken**: red flags that fire when everything is asked, do not fire here, and rest on\n  an answer that was given here. Must be 0 for both adaptive policies.\n\
    - **lost**: red flags that fire only when everything is asked. These hang on answers that nothing\n  on the way pointed to. By urgency: now, today, soon.\n\n";

const LIMITS: &str = "## What this cannot show\n\n\
    The readers are made of the same judgements as the quiz: priors, steps and base rates are expert\n\
    judgement, and the wrong worlds are wrong only in ways somebody thought of. So the tables compare\n\
    orders of asking with each other. They do not say how often the quiz is right about people; no\n\
    study has looked at that. Two more things are simpler here than in life: given the causes, answers\n\
    are independent of each other, and options are ticked one by one. Readers who tire and leave early,\n\
    or read a question otherwise than it was meant, are not drawn.\n";
