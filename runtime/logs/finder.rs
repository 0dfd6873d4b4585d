//! A registry whose replies are found, and the platforms that were asked for.

use alloc::boxed::Box;
use alloc::vec::Vec;
use core::fmt;

use once_cell::race::OnceBox;

use super::names::Names;
use super::{Candidate, Found, cut, search};
use crate::registry::Registry;
use crate::table::{Entry, Table};

/// Finds the replies of a registry's platforms in logs.
///
/// ```
/// use errcodes::logs::Finder;
/// use errcodes::platform::{EnvelopeSpec, Platform};
/// use errcodes::{Registry, define_errcodes};
///
/// define_errcodes! {
///     #[table("acme")]
///     #[platform(ACME)]
///     enum Acme(en) { 7001 => Lost("the parcel is lost") }
/// }
/// static ACME: Platform = Platform::new("acme", &[Acme::TABLE])
///     .with_envelope(EnvelopeSpec::new(&["ret"], &["reason"]));
/// static CODES: Registry = Registry::new(ACME.tables());
///
/// static FINDER: Finder = Finder::new(&CODES);
///
/// let found = FINDER.find(br#"reply {"ret":7001,"reason":"the parcel is lost"}"#).next().unwrap();
/// assert_eq!(found.entry().unwrap().name(), "Lost");
/// ```
pub struct Finder {
    registry: Registry,
    /// The tables of the platforms that were asked for; `None` for all.
    asked: Option<Vec<&'static Table>>,
    /// Prepared when first used.
    names: OnceBox<Names>,
}

impl Finder {
    /// Creates a finder of the replies of every platform of the registry.
    ///
    /// ```
    /// use errcodes::{REGISTRY, logs::Finder};
    ///
    /// static FINDER: Finder = Finder::new(&REGISTRY);
    ///
    /// assert_eq!(FINDER.find(b"errcode: 40001").count(), 1);
    /// ```
    #[must_use]
    pub const fn new(registry: &Registry) -> Self {
        Self {
            registry: *registry,
            asked: None,
            names: OnceBox::new(),
        }
    }

    /// Restricts the tables to those of some platforms. Keys are those of platforms or tables.
    ///
    /// Names such as `code` and `ret` then count for the platforms that use them.
    ///
    /// ```
    /// use errcodes::{REGISTRY, logs::Finder};
    ///
    /// let reply = br#"{"code":40100,"message":"unknown"}"#;
    /// assert_eq!(Finder::new(&REGISTRY).find(reply).count(), 0);
    /// assert_eq!(Finder::new(&REGISTRY).with_platforms(["qingtui"]).find(reply).count(), 1);
    /// ```
    #[must_use]
    pub fn with_platforms<K: AsRef<str>>(self, keys: impl IntoIterator<Item = K>) -> Self {
        let mut asked = Vec::new();
        for key in keys {
            let key = key.as_ref();
            let tables = self.registry.tables().iter().copied();
            asked.extend(tables.filter(|it| it.platform_key() == key || it.key() == key));
        }
        Self {
            asked: Some(asked),
            ..self
        }
    }

    /// Returns the replies in a line or document, in order.
    ///
    /// ```
    /// use errcodes::{REGISTRY, logs::Finder};
    ///
    /// let line = br#"{\"errcode\":40163,\"errmsg\":\"code been used\"}"#;
    /// let finder = Finder::new(&REGISTRY);
    /// let found = finder.find(line).next().unwrap();
    /// assert_eq!((found.code(), found.errmsg()), (40163, Some("code been used")));
    /// ```
    pub fn find<'l>(&'l self, line: &'l [u8]) -> impl Iterator<Item = Found<'l>> + use<'l> {
        search::find(self, line, 0, search::candidates(self, line), &mut 0)
    }

    /// Like [`find`](Self::find); adds the number of bytes searched, other than by the first filter, to
    /// `searched`.
    #[doc(hidden)]
    pub fn find_and_count<'l>(&'l self, line: &'l [u8], searched: &mut usize) -> Vec<Found<'l>> {
        search::find(self, line, 0, search::candidates(self, line), searched).collect()
    }

    /// Returns the places in a text at which a reply may be, in order.
    ///
    /// A line or document without a candidate does not contain a reply. Searching many lines at once
    /// is several times as fast as [`find`](Self::find) in each; [`find_at`](Self::find_at) then
    /// reads the replies.
    ///
    /// ```
    /// use errcodes::{REGISTRY, logs::Finder};
    ///
    /// let text = b"200 GET /\n404 GET /a\nWARN errcode=40001\n200 GET /b\n";
    /// let finder = Finder::new(&REGISTRY);
    /// let position = finder.candidates(text).next().unwrap().position();
    /// assert!(text[position..].starts_with(b"ode=40001"));
    /// assert_eq!(finder.candidates(&text[..position]).count(), 0);
    /// ```
    pub fn candidates<'t>(&'t self, text: &'t [u8]) -> impl Iterator<Item = Candidate> + use<'t> {
        search::candidates(self, text)
    }

    /// Returns the replies in a part of a text, a line or document, by the candidates in that part.
    ///
    /// The result is that of [`find`](Self::find) in the part.
    ///
    /// The part must end where the text ends or a line does. `start` is its position in the text.
    ///
    /// ```
    /// use errcodes::{REGISTRY, logs::Finder};
    ///
    /// let text = b"200 GET /\nWARN errcode=40001\n";
    /// let finder = Finder::new(&REGISTRY);
    /// let mut found = finder.find_at(&text[10..], 10, finder.candidates(text));
    /// assert_eq!(found.next().unwrap().range(), 5..18);
    /// ```
    pub fn find_at<'l>(
        &'l self,
        part: &'l [u8],
        start: usize,
        candidates: impl IntoIterator<Item = Candidate>,
    ) -> impl Iterator<Item = Found<'l>> {
        search::find(self, part, start, candidates.into_iter(), &mut 0)
    }

    /// Returns where to cut a text that continues, so that it can be searched in pieces: before a reply
    /// that may be unfinished, if it begins in the last `window` bytes.
    ///
    /// ```
    /// use errcodes::{REGISTRY, logs::Finder};
    ///
    /// let text = br#"[{"errcode":40001},{"errcode":400"#;
    /// assert_eq!(Finder::new(&REGISTRY).cut(text, 1024), r#"[{"errcode":40001},"#.len());
    /// ```
    #[must_use]
    pub fn cut(&self, text: &[u8], window: usize) -> usize {
        cut::cut(self.names(), text, window)
    }

    /// Returns the most telling name of the code, for a message.
    ///
    /// ```
    /// assert_eq!(errcodes::logs::Finder::new(&errcodes::REGISTRY).example(), "errcode");
    /// ```
    #[must_use]
    pub fn example(&self) -> &'static str {
        self.names().example
    }

    pub(super) fn registry(&self) -> &Registry {
        &self.registry
    }

    /// Returns the tables that were asked for.
    pub(super) fn asked(&self) -> Option<&[&'static Table]> {
        self.asked.as_deref()
    }

    /// Returns whether replies of this table are looked for.
    pub(super) fn is_possible(&self, table: &Table) -> bool {
        let is_same = |asked: &&Table| asked.key() == table.key();
        self.asked().is_none_or(|asked| asked.iter().any(is_same))
    }

    /// Returns the rows of the code in the tables that are looked for.
    pub(super) fn entries(&self, code: i64) -> impl Iterator<Item = Entry> {
        let entries = self.registry.find_all(code);
        entries.filter(|entry| self.is_possible(entry.table()))
    }

    pub(super) fn names(&self) -> &Names {
        self.names
            .get_or_init(|| Box::new(Names::new(&self.registry)))
    }
}

impl Clone for Finder {
    fn clone(&self) -> Self {
        Self {
            registry: self.registry,
            asked: self.asked.clone(),
            names: OnceBox::new(),
        }
    }
}

impl fmt::Debug for Finder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut f = f.debug_struct("Finder");
        let keys = |tables: &[&Table]| tables.iter().map(|it| it.key()).collect::<Vec<_>>();
        f.field(
            "tables",
            &keys(self.asked().unwrap_or(self.registry.tables())),
        );
        f.finish_non_exhaustive()
    }
}
