//! BCP 47 tags of language, script and region.

use super::subtags::{is_language, is_region, is_script, meant, meant_region};

/// A fault of a tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// Another tag is meant.
    Meant(String),
    /// The form is not `language-Script-REGION`.
    Form,
    Language(String),
    Script(String),
    Region(String),
}

/// Returns the tag in canonical case.
///
/// A tag is a language of two or three letters, optionally a script of four letters, and optionally
/// a region of two letters or three digits.
pub(super) fn canonical(tag: &str) -> Result<String, Fault> {
    if let Some(meant) = meant(tag) {
        return Err(Fault::Meant(meant.to_owned()));
    }
    let Some((language, script, region)) = split(tag) else {
        return Err(hyphenated(tag).map_or(Fault::Form, Fault::Meant));
    };
    let join = |language: &str, region: Option<String>| {
        let parts = [Some(language.to_owned()), script.clone(), region];
        parts.into_iter().flatten().collect::<Vec<_>>().join("-")
    };
    if !is_language(&language) {
        return Err(match meant(&language) {
            Some(meant) => corrected(&join(meant, region)),
            None => None,
        }
        .map_or(Fault::Language(language), Fault::Meant));
    }
    if let Some(script) = script.clone().filter(|it| !is_script(it)) {
        return Err(Fault::Script(script));
    }
    if let Some(wrong) = region.clone().filter(|it| !is_region(it)) {
        return Err(match meant_region(&wrong) {
            Some(meant) => Fault::Meant(join(&language, Some(meant.to_owned()))),
            None => Fault::Region(wrong),
        });
    }
    Ok(join(&language, region))
}

/// Returns the valid tag that this one is or means.
fn corrected(tag: &str) -> Option<String> {
    match canonical(tag) {
        Ok(tag) | Err(Fault::Meant(tag)) => Some(tag),
        Err(_) => None,
    }
}

/// Returns the tags that were written without commas, or without hyphens if that is one tag.
pub(super) fn separated(words: &[String]) -> Option<Vec<String>> {
    let are_subtags = words
        .iter()
        .skip(1)
        .all(|word| word.starts_with(|ch: char| ch.is_ascii_uppercase() || ch.is_ascii_digit()));
    match canonical(&words.join("-")) {
        Ok(tag) if are_subtags => Some(vec![tag]),
        _ => words.iter().map(|word| corrected(word)).collect(),
    }
}

/// Returns the tag that was written with other separators or none: `zh_CN`, `zhCN`, `en-US.UTF-8`.
fn hyphenated(tag: &str) -> Option<String> {
    let without_charset = tag.split('.').next().unwrap_or_default();
    let hyphenated = without_charset.replace('_', "-");
    let hyphenated = hyphenated.trim_matches('-');
    let is_region = |subtag: &str| subtag.bytes().all(|byte| byte.is_ascii_uppercase());
    if hyphenated.len() == 4 && letters(hyphenated) && is_region(&hyphenated[2..]) {
        corrected(&format!("{}-{}", &hyphenated[..2], &hyphenated[2..]))
    } else if hyphenated == tag {
        None
    } else {
        corrected(hyphenated)
    }
}

/// Splits a well-formed tag into language, script and region in canonical case.
fn split(tag: &str) -> Option<(String, Option<String>, Option<String>)> {
    let mut subtags = tag.split('-').peekable();
    let language = subtags.next_if(|it| matches!(it.len(), 2 | 3) && letters(it))?;
    let script = subtags.next_if(|it| it.len() == 4 && letters(it));
    let region = subtags.next_if(|it| it.len() == 2 && letters(it) || it.len() == 3 && digits(it));
    let title_case =
        |it: &str| it[..1].to_ascii_uppercase() + it[1..].to_ascii_lowercase().as_str();
    subtags.next().is_none().then(|| {
        (
            language.to_ascii_lowercase(),
            script.map(title_case),
            region.map(str::to_ascii_uppercase),
        )
    })
}

fn letters(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn digits(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::{Fault, canonical, separated};

    #[test]
    fn valid_tag_gets_canonical_case() {
        for (tag, expected) in [
            ("en", "en"),
            ("ZH", "zh"),
            ("zh-hant-tw", "zh-Hant-TW"),
            ("es-419", "es-419"),
            ("fil-ph", "fil-PH"),
            ("tw-GH", "tw-GH"),
            ("kr-latn", "kr-Latn"),
        ] {
            assert_eq!(canonical(tag).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn malformed_tag_is_refused() {
        for tag in [
            "",
            "e",
            "zh-CN-Hant",
            "zh-Hant-Hans",
            "en-1",
            "en-x-private",
            "de-1996",
            "engl",
            "qq_CN",
            "_",
            "-",
            "中",
        ] {
            assert_eq!(canonical(tag), Err(Fault::Form), "{tag}");
        }
    }

    #[test]
    fn tag_that_means_another_suggests_it() {
        for (tag, meant) in [
            ("cn", "zh"),
            ("JP", "ja"),
            ("kr", "ko"),
            ("tw", "zh-Hant"),
            ("cht", "zh-Hant"),
            ("english", "en"),
            ("Chinese", "zh"),
            ("zh_CN", "zh-CN"),
            ("zh_Hant_tw", "zh-Hant-TW"),
            ("zhCN", "zh-CN"),
            ("zh-", "zh"),
            ("cn-Hant", "zh-Hant"),
            ("jp_JP", "ja-JP"),
            ("en-UK", "en-GB"),
            ("en_uk", "en-GB"),
            ("zh-CHS", "zh-Hans"),
        ] {
            assert_eq!(canonical(tag), Err(Fault::Meant(meant.to_owned())), "{tag}");
        }
    }

    #[test]
    fn unregistered_subtag_is_refused() {
        let language = |it: &str| Err(Fault::Language(it.to_owned()));
        assert_eq!(canonical("qq"), language("qq"));
        assert_eq!(canonical("XX-CN"), language("xx"));
        assert_eq!(canonical("zh-hanx"), Err(Fault::Script("Hanx".to_owned())));
        assert_eq!(canonical("en-QQ"), Err(Fault::Region("QQ".to_owned())));
    }

    #[test]
    fn words_are_tags_or_the_subtags_of_one() {
        let tags = |words: &str| {
            let words: Vec<_> = words.split(' ').map(str::to_owned).collect();
            separated(&words).map(|tags| tags.join(", "))
        };
        assert_eq!(tags("en zh"), Some("en, zh".to_owned()));
        assert_eq!(tags("en de fr"), Some("en, de, fr".to_owned()));
        assert_eq!(tags("en cn"), Some("en, zh".to_owned()));
        assert_eq!(tags("zh Hant"), Some("zh-Hant".to_owned()));
        assert_eq!(tags("zh CN"), Some("zh-CN".to_owned()));
        assert_eq!(tags("en qq"), None);
    }
}
