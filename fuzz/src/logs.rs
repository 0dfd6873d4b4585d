//! What must hold of a log, whatever its bytes.
//!
//! The command line is no library, so its modules are taken in by their paths.

#[path = "../../cli/src/documents.rs"]
mod documents;
#[path = "../../cli/src/envelopes.rs"]
mod envelopes;

use errcodes::reply::EnvelopeSpec;

/// The names that stand for nothing but an error code.
const CERTAIN: EnvelopeSpec = EnvelopeSpec::new(
    &["errcode", "error_code"],
    &["errmsg", "error_msg", "message"],
)
.nested(&["base_resp"]);

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
        if let Ok(head) = CERTAIN.read(text)
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
