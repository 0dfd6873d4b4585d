//! Codes and replies from the standard input.

use std::io::{self, BufRead as _, IsTerminal as _};

use errcodes::{Locale, REGISTRY};

use crate::Problem;
use crate::blocks::Blocks;
use crate::look_up::{Question, entries, write_entry};
use crate::{documents, envelopes, explain};

/// Explains each line of the standard input: the replies in it, or else the codes and names in it. Where nobody pipes
/// anything, says how to use the command.
pub(crate) fn piped(locale: Locale, out: &mut impl io::Write) -> Result<(), Problem> {
    let mut input = io::stdin().lock();
    if input.is_terminal() || input.fill_buf()?.is_empty() {
        return Err(Problem::NoQuestion);
    }
    let tables = REGISTRY.tables();
    let mut blocks = Blocks::default();
    let mut unknown = Vec::new();
    let mut more_unknown = 0_u64;
    documents::each(&mut input, |text, line| {
        let replies = envelopes::find(text);
        for reply in &replies {
            blocks.begin(out)?;
            explain::write_found(reply, line, locale, out)?;
        }
        if !replies.is_empty() {
            return Ok(());
        }
        let text = String::from_utf8_lossy(text);
        for word in text.split(|letter: char| {
            letter.is_whitespace() || matches!(letter, ',' | ';' | '"' | '\'')
        }) {
            let Some(question) = Question::of(word) else {
                continue;
            };
            let entries = entries(&question, tables);
            if entries.is_empty() && !question.is_name() {
                if unknown.len() < MOST_UNKNOWN {
                    unknown.push(word.to_owned());
                } else {
                    more_unknown += 1;
                }
            }
            for entry in entries {
                blocks.begin(out)?;
                write_entry(entry, locale, out)?;
            }
        }
        Ok(())
    })?;
    match (blocks.any(), unknown.is_empty()) {
        (true, true) => Ok(()),
        (_, false) => {
            let more = if more_unknown > 0 {
                format!(" and {more_unknown} more")
            } else {
                String::new()
            };
            Err(Problem::NotFound(format!(
                "no table lists {}{more}",
                unknown.join(", ")
            )))
        }
        (false, true) => Err(Problem::NotFound(
            "no code, name or reply in the standard input".to_owned(),
        )),
    }
}

/// How many unknown codes are named, the rest is counted: memory must not grow with the input.
const MOST_UNKNOWN: usize = 20;
