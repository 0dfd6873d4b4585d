//! Stems of English words: plurals, `-ed` and `-ing`.

/// Returns the part that the forms of a word have in common: `expir` of `expire`, `expires` and
/// `expired`.
///
/// `word` is in lower case. Short words, and words of other alphabets, are their own stems.
pub(super) fn stem(word: &str) -> &str {
    if word.len() <= SHORTEST || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word;
    }
    for ending in ["ies", "ied"] {
        if let Some(stem) = strip(word, ending) {
            return stem;
        }
    }
    let singular = singular(word);
    let stem = match strip(singular, "ing") {
        Some(stem) if has_vowel(stem) => undouble(stem),
        _ => match strip(singular, "ed") {
            Some(stem) if has_vowel(stem) && !stem.ends_with('e') => undouble(stem),
            _ => singular,
        },
    };
    let stem = strip(stem, "e").unwrap_or(stem);
    match strip(stem, "y") {
        Some(start) if !start.ends_with(VOWELS) => start,
        _ => stem,
    }
}

/// The length of the shortest stem.
const SHORTEST: usize = 3;
const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];

fn singular(word: &str) -> &str {
    let has_es = ["sses", "xes", "ches", "shes"]
        .iter()
        .any(|it| word.ends_with(it));
    let is_plural = !["ss", "us", "is"].iter().any(|it| word.ends_with(it));
    let ending = if has_es { "es" } else { "s" };
    strip(word, ending).filter(|_| is_plural).unwrap_or(word)
}

fn strip<'w>(word: &'w str, ending: &str) -> Option<&'w str> {
    word.strip_suffix(ending)
        .filter(|stem| stem.len() >= SHORTEST)
}

fn has_vowel(stem: &str) -> bool {
    stem.contains(VOWELS)
}

/// Removes one of two equal consonants: `bann` of `banned` becomes `ban`, and `add` stays.
fn undouble(stem: &str) -> &str {
    let mut chars = stem.chars().rev();
    match (chars.next(), chars.next()) {
        (Some(last), Some(before))
            if last == before && stem.len() > SHORTEST && !matches!(last, 'l' | 's' | 'z') =>
        {
            &stem[..stem.len() - 1]
        }
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_the_same_stem() {
        for forms in [
            &["token", "tokens"][..],
            &["expire", "expires", "expired", "expiring"],
            &["exceed", "exceeds", "exceeded", "exceeding"],
            &["category", "categories"],
            &["apply", "applied", "applies", "applying"],
            &["limit", "limits", "limited", "limiting"],
            &["add", "adds", "added", "adding"],
            &["ban", "bans"],
            &["banned", "banning"],
            &["address", "addresses"],
            &["box", "boxes"],
            &["miss", "missed", "missing"],
            &["bind", "binding", "binds"],
            &["refuse", "refused"],
        ] {
            for form in forms {
                assert_eq!(stem(form), stem(forms[0]), "{form}");
            }
        }
    }

    #[test]
    fn different_words_have_different_stems() {
        for (one, other) in [
            ("string", "str"),
            ("status", "stat"),
            ("access", "acces"),
            ("needed", "ne"),
            ("used", "us"),
            ("令牌", "令"),
            ("feed", "fe"),
        ] {
            assert_ne!(stem(one), stem(other), "{one}");
        }
    }
}
