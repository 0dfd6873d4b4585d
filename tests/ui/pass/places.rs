//! Tables in a function, in modules, twice in one module, through a re-export, under another name.

mod inner {
    pub mod deeper {
        errcodes::define_errcodes! {
            pub(in crate::inner) enum InPath(en) { 0 => Ok("ok") }
            pub(super) enum InSuper(en) { 0 => Ok("ok") }
            pub(crate) enum InCrate(en) { 0 => Ok("ok") }
        }
    }

    pub fn codes() -> [i64; 2] {
        [deeper::InPath::Ok.code(), deeper::InSuper::Ok.code()]
    }
}

mod reexport {
    pub use errcodes::define_errcodes as tables;
}

errcodes::define_errcodes! { enum One(en) { 0 => Ok("ok") } }
errcodes::define_errcodes! { enum Two(en) { 0 => Ok("ok") } }
reexport::tables! { enum Three(en) { 0 => Ok("ok") } }

macro_rules! table_of_one {
    ($name:ident, $code:literal, $variant:ident, $wording:literal) => {
        errcodes::define_errcodes! { enum $name(en) { $code => $variant($wording) } }
    };
}

table_of_one!(FromMacro, -40001, Lost, "lost");

fn main() {
    errcodes::define_errcodes! {
        /// In a function body.
        enum Local(en) { 0 => Ok("ok") }
    }
    assert_eq!(inner::codes(), [0, 0]);
    assert_eq!(inner::deeper::InCrate::Ok.code(), 0);
    assert_eq!(Local::Ok.to_string(), "ok (local 0)");
    assert_eq!(i64::from(One::Ok) + i64::from(Two::Ok) + i64::from(Three::Ok), 0);
    assert_eq!(FromMacro::Lost.code(), -40001);
}
