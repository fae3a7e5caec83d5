//! Paragraphs and sentences.
//!
//! A paragraph is a line of the file. A sentence ends at `. ! ? ؟ ۔ …` before
//! white space, but not after an initial or a listed abbreviation, nor inside
//! a number.

use super::script::{Lang, language};
use super::span::Span;

/// A line of the article with its own language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Without the line end and white space at the ends.
    pub span: Span,
    /// Language of this line; the article's where the line has no letters.
    pub lang: Lang,
    /// True for page furniture: no finds are made there.
    pub furniture: bool,
}

/// The non-empty lines of a text. `furniture` says whether a line is page furniture.
pub fn paragraphs(body: &str, default: Lang, furniture: impl Fn(Span) -> bool) -> Vec<Paragraph> {
    let mut at = 0;
    let mut out = Vec::new();
    for line in body.split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trim(body);
        at += line.len();
        if !span.is_empty() {
            let lang = language(span.of(body)).unwrap_or(default);
            out.push(Paragraph { span, lang, furniture: furniture(span) });
        }
    }
    out
}

/// Abbreviations that end with a full stop but end no sentence.
const ABBREVIATIONS: [&str; 30] = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "sen", "rep", "gov", "st", "jr", "sr", "vs", "no", "jan",
    "feb", "aug", "sept", "oct", "nov", "dec", "maj", "adm", "hon", "rev", "brig",
];

/// Cuts a paragraph into sentences, closing quotation marks and brackets included.
pub fn sentences(body: &str, paragraph: Span) -> Vec<Span> {
    let text = paragraph.of(body);
    let base = paragraph.start as usize;
    let mut out = Vec::new();
    let (mut start, mut chars) = (0, text.char_indices().peekable());
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '.' | '!' | '?' | '؟' | '۔' | '…') {
            continue;
        }
        let mut end = at + c.len_utf8();
        while let Some(&(next, mark)) = chars.peek() {
            if !matches!(mark, '.' | '!' | '?' | '؟' | '…' | '»' | '”' | '"' | '\'' | '’' | ')' | ']') {
                break;
            }
            end = next + mark.len_utf8();
            chars.next();
        }
        let boundary = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        if boundary && !(c == '.' && abbreviated(&text[start..at])) {
            out.push(Span::new(base + start, base + end).trim(body));
            start = end;
        }
    }
    out.push(Span::new(base + start, base + text.len()).trim(body));
    out.retain(|s| !s.is_empty());
    out
}

/// True when the word before a full stop is an initial or an abbreviation.
fn abbreviated(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic) && !before.ends_with(" I");
    initial || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text, Span::new(0, text.len())).into_iter().map(|s| s.of(text)).collect()
    }

    #[test]
    fn stops_that_end_a_sentence_and_stops_that_do_not() {
        assert_eq!(cut("Mr. Blair met J. Smith. He left."), ["Mr. Blair met J. Smith.", "He left."]);
        assert_eq!(cut("گفت: «می‌آییم.» سپس رفت."), ["گفت: «می‌آییم.»", "سپس رفت."]);
        assert_eq!(cut("وصل د. حسن؟ نعم"), ["وصل د. حسن؟", "نعم"]);
        assert_eq!(cut("It cost 3.5 euros"), ["It cost 3.5 euros"]);
    }
}
