//! The language of a text, by its script.

use errcodes::Locale;

pub(super) const ENGLISH: Locale = Locale::new("en");
pub(super) const CHINESE: Locale = Locale::new("zh");

/// Returns the language whose script the text has; English for Latin and anything else.
pub(super) fn detect(text: &str) -> Locale {
    let mut locale = ENGLISH;
    for ch in text.chars() {
        match ch {
            '\u{3040}'..='\u{30ff}' => return Locale::new("ja"),
            '\u{ac00}'..='\u{d7af}' => return Locale::new("ko"),
            '\u{400}'..='\u{4ff}' => return Locale::new("ru"),
            ch if is_han(ch) => locale = CHINESE,
            _ => {}
        }
    }
    locale
}

/// Returns whether a character is Chinese, or punctuation that only East Asian text has.
pub(super) const fn is_han(ch: char) -> bool {
    matches!(ch, '\u{3000}'..='\u{303f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff01}'..='\u{ff60}' | '\u{20000}'..='\u{323af}')
}

/// Returns the most frequent language of the texts; none without a text.
pub(super) fn majority<'t>(texts: impl Iterator<Item = &'t str>) -> Option<Locale> {
    let mut counts: Vec<(Locale, usize)> = Vec::new();
    for text in texts.filter(|text| !text.trim().is_empty()) {
        let locale = detect(text);
        match counts.iter_mut().find(|(known, _)| *known == locale) {
            Some((_, count)) => *count += 1,
            None => counts.push((locale, 1)),
        }
    }
    let most = counts.into_iter().max_by_key(|&(_, count)| count);
    most.map(|(locale, _)| locale)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_follows_script() {
        for (text, tag) in [
            ("invalid openid", "en"),
            ("不合法的 openid", "zh"),
            ("token が無効です", "ja"),
            ("잘못된 토큰", "ko"),
            ("неверный токен", "ru"),
            ("404", "en"),
        ] {
            assert_eq!(detect(text), Locale::new(tag), "{text}");
        }
    }

    #[test]
    fn majority_ignores_empty_texts() {
        assert_eq!(majority(["", " "].into_iter()), None);
        assert_eq!(
            majority(["", "令牌", "ok", "超时"].into_iter()),
            Some(CHINESE)
        );
    }
}
