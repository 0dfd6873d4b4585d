//! Translations are complete, use the glossary's terms and follow the rules of `codes/TRANSLATING.md`.

use std::fs;

use errcodes::{Entry, Kind, Locale, REGISTRY, Retry};

/// A line of `codes/glossary.tsv`.
struct Term {
    english: Vec<String>,
    chinese: Vec<String>,
    place: String,
    except: Vec<i64>,
}

impl Term {
    fn applies_to(&self, entry: Entry) -> bool {
        let is_in_range = match self.place.split_once('-') {
            Some((first, last)) => (parse_code(first)..=parse_code(last)).contains(&entry.code()),
            None => self.place.is_empty() || self.place == entry.table().platform_key(),
        };
        is_in_range && !self.except.contains(&entry.code())
    }
}

fn parse_code(text: &str) -> i64 {
    text.parse()
        .unwrap_or_else(|_| panic!("codes/glossary.tsv: `{text}` is not a code"))
}

fn glossary() -> Vec<Term> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/codes/glossary.tsv");
    let text = fs::read_to_string(path).expect("the glossary can be read");
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let terms = lines.map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [english, chinese, place, except] = columns[..] else {
            panic!("{line}: not four columns")
        };
        let forms = |text: &str| text.split('|').map(str::to_lowercase).collect();
        let except = except.split_whitespace().map(parse_code).collect();
        Term {
            english: forms(english),
            chinese: forms(chinese),
            place: place.to_owned(),
            except,
        }
    });
    terms.collect()
}

fn entries() -> impl Iterator<Item = Entry> {
    REGISTRY.tables().iter().flat_map(|table| table.entries())
}

/// Returns the original in `from` and its translation in `to`, if `to` is translated.
fn translation(entry: Entry, from: &str, to: &str) -> Option<(String, String)> {
    let main = |locale: &str| entry.wordings(locale).next().map(str::to_lowercase);
    if entry.is_translated(to) {
        Some((main(from)?, main(to)?))
    } else {
        None
    }
}

/// Returns whether the text has the term as a word, not as part of a field name such as `card_id`.
fn has_word(text: &str, term: &str) -> bool {
    let is_part = |ch: char| ch.is_ascii_alphanumeric() || ch == '_' || ch == '-';
    text.match_indices(term).any(|(index, _)| {
        let (before, after) = (&text[..index], &text[index + term.len()..]);
        let is_field =
            after.starts_with('.') && after[1..].starts_with(is_part) || before.ends_with('.');
        !before.ends_with(is_part) && !after.starts_with(is_part) && !is_field
    })
}

/// Returns whether the text has the term or its plural.
fn has_term(text: &str, term: &str) -> bool {
    text.contains(term)
        || term
            .strip_suffix('y')
            .is_some_and(|stem| text.contains(&format!("{stem}ies")))
}

#[test]
fn every_code_has_both_languages_and_an_original() {
    for entry in entries() {
        for locale in ["en", "zh"] {
            assert!(
                entry.wordings(locale).len() > 0,
                "{entry:?} has no {locale}"
            );
        }
        assert!(
            !(entry.is_translated("en") && entry.is_translated("zh")),
            "{entry:?} has no original"
        );
    }
}

#[test]
fn term_has_one_translation() {
    let mut checked = 0;
    for term in glossary() {
        let (english, chinese) = (&term.english[0], &term.chinese[0]);
        for entry in entries().filter(|&entry| term.applies_to(entry)) {
            if let Some((original, translated)) = translation(entry, "en", "zh") {
                let concerns = term.english.iter().any(|form| has_word(&original, form));
                assert!(
                    !concerns || translated.contains(chinese),
                    "{entry:?}: `{original}` is translated `{translated}`, without {chinese}"
                );
                checked += usize::from(concerns);
            }
            if let Some((original, translated)) = translation(entry, "zh", "en") {
                let concerns = term.chinese.iter().any(|form| original.contains(form));
                assert!(
                    !concerns || has_term(&translated, english),
                    "{entry:?}: `{original}` is translated `{translated}`, without {english}"
                );
                checked += usize::from(concerns);
            }
        }
    }
    assert!(
        checked > 1000,
        "only {checked} translations use the glossary"
    );
}

#[test]
fn glossary_has_no_duplicates_and_no_unused_exceptions() {
    let terms = glossary();
    for (i, term) in terms.iter().enumerate() {
        for other in &terms[..i] {
            let is_same = term.place == other.place
                && term.english.iter().any(|form| other.english.contains(form));
            assert!(
                !is_same || !term.except.is_empty() || !other.except.is_empty(),
                "{:?} appears twice",
                term.english
            );
        }
        for code in &term.except {
            assert!(
                entries().any(|entry| entry.code() == *code),
                "{:?} excepts {code}, which does not exist",
                term.english
            );
        }
    }
}

#[test]
fn translations_follow_formal_rules() {
    let is_chinese = |ch: &char| ('\u{4e00}'..='\u{9fff}').contains(ch);
    let is_latin = |ch: &char| ch.is_ascii_alphanumeric() || *ch == '_';
    for entry in entries() {
        if let Some((_, translated)) = translation(entry, "en", "zh") {
            let chars: Vec<char> = translated.chars().collect();
            for pair in chars.windows(2) {
                let touches = is_chinese(&pair[0]) && is_latin(&pair[1])
                    || is_latin(&pair[0]) && is_chinese(&pair[1]);
                assert!(
                    !touches,
                    "{entry:?}: `{translated}` lacks a space at {pair:?}"
                );
                let spaced = pair[0] == ' ' && "，。：；（）！".contains(pair[1])
                    || pair[1] == ' ' && "，。：；（）！".contains(pair[0]);
                assert!(
                    !spaced,
                    "{entry:?}: `{translated}` has a stray space at {pair:?}"
                );
            }
            assert!(
                chars.iter().any(is_chinese),
                "{entry:?}: `{translated}` is not Chinese"
            );
            assert!(
                !translated.ends_with('。'),
                "{entry:?}: `{translated}` ends with a full stop"
            );
        }
        if entry.is_translated("en") {
            let translated = entry.message_in("en");
            let is_capitalized = translated.starts_with(|ch: char| ch.is_ascii_uppercase())
                && !translated.starts_with("SKU")
                && !translated.starts_with("JSON");
            assert!(
                !is_capitalized && !translated.ends_with('.'),
                "{entry:?}: `{translated}`"
            );
            assert!(translated.is_ascii(), "{entry:?}: `{translated}`");
        }
    }
}

// A row is `Unknown` only if its wording names no cause: see `codes/KINDS.md`.
#[test]
fn kind_is_unknown_only_without_a_cause() {
    let unknown: Vec<_> = entries()
        .filter(|entry| entry.kind() == Kind::Unknown)
        .map(|entry| entry.code())
        .collect();
    assert_eq!(unknown, [91010, 91012]);
    assert!(entries().all(|entry| (entry.kind() == Kind::Ok) == (entry.code() == 0)));
}

#[test]
fn retry_is_justified_by_the_wording() {
    let retried = |retry: Retry| -> Vec<_> {
        entries()
            .filter(|entry| entry.retry() == retry)
            .map(|entry| (entry.table().platform_key(), entry.code()))
            .collect()
    };
    assert_eq!(
        retried(Retry::RefreshToken),
        [
            ("wechat", 40001),
            ("wechat", 40014),
            ("wechat", 42001),
            ("qingtui", 40001),
            ("qingtui", 40014),
            ("qingtui", 42001),
            ("qingtui", 40402),
            ("qingtui", 42403),
            ("wecom", 40014),
            ("wecom", 42001),
        ]
    );
    for (retry, words) in [
        (Retry::NextMinute, ["minute", "分钟"].as_slice()),
        (Retry::NextDay, &["daily", "day", "每天", "当天"]),
        (Retry::NextMonth, &["month", "本月", "每月"]),
        (
            Retry::Backoff,
            &[
                "system error",
                "inner error",
                "busy",
                "again",
                "later",
                "retry",
            ],
        ),
    ] {
        for entry in entries().filter(|entry| entry.retry() == retry) {
            let wordings = ["en", "zh"].map(|locale| {
                entry
                    .wordings(Locale::new(locale))
                    .collect::<String>()
                    .to_lowercase()
            });
            let is_supported = words
                .iter()
                .any(|word| wordings.iter().any(|wording| wording.contains(word)));
            assert!(
                is_supported,
                "{entry:?} has the retry {retry}, which its wording does not support"
            );
        }
    }
}
