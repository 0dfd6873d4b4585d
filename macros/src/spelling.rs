//! How names are spelt, and what a misspelt one may mean.

pub(crate) fn is_upper_camel_case(name: &str) -> bool {
    name.starts_with(char::is_uppercase) && !name.contains('_')
}

/// The name with the words at its underscores joined, each with a capital letter.
pub(crate) fn upper_camel_case(name: &str) -> String {
    let shouting = !name.contains(char::is_lowercase);
    let word = |word: &str| {
        let mut letters = word.chars();
        let first: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        first
            + &if shouting {
                letters.as_str().to_lowercase()
            } else {
                letters.as_str().to_owned()
            }
    };
    name.split('_').map(word).collect()
}

/// `AcmeUserCode` as `acme_user_code`.
pub(crate) fn snake_case(name: &str) -> String {
    let mut snake = String::new();
    let mut previous_is_upper = true;
    for letter in name.chars() {
        if letter.is_uppercase() && !previous_is_upper {
            snake.push('_');
        }
        previous_is_upper = letter.is_uppercase();
        snake.extend(letter.to_lowercase());
    }
    snake
}

/// The candidate that a misspelt name most likely means, if one is near enough.
pub(crate) fn nearest(name: &str, candidates: &[&'static str]) -> Option<&'static str> {
    let near_enough = (name.chars().count() * 2 / 5).max(1);
    let distance = |candidate: &str| edits(&name.to_lowercase(), &candidate.to_lowercase());
    candidates
        .iter()
        .map(|candidate| (distance(candidate), *candidate))
        .filter(|&(distance, _)| distance <= near_enough)
        .min()
        .map(|(_, candidate)| candidate)
}

/// How many letters must be put in, taken out or changed to turn one word into the other.
fn edits(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (number, letter) in from.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = number + 1;
        for (column, &other) in to.iter().enumerate() {
            let change = diagonal + usize::from(letter != other);
            diagonal = row[column + 1];
            row[column + 1] = change.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model;

    #[test]
    fn spells_names() {
        assert_eq!(upper_camel_case("token_expired"), "TokenExpired");
        assert_eq!(upper_camel_case("tokenExpired"), "TokenExpired");
        assert_eq!(upper_camel_case("TOKEN_EXPIRED"), "TokenExpired");
        assert_eq!(snake_case("AcmeUserCode"), "acme_user_code");
        assert_eq!(snake_case("HTTPCode2"), "httpcode2");
    }

    #[test]
    fn finds_the_nearest_name() {
        assert_eq!(nearest("Unavailible", &model::KINDS), Some("Unavailable"));
        assert_eq!(nearest("notfound", &model::KINDS), Some("NotFound"));
        assert_eq!(nearest("Backof", &model::RETRIES), Some("Backoff"));
        assert_eq!(nearest("tabel", &["table", "docs"]), Some("table"));
        assert_eq!(nearest("No", &model::KINDS), None);
        assert_eq!(nearest("Purple", &model::KINDS), None);
    }
}
