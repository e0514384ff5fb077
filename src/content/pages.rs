//! The sentences of the pages themselves, which every language has: by their places in this list
//! they are known to the program and travel to the reader, so that nobody downloads their names.

/// How many of the names are of the pages before the result; their sentences travel in the first
/// file (see [`super::keys::Part`]).
pub const FIRST: usize = 80;

/// The names: sorted, first those before the result, then those of the result. A test compares them with the texts, and
/// another shows every page before the result with the sentences of the first file alone.
pub const NAMES: [&str; 209] = [
    "direction", "language", "ui.amount", "ui.answer.none", "ui.answer.number", "ui.because", "ui.decimal-sign", "ui.dropped", "ui.emergency.back",
    "ui.emergency.read", "ui.emergency.title", "ui.field.not-a-number", "ui.field.not-whole", "ui.field.out-of-range", "ui.from-answers", "ui.intro.eyebrow",
    "ui.intro.lead", "ui.intro.note", "ui.intro.promise.doctor", "ui.intro.promise.private", "ui.intro.promise.several", "ui.intro.start-full",
    "ui.intro.start-short", "ui.intro.title", "ui.keep.forget", "ui.keep.offer", "ui.keep.refused.damaged", "ui.keep.refused.old", "ui.keep.refused.version",
    "ui.level.by", "ui.level.doctor-soon.one", "ui.level.doctor-soon.other", "ui.level.emergency-now", "ui.level.same-day", "ui.level.self-care",
    "ui.progress", "ui.question.at-most", "ui.question.back", "ui.question.change", "ui.question.clear", "ui.question.finish", "ui.question.full",
    "ui.question.next", "ui.question.private", "ui.question.problem", "ui.question.several", "ui.question.skip", "ui.question.why", "ui.source.article",
    "ui.source.experiment", "ui.source.guideline", "ui.source.judgement", "ui.source.observation", "ui.source.review", "ui.stopped.back", "ui.unit.celsius",
    "ui.unit.cm", "ui.unit.g", "ui.unit.h", "ui.unit.in", "ui.unit.kg", "ui.unit.km", "ui.unit.l", "ui.unit.lb", "ui.unit.mi", "ui.unit.min", "ui.unit.years",
    "ui.units", "ui.units.imperial", "ui.units.metric", "ui.waiting.again", "ui.waiting.failed", "ui.waiting.lead", "ui.waiting.title", "ui.why-now.cause",
    "ui.why-now.core", "ui.why-now.look-again", "ui.why-now.rule", "ui.why-now.safety", "ui.why-now.several", "ui.about.method", "ui.about.plan-wins",
    "ui.about.sources", "ui.about.version", "ui.answer.change", "ui.answer.change-of", "ui.balance.against.clear", "ui.balance.against.slight",
    "ui.balance.against.strong", "ui.balance.common", "ui.balance.for.clear", "ui.balance.for.slight", "ui.balance.for.strong", "ui.balance.lead",
    "ui.balance.limit", "ui.balance.rare", "ui.balance.sum", "ui.balance.title", "ui.balance.uncommon", "ui.band.background", "ui.band.fits-well",
    "ui.band.less-likely", "ui.band.named", "ui.band.worth-checking", "ui.cause.against", "ui.cause.check-first", "ui.cause.corrections", "ui.cause.expect",
    "ui.cause.for", "ui.cause.if-it-stays", "ui.cause.joined", "ui.cause.link", "ui.cause.more", "ui.cause.safety", "ui.cause.steps", "ui.cause.untouched",
    "ui.cause.watch", "ui.doubt.answer", "ui.doubt.band", "ui.doubt.holds", "ui.doubt.open", "ui.doubt.stays-first", "ui.doubt.trades-one",
    "ui.doubt.trades-two", "ui.keep.beside", "ui.keep.failed", "ui.keep.instead", "ui.keep.keep", "ui.keep.kept", "ui.keep.lead", "ui.keep.title",
    "ui.plan.after-race", "ui.plan.easy-only", "ui.plan.entry-note", "ui.plan.entry-title", "ui.plan.file", "ui.plan.lead", "ui.plan.look-again",
    "ui.plan.then", "ui.plan.then-doctor", "ui.plan.title", "ui.plan.watch", "ui.report.about", "ui.report.answers", "ui.report.disclaimer",
    "ui.report.eyebrow", "ui.report.lead.after-seen", "ui.report.lead.nearest", "ui.report.lead.nothing", "ui.report.lead.nothing-else",
    "ui.report.lead.ranking", "ui.report.lead.reassure", "ui.report.lead.reassure-beside", "ui.report.left-out", "ui.report.more", "ui.report.no-training",
    "ui.report.not-enough", "ui.report.pinned", "ui.report.ranking", "ui.report.rest.one", "ui.report.rest.other", "ui.report.restart", "ui.report.tips",
    "ui.report.title.doctor-soon", "ui.report.title.doctor-soon-alone", "ui.report.title.emergency", "ui.report.title.not-enough-answers",
    "ui.report.title.ranking", "ui.report.title.same-day", "ui.report.title.tips", "ui.report.tools", "ui.sheet.include", "ui.sheet.lead", "ui.sheet.print",
    "ui.sheet.tests", "ui.sheet.title", "ui.since.due", "ui.since.lead", "ui.since.plan.less", "ui.since.plan.more", "ui.since.plan.same", "ui.since.same",
    "ui.since.title", "ui.strength.moderate", "ui.strength.strong", "ui.strength.weak", "ui.tool.missing", "ui.turns.given", "ui.turns.instead-drop",
    "ui.turns.instead-rise", "ui.turns.own", "ui.turns.title", "ui.turns.try", "ui.turns.try-of", "ui.turns.with-drop", "ui.turns.with-rise",
    "ui.turns.without-drop", "ui.turns.without-rise", "ui.whatif.back", "ui.whatif.eyebrow", "ui.whatif.lead", "ui.whatif.move", "ui.whatif.moved.one",
    "ui.whatif.moved.other", "ui.whatif.moves", "ui.whatif.title", "ui.whatif.try", "ui.whatif.try-of", "ui.whatif.unmoved",
];

/// The place of a name in the list; as many as there are names, if it is not in it. Asked while the program is compiled.
#[must_use]
pub const fn place(name: &str) -> usize {
    let mut place = 0;
    while place < NAMES.len() && !is_same(NAMES[place].as_bytes(), name.as_bytes()) {
        place += 1;
    }
    place
}

const fn is_same(mut one: &[u8], mut other: &[u8]) -> bool {
    while let ([first, rest @ ..], [second, others @ ..]) = (one, other) {
        if *first != *second {
            return false;
        }
        (one, other) = (rest, others);
    }
    one.is_empty() && other.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_found_at_their_places() {
        assert!(NAMES[..FIRST].is_sorted() && NAMES[FIRST..].is_sorted());
        for (at, name) in NAMES.iter().enumerate() {
            assert_eq!(place(name), at, "{name}");
        }
        assert_eq!([place(""), place("ui"), place("ui.start.")], [NAMES.len(); 3]);
    }
}
