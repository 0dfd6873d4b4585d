//! An index of folded texts: the places where words begin.

use std::vec::Vec;

use memchr::memmem;

use super::query::{Match, Word};

/// The places of a text where words begin, and those of Chinese characters, by their first bytes.
pub(super) struct Index {
    /// The places of each bucket, in ascending order.
    places: Vec<u32>,
    /// The ends of the buckets in `places`.
    ends: Vec<u32>,
}

const BUCKETS: usize = 1 << 14;

impl Index {
    pub(super) fn new(text: &str) -> Self {
        let mut ends = std::vec![0; BUCKETS + 1];
        each_place(text, |_, bucket| ends[bucket + 1] += 1);
        for i in 0..BUCKETS {
            ends[i + 1] += ends[i];
        }
        let mut places = std::vec![0; ends[BUCKETS] as usize];
        each_place(text, |place, bucket| {
            places[ends[bucket] as usize] = place;
            ends[bucket] += 1;
        });
        Self { places, ends }
    }

    /// Calls `found` with the start and the kind of every match that is not worse than `worst`, in
    /// ascending order.
    pub(super) fn find_all(
        &self,
        word: &Word,
        text: &str,
        worst: Match,
        mut found: impl FnMut(usize, Match),
    ) {
        let mut end = 0;
        let mut add = |start: usize| {
            // Like a scan, without those that overlap.
            if start < end {
                return;
            }
            end = start + word.stem().len();
            if let Some((_, kind)) = word.match_at(text, start)
                && kind <= worst
            {
                found(start, kind);
            }
        };
        let stem = word.stem().as_bytes();
        if word.is_of_han() || worst <= Match::Inflected {
            let bucket = bucket(stem);
            let start = bucket.checked_sub(1).map_or(0, |i| self.ends[i]);
            for &place in &self.places[start as usize..self.ends[bucket] as usize] {
                if text.as_bytes()[place as usize..].starts_with(stem) {
                    add(place as usize);
                }
            }
        } else if word.is_never_part() {
            let stem = std::format!(" {}", word.stem());
            memmem::find_iter(text.as_bytes(), &stem).for_each(|start| add(start + 1));
        } else {
            memmem::find_iter(text.as_bytes(), stem).for_each(add);
        }
    }
}

/// Calls `found` with every place and its bucket.
fn each_place(text: &str, mut found: impl FnMut(u32, usize)) {
    let bytes = text.as_bytes();
    let mut is_start = true;
    for (i, &byte) in bytes.iter().enumerate() {
        // The first byte of a Chinese character, or of another one of three bytes at least.
        let is_place = is_start && byte != b' ' && byte != b'|' || byte >= 0xe0;
        if let Some(place) = u32::try_from(i).ok().filter(|_| is_place) {
            found(place, bucket(&bytes[i..]));
        }
        is_start = byte == b' ';
    }
}

/// Returns the bucket of a word: a hash of its first bytes, three at most.
fn bucket(word: &[u8]) -> usize {
    let mut hash = 0;
    for &byte in word.iter().take(3).take_while(|&&byte| byte != b' ') {
        hash = (hash << 5) ^ usize::from(byte);
    }
    hash % BUCKETS
}

#[cfg(test)]
mod tests {
    use std::string::String;

    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::registry::search::fold::fold;

    fn found(word: &Word, text: &str, worst: Match) -> Vec<(usize, Match)> {
        let mut found = Vec::new();
        Index::new(text).find_all(word, text, worst, |start, kind| found.push((start, kind)));
        found
    }

    /// Words of one letter to many, and texts of them.
    fn text() -> impl Strategy<Value = String> {
        let words = [
            "a",
            "b",
            "ab",
            "abc",
            "abcs",
            "abcd",
            "tag",
            "tags",
            "tagged",
            "1",
            "17",
            "-17",
            "令",
            "令牌",
            "标签名",
            "签名",
            "被封禁",
            "封禁",
            "été",
            "ｘ",
            "|",
        ];
        let words = prop::collection::vec(select(words.to_vec()), 0..20);
        (words, any::<bool>()).prop_map(|(words, is_joined)| {
            let separator = if is_joined { "" } else { " " };
            std::format!(" {} ", words.join(separator))
        })
    }

    proptest! {
        #[test]
        fn index_finds_what_a_scan_of_the_text_finds(text in text(), word in text()) {
            let folded = fold(&word);
            for text in [fold(&text), std::format!(" {} | {} ", fold(&text), folded)] {
                let text = std::format!(" {text} ");
                for word in folded.split(' ').filter(|word| !word.is_empty()) {
                    let word = Word::new(word);
                    for worst in [Match::Inflected, Match::Part] {
                        let all = word.find_all(&text).map(|(start, _, kind)| (start, kind));
                        let expected: Vec<_> = all.filter(|&(_, kind)| kind <= worst).collect();
                        prop_assert_eq!(found(&word, &text, worst), expected, "{:?} in {}", word, text);
                    }
                }
            }
        }
    }
}
