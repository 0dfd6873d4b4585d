//! WeChat (微信): official accounts, mini programs and the open platform.

mod code;

pub use code::Code;
