//! Properties of finding replies in a log of arbitrary bytes.

use errcodes::REGISTRY;
use errcodes::logs::Finder;
use errcodes::platform::EnvelopeSpec;
use errcodes_cli::__fuzzing::each_document;

static FINDER: Finder = Finder::new(&REGISTRY);

/// The name that only error codes have.
const SPEC: EnvelopeSpec = EnvelopeSpec::new(&["errcode"], &["errmsg"]);

/// Asserts that scanning a log never panics, that positions are in the line, that a text without a candidate
/// has no reply, that no byte of a log that is text without parts is lost, and that a reply alone on a line
/// or in a document is found as the library reads it.
pub fn read(log: &[u8]) {
    let mut all = Vec::new();
    let mut last = 0;
    let read = each_document(log, &FINDER, |text, line| {
        assert!(line > last);
        last = line;
        all.extend_from_slice(text);
        let found: Vec<_> = FINDER.find(text).collect();
        for found in &found {
            let range = found.range();
            assert!(range.start < range.end && range.end <= text.len());
        }
        let padded = [b"errcode=\n", text].concat();
        let candidates = FINDER.candidates(&padded).filter(|it| it.position() >= 9);
        assert!(FINDER.find_at(text, 9, candidates).eq(found.iter().cloned()));
        // A name or number with escapes is not looked for.
        if !text.contains(&b'\\')
            && let Ok(head) = SPEC.read(text)
            && let Some(code) = head.code
        {
            assert!(found.iter().any(|found| found.code() == code));
        }
    });
    // Compressed data and UTF-16 have magic bytes, which no UTF-8 begins with but bzip2's.
    let is_text = std::str::from_utf8(log).is_ok() && !log.starts_with(b"BZh");
    if is_text && !HEADS.iter().any(|head| contains(log, head)) {
        read.expect("a text is read");
        assert_eq!(all, log.strip_prefix("\u{feff}".as_bytes()).unwrap_or(log));
    }
}

/// Marks of lines that a container runtime split; joining takes them away.
const HEADS: [&[u8]; 3] = [b" stdout ", b" stderr ", b"{\"log\":\""];

fn contains(log: &[u8], part: &[u8]) -> bool {
    log.windows(part.len()).any(|window| window == part)
}

/// The length of a long log, and how often each of its bytes may be searched: far fewer times than
/// quadratic work needs, since a log of 64-byte units holds 4096 codes, or 1024 without optimization.
const LONG: usize = if cfg!(debug_assertions) {
    1 << 16
} else {
    1 << 18
};
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
