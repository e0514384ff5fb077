//! The WebDriver process of a browser, and the session it serves. Dropping it closes the browser.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use tokio::time::interval;

use super::PATIENCE;

/// How many ports may turn out to be taken by somebody else.
const PORTS: usize = 5;

/// A driver.
pub(super) struct Driver {
    process: Child,
    pub(super) port: u16,
    pub(super) session: Option<String>,
    /// Kept open: a driver must be able to write to it.
    _output: Option<BufReader<ChildStdout>>,
}

impl Driver {
    /// Starts a driver that chooses its port and says it in a line between these words.
    pub(super) fn telling(mut command: Command, (before, after): (&str, &str)) -> Self {
        command.stdout(Stdio::piped()).stderr(Stdio::null());
        for _ in 0..PORTS {
            let mut process = spawn(&mut command);
            let mut output = BufReader::new(process.stdout.take().expect("standard output is piped"));
            let mut line = String::new();
            while output.read_line(&mut line).is_ok_and(|length| length > 0) {
                if let Some(port) = line.trim().strip_prefix(before).and_then(|rest| rest.trim_end_matches(after).parse().ok()) {
                    return Self { process, port, session: None, _output: Some(output) };
                }
                line.clear();
            }
            // It wants one port for both kinds of addresses, and ends if one of the two is taken.
            drop(process.wait());
        }
        panic!("the driver ends without saying its port");
    }

    /// Starts a driver that has to be given a port, and waits until it listens.
    pub(super) async fn told(command: impl Fn(u16) -> Command, log: &Path) -> Self {
        for _ in 0..PORTS {
            // Free now; who takes it before the driver does makes the driver end at once.
            let free = TcpListener::bind(("127.0.0.1", 0)).and_then(|listener| listener.local_addr()).expect("a port of this machine is free");
            let file = |options: &mut std::fs::OpenOptions| options.create(true).append(true).open(log).expect("the folder is the test's own");
            let output = file(&mut std::fs::OpenOptions::new());
            let errors = file(&mut std::fs::OpenOptions::new());
            let process = spawn(command(free.port()).stdout(output).stderr(errors));
            let mut driver = Self { process, port: free.port(), session: None, _output: None };
            if driver.listens().await {
                return driver;
            }
        }
        panic!("the driver ends at once:\n{}", end_of(log));
    }

    /// False if the driver has ended instead.
    async fn listens(&mut self) -> bool {
        let mut turns = interval(Duration::from_millis(20));
        let most = PATIENCE.as_millis() / turns.period().as_millis();
        for _ in 0..most {
            turns.tick().await;
            if self.process.try_wait().is_ok_and(|ended| ended.is_some()) {
                return false;
            }
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return true;
            }
        }
        panic!("the driver does not listen within {PATIENCE:?}")
    }

    /// Ends the session, which closes the browser.
    fn end(&self, session: &str) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port)?;
        // The answer comes once the browser is closed.
        stream.read_exact(&mut [0; 12])
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(session) = self.session.take()
            && let Err(error) = self.end(&session)
        {
            eprintln!("a browser may be left open: {error}");
        }
        // It may have gone by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub(super) fn spawn(command: &mut Command) -> Child {
    let program = command.get_program().to_string_lossy().into_owned();
    command.spawn().unwrap_or_else(|error| panic!("{program} does not start ({error}): run make test, it installs it"))
}

/// The last lines of a log.
pub(super) fn end_of(log: &Path) -> String {
    let log = std::fs::read(log).unwrap_or_default();
    let log = String::from_utf8_lossy(&log);
    let lines: Vec<&str> = log.lines().collect();
    lines[lines.len().saturating_sub(30)..].join("\n")
}
