//! Names under which codes and errmsgs stand, and where to look for them.

use alloc::collections::BTreeSet;
use alloc::vec::Vec;
use core::cmp::Reverse;

use aho_corasick::{AhoCorasick, MatchKind};

use super::anchors::Anchors;
use crate::platform::EnvelopeSpec;
use crate::registry::Registry;

/// Names of the code in words, besides those of the platforms.
const WORDS: [&str; 11] = [
    "error code",
    "error-code",
    "error_code",
    "errorcode",
    "err code",
    "err_code",
    "错误代码",
    "错误码",
    "返回代码",
    "返回码",
    "状态码",
];

/// Names of the errmsg in words, besides those of the platforms.
const ERRMSGS: [&str; 15] = [
    "errmsg",
    "err_msg",
    "errormsg",
    "error_msg",
    "errmessage",
    "err_message",
    "errormessage",
    "error_message",
    "message",
    "msg",
    "说明",
    "错误信息",
    "错误描述",
    "错误说明",
    "描述",
];

/// The end of `Error`, before a code without a name.
pub(super) const ERROR: &str = "rror";

/// The evidence that a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// Only error codes of the platforms have this name.
    Certain,
    /// A platform's name that has other meanings as well, such as `code`.
    Generic,
    /// Words such as `error code`, which any system writes.
    Words,
    /// A number without a name: `[40164] …`, `Error: 40001: …`.
    Bare,
    /// The key of a table: `(wechat 40001)`.
    Key,
}

pub(super) struct CodeName {
    pub(super) text: &'static str,
    /// The last byte, in lower case.
    last: u8,
    pub(super) class: Class,
    /// True if a platform's envelope has it.
    pub(super) is_field: bool,
}

/// The names of a registry's platforms, and the automata that find them.
pub(super) struct Names {
    /// The envelopes of the platforms, in the order of the registry, and the default one.
    specs: Vec<EnvelopeSpec>,
    /// The most telling name of the code.
    pub(super) example: &'static str,
    /// Longest first.
    pub(super) codes: Vec<CodeName>,
    pub(super) anchors: Anchors,
    pub(super) errmsgs: AhoCorasick,
    /// Names of nested envelopes, longest first.
    nested: Vec<&'static str>,
    /// Names of nested envelopes, and unusual names of the errmsg.
    telling: BTreeSet<&'static str>,
    /// The length of the longest name of a code.
    pub(super) longest: usize,
}

impl Names {
    #[expect(
        clippy::unwrap_used,
        reason = "the patterns are few and short, which is all that an automaton needs"
    )]
    pub(super) fn new(registry: &Registry) -> Self {
        let platforms = registry.platforms().map(|platform| platform.envelope());
        let specs: Vec<EnvelopeSpec> = platforms.chain([EnvelopeSpec::DEFAULT]).collect();
        let mut codes: Vec<CodeName> = Vec::new();
        let named = specs.iter().copied().flat_map(code_names);
        let named = named.map(|text| (text, class(text), true));
        let words = WORDS.map(|text| (text, Class::Words, false));
        for (text, class, is_field) in named.chain(words) {
            if !codes.iter().any(|code| code.text == text) {
                codes.push(CodeName {
                    text,
                    last: text.bytes().last().unwrap_or(0).to_ascii_lowercase(),
                    class,
                    is_field,
                });
            }
        }
        let mut certain = codes.iter().filter(|code| code.class == Class::Certain);
        let example = certain.next().map_or("errcode", |code| code.text);
        codes.sort_by_key(|code| Reverse(code.text.len()));
        let nested = specs.iter().flat_map(|spec| spec.nested_names());
        let mut nested: Vec<&str> = nested.copied().collect();
        nested.sort_unstable_by_key(|name| (Reverse(name.len()), *name));
        nested.dedup();
        let errmsgs = || specs.iter().copied().flat_map(errmsg_names);
        let unusual = errmsgs().filter(|name| is_unusual(name));
        let telling = nested.iter().copied().chain(unusual).collect();
        let errmsgs: BTreeSet<&str> = errmsgs().chain(ERRMSGS).collect();
        let errmsgs = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .ascii_case_insensitive(true)
            .build(errmsgs)
            .unwrap();
        Self {
            longest: codes.iter().map(|code| code.text.len()).max().unwrap_or(0),
            anchors: Anchors::new(registry, codes.iter().map(|code| code.text)),
            codes,
            errmsgs,
            telling,
            nested,
            example,
            specs,
        }
    }

    /// Returns the envelopes of the platforms, and the default one.
    pub(super) fn specs(&self) -> impl Iterator<Item = EnvelopeSpec> {
        self.specs.iter().copied()
    }

    /// Returns whether the line has a name by which an unlisted number counts: that of a nested envelope
    /// or an unusual one of the errmsg.
    pub(super) fn may_be_named(&self, line: &[u8]) -> bool {
        let is_in_line = |name: &&str| memchr::memmem::find(line, name.as_bytes()).is_some();
        self.telling.iter().any(is_in_line)
    }

    /// Returns the name of a nested envelope that stands before its brace.
    pub(super) fn nested(&self, before: &str) -> Option<&'static str> {
        let before = before.trim_end_matches([':', ' ', '"', '\'', '\\', '=', '>']);
        let last = before.as_bytes().last();
        let mut names = self.nested.iter().copied();
        // Most names differ in the last byte, which takes no call to compare.
        names.find(|name| name.as_bytes().last() == last && before.ends_with(name))
    }

    /// Returns the longest name that ends the text, ignoring ASCII case.
    pub(super) fn ending(&self, text: &[u8]) -> Option<&CodeName> {
        let last = text.last()?.to_ascii_lowercase();
        let in_text = |code: &CodeName| text.get(text.len().checked_sub(code.text.len())?..);
        let ends = |code: &&CodeName| {
            let end = in_text(code).filter(|it| it.eq_ignore_ascii_case(code.text.as_bytes()));
            end.is_some_and(|end| is_start_of_word(text, text.len() - end.len()))
        };
        let is_exact = |code: &&CodeName| in_text(code) == Some(code.text.as_bytes());
        let codes = self.codes.iter().filter(|code| code.last == last);
        let longest = codes.clone().find(ends)?;
        let same = codes.filter(|code| code.text.len() == longest.text.len());
        Some(same.clone().find(is_exact).unwrap_or(longest))
    }
}

/// Returns the names of the code in a platform's replies.
pub(super) fn code_names(spec: EnvelopeSpec) -> impl Iterator<Item = &'static str> {
    let nested = spec.nested_code_names();
    spec.code_names().iter().chain(nested).copied()
}

/// Returns the names of the errmsg in a platform's replies.
pub(super) fn errmsg_names(spec: EnvelopeSpec) -> impl Iterator<Item = &'static str> {
    let nested = spec.nested_errmsg_names();
    spec.errmsg_names().iter().chain(nested).copied()
}

/// Returns whether the platform's replies have this name of the code.
pub(super) fn has_code_name(spec: &EnvelopeSpec, name: &str) -> bool {
    code_names(*spec).any(|it| it == name)
}

/// Returns how much a platform's name says. `code`, `status` and `ret` have other meanings in a log,
/// and other systems have an `error_code` or `errno`.
fn class(name: &str) -> Class {
    let lower = name.to_ascii_lowercase();
    let is_common = ["error", "errno", "error_no", "error_code", "errorcode"].contains(&&*lower);
    if lower == "errcode" && name != lower {
        // Other systems have an `errCode`, but not its numbers.
        Class::Words
    } else if lower.contains("err") && !is_common || !lower.is_ascii() {
        Class::Certain
    } else {
        Class::Generic
    }
}

/// Returns whether a name can start here: after a character that is not of a word, an escape or a colour.
pub(super) fn is_start_of_word(text: &[u8], start: usize) -> bool {
    let (before, after) = text.split_at(start);
    let Some(&last) = before.last() else {
        return true;
    };
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    if !is_word(last) || !after.first().is_some_and(|&first| is_word(first)) {
        return true;
    }
    let ends_with = |escape: &[u8]| before.ends_with(escape);
    [
        &b"x22"[..],
        b"x27",
        b"u0022",
        b"u0027",
        b"\\n",
        b"\\t",
        b"\\r",
    ]
    .iter()
    .any(|escape| ends_with(escape))
        || is_percent_escape(before)
        || last == b'm' && ends_color(before)
}

fn is_percent_escape(before: &[u8]) -> bool {
    let escape = before.last_chunk::<3>();
    escape.is_some_and(|[percent, high, low]| {
        *percent == b'%' && high.is_ascii_hexdigit() && low.is_ascii_hexdigit()
    })
}

/// Returns whether the text ends with `[31m` or `[1;31m`.
fn ends_color(text: &[u8]) -> bool {
    let digits = text[..text.len() - 1].iter().rev().take(16);
    let mut rest = digits.skip_while(|byte| byte.is_ascii_digit() || **byte == b';');
    rest.next() == Some(&b'[')
}

/// Returns whether other systems rarely have this name of an errmsg.
pub(super) fn is_unusual(name: &str) -> bool {
    const USUAL: [&str; 6] = [
        "errmsg",
        "error_msg",
        "errormsg",
        "error_message",
        "errormessage",
        "error",
    ];
    name.to_ascii_lowercase().contains("err") && !USUAL.contains(&name)
}
