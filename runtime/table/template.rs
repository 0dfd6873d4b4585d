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

    /// Returns the text in the placeholder of `field`, if `text` is this wording with its
    /// placeholders filled in.
    ///
    /// A placeholder takes the text up to the first occurrence of the literal text that follows it;
    /// the last one, up to where that text ends the whole. A name that appears twice has one value.
    pub(crate) fn argument<'m>(self, text: &'m str, field: &str) -> Option<&'m str> {
        let value = self.bindings(text).find(|&(name, _)| name == field)?.1;
        self.matches(text).then_some(value)
    }

    /// Returns whether `text` is this wording with its placeholders filled in.
    pub(crate) fn matches(self, text: &str) -> bool {
        let first = |name| self.bindings(text).find(|&(other, _)| other == name);
        let mut bindings = self.bindings(text);
        bindings
            .by_ref()
            .all(|binding| first(binding.0) == Some(binding))
            && bindings.is_match
    }

    fn bindings(self, text: &str) -> Bindings<'t, '_> {
        Bindings {
            parts: self.parts(),
            rest: text,
            is_match: false,
        }
    }

    /// Returns the number of bytes outside placeholders.
    pub(crate) fn literal_len(self) -> usize {
        let len = |part| match part {
            Part::Literal(text) => text.len(),
            Part::Field(_) => 0,
        };
        self.parts().map(len).sum()
    }
}

/// The names of the placeholders and their values in a text, until the text does not match.
struct Bindings<'t, 'm> {
    parts: Parts<'t>,
    rest: &'m str,
    /// Whether all of the text has matched.
    is_match: bool,
}

impl<'t, 'm> Iterator for Bindings<'t, 'm> {
    type Item = (&'t str, &'m str);

    fn next(&mut self) -> Option<Self::Item> {
        self.rest = self.parts.strip_literals(self.rest)?;
        let Some(Part::Field(name)) = self.parts.next() else {
            self.is_match = self.rest.is_empty();
            return None;
        };
        let value = self.parts.until_literals(self.rest)?;
        self.rest = &self.rest[value.len()..];
        Some((name, value))
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
    /// Takes the literals up to the next placeholder, and strips them from the start of `text`.
    fn strip_literals<'m>(&mut self, mut text: &'m str) -> Option<&'m str> {
        while let Some(Part::Literal(literal)) = self.clone().next() {
            self.next();
            text = text.strip_prefix(literal)?;
        }
        Some(text)
    }

    /// Returns the start of `text` up to where the literals before the next placeholder begin; if no
    /// placeholder follows, up to where they end the text.
    fn until_literals<'m>(&self, text: &'m str) -> Option<&'m str> {
        let mut literals = self.clone();
        let mut len = 0;
        while let Some(Part::Literal(literal)) = literals.clone().next() {
            literals.next();
            len += literal.len();
        }
        let is_last = literals.next().is_none();
        let begins = |text: &str| self.clone().strip_literals(text).is_some();
        let end = if is_last {
            let end = text.len().checked_sub(len)?;
            (text.is_char_boundary(end) && begins(&text[end..])).then_some(end)
        } else {
            text.char_indices()
                .map(|(i, _)| i)
                .find(|&i| begins(&text[i..]))
        };
        end.map(|end| &text[..end])
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
                    assert_eq!(
                        Template(template).argument(&text, field),
                        Some(value),
                        "{text}"
                    );
                }
            }
        }
    }

    #[test]
    fn last_argument_may_contain_the_literal_after_it() {
        let template = Template("unknown key {key}.");
        assert_eq!(
            template.argument("unknown key a.b.c.", "key"),
            Some("a.b.c")
        );
    }

    #[test]
    fn other_text_does_not_match() {
        let template = Template("only {left} left of {sku}");
        for text in [
            "",
            "only 3",
            "only 3 left of",
            "Only 3 left of A1",
            "there are only 3 left of A1",
        ] {
            assert_eq!(template.argument(text, "left"), None, "{text}");
        }
        assert_eq!(Template("{a}!").argument("x", "a"), None);
        assert_eq!(Template("{a}界").argument("世界界", "a"), Some("世界"));
        assert_eq!(Template("{a}!").argument("界", "a"), None);
        assert_eq!(template.argument("only 3 left of A1", "none"), None);
    }

    #[test]
    fn repeated_placeholder_has_one_value() {
        let template = Template("{a} and {a} and {b}");
        assert_eq!(template.argument("1 and 1 and 2", "a"), Some("1"));
        assert_eq!(template.argument("1 and 2 and 3", "a"), None);
        assert_eq!(template.argument("1 and 2 and 3", "b"), None);
    }

    #[test]
    fn literal_length_counts_escaped_braces_once() {
        assert_eq!(Template("{{{a}}} b").literal_len(), 4);
    }
}
