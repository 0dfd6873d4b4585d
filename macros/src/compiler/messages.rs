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

/// Returns a literal of the wording, cut to 60 characters.
fn quote(wording: &str) -> String {
    const LONGEST: usize = 60;
    if wording.chars().count() <= LONGEST {
        return format!("{wording:?}");
    }
    let start: String = wording.chars().take(LONGEST - 1).collect();
    format!("{:?}", start + "…")
}

/// Returns the remedy for an unknown name: the names that it may mean, else all.
fn suggest(meant: &[&str], all: &[&str]) -> String {
    if meant.is_empty() {
        return format!("write one of {}", list(all.iter().copied()));
    }
    let names: Vec<_> = meant.iter().map(|name| format!("`{name}`")).collect();
    format!("did you mean {}?", names.join(" or "))
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

pub(super) fn empty_column() -> String {
    "a column is missing before this comma; remove the comma, or write a language tag".to_owned()
}

pub(super) fn missing_column_comma(columns: &[String]) -> String {
    format!(
        "two columns without a comma between them; write `{}`",
        columns.join(", ")
    )
}

pub(super) fn invalid_column(tag: &str) -> String {
    format!(
        "`{tag}` is not a language tag; write a BCP 47 language, script and region, such as `en`, `zh-Hant` or `pt-BR`"
    )
}

pub(super) fn mistaken_column(tag: &str, meant: &str) -> String {
    match tag.to_ascii_lowercase().as_str() {
        "tw" => {
            "`tw` is the language Twi; write `zh-Hant` for Taiwan's Chinese, or `tw-GH` for Twi"
                .to_owned()
        }
        "kr" => {
            "`kr` is the language Kanuri; write `ko` for Korean, or `kr-NG` for Kanuri".to_owned()
        }
        _ => format!("`{tag}` is not a language tag; write `{meant}`"),
    }
}

pub(super) fn unknown_language(language: &str) -> String {
    format!(
        "`{language}` is not a registered language; write the tag of a language, such as `en`, `zh` or `fil`"
    )
}

pub(super) fn unknown_script(script: &str) -> String {
    format!(
        "`{script}` is not a registered script; write one of ISO 15924, such as `Hans`, `Hant` or `Latn`, or none"
    )
}

pub(super) fn unknown_region(region: &str) -> String {
    format!("`{region}` is not a registered region; write a country, such as `CN` or `GB`, or none")
}

pub(super) fn quoted_column(tag: &str) -> String {
    format!("the column `\"{tag}\"` is quoted; write the bare tag `{tag}`")
}

pub(super) fn duplicate_column(written: &str, tag: &str) -> String {
    if written.eq_ignore_ascii_case(tag) {
        format!("the column `{tag}` appears twice; remove one")
    } else {
        format!("`{written}` means `{tag}`, which is a column already; remove `{written}`")
    }
}

pub(super) fn empty_table(name: &str) -> String {
    format!("the table `{name}` has no rows; write at least one, such as `0 => Ok(\"ok\"),`")
}

// The form of a union.

pub(super) fn expected_union(part: &str, found: &str) -> String {
    format!(
        "expected `{part}`, found {found}; a union is written `enum Name {{ User(UserCode), … }}`"
    )
}

pub(super) fn generic_union(name: &str) -> String {
    format!("the union `{name}` has parameters; remove them, since its tables have none")
}

pub(super) fn empty_union(name: &str) -> String {
    format!("the union `{name}` has no tables; write at least one, such as `User(UserCode),`")
}

pub(super) fn expected_member(found: &str) -> String {
    format!("expected a variant of the union, found {found}; write `User(UserCode),`")
}

pub(super) fn expected_member_table(name: &str, found: &str) -> String {
    format!(
        "expected the table of `{name}` in parentheses, found {found}; write `{name}({name}Code),`"
    )
}

pub(super) fn expected_member_comma(name: &str, found: &str) -> String {
    format!("expected `,` after the table of `{name}`, found {found}; write one variant a table")
}

pub(super) fn reserved_member(name: &str) -> String {
    format!("every union has `{name}` itself; give the variant another name")
}

pub(super) fn member_not_a_path(name: &str, table: &str) -> String {
    format!("`{table}` is not the path of a table's enum; write one, such as `{name}({name}Code),`")
}

pub(super) fn repeated_member(table: &str, first: &str) -> String {
    format!("the table `{table}` is in the union as `{first}`; remove one of the two variants")
}

// The attributes of a table.

pub(super) fn unknown_attribute(path: &str, suggestion: Option<&str>) -> String {
    let known = "`#[table(\"…\")]`, `#[docs(\"…\")]`, `#[platform(…)]`, `#[module(…)]`, `#[range(…)]`, `#[reserved(…)]`, `#[complete]`";
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
        "module" => {
            "`module` takes the path of a module of this crate; write `#[module(crate::errors)]`"
                .to_owned()
        }
        "range" | "reserved" => {
            format!("`{path}` takes codes and inclusive ranges; write `#[{path}(40000..=49999)]`")
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

// The codes of a table.

pub(super) fn expected_range(path: &str, found: &str) -> String {
    format!(
        "expected a code or an inclusive range in `{path}`, found {found}; write `40010` or `40000..=49999`"
    )
}

pub(super) fn exclusive_range(range: &str, start: &str, last: i64) -> String {
    format!("the range `{range}` excludes its end; write `{start}..={last}`")
}

pub(super) fn empty_range(range: &str, start: i64, end: i64) -> String {
    let remedy = if start == end {
        start.to_string()
    } else {
        format!("{end}..={start}")
    };
    format!("the range `{range}` contains no code; write `{remedy}`")
}

pub(super) fn code_outside_range(code: i64, name: &str, attribute: &str) -> String {
    format!(
        "the code `{code}` of `{name}` is outside of `{attribute}`; give `{name}` a code in the range, or extend the range"
    )
}

pub(super) fn reserved_code(code: i64, name: &str, attribute: &str) -> String {
    format!(
        "the code `{code}` of `{name}` is in `{attribute}`; give `{name}` a code that is not reserved"
    )
}

pub(super) fn conflicting_derive(name: &str) -> String {
    format!("`{name}` is implemented already; remove it from `#[derive]`")
}

pub(super) fn impossible_derive(name: &str, instead: &str) -> String {
    format!("`{name}` cannot be derived, since `Unlisted` has a field; remove it and {instead}")
}

pub(super) fn attribute_of_a_derive(path: &str) -> String {
    if path == "serde" {
        "`serde` has no effect on codes, which serialize as numbers; remove the attribute"
            .to_owned()
    } else {
        format!("`{path}` belongs to a derive that codes cannot have; remove the attribute")
    }
}

pub(super) fn table_attribute_on_a_row(path: &str) -> String {
    format!(
        "`{path}` is an attribute of a table, not of a row; move it before the table or remove it"
    )
}

// The lints of a table.

pub(super) fn unknown_lint(lint: &str, nearest: Option<&str>, all: &[&str]) -> String {
    let remedy = suggest(nearest.as_slice(), all);
    format!("unknown lint `errcodes::{lint}`; {remedy}")
}

pub(super) fn unordered_row(code: i64, name: &str, above: i64, above_name: &str) -> String {
    format!("the row `{code} => {name}` is below `{above} => {above_name}`; sort the rows by code")
}

pub(super) fn shared_wording(tag: &str, wording: &str, name: &str, above: &str) -> String {
    format!(
        "the {tag} wording `{}` of `{name}` is also that of `{above}`; reword one of them",
        quote(wording)
    )
}

pub(super) fn swapped_wordings(name: &str, tag: &str, other: &str) -> String {
    format!(
        "the wordings of `{name}` are swapped: the {tag} one is Chinese, the {other} one is not; exchange them"
    )
}

// The form of a row.

pub(super) fn expected_code(found: &str) -> String {
    format!("expected a code, found {found}; a row is written `40001 => Name(\"…\"),`")
}

pub(super) fn quoted_code(code: &str) -> String {
    if code.parse::<i64>().is_ok() {
        format!("the code `\"{code}\"` is quoted; write the bare number `{code}`")
    } else {
        format!("the code `\"{code}\"` is not a number; a row is written `40001 => Name(\"…\"),`")
    }
}

pub(super) fn misplaced_doc_comment() -> String {
    "a doc comment belongs before a table or a row; move it there, or write `//` for a comment"
        .to_owned()
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

pub(super) fn expected_kind(name: &str, found: &str, meant: Option<&str>) -> String {
    let kind = meant.unwrap_or("NotFound");
    format!("expected a kind for `{name}` after `as`, found {found}; write one such as `as {kind}`")
}

pub(super) fn expected_retry(name: &str, found: &str, meant: Option<&str>) -> String {
    let retry = meant.unwrap_or("Backoff");
    format!(
        "expected a retry for `{name}` after `retry`, found {found}; write one such as `retry {retry}`"
    )
}

pub(super) fn retry_before_kind(name: &str) -> String {
    format!("the kind of `{name}` comes after its retry; write `as …` before `retry …`")
}

pub(super) fn misplaced_clause(name: &str, keyword: &str) -> String {
    format!(
        "`{keyword}` of `{name}` is repeated or out of order; write each of `as …`, `http …`, `retry …` and `{{ … }}` at most once, in this order"
    )
}

pub(super) fn missing_comma(name: &str) -> String {
    format!("the row `{name}` does not end with a comma; write `,` before the next row")
}

pub(super) fn expected_comma(name: &str, found: &str) -> String {
    format!(
        "expected `,` after the row `{name}`, found {found}; a row ends after its wordings, kind, HTTP status, retry and advice"
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

pub(super) fn name_of_another_row(name: &str, camel_case: &str) -> String {
    format!(
        "the name `{name}` is not in UpperCamelCase, and `{camel_case}` is another row; write another name"
    )
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

/// `refused` holds characters with their Unicode names.
pub(super) fn faulty_wording(
    wording: &str,
    is_padded: bool,
    is_doubled: bool,
    refused: &[(char, &str)],
    mended: &str,
) -> String {
    let mut faults = Vec::new();
    if is_padded {
        faults.push("begins or ends with a space".to_owned());
    }
    if is_doubled {
        faults.push("has two spaces in a row".to_owned());
    }
    for &(ch, name) in refused {
        faults.push(format!("contains U+{:04X} {name}", u32::from(ch)));
    }
    let remedy = if mended.is_empty() {
        "write `_` for none".to_owned()
    } else if quote(mended) == format!("{mended:?}") {
        format!("write `{mended:?}`")
    } else {
        "write one line of visible text with single spaces".to_owned()
    };
    format!(
        "the wording `{}` {}; {remedy}",
        quote(wording),
        faults.join(" and ")
    )
}

pub(super) fn duplicate_wording(wording: &str, name: &str) -> String {
    format!(
        "the wording `{}` appears twice in a cell of `{name}`; remove one",
        quote(wording)
    )
}

pub(super) fn several_translations(name: &str) -> String {
    format!("the translation of `{name}` has alternatives; write one wording")
}

pub(super) fn translation_among_originals(name: &str) -> String {
    format!(
        "`~` after `|` in a cell of `{name}`; write either the platform's own wordings or one translation, `~\"…\"`"
    )
}

pub(super) fn unknown_kind(kind: &str, meant: &[&str], all: &[&str]) -> String {
    format!("unknown kind `{kind}`; {}", suggest(meant, all))
}

pub(super) fn unknown_retry(retry: &str, meant: &[&str], all: &[&str]) -> String {
    format!("unknown retry `{retry}`; {}", suggest(meant, all))
}

pub(super) fn retry_after_as(retry: &str) -> String {
    format!("`{retry}` is a retry, not a kind; write `retry {retry}`")
}

pub(super) fn kind_after_retry(kind: &str) -> String {
    format!("`{kind}` is a kind, not a retry; write `as {kind}`")
}

pub(super) fn duplicate_row(code: i64, name: &str) -> String {
    format!("the row `{code} => {name}` appears twice; remove one")
}

pub(super) fn missing_kind(name: &str) -> String {
    format!("`{name}` has no kind and the table is `#[complete]`; write one such as `as NotFound`")
}

pub(super) fn expected_status(name: &str) -> String {
    format!("expected an HTTP status for `{name}` after `http`; write one such as `http 409`")
}

pub(super) fn invalid_status(status: &str, name: &str) -> String {
    format!(
        "`{status}` after `http` is not an HTTP status of `{name}`; write a number from 100 to 599"
    )
}

// The fields of a row.

pub(super) fn empty_fields(name: &str) -> String {
    format!("the braces of `{name}` hold no fields; remove them, or write `{{ order: u64 }}`")
}

pub(super) fn fields_not_in_braces(name: &str, found: &str) -> String {
    format!("the fields of `{name}` are in {found}; write `{name} {{ … }}(\"…\")`")
}

pub(super) fn expected_field(name: &str, found: &str) -> String {
    format!(
        "expected a field of `{name}`, found {found}; write a name and a type, as in `order: u64`"
    )
}

pub(super) fn expected_colon(field: &str, found: &str) -> String {
    format!(
        "expected `:` and a type after the field `{field}`, found {found}; write `{field}: u64`"
    )
}

pub(super) fn expected_type(field: &str) -> String {
    format!("the field `{field}` has no type; write one such as `{field}: u64`")
}

pub(super) fn invalid_type(field: &str, ty: &str) -> String {
    format!("`{ty}` is not a type for the field `{field}`; write one such as `{field}: u64`")
}

pub(super) fn field_with_keyword(keyword: &str, name: &str) -> String {
    format!("`{keyword}` before a field of `{name}`; remove it")
}

pub(super) fn unsized_type(field: &str, ty: &str, sized: &str) -> String {
    format!("the type `{ty}` of the field `{field}` is unsized; write `{field}: {sized}`")
}

pub(super) fn undeclared_lifetime(lifetime: &str, field: &str) -> String {
    format!(
        "the lifetime `{lifetime}` of the field `{field}` is not declared; leave it out, or write `'static`"
    )
}

pub(super) fn field_case(field: &str, suggestion: &str) -> String {
    format!("the field `{field}` is not in snake_case; write `{suggestion}`")
}

pub(super) fn reserved_field(field: &str) -> String {
    format!("`{field}` cannot name a field; rename it")
}

pub(super) fn duplicate_field(field: &str, name: &str) -> String {
    format!("the field `{field}` of `{name}` appears twice; rename one")
}

pub(super) fn conditional_field(field: &str) -> String {
    format!("the field `{field}` cannot be conditional; remove the attribute")
}

pub(super) fn unused_field(field: &str, name: &str, columns: &[String]) -> String {
    format!(
        "no wording of `{name}` uses the field `{field}`; write `{{{field}}}` in each main wording ({}), or remove the field",
        columns.join(", ")
    )
}

pub(super) fn unknown_placeholder(
    placeholder: &str,
    name: &str,
    tag: &str,
    suggestion: Option<&str>,
    fields: &[&str],
) -> String {
    let remedy = suggestion.map_or_else(
        || {
            let fields = list(fields.iter().copied());
            format!("write one of {fields}, or `{{{{` for a brace")
        },
        |it| format!("did you mean `{{{it}}}`?"),
    );
    format!("unknown field `{placeholder}` in the {tag} wording of `{name}`; {remedy}")
}

pub(super) fn missing_placeholder(fields: &[&str], name: &str, tag: &str, other: &str) -> String {
    let braced: Vec<String> = fields.iter().map(|field| format!("{{{field}}}")).collect();
    let fields = list(braced.iter().map(String::as_str));
    format!(
        "the {tag} wording of `{name}` lacks {fields}, which the {other} wording has; write it in both, or in neither"
    )
}

pub(super) fn unmatched_brace(brace: char, name: &str, tag: &str) -> String {
    format!(
        "`{brace}` in the {tag} wording of `{name}` has no counterpart; write `{brace}{brace}` for a brace, or `{{field}}`"
    )
}

pub(super) fn empty_placeholder(name: &str, tag: &str, fields: &[&str]) -> String {
    let field = fields.first().unwrap_or(&"field");
    format!(
        "`{{}}` in the {tag} wording of `{name}` names no field; write one such as `{{{field}}}`"
    )
}

pub(super) fn formatted_placeholder(whole: &str, field: &str, name: &str, tag: &str) -> String {
    format!(
        "`{{{whole}}}` in the {tag} wording of `{name}` has a format; write `{{{field}}}` and format the argument"
    )
}

pub(super) fn touching_placeholders(first: &str, second: &str, name: &str, tag: &str) -> String {
    format!(
        "`{{{first}}}{{{second}}}` in the {tag} wording of `{name}` touch; write text between them, which tells them apart in a reply"
    )
}

pub(super) fn constructor_is_method(constructor: &str, name: &str) -> String {
    format!(
        "the constructor `{constructor}` of `{name}` clashes with the method `{constructor}` of the enum; rename the row"
    )
}

pub(super) fn constructor_is_keyword(constructor: &str, name: &str) -> String {
    format!("the constructor of `{name}` cannot be called `{constructor}`; rename the row")
}

pub(super) fn duplicate_constructor(constructor: &str, name: &str, first: &str) -> String {
    format!("the constructor `{constructor}` of `{name}` belongs to `{first}`; rename one row")
}

// The advice of a row.

pub(super) fn empty_block(name: &str) -> String {
    format!("the block of `{name}` is empty; remove it, or write `{{ cause(\"…\"), fix(\"…\") }}`")
}

pub(super) fn fields_after_wordings(name: &str) -> String {
    format!("the fields of `{name}` come after its wordings; write `{name} {{ … }}(\"…\")`")
}

pub(super) fn expected_clause(name: &str, found: &str) -> String {
    format!(
        "expected `cause` or `fix` in the block of `{name}`, found {found}; write `cause(\"…\")` or `fix(\"…\")`"
    )
}

pub(super) fn expected_advice(keyword: &str, name: &str, found: &str) -> String {
    format!(
        "expected texts in parentheses after `{keyword}` of `{name}`, found {found}; write `{keyword}(\"…\")`"
    )
}

pub(super) fn expected_clause_comma(keyword: &str, name: &str, found: &str) -> String {
    format!(
        "expected `,` after `{keyword}(…)` of `{name}`, found {found}; write `{keyword}(\"…\"),`"
    )
}

pub(super) fn unknown_clause(keyword: &str, name: &str, nearest: Option<&str>) -> String {
    let hint = suggest(nearest.as_slice(), &["cause", "fix"]);
    format!("unknown clause `{keyword}` of `{name}`; {hint}")
}

pub(super) fn repeated_clause(keyword: &str, name: &str) -> String {
    format!("`{keyword}` of `{name}` appears twice; remove one")
}

pub(super) fn advice_count(keyword: &str, name: &str, has: usize, columns: &[String]) -> String {
    format!(
        "`{keyword}` of `{name}` has {}, the table has {}: {}; write one for each column, `_` for none",
        count(has, "text"),
        count(columns.len(), "column"),
        columns.join(", ")
    )
}

pub(super) fn advice_alternative(keyword: &str, name: &str, tag: &str) -> String {
    format!("the {tag} text of `{keyword}` of `{name}` has alternatives; write one text")
}

pub(super) fn no_advice(keyword: &str, name: &str) -> String {
    format!("`{keyword}` of `{name}` has no text in any language; write one, or remove `{keyword}`")
}

pub(super) fn incomplete_advice(keyword: &str, name: &str, tag: &str) -> String {
    format!(
        "`{keyword}` of `{name}` has no {tag} text and the table is `#[complete]`; write one, `~\"…\"` for your own translation, or remove `{keyword}`"
    )
}
