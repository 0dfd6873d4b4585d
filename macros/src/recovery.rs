//! Error recovery, tested by damaging random tokens of WeChat's table, and with rows that hold a
//! known number of mistakes.
//!
//! `RECOVERY_PLACES=1000 cargo test --release -p errcodes-macros recovery` damages a thousand
//! tokens in each way.

use std::fmt::Write as _;
use std::ops::RangeInclusive;

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

use crate::compiler::compile;

/// The number of tokens to damage in each way, unless the environment sets it.
const PLACES: usize = 20;

fn places() -> usize {
    std::env::var("RECOVERY_PLACES")
        .ok()
        .and_then(|places| places.parse().ok())
        .unwrap_or(PLACES)
}

/// Returns the tokens of WeChat's rows.
fn rows() -> Vec<TokenTree> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../codes/wechat/code.rs");
    let source = std::fs::read_to_string(path).expect("the table can be read");
    let tokens: TokenStream = source.parse().expect("the table is Rust");
    last_braces(last_braces(tokens)).into_iter().collect()
}

/// Returns the content of the last braces.
fn last_braces(tokens: TokenStream) -> TokenStream {
    let braces = |token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
        _ => None,
    };
    tokens
        .into_iter()
        .filter_map(braces)
        .last()
        .expect("there are braces")
}

/// The expansion of a table.
struct Outcome {
    /// The number of variants of each enum.
    variants: Vec<usize>,
    /// The message and the line of each error.
    errors: Vec<(String, usize)>,
}

fn outcome(rows: Vec<TokenTree>) -> Outcome {
    let rows: TokenStream = rows.into_iter().collect();
    expand(quote! { (krate) pub enum Code(en, zh) { #rows } })
}

fn expand(call: TokenStream) -> Outcome {
    let tokens: Vec<TokenTree> = compile(call).into_iter().collect();
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let variants = |window: &[TokenTree]| match window {
        [TokenTree::Ident(keyword), _, TokenTree::Group(body)] if keyword == "enum" => {
            let body: Vec<TokenTree> = body.stream().into_iter().collect();
            let is_variant =
                |pair: &&[TokenTree]| matches!(pair[0], TokenTree::Ident(_)) && is_comma(&pair[1]);
            Some(body.windows(2).filter(is_variant).count())
        }
        _ => None,
    };
    let is_error = |window: &&[TokenTree]| matches!(&window[0], TokenTree::Ident(word) if word == "compile_error");
    let errors = tokens
        .windows(3)
        .filter(is_error)
        .map(|window| (window[2].to_string(), window[0].span().start().line));
    Outcome {
        variants: tokens.windows(3).filter_map(variants).collect(),
        errors: errors.collect(),
    }
}

/// The position of a token: its index in each enclosing group, outermost first.
type Place = Vec<usize>;

/// Returns the place of every token.
fn all_places(tokens: &[TokenTree]) -> Vec<Place> {
    let mut places = Vec::new();
    for (i, token) in tokens.iter().enumerate() {
        places.push(vec![i]);
        if let TokenTree::Group(group) = token {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            places.extend(
                all_places(&inner)
                    .into_iter()
                    .map(|place| [vec![i], place].concat()),
            );
        }
    }
    places
}

/// Replaces the token at a place and returns the tokens with the line of the replaced one.
fn replace(
    tokens: &[TokenTree],
    place: &[usize],
    damage: &dyn Fn(&TokenTree) -> Vec<TokenTree>,
) -> (Vec<TokenTree>, usize) {
    let mut damaged = tokens.to_vec();
    let i = place[0];
    let (new, line) = match (&tokens[i], place.len()) {
        (token, 1) => (damage(token), token.span().start().line),
        (TokenTree::Group(group), _) => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let (inner, line) = replace(&inner, &place[1..], damage);
            let mut new = Group::new(group.delimiter(), inner.into_iter().collect());
            new.set_span(group.span());
            (vec![TokenTree::Group(new)], line)
        }
        _ => panic!("only groups have places in them"),
    };
    damaged.splice(i..=i, new);
    (damaged, line)
}

fn delete(_: &TokenTree) -> Vec<TokenTree> {
    Vec::new()
}

fn duplicate(token: &TokenTree) -> Vec<TokenTree> {
    vec![token.clone(), token.clone()]
}

/// Replaces a token by an invalid one of the same sort.
fn garble(token: &TokenTree) -> Vec<TokenTree> {
    let mut garbled: TokenTree = match token {
        TokenTree::Ident(_) => Ident::new("garbled", Span::call_site()).into(),
        TokenTree::Literal(_) => Literal::character('?').into(),
        TokenTree::Punct(punct) if punct.as_char() == ';' => Punct::new('?', Spacing::Alone).into(),
        TokenTree::Punct(_) => Punct::new(';', Spacing::Alone).into(),
        TokenTree::Group(group) => Group::new(Delimiter::Bracket, group.stream()).into(),
    };
    garbled.set_span(token.span());
    vec![garbled]
}

/// Returns the `i`th number of SplitMix64 with a fixed seed.
fn random(i: usize) -> usize {
    let mut next = (i as u64)
        .wrapping_add(1)
        .wrapping_mul(0x9E37_79B9_7F4A_7C15);
    next = (next ^ (next >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    next = (next ^ (next >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    usize::try_from((next ^ (next >> 31)) >> 32).expect("32 bits are a usize")
}

/// Returns the first and the last line of each row.
fn lines_of_rows(rows: &[TokenTree]) -> Vec<RangeInclusive<usize>> {
    let is_comma =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    let rows = rows.split_inclusive(is_comma);
    rows.map(|row| row[0].span().start().line..=row[row.len() - 1].span().end().line)
        .collect()
}

fn damage_costs_one_row(damage: fn(&TokenTree) -> Vec<TokenTree>) {
    let rows = rows();
    let all = all_places(&rows);
    let lines = lines_of_rows(&rows);
    let mut unreported = 0;
    for i in 0..places() {
        let place = &all[random(i) % all.len()];
        let (damaged, line) = replace(&rows, place, &damage);
        let outcome = outcome(damaged);
        assert!(
            outcome.variants[0] + 1 >= lines.len(),
            "line {line}: {} variants are left",
            outcome.variants[0]
        );
        assert!(
            outcome.errors.len() <= 2,
            "line {line}: {:?}",
            outcome.errors
        );
        for (message, error_line) in &outcome.errors {
            let is_same_row =
                |row: &RangeInclusive<usize>| row.contains(&line) && row.contains(error_line);
            assert!(
                lines.iter().any(is_same_row),
                "line {line}: the error is on line {error_line}, of another row: {message}"
            );
        }
        unreported += usize::from(outcome.errors.is_empty());
    }
    // A deleted `~` or alternative leaves a valid table.
    assert!(
        unreported * 4 <= places(),
        "{unreported} damaged tokens were not reported"
    );
}

#[test]
fn undamaged_table_has_no_error() {
    let outcome = outcome(rows());
    assert_eq!((outcome.variants, outcome.errors), (vec![2498], Vec::new()));
}

#[test]
fn deleted_token_costs_one_row() {
    damage_costs_one_row(delete);
}

#[test]
fn duplicated_token_costs_one_row() {
    damage_costs_one_row(duplicate);
}

#[test]
fn garbled_token_costs_one_row() {
    damage_costs_one_row(garble);
}

/// Rows with every optional clause, each on a line of its own.
const CLAUSES: &str = r#"
1 => First { order: u64 }("order {order}", "订单 {order}") as NotFound http 404,
2 => Second { sku: &'static str, #[allow(unused)] left: Option<(u8, u8)> }("{left} of {sku}" | "{sku}", ~"{sku} 剩 {left}") retry Backoff,
3 => Third("third {brace", "三") as NotFound http 409 retry Never { cause("a", ~"甲"), fix("b", _), },
#[deprecated(note = "gone")] 4 => Fourth { r#type: fn(u8) -> [u8; 4] }("{type} {{", "{type}") { fix(_, "乙"), cause("c", "丙") },
#[cfg(unix)] 5 => Fifth { a: <A as B<'static>>::C, b: ::std::net::IpAddr, }("{a}, {b}", "{b}，{a}") http 599 { cause("d", "丁") },
6 => Sixth("six", "六"),
"#;

/// Damages every token of rows with optional clauses, in each way.
#[test]
fn damaged_clauses_cost_no_other_row() {
    let rows: Vec<TokenTree> = CLAUSES
        .parse::<TokenStream>()
        .expect("the rows are tokens")
        .into_iter()
        .collect();
    let whole = outcome(rows.clone());
    assert_eq!(whole.errors, []);
    let is_brace = |token: &TokenTree| matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Brace);
    let within_braces = |place: &Place| place.len() > 1 && is_brace(&rows[place[0]]);
    let places = all_places(&rows);
    assert!(places.len() > 150, "{} places", places.len());
    for damage in [delete, duplicate, garble] {
        for place in &places {
            let (damaged, line) = replace(&rows, place, &damage);
            let Outcome { variants, errors } = outcome(damaged);
            // Only the row whose code, arrow or name is damaged can lose its variant.
            let lost = usize::from(!within_braces(place));
            assert!(
                variants[0] + lost >= whole.variants[0],
                "{place:?}, line {line}: {variants:?} variants, {errors:?}"
            );
            // A renamed field is an error in each of the three wordings.
            assert!(errors.len() <= 3, "{place:?}, line {line}: {errors:?}");
            for (message, error_line) in &errors {
                assert_eq!(*error_line, line, "{place:?}: {message}");
            }
        }
    }
}

// Completion in an editor needs these rows.
#[test]
fn truncated_table_keeps_the_rows_before_the_cut() {
    let rows = rows();
    let ends_row =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == ',');
    for i in 0..places() {
        let cut = random(i) % rows.len();
        let before = rows[..cut].iter().filter(|token| ends_row(token)).count();
        let outcome = outcome(rows[..cut].to_vec());
        assert!(
            outcome.variants[0] >= before,
            "{} of {before} rows are left",
            outcome.variants[0]
        );
        let message = outcome.errors.iter().fold(String::new(), |mut all, error| {
            let _ = writeln!(all, "{error:?}");
            all
        });
        assert!(outcome.errors.len() <= 1, "{message}");
    }
}

/// Rows with the number of their mistakes.
const MISTAKES: [(&str, usize); 72] = [
    (r#"1 => A("a", "b") as Kind::NotFound"#, 1),
    (r#"1 => A("a", "b") as Kind::"#, 1),
    (r#"1 => A("a", "b") as"#, 1),
    (r#"1 => A("a", "b") as "NotFound""#, 1),
    (r#"1 => A("a", "b") as(NotFound)"#, 1),
    (r#"1 => A("a", "b") as as NotFound"#, 1),
    (r#"1 => A("a", "b") as 3 retry Backof"#, 2),
    (r#"1 => A("a", "b") retry 3"#, 1),
    (r#"1 => A("a", "b") retry(Backoff)"#, 1),
    (r#"1 => A("a", "b") retry Backof as NotFond"#, 3),
    (r#"1 => A("a", "b") because of"#, 1),
    (r#"1 => A("a" "b")"#, 1),
    (r#"1 => A("a" "b", "c")"#, 1),
    (r#"1 => A("a" " b")"#, 2),
    (r#"1 => A("a" ~" b")"#, 2),
    (r#"1 => A("a" x, "b")"#, 1),
    ("1 => A[a, b]", 3),
    (r#"1 => A("x")("a", "b")"#, 2),
    (r#"1 => A("a", "b") as retry Backof"#, 2),
    (r#"1 => A("a",, "b")"#, 1),
    (r#"1 => A(b"a", "b")"#, 1),
    (r#"1 => A(concat!("a", "b"), "b ")"#, 2),
    ("1 => A(a, b)", 2),
    (r#"1 => A(~~"a", "b")"#, 1),
    (r#"1 => A("a")"#, 1),
    ("1 => A", 1),
    (r#"1 => A["a", "b"]"#, 1),
    (r#"1 => A { "a" , "b " }"#, 2),
    (r#"1 -> A("a", "b")"#, 1),
    (r#"1 = A("a", "b")"#, 1),
    (r#"1: A("a", "b")"#, 1),
    (r#"1 A("a", "b")"#, 1),
    (r#"1 =>> A("a", "b")"#, 1),
    (r#"BASE + 1 => A("a", "b")"#, 1),
    (r#"10..=20 => A("a", "b") as Nothing"#, 2),
    (r#"40,001 => A("a", "b")"#, 1),
    (r#"1 << 20 => A("a", "b")"#, 1),
    (r#"0 | 2 => A("a", "b")"#, 1),
    (r#"E1 => A("a", "b")"#, 1),
    (r#""1" => A("a", "b")"#, 1),
    (r#"1.5 => A("a", "b")"#, 1),
    (r#"99999999999999999999 => A("a", " b")"#, 2),
    (r#"1 => b(" x", "y") as Kind::Foo retry Zero"#, 5),
    (r#"1 => A {}("a", "b")"#, 1),
    (r#"1 => A { f: u8,, g: u8 }("a {f} {g}", "b {f} {g}")"#, 1),
    (r#"1 => A { f }("a {f}", "b {f}")"#, 1),
    (r#"1 => A { f: }("a {f}", "b {f}")"#, 1),
    (r#"1 => A { f: u8 u8, g = u8 }("a {f}", "b {f}")"#, 2),
    (r#"1 => A { f: Vec<u8 }("a {f}", "b {f}")"#, 1),
    (r#"1 => A { f: &'a str }("a {f}", "b {f}")"#, 1),
    (r#"1 => A { f: u8, f: u8 }("a {f}", "b {f}")"#, 1),
    (r#"1 => A { self: u8 }("a {self}", "b {self}")"#, 1),
    (r#"1 => A { #[cfg(x)] f: u8 }("a {f}", "b {f}")"#, 1),
    (r#"1 => A { f: u8 }("a {f}", "b {g}")"#, 1),
    (r#"1 => A { f: u8 }("a {f}", "b")"#, 1),
    (r#"1 => A { f: u8 }("a", "b")"#, 1),
    (r#"1 => A { f: u8 }("a {f", "b }")"#, 2),
    (r#"1 => A { f: u8, g: u8 }("{f}{g}", "{f:?} {g}")"#, 2),
    (r#"1 => A { f: u8 }("a {f}" "b {f}")"#, 1),
    (r#"1 => A { f: u8 }["a {f}", "b {f}"]"#, 1),
    (r#"1 => A(f: u8)("a {f}", "b {f}")"#, 1),
    (r#"1 => A(u8, u8)("a {f}", "b {g}")"#, 1),
    (r#"1 => A { pub f: u8, g: str }("a {f}", "b {g}")"#, 2),
    (r#"1 => A("a {f}", "b {f}") { f: u8 }"#, 1),
    (r#"1 => A("a", "b") http 99"#, 1),
    (r#"1 => A("a", "b") as NotFond http "404" retry Backof"#, 3),
    (r#"1 => A("a", "b") retry Never http 404"#, 1),
    (r#"1 => A("a", "b") {}"#, 1),
    (r#"1 => A("a", "b") { cuase("a", "b"), fix("a") }"#, 2),
    (r#"1 => A("a", "b") { cause("a", "b") fix(" a", 1) }"#, 1),
    (r#"1 => A("a", "b") { fix(_, _), fix("a", "b") }"#, 2),
    (r#"1 => A("a", "b") { cause("a", "b") } retry Never"#, 1),
];

#[test]
fn mistakes_of_one_row_cost_no_variant_and_hide_no_other_row() {
    for (i, (first, first_count)) in MISTAKES.into_iter().enumerate() {
        // A fifth of the pairs, in which each row is first and second.
        for (second, second_count) in MISTAKES.into_iter().skip(i % 5).step_by(5) {
            let second = second
                .replace('A', "B")
                .replace("1 ", "2 ")
                .replace("1:", "2:")
                .replace("b(", "c(");
            let table =
                format!("0 => Ok(\"a\", \"b\"),\n{first},\n{second},\n3 => Last(\"a\", \"b\"),");
            let rows: TokenStream = table.parse().expect("the table is tokens");
            let outcome = outcome(rows.into_iter().collect());
            assert_eq!(outcome.variants, [4], "{table}");
            let lines: Vec<usize> = outcome.errors.iter().map(|(_, line)| *line).collect();
            let expected = [vec![2; first_count], vec![3; second_count]].concat();
            assert_eq!(lines, expected, "{table}: {:?}", outcome.errors);
        }
    }
}

/// Calls that skip tokens, with the lines of their errors and the number of variants of each enum.
const CALLS: [(&str, &[usize], &[usize]); 10] = [
    // A table without `enum` ends after its braces or before the next table.
    (
        "One(en) { 1 => A(\"a\") }\nTwo(en) { 1 => B(\"b\") }\nenum C(en) { 1 => C(\"c\") }",
        &[1, 2],
        &[1],
    ),
    (
        "One(en)\npub enum B(en) { 1 => B(\"b\") }\n#[must_use] enum C(en) { 1 => C(\"c\") }",
        &[1],
        &[1, 1],
    ),
    // A row without a name ends at a comma before a number, an attribute or an arrow.
    (
        "enum Code(en) {\n1 => (\"a\"),\n2 -> B(\"b\"),\n3 => C(\"c\") }",
        &[2, 3],
        &[2],
    ),
    (
        "enum Code(en) {\n1 => (\"a\"),\n-2 -> B(\"b\"),\n3 => C(\"c\") }",
        &[2, 3],
        &[2],
    ),
    (
        "enum Code(en) {\n1 => (\"a\"),\n#[doc(hidden)] 2 -> B(\"b\"),\n3 => C(\"c\") }",
        &[2, 3],
        &[2],
    ),
    (
        "enum Code(en) {\n1 => (\"a\"),\nTWO => B(\"b\"),\n3 => C(\"c\") }",
        &[2, 3],
        &[2],
    ),
    (
        "enum Code(en) {\n1 => (\"a\", \"b\"), \"c\",\n2 => B(\"b\") }",
        &[2],
        &[1],
    ),
    ("enum Code(en) {\n1 => (\"a\")\n2 => B(\"b\") }", &[2], &[1]),
    (
        "enum Code(en) {\n1 => A(\"a\") as\n2 => B(\"b\") retry }",
        &[3, 3],
        &[2],
    ),
    // Parentheses alone are wordings, even if they are written like fields.
    ("enum Code(en) {\n1 => A(a),\n2 => B(\"b\") }", &[2], &[2]),
];

#[test]
fn skipped_tokens_are_those_of_one_item() {
    for (call, expected, variants) in CALLS {
        let tokens: TokenStream = format!("(krate) {call}").parse().expect("it is tokens");
        let outcome = expand(tokens);
        let lines: Vec<usize> = outcome.errors.iter().map(|&(_, line)| line).collect();
        assert_eq!(lines, expected, "{call}: {:?}", outcome.errors);
        assert_eq!(outcome.variants, variants, "{call}");
    }
}
