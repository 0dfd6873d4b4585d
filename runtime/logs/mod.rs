//! Replies in the lines of a log: in JSON, in escaped JSON, and in words.
//!
//! ```
//! let line = br#"WARN reply {"errcode":40029,"errmsg":"invalid code rid: 6311b0eb-2355113d-79ef0b31"}"#;
//!
//! let found = errcodes::logs::find(line).next().unwrap();
//! assert_eq!(found.code(), 40029);
//! assert_eq!(found.entry().unwrap().name(), "InvalidOauthCode");
//! assert_eq!(found.rid().unwrap().as_str(), "6311b0eb-2355113d-79ef0b31");
//! ```
//!
//! # What counts
//! - A number under a name that only error codes of the platforms have, such as `errcode`.
//! - A number under a name with other meanings, such as `code` or `ret`, only if its table lists it, and
//!   something names the platform: a request ID, a hint, the platform's own wording, the name of the
//!   envelope or of the errmsg, the platform's key in the line, or [`Finder::with_platforms`].
//! - A number under words such as `Error code` or `错误码`, only if a table lists it and the text
//!   after it does not contradict the table's wording.
//! - A number without a name, such as `[40164] …` or `…(40164)`, only if a table lists it, and with a
//!   request ID, a hint or the platform's wording.
//!
//! A number up to 2100 or from 10000 to 11000, which many systems have, counts under a name with other
//! meanings or words only with a request ID, a hint, a link or a telling wording. An errmsg about
//! something else rules out such names and words, also for a platform that was asked for.
//!
//! Names are those of the platforms' [`EnvelopeSpec`](crate::platform::EnvelopeSpec)s. A parameter of a
//! URL, `?errcode=0`, is no reply.

mod anchors;
mod cut;
mod errmsgs;
mod evidence;
mod finder;
mod found;
mod labels;
mod meaning;
mod names;
mod objects;
mod search;

pub use finder::Finder;
pub use found::Found;
pub use search::Candidate;

use crate::registry::REGISTRY;

/// Returns the replies of the shipped platforms in a line or document, in order.
///
/// The time is linear in the line. A line without the number of a reply allocates nothing, except
/// that the first call prepares the search.
///
/// ```
/// let codes = |line: &str| errcodes::logs::find(line.as_bytes()).map(|it| it.code()).collect::<Vec<_>>();
///
/// assert_eq!(codes("errcode=40001 errmsg=invalid credential"), [40001]);
/// assert_eq!(codes(r#"[{"errcode":40001},{"errcode":40029}]"#), [40001, 40029]);
/// assert_eq!(codes(r#"{"code":200,"message":"GET /login"}"#), [0; 0]);
/// ```
pub fn find(line: &[u8]) -> impl Iterator<Item = Found<'_>> {
    static SHIPPED: Finder = Finder::new(&REGISTRY);
    SHIPPED.find(line)
}
