//! `errcodes explain`: replies in a file or log.

mod record;

use std::fs::File;
use std::io;
use std::path::Path;

use errcodes::logs::Finder;

use crate::arguments::ReplyFormat;
use crate::context::Context;
use crate::documents;
use crate::error::Problem;
use crate::query::scope;
use crate::render::blocks::Blocks;
use crate::render::reply::write_reply;

/// Explains every reply in the file, or in standard input if it is absent or `-`.
pub(super) fn run(
    file: Option<&Path>,
    platforms: &[String],
    format: ReplyFormat,
    context: Context,
    out: &mut impl io::Write,
) -> Result<(), Problem> {
    let mut finder = Finder::new(context.registry);
    if !platforms.is_empty() {
        let tables = scope::select(context.registry, platforms)?;
        finder = finder.with_platforms(tables.into_iter().map(|table| table.key()));
    }
    let file = file.filter(|path| *path != Path::new("-"));
    let name = file.map_or_else(
        || "standard input".to_owned(),
        |path| format!("`{}`", path.display()),
    );
    let mut input =
        open(file).map_err(|error| Problem::Usage(format!("cannot read {name}: {error}")))?;
    let mut has_found = false;
    let mut blocks = Blocks::default();
    documents::each(&mut input, &finder, |text, line| {
        for reply in finder.find(text) {
            has_found = true;
            match format {
                ReplyFormat::Text => {
                    blocks.begin(out)?;
                    write_reply(&reply, line, context.locale, out)?;
                }
                ReplyFormat::Json => record::write(&reply, context.locale, out)?,
            }
        }
        Ok(())
    })
    .map_err(|failure| match failure {
        documents::Failure::Read(error) => Problem::Read(name, error),
        documents::Failure::Take(error) => Problem::Write(error),
    })?;
    if has_found {
        Ok(())
    } else {
        let name = finder.example();
        Err(Problem::NotFound(format!(
            "no reply found; nothing in the input has a field such as `{name}`"
        )))
    }
}

fn open(file: Option<&Path>) -> io::Result<Box<dyn io::BufRead>> {
    const BUFFER: usize = 1 << 18;
    let input: Box<dyn io::Read> = match file {
        Some(path) => Box::new(File::open(path)?),
        None => Box::new(io::stdin().lock()),
    };
    Ok(Box::new(io::BufReader::with_capacity(BUFFER, input)))
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;
    use crate::shop::{CODES, context};

    fn explain(format: ReplyFormat, input: &str) -> String {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(input.as_bytes()).unwrap();
        let context = context(&CODES, "en", None);
        let mut out = Vec::new();
        run(Some(file.path()), &[], format, context, &mut out)
            .unwrap_or_else(|_| panic!("a reply is found in {input}"));
        String::from_utf8(anstream::adapter::strip_bytes(&out).into_vec()).unwrap()
    }

    #[test]
    fn json_has_arguments_of_errmsg_in_any_language() {
        let arguments = |reply: &str| {
            let record = explain(ReplyFormat::Json, reply);
            let (_, arguments) = record.split_once(r#","link":null,"#).unwrap();
            arguments.trim_end().to_owned()
        };
        assert_eq!(
            arguments(r#"{"errcode":40901,"errmsg":"only 3 left of A1"}"#),
            r#""arguments":{"sku":"A1","left":"3"}}"#
        );
        assert_eq!(
            arguments(r#"{"errcode":40901,"errmsg":"A1 仅剩 3 件"}"#),
            r#""arguments":{"sku":"A1","left":"3"}}"#
        );
        assert_eq!(
            arguments(r#"{"errcode":3,"errmsg":"hello"}"#),
            r#""arguments":{"text":"hello"}}"#
        );
        for reply in [
            r#"{"errcode":3}"#,
            r#"{"errcode":40901,"errmsg":"sold out"}"#,
            r#"{"errcode":40901}"#,
            r#"{"errcode":40499,"errmsg":"no such order"}"#,
            r#"{"errcode":5,"errmsg":"only 3 left of A1"}"#,
        ] {
            assert_eq!(arguments(reply), r#""arguments":null}"#, "{reply}");
        }
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
