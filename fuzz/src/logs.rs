//! What must hold of a log, whatever its bytes.
//!
//! The command line is no library, so its modules are taken in by their paths.

#[path = "../../cli/src/documents.rs"]
mod documents;
#[path = "../../cli/src/envelopes.rs"]
mod envelopes;

/// Takes the log apart and looks for replies in it: no panic, no byte of a short log lost, and every reply that is a line or a
/// document by itself is found as the library reads it.
pub fn read(log: &[u8]) {
    let mut all = Vec::new();
    let mut last = 0;
    documents::each(&mut &*log, |text, line| {
        assert!(line > last);
        last = line;
        all.extend_from_slice(text);
        let found = envelopes::find(text);
        if let Ok(head) = envelopes::CERTAIN.read(text)
            && let Some(code) = head.code
        {
            assert!(found.iter().any(
                |found| found.code == code && found.errmsg.as_deref() == head.errmsg.as_deref()
            ));
        }
        Ok(())
    })
    .expect("bytes in memory can be read");
    assert_eq!(all, log);
}

/// The length of a long log, and how often each of its bytes may be searched, which is more than the square of the length
/// allows of short units: a log of units of 64 bytes with a code each has 4096 codes.
const LONG: usize = 1 << 18;
const SHORT: usize = 64;
const MOST_SEARCHES: usize = 500;

/// Looks for replies in a long line that repeats the beginning of `unit`: the work grows with the length only.
pub fn search_repeated(unit: &[u8]) {
    let unit = &unit[..unit.len().min(SHORT)];
    if unit.is_empty() {
        return;
    }
    let line = unit.repeat(LONG / unit.len());
    let mut searched = 0;
    let found = envelopes::find_and_count(&line, &mut searched);
    assert!(
        searched <= MOST_SEARCHES * line.len(),
        "{searched} bytes searched in {}",
        line.len()
    );
    assert!(found.len() <= line.len());
    let end = envelopes::cut(&line, LONG / 2);
    assert!(
        end > 0 && (LONG / 4..=line.len()).contains(&end),
        "{end} of {}",
        line.len()
    );
}
