//! A stand-in for `ApiError::negotiate`.

use crate::error::ApiError;
use crate::table::{ApiCode, Entry};
use crate::vocabulary::Locale;

/// Returns the locale of the table that an Accept-Language header prefers.
pub(super) fn negotiate<C: ApiCode>(error: &ApiError<C>, accept_language: &str) -> Option<Locale> {
    let table = error.entry().map(Entry::table);
    let locales = table.or_else(|| C::TABLES.first().copied())?.locales();
    let mut best: Option<(f32, Locale)> = None;
    for member in accept_language.split(',').take(32) {
        let (range, quality) = member.split_once(";q=").unwrap_or((member, "1"));
        let quality: f32 = quality.trim().parse().unwrap_or(0.0);
        let Some(range) = Locale::parse(range.trim()) else {
            continue;
        };
        let nearest = locales
            .iter()
            .filter_map(|&column| Some((range.distance(column)?, column)));
        let nearest = nearest.min_by_key(|&(distance, _)| distance);
        if let Some((_, column)) = nearest
            && quality > best.map_or(0.0, |(quality, _)| quality)
        {
            best = Some((quality, column));
        }
    }
    best.map(|(_, locale)| locale)
}
