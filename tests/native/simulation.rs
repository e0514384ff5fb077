//! A small run of the simulator with a fixed seed: what `make simulate` measures at length.

use heavy_legs::simulate::measure::run;
use heavy_legs::simulate::page::goal;
use heavy_legs::simulate::policies::{POLICIES, Policy};
use heavy_legs::simulate::readers::WORLDS;

use crate::reader::definition;

#[test]
fn the_short_way_keeps_its_promise_and_nearly_all_of_the_agreement_for_about_half_of_the_questions() {
    let counted = run(definition(), WORLDS[0], 200, 26);
    for (policy, counts) in POLICIES.iter().zip(&counted.policies) {
        let adaptive = matches!(policy, Policy::AdaptiveShort | Policy::AdaptiveFull);
        assert!(!adaptive || counts.broken == 0, "{policy:?}: {} red flags were half raised and left open", counts.broken);
        assert!(*policy != Policy::AdaptiveFull || counts.lost == [0; 3], "{:?}", counts.lost);
    }
    let (agreement, length) = goal(&counted);
    assert!(agreement >= 0.95, "{agreement:.3} of the agreement");
    assert!(length <= 0.55, "{length:.3} of the questions");
}

#[test]
fn the_same_seed_gives_the_same_counts() {
    assert_eq!(run(definition(), WORLDS[4], 4, 7), run(definition(), WORLDS[4], 4, 7));
}
