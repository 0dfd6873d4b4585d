//! An envelope found in text.

/// The code and errmsg of a reply.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) code: i64,
    /// The errmsg as it was sent.
    pub(crate) errmsg: Option<String>,
    /// The key of the platform, if only one uses the name of the code.
    pub(crate) platform: Option<&'static str>,
}
