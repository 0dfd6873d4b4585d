//! Checks that reading a table, an errmsg or a line without a reply does not allocate, with a counting allocator.

use std::alloc::System;
use std::fmt::{self, Write};
use std::hint::black_box;

use errcodes::errmsg::Errmsg;
use errcodes::retrying::{Attempt, RetryPolicy};
use errcodes::table::ApiCode;
use errcodes::{REGISTRY, Retry, wechat::Code};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Counts the bytes written to it.
struct Sink(usize);

impl Write for Sink {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.len();
        Ok(())
    }
}

fn read_everything(sink: &mut Sink) -> fmt::Result {
    for code in (-2..50_000).chain([i64::MIN, i64::MAX]) {
        let code = black_box(Code::from_code(code));
        black_box((
            code.code(),
            code.name(),
            code.message(),
            code.message_in("zh-CN"),
            code.kind(),
            code.retry(),
        ));
        black_box((
            code.entry(),
            Code::TABLE.get(code.code()),
            ApiCode::localized(code, "fr"),
        ));
        if code.code() % 500 == 0 {
            write!(sink, "{code} {code:?}")?;
        }
    }
    for entry in REGISTRY.find_all(40001) {
        let docs = entry.docs_url().ok_or(fmt::Error);
        write!(sink, "{entry} {entry:?} {}", entry.localized("zh").locale())?;
        docs.map_or(Ok(()), |docs| write!(sink, "{docs}"))?;
        entry
            .wordings("zh")
            .for_each(|wording| sink.0 += wording.len());
    }
    for candidate in REGISTRY.identify(46001, "user is not exists") {
        write!(sink, "{candidate:?}")?;
    }
    let errmsg = Errmsg::new(black_box(
        "invalid ip 1.2.3.4, not in whitelist hint: [a] more details at https://a.example/b rid: 62fa5928-4e8b95ea-7539a513",
    ));
    write!(
        sink,
        "{} {:?} {:?} {:?}",
        errmsg.wording(),
        errmsg.rid(),
        errmsg.argument(Code::IpNotWhitelisted.entry().ok_or(fmt::Error)?, "ip"),
        errmsg.link()
    )?;
    sink.0 += errmsg.hints().map(str::len).sum::<usize>();
    black_box(Code::TABLE.negotiate(black_box("fr;q=0.9, zh-TW;q=0.8, en;q=0")));
    let _ = black_box(RetryPolicy::new().decide_at(Retry::NextDay, Attempt::FIRST, 0, 0));
    match black_box("NoSuchName").parse::<Code>() {
        Ok(code) => write!(sink, "{code}"),
        Err(error) => write!(sink, "{error}"),
    }
}

/// Reads lines of a log that have no reply.
fn find_nothing() -> usize {
    let lines = [
        "2026-11-22T08:15:00.123Z INFO request id=7f3a9c path=/api/v1/orders status=200 elapsed=17ms",
        r#"10.0.0.1 - - [22/Nov/2026:08:15:00 +0800] "GET /cb?errcode=0&state=a HTTP/1.1" 200 5"#,
        r#"{"code":200,"level":"info","message":"GET /login","items":[{"code":405}]}"#,
        r#"{"jsonrpc":"2.0","error":{"code":-32601,"message":"Method not found"},"id":1}"#,
        "Error Code: 1062. Duplicate entry '1' for key 'PRIMARY'",
        "错误码：500，sshd[4001]: the return code was bad",
    ];
    let found = lines.map(|line| errcodes::logs::find(black_box(line).as_bytes()).count());
    found.iter().sum()
}

// Runs without the test harness, whose own thread allocates.
fn main() {
    // The first line prepares the search.
    assert_eq!(errcodes::logs::find(b"errcode=1").count(), 1);
    let mut sink = Sink(0);
    let region = Region::new(ALLOCATOR);
    let outcome = read_everything(&mut sink);
    let found = find_nothing();
    let allocated = region.change();
    assert!(outcome.is_ok() && sink.0 > 5_000);
    assert_eq!(found, 0);
    assert_eq!(
        (
            allocated.allocations,
            allocated.reallocations,
            allocated.bytes_allocated
        ),
        (0, 0, 0)
    );
    assert!(
        Region::new(ALLOCATOR).change().allocations == 0 && !black_box(vec![0_u8; 32]).is_empty()
    );
    assert!(
        region.change().allocations > 0,
        "allocations are not counted"
    );
    println!("reading a table or an errmsg, and a line without a reply, does not allocate: ok");
}
