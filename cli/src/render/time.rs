//! Times, in UTC.

use jiff::Timestamp;

/// Formats a time as `2022-09-02 07:29:47 UTC`.
pub(crate) fn with_zone(time: Timestamp) -> String {
    time.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
}

/// Formats a time as `2022-09-02 07:29:47`.
pub(crate) fn without_zone(time: Timestamp) -> String {
    time.strftime("%Y-%m-%d %H:%M:%S").to_string()
}
