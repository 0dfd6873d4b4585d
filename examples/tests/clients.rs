//! Both clients on the same recorded replies.

use std::time::Duration;

use errcodes::RetryPolicy;
use errcodes::reply::{BodyErrorKind, ReplyError};
use errcodes::wechat::Code;
use errcodes_examples::platform::{Platform, recorded::*};
use errcodes_examples::{CallError, Users, asynchronous, blocking};

const TOKEN: &str = "/cgi-bin/token?grant_type=client_credential";
const FIRST: &str = "/cgi-bin/user/get?access_token=TOKEN1";
const SECOND: &str = "/cgi-bin/user/get?access_token=TOKEN2";

/// The result of a call, without the client's own transport error.
#[derive(Debug, PartialEq)]
enum Outcome {
    Users(u64),
    Failed(Code),
    Gateway(u16),
    NotAReply(BodyErrorKind),
    Other,
}

fn outcome<H>(result: Result<Users, CallError<H>>) -> Outcome {
    match result {
        Ok(users) => Outcome::Users(users.total),
        Err(CallError::Reply(ReplyError::Api(error))) => Outcome::Failed(error.code()),
        Err(CallError::Gateway(status, _)) => Outcome::Gateway(status),
        Err(CallError::Reply(ReplyError::Body(error))) => Outcome::NotAReply(error.kind().clone()),
        Err(_) => Outcome::Other,
    }
}

/// Calls twice with each client; compares the outcomes and the requests that the platform received.
fn check(replies: &[&str], outcomes: [Outcome; 2], calls: &[&str]) {
    check_with_tokens(&[], replies, outcomes, calls);
}

fn check_with_tokens(tokens: &[&str], replies: &[&str], outcomes: [Outcome; 2], calls: &[&str]) {
    let policy =
        RetryPolicy::new().with_backoff(Duration::from_millis(5), Duration::from_millis(20));

    let platform = Platform::start_with_tokens(tokens, replies);
    let mut client = blocking::Client::new(platform.address(), policy);
    let found = [(); 2].map(|()| outcome(client.call("/cgi-bin/user/get")));
    assert_eq!(
        (&found, platform.calls()),
        (
            &outcomes,
            calls.iter().map(|&call| call.to_owned()).collect()
        )
    );

    let platform = Platform::start_with_tokens(tokens, replies);
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
fn token_is_reused_by_the_next_call() {
    check(
        &[USERS, USERS],
        [Outcome::Users(2), Outcome::Users(2)],
        &[TOKEN, FIRST, FIRST],
    );
}

#[test]
fn expired_token_is_refreshed() {
    check(
        &[BUSY, EXPIRED, USERS, USERS],
        [Outcome::Users(2), Outcome::Users(2)],
        &[TOKEN, FIRST, FIRST, TOKEN, SECOND, SECOND],
    );
}

#[test]
fn rejected_token_is_refreshed_once() {
    check(
        &[INVALID, INVALID, USERS],
        [Outcome::Failed(Code::InvalidCredential), Outcome::Users(2)],
        &[TOKEN, FIRST, TOKEN, SECOND, SECOND],
    );
}

#[test]
fn call_gives_up_when_the_platform_stays_busy() {
    check(
        &[BUSY, BUSY, BUSY, BUSY, USERS],
        [Outcome::Failed(Code::SystemBusy), Outcome::Users(2)],
        &[TOKEN, FIRST, FIRST, FIRST, FIRST, FIRST],
    );
}

#[test]
fn exhausted_daily_quota_is_not_retried() {
    check(
        &[QUOTA, USERS],
        [Outcome::Failed(Code::DailyQuotaReached), Outcome::Users(2)],
        &[TOKEN, FIRST, FIRST],
    );
}

#[test]
fn gateway_page_is_retried() {
    check(
        &[GATEWAY, USERS, GATEWAY, GATEWAY, GATEWAY, GATEWAY],
        [Outcome::Users(2), Outcome::Gateway(502)],
        &[TOKEN, FIRST, FIRST, FIRST, FIRST, FIRST, FIRST],
    );
}

#[test]
fn body_that_is_not_an_object_is_not_retried() {
    let not_an_object = || Outcome::NotAReply(BodyErrorKind::NotAnObject);
    check(
        &["[]", "[]"],
        [not_an_object(), not_an_object()],
        &[TOKEN, FIRST, FIRST],
    );
}

#[test]
fn rejected_token_request_is_not_repeated() {
    check_with_tokens(
        &[INVALID],
        &[USERS],
        [Outcome::Failed(Code::InvalidCredential), Outcome::Users(2)],
        &[TOKEN, TOKEN, FIRST],
    );
}

#[test]
fn busy_token_endpoint_is_retried() {
    check_with_tokens(
        &[BUSY, BUSY],
        &[USERS, USERS],
        [Outcome::Users(2), Outcome::Users(2)],
        &[TOKEN, TOKEN, TOKEN, FIRST, FIRST],
    );
}
