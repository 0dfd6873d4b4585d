//! Everything the macro says.
//!
//! Lower case, the author's own token, what is wrong, a semicolon, what to do. `tests/ui` holds a case for each
//! function, and `tests/tests/messages.rs` fails if one has none.

/// A list for people: `a`, `b`, `c`, each in backquotes.
fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    names
        .into_iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

// The form of a table.

pub(crate) fn expected_enum(found: &str) -> String {
    format!("expected `enum`, found {found}; a table is written `enum Name(en, zh) {{ … }}`")
}

pub(crate) fn expected_table_name(found: &str) -> String {
    format!(
        "expected a name after `enum`, found {found}; a table is written `enum Name(en, zh) {{ … }}`"
    )
}

pub(crate) fn invalid_visibility(scope: &str) -> String {
    format!(
        "`pub{scope}` is no visibility; write `pub`, `pub(crate)`, `pub(super)` or `pub(in path)`"
    )
}

pub(crate) fn missing_columns(name: &str) -> String {
    format!(
        "`{name}` declares no columns; write the locales of its wordings, as in `enum {name}(en, zh)`"
    )
}

pub(crate) fn missing_rows(name: &str) -> String {
    format!("`{name}` has no rows; write them in braces: `{{ 40001 => TokenExpired(\"…\"), }}`")
}

pub(crate) fn expected_rows(name: &str, found: &str) -> String {
    format!(
        "expected the rows of `{name}` in braces, found {found}; a table is written `enum {name}(en, zh) {{ … }}`"
    )
}

pub(crate) fn invalid_column(tag: &str) -> String {
    format!(
        "`{tag}` is no language tag; write a language, script and region as BCP 47 has them, such as `en`, `zh-Hant` or `pt-BR`"
    )
}

pub(crate) fn quoted_column(tag: &str) -> String {
    format!("the column \"{tag}\" is quoted; write the bare tag, as in `en` or `zh-Hant`")
}

pub(crate) fn duplicate_column(tag: &str) -> String {
    format!("the column `{tag}` is declared twice; remove one")
}

pub(crate) fn empty_table(name: &str) -> String {
    format!("the table `{name}` has no rows; write at least one, such as `0 => Ok(\"ok\"),`")
}

// The attributes of a table.

pub(crate) fn unknown_attribute(path: &str, suggestion: Option<&str>) -> String {
    let known = "`#[table(\"…\")]`, `#[docs(\"…\")]` and `#[complete]`";
    match suggestion {
        Some(nearest) => {
            format!("unknown attribute `{path}` on a table; did you mean `{nearest}`?")
        }
        None => format!(
            "unknown attribute `{path}` on a table; a table takes {known} and the attributes of an enum"
        ),
    }
}

pub(crate) fn malformed_attribute(attribute: &str) -> String {
    let attribute = attribute.replacen("# [", "#[", 1);
    format!("`{attribute}` is no attribute; write `#[name]`, `#[name(…)]` or `#[name = \"…\"]`")
}

pub(crate) fn repeated_attribute(path: &str) -> String {
    format!("the attribute `{path}` stands twice on one table; remove one")
}

pub(crate) fn attribute_form(path: &str) -> String {
    match path {
        "complete" => "`complete` takes nothing; write `#[complete]`".to_owned(),
        "table" => "`table` takes a key in quotes; write `#[table(\"acme\")]`".to_owned(),
        _ => {
            format!(
                "`{path}` takes an address in quotes; write `#[{path}(\"https://acme.example/errors/{{code}}\")]`"
            )
        }
    }
}

pub(crate) fn invalid_key(key: &str) -> String {
    format!(
        "`{key}` cannot be a table's key; write segments of lower-case letters, digits, `-` and `_`, separated by `/`, such as `acme` or `acme/user`"
    )
}

pub(crate) fn duplicate_key(key: &str, first: &str) -> String {
    format!("the key `{key}` is taken by `{first}`; give this table another with `#[table(\"…\")]`")
}

pub(crate) fn docs_not_on_the_web(address: &str) -> String {
    let address = address.escape_debug();
    format!("`docs` takes a web address, not `{address}`; start it with `https://` and a host")
}

pub(crate) fn docs_with_whitespace(address: &str, ch: char) -> String {
    let address = address.escape_debug();
    format!("the `docs` address `{address}` contains {ch:?}; remove it or percent-encode it")
}

pub(crate) fn docs_without_code(template: &str) -> String {
    format!(
        "\"{template}\" has no `{{code}}`; write `{{code}}` where the number goes, at the end of one page as `#:~:text={{code}}`"
    )
}

pub(crate) fn docs_with_other_braces(template: &str, placeholder: &str) -> String {
    format!(
        "`{placeholder}` in \"{template}\" stands for nothing; the only placeholder is `{{code}}`"
    )
}

pub(crate) fn conditional_row() -> String {
    "a row cannot be conditional; put `#[cfg]` on a table of its own".to_owned()
}

pub(crate) fn conflicting_derive(name: &str) -> String {
    format!("`{name}` is implemented for every table; remove it from `#[derive]`")
}

// What a table may be warned of.

pub(crate) fn unknown_lint(lint: &str, nearest: Option<&str>, all: &[&str]) -> String {
    let hint = nearest.map_or_else(
        || "write one of these".to_owned(),
        |it| format!("did you mean `{it}`?"),
    );
    format!(
        "unknown lint `errcodes::{lint}`, expected one of {}; {hint}",
        list(all.iter().copied())
    )
}

pub(crate) fn unordered_row(code: i64, name: &str, above: i64, above_name: &str) -> String {
    format!(
        "the row `{code} => {name}` stands below `{above} => {above_name}`; put rows in ascending order of their codes"
    )
}

pub(crate) fn shared_wording(tag: &str, wording: &str, name: &str, above: &str) -> String {
    format!(
        "the {tag} wording \"{wording}\" of `{name}` is also that of `{above}`; word them so that a reader can tell them apart"
    )
}

// The form of a row.

pub(crate) fn expected_code(found: &str) -> String {
    format!("expected a code, found {found}; a row is written `40001 => Name(\"…\"),`")
}

pub(crate) fn quoted_code(code: &str) -> String {
    format!("the code \"{code}\" is quoted; write the bare number `{code}`")
}

pub(crate) fn catch_all() -> String {
    "`_` is no code; remove the row, for every code that is not listed is `Unlisted` already"
        .to_owned()
}

pub(crate) fn annotation_behind_comma(keyword: &str) -> String {
    format!("`{keyword}` stands behind the comma of its row; write it before the comma")
}

pub(crate) fn annotation_with_path(keyword: &str, path: &str, last: &str) -> String {
    let path = path.replace(' ', "");
    format!("`{path}` after `{keyword}` has a path; write the bare name, `{keyword} {last}`")
}

pub(crate) fn code_with_suffix(literal: &str, bare: &str) -> String {
    format!("the code `{literal}` has a suffix; write `{bare}`")
}

pub(crate) fn code_outside_i64(code: &str) -> String {
    format!(
        "the code `{code}` is outside i64; codes run from {} to {}",
        i64::MIN,
        i64::MAX
    )
}

pub(crate) fn expected_arrow(code: &str, found: &str) -> String {
    format!(
        "expected `=>` after the code `{code}`, found {found}; a row is written `{code} => Name(\"…\"),`"
    )
}

pub(crate) fn equals_for_arrow(code: &str) -> String {
    format!("`=` after the code `{code}`; write `{code} => Name(\"…\"),`")
}

pub(crate) fn expected_name(code: &str, found: &str) -> String {
    format!(
        "expected a name for the code `{code}`, found {found}; a row is written `{code} => Name(\"…\"),`"
    )
}

pub(crate) fn expected_wordings(name: &str, found: &str) -> String {
    format!(
        "expected the wordings of `{name}` in parentheses, found {found}; write `{name}(\"…\")`"
    )
}

pub(crate) fn expected_cell(name: &str, found: &str) -> String {
    format!(
        "expected a wording of `{name}`, found {found}; write `\"…\"`, `~\"…\"` for a translation of your own, or `_` for none"
    )
}

pub(crate) fn expected_cell_comma(name: &str, found: &str) -> String {
    format!(
        "expected `,` between two wordings of `{name}`, found {found}; write `,` before the next column, or `|` before another wording of the same"
    )
}

pub(crate) fn expected_kind(name: &str, found: &str) -> String {
    format!(
        "expected a kind for `{name}` after `as`, found {found}; write one such as `as NotFound`"
    )
}

pub(crate) fn expected_retry(name: &str, found: &str) -> String {
    format!(
        "expected when to retry `{name}` after `retry`, found {found}; write one such as `retry Backoff`"
    )
}

pub(crate) fn retry_before_kind(name: &str) -> String {
    format!("the kind of `{name}` comes too late; write `as …` before `retry …`")
}

pub(crate) fn missing_comma(name: &str) -> String {
    format!("the row `{name}` does not end with a comma; write `,` before the next row")
}

pub(crate) fn expected_comma(name: &str, found: &str) -> String {
    format!(
        "expected `,` after the row `{name}`, found {found}; a row ends after its wordings, kind and retry"
    )
}

// What a row says.

pub(crate) fn duplicate_code(code: i64, written: &str, name: &str, first: &str) -> String {
    let alias = if written == code.to_string() {
        String::new()
    } else {
        format!(" (written `{written}`)")
    };
    format!(
        "the code `{code}`{alias} of `{name}` is taken by `{first}`; give `{name}` another, or add its wording to `{first}` with `|`"
    )
}

pub(crate) fn first_use_of_code(code: i64, first: &str) -> String {
    format!("the code `{code}` is first used here, by `{first}`; it is used again below")
}

pub(crate) fn duplicate_name(name: &str, code: i64, first: i64) -> String {
    format!(
        "the name `{name}` of code {code} is taken by code {first}; give code {code} a name of its own"
    )
}

pub(crate) fn first_use_of_name(name: &str, first: i64) -> String {
    format!("the name `{name}` is first used here, by code {first}; it is used again below")
}

pub(crate) fn name_not_upper_camel_case(name: &str, suggestion: &str) -> String {
    format!("the name `{name}` is not in UpperCamelCase; write `{suggestion}`")
}

pub(crate) fn name_without_capitals(name: &str) -> String {
    format!(
        "the name `{name}` does not begin with a capital letter; write an UpperCamelCase name such as `TokenExpired`"
    )
}

pub(crate) fn reserved_name(name: &str) -> String {
    format!("the name `{name}` is reserved; give the row another")
}

pub(crate) fn too_few_wordings(has: usize, columns: &[String]) -> String {
    let wordings = if has == 1 {
        "1 wording"
    } else {
        &format!("{has} wordings")
    };
    format!(
        "this row has {wordings}, the table declares {}: {}; write `_` for a missing one",
        columns.len(),
        columns.join(", ")
    )
}

pub(crate) fn too_many_wordings(has: usize, columns: &[String]) -> String {
    format!(
        "this row has {has} wordings, the table declares {}: {}; remove what is too many, declare its column, or write `|` between wordings of one language",
        columns.len(),
        columns.join(", ")
    )
}

pub(crate) fn swapped_wordings(name: &str, tag: &str, other: &str) -> String {
    format!(
        "the wordings of `{name}` are the wrong way round: the {tag} one is Chinese and the {other} one has no Chinese in it; exchange them"
    )
}

pub(crate) fn no_wording(name: &str) -> String {
    format!("`{name}` has no wording in any language; write at least one")
}

pub(crate) fn only_translations(name: &str) -> String {
    format!(
        "`{name}` has translations and no original; write the platform's own wording without `~`"
    )
}

pub(crate) fn incomplete(name: &str, tag: &str) -> String {
    format!(
        "`{name}` has no wording in {tag} and the table is `#[complete]`; write one, `~\"…\"` if it is a translation of your own"
    )
}

pub(crate) fn empty_wording(name: &str, tag: &str) -> String {
    format!("the {tag} wording of `{name}` is empty; write `_` if there is none")
}

pub(crate) fn spaces_around(wording: &str, trimmed: &str) -> String {
    format!("the wording \"{wording}\" begins or ends with a space; write \"{trimmed}\"")
}

pub(crate) fn doubled_spaces(wording: &str, single: &str) -> String {
    format!("the wording \"{wording}\" has two spaces in a row; write \"{single}\"")
}

pub(crate) fn control_character(character: char, name: &str) -> String {
    format!("a wording of `{name}` contains {character:?}; a wording is one line of text")
}

pub(crate) fn duplicate_wording(wording: &str, name: &str) -> String {
    format!("the wording \"{wording}\" stands twice in one cell of `{name}`; remove one")
}

pub(crate) fn several_translations(name: &str) -> String {
    format!("the translation of `{name}` has several wordings; write one")
}

pub(crate) fn translation_among_originals(name: &str) -> String {
    format!(
        "`~` after `|` in a cell of `{name}`; a cell is the platform's own wordings or one translation, which begins with `~`"
    )
}

pub(crate) fn unknown_kind(kind: &str, nearest: Option<&str>, all: &[&str]) -> String {
    let hint = nearest.map_or_else(
        || "write one of these".to_owned(),
        |it| format!("did you mean `{it}`?"),
    );
    format!(
        "unknown kind `{kind}`, expected one of {}; {hint}",
        list(all.iter().copied())
    )
}

pub(crate) fn unknown_retry(retry: &str, nearest: Option<&str>, all: &[&str]) -> String {
    let hint = nearest.map_or_else(
        || "write one of these".to_owned(),
        |it| format!("did you mean `{it}`?"),
    );
    format!(
        "unknown retry `{retry}`, expected one of {}; {hint}",
        list(all.iter().copied())
    )
}

pub(crate) fn duplicate_row(code: i64, name: &str) -> String {
    format!("the row `{code} => {name}` stands twice; remove one")
}
