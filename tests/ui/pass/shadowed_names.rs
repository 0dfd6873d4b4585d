#![allow(dead_code, non_camel_case_types)]

mod core {}
mod std {}
mod alloc {}

struct Option;
struct Some;
struct None;
struct Result;
struct Ok;
struct Err;
struct String;
struct Vec;
struct Iterator;
struct str;
struct u16;
struct u32;
struct i64;
struct usize;
struct i32;
struct bool;
struct Table;
struct Index;
struct Locale;
struct Seal;
trait Clone {}
trait Copy {}
trait Default {}
trait From {}
trait Into {}
trait PartialEq {}
trait Eq {}
trait Hash {}
trait Debug {}
trait Display {}
trait Error {}
trait FromStr {}
trait Serialize {}
trait ErrorCode {}
trait GeneratedCode {}

const TABLE: () = ();
const INDEX: () = ();
const CODES: () = ();
const HASH: () = ();
const OFFSETS: () = ();
macro_rules! matches { () => {} }
fn row() {}
fn at() {}

errcodes::define_errcodes! {
    #[cfg_attr(all(), derive(Serialize))]
    #[derive(Deserialize)]
    pub enum Acme(en) {
        0 => Ok("ok") as Ok,
        1 => Err("err"),
        2 => Some("some"),
        3 => None("none"),
        4 => Option("option"),
        5 => Result("result"),
        6 => Default("default"),
        7 => Debug("debug"),
        8 => Table("table"),
        9 => String("string"),
    }
}

mod r#type {
    errcodes::define_errcodes! { pub enum Other(en) { 0 => Ok("ok") } }
}

errcodes::code_union! {
    #[cfg_attr(all(), derive(Serialize))]
    #[derive(Deserialize)]
    enum Sections {
        Option(Acme),
        Some(r#type::Other),
    }
}

fn main() {
    assert!(Sections::from_reply(3, "").entry().is_some());
    assert_eq!(Sections::from(Acme::Default).name(), "Default");
    assert_eq!(Acme::from_code(3).name(), "None");
    assert_eq!(Acme::from_code(10).code(), 10);
}
