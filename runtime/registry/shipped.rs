//! The registry of the shipped tables.

use super::Registry;
use crate::platform::Platform;
use crate::table::Table;

pub(super) static PLATFORMS: &[&Platform] = &[
    #[cfg(feature = "wechat")]
    &crate::wechat::PLATFORM,
    #[cfg(feature = "qingtui")]
    &crate::qingtui::PLATFORM,
    &crate::wecom::PLATFORM,
];

static TABLES: [&Table; count_tables(PLATFORMS)] = concat_tables(PLATFORMS);

/// The tables of every shipped platform whose feature is enabled.
///
/// ```
/// use errcodes::REGISTRY;
///
/// let entry = REGISTRY.get("wechat", 40029).unwrap();
/// assert_eq!((entry.name(), entry.message_in("zh")), ("InvalidOauthCode", "无效的 oauth_code"));
/// ```
pub static REGISTRY: Registry = Registry::new(&TABLES);

const fn count_tables(platforms: &[&Platform]) -> usize {
    let (mut count, mut i) = (0, 0);
    while i < platforms.len() {
        count += platforms[i].tables().len();
        i += 1;
    }
    count
}

const fn concat_tables<const COUNT: usize>(platforms: &[&Platform]) -> [&'static Table; COUNT] {
    // Without a table there is nothing to fill an array with, but also nothing to fill.
    if let Some(empty) = <[&'static Table]>::first_chunk(&[]) {
        return *empty;
    }
    let mut all = [first_table(platforms); COUNT];
    let (mut count, mut i) = (0, 0);
    while i < platforms.len() {
        let tables = platforms[i].tables();
        let mut j = 0;
        while j < tables.len() {
            all[count] = tables[j];
            count += 1;
            j += 1;
        }
        i += 1;
    }
    all
}

const fn first_table(platforms: &[&Platform]) -> &'static Table {
    let mut i = 0;
    while platforms[i].tables().is_empty() {
        i += 1;
    }
    platforms[i].tables()[0]
}
