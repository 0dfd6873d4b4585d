//! Wordings with placeholders: filling them in, and reading the arguments back.

use core::fmt::{self, Write};

/// The wording of a row with fields: `only {left} left of {sku}`, with `{{` and `}}` for braces.
///
/// The macro has checked that braces match and that placeholders never touch.
#[derive(Clone, Copy)]
pub(crate) struct Template<'t>(pub(crate) &'t str);

/// A part of a template. An escaped brace is a literal of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part<'t> {
    Literal(&'t str),
    Field(&'t str),
}

impl<'t> Template<'t> {
    pub(crate) fn parts(self) -> Parts<'t> {
        Parts { rest: self.0 }
    }

    /// Writes the wording with each placeholder replaced by what `write_field` writes for its name.
    pub(crate) fn fill(
        self,
        out: &mut dyn Write,
        mut write_field: impl FnMut(&str, &mut dyn Write) -> fmt::Result,
    ) -> fmt::Result {
        self.parts().try_for_each(|part| match part {
            Part::Literal(text) => out.write_str(text),
            Part::Field(name) => write_field(name, out),
        })
    }

    /// Returns the text in the placeholder of `field`, if `chars` are this wording with its
    /// placeholders filled in. The positions of `chars` are those in `text`.
    ///
    /// A placeholder takes the text up to the first occurrence of the literal text that follows it;
    /// the last one, up to where that text ends the whole. A name that appears twice has one value.
    /// A placeholder is not a value: the wording was sent without its arguments.
    pub(crate) fn argument<'m>(
        self,
        text: &'m str,
        chars: impl Chars,
        field: &str,
    ) -> Option<&'m str> {
        let bindings = self.bindings(text, chars, |next| next.is_none());
        let value = bindings.clone().find(|&(name, _)| name == field)?.1;
        let is_value = |name| !Template(value).parts().eq([Part::Field(name)]);
        (self.fields().all(is_value) && bindings.are_match()).then_some(value)
    }

    /// Returns whether `text` is this wording with its placeholders filled in.
    pub(crate) fn matches(self, text: &str) -> bool {
        let is_end = |next: Option<char>| next.is_none();
        self.bindings(text, text.char_indices(), is_end).are_match()
    }

    /// Returns whether `text` begins with this wording with its placeholders filled in, and not
    /// within a word.
    pub(crate) fn begins(self, text: &str) -> bool {
        let is_end = |next: Option<char>| !next.is_some_and(|ch| ch.is_ascii_alphanumeric());
        self.bindings(text, text.char_indices(), is_end).are_match()
    }

    fn bindings<C: Chars>(
        self,
        text: &str,
        chars: C,
        is_end: fn(Option<char>) -> bool,
    ) -> Bindings<'t, '_, C> {
        Bindings {
            parts: self.parts(),
            text,
            rest: chars,
            is_end,
            is_match: false,
        }
    }

    /// Returns the names in the placeholders, in order.
    pub(crate) fn fields(self) -> impl Iterator<Item = &'t str> {
        self.parts().filter_map(|part| match part {
            Part::Literal(_) => None,
            Part::Field(name) => Some(name),
        })
    }

    /// Returns the texts outside placeholders, in order.
    pub(crate) fn literals(self) -> impl Iterator<Item = &'t str> + Clone {
        self.parts().filter_map(|part| match part {
            Part::Literal(text) => Some(text),
            Part::Field(_) => None,
        })
    }

    /// Returns the number of bytes outside placeholders.
    pub(crate) fn literal_len(self) -> usize {
        self.literals().map(str::len).sum()
    }
}

/// Characters and their positions in a text, of which they may leave out parts.
pub(crate) trait Chars: Iterator<Item = (usize, char)> + Clone {}

impl<C: Iterator<Item = (usize, char)> + Clone> Chars for C {}

/// The names of the placeholders and their values in a text, until the text does not match.
#[derive(Clone)]
struct Bindings<'t, 'm, C> {
    parts: Parts<'t>,
    text: &'m str,
    rest: C,
    /// True if the wording can end before a character, or at the end of the text.
    is_end: fn(Option<char>) -> bool,
    /// True if all of the wording has matched.
    is_match: bool,
}

impl<C: Chars> Bindings<'_, '_, C> {
    /// Returns whether the text matches and each name has one value.
    fn are_match(mut self) -> bool {
        let all = self.clone();
        let first = |name| all.clone().find(|&(other, _)| other == name);
        self.by_ref()
            .all(|binding| first(binding.0) == Some(binding))
            && self.is_match
    }

    fn is_at_end(&self, mut rest: C) -> bool {
        (self.is_end)(rest.next().map(|(_, ch)| ch))
    }
}

impl<'m, C: Chars> Bindings<'_, 'm, C> {
    /// Takes the text up to where the literals before the next placeholder begin; if no placeholder
    /// follows, up to where they end the wording.
    fn value(&mut self) -> Option<&'m str> {
        let mut value = 0..0;
        loop {
            let mut parts = self.parts.clone();
            if let Some(rest) = parts.strip_literals(self.rest.clone())
                && (parts.next().is_some() || self.is_at_end(rest))
            {
                return self.text.get(value);
            }
            let (start, ch) = self.rest.next()?;
            if value.is_empty() {
                value.start = start;
            }
            value.end = start + ch.len_utf8();
        }
    }
}

impl<'t, 'm, C: Chars> Iterator for Bindings<'t, 'm, C> {
    type Item = (&'t str, &'m str);

    fn next(&mut self) -> Option<Self::Item> {
        self.rest = self.parts.strip_literals(self.rest.clone())?;
        let Some(Part::Field(name)) = self.parts.next() else {
            self.is_match = self.is_at_end(self.rest.clone());
            return None;
        };
        Some((name, self.value()?))
    }
}

/// The parts of a template, in order.
#[derive(Clone)]
pub(crate) struct Parts<'t> {
    rest: &'t str,
}

impl<'t> Iterator for Parts<'t> {
    type Item = Part<'t>;

    fn next(&mut self) -> Option<Part<'t>> {
        let rest = self.rest;
        if let Some(after) = rest.strip_prefix("{{").or_else(|| rest.strip_prefix("}}")) {
            self.rest = after;
            return Some(Part::Literal(&rest[..1]));
        }
        if let Some((name, after)) = rest.strip_prefix('{').and_then(|rest| rest.split_once('}')) {
            self.rest = after;
            return Some(Part::Field(name));
        }
        // A lone brace cannot occur; as text it is at least not lost.
        let start = rest.chars().next()?.len_utf8();
        let end = rest[start..]
            .find(['{', '}'])
            .map_or(rest.len(), |end| start + end);
        self.rest = &rest[end..];
        Some(Part::Literal(&rest[..end]))
    }
}

impl Parts<'_> {
    /// Takes the literals up to the next placeholder, and strips them from the start of `chars`.
    fn strip_literals<C: Chars>(&mut self, mut chars: C) -> Option<C> {
        while let Some(Part::Literal(literal)) = self.clone().next() {
            self.next();
            for ch in literal.chars() {
                chars.next().filter(|&(_, other)| other == ch)?;
            }
        }
        Some(chars)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use super::*;
    use std::string::String;
    use std::vec::Vec;

    fn fill(template: &str, arguments: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let value = |name: &str| {
            arguments
                .iter()
                .find(|(field, _)| *field == name)
                .unwrap()
                .1
        };
        Template(template)
            .fill(&mut out, |name, out| out.write_str(value(name)))
            .unwrap();
        out
    }

    fn argument<'m>(template: &str, text: &'m str, field: &str) -> Option<&'m str> {
        Template(template).argument(text, text.char_indices(), field)
    }

    #[test]
    fn template_splits_into_literals_and_fields() {
        let parts: Vec<_> = Template("{{{a} b}} {c}").parts().collect();
        assert_eq!(
            parts,
            [
                Part::Literal("{"),
                Part::Field("a"),
                Part::Literal(" b"),
                Part::Literal("}"),
                Part::Literal(" "),
                Part::Field("c"),
            ]
        );
        assert!(Template("").parts().next().is_none());
    }

    #[test]
    fn filled_template_reads_back() {
        for template in [
            "only {left} left of {sku}",
            "{sku} 仅剩 {left} 件",
            "{sku}: {left}",
            "{{{sku}}} has {left}",
            "{left} of {sku}, {left} in all.",
        ] {
            for (left, sku) in [("3", "A1"), ("", ""), ("0", "订单 7"), ("-1", "a b")] {
                let arguments = [("left", left), ("sku", sku)];
                let text = fill(template, &arguments);
                for (field, value) in arguments {
                    assert_eq!(argument(template, &text, field), Some(value), "{text}");
                }
            }
        }
    }

    #[test]
    fn last_argument_may_contain_the_literal_after_it() {
        let template = "unknown key {key}.";
        assert_eq!(
            argument(template, "unknown key a.b.c.", "key"),
            Some("a.b.c")
        );
    }

    #[test]
    fn other_text_does_not_match() {
        let template = "only {left} left of {sku}";
        for text in [
            "",
            "only 3",
            "only 3 left of",
            "Only 3 left of A1",
            "there are only 3 left of A1",
        ] {
            assert_eq!(argument(template, text, "left"), None, "{text}");
        }
        assert_eq!(argument("{a}!", "x", "a"), None);
        assert_eq!(argument("{a}界", "世界界", "a"), Some("世界"));
        assert_eq!(argument("{a}!", "界", "a"), None);
        assert_eq!(argument(template, "only 3 left of A1", "none"), None);
    }

    #[test]
    fn left_out_text_is_not_in_an_argument() {
        let text = "only 3 [x] left of A1 [y]";
        let chars = text
            .char_indices()
            .filter(|&(i, _)| i < 6 || i > 9 && i < 21);
        let argument =
            |field| Template("only {left} left of {sku}").argument(text, chars.clone(), field);
        assert_eq!((argument("left"), argument("sku")), (Some("3"), Some("A1")));
    }

    #[test]
    fn start_of_text_matches_up_to_the_end_of_a_word() {
        for (template, text, begins) in [
            ("{a} is required", "id is required", true),
            ("{a} is required", "id is required, rid: 1", true),
            ("{a} is required", "id is required。", true),
            ("{a} is required", "id is requiredness", false),
            ("{a} is required", "id is require", false),
            ("only {a}", "only", false),
            ("only {a}", "only 1 left", true),
            ("{a} and {a}.", "1 and 1. And so on", true),
            ("{a} and {a}.", "1 and 2. And so on", false),
        ] {
            assert_eq!(
                Template(template).begins(text),
                begins,
                "{template}: {text}"
            );
            assert!(begins || !Template(template).matches(text));
        }
        assert!(Template("{a} is required").matches("id is required"));
        assert!(!Template("{a} is required").matches("id is required."));
    }

    #[test]
    fn repeated_placeholder_has_one_value() {
        let template = "{a} and {a} and {b}";
        assert_eq!(argument(template, "1 and 1 and 2", "a"), Some("1"));
        assert_eq!(argument(template, "1 and 2 and 3", "a"), None);
        assert_eq!(argument(template, "1 and 2 and 3", "b"), None);
    }

    #[test]
    fn unfilled_placeholder_is_not_an_argument() {
        let argument = |text, field| argument("only {left} left of {sku}", text, field);
        assert_eq!(argument("only {left} left of {sku}", "left"), None);
        assert_eq!(argument("only {sku} left of {left}", "left"), None);
        assert_eq!(argument("only {left} left of A1", "left"), None);
        assert_eq!(argument("only {left} left of A1", "sku"), Some("A1"));
        assert_eq!(argument("only {x} left of {}", "left"), Some("{x}"));
        assert_eq!(argument("only {x} left of {}", "sku"), Some("{}"));
    }

    #[test]
    fn literal_length_counts_escaped_braces_once() {
        assert_eq!(Template("{{{a}}} b").literal_len(), 4);
    }
}
