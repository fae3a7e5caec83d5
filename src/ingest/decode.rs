//! Bytes → text: UTF-8, UTF-16 and older encodings such as windows-1256.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::Reason;

/// Decodes a file's bytes. `declared` is what the file says of itself (`<meta charset>`).
///
/// # Errors
/// When the bytes are no text, or no encoding decodes them without loss.
pub fn decode(bytes: &[u8], declared: Option<&str>) -> Result<String, Reason> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None => (guess(bytes, declared), bytes),
    };
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    if text.contains('\0') {
        return Err(Reason::NotText);
    }
    if malformed {
        return Err(Reason::Encoding(encoding.name()));
    }
    Ok(text.into_owned())
}

fn guess(bytes: &[u8], declared: Option<&str>) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0) {
        return UTF_8;
    }
    if let Some(wide) = utf16(bytes) {
        return wide;
    }
    if let Some(encoding) = declared.and_then(|name| Encoding::for_label(name.as_bytes())).filter(|e| *e != UTF_8) {
        return encoding;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Allow)
}

/// UTF-16 without a byte order mark: in text of the Arabic or Latin script the
/// high byte of most units is 0x06 or 0x00.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let high = |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|b| matches!(b, 0 | 6 | 0x20)).count();
    let enough = bytes.len() / 2 * 9 / 10;
    match (high(1) >= enough, high(0) >= enough) {
        (true, false) => Some(UTF_16LE),
        (false, true) => Some(UTF_16BE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &str = "وزير الخارجية وصل إلى بغداد يوم الاثنين لإجراء مباحثات مع نظيره العراقي حول أمن الحدود.";

    #[test]
    fn every_encoding_gives_the_same_text() {
        let (old, _, lossy) = encoding_rs::WINDOWS_1256.encode(WORDS);
        assert!(!lossy);
        let wide: Vec<u8> = WORDS.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked: Vec<u8> = [0xFE, 0xFF].into_iter().chain(WORDS.encode_utf16().flat_map(u16::to_be_bytes)).collect();
        for bytes in [WORDS.as_bytes(), &old, &wide, &marked] {
            assert_eq!(decode(bytes, None).unwrap(), WORDS);
        }
    }

    #[test]
    fn pictures_are_refused() {
        assert!(matches!(decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", None), Err(Reason::NotText)));
    }
}
