//! Spelling folds: one key for what readers take as one spelling.
//!
//! Yeh, kaf, alef, hamza and teh marbuta variants, presentation forms, Latin
//! case and accents are folded; harakat, tatweel, half-spaces and bidi controls
//! vanish; digits become ASCII. [`Folded`] keeps the way back, so that a match
//! in folded text points at the untouched source.
//!
//! Compatibility decomposition (Unicode NFKD, UAX #15) splits hamza, madda and
//! accents off their letters, which the fold then drops.

use std::sync::LazyLock;

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use super::span::Span;

/// True for what spelling can do without: hamza on the line, tatweel, harakat, half-spaces, bidi controls, accents.
fn is_dropped(c: char) -> bool {
    matches!(c, 'ء' | 'ـ' | '\u{AD}' | '\u{FEFF}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
        || matches!(c, '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}' | '\u{6D6}'..='\u{6ED}')
        || is_combining_mark(c)
}

/// What becomes of one decomposed character; `None` drops it.
fn fold_char(c: char) -> Option<char> {
    if is_dropped(c) {
        return None;
    }
    Some(match c {
        'ي' | 'ى' | 'ے' | 'ې' => 'ی',
        'ك' | 'ڪ' => 'ک',
        'ة' | 'ۀ' | 'ە' | 'ھ' | 'ہ' | 'ۂ' => 'ه',
        'ٱ' => 'ا',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '’' | '‘' | 'ʼ' => '\'',
        'ı' => 'i',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        c if c.is_whitespace() && c != '\n' => ' ',
        c => c,
    })
}

fn digit(c: char, zero: char) -> char {
    char::from(b'0' + u8::try_from(u32::from(c) - u32::from(zero)).unwrap_or(0))
}

/// True for dropped characters that belong to the letter before them: marks, tatweel and hamza, not half-spaces.
fn extends(c: char) -> bool {
    matches!(c, 'ـ' | 'ء') || is_combining_mark(c)
}

/// Calls `emit` with each folded character of `c`, in order.
#[inline]
fn fold_each(c: char, mut emit: impl FnMut(char)) {
    if c.is_ascii() {
        return emit(if c.is_ascii_whitespace() && c != '\n' { ' ' } else { c.to_ascii_lowercase() });
    }
    match common(c) {
        Common::One(folded) => emit(folded),
        Common::Nothing => {}
        Common::Other => fold_any(c, emit),
    }
}

/// Calls `emit` with each folded character of any character, by decomposition.
#[cold]
fn fold_any(c: char, mut emit: impl FnMut(char)) {
    decompose_compatible(c, |part| {
        if let Some(folded) = fold_char(part) {
            folded.to_lowercase().filter(|l| !is_combining_mark(*l)).for_each(&mut emit);
        }
    });
}

/// What the table of common characters says of one.
#[inline]
fn common(c: char) -> Common {
    COMMON.get(place(c)).copied().unwrap_or(Common::Other)
}

/// What most characters become, looked up instead of computed.
#[derive(Clone, Copy)]
enum Common {
    One(char),
    Nothing,
    Other,
}

/// Where the letters of the table end: with the Arabic block.
const LETTERS: usize = 0x700;
/// Where its marks begin and end: half-spaces, dashes, quotation marks.
const MARKS: std::ops::Range<usize> = 0x2000..0x2070;

/// The place of a character in the table of common ones; past its end for any other.
#[inline]
fn place(c: char) -> usize {
    let code = c as usize;
    if code < LETTERS { code } else { code.wrapping_sub(MARKS.start).saturating_add(LETTERS) }
}

/// Latin, Greek, Cyrillic and Arabic letters and general punctuation, folded once: nearly all of any text.
static COMMON: LazyLock<Vec<Common>> = LazyLock::new(|| {
    let common = |code: usize| {
        let mut folded = Vec::new();
        fold_any(u32::try_from(code).ok().and_then(char::from_u32).unwrap_or('\0'), |f| folded.push(f));
        match folded[..] {
            [] => Common::Nothing,
            [one] => Common::One(one),
            _ => Common::Other,
        }
    };
    (0..LETTERS).chain(MARKS).map(common).collect()
});

/// The folded form of a string, without a way back: for keys and lexicons.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_onto(text, &mut out);
    out
}

/// The same onto the end of a string, for callers that fold many words.
pub fn fold_onto(text: &str, out: &mut String) {
    if plain(text) == text.len() {
        return push_plain(text, out);
    }
    text.chars().for_each(|c| fold_each(c, |f| out.push(f)));
}

/// How many bytes at the front of a text are ASCII letters, digits, marks and spaces, which fold one to one.
fn plain(text: &str) -> usize {
    text.bytes().take_while(|b| matches!(b, b' '..=b'~')).count()
}

/// Folds what [`plain`] counts.
fn push_plain(text: &str, out: &mut String) {
    let start = out.len();
    out.push_str(text);
    out[start..].make_ascii_lowercase();
}

/// A folded text that remembers where each of its bytes came from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    /// For each byte of `text`: first byte of its source character.
    starts: Vec<u32>,
    /// For each byte of `text`: end of its source character with the marks that follow it.
    ends: Vec<u32>,
}

impl Folded {
    /// Folds a whole source text.
    pub fn new(source: &str) -> Self {
        let mut folded = Self {
            text: String::with_capacity(source.len()),
            starts: Vec::with_capacity(source.len()),
            ends: Vec::with_capacity(source.len()),
        };
        let mut chars = source.chars();
        while let Some(c) = chars.next() {
            let at = source.len() - chars.as_str().len() - c.len_utf8();
            // A run of ASCII is folded at once, the single spaces and marks between other letters are not.
            let run = if c.is_ascii() { plain(&source[at..]) } else { 0 };
            if run > 1 {
                folded.push_run(at, &source[at..at + run]);
                chars = source[at + run..].chars();
            } else {
                folded.push(at, c);
            }
        }
        folded
    }

    /// Adds what [`plain`] counts.
    fn push_run(&mut self, at: usize, run: &str) {
        push_plain(run, &mut self.text);
        let Span { start, end } = Span::new(at, at + run.len());
        self.starts.extend(start..end);
        self.ends.extend(start + 1..end + 1);
    }

    /// Adds a character.
    fn push(&mut self, at: usize, c: char) {
        let span = Span::new(at, at + c.len_utf8());
        if let Common::One(folded) = common(c)
            && folded.len_utf8() == 2
        {
            // Nearly every letter of a Persian or Arabic text.
            self.text.push(folded);
            self.starts.extend_from_slice(&[span.start; 2]);
            self.ends.extend_from_slice(&[span.end; 2]);
            return;
        }
        let before = self.text.len();
        fold_each(c, |f| self.text.push(f));
        for _ in before..self.text.len() {
            self.starts.push(span.start);
            self.ends.push(span.end);
        }
        if self.text.len() == before && extends(c) {
            let last = self.ends.last().copied();
            if let Some(last) = last.filter(|l| *l == span.start) {
                self.ends.iter_mut().rev().take_while(|e| **e == last).for_each(|e| *e = span.end);
            }
        }
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The source of a range of folded bytes; half-spaces at its ends are left out.
    pub fn source_span(&self, folded: Span) -> Span {
        let range = folded.range();
        match (self.starts.get(range.start), range.end.checked_sub(1).and_then(|last| self.ends.get(last))) {
            (Some(start), Some(end)) if !folded.is_empty() => Span { start: *start, end: *end },
            _ => Span::default(),
        }
    }

    /// The folded bytes that come from a source span.
    pub fn folded_span(&self, source: Span) -> Span {
        let at = |offset: u32| self.starts.partition_point(|s| *s < offset);
        Span::new(at(source.start), at(source.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_key_for_every_spelling() {
        for (a, b) in [
            ("هسته‌ای", "هستهای"),
            ("كاظمي", "کاظمی"),
            ("أحمد", "احمد"),
            ("مُحَمَّد", "محمد"),
            ("القاهرة", "القاهره"),
            ("مســؤول", "مسوول"),
            ("Erdoğan", "erdogan"),
            ("۲۶", "26"),
            ("٢٦", "26"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
        assert_ne!(fold("حسن"), fold("حسین"));
    }

    #[test]
    fn leads_back_to_the_source() {
        let source = "گفت: مقام‌های مُحَمَّد ـ آخر";
        let folded = Folded::new(source);
        for word in ["مقامهای", "محمد"] {
            let at = folded.text().find(word).unwrap();
            let span = folded.source_span(Span::new(at, at + word.len()));
            assert_eq!(fold(span.of(source)), word);
            assert_eq!(folded.folded_span(span), Span::new(at, at + word.len()));
        }
        let at = folded.text().find("محمد").unwrap();
        assert_eq!(folded.source_span(Span::new(at, at + 8)).of(source), "مُحَمَّد");
        let folded = Folded::new("صنعاء");
        assert_eq!(folded.source_span(Span::new(0, folded.text().len())).of("صنعاء"), "صنعاء");
    }
}
