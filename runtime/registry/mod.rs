//! Collections of tables: look-up, search and identification across platforms.
//!
//! ```
//! let meanings = errcodes::REGISTRY.find_all(46001).map(|entry| entry.message());
//! assert_eq!(meanings.count(), 4);
//! ```

mod collisions;
mod contradiction;
mod filter;
pub(crate) mod identify;
#[cfg(feature = "search")]
mod search;
mod shipped;

use core::fmt;
use core::iter::FusedIterator;

use crate::platform::Platform;
use crate::table::{Entry, Table};
use filter::{Filter, Indices};

pub use identify::{Candidate, Candidates};
#[cfg(feature = "logs")]
pub(crate) use identify::{WHOLE, begun, contradicts, count_telling, differs, score};
#[cfg(feature = "search")]
pub use search::{Search, SearchWords, synonyms, traditional_characters};
pub use shipped::REGISTRY;

/// A collection of tables with distinct keys.
///
/// A registry is built at compile time; two tables with the same key are a compile error.
///
/// ```
/// use errcodes::{Registry, define_errcodes, wechat};
///
/// define_errcodes! {
///     #[table("acme")]
///     enum Acme(en) { 40001 => TokenExpired("token expired") }
/// }
///
/// static CODES: Registry = Registry::new(&[Acme::TABLE, wechat::Code::TABLE]);
///
/// assert_eq!(CODES.get("acme", 40001).unwrap().name(), "TokenExpired");
/// let names = CODES.find_all(40001).map(|entry| entry.name());
/// assert!(names.eq(["TokenExpired", "InvalidCredential"]));
/// ```
///
/// ```compile_fail
/// # use errcodes::{Registry, define_errcodes};
/// define_errcodes! {
///     #[table("acme")] enum One(en) { 0 => Ok("ok") }
/// }
/// define_errcodes! {
///     #[table("acme")] enum Two(en) { 0 => Ok("ok") }
/// }
///
/// // error: the key `acme` is that of both `One` and `Two`
/// static CODES: Registry = Registry::new(&[One::TABLE, Two::TABLE]);
/// ```
#[derive(Clone, Copy)]
pub struct Registry {
    tables: &'static [&'static Table],
    filter: Filter,
}

impl Registry {
    /// Creates a registry of these tables, in this order.
    ///
    /// ```
    /// use errcodes::{Registry, define_errcodes};
    ///
    /// define_errcodes! { enum Acme(en) { 0 => Ok("ok") } }
    ///
    /// static CODES: Registry = Registry::new(&[Acme::TABLE]);
    ///
    /// assert_eq!(CODES.tables().len(), 1);
    /// ```
    ///
    /// # Panics
    /// If two tables have the same key. In a `static` or `const` this is a compile error that names
    /// the key and both enums.
    #[must_use]
    #[track_caller]
    pub const fn new(tables: &'static [&'static Table]) -> Self {
        collisions::check_table_keys(tables);
        Self {
            tables,
            filter: Filter::new(tables),
        }
    }

    /// Creates a registry of tables without a common code, for programs in which the number alone
    /// identifies the table.
    ///
    /// ```
    /// use errcodes::{Registry, define_errcodes};
    ///
    /// define_errcodes! { enum Http(en) { 404 => NotFound("not found") } }
    /// define_errcodes! { enum App(en) { 10404 => RecordNotFound("no such record") } }
    ///
    /// static CODES: Registry = Registry::disjoint(&[Http::TABLE, App::TABLE]);
    ///
    /// assert_eq!(CODES.find_all(10404).next().unwrap().table().key(), "app");
    /// ```
    ///
    /// # Panics
    /// If two tables have the same key or list the same code. In a `static` or `const` this is a
    /// compile error that names the key, or the code with both variants and tables.
    #[must_use]
    #[track_caller]
    pub const fn disjoint(tables: &'static [&'static Table]) -> Self {
        let registry = Self::new(tables);
        collisions::check_codes(tables);
        registry
    }

    /// Returns the tables, in the order of the registry.
    ///
    /// ```
    /// assert_eq!(errcodes::REGISTRY.tables()[0].key(), "wechat");
    /// ```
    #[must_use]
    pub const fn tables(&self) -> &'static [&'static Table] {
        self.tables
    }

    /// Returns the platforms that the tables declare with `#[platform(…)]`, in the order of the
    /// tables.
    ///
    /// ```
    /// let keys = errcodes::REGISTRY.platforms().map(|platform| platform.key());
    /// assert!(keys.eq(["wechat", "qingtui", "wecom"]));
    /// ```
    pub fn platforms(&self) -> impl Iterator<Item = &'static Platform> + Clone + use<> {
        let tables = self.tables;
        let declared = tables.iter().enumerate();
        declared.filter_map(move |(i, table)| {
            let platform = table.platform()?;
            let is_same = |other: &&Table| {
                other
                    .platform()
                    .is_some_and(|it| core::ptr::eq(it, platform))
            };
            (!tables[..i].iter().any(is_same)).then_some(platform)
        })
    }

    /// Returns every entry of every table.
    ///
    /// ```
    /// use errcodes::REGISTRY;
    ///
    /// let deprecated = REGISTRY.entries().filter(|entry| entry.is_deprecated()).count();
    /// assert_eq!(deprecated, 0);
    /// ```
    #[must_use]
    pub fn entries(&self) -> impl FusedIterator<Item = Entry> + Clone + use<> {
        self.tables.iter().flat_map(|table| table.entries())
    }

    /// Returns the table with this key.
    ///
    /// ```
    /// assert_eq!(errcodes::REGISTRY.table("wechat").unwrap().len(), 2498);
    /// assert!(errcodes::REGISTRY.table("acme").is_none());
    /// ```
    #[must_use]
    pub fn table(&self, key: &str) -> Option<&'static Table> {
        self.tables.iter().find(|table| table.key() == key).copied()
    }

    /// Returns the platform with this key.
    ///
    /// ```
    /// assert_eq!(errcodes::REGISTRY.platform("wechat").unwrap().utc_offset(), 8 * 60 * 60);
    /// assert!(errcodes::REGISTRY.platform("acme").is_none());
    /// ```
    #[must_use]
    pub fn platform(&self, key: &str) -> Option<&'static Platform> {
        self.platforms().find(|platform| platform.key() == key)
    }

    /// Returns the key of the platform whose messages have a link to this page: of the registry, or a
    /// shipped one whose tables the registry lacks.
    #[cfg(feature = "logs")]
    pub(crate) fn platform_of_link(&self, link: &str) -> Option<&'static str> {
        let (_, page) = link.split_once("://")?;
        let host = page.split(['/', ':', '?', '#']).next()?;
        let known = shipped::PLATFORMS.iter().copied();
        let mut platforms = self.platforms().chain(known);
        let platform = platforms.find(|it| {
            let mut hosts = it.link_hosts().iter();
            hosts.any(|it| it.eq_ignore_ascii_case(host))
        })?;
        Some(platform.key())
    }

    /// Returns the tables whose key has this first segment.
    ///
    /// ```
    /// assert_eq!(errcodes::REGISTRY.platform_tables("qingtui").count(), 7);
    /// ```
    pub fn platform_tables(&self, key: &str) -> impl Iterator<Item = &'static Table> {
        self.tables
            .iter()
            .copied()
            .filter(move |table| table.platform_key() == key)
    }

    /// Returns the entry of this code in the table with this key.
    ///
    /// ```
    /// use errcodes::REGISTRY;
    ///
    /// assert_eq!(REGISTRY.get("qingtui/token", 42403).unwrap().message(), "expired token");
    /// assert!(REGISTRY.get("qingtui/token", 40001).is_none());
    /// ```
    #[must_use]
    pub fn get(&self, key: &str, code: i64) -> Option<Entry> {
        self.table(key)?.get(code)
    }

    /// Returns the entries of this code, in the order of the tables.
    ///
    /// ```
    /// use errcodes::REGISTRY;
    ///
    /// let keys = REGISTRY.find_all(46001).map(|entry| entry.table().key());
    /// assert!(keys.eq(["wechat", "qingtui/common", "qingtui/user", "wecom"]));
    /// ```
    #[must_use]
    #[inline]
    pub fn find_all(&self, code: i64) -> FindAll {
        FindAll {
            tables: self.tables,
            indices: self.filter.tables(code),
            code,
        }
    }

    /// Returns the entries that match every word of the query or, if there are none, most words; best
    /// first.
    ///
    /// A word matches in the number, the name and every wording of any language. Its case, width and
    /// script (traditional or simplified) do not matter, nor whether it is in the plural. A
    /// [synonym](crate::registry::synonyms) matches too, in English and Chinese.
    ///
    /// The entry whose number or name is the query comes first. Then whole words precede parts, the
    /// word itself precedes synonyms, the name and main wordings precede others, and
    /// [common codes](crate::platform::Platform::with_common_codes) precede others. Of equal entries,
    /// the order is that of the tables.
    ///
    /// Without an entry that has every word, those with most of them are found, of which a rare word
    /// counts more. An entry that matches by synonyms much worse than the best one is not found.
    ///
    /// A search reads the first 1,000 characters and 16 terms of a query. The first search of a program
    /// reads all texts; later ones are faster.
    ///
    /// ```
    /// use errcodes::REGISTRY;
    ///
    /// let best = |query| REGISTRY.search(query).next().map(|entry| entry.code());
    ///
    /// assert_eq!(best("TOKEN 超时"), Some(42001));
    /// assert_eq!(best("令牌過期"), Some(42001));
    /// assert_eq!(best("InvalidOpenid"), Some(40003));
    /// assert_eq!(best("invalid_openids"), Some(40003));
    /// assert_eq!(best("rate limit"), Some(45009));
    /// assert_eq!(best("qqqq"), None);
    /// ```
    #[cfg(feature = "search")]
    #[must_use]
    pub fn search(&self, query: &str) -> Search {
        Search::new(self.tables, query)
    }

    /// Returns the query with each word that a search does not find replaced by a near one, or
    /// `None` if that finds nothing either.
    ///
    /// Near words have a small Levenshtein distance. Of equal ones, those of the [`synonyms`] precede
    /// others, and frequent ones precede rare ones. A query of more than eight words or 1,000
    /// characters gets no suggestion.
    ///
    /// ```
    /// use errcodes::REGISTRY;
    ///
    /// assert_eq!(REGISTRY.suggest("expierd token").as_deref(), Some("expired token"));
    /// assert_eq!(REGISTRY.suggest("qqqqqqqq"), None);
    /// ```
    #[cfg(feature = "search")]
    #[must_use]
    pub fn suggest(&self, query: &str) -> Option<std::string::String> {
        search::suggest(self.tables, query)
    }

    /// Returns the entries of this code, those whose wording matches `errmsg` best first.
    ///
    /// The same number has different meanings on different platforms, and even in different tables
    /// of one platform; the message that came with it tells them apart. A message that contradicts
    /// every entry has another, unknown meaning, and no candidates; [`find_all`](Self::find_all) has
    /// the entries. A message that differs in other ways contradicts nothing: empty, truncated, in
    /// another language, with other words beside the wording's.
    ///
    /// ```
    /// use errcodes::REGISTRY;
    ///
    /// let best = REGISTRY.identify(46001, "user is not exists").next().unwrap();
    /// assert_eq!(best.entry().table().key(), "qingtui/user");
    ///
    /// let errmsg = "media data no exist rid: 65ffe934-2355113d-79ef0b31";
    /// let best = REGISTRY.identify(46001, errmsg).next().unwrap();
    /// assert_eq!(best.entry().table().key(), "wechat");
    ///
    /// assert!(REGISTRY.identify(46001, "the parcel is lost").next().is_none());
    /// ```
    #[must_use]
    pub fn identify<'m>(&self, code: i64, errmsg: &'m str) -> Candidates<'m> {
        Candidates::judged(self.tables, code, errmsg)
    }

    /// Like [`identify`](Self::identify), for a message of a known platform: none is contradicted.
    #[cfg(feature = "logs")]
    pub(crate) fn rank<'m>(&self, code: i64, errmsg: &'m str) -> Candidates<'m> {
        Candidates::new(self.tables, code, errmsg)
    }
}

impl fmt::Debug for Registry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Registry")
            .field("tables", &self.tables)
            .finish_non_exhaustive()
    }
}

/// An iterator over the entries of one code, from [`Registry::find_all`].
///
/// ```
/// let mut entries = errcodes::REGISTRY.find_all(40029);
/// assert_eq!(entries.next().unwrap().name(), "InvalidOauthCode");
/// ```
#[derive(Clone, Debug)]
pub struct FindAll {
    tables: &'static [&'static Table],
    /// The tables that may list the code.
    indices: Indices,
    code: i64,
}

impl Iterator for FindAll {
    type Item = Entry;

    #[inline]
    fn next(&mut self) -> Option<Entry> {
        loop {
            let table = self.tables.get(self.indices.next()?)?;
            if let Some(entry) = table.get(self.code) {
                return Some(entry);
            }
        }
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (0, Some(self.tables.len()))
    }
}

impl FusedIterator for FindAll {}
