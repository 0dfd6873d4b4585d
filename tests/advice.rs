//! Advice follows the rules of `codes/ADVICE.md`.

use errcodes::{Entry, REGISTRY, Retry};

/// Characters of a part at most, in English and in Chinese.
const CAUSE: [usize; 2] = [120, 60];
const FIX: [usize; 2] = [200, 100];

fn entries() -> impl Iterator<Item = Entry> {
    REGISTRY.tables().iter().flat_map(|table| table.entries())
}

fn is_chinese(ch: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&ch)
}

fn has_link(text: &str) -> bool {
    let after = text.split("://").skip(1);
    after
        .into_iter()
        .any(|rest| rest.starts_with(|ch: char| ch.is_ascii_alphanumeric()))
}

/// Returns what is wrong with a text; `column` is 0 for English, 1 for Chinese.
fn faults(text: &str, column: usize, limit: usize) -> Vec<&'static str> {
    let (stop, sentences) = [('.', ". "), ('。', "。")][column];
    let inner = text.trim_end_matches(stop);
    let chars: Vec<char> = text.chars().collect();
    let touches = |pair: &[char]| {
        let is_latin = |ch: char| ch.is_ascii_alphanumeric();
        is_chinese(pair[0]) && is_latin(pair[1]) || is_latin(pair[0]) && is_chinese(pair[1])
    };
    let checks = [
        (chars.len() > limit, "too long"),
        (!text.ends_with(stop), "without a full stop"),
        (inner.matches(sentences).count() > 1, "over two sentences"),
        (text.contains("  ") || text.trim() != text, "stray spaces"),
        (has_link(text), "a link"),
        (column == 0 && !text.is_ascii(), "not English"),
        (
            column == 0 && text.to_lowercase().contains("please"),
            "please",
        ),
        (
            column == 1 && !chars.iter().any(|&ch| is_chinese(ch)),
            "not Chinese",
        ),
        (
            column == 1 && chars.windows(2).any(touches),
            "no space beside Latin letters",
        ),
    ];
    checks.iter().filter(|it| it.0).map(|it| it.1).collect()
}

#[test]
fn advice_is_short_and_well_formed_in_both_languages() {
    let mut wrong = Vec::new();
    for entry in entries() {
        let parts = [
            (
                "cause",
                ["en", "zh"].map(|locale| entry.cause(locale)),
                CAUSE,
            ),
            ("fix", ["en", "zh"].map(|locale| entry.fix(locale)), FIX),
        ];
        for (part, texts, limits) in parts {
            let key = format!("{} {} {part}", entry.table().key(), entry.code());
            if texts[0].is_some() != texts[1].is_some() {
                wrong.push(format!("{key}: one language only"));
            }
            for (column, text) in texts.into_iter().enumerate() {
                let Some(text) = text else { continue };
                for fault in faults(text, column, limits[column]) {
                    wrong.push(format!("{key}: {fault}: {text}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn faults_of_advice_are_found() {
    assert_eq!(faults("Check the code.", 0, 120), [""; 0]);
    assert_eq!(faults("检查 code。", 1, 60), [""; 0]);
    for (text, column, fault) in [
        ("Check the code", 0, "without a full stop"),
        ("Check. Then. Then.", 0, "over two sentences"),
        ("Please check.", 0, "please"),
        ("检查.", 0, "not English"),
        ("检查code。", 1, "no space beside Latin letters"),
        ("Check。", 1, "not Chinese"),
        ("See https://a.example.", 0, "a link"),
    ] {
        assert!(faults(text, column, 120).contains(&fault), "{text}");
    }
    assert_eq!(faults("Check the code.", 0, 10), ["too long"]);
}

#[test]
fn codes_that_developers_meet_most_have_a_fix() {
    let of_wechat = [40164, 40001, 42001, 45009, 45011, 40029, 48001, 61004];
    let of_wecom = [60020, 40001, 60011, 81013];
    let named = [("wechat", &of_wechat[..]), ("wecom", &of_wecom)];
    for (table, codes) in named {
        for &code in codes {
            let entry = REGISTRY.get(table, code).unwrap();
            assert!(
                entry.fix("en").is_some() && entry.fix("zh").is_some(),
                "{entry:?}"
            );
        }
    }
    assert!(entries().filter(|entry| entry.fix("en").is_some()).count() >= 600);
}

#[test]
fn fix_of_a_code_that_is_never_repeated_names_no_bare_retry() {
    for entry in entries().filter(|entry| entry.retry() == Retry::Never) {
        let fix = entry.fix("en").unwrap_or_default();
        assert!(
            !fix.starts_with("Try again") && !fix.starts_with("Retry"),
            "{entry:?}: {fix}"
        );
    }
}
