use std::fmt;

use errcodes::{ErrorCode, Table};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Mine;

impl fmt::Display for Mine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("mine")
    }
}

impl std::error::Error for Mine {}

impl From<i64> for Mine {
    fn from(_: i64) -> Self {
        Self
    }
}

impl std::str::FromStr for Mine {
    type Err = errcodes::table::ParseCodeError;

    fn from_str(_: &str) -> Result<Self, Self::Err> {
        Ok(Self)
    }
}

// Everything is there but the internal supertrait.
impl ErrorCode for Mine {
    const TABLE: &'static Table = errcodes::wechat::Code::TABLE;

    fn __code(self) -> i64 {
        0
    }
}

fn main() {}
