//! The case of names, and suggestions for misspelt ones.

pub(super) fn is_upper_camel_case(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && !name.contains('_')
}

/// Converts a name in snake_case, camelCase or SHOUTING_CASE.
pub(super) fn upper_camel_case(name: &str) -> String {
    let shouting = !name.contains(char::is_lowercase);
    let word = |word: &str| {
        let mut chars = word.chars();
        let first: String = chars
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        first
            + &if shouting {
                chars.as_str().to_lowercase()
            } else {
                chars.as_str().to_owned()
            }
    };
    name.split('_').map(word).collect()
}

/// Converts `AcmeUserCode` to `acme_user_code` and `HTTPCode` to `http_code`.
pub(super) fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    let mut previous = '_';
    let mut chars = name.chars().peekable();
    while let Some(ch) = chars.next() {
        let begins_word =
            !previous.is_uppercase() || chars.peek().is_some_and(|next| next.is_lowercase());
        if ch.is_uppercase() && previous != '_' && begins_word {
            snake.push('_');
        }
        previous = ch;
        snake.extend(ch.to_lowercase());
    }
    snake
}

/// Returns the candidate with the least Levenshtein distance, if it is close enough for a
/// suggestion.
pub(super) fn nearest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let near_enough = (name.chars().count() * 2 / 5).max(1);
    let distance = |candidate: &str| levenshtein(&name.to_lowercase(), &candidate.to_lowercase());
    candidates
        .iter()
        .map(|candidate| (distance(candidate), *candidate))
        .filter(|&(distance, _)| distance <= near_enough)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Returns the Levenshtein distance.
fn levenshtein(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, ch) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, &other) in to.iter().enumerate() {
            let change = diagonal + usize::from(ch != other);
            diagonal = row[j + 1];
            row[j + 1] = change.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compiler::model;

    #[test]
    fn names_are_converted_between_cases() {
        assert_eq!(upper_camel_case("token_expired"), "TokenExpired");
        assert_eq!(upper_camel_case("tokenExpired"), "TokenExpired");
        assert_eq!(upper_camel_case("TOKEN_EXPIRED"), "TokenExpired");
        assert_eq!(snake_case("AcmeUserCode"), "acme_user_code");
        assert_eq!(snake_case("HTTPCode2"), "http_code2");
        assert_eq!(snake_case("UserIP"), "user_ip");
        assert_eq!(snake_case("A"), "a");
        assert_eq!(snake_case("Http404NotFound"), "http404_not_found");
        assert_eq!(snake_case("SHOUTING_Case"), "shouting_case");
    }

    #[test]
    fn nearest_name_is_suggested() {
        assert_eq!(nearest("Unavailible", &model::KINDS), Some("Unavailable"));
        assert_eq!(nearest("notfound", &model::KINDS), Some("NotFound"));
        assert_eq!(nearest("Backof", &model::RETRIES), Some("Backoff"));
        assert_eq!(nearest("tabel", &["table", "docs"]), Some("table"));
        assert_eq!(nearest("No", &model::KINDS), None);
        assert_eq!(nearest("Purple", &model::KINDS), None);
    }
}
