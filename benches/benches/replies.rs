//! Reading a reply into a typed result, compared with hand-written alternatives.
//!
//! The floor is serde_json reading a struct of exactly the reply's fields, without a check of the
//! envelope. Run `cargo bench --bench replies` in this folder.

use criterion::{BatchSize, Criterion, Throughput};
use errcodes::reply;
use errcodes::wechat::Code;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Users {
    #[expect(dead_code, reason = "read, not used")]
    total: u64,
    #[expect(dead_code, reason = "read, not used")]
    data: List,
}

#[derive(Deserialize)]
struct List {
    #[expect(dead_code, reason = "read, not used")]
    openid: Vec<String>,
}

#[derive(Deserialize)]
struct Failure {
    #[expect(dead_code, reason = "read, not used")]
    errcode: i64,
    #[expect(dead_code, reason = "read, not used")]
    errmsg: String,
}

/// Builds a tree first.
fn tree(body: &[u8]) -> Result<Users, (i64, String)> {
    let tree: Value = serde_json::from_slice(body).unwrap();
    match tree.get("errcode").and_then(Value::as_i64) {
        None | Some(0) => Ok(serde_json::from_value(tree).unwrap()),
        Some(code) => Err((code, tree["errmsg"].as_str().unwrap_or_default().to_owned())),
    }
}

/// Flattens the payload into the envelope.
fn flattened(body: &[u8]) -> Result<Users, (i64, String)> {
    #[derive(Deserialize)]
    struct Reply {
        #[serde(default)]
        errcode: i64,
        #[serde(default)]
        errmsg: String,
        #[serde(flatten)]
        payload: Option<Users>,
    }
    let reply: Reply = serde_json::from_slice(body).unwrap();
    reply
        .payload
        .filter(|_| reply.errcode == 0)
        .ok_or((reply.errcode, reply.errmsg))
}

/// Tries the payload, then the envelope.
fn untagged(body: &[u8]) -> Result<Users, (i64, String)> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Reply {
        Success(Users),
        Failure { errcode: i64, errmsg: String },
    }
    match serde_json::from_slice(body).unwrap() {
        Reply::Success(users) => Ok(users),
        Reply::Failure { errcode, errmsg } => Err((errcode, errmsg)),
    }
}

fn benches(criterion: &mut Criterion) {
    let users = |count: usize| {
        let openids: Vec<_> = (0..count)
            .map(|i| format!("o6_bmjrPTlm6_{i:015}"))
            .collect();
        json!({ "total": count, "count": count, "data": { "openid": openids }, "next_openid": "" })
            .to_string()
    };
    let failure = r#"{"errcode":40029,"errmsg":"invalid code hint: [qKhDWV0sf-0s77ta] rid: 62fa5928-4e8b95ea-7539a513"}"#;
    for (name, body) in [
        ("a failure", failure.to_owned()),
        ("2 users", users(2)),
        ("10,000 users", users(10_000)),
    ] {
        let mut group = criterion.benchmark_group(name);
        group.throughput(Throughput::Bytes(body.len() as u64));
        let body = body.as_bytes();
        let mut bench = |name: &str, read: &dyn Fn(&[u8]) -> bool| {
            group.bench_function(name, |bencher| {
                bencher.iter_batched(|| body, read, BatchSize::SmallInput)
            });
        };
        if name == "a failure" {
            bench("floor", &|body| {
                serde_json::from_slice::<Failure>(body).is_ok()
            });
        } else {
            bench("floor", &|body| {
                serde_json::from_slice::<Users>(body).is_ok()
            });
        }
        bench("errcodes", &|body| {
            reply::from_slice::<Users, Code>(body).is_ok()
        });
        bench("serde_json Value", &|body| tree(body).is_ok());
        bench("serde flatten", &|body| flattened(body).is_ok());
        bench("serde untagged", &|body| untagged(body).is_ok());
        group.finish();
    }
}

fn main() {
    let mut criterion = errcodes_benches::criterion();
    benches(&mut criterion);
    criterion.final_summary();
    errcodes_benches::print_ratios("serde_json without a check of the envelope", |group| {
        group.contains("users") || group.contains("failure")
    });
}
