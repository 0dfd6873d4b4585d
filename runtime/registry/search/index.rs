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
        let mut add = |start| {
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
