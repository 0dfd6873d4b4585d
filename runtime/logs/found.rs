//! A reply found in a line, and its row.

use alloc::borrow::Cow;
use alloc::vec::Vec;
use core::ops::Range;

use super::meaning::Meaning;
use crate::error::errmsg::{Errmsg, Rid};
use crate::table::Entry;

/// A reply found in a line, from [`find`](super::find).
///
/// ```
/// let line = b"errcode=40164 errmsg=invalid ip 1.2.3.4, not in whitelist";
/// let found = errcodes::logs::find(line).next().unwrap();
///
/// assert_eq!(found.entry().unwrap().name(), "IpNotWhitelisted");
/// assert!(found.arguments().eq([("ip", "1.2.3.4")]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found<'l> {
    code: i64,
    errmsg: Option<Cow<'l, str>>,
    range: Range<usize>,
    entry: Option<Entry>,
    others: Vec<Entry>,
}

impl<'l> Found<'l> {
    pub(super) fn new(
        code: i64,
        errmsg: Option<Cow<'l, str>>,
        range: Range<usize>,
        meaning: Meaning,
    ) -> Self {
        Self {
            code,
            errmsg,
            range,
            entry: meaning.entry,
            others: meaning.others,
        }
    }

    /// Returns the code.
    ///
    /// ```
    /// assert_eq!(errcodes::logs::find(b"errcode=40001").next().unwrap().code(), 40001);
    /// ```
    #[must_use]
    pub const fn code(&self) -> i64 {
        self.code
    }

    /// Returns the errmsg as it was sent, without the escapes of the line.
    ///
    /// ```
    /// let line = br#"{\"errcode\":-1,\"errmsg\":\"a \\\"b\\\"\"}"#;
    /// assert_eq!(errcodes::logs::find(line).next().unwrap().errmsg(), Some(r#"a "b""#));
    /// ```
    #[must_use]
    pub fn errmsg(&self) -> Option<&str> {
        self.errmsg.as_deref()
    }

    /// Returns the bytes of the line that hold the code and the errmsg.
    ///
    /// ```
    /// let line = br#"WARN {"errcode":40001} 3 ms"#;
    /// let found = errcodes::logs::find(line).next().unwrap();
    /// assert_eq!(&line[found.range()], br#"{"errcode":40001}"#);
    /// ```
    #[must_use]
    pub fn range(&self) -> Range<usize> {
        self.range.clone()
    }

    /// Returns the row, the best match of the errmsg where several tables list the code.
    ///
    /// A request ID rules out platforms that send none, and a link to the pages of a platform all
    /// others. `None` if no table lists the code, or if the errmsg contradicts every row of it, as in
    /// [`Registry::identify`](crate::Registry::identify): it means something unknown.
    ///
    /// ```
    /// let line = br#"{"errcode":46001,"errmsg":"user is not exists"}"#;
    /// let entry = errcodes::logs::find(line).next().unwrap().entry().unwrap();
    /// assert_eq!(entry.table().key(), "qingtui/user");
    ///
    /// let line = br#"{"errcode":46001,"errmsg":"the parcel is lost"}"#;
    /// assert!(errcodes::logs::find(line).next().unwrap().entry().is_none());
    /// ```
    #[must_use]
    pub const fn entry(&self) -> Option<Entry> {
        self.entry
    }

    /// Returns the rows of other tables that match equally well; without an [`entry`](Self::entry), all
    /// rows of the code.
    ///
    /// ```
    /// let found = errcodes::logs::find(br#"{"errcode":46001}"#).next().unwrap();
    /// let keys = found.others().map(|entry| entry.table().key());
    /// assert!(keys.eq(["qingtui/common", "qingtui/user", "wecom"]));
    ///
    /// let line = br#"{"errcode":46001,"errmsg":"the parcel is lost"}"#;
    /// assert_eq!(errcodes::logs::find(line).next().unwrap().others().count(), 4);
    /// ```
    pub fn others(&self) -> impl Iterator<Item = Entry> {
        self.others.iter().copied()
    }

    /// Returns the request ID of the errmsg.
    ///
    /// ```
    /// let line = b"[40029] invalid code, rid: 6311b0eb-2355113d-79ef0b31";
    /// let found = errcodes::logs::find(line).next().unwrap();
    /// assert_eq!(found.rid().unwrap().time(), 1_662_103_787);
    /// ```
    #[must_use]
    pub fn rid(&self) -> Option<Rid<'_>> {
        self.parts().rid()
    }

    /// Returns the hints of the errmsg.
    ///
    /// ```
    /// let line = b"errcode=40003 errmsg=invalid openid hint: [bbGmAa01044119]";
    /// assert!(errcodes::logs::find(line).next().unwrap().hints().eq(["bbGmAa01044119"]));
    /// ```
    pub fn hints(&self) -> impl Iterator<Item = &str> {
        self.parts().hints()
    }

    /// Returns the link of the errmsg to a page about the failure.
    ///
    /// ```
    /// let line = b"errcode=48001 errmsg=api unauthorized, more details at https://mmbizurl.cn/s/JtxxFh33r";
    /// let found = errcodes::logs::find(line).next().unwrap();
    /// assert_eq!(found.link(), Some("https://mmbizurl.cn/s/JtxxFh33r"));
    /// ```
    #[must_use]
    pub fn link(&self) -> Option<&str> {
        self.parts().link()
    }

    /// Returns the arguments that the errmsg has for the row's fields, with the fields' names.
    ///
    /// ```
    /// let line = b"errcode=40164 errmsg=invalid ip 1.2.3.4, not in whitelist";
    /// assert!(errcodes::logs::find(line).next().unwrap().arguments().eq([("ip", "1.2.3.4")]));
    /// ```
    pub fn arguments(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let entry = self.entry.filter(|_| self.errmsg.is_some());
        let errmsg = self.parts();
        entry.into_iter().flat_map(move |entry| {
            let argument = move |name| Some((name, errmsg.argument(entry, name)?));
            entry.fields().filter_map(move |it| argument(it.name()))
        })
    }

    fn parts(&self) -> Errmsg<'_> {
        Errmsg::new(self.errmsg().unwrap_or_default())
    }
}
