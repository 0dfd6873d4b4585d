//! Envelopes of replies found in a line or document.

mod cut;
mod found;
mod names;
mod objects;
mod words;

use std::collections::HashSet;
use std::ops::Range;

use errcodes::reply::Envelope;

pub(crate) use cut::cut;
pub(crate) use found::Found;
pub(crate) use names::Names;
use objects::{Objects, Span};
use words::in_words;

/// Levels of escapes to remove: real logs nest JSON in JSON in JSON, not deeper.
const MAX_ESCAPES: usize = 2;

/// Enclosing objects up to which an object is read as JSON. A deeper code is found as text.
const MAX_ENCLOSING: usize = 32;

/// The number of times that a byte may be searched: in each enclosing object of either quote parity, at
/// each level of escapes, for certain and uncertain names, and as text before and after a code.
#[cfg(test)]
const MAX_SEARCHES: usize = (MAX_ESCAPES + 1) * 2 * (2 * MAX_ENCLOSING + 3);

/// Returns the envelopes in a line or document, in order: JSON objects, JSON in JSON strings, and
/// numbers after a name such as errcode in other text.
pub(crate) fn find(names: &Names, text: &[u8]) -> Vec<Found> {
    find_and_count(names, text, &mut 0)
}

/// Like [`find`]; adds the number of bytes searched to `searched`.
pub(crate) fn find_and_count(names: &Names, text: &[u8], searched: &mut usize) -> Vec<Found> {
    if !names.may_hold_code(text) {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(text);
    let mut search = Search {
        names,
        read: certain,
        searched,
    };
    let mut replies = search.text(&text, 0, true);
    if !replies.has_objects && text.contains('{') {
        search.read = uncertain;
        let others = search.text(&text, 0, true);
        if others.has_objects {
            replies = others;
        }
    }
    replies.without_duplicates()
}

/// Reads an object. The flag is set if the text consists of this object only.
type Read = fn(&Names, &str, bool) -> Option<Found>;

struct Search<'c> {
    names: &'c Names,
    read: Read,
    searched: &'c mut usize,
}

/// The envelopes found in a text.
#[derive(Default)]
struct Replies {
    found: Vec<(Found, Source)>,
    has_objects: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Object,
    Words,
}

impl Replies {
    fn append(&mut self, other: Self) {
        self.found.extend(other.found);
        self.has_objects |= other.has_objects;
    }

    /// Drops the codes in words that an object repeats:
    /// `failed, errcode=40001: {"errcode":40001,"errmsg":"…"}` is one reply.
    fn without_duplicates(self) -> Vec<Found> {
        let is_mixed = self.has_objects
            && self
                .found
                .iter()
                .any(|(_, source)| *source == Source::Words);
        let of_objects = self
            .found
            .iter()
            .filter(|(_, source)| is_mixed && *source == Source::Object);
        let codes: HashSet<i64> = of_objects.map(|(found, _)| found.code).collect();
        let is_unique = |(found, source): &(Found, Source)| {
            *source == Source::Object || found.errmsg.is_some() || !codes.contains(&found.code)
        };
        self.found
            .into_iter()
            .filter(is_unique)
            .map(|(found, _)| found)
            .collect()
    }
}

impl Search<'_> {
    /// Searches the objects and the text between them, after removing `escapes` levels of escapes.
    fn text(&mut self, text: &str, escapes: usize, is_all: bool) -> Replies {
        let mut replies = Replies::default();
        let mut end = 0;
        for (range, found) in self.objects(text, is_all) {
            replies.append(self.between(&text[end..range.start], escapes, false));
            replies.found.push((found, Source::Object));
            replies.has_objects = true;
            end = range.end;
        }
        replies.append(self.between(&text[end..], escapes, is_all && end == 0));
        replies
    }

    /// Searches text without readable objects: for escaped objects, else for words.
    fn between(&mut self, text: &str, escapes: usize, is_all: bool) -> Replies {
        if !self.names.may_hold_code(text.as_bytes()) {
            return Replies::default();
        }
        let unescaped = if escapes < MAX_ESCAPES {
            unescape(text)
        } else {
            None
        };
        let deeper = unescaped
            .map(|unescaped| self.text(&unescaped, escapes + 1, is_all))
            .unwrap_or_default();
        if deeper.has_objects || !deeper.found.is_empty() && !self.names.patterns().is_plain(text) {
            return deeper;
        }
        let names = self.names;
        let found = in_words(names, text, |words| {
            *self.searched += words.len();
            names.patterns().find_errmsg(words)
        });
        Replies {
            found: found
                .into_iter()
                .map(|found| (found, Source::Words))
                .collect(),
            has_objects: false,
        }
    }

    /// Returns the envelopes of the objects with their ranges; of nested envelopes, the outer one.
    fn objects(&mut self, text: &str, is_all: bool) -> Vec<(Range<usize>, Found)> {
        *self.searched += text.len();
        let all = text.trim().len();
        let mut found = Vec::new();
        let mut found_end = 0;
        // The ends of the objects around the current one. Their number bounds the time.
        let mut enclosing: Vec<usize> = Vec::new();
        for range in Objects::new(text.as_bytes())
            .closed
            .into_iter()
            .map(Span::range)
        {
            while enclosing.last().is_some_and(|end| *end <= range.start) {
                enclosing.pop();
            }
            if range.start < found_end || enclosing.len() >= MAX_ENCLOSING {
                continue;
            }
            let object = &text[range.clone()];
            *self.searched += object.len();
            if let Some(envelope) = (self.read)(self.names, object, is_all && object.len() == all) {
                found_end = range.end;
                found.push((range, envelope));
            } else {
                enclosing.push(range.end);
            }
        }
        found
    }
}

/// Reads an object whose code has a field name that only error codes have.
fn certain(names: &Names, object: &str, _is_whole: bool) -> Option<Found> {
    found(names, object, &names.read_certain(object.as_bytes())?)
}

/// Reads an object whose code has any field name.
///
/// `code` is often something else in logs. Without a message it counts only if the line consists of
/// this object, and the number is not an HTTP status.
fn uncertain(names: &Names, object: &str, is_whole: bool) -> Option<Found> {
    let head = names.read_any(object.as_bytes())?;
    let is_error_code = |code| head.errmsg.is_some() || is_whole && !(100..600).contains(&code);
    head.code.filter(|&code| is_error_code(code))?;
    found(names, object, &head)
}

fn found(names: &Names, object: &str, head: &Envelope<'_>) -> Option<Found> {
    let code = head.code?;
    Some(Found {
        code,
        errmsg: head.errmsg.as_deref().map(str::to_owned),
        platform: names.only_reader(object, code),
    })
}

/// Removes one level of JSON escapes, if the text has escaped quotes.
fn unescape(text: &str) -> Option<String> {
    text.contains("\\\"").then(|| unescape_all(text))
}

fn unescape_all(text: &str) -> String {
    let mut unescaped = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(ch) = chars.next() {
        match ch {
            '\\' => match chars.next() {
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

#[cfg(test)]
mod tests {
    use errcodes::REGISTRY;

    use super::*;

    fn found(text: &str) -> Vec<(i64, Option<String>)> {
        find(&Names::new(&REGISTRY), text.as_bytes())
            .into_iter()
            .map(|found| (found.code, found.errmsg))
            .collect()
    }

    fn one(code: i64, errmsg: &str) -> Vec<(i64, Option<String>)> {
        vec![(code, Some(errmsg.to_owned()))]
    }

    const RID: &str = "invalid code rid: 62fa5928-4e8b95ea-7539a513";

    #[test]
    fn replies_are_found_in_any_surrounding_text() {
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
    fn truncated_reply_is_read_to_its_end() {
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
    fn outer_envelope_wins_and_siblings_are_all_found() {
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
    fn numbers_that_are_not_error_codes_are_ignored() {
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
    fn json_and_text_on_one_line_are_both_found() {
        let two = |one: &str, other: &str| {
            vec![
                (40001, Some(one.to_owned())),
                (40029, Some(other.to_owned())),
            ]
        };
        for line in [
            r#"{"errcode":40001,"errmsg":"a"} errcode=40029 errmsg=b"#,
            r#"errcode=40001 errmsg=a elapsed=3 {"errcode":40029,"errmsg":"b"}"#,
            r#"{"errcode":40001,"errmsg":"a"} {'errcode': 40029, 'errmsg': 'b'}"#,
            r#"{"errcode":40001,"errmsg":"a"} and {\"errcode\":40029,\"errmsg\":\"b\"}"#,
            r#"{\"errcode\":40001,\"errmsg\":\"a\"} and {"errcode":40029,"errmsg":"b"}"#,
            r#"{\"errcode\":40001,\"errmsg\":\"a\"} errcode=40029 errmsg=b"#,
            r#"{"errcode":40001,"errmsg":"a"} {"errcode":40029,"errmsg":"b"#,
            r#"{"code":40001,"message":"a"} errcode=40029 errmsg=b"#,
            r#"quote " {"errcode":40001,"errmsg":"a"} {"errcode":40029,"errmsg":"b"}"#,
        ] {
            assert_eq!(found(line), two("a", "b"), "{line}");
        }
    }

    #[test]
    fn code_repeated_in_words_is_one_reply() {
        assert_eq!(
            found(r#"failed, errcode=40001: {"errcode":40001,"errmsg":"a"}"#),
            one(40001, "a")
        );
        assert_eq!(
            found(r#"{"errcode":40001,"errmsg":"a"} (errcode: 40001)"#),
            one(40001, "a")
        );
        assert_eq!(
            found("errcode=40001 errcode=40001"),
            [(40001, None), (40001, None)]
        );
        assert_eq!(
            found(r#"{"errcode":40001,"errmsg":"a"} errcode=40001 errmsg=b"#),
            [(40001, Some("a".to_owned())), (40001, Some("b".to_owned()))]
        );
    }

    #[test]
    fn uppercase_code_name_is_found() {
        assert_eq!(found("ERRCODE=40001"), [(40001, None)]);
    }

    #[test]
    fn bare_errmsg_ends_with_the_string_around_it() {
        for (line, errmsg) in [
            (r#"{"body":"errcode=1 errmsg=a","reply":{"id":1}}"#, "a"),
            (r#"{"body":"errcode=1 errmsg=a" , "reply":[]}"#, "a"),
            (r#"{"body":"errcode=1 errmsg=a"}"#, "a"),
            (r#"{"body":"errcode=1 errmsg=a \"b\", c"}"#, r#"a "b", c"#),
            (r#"{"body":"errcode=1 errmsg=a\\","n":1}"#, r"a\"),
            (r#"{"body":"{errcode=1, errmsg=a}","n":1}"#, "a"),
            (r#"["errcode=1 errmsg=a", 2]"#, "a"),
            (r#""errcode=1 errmsg=a""#, "a"),
            (r"{'body': 'errcode=1 errmsg=a', 'reply': 1}", "a"),
            (r"{'body': 'errcode=1 errmsg=it\'s'}", "it's"),
        ] {
            assert_eq!(found(line), one(1, errmsg), "{line}");
        }
    }

    #[test]
    fn bare_errmsg_keeps_its_own_quotes() {
        for errmsg in [
            r#"bad "x", then "y", z"#,
            r#"6" disk"#,
            "the users', not it's",
            r"C:\new",
        ] {
            for after in ["", " elapsed=3", ", elapsed=3", "\nnext line", ")}"] {
                let line = format!("errcode=1 errmsg={errmsg}{after}");
                assert_eq!(found(&line), one(1, errmsg), "{line}");
            }
        }
        assert_eq!(found("errcode=1 errmsg=)"), [(1, None)]);
    }

    /// Units of hostile texts that quadratic searches would be slow on.
    const UNITS: [&str; 28] = [
        "errcode=1 ",
        "errcode:1 errmsg:",
        "errmsg: errcode=1 ",
        "errcode:",
        "errcode\"\"\"\"",
        "errcode=1 msg='",
        "errcode=1 errmsg=\"\\",
        "{",
        "}{",
        "{\"code",
        "{\"code\":",
        "{\"code\":[",
        "{\"a\":{\"errcode\":",
        "{\"errcode\":\"",
        "{\"{\",\"code",
        "[[[[",
        "[{\"errcode\":1},",
        "{\"errcode\":1}",
        "\"",
        "\"{",
        "\\",
        "\\\"",
        "{\\\"errcode\\\":1}",
        "{\\\\\\\"errcode\\\\\\\":1,",
        "{\"a\":\"{\\\"errcode\\\":1}\"}",
        "{\"errcode\":1} errcode=1 {\\\"errcode\\\":1}",
        "{'errcode': 1, 'errmsg': 'it\\'s \"",
        "错errcode=1{",
    ];

    #[test]
    fn search_work_is_linear_in_length() {
        const LENGTH: usize = 20_000;
        let around = |unit: &str| {
            let many = unit.repeat(LENGTH / unit.len());
            let braces = "}".repeat(many.matches('{').count());
            [
                format!("code {many}"),
                format!("code {many}1{braces}"),
                format!("code {{\"a\":[{many}"),
                format!("{}{many}", "word ".repeat(LENGTH / 5)),
            ]
        };
        let names = Names::new(&REGISTRY);
        for text in UNITS.iter().flat_map(|unit| around(unit)) {
            let mut searched = 0;
            find_and_count(&names, text.as_bytes(), &mut searched);
            let most = MAX_SEARCHES * text.len();
            assert!(
                searched <= most,
                "{searched} bytes searched in {} of {:.40}",
                text.len(),
                text
            );
        }
    }

    #[test]
    fn reply_after_many_unclosed_braces_is_found() {
        let line = format!("{}{{\"errcode\":1,\"errmsg\":\"a\"}}", "{".repeat(5000));
        assert_eq!(found(&line), one(1, "a"));
    }

    #[test]
    fn deeply_nested_code_is_found() {
        for depth in [1, MAX_ENCLOSING - 1, MAX_ENCLOSING, 100, 1000] {
            let line = format!(
                "{}{{\"errcode\":40001,\"errmsg\":\"a\"}}{}",
                "{\"a\":".repeat(depth),
                "}".repeat(depth)
            );
            assert_eq!(found(&line), one(40001, "a"), "{depth}");
        }
    }

    #[test]
    fn code_outside_i64_is_ignored() {
        assert_eq!(found("errcode=9223372036854775808"), []);
        assert_eq!(found("errcode=-9223372036854775808"), [(i64::MIN, None)]);
    }
}
