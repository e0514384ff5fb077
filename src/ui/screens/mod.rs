//! The screens, one a file. Those that do not change while they are shown are plain functions.

mod emergency;
mod intro;
mod question;
mod report;
mod stopped;

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

pub use emergency::emergency;
pub use intro::intro;
pub use question::Question;
pub use report::report;
pub use stopped::stopped;

use super::{Host, Words};
use crate::session::{Action, Session};

/// A session as components share it. Every step makes a new one, so it is compared by identity.
#[derive(Clone, Debug)]
pub struct Shown(pub Rc<Session>);

impl Deref for Shown {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.0
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// What every screen is given.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The texts.
    pub words: Words,
    /// Takes the focus when the screen appears.
    pub heading: NodeRef,
    /// Where actions go.
    pub on_action: Callback<Action>,
    /// The session.
    pub session: Shown,
    /// The world around the widget.
    pub host: Host,
}
