//! Every diagnostic of the macro.
//!
//! Each is lower case and names the author's token in backquotes, the mistake and the remedy.
//! `tests/messages.rs` fails if a message has no case in `tests/ui`.

/// Returns each name in backquotes, separated by commas.
fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names
        .into_iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn suggest(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || "write one of these".to_owned(),
        |it| format!("did you mean `{it}`?"),
    )
}

fn count(n: usize, noun: &str) -> String {
    let plural = if n == 1 { "" } else { "s" };
    format!("{n} {noun}{plural}")
}

// The form of a table.

pub(super) fn expected_enum(found: &str) -> String {
    format!("expected `enum`, found {found}; a table is written `enum Name(en, zh) {{ … }}`")
}

pub(super) fn expected_table_name(found: &str) -> String {
    format!(
        "expected a name after `enum`, found {found}; a table is written `enum Name(en, zh) {{ … }}`"
    )
}

pub(super) fn invalid_visibility(scope: &str) -> String {
    format!(
        "`pub{scope}` is not a visibility; write `pub`, `pub(crate)`, `pub(super)` or `pub(in path)`"
    )
}

pub(super) fn missing_columns(name: &str) -> String {
    format!(
        "`{name}` has no columns; declare the locales of its wordings, as in `enum {name}(en, zh)`"
    )
}

pub(super) fn missing_rows(name: &str) -> String {
    format!("`{name}` has no rows; write them in braces: `{{ 40001 => TokenExpired(\"…\"), }}`")
}

pub(super) fn expected_rows(name: &str, found: &str) -> String {
    format!(
        "expected the rows of `{name}` in braces, found {found}; a table is written `enum {name}(en, zh) {{ … }}`"
    )
}

pub(super) fn invalid_column(tag: &str) -> String {
    format!(
        "`{tag}` is not a language tag; write a BCP 47 language, script and region, such as `en`, `zh-Hant` or `pt-BR`"
    )
}

pub(super) fn quoted_column(tag: &str) -> String {
    format!("the column `\"{tag}\"` is quoted; write the bare tag `{tag}`")
}

pub(super) fn duplicate_column(tag: &str) -> String {
    format!("the column `{tag}` appears twice; remove one")
}

pub(super) fn empty_table(name: &str) -> String {
    format!("the table `{name}` has no rows; write at least one, such as `0 => Ok(\"ok\"),`")
}

// The attributes of a table.

pub(super) fn unknown_attribute(path: &str, suggestion: Option<&str>) -> String {
    let known = "`#[table(\"…\")]`, `#[docs(\"…\")]`, `#[platform(…)]`, `#[complete]`";
    match suggestion {
        Some(nearest) => {
            format!("unknown attribute `{path}` on a table; did you mean `{nearest}`?")
        }
        None => format!(
            "unknown attribute `{path}` on a table; a table takes {known} and the attributes of an enum"
        ),
    }
}

pub(super) fn malformed_attribute(attribute: &str) -> String {
    let attribute = attribute.replacen("# [", "#[", 1);
    format!("`{attribute}` is not an attribute; write `#[name]`, `#[name(…)]` or `#[name = \"…\"]`")
}

pub(super) fn repeated_attribute(path: &str) -> String {
    format!("the attribute `{path}` appears twice on one table; remove one")
}

pub(super) fn attribute_form(path: &str) -> String {
    match path {
        "complete" => "`complete` takes no arguments; write `#[complete]`".to_owned(),
        "table" => "`table` takes a key in quotes; write `#[table(\"acme\")]`".to_owned(),
        "platform" => {
            "`platform` takes the path of a static; write `#[platform(acme::PLATFORM)]`".to_owned()
        }
        _ => {
            format!(
                "`{path}` takes an address in quotes; write `#[{path}(\"https://acme.example/errors/{{code}}\")]`"
            )
        }
    }
}

pub(super) fn invalid_key(key: &str) -> String {
    format!(
        "`{key}` is not a valid key; write segments of lower-case letters, digits, `-` and `_`, separated by `/`, such as `acme` or `acme/user`"
    )
}

pub(super) fn duplicate_key(key: &str, first: &str) -> String {
    format!(
        "the key `{key}` belongs to `{first}`; give this table another key with `#[table(\"…\")]`"
    )
}

pub(super) fn docs_not_on_the_web(address: &str) -> String {
    let address = address.escape_debug();
    format!("`{address}` is not a web address; start it with `https://` and a host")
}

pub(super) fn docs_with_whitespace(address: &str, ch: char) -> String {
    let address = address.escape_debug();
    format!("the address `{address}` contains {ch:?}; remove it or percent-encode it")
}

pub(super) fn docs_without_code(template: &str) -> String {
    format!(
        "the address `{template}` does not contain `{{code}}`; write `{{code}}` in place of the number, or append `#:~:text={{code}}`"
    )
}

pub(super) fn docs_with_other_braces(template: &str, placeholder: &str) -> String {
    format!("unknown placeholder `{placeholder}` in the address `{template}`; write `{{code}}`")
}

pub(super) fn conditional_attribute(attribute: &str) -> String {
    format!(
        "`cfg_attr` on a row cannot yield `{attribute}`; write the row twice, under `#[cfg(…)]` and `#[cfg(not(…))]`"
    )
}

pub(super) fn too_many_conditions(condition: &str, most: usize) -> String {
    format!(
        "`{condition}` is one condition too many, a table has at most {most} on its rows; move the row to a table of its own and put `#[cfg]` on that table"
    )
}

pub(super) fn duplicate_table(name: &str) -> String {
    format!("the call defines another table `{name}` above; give this one another name")
}

pub(super) fn conflicting_derive(name: &str) -> String {
    format!("every table implements `{name}`; remove it from `#[derive]`")
}

// The lints of a table.

pub(super) fn unknown_lint(lint: &str, nearest: Option<&str>, all: &[&str]) -> String {
    let (all, hint) = (list(all.iter().copied()), suggest(nearest));
    format!("unknown lint `errcodes::{lint}`, expected one of {all}; {hint}")
}

pub(super) fn unordered_row(code: i64, name: &str, above: i64, above_name: &str) -> String {
    format!("the row `{code} => {name}` is below `{above} => {above_name}`; sort the rows by code")
}

pub(super) fn shared_wording(tag: &str, wording: &str, name: &str, above: &str) -> String {
    format!(
        "the {tag} wording `\"{wording}\"` of `{name}` is also that of `{above}`; reword one of them"
    )
}

// The form of a row.

pub(super) fn expected_code(found: &str) -> String {
    format!("expected a code, found {found}; a row is written `40001 => Name(\"…\"),`")
}

pub(super) fn quoted_code(code: &str) -> String {
    format!("the code `\"{code}\"` is quoted; write the bare number `{code}`")
}

pub(super) fn catch_all() -> String {
    "`_` is not a code; remove the row, since every other code is `Unlisted` already".to_owned()
}

pub(super) fn annotation_behind_comma(keyword: &str) -> String {
    format!("`{keyword}` comes after the comma of its row; move it before the comma")
}

pub(super) fn annotation_not_bare(keyword: &str, written: &str, name: &str) -> String {
    format!("`{written}` after `{keyword}` is not a bare name; write `{name}`")
}

pub(super) fn code_not_literal(code: &str, number: Option<&str>) -> String {
    number.map_or_else(
        || format!("the code `{code}` is not a literal; write one number such as `40001`"),
        |number| format!("the code `{code}` is not a literal; write `{number}`"),
    )
}

pub(super) fn code_with_suffix(literal: &str, bare: &str) -> String {
    format!("the code `{literal}` has a suffix; write `{bare}`")
}

pub(super) fn code_outside_i64(code: &str) -> String {
    format!(
        "the code `{code}` does not fit into i64; write a number from {} to {}",
        i64::MIN,
        i64::MAX
    )
}

pub(super) fn expected_arrow(code: &str, found: &str) -> String {
    format!(
        "expected `=>` after the code `{code}`, found {found}; a row is written `{code} => Name(\"…\"),`"
    )
}

pub(super) fn equals_for_arrow(code: &str) -> String {
    format!("`=` after the code `{code}`; write `{code} => Name(\"…\"),`")
}

pub(super) fn expected_name(code: &str, found: &str) -> String {
    format!(
        "expected a name for the code `{code}`, found {found}; a row is written `{code} => Name(\"…\"),`"
    )
}

pub(super) fn expected_wordings(name: &str, found: &str) -> String {
    format!(
        "expected the wordings of `{name}` in parentheses, found {found}; write `{name}(\"…\")`"
    )
}

pub(super) fn expected_cell(name: &str, found: &str) -> String {
    format!(
        "expected a wording of `{name}`, found {found}; write `\"…\"`, `~\"…\"` for your own translation, or `_` for none"
    )
}

pub(super) fn expected_cell_comma(name: &str, found: &str) -> String {
    format!(
        "expected `,` between two wordings of `{name}`, found {found}; write `,` before the next column, or `|` before an alternative"
    )
}

pub(super) fn expected_kind(name: &str, found: &str) -> String {
    format!(
        "expected a kind for `{name}` after `as`, found {found}; write one such as `as NotFound`"
    )
}

pub(super) fn expected_retry(name: &str, found: &str) -> String {
    format!(
        "expected a retry for `{name}` after `retry`, found {found}; write one such as `retry Backoff`"
    )
}

pub(super) fn retry_before_kind(name: &str) -> String {
    format!("the kind of `{name}` comes after its retry; write `as …` before `retry …`")
}

pub(super) fn missing_comma(name: &str) -> String {
    format!("the row `{name}` does not end with a comma; write `,` before the next row")
}

pub(super) fn expected_comma(name: &str, found: &str) -> String {
    format!(
        "expected `,` after the row `{name}`, found {found}; a row ends after its wordings, kind and retry"
    )
}

// The content of a row.

pub(super) fn duplicate_code(code: i64, written: &str, name: &str, first: &str) -> String {
    let alias = if written == code.to_string() {
        String::new()
    } else {
        format!(" (written `{written}`)")
    };
    format!(
        "the code `{code}`{alias} of `{name}` belongs to `{first}`; give `{name}` another code, or add its wording to `{first}` with `|`"
    )
}

pub(super) fn first_use_of_code(code: i64, first: &str) -> String {
    format!("the code `{code}` is first used here, by `{first}`; it is used again below")
}

pub(super) fn duplicate_name(name: &str, code: i64, first: i64) -> String {
    format!(
        "the name `{name}` of code {code} belongs to code {first}; give code {code} another name"
    )
}

pub(super) fn first_use_of_name(name: &str, first: i64) -> String {
    format!("the name `{name}` is first used here, by code {first}; it is used again below")
}

pub(super) fn name_not_upper_camel_case(name: &str, suggestion: &str) -> String {
    format!("the name `{name}` is not in UpperCamelCase; write `{suggestion}`")
}

pub(super) fn name_without_capitals(name: &str) -> String {
    format!(
        "the name `{name}` does not begin with a capital letter; write an UpperCamelCase name such as `TokenExpired`"
    )
}

pub(super) fn reserved_name(name: &str) -> String {
    format!("the name `{name}` is reserved; rename the row")
}

pub(super) fn too_few_wordings(has: usize, columns: &[String]) -> String {
    format!(
        "the row has {}, the table has {}: {}; write `_` for each missing wording",
        count(has, "wording"),
        count(columns.len(), "column"),
        columns.join(", ")
    )
}

pub(super) fn too_many_wordings(has: usize, columns: &[String]) -> String {
    format!(
        "the row has {}, the table has {}: {}; remove a wording, declare its column, or write `|` between alternatives",
        count(has, "wording"),
        count(columns.len(), "column"),
        columns.join(", ")
    )
}

pub(super) fn swapped_wordings(name: &str, tag: &str, other: &str) -> String {
    format!(
        "the wordings of `{name}` are swapped: the {tag} one is Chinese, the {other} one is not; exchange them"
    )
}

pub(super) fn no_wording(name: &str) -> String {
    format!("`{name}` has no wording in any language; write at least one")
}

pub(super) fn only_translations(name: &str) -> String {
    format!("`{name}` has only translations; write the platform's own wording without `~`")
}

pub(super) fn incomplete(name: &str, tag: &str) -> String {
    format!(
        "`{name}` has no {tag} wording and the table is `#[complete]`; write one, or `~\"…\"` for your own translation"
    )
}

pub(super) fn empty_wording(name: &str, tag: &str) -> String {
    format!("the {tag} wording of `{name}` is empty; write `_` for none")
}

pub(super) fn spaces_around(wording: &str, trimmed: &str) -> String {
    format!("the wording `\"{wording}\"` begins or ends with a space; write `\"{trimmed}\"`")
}

pub(super) fn doubled_spaces(wording: &str, single: &str) -> String {
    format!("the wording `\"{wording}\"` has two spaces in a row; write `\"{single}\"`")
}

pub(super) fn control_character(ch: char, name: &str) -> String {
    format!("a wording of `{name}` contains {ch:?}; write one line of text")
}

pub(super) fn duplicate_wording(wording: &str, name: &str) -> String {
    format!("the wording `\"{wording}\"` appears twice in a cell of `{name}`; remove one")
}

pub(super) fn several_translations(name: &str) -> String {
    format!("the translation of `{name}` has alternatives; write one wording")
}

pub(super) fn translation_among_originals(name: &str) -> String {
    format!(
        "`~` after `|` in a cell of `{name}`; write either the platform's own wordings or one translation, `~\"…\"`"
    )
}

pub(super) fn unknown_kind(kind: &str, nearest: Option<&str>, all: &[&str]) -> String {
    let (all, hint) = (list(all.iter().copied()), suggest(nearest));
    format!("unknown kind `{kind}`, expected one of {all}; {hint}")
}

pub(super) fn unknown_retry(retry: &str, nearest: Option<&str>, all: &[&str]) -> String {
    let (all, hint) = (list(all.iter().copied()), suggest(nearest));
    format!("unknown retry `{retry}`, expected one of {all}; {hint}")
}

pub(super) fn duplicate_row(code: i64, name: &str) -> String {
    format!("the row `{code} => {name}` appears twice; remove one")
}
