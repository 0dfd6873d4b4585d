//! Strings in constants: comparing them, and composing the message of a compile error.

/// Compares two strings.
#[must_use]
pub(crate) const fn eq(a: &str, b: &str) -> bool {
    bytes_eq(a.as_bytes(), b.as_bytes())
}

/// Compares bytes.
#[must_use]
pub(crate) const fn bytes_eq(a: &[u8], b: &[u8]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() && a[i] == b[i] {
        i += 1;
    }
    i == a.len() && i == b.len()
}

/// A message for `panic!` in a constant, where `format!` is not available. Text beyond 512 bytes is
/// cut off.
pub(crate) struct Message {
    bytes: [u8; 512],
    len: usize,
}

impl Message {
    pub(crate) const fn new() -> Self {
        Self {
            bytes: [0; 512],
            len: 0,
        }
    }

    pub(crate) const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        let mut i = 0;
        while i < text.len() && self.len < self.bytes.len() {
            self.bytes[self.len] = text[i];
            self.len += 1;
            i += 1;
        }
        self
    }

    pub(crate) const fn range(self, (first, last): (i64, i64)) -> Self {
        self.number(first).text("..=").number(last)
    }

    pub(crate) const fn number(self, number: i64) -> Self {
        let mut digits = [0; 20];
        let mut start = digits.len();
        let mut rest = number.unsigned_abs();
        loop {
            start -= 1;
            digits[start] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        if number < 0 {
            start -= 1;
            digits[start] = b'-';
        }
        match core::str::from_utf8(digits.split_at(start).1) {
            Ok(digits) => self.text(digits),
            Err(_) => self,
        }
    }

    /// Returns the message, without the character that the cut has split.
    pub(crate) const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(error) => match core::str::from_utf8(self.bytes.split_at(error.valid_up_to()).0) {
                Ok(text) => text,
                Err(_) => "",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn message_holds_every_number_and_no_half_character() {
        extern crate std;
        use std::string::ToString;
        for number in [i64::MIN, -1, 0, 7, 40_001, i64::MAX] {
            assert_eq!(Message::new().number(number).as_str(), number.to_string());
        }
        let long = "…".repeat(200);
        assert_eq!(Message::new().text(&long).as_str(), "…".repeat(170));
    }

    #[test]
    fn eq_agrees_with_that_of_str() {
        let texts = ["", "a", "ab", "abc", "b", "ba", "é"];
        for a in texts {
            for b in texts {
                assert_eq!(eq(a, b), a == b, "{a} {b}");
            }
        }
    }
}
