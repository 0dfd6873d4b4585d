//! The parts of an errmsg: wording, arguments, request ID, hints and link.
//!
//! ```
//! use errcodes::errmsg::Errmsg;
//!
//! let errmsg = Errmsg::new("invalid code hint: [qKhDWV0sf-0s77ta]");
//! assert_eq!(errmsg.wording().to_string(), "invalid code");
//! ```

mod scan;
mod segment;

use core::fmt;
use core::iter::FusedIterator;

pub use segment::{Rid, Segment};

use crate::padding::pad;
use crate::table::Entry;

/// An errmsg, split into its wording and the platform's additions.
///
/// Splitting allocates nothing and takes time linear in the text. The [segments](Self::segments)
/// concatenate to the text.
///
/// ```
/// use errcodes::errmsg::Errmsg;
///
/// let errmsg = Errmsg::new("invalid code hint: [qKhDWV0sf-0s77ta] rid: 62fa5928-4e8b95ea-7539a513");
/// assert_eq!(errmsg.wording().to_string(), "invalid code");
/// assert!(errmsg.hints().eq(["qKhDWV0sf-0s77ta"]));
/// assert_eq!(errmsg.rid().unwrap().as_str(), "62fa5928-4e8b95ea-7539a513");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Errmsg<'m> {
    text: &'m str,
}

impl<'m> Errmsg<'m> {
    /// Wraps the text of an errmsg.
    ///
    /// ```
    /// use errcodes::errmsg::Errmsg;
    ///
    /// let errmsg = Errmsg::new("invalid openid rid: 62fa5928-4e8b95ea-7539a513");
    /// assert_eq!(errmsg.wording().to_string(), "invalid openid");
    /// ```
    #[must_use]
    pub const fn new(text: &'m str) -> Self {
        Self { text }
    }

    /// Returns the text as sent.
    ///
    /// ```
    /// assert_eq!(errcodes::errmsg::Errmsg::new("ok").as_str(), "ok");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'m str {
        self.text
    }

    /// Returns an iterator over the segments, in order.
    ///
    /// ```
    /// use errcodes::errmsg::{Errmsg, Segment};
    ///
    /// let text = "code been used, rid: 65ffe934-2355113d-79ef0b31";
    /// let segments: Vec<_> = Errmsg::new(text).segments().collect();
    /// assert_eq!(segments[0], Segment::Wording("code been used"));
    /// assert_eq!(segments[1].as_str(), ", rid: 65ffe934-2355113d-79ef0b31");
    /// ```
    #[must_use]
    pub const fn segments(self) -> Segments<'m> {
        Segments {
            text: self.text,
            position: 0,
            next: None,
        }
    }

    /// Returns the argument of a field of the row: the text in the place of the field's
    /// placeholder.
    ///
    /// The text is compared with the row's wordings of every language, without its request ID,
    /// hints and links. The longest wording that matches counts.
    ///
    /// ```
    /// use errcodes::{errmsg::Errmsg, wechat::Code};
    ///
    /// let entry = Code::IpNotWhitelisted.entry().unwrap();
    /// let errmsg = Errmsg::new("invalid ip 1.2.3.4, not in whitelist rid: 62fa5928-4e8b95ea-7539a513");
    /// assert_eq!(errmsg.argument(entry, "ip"), Some("1.2.3.4"));
    /// assert_eq!(errmsg.argument(entry, "ipv6"), None);
    /// ```
    #[must_use]
    pub fn argument(self, entry: Entry, field: &str) -> Option<&'m str> {
        // An argument can contain what looks like an addition.
        entry
            .argument(self.text, &self.wording_chars(), field)
            .or_else(|| entry.argument(self.text, &self.text.char_indices(), field))
    }

    /// Returns the trimmed wording: its characters and their positions in the text.
    fn wording_chars(self) -> impl Iterator<Item = (usize, char)> + Clone {
        let (text, mut position) = (self.text, 0);
        let chars = core::iter::from_fn(move || {
            while let Some(segment) = scan::segment_at(text, position) {
                position += segment.as_str().len();
            }
            let (start, ch) = (position, text[position..].chars().next()?);
            position += ch.len_utf8();
            Some((start, ch))
        });
        let visible = chars.clone().filter(|(_, ch)| !ch.is_whitespace());
        let end = visible
            .last()
            .map_or(0, |(start, ch)| start + ch.len_utf8());
        chars
            .take_while(move |&(start, _)| start < end)
            .skip_while(|(_, ch)| ch.is_whitespace())
    }

    /// Returns the request ID, by which the platform finds the request for seven days. The last one
    /// counts.
    ///
    /// ```
    /// use errcodes::errmsg::Errmsg;
    ///
    /// let errmsg = Errmsg::new("code been used, rid: 65ffe934-2355113d-79ef0b31");
    /// assert_eq!(errmsg.rid().unwrap().as_str(), "65ffe934-2355113d-79ef0b31");
    /// ```
    #[must_use]
    pub fn rid(self) -> Option<Rid<'m>> {
        let rid = |segment| match segment {
            Segment::Rid { rid, .. } => Some(rid),
            _ => None,
        };
        self.segments().filter_map(rid).last()
    }

    /// Returns an iterator over the texts in brackets after `hint:` and `hints:`.
    ///
    /// ```
    /// use errcodes::errmsg::Errmsg;
    ///
    /// let errmsg = Errmsg::new("invalid appid, hints: [ req_id: MJbACoLoRa-CktJaA ]");
    /// assert!(errmsg.hints().eq(["req_id: MJbACoLoRa-CktJaA"]));
    /// ```
    #[must_use]
    pub fn hints(self) -> impl FusedIterator<Item = &'m str> + Clone {
        self.segments().filter_map(|segment| match segment {
            Segment::Hint { hint, .. } => Some(hint),
            _ => None,
        })
    }

    /// Returns the link to a page about the failure. The first one counts.
    ///
    /// ```
    /// use errcodes::errmsg::Errmsg;
    ///
    /// let errmsg = Errmsg::new("api unauthorized, more details at https://mmbizurl.cn/s/JtxxFh33r");
    /// assert_eq!(errmsg.link(), Some("https://mmbizurl.cn/s/JtxxFh33r"));
    /// assert_eq!(errmsg.wording().to_string(), "api unauthorized");
    /// ```
    #[must_use]
    pub fn link(self) -> Option<&'m str> {
        self.segments().find_map(|segment| match segment {
            Segment::Link { link, .. } => Some(link),
            _ => None,
        })
    }

    /// Returns the text without the other segments, for display.
    ///
    /// ```
    /// use errcodes::errmsg::Errmsg;
    ///
    /// let errmsg = Errmsg::new("invalid openid hint: [bbGmAa01044119]");
    /// assert_eq!(errmsg.wording().to_string(), "invalid openid");
    /// ```
    #[must_use]
    pub const fn wording(self) -> Wording<'m> {
        Wording { errmsg: self }
    }
}

/// The wording of an [`Errmsg`], from [`Errmsg::wording`]; `Display` writes it.
///
/// ```
/// let wording = errcodes::errmsg::Errmsg::new("invalid openid hint: [bbGmAa01044119]").wording();
/// assert_eq!(format!("{wording}"), "invalid openid");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Wording<'m> {
    errmsg: Errmsg<'m>,
}

impl fmt::Display for Wording<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        pad(f, |out| {
            let mut chars = self.errmsg.wording_chars();
            chars.try_for_each(|(_, ch)| out.write_char(ch))
        })
    }
}

/// An iterator over the segments of an [`Errmsg`], from [`Errmsg::segments`].
///
/// ```
/// assert_eq!(errcodes::errmsg::Errmsg::new("").segments().next(), None);
/// ```
#[derive(Clone, Debug)]
pub struct Segments<'m> {
    text: &'m str,
    /// The start of the next segment.
    position: usize,
    /// The next segment, if it was found with the wording before it.
    next: Option<Segment<'m>>,
}

impl<'m> Iterator for Segments<'m> {
    type Item = Segment<'m>;

    fn next(&mut self) -> Option<Segment<'m>> {
        if let Some(segment) = self.next.take() {
            self.position += segment.as_str().len();
            return Some(segment);
        }
        let rest = &self.text[self.position..];
        if rest.is_empty() {
            return None;
        }
        if !scan::may_have_addition(rest) {
            self.position = self.text.len();
            return Some(Segment::Wording(rest));
        }
        let found = scan::starts(self.text, self.position)
            .find_map(|i| Some((i, scan::segment_at(self.text, i)?)));
        let segment = match found {
            Some((start, segment)) if start == self.position => segment,
            Some((start, segment)) => {
                self.next = Some(segment);
                Segment::Wording(&self.text[self.position..start])
            }
            None => Segment::Wording(rest),
        };
        self.position += segment.as_str().len();
        Some(segment)
    }
}

impl FusedIterator for Segments<'_> {}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::string::{String, ToString};
    use std::vec::Vec;

    /// An errmsg, then its wording, rid, hints and link.
    type Case = (
        &'static str,
        &'static str,
        Option<&'static str>,
        &'static [&'static str],
        Option<&'static str>,
    );

    #[rustfmt::skip]
    const CASES: &[Case] = &[
        ("ok", "ok", None, &[], None),
        ("", "", None, &[], None),
        ("invalid credential, access_token is invalid or not latest rid: 65ffe934-2355113d-79ef0b31",
         "invalid credential, access_token is invalid or not latest", Some("65ffe934-2355113d-79ef0b31"), &[], None),
        ("code been used, rid: 65ffe934-2355113d-79ef0b31", "code been used", Some("65ffe934-2355113d-79ef0b31"), &[], None),
        ("invalid openid hint: [bbGmAa01044119]", "invalid openid", None, &["bbGmAa01044119"], None),
        ("invalid openid hint: [a.b-c!d_e]", "invalid openid", None, &["a.b-c!d_e"], None),
        ("invalid appid, hints: [ req_id: MJbACoLoRa-CktJaA ]", "invalid appid", None, &["req_id: MJbACoLoRa-CktJaA"], None),
        ("invalid code hint: [qKhDWV0sf-0s77ta] rid: 62fa5928-4e8b95ea-7539a513",
         "invalid code", Some("62fa5928-4e8b95ea-7539a513"), &["qKhDWV0sf-0s77ta"], None),
        ("api unauthorized more details at https://mmbizurl.cn/s/JtxxFh33r rid: 65ffe934-2355113d-79ef0b31",
         "api unauthorized", Some("65ffe934-2355113d-79ef0b31"), &[], Some("https://mmbizurl.cn/s/JtxxFh33r")),
        ("invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: 65ffe934-2355113d-79ef0b31",
         "invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist", Some("65ffe934-2355113d-79ef0b31"), &[], None),
        ("not allow to access from your ip, hint: [1741842467591810604040261], from ip: 1.2.3.4, more info at https://open.work.weixin.qq.com/devtool/query?e=60020",
         "not allow to access from your ip, from ip: 1.2.3.4", None, &["1741842467591810604040261"], Some("https://open.work.weixin.qq.com/devtool/query?e=60020")),
        ("凭证无效rid: 65ffe934-2355113d-79ef0b31", "凭证无效", Some("65ffe934-2355113d-79ef0b31"), &[], None),
        ("见 https://example.com/说明。", "见说明。", None, &[], Some("https://example.com/")),
        // Wording that resembles a segment.
        ("grid: 65ffe934-2355113d-79ef0b31", "grid: 65ffe934-2355113d-79ef0b31", None, &[], None),
        ("rid: 65ffe934-2355113d-79ef0b3", "rid: 65ffe934-2355113d-79ef0b3", None, &[], None),
        ("rid: 65ffe934-2355113d-79ef0b31a", "rid: 65ffe934-2355113d-79ef0b31a", None, &[], None),
        ("invalid user-card status! Hint: the card was given", "invalid user-card status! Hint: the card was given", None, &[], None),
        ("hint: [never closed", "hint: [never closed", None, &[], None),
        (" invalid code hint: [1] rid: 62fa5928-4e8b95ea-7539a513 ", "invalid code", Some("62fa5928-4e8b95ea-7539a513"), &["1"], None),
        (" , ", ",", None, &[], None),
        ("https://", "https://", None, &[], None),
    ];

    #[test]
    fn shapes_of_platforms_are_split() {
        for &(text, wording, rid, hints, link) in CASES {
            let errmsg = Errmsg::new(text);
            assert_eq!(errmsg.wording().to_string(), wording, "{text}");
            assert_eq!(errmsg.rid().map(Rid::as_str), rid, "{text}");
            assert_eq!(errmsg.hints().collect::<Vec<_>>(), hints, "{text}");
            assert_eq!(errmsg.link(), link, "{text}");
            assert_eq!(
                errmsg.segments().map(Segment::as_str).collect::<String>(),
                text
            );
        }
    }

    #[test]
    fn last_rid_and_every_hint_count() {
        let errmsg = Errmsg::new(
            "a hint: [1] hints: [2] rid: 00000001-00000000-00000000 rid: FFFFFFFF-00000000-00000000",
        );
        assert_eq!(errmsg.rid().unwrap().time(), 0xFFFF_FFFF);
        assert!(errmsg.hints().eq(["1", "2"]));
    }

    /// A scan that is quadratic would take hours.
    #[test]
    fn hostile_errmsg_is_split() {
        const SIZE: usize = 1 << 18;
        for unit in ["rid: ", "hint [", "http://.", "more info at ", ", ", "："] {
            for text in [
                unit.repeat(SIZE / unit.len()),
                String::from(unit) + &" ".repeat(SIZE),
            ] {
                let segments = Errmsg::new(&text).segments();
                assert_eq!(
                    segments.map(|it| it.as_str().len()).sum::<usize>(),
                    text.len()
                );
            }
        }
    }
}
