//! A crate that denies every lint.
#![forbid(unsafe_code)]
#![deny(
    missing_docs,
    missing_debug_implementations,
    missing_copy_implementations,
    unreachable_pub,
    unused,
    unused_qualifications,
    rust_2018_idioms,
    warnings,
    clippy::all,
    clippy::pedantic,
    clippy::nursery
)]

errcodes::define_errcodes! {
    /// Documented.
    #[platform(PLATFORM)]
    #[derive(Serialize, Deserialize)]
    pub enum Documented(en, zh) {
        0 => Ok("ok", "成功") as Ok,
        1 => Lost("lost" | "gone", ~"丢失") as NotFound retry Backoff,
        #[deprecated(note = "no longer sent")]
        2 => Old("old", _),
        #[allow(errcodes::swapped_wordings)]
        3 => Swapped("丢失", "lost"),
        4 => Backticks("`a` and ```b```", "`"),
    }

    pub enum Undocumented(en) {
        0 => Ok("ok"),
    }

    pub(crate) enum InCrate(en) {
        0 => Ok("ok"),
    }

    enum Private(en) {
        0 => Ok("ok"),
    }
}

static PLATFORM: errcodes::platform::Platform = errcodes::platform::Platform::new("documented", &[Documented::TABLE]);

fn main() {
    println!("{} {} {} {}", Documented::Ok, Undocumented::Ok, InCrate::Ok, Private::Ok);
}
