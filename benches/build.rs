//! Generates the alternatives: WeChat's codes as a user would write them without `errcodes`.

use std::fmt::Write as _;
use std::{env, fs, path::Path};

use errcodes::wechat::Code;

fn main() {
    let codes: Vec<(i64, &str, &str)> = Code::iter()
        .map(|code| (code.code(), code.name(), code.message()))
        .collect();
    let mut rust = String::new();
    let variants: String = codes
        .iter()
        .map(|(_, name, _)| format!("{name}, "))
        .collect();
    let numbered: String = codes
        .iter()
        .map(|(code, name, _)| format!("{name} = {code}, "))
        .collect();
    let arms =
        |arm: &dyn Fn(&(i64, &str, &str)) -> String| codes.iter().map(arm).collect::<String>();
    let from = arms(&|(code, name, _)| format!("{code} => Self::{name}, "));
    let to = arms(&|(code, name, _)| format!("Self::{name} => {code}, "));
    let say = arms(&|(_, name, message)| format!("Self::{name} => {message:?}, "));
    let map = arms(&|(code, name, _)| format!("{code}_i64 => Matched::{name}, "));
    let list = arms(&|(code, name, _)| format!("({code}, Matched::{name}), "));
    let _ = write!(
        rust,
        "
        /// A `match` written by hand.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Matched {{ {variants} Other(i64) }}
        impl Matched {{
            pub fn from_code(code: i64) -> Self {{ match code {{ {from} other => Self::Other(other) }} }}
            pub fn code(self) -> i64 {{ match self {{ {to} Self::Other(other) => other }} }}
            pub fn message(self) -> &'static str {{ match self {{ {say} Self::Other(_) => \"unlisted\" }} }}
        }}
        #[derive(Clone, Copy, Debug, PartialEq, Eq, num_enum::TryFromPrimitive)]
        #[repr(i64)]
        pub enum NumEnum {{ {numbered} }}
        #[derive(Clone, Copy, Debug, PartialEq, Eq, strum::FromRepr)]
        #[repr(i64)]
        pub enum Strum {{ {numbered} }}
        pub static PHF: phf::Map<i64, Matched> = phf::phf_map! {{ {map} }};
        pub static SORTED: [(i64, Matched); {count}] = [{list}];
        ",
        count = codes.len()
    );
    let row = |number: i64| {
        format!(
            "{} => Row{number}(\"row {number}\"), ",
            40_000 + number * 7 + number / 100 * 1000
        )
    };
    let rows: String = (0..10_000).map(row).collect();
    let _ = write!(
        rust,
        "errcodes::define_errcodes! {{ pub enum TenThousand(en) {{ {rows} }} }}"
    );
    let out = env::var_os("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("rivals.rs"), rust).expect("the rivals can be written");
}
