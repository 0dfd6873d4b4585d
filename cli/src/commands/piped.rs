//! `errcodes` without arguments: codes, names and replies from standard input.

use std::io::{self, BufRead as _, IsTerminal as _};

use errcodes::logs::Finder;

use super::answers::Answers;
use crate::arguments::RowFormat;
use crate::context::Context;
use crate::documents;
use crate::error::Problem;
use crate::query::text::Reader;
use crate::texts::{Message, Value, list, message, text};

/// Explains what each line of standard input asks for: the codes and names of a list, the replies,
/// or the codes that count in prose.
///
/// A terminal or an empty input is [`Problem::EmptyQuery`].
pub(super) fn run(
    format: RowFormat,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let unreadable = |error| Problem::Read(text!("standard input").into(), error);
    let mut input = io::stdin().lock();
    if input.is_terminal() || input.fill_buf().map_err(unreadable)?.is_empty() {
        return Err(Problem::EmptyQuery);
    }
    let mut answers = Answers::new(format, context);
    let mut unknown = Unknown::default();
    let finder = Finder::new(context.registry);
    let reader = Reader::new(context.registry);
    documents::each(&mut input, &finder, |text, line| {
        let words = String::from_utf8_lossy(text);
        let mut questions = reader.list(&words);
        if questions.is_none() {
            let mut is_reply = false;
            for reply in finder.find(text) {
                is_reply = true;
                if !answers.reply(&reply, line, out)? {
                    unknown.add(&reply.code().to_string());
                }
            }
            questions = (!is_reply).then(|| reader.prose(&words));
        }
        for question in questions.unwrap_or_default() {
            if !answers.question(&question, out)? {
                unknown.add(&question.text);
            }
        }
        Ok(())
    })
    .map_err(|failure| match failure {
        documents::Failure::Read(error) => unreadable(error),
        documents::Failure::Take(error) => Problem::Write(error),
    })?;
    if !unknown.named.is_empty() {
        Err(Problem::NotFound(unknown.message()))
    } else if answers.any() {
        Ok(())
    } else {
        Err(Problem::NotFound(
            text!("no code, name or reply in standard input").into(),
        ))
    }
}

/// Unknown codes: the first ones by name, the rest counted, so that memory stays bounded.
#[derive(Default)]
struct Unknown {
    named: Vec<String>,
    more: u64,
}

impl Unknown {
    const MAX_NAMED: usize = 20;

    fn add(&mut self, code: &str) {
        if self.named.len() < Self::MAX_NAMED {
            self.named.push(code.to_owned());
        } else {
            self.more += 1;
        }
    }

    fn message(self) -> Message {
        let codes: Value = list(self.named);
        match self.more {
            0 => message!("no table lists {codes}", codes),
            more => message!("no table lists {codes} and {more} more", codes, more),
        }
    }
}
