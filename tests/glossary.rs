//! The translations: that none is missing, that they use one word per thing, and how they are written.

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
        let is_there = match self.place.split_once('-') {
            Some((first, last)) => (number(first)..=number(last)).contains(&entry.code()),
            None => self.place.is_empty() || self.place == entry.table().platform_key(),
        };
        is_there && !self.except.contains(&entry.code())
    }
}

fn number(text: &str) -> i64 {
    text.parse()
        .unwrap_or_else(|_| panic!("codes/glossary.tsv: `{text}` is no code"))
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
        let except = except.split_whitespace().map(number).collect();
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

/// The translation into `to` and the wording it was made from, if there is one.
fn translation(entry: Entry, from: &str, to: &str) -> Option<(String, String)> {
    let main = |locale: &str| entry.wordings(locale).next().map(str::to_lowercase);
    if entry.is_translated(to) {
        Some((main(from)?, main(to)?))
    } else {
        None
    }
}

/// Whether the term stands in the text as a word, and not as part of a field's name such as `card_id`.
fn has_word(text: &str, term: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    text.match_indices(term).any(|(at, _)| {
        let (before, after) = (&text[..at], &text[at + term.len()..]);
        let is_field =
            after.starts_with('.') && after[1..].starts_with(is_part) || before.ends_with('.');
        !before.ends_with(is_part) && !after.starts_with(is_part) && !is_field
    })
}

/// Whether the text has the term or its plural.
fn has_term(text: &str, term: &str) -> bool {
    text.contains(term)
        || term
            .strip_suffix('y')
            .is_some_and(|stem| text.contains(&format!("{stem}ies")))
}

#[test]
fn every_code_is_worded_in_both_languages() {
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
fn a_term_is_translated_one_way_throughout() {
    let mut held = 0;
    for term in glossary() {
        let (english, chinese) = (&term.english[0], &term.chinese[0]);
        for entry in entries().filter(|&entry| term.applies_to(entry)) {
            if let Some((original, ours)) = translation(entry, "en", "zh") {
                let concerns = term.english.iter().any(|form| has_word(&original, form));
                assert!(
                    !concerns || ours.contains(chinese),
                    "{entry:?}: `{original}` is `{ours}`, without {chinese}"
                );
                held += usize::from(concerns);
            }
            if let Some((original, ours)) = translation(entry, "zh", "en") {
                let concerns = term.chinese.iter().any(|form| original.contains(form));
                assert!(
                    !concerns || has_term(&ours, english),
                    "{entry:?}: `{original}` is `{ours}`, without {english}"
                );
                held += usize::from(concerns);
            }
        }
    }
    assert!(held > 1000, "the glossary holds only {held} translations");
}

#[test]
fn the_glossary_says_each_thing_once_and_nothing_in_vain() {
    let terms = glossary();
    for (number, term) in terms.iter().enumerate() {
        for other in &terms[..number] {
            let is_same = term.place == other.place
                && term.english.iter().any(|form| other.english.contains(form));
            assert!(
                !is_same || !term.except.is_empty() || !other.except.is_empty(),
                "{:?} stands twice",
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
fn translations_are_written_as_the_rules_have_it() {
    let is_chinese = |letter: &char| ('\u{4e00}'..='\u{9fff}').contains(letter);
    let is_latin = |letter: &char| letter.is_ascii_alphanumeric() || *letter == '_';
    for entry in entries() {
        if let Some((_, ours)) = translation(entry, "en", "zh") {
            let letters: Vec<char> = ours.chars().collect();
            for pair in letters.windows(2) {
                let touches = is_chinese(&pair[0]) && is_latin(&pair[1])
                    || is_latin(&pair[0]) && is_chinese(&pair[1]);
                assert!(
                    !touches,
                    "{entry:?}: a space is missing in `{ours}` at {pair:?}"
                );
                let spaced = pair[0] == ' ' && "，。：；（）！".contains(pair[1])
                    || pair[1] == ' ' && "，。：；（）！".contains(pair[0]);
                assert!(
                    !spaced,
                    "{entry:?}: a space too many in `{ours}` at {pair:?}"
                );
            }
            assert!(
                letters.iter().any(is_chinese),
                "{entry:?}: `{ours}` is not Chinese"
            );
            assert!(
                !ours.ends_with('。'),
                "{entry:?}: `{ours}` ends with a full stop"
            );
        }
        if entry.is_translated("en") {
            let ours = entry.message_in("en");
            let is_shouted = ours.starts_with(|first: char| first.is_ascii_uppercase())
                && !ours.starts_with("SKU")
                && !ours.starts_with("JSON");
            assert!(!is_shouted && !ours.ends_with('.'), "{entry:?}: `{ours}`");
            assert!(ours.is_ascii(), "{entry:?}: `{ours}`");
        }
    }
}

/// `codes/KINDS.md` leaves a row `Unknown` only if its wording says nothing.
#[test]
fn only_rows_that_say_nothing_are_of_an_unknown_kind() {
    let unknown: Vec<_> = entries()
        .filter(|entry| entry.kind() == Kind::Unknown)
        .map(|entry| entry.code())
        .collect();
    assert_eq!(unknown, [91010, 91012]);
    assert!(entries().all(|entry| (entry.kind() == Kind::Ok) == (entry.code() == 0)));
}

/// What a new access token mends, and what the wording puts a window on.
#[test]
fn retries_are_those_that_the_wording_bears_out() {
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
            let is_said = words
                .iter()
                .any(|word| wordings.iter().any(|wording| wording.contains(word)));
            assert!(
                is_said,
                "{entry:?} is retried {retry}, which its wording does not say"
            );
        }
    }
}
