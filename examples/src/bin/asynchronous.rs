//! Calls an API that is busy at first and then rejects the token as expired:
//! `cargo run --bin asynchronous`.

use errcodes::RetryPolicy;
use errcodes_examples::Users;
use errcodes_examples::asynchronous::Client;
use errcodes_examples::platform::{Platform, recorded};

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let platform = Platform::start(&[recorded::BUSY, recorded::EXPIRED, recorded::USERS]);
    let mut client = Client::new(platform.address(), RetryPolicy::new());
    match client.call::<Users>("/cgi-bin/user/get").await {
        Ok(users) => println!("{} users, after these calls:", users.total),
        Err(error) => println!("{error:?}"),
    }
    for call in platform.calls() {
        println!("  {call}");
    }
}
