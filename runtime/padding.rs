//! Width, alignment and precision for text that is written in parts.

use core::fmt::{self, Alignment, Formatter, Write};

/// Writes text like [`Formatter::pad`], without collecting it: `write` is called twice if there is
/// padding.
pub(crate) fn pad(
    f: &mut Formatter<'_>,
    write: impl Fn(&mut dyn Write) -> fmt::Result,
) -> fmt::Result {
    if f.width().is_none() && f.precision().is_none() {
        return write(f);
    }
    let longest = f.precision().unwrap_or(usize::MAX);
    let mut length = Length(0);
    write(&mut length)?;
    let padding = f.width().unwrap_or(0).saturating_sub(length.0.min(longest));
    let before = match f.align() {
        Some(Alignment::Right) => padding,
        Some(Alignment::Center) => padding / 2,
        Some(Alignment::Left) | None => 0,
    };
    let fill = f.fill();
    (0..before).try_for_each(|_| f.write_char(fill))?;
    write(&mut Truncated {
        out: f,
        left: longest,
    })?;
    (before..padding).try_for_each(|_| f.write_char(fill))
}

/// Counts characters.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}

/// Writes the first `left` characters.
struct Truncated<'a, 'b> {
    out: &'a mut Formatter<'b>,
    left: usize,
}

impl Write for Truncated<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = text
            .char_indices()
            .nth(self.left)
            .map_or(text.len(), |(end, _)| end);
        let text = &text[..end];
        self.left -= text.chars().count();
        self.out.write_str(text)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use core::fmt;
    use std::format;

    use super::pad;

    /// Text in two parts.
    struct Parts(&'static str, &'static str);

    impl fmt::Display for Parts {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            pad(f, |out| write!(out, "{}{}", self.0, self.1))
        }
    }

    #[test]
    fn parts_are_padded_like_the_whole() {
        for (parts, whole) in [
            (Parts("", ""), ""),
            (Parts("接口", "ab"), "接口ab"),
            (Parts("long", "er than that"), "longer than that"),
        ] {
            for width in 0..20 {
                assert_eq!(format!("{parts:width$}"), format!("{whole:width$}"));
                assert_eq!(format!("{parts:>width$}"), format!("{whole:>width$}"));
                assert_eq!(format!("{parts:*^width$}"), format!("{whole:*^width$}"));
                for precision in 0..20 {
                    assert_eq!(
                        format!("{parts:中<width$.precision$}"),
                        format!("{whole:中<width$.precision$}")
                    );
                    assert_eq!(
                        format!("{parts:.precision$}"),
                        format!("{whole:.precision$}")
                    );
                }
            }
            assert_eq!(format!("{parts}"), whole);
        }
    }
}
