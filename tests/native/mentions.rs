//! Which questions a rule looks at, followed through flags and measures.

use std::collections::BTreeSet;

use heavy_legs::engine::adaptive::mentioned;
use heavy_legs::engine::definition::{Definition, QuestionKey, RuleKey};

/// The questions that decide whether the rule fires and how urgent it is.
pub(crate) fn of_rule(definition: &Definition, rule: RuleKey) -> BTreeSet<QuestionKey> {
    let rule = definition.rule(rule);
    let mut found = BTreeSet::new();
    for condition in rule.stronger.iter().map(|(when, _)| when).chain([&rule.when]) {
        found.extend(mentioned(definition, condition));
    }
    found
}

/// The questions that decide whether another rule's card speaks for this one.
pub(crate) fn of_merging(definition: &Definition, rule: RuleKey) -> BTreeSet<QuestionKey> {
    let mut found = of_rule(definition, rule);
    if let Some((when, other)) = &definition.rule(rule).instead {
        found.extend(mentioned(definition, when));
        found.extend(of_rule(definition, *other));
    }
    found
}
