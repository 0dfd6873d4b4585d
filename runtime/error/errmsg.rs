//! What a platform writes into an errmsg beside the wording.

use core::fmt;
use core::iter::FusedIterator;
use core::net::IpAddr;

/// The message of a failure as a platform sent it, and what it holds beside the wording: the request's id, hints, the
/// caller's address, a link.
///
/// Reading allocates nothing. The [parts](Self::segments) put together are the message again.
///
/// ```
/// use errcodes::errmsg::Errmsg;
///
/// let errmsg = Errmsg::new("invalid code hint: [qKhDWV0sf-0s77ta] rid: 62fa5928-4e8b95ea-7539a513");
/// assert_eq!(errmsg.wording().to_string(), "invalid code");
/// assert!(errmsg.hints().eq(["qKhDWV0sf-0s77ta"]));
/// assert_eq!(errmsg.rid().unwrap().as_str(), "62fa5928-4e8b95ea-7539a513");
///
/// let errmsg = Errmsg::new("invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: 62fa5928-4e8b95ea-7539a513");
/// assert_eq!(errmsg.wording().to_string(), "invalid ip, not in whitelist");
/// assert_eq!(errmsg.ip().unwrap().to_string(), "1.2.3.4");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Errmsg<'m> {
    text: &'m str,
}

impl<'m> Errmsg<'m> {
    /// The message as it was sent.
    ///
    /// See [`Errmsg`] for an example.
    #[must_use]
    pub const fn new(text: &'m str) -> Self {
        Self { text }
    }

    /// The message as it was sent.
    ///
    /// ```
    /// assert_eq!(errcodes::errmsg::Errmsg::new("ok").as_str(), "ok");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'m str {
        self.text
    }

    /// The pieces of the message, in their order.
    ///
    /// ```
    /// use errcodes::errmsg::{Errmsg, Segment};
    ///
    /// let text = "code been used, rid: 65ffe934-2355113d-79ef0b31";
    /// let parts: Vec<_> = Errmsg::new(text).segments().collect();
    /// assert_eq!(parts[0], Segment::Wording("code been used"));
    /// assert_eq!(parts.iter().map(|part| part.as_str()).collect::<String>(), text);
    /// ```
    #[must_use]
    pub const fn segments(self) -> Segments<'m> {
        Segments {
            text: self.text,
            at: 0,
        }
    }

    /// The id of the request, by which the platform finds it again for seven days.
    ///
    /// See [`Errmsg`] for an example.
    #[must_use]
    pub fn rid(self) -> Option<Rid<'m>> {
        self.segments()
            .filter_map(|part| {
                if let Segment::Rid { rid, .. } = part {
                    Some(rid)
                } else {
                    None
                }
            })
            .last()
    }

    /// What stands in the brackets behind `hint:` and `hints:`.
    ///
    /// ```
    /// use errcodes::errmsg::Errmsg;
    ///
    /// let errmsg = Errmsg::new("invalid appid, hints: [ req_id: MJbACoLoRa-CktJaA ]");
    /// assert!(errmsg.hints().eq(["req_id: MJbACoLoRa-CktJaA"]));
    /// ```
    pub fn hints(self) -> impl Iterator<Item = &'m str> {
        self.segments().filter_map(|part| {
            if let Segment::Hint { hint, .. } = part {
                Some(hint)
            } else {
                None
            }
        })
    }

    /// The address that the platform saw the call come from; the first one if it names several.
    ///
    /// See [`Errmsg`] for an example.
    #[must_use]
    pub fn ip(self) -> Option<IpAddr> {
        self.segments().find_map(|part| {
            if let Segment::Ip { ip, .. } = part {
                Some(ip)
            } else {
                None
            }
        })
    }

    /// The link to more about the failure; the first one if there are several.
    ///
    /// ```
    /// use errcodes::errmsg::Errmsg;
    ///
    /// let errmsg = Errmsg::new("api unauthorized, more details at https://mmbizurl.cn/s/JtxxFh33r rid: 65ffe934-2355113d-79ef0b31");
    /// assert_eq!(errmsg.link(), Some("https://mmbizurl.cn/s/JtxxFh33r"));
    /// assert_eq!(errmsg.wording().to_string(), "api unauthorized");
    /// ```
    #[must_use]
    pub fn link(self) -> Option<&'m str> {
        self.segments().find_map(|part| {
            if let Segment::Link { link, .. } = part {
                Some(link)
            } else {
                None
            }
        })
    }

    /// The message without the other parts, to be displayed.
    ///
    /// See [`Errmsg`] for an example.
    #[must_use]
    pub const fn wording(self) -> Wording<'m> {
        Wording { errmsg: self }
    }
}

/// A piece of an [`Errmsg`]: `text` is the piece as it stands, from the comma or space before it on.
///
/// ```
/// use errcodes::errmsg::{Errmsg, Segment};
///
/// let mut parts = Errmsg::new("invalid openid hint: [bbGmAa01044119]").segments();
/// assert_eq!(parts.next(), Some(Segment::Wording("invalid openid")));
/// match parts.next() {
///     Some(Segment::Hint { text, hint, .. }) => assert_eq!((text, hint), (" hint: [bbGmAa01044119]", "bbGmAa01044119")),
///     other => panic!("{other:?}"),
/// }
/// assert_eq!(parts.next(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Segment<'m> {
    /// What is none of the others.
    Wording(&'m str),
    /// `rid: 65ffe934-2355113d-79ef0b31`: the id of the request.
    #[non_exhaustive]
    Rid {
        /// The piece.
        text: &'m str,
        /// The id.
        rid: Rid<'m>,
    },
    /// `hint: [bbGmAa01044119]`.
    #[non_exhaustive]
    Hint {
        /// The piece.
        text: &'m str,
        /// What stands in the brackets, without the spaces at its ends.
        hint: &'m str,
    },
    /// `from ip: 1.2.3.4`, or the address behind `ip`.
    #[non_exhaustive]
    Ip {
        /// The piece.
        text: &'m str,
        /// The address.
        ip: IpAddr,
    },
    /// `more details at https://…`.
    #[non_exhaustive]
    Link {
        /// The piece.
        text: &'m str,
        /// The address, without the punctuation behind it.
        link: &'m str,
    },
}

impl<'m> Segment<'m> {
    /// The piece as it stands.
    ///
    /// See [`Errmsg::segments`] for an example.
    #[must_use]
    pub const fn as_str(self) -> &'m str {
        match self {
            Self::Wording(text)
            | Self::Rid { text, .. }
            | Self::Hint { text, .. }
            | Self::Ip { text, .. }
            | Self::Link { text, .. } => text,
        }
    }
}

/// The id of a request: three groups of eight hexadecimal digits, the first of which is the time.
///
/// ```
/// use errcodes::errmsg::Errmsg;
///
/// let rid = Errmsg::new("invalid credential rid: 6311b0eb-2355113d-79ef0b31").rid().unwrap();
/// assert_eq!(rid.time(), 1_662_103_787); // 2022-09-02 07:29:47 UTC
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rid<'m> {
    text: &'m str,
}

impl<'m> Rid<'m> {
    const LENGTH: usize = 3 * 8 + 2;

    /// The id that the text begins with, unless it goes on within a word.
    fn beginning(text: &'m str) -> Option<Self> {
        let id = text.get(..Self::LENGTH)?;
        let is_group =
            |group: &str| group.len() == 8 && group.bytes().all(|digit| digit.is_ascii_hexdigit());
        let ends = !text[Self::LENGTH..]
            .starts_with(|next: char| next.is_ascii_alphanumeric() || next == '-');
        (ends && id.split('-').all(is_group)).then_some(Self { text: id })
    }

    /// The id.
    ///
    /// See [`Errmsg`] for an example.
    #[must_use]
    pub const fn as_str(self) -> &'m str {
        self.text
    }

    /// When the platform received the request, in seconds since the Unix epoch (UTC). Seven days later it has forgotten it.
    ///
    /// See [`Rid`] for an example.
    #[must_use]
    pub fn time(self) -> i64 {
        i64::from_str_radix(&self.text[..8], 16).unwrap_or(0)
    }
}

impl fmt::Display for Rid<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.text)
    }
}

/// The wording of an [`Errmsg`], from [`Errmsg::wording`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wording<'m> {
    errmsg: Errmsg<'m>,
}

impl fmt::Display for Wording<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let is_wording = |part: &Segment<'_>| matches!(part, Segment::Wording(_));
        let last = self.errmsg.segments().filter(is_wording).count();
        for (number, part) in self.errmsg.segments().filter(is_wording).enumerate() {
            let text = part.as_str();
            let text = if number == 0 { text.trim_start() } else { text };
            f.write_str(if number + 1 == last {
                text.trim_end()
            } else {
                text
            })?;
        }
        Ok(())
    }
}

/// The pieces of an [`Errmsg`], from [`Errmsg::segments`].
#[derive(Clone, Debug)]
pub struct Segments<'m> {
    text: &'m str,
    /// Where the next piece begins.
    at: usize,
}

impl<'m> Iterator for Segments<'m> {
    type Item = Segment<'m>;

    fn next(&mut self) -> Option<Segment<'m>> {
        let rest = &self.text[self.at..];
        if rest.is_empty() {
            return None;
        }
        let mut positions = rest.char_indices().map(|(position, _)| self.at + position);
        let found = positions.find_map(|position| Some((position, part_at(self.text, position)?)));
        let (end, part) = match found {
            Some((position, part)) if position == self.at => (position + part.as_str().len(), part),
            Some((position, _)) => (position, Segment::Wording(&self.text[self.at..position])),
            None => (self.text.len(), Segment::Wording(rest)),
        };
        self.at = end;
        Some(part)
    }
}

impl FusedIterator for Segments<'_> {}

/// The part other than wording that begins here, with the separators before it.
fn part_at(text: &str, position: usize) -> Option<Segment<'_>> {
    let (before, rest) = text.split_at(position);
    let next = rest.chars().next()?;
    let is_of_word = |letter: char| letter.is_ascii_alphanumeric();
    let starts_within_word = before.ends_with(is_of_word) && is_of_word(next);
    if starts_within_word || before.ends_with(is_separator) && is_separator(next) {
        return None;
    }
    let body = rest.trim_start_matches(is_separator);
    if !body.starts_with(can_begin_part) {
        return None;
    }
    let piece = |after: &str| &rest[..rest.len() - after.len()];
    rid(body)
        .map(|(rid, after)| Segment::Rid {
            text: piece(after),
            rid,
        })
        .or_else(|| {
            hint(body).map(|(hint, after)| Segment::Hint {
                text: piece(after),
                hint,
            })
        })
        .or_else(|| {
            link(body).map(|(link, after)| Segment::Link {
                text: piece(after),
                link,
            })
        })
        .or_else(|| {
            ip(before, rest).map(|(ip, after)| Segment::Ip {
                text: piece(after),
                ip,
            })
        })
}

/// Whether the letter begins a part: `rid`, `hint`, `https`, `more details`, `from ip`, `ipv6`, an address. Most do not, and
/// the rest need not be looked at.
fn can_begin_part(letter: char) -> bool {
    matches!(
        letter,
        'r' | 'R' | 'h' | 'H' | 'm' | 'M' | 'f' | 'F' | 'i' | 'I' | ':' | '：'
    ) || letter.is_ascii_hexdigit()
}

fn is_separator(letter: char) -> bool {
    matches!(letter, ' ' | '\t' | ',' | ';' | '，' | '；')
}

/// The rest behind the word, whose case does not count.
fn after_word<'m>(text: &'m str, word: &str) -> Option<&'m str> {
    let (beginning, rest) = text.split_at_checked(word.len())?;
    beginning.eq_ignore_ascii_case(word).then_some(rest)
}

/// The rest behind a colon and the spaces around it.
fn after_colon(text: &str) -> Option<&str> {
    text.trim_start()
        .strip_prefix([':', '：'])
        .map(str::trim_start)
}

/// `rid: 65ffe934-2355113d-79ef0b31`.
fn rid(text: &str) -> Option<(Rid<'_>, &str)> {
    let id = after_colon(after_word(text, "rid")?)?;
    Some((Rid::beginning(id)?, &id[Rid::LENGTH..]))
}

/// `hint: [bbGmAa01044119]`, `hints: [ req_id: MJbACoLoRa-CktJaA ]`.
fn hint(text: &str) -> Option<(&str, &str)> {
    let rest = after_word(text, "hints").or_else(|| after_word(text, "hint"))?;
    let rest = after_colon(rest)
        .unwrap_or_else(|| rest.trim_start())
        .strip_prefix('[')?;
    let end = rest.find(['[', ']'])?;
    let after = rest[end..].strip_prefix(']')?;
    Some((rest[..end].trim(), after))
}

/// `https://…`, and what leads to it.
fn link(text: &str) -> Option<(&str, &str)> {
    const LEADS: [&str; 3] = ["more details at ", "more info at ", "more information at "];
    let address = LEADS
        .iter()
        .find_map(|lead| after_word(text, lead))
        .unwrap_or(text);
    let host = after_word(address, "https://").or_else(|| after_word(address, "http://"))?;
    let belongs = |letter: char| {
        letter.is_ascii_graphic() && !matches!(letter, '"' | '<' | '>' | '[' | ']' | '\\')
    };
    let end = host.find(|letter| !belongs(letter)).unwrap_or(host.len());
    let host_and_path = host[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'']);
    let end = address.len() - host.len() + host_and_path.len();
    (!host_and_path.is_empty()).then_some((&address[..end], &address[end..]))
}

/// `from ip: 1.2.3.4`, ` ipv6 ::1`, and the address itself behind a word that ends in `ip`, which is left to the wording.
fn ip<'m>(before: &str, rest: &'m str) -> Option<(IpAddr, &'m str)> {
    let behind_ip = before
        .len()
        .checked_sub(2)
        .and_then(|start| before.get(start..));
    let body = rest.trim_start_matches(is_separator);
    let address = after_word(body, "from ip")
        .or_else(|| after_word(body, "ipv6"))
        .or_else(|| behind_ip?.eq_ignore_ascii_case("ip").then_some(rest))?
        .trim_start_matches(is_separator);
    let address = after_colon(address)
        .filter(|_| !address.starts_with("::"))
        .unwrap_or(address);
    let belongs = |letter: char| letter.is_ascii_hexdigit() || matches!(letter, ':' | '.');
    let end = address
        .find(|letter| !belongs(letter))
        .unwrap_or(address.len());
    let digits = address[..end].trim_end_matches('.');
    let after = &address[digits.len()..];
    let ends = !after.starts_with(|next: char| next.is_ascii_alphanumeric());
    digits.parse().ok().filter(|_| ends).map(|ip| (ip, after))
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::string::{String, ToString};
    use std::vec::Vec;

    /// An errmsg, its wording, rid, hints, ip and link.
    type Case = (
        &'static str,
        &'static str,
        Option<&'static str>,
        &'static [&'static str],
        Option<&'static str>,
        Option<&'static str>,
    );

    #[rustfmt::skip]
    const CASES: &[Case] = &[
        ("ok", "ok", None, &[], None, None),
        ("", "", None, &[], None, None),
        ("invalid credential, access_token is invalid or not latest rid: 65ffe934-2355113d-79ef0b31",
         "invalid credential, access_token is invalid or not latest", Some("65ffe934-2355113d-79ef0b31"), &[], None, None),
        ("code been used, rid: 65ffe934-2355113d-79ef0b31", "code been used", Some("65ffe934-2355113d-79ef0b31"), &[], None, None),
        ("invalid openid hint: [bbGmAa01044119]", "invalid openid", None, &["bbGmAa01044119"], None, None),
        ("invalid openid hint: [a.b-c!d_e]", "invalid openid", None, &["a.b-c!d_e"], None, None),
        ("invalid appid, hints: [ req_id: MJbACoLoRa-CktJaA ]", "invalid appid", None, &["req_id: MJbACoLoRa-CktJaA"], None, None),
        ("invalid code hint: [qKhDWV0sf-0s77ta] rid: 62fa5928-4e8b95ea-7539a513",
         "invalid code", Some("62fa5928-4e8b95ea-7539a513"), &["qKhDWV0sf-0s77ta"], None, None),
        ("api unauthorized more details at https://mmbizurl.cn/s/JtxxFh33r rid: 65ffe934-2355113d-79ef0b31",
         "api unauthorized", Some("65ffe934-2355113d-79ef0b31"), &[], None, Some("https://mmbizurl.cn/s/JtxxFh33r")),
        ("invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist rid: 65ffe934-2355113d-79ef0b31",
         "invalid ip, not in whitelist", Some("65ffe934-2355113d-79ef0b31"), &[], Some("1.2.3.4"), None),
        ("invalid ip 2001:db8::1, not in whitelist", "invalid ip, not in whitelist", None, &[], Some("2001:db8::1"), None),
        ("invalid ip ::1, not in whitelist", "invalid ip, not in whitelist", None, &[], Some("::1"), None),
        ("not allow to access from your ip, hint: [1741842467591810604040261], from ip: 1.2.3.4, more info at https://open.work.weixin.qq.com/devtool/query?e=60020",
         "not allow to access from your ip", None, &["1741842467591810604040261"], Some("1.2.3.4"), Some("https://open.work.weixin.qq.com/devtool/query?e=60020")),
        ("凭证无效rid: 65ffe934-2355113d-79ef0b31", "凭证无效", Some("65ffe934-2355113d-79ef0b31"), &[], None, None),
        ("见 https://example.com/说明。", "见说明。", None, &[], None, Some("https://example.com/")),
        // What only looks like one.
        ("grid: 65ffe934-2355113d-79ef0b31", "grid: 65ffe934-2355113d-79ef0b31", None, &[], None, None),
        ("rid: 65ffe934-2355113d-79ef0b3", "rid: 65ffe934-2355113d-79ef0b3", None, &[], None, None),
        ("rid: 65ffe934-2355113d-79ef0b31a", "rid: 65ffe934-2355113d-79ef0b31a", None, &[], None, None),
        ("invalid user-card status! Hint: the card was given", "invalid user-card status! Hint: the card was given", None, &[], None, None),
        ("hint: [never closed", "hint: [never closed", None, &[], None, None),
        ("invalid ip", "invalid ip", None, &[], None, None),
        ("invalid ip 1.2.3, not in whitelist", "invalid ip 1.2.3, not in whitelist", None, &[], None, None),
        ("https://", "https://", None, &[], None, None),
    ];

    #[test]
    fn every_shape_is_read() {
        for &(text, wording, rid, hints, ip, link) in CASES {
            let errmsg = Errmsg::new(text);
            assert_eq!(errmsg.wording().to_string(), wording, "{text}");
            assert_eq!(errmsg.rid().map(Rid::as_str), rid, "{text}");
            assert_eq!(errmsg.hints().collect::<Vec<_>>(), hints, "{text}");
            assert_eq!(
                errmsg.ip().map(|ip| ip.to_string()).as_deref(),
                ip,
                "{text}"
            );
            assert_eq!(errmsg.link(), link, "{text}");
            assert_eq!(
                errmsg.segments().map(Segment::as_str).collect::<String>(),
                text
            );
        }
    }

    #[test]
    fn the_last_rid_counts_and_every_hint() {
        let errmsg = Errmsg::new(
            "a hint: [1] hints: [2] rid: 00000001-00000000-00000000 rid: FFFFFFFF-00000000-00000000",
        );
        assert_eq!(errmsg.rid().unwrap().time(), 0xFFFF_FFFF);
        assert!(errmsg.hints().eq(["1", "2"]));
    }
}
