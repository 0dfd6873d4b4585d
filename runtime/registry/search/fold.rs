//! Folding of text: case, width, script and separators, which a search ignores.

use std::string::String;
use std::sync::LazyLock;
use std::vec::Vec;

/// Lines of a simplified character, a tab and its traditional forms.
pub(super) const TRADITIONAL: &str = include_str!("../../../codes/traditional.tsv");

/// Appends the words of `text`, folded and separated by single spaces.
///
/// A word is a run of letters and digits of one script.
pub(super) fn fold_into(text: &str, folded: &mut String) {
    each_folded(text, |_, ch| folded.push(ch));
}

/// Returns the words of `text`, folded and separated by single spaces.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(text, &mut folded);
    folded
}

/// Calls `push` with each character of the folded text, and the position in `text` of its source.
pub(super) fn each_folded(text: &str, mut push: impl FnMut(usize, char)) {
    // True if the last word is of Chinese; `None` before the first one.
    let mut last: Option<bool> = None;
    let mut is_separated = false;
    let simplified = &*SIMPLIFIED;
    for (i, ch) in text.char_indices() {
        let ch = if ch.is_ascii() { ch } else { narrow(ch) };
        let is_han = !ch.is_ascii() && is_han(ch);
        if !is_han && !ch.is_alphanumeric() {
            // `can't` is one word.
            is_separated |= !matches!(ch, '\'' | '’');
            continue;
        }
        if last.is_some_and(|last| is_separated || last != is_han) {
            push(i, ' ');
        }
        (last, is_separated) = (Some(is_han), false);
        if ch.is_ascii() {
            push(i, ch.to_ascii_lowercase());
        } else if is_han {
            push(i, simplify(ch, simplified));
        } else {
            ch.to_lowercase().for_each(|ch| push(i, ch));
        }
    }
}

/// Separates the words of a name in camel case: `HTTPStatusCode` becomes `HTTP Status Code`.
pub(super) fn split_camel_case(name: &str) -> String {
    let mut split = String::with_capacity(name.len() + 8);
    let mut chars = name.chars().peekable();
    let mut last = ' ';
    while let Some(ch) = chars.next() {
        let is_before_lowercase = chars.peek().is_some_and(|next| next.is_lowercase());
        let starts_word = last.is_lowercase()
            || last.is_ascii_digit()
            || last.is_uppercase() && is_before_lowercase;
        if ch.is_uppercase() && starts_word {
            split.push(' ');
        }
        split.push(ch);
        last = ch;
    }
    split
}

/// Returns `true` for Chinese characters, which are written without spaces between words.
pub(super) fn is_han(ch: char) -> bool {
    matches!(ch, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

/// Converts full-width ASCII.
fn narrow(ch: char) -> char {
    match ch {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(ch) - 0xfee0).unwrap_or(ch),
        _ => ch,
    }
}

/// The traditional characters in ascending order, with their simplified forms.
static SIMPLIFIED: LazyLock<Vec<Option<char>>> = LazyLock::new(|| {
    let mut simplified = std::vec![None; 0xa000 - FIRST];
    for (ch, form) in traditional_characters() {
        if let Some(slot) = simplified.get_mut((form as usize).wrapping_sub(FIRST)) {
            *slot = Some(ch);
        }
    }
    simplified
});

const FIRST: usize = 0x4e00;

fn simplify(ch: char, simplified: &[Option<char>]) -> char {
    let form = simplified.get((ch as usize).wrapping_sub(FIRST));
    form.copied().flatten().unwrap_or(ch)
}

/// Returns the characters that [`Registry::search`](crate::Registry::search) takes as equal: a
/// simplified one and a traditional form of it.
///
/// They are the characters of the shipped tables and of [`synonyms`](super::synonyms).
///
/// ```
/// use errcodes::registry::traditional_characters;
///
/// assert!(traditional_characters().any(|pair| pair == ('验', '驗')));
/// ```
pub fn traditional_characters() -> impl Iterator<Item = (char, char)> + Clone {
    let lines = TRADITIONAL.lines().filter(|line| !line.starts_with('#'));
    lines
        .filter_map(|line| line.split_once('\t'))
        .flat_map(|(ch, forms)| {
            let ch = ch.chars().next();
            ch.into_iter()
                .flat_map(|ch| forms.chars().map(move |form| (ch, form)))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_ignores_case_width_script_and_separators() {
        for (text, expected) in [
            ("access_token", "access token"),
            ("  Invalid-OpenID! ", "invalid openid"),
            ("ＡｐｐＩＤ４０", "appid40"),
            ("驗證碼過期", "验证码过期"),
            ("不合法的AppID，请检查", "不合法的 appid 请检查"),
            ("can't", "cant"),
            ("ÉTÉ", "été"),
            ("…，", ""),
        ] {
            assert_eq!(fold(text), expected, "{text}");
            assert_eq!(fold(expected), expected);
        }
    }

    #[test]
    fn camel_case_splits_at_capitals() {
        for (name, expected) in [
            ("InvalidOpenid", "Invalid Openid"),
            ("HTTPStatus", "HTTP Status"),
            ("appId", "app Id"),
            ("Oauth2Code", "Oauth2 Code"),
            ("ok", "ok"),
            ("IP", "IP"),
            ("令牌Expired", "令牌Expired"),
        ] {
            assert_eq!(split_camel_case(name), expected);
        }
    }

    #[test]
    fn traditional_forms_are_of_one_character_each() {
        let mut forms: Vec<char> = traditional_characters().map(|(_, form)| form).collect();
        let count = forms.len();
        assert!(count > 300);
        forms.sort_unstable();
        forms.dedup();
        assert_eq!(forms.len(), count);
        for (ch, form) in traditional_characters() {
            let simplify = |ch| simplify(ch, &SIMPLIFIED);
            assert_eq!((simplify(form), simplify(ch)), (ch, ch), "{form}");
        }
    }
}
