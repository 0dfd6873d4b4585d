//! Threads that read and search the inputs, and their results in the order of the inputs.
//!
//! A worker takes the first input that no other worker reads, reads a chunk, hands the input back and
//! searches the chunk. So one large file keeps all workers busy, and so do many small ones.

use std::collections::{BTreeMap, VecDeque};
use std::io::{self, Read};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::{panic, thread};

use super::Output;
use super::inputs::Input;
use super::search::{Part, Search};
use crate::documents::{Chunk, Chunks};

/// Chunks of an input that were read and not yet taken.
const MAX_CHUNKS: usize = 32;

/// Inputs with chunks that were not yet taken.
const MAX_INPUTS: usize = 256;

/// A result, in the order of the inputs.
pub(super) enum Event<O> {
    Part(Part<O>),
    /// Something that the reader should know.
    Note(String),
    /// An input that cannot be read, or not to its end.
    Fault(String),
}

/// Searches the inputs on some threads and passes the results to `take`.
pub(super) fn run<O: Output>(
    search: Search<O>,
    inputs: impl Iterator<Item = Result<Input, String>> + Send + 'static,
    threads: usize,
    mut take: impl FnMut(Event<O>) -> io::Result<()>,
) -> io::Result<()> {
    let shared = Arc::new(Shared {
        search,
        queue: Mutex::new(Queue {
            inputs: Box::new(inputs.fuse()),
            sources: VecDeque::new(),
            next_number: 0,
            threads,
            is_stopped: false,
        }),
        changed: Condvar::new(),
    });
    let (sender, receiver) = mpsc::channel();
    let workers: Vec<_> = (0..threads)
        .map(|_| {
            let (shared, sender) = (Arc::clone(&shared), sender.clone());
            thread::spawn(move || shared.work(&sender))
        })
        .collect();
    drop(sender);
    let mut early = BTreeMap::new();
    let mut next = Place::default();
    for (place, result) in receiver {
        early.insert(place, result);
        while let Some(Message { events, is_last }) = early.remove(&next) {
            for event in events {
                // The workers are not joined: one may be waiting for input that never comes.
                take(event).inspect_err(|_| shared.stop())?;
            }
            shared.taken(next.source);
            next = next.after(is_last);
        }
    }
    for worker in workers {
        if let Err(cause) = worker.join() {
            panic::resume_unwind(cause);
        }
    }
    Ok(())
}

/// The place of a message among all.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    source: u64,
    message: u64,
}

impl Place {
    const fn after(self, is_last: bool) -> Self {
        if is_last {
            Self {
                source: self.source + 1,
                message: 0,
            }
        } else {
            Self {
                source: self.source,
                message: self.message + 1,
            }
        }
    }
}

struct Message<O> {
    events: Vec<Event<O>>,
    /// Whether the source has no more.
    is_last: bool,
}

struct Shared<O> {
    search: Search<O>,
    queue: Mutex<Queue>,
    changed: Condvar,
}

struct Queue {
    inputs: Box<dyn Iterator<Item = Result<Input, String>> + Send>,
    /// What is being read, in order.
    sources: VecDeque<Source>,
    next_number: u64,
    threads: usize,
    is_stopped: bool,
}

struct Source {
    number: u64,
    /// Absent while a worker reads, and at the end.
    reader: Option<Reader>,
    is_ended: bool,
    /// Messages made, and those not yet taken.
    made: u64,
    pending: usize,
}

/// An input that is read in chunks.
struct Reader {
    /// A message in place of an input that cannot be listed.
    input: Result<Input, String>,
    /// The name of a file.
    name: Option<String>,
    /// Absent before the first chunk.
    chunks: Option<Chunks<Box<dyn Read + Send>>>,
}

impl<O: Output> Shared<O> {
    fn work(&self, sender: &Sender<(Place, Message<O>)>) {
        let _guard = StopOnPanic(self);
        while let Some((number, mut reader)) = self.next_source() {
            let name = reader.name.clone();
            let read = reader.read(&self.search);
            let is_last = !matches!(read, Ok(Some(_)));
            let place = self.put_back(number, reader, is_last);
            let events = match read {
                Ok(Some(chunk)) => self.search_chunk(&chunk, name.as_deref()),
                Ok(None) => Vec::new(),
                Err(fault) => vec![Event::Fault(fault)],
            };
            // Fails if the results are no longer wanted.
            if sender.send((place, Message { events, is_last })).is_err() {
                return;
            }
        }
    }

    fn search_chunk(&self, chunk: &Chunk, name: Option<&str>) -> Vec<Event<O>> {
        let note = chunk.long_line().map(|line| {
            let name = name.unwrap_or("standard input");
            Event::Note(format!(
                "{name}:{line}: searched a line over 16 MiB in pieces"
            ))
        });
        let part = match self.search.search(chunk, name) {
            Ok(part) => Event::Part(part),
            Err(error) => Event::Fault(format!("cannot format a reply: {error}")),
        };
        [part].into_iter().chain(note).collect()
    }

    /// Returns the first source that can be read, for reading; waits for one if all are being read.
    fn next_source(&self) -> Option<(u64, Reader)> {
        let mut queue = self.lock();
        loop {
            if queue.is_stopped {
                return None;
            }
            let next = queue.free().or_else(|| queue.open());
            if next.is_some() {
                return next;
            }
            if queue.sources.iter().all(|source| source.is_ended) && queue.has_room() {
                return None;
            }
            queue = self
                .changed
                .wait(queue)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Returns the place of the message about what was read.
    fn put_back(&self, number: u64, reader: Reader, is_last: bool) -> Place {
        let mut queue = self.lock();
        let source = queue.source(number);
        let message = source.made;
        source.made += 1;
        source.pending += 1;
        source.is_ended = is_last;
        source.reader = Some(reader).filter(|_| !is_last);
        drop(queue);
        self.changed.notify_all();
        Place {
            source: number,
            message,
        }
    }

    /// Counts a message that was taken.
    fn taken(&self, number: u64) {
        let mut queue = self.lock();
        queue.source(number).pending -= 1;
        queue
            .sources
            .retain(|source| !source.is_ended || source.pending > 0);
        drop(queue);
        self.changed.notify_all();
    }
}

impl<O> Shared<O> {
    fn stop(&self) {
        self.lock().is_stopped = true;
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Queue {
    /// Takes the reader of the first source that has one and may make a message.
    fn free(&mut self) -> Option<(u64, Reader)> {
        let mut sources = self.sources.iter_mut();
        sources.find_map(|source| {
            let reader = source.reader.take_if(|_| source.pending < MAX_CHUNKS)?;
            Some((source.number, reader))
        })
    }

    /// Begins the next input, unless too many are open.
    fn open(&mut self) -> Option<(u64, Reader)> {
        if !self.has_room() {
            return None;
        }
        let reader = Reader::new(self.inputs.next()?);
        let number = self.next_number;
        self.next_number += 1;
        self.sources.push_back(Source {
            number,
            reader: None,
            is_ended: false,
            made: 0,
            pending: 0,
        });
        Some((number, reader))
    }

    fn has_room(&self) -> bool {
        let open = self.sources.iter().filter(|source| !source.is_ended);
        open.count() < self.threads && self.sources.len() < MAX_INPUTS
    }

    fn source(&mut self, number: u64) -> &mut Source {
        let mut sources = self.sources.iter_mut();
        sources
            .find(|source| source.number == number)
            .expect("a source stays until its messages are taken")
    }
}

impl Reader {
    fn new(input: Result<Input, String>) -> Self {
        Self {
            name: input.as_ref().ok().and_then(Input::file_name),
            input,
            chunks: None,
        }
    }

    /// Returns the next chunk, or a message why there is none.
    fn read<O>(&mut self, search: &Search<O>) -> Result<Option<Chunk>, String> {
        let input = self.input.as_ref().map_err(Clone::clone)?;
        let unreadable = |error| input.unreadable(&error);
        if self.chunks.is_none() {
            let Some(decoded) = input.open().map_err(unreadable)? else {
                return Ok(None);
            };
            self.chunks = Some(Chunks::new(decoded.text, search.joining));
        }
        let chunks = self.chunks.as_mut();
        chunks.map_or(Ok(None), |it| it.next(&search.finder).map_err(unreadable))
    }
}

/// Keeps the other workers from waiting for one that panicked.
struct StopOnPanic<'s, O>(&'s Shared<O>);

impl<O> Drop for StopOnPanic<'_, O> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.stop();
        }
    }
}
