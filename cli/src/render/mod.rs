//! Output: text for terminals, JSON and HTML escapes.

pub(crate) mod blocks;
pub(crate) mod cache;
pub(crate) mod diff;
pub(crate) mod entry;
pub(crate) mod escape;
pub(crate) mod html;
pub(crate) mod lines;
pub(crate) mod reply;
pub(crate) mod style;
pub(crate) mod texts;
pub(crate) mod time;
pub(crate) mod wrap;
