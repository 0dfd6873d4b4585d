//! Places of a query's words in texts, for marking them.

use core::ops::Range;
use std::string::String;
use std::vec::Vec;

use super::fold::{each_folded, split_camel_case};
use super::query::{Alternative, Match, Query, Term};

/// The words of a query as [`Registry::search`](crate::Registry::search) finds them.
///
/// ```
/// use errcodes::registry::SearchWords;
///
/// let words = SearchWords::new("令牌 EXPIRED");
/// let text = "the token has expired";
/// let found: Vec<_> = words.ranges(text).into_iter().map(|range| &text[range]).collect();
/// assert_eq!(found, ["token", "expired"]);
/// ```
#[derive(Clone, Debug)]
pub struct SearchWords {
    terms: Vec<Term>,
}

impl SearchWords {
    /// Reads the words of a query.
    ///
    /// ```
    /// use errcodes::registry::SearchWords;
    ///
    /// assert!(SearchWords::new("…").ranges("invalid openid").is_empty());
    /// ```
    #[must_use]
    pub fn new(query: &str) -> Self {
        Self {
            terms: Query::new(query).terms,
        }
    }

    /// Returns the places of the words in a text, in ascending order and apart.
    ///
    /// The places of synonyms count only for a word that is not in the text itself.
    ///
    /// ```
    /// use errcodes::registry::SearchWords;
    ///
    /// assert_eq!(SearchWords::new("openid").ranges("InvalidOpenid"), [7..13]);
    /// ```
    #[must_use]
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let split = split_camel_case(text);
        let texts = [Mapped::new(text), Mapped::of_split(&split, text)];
        let mut ranges = Vec::new();
        for term in &self.terms {
            let find = |is_synonym: bool| {
                let alternatives = term.alternatives.iter();
                let alternatives = alternatives.filter(move |it| it.is_synonym == is_synonym);
                alternatives.flat_map(|it| texts.iter().flat_map(move |text| text.find(it)))
            };
            let count = ranges.len();
            ranges.extend(find(false));
            if ranges.len() == count {
                ranges.extend(find(true));
            }
        }
        ranges.sort_by_key(|range| (range.start, range.end));
        let mut apart: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match apart.last_mut() {
                Some(last) if range.start < last.end => last.end = last.end.max(range.end),
                _ => apart.push(range),
            }
        }
        apart
    }

    /// Returns each word of the query, or several words that mean one thing, by itself.
    ///
    /// ```
    /// use errcodes::registry::SearchWords;
    ///
    /// let words = SearchWords::new("rate limit openid");
    /// let is_in = |text| words.each().map(|word| !word.ranges(text).is_empty()).collect::<Vec<_>>();
    /// assert_eq!(is_in("invalid openid"), [false, true]);
    /// assert_eq!(is_in("requests are too frequent"), [true, false]);
    /// ```
    pub fn each(&self) -> impl Iterator<Item = Self> {
        self.terms.iter().map(|term| Self {
            terms: std::vec![term.clone()],
        })
    }
}

/// A folded text with the place in its source of every byte.
struct Mapped {
    folded: String,
    places: Vec<Range<usize>>,
}

impl Mapped {
    fn new(text: &str) -> Self {
        let mut folded = String::new();
        let mut places = Vec::new();
        each_folded(text, |i, ch| {
            folded.push(ch);
            let len = text[i..].chars().next().map_or(0, char::len_utf8);
            places.resize(folded.len(), i..i + len);
        });
        Self { folded, places }
    }

    /// Folds `split`, which is `text` with additional spaces.
    fn of_split(split: &str, text: &str) -> Self {
        let mut sources = Vec::new();
        let mut rest = text.char_indices().peekable();
        for ch in split.chars() {
            let (i, is_same) = rest
                .peek()
                .map_or((text.len(), false), |&(i, it)| (i, it == ch));
            sources.resize(sources.len() + ch.len_utf8(), i);
            if is_same {
                rest.next();
            }
        }
        sources.push(text.len());
        let mut mapped = Self::new(split);
        for place in &mut mapped.places {
            *place = sources[place.start]..sources[place.end];
        }
        mapped
    }

    /// Returns the places in the source of the words of an alternative. A synonym has to be complete.
    fn find(&self, alternative: &Alternative) -> Vec<Range<usize>> {
        let mut ranges = Vec::new();
        for word in &alternative.words {
            let count = ranges.len();
            let found = word.find_all(&self.folded);
            let found =
                found.filter(|&(.., kind)| !alternative.is_synonym || kind <= Match::Inflected);
            ranges.extend(
                found.map(|(start, end, _)| self.places[start].start..self.places[end - 1].end),
            );
            if alternative.is_synonym && ranges.len() == count {
                return Vec::new();
            }
        }
        ranges
    }
}
