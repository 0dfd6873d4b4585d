//! Invisible and deceptive characters.

/// Returns the Unicode name of the character at `i` if a wording must not contain it there.
pub(super) fn refused(chars: &[char], i: usize) -> Option<&'static str> {
    let ch = chars[i];
    let neighbors = [i.checked_sub(1), Some(i + 1)].map(|i| chars.get(i?).copied());
    let name = name(ch)?;
    let is_legitimate = match ch {
        // French punctuation, numbers and units.
        '\u{a0}' | '\u{202f}' => {
            neighbors.iter().all(Option::is_some)
                && neighbors.iter().flatten().any(|it| {
                    it.is_numeric() || !it.is_alphanumeric() && !it.is_whitespace() && *it != '_'
                })
        }
        // Persian, scripts of India, emoji.
        '\u{200c}' | '\u{200d}' => neighbors.iter().all(|it| it.is_some_and(joins)),
        // Hebrew, Arabic.
        '\u{200e}' | '\u{200f}' => chars.iter().any(|ch| ('\u{590}'..='\u{8ff}').contains(ch)),
        _ => false,
    };
    (!is_legitimate).then_some(name)
}

/// Returns whether a joiner can be beside the character.
fn joins(ch: char) -> bool {
    matches!(ch, '\u{600}'..='\u{1fff}' | '\u{2600}'..='\u{27bf}' | '\u{fe0f}' | '\u{1f000}'..='\u{1faff}')
}

/// Returns the text that replaces a refused character.
pub(super) fn replacement(ch: char) -> &'static str {
    match ch {
        '\t' | '\n' | '\r' | '\u{85}' | '\u{a0}' | '\u{2028}' | '\u{2029}' | '\u{202f}' => " ",
        _ => "",
    }
}

/// Returns the Unicode name of a control character or an invisible or deceptive one.
fn name(ch: char) -> Option<&'static str> {
    Some(match ch {
        '\0' => "NULL",
        '\t' => "TAB",
        '\n' => "LINE FEED",
        '\r' => "CARRIAGE RETURN",
        '\u{1b}' => "ESCAPE",
        '\u{7f}' => "DELETE",
        '\u{85}' => "NEXT LINE",
        ch if ch.is_control() => "CONTROL CHARACTER",
        '\u{a0}' => "NO-BREAK SPACE",
        '\u{ad}' => "SOFT HYPHEN",
        '\u{34f}' => "COMBINING GRAPHEME JOINER",
        '\u{61c}' => "ARABIC LETTER MARK",
        '\u{115f}' => "HANGUL CHOSEONG FILLER",
        '\u{1160}' => "HANGUL JUNGSEONG FILLER",
        '\u{180e}' => "MONGOLIAN VOWEL SEPARATOR",
        '\u{200b}' => "ZERO WIDTH SPACE",
        '\u{200c}' => "ZERO WIDTH NON-JOINER",
        '\u{200d}' => "ZERO WIDTH JOINER",
        '\u{200e}' => "LEFT-TO-RIGHT MARK",
        '\u{200f}' => "RIGHT-TO-LEFT MARK",
        '\u{2028}' => "LINE SEPARATOR",
        '\u{2029}' => "PARAGRAPH SEPARATOR",
        '\u{202a}' => "LEFT-TO-RIGHT EMBEDDING",
        '\u{202b}' => "RIGHT-TO-LEFT EMBEDDING",
        '\u{202c}' => "POP DIRECTIONAL FORMATTING",
        '\u{202d}' => "LEFT-TO-RIGHT OVERRIDE",
        '\u{202e}' => "RIGHT-TO-LEFT OVERRIDE",
        '\u{202f}' => "NARROW NO-BREAK SPACE",
        '\u{2060}' => "WORD JOINER",
        '\u{2061}' => "FUNCTION APPLICATION",
        '\u{2062}' => "INVISIBLE TIMES",
        '\u{2063}' => "INVISIBLE SEPARATOR",
        '\u{2064}' => "INVISIBLE PLUS",
        '\u{2066}' => "LEFT-TO-RIGHT ISOLATE",
        '\u{2067}' => "RIGHT-TO-LEFT ISOLATE",
        '\u{2068}' => "FIRST STRONG ISOLATE",
        '\u{2069}' => "POP DIRECTIONAL ISOLATE",
        '\u{206a}'..='\u{206f}' => "DEPRECATED FORMAT CHARACTER",
        '\u{3164}' => "HANGUL FILLER",
        '\u{feff}' => "ZERO WIDTH NO-BREAK SPACE",
        '\u{ffa0}' => "HALFWIDTH HANGUL FILLER",
        '\u{fff9}'..='\u{fffb}' => "INTERLINEAR ANNOTATION CHARACTER",
        '\u{fffd}' => "REPLACEMENT CHARACTER",
        '\u{e0000}'..='\u{e007f}' => "TAG CHARACTER",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::ops::RangeInclusive;

    use super::{refused, replacement};

    fn first(text: &str) -> Option<&'static str> {
        let chars: Vec<char> = text.chars().collect();
        (0..chars.len()).find_map(|i| refused(&chars, i))
    }

    #[test]
    fn invisible_character_is_refused_by_name() {
        for (text, name) in [
            ("a\u{200b}b", "ZERO WIDTH SPACE"),
            ("\u{feff}a", "ZERO WIDTH NO-BREAK SPACE"),
            ("a\u{202e}b", "RIGHT-TO-LEFT OVERRIDE"),
            ("a\u{2066}b", "LEFT-TO-RIGHT ISOLATE"),
            ("a\u{2028}b", "LINE SEPARATOR"),
            ("a\u{ad}b", "SOFT HYPHEN"),
            ("a\u{200d}b", "ZERO WIDTH JOINER"),
            ("登\u{200f}录", "RIGHT-TO-LEFT MARK"),
            ("a\u{a0}b", "NO-BREAK SPACE"),
            ("用\u{a0}token", "NO-BREAK SPACE"),
            ("a\u{a0}", "NO-BREAK SPACE"),
            ("a\nb", "LINE FEED"),
            ("a\tb", "TAB"),
            ("a\rb", "CARRIAGE RETURN"),
            ("a\0b", "NULL"),
            ("a\u{1b}b", "ESCAPE"),
            ("a\u{7f}b", "DELETE"),
            ("a\u{85}b", "NEXT LINE"),
            ("a\u{9f}b", "CONTROL CHARACTER"),
        ] {
            assert_eq!(first(text), Some(name), "{text:?}");
        }
    }

    /// The controls, the format characters of no script, and what else has no width.
    const INVISIBLE: [RangeInclusive<u32>; 18] = [
        0x00..=0x1f,
        0x7f..=0x9f,
        0xa0..=0xa0,
        0xad..=0xad,
        0x34f..=0x34f,
        0x61c..=0x61c,
        0x115f..=0x1160,
        0x180e..=0x180e,
        0x200b..=0x200f,
        0x2028..=0x202f,
        0x2060..=0x2064,
        0x2066..=0x206f,
        0x3164..=0x3164,
        0xfeff..=0xfeff,
        0xffa0..=0xffa0,
        0xfff9..=0xfffb,
        0xfffd..=0xfffd,
        0xe0000..=0xe007f,
    ];

    #[test]
    fn every_invisible_character_and_no_other_is_refused() {
        for ch in '\0'..=char::MAX {
            let is_invisible = INVISIBLE.iter().any(|range| range.contains(&u32::from(ch)));
            let is_refused = refused(&['a', ch, 'b'], 1).is_some();
            assert_eq!(is_refused, is_invisible, "U+{:04X}", u32::from(ch));
        }
    }

    #[test]
    fn white_space_is_replaced_by_a_space_and_other_characters_by_nothing() {
        for ch in INVISIBLE.into_iter().flatten().filter_map(char::from_u32) {
            let is_space = ch.is_whitespace() && !matches!(ch, '\u{b}' | '\u{c}');
            assert_eq!(replacement(ch), if is_space { " " } else { "" }, "{ch:?}");
        }
    }

    #[test]
    fn character_that_a_language_needs_is_accepted() {
        for text in [
            "Erreur\u{a0}: jeton expiré\u{202f}!",
            "10\u{a0}000",
            "5\u{a0}MB",
            "می\u{200c}شود",
            "\u{1f468}\u{200d}\u{1f4bb}",
            "שגיאה\u{200f} 5",
            "全角\u{3000}空格",
            "plain text",
        ] {
            assert_eq!(first(text), None, "{text:?}");
        }
    }
}
