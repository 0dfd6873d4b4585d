//! BCP 47 tags of language, script and region.

/// Returns the tag in canonical case.
///
/// `None` unless it is a language of two or three letters, optionally a script of four letters, and
/// optionally a region of two letters or three digits.
pub(super) fn canonical(tag: &str) -> Option<String> {
    let mut subtags = tag.split('-').peekable();
    let language = subtags
        .next()
        .filter(|it| matches!(it.len(), 2 | 3) && letters(it))?;
    let mut canonical = language.to_ascii_lowercase();
    if let Some(script) = subtags.next_if(|it| it.len() == 4 && letters(it)) {
        canonical.push('-');
        canonical.push_str(&script[..1].to_ascii_uppercase());
        canonical.push_str(&script[1..].to_ascii_lowercase());
    }
    if let Some(region) =
        subtags.next_if(|it| it.len() == 2 && letters(it) || it.len() == 3 && digits(it))
    {
        canonical.push('-');
        canonical.push_str(&region.to_ascii_uppercase());
    }
    subtags.next().is_none().then_some(canonical)
}

fn letters(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_alphabetic())
}

fn digits(subtag: &str) -> bool {
    subtag.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn valid_tag_gets_canonical_case() {
        for (tag, expected) in [
            ("en", "en"),
            ("ZH", "zh"),
            ("zh-hant-tw", "zh-Hant-TW"),
            ("es-419", "es-419"),
            ("fil-ph", "fil-PH"),
        ] {
            assert_eq!(canonical(tag).as_deref(), Some(expected));
        }
    }

    #[test]
    fn invalid_tag_is_refused() {
        for tag in [
            "",
            "e",
            "engl",
            "zh_CN",
            "zh-",
            "zh-CN-Hant",
            "zh-Hant-Hans",
            "en-1",
            "en-x-private",
            "de-1996",
            "中文",
        ] {
            assert_eq!(canonical(tag), None, "{tag}");
        }
    }
}
