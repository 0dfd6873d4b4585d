//! Replies found in text: lines and documents, envelopes, and the rows that they mean.

pub(crate) mod documents;
pub(crate) mod envelopes;
pub(crate) mod reply;
