//! Texts of rows, each written once: logs repeat the same few.

use std::collections::HashMap;
use std::io;

use errcodes::{Entry, Locale};

/// Texts of rows in one language.
pub(crate) struct Cache {
    locale: Locale,
    texts: HashMap<Entry, Vec<u8>>,
}

impl Cache {
    pub(crate) fn new(locale: Locale) -> Self {
        Self {
            locale,
            texts: HashMap::new(),
        }
    }

    pub(crate) const fn locale(&self) -> Locale {
        self.locale
    }

    /// Writes the text of a row, which `write` writes if it is not known.
    pub(crate) fn write(
        &mut self,
        entry: Entry,
        out: &mut impl io::Write,
        write: impl FnOnce(&mut Vec<u8>) -> io::Result<()>,
    ) -> io::Result<()> {
        if let Some(text) = self.texts.get(&entry) {
            return out.write_all(text);
        }
        let mut text = Vec::new();
        write(&mut text)?;
        out.write_all(&text)?;
        self.texts.insert(entry, text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::CODES;

    #[test]
    fn text_of_a_row_is_written_once() {
        let mut cache = Cache::new(Locale::new("en"));
        let mut out = Vec::new();
        let mut count = 0;
        for code in [40901, 42901, 40901, 42901] {
            let entry = CODES.find_all(code).next().unwrap();
            let write = |text: &mut Vec<u8>| {
                count += 1;
                text.extend_from_slice(entry.name().as_bytes());
                Ok(())
            };
            cache.write(entry, &mut out, write).unwrap();
        }
        assert_eq!(count, 2);
        assert_eq!(out, b"OutOfStockOrderLimitReached".repeat(2));
    }
}
