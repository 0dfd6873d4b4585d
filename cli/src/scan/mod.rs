//! Scanning text for replies: lines and documents, envelopes, and the matching rows.

pub(crate) mod documents;
pub(crate) mod envelopes;
pub(crate) mod reply;
