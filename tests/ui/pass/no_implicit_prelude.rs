#![no_implicit_prelude]
#![deny(warnings)]

::errcodes::define_errcodes! {
    /// Nothing is in scope here.
    pub enum Acme(en, zh) {
        0 => Ok("ok", "成功") as Ok,
        1 => Lost("lost" | "gone", ~"丢失") as NotFound retry Backoff,
        #[deprecated]
        2 => Old("old", _),
    }
}

::errcodes::sections! {
    /// Nor here.
    pub enum Sections {
        Acme(Acme),
        Token(::errcodes::qingtui::TokenCode),
    }
}

fn main() {
    ::std::assert_eq!(::errcodes::reply::ReplyCode::number(<Sections as ::errcodes::reply::ReplyCode>::from_reply(1, "")), 1);
    ::std::assert_eq!(Acme::from_code(1).code(), 1);
}
