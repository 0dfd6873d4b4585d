//! Evidence that a number under a name is the code of a reply.

use core::cell::OnceCell;

use super::Finder;
use super::labels::Label;
use super::meaning::{Meaning, exact_name, sends};
use super::names::{Class, errmsg_names, has_code_name, is_unusual};
use crate::error::errmsg::{Errmsg, Segment};
use crate::platform::{EnvelopeSpec, Platform};
use crate::registry;
use crate::table::Entry;

/// A wording that shares less of its words, in percent, contradicts.
const CONTRADICTION: u8 = 30;

/// Telling words of a wording that names a platform beside a common number: `参数错误` has one.
const MIN_TELLING: usize = 3;

/// Bytes before a code in which a platform's key counts.
const NEARBY: usize = 256;

/// The surroundings of a number.
pub(super) struct Evidence<'t> {
    finder: &'t Finder,
    line: &'t str,
    label: &'t Label,
    code: i64,
    errmsg: Option<&'t str>,
    /// The object, or the text from the number to the next one.
    around: &'t str,
    /// Computed once, for the evidence and for the reply.
    meaning: OnceCell<Meaning>,
    score: OnceCell<u8>,
}

impl<'t> Evidence<'t> {
    pub(super) fn new(
        finder: &'t Finder,
        line: &'t str,
        label: &'t Label,
        errmsg: Option<&'t str>,
        around: &'t str,
    ) -> Self {
        Self {
            finder,
            line,
            label,
            code: label.code,
            errmsg,
            around,
            meaning: OnceCell::new(),
            score: OnceCell::new(),
        }
    }

    /// Replaces the label's code by that of the object that has the label.
    pub(super) fn of(self, code: i64) -> Self {
        Self {
            code,
            meaning: OnceCell::new(),
            score: OnceCell::new(),
            ..self
        }
    }

    /// Returns whether the number is a reply's code.
    pub(super) fn counts(&self) -> bool {
        let Self { label, code, .. } = self;
        match label.class {
            Class::Certain => label.is_separated || self.lists() || self.has_id(),
            Class::Key => self.lists(),
            Class::Generic | Class::Words if self.has_own_errmsg() => true,
            // Every system has a 0, and many a -1.
            _ if *code == 0 || !self.lists() => false,
            _ if self.has_id() || self.has_own_wording() => true,
            _ if self.differs() => false,
            _ if *code > 0 && self.is_asked_for() => true,
            _ if is_common(*code) => false,
            _ if self.is_platform_named() => true,
            Class::Words => self.errmsg.is_none() || self.score() >= CONTRADICTION,
            Class::Generic | Class::Bare => false,
        }
    }

    /// Returns whether the errmsg goes with the code.
    pub(super) fn matches(&self) -> bool {
        self.errmsg.is_some_and(has_id) || self.score() >= CONTRADICTION
    }

    fn entries(&self) -> impl Iterator<Item = Entry> {
        self.finder.entries(self.code)
    }

    fn lists(&self) -> bool {
        self.entries().next().is_some()
    }

    /// Returns the row that the code means.
    pub(super) fn into_meaning(mut self) -> Meaning {
        let meaning = self.meaning.take();
        meaning.unwrap_or_else(|| self.find_meaning())
    }

    fn find_meaning(&self) -> Meaning {
        let name = exact_name(self.line, self.label);
        Meaning::new(self.finder, self.code, self.errmsg, name)
    }

    /// Returns the best score of the errmsg among the rows.
    fn score(&self) -> u8 {
        *self.score.get_or_init(|| {
            let meaning = self.meaning.get_or_init(|| self.find_meaning());
            let errmsg = self.errmsg.unwrap_or_default();
            let score = || Some(registry::score(meaning.entry?, errmsg));
            meaning.score.or_else(score).unwrap_or(0)
        })
    }

    /// Returns whether the errmsg begins with the wording of a row, one that other systems with the number
    /// would not send as well.
    pub(super) fn has_own_wording(&self) -> bool {
        let is_telling = |errmsg| registry::count_telling(errmsg) >= MIN_TELLING;
        self.code.unsigned_abs() >= 1000
            && self.score() == 100
            && (!is_common(self.code) || self.errmsg.is_some_and(is_telling))
    }

    /// Returns whether the errmsg shares too few telling words with each row.
    fn differs(&self) -> bool {
        let is_other = |errmsg: &str| self.entries().all(|it| registry::differs(errmsg, it));
        self.errmsg.is_some_and(is_other)
    }

    /// Returns whether a platform that lists the code sends what is in the errmsg or around the code: a
    /// request ID, a hint or a link.
    fn has_id(&self) -> bool {
        let texts = [self.errmsg.unwrap_or_default(), self.around];
        let mut segments = texts
            .into_iter()
            .flat_map(|text| Errmsg::new(text).segments());
        segments.any(|segment| {
            let what: fn(&Platform) -> bool = match segment {
                Segment::Rid { .. } => Platform::has_request_ids,
                Segment::Hint { .. } => Platform::has_hints,
                Segment::Link { link, .. } => {
                    let key = self.finder.registry().platform_of_link(link);
                    let is_linked = |entry: Entry| Some(entry.table().platform_key()) == key;
                    return self.entries().any(is_linked);
                }
                _ => return false,
            };
            self.entries().any(|entry| sends(entry, what))
        })
    }

    /// Returns whether the errmsg has a name that only a platform with this name of the code uses.
    fn has_own_errmsg(&self) -> bool {
        let is_own = |spec: &EnvelopeSpec| {
            let mut names = errmsg_names(*spec);
            self.label.name.is_some_and(|it| has_code_name(spec, it))
                && names.any(|name| is_unusual(name) && self.around.contains(name))
        };
        let is_large = match self.label.class {
            // Other systems have an `errCode` with an `errMsg`.
            Class::Words => !is_common(self.code),
            _ => self.code.unsigned_abs() >= 1000,
        };
        let is_likely = |errmsg: &str| {
            is_large
                || errmsg.contains(":fail")
                || errmsg.contains(":ok")
                || self.code != 0 && self.is_asked_for()
        };
        self.errmsg.is_some_and(is_likely) && self.finder.names().specs().any(|spec| is_own(&spec))
    }

    /// Returns whether the platform of a table that was asked for uses the name: for a common number, as
    /// its usual one.
    fn is_asked_for(&self) -> bool {
        let is_usual = |spec: &EnvelopeSpec, name| spec.code_names().first() == Some(&name);
        let uses = |spec: EnvelopeSpec| {
            let is_own = |name| has_code_name(&spec, name);
            let mut name = self.label.name.filter(|&name| is_own(name)).into_iter();
            name.any(|name| !is_common(self.code) || is_usual(&spec, name))
        };
        let mut specs = self
            .entries()
            .map(|it| EnvelopeSpec::from_table(it.table()));
        self.finder.asked().is_some() && specs.any(uses)
    }

    /// Returns whether the key of a platform that lists the code stands before it, not in a path.
    fn is_platform_named(&self) -> bool {
        let before = last_bytes(&self.line[..self.label.start], NEARBY);
        let is_in_line = |entry: Entry| names_platform(before, entry.table().platform_key());
        self.entries().any(is_in_line)
    }
}

/// Returns whether many systems have the number: HTTP statuses, MySQL's codes, first codes of an own list.
const fn is_common(code: i64) -> bool {
    matches!(code.unsigned_abs(), 0..=2100 | 10_000..=11_000)
}

/// Returns whether the text has a request ID or a hint.
pub(super) fn has_id(text: &str) -> bool {
    let errmsg = Errmsg::new(text);
    errmsg.rid().is_some() || errmsg.hints().next().is_some()
}

/// Returns whether the text has the key of a platform, in any case and not in a path.
///
/// [`NEARBY`] bounds the text.
fn names_platform(text: &str, key: &str) -> bool {
    let text = text.as_bytes();
    let mut windows = text.windows(key.len().max(1)).enumerate();
    windows.any(|(start, window)| {
        window.eq_ignore_ascii_case(key.as_bytes())
            && !matches!(text[..start].last(), Some(b'/' | b'.' | b'-' | b'@'))
    })
}

fn last_bytes(text: &str, length: usize) -> &str {
    let mut starts = text.len().saturating_sub(length)..=text.len();
    let start = starts.find(|&start| text.is_char_boundary(start));
    &text[start.unwrap_or(0)..]
}
