//! Errors that carry a code, and the errmsg of a reply.

pub mod errmsg;
