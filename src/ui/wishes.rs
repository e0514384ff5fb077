//! What the site owner wished for, as the script tells it: a line each, the name, a tab, the
//! value. The script has checked them; what is unknown or makes no sense here is left out.

use crate::engine::cut::cut;
use crate::engine::next::Mode;
use crate::engine::units::Units;

/// The wishes. The default is what the quiz does by itself.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Wishes {
    /// The units to begin with.
    pub units: Option<Units>,
    /// The only way to begin.
    pub mode: Option<Mode>,
    /// How many levels headings move down, −1 to 2.
    pub shift: i8,
    /// The title of the first page; empty for ours.
    pub heading: String,
    /// The first paragraph of the first page; empty for ours.
    pub intro: String,
    /// A line at the end of every result.
    pub contact: String,
    /// The owner's own posts: cause, address, and what the link says (empty for ours).
    pub links: Vec<[String; 3]>,
    /// Whether the page is told the answers.
    pub shares_answers: bool,
}

impl Wishes {
    /// The wishes in these lines.
    #[must_use]
    pub fn read(lines: &str) -> Self {
        let mut wishes = Self::default();
        let mut rest = lines;
        while !rest.is_empty() {
            let mut line = until(&mut rest, b'\n');
            let (name, value) = (until(&mut line, b'\t'), until(&mut line, b'\t'));
            match name {
                "units" => wishes.units = units(value),
                "mode" => wishes.mode = mode(value),
                "heading-level" => wishes.shift = shift(value),
                "heading" => value.clone_into(&mut wishes.heading),
                "intro" => value.clone_into(&mut wishes.intro),
                "contact" => value.clone_into(&mut wishes.contact),
                "share-answers" => wishes.shares_answers = true,
                "link" => wishes.links.push([value.to_owned(), until(&mut line, b'\t').to_owned(), until(&mut line, b'\t').to_owned()]),
                _ => {}
            }
        }
        wishes
    }
}

/// What stands before the sign, or all there is; the rest is left.
fn until<'t>(rest: &mut &'t str, sign: u8) -> &'t str {
    let (part, after) = cut(rest, sign).unwrap_or((*rest, ""));
    *rest = after;
    part
}

fn units(value: &str) -> Option<Units> {
    match value {
        "metric" => Some(Units::Metric),
        "imperial" => Some(Units::Imperial),
        _ => None,
    }
}

fn mode(value: &str) -> Option<Mode> {
    match value {
        "short" => Some(Mode::Short),
        "full" => Some(Mode::Full),
        _ => None,
    }
}

fn shift(value: &str) -> i8 {
    match value {
        "1" => -1,
        "3" => 1,
        "4" => 2,
        _ => 0,
    }
}
