//! How far a long input has been read, for people at a terminal.

use std::io::{self, BufRead, IsTerminal as _, Read, Write as _};
use std::time::{Duration, Instant};

/// After how long the first line appears, and the time between two.
const INTERVAL: Duration = Duration::from_millis(500);

/// An input that tells on the standard error how much of it has been read: if that is a terminal and the standard output is
/// not, so that the lines of both do not mix.
pub(crate) struct Progress<R> {
    input: R,
    bytes: u64,
    last: Option<Instant>,
    is_shown: bool,
}

impl<R: BufRead> Progress<R> {
    pub(crate) fn of(input: R) -> Self {
        let is_watched = io::stderr().is_terminal() && !io::stdout().is_terminal();
        Self {
            input,
            bytes: 0,
            last: is_watched.then(Instant::now),
            is_shown: false,
        }
    }

    fn tell(&mut self) {
        if self.last.is_some_and(|last| last.elapsed() >= INTERVAL) {
            self.last = Some(Instant::now());
            self.is_shown = true;
            // Progress that cannot be shown is no reason to stop.
            let _ = write!(io::stderr(), "\r{} MB read", self.bytes / 1_000_000);
        }
    }
}

impl<R: BufRead> Read for Progress<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let length = self.input.read(buffer)?;
        self.bytes += length as u64;
        Ok(length)
    }
}

impl<R: BufRead> BufRead for Progress<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.tell();
        self.input.fill_buf()
    }

    fn consume(&mut self, length: usize) {
        self.bytes += length as u64;
        self.input.consume(length);
    }
}

impl<R> Drop for Progress<R> {
    fn drop(&mut self) {
        if self.is_shown {
            // The line is blanked, so that it does not stand before what follows.
            let _ = write!(io::stderr(), "\r{:40}\r", "");
        }
    }
}
