use errcodes::{ApiError, code_union, define_errcodes};

define_errcodes! {
    pub enum User(en) { 1 => Lost("lost") }
    pub enum Order(en) { 1 => Gone("gone") }
    pub enum Third(en) { 1 => Gone("gone") }
}

code_union! {
    pub enum Empty {}
}

code_union! {
    pub enum Reserved {
        Unlisted(Order),
        TABLES(Order),
        User(User),
    }
}

code_union! {
    pub enum Twice {
        User(User),
        Again(User),
        Order(Order),
    }
}

code_union! {
    pub enum Forms<'a, T> {
        User(User) Order(Order),
        7(Order),
        Bare,
        Named { order: Order },
        Two(Order, User),
        Generic(Vec<User>),
        None(),
        Value(Third) = 7,
        /// After the last variant.
    }
}

code_union! {
    #[derive(Debug, Serialize)]
    #[serde(untagged)]
    pub(everywhere) enum Attributes {
        #[serde(rename = "user")]
        #[doc 7]
        User(User),
    }
}

code_union! {
    pub struct Other { User(User) }
}

code_union! {
    pub enum { User(User) }
}

code_union! {
    pub enum Columns(en) { User(User) }
}

code_union! {
    pub enum
}

fn main() {
    // The valid variants stay.
    let _ = (Reserved::User(User::Lost), Twice::User(User::Lost), Twice::Order(Order::Gone));
    let _ = (Forms::User(User::Lost), Forms::Order(Order::Gone), Forms::Value(Third::Gone));
    let _ = ApiError::from(Attributes::User(User::Lost));
}
