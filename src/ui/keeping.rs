//! What is kept of a result on the reader's device, as the screens see it. The page around the
//! quiz has the place for it; here it is looked at, filled and emptied.

use super::{Host, Later};
use crate::engine::report::Report;
use crate::session::Session;
use crate::session::kept::{Kept, Refused};

/// What stands there, and what came of the last wish.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keeping {
    /// The line that is kept; empty where there is none.
    line: String,
    /// Whether the line has been read, or was none.
    is_read: bool,
    /// Why a line that was found is not used and has been deleted.
    refused: Option<Refused>,
    /// Whether the browser did not do what it was asked to.
    failed: bool,
}

/// Where today's result stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nothing is kept.
    Nowhere,
    /// Another result is kept.
    Beside,
    /// It is kept.
    Kept,
    /// The browser refused to keep it, or to delete what is kept.
    Failed,
}

impl Keeping {
    /// Looks whether a result is kept, and tells the session what day it is and, as soon as that can
    /// be read, what is kept.
    #[must_use]
    pub fn look(session: &mut Session, host: &dyn Host) -> Self {
        let mut keeping = Self { line: host.kept(), ..Self::default() };
        session.remember(None, host.today());
        if host.later() == Later::Here {
            keeping.read(session, host);
        }
        keeping
    }

    /// Reads once what is kept, and tells the session. What cannot be used is deleted.
    // Not inlined: it is cut off from the first part of the program by name.
    #[inline(never)]
    pub(super) fn read(&mut self, session: &mut Session, host: &dyn Host) {
        if std::mem::replace(&mut self.is_read, true) || self.line.is_empty() {
            return;
        }
        match Kept::read(session.definition(), &self.line, session.today()) {
            Ok(kept) => session.remember(Some(kept), session.today()),
            Err(refused) => {
                self.forget(host);
                self.refused = Some(refused);
            }
        }
    }

    /// Why a result that was kept is not used.
    #[must_use]
    pub fn refused(&self) -> Option<Refused> {
        self.refused
    }

    /// Whether a result is kept.
    #[must_use]
    pub fn is_full(&self) -> bool {
        !self.line.is_empty()
    }

    /// Where the result stands, which is kept as this line.
    #[must_use]
    pub fn place(&self, line: &str) -> Place {
        if self.failed {
            Place::Failed
        } else if self.line.is_empty() {
            Place::Nowhere
        } else if self.line == line {
            Place::Kept
        } else {
            Place::Beside
        }
    }

    /// The reader wants the result on the screen kept, in place of any other.
    // Not inlined: it is cut off from the first part of the program by name.
    #[inline(never)]
    pub(super) fn keep(&mut self, host: &dyn Host, session: &Session) {
        let report = Report::new(session.definition(), session.answers());
        if let Some(kept) = session.keepable(&report) {
            self.put(host, kept.line(session.definition()));
        }
    }

    /// The reader wants nothing kept.
    pub(super) fn forget(&mut self, host: &dyn Host) {
        self.put(host, String::new());
    }

    fn put(&mut self, host: &dyn Host, line: String) {
        self.refused = None;
        self.failed = !host.keep(&line);
        if !self.failed {
            self.line = line;
        }
    }
}
