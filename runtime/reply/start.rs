//! Telling JSON objects, HTML, XML and other bodies apart by how they start.

use super::body_error::BodyErrorKind;

/// The start of a body, in any encoding that extends ASCII.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// The body is empty or consists of ASCII whitespace.
    Blank,
    /// A brace that JSON allows.
    Object,
    Html,
    Xml,
    Other,
}

/// Elements that begin an HTML page, first, or the fragment that a server sends as an error.
const HTML_ELEMENTS: [&str; 28] = [
    "html", "head", "body", "title", "meta", "base", "link", "script", "noscript", "style",
    "center", "div", "p", "h1", "h2", "h3", "h4", "pre", "table", "span", "a", "b", "br", "hr",
    "font", "img", "iframe", "form",
];

impl Start {
    pub(super) fn of(body: &[u8]) -> Self {
        let body = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body);
        match body.trim_ascii_start() {
            [] => Self::Blank,
            // RTF starts with `{\rtf`.
            [b'{', rest @ ..] if rest.first() != Some(&b'\\') => Self::Object,
            [b'<', ..] => Self::of_markup(body.trim_ascii_start()).unwrap_or(Self::Other),
            _ => Self::Other,
        }
    }

    /// Skips declarations and comments up to the first element or the document type.
    #[cold]
    fn of_markup(mut text: &[u8]) -> Option<Self> {
        let mut html_elements = &HTML_ELEMENTS[..];
        let mut fallback = None;
        loop {
            let (after, start) = match text {
                [b'<', b'?', rest @ ..] => {
                    // XHTML: other elements may be of any document.
                    html_elements = &HTML_ELEMENTS[..1];
                    (after(rest, b"?>"), Self::Xml)
                }
                [b'<', b'!', b'-', b'-', rest @ ..] => (after(rest, b"-->"), Self::Html),
                _ => return of_element(text, html_elements).or(fallback),
            };
            fallback = fallback.or(Some(start));
            match after {
                Some(rest) => text = rest.trim_ascii_start(),
                None => return fallback,
            }
        }
    }

    /// Returns the reason why a body with this start is not a reply, if the start shows it.
    pub(super) const fn error(self) -> Option<BodyErrorKind> {
        match self {
            Self::Blank => Some(BodyErrorKind::Empty),
            Self::Html => Some(BodyErrorKind::Html),
            Self::Xml => Some(BodyErrorKind::Xml),
            Self::Object | Self::Other => None,
        }
    }
}

/// Reads the name of an element or a document type.
fn of_element(text: &[u8], html_elements: &[&str]) -> Option<Start> {
    let text = text.strip_prefix(b"<")?;
    let doctype = text
        .split_at_checked(8)
        .filter(|(head, _)| head.eq_ignore_ascii_case(b"!doctype"));
    let text = doctype.map_or(text, |(_, name)| name.trim_ascii_start());
    let is_name =
        |&byte: &u8| byte.is_ascii_alphanumeric() || b"_:-.".contains(&byte) || !byte.is_ascii();
    let len = text.iter().take_while(|&byte| is_name(byte)).count();
    let is_html = |html: &&str| text[..len].eq_ignore_ascii_case(html.as_bytes());
    match html_elements.iter().any(is_html) {
        _ if len == 0 => None,
        true => Some(Start::Html),
        false => Some(Start::Xml),
    }
}

fn after<'t>(text: &'t [u8], end: &[u8]) -> Option<&'t [u8]> {
    let at = text.windows(end.len()).position(|window| window == end)?;
    Some(&text[at + end.len()..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn start_is_told_by_the_first_element() {
        for (body, expected) in [
            ("", Start::Blank),
            (" \r\n\t", Start::Blank),
            ("\u{feff} ", Start::Blank),
            ("{}", Start::Object),
            ("{", Start::Object),
            ("{'errcode': 40001}", Start::Object),
            ("\u{feff}\n{\n \"a\"", Start::Object),
            (r"{\rtf1\ansi", Start::Other),
            ("[]", Start::Other),
            ("502 Bad Gateway", Start::Other),
            ("<html>", Start::Html),
            ("<HTML lang=en>", Start::Html),
            ("<head/>", Start::Html),
            ("<br />\n<b>Fatal error</b>", Start::Html),
            ("<h1>502</h1>", Start::Html),
            ("<!DOCTYPE html>", Start::Html),
            (
                "<!doctype HTML PUBLIC \"-//IETF//DTD HTML 2.0//EN\">",
                Start::Html,
            ),
            (
                "<?xml version=\"1.0\"?>\n<!DOCTYPE html><html>",
                Start::Html,
            ),
            ("<!-- a > b --> <!----><html>", Start::Html),
            ("<!-- cut", Start::Html),
            ("<!-- a --><rss>", Start::Xml),
            (
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>",
                Start::Xml,
            ),
            ("<?xml version=", Start::Xml),
            ("<?xml?>", Start::Xml),
            ("<?xml?><a>", Start::Xml),
            ("<?xml?><HTML>", Start::Html),
            ("\n<xml><return_code><![CDATA[FAIL]]>", Start::Xml),
            ("<!DOCTYPE note SYSTEM \"note.dtd\">", Start::Xml),
            ("<soap:Body>", Start::Xml),
            ("<p:a>", Start::Xml),
            ("<错误>", Start::Xml),
            ("<", Start::Other),
            ("<>", Start::Other),
            ("< html>", Start::Other),
            ("</html>", Start::Other),
        ] {
            assert_eq!(Start::of(body.as_bytes()), expected, "{body}");
        }
    }
}
