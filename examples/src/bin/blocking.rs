//! Calls an API that is busy at first and then rejects the token as expired:
//! `cargo run --bin blocking`.

use errcodes::RetryPolicy;
use errcodes_examples::Users;
use errcodes_examples::blocking::Client;
use errcodes_examples::platform::{Platform, recorded};

fn main() {
    let platform = Platform::start(&[recorded::BUSY, recorded::EXPIRED, recorded::USERS]);
    let mut client = Client::new(platform.address(), RetryPolicy::new());
    match client.call::<Users>("/cgi-bin/user/get") {
        Ok(users) => println!("{} users, after these calls:", users.total),
        Err(error) => println!("{error:?}"),
    }
    for call in platform.calls() {
        println!("  {call}");
    }
}
