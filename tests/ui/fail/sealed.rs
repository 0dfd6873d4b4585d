use errcodes::define_errcodes;

mod acme {
    errcodes::define_errcodes! {
        pub enum Code(en) { 0 => Ok("ok") }
    }
}

define_errcodes! {
    enum Other(en) { 7 => Seven("seven") }
}

// An unlisted code of one table can be listed in another.

fn main() {
    let _ = acme::Code::Unlisted(0);
    if let Other::Unlisted(unlisted) = Other::from_code(0) {
        let _ = acme::Code::Unlisted(unlisted);
    }
}
