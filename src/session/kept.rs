//! A result as it may be kept for "how is it now?": the day, what it was made with, how strongly
//! each cause fitted and until when to look again. No answer is in it. It is one short line of
//! letters, made for a place that anybody on the device can change: reading it proves every part
//! and takes all or nothing.
//!
//! ```text
//! 1;heavy-legs;2026-11;20570;14;overload;overload=3,low-iron=1;1797202624
//! form;assessment;version;day;recheck;planned;cause=band,…;checksum
//! ```

use crate::engine::Definition;
use crate::engine::change::{Move, bands, moves};
use crate::engine::definition::CauseKey;
use crate::engine::evidence::Band;
use crate::engine::report::{Outcome, Report};

/// The form that is written and the only one that is read.
const FORM: &str = "1";
/// The longest line that is looked at, in bytes: room for every cause of a large definition.
const LONGEST: usize = 8192;
/// For how many days a result is compared with; after that legs and life are others.
pub const KEPT_DAYS: u32 = 180;

/// A result of an earlier day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The day it was made, in days since 1 January 1970.
    pub day: u32,
    /// After how many days to look again; 0 where somebody else should look first.
    pub recheck: u16,
    /// The cause whose first steps the plan was about: what to ask after when asking whether the
    /// plan was followed.
    pub planned: Option<CauseKey>,
    /// The bands then, one place per cause of the definition.
    pub bands: Vec<Option<Band>>,
}

/// Why a kept line is not used. The reader is told in a word; the line is to be forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is of another form, another version of the content, or another assessment.
    OtherVersion,
    /// It is cut off, changed by hand or never was one.
    Damaged,
    /// It is older than [`KEPT_DAYS`].
    TooOld,
    /// It is of a day to come: the clock of the device was changed.
    FromTomorrow,
}

/// What an earlier result and today's say together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// How many days lie between them.
    pub days: u32,
    /// Whether the day to look again had come.
    pub is_due: bool,
    /// The causes in another band than then.
    pub moves: Vec<Move>,
}

impl Kept {
    /// What may be kept of a result; nothing where there was no ranking to compare with.
    #[must_use]
    pub fn of(definition: &Definition, report: &Report, day: u32) -> Option<Self> {
        let recheck = report.recheck.map_or(0, |recheck| recheck.days);
        let planned = report.recheck.and_then(|_| report.best()).map(|finding| finding.cause);
        (report.outcome == Outcome::Ranking).then(|| Self { day, recheck, planned, bands: bands(definition, report) })
    }

    /// The line to keep.
    #[must_use]
    pub fn line(&self, definition: &Definition) -> String {
        let mut line = head(definition);
        for number in [self.day, u32::from(self.recheck)] {
            line.push_str(&number.to_string());
            line.push(';');
        }
        if let Some(cause) = self.planned {
            line.push_str(&definition.cause(cause).id);
        }
        line.push(';');
        let mut between = "";
        for (cause, band) in definition.causes.iter().zip(&self.bands) {
            if let Some(band) = band {
                line.push_str(between);
                line.push_str(&cause.id);
                line.push('=');
                line.push((b'0' + *band as u8) as char);
                between = ",";
            }
        }
        line.push(';');
        line.push_str(&checksum(&line).to_string());
        line
    }

    /// Reads a kept line.
    ///
    /// # Errors
    /// When any part of it is not as it was written, by this version, on a day before today.
    pub fn read(definition: &Definition, line: &str, today: u32) -> Result<Self, Refused> {
        let (body, sum) = line.rsplit_once(';').filter(|_| line.len() <= LONGEST).ok_or(Refused::Damaged)?;
        let whole = [body, ";"].concat();
        if sum != checksum(&whole).to_string() {
            return Err(Refused::Damaged);
        }
        let rest = body.strip_prefix(head(definition).as_str()).ok_or(Refused::OtherVersion)?;
        let mut parts = rest.split(';');
        let (day, recheck) = (number(parts.next())?, number(parts.next())?);
        let (planned, causes) = parts.next().zip(parts.next()).ok_or(Refused::Damaged)?;
        let recheck = u16::try_from(recheck).map_err(|_| Refused::Damaged)?;
        let planned = match planned {
            "" => None,
            id => Some(definition.find_cause(id).ok_or(Refused::Damaged)?),
        };
        let kept = Self { day, recheck, planned, bands: read_bands(definition, causes)? };
        // Written again it must be the same: no zeros in front, nothing twice, nothing after it.
        if kept.line(definition) != line {
            return Err(Refused::Damaged);
        }
        match today.checked_sub(day) {
            None => Err(Refused::FromTomorrow),
            Some(days) if days > KEPT_DAYS => Err(Refused::TooOld),
            Some(_) => Ok(kept),
        }
    }

    /// This result beside today's; nothing where today's has no ranking. Nothing of it becomes an
    /// answer or moves a score: the reader answers afresh, and only the results are compared.
    #[must_use]
    pub fn since(&self, definition: &Definition, report: &Report, today: u32) -> Option<Since> {
        let days = today.checked_sub(self.day)?;
        let is_due = self.recheck > 0 && days >= u32::from(self.recheck);
        (report.outcome == Outcome::Ranking).then(|| Since { days, is_due, moves: moves(&self.bands, &bands(definition, report)) })
    }
}

/// What a line of this form and version begins with.
fn head(definition: &Definition) -> String {
    [FORM, &definition.id, &definition.version, ""].join(";")
}

fn number(text: Option<&str>) -> Result<u32, Refused> {
    text.and_then(|text| text.parse().ok()).ok_or(Refused::Damaged)
}

fn read_bands(definition: &Definition, causes: &str) -> Result<Vec<Option<Band>>, Refused> {
    let mut bands = vec![None; definition.causes.len()];
    for one in causes.split(',') {
        let (id, band) = one.split_once('=').ok_or(Refused::Damaged)?;
        let cause = definition.find_cause(id).ok_or(Refused::Damaged)?;
        // Twice the same cause, or another order, is found when the line is written again.
        bands[cause.0] = Some(match band {
            "0" => Band::LessLikely,
            "1" => Band::Background,
            "2" => Band::WorthChecking,
            "3" => Band::FitsWell,
            _ => return Err(Refused::Damaged),
        });
    }
    Ok(bands)
}

/// FNV-1a: tells damage; whoever forges a line on their own device only fools themselves, and
/// the parts are proved all the same.
fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
