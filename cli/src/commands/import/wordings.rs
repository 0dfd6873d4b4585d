//! Texts of a list as wordings that the macro accepts.

/// The macro's own rule.
#[cfg(test)]
#[allow(dead_code)]
#[path = "../../../../macros/src/compiler/check/characters.rs"]
mod characters;

/// Replaces line breaks and tabs by spaces, joins spaces, and removes invisible characters. Returns
/// `true` if it removed a character other than a space.
pub(super) fn clean(text: &str) -> (String, bool) {
    let chars: Vec<char> = text.chars().collect();
    let mut cleaned = String::with_capacity(text.len());
    let mut has_lost = false;
    for (i, &ch) in chars.iter().enumerate() {
        if !is_refused(&chars, i) {
            cleaned.push(ch);
        } else if ch.is_whitespace() {
            cleaned.push(' ');
        } else {
            has_lost = true;
        }
    }
    let is_space = |ch: char| ch.is_whitespace();
    let words = cleaned.trim_matches(is_space).split(' ');
    let cleaned = words.filter(|word| !word.is_empty()).collect::<Vec<_>>();
    let cleaned = cleaned.join(" ");
    // Joining can leave a no-break space beside a space, which the macro refuses.
    if cleaned != text && cleaned.contains(['\u{a0}', '\u{202f}']) {
        let chars: Vec<char> = cleaned.chars().collect();
        if (0..chars.len()).any(|i| is_refused(&chars, i)) {
            return (clean(&cleaned).0, has_lost);
        }
    }
    (cleaned, has_lost)
}

/// Returns whether the macro refuses the character at `i`.
fn is_refused(chars: &[char], i: usize) -> bool {
    let ch = chars[i];
    let neighbors = [i.checked_sub(1), Some(i + 1)].map(|i| chars.get(i?).copied());
    match ch {
        '\u{a0}' | '\u{202f}' => {
            let is_punctuation = |it: &char| {
                it.is_numeric() || !it.is_alphanumeric() && !it.is_whitespace() && *it != '_'
            };
            !(neighbors.iter().all(Option::is_some)
                && neighbors.iter().flatten().any(is_punctuation))
        }
        '\u{200c}' | '\u{200d}' => !neighbors.iter().all(|it| it.is_some_and(joins)),
        '\u{200e}' | '\u{200f}' => !chars.iter().any(|ch| ('\u{590}'..='\u{8ff}').contains(ch)),
        ch => is_invisible(ch),
    }
}

/// Returns whether a joiner can be beside the character: Persian, scripts of India, emoji.
const fn joins(ch: char) -> bool {
    matches!(ch, '\u{600}'..='\u{1fff}' | '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

fn is_invisible(ch: char) -> bool {
    ch.is_control()
        || matches!(
            ch,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{2064}'
                | '\u{2066}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{fffd}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

/// Returns the Rust string literal of a text without control characters.
pub(super) fn literal(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn is_accepted(text: &str) -> bool {
        let chars: Vec<char> = text.chars().collect();
        (0..chars.len()).all(|i| characters::refused(&chars, i).is_none())
            && !text.contains("  ")
            && !text.starts_with([' ', '\u{3000}'])
            && !text.ends_with([' ', '\u{3000}'])
    }

    #[test]
    fn each_character_is_refused_exactly_as_by_the_macro() {
        for ch in ('\0'..='\u{1ffff}').chain('\u{dff00}'..='\u{e0fff}') {
            for text in [
                vec![ch],
                vec!['a', ch, 'b'],
                vec!['5', ch, '!'],
                vec!['\u{633}', ch, '\u{633}'],
            ] {
                let i = text.iter().position(|&it| it == ch).unwrap();
                let macros = characters::refused(&text, i).is_some();
                assert_eq!(is_refused(&text, i), macros, "{text:?}");
            }
        }
    }

    #[test]
    fn white_space_is_joined_and_invisible_character_removed() {
        assert_eq!(clean(" a\n\tb  c\u{3000}"), ("a b c".to_owned(), false));
        assert_eq!(clean("open\u{200b}id"), ("openid".to_owned(), true));
        assert_eq!(clean("a\u{a0}b"), ("a b".to_owned(), false));
        assert_eq!(clean("5\u{a0}MB"), ("5\u{a0}MB".to_owned(), false));
        assert_eq!(clean("全角\u{3000}空格").0, "全角\u{3000}空格");
    }

    #[test]
    fn literal_escapes_quotes_and_backslashes_only() {
        assert_eq!(
            literal(r#"a "b" \uxxxx {c} '"#),
            r#""a \"b\" \\uxxxx {c} '""#
        );
    }

    proptest! {
        #[test]
        fn cleaned_text_is_accepted_by_the_macro(text in "[ a5!\u{a0}\u{202f}\u{200b}\u{200d}\u{200e}\u{3000}\n\u{2028}\u{feff}令\u{5d0}]{0,12}") {
            let (cleaned, _) = clean(&text);
            prop_assert!(is_accepted(&cleaned), "{:?} {:?}", text, cleaned);
            prop_assert_eq!(clean(&cleaned), (cleaned.clone(), false));
            let literal = literal(&cleaned);
            let value = syn::parse_str::<syn::LitStr>(&literal).unwrap().value();
            prop_assert_eq!(value, cleaned);
        }
    }
}
