//! A segment of an errmsg, and the request ID in it.

use core::fmt;

/// A segment of an [`Errmsg`](super::Errmsg).
///
/// `text` is the segment as sent, including the separators before it. The enum and its variants are
/// non-exhaustive: platforms add segments.
///
/// ```
/// use errcodes::errmsg::{Errmsg, Segment};
///
/// let mut segments = Errmsg::new("invalid openid hint: [bbGmAa01044119]").segments();
/// assert_eq!(segments.next(), Some(Segment::Wording("invalid openid")));
/// match segments.next() {
///     Some(Segment::Hint { text, hint, .. }) => {
///         assert_eq!((text, hint), (" hint: [bbGmAa01044119]", "bbGmAa01044119"));
///     }
///     other => panic!("{other:?}"),
/// }
/// assert_eq!(segments.next(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Segment<'m> {
    /// Text that is not any of the others.
    Wording(&'m str),
    /// A request ID: `rid: 65ffe934-2355113d-79ef0b31`.
    #[non_exhaustive]
    Rid {
        /// The segment as sent.
        text: &'m str,
        /// The request ID.
        rid: Rid<'m>,
    },
    /// A hint: `hint: [bbGmAa01044119]`.
    #[non_exhaustive]
    Hint {
        /// The segment as sent.
        text: &'m str,
        /// The text in the brackets, trimmed.
        hint: &'m str,
    },
    /// A link: `more details at https://…`.
    #[non_exhaustive]
    Link {
        /// The segment as sent.
        text: &'m str,
        /// The URL, without punctuation after it.
        link: &'m str,
    },
}

impl<'m> Segment<'m> {
    /// Returns the segment as sent.
    ///
    /// ```
    /// use errcodes::errmsg::Errmsg;
    ///
    /// let text = "invalid openid hint: [bbGmAa01044119]";
    /// let joined: String = Errmsg::new(text).segments().map(|segment| segment.as_str()).collect();
    /// assert_eq!(joined, text);
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'m str {
        match self {
            Self::Wording(text)
            | Self::Rid { text, .. }
            | Self::Hint { text, .. }
            | Self::Link { text, .. } => text,
        }
    }
}

/// A request ID: three groups of eight hexadecimal digits, the first of which is the time.
///
/// ```
/// use errcodes::errmsg::Errmsg;
///
/// let rid = Errmsg::new("invalid credential rid: 6311b0eb-2355113d-79ef0b31").rid().unwrap();
/// assert_eq!(rid.to_string(), "6311b0eb-2355113d-79ef0b31");
/// assert_eq!(rid.time(), 1_662_103_787); // 2022-09-02 07:29:47 UTC
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rid<'m> {
    pub(super) text: &'m str,
}

impl<'m> Rid<'m> {
    /// Returns the request ID as sent.
    ///
    /// ```
    /// use errcodes::errmsg::Errmsg;
    ///
    /// let rid = Errmsg::new("rid: 6311b0eb-2355113d-79ef0b31").rid().unwrap();
    /// assert_eq!(rid.as_str(), "6311b0eb-2355113d-79ef0b31");
    /// ```
    #[must_use]
    pub const fn as_str(self) -> &'m str {
        self.text
    }

    /// Returns the time of the request, in seconds since the Unix epoch.
    ///
    /// ```
    /// use errcodes::errmsg::Errmsg;
    ///
    /// let rid = Errmsg::new("rid: 6311b0eb-2355113d-79ef0b31").rid().unwrap();
    /// assert_eq!(rid.time(), 0x6311_b0eb);
    /// ```
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
