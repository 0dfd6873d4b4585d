#![no_implicit_prelude]
#![deny(warnings)]

::errcodes::define_errcodes! {
    /// A table with no name in scope.
    #[platform(PLATFORM)]
    #[derive(Serialize, Deserialize)]
    pub enum Acme(en, zh) {
        0 => Ok("ok", "成功") as Ok,
        1 => Lost("lost" | "gone", ~"丢失") as NotFound retry Backoff,
        #[deprecated]
        2 => Old("old", _),
    }
}

static PLATFORM: ::errcodes::platform::Platform = ::errcodes::platform::Platform::new("acme", &[Acme::TABLE]);

::errcodes::code_union! {
    /// Sections with no name in scope.
    #[derive(Serialize, Deserialize)]
    pub enum Sections {
        Acme(Acme),
        #[cfg(all())]
        #[deprecated]
        Token(::errcodes::qingtui::TokenCode),
        #[cfg(any())]
        Absent(Absent),
    }
}

fn main() {
    ::std::assert_eq!(Sections::from_reply(1, "").code(), 1);
    ::std::assert_eq!(Sections::from_code(7), Sections::Unlisted(7));
    let error: ::errcodes::ApiError<Sections> = ::std::convert::Into::into(Acme::Lost);
    ::std::assert_eq!(error.code(), Sections::Acme(Acme::Lost));
    ::std::assert_eq!(Acme::from_code(1).code(), 1);
}
