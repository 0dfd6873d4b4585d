//! Columns of a table: by option, by header, or by content.

use errcodes::Locale;

use super::code;
use super::grid::Line;
use super::language::{self, detect};
use super::report::Report;
use crate::texts::{Message, list, message, text};

/// The contents of a column. A text without a locale has that of its script.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Role {
    Table,
    Code,
    Name,
    Kind,
    Retry,
    Http,
    Fields,
    Deprecated,
    Note,
    Docs,
    Translated,
    Message(Option<Locale>),
    Alternatives(Locale),
    Cause(Option<Locale>),
    Fix(Option<Locale>),
    Unused,
    /// Unused, and noted.
    Skipped,
}

/// A column that an option names: by header, or by a number that starts at 1.
pub(super) type Choice = String;

/// The columns that options name.
#[derive(Default)]
pub(super) struct Choices {
    pub(super) code: Option<Choice>,
    pub(super) name: Option<Choice>,
    pub(super) messages: Vec<(Locale, Choice)>,
}

/// Words for codes in headers, without spaces, `_` and `-`.
const CODES: &[&str] = &[
    "code",
    "codes",
    "errcode",
    "errorcode",
    "errno",
    "errornumber",
    "ret",
    "retcode",
    "returncode",
    "statuscode",
    "resultcode",
    "responsecode",
    "错误码",
    "返回码",
    "错误代码",
    "代码",
    "状态码",
    "返回值",
    "错误编号",
    "错误号",
    "编码",
    "响应码",
    "业务码",
    "结果码",
    "code码",
    "errcode码",
    "码",
];
const NAMES: &[&str] = &[
    "name",
    "constant",
    "identifier",
    "symbol",
    "enum",
    "variant",
    "errorname",
    "codename",
    "errname",
    "名称",
    "英文名",
    "英文名称",
    "常量",
    "常量名",
    "标识",
    "错误名",
    "错误名称",
    "枚举",
    "枚举名",
];
const MESSAGES: &[&str] = &[
    "message",
    "messages",
    "msg",
    "errmsg",
    "errormessage",
    "errormsg",
    "description",
    "desc",
    "details",
    "reason",
    "text",
    "meaning",
    "explanation",
    "error",
    "说明",
    "描述",
    "错误信息",
    "错误消息",
    "错误说明",
    "错误描述",
    "错误码描述",
    "返回码说明",
    "错误码说明",
    "含义",
    "信息",
    "提示",
    "提示信息",
    "返回信息",
    "备注",
    "消息",
    "中英文描述",
];
const ENGLISH: &[&str] = &[
    "en",
    "english",
    "英文",
    "英语",
    "英文描述",
    "英文说明",
    "英文信息",
    "错误码英文描述",
];
const CHINESE: &[&str] = &[
    "zh",
    "cn",
    "chinese",
    "中文",
    "汉语",
    "中文描述",
    "中文说明",
    "中文信息",
    "错误码中文描述",
];
const CAUSES: &[&str] = &[
    "cause",
    "causes",
    "原因",
    "错误原因",
    "可能原因",
    "失败原因",
];
const FIXES: &[&str] = &[
    "fix",
    "solution",
    "solutions",
    "resolution",
    "remedy",
    "howtofix",
    "action",
    "解决方案",
    "解决办法",
    "解决方法",
    "处理建议",
    "处理方式",
    "处理办法",
    "排查方法",
    "排查建议",
    "建议",
];

/// Languages that a header can name by a bare tag; `no`, `id` and the like mean something else.
const LANGUAGES: &[&str] = &[
    "en", "zh", "ja", "ko", "fr", "de", "es", "pt", "ru", "ar", "hi", "tr", "vi", "th", "pl", "nl",
    "uk",
];

/// Returns whether a header names a column of codes.
pub(super) fn is_code_header(header: &str) -> bool {
    CODES.contains(&compact(header).as_str())
}

/// Returns whether a row consists of the names of columns.
pub(super) fn is_header(line: &Line, choices: &Choices) -> bool {
    let mut has_code = false;
    for cell in &line.cells {
        let text = cell.text();
        if code::parse(&text).is_ok() {
            return false;
        }
        let is_chosen = choices.code.as_deref().is_some_and(|choice| choice == text);
        has_code |= is_chosen || is_code_header(&text);
    }
    has_code
}

/// Returns whether a row without a number names a column of messages.
pub(super) fn names_message(line: &Line) -> bool {
    let is_message = |text: &str| matches!(by_header(text), Role::Message(_));
    line.cells.iter().any(|cell| is_message(&cell.text()))
}

/// Returns the role of each column. The error says why a table does not have codes.
pub(super) fn roles(
    header: Option<&Line>,
    body: &[&Line],
    choices: &Choices,
    report: &mut Report,
) -> Result<Vec<Role>, Message> {
    let width = body.iter().map(|line| line.cells.len()).max().unwrap_or(0);
    let headers: Vec<String> = match header {
        Some(header) => (0..width).map(|i| header.text(i)).collect(),
        None => vec![String::new(); width],
    };
    let mut roles: Vec<Role> = headers.iter().map(|text| by_header(text)).collect();
    if !choices.messages.is_empty() {
        let is_message = |role: &Role| matches!(role, Role::Message(_) | Role::Alternatives(_));
        roles
            .iter_mut()
            .filter(|role| is_message(role))
            .for_each(|role| *role = Role::Unused);
    }
    if let Some(choice) = &choices.code {
        choose(&mut roles, &headers, choice, Role::Code)?;
    }
    if let Some(choice) = &choices.name {
        choose(&mut roles, &headers, choice, Role::Name)?;
    }
    for (locale, choice) in &choices.messages {
        choose(&mut roles, &headers, choice, Role::Message(Some(*locale)))?;
    }
    let texts = |i: usize| {
        body.iter()
            .map(move |line| line.text(i))
            .filter(|text| !text.is_empty())
    };
    if !roles.contains(&Role::Code) {
        // A column of numbers.
        let is_codes = |i: &usize| {
            let codes = texts(*i).filter(|text| code::parse(text).is_ok()).count();
            codes > 0 && codes * 5 >= texts(*i).count() * 4
        };
        let code = (0..width)
            .filter(|&i| roles[i] == Role::Unused)
            .find(is_codes);
        roles[code.ok_or(text!("no column of codes"))?] = Role::Code;
    }
    if header.is_none() && !roles.contains(&Role::Name) {
        let is_names =
            |i: &usize| texts(*i).next().is_some() && texts(*i).all(|text| is_constant(&text));
        let name = (0..width)
            .filter(|&i| roles[i] == Role::Unused)
            .find(is_names);
        if let Some(name) = name {
            roles[name] = Role::Name;
        }
    }
    // A column named `名称` can hold the messages.
    for (i, role) in roles.iter_mut().enumerate() {
        let sentences = texts(i).filter(|text| !is_identifier(text)).count();
        if *role == Role::Name && choices.name.is_none() && sentences * 2 > texts(i).count() {
            *role = Role::Message(None);
        }
    }
    messages(
        &mut roles,
        &headers,
        header,
        choices,
        &|i| texts(i).collect(),
        report,
    );
    note_unused(
        &roles,
        &headers,
        &|i| texts(i).next().is_some(),
        header,
        report,
    );
    Ok(roles)
}

/// Settles which columns hold messages, in which languages.
fn messages(
    roles: &mut [Role],
    headers: &[String],
    header: Option<&Line>,
    choices: &Choices,
    texts: &dyn Fn(usize) -> Vec<String>,
    report: &mut Report,
) {
    if !choices.messages.is_empty() {
        return;
    }
    let is_message = |role: &Role| matches!(role, Role::Message(_));
    if !roles.iter().any(is_message) {
        // Every column of text.
        let is_text = |text: &String| code::parse(text).is_err();
        for (i, role) in roles.iter_mut().enumerate() {
            if *role == Role::Unused && texts(i).iter().any(is_text) {
                *role = Role::Message(None);
            }
        }
    }
    let open: Vec<usize> = (0..roles.len())
        .filter(|&i| roles[i] == Role::Message(None))
        .collect();
    let has_named = roles
        .iter()
        .any(|role| matches!(role, Role::Message(Some(_))));
    if open.len() <= 1 && !has_named {
        return;
    }
    for i in open {
        let Some(locale) = language::majority(texts(i).iter().map(String::as_str)) else {
            continue;
        };
        let taken = roles
            .iter()
            .position(|role| *role == Role::Message(Some(locale)));
        roles[i] = if let Some(taken) = taken {
            let column = describe(i, headers);
            let first = describe(taken, headers);
            report.note(
                header.map_or(0, |line| line.number),
                message!(
                    "skipped column {column}: column {first} has the messages in {locale}; --message chooses another",
                    column,
                    first,
                    locale
                ),
            );
            Role::Skipped
        } else {
            Role::Message(Some(locale))
        };
    }
}

fn note_unused(
    roles: &[Role],
    headers: &[String],
    has_text: &dyn Fn(usize) -> bool,
    header: Option<&Line>,
    report: &mut Report,
) {
    let is_unused = |i: &usize| roles[*i] == Role::Unused && has_text(*i);
    let unused: Vec<String> = (0..roles.len())
        .filter(is_unused)
        .map(|i| describe(i, headers))
        .collect();
    if !unused.is_empty() {
        let line = header.map_or(0, |line| line.number);
        let note = match unused.as_slice() {
            [column] => message!("skipped column {column}", column),
            columns => message!("skipped columns {columns}", columns = list(columns)),
        };
        report.note(line, note);
    }
}

fn describe(i: usize, headers: &[String]) -> String {
    match headers[i].as_str() {
        "" => (i + 1).to_string(),
        header => format!("`{header}`"),
    }
}

/// Gives the chosen column a role.
fn choose(roles: &mut [Role], headers: &[String], choice: &str, role: Role) -> Result<(), Message> {
    let by_header = headers.iter().position(|header| header == choice);
    let by_header = by_header.or_else(|| {
        let is_same = |header: &String| !header.is_empty() && compact(header) == compact(choice);
        headers.iter().position(is_same)
    });
    let number = choice.parse::<usize>().ok();
    let by_number = number
        .filter(|number| (1..=roles.len()).contains(number))
        .map(|number| number - 1);
    let column = by_header
        .or(by_number)
        .ok_or_else(|| message!("no column `{choice}`", choice))?;
    for other in roles.iter_mut().filter(|other| **other == role) {
        *other = Role::Unused;
    }
    roles[column] = role;
    Ok(())
}

fn by_header(header: &str) -> Role {
    let compact = compact(header);
    let is = |words: &[&str]| words.contains(&compact.as_str());
    match compact.as_str() {
        "table" => return Role::Table,
        "kind" | "grpc" | "grpccode" | "种类" => return Role::Kind,
        "retry" | "重试" => return Role::Retry,
        "http" | "httpstatus" | "httpcode" | "httpstatuscode" | "http状态码" => {
            return Role::Http;
        }
        "fields" => return Role::Fields,
        "deprecated" => return Role::Deprecated,
        "deprecatednote" => return Role::Note,
        "docs" => return Role::Docs,
        "translated" => return Role::Translated,
        _ => {}
    }
    if is(CODES) {
        Role::Code
    } else if is(NAMES) {
        Role::Name
    } else if is(ENGLISH) {
        Role::Message(Some(language::ENGLISH))
    } else if is(CHINESE) {
        Role::Message(Some(language::CHINESE))
    } else if is(MESSAGES) {
        Role::Message(None)
    } else if is(CAUSES) {
        Role::Cause(None)
    } else if is(FIXES) {
        Role::Fix(None)
    } else {
        by_language(header.trim())
    }
}

/// Reads `message_en`, `messages.zh-Hant`, `en (UK)` and `fr`.
fn by_language(header: &str) -> Role {
    let (kind, tag) = header.split_once(['_', '.', ' ']).unwrap_or(("", header));
    let locale = Locale::parse(tag).filter(|_| tag.is_ascii() && tag.len() < 12);
    let Some(locale) = locale else {
        return Role::Unused;
    };
    match kind.to_ascii_lowercase().as_str() {
        "" if LANGUAGES.contains(&locale.language()) && is_tag(tag) => Role::Message(Some(locale)),
        "message" | "messages" | "msg" | "errmsg" | "description" | "desc" | "text" | "i18n" => {
            Role::Message(Some(locale))
        }
        "alternatives" => Role::Alternatives(locale),
        "cause" => Role::Cause(Some(locale)),
        "fix" => Role::Fix(Some(locale)),
        _ => Role::Unused,
    }
}

/// Returns whether the text is a language with at most a script and a region.
fn is_tag(text: &str) -> bool {
    let mut subtags = text.split(['-', '_']);
    subtags.next().is_some_and(|language| language.len() == 2)
        && subtags.all(|subtag| matches!(subtag.len(), 2 | 4))
}

/// Returns a header in lower case, without spaces, `_`, `-` and a note in parentheses.
fn compact(header: &str) -> String {
    let header = header.split(['(', '（']).next().unwrap_or_default();
    let is_kept = |ch: &char| !ch.is_whitespace() && !matches!(ch, '_' | '-' | ':' | '：' | '*');
    header
        .chars()
        .filter(is_kept)
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_identifier(text: &str) -> bool {
    text.starts_with(|ch: char| ch.is_ascii_alphabetic() || ch == '_')
        && text
            .chars()
            .all(|ch| ch.is_ascii_alphanumeric() || matches!(ch, '_' | '-' | '.'))
}

/// Returns whether a text is an identifier that is not a mere word: `TokenExpired` or
/// `TOKEN_EXPIRED`.
fn is_constant(text: &str) -> bool {
    let capitals = text.chars().filter(char::is_ascii_uppercase).count();
    is_identifier(text)
        && text.starts_with(|ch: char| ch.is_ascii_uppercase())
        && (capitals > 1 || text.len() > 1)
}

/// Returns the locale of a text in a column of this locale.
pub(super) fn locale_of(column: Option<Locale>, text: &str) -> Locale {
    column.unwrap_or_else(|| detect(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::english;

    fn read(
        header: Option<&[&str]>,
        body: &[&[&str]],
        choices: &Choices,
    ) -> (Result<Vec<Role>, Message>, Vec<String>) {
        let line = |texts: &[&str]| Line::new(1, texts.iter().copied());
        let header = header.map(line);
        let body: Vec<Line> = body.iter().map(|texts| line(texts)).collect();
        let body: Vec<&Line> = body.iter().collect();
        let mut report = Report::new("f".into());
        let roles = roles(header.as_ref(), &body, choices, &mut report);
        (roles, english(&report.notes()))
    }

    const EN: Role = Role::Message(Some(language::ENGLISH));
    const ZH: Role = Role::Message(Some(language::CHINESE));

    #[test]
    fn header_names_columns_in_either_language() {
        for (header, roles) in [
            (["code", "en", "zh"], [Role::Code, EN, ZH]),
            (["Error Code", "English", "中文描述"], [Role::Code, EN, ZH]),
            (
                ["错误码", "名称", "kind"],
                [Role::Code, Role::Name, Role::Kind],
            ),
            (
                ["errcode", "retry", "http_status"],
                [Role::Code, Role::Retry, Role::Http],
            ),
            (
                ["返回码", "原因", "解决方案"],
                [Role::Code, Role::Cause(None), Role::Fix(None)],
            ),
            (
                ["code", "message_zh-Hant", "id"],
                [
                    Role::Code,
                    Role::Message(Some(Locale::new("zh-Hant"))),
                    Role::Unused,
                ],
            ),
        ] {
            assert_eq!(header.map(by_header), roles, "{header:?}");
        }
    }

    #[test]
    fn two_messages_are_told_apart_by_script() {
        let body: [&[&str]; 2] = [&["1", "no user", "无用户"], &["2", "no token", "无令牌"]];
        let header: &[&str] = &["返回码", "错误码描述", "说明"];
        assert_eq!(
            read(Some(header), &body, &Choices::default()).0,
            Ok(vec![Role::Code, EN, ZH])
        );
    }

    #[test]
    fn columns_without_header_are_guessed() {
        let body: [&[&str]; 2] = [
            &["无", "-1", "BUSY", "system busy"],
            &["有", "40001", "BAD_TOKEN", "bad token"],
        ];
        assert_eq!(
            read(None, &body, &Choices::default()).0,
            Ok(vec![ZH, Role::Code, Role::Name, EN])
        );
    }

    #[test]
    fn options_win_over_headers_and_count_from_one() {
        let choices = Choices {
            code: Some("No.".to_owned()),
            name: Some("1".to_owned()),
            messages: vec![(language::ENGLISH, "note".to_owned())],
        };
        let header: &[&str] = &["code", "No.", "en", "Note"];
        let body: [&[&str]; 1] = [&["A", "1", "x", "y"]];
        let (roles, notes) = read(Some(header), &body, &choices);
        assert_eq!(roles, Ok(vec![Role::Name, Role::Code, Role::Unused, EN]));
        assert_eq!(notes, ["f:1: skipped column `en`"]);
    }

    #[test]
    fn column_that_is_not_imported_is_noted() {
        let header: &[&str] = &["code", "message", "remark", "desc"];
        let body: [&[&str]; 1] = [&["1", "x", "y", "z"]];
        let (roles, notes) = read(Some(header), &body, &Choices::default());
        assert_eq!(roles, Ok(vec![Role::Code, EN, Role::Unused, Role::Skipped]));
        assert!(
            notes[0].starts_with("f:1: skipped column `desc`: column `message` has"),
            "{notes:?}"
        );
    }

    #[test]
    fn table_without_numbers_has_no_codes() {
        let body: [&[&str]; 1] = [&["a", "b"]];
        assert_eq!(
            read(None, &body, &Choices::default()).0,
            Err(text!("no column of codes").into())
        );
    }
}
