//! Tables collected.

pub(crate) mod identify;
mod search;

use crate::table::{Entry, Table};
use crate::vocabulary::locale::bytes_eq;

pub use identify::{Candidate, Candidates};
pub use search::Search;

/// Tables under their keys.
///
/// A registry is made at compile time; two tables with one key are a compile error.
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
/// assert!(CODES.find_all(40001).map(|entry| entry.name()).eq(["TokenExpired", "InvalidCredential"]));
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
/// static CODES: Registry = Registry::new(&[One::TABLE, Two::TABLE]); // error: the key `acme` is taken
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Registry {
    tables: &'static [&'static Table],
}

/// Every shipped table whose feature is on: WeChat's, and the seven of Qingtui.
///
/// ```
/// use errcodes::REGISTRY;
///
/// assert_eq!(REGISTRY.get("wechat", 40029).unwrap().name(), "InvalidOauthCode");
/// assert_eq!(REGISTRY.get("wechat", 40029).unwrap().message_in("zh"), "无效的 oauth_code");
/// ```
pub static REGISTRY: Registry = Registry::new(&[
    #[cfg(feature = "wechat")]
    crate::wechat::Code::TABLE,
    #[cfg(feature = "qingtui")]
    crate::qingtui::CommonCode::TABLE,
    #[cfg(feature = "qingtui")]
    crate::qingtui::SystemCode::TABLE,
    #[cfg(feature = "qingtui")]
    crate::qingtui::ParamCode::TABLE,
    #[cfg(feature = "qingtui")]
    crate::qingtui::TokenCode::TABLE,
    #[cfg(feature = "qingtui")]
    crate::qingtui::OrgCode::TABLE,
    #[cfg(feature = "qingtui")]
    crate::qingtui::DomainCode::TABLE,
    #[cfg(feature = "qingtui")]
    crate::qingtui::UserCode::TABLE,
]);

impl Registry {
    /// A registry of these tables, in this order.
    ///
    /// See [`Registry`] for an example.
    ///
    /// # Panics
    /// If two tables have one key. In a `static` or `const` this is a compile error that names the key and both enums.
    #[must_use]
    #[track_caller]
    pub const fn new(tables: &'static [&'static Table]) -> Self {
        let mut second = 1;
        while second < tables.len() {
            let mut first = 0;
            while first < second {
                if bytes_eq(
                    tables[first].key().as_bytes(),
                    tables[second].key().as_bytes(),
                ) {
                    one_key_twice(tables[first], tables[second]);
                }
                first += 1;
            }
            second += 1;
        }
        Self { tables }
    }

    /// A registry of tables that have no code in common, for programs in which a number alone says which table it is of.
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
    /// If two tables have one key or list one code. In a `static` or `const` this is a compile error that names the key,
    /// or the code and both variants and tables.
    #[must_use]
    #[track_caller]
    pub const fn disjoint(tables: &'static [&'static Table]) -> Self {
        let registry = Self::new(tables);
        let mut second = 1;
        while second < tables.len() {
            let mut first = 0;
            while first < second {
                refuse_shared_code(tables[first], tables[second]);
                first += 1;
            }
            second += 1;
        }
        registry
    }

    /// The tables, in the order of the registry.
    ///
    /// ```
    /// assert_eq!(errcodes::REGISTRY.tables()[0].key(), "wechat");
    /// ```
    #[must_use]
    pub const fn tables(&self) -> &'static [&'static Table] {
        self.tables
    }

    /// The table of this key.
    ///
    /// ```
    /// assert_eq!(errcodes::REGISTRY.table("wechat").unwrap().len(), 1833);
    /// assert!(errcodes::REGISTRY.table("wecom").is_none());
    /// ```
    #[must_use]
    pub fn table(&self, key: &str) -> Option<&'static Table> {
        self.tables.iter().find(|table| table.key() == key).copied()
    }

    /// The tables of a platform: those whose key has this first segment.
    ///
    /// ```
    /// assert_eq!(errcodes::REGISTRY.platform("qingtui").count(), 7);
    /// ```
    pub fn platform(&self, platform: &str) -> impl Iterator<Item = &'static Table> {
        self.tables
            .iter()
            .copied()
            .filter(move |table| table.platform() == platform)
    }

    /// The entry of this code in the table of this key.
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

    /// The entry of this code in every table that lists it, in the order of the tables.
    ///
    /// ```
    /// use errcodes::REGISTRY;
    ///
    /// let keys = REGISTRY.find_all(46001).map(|entry| entry.table().key());
    /// assert!(keys.eq(["wechat", "qingtui/common", "qingtui/user"]));
    /// ```
    #[must_use]
    pub fn find_all(&self, code: i64) -> FindAll {
        FindAll {
            tables: self.tables.iter(),
            code,
        }
    }

    /// The entries in which every word of the query occurs: in the number, the name or a wording of any language.
    ///
    /// Words are separated by spaces and may come in any order; letters of either case are the same.
    ///
    /// ```
    /// use errcodes::REGISTRY;
    ///
    /// let names = REGISTRY.search("TOKEN 超时").map(|entry| entry.name());
    /// assert!(names.eq(["AccessTokenExpired", "RefreshTokenExpired", "AccessTokenExpired", "RefreshTokenExpired"]));
    /// ```
    #[must_use]
    pub fn search<'q>(&self, query: &'q str) -> Search<'q> {
        Search::new(self.tables, query)
    }

    /// The entries of this code in every table that lists it, the one whose wording fits `errmsg` best first.
    ///
    /// One number means different things on different platforms, on Qingtui even in different sections; the message that
    /// came with it tells them apart.
    ///
    /// ```
    /// use errcodes::REGISTRY;
    ///
    /// let best = REGISTRY.identify(46001, "user is not exists").next().unwrap();
    /// assert_eq!(best.entry().table().key(), "qingtui/user");
    /// let best = REGISTRY.identify(46001, "media data no exist rid: 65ffe934-2355113d-79ef0b31").next().unwrap();
    /// assert_eq!(best.entry().table().key(), "wechat");
    /// ```
    #[must_use]
    pub fn identify<'m>(&self, code: i64, errmsg: &'m str) -> Candidates<'m> {
        Candidates::new(self.tables, code, errmsg)
    }
}

/// The entries of one code, from [`Registry::find_all`].
#[derive(Clone, Debug)]
pub struct FindAll {
    tables: core::slice::Iter<'static, &'static Table>,
    code: i64,
}

impl Iterator for FindAll {
    type Item = Entry;

    fn next(&mut self) -> Option<Entry> {
        self.tables.find_map(|table| table.get(self.code))
    }
}

impl core::iter::FusedIterator for FindAll {}

// `#[track_caller]` from here up to the constructors: the compile error then points at the registry, not in here.

/// Both tables have their codes in ascending order.
#[track_caller]
const fn refuse_shared_code(one: &'static Table, other: &'static Table) {
    let (mut row, mut other_row) = (0, 0);
    while let (Some(entry), Some(other_entry)) = (one.__entry(row), other.__entry(other_row)) {
        if entry.code() == other_entry.code() {
            one_code_twice(entry, other_entry);
        }
        if entry.code() < other_entry.code() {
            row += 1;
        } else {
            other_row += 1;
        }
    }
}

#[track_caller]
const fn one_key_twice(one: &'static Table, other: &'static Table) -> ! {
    let message = Message::new()
        .text("the key `")
        .text(one.key())
        .text("` is that of both `")
        .text(one.type_name())
        .text("` and `")
        .text(other.type_name())
        .text("`; give one of them another with #[table(\"…\")]");
    panic!("{}", message.as_str())
}

#[track_caller]
const fn one_code_twice(one: Entry, other: Entry) -> ! {
    let message = Message::new()
        .text("the code ")
        .number(one.code())
        .text(" is both `")
        .text(one.name())
        .text("` in table `")
        .text(one.table().key())
        .text("` and `")
        .text(other.name())
        .text("` in table `")
        .text(other.table().key())
        .text("`; use Registry::new if tables may share codes");
    panic!("{}", message.as_str())
}

/// A message put together at compile time, where there is no `format!`. What is too long for it is cut.
struct Message {
    bytes: [u8; 512],
    length: usize,
}

impl Message {
    const fn new() -> Self {
        Self {
            bytes: [0; 512],
            length: 0,
        }
    }

    const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() && self.length < self.bytes.len() {
            self.bytes[self.length] = text[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    const fn number(self, number: i64) -> Self {
        let mut digits = [0; 20];
        let mut start = digits.len();
        let mut left = number.unsigned_abs();
        loop {
            start -= 1;
            digits[start] = b'0' + (left % 10) as u8;
            left /= 10;
            if left == 0 {
                break;
            }
        }
        if number < 0 {
            start -= 1;
            digits[start] = b'-';
        }
        match core::str::from_utf8(digits.split_at(start).1) {
            Ok(digits) => self.text(digits),
            Err(_) => self,
        }
    }

    const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.length).0) {
            Ok(text) => text,
            Err(error) => match core::str::from_utf8(self.bytes.split_at(error.valid_up_to()).0) {
                Ok(text) => text,
                Err(_) => "two tables of a registry collide",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_hold_every_number_and_no_half_character() {
        extern crate std;
        use std::string::ToString;
        for number in [i64::MIN, -1, 0, 7, 40_001, i64::MAX] {
            assert_eq!(Message::new().number(number).as_str(), number.to_string());
        }
        let long = "…".repeat(200);
        assert_eq!(Message::new().text(&long).as_str(), "…".repeat(170));
    }
}
