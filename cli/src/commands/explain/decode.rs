//! The text of an input: decompressed, and in UTF-8.

use std::io::{self, BufRead as _, BufReader, Cursor, Read};

use bzip2::bufread::MultiBzDecoder;
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};
use flate2::bufread::MultiGzDecoder;
use lzma_rust2::XzReader;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

/// Bytes that are read at once.
const BUFFER: usize = 1 << 16;

/// The text of an input.
pub(super) struct Decoded {
    pub(super) text: Box<dyn Read + Send>,
    /// True if the beginning has a NUL byte.
    pub(super) is_binary: bool,
}

/// Formats of compressed files.
#[derive(Clone, Copy)]
enum Compression {
    Gzip,
    Zstd,
    Bzip2,
    Xz,
}

impl Compression {
    const ALL: [(Self, &'static [u8]); 4] = [
        (Self::Gzip, b"\x1f\x8b\x08"),
        (Self::Zstd, b"\x28\xb5\x2f\xfd"),
        (Self::Bzip2, b"BZh"),
        (Self::Xz, b"\xfd7zXZ\0"),
    ];

    /// Returns the format of a file that begins like this.
    fn of(head: &[u8]) -> Option<Self> {
        let known = Self::ALL.iter().find(|(_, magic)| head.starts_with(magic));
        let is_digit = |byte: Option<&u8>| byte.is_some_and(|it| matches!(it, b'1'..=b'9'));
        match known?.0 {
            // A text may begin with these letters; after the level, a block or the end follows.
            Self::Bzip2 if !(is_digit(head.get(3)) && matches!(head.get(4), Some(b'1' | 0x17))) => {
                None
            }
            known => Some(known),
        }
    }

    fn may_follow(head: &[u8]) -> bool {
        const BZIP2_HEAD: usize = 5;
        let mut all = Self::ALL.iter();
        head.len() < BZIP2_HEAD && b"BZh".starts_with(&head[..head.len().min(3)])
            || all.any(|(_, magic)| magic.len() > head.len() && magic.starts_with(head))
    }
}

/// Decompresses an input by its content, skips a byte order mark and converts UTF-16 to UTF-8.
pub(super) fn decode(input: Box<dyn Read + Send>) -> io::Result<Decoded> {
    let (head, input) = peek(input, Compression::may_follow)?;
    let input: Box<dyn Read + Send> = match Compression::of(&head) {
        None => return in_utf8(head, input),
        Some(compression) => {
            let input = BufReader::with_capacity(BUFFER, Cursor::new(head).chain(input));
            match compression {
                Compression::Gzip => Box::new(MultiGzDecoder::new(input)),
                Compression::Zstd => Box::new(Frames::new(input)),
                Compression::Bzip2 => Box::new(MultiBzDecoder::new(input)),
                Compression::Xz => Box::new(XzReader::new(input, true)),
            }
        }
    };
    let (head, input) = peek(input, is_mark_possible)?;
    in_utf8(head, input)
}

const MARKS: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];

fn is_mark_possible(head: &[u8]) -> bool {
    let mut marks = MARKS.iter();
    marks.any(|mark| mark.len() > head.len() && mark.starts_with(head))
}

fn in_utf8(mut head: Vec<u8>, mut input: Box<dyn Read + Send>) -> io::Result<Decoded> {
    if is_mark_possible(&head) {
        let (more, rest) = peek(Box::new(Cursor::new(head).chain(input)), is_mark_possible)?;
        (head, input) = (more, rest);
    }
    let (text, head): (Box<dyn Read + Send>, _) = match Encoding::for_bom(&head) {
        Some((encoding, length)) if encoding != UTF_8 => {
            let mut input = Utf16 {
                input: BufReader::with_capacity(
                    BUFFER,
                    Cursor::new(head.split_off(length)).chain(input),
                ),
                decoder: encoding.new_decoder_without_bom_handling(),
                text: String::with_capacity(BUFFER),
                start: 0,
                is_ended: false,
            };
            input.fill()?;
            let head = input.text.clone().into_bytes();
            (Box::new(input), head)
        }
        mark => {
            let head = head.split_off(mark.map_or(0, |(_, length)| length));
            (Box::new(Cursor::new(head.clone()).chain(input)), head)
        }
    };
    Ok(Decoded {
        text,
        is_binary: head.contains(&0),
    })
}

/// Reads the beginning: once, and on while `needs_more`.
fn peek(
    mut input: Box<dyn Read + Send>,
    needs_more: impl Fn(&[u8]) -> bool,
) -> io::Result<(Vec<u8>, Box<dyn Read + Send>)> {
    let mut head = vec![0; BUFFER];
    let mut length = 0;
    loop {
        match input.read(&mut head[length..]) {
            Ok(0) => break,
            Ok(read) => length += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        }
        if !needs_more(&head[..length]) {
            break;
        }
    }
    head.truncate(length);
    Ok((head, input))
}

/// The text of concatenated Zstandard frames.
struct Frames<R> {
    input: BufReader<R>,
    decoder: FrameDecoder,
    is_in_frame: bool,
}

impl<R: Read> Frames<R> {
    fn new(input: BufReader<R>) -> Self {
        Self {
            input,
            decoder: FrameDecoder::new(),
            is_in_frame: false,
        }
    }

    /// Begins the next frame; returns false at the end of the input.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.input.fill_buf()?.is_empty() {
            match self.decoder.reset(&mut self.input) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    let length = u64::from(length);
                    let skipped = io::copy(&mut (&mut self.input).take(length), &mut io::sink())?;
                    if skipped < length {
                        return Err(io::ErrorKind::UnexpectedEof.into());
                    }
                }
                Err(error) => return Err(io::Error::other(error)),
            }
        }
        Ok(false)
    }
}

impl<R: Read> Read for Frames<R> {
    fn read(&mut self, text: &mut [u8]) -> io::Result<usize> {
        loop {
            if !self.is_in_frame {
                if !self.begin()? {
                    return Ok(0);
                }
                self.is_in_frame = true;
            }
            while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
                self.decoder
                    .decode_blocks(&mut self.input, BlockDecodingStrategy::UptoBlocks(1))
                    .map_err(io::Error::other)?;
            }
            let read = self.decoder.read(text)?;
            if read > 0 || text.is_empty() {
                return Ok(read);
            }
            self.is_in_frame = false;
            let sent = self.decoder.get_checksum_from_data();
            if sent.is_some() && sent != self.decoder.get_calculated_checksum() {
                return Err(io::Error::other("checksum mismatch"));
            }
        }
    }
}

/// UTF-16 as UTF-8.
struct Utf16<R> {
    input: BufReader<R>,
    decoder: Decoder,
    /// Decoded text, of which the first `start` bytes were read.
    text: String,
    start: usize,
    is_ended: bool,
}

impl<R: Read> Utf16<R> {
    /// Decodes more text; there is none at the end of the input.
    fn fill(&mut self) -> io::Result<()> {
        self.text.clear();
        self.start = 0;
        while self.text.is_empty() && !self.is_ended {
            let bytes = self.input.fill_buf()?;
            let is_last = bytes.is_empty();
            let (result, read, _) = self
                .decoder
                .decode_to_string(bytes, &mut self.text, is_last);
            self.input.consume(read);
            self.is_ended = is_last && result == CoderResult::InputEmpty;
        }
        Ok(())
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.start == self.text.len() {
            self.fill()?;
        }
        let mut rest = &self.text.as_bytes()[self.start..];
        let read = rest.read(buffer)?;
        self.start += read;
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use bzip2::write::BzEncoder;
    use flate2::write::GzEncoder;
    use lzma_rust2::{XzOptions, XzWriter};
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::*;

    /// Gives one byte at a time.
    struct Slow(Cursor<Vec<u8>>);

    impl Read for Slow {
        fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
            let length = bytes.len().min(1);
            self.0.read(&mut bytes[..length])
        }
    }

    /// Returns what can be read, and the failure after it.
    fn read(input: impl Read + Send + 'static) -> (Vec<u8>, Option<io::Error>) {
        let mut text = Vec::new();
        let error = match decode(Box::new(input)) {
            Ok(mut decoded) => decoded.text.read_to_end(&mut text).err(),
            Err(error) => Some(error),
        };
        (text, error)
    }

    fn assert_read(bytes: &[u8], expected: &[u8]) {
        let (text, error) = read(Cursor::new(bytes.to_vec()));
        assert!(error.is_none(), "{error:?}");
        assert!(text == expected, "{} bytes", text.len());
        let (text, error) = read(Slow(Cursor::new(bytes.to_vec())));
        assert!(error.is_none(), "{error:?}");
        assert!(text == expected, "{} bytes, slowly", text.len());
    }

    type Compress = fn(&[u8]) -> Vec<u8>;

    fn compressions() -> [Compress; 4] {
        [
            |text| {
                let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
                encoder.write_all(text).unwrap();
                encoder.finish().unwrap()
            },
            |text| compress_to_vec(text, CompressionLevel::Fastest),
            |text| {
                let mut encoder = BzEncoder::new(Vec::new(), bzip2::Compression::fast());
                encoder.write_all(text).unwrap();
                encoder.finish().unwrap()
            },
            |text| {
                let mut encoder = XzWriter::new(Vec::new(), XzOptions::with_preset(0)).unwrap();
                encoder.write_all(text).unwrap();
                encoder.finish().unwrap()
            },
        ]
    }

    /// Returns lines that compress badly.
    fn noise(lines: u64) -> Vec<u8> {
        let lines = (0..lines).map(|line| {
            let number = line.wrapping_mul(0x9E37_79B9_7F4A_7C15);
            format!("{line} {number:x} errcode=40001\n")
        });
        lines.collect::<String>().into_bytes()
    }

    #[test]
    fn compressed_text_is_read_by_content() {
        let text = noise(3000);
        for compress in compressions() {
            assert_read(&compress(&text), &text);
            assert_read(&compress(b""), b"");
        }
    }

    #[test]
    fn concatenated_members_are_one_text() {
        let (first, second) = (noise(100), b"last");
        for compress in compressions() {
            let both = [compress(&first), compress(b""), compress(second)].concat();
            assert_read(&both, &[&first[..], second].concat());
        }
    }

    #[test]
    fn skippable_zstd_frames_are_skipped() {
        let frame = compress_to_vec(&b"text"[..], CompressionLevel::Fastest);
        let skippable = b"\x50\x2a\x4d\x18\x03\0\0\0abc";
        assert_read(&[&frame[..], skippable, &frame].concat(), b"texttext");
        let cut = [&frame[..], &skippable[..skippable.len() - 1]].concat();
        let (text, error) = read(Cursor::new(cut));
        assert_eq!(text, b"text");
        assert_eq!(error.unwrap().kind(), io::ErrorKind::UnexpectedEof);
    }

    #[test]
    fn truncated_archive_has_its_beginning_and_an_error() {
        // Several blocks in each format.
        let text = noise(10_000);
        for compress in compressions() {
            let archive = compress(&text);
            let (read, error) = read(Cursor::new(archive[..archive.len() * 3 / 4].to_vec()));
            assert!(error.is_some());
            assert!(
                !read.is_empty() && text.starts_with(&read),
                "{} bytes",
                read.len()
            );
        }
    }

    #[test]
    fn damaged_archive_is_an_error() {
        let text = noise(1000);
        for compress in compressions() {
            let mut archive = compress(&text);
            let middle = archive.len() / 2;
            archive[middle] ^= 0x55;
            assert!(read(Cursor::new(archive)).1.is_some());
            let garbage = [&compress(&text)[..], b"garbage"].concat();
            let (read, _) = read(Cursor::new(garbage));
            assert!(read == text);
        }
    }

    #[test]
    fn text_that_only_resembles_an_archive_is_text() {
        for text in [
            "BZh",
            "BZh is a name\n",
            "BZh9 is a name",
            "\u{1f}",
            "",
            "(",
            "7zXZ",
        ] {
            assert_read(text.as_bytes(), text.as_bytes());
        }
        assert_read(b"\xfd7zX", b"\xfd7zX");
    }

    #[test]
    fn byte_order_mark_selects_the_encoding() {
        let text = "订单 😀 errcode=40001\n".repeat(3000);
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_read(&[b"\xff\xfe", &little[..]].concat(), text.as_bytes());
        assert_read(&[b"\xfe\xff", &big[..]].concat(), text.as_bytes());
        assert_read(
            &[b"\xef\xbb\xbf", text.as_bytes()].concat(),
            text.as_bytes(),
        );
        assert_read(b"\xff\xfe", b"");
        assert_read(b"\xef\xbb\xbf", b"");
        assert_read(b"\xef\xbb", b"\xef\xbb");
        // Half a character at the end.
        assert_read(b"\xff\xfea\0b", "a\u{fffd}".as_bytes());
        for compress in compressions() {
            let archive = compress(&[b"\xff\xfe", &little[..]].concat());
            assert_read(&archive, text.as_bytes());
        }
    }

    #[test]
    fn nul_byte_makes_a_file_binary() {
        let is_binary = |bytes: &[u8]| {
            decode(Box::new(Cursor::new(bytes.to_vec())))
                .unwrap()
                .is_binary
        };
        assert!(is_binary(b"a\0b"));
        assert!(!is_binary(b"ab"));
        assert!(!is_binary(b""));
        assert!(!is_binary(b"\xff\xfea\0"));
        for compress in compressions() {
            assert!(is_binary(&compress(b"a\0b")));
            assert!(!is_binary(&compress(b"ab")));
        }
    }
}
