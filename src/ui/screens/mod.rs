//! The screens, one a file. Those that do not change while they are shown are plain functions.

mod emergency;
mod intro;
mod question;
mod report;
mod stopped;

use yew::prelude::*;

pub use emergency::emergency;
pub use intro::intro;
pub use question::Question;
pub use report::Report;
pub use stopped::stopped;

use super::{Host, Words};
use crate::session::{Action, Session};

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
    pub session: Session,
    /// The world around the widget.
    pub host: Host,
}
