mod errors {
    mod codes {
        errcodes::define_errcodes! {
            #[module(crate::error)]
            pub enum Elsewhere(en) { 0 => Ok("ok") }

            #[module(crate::errors)]
            pub enum NotReexported(en) { 0 => Ok("ok") }

            #[module(crate::errors)]
            pub enum Other(en) { 0 => Ok("ok") }
        }
    }
    pub struct Other;
}

fn main() {}
