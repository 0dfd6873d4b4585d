//! Queries: codes, ranges of codes and names.

pub(crate) mod scope;
pub(crate) mod text;

use errcodes::{Entry, Table};

use crate::rows;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Query {
    Code(i64),
    /// Includes both ends.
    Range(i64, i64),
    /// A name, or a path that ends with one, in any case.
    Name(String),
    /// A number outside the range of codes.
    TooLarge,
}

impl Query {
    /// Parses a code or a range of codes.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if let Some(number) = parse_number(text) {
            return Some(i64::try_from(number).map_or(Self::TooLarge, Self::Code));
        }
        Self::parse_range(text)
    }

    fn parse_range(text: &str) -> Option<Self> {
        // A leading dash is the sign of the first number.
        let (start, end) = ["..=", "..", "~", "-"].iter().find_map(|&separator| {
            let (i, _) = text
                .char_indices()
                .skip(1)
                .find(|&(i, _)| text[i..].starts_with(separator))?;
            Some((&text[..i], &text[i + separator.len()..]))
        })?;
        let code = |text| i64::try_from(parse_number(text)?).ok();
        Some(Self::Range(code(start)?, code(end)?))
    }

    /// Returns the matching rows.
    pub(crate) fn find_in(&self, tables: &[&'static Table]) -> Vec<Entry> {
        let all = || rows::entries(tables);
        match self {
            Self::Code(code) => tables.iter().filter_map(|table| table.get(*code)).collect(),
            Self::Range(start, end) => all()
                .filter(|entry| (*start..=*end).contains(&entry.code()))
                .collect(),
            Self::Name(name) => all()
                .filter(|entry| is_same_name(entry.name(), name))
                .collect(),
            Self::TooLarge => Vec::new(),
        }
    }
}

/// Parses a decimal number, or a hexadecimal one after `0x`.
fn parse_number(text: &str) -> Option<i128> {
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    match digits {
        Some(digits) if digits.starts_with(['+', '-']) => None,
        Some(digits) => i128::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

/// Returns the letters and digits of a name, in lower case: `InvalidOpenid` and `INVALID_OPENID`
/// are the same name.
fn letters(name: &str) -> impl Iterator<Item = char> {
    name.chars()
        .filter(|ch| ch.is_alphanumeric())
        .flat_map(char::to_lowercase)
}

fn is_same_name(one: &str, other: &str) -> bool {
    letters(one).eq(letters(other))
}
