//! Field names of the platforms' envelopes.

use std::sync::OnceLock;

use errcodes::Registry;
use errcodes::platform::EnvelopeSpec;
use errcodes::reply::Envelope;
use memchr::memmem::Finder;
use regex::bytes::{Regex, RegexBuilder};

use super::words::Patterns;

/// Names that an [`EnvelopeSpec`] can hold.
const MAX_NAMES: usize = 32;

/// The field names by which the replies of a registry's platforms are found.
pub(crate) struct Names {
    readers: Vec<Reader>,
    /// The names of every platform, and of [`EnvelopeSpec::DEFAULT`].
    any: Vec<EnvelopeSpec>,
    /// The same without names that have other meanings as well, such as `code`.
    certain: Vec<EnvelopeSpec>,
    /// Names of the code that every reader has, in quotes.
    shared: Vec<String>,
    prefilter: Prefilter,
    patterns: OnceLock<Patterns>,
}

/// An envelope, and the platform that sends it.
struct Reader {
    /// `None` for tables without a platform.
    platform: Option<&'static str>,
    spec: EnvelopeSpec,
}

impl Names {
    /// Collects the names. Leaks the lists, since an [`EnvelopeSpec`] is static: call it once.
    pub(crate) fn new(registry: &Registry) -> Self {
        let mut readers: Vec<Reader> = registry
            .platforms()
            .map(|platform| Reader {
                platform: Some(platform.key()),
                spec: platform.envelope(),
            })
            .collect();
        if registry
            .tables()
            .iter()
            .any(|table| table.platform().is_none())
        {
            readers.push(Reader {
                platform: None,
                spec: EnvelopeSpec::DEFAULT,
            });
        }
        let mut specs: Vec<EnvelopeSpec> = readers.iter().map(|reader| reader.spec).collect();
        specs.push(EnvelopeSpec::DEFAULT);
        let any = unions(&specs, |_| true);
        let is_shared = |name: &str| {
            let mut all = readers.iter();
            all.all(|reader| reader.spec.code_names().contains(&name))
        };
        let shared = code_names(&any).filter(|name| is_shared(name));
        Self {
            shared: shared.map(|name| format!("\"{name}\"")).collect(),
            prefilter: Prefilter::new(code_names(&any)),
            certain: unions(&specs, is_certain),
            patterns: OnceLock::new(),
            readers,
            any,
        }
    }

    /// Returns the most common name of the code.
    pub(crate) fn example(&self) -> &'static str {
        code_names(&self.certain).next().unwrap_or("errcode")
    }

    /// Returns false for most lines without a code, cheaply.
    pub(super) fn may_hold_code(&self, text: &[u8]) -> bool {
        self.prefilter.matches(text)
    }

    /// Reads an object whose code has a name that only error codes have.
    pub(crate) fn read_certain<'a>(&self, object: &'a [u8]) -> Option<Envelope<'a>> {
        read(&self.certain, object)
    }

    /// Reads an object whose code has any of the names.
    pub(super) fn read_any<'a>(&self, object: &'a [u8]) -> Option<Envelope<'a>> {
        read(&self.any, object)
    }

    /// Returns the platform of a name that no other platform uses for the code.
    pub(super) fn only_user(&self, name: &str) -> Option<&'static str> {
        self.only(|spec| spec.code_names().contains(&name))
    }

    /// Returns the platform of an object's code, if only that platform's envelope has it.
    pub(super) fn only_reader(&self, object: &str, code: i64) -> Option<&'static str> {
        // Most objects have a name that all platforms use, and need not be read again.
        if self.shared.iter().any(|name| object.contains(name)) {
            return None;
        }
        self.only(|spec| {
            let envelope = spec.read(object.as_bytes());
            envelope.is_ok_and(|envelope| envelope.code == Some(code))
        })
    }

    /// Returns the platform of the only reader that `accepts` accepts.
    fn only(&self, accepts: impl Fn(&EnvelopeSpec) -> bool) -> Option<&'static str> {
        let mut readers = self.readers.iter().filter(|reader| accepts(&reader.spec));
        match (readers.next(), readers.next()) {
            (Some(reader), None) => reader.platform,
            _ => None,
        }
    }

    /// Returns the patterns for text that is not JSON.
    pub(super) fn patterns(&self) -> &Patterns {
        self.patterns.get_or_init(|| {
            let errmsgs = self.any.iter().flat_map(EnvelopeSpec::errmsg_names);
            Patterns::new(
                &code_names(&self.certain).collect::<Vec<_>>(),
                &errmsgs.copied().collect::<Vec<_>>(),
            )
        })
    }
}

/// Returns whether only error codes have this name. `code`, `status` and `ret` have other meanings
/// in a log.
fn is_certain(name: &str) -> bool {
    name.to_ascii_lowercase().contains("err")
}

fn code_names(specs: &[EnvelopeSpec]) -> impl Iterator<Item = &'static str> {
    specs.iter().flat_map(|spec| spec.code_names()).copied()
}

fn read<'a>(specs: &[EnvelopeSpec], object: &'a [u8]) -> Option<Envelope<'a>> {
    let mut envelopes = specs.iter().filter_map(|spec| spec.read(object).ok());
    envelopes.find(|envelope| envelope.code.is_some())
}

/// Combines the envelopes, with those names of the code that `accepts` accepts: into one, unless it
/// would have too many names.
fn unions(specs: &[EnvelopeSpec], accepts: fn(&str) -> bool) -> Vec<EnvelopeSpec> {
    let mut unions: Vec<[Vec<&'static str>; 3]> = Vec::new();
    for spec in specs {
        let codes = spec.code_names().iter().copied();
        let codes: Vec<_> = codes.filter(|name| accepts(name)).collect();
        if codes.is_empty() {
            continue;
        }
        let names = [&codes, spec.errmsg_names(), spec.nested_names()];
        match unions.last().map(|last| extended(last, names)) {
            Some(union) if union.iter().all(|names| names.len() <= MAX_NAMES) => {
                unions.pop();
                unions.push(union);
            }
            _ => unions.push(names.map(<[_]>::to_vec)),
        }
    }
    let spec = |[codes, errmsgs, nested]: [Vec<&'static str>; 3]| {
        EnvelopeSpec::new(codes.leak(), errmsgs.leak()).with_nested(nested.leak())
    };
    unions.into_iter().map(spec).collect()
}

fn extended(union: &[Vec<&'static str>; 3], names: [&[&'static str]; 3]) -> [Vec<&'static str>; 3] {
    let mut extended = union.clone();
    for (union, names) in extended.iter_mut().zip(names) {
        for &name in names {
            if !union.contains(&name) {
                union.push(name);
            }
        }
    }
    extended
}

/// Finds parts of the names.
struct Prefilter {
    /// What most names end with.
    common: [Finder<'static>; 2],
    /// The other names.
    others: Option<Regex>,
}

impl Prefilter {
    fn new(names: impl Iterator<Item = &'static str>) -> Self {
        let others: Vec<String> = names
            .filter(|name| !name.to_ascii_lowercase().contains("ode"))
            .map(regex::escape)
            .collect();
        let others = RegexBuilder::new(&others.join("|"))
            .case_insensitive(true)
            .unicode(false)
            .build()
            .ok()
            .filter(|_| !others.is_empty());
        Self {
            common: [Finder::new("ode"), Finder::new("ODE")],
            others,
        }
    }

    fn matches(&self, text: &[u8]) -> bool {
        self.common.iter().any(|part| part.find(text).is_some())
            || self.others.as_ref().is_some_and(|it| it.is_match(text))
    }
}

#[cfg(test)]
mod tests {
    use errcodes::platform::Platform;
    use errcodes::{REGISTRY, Registry};

    use super::super::{Found, find};
    use super::*;

    errcodes::define_errcodes! {
        #[table("acme")]
        #[platform(ACME)]
        enum Acme(en) { 7 => Lost("lost") }

        #[table("bank/user")]
        #[platform(BANK)]
        enum Bank(en) { 7 => Lost("lost") }

        #[table("plain")]
        enum Plain(en) { 7 => Lost("lost") }
    }

    static ACME: Platform = Platform::new("acme", &[Acme::TABLE])
        .with_envelope(EnvelopeSpec::new(&["ret"], &["reason"]).with_nested(&["head"]));
    static BANK: Platform = Platform::new("bank", &[Bank::TABLE])
        .with_envelope(EnvelopeSpec::new(&["Err(No)", "错误"], &["why?"]));
    static CODES: Registry = Registry::new(&[Acme::TABLE, Bank::TABLE, Plain::TABLE]);

    fn found(
        registry: &Registry,
        text: &str,
    ) -> Option<(i64, Option<String>, Option<&'static str>)> {
        let found = find(&Names::new(registry), text.as_bytes());
        assert!(found.len() <= 1, "{text}: {found:?}");
        let found = found.into_iter().next();
        found.map(
            |Found {
                 code,
                 errmsg,
                 platform,
             }| (code, errmsg, platform),
        )
    }

    #[test]
    fn names_of_own_platform_are_found() {
        let lost = |platform| Some((7, Some("lost".to_owned()), platform));
        for (text, platform) in [
            (r#"{"ret":7,"reason":"lost"}"#, Some("acme")),
            (
                r#"INFO {"head":{"ret":7,"reason":"lost"}} in 3 ms"#,
                Some("acme"),
            ),
            (r#"{"msg":"{\"ret\":7,\"reason\":\"lost\"}"}"#, Some("acme")),
            (r#"{"Err(No)":7,"why?":"lost"}"#, Some("bank")),
            (r#"{"错误":7,"why?":"lost"}"#, Some("bank")),
            ("Err(No)=7 why?=lost", Some("bank")),
            ("err(no): 7, message: lost", None),
            (r#"{"errcode":7,"errmsg":"lost"}"#, None),
            (r#"{"error_code":7,"error_msg":"lost"}"#, None),
            ("errcode=7 errmsg=lost", None),
            ("errcode=7 reason=lost", None),
        ] {
            assert_eq!(found(&CODES, text), lost(platform), "{text}");
        }
    }

    #[test]
    fn generic_name_without_message_counts_only_alone_on_its_line() {
        assert_eq!(found(&CODES, r#"{"ret":7}"#), Some((7, None, Some("acme"))));
        for text in [r#"done {"ret":7}"#, r#"{"ret":200}"#, "ret=7 reason=lost"] {
            assert_eq!(found(&CODES, text), None, "{text}");
        }
    }

    #[test]
    fn names_of_absent_platform_are_unknown() {
        let shipped = r#"{"errode":7,"base_resp":1}"#;
        assert!(found(&REGISTRY, shipped).is_some());
        assert_eq!(found(&CODES, shipped), None);
        assert_eq!(found(&REGISTRY, r#"{"Err(No)":7,"why?":"lost"}"#), None);
    }

    #[test]
    fn more_names_than_an_envelope_holds_are_all_read() {
        let names: Vec<&'static str> = (0..100).map(|i| &*format!("err{i}").leak()).collect();
        let specs: Vec<EnvelopeSpec> = names
            .chunks(3)
            .map(|chunk| EnvelopeSpec::new(chunk.to_vec().leak(), &["errmsg"]))
            .collect();
        let unions = unions(&specs, is_certain);
        assert!(unions.len() < specs.len());
        for name in names {
            let object = format!(r#"{{"{name}":7}}"#);
            let envelope = read(&unions, object.as_bytes()).unwrap();
            assert_eq!(envelope.code, Some(7), "{name}");
        }
    }
}
