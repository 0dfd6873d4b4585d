use errcodes::{ApiError, code_union, define_errcodes};

define_errcodes! {
    #[table("user")]
    pub enum User(en) { 1 => Lost("lost") }

    pub enum Order(en) { 1 => Gone("gone") }
}

mod other {
    pub use super::User as Alias;
}

code_union! {
    pub enum SameTable { User(User), Other(other::Alias) }
}

code_union! {
    pub enum Good { User(User) }
}

fn raise() -> Result<(), ApiError<Good>> {
    Err(Order::Gone)?
}

fn main() {
    let _ = (raise(), SameTable::User(User::Lost));
}
