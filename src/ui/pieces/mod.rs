//! The pieces the screens are made of.

mod answers;
mod balance;
mod button;
mod cause;
mod controls;
mod doubt;
mod flag;
mod keep;
mod plan;
mod progress;
mod sheet;
mod source;
mod tool;
mod turns;
mod whatif;
mod why;

pub use answers::{answer, answer_list};
pub use button::{again, link, primary, print, quiet};
pub use cause::{Firmness, Place, cause};
pub use controls::{controls, unit_switch};
pub use flag::flags;
pub use keep::{keep, offer, since};
pub use plan::plan;
pub use progress::{dropped_note, progress, progress_text};
pub use sheet::sheet;
pub use source::with_sources;
pub use tool::tool;
pub use whatif::{moved, movement, whatif};
