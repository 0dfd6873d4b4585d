//! Calls an API that is busy at first and then rejects the token as expired: `cargo run --bin blocking`.

use errcodes_examples::blocking::Client;
use errcodes_examples::platform::{Platform, recorded};
use errcodes_examples::{Users, policy};

fn main() {
    let platform = Platform::start(&[recorded::BUSY, recorded::EXPIRED, recorded::USERS]);
    let mut client = Client::new(platform.address(), policy());
    match client.call::<Users>("/cgi-bin/user/get") {
        Ok(users) => println!("{} users, after these calls:", users.total),
        Err(failure) => println!("{failure:?}"),
    }
    for call in platform.calls() {
        println!("  {call}");
    }
}
