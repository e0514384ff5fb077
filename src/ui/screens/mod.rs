//! The screens, one a file.

mod emergency;
mod intro;
mod question;
mod report;
mod stopped;

pub use emergency::Emergency;
pub use intro::Intro;
pub use question::Question;
pub use report::Report;
pub use stopped::Stopped;
