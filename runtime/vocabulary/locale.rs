//! Language tags, as small values.

use core::error::Error;
use core::fmt;
use core::str::FromStr;

use crate::const_text::bytes_eq;

/// A language, script and region: the part of a BCP 47 tag that selects a wording.
///
/// Parsing is lenient, since tags come from users and environments. `_` separates subtags as `-`
/// does, case is ignored, and everything after the region (variants, extensions, an encoding, a
/// modifier) is dropped. Text without a language is [`Locale::UNDETERMINED`].
///
/// Only [`Locale::translation_of`] makes the locale of a translation.
///
/// With feature `serde`, a locale is serialized as its tag. Deserializing parses the tag, so the
/// locale of a translation loses its source language.
///
/// ```
/// use errcodes::Locale;
///
/// const CHINESE: Locale = Locale::new("zh_CN.UTF-8");
/// assert_eq!(CHINESE.to_string(), "zh-CN");
/// assert_eq!(Locale::from("ZH-hant-tw").to_string(), "zh-Hant-TW");
/// assert_eq!(Locale::from("POSIX"), Locale::UNDETERMINED);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Locale {
    tag: Tag,
    /// The source language of a translation; all zeros for an original text.
    source: Tag,
}

/// Subtags in canonical case, padded with zeros.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Tag {
    language: [u8; 3],
    script: [u8; 4],
    region: [u8; 3],
}

impl Locale {
    /// The locale without a language: the tag `und`.
    ///
    /// ```
    /// assert_eq!(errcodes::Locale::UNDETERMINED.to_string(), "und");
    /// ```
    pub const UNDETERMINED: Self = Self {
        tag: Tag {
            language: *b"und",
            ..Tag::NONE
        },
        source: Tag::NONE,
    };

    /// Parses a tag; text without a language becomes [`Locale::UNDETERMINED`].
    ///
    /// ```
    /// use errcodes::Locale;
    ///
    /// const ENGLISH: Locale = Locale::new("en");
    /// assert_eq!(ENGLISH.language(), "en");
    /// assert_eq!(Locale::new("C"), Locale::UNDETERMINED);
    /// ```
    #[must_use]
    pub const fn new(text: &str) -> Self {
        match Self::parse(text) {
            Some(locale) => locale,
            None => Self::UNDETERMINED,
        }
    }

    /// Parses a tag; returns `None` if the text does not begin with a language of two or three
    /// letters.
    ///
    /// [`FromStr`] does the same outside of constants.
    ///
    /// ```
    /// use errcodes::Locale;
    ///
    /// const BRITISH: Option<Locale> = Locale::parse("en-GB");
    /// assert_eq!(BRITISH.unwrap().region(), Some("GB"));
    /// assert_eq!(Locale::parse("12"), None);
    /// ```
    #[must_use]
    pub const fn parse(text: &str) -> Option<Self> {
        match Tag::parse(text.as_bytes()) {
            Some(tag) => Some(Self {
                tag,
                source: Tag::NONE,
            }),
            None => None,
        }
    }

    /// Returns the language subtag in lower case.
    ///
    /// ```
    /// assert_eq!(errcodes::Locale::new("ZH_TW").language(), "zh");
    /// ```
    #[must_use]
    pub fn language(&self) -> &str {
        text(&self.tag.language)
    }

    /// Returns the script subtag.
    ///
    /// ```
    /// assert_eq!(errcodes::Locale::new("zh-hant").script(), Some("Hant"));
    /// assert_eq!(errcodes::Locale::new("zh").script(), None);
    /// ```
    #[must_use]
    pub fn script(&self) -> Option<&str> {
        Some(text(&self.tag.script)).filter(|script| !script.is_empty())
    }

    /// Returns the region subtag.
    ///
    /// ```
    /// assert_eq!(errcodes::Locale::new("es-419").region(), Some("419"));
    /// assert_eq!(errcodes::Locale::new("es").region(), None);
    /// ```
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        Some(text(&self.tag.region)).filter(|region| !region.is_empty())
    }

    /// Returns the source language of a translation; `None` for an original text.
    ///
    /// ```
    /// use errcodes::Locale;
    ///
    /// let (zh, en) = (Locale::new("zh"), Locale::new("en"));
    /// assert_eq!(zh.translation_of(en).translated_from(), Some(en));
    /// assert_eq!(zh.translated_from(), None);
    /// ```
    #[must_use]
    pub const fn translated_from(&self) -> Option<Self> {
        if self.source.is_none() {
            None
        } else {
            Some(Self {
                tag: self.source,
                source: Tag::NONE,
            })
        }
    }

    /// Returns the locale without the source language of a translation.
    #[cfg(any(feature = "axum", feature = "tonic"))]
    pub(crate) const fn without_source(self) -> Self {
        Self {
            source: Tag::NONE,
            ..self
        }
    }

    /// Returns the locale of a translation from `source` into this language, which is written with
    /// the `t` extension of RFC 6497.
    ///
    /// ```
    /// use errcodes::Locale;
    ///
    /// assert_eq!(Locale::new("zh").translation_of(Locale::new("en")).to_string(), "zh-t-en");
    /// ```
    #[must_use]
    pub const fn translation_of(self, source: Self) -> Self {
        Self {
            tag: self.tag,
            source: source.tag,
        }
    }

    /// Returns how far a text in `column` is from the requested `self`; `None` if it does not
    /// match.
    ///
    /// RFC 4647 lookup: the whole tag, then without region, then without script. Chinese without a
    /// script is traditional in Taiwan, Hong Kong and Macao, and simplified elsewhere. Then follows
    /// the same language of another region, and for Chinese the other script.
    pub(crate) const fn distance(self, column: Self) -> Option<u8> {
        let (asked, column) = (self.tag, column.tag);
        if !bytes_eq(&asked.language, &column.language) {
            return None;
        }
        let script = asked.likely_script();
        let same_script = bytes_eq(&script, &column.likely_script());
        if bytes_eq(&asked.script, &column.script) && bytes_eq(&asked.region, &column.region) {
            Some(0)
        } else if same_script && bytes_eq(&asked.region, &column.region) {
            Some(1)
        } else if same_script && absent(&column.region) {
            Some(2)
        } else if absent(&column.script) && absent(&column.region) {
            Some(3)
        } else if same_script || absent(&script) {
            Some(4)
        } else if asked.is_chinese() {
            Some(5)
        } else {
            None
        }
    }

    /// Returns whether a text in `actual` has the requested language and script. Absent scripts
    /// match every script, except that the region implies the script of Chinese.
    pub(crate) const fn is_served_by(self, actual: Self) -> bool {
        let (asked, actual) = (self.tag, actual.tag);
        let (script, actual_script) = (asked.likely_script(), actual.likely_script());
        bytes_eq(&asked.language, &actual.language)
            && (absent(&script) || absent(&actual_script) || bytes_eq(&script, &actual_script))
    }
}

impl Tag {
    const NONE: Self = Self {
        language: [0; 3],
        script: [0; 4],
        region: [0; 3],
    };

    const fn is_none(self) -> bool {
        absent(&self.language)
    }

    /// Parses the tag at the start of the text.
    const fn parse(text: &[u8]) -> Option<Self> {
        let mut tag = Self::NONE;
        let mut end = subtag_end(text, 0);
        if !(end == 2 || end == 3) || !all_letters(text, 0, end) {
            return None;
        }
        copy_lower(text, 0, end, &mut tag.language);
        let mut from = next_subtag(text, end);
        end = subtag_end(text, from);
        // An extended language, as in zh-cmn-Hans.
        if end - from == 3 && all_letters(text, from, end) {
            from = next_subtag(text, end);
            end = subtag_end(text, from);
        }
        if end - from == 4 && all_letters(text, from, end) {
            copy_lower(text, from, end, &mut tag.script);
            tag.script[0] = tag.script[0].to_ascii_uppercase();
            from = next_subtag(text, end);
            end = subtag_end(text, from);
        }
        let is_country = end - from == 2 && all_letters(text, from, end);
        if is_country || end - from == 3 && all_digits(text, from, end) {
            copy_lower(text, from, end, &mut tag.region);
            tag.region[0] = tag.region[0].to_ascii_uppercase();
            tag.region[1] = tag.region[1].to_ascii_uppercase();
        }
        Some(tag)
    }

    const fn is_chinese(&self) -> bool {
        bytes_eq(&self.language, b"zh\0")
    }

    /// Returns the script, or the one that the region implies. Only the script of Chinese depends
    /// on the region.
    const fn likely_script(self) -> [u8; 4] {
        if !absent(&self.script) || !self.is_chinese() {
            self.script
        } else if bytes_eq(&self.region, b"TW\0")
            || bytes_eq(&self.region, b"HK\0")
            || bytes_eq(&self.region, b"MO\0")
        {
            *b"Hant"
        } else {
            *b"Hans"
        }
    }
}

/// Returns the end of the subtag that begins at `start`.
const fn subtag_end(text: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < text.len() && text[end].is_ascii_alphanumeric() {
        end += 1;
    }
    end
}

/// Returns the start of the subtag after the one that ends at `end`; the end of the text if no
/// separator follows.
const fn next_subtag(text: &[u8], end: usize) -> usize {
    if end < text.len() && (text[end] == b'-' || text[end] == b'_') {
        end + 1
    } else {
        text.len()
    }
}

const fn all_letters(text: &[u8], mut from: usize, end: usize) -> bool {
    while from < end {
        if !text[from].is_ascii_alphabetic() {
            return false;
        }
        from += 1;
    }
    true
}

const fn all_digits(text: &[u8], mut from: usize, end: usize) -> bool {
    while from < end {
        if !text[from].is_ascii_digit() {
            return false;
        }
        from += 1;
    }
    true
}

const fn copy_lower(text: &[u8], from: usize, end: usize, into: &mut [u8]) {
    let mut i = from;
    while i < end {
        into[i - from] = text[i].to_ascii_lowercase();
        i += 1;
    }
}

const fn absent(subtag: &[u8]) -> bool {
    subtag[0] == 0
}

fn text(subtag: &[u8]) -> &str {
    let end = subtag
        .iter()
        .position(|&byte| byte == 0)
        .unwrap_or(subtag.len());
    core::str::from_utf8(&subtag[..end]).unwrap_or_default()
}

/// Converts from `&str`, `&String` and other strings, as [`Locale::new`] does.
impl<T: AsRef<str> + ?Sized> From<&T> for Locale {
    fn from(text: &T) -> Self {
        Self::new(text.as_ref())
    }
}

/// Parses a tag as [`Locale::parse`] does.
///
/// ```
/// use errcodes::Locale;
///
/// assert_eq!("pt_BR".parse(), Ok(Locale::new("pt-BR")));
/// assert!("C".parse::<Locale>().is_err());
/// ```
impl FromStr for Locale {
    type Err = ParseLocaleError;

    fn from_str(text: &str) -> Result<Self, ParseLocaleError> {
        Self::parse(text).ok_or(ParseLocaleError(()))
    }
}

/// The error of parsing a [`Locale`].
///
/// ```
/// let error = "12".parse::<errcodes::Locale>().unwrap_err();
/// assert_eq!(error.to_string(), "not a language tag; expected one such as en or zh-Hant-TW");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ParseLocaleError(());

impl fmt::Display for ParseLocaleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a language tag; expected one such as en or zh-Hant-TW")
    }
}

impl Error for ParseLocaleError {}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut buffer = Buffer::default();
        self.tag.write(&mut buffer);
        if !self.source.is_none() {
            buffer.push(b"-t-");
            let source = buffer.len;
            self.source.write(&mut buffer);
            // RFC 6497 wants the source in lower case.
            buffer.bytes[source..].make_ascii_lowercase();
        }
        f.pad(buffer.as_str())
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({self})")
    }
}

impl Tag {
    fn write(&self, buffer: &mut Buffer) {
        buffer.push(text(&self.language).as_bytes());
        for subtag in [text(&self.script), text(&self.region)] {
            if !subtag.is_empty() {
                buffer.push(b"-");
                buffer.push(subtag.as_bytes());
            }
        }
    }
}

/// The text of a tag, complete before it is written: padding needs its length.
#[derive(Default)]
struct Buffer {
    /// `zho-Hant-419-t-eng-latn-419` is one of the longest tags.
    bytes: [u8; 32],
    len: usize,
}

impl Buffer {
    fn push(&mut self, text: &[u8]) {
        self.bytes[self.len..][..text.len()].copy_from_slice(text);
        self.len += text.len();
    }

    fn as_str(&self) -> &str {
        core::str::from_utf8(&self.bytes[..self.len]).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    extern crate std;
    use std::format;
    use std::string::ToString;

    #[test]
    fn new_reads_tags_of_users_and_environments() {
        for (text, tag) in [
            ("en", "en"),
            ("EN", "en"),
            ("zh_CN.UTF-8", "zh-CN"),
            ("zh-Hans-CN", "zh-Hans-CN"),
            ("zh_TW@radical", "zh-TW"),
            ("zh-hant-hk-x-private", "zh-Hant-HK"),
            ("zh-cmn-Hans-CN", "zh-Hans-CN"),
            ("de-1996", "de"),
            ("de-CH-1996", "de-CH"),
            ("es-419", "es-419"),
            ("fil", "fil"),
            ("en-u-ca-gregory", "en"),
            ("zh-t-en", "zh"),
            ("en-x-t-zh", "en"),
            ("zh-", "zh"),
            ("zh--CN", "zh"),
            ("C", "und"),
            ("POSIX", "und"),
            ("C.UTF-8", "und"),
            ("", "und"),
            ("-", "und"),
            ("中文", "und"),
            ("en中文", "en"),
            ("und", "und"),
        ] {
            assert_eq!(Locale::new(text).to_string(), tag, "{text:?}");
        }
    }

    #[test]
    fn displayed_tag_parses_to_the_same_locale() {
        for tag in ["en", "zh-Hant-TW", "es-419", "zho-Hant-419", "und"] {
            assert_eq!(Locale::new(tag).to_string(), tag);
            assert_eq!(tag.parse(), Ok(Locale::new(tag)));
        }
    }

    #[test]
    fn displayed_translation_has_its_source_in_lower_case() {
        let translation = |target, source| Locale::new(target).translation_of(Locale::new(source));
        assert_eq!(translation("zh", "en").to_string(), "zh-t-en");
        let longest = translation("zho-Hant-419", "zho-Hant-TW").to_string();
        assert_eq!(longest, "zho-Hant-419-t-zho-hant-tw");
    }

    #[test]
    fn display_honours_width_alignment_and_precision() {
        let locale = Locale::new("zh-TW");
        assert_eq!(
            format!("{locale:>8}|{locale:*<7}|{locale:.2}"),
            "   zh-TW|zh-TW**|zh"
        );
    }

    #[test]
    fn every_string_reference_converts() {
        assert_eq!(Locale::from("zh_TW"), Locale::new("zh-TW"));
        assert_eq!(Locale::from(&"zh_TW".to_string()), Locale::new("zh-TW"));
    }

    #[track_caller]
    fn best(asked: &str, columns: &[&'static str]) -> &'static str {
        let asked = Locale::new(asked);
        columns
            .iter()
            .filter_map(|column| Some((asked.distance(Locale::new(column))?, *column)))
            .min_by_key(|&(distance, _)| distance)
            .map_or("", |(_, column)| column)
    }

    #[test]
    fn best_column_has_the_language_of_the_request() {
        let both = ["en", "zh"];
        assert_eq!(best("zh_CN.UTF-8", &both), "zh");
        assert_eq!(best("zh-TW", &both), "zh");
        assert_eq!(best("zh-Hant-TW", &both), "zh");
        assert_eq!(best("en-GB", &both), "en");
        assert_eq!(best("fr", &both), "");
        assert_eq!(best("POSIX", &both), "");
    }

    #[test]
    fn region_implies_the_script_of_chinese() {
        let both = ["zh-Hans", "zh-Hant"];
        for traditional in ["zh-TW", "zh-HK", "zh-MO", "zh-Hant", "zh-Hant-CN"] {
            assert_eq!(best(traditional, &both), "zh-Hant", "{traditional}");
        }
        for simplified in ["zh", "zh-CN", "zh-SG", "zh-Hans-TW"] {
            assert_eq!(best(simplified, &both), "zh-Hans", "{simplified}");
        }
        assert_eq!(best("zh-TW", &["zh", "zh-Hant"]), "zh-Hant");
        assert_eq!(best("zh-TW", &["zh-CN", "zh-TW"]), "zh-TW");
        assert_eq!(best("zh-HK", &["zh-CN", "zh-TW"]), "zh-TW");
    }

    #[test]
    fn other_script_of_chinese_is_preferred_to_other_language() {
        assert_eq!(best("zh-TW", &["en", "zh-Hans"]), "zh-Hans");
        assert_eq!(best("zh-Hant", &["en", "zh-CN"]), "zh-CN");
        assert_eq!(best("zh", &["en", "zh-Hant"]), "zh-Hant");
        assert_eq!(best("zh-CN", &["en", "zh-TW"]), "zh-TW");
        assert_eq!(best("zh-HK", &["zh-Hans", "zh"]), "zh");
        assert_eq!(best("zh-HK", &["zh-Hans-HK", "zh-Hant-TW"]), "zh-Hant-TW");
        assert_eq!(best("sr-Latn", &["en", "sr-Cyrl"]), "");
    }

    #[test]
    fn text_serves_a_request_for_its_language_and_script() {
        for (asked, actual, is_served) in [
            ("en", "en", true),
            ("en-GB", "en-US", true),
            ("en", "zh", false),
            ("zh-CN", "zh", true),
            ("zh-Hans", "zh", true),
            ("zh-TW", "zh", false),
            ("zh-TW", "zh-Hant", true),
            ("zh-TW", "zh-Hans", false),
            ("zh", "zh-HK", false),
            ("zh-Hans-TW", "zh-CN", true),
            ("sr", "sr-Cyrl", true),
            ("sr-Latn", "sr", true),
            ("sr-Latn", "sr-Cyrl", false),
        ] {
            let served = Locale::new(asked).is_served_by(Locale::new(actual));
            assert_eq!(served, is_served, "{asked} by {actual}");
        }
    }

    #[test]
    fn other_region_is_preferred_to_other_language() {
        assert_eq!(best("en-GB", &["zh", "en-US"]), "en-US");
        assert_eq!(best("en", &["zh", "en-US"]), "en-US");
        assert_eq!(best("en-GB", &["en-US", "en-GB", "en"]), "en-GB");
        assert_eq!(best("en-AU", &["en-US", "en-GB", "en"]), "en");
        assert_eq!(best("sr", &["zh", "sr-Cyrl"]), "sr-Cyrl");
    }
}
