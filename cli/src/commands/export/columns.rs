//! Columns for clauses that few tables use. An export has those that hold something.

use errcodes::{Entry, Locale, Localized, Table};

use crate::rows::{self, cause, fields, fix};

#[derive(Clone, Copy)]
pub(super) enum Column {
    Http,
    Fields,
    Note,
    Cause(Locale),
    Fix(Locale),
}

impl Column {
    /// Returns the columns that hold something for any row of the tables.
    pub(super) fn used(tables: &[&'static Table], locales: &[Locale]) -> Vec<Self> {
        let causes = locales.iter().copied().map(Self::Cause);
        let fixes = locales.iter().copied().map(Self::Fix);
        [Self::Http, Self::Fields, Self::Note]
            .into_iter()
            .chain(causes)
            .chain(fixes)
            .filter(|column| rows::entries(tables).any(|entry| column.is_used_by(entry)))
            .collect()
    }

    fn is_used_by(self, entry: Entry) -> bool {
        match self {
            // Readers know the status of a kind.
            Self::Http => entry.http_status() != entry.kind().http_status(),
            _ => !self.text(entry).is_empty(),
        }
    }

    pub(super) fn name(self) -> String {
        match self {
            Self::Http => "http".to_owned(),
            Self::Fields => "fields".to_owned(),
            Self::Note => "deprecated_note".to_owned(),
            Self::Cause(locale) => format!("cause_{locale}"),
            Self::Fix(locale) => format!("fix_{locale}"),
        }
    }

    /// Returns the text in the column, or an empty text.
    pub(super) fn text(self, entry: Entry) -> String {
        match self {
            Self::Http => entry.http_status().to_string(),
            Self::Fields => fields(entry),
            Self::Note => entry.deprecated().unwrap_or_default().to_owned(),
            Self::Cause(_) | Self::Fix(_) => self
                .advice(entry)
                .map(|advice| advice.text().to_owned())
                .unwrap_or_default(),
        }
    }

    /// Returns the locale of the column's texts.
    pub(super) const fn locale(self) -> Option<Locale> {
        match self {
            Self::Cause(locale) | Self::Fix(locale) => Some(locale),
            Self::Http | Self::Fields | Self::Note => None,
        }
    }

    /// Returns whether the text is a translation.
    pub(super) fn is_translated(self, entry: Entry) -> bool {
        self.advice(entry)
            .is_some_and(|advice| advice.is_translated())
    }

    fn advice(self, entry: Entry) -> Option<Localized> {
        match self {
            Self::Cause(locale) => cause(entry, locale),
            Self::Fix(locale) => fix(entry, locale),
            Self::Http | Self::Fields | Self::Note => None,
        }
    }
}
