//! Inputs made of bytes for the fuzz targets, and what holds for each.
//!
//! A proc-macro crate cannot be a dependency, so `compiler` is included by its path.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use quote::ToTokens as _;

pub mod imports;
pub mod languages;
pub mod logs;
pub mod queries;
pub mod replies;
pub mod served;

#[path = "../../macros/src/compiler/mod.rs"]
mod compiler;

/// Compiles tokens as tables and as unions. Panics unless the output is Rust items, within the calls
/// of the library's macros too.
pub fn compile(tokens: TokenStream) {
    let krate: TokenStream = "(krate)".parse().expect("it is a group");
    let input: TokenStream = krate.into_iter().chain(tokens).collect();
    items(compiler::compile(input.clone()));
    items(compiler::compile_unions(input));
}

fn items(output: TokenStream) {
    let file = syn::parse2::<syn::File>(output.clone())
        .unwrap_or_else(|error| panic!("{error} in\n{output}"));
    for item in file.items {
        if let syn::Item::Macro(call) = item
            && call
                .mac
                .path
                .segments
                .last()
                .is_some_and(|it| it.ident == "__constructors")
        {
            items(without_expressions(call.mac.tokens, false));
        }
    }
}

/// Replaces the expressions in the types of parameters by `0`: `[u8; N]` and `Array<{ N }>`.
///
/// The macro leaves those to rustc, which reports a malformed one once.
fn without_expressions(tokens: TokenStream, in_parameters: bool) -> TokenStream {
    let mut output = TokenStream::new();
    for token in tokens {
        let TokenTree::Group(group) = token else {
            let ends_type = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ';');
            output.extend([token]);
            if ends_type && in_parameters {
                output.extend([TokenTree::from(Literal::u8_unsuffixed(0))]);
                return output;
            }
            continue;
        };
        let delimiter = group.delimiter();
        let content = if in_parameters && delimiter == Delimiter::Brace {
            Literal::u8_unsuffixed(0).into_token_stream()
        } else {
            let in_parameters = in_parameters || delimiter == Delimiter::Parenthesis;
            without_expressions(group.stream(), in_parameters)
        };
        output.extend([TokenTree::from(Group::new(delimiter, content))]);
    }
    output
}

/// Random bytes for every target, without a fuzzer.
#[cfg(test)]
mod smoke {
    /// Returns the next byte of SplitMix64, the same in every run.
    fn random(state: &mut u64) -> u8 {
        *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let next = (*state ^ (*state >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        (next >> 56) as u8
    }

    fn run(target: impl FnMut(&[u8])) {
        run_some(3000, target);
    }

    fn run_some(count: usize, mut target: impl FnMut(&[u8])) {
        let mut state = 0;
        for _ in 0..count {
            let length = usize::from(random(&mut state));
            let bytes: Vec<u8> = (0..length).map(|_| random(&mut state)).collect();
            target(&bytes);
        }
    }

    #[test]
    fn random_tokens_compile_to_items() {
        run(|bytes| super::compile(super::tokens(bytes)));
    }

    #[test]
    fn mutated_tables_compile_to_items() {
        run(|bytes| super::compile(super::mutated(bytes)));
    }

    #[test]
    fn random_logs_are_read_without_a_panic() {
        for reply in super::replies::REPLIES {
            super::logs::read(reply.as_bytes());
            super::logs::read(format!("{{\n\"reply\": {reply}\n}}\n{reply}").as_bytes());
        }
        run_seeds("logs", super::logs::read);
        run(super::logs::read);
        run(|bytes| super::logs::read(&super::replies::mutated(bytes)));
    }

    #[test]
    fn repeated_units_are_searched_in_linear_time() {
        for unit in [
            "errcode=1 ",
            "errcode:1 errmsg:",
            "{",
            "{\"code\":",
            "{\"errcode\":1},",
            "\"{",
            "\\\"",
        ] {
            super::logs::search_repeated(unit.as_bytes());
        }
        run_some(25, |bytes| {
            super::logs::search_repeated(&super::replies::mutated(bytes))
        });
    }

    /// Every file of a target's seeds, whole and with bytes replaced.
    fn run_seeds(name: &str, mut target: impl FnMut(&[u8])) {
        let seeds = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("seeds")
            .join(name);
        let mut state = 0;
        let mut count = 0;
        for seed in std::fs::read_dir(seeds).expect("the target has seeds") {
            let mut bytes =
                std::fs::read(seed.expect("it is a file").path()).expect("it is readable");
            target(&bytes);
            for _ in 0..bytes.len().min(20) {
                let i = usize::from(random(&mut state)) % bytes.len();
                bytes[i] = random(&mut state) % 128;
                target(&bytes);
            }
            count += 1;
        }
        assert!(count > 0, "{name} has no seeds");
    }

    #[test]
    fn random_headers_are_negotiated_as_naively() {
        run_seeds("languages", |bytes| {
            super::languages::negotiate(&String::from_utf8_lossy(bytes));
        });
    }

    #[test]
    fn random_lists_are_imported_as_items() {
        run_seeds("imports", super::imports::read);
        run_some(300, super::imports::read);
    }

    #[test]
    fn random_errors_are_read_back() {
        run_seeds("served", super::served::read_back);
        run(super::served::read_back);
    }

    #[test]
    fn random_queries_are_searched_without_a_panic() {
        run_seeds("queries", |bytes| {
            super::queries::search(&String::from_utf8_lossy(bytes))
        });
    }

    #[test]
    fn random_replies_are_read_without_a_panic() {
        for reply in super::replies::REPLIES {
            super::replies::read(reply.as_bytes());
        }
        run_seeds("replies", super::replies::read);
        run(super::replies::read);
        run(|bytes| super::replies::read(&super::replies::mutated(bytes)));
    }
}

/// Tokens of valid and invalid tables.
const WORDS: [&str; 127] = [
    "enum",
    "pub",
    "en",
    "zh",
    "zh - Hant",
    "Code",
    "A",
    "B",
    "C",
    "Ok",
    "Unlisted",
    "Self",
    "lower_case",
    "_",
    "as",
    "retry",
    "NotFound",
    "Backoff",
    "NotFond",
    "Never",
    "#",
    "table",
    "docs",
    "complete",
    "derive",
    "Debug",
    "Default",
    "cfg",
    "deprecated",
    "doc",
    "crate",
    "match",
    ",",
    "=>",
    "=",
    "|",
    "~",
    "-",
    ":",
    ";",
    "!",
    "0",
    "1",
    "- 1",
    "40001",
    "40_001",
    "0x9C41",
    "9223372036854775808",
    "- 9223372036854775808",
    "1i64",
    "1.5",
    "'c'",
    "b\"b\"",
    "\"a\"",
    "\"b\"",
    "\"\"",
    "\" a\"",
    "\"a  b\"",
    "\"二\"",
    "\"acme\"",
    "\"https://a/{code}\"",
    "\"{cod}\"",
    "r#\"raw\"#",
    "\"a\\nb\"",
    "Kind :: NotFound",
    "->",
    "+",
    "<<",
    "..=",
    "001",
    "concat!(\"a\", \"b\")",
    "#[cfg(unix)]",
    "#[cfg(not(unix))]",
    "#[cfg_attr(unix, cfg(windows))]",
    "#[cfg_attr(unix, deprecated)]",
    "not",
    "http",
    "409",
    "600",
    "cause",
    "fix",
    "range",
    "reserved",
    "40010, 40050..=40059",
    "..",
    "note",
    "order: u64",
    "sku: &str",
    "order",
    "sku",
    "order: u64,",
    "u64",
    "&",
    "'static",
    "'a",
    "str",
    "<",
    ">",
    "Vec<u8>",
    "::std::net::IpAddr",
    "(u8, u8)",
    "[u8; 4]",
    "dyn",
    "impl",
    "fn(u8) -> u8",
    "mut",
    "for",
    "where",
    "?",
    "r#type",
    "self",
    "$",
    "\"{order}\"",
    "\"{sku} of {order}\"",
    "\"{order}{sku}\"",
    "\"{order} {{braces}}\"",
    "\"{\"",
    "\"a }\"",
    "\"{order:>5}\"",
    "\"{{\"",
    "cause(\"a\", ~\"二\")",
    "fix(_, \"b\")",
    "{ order: u64 }",
    "(\"{order}\")",
    "{ cause(\"a\") }",
    "as NotFound http 404",
    "/// Documented.",
];

/// Returns the tokens of a word.
pub fn word(byte: u8) -> TokenStream {
    WORDS[usize::from(byte) % WORDS.len()]
        .parse()
        .expect("every word is tokens")
}

/// Converts bytes to tokens: each byte is a word, or opens or closes a group.
pub fn tokens(bytes: &[u8]) -> TokenStream {
    let mut open: Vec<(Delimiter, Vec<TokenTree>)> = Vec::new();
    let mut current: Vec<TokenTree> = Vec::new();
    let close = |open: &mut Vec<(Delimiter, Vec<TokenTree>)>, current: &mut Vec<TokenTree>| {
        if let Some((delimiter, outer)) = open.pop() {
            let inner = std::mem::replace(current, outer);
            current.push(Group::new(delimiter, inner.into_iter().collect()).into());
        }
    };
    for &byte in bytes {
        match byte {
            0..192 => current.extend(word(byte)),
            192..224 => close(&mut open, &mut current),
            _ if open.len() < 16 => {
                let delimiters = [
                    Delimiter::Parenthesis,
                    Delimiter::Brace,
                    Delimiter::Bracket,
                    Delimiter::None,
                ];
                open.push((
                    delimiters[usize::from(byte) % 4],
                    std::mem::take(&mut current),
                ));
            }
            _ => {}
        }
    }
    while !open.is_empty() {
        close(&mut open, &mut current);
    }
    current.into_iter().collect()
}

/// The tables to mutate.
const TABLES: [&str; 6] = [
    r#"
        /// Return codes of the Acme open platform.
        #[table("acme")]
        #[docs("https://open.acme.example/errors?code={code}")]
        pub enum AcmeCode(en, zh) {
            -1    => SystemBusy("system busy", "系统繁忙") as Unavailable retry Backoff,
            0     => Ok("ok", "请求成功") as Ok,
            40001 => TokenExpired("access_token expired", ~"access_token 已过期") as Unauthenticated retry RefreshToken,
            40100 => InvalidParam("invalid param" | "app_id is required" | "org_id is required", _) as InvalidArgument,
            /// Rows take doc comments and attributes like any variant.
            #[deprecated(note = "no longer sent since 2020")]
            46101 => OldMessageApi("not supported, use subscribeMessage", _) as Unimplemented,
        }
    "#,
    r#"
        #[complete]
        #[derive(Default)]
        pub(crate) enum Forms(en, zh-Hans, pt-BR) {
            #[default]
            9_000   => Underscored("underscored", "下划线", ~"com traço"),
            -0x10   => Hexadecimal("hexadecimal", ~"十六进制", ~"hexadecimal"),
            -9223372036854775808 => Least("least", ~"最小", ~"menor") retry NextMonth
        }
        enum Second(fr) { 0 => Ok("d'accord"), 1 => Lost("perdu"), }
    "#,
    include_str!("../../codes/qingtui/token.rs"),
    r#"
        #[cfg(unix)]
        #[cfg_attr(test, cfg(windows), derive(Serialize))]
        enum Conditions(en, zh) {
            #[cfg(unix)]
            1 => OnUnix("unix", _) as Kind::NotFound,
            #[cfg(not(unix))]
            1 => Elsewhere("elsewhere", _) retry(Backoff),
            #[cfg(windows)]
            #[cfg_attr(test, doc(hidden))]
            BASE + 1 => OnWindows["windows" "窗"],
            1 => Again("again", b"bytes") retry Backoff as "NotFound",
            40,001 -> Grouped { " a  b", concat!("a", "b") }
        }
        enum Conditions(en) { 0 => Ok("ok") }
    "#,
    r#"
        #[table("shop")]
        #[range(40000..=49999, -1)]
        #[reserved(40010, 40050..=40059)]
        #[complete]
        pub enum ShopCode(en, zh) {
            40401 => OrderNotFound {
                /// The number of the order.
                order: u64,
            }("order {order} not found" | "no {{order}} {order}", "订单 {order} 不存在") as NotFound,
            40901 => OutOfStock { sku: &str, #[allow(unused)] left: u32 }("only {left} left of {sku}", ~"{sku} 仅剩 {left} 件") as FailedPrecondition http 409,
            42901 => OrderLimitReached("daily {limit} reached", "今日下单次数已达上限") as ResourceExhausted http 429 retry NextDay {
                cause("The account has used up its orders for the day.", "账户当日下单次数已用完。"),
                fix("Wait until midnight.", ~"请等到次日零点。"),
            },
            #[deprecated(since = "1.2", note = "use OrderNotFound")]
            40499 => Move { r#type: &'static str }("no such {type}", "没有该{type}") as NotFound { fix("Stop.", "停止。") },
            #[deprecated = "no longer sent"]
            #[cfg(unix)]
            -1 => Busy { of: ::std::net::IpAddr }("busy {of}", "系统繁忙 {of}") as Unavailable,
        }
    "#,
    r#"
        enum Types(en) {
            1 => Generic { a: Option<Vec<(u8, u8)>>, b: <Seal as Named>::Name }("{a}, {b}") { cause("a"), },
            2 => Opaque { a: impl ::core::fmt::Display + 'static, b: &'static mut dyn for<'a> Fn(&'a u8) -> [u8; 4], }("{a}:{b}"),
            #[cfg(unix)]
            3 => Pointer { a: unsafe extern "C" fn(*const u8), fn: Array<{ N }, -1> }("{a} {fn} }}{{") http 100,
            #[cfg(not(unix))]
            3 => Faults { self: u8, orderId: &'a str, a: u8 u8, a: , "b", order = u8 }("{order", "{}") http "404" {},
            4 => Code { code: u8 }("{code:>5} {cod}" | "{code}{code}") { cuase("a"), fix(_), fix(1) fix },
            5 => Behind("{order}") { order: u64 } http 409 as NotFound,
        }
        #[range(9..=1, "a")]
        #[reserved]
        enum Outside(en) { 5 => Outside { outside: u8 }("{outside}"), 6 => OutSide { outside: u8 }("{outside}") }
    "#,
];

/// Returns a table, without the file and the call of the macro around it.
fn table(source: &str) -> TokenStream {
    let tokens: TokenStream = source.parse().expect("the tables are tokens");
    let last = tokens.clone().into_iter().last();
    match (source.contains("define_errcodes!"), last) {
        (true, Some(TokenTree::Group(call))) => call.stream(),
        _ => tokens,
    }
}

/// Mutates one of the tables: three bytes delete, duplicate, swap, replace, insert or truncate
/// tokens.
pub fn mutated(bytes: &[u8]) -> TokenStream {
    let Some((&first, rest)) = bytes.split_first() else {
        return TokenStream::new();
    };
    let table = table(TABLES[usize::from(first) % TABLES.len()]);
    let mut tokens: Vec<TokenTree> = table.into_iter().collect();
    for mutation in rest.chunks_exact(3).take(8) {
        mutate(&mut tokens, mutation[0], mutation[1], mutation[2]);
    }
    tokens.into_iter().collect()
}

/// Mutates the token at `place`, or one within it if it is a group and `kind` is at least 32.
fn mutate(tokens: &mut Vec<TokenTree>, kind: u8, place: u8, with: u8) {
    if tokens.is_empty() {
        return;
    }
    let i = usize::from(place) % tokens.len();
    if let TokenTree::Group(group) = &tokens[i]
        && kind >= 32
    {
        let mut inner: Vec<TokenTree> = group.stream().into_iter().collect();
        mutate(
            &mut inner,
            kind - 32,
            place.rotate_left(3) ^ with,
            with.wrapping_mul(37),
        );
        tokens[i] = Group::new(group.delimiter(), inner.into_iter().collect()).into();
        return;
    }
    match kind % 6 {
        0 => drop(tokens.remove(i)),
        1 => tokens.insert(i, tokens[i].clone()),
        2 => {
            let other = usize::from(with) % tokens.len();
            tokens.swap(i, other);
        }
        3 => drop(tokens.splice(i..=i, word(with))),
        4 => drop(tokens.splice(i..i, word(with))),
        _ => tokens.truncate(i),
    }
}
