//! Finding the envelopes of replies in lines of a log.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use errcodes::REGISTRY;
use errcodes::platform::EnvelopeSpec;
use memchr::memmem::Finder;
use regex::{Captures, Regex, bytes};

/// The code and errmsg of a reply.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) code: i64,
    /// As it was sent; `None` if the reply has none.
    pub(crate) errmsg: Option<String>,
    /// The key of the platform, if only one uses the name of the code.
    pub(crate) platform: Option<&'static str>,
}

/// The names that mean other things as well.
const GENERIC: [&str; 1] = ["code"];

/// The names of every platform.
static ANY: LazyLock<EnvelopeSpec> = LazyLock::new(|| union(|_| true));

/// The names that mean nothing but an error code.
pub(crate) static CERTAIN: LazyLock<EnvelopeSpec> =
    LazyLock::new(|| union(|name| !GENERIC.contains(&name)));

/// Combines the envelopes of all platforms, with those names of the code that `accepts` accepts.
fn union(accepts: fn(&str) -> bool) -> EnvelopeSpec {
    let combined = |names: fn(&EnvelopeSpec) -> &'static [&'static str]| {
        let mut all: Vec<&'static str> = Vec::new();
        for platform in REGISTRY.platforms() {
            for &name in names(&platform.envelope()) {
                if !all.contains(&name) {
                    all.push(name);
                }
            }
        }
        all
    };
    let mut codes = combined(EnvelopeSpec::code_names);
    codes.retain(|name| accepts(name));
    // A static holds the envelope, so the names live as long anyway.
    EnvelopeSpec::new(codes.leak(), combined(EnvelopeSpec::errmsg_names).leak())
        .nested(combined(EnvelopeSpec::nested_names).leak())
}

/// Returns the platform of a name that no other platform uses for the code.
fn only_user(name: &str) -> Option<&'static str> {
    let mut users = REGISTRY
        .platforms()
        .filter(|platform| platform.envelope().code_names().contains(&name));
    match (users.next(), users.next()) {
        (Some(platform), None) => Some(platform.key()),
        _ => None,
    }
}

/// Returns the platform of an object's code, if only that platform's envelope has it.
fn only_reader(object: &str, code: i64) -> Option<&'static str> {
    let mut readers = REGISTRY.platforms().filter(|platform| {
        let envelope = platform.envelope().read(object.as_bytes());
        envelope.is_ok_and(|envelope| envelope.code == Some(code))
    });
    match (readers.next(), readers.next()) {
        (Some(platform), None) => Some(platform.key()),
        _ => None,
    }
}

/// The most escapes taken away: JSON in JSON in JSON is as deep as logs have been seen to go.
const MOST_ESCAPES: usize = 2;

/// The most objects around an object that is read as one. Deeper codes are found as text.
const MOST_AROUND: usize = 32;

/// The most times that a byte is searched: in so many objects of either parity of quotes, at each level of escapes, under
/// certain and uncertain names, and as words before and behind a code.
#[cfg(test)]
const MOST_SEARCHES: usize = (MOST_ESCAPES + 1) * 2 * (2 * MOST_AROUND + 3);

/// Returns the envelopes in a line, or a document, in their order: those of its JSON objects, also where JSON is text in
/// JSON; and between the objects, wherever a name such as errcode has a number.
pub(crate) fn find(text: &[u8]) -> Vec<Found> {
    find_and_count(text, &mut 0)
}

/// Returns what [`find`] returns, and adds up the bytes that are searched.
pub(crate) fn find_and_count(text: &[u8], searched: &mut usize) -> Vec<Found> {
    if !may_hold_code(text) {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(text);
    let mut search = Search {
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
    replies.without_repetitions()
}

/// Whether a name of a code can stand in the text: what most lines are told by.
fn may_hold_code(text: &[u8]) -> bool {
    static NAMES: LazyLock<[Finder<'_>; 2]> =
        LazyLock::new(|| [Finder::new("ode"), Finder::new("ODE")]);
    NAMES.iter().any(|name| name.find(text).is_some())
}

/// Reads an object, and is told whether nothing else stands in the text.
type Read = fn(&str, bool) -> Option<Found>;

struct Search<'c> {
    read: Read,
    searched: &'c mut usize,
}

/// What was found in a text.
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

    /// Drops the codes in words that an object repeats with more: `failed, errcode=40001: {"errcode":40001,"errmsg":"…"}`
    /// is one reply.
    fn without_repetitions(self) -> Vec<Found> {
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
        let is_own = |(found, source): &(Found, Source)| {
            *source == Source::Object || found.errmsg.is_some() || !codes.contains(&found.code)
        };
        self.found
            .into_iter()
            .filter(is_own)
            .map(|(found, _)| found)
            .collect()
    }
}

impl Search<'_> {
    /// The envelopes of the objects and between them. So many escapes have been taken away.
    fn text(&mut self, text: &str, escapes: usize, is_all: bool) -> Replies {
        let mut replies = Replies::default();
        let mut at = 0;
        for (range, found) in self.objects(text, is_all) {
            replies.append(self.between(&text[at..range.start], escapes, false));
            replies.found.push((found, Source::Object));
            replies.has_objects = true;
            at = range.end;
        }
        replies.append(self.between(&text[at..], escapes, is_all && at == 0));
        replies
    }

    /// The envelopes in text without objects to be read: those of objects with escapes, or else of words.
    fn between(&mut self, text: &str, escapes: usize, is_all: bool) -> Replies {
        if !may_hold_code(text.as_bytes()) {
            return Replies::default();
        }
        let unescaped = if escapes < MOST_ESCAPES {
            unescape(text)
        } else {
            None
        };
        let deeper = unescaped
            .map(|unescaped| self.text(&unescaped, escapes + 1, is_all))
            .unwrap_or_default();
        if deeper.has_objects || !deeper.found.is_empty() && !is_plain(text) {
            return deeper;
        }
        let found = in_words(text, |words| {
            *self.searched += words.len();
            ERRMSG.captures(words).map(|captures| text_of(&captures))
        });
        Replies {
            found: found
                .into_iter()
                .map(|found| (found, Source::Words))
                .collect(),
            has_objects: false,
        }
    }

    /// The envelopes of the objects and where they stand, the outer one where one stands in another.
    fn objects(&mut self, text: &str, is_all: bool) -> Vec<(Range<usize>, Found)> {
        *self.searched += text.len();
        let all = text.trim().len();
        let mut found = Vec::new();
        let mut at = 0;
        // The ends of the objects around the next one. They bound the time: each byte is read in so many objects at most.
        let mut around: Vec<usize> = Vec::new();
        for range in objects(text.as_bytes()) {
            while around.pop_if(|end| *end <= range.start).is_some() {}
            if range.start < at || range.is_empty() || around.len() >= MOST_AROUND {
                continue;
            }
            let object = &text[range.clone()];
            *self.searched += object.len();
            if let Some(envelope) = (self.read)(object, is_all && object.len() == all) {
                at = range.end;
                found.push((range, envelope));
            } else {
                around.push(range.end);
            }
        }
        found
    }
}

/// Where objects stand, by their beginnings; empty where one does not end. Text in quotes is no part of an object that
/// begins outside of it, so those that begin in every other text are counted by themselves: quotes in a log need not pair.
fn objects(text: &[u8]) -> Vec<Range<usize>> {
    let mut objects: Vec<Range<usize>> = Vec::new();
    let mut open = [Vec::new(), Vec::new()];
    let mut parity = 0;
    for at in memchr::memchr3_iter(b'{', b'}', b'"', text) {
        match text[at] {
            b'{' => {
                open[parity].push(objects.len());
                objects.push(at..at);
            }
            b'}' => {
                if let Some(begun) = open[parity].pop() {
                    objects[begun].end = at + 1;
                }
            }
            _ => {
                let backslashes = text[..at]
                    .iter()
                    .rev()
                    .take_while(|&&byte| byte == b'\\')
                    .count();
                parity ^= usize::from(backslashes % 2 == 0);
            }
        }
    }
    objects
}

/// Where a text that goes on may be cut: before a reply that may not have ended, if its beginning is among the last bytes, of
/// which `most` are looked at.
pub(crate) fn cut(text: &[u8], most: usize) -> usize {
    let least = text.len().saturating_sub(most);
    let mut closed = 0;
    let mut open = None;
    let mut code = None;
    let mut label = LABEL
        .find_iter(&text[least..])
        .map(|label| least + label.start())
        .peekable();
    // What lies in an object that has ended is whole.
    for object in objects(text) {
        if object.start < closed {
            continue;
        }
        while let Some(start) = label.next_if(|start| *start < object.start.max(closed)) {
            if start >= closed {
                code = Some(start);
            }
        }
        if object.is_empty() {
            open = open.or(Some(object.start).filter(|start| *start >= least));
        } else {
            closed = object.end;
        }
    }
    code = label.filter(|start| *start >= closed).last().or(code);
    let before_reply = open.into_iter().chain(code).min();
    // A name such as errcode may itself be cut.
    let end = text.len().saturating_sub("error_code".len());
    let before_word = || {
        text[least..end]
            .iter()
            .rposition(|byte| byte.is_ascii_whitespace() || *byte == b',')
    };
    before_reply
        .or_else(|| Some(least + before_word()? + 1))
        .unwrap_or(end)
}

/// The envelope of an object whose code stands under a name that stands for nothing else.
fn certain(object: &str, _is_whole: bool) -> Option<Found> {
    let head = CERTAIN.read(object.as_bytes()).ok()?;
    let code = head.code?;
    // Most objects have a name that all platforms use, and need not be read again.
    let has_errcode = object.contains("\"errcode\"");
    Some(Found {
        code,
        errmsg: head.errmsg.map(String::from),
        platform: if has_errcode {
            None
        } else {
            only_reader(object, code)
        },
    })
}

/// The envelope of an object whose code stands under any name. A number under `code` without a message is one only where
/// nothing but the object stands on the line, and it is no status of HTTP: in logs it is often something else.
fn uncertain(object: &str, is_whole: bool) -> Option<Found> {
    let head = ANY.read(object.as_bytes()).ok()?;
    let is_one = |code: &i64| head.errmsg.is_some() || is_whole && !(100..600).contains(code);
    let code = head.code.filter(is_one)?;
    Some(Found {
        code,
        errmsg: head.errmsg.map(String::from),
        platform: only_reader(object, code),
    })
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
        &[
            r"(?i)(?-u:\b)(err(?:or)?[_ ]?code|",
            &CERTAIN.code_names().join("|"),
            r#")(?-u:\b)["'\\]*\s*[:=]\s*["'\\]*([+-]?[0-9]+)(?-u:\b)"#,
        ]
        .concat(),
    )
});

/// The names before the number of [`CODE`].
static LABEL: LazyLock<bytes::Regex> =
    LazyLock::new(|| bytes::Regex::new(r"(?i-u)err(?:or)?[_ ]?code|errode").unwrap());

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
/// `errmsg` looks for an errmsg behind each code, and before the first one.
fn in_words(text: &str, mut errmsg: impl FnMut(&str) -> Option<String>) -> Vec<Found> {
    let mut found = Vec::new();
    let Some(first) = CODE.find(text) else {
        return found;
    };
    let mut before = Some(&text[..first.start()]);
    let mut codes = CODE.captures_iter(text).peekable();
    while let Some(captures) = codes.next() {
        let end = captures.get_match().end();
        let after = &text[end..codes
            .peek()
            .map_or(text.len(), |next| next.get_match().start())];
        let before = before.take();
        let Ok(code) = captures[2].parse() else {
            continue;
        };
        let errmsg = errmsg(after).or_else(|| errmsg(before?));
        found.push(Found {
            code,
            errmsg,
            platform: only_user(&captures[1]),
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
    fn json_and_text_on_one_line_are_all_found() {
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
    fn a_code_repeated_in_words_is_one_reply() {
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
    fn capital_letters_name_a_code_too() {
        assert_eq!(found("ERRCODE=40001"), [(40001, None)]);
    }

    #[test]
    fn objects_end_where_they_end() {
        let spans = |text: &str| {
            objects(text.as_bytes())
                .into_iter()
                .map(|range| text[range].to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            spans(r#"a{"b":{"c":"}\"}"}}}{"#),
            [r#"{"b":{"c":"}\"}"}}"#, r#"{"c":"}\"}"}"#, ""]
        );
        assert_eq!(spans(r#""{}{"{}"}"#), ["{}", r#"{"{}"}"#, "{}"]);
        assert_eq!(spans(r#"{"\\"}"#), [r#"{"\\"}"#]);
        assert_eq!(spans("{{}"), ["", "{}"]);
    }

    #[test]
    fn a_long_text_is_cut_before_what_may_go_on() {
        for (whole, rest) in [
            (
                r#"[{"errcode":1,"errmsg":"a {"},"#,
                r#"{"errcode":2,"errmsg":"b"#,
            ),
            (r#"[{"errcode":1},"#, r#"{"errmsg":"{ err"#),
            (r#"{"errcode":1} "#, "errcode=2 errmsg=a long one that "),
            ("errcode=1 errmsg=a ", "errcode: "),
            ("errcode=1 errmsg=a ", "errcode=2 errmsg={ b"),
            ("errcode=1 errmsg=a ", "error code"),
            (r#"{"errcode":1}, and,"#, "errorwords"),
            (
                r#"[{"errcode":1,"list":[{"a":1}]},"#,
                r#"{"errcode":2,"list":[{"a":1},{"a"#,
            ),
        ] {
            let text = format!("{whole}{rest}");
            assert_eq!(
                text.split_at(cut(text.as_bytes(), text.len())),
                (whole, rest)
            );
        }
        // What lies far behind is no reason to hand out little.
        assert_eq!(
            cut(b"{ errcode=1 aaa bbb cccccccccccc", 16),
            "{ errcode=1 aaa bbb ".len()
        );
        assert_eq!(cut(&[b'x'; 100], 50), 90);
    }

    /// Hostile units, which are repeated. Each was or may be searched in the square of its length.
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
    fn the_work_grows_with_the_length_only() {
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
        for text in UNITS.iter().flat_map(|unit| around(unit)) {
            let mut searched = 0;
            find_and_count(text.as_bytes(), &mut searched);
            let most = MOST_SEARCHES * text.len();
            assert!(
                searched <= most,
                "{searched} bytes searched in {} of {:.40}",
                text.len(),
                text
            );
        }
    }

    #[test]
    fn a_code_in_many_objects_is_found() {
        for depth in [1, MOST_AROUND - 1, MOST_AROUND, 100, 1000] {
            let line = format!(
                "{}{{\"errcode\":40001,\"errmsg\":\"a\"}}{}",
                "{\"a\":".repeat(depth),
                "}".repeat(depth)
            );
            assert_eq!(found(&line), one(40001, "a"), "{depth}");
        }
    }

    #[test]
    fn a_code_that_is_no_i64_is_none() {
        assert_eq!(found("errcode=9223372036854775808"), []);
        assert_eq!(found("errcode=-9223372036854775808"), [(i64::MIN, None)]);
    }
}
