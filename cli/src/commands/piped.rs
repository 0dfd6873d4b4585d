//! `errcodes` without arguments: codes, names and replies from standard input.

use std::io::{self, BufRead as _, IsTerminal as _};

use errcodes::logs::Finder;

use crate::context::Context;
use crate::documents;
use crate::error::Problem;
use crate::query::Query;
use crate::render::blocks::Blocks;
use crate::render::entry::write_entry;
use crate::render::reply::write_reply;

/// Explains the replies on each line of standard input, or else the codes and names on it.
///
/// A terminal or an empty input is [`Problem::EmptyQuery`].
pub(super) fn run(context: Context, out: &mut impl io::Write) -> Result<(), Problem> {
    let unreadable = |error| Problem::Read("standard input".to_owned(), error);
    let mut input = io::stdin().lock();
    if input.is_terminal() || input.fill_buf().map_err(unreadable)?.is_empty() {
        return Err(Problem::EmptyQuery);
    }
    let mut blocks = Blocks::default();
    let mut unknown = Unknown::default();
    let finder = Finder::new(context.registry);
    documents::each(&mut input, &finder, |text, line| {
        let mut is_reply = false;
        for found in finder.find(text) {
            is_reply = true;
            blocks.begin(out)?;
            write_reply(&found, None, line, context.locale, out)?;
        }
        if is_reply {
            return Ok(());
        }
        for word in String::from_utf8_lossy(text).split(is_separator) {
            let Some(query) = Query::parse(word) else {
                continue;
            };
            let entries = query.find_in(context.registry.tables());
            if entries.is_empty() && !query.is_name() {
                unknown.add(word);
            }
            for entry in entries {
                blocks.begin(out)?;
                write_entry(entry, context.locale, out)?;
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
    } else if blocks.any() {
        Ok(())
    } else {
        Err(Problem::NotFound(
            "no code, name or reply in standard input".to_owned(),
        ))
    }
}

fn is_separator(ch: char) -> bool {
    ch.is_whitespace() || matches!(ch, ',' | ';' | '"' | '\'')
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

    fn message(&self) -> String {
        let named = self.named.join(", ");
        match self.more {
            0 => format!("no table lists {named}"),
            more => format!("no table lists {named} and {more} more"),
        }
    }
}
