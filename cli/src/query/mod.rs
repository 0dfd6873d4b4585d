//! Queries: codes, ranges of codes and names.

pub(crate) mod scope;

use errcodes::{Entry, Table};

use crate::rows;

pub(crate) enum Query<'q> {
    Code(i64),
    /// Includes both ends.
    Range(i64, i64),
    Name(&'q str),
    /// A number outside the range of codes.
    TooLarge,
}

impl<'q> Query<'q> {
    /// Parses a code, a range of codes or a name, which must begin with a capital letter.
    pub(crate) fn parse(text: &'q str) -> Option<Self> {
        if let Ok(number) = text.parse::<i128>() {
            return Some(i64::try_from(number).map_or(Self::TooLarge, Self::Code));
        }
        Self::parse_range(text).or_else(|| {
            text.starts_with(char::is_uppercase)
                .then_some(Self::Name(text))
        })
    }

    fn parse_range(text: &str) -> Option<Self> {
        // A leading dash is the sign of the first number.
        let (start, end) = ["..=", "..", "-"].iter().find_map(|&separator| {
            let (i, _) = text
                .char_indices()
                .skip(1)
                .find(|&(i, _)| text[i..].starts_with(separator))?;
            Some((&text[..i], &text[i + separator.len()..]))
        })?;
        Some(Self::Range(start.parse().ok()?, end.parse().ok()?))
    }

    pub(crate) const fn is_name(&self) -> bool {
        matches!(self, Self::Name(_))
    }

    /// Returns the matching rows.
    pub(crate) fn find_in(&self, tables: &[&'static Table]) -> Vec<Entry> {
        let all = || rows::entries(tables);
        match *self {
            Self::Code(code) => tables.iter().filter_map(|table| table.get(code)).collect(),
            Self::Range(start, end) => all()
                .filter(|entry| (start..=end).contains(&entry.code()))
                .collect(),
            Self::Name(name) => all()
                .filter(|entry| entry.name().eq_ignore_ascii_case(name))
                .collect(),
            Self::TooLarge => Vec::new(),
        }
    }
}
