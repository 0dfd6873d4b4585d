//! Contradictions: messages about something other than a row.
//!
//! A message of another language, a truncated one and one with data inside differ from a wording
//! without contradicting it. So words are compared only with wordings of the message's language,
//! translations included; words that say what failed count, those that say that something failed do
//! not. A row is contradicted if less than 40 % of the message's words are in each of its wordings,
//! and less than 40 % of each wording's words in the message.
//!
//! Our translation alone contradicts no row, since the platform's words in that language are unknown.
//! Where a message contradicts the originals of one row, though, it does not mean another row either
//! that has nothing but a translation which it contradicts.

use super::identify::{Words, words};
use crate::error::errmsg::{Errmsg, Segment};
use crate::table::Entry;
use crate::table::template::Template;
use crate::vocabulary::Kind;

/// The smallest share of common words, in percent, of a wording that may be meant.
const MIN_SHARE: u32 = 40;

/// Words of a message that are compared.
const MAX_WORDS: usize = 32;

/// Letters of the shortest abbreviation: `arg` does not stand for `argument`, `args` neither, but
/// `param` stands for `parameter`.
const MIN_PREFIX: usize = 4;

/// English words that say that something failed, not what, and those of grammar.
const GENERIC: [&str; 54] = [
    "all", "and", "any", "are", "been", "but", "can", "cannot", "did", "does", "don", "empty",
    "err", "error", "errors", "exist", "exists", "expire", "expired", "fail", "failed", "failure",
    "for", "found", "from", "has", "have", "illegal", "invalid", "its", "may", "missing", "must",
    "need", "not", "only", "our", "out", "please", "require", "required", "should", "success",
    "than", "that", "the", "then", "this", "unknown", "was", "will", "with", "wrong", "your",
];

/// Pairs of Chinese characters that say the same.
const GENERIC_CHINESE: [&str; 9] = [
    "合法", "无效", "错误", "失败", "存在", "为空", "缺少", "正确", "成功",
];

/// Chinese characters of grammar.
const PARTICLES: &[char] = &[
    '的', '了', '是', '或', '和', '与', '请', '不', '未', '被', '已', '在', '无', '有', '该',
];

/// The wordings of a row that a message contradicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Contradiction {
    /// The row has no original in the message's language; the platform's can differ from ours.
    OfTranslation,
    OfOriginal,
}

/// The subject of a message.
pub(super) struct Subject<'m> {
    /// The telling words of the message.
    words: [&'m str; MAX_WORDS],
    count: usize,
    /// The language in which they can be compared.
    language: Option<&'static str>,
}

impl<'m> Subject<'m> {
    pub(super) fn new(errmsg: &'m str) -> Self {
        let mut subject = Self {
            words: [""; MAX_WORDS],
            count: 0,
            language: language(errmsg),
        };
        if subject.language.is_some() {
            let texts = Errmsg::new(errmsg).segments().filter_map(|it| match it {
                Segment::Wording(text) => Some(text),
                _ => None,
            });
            for (slot, word) in subject.words.iter_mut().zip(texts.flat_map(telling)) {
                *slot = word;
                subject.count += 1;
            }
        }
        subject
    }

    /// Returns the number of telling words.
    #[cfg(feature = "logs")]
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Returns how the message contradicts the row, if it does.
    pub(super) fn contradicts(&self, entry: Entry) -> Option<Contradiction> {
        // Successes have many messages, and none of them is about a failure.
        let is_comparable = self.count > 0 && entry.kind() != Kind::Ok;
        let language = self.language.filter(|_| is_comparable)?;
        let mut contradiction = None;
        for &locale in entry.table().locales() {
            if locale.language() != language {
                continue;
            }
            let mut wordings = entry.wordings(locale).peekable();
            if wordings.peek().is_some() {
                let is_original = !entry.is_translated(locale);
                contradiction = contradiction.max(Some(if is_original {
                    Contradiction::OfOriginal
                } else {
                    Contradiction::OfTranslation
                }));
            }
            if wordings.any(|wording| self.may_be(Template(wording), entry)) {
                return None;
            }
        }
        contradiction
    }

    fn may_be(&self, wording: Template<'_>, entry: Entry) -> bool {
        if entry.fields().len() > 0 {
            self.agrees(wording.literals().flat_map(telling))
        } else {
            self.agrees(telling(wording.0))
        }
    }

    /// Returns whether enough words are common. Without a telling word the wording can mean anything.
    fn agrees<'w>(&self, wording: impl Iterator<Item = &'w str>) -> bool {
        let (mut count, mut found, mut used) = (0_u32, 0_u32, 0_u32);
        for word in wording {
            let mut is_found = false;
            for (i, own) in self.words[..self.count].iter().enumerate() {
                if is_same(own, word) {
                    used |= 1 << i;
                    is_found = true;
                }
            }
            count += 1;
            found += u32::from(is_found);
        }
        let own = u32::try_from(self.count).unwrap_or(u32::MAX);
        found * 100 >= count * MIN_SHARE || used.count_ones() * 100 >= own * MIN_SHARE
    }
}

/// Returns the language of a message by its letters: English if all are ASCII, Chinese if all others
/// are Chinese characters.
fn language(errmsg: &str) -> Option<&'static str> {
    let mut language = "en";
    for ch in errmsg
        .chars()
        .filter(|ch| !ch.is_ascii() && ch.is_alphabetic())
    {
        if !('\u{3400}'..='\u{9fff}').contains(&ch) {
            return None;
        }
        language = "zh";
    }
    Some(language)
}

/// Returns whether one word is the other, or an abbreviation of it.
fn is_same(one: &str, other: &str) -> bool {
    let length = one.len().min(other.len());
    let starts = one.as_bytes()[..length].eq_ignore_ascii_case(&other.as_bytes()[..length]);
    starts && (one.len() == other.len() || length >= MIN_PREFIX && one.is_ascii())
}

/// Splits into the words that say what a text is about: English words of three letters, and pairs of
/// Chinese characters.
fn telling(text: &str) -> Telling<'_> {
    Telling {
        words: words(text),
        before: None,
    }
}

struct Telling<'t> {
    words: Words<'t>,
    /// The range of a Chinese character before the next word.
    before: Option<(usize, usize)>,
}

impl<'t> Iterator for Telling<'t> {
    type Item = &'t str;

    fn next(&mut self) -> Option<&'t str> {
        loop {
            let word = self.words.next()?;
            let end = self.words.end();
            let start = end - word.len();
            if word.is_ascii() {
                self.before = None;
                let is_generic = || GENERIC.iter().any(|it| it.eq_ignore_ascii_case(word));
                let is_name = word.bytes().all(|byte| byte.is_ascii_alphabetic());
                if word.len() > 2 && is_name && !is_generic() {
                    return Some(word);
                }
                continue;
            }
            let before = self.before.replace((start, end));
            if let Some((first, _)) = before.filter(|&(_, end)| end == start) {
                let pair = &self.words.text()[first..end];
                if !GENERIC_CHINESE.contains(&pair) && !pair.contains(PARTICLES) {
                    return Some(pair);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::vec::Vec;

    #[test]
    fn telling_words_say_what_failed() {
        for (text, expected) in [
            ("invalid appid", &["appid"][..]),
            (
                "the access_token is not valid",
                &["access", "token", "valid"],
            ),
            ("error 40013: ip6 of id", &[]),
            ("不合法的参数", &["参数"]),
            ("未授权的域名。", &["授权", "域名"]),
            ("缺少access_token参数", &["access", "token", "参数"]),
            ("订 单", &[]),
        ] {
            assert_eq!(telling(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn language_is_that_of_all_letters() {
        for (text, expected) in [
            ("", Some("en")),
            ("invalid code, “x”", Some("en")),
            ("无效的 code。", Some("zh")),
            ("コード", None),
            ("clé", None),
            ("код", None),
        ] {
            assert_eq!(language(text), expected, "{text}");
        }
    }

    #[test]
    fn success_is_not_contradicted() {
        crate::define_errcodes! {
            enum Post(en) {
                0 => Accepted("parcel accepted") as Ok,
                1 => Lost("parcel lost") as NotFound,
            }
        }
        let contradiction = |row: Post| {
            let subject = Subject::new("letter delivered");
            subject.contradicts(row.entry().unwrap())
        };
        assert_eq!(contradiction(Post::Accepted), None);
        assert_eq!(contradiction(Post::Lost), Some(Contradiction::OfOriginal));
    }

    #[test]
    fn abbreviation_is_the_same_word() {
        for (one, other, expected) in [
            ("token", "Token", true),
            ("param", "parameters", true),
            ("arg", "argument", false),
            ("appid", "corpid", false),
            ("参数", "参数", true),
            ("参数", "参考", false),
            ("参数", "参", false),
        ] {
            assert_eq!(is_same(one, other), expected, "{one} {other}");
            assert_eq!(is_same(other, one), expected, "{other} {one}");
        }
    }
}
