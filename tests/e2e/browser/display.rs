//! A display of a browser's own, for engines that cannot do without one: no window manager, no
//! connection but from this machine, and nobody looks at it.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use super::driver::spawn;

/// A running Xvfb.
pub(super) struct Display {
    process: Child,
    name: String,
    /// Kept open: Xvfb must be able to write to it.
    _output: BufReader<ChildStdout>,
}

impl Display {
    /// Takes the first number that is free; two at the same time cannot take the same.
    pub(super) fn open() -> Self {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
        let mut process = spawn(command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()));
        let mut output = BufReader::new(process.stdout.take().expect("standard output is piped"));
        let mut number = String::new();
        output.read_line(&mut number).expect("the number is text");
        assert!(!number.trim().is_empty(), "Xvfb finds no display that is free");
        Self { process, name: format!(":{}", number.trim()), _output: output }
    }

    /// What `DISPLAY` has to say.
    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Asked to end it takes its lock and socket in /tmp along; killed it would leave them.
        let asked = Command::new("sh").args(["-c", "kill \"$0\"", &self.process.id().to_string()]).status();
        if !asked.is_ok_and(|status| status.success()) {
            let _ = self.process.kill();
        }
        let _ = self.process.wait();
    }
}
