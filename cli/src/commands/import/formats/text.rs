//! Plain text: a code at the beginning of a line, then its messages, one language after the other.

use super::super::grid::{Grid, Line};
use super::super::language::{detect, is_han};
use super::super::report::Report;
use crate::texts::{message, text};

/// A line with as many codes is a table that lost its line breaks.
const MIN_JOINED: usize = 5;

/// Reads the lines with a code; notes the others.
pub(crate) fn read(text: &str, report: &mut Report) -> Vec<Grid> {
    let mut grid = Grid::default();
    let mut skipped: Option<(usize, usize)> = None;
    for (i, line) in text.lines().enumerate() {
        let number = i + 1;
        let line = line.trim();
        // A rule of reStructuredText.
        if line.chars().all(|ch| matches!(ch, '=' | '-' | '+' | ' ')) && line.len() != 1 {
            continue;
        }
        let joined = split_joined(line);
        if let [before, codes @ ..] = joined.as_slice() {
            if !before.is_empty() {
                report.note(
                    number,
                    message!(
                        "skipped the text before the first code: `{text}`",
                        text = snippet(before)
                    ),
                );
            }
            for code in codes {
                match row(code, number) {
                    Some(row) => grid.lines.push(row),
                    None => report.note(number, message!("skipped `{text}`", text = snippet(code))),
                }
            }
            note_skipped(skipped.take(), report);
        } else if let Some(row) = row(line, number) {
            grid.lines.push(row);
            note_skipped(skipped.take(), report);
        } else if let Some((_, last)) = &mut skipped {
            *last = number;
        } else {
            skipped = Some((number, number));
        }
    }
    note_skipped(skipped, report);
    if grid.lines.is_empty() {
        return Vec::new();
    }
    vec![grid]
}

fn note_skipped(skipped: Option<(usize, usize)>, report: &mut Report) {
    match skipped {
        Some((first, last)) if first == last => {
            report.note(first, text!("skipped a line without a code"));
        }
        Some((first, last)) => report.note(
            first,
            message!("skipped the text without a code up to line {last}", last),
        ),
        None => {}
    }
}

fn snippet(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut snippet: String = text.chars().take(LONGEST).collect();
    if text.chars().nth(LONGEST).is_some() {
        snippet.push('…');
    }
    snippet
}

/// Splits a line before each of its codes; the first part precedes them. Empty if the line does not
/// hold a whole list, whose codes ascend.
fn split_joined(line: &str) -> Vec<&str> {
    let mut starts = Vec::new();
    let mut last = i64::MIN;
    let mut offset = 0;
    for word in line.split(' ') {
        let is_code = word.len() >= 3 || word == "0" || word == "-1";
        if let Some(code) = word.parse().ok().filter(|&code| is_code && code > last) {
            starts.push(offset);
            last = code;
        }
        offset += word.len() + 1;
    }
    if starts.len() < MIN_JOINED {
        return Vec::new();
    }
    let mut parts = vec![line[..starts[0]].trim()];
    let ends = starts.iter().skip(1).copied().chain([line.len()]);
    parts.extend(
        starts
            .iter()
            .zip(ends)
            .map(|(&start, end)| line[start..end].trim()),
    );
    parts
}

/// Splits `40001 invalid credential 不合法的调用凭证` into three cells: code, other language, Chinese.
fn row(line: &str, number: usize) -> Option<Line> {
    let line = line.strip_prefix("- ").unwrap_or(line);
    let line = line.trim_start_matches(['*', '•', '|', ' ', '\t', '`', '"']);
    let is_code = |(i, ch): &(usize, char)| {
        ch.is_ascii_digit()
            || ('０'..='９').contains(ch)
            || *i == 0 && matches!(ch, '-' | '−' | '－')
    };
    let mut code: String = line
        .char_indices()
        .take_while(is_code)
        .map(|(_, ch)| ch)
        .collect();
    if is_ordinal(&line[code.len()..]) {
        code.pop();
    }
    let rest = &line[code.len()..];
    if !code.chars().any(char::is_numeric) || is_prose(rest) {
        return None;
    }
    if rest.starts_with(['-', '~', '–', '—', '、', '/', ',']) || rest.starts_with("..") {
        let range = rest.find([' ', '\t']).map_or(rest, |end| &rest[..end]);
        return Some(Line::new(number, [[&code, range].concat().as_str(), rest]));
    }
    let rest = rest
        .trim_start_matches(['`', '"', ' ', '\t', '|', ':', '：', '=', '>'])
        .trim_start_matches("- ")
        .trim_end_matches(['|', ' ', '\t', '=']);
    let mut texts = [String::new(), String::new()];
    for column in columns(rest) {
        let [before, chinese] = split_languages(column);
        for (text, part) in texts.iter_mut().zip([before, chinese]) {
            if !text.is_empty() && !part.is_empty() {
                text.push(' ');
            }
            text.push_str(&part);
        }
    }
    Some(Line::new(number, [code.as_str(), &texts[0], &texts[1]]))
}

/// Returns whether the text after a number shows that it is a date, a time, a count or a heading.
fn is_prose(rest: &str) -> bool {
    let mut chars = rest.chars();
    match chars.next() {
        Some('年' | '月' | '日' | '次' | '个' | '条' | '%' | '.' | '．' | ')' | '）') => {
            true
        }
        Some(':') => chars.next().is_some_and(|ch| ch.is_ascii_digit()),
        _ => false,
    }
}

/// Returns whether the text after a digit makes it an ordinal: `3rd`.
fn is_ordinal(rest: &str) -> bool {
    let ending = ["st ", "nd ", "rd ", "th "];
    ending.iter().any(|ending| rest.starts_with(ending))
}

/// Splits at tabs, bars and wide spaces.
fn columns(text: &str) -> impl Iterator<Item = &str> {
    let wide = text.split("  ").flat_map(|part| part.split('\t'));
    let columns = wide.flat_map(|part| part.split(" | ")).map(str::trim);
    columns.filter(|column| !column.is_empty())
}

/// Splits a text at the beginning of its Chinese, which may be a Latin word:
/// `api unauthorizedapi 功能未授权` is `api unauthorized` and `api 功能未授权`.
fn split_languages(text: &str) -> [String; 2] {
    let Some(first) = text.find(is_han) else {
        return [text.to_owned(), String::new()];
    };
    // Other languages are not split: Japanese has Chinese characters, too.
    if detect(text).language() != "zh" {
        return [text.to_owned(), String::new()];
    }
    let start = latin_start(&text[..first]);
    let (before, chinese) = text.split_at(start);
    [before, chinese].map(|part| part.trim().to_owned())
}

/// Returns where the Chinese begins in the Latin text before its first Chinese character.
fn latin_start(head: &str) -> usize {
    let trimmed = head.trim_end();
    let word_start = trimmed.rfind(|ch: char| ch.is_whitespace() || matches!(ch, ',' | '(' | '"'));
    let word_start = word_start.map_or(0, |i| i + 1);
    let (before, word) = trimmed.split_at(word_start);
    if before.trim().is_empty() {
        // One word is English only if it says something alone.
        const ALONE: [&str; 8] = [
            "ok",
            "success",
            "unauthorized",
            "forbidden",
            "timeout",
            "fail",
            "failed",
            "unknown",
        ];
        let is_alone = ALONE.iter().any(|alone| word.eq_ignore_ascii_case(alone));
        return if is_alone { head.len() } else { 0 };
    }
    // A word of the message that begins the Chinese, glued to the last word or apart from it. It
    // can be the last word itself: `invalid pagepage 路径`.
    let halves = word.split_at_checked(word.len() / 2);
    let doubled = halves.filter(|(first, second)| first == second);
    let doubled = doubled.map(|(first, _)| first);
    let repeated = before
        .split(|ch: char| !is_word(ch) && ch != '.')
        .chain(doubled)
        .filter(|it| (2..=word.len()).contains(&it.len()))
        .filter(|it| {
            word.get(word.len() - it.len()..)
                .is_some_and(|end| end.eq_ignore_ascii_case(it))
        })
        .max_by_key(|it| it.len());
    if let Some(repeated) = repeated {
        return trimmed.len() - repeated.len();
    }
    // A change from lower case to capitals: `retry next minuteAPI 调用`.
    let bytes = word.as_bytes();
    let is_change = |&i: &usize| bytes[i - 1].is_ascii_lowercase() && bytes[i].is_ascii_uppercase();
    match (1..bytes.len()).rev().find(is_change) {
        Some(i) if bytes[i..].iter().all(u8::is_ascii_uppercase) => word_start + i,
        _ => head.len(),
    }
}

const fn is_word(ch: char) -> bool {
    ch.is_ascii_alphanumeric() || ch == '_'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::texts::english;

    fn read_all(text: &str) -> (Vec<(usize, Vec<String>)>, Vec<String>) {
        let mut report = Report::new("f".into());
        let grids = read(text, &mut report);
        let lines = grids.iter().flat_map(|grid| &grid.lines);
        let texts = |line: &Line| line.cells.iter().map(|cell| cell.text()).collect();
        let lines = lines.map(|line| (line.number, texts(line))).collect();
        (lines, english(&report.notes()))
    }

    fn row(number: usize, texts: [&str; 3]) -> (usize, Vec<String>) {
        (number, texts.map(str::to_owned).to_vec())
    }

    #[test]
    fn code_and_languages_are_split_with_or_without_spaces() {
        for (line, texts) in [
            ("-1system error系统繁忙", ["-1", "system error", "系统繁忙"]),
            ("40002\t不合法的凭证类型", ["40002", "", "不合法的凭证类型"]),
            ("1003POST参数非法", ["1003", "", "POST参数非法"]),
            ("0ok请求成功", ["0", "ok", "请求成功"]),
            (
                "48001api unauthorizedapi 功能未授权",
                ["48001", "api unauthorized", "api 功能未授权"],
            ),
            (
                "45011retry next minuteAPI 调用",
                ["45011", "retry next minute", "API 调用"],
            ),
            (
                "41030invalid pagepage路径不正确",
                ["41030", "invalid page", "page路径不正确"],
            ),
            (
                "42001 access_token expired access_token 超时",
                ["42001", "access_token expired", "access_token 超时"],
            ),
            ("92002983rd resp error", ["9200298", "3rd resp error", ""]),
            (
                "43001 require GET method 需要 GET 请求",
                ["43001", "require GET method", "需要 GET 请求"],
            ),
            ("`40003` : invalid openid", ["40003", "invalid openid", ""]),
            ("- 40003: invalid  openid", ["40003", "invalid openid", ""]),
            (
                "40001   invalid credential   不合法",
                ["40001", "invalid credential", "不合法"],
            ),
        ] {
            assert_eq!(read_all(line).0, [row(1, texts)], "{line}");
        }
    }

    #[test]
    fn text_without_code_is_noted_by_lines() {
        let (rows, notes) = read_all("Title\n\n2017年8月\n====\n1 a\nprose\n2 b");
        assert_eq!(rows, [row(5, ["1", "a", ""]), row(7, ["2", "b", ""])]);
        assert_eq!(
            notes,
            [
                "f:1: skipped the text without a code up to line 3",
                "f:6: skipped a line without a code"
            ]
        );
    }

    #[test]
    fn list_on_one_line_is_split_at_its_codes() {
        let (rows, notes) = read_all(
            "码 ==== 40001 no a 甲 40002 no b 乙 40003 c 8 d 丙 40004 no e 丁 40005 f 40001 戊",
        );
        let expected = [
            row(1, ["40001", "no a", "甲"]),
            row(1, ["40002", "no b", "乙"]),
            row(1, ["40003", "c 8 d", "丙"]),
            row(1, ["40004", "no e", "丁"]),
            row(1, ["40005", "f 40001", "戊"]),
        ];
        assert_eq!(rows, expected);
        assert_eq!(
            notes,
            ["f:1: skipped the text before the first code: `码 ====`"]
        );
    }
}
