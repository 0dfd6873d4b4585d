//! Both clients on the same recorded replies.

use std::time::Duration;

use errcodes::RetryPolicy;
use errcodes::reply::{BodyErrorKind, ReplyError};
use errcodes::wechat::Code;
use errcodes_examples::platform::{Platform, recorded::*};
use errcodes_examples::{Failure, Users, asynchronous, blocking};

const TOKEN: &str = "/cgi-bin/token?grant_type=client_credential";
const FIRST: &str = "/cgi-bin/user/get?access_token=TOKEN1";
const SECOND: &str = "/cgi-bin/user/get?access_token=TOKEN2";

/// What the call comes to, without what only one of the clients knows.
#[derive(Debug, PartialEq)]
enum Outcome {
    Users(u64),
    Refused(Code),
    NoReply(BodyErrorKind),
    Other,
}

fn outcome<H>(result: Result<Users, Failure<H>>) -> Outcome {
    match result {
        Ok(users) => Outcome::Users(users.total),
        Err(Failure::Reply(ReplyError::Api(error))) => Outcome::Refused(error.code()),
        Err(Failure::Reply(ReplyError::Body(error))) => Outcome::NoReply(error.kind().clone()),
        Err(_) => Outcome::Other,
    }
}

/// Calls twice with each client and compares what comes of it, and the calls that the platform has seen.
fn check(replies: &[&str], outcomes: [Outcome; 2], calls: &[&str]) {
    let policy = RetryPolicy::new().backoff(Duration::from_millis(5), Duration::from_millis(20));

    let platform = Platform::start(replies);
    let mut client = blocking::Client::new(platform.address(), policy);
    let found = [(); 2].map(|()| outcome(client.call("/cgi-bin/user/get")));
    assert_eq!(
        (&found, platform.calls()),
        (
            &outcomes,
            calls.iter().map(|&call| call.to_owned()).collect()
        )
    );

    let platform = Platform::start(replies);
    let mut client = asynchronous::Client::new(platform.address(), policy);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let found = [(); 2].map(|()| outcome(runtime.block_on(client.call("/cgi-bin/user/get"))));
    assert_eq!(
        (&found, platform.calls()),
        (
            &outcomes,
            calls.iter().map(|&call| call.to_owned()).collect()
        )
    );
}

#[test]
fn a_token_is_kept() {
    check(
        &[USERS, USERS],
        [Outcome::Users(2), Outcome::Users(2)],
        &[TOKEN, FIRST, FIRST],
    );
}

#[test]
fn an_expired_token_is_refreshed() {
    check(
        &[BUSY, EXPIRED, USERS, USERS],
        [Outcome::Users(2), Outcome::Users(2)],
        &[TOKEN, FIRST, FIRST, TOKEN, SECOND, SECOND],
    );
}

#[test]
fn a_refused_token_is_refreshed_once_only() {
    check(
        &[INVALID, INVALID, USERS],
        [Outcome::Refused(Code::InvalidCredential), Outcome::Users(2)],
        &[TOKEN, FIRST, TOKEN, SECOND, SECOND],
    );
}

#[test]
fn a_platform_that_stays_busy_is_given_up() {
    check(
        &[BUSY, BUSY, BUSY, BUSY, USERS],
        [Outcome::Refused(Code::SystemBusy), Outcome::Users(2)],
        &[TOKEN, FIRST, FIRST, FIRST, FIRST, FIRST],
    );
}

#[test]
fn a_daily_quota_is_not_called_again() {
    check(
        &[QUOTA, USERS],
        [Outcome::Refused(Code::DailyQuotaReached), Outcome::Users(2)],
        &[TOKEN, FIRST, FIRST],
    );
}

#[test]
fn what_is_no_reply_is_not_called_again() {
    let outcomes = [
        Outcome::NoReply(BodyErrorKind::Html),
        Outcome::NoReply(BodyErrorKind::Empty),
    ];
    check(&[GATEWAY], outcomes, &[TOKEN, FIRST, FIRST]);
}
