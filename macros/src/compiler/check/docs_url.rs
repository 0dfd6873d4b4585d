//! The template of a page about a code: `#[docs("https://…{code}…")]`.

use super::attributes::text_argument;
use crate::compiler::report::Report;
use crate::compiler::{messages, syntax};

/// Returns the template if it is a web address with `{code}`.
pub(super) fn template(attribute: &syntax::Attribute, report: &mut Report) -> Option<String> {
    let literal = text_argument(attribute, report)?;
    let template = literal.value();
    let message = if !is_web_address(&template) {
        messages::docs_not_on_the_web(&template)
    } else if let Some(ch) = template
        .chars()
        .find(|ch| ch.is_whitespace() || ch.is_control())
    {
        messages::docs_with_whitespace(&template, ch)
    } else if let Some(placeholder) = other_placeholder(&template) {
        messages::docs_with_other_braces(&template, placeholder)
    } else if !template.contains("{code}") {
        messages::docs_without_code(&template)
    } else {
        return Some(template);
    };
    report.error(literal, message);
    None
}

/// Returns whether an address has the scheme `http` or `https`, in either case, and a host.
fn is_web_address(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else {
        return false;
    };
    // Browsers read a backslash as a slash.
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let is_http = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    is_http && !host.is_empty() && !host.starts_with(':')
}

/// Returns the first placeholder other than `{code}`, or an unpaired brace.
fn other_placeholder(template: &str) -> Option<&str> {
    let mut rest = template;
    while let Some(start) = rest.find(['{', '}']) {
        let Some(after) = rest[start..].strip_prefix("{code}") else {
            let end = rest[start..]
                .find('}')
                .map_or(rest.len(), |end| start + end + 1);
            return Some(&rest[start..end]);
        };
        rest = after;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{is_web_address, other_placeholder};

    #[test]
    fn braces_other_than_code_are_found() {
        assert_eq!(other_placeholder("https://a/{code}/{code}"), None);
        assert_eq!(other_placeholder("https://a/{cod}?x"), Some("{cod}"));
        assert_eq!(other_placeholder("https://a/{code"), Some("{code"));
        assert_eq!(other_placeholder("https://a/code}"), Some("}"));
    }

    #[test]
    fn web_address_has_a_scheme_and_a_host() {
        let valid = [
            "https://a/{code}",
            "http://a",
            "HTTPS://A",
            "hTTp://a:80/",
            "https://u:p@a",
            "https://[::1]/",
            "https://中.cn/",
        ];
        for address in valid {
            assert!(is_web_address(address), "{address}");
        }
        let invalid = [
            "",
            "a",
            "{code}",
            "/a",
            "//a",
            "a.example/{code}",
            "https",
            "https:",
            "https:/a",
            "https:a",
            "https://",
            "https:///a",
            "https:///a@b",
            "https://?a",
            "https://#a",
            "https://\\a",
            "https://:80/",
            "https://u@/",
            "https://u@:80",
            " https://a",
            "https ://a",
            "httpss://a",
            "shttp://a",
            "ftp://a",
            "file:///a",
            "javascript:alert(1)",
            "javascript://a",
            "data:text/html,https://a",
            "mailto:a@b",
            "\thttps://a",
        ];
        for address in invalid {
            assert!(!is_web_address(address), "{address}");
        }
    }
}
