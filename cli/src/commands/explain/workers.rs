//! Threads that read and search the inputs, and their results in the order of the inputs.
//!
//! A worker takes the first input that no other worker reads, reads a chunk, hands the input back
//! and searches the chunk. So one large file keeps all workers busy, and so do many small ones.

use std::collections::{BTreeMap, VecDeque};
use std::io::{self, Read};
use std::panic;
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};

use super::Output;
use super::inputs::Input;
use super::search::{Part, Search};
use crate::documents::{Chunk, Chunks};
use crate::texts::{self, Value, message, reason, text};

/// Results of an input that wait to be taken; all inputs but the first share as many for each
/// thread.
const MAX_PENDING: usize = 32;

/// A result, in the order of the inputs.
pub(super) enum Event<O> {
    Part(Part<O>),
    /// Something that the reader should know.
    Note(texts::Message),
    /// An input that cannot be read, or not to its end.
    Fault(texts::Message),
}

/// Searches the inputs on some threads and passes the results to `take`.
pub(super) fn run<O: Output>(
    search: Search<O>,
    inputs: impl Iterator<Item = Result<Input, texts::Message>> + Send + 'static,
    threads: usize,
    mut take: impl FnMut(Event<O>) -> io::Result<()>,
) -> io::Result<()> {
    let shared = Arc::new(Shared::new(search, inputs, threads));
    let (sender, receiver) = mpsc::channel();
    let workers: Vec<_> = (0..threads).map(|_| shared.start(&sender)).collect();
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
    /// True if the source has no more.
    is_last: bool,
}

struct Shared<O> {
    search: Search<O>,
    queue: Mutex<Queue>,
    changed: Condvar,
}

struct Queue {
    inputs: Box<dyn Iterator<Item = Result<Input, texts::Message>> + Send>,
    /// The inputs being read, in order.
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
    input: Result<Input, texts::Message>,
    /// The name of a file.
    name: Option<String>,
    /// Absent before the first chunk.
    chunks: Option<Chunks<Box<dyn Read + Send>>>,
}

impl<O: Output> Shared<O> {
    fn new(
        search: Search<O>,
        inputs: impl Iterator<Item = Result<Input, texts::Message>> + Send + 'static,
        threads: usize,
    ) -> Self {
        let queue = Queue {
            inputs: Box::new(inputs.fuse()),
            sources: VecDeque::new(),
            next_number: 0,
            threads,
            is_stopped: false,
        };
        Self {
            search,
            queue: Mutex::new(queue),
            changed: Condvar::new(),
        }
    }

    /// Starts a worker.
    fn start(self: &Arc<Self>, sender: &Sender<(Place, Message<O>)>) -> JoinHandle<()> {
        let (shared, sender) = (Arc::clone(self), sender.clone());
        thread::spawn(move || shared.work(&sender))
    }

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
            let file = name.map_or_else(|| text!("standard input").into(), Value::from);
            Event::Note(message!(
                "{file}:{line}: searched a line over 16 MiB in pieces",
                file,
                line
            ))
        });
        let part = match self.search.search(chunk, name) {
            Ok(part) => Event::Part(part),
            Err(error) => Event::Fault(message!(
                "cannot format a reply: {error}",
                error = reason(&error)
            )),
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
        let is_full = self.is_full();
        let mut sources = self.sources.iter_mut().enumerate();
        sources.find_map(|(i, source)| {
            // The results of the first source are taken next, so it must go on.
            let may_read = source.pending < MAX_PENDING && (i == 0 || !is_full);
            let reader = source.reader.take_if(|_| may_read)?;
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
        self.sources.is_empty() || open.count() < self.threads && !self.is_full()
    }

    fn is_full(&self) -> bool {
        let pending = self.sources.iter().map(|source| source.pending);
        pending.sum::<usize>() >= MAX_PENDING * self.threads
    }

    fn source(&mut self, number: u64) -> &mut Source {
        let mut sources = self.sources.iter_mut();
        sources
            .find(|source| source.number == number)
            .expect("a source stays until its messages are taken")
    }
}

impl Reader {
    fn new(input: Result<Input, texts::Message>) -> Self {
        Self {
            name: input.as_ref().ok().and_then(Input::file_name),
            input,
            chunks: None,
        }
    }

    /// Returns the next chunk, or a message why there is none.
    fn read<O>(&mut self, search: &Search<O>) -> Result<Option<Chunk>, texts::Message> {
        let input = self.input.as_ref().map_err(Clone::clone)?;
        let unreadable = |error| input.unreadable(&error);
        if self.chunks.is_none() {
            let Some(decoded) = input.open().map_err(unreadable)? else {
                return Ok(None);
            };
            self.chunks = Some(Chunks::new(search.limits, decoded.text, search.joining));
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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;

    use errcodes::Locale;
    use errcodes::logs::Finder;
    use proptest::prelude::*;

    use super::super::each::{Each, Format};
    use super::super::output::Json;
    use super::super::{Located, inputs};
    use super::*;
    use crate::documents::{Joining, Limits};
    use crate::shop::CODES;

    /// Small, so that small inputs have many chunks.
    const LIMITS: Limits = Limits {
        line: 120,
        document: 60,
        chunk: 16,
    };

    /// Returns what is printed, and the faults.
    fn print<O: Output>(
        mut output: O,
        files: &[PathBuf],
        joining: Joining,
        limits: Limits,
        threads: usize,
    ) -> (String, Vec<String>) {
        let search = Search {
            finder: Finder::new(&CODES),
            joining,
            limits,
            output: output.fork(),
        };
        let (mut out, mut faults) = (Vec::new(), Vec::new());
        run(search, inputs::all(files.to_vec()), threads, |event| {
            match event {
                Event::Part(part) => output.merge(part.output, &part.text, &mut out)?,
                Event::Note(_) => {}
                Event::Fault(fault) => faults.push(fault.english()),
            }
            Ok(())
        })
        .unwrap();
        output.finish(&mut out).unwrap();
        (String::from_utf8(out).unwrap(), faults)
    }

    /// Returns the codes that are found, with the line and column of each.
    fn codes(records: &str) -> Vec<(i64, u64, u64)> {
        let records = records.lines().map(|line| {
            let record: serde_json::Value = serde_json::from_str(line).unwrap();
            let number = |key: &str| record[key].as_u64().unwrap();
            (
                record["code"].as_i64().unwrap(),
                number("line"),
                number("column"),
            )
        });
        records.collect()
    }

    fn locale() -> Locale {
        Locale::new("en")
    }

    fn folder(files: &[String]) -> (tempfile::TempDir, Vec<PathBuf>) {
        let folder = tempfile::tempdir().unwrap();
        let paths = files.iter().zip(0..).map(|(text, number)| {
            let path = folder.path().join(format!("{number}.log"));
            fs::write(&path, text).unwrap();
            path
        });
        let paths = paths.collect();
        (folder, paths)
    }

    /// Returns the codes of lines without documents.
    fn naive(text: &str) -> Vec<(i64, u64, u64)> {
        let finder = Finder::new(&CODES);
        let mut codes = Vec::new();
        for (line, number) in text.lines().zip(1..) {
            for found in finder.find(line.as_bytes()) {
                codes.push((found.code(), number, found.range().start as u64 + 1));
            }
        }
        codes
    }

    fn line() -> impl Strategy<Value = String> {
        prop_oneof![
            Just(String::new()),
            "[a-z ]{0,20}",
            (0_u32..100_000).prop_map(|code| format!("errcode={code} errmsg=x")),
            (0_u32..100_000)
                .prop_map(|code| format!("{{\"errcode\":{code}}} then {{\"errcode\":7}}")),
        ]
    }

    fn lines() -> impl Strategy<Value = String> {
        let lines = proptest::collection::vec(line(), 0..30);
        (lines, any::<bool>()).prop_map(|(lines, ends)| {
            let mut text = lines.join("\n");
            if ends && !text.is_empty() {
                text.push('\n');
            }
            text
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_threads_and_chunks_find_the_naive_replies_in_order(
            files in proptest::collection::vec(lines(), 1..5),
            chunk in 1_usize..200,
            threads in 1_usize..5,
        ) {
            let (_folder, paths) = folder(&files);
            let limits = Limits { chunk, line: 1000, document: 500 };
            let (records, faults) = print(Json::new(locale()), &paths, Joining::Documents, limits, threads);
            let expected: Vec<_> = files.iter().flat_map(|text| naive(text)).collect();
            prop_assert_eq!(codes(&records), expected);
            prop_assert!(faults.is_empty());
        }

        #[test]
        fn each_writes_one_row_per_line_for_any_threads_and_chunks(
            text in lines(),
            long in 0_usize..400,
            chunk in 1_usize..200,
            threads in 1_usize..5,
        ) {
            // A line that is longer than the limit, with a failure at its end.
            let text = format!("errcode=0 {} errcode=40901\n{text}", "word ".repeat(long));
            let (_folder, paths) = folder(std::slice::from_ref(&text));
            let limits = Limits { chunk, ..LIMITS };
            let each = Each::new(Format::Json, locale());
            let (rows, _) = print(each, &paths, Joining::Nothing, limits, threads);
            let found = rows.lines().map(|row| {
                let row: serde_json::Value = serde_json::from_str(row).unwrap();
                row["code"].as_i64()
            });
            let finder = Finder::new(&CODES);
            let expected = text.lines().map(|line| {
                let all: Vec<i64> = finder.find(line.as_bytes()).map(|it| it.code()).collect();
                all.iter().copied().find(|&code| code != 0).or(all.first().copied())
            });
            prop_assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        }
    }

    #[test]
    fn unreadable_input_does_not_stop_the_others() {
        let (folder, mut paths) = folder(&["errcode=1\n", "errcode=2\n"].map(str::to_owned));
        paths.insert(1, folder.path().join("absent"));
        for threads in 1..4 {
            let output = Json::new(locale());
            let (records, faults) = print(output, &paths, Joining::Documents, LIMITS, threads);
            assert_eq!(codes(&records), [(1, 1, 1), (2, 1, 1)]);
            let [fault] = &faults[..] else {
                panic!("{faults:?}")
            };
            assert!(fault.starts_with("cannot read `"), "{fault}");
            assert!(fault.contains("absent`: "), "{fault}");
        }
    }

    /// Panics at a reply.
    struct Panics;

    impl Output for Panics {
        fn fork(&self) -> Self {
            Self
        }

        fn take(&mut self, located: &Located<'_>, _text: &mut Vec<u8>) -> io::Result<()> {
            panic!("{} was expected", located.line)
        }

        fn merge(&mut self, _: Self, _: &[u8], _: &mut impl io::Write) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn panic_of_a_worker_is_passed_on() {
        let (_folder, paths) = folder(&["errcode=1\n".repeat(100)]);
        let result = panic::catch_unwind(|| print(Panics, &paths, Joining::Documents, LIMITS, 3));
        let cause = result.expect_err("a worker panics");
        let message = cause.downcast::<String>().unwrap();
        assert!(message.ends_with(" was expected"), "{message}");
    }

    #[test]
    fn failure_to_take_a_result_ends_the_search() {
        let (_folder, paths) = folder(&["errcode=1\n".repeat(10_000)]);
        let search = Search {
            finder: Finder::new(&CODES),
            joining: Joining::Documents,
            limits: LIMITS,
            output: Json::new(locale()),
        };
        let mut taken = 0;
        let result = run(search, inputs::all(paths), 2, |_| {
            taken += 1;
            Err(io::ErrorKind::BrokenPipe.into())
        });
        assert_eq!(result.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        assert_eq!(taken, 1);
    }

    #[test]
    fn reading_waits_for_results_to_be_taken() {
        let (_folder, paths) = folder(&["x\n".repeat(10_000)]);
        let search = Search {
            finder: Finder::new(&CODES),
            joining: Joining::Documents,
            limits: LIMITS,
            output: Json::new(locale()),
        };
        let shared = Arc::new(Shared::new(search, inputs::all(paths), 2));
        let (sender, receiver) = mpsc::channel();
        let workers = [(); 2].map(|()| shared.start(&sender));
        // The workers stop by themselves at the limit: they hand over no more than that.
        let results: Vec<_> = receiver.iter().take(MAX_PENDING).collect();
        assert_eq!(shared.lock().sources[0].pending, MAX_PENDING);
        assert!(receiver.try_recv().is_err());
        drop(results);
        shared.stop();
        for worker in workers {
            worker.join().unwrap();
        }
    }

    #[test]
    fn inputs_wait_while_results_of_others_do() {
        const THREADS: usize = 2;
        let inputs = (0..300).map(|_| Err(text!("the file is empty").into()));
        let search = Search {
            finder: Finder::new(&CODES),
            joining: Joining::Documents,
            limits: LIMITS,
            output: Json::new(locale()),
        };
        let shared = Shared::new(search, inputs, THREADS);
        // Reads each input to its end.
        let read_all = || {
            let mut numbers = Vec::new();
            let mut queue = shared.lock();
            while let Some((number, reader)) = queue.free().or_else(|| queue.open()) {
                drop(queue);
                shared.put_back(number, reader, true);
                numbers.push(number);
                queue = shared.lock();
            }
            numbers
        };
        assert!(read_all().into_iter().eq(0..64));
        shared.taken(0);
        assert_eq!(read_all(), [64]);
        // A source that is not at its end goes on if it is the first, whatever waits behind it.
        let reader = || Reader::new(Err(text!("the file is empty").into()));
        shared.lock().source(2).reader = Some(reader());
        assert!(read_all().is_empty());
        shared.lock().source(1).reader = Some(reader());
        assert_eq!(read_all(), [1]);
        shared.lock().source(1).pending = MAX_PENDING;
        shared.lock().source(1).reader = Some(reader());
        assert!(read_all().is_empty());
    }

    #[test]
    fn many_small_files_are_read_in_order() {
        let files: Vec<String> = (1..=200).map(|code| format!("errcode={code}\n")).collect();
        let (_folder, paths) = folder(&files);
        let (records, _) = print(Json::new(locale()), &paths, Joining::Documents, LIMITS, 3);
        let found = codes(&records).into_iter().map(|(code, ..)| code);
        assert!(found.eq(1..=200));
    }
}
