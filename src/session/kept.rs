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
use crate::engine::cut::cut;
use crate::engine::definition::CauseKey;
use crate::engine::evidence::Band;
use crate::engine::report::{Outcome, Report};
use crate::engine::units::digits;

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
    /// The bands then, one place per cause of the definition; nothing for causes that fitted too
    /// little to be named, so that the line does not tell who was asked what.
    pub bands: Vec<Option<Band>>,
}

/// Why a kept line is not used. The reader is told in a word; the line is to be forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is of another form, another version of the content, or another assessment, or never was
    /// a result.
    OtherVersion,
    /// It is cut off or was changed by hand.
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
    /// The causes in another band than then, of those that were or are worth checking at least.
    pub moves: Vec<Move>,
}

impl Kept {
    /// What may be kept of a result; nothing where there was no ranking to compare with.
    #[must_use]
    pub fn of(definition: &Definition, report: &Report, day: u32) -> Option<Self> {
        let recheck = report.recheck.map_or(0, |recheck| recheck.days);
        let planned = report.recheck.and_then(|_| report.best()).map(|finding| finding.cause);
        (report.outcome == Outcome::Ranking).then(|| Self { day, recheck, planned, bands: fitting(definition, report) })
    }

    /// The line to keep.
    #[must_use]
    pub fn line(&self, definition: &Definition) -> String {
        let mut line = head(definition);
        for number in [self.day, u32::from(self.recheck)] {
            line.push_str(&digits(number.into()));
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
        line.push_str(&digits(checksum(&line).into()));
        line
    }

    /// Reads a kept line. Written again it must be the same, which proves every part of it: no
    /// zeros in front, nothing twice, nothing cut off, the checksum right.
    ///
    /// # Errors
    /// When it is not as it was written, by this version, on a day before today.
    pub fn read(definition: &Definition, line: &str, today: u32) -> Result<Self, Refused> {
        if line.len() > LONGEST {
            return Err(Refused::Damaged);
        }
        let head = head(definition);
        if !line.as_bytes().starts_with(head.as_bytes()) {
            return Err(Refused::OtherVersion);
        }
        let mut rest = &line[head.len()..];
        let (day, recheck) = (number(part(&mut rest, b';')), number(part(&mut rest, b';')) as u16);
        let planned = definition.find_cause(part(&mut rest, b';'));
        let mut bands = vec![None; definition.causes.len()];
        let mut causes = part(&mut rest, b';');
        while !causes.is_empty() {
            let mut band = part(&mut causes, b',');
            let cause = definition.find_cause(part(&mut band, b'=')).ok_or(Refused::Damaged)?;
            bands[cause.0] = BANDS.get(number(band).wrapping_sub(1) as usize).copied();
        }
        let kept = Self { day, recheck, planned, bands };
        if kept.line(definition) != line {
            return Err(Refused::Damaged);
        }
        match today.checked_sub(day) {
            None => Err(Refused::FromTomorrow),
            Some(days) if days > KEPT_DAYS => Err(Refused::TooOld),
            Some(_) => Ok(kept),
        }
    }

    /// Whether the day to look again has come.
    #[must_use]
    pub fn is_due(&self, today: u32) -> bool {
        self.recheck > 0 && today >= self.day.saturating_add(u32::from(self.recheck))
    }

    /// This result beside today's; nothing where today's has no ranking. Nothing of it becomes an
    /// answer or moves a score: the reader answers afresh, and only the results are compared.
    #[must_use]
    pub fn since(&self, definition: &Definition, report: &Report, today: u32) -> Option<Since> {
        let days = today.checked_sub(self.day)?;
        let is_due = self.is_due(today);
        if report.outcome != Outcome::Ranking {
            return None;
        }
        let mut moves = moves(&self.bands, &fitting(definition, report));
        // What neither fitted then nor fits now is not worth a line, but for what the plan was about.
        moves.retain(|moved| moved.from.max(moved.to) >= Some(Band::WorthChecking) || self.planned == Some(moved.cause));
        Some(Since { days, is_due, moves })
    }
}

/// What a line of this form and version begins with.
fn head(definition: &Definition) -> String {
    [FORM, &definition.id, &definition.version, ""].join(";")
}

/// The bands of the causes that came up at all.
fn fitting(definition: &Definition, report: &Report) -> Vec<Option<Band>> {
    let mut bands = bands(definition, report);
    for band in &mut bands {
        *band = band.filter(|band| *band != Band::LessLikely);
    }
    bands
}

/// The bands by the number that stands for each, from 1.
const BANDS: [Band; 3] = [Band::Background, Band::WorthChecking, Band::FitsWell];

/// What stands before the sign, or all there is; the rest is left.
fn part<'t>(rest: &mut &'t str, sign: u8) -> &'t str {
    let (part, after) = cut(rest, sign).unwrap_or((*rest, ""));
    *rest = after;
    part
}

/// The number, as far as it is one.
fn number(text: &str) -> u32 {
    text.bytes().fold(0, |number, digit| number.wrapping_mul(10).wrapping_add(u32::from(digit.wrapping_sub(b'0'))))
}

/// FNV-1a: tells damage; whoever forges a line on their own device only fools themselves, and
/// the parts are proved all the same.
fn checksum(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
