//! What the widget needs of the world around it: the calendar, the printer, somebody to tell, and
//! a place for one line.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

/// A day, for people and for machines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// As it is said in the reader's language, for example "Sunday, 6 December 2026".
    pub spoken: String,
    /// Year, month and day with hyphens (ISO 8601).
    pub iso: String,
}

/// What only the result needs: it comes while the reader answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Later {
    /// It is there.
    #[default]
    Here,
    /// It is on its way.
    Coming,
    /// It did not come, or takes long; the reader can ask for another try.
    Failed,
}

/// What the page around the widget can do.
pub trait Host {
    /// The day it is now where the reader is, in days since 1 January 1970. From here on it is the
    /// day of the quiz: a page may be open for days before somebody begins.
    fn today(&self) -> u32;

    /// The day so many days from the day of the quiz, before it if negative, as it is said in the
    /// language with this tag (BCP 47).
    fn day(&self, days: i32, language: &str) -> Day;

    /// Prints the sheet for the doctor, and nothing else of the page.
    fn print(&self);

    /// Is told where the reader is, after everything they do: see
    /// [`crate::session::whereabouts`].
    fn changed(&self, whereabouts: &str);

    /// The line that is kept on the device; empty if there is none.
    fn kept(&self) -> String;

    /// Keeps a line on the device, or with an empty one nothing any more. Whether that was done.
    fn keep(&self, line: &str) -> bool;

    /// Whether the part of the program that makes the result is there. Before that nobody may
    /// call into it.
    fn later(&self) -> Later {
        Later::Here
    }

    /// Fetches that part again after it did not come.
    fn fetch_later(&self) {}
}

/// The page around a widget, shared by what is drawn on it.
#[derive(Clone)]
pub struct Around(Rc<dyn Host>);

impl Around {
    /// The page that can do this.
    pub fn new(host: impl Host + 'static) -> Self {
        Self(Rc::new(host))
    }
}

impl Deref for Around {
    type Target = dyn Host;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

/// The same page is the same object.
impl PartialEq for Around {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::addr_eq(Rc::as_ptr(&self.0), Rc::as_ptr(&other.0))
    }
}

impl fmt::Debug for Around {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("Around")
    }
}
