use errcodes::{code_union, define_errcodes};

define_errcodes! {
    #[table("user")]
    pub enum User(en) { 1 => Lost("lost") }
}

mod other {
    errcodes::define_errcodes! {
        #[table("user")]
        pub enum Other(en) { 1 => Lost("lost") }
    }
}

code_union! {
    pub enum SharedKey { User(User), Other(other::Other) }
}

fn main() {
    let _ = SharedKey::User(User::Lost);
}
