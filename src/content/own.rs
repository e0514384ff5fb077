//! An assessment that somebody brings: one file of definition and words. Whatever the file
//! holds, it is read or refused within a bounded time, and a refusal names everything that is
//! wrong with its line. No file, terminal or browser is touched here: the command, the tests
//! and the checker in the browser share this code.

use super::check::{self, Figures, texts as sentences};
use super::decode::resolve;
use super::finding::Finding;
use super::json::{self, Document};
use super::problem::Problem;
use super::schema::{Assessment, Sentences, schema};
use super::shape::{self, below};
use super::suggest::{self, nearest};
use super::texts::same_number;
use super::{Texts, packed, wire};
use crate::engine::Definition;

/// Texts of the pages that speak of the assessment: everybody brings their own.
pub const NAMING: [&str; 7] =
    ["ui.intro.eyebrow", "ui.intro.title", "ui.intro.lead", "ui.intro.note", "ui.plan.entry-title", "ui.plan.entry-note", "ui.report.title.tips"];

/// Languages written from right to left.
const RIGHT_TO_LEFT: [&str; 8] = ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur"];

/// An assessment that can be shown.
#[derive(Debug)]
pub struct Own {
    /// The definition as it was written.
    pub wire: wire::Definition,
    /// The definition, sound.
    pub definition: Definition,
    /// The whole texts by language tag, in the order of the tags.
    pub texts: Vec<(String, Texts)>,
    /// What is worth knowing but no problem.
    pub notes: Vec<Finding>,
}

/// Reads an assessment file. `ours` are the texts of the widget, the language that others fall
/// back to first; of them only the sentences of the pages (`ui.…`) are used.
///
/// # Errors
/// Everything that is wrong: first what is not of the form, then what does not fit together.
pub fn read(bytes: &[u8], ours: &[Texts]) -> Result<Own, Vec<Finding>> {
    let document = json::read(bytes).map_err(|finding| vec![finding])?;
    let unshaped = shape::findings(&document, schema());
    if !unshaped.is_empty() {
        return Err(unshaped);
    }
    let mut reader = serde_json::Deserializer::from_str(document.text);
    let assessment: Assessment = serde_path_to_error::deserialize(&mut reader)
        .map_err(|error| vec![placed(&document, Problem::new(error.path().to_string(), error.inner().to_string()))])?;
    let definition = resolve(&assessment.definition).map_err(|problems| all_in_definition(&document, problems))?;
    let mut words = Words { document: &document, ours, definition: &definition, findings: Vec::new(), notes: Vec::new() };
    let texts = assessment.texts.iter().map(|(tag, own)| (tag.clone(), words.language(tag, own))).collect();
    let (findings, notes) = (shape::shortened(words.findings), words.notes);
    if findings.is_empty() { Ok(Own { wire: assessment.definition, definition, texts, notes }) } else { Err(findings) }
}

/// An assessment that was read and proved, and the figures of the proof.
#[derive(Debug)]
pub struct Checked {
    /// The definition, sound. It stays in memory: sessions hold their definition for good.
    pub definition: &'static Definition,
    /// The whole texts by language tag.
    pub texts: Vec<(String, Texts)>,
    /// What is worth knowing but no problem.
    pub notes: Vec<Finding>,
    /// What was looked at.
    pub figures: Figures,
}

/// Reads an assessment file and walks readers through it: every rule can fire, every question
/// can be asked, every cause can be met, nothing is asked for nothing.
///
/// # Errors
/// Everything that is wrong.
pub fn examine(bytes: &[u8], ours: &[Texts]) -> Result<Checked, Vec<Finding>> {
    examine_within(bytes, ours, check::WORK)
}

/// The same with so much work for the walks (see [`check::WORK`]). What that is not enough for is said in the
/// figures.
///
/// # Errors
/// Everything that is wrong.
pub fn examine_within(bytes: &[u8], ours: &[Texts], work: u64) -> Result<Checked, Vec<Finding>> {
    let Own { wire, definition, texts, notes } = read(bytes, ours)?;
    let definition: &'static Definition = Box::leak(Box::new(definition));
    let mut problems = Vec::new();
    let figures = check::any(definition, &wire, work, &mut problems);
    if problems.is_empty() {
        return Ok(Checked { definition, texts, notes, figures });
    }
    let document = json::read(bytes).map_err(|finding| vec![finding])?;
    Err(all_in_definition(&document, problems))
}

/// The two files the widget reads: the packed definition, and the texts in the language or, if
/// there are none, in the nearest there is.
///
/// # Errors
/// Everything that is wrong with the assessment.
pub fn compile(bytes: &[u8], language: &str, ours: &[Texts]) -> Result<(Vec<u8>, String), Vec<Finding>> {
    let own = read(bytes, ours)?;
    let texts = choose(&own.texts, language).map(|texts| packed::lines(&own.definition, texts).concat()).unwrap_or_default();
    Ok((packed::pack(&own.definition), texts))
}

/// The texts of the language, else of a language with the same first part, else of the first.
fn choose<'t>(texts: &'t [(String, Texts)], language: &str) -> Option<&'t Texts> {
    let first_part = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let exactly = texts.iter().find(|(tag, _)| tag.eq_ignore_ascii_case(language));
    let nearly = || texts.iter().find(|(tag, _)| first_part(tag) == first_part(language));
    exactly.or_else(nearly).or(texts.first()).map(|(_, texts)| texts)
}

/// A problem with its place in the file.
fn placed(document: &Document, problem: Problem) -> Finding {
    let (line, column) = document.position(document.find(&problem.place));
    Finding { place: problem.place, line, column, what: problem.what, suggestion: problem.suggestion }
}

fn all_in_definition(document: &Document, problems: Vec<Problem>) -> Vec<Finding> {
    let inside = |problem: Problem| Problem { place: ["definition.", &problem.place].concat(), ..problem };
    let shown = problems.into_iter().take(shape::MOST + 1);
    shape::shortened(shown.map(|problem| placed(document, inside(problem))).collect())
}

/// The words of an assessment, made whole with ours.
struct Words<'r> {
    document: &'r Document<'r>,
    ours: &'r [Texts],
    definition: &'r Definition,
    findings: Vec<Finding>,
    notes: Vec<Finding>,
}

impl Words<'_> {
    fn language(&mut self, tag: &str, own: &Sentences) -> Texts {
        let place = below("texts", tag);
        if !is_tag(tag) {
            self.report(&place, ["expected a language tag such as en or pt-BR, found \"", tag, "\""].concat(), None);
        }
        let theirs = self.ours.iter().find(|texts| texts.find("language").map(primary) == Some(primary(tag)));
        let pages = theirs.or(self.ours.first());
        self.naming(own, &place);
        self.pages(own, pages, &place);
        let texts = whole(tag, own, pages);
        if let Some([one, other]) = same_number(texts.keys()) {
            self.report(&place, ["the keys \"", one, "\" and \"", other, "\" have the same number; rename an id"].concat(), None);
        }
        let mut problems = Vec::new();
        sentences::check(self.definition, &texts, &mut problems);
        // One more than are shown says that there are more.
        for problem in problems.into_iter().take(shape::MOST + 1) {
            let place = [&place, problem.place.strip_prefix("texts").unwrap_or_default()].concat();
            self.report(&place, problem.what, problem.suggestion);
        }
        if theirs.is_none() {
            self.note_missing(own, pages, &place);
        }
        texts
    }

    fn report(&mut self, place: &str, what: String, suggestion: Option<String>) {
        self.findings.push(placed(self.document, Problem { place: place.to_owned(), what, suggestion }));
    }

    /// The sentences of the pages that name the assessment are the owner's own.
    fn naming(&mut self, own: &Sentences, place: &str) {
        let joined = self.definition.causes.iter().any(|cause| cause.joined_with.is_some()).then_some("ui.cause.joined");
        let included = (!self.definition.sheet.opt_in.is_empty()).then_some("ui.sheet.include");
        for key in NAMING.into_iter().chain(joined).chain(included).filter(|key| !own.contains_key(*key)) {
            self.report(place, ["there is no sentence \"", key, "\"; ours speaks of another assessment"].concat(), None);
        }
    }

    /// Sentences for the pages are sentences that the pages know.
    fn pages(&mut self, own: &Sentences, pages: Option<&Texts>, place: &str) {
        let known = || pages.into_iter().flat_map(Texts::keys).filter(|key| key.starts_with("ui."));
        let unknown = own.keys().filter(|key| key.starts_with("ui.") && pages.is_none_or(|pages| pages.find(key).is_none()));
        for (number, key) in unknown.take(shape::MOST + 1).enumerate() {
            let meant = if number < suggest::MOST { nearest(key, known()) } else { None };
            self.report(&below(place, key), ["nothing uses the sentence \"", key, "\""].concat(), meant);
        }
        for key in own.keys().filter(|key| key.starts_with("fallback.")).take(1) {
            self.report(&below(place, key), ["nothing uses the sentence \"", key, "\""].concat(), None);
        }
    }

    fn note_missing(&mut self, own: &Sentences, pages: Option<&Texts>, place: &str) {
        let missing = pages.into_iter().flat_map(Texts::keys).filter(|key| key.starts_with("ui.") && !own.contains_key(*key)).count();
        if missing > 0 {
            let what = format!("{missing} sentences of the pages (ui.…) are not there; readers see ours in English");
            self.notes.push(placed(self.document, Problem::new(place, what)));
        }
    }
}

/// A language without its region: `pt` of `pt-BR`.
fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

/// The sentences brought, and those of the pages that were not.
fn whole(tag: &str, own: &Sentences, pages: Option<&Texts>) -> Texts {
    let mut all: Vec<(String, String)> = own.iter().map(|(key, sentence)| (key.clone(), sentence.clone())).collect();
    let direction = if RIGHT_TO_LEFT.contains(&primary(tag)) { "rtl" } else { "ltr" };
    all.extend([("language".to_owned(), tag.to_owned()), ("direction".to_owned(), direction.to_owned())]);
    let of_pages =
        pages.into_iter().flat_map(|pages| pages.keys().filter(|key| key.starts_with("ui.")).map(move |key| (key.to_owned(), pages.get(key).to_owned())));
    all.extend(of_pages);
    // Of two with the same key the first counts, and each is packed once.
    let mut seen = std::collections::BTreeSet::new();
    all.retain(|(key, _)| seen.insert(key.clone()));
    Texts::named(all)
}

/// Whether it looks like a language tag (BCP 47): parts of letters and digits.
fn is_tag(tag: &str) -> bool {
    let parts: Vec<&str> = tag.split('-').collect();
    let word = |part: &&str| (1..=8).contains(&part.len()) && part.bytes().all(|letter| letter.is_ascii_alphanumeric());
    tag.len() <= 35 && parts.iter().all(word) && (2..=3).contains(&parts[0].len())
}
