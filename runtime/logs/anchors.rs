//! The first filter: the places of a text at which a reply may be.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeSet;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use aho_corasick::{AhoCorasick, MatchKind};

use super::names::ERROR;
use crate::registry::Registry;

/// The beginnings of request IDs and hints.
const IDS: [&str; 3] = ["rid:", "rid：", "hint"];

/// A place in a text at which a reply may be.
pub(super) struct Anchor {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Clone, Copy)]
pub(super) enum Kind {
    /// The end of a name.
    Name,
    /// `[4` or `(4`.
    Bracket,
    /// The beginning of a request ID or hint.
    Id,
    /// The key of a platform after a parenthesis.
    Key,
}

/// The automaton that finds anchors.
pub(super) struct Anchors {
    words: AhoCorasick,
    /// The number of patterns in `words` that end names; those of [`IDS`] follow, then keys.
    names: usize,
}

impl Anchors {
    #[expect(
        clippy::unwrap_used,
        reason = "the patterns are few and short, which is all that an automaton needs"
    )]
    pub(super) fn new<'n>(registry: &Registry, names: impl Iterator<Item = &'n str>) -> Self {
        let names = names.flat_map(tails).chain([ERROR.to_owned()]);
        let names: BTreeSet<String> = names.collect();
        let keys = registry.tables().iter();
        let keys: BTreeSet<String> = keys.map(|it| ["(", it.platform_key()].concat()).collect();
        let count = names.len();
        let patterns = names.into_iter().chain(IDS.map(String::from)).chain(keys);
        let words = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostFirst)
            .build(patterns.collect::<Vec<_>>());
        Self {
            words: words.unwrap(),
            names: count,
        }
    }

    /// Returns the anchors of a text, in order.
    ///
    /// Brackets have a search of their own: a timestamp such as `[22/Nov/2026` stops the automaton.
    pub(super) fn find_iter<'t>(&'t self, text: &'t [u8]) -> impl Iterator<Item = Anchor> {
        let brackets = memchr::memchr2_iter(b'[', b'(', text)
            .filter(|&start| matches!(text.get(start + 1), Some(b'1'..=b'9')))
            .map(|start| Anchor {
                kind: Kind::Bracket,
                start,
                end: start + 2,
            });
        let words = self.words.find_iter(text).map(|word| Anchor {
            kind: self.kind(word.pattern().as_usize()),
            start: word.start(),
            end: word.end(),
        });
        let (mut words, mut brackets) = (words.peekable(), brackets.peekable());
        core::iter::from_fn(move || match (words.peek(), brackets.peek()) {
            (Some(word), Some(bracket)) if bracket.start < word.start => brackets.next(),
            (Some(_), _) => words.next(),
            (None, _) => brackets.next(),
        })
    }

    fn kind(&self, pattern: usize) -> Kind {
        match pattern.checked_sub(self.names) {
            None => Kind::Name,
            Some(id) if id < IDS.len() => Kind::Id,
            Some(_) => Kind::Key,
        }
    }
}

/// Returns the end of a name in the cases in which it is written.
fn tails(name: &str) -> [String; 4] {
    let start = (0..=name.len().saturating_sub(3)).rev();
    let start = start.into_iter().find(|&i| name.is_char_boundary(i));
    let tail = &name[start.unwrap_or(0)..];
    let mut capitalized = tail.to_ascii_lowercase();
    if let Some(first) = capitalized.get_mut(..1).filter(|_| tail == name) {
        first.make_ascii_uppercase();
    }
    [
        tail.to_string(),
        tail.to_ascii_lowercase(),
        tail.to_ascii_uppercase(),
        capitalized,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::REGISTRY;

    #[test]
    fn anchors_of_words_and_brackets_are_in_order() {
        let anchors = Anchors::new(&REGISTRY, ["errcode", "code", "错误码"].into_iter());
        let text = "[1] (wechat [x errcode [0 ERRCODE Code[9 rid: 错误码 Error hint[ (4 (x";
        let found = anchors.find_iter(text.as_bytes());
        let found: Vec<&str> = found.map(|it| &text[it.start..it.end]).collect();
        assert_eq!(
            found,
            [
                "[1", "(wechat", "ode", "ODE", "ode", "[9", "rid:", "码", "rror", "hint", "(4"
            ]
        );
    }
}
