//! The language of an answer, from the header `Accept-Language`.

use core::cmp::Reverse;

#[cfg(feature = "alloc")]
use crate::error::ApiError;
#[cfg(feature = "alloc")]
use crate::table::ApiCode;
use crate::table::Table;
use crate::vocabulary::Locale;

/// The number of language ranges that count. Browsers send at most a dozen.
const MAX_RANGES: usize = 32;

impl Table {
    /// Returns the column that suits the value of an `Accept-Language` header best; `None` if it
    /// accepts none of the table's languages.
    ///
    /// Language ranges are tried in descending order of their quality (RFC 9110), equal ones in
    /// the order of the header. The first one that matches decides, so another region, or the other
    /// script of Chinese, precedes the language of a range of lower quality. A range matches a
    /// column as in [`Entry::message_in`](crate::Entry::message_in): RFC 4647 lookup, then the
    /// fallbacks to another region or script.
    ///
    /// `*` accepts the first column, after all other ranges. `q=0` excludes the columns that begin
    /// with its range, unless a longer range accepts them: `en;q=0, en-GB` accepts British English
    /// only.
    ///
    /// Malformed members are skipped. The first 32 ranges count; the rest of the header is ignored.
    /// Join several header values with `, `.
    ///
    /// ```
    /// use errcodes::Locale;
    ///
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 7 => Lost("lost", "丢失") } }
    ///
    /// let negotiate = |header| Acme::TABLE.negotiate(header);
    /// assert_eq!(negotiate("fr;q=0.9, zh-CN;q=0.8"), Some(Locale::new("zh")));
    /// assert_eq!(negotiate("en;q=0, *"), Some(Locale::new("zh")));
    /// assert_eq!(negotiate("fr, de;q=0.5"), None);
    /// ```
    #[must_use]
    pub fn negotiate(&'static self, accept_language: &str) -> Option<Locale> {
        negotiate(accept_language, self.locales().iter().copied())
    }
}

#[cfg(feature = "alloc")]
impl<C: ApiCode> ApiError<C> {
    /// Returns the best locale for the value of an `Accept-Language` header, as
    /// [`Table::negotiate`] does, of those that the row has a message in. For an unlisted code, the
    /// columns of all tables of `C` count.
    ///
    /// ```
    /// use errcodes::{ApiError, Locale};
    ///
    /// errcodes::define_errcodes! { enum Acme(en, zh) { 7 => Lost("lost", "丢失"), 8 => Late("late", _) } }
    ///
    /// let header = "zh-CN, en;q=0.8";
    /// assert_eq!(ApiError::from(Acme::Lost).negotiate(header), Some(Locale::new("zh")));
    /// assert_eq!(ApiError::from(Acme::Late).negotiate(header), Some(Locale::new("en")));
    /// ```
    #[must_use]
    pub fn negotiate(&self, accept_language: &str) -> Option<Locale> {
        if let Some(entry) = self.entry() {
            return negotiate(accept_language, entry.locales());
        }
        let tables = C::TABLES.iter();
        let columns = tables.flat_map(|table| table.locales().iter().copied());
        negotiate(accept_language, columns)
    }
}

fn negotiate(header: &str, columns: impl Iterator<Item = Locale> + Clone) -> Option<Locale> {
    let ranges = Ranges::parse(header);
    let (accepted, excluded) = ranges.split_by_acceptance();
    let mut acceptable = columns.filter(|&column| {
        let exclusion = longest_prefix(excluded, column);
        exclusion.is_none() || exclusion < longest_prefix(accepted, column)
    });
    let nearest = |range: &Range| {
        let columns = acceptable.clone();
        let distances = columns.filter_map(|column| Some((range.locale.distance(column)?, column)));
        distances.min_by_key(|&(distance, _)| distance)
    };
    match accepted.iter().find_map(nearest) {
        Some((_, column)) => Some(column),
        None if ranges.accepts_others => acceptable.next(),
        None => None,
    }
}

/// Returns the number of subtags of the longest range that the column begins with.
fn longest_prefix(ranges: &[Range], column: Locale) -> Option<usize> {
    let prefixes = ranges.iter().filter(|range| range.is_prefix_of(column));
    prefixes.map(|range| range.subtags).max()
}

/// A language range and its weight.
#[derive(Clone, Copy)]
struct Range {
    locale: Locale,
    /// The number of subtags as written, which exceeds that of the locale for a range with
    /// variants.
    subtags: usize,
    /// In thousandths.
    quality: u16,
    /// The position in the header.
    position: usize,
}

/// The well-formed members of a header, the best first.
struct Ranges {
    list: [Range; MAX_RANGES],
    len: usize,
    /// True if `*` is a member, without `q=0`.
    accepts_others: bool,
}

impl Ranges {
    /// Parses the header, and sorts the ranges by priority. Reads each byte a fixed number of
    /// times.
    fn parse(header: &str) -> Self {
        let mut ranges = Self {
            list: [Range::UNUSED; MAX_RANGES],
            len: 0,
            accepts_others: false,
        };
        for member in header.split(',') {
            if ranges.len == MAX_RANGES {
                break;
            }
            let Some((text, quality)) = parse_member(member) else {
                continue;
            };
            if text == "*" {
                ranges.accepts_others |= quality > 0;
            } else if let Some(range) = Range::parse(text, quality, ranges.len) {
                ranges.list[ranges.len] = range;
                ranges.len += 1;
            }
        }
        ranges.list[..ranges.len]
            .sort_unstable_by_key(|range| (Reverse(range.quality), range.position));
        ranges
    }

    /// Returns the accepted ranges, the best first, and the excluded ones.
    fn split_by_acceptance(&self) -> (&[Range], &[Range]) {
        let list = &self.list[..self.len];
        list.split_at(list.partition_point(|range| range.quality > 0))
    }
}

impl Range {
    const UNUSED: Self = Self {
        locale: Locale::UNDETERMINED,
        subtags: 0,
        quality: 0,
        position: 0,
    };

    /// Parses a language range of RFC 4647: subtags of 1 to 8 letters or digits. Returns `None` for
    /// languages that no column can have, of other than 2 or 3 letters.
    fn parse(text: &str, quality: u16, position: usize) -> Option<Self> {
        let is_subtag = |tag: &str| {
            (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric())
        };
        let is_valid = text.split('-').all(is_subtag);
        Some(Self {
            locale: Locale::parse(text).filter(|_| is_valid)?,
            subtags: text.split('-').count(),
            quality,
            position,
        })
    }

    /// Returns whether every subtag of the range is one of the column, as in RFC 4647 filtering.
    fn is_prefix_of(&self, column: Locale) -> bool {
        let range = self.locale;
        let (script, region) = (range.script(), range.region());
        self.subtags == 1 + usize::from(script.is_some()) + usize::from(region.is_some())
            && range.language() == column.language()
            && (script.is_none() || script == column.script())
            && (region.is_none() || region == column.region())
    }
}

/// Splits a member into its range and its quality in thousandths.
fn parse_member(member: &str) -> Option<(&str, u16)> {
    let member = member.trim_matches(is_white_space);
    let Some((range, weight)) = member.split_once(';') else {
        return Some((member, 1000));
    };
    let (name, quality) = weight.split_once('=')?;
    let is_quality = name
        .trim_start_matches(is_white_space)
        .eq_ignore_ascii_case("q");
    let quality = parse_quality(quality).filter(|_| is_quality)?;
    Some((range.trim_end_matches(is_white_space), quality))
}

/// Optional white space of RFC 9110.
fn is_white_space(ch: char) -> bool {
    matches!(ch, ' ' | '\t')
}

/// Parses a number from 0 to 1 with at most three decimals, in thousandths.
fn parse_quality(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let padded = decimals.bytes().chain([b'0'; 3]).take(3);
    let thousandths = padded.fold(0, |sum, digit| sum * 10 + u16::from(digit - b'0'));
    match whole {
        "0" => Some(thousandths),
        "1" if thousandths == 0 => Some(1000),
        _ => None,
    }
}
