use errcodes::{Registry, define_errcodes};

define_errcodes! {
    #[table("acme/user")]
    enum User(en) { -404 => UserNotFound("no such user"), 7 => Late("late") }

    #[table("acme/order")]
    enum Order(en) { -404 => OrderNotFound("no such order"), 8 => Early("early") }
}

define_errcodes! {
    #[table("acme/user")]
    enum OtherUser(en) { 1 => Lost("lost") }
}

static KEY_TWICE: Registry = Registry::new(&[User::TABLE, Order::TABLE, OtherUser::TABLE]);

static SHARED_CODE: Registry = Registry::disjoint(&[User::TABLE, Order::TABLE]);

static GOOD: Registry = Registry::new(&[User::TABLE, Order::TABLE]);

fn main() {
    let _ = (KEY_TWICE.find_all(7), SHARED_CODE.find_all(7), GOOD.find_all(7));
}
