//! Language tags, as small values.

use core::fmt::{self, Write as _};

/// A language, script and region: the part of a BCP 47 tag that wordings are chosen by.
///
/// Parsing is lenient, for tags come from users and environments: `_` for `-`, any case, and whatever follows the
/// region (variants, an encoding, a modifier) is passed over. What names no language at all is [`Locale::UNDETERMINED`].
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
    /// The language a translation was made from; all zeros if the text is no translation.
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
    /// No language: the tag `und`.
    pub const UNDETERMINED: Self = Self {
        tag: Tag {
            language: *b"und",
            ..Tag::NONE
        },
        source: Tag::NONE,
    };

    /// The locale that this text names, or [`Locale::UNDETERMINED`] if it names none.
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

    /// The locale that this text names, or `None` if it does not begin with a language of two or three letters.
    ///
    /// ```
    /// use errcodes::Locale;
    ///
    /// assert_eq!(Locale::parse("en-GB").unwrap().region(), Some("GB"));
    /// assert_eq!(Locale::parse("zh-t-en").unwrap().to_string(), "zh-t-en");
    /// assert_eq!(Locale::parse("12"), None);
    /// ```
    #[must_use]
    pub const fn parse(text: &str) -> Option<Self> {
        let text = text.as_bytes();
        let Some((tag, rest)) = Tag::parse(text, 0) else {
            return None;
        };
        let source = match after_transform(text, rest) {
            Some(start) => match Tag::parse(text, start) {
                Some((source, _)) => source,
                None => Tag::NONE,
            },
            None => Tag::NONE,
        };
        Some(Self { tag, source })
    }

    /// The language subtag, lower case.
    ///
    /// ```
    /// assert_eq!(errcodes::Locale::new("ZH_TW").language(), "zh");
    /// ```
    #[must_use]
    pub fn language(&self) -> &str {
        text(&self.tag.language)
    }

    /// The script subtag, if the tag has one.
    ///
    /// ```
    /// assert_eq!(errcodes::Locale::new("zh-hant").script(), Some("Hant"));
    /// ```
    #[must_use]
    pub fn script(&self) -> Option<&str> {
        Some(text(&self.tag.script)).filter(|script| !script.is_empty())
    }

    /// The region subtag, if the tag has one.
    ///
    /// ```
    /// assert_eq!(errcodes::Locale::new("es-419").region(), Some("419"));
    /// ```
    #[must_use]
    pub fn region(&self) -> Option<&str> {
        Some(text(&self.tag.region)).filter(|region| !region.is_empty())
    }

    /// The locale that a translation was made from; `None` if this is not the locale of a translation.
    ///
    /// ```
    /// use errcodes::Locale;
    ///
    /// assert_eq!(Locale::new("zh-t-en").translated_from(), Some(Locale::new("en")));
    /// assert_eq!(Locale::new("zh").translated_from(), None);
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

    /// This locale as that of a translation from `source`: the tag with the extension `t` of RFC 6497.
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

    /// How well a text in `column` serves a reader who asks for `self`: smaller is better, `None` is not at all.
    ///
    /// RFC 4647 look-up: the tag itself, without its region, without its script. Chinese of Taiwan, Hong Kong and Macao
    /// is taken as traditional and any other as simplified where the column says which it is. Last comes the same
    /// language of another region.
    pub(crate) const fn distance(self, column: Self) -> Option<u8> {
        let (asked, column) = (self.tag, column.tag);
        if !same(&asked.language, &column.language) {
            return None;
        }
        let script = asked.likely_script();
        let same_script = same(&script, &column.likely_script());
        if same(&asked.script, &column.script) && same(&asked.region, &column.region) {
            Some(0)
        } else if same_script && same(&asked.region, &column.region) {
            Some(1)
        } else if same_script && absent(&column.region) {
            Some(2)
        } else if absent(&column.script) && absent(&column.region) {
            Some(3)
        } else if same_script || absent(&script) {
            Some(4)
        } else {
            None
        }
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

    /// Reads a tag that begins at `start`; the number is where the subtags that it does not keep begin.
    const fn parse(text: &[u8], start: usize) -> Option<(Self, usize)> {
        let mut tag = Self::NONE;
        let mut end = subtag_end(text, start);
        if !(end - start == 2 || end - start == 3) || !all_letters(text, start, end) {
            return None;
        }
        copy_lower(text, start, end, &mut tag.language);
        let mut from = after(text, end);
        end = subtag_end(text, from);
        if end - from == 3 && all_letters(text, from, end) {
            from = after(text, end);
            end = subtag_end(text, from);
        }
        if end - from == 4 && all_letters(text, from, end) {
            copy_lower(text, from, end, &mut tag.script);
            tag.script[0] = tag.script[0].to_ascii_uppercase();
            from = after(text, end);
            end = subtag_end(text, from);
        }
        let letters = end - from == 2 && all_letters(text, from, end);
        if letters || end - from == 3 && all_digits(text, from, end) {
            copy_lower(text, from, end, &mut tag.region);
            tag.region[0] = tag.region[0].to_ascii_uppercase();
            tag.region[1] = tag.region[1].to_ascii_uppercase();
            from = after(text, end);
        }
        Some((tag, from))
    }

    /// The script, where the tag has none the one its region implies. Only Chinese is read in two scripts by region.
    const fn likely_script(self) -> [u8; 4] {
        if !absent(&self.script) || !same(&self.language, b"zh\0") {
            self.script
        } else if same(&self.region, b"TW\0")
            || same(&self.region, b"HK\0")
            || same(&self.region, b"MO\0")
        {
            *b"Hant"
        } else {
            *b"Hans"
        }
    }
}

/// Where the tag begins that follows the extension singleton `t`, looking from `from` on.
const fn after_transform(text: &[u8], mut from: usize) -> Option<usize> {
    while from < text.len() {
        let end = subtag_end(text, from);
        if end - from == 1 {
            match text[from] {
                b't' | b'T' => return Some(after(text, end)),
                b'x' | b'X' => return None,
                _ => {}
            }
        }
        if end == from {
            return None;
        }
        from = after(text, end);
    }
    None
}

/// Where the subtag that begins at `start` ends.
const fn subtag_end(text: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < text.len() && text[end].is_ascii_alphanumeric() {
        end += 1;
    }
    end
}

/// Where the subtag after one that ends at `end` begins; the end of the text if a separator does not follow.
const fn after(text: &[u8], end: usize) -> usize {
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
    let mut at = from;
    while at < end {
        into[at - from] = text[at].to_ascii_lowercase();
        at += 1;
    }
}

/// Whether two texts are the same, at compile time as well.
#[must_use]
pub(crate) const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
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

impl From<&str> for Locale {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.tag.write(f, false)?;
        match self.translated_from() {
            Some(source) => {
                f.write_str("-t-")?;
                source.tag.write(f, true)
            }
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Locale({self})")
    }
}

impl Tag {
    /// Writes the subtags, in lower case where RFC 6497 wants them so.
    fn write(&self, f: &mut fmt::Formatter<'_>, lower: bool) -> fmt::Result {
        f.write_str(text(&self.language))?;
        for subtag in [text(&self.script), text(&self.region)] {
            if !subtag.is_empty() {
                f.write_char('-')?;
                for letter in subtag.chars() {
                    f.write_char(if lower {
                        letter.to_ascii_lowercase()
                    } else {
                        letter
                    })?;
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    extern crate std;
    use std::string::ToString;

    #[test]
    fn reads_what_environments_and_people_write() {
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
            ("zh-t-en", "zh-t-en"),
            ("en-T-ZH-HANT-TW", "en-t-zh-hant-tw"),
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
    fn what_is_written_reads_back() {
        for text in [
            "en",
            "zh-Hant-TW",
            "es-419",
            "zh-t-en",
            "en-t-zh-hant-tw",
            "und",
        ] {
            assert_eq!(Locale::new(text).to_string(), text);
            assert_eq!(
                Locale::new(&Locale::new(text).to_string()),
                Locale::new(text)
            );
        }
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
    fn finds_the_nearest_column() {
        let both = ["en", "zh"];
        assert_eq!(best("zh_CN.UTF-8", &both), "zh");
        assert_eq!(best("zh-TW", &both), "zh");
        assert_eq!(best("zh-Hant-TW", &both), "zh");
        assert_eq!(best("en-GB", &both), "en");
        assert_eq!(best("fr", &both), "");
        assert_eq!(best("POSIX", &both), "");
    }

    #[test]
    fn the_region_says_which_chinese() {
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
        assert_eq!(best("zh-TW", &["zh-Hans"]), "");
    }

    #[test]
    fn another_region_is_better_than_another_language() {
        assert_eq!(best("en-GB", &["zh", "en-US"]), "en-US");
        assert_eq!(best("en", &["zh", "en-US"]), "en-US");
        assert_eq!(best("en-GB", &["en-US", "en-GB", "en"]), "en-GB");
        assert_eq!(best("en-AU", &["en-US", "en-GB", "en"]), "en");
        assert_eq!(best("sr", &["zh", "sr-Cyrl"]), "sr-Cyrl");
        assert_eq!(best("sr-Latn", &["sr-Cyrl"]), "");
    }
}
