use errcodes::{code_union, define_errcodes};

define_errcodes! {
    pub enum User(en) { 1 => Lost("lost") }
}

mod other {
    errcodes::define_errcodes! {
        #[table("user")]
        pub enum Other(en) { 1 => Lost("lost") }
    }
}

code_union! {
    pub enum Good { User(User) }
}

code_union! {
    pub enum NotATable { User(User), Text(String) }
}

code_union! {
    pub enum UnionOfUnions { Good(Good) }
}

code_union! {
    pub enum UnknownTable { User(Usr) }
}

fn main() {
    let _ = (NotATable::User(User::Lost), Good::User(User::Lost));
}
