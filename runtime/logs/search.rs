//! The replies of a line: labels, the objects around them, and their errmsgs.

use alloc::borrow::Cow;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use super::anchors::{Anchor, Kind};
use super::errmsgs::{self, Sent};
use super::evidence::{Evidence, has_id};
use super::labels::Label;
use super::meaning::Meaning;
use super::names::{Class, has_code_name};
use super::objects::{Objects, Span};
use super::{Finder, Found};
use crate::error::errmsg::Errmsg;
use crate::platform::EnvelopeSpec;
use crate::reply::Envelope;

/// Enclosing objects up to which an object is read as JSON. A deeper code is found as text.
const MAX_ENCLOSING: usize = 32;

/// Bytes between the brace of a nested envelope and its code.
const MAX_NESTED: usize = 256;

/// Numbers without a name that are tried beside a request ID.
const MAX_NUMBERS: usize = 16;

/// A place in a text at which a reply may be, from [`Finder::candidates`].
///
/// ```
/// let finder = errcodes::logs::Finder::new(&errcodes::REGISTRY);
/// assert_eq!(finder.candidates(b"WARN [40164]").next().unwrap().position(), 5);
/// ```
#[derive(Clone, Debug)]
pub struct Candidate {
    position: usize,
    /// `None` for a request ID or hint.
    label: Option<Label>,
}

impl Candidate {
    /// Returns the position in the text, within the reply but not always at its start.
    ///
    /// ```
    /// let finder = errcodes::logs::Finder::new(&errcodes::REGISTRY);
    /// let mut candidates = finder.candidates(b"errcode=1 errcode=2");
    /// assert!(candidates.all(|candidate| [4, 14].contains(&candidate.position())));
    /// ```
    #[must_use]
    pub const fn position(&self) -> usize {
        self.position
    }
}

/// Returns the places in a text at which a reply may be, in order.
pub(super) fn candidates<'t>(
    finder: &'t Finder,
    text: &'t [u8],
) -> impl Iterator<Item = Candidate> + use<'t> {
    let names = finder.names();
    let candidate = move |anchor: Anchor| {
        let label = if let Kind::Id = anchor.kind {
            begins_id(&text[anchor.end..]).then_some(None)?
        } else {
            let label = Label::of_anchor(names, text, &anchor)?;
            may_count(finder, &label, || true).then_some(Some(label))?
        };
        Some(Candidate {
            position: anchor.start,
            label,
        })
    };
    names.anchors.find_iter(text).filter_map(candidate)
}

/// Returns the replies at the candidates of a line or document that begins at `offset`, in order.
/// Adds the number of bytes searched to `searched`.
pub(super) fn find<'l, C: Iterator<Item = Candidate>>(
    finder: &'l Finder,
    line: &'l [u8],
    offset: usize,
    candidates: C,
    searched: &mut usize,
) -> impl Iterator<Item = Found<'l>> + use<'l, C> {
    let names = finder.names();
    let mut labels: Vec<Label> = Vec::new();
    let mut has_id = false;
    for candidate in candidates {
        let Some(label) = candidate.label else {
            has_id = true;
            continue;
        };
        let label = label.within(offset..offset + line.len());
        let is_named = || names.may_be_named(line);
        labels.extend(label.filter(|label| may_count(finder, label, is_named)));
    }
    let mut replies = Vec::new();
    if has_id || !labels.is_empty() {
        if let Ok(text) = core::str::from_utf8(line) {
            replies = search(finder, text, &labels, has_id, searched);
        } else {
            let text = replace_invalid(line);
            let of_text = search(finder, &text, &labels, has_id, searched);
            replies = of_text.into_iter().map(Reply::into_owned).collect();
        }
    }
    replies
        .into_iter()
        .map(|reply| Found::new(reply.code, reply.errmsg, reply.range, reply.meaning))
}

fn search<'t>(
    finder: &'t Finder,
    text: &'t str,
    labels: &[Label],
    has_id: bool,
    searched: &mut usize,
) -> Vec<Reply<'t>> {
    let mut search = Search {
        finder,
        text,
        replies: Vec::new(),
        searched,
    };
    search.labels(labels);
    if has_id && search.replies.is_empty() {
        search.numbers();
    }
    without_duplicates(search.replies)
}

/// Returns false for most texts after `rid:` and `hint` that belong to neither.
fn begins_id(after: &[u8]) -> bool {
    let mut rest = after.iter().take(8);
    let next = rest.find(|byte| !matches!(byte, b' ' | b's' | b':' | 0xEF | 0xBC | 0x9A));
    next.is_some_and(|byte| *byte == b'[' || byte.is_ascii_hexdigit())
}

/// Returns false for most labels that do not count, cheaply.
///
/// `is_named` tells whether the line has a name by which an unlisted number counts.
fn may_count(finder: &Finder, label: &Label, is_named: impl Fn() -> bool) -> bool {
    let is_listed = || finder.entries(label.code).next().is_some();
    match label.class {
        Class::Certain => true,
        Class::Bare | Class::Key => is_listed() && !label.is_decimal,
        Class::Generic | Class::Words => is_listed() || label.name.is_some() && is_named(),
    }
}

/// Replaces each invalid byte by one byte, so that positions stay the same.
fn replace_invalid(line: &[u8]) -> String {
    let mut text = String::with_capacity(line.len());
    for chunk in line.utf8_chunks() {
        text.push_str(chunk.valid());
        text.extend(chunk.invalid().iter().map(|_| '?'));
    }
    text
}

/// The envelope of a reply.
struct Reply<'t> {
    code: i64,
    errmsg: Option<Cow<'t, str>>,
    range: Range<usize>,
    meaning: Meaning,
    source: Source,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    /// A JSON object.
    Object,
    /// A field of the platforms, in words.
    Field,
    /// Other words, or a number without a name.
    Words,
}

impl Reply<'_> {
    fn into_owned<'o>(self) -> Reply<'o> {
        Reply {
            errmsg: self.errmsg.map(|errmsg| Cow::Owned(errmsg.into_owned())),
            ..self
        }
    }
}

/// Drops the codes in words that an object repeats, and what has the request ID or errmsg of an earlier
/// one: `failed, errcode=40001: {"errcode":40001,"errmsg":"…"}` is one reply.
fn without_duplicates(replies: Vec<Reply<'_>>) -> Vec<Reply<'_>> {
    if replies.len() < 2 {
        return replies;
    }
    let of_objects = replies
        .iter()
        .filter(|reply| reply.source == Source::Object);
    let codes: BTreeSet<i64> = of_objects.map(|reply| reply.code).collect();
    let mut texts: BTreeSet<(i64, String)> = BTreeSet::new();
    let is_unique = |reply: &Reply<'_>| {
        let errmsg = reply.errmsg.as_deref();
        if reply.source != Source::Object {
            let is_weak = errmsg.is_none() || reply.source == Source::Words;
            if is_weak && codes.contains(&reply.code) {
                return false;
            }
        }
        let rid = errmsg.and_then(|errmsg| Errmsg::new(errmsg).rid());
        let text = rid.map(|rid| rid.as_str()).or(errmsg);
        let is_repeatable = rid.is_none() && reply.source == Source::Object;
        text.is_none_or(|text| texts.insert((reply.code, text.into())) || is_repeatable)
    };
    replies.into_iter().filter(is_unique).collect()
}

struct Search<'t, 'c> {
    finder: &'t Finder,
    text: &'t str,
    replies: Vec<Reply<'t>>,
    searched: &'c mut usize,
}

/// An object around the current label.
struct Open {
    span: Span,
    /// The class of the label for which it was read as JSON.
    read_for: Option<Class>,
    /// True if it is a success.
    is_success: bool,
}

impl<'t> Search<'t, '_> {
    fn labels(&mut self, labels: &[Label]) {
        let text = self.text;
        let closed = self.objects(labels);
        // The end of the last reply, and of the last label.
        let (mut end, mut label_end) = (0, 0);
        let next = Next::new(labels, &closed);
        let mut enclosing = Enclosing::new(&closed);
        for (i, label) in labels.iter().enumerate() {
            let open = enclosing.of(label.start);
            let before = label_end.max(end);
            label_end = label.number.end;
            if label.start < end || open.last().is_some_and(|it| it.is_success) {
                continue;
            }
            let is_in_success = open.iter().any(|it| it.is_success);
            if let Some(reply) = self.object(open, label) {
                if reply.code != 0 {
                    end = reply.range.end;
                } else if is_in_success {
                    continue;
                }
                self.replies.push(reply);
                continue;
            }
            if label.is_decimal {
                continue;
            }
            let bounds = open.last().map_or(0..text.len(), |it| it.span.range());
            let next = next.after(i, label).unwrap_or(text.len());
            let next = next.max(label.number.end);
            let after = [bounds.end.min(next).max(label.number.end), next]
                .map(|end| &text[label.number.end..end]);
            let may_precede = self.replies.is_empty() || bounds.start >= before;
            let before = &text[before.max(bounds.start).min(label.start)..label.start];
            let reply = self.in_words(label, Some(before).filter(|_| may_precede), after);
            if let Some(reply) = reply {
                if reply.code == 0 && is_in_success {
                    continue;
                }
                end = reply.range.end;
                self.replies.push(reply);
            }
        }
    }

    /// Returns the objects around the labels.
    fn objects(&mut self, labels: &[Label]) -> Vec<Span> {
        let text = self.text;
        // The usual line has one reply, whose code comes first.
        if let [label] = labels
            && let Some(before) = text[..label.start].strip_suffix("{\"")
            && self.finder.names().nested(before).is_none()
            && let Some(object) = Span::of_json(text.as_bytes(), before.len())
        {
            return [object].into();
        }
        if labels.is_empty() || memchr::memchr(b'{', text.as_bytes()).is_none() {
            return Vec::new();
        }
        *self.searched += text.len();
        Objects::new(text.as_bytes()).closed
    }

    /// Reads the innermost object around a label, or the one around that if it is a nested envelope.
    fn object(&mut self, open: &mut [Open], label: &Label) -> Option<Reply<'t>> {
        let name = label.name?;
        if open.len() > MAX_ENCLOSING {
            return None;
        }
        let [outer @ .., object] = open else {
            return None;
        };
        if object.read_for.is_some_and(|class| class <= label.class) {
            return None;
        }
        object.read_for = Some(label.class);
        let names = self.finder.names();
        let nested = names.nested(&self.text[..object.span.start as usize]);
        if let (Some(nested), Some(outer)) = (nested, outer.last_mut())
            && let Some(reply) = self.read(outer.span.range(), label, |spec| {
                spec.nested_names().contains(&nested) && has_code_name(spec, name)
            })
        {
            object.is_success = reply.code == 0;
            outer.is_success = reply.code == 0;
            return Some(reply);
        }
        let reply = self.read(object.span.range(), label, |spec| has_code_name(spec, name))?;
        object.is_success = reply.code == 0;
        Some(reply)
    }

    /// Reads an object by the specs that `accepts` accepts.
    fn read(
        &mut self,
        range: Range<usize>,
        label: &Label,
        accepts: impl Fn(&EnvelopeSpec) -> bool,
    ) -> Option<Reply<'t>> {
        let object = &self.text[range.clone()];
        if !begins_as_json(object) {
            return None;
        }
        let mut best: Option<Envelope<'t>> = None;
        let names = self.finder.names();
        for spec in names.specs().filter(&accepts) {
            *self.searched += object.len();
            let envelope = spec.read(object.as_bytes()).ok();
            let Some(envelope) = envelope.filter(|it| it.code.is_some()) else {
                continue;
            };
            let has_errmsg = envelope.errmsg.is_some();
            if has_errmsg || best.is_none() {
                best = Some(envelope);
            }
            if has_errmsg {
                break;
            }
        }
        let Envelope { code, errmsg, .. } = best?;
        let code = code?;
        if label.class != Class::Certain && code != label.code {
            return None;
        }
        let is_nested = label.start < range.start || {
            let inner = &self.text[range.start + 1..label.start];
            inner.contains('{')
                && names.specs().any(|spec| {
                    let mut nested = spec.nested_names().iter();
                    accepts(&spec) && nested.any(|name| inner.contains(name))
                })
        };
        let sent = errmsg.as_deref();
        let evidence = Evidence::new(self.finder, self.text, label, sent, object).of(code);
        if !is_nested && !evidence.counts() {
            return None;
        }
        let meaning = evidence.into_meaning();
        Some(Reply {
            code,
            errmsg,
            range,
            meaning,
            source: Source::Object,
        })
    }

    /// Reads a code in text that is not JSON, or not complete: `errcode=40001 errmsg=…`,
    /// `{'errcode': 40001, …}`, a truncated line.
    ///
    /// The text after it ends with the object around it, or before the next code.
    fn in_words(
        &mut self,
        label: &Label,
        before: Option<&'t str>,
        [after, after_object]: [&'t str; 2],
    ) -> Option<Reply<'t>> {
        let names = self.finder.names();
        *self.searched += after.len() + after_object.len() + before.map_or(0, str::len);
        let number_end = label.number.end;
        let (finder, line) = (self.finder, self.text);
        let goes_with_code = |sent: &Sent<'_>| {
            let errmsg = Some(&*sent.errmsg);
            Evidence::new(finder, line, label, errmsg, after).matches()
        };
        let is_whole = |sent: &Sent<'_>| !sent.is_truncated;
        let named_before = || Some(errmsgs::named(names, before?).filter(is_whole)?.errmsg);
        // A brace in an escaped errmsg can be taken for that of the object.
        let named_after = match errmsgs::named(names, after) {
            Some(sent) if sent.is_truncated => errmsgs::named(names, after_object),
            sent => sent,
        };
        let (errmsg, end) = if let Some(sent) = named_after {
            (Some(sent.errmsg), number_end + sent.end)
        } else if let Some(errmsg) = named_before() {
            (Some(errmsg), number_end)
        } else {
            let sent = errmsgs::unnamed(after);
            let is_sentence = sent.as_ref().is_some_and(|sent| is_sentence(&sent.errmsg));
            let in_parentheses = || {
                let before = before.filter(|_| line[label.start..].starts_with('('))?;
                let errmsg = errmsgs::before_parenthesis(before)?;
                let evidence = Evidence::new(finder, line, label, Some(errmsg), after);
                evidence.has_own_wording().then_some(Cow::Borrowed(errmsg))
            };
            let earlier = || errmsgs::before(before?).or_else(in_parentheses);
            if let Some(sent) = sent.filter(goes_with_code) {
                (Some(sent.errmsg), number_end + sent.end)
            } else if let Some(errmsg) = earlier() {
                (Some(errmsg), number_end)
            } else if is_sentence && label.class != Class::Certain {
                // It contradicts the code.
                return None;
            } else {
                (None, number_end)
            }
        };
        let nested = || {
            let start = &self.text[..label.start];
            let path = names.nested(start.strip_suffix('.').unwrap_or_default());
            path.or_else(|| {
                let near = start.len().saturating_sub(MAX_NESTED);
                let object = start.as_bytes()[near..]
                    .iter()
                    .rposition(|&byte| byte == b'{')?;
                names.nested(start.get(..near + object)?)
            })
        };
        let evidence = Evidence::new(finder, line, label, errmsg.as_deref(), after);
        let counts = evidence.counts() || label.class == Class::Generic && nested().is_some();
        if !counts {
            return None;
        }
        let meaning = evidence.into_meaning();
        Some(Reply {
            code: label.code,
            errmsg,
            range: label.start..end,
            meaning,
            source: if label.class == Class::Certain {
                Source::Field
            } else {
                Source::Words
            },
        })
    }

    /// Finds a number without a name beside a request ID or hint.
    fn numbers(&mut self) {
        let text = self.text;
        *self.searched += text.len();
        if !has_id(text) {
            return;
        }
        let digits = text.match_indices(|ch: char| ch.is_ascii_digit());
        let mut tried = 0;
        let mut end = 0;
        for (start, _) in digits {
            if start < end {
                continue;
            }
            end = start + text[start..].bytes().take_while(u8::is_ascii_digit).count();
            if !(5..=9).contains(&(end - start)) || !is_alone(&text[..start]) {
                continue;
            }
            let label = Label::new(text.as_bytes(), start, start, Class::Bare);
            let is_listed = |label: &Label| may_count(self.finder, label, || false);
            let Some(label) = label.filter(is_listed) else {
                continue;
            };
            tried += 1;
            let reply = self.in_words(&label, Some(&text[..start]), [&text[end..]; 2]);
            self.replies.extend(reply);
            if !self.replies.is_empty() || tried == MAX_NUMBERS {
                return;
            }
        }
    }
}

/// Returns false for most objects that are not JSON, such as `{\"errcode\":0}` and `{'errcode': 0}`.
fn begins_as_json(object: &str) -> bool {
    object[1..].trim_ascii_start().starts_with('"')
}

/// Returns whether the text has two words, and no `key=value` first.
fn is_sentence(text: &str) -> bool {
    let is_word = |word: &&str| word.chars().filter(|ch| ch.is_alphabetic()).count() > 1;
    let first = text.split_whitespace().next().unwrap_or_default();
    !first.contains('=') && text.split_whitespace().filter(is_word).nth(1).is_some()
}

/// Returns whether a number after this text is not part of something else.
fn is_alone(before: &str) -> bool {
    let is_part =
        |ch: char| ch.is_alphanumeric() || matches!(ch, '_' | '.' | '-' | '/' | '+' | '#');
    !before.ends_with(is_part)
}

/// Finds the objects around ascending positions.
struct Enclosing<'o> {
    /// The objects to come, by start.
    closed: &'o [Span],
    /// The objects around the last position, the innermost last.
    open: Vec<Open>,
}

impl<'o> Enclosing<'o> {
    fn new(closed: &'o [Span]) -> Self {
        Self {
            closed,
            open: Vec::new(),
        }
    }

    fn of(&mut self, position: usize) -> &mut [Open] {
        while let [span, rest @ ..] = self.closed
            && span.start as usize <= position
        {
            self.closed = rest;
            self.pop(span.start as usize);
            self.open.push(Open {
                span: *span,
                read_for: None,
                is_success: false,
            });
        }
        self.pop(position);
        &mut self.open
    }

    /// Removes the objects that end before a position.
    fn pop(&mut self, position: usize) {
        let has_ended = |open: &Open| open.span.end as usize <= position;
        while self.open.last().is_some_and(has_ended) {
            self.open.pop();
        }
    }
}

/// Where the text after each label ends.
struct Next {
    /// For each label, the start of its name, and of the innermost object around it.
    starts: Vec<(usize, Option<usize>)>,
    /// For each label, the index of the next certain one.
    certain: Vec<Option<usize>>,
}

impl Next {
    fn new(labels: &[Label], closed: &[Span]) -> Self {
        if labels.len() < 2 {
            return Self {
                starts: Vec::new(),
                certain: Vec::new(),
            };
        }
        let mut enclosing = Enclosing::new(closed);
        let start = |label: &Label| {
            let object = enclosing.of(label.start).last();
            (label.start, object.map(|object| object.span.start as usize))
        };
        let starts = labels.iter().map(start).collect();
        let mut next = None;
        let following = |(i, label): (usize, &Label)| {
            let following = next;
            if label.class == Class::Certain {
                next = Some(i);
            }
            following
        };
        let mut certain: Vec<_> = labels.iter().enumerate().rev().map(following).collect();
        certain.reverse();
        Self { starts, certain }
    }

    /// Returns where the text after a label ends: before the next label that may begin a reply, and the
    /// object around that.
    fn after(&self, i: usize, label: &Label) -> Option<usize> {
        let next = match label.class {
            Class::Certain => *self.certain.get(i)?,
            _ => Some(i + 1),
        };
        let (start, object) = *self.starts.get(next?)?;
        Some(object.filter(|&it| it >= label.number.end).unwrap_or(start))
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::borrow::ToOwned;
    use std::{format, vec};

    use super::*;
    use crate::registry::REGISTRY;

    fn found(text: &str) -> Vec<(i64, Option<String>)> {
        super::super::find(text.as_bytes())
            .map(|found| (found.code(), found.errmsg().map(str::to_owned)))
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
    fn outer_failure_wins_and_siblings_are_all_found() {
        assert_eq!(
            found(r#"{"errcode":2,"errmsg":"b","list":[{"errcode":1,"errmsg":"a"}]}"#),
            one(2, "b")
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
    fn failing_items_of_a_success_are_found() {
        let item = |code| format!(r#"{{"errcode":{code},"errmsg":"a","id":[{{}}]}}"#);
        let line = format!(
            r#"{{"list":[{}],"errcode":0,"errmsg":"ok","more":[{},{}],"error_code":0}} {}"#,
            item(1),
            item(0),
            item(2),
            item(3)
        );
        let a = Some("a".to_owned());
        let ok = (0, Some("ok".to_owned()));
        assert_eq!(found(&line), [(1, a.clone()), ok, (2, a.clone()), (3, a)]);
    }

    #[test]
    fn errmsg_in_escaped_quotes_is_decoded() {
        for line in [
            r"{\x22errcode\x22:40001,\x22errmsg\x22:\x22a \x27b\x27\x22}",
            r"{\u0022errcode\u0022:40001,\u0022errmsg\u0022:\u0022a 'b'\u0022}",
            r"{\x27errcode\x27:40001,\x27errmsg\x27:\x27a \x22b\x22\x27}",
            "%7B%22errcode%22:40001,%22errmsg%22:%22a%20%27b%27%22%7D",
            "{&quot;errcode&quot;:40001,&quot;errmsg&quot;:&quot;a &#39;b&#39;&quot;}",
            "{&#34;errcode&#34;:40001,&#34;errmsg&#34;:&#34;a &#39;b&#39;&#34;}",
            "{&#39;errcode&#39;:40001,&#39;errmsg&#39;:&#39;a &quot;b&quot;&#39;}",
        ] {
            let quoted = found(line);
            assert!(
                quoted == one(40001, r#"a "b""#) || quoted == one(40001, "a 'b'"),
                "{line}: {quoted:?}"
            );
        }
    }

    #[test]
    fn indented_object_is_read_as_json() {
        let object = "{\n\t\"errcode\": 40001,\n\t\"errmsg\": \"a\"\n}";
        let found = super::super::find(object.as_bytes()).next().unwrap();
        assert_eq!(found.range(), 0..object.len());
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
        assert_eq!(found(r#"{"code":40100}"#), []);
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
            r#"{"error_code":40001,"errcode":40001,"errmsg":"a"} errcode=40029 errmsg=b"#,
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
        let finder = Finder::new(&REGISTRY);
        for text in UNITS.iter().flat_map(|unit| around(unit)) {
            let mut searched = 0;
            let line = text.as_bytes();
            let _ = find(&finder, line, 0, candidates(&finder, line), &mut searched);
            let most = 2 * 3 * MAX_ENCLOSING * text.len();
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
