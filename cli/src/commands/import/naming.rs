//! Names of rows: those of the list, else proposals from the English by the rules of
//! codes/NAMING.md.

use std::collections::HashSet;

use heck::ToUpperCamelCase as _;

use super::language::ENGLISH;
use super::records::Record;

/// The longest name.
const MAX_LENGTH: usize = 40;
/// A wording with more words than this is a sentence.
const MAX_WORDS: usize = 6;

/// Returns a name of the list in UpperCamelCase; none if it cannot be a variant's. The names of
/// this program's exports are kept.
pub(super) fn given(text: &str, is_own: bool) -> Option<String> {
    let is_valid = |name: &str| {
        name.starts_with(|ch: char| ch.is_ascii_uppercase())
            && name.chars().all(|ch| ch.is_ascii_alphanumeric())
            && !matches!(name, "Unlisted" | "Self" | "TABLE")
    };
    let is_camel = text.len() < 4 || text.contains(|ch: char| ch.is_ascii_lowercase());
    if is_valid(text) && (is_own || is_camel) {
        return Some(text.to_owned());
    }
    let is_identifier = text
        .chars()
        .all(|ch| ch.is_ascii_alphanumeric() || matches!(ch, '_' | '-' | '.' | ' ' | ':' | '/'));
    let name = text.to_upper_camel_case();
    (is_identifier && is_valid(&name)).then_some(name)
}

/// The names of a table.
#[derive(Default)]
pub(super) struct Names {
    reserved: HashSet<String>,
    used: HashSet<String>,
}

impl Names {
    /// Keeps a proposal from taking the name of a row.
    pub(super) fn reserve(&mut self, name: Option<&str>) {
        self.reserved.extend(name.map(str::to_owned));
    }

    /// Returns a name that no row has, and why it needs another.
    pub(super) fn name(&mut self, record: &Record) -> (String, Option<String>) {
        let proposal = match &record.name {
            Some(name) if self.used.insert(name.clone()) => return (name.clone(), None),
            Some(name) => Err(format!("`{name}` is another code's")),
            None => match propose(record) {
                Some(name) if self.reserved.contains(&name) || self.used.contains(&name) => {
                    Err(format!("`{name}` is another code's"))
                }
                Some(name) => Ok(name),
                None => Err("propose one".to_owned()),
            },
        };
        match proposal {
            Ok(name) => {
                self.used.insert(name.clone());
                (name, None)
            }
            Err(why) => {
                let sign = if record.code < 0 { "Minus" } else { "" };
                let mut name = format!("Code{sign}{}", record.code.unsigned_abs());
                while self.reserved.contains(&name) || !self.used.insert(name.clone()) {
                    name.push('X');
                }
                (name, Some(why))
            }
        }
    }
}

/// Returns a name for the first short enough English wording.
fn propose(record: &Record) -> Option<String> {
    let english = record
        .messages
        .iter()
        .find(|text| text.locale.language() == ENGLISH.language());
    let success = ["ok", "success", "请求成功", "成功"];
    let is_success = |wording: &String| success.contains(&wording.to_lowercase().as_str());
    if record.code == 0
        && record
            .messages
            .iter()
            .any(|text| text.wordings.iter().any(is_success))
    {
        return Some("Ok".to_owned());
    }
    english?
        .wordings
        .iter()
        .find_map(|wording| from_english(wording))
}

/// Words that say nothing in a name.
const FILLERS: &[&str] = &[
    "a",
    "an",
    "the",
    "is",
    "are",
    "be",
    "been",
    "was",
    "were",
    "has",
    "have",
    "had",
    "your",
    "this",
    "that",
    "please",
    "does",
    "do",
    "it",
    "its",
    "currently",
    "field",
    "value",
];

/// Words and their spelling in names.
const SPELLINGS: &[(&str, &str)] = &[
    ("accesstoken", "AccessToken"),
    ("appsecret", "AppSecret"),
    ("args", "arguments"),
    ("arg", "argument"),
    ("cannot", "can not"),
    ("cant", "can not"),
    ("can't", "can not"),
    ("desc", "description"),
    ("doesn't", "not"),
    ("doesnt", "not"),
    ("don't", "not"),
    ("err", "error"),
    ("existed", "exists"),
    ("exist", "exists"),
    ("exsit", "exists"),
    ("exsits", "exists"),
    ("fav", "favorite"),
    ("illegal", "invalid"),
    ("info", "info"),
    ("invaild", "invalid"),
    ("invlaid", "invalid"),
    ("incorrect", "invalid"),
    ("isn't", "not"),
    ("kf", "CustomerService"),
    ("malformed", "invalid"),
    ("mobile", "phone"),
    ("msg", "message"),
    ("num", "number"),
    ("open_id", "openid"),
    ("app_id", "appid"),
    ("param", "argument"),
    ("params", "arguments"),
    ("parameter", "argument"),
    ("parameters", "arguments"),
    ("pic", "picture"),
    ("wrong", "invalid"),
];

/// Returns the name that the rules give a wording; none if it is a sentence or not English.
pub(super) fn from_english(wording: &str) -> Option<String> {
    // The text after a colon, a comma or a full stop is an explanation.
    let end = wording.find([
        ',', ';', ':', '(', '[', '!', '\u{ff0c}', '\u{ff08}', '\u{3002}',
    ]);
    let clause = &wording[..end.unwrap_or(wording.len())];
    let clause = clause
        .split(". ")
        .next()
        .unwrap_or_default()
        .trim_end_matches('.');
    if !clause.is_ascii() {
        return None;
    }
    let mut words: Vec<String> = Vec::new();
    for word in clause.split(|ch: char| !ch.is_ascii_alphanumeric() && !matches!(ch, '_' | '\'')) {
        let word = word.trim_matches(['_', '\'']).to_ascii_lowercase();
        let word = word
            .strip_suffix("'s")
            .map_or_else(|| word.clone(), str::to_owned);
        let spelling = SPELLINGS.iter().find(|(from, _)| *from == word);
        let spelling = spelling.map_or(word.as_str(), |(_, to)| to);
        let spelling = spelling.replace('\'', "");
        words.extend(
            spelling
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(str::to_owned),
        );
    }
    words.retain(|word| !FILLERS.contains(&word.as_str()));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if words.is_empty() || words.len() > MAX_WORDS {
        return None;
    }
    let name = camel(&order(&words));
    let starts_well = name.starts_with(|ch: char| ch.is_ascii_uppercase());
    let is_reserved = matches!(
        name.as_str(),
        "Unlisted" | "Ok" | "Error" | "Invalid" | "Missing" | "Self"
    );
    (starts_well && !is_reserved && name.len() <= MAX_LENGTH).then_some(name)
}

/// The form of a name, by the last words of its wording.
enum State {
    /// The state precedes the subject: `InvalidX`.
    Before(&'static str),
    /// The state follows the subject: `XExpired`.
    After(&'static str),
}

use State::{After, Before};

/// The ends of wordings, the longer first.
const ENDS: &[(&[&str], State)] = &[
    (&["size", "out", "of", "limit"], After("too long")),
    (&["out", "of", "stock"], After("out of stock")),
    (&["out", "of", "range"], After("out of range")),
    (&["out", "of", "limit"], After("limit reached")),
    (&["reach", "limit"], After("limit reached")),
    (&["can", "not", "empty"], Before("empty")),
    (&["must", "not", "empty"], Before("empty")),
    (&["not", "empty"], Before("empty")),
    (&["can", "not", "null"], Before("empty")),
    (&["not", "null"], Before("empty")),
    (&["can", "not", "found"], After("not found")),
    (&["not", "found"], After("not found")),
    (&["not", "exists"], After("not found")),
    (&["no", "exists"], After("not found")),
    (&["not", "match"], After("mismatch")),
    (&["not", "matched"], After("mismatch")),
    (&["not", "allowed"], After("forbidden")),
    (&["not", "allow"], After("forbidden")),
    (&["not", "permitted"], After("forbidden")),
    (&["not", "support"], After("not supported")),
    (&["not", "enough"], After("insufficient")),
    (&["not", "valid"], Before("invalid")),
    (&["not", "authorized"], After("unauthorized")),
    (&["already", "exists"], After("exists")),
    (&["already", "used"], After("used")),
    (&["time", "out"], After("timed out")),
    (&["timed", "out"], After("timed out")),
    (&["timeout"], After("timed out")),
    (&["unsupported"], After("not supported")),
    (&["too", "large"], After("too large")),
    (&["too", "long"], After("too long")),
    (&["too", "many"], Before("too many")),
    (&["too", "frequently"], After("too frequent")),
    (&["fail"], After("failed")),
    (&["failure"], After("failed")),
    (&["invalid"], Before("invalid")),
    (&["missing"], Before("missing")),
    (&["required"], Before("missing")),
    (&["empty"], Before("empty")),
    (&["null"], Before("empty")),
    (&["blocked"], After("banned")),
];

/// An error of these is a fault of the platform; of anything else, it is a wrong value.
const FAULTS: &[&str] = &[
    "system",
    "server",
    "service",
    "internal",
    "unknown",
    "network",
    "logic",
    "database",
    "interface",
    "api",
    "process",
    "decrypt",
    "encrypt",
    "response",
    "resp",
    "runtime",
    "backend",
];

/// The beginnings of wordings.
const STARTS: &[(&[&str], State)] = &[
    (&["invalid"], Before("invalid")),
    (&["missing"], Before("missing")),
    (&["miss"], Before("missing")),
    (&["lack"], Before("missing")),
    (&["lack", "of"], Before("missing")),
    (&["empty"], Before("empty")),
    (&["expired"], After("expired")),
    (&["repeated"], Before("duplicate")),
    (&["duplicated"], Before("duplicate")),
    (&["require"], After("required")),
    (&["need"], After("required")),
    (&["fail", "to"], After("failed")),
    (&["failed", "to"], After("failed")),
    (&["unsupported"], After("not supported")),
    (&["not", "support"], After("not supported")),
];

/// Brings the words into the order of the rules: subject first, state last, but `Invalid`,
/// `Missing`, `Empty`, `TooMany` and `Duplicate` before the subject.
fn order(words: &[&str]) -> Vec<String> {
    let owned = |words: &[&str]| {
        words
            .iter()
            .map(|&word| word.to_owned())
            .collect::<Vec<_>>()
    };
    for (end, state) in ENDS {
        if let Some(subject) = words.strip_suffix(*end) {
            let has_subject = !subject.is_empty() || matches!(state, After(_));
            if has_subject {
                return place(subject, state);
            }
        }
    }
    if let [subject @ .., "error"] = words
        && subject.last().is_some_and(|last| !FAULTS.contains(last))
    {
        return place(subject, &Before("invalid"));
    }
    let mut starts: Vec<&(&[&str], State)> = STARTS.iter().collect();
    starts.sort_by_key(|(start, _)| std::cmp::Reverse(start.len()));
    for (start, state) in starts {
        if let Some(subject) = words
            .strip_prefix(*start)
            .filter(|subject| !subject.is_empty())
        {
            return place(subject, state);
        }
    }
    owned(words)
}

fn place(subject: &[&str], state: &State) -> Vec<String> {
    let mut subject: Vec<String> = subject.iter().map(|&word| word.to_owned()).collect();
    match state {
        Before(state) => {
            let first = subject.first().map(String::as_str);
            if first == Some(*state) {
                return subject;
            }
            state.split(' ').map(str::to_owned).chain(subject).collect()
        }
        After(state) => {
            subject.extend(state.split(' ').map(str::to_owned));
            subject
        }
    }
}

/// Joins words in UpperCamelCase; `access_token` is two words.
fn camel(words: &[String]) -> String {
    let mut name = String::new();
    for word in words.iter().flat_map(|word| word.split('_')) {
        let mut chars = word.chars();
        name.extend(chars.next().map(|ch| ch.to_ascii_uppercase()));
        name.push_str(chars.as_str());
    }
    name
}
