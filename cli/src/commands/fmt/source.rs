//! Formats the calls of `define_errcodes!` in a source file and keeps every other byte.

use proc_macro2::Delimiter;

use super::Style;
use super::parse::{self, Fault};
use super::print::{Printer, leading_space};
use super::tokens::{Gap, Kind, Token, tokenize};
use crate::texts::text;

/// A formatted source, and the calls in it that stay as they are.
#[derive(Debug, Default)]
pub(super) struct Formatted {
    pub(super) text: String,
    pub(super) faults: Vec<Fault>,
    /// The places of calls in the rules of another macro.
    pub(super) fragments: Vec<usize>,
}

/// Formats the source; a source that is not Rust stays as it is.
pub(super) fn format(source: &str, style: Style) -> Formatted {
    const NAME: &str = "define_errcodes";
    let mut formatted = Formatted::default();
    let mut end = 0;
    if source.contains(NAME) {
        let tokens = match tokenize(source) {
            Ok(tokens) => tokens,
            Err(place) => {
                formatted.faults.push(Fault {
                    place,
                    expected: text!("Rust source with closed delimiters and quotes"),
                });
                Vec::new()
            }
        };
        let mut at = 0;
        while at + 2 < tokens.len() {
            let is_call = &source[tokens[at].range.clone()] == NAME
                && tokens[at + 1].kind == Kind::Punct('!');
            let Kind::Open(delimiter, close) = tokens[at + 2].kind else {
                at += 1;
                continue;
            };
            if !is_call {
                at += 1;
                continue;
            }
            let is_fragment = |token: &Token| token.kind == Kind::Punct('$');
            if tokens[at + 3..close].iter().any(is_fragment) {
                formatted.fragments.push(tokens[at].range.start);
            } else {
                match call(source, &tokens, (at, at + 2, close), style) {
                    Ok(text) => {
                        let bang = tokens[at + 1].range.end;
                        formatted.text += &source[end..bang];
                        formatted.text +=
                            before_delimiter(&source[bang..tokens[at + 2].range.start], delimiter);
                        formatted.text += &text;
                        end = tokens[close].range.end;
                    }
                    Err(fault) => formatted.faults.push(fault),
                }
            }
            at = close + 1;
        }
    }
    formatted.text += &source[end..];
    formatted
}

/// Returns the space between `!` and the delimiter, or what is there if it has comments.
fn before_delimiter(written: &str, delimiter: Delimiter) -> &str {
    match delimiter {
        _ if !Gap::new(written).comments.is_empty() => written,
        Delimiter::Brace => " ",
        _ => "",
    }
}

/// Formats a call from its name to its closing delimiter; returns it from the opening one.
fn call(
    source: &str,
    tokens: &[Token],
    (name, open, close): (usize, usize, usize),
    style: Style,
) -> Result<String, Fault> {
    let tables = parse::tables(source, tokens, open + 1..close)?;
    let line = source[..tokens[name].range.start].rfind('\n');
    let is_crlf = source
        .find('\n')
        .is_some_and(|at| source[..at].ends_with('\r'));
    let printer = Printer {
        source,
        tokens,
        indent: leading_space(&source[line.map_or(0, |at| at + 1)..]),
        newline: if is_crlf { "\r\n" } else { "\n" },
        style,
    };
    Ok(printer.call((open, close), &tables))
}

#[cfg(test)]
mod tests {
    use std::str::FromStr as _;

    use proc_macro2::{TokenStream, TokenTree};
    use proptest::prelude::*;

    use super::*;

    const SORTED: Style = Style {
        sort: true,
        width: None,
    };

    fn wide(width: usize) -> Style {
        Style {
            sort: false,
            width: Some(width),
        }
    }

    /// Formats a source without faults, and again to see that nothing changes.
    fn formatted(source: &str, style: Style) -> String {
        let first = format(source, style);
        assert_eq!(first.faults, [], "{source}");
        assert_eq!(format(&first.text, style).text, first.text, "{source}");
        first.text
    }

    fn assert_formats(source: &str, expected: &str) {
        assert_eq!(formatted(source, Style::default()), expected);
    }

    #[test]
    fn table_is_formatted_and_other_bytes_stay() {
        assert_formats(
            "use  x ;\nmod a {\n  errcodes :: define_errcodes!{\n#[table( \"a\")] #[complete]\n\n\n/// Doc.\npub ( crate )enum A( en,zh - Hant )\n{\n\n\
             -1=>B(\"b\",_)as  NotFound,\n\n\n\n/// Row.\n40_001 =>r#C{a:u8,b: Option<&'static  str> ,}(\"{a}\"|\"{b}\", ~ \"c\",)http 409   retry Never{\
             cause(\"b\",_),fix(_,\"c\")},7=>D(\"d\",\"e\")\n\n}enum E(en){}}\n }  ",
            "use  x ;\nmod a {\n  errcodes :: define_errcodes! {\n      #[table( \"a\")]\n      #[complete]\n\n      /// Doc.\n      \
             pub(crate) enum A(en, zh-Hant) {\n          -1 => B(\"b\", _) as NotFound,\n\n          /// Row.\n          \
             40_001 => r#C { a: u8, b: Option<&'static str>, }(\"{a}\" | \"{b}\", ~\"c\",) http 409 retry Never {\n              \
             cause(\"b\", _),\n              fix(_, \"c\")\n          },\n          7      => D(\"d\", \"e\")\n      }\n      enum E(en) {}\n  }\n }  ",
        );
    }

    #[test]
    fn comments_stay_beside_their_tokens() {
        assert_formats(
            "define_errcodes! { // call\n  // lone\n\n  /* table */ #[table(\"a\")]    // key\n// header\nenum A(en) { // rows\n// one\n1 => A(\"a\"), // behind\n\
             // part\n\n// two\n// 二\n2 => /* name */ B(// first\n\"b\" /* cell */ ) // comma\n, /* end */\n// last\n}\n\n// done\n}",
            "define_errcodes! { // call\n    // lone\n\n    /* table */\n    #[table(\"a\")]    // key\n    // header\n    enum A(en) { // rows\n        // one\n        \
             1 => A(\"a\"), // behind\n        // part\n\n        // two\n        // 二\n        2 => /* name */ B( // first\n            \"b\" /* cell */\n        ) // comma\n            \
             , /* end */\n        // last\n    }\n\n    // done\n}",
        );
    }

    #[test]
    fn comment_within_a_row_stays_at_its_place_in_the_line() {
        let table =
            |rows: &str| format!("define_errcodes! /* c */{{\n    enum A(en) {{\n{rows}    }}\n}}");
        let cases = [
            (
                "1 => A(/* c */\"a\"), /* d */ ",
                "        1 => A(/* c */ \"a\"), /* d */\n",
            ),
            (
                "1 => A(\"a\", // c\n\"b\"),",
                "        1 => A(\n            \"a\", // c\n            \"b\"\n        ),\n",
            ),
            (
                "1 =>\n/* c */\nA(\"a\"),",
                "        1 =>\n            /* c */\n            A(\"a\"),\n",
            ),
            ("1 =>/* c */\nA(\"a\"),", "        1 => /* c */ A(\"a\"),\n"),
        ];
        for (rows, expected) in cases {
            assert_formats(&table(rows), &table(expected));
        }
    }

    #[test]
    fn arrows_are_aligned_between_blank_lines() {
        assert_formats(
            "define_errcodes! {\n    enum A(en) {\n        -1 => A(\"a\"),\n        // c\n        100 => B(\"b\"),\n        #[a]\n        5 => C(\"c\"),\n\n        7 => D(\"d\"),\n    }\n}",
            "define_errcodes! {\n    enum A(en) {\n        -1  => A(\"a\"),\n        // c\n        100 => B(\"b\"),\n        #[a]\n        5   => C(\"c\"),\n\n        7 => D(\"d\"),\n    }\n}",
        );
    }

    #[test]
    fn table_on_one_line_stays_if_it_fits() {
        assert_formats(
            "define_errcodes!{enum A(en){1=>A(\"a\"),20=>B(\"b\")}}",
            "define_errcodes! { enum A(en) { 1 => A(\"a\"), 20 => B(\"b\") } }",
        );
        assert_formats(
            "x!(define_errcodes!( enum A(en) {1 => A(\"a\"),} ))",
            "x!(define_errcodes!(enum A(en) { 1 => A(\"a\"), }))",
        );
        assert_formats(
            "define_errcodes! {\n    enum A(en) {1 => A(\"a\")}\n#[a] enum B(en) {1 => A(\"a\")}\n}",
            "define_errcodes! {\n    enum A(en) { 1 => A(\"a\") }\n    #[a]\n    enum B(en) { 1 => A(\"a\") }\n}",
        );
        assert_formats(
            "define_errcodes! { enum A(en) { 1 => A(\"a\") { fix(\"b\") } } }",
            "define_errcodes! {\n    enum A(en) {\n        1 => A(\"a\") {\n            fix(\"b\")\n        }\n    }\n}",
        );
        let table = "define_errcodes! { enum A(en) { 1 => A(\"错误\") } }";
        assert_eq!(formatted(table, wide(50)), table);
        assert_eq!(
            formatted(table, wide(49)),
            "define_errcodes! {\n    enum A(en) { 1 => A(\"错误\") }\n}"
        );
        assert_eq!(
            formatted(table, wide(32)),
            "define_errcodes! {\n    enum A(en) {\n        1 => A(\"错误\")\n    }\n}"
        );
    }

    #[test]
    fn row_is_broken_if_it_was_or_if_it_is_too_wide() {
        let table = "define_errcodes! {\n    enum A(en) {\n        1 => A(\"错误\", _) as Internal {\n            fix(\"a\", _),\n        },\n    }\n}";
        assert_eq!(formatted(table, wide(39)), table);
        let broken = "define_errcodes! {\n    enum A(en) {\n        1 => A(\n            \"错误\",\n            _\n        ) as Internal {\n            fix(\"a\", _),\n        },\n    }\n}";
        assert_eq!(formatted(table, wide(38)), broken);
        assert_formats(broken, broken);
        assert!(
            formatted(table, wide(23))
                .contains("fix(\n                \"a\",\n                _\n            ),")
        );
    }

    #[test]
    fn sort_moves_rows_with_their_comments_within_their_group() {
        let sorted = formatted(
            "define_errcodes! {\n enum A(en) {\n // five\n 5 => E(\"e\"), // E\n /// Doc.\n #[cfg(a)]\n -7 => A(\"a\"),\n -7 => B(\"b\"),\n // lone\n\n 0x10 => F(\"f\"),\n 3 => D(\"d\") // D\n } }",
            SORTED,
        );
        assert_eq!(
            sorted,
            "define_errcodes! {\n    enum A(en) {\n        /// Doc.\n        #[cfg(a)]\n        -7 => A(\"a\"),\n        -7 => B(\"b\"),\n        // five\n        5  => E(\"e\"), // E\n        // lone\n\n        \
             3    => D(\"d\"), // D\n        0x10 => F(\"f\"),\n    }\n}"
        );
        assert_eq!(
            formatted(
                "define_errcodes! { enum A(en) { 2 => B(\"b\"), 1 => A(\"a\") } }",
                SORTED
            ),
            "define_errcodes! { enum A(en) { 1 => A(\"a\"), 2 => B(\"b\") } }"
        );
    }

    #[test]
    fn line_ends_and_indents_of_the_file_are_kept() {
        assert_formats(
            "x\r\n\tdefine_errcodes! {\r\n#[a(\r\n  b)]\nenum A(en) { // c\r\n 1 => A(\"a\r\nb\") }\r\n}\r\n",
            "x\r\n\tdefine_errcodes! {\r\n\t    #[a(\r\n\t      b)]\r\n\t    enum A(en) { // c\r\n\t        1 => A(\"a\r\nb\")\r\n\t    }\r\n\t}\r\n",
        );
    }

    #[test]
    fn fields_with_docs_have_a_line_each() {
        assert_formats(
            "define_errcodes! { enum A(en) { 1 => A { /// D.\n #[a] b: Map<u8,(u8,u8)>, c: Map<fn(u8)->u8,u8>, d: u8 }(\"{b}, {c}\") } }",
            "define_errcodes! {\n    enum A(en) {\n        1 => A {\n            /// D.\n            #[a]\n            b: Map<u8,(u8,u8)>,\n            c: Map<fn(u8)->u8,u8>,\n            d: u8\n        }(\"{b}, {c}\")\n    }\n}",
        );
    }

    #[test]
    fn call_that_cannot_be_read_stays_and_others_are_formatted() {
        let good = "define_errcodes! {enum A(en) {}}";
        for bad in [
            "define_errcodes! { enum A(en) {1 => $name(\"a\")} }",
            "define_errcodes! { enum A(en) {1 -> A(\"a\")} }",
            "define_errcodes! { enum A(en) {1 => A(\"a\")",
            "define_errcodes! { enum A(en) {1 => define_errcodes! {enum B(en) {}}} }",
            "define_errcodes! { enum A(en) {1 => A(\"a\") 'bc' } }",
        ] {
            let result = format(&[good, bad].join("\n"), Style::default());
            let places = result.faults.len() + result.fragments.len();
            assert_eq!(places, 1, "{bad}");
            assert!(result.text.ends_with(bad), "{bad}");
        }
        let source =
            "a\ndefine_errcodes! {enum A(en) {}}\n define_errcodes! {enum B(en) {1 -> A()}}";
        let bad = format(source, Style::default());
        assert!(bad.text.contains("A(en) {}\n}"));
        assert!(source[bad.faults[0].place..].starts_with("-> A"));
    }

    #[test]
    fn text_that_only_looks_like_a_call_stays() {
        for source in [
            "macro_rules! define_errcodes { () => {}  }",
            "/// define_errcodes!{}\nfn  f() {}",
            "let x = \"define_errcodes!{}\" ;",
            "define_errcodes  ;",
            "use errcodes::define_errcodes",
            "other! {enum A(en) {}} // define_errcodes",
            "",
        ] {
            assert_formats(source, source);
        }
    }

    /// Returns the tokens of a source, and which of them are one operator.
    ///
    /// Of the white space, only that within `=>`, `::` and the like matters to a macro.
    fn tokens(stream: TokenStream) -> Vec<String> {
        const OPERATORS: [&str; 8] = ["=>", "::", "->", "..", "&&", "||", "<<", ">>"];
        let mut texts: Vec<String> = Vec::new();
        let mut joint = String::new();
        for tree in stream {
            match tree {
                TokenTree::Group(group) => {
                    texts.push(format!("{:?}", group.delimiter()));
                    texts.extend(tokens(group.stream()));
                    texts.push("end".to_owned());
                    joint.clear();
                }
                TokenTree::Punct(punct) => {
                    joint.push(punct.as_char());
                    if OPERATORS.contains(&joint.as_str()) {
                        texts.push("joint".to_owned());
                    }
                    texts.push(punct.as_char().to_string());
                    joint.clear();
                    if punct.spacing() == proc_macro2::Spacing::Joint {
                        joint.push(punct.as_char());
                    }
                }
                tree => {
                    texts.push(tree.to_string());
                    joint.clear();
                }
            }
        }
        texts
    }

    fn tokens_of(source: &str) -> Vec<String> {
        tokens(TokenStream::from_str(source).unwrap_or_else(|error| panic!("{error}: {source}")))
    }

    /// Returns the comments of a source, found as the text that is not tokens.
    fn comments_of(source: &str) -> Vec<String> {
        let tokens = tokenize(source).unwrap();
        let ends = [0]
            .into_iter()
            .chain(tokens.iter().map(|token| token.range.end));
        let starts = tokens
            .iter()
            .map(|token| token.range.start)
            .chain([source.len()]);
        ends.zip(starts)
            .flat_map(|(end, start)| {
                source[end..start]
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .collect()
    }

    /// The tokens of a table, each with whether something can be written before it.
    fn table() -> impl Strategy<Value = Vec<String>> {
        let cell = prop_oneof![
            Just("_"),
            Just("\"one\""),
            Just("\"one\" | r#\"两\"#"),
            Just("~ \"译文\""),
        ];
        let cells = prop::collection::vec(cell, 0..4)
            .prop_map(|cells| format!("( {} )", cells.join(" , ")));
        let attribute = prop_oneof![
            Just("/// Doc.\n"),
            Just("/** Block\n * doc. */"),
            Just("#[deprecated(note = \"gone\",\n  since = \"1\")]"),
            Just("# [ cfg(any()) ]"),
        ];
        let fields = prop_oneof![
            3 => Just(""),
            1 => Just("{ }"),
            1 => Just("{ a : u8 , r#b : Map<&'static@str,u8> , }"),
            1 => Just("{ #[x] a : ::core::net::IpAddr , /// D.\n b : fn(u8)->u8 }"),
        ];
        let clauses = prop_oneof![
            Just(""),
            Just("as NotFound"),
            Just("as Internal http 409 retry Backoff"),
            Just("retry NextDay"),
        ];
        let block = prop_oneof![
            3 => Just(""),
            1 => Just("{ }"),
            1 => Just("{ cause ( _ , \"a\" ) , fix ( \"b\" ) , }"),
            1 => Just("{ fix ( \"b\" ) }"),
        ];
        let code = prop_oneof![Just("1"), Just("- 20"), Just("0x9C41"), Just("300_000")];
        let row = (
            prop::collection::vec(attribute.clone(), 0..3),
            code,
            fields,
            cells,
            clauses,
            block,
        )
            .prop_map(|(attributes, code, fields, cells, clauses, block)| {
                format!(
                    "{} {code} => Name {fields} {cells} {clauses} {block}",
                    attributes.join(" ")
                )
            });
        let rows = prop::collection::vec(row, 0..5);
        let visibility = prop_oneof![Just(""), Just("pub"), Just("pub ( in@crate::a )")];
        (
            prop::collection::vec(attribute, 0..2),
            visibility,
            rows,
            any::<bool>(),
        )
            .prop_map(|(attributes, visibility, rows, has_comma)| {
                let comma = if has_comma && !rows.is_empty() {
                    ","
                } else {
                    ""
                };
                let table = format!(
                    "{} {visibility} enum Name ( en , zh - Hant ) {{ {} {comma} }}",
                    attributes.join(" "),
                    rows.join(" , "),
                );
                split(&table)
            })
    }

    /// Splits at spaces outside of attributes and doc comments.
    fn split(table: &str) -> Vec<String> {
        let mut parts = Vec::new();
        let mut rest = table.trim_start();
        while !rest.is_empty() {
            let length = if rest.starts_with("///") {
                rest.find('\n').map(|at| at + 1)
            } else if rest.starts_with("/**") {
                rest.find("*/").map(|at| at + 2)
            } else if rest.starts_with('#') && !rest.starts_with("#[x]") {
                rest.find(']').map(|at| at + 1)
            } else {
                rest.find(' ')
            };
            let (part, after) = rest.split_at(length.unwrap_or(rest.len()));
            parts.push(part.replace('@', " "));
            rest = after.trim_start();
        }
        parts
    }

    /// White space and comments, whose words are numbered when they are used.
    fn gap() -> impl Strategy<Value = &'static str> {
        prop_oneof![
            8 => Just(" "),
            3 => Just("\n"),
            2 => Just("\n\n \n\t"),
            1 => Just(" //§\n"),
            1 => Just("\n //§\n"),
            1 => Just("\n\n//§\n\n"),
            1 => Just("/*§*/"),
            1 => Just(" /*§*/\n"),
            1 => Just("\n/*§*/ "),
            1 => Just("\n\n/*§\n§*/\n"),
            1 => Just(" /*§*/ //§\n"),
        ]
    }

    /// A source with a call, and the number of bytes before the call and after it.
    fn source() -> impl Strategy<Value = (String, usize, usize)> {
        let gaps = prop::collection::vec(gap(), 150);
        let around = prop_oneof![Just(("{", "}")), Just(("(", ")")), Just(("[", "]"))];
        let before = prop_oneof![Just(""), Just("mod  a { "), Just("fn f() {\n\t  ")];
        let is_crlf = any::<bool>();
        (
            prop::collection::vec(table(), 0..3),
            gaps,
            around,
            before,
            is_crlf,
        )
            .prop_map(|(tables, gaps, (open, close), before, is_crlf)| {
                let mut text = format!("{before}a::define_errcodes! {open}");
                let mut gaps = gaps.iter().cycle();
                for part in tables.iter().flatten() {
                    text += gaps.next().expect("it repeats");
                    text += part;
                }
                text += gaps.next().expect("it repeats");
                text += close;
                let after = before.matches('{').map(|_| "  }").collect::<String>();
                text += &after;
                let mut numbered = String::new();
                for (i, part) in text.split('§').enumerate() {
                    if i > 0 {
                        numbered += &i.to_string();
                    }
                    numbered += part;
                }
                if is_crlf {
                    numbered = numbered.replace('\n', "\r\n");
                }
                (numbered, before.len(), after.len())
            })
    }

    fn style() -> impl Strategy<Value = Style> {
        let width = prop_oneof![Just(None), (0_usize..200).prop_map(Some)];
        width.prop_map(|width| Style { sort: false, width })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]

        #[test]
        fn formatting_keeps_tokens_comments_and_surroundings((source, before, after) in source(), style in style()) {
            let text = formatted(&source, style);
            prop_assert_eq!(tokens_of(&text), tokens_of(&source));
            prop_assert_eq!(comments_of(&text), comments_of(&source));
            prop_assert_eq!(&text[..before], &source[..before]);
            prop_assert_eq!(&text[text.len() - after..], &source[source.len() - after..]);
            let lines = text.split_inclusive('\n').filter(|line| line.trim_end_matches(['\r', '\n']).ends_with([' ', '\t']));
            prop_assert!(!text.contains("\n\n\n"), "{}", text);
            prop_assert!(lines.count() == 0, "{}", text);
        }

        #[test]
        fn sorting_keeps_every_token_and_comment((source, ..) in source()) {
            let sorted = |mut items: Vec<String>| {
                // Sorting adds the comma that the last row may lack.
                items.retain(|item| item != ",");
                items.sort();
                items
            };
            let text = formatted(&source, SORTED);
            prop_assert_eq!(sorted(tokens_of(&text)), sorted(tokens_of(&source)));
            prop_assert_eq!(sorted(comments_of(&text)), sorted(comments_of(&source)));
        }

        #[test]
        fn any_text_is_formatted_without_panic(parts in prop::collection::vec(prop_oneof![
            Just("define_errcodes!"), Just("{"), Just("}"), Just("("), Just(")"), Just("enum A(en) {"), Just("1 => B(\"b\")"),
            Just(","), Just("#[a]"), Just("/// d\n"), Just("// c\n"), Just("/* c */"), Just("\""), Just("$"), Just("'"), Just("-"),
            Just("as"), Just("_"), Just("\r\n"), Just("错"), Just("pub"), Just("[")
        ], 0..40)) {
            let source = format!("define_errcodes!{}", parts.join(" "));
            let first = format(&source, Style::default());
            let second = format(&first.text, Style::default());
            prop_assert_eq!(&second.text, &first.text);
            prop_assert_eq!(second.faults.len(), first.faults.len());
            if tokenize(&source).is_ok() {
                prop_assert_eq!(tokens_of(&first.text), tokens_of(&source));
            }
        }
    }
}
