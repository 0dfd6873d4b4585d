//! Field names of the platforms' envelopes.

use std::sync::LazyLock;

use errcodes::REGISTRY;
use errcodes::platform::EnvelopeSpec;

/// Names of the code that have other meanings as well.
const GENERIC: [&str; 1] = ["code"];

/// The names of every platform.
pub(super) static ANY: LazyLock<EnvelopeSpec> = LazyLock::new(|| union(|_| true));

/// The names that only error codes have.
pub(crate) static CERTAIN: LazyLock<EnvelopeSpec> =
    LazyLock::new(|| union(|name| !GENERIC.contains(&name)));

/// Combines the envelopes of all platforms, with those names of the code that `accepts` accepts.
fn union(accepts: fn(&str) -> bool) -> EnvelopeSpec {
    let combined = |names: fn(&EnvelopeSpec) -> &'static [&'static str]| {
        let mut all: Vec<&'static str> = Vec::new();
        for platform in REGISTRY.platforms() {
            for &name in names(&platform.envelope()) {
                if !all.contains(&name) {
                    all.push(name);
                }
            }
        }
        all
    };
    let mut codes = combined(EnvelopeSpec::code_names);
    codes.retain(|name| accepts(name));
    // A static holds the envelope, so the names live as long anyway.
    EnvelopeSpec::new(codes.leak(), combined(EnvelopeSpec::errmsg_names).leak())
        .with_nested(combined(EnvelopeSpec::nested_names).leak())
}

/// Returns the platform of a name that no other platform uses for the code.
pub(super) fn only_user(name: &str) -> Option<&'static str> {
    let mut users = REGISTRY
        .platforms()
        .filter(|platform| platform.envelope().code_names().contains(&name));
    match (users.next(), users.next()) {
        (Some(platform), None) => Some(platform.key()),
        _ => None,
    }
}

/// Returns the platform of an object's code, if only that platform's envelope has it.
pub(super) fn only_reader(object: &str, code: i64) -> Option<&'static str> {
    let mut readers = REGISTRY.platforms().filter(|platform| {
        let envelope = platform.envelope().read(object.as_bytes());
        envelope.is_ok_and(|envelope| envelope.code == Some(code))
    });
    match (readers.next(), readers.next()) {
        (Some(platform), None) => Some(platform.key()),
        _ => None,
    }
}
