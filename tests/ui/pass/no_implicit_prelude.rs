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
    pub enum Sections {
        Acme(Acme),
        Token(::errcodes::qingtui::TokenCode),
    }
}

fn main() {
    ::std::assert_eq!(::errcodes::table::ApiCode::code(<Sections as ::errcodes::table::ApiCode>::from_reply(1, "")), 1);
    ::std::assert_eq!(Acme::from_code(1).code(), 1);
}
