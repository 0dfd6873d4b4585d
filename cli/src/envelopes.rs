//! Finding the envelopes of replies in lines of a log.

use std::cell::LazyCell;
use std::iter;
use std::sync::LazyLock;

use errcodes::reply::EnvelopeSpec;
use regex::{Captures, Regex};

/// The code and errmsg of a reply.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) code: i64,
    /// As it was sent; `None` if the reply has none.
    pub(crate) errmsg: Option<String>,
    /// Whether the code stands under a name that only Qingtui uses.
    pub(crate) is_of_qingtui: bool,
}

/// The names that stand for nothing but an error code.
const CERTAIN: EnvelopeSpec = EnvelopeSpec::new(
    &["errcode", "error_code"],
    &["errmsg", "error_msg", "message"],
)
.nested(&["base_resp"]);

/// Finds the envelopes in a line, or a document, in their order: in its JSON objects; else in JSON that is itself text in
/// JSON; else under names that mean other things as well; else wherever a name such as errcode has a number.
pub(crate) fn find(text: &[u8]) -> Vec<Found> {
    if memchr::memmem::find(text, b"ode").is_none() {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(text);
    // JSON in JSON in JSON is as deep as logs have been seen to go.
    let once = LazyCell::new(|| unescape(&text));
    let twice = LazyCell::new(|| once.as_deref().and_then(unescape));
    let texts = || {
        let deeper =
            iter::once_with(|| once.as_deref()).chain(iter::once_with(|| twice.as_deref()));
        iter::once(&*text).chain(deeper.flatten())
    };
    let find_in_texts =
        |find: fn(&str) -> Vec<Found>| texts().map(find).find(|found| !found.is_empty());
    find_in_texts(|text| in_objects(text, certain))
        .or_else(|| find_in_texts(|text| in_objects(text, uncertain)))
        .unwrap_or_else(|| in_words(texts().find(|text| is_plain(text)).unwrap_or(&text)))
}

/// The envelopes of the objects, the outer one where one stands in another; `read` reads an object, and is told whether
/// nothing else stands in the text.
fn in_objects(text: &str, read: fn(&str, bool) -> Option<Found>) -> Vec<Found> {
    let all = text.trim().len();
    let mut found = Vec::new();
    let mut at = 0;
    // A line of nothing but braces must not take the square of its length.
    let mut budget = 64 * text.len();
    while let Some(start) = memchr::memchr(b'{', &text.as_bytes()[at..]).map(|offset| at + offset) {
        let rest = &text[start..];
        let object = &rest[..object_length(rest.as_bytes()).unwrap_or(0)];
        at = start + 1;
        if let Some(envelope) = read(object, object.len() == all) {
            found.push(envelope);
            at = start + object.len();
        }
        budget = budget.saturating_sub(if object.is_empty() {
            rest.len()
        } else {
            object.len()
        });
        if budget == 0 {
            break;
        }
    }
    found
}

/// The envelope of an object whose code stands under a name that stands for nothing else.
fn certain(object: &str, _is_whole: bool) -> Option<Found> {
    let head = CERTAIN.read(object.as_bytes()).ok()?;
    Some(Found {
        code: head.code?,
        errmsg: head.errmsg.map(String::from),
        is_of_qingtui: false,
    })
}

/// The envelope of an object whose code stands under any name. A number under `code` without a message is one only where
/// nothing but the object stands on the line, and it is no status of HTTP: in logs it is often something else.
fn uncertain(object: &str, is_whole: bool) -> Option<Found> {
    let head = EnvelopeSpec::ANY.read(object.as_bytes()).ok()?;
    let is_one = |code: &i64| head.errmsg.is_some() || is_whole && !(100..600).contains(code);
    let code = head.code.filter(is_one)?;
    Some(Found {
        code,
        errmsg: head.errmsg.map(String::from),
        is_of_qingtui: true,
    })
}

/// The length of the object that the text begins with, if it ends.
fn object_length(text: &[u8]) -> Option<usize> {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(&byte) = text.get(at) {
        at += 1;
        match byte {
            b'{' => depth += 1,
            b'}' => depth -= 1,
            b'"' => at += text_length(&text[at..])?,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

/// The length of a text in quotes, from behind the first to behind the second.
fn text_length(text: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr::memchr2(b'"', b'\\', &text[at..])?;
        if text[at] == b'"' {
            return Some(at + 1);
        }
        at += 2;
        if at > text.len() {
            return None;
        }
    }
}

/// The text with one level of escapes of JSON taken away, if it has quotes that are escaped.
fn unescape(text: &str) -> Option<String> {
    text.contains("\\\"").then(|| unescape_all(text))
}

fn unescape_all(text: &str) -> String {
    let mut unescaped = String::with_capacity(text.len());
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next() {
                Some('n' | 'r' | 't') => unescaped.push(' '),
                Some(escaped @ ('"' | '\\' | '/')) => unescaped.push(escaped),
                other => {
                    unescaped.push('\\');
                    unescaped.extend(other);
                }
            },
            other => unescaped.push(other),
        }
    }
    unescaped
}

static CODE: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r#"(?i)(?-u:\b)(?:err(?:or)?[_ ]?code|errode)(?-u:\b)["'\\]*\s*[:=]\s*["'\\]*([+-]?[0-9]+)(?-u:\b)"#,
    )
});

static ERRMSG: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r#"(?xi)
        (?-u:\b)(?:err(?:or)?_?(?:msg|message)|message|msg)(?-u:\b)["'\\]*\s*[:=]\s*
        (?: "(?<double>(?:[^"\\]|\\.)*) | '(?<single>(?:[^'\\]|\\.)*) | (?<bare>[^"'\s].*?) (?: ,?\s+[a-z_]+= | [})]*\s*$ ) )"#,
    )
});

#[expect(
    clippy::unwrap_used,
    reason = "the patterns are constants, and tests use them"
)]
fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).unwrap()
}

/// Whether the first code of the text stands there without escapes.
fn is_plain(text: &str) -> bool {
    CODE.find(text)
        .is_some_and(|code| !code.as_str().contains('\\'))
}

/// The codes of what is no JSON, or no longer: `errcode=40001 errmsg=…`, `{'errcode': 40001, …}`, a line that was cut.
fn in_words(text: &str) -> Vec<Found> {
    let codes: Vec<Captures<'_>> = CODE.captures_iter(text).collect();
    let span = |captures: &Captures<'_>| captures.get(0).map_or(0..0, |all| all.range());
    let mut found = Vec::new();
    for (number, captures) in codes.iter().enumerate() {
        let Ok(code) = captures[1].parse() else {
            continue;
        };
        let before = &text[..span(captures).start];
        let after = &text[span(captures).end
            ..codes
                .get(number + 1)
                .map_or(text.len(), |next| span(next).start)];
        let errmsg = ERRMSG
            .captures(after)
            .or_else(|| ERRMSG.captures(before).filter(|_| number == 0));
        let is_of_qingtui = captures[0].starts_with("errode");
        found.push(Found {
            code,
            errmsg: errmsg.map(|captures| text_of(&captures)),
            is_of_qingtui,
        });
    }
    found
}

/// The text of an errmsg, without the escapes of JSON or of Python if it stands in quotes.
fn text_of(captures: &Captures<'_>) -> String {
    let group = |name| captures.name(name).map(|group| group.as_str());
    match (group("double"), group("single"), group("bare")) {
        (Some(text), ..) => decoded(text),
        (_, Some(text), _) => decoded(&text.replace("\\'", "'").replace('"', "\\\"")),
        (.., text) => text.unwrap_or_default().trim_end().to_owned(),
    }
}

/// What the inside of a JSON text means. Where a line was cut, an escape may have been.
fn decoded(text: &str) -> String {
    let whole = |text: &str| serde_json::from_str(&format!("\"{text}\"")).ok();
    let before_escape = || whole(&text[..text.rfind('\\')?]);
    whole(text)
        .or_else(before_escape)
        .unwrap_or_else(|| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(i64, Option<String>)> {
        find(text.as_bytes())
            .into_iter()
            .map(|found| (found.code, found.errmsg))
            .collect()
    }

    fn one(code: i64, errmsg: &str) -> Vec<(i64, Option<String>)> {
        vec![(code, Some(errmsg.to_owned()))]
    }

    const RID: &str = "invalid code rid: 62fa5928-4e8b95ea-7539a513";

    #[test]
    fn replies_are_found_whatever_stands_around_them() {
        for line in [
            format!(r#"{{"errcode":40029,"errmsg":"{RID}"}}"#),
            format!(
                r#"2022-09-02 07:29:47 INFO {{ctx}} reply={{"errcode":40029,"errmsg":"{RID}"}} in 3 ms"#
            ),
            format!(
                r#"{{"level":"info","code":200,"reply":{{"errcode":"40029","errmsg":"{RID}"}}}}"#
            ),
            format!(r#"{{"msg":"reply {{\"errcode\":40029,\"errmsg\":\"{RID}\"}}","code":200}}"#),
            format!(
                r#"{{"msg":"{{\"reply\":\"{{\\\"errcode\\\":40029,\\\"errmsg\\\":\\\"{RID}\\\"}}\"}}"}}"#
            ),
            format!("reply: {{'errcode': 40029, 'errmsg': '{RID}'}}"),
            format!("errcode=40029 errmsg={RID}"),
            format!("errcode=40029, errmsg={RID}, elapsed=3ms"),
            format!("errmsg=\"{RID}\" errcode=40029"),
            format!("Error code: 40029, message: {RID}"),
            format!("{{ErrCode:40029 ErrMsg:{RID}}}"),
            format!(r#"{{"errcode":40029,"errmsg":"{RID}"#),
            format!(r#"{{"base_resp":{{"errcode":40029,"errmsg":"{RID}"}}}}"#),
        ] {
            assert_eq!(found(&line), one(40029, RID), "{line}");
        }
    }

    #[test]
    fn what_was_cut_is_read_as_far_as_it_goes() {
        assert_eq!(
            found(r#"{"errcode":40001,"errmsg":"\u4ee4\u724c"#),
            one(40001, "令牌")
        );
        assert_eq!(
            found(r#"{"errcode":40001,"errmsg":"\u4ee4\u72"#),
            one(40001, "令")
        );
        assert_eq!(
            found(r#"{"msg":"reply {\"errcode\":40001,\"errmsg\":\"a \\\"b\\\" \\u4ee4"#),
            one(40001, r#"a "b" 令"#)
        );
        assert_eq!(
            found(r#"{'errcode': 40001, 'errmsg': 'it\'s "this"'}"#),
            one(40001, r#"it's "this""#)
        );
        assert_eq!(
            found(r#"{'errcode': 40001, 'errmsg': "it's"}"#),
            one(40001, "it's")
        );
        assert_eq!(found(r#"{"errcode":40001,"err"#), [(40001, None)]);
        assert_eq!(found(r#"{"errcode":400"#), [(400, None)]);
    }

    #[test]
    fn the_outer_of_two_counts_and_each_of_several() {
        assert_eq!(
            found(r#"{"errcode":0,"errmsg":"ok","list":[{"errcode":1,"errmsg":"a"}]}"#),
            one(0, "ok")
        );
        assert_eq!(
            found(r#"[{"errcode":1,"errmsg":"a"},{"errcode":2}]"#),
            [(1, Some("a".to_owned())), (2, None)]
        );
        assert_eq!(
            found("errcode=1 errmsg=a b errcode=2"),
            [(1, Some("a b".to_owned())), (2, None)]
        );
    }

    #[test]
    fn other_codes_are_none() {
        for line in [
            r#"{"level":"info","req":{"code":200}} done"#,
            r#"{"level":"info","code":200}"#,
            r#"{"session_key":"a","openid":"b"}"#,
            r#"{"errcode":"none"}"#,
            "errcodes",
            "the errcode was bad",
            "",
            "code",
            "{{{{{ code",
        ] {
            assert_eq!(found(line), [], "{line}");
        }
        assert_eq!(found(r#"{"code":40100}"#), [(40100, None)]);
        assert_eq!(
            found(r#"200 {"code":40100,"message":"org_id is required"}"#),
            one(40100, "org_id is required")
        );
    }

    #[test]
    fn braces_alone_take_no_square_of_time() {
        let braces = format!("{}code{}", "{".repeat(200_000), "}".repeat(200_000));
        assert_eq!(found(&braces), []);
        assert_eq!(found(&"{\"code".repeat(100_000)), []);
        assert_eq!(found(&"errcode:".repeat(100_000)), []);
    }

    #[test]
    fn a_code_that_is_no_i64_is_none() {
        assert_eq!(found("errcode=9223372036854775808"), []);
        assert_eq!(found("errcode=-9223372036854775808"), [(i64::MIN, None)]);
    }
}
