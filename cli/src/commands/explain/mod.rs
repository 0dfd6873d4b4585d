//! `errcodes explain`: replies in files and logs.

mod decode;
mod each;
mod filter;
mod histogram;
mod inputs;
mod output;
mod record;
mod report;
mod search;
mod summary;
mod tally;
mod time;
mod workers;

use std::io;
use std::num::NonZeroUsize;
use std::thread;

use errcodes::Registry;
use errcodes::logs::{Finder, Found};

use crate::arguments::{ExplainInput, ExplainOutput, ReplyFormat};
use crate::context::Context;
use crate::documents::{Joining, Limits};
use crate::error::{self, Problem};
use crate::query::scope;
use crate::texts::{Language, text};
use each::Each;
use filter::{Filter, Filtered};
use output::{Json, Text};
use search::Search;
use tally::{Counted, Tally};
use time::Clock;
use workers::Event;

/// Returns an input as the command reads it: decompressed, and in UTF-8.
pub(crate) fn decode(input: Box<dyn io::Read + Send>) -> io::Result<impl io::Read> {
    Ok(decode::decode(input)?.text)
}

/// A reply and its place in the input.
pub(super) struct Located<'r> {
    pub(super) reply: &'r Found<'r>,
    /// The name of the file; `None` for standard input.
    pub(super) file: Option<&'r str>,
    pub(super) line: u64,
    /// From 1, in bytes of the decoded line.
    pub(super) column: u64,
    /// The line or document.
    pub(super) text: &'r [u8],
}

/// Something made of replies. Workers make it of chunks of the input, in any order; the parts are
/// merged in the order of the input.
pub(super) trait Output: Send + Sync + 'static {
    /// True if [`end_line`](Self::end_line) is called.
    const NEEDS_LINES: bool = false;

    /// Returns an empty output with the same options, for a chunk.
    fn fork(&self) -> Self;

    /// Adds a reply; what is printed for it goes to `text`.
    fn take(&mut self, located: &Located<'_>, text: &mut Vec<u8>) -> io::Result<()>;

    /// Ends a line, or a piece of a line that is too long; lines without replies too.
    fn end_line(&mut self, _piece: Piece, _text: &mut Vec<u8>) -> io::Result<()> {
        Ok(())
    }

    /// Adds the output of the next chunk, and prints its text.
    fn merge(&mut self, next: Self, text: &[u8], out: &mut impl io::Write) -> io::Result<()>;

    /// Prints what is known only at the end.
    fn finish(self, out: &mut impl io::Write) -> Result<(), Problem>
    where
        Self: Sized,
    {
        let _ = out;
        Ok(())
    }
}

/// The place of a text in its line.
#[derive(Clone, Copy)]
pub(super) struct Piece {
    /// True if the line began in an earlier text.
    pub(super) is_continued: bool,
    /// True if the line continues in the next text.
    pub(super) is_cut: bool,
}

/// Explains the replies in the files.
pub(super) fn run(
    input: &ExplainInput,
    options: &ExplainOutput,
    quiet: bool,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let clock = Clock::system();
    let command = Command {
        input,
        filter: Filter::new(options, &clock)?,
        clock,
        quiet,
        registry: context.registry,
        language: context.language(),
    };
    let (format, locale) = (options.format, context.locale);
    let names_files = inputs::are_several(&input.files);
    if let Some(path) = &options.report {
        let (path, clock) = (path.clone(), command.clock.clone());
        let write = move |tally: &Tally, mut out: &mut dyn io::Write| {
            report::write(tally, &path, context, &mut out)
        };
        return command.run(Counted::new(clock, write), out);
    }
    match (input.each, format) {
        (true, ReplyFormat::Json) => command.run(Each::new(each::Format::Json, locale), out),
        (true, ReplyFormat::Tsv) => command.run(Each::new(each::Format::Tsv, locale), out),
        (true, ReplyFormat::Text) => Err(Problem::Usage(
            text!("`--each` has no text format; use `--format json` or `--format tsv`").into(),
        )),
        (false, ReplyFormat::Tsv) => Err(Problem::Usage(
            text!("`--format tsv` needs `--each`; use `--format json` without it").into(),
        )),
        (false, _) if options.summary => {
            let clock = command.clock.clone();
            let write = move |tally: &Tally, mut out: &mut dyn io::Write| {
                Ok(summary::write(
                    tally,
                    locale,
                    format,
                    names_files,
                    &mut out,
                )?)
            };
            command.run(Counted::new(clock, write), out)
        }
        (false, ReplyFormat::Text) => command.run(Text::new(locale, names_files), out),
        (false, ReplyFormat::Json) => command.run(Json::new(locale), out),
    }
}

/// A command, without its output.
struct Command<'c> {
    input: &'c ExplainInput,
    filter: Filter,
    clock: Clock,
    quiet: bool,
    registry: &'static Registry,
    language: Language,
}

impl Command<'_> {
    /// Searches the inputs and passes their replies to `output`.
    fn run<O: Output>(self, output: O, out: &mut impl io::Write) -> Result<(), Problem> {
        let (input, quiet, language) = (self.input, self.quiet, self.language);
        let mut output = Filtered::new(self.filter, self.clock, output);
        let mut finder = Finder::new(self.registry);
        if !input.platform.is_empty() {
            let tables = scope::select(self.registry, &input.platform)?;
            finder = finder.with_platforms(tables.into_iter().map(|table| table.key()));
        }
        let name = finder.example();
        let search = Search {
            finder,
            joining: if input.each {
                Joining::Nothing
            } else {
                Joining::Documents
            },
            limits: Limits::DEFAULT,
            output: output.fork(),
        };
        let threads = input
            .threads
            .or_else(|| thread::available_parallelism().ok());
        let threads = threads.map_or(1, NonZeroUsize::get);
        let mut faults = Vec::new();
        workers::run(search, inputs::all(input.files.clone()), threads, |event| {
            match event {
                Event::Part(part) => {
                    output.merge(part.output, &part.text, out)?;
                    // The input may be a pipe whose writer waits for an answer.
                    out.flush()?;
                }
                Event::Note(note) if !quiet => error::print_notes(&[note], language),
                Event::Note(_) => {}
                Event::Fault(message) => faults.push(message),
            }
            Ok(())
        })?;
        let lack = output.lack(name).filter(|_| !input.each);
        output.finish(out)?;
        if faults.is_empty() {
            lack.map_or(Ok(()), |message| Err(Problem::NotFound(message)))
        } else {
            Err(Problem::Unreadable(faults))
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;
    use crate::render::cache::Cache;
    use crate::shop::{CODES, context};

    impl<'r> Located<'r> {
        /// Locates a reply on the first line of a text.
        pub(super) fn new(reply: &'r Found<'r>, text: &'r [u8]) -> Self {
            Self {
                reply,
                file: None,
                line: 1,
                column: reply.range().start as u64 + 1,
                text,
            }
        }
    }

    fn explain(format: ReplyFormat, input: &str) -> String {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(input.as_bytes()).unwrap();
        let context = context(&CODES, "en", None);
        let mut out = Vec::new();
        let arguments = ExplainInput {
            files: vec![file.path().to_owned()],
            platform: Vec::new(),
            each: false,
            threads: None,
        };
        let options = ExplainOutput {
            format,
            ..ExplainOutput::default()
        };
        run(&arguments, &options, false, context, &mut out)
            .unwrap_or_else(|_| panic!("a reply is found in {input}"));
        String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).unwrap()
    }

    #[test]
    fn json_has_arguments_of_errmsg_in_any_language() {
        let arguments = |reply: &str| {
            let record = explain(ReplyFormat::Json, reply);
            let (_, arguments) = record.split_once(r#","link":null,"#).unwrap();
            arguments
                .split_once(r#","candidates""#)
                .unwrap()
                .0
                .to_owned()
        };
        assert_eq!(
            arguments(r#"{"errcode":40901,"errmsg":"only 3 left of A1"}"#),
            r#""arguments":{"sku":"A1","left":"3"}"#
        );
        assert_eq!(
            arguments(r#"{"errcode":40901,"errmsg":"A1 仅剩 3 件"}"#),
            r#""arguments":{"sku":"A1","left":"3"}"#
        );
        assert_eq!(
            arguments(r#"{"errcode":3,"errmsg":"hello"}"#),
            r#""arguments":{"text":"hello"}"#
        );
        for reply in [
            r#"{"errcode":3}"#,
            r#"{"errcode":40901,"errmsg":"sold out"}"#,
            r#"{"errcode":40901}"#,
            r#"{"errcode":40499,"errmsg":"no such order"}"#,
            r#"{"errcode":5,"errmsg":"only 3 left of A1"}"#,
        ] {
            assert_eq!(arguments(reply), r#""arguments":null"#, "{reply}");
        }
    }

    #[test]
    fn json_has_place_of_reply_in_line_or_document() {
        let places = |input: &str| -> Vec<String> {
            let records = explain(ReplyFormat::Json, input);
            let place = |record: &str| record.split_once(r#""line":"#).unwrap().1.to_owned();
            records.lines().map(place).collect()
        };
        assert_eq!(places(r#"{"errcode":1}"#), [r#"1,"column":1}"#]);
        assert_eq!(
            places("x\n订单 errcode=1 errcode=2"),
            [r#"2,"column":8}"#, r#"2,"column":18}"#]
        );
        let document = "\n{\n  \"a\": [\n    {\"errcode\": 1},\n {\"errcode\": 2}\n  ]\n}\n";
        assert_eq!(places(document), [r#"4,"column":5}"#, r#"5,"column":2}"#]);
    }

    #[test]
    fn json_has_other_rows_that_match_as_well() {
        errcodes::define_errcodes! {
            #[table("one")]
            enum One(en, zh) { 7 => Lost("lost", "丢失"), 8 => Gone("gone", "不见") }
            #[table("two")]
            enum Two(en) { 7 => Late("late") }
        }
        static BOTH: Registry = Registry::new(&[One::TABLE, Two::TABLE]);
        let candidates = |input: &str| {
            let finder = Finder::new(&BOTH);
            let found = finder.find(input.as_bytes()).next().unwrap();
            let mut out = Vec::new();
            let located = Located::new(&found, input.as_bytes());
            let mut beginnings = Cache::new(errcodes::Locale::new("zh"));
            record::write(&located, &mut beginnings, &mut out).unwrap();
            let record = String::from_utf8(out).unwrap();
            let (_, rest) = record.split_once(r#""candidates":"#).unwrap();
            rest.split_once(r#","file""#).unwrap().0.to_owned()
        };
        assert_eq!(
            candidates(r#"{"errcode":7}"#),
            r#"[{"table":"two","name":"Late","message":"late"}]"#
        );
        assert_eq!(candidates(r#"{"errcode":7,"errmsg":"lost"}"#), "null");
        assert_eq!(candidates(r#"{"errcode":8}"#), "null");
    }

    #[test]
    fn text_has_escaped_arguments_on_one_line() {
        let reply = r#"{"errcode":40901,"errmsg":"only 3 left of A\u001b1"}"#;
        let text = explain(ReplyFormat::Text, reply);
        let line = "\n  args   sku = A\\u{1b}1, left = 3\n";
        assert!(text.ends_with(line), "{text}");
        let text = explain(ReplyFormat::Text, r#"{"errcode":40901}"#);
        assert!(!text.contains("  args"), "{text}");
    }
}
