//! Properties of finding replies in a log of arbitrary bytes.
//!
//! The command's modules are private, so its documents are included by path.

#[path = "../../cli/src/documents.rs"]
mod documents;

use errcodes::REGISTRY;
use errcodes::logs::Finder;
use errcodes::platform::EnvelopeSpec;

static FINDER: Finder = Finder::new(&REGISTRY);

/// The name that only error codes have.
const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["errcode"], &["errmsg"]);

/// Asserts that scanning a log never panics, that no byte of a short log is lost, that positions are in the
/// line, and that a reply alone on a line or in a document is found as the library reads it.
pub fn read(log: &[u8]) {
    let mut all = Vec::new();
    let mut last = 0;
    documents::each(&mut &*log, &FINDER, |text, line| {
        assert!(line > last);
        last = line;
        all.extend_from_slice(text);
        let found: Vec<_> = FINDER.find(text).collect();
        for found in &found {
            let range = found.range();
            assert!(range.start < range.end && range.end <= text.len());
        }
        // A name or number with escapes is not looked for.
        if !text.contains(&b'\\')
            && let Ok(head) = SPEC.read(text)
            && let Some(code) = head.code
        {
            assert!(found.iter().any(|found| found.code() == code));
        }
        Ok(())
    })
    .unwrap_or_else(|failure| {
        let (documents::Failure::Read(error) | documents::Failure::Take(error)) = failure;
        panic!("{error}")
    });
    assert_eq!(all, log);
}

/// The length of a long log, and how often each of its bytes may be searched: far fewer times than
/// quadratic work needs, since a log of 64-byte units holds 4096 codes.
const LONG: usize = 1 << 18;
const SHORT: usize = 64;
const MOST_SEARCHES: usize = 500;

/// Asserts that the work for a long line that repeats the start of `unit` is linear.
pub fn search_repeated(unit: &[u8]) {
    let unit = &unit[..unit.len().min(SHORT)];
    if unit.is_empty() {
        return;
    }
    let line = unit.repeat(LONG / unit.len());
    let mut searched = 0;
    let found = FINDER.find_and_count(&line, &mut searched);
    assert!(
        searched <= MOST_SEARCHES * line.len(),
        "{searched} bytes searched in {}",
        line.len()
    );
    assert!(found.len() <= line.len());
    let end = FINDER.cut(&line, LONG / 2);
    assert!(
        end > 0 && (LONG / 4..=line.len()).contains(&end),
        "{end} of {}",
        line.len()
    );
}
