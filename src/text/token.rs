//! Words, numbers and marks of an article, in folded and source form.

use super::fold::Folded;
use super::script::{is_capital, is_word};
use super::span::Span;
use super::word::WordId;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits.
    Word,
    /// Digits only.
    Number,
    /// One mark of punctuation or another symbol.
    Mark,
    /// The end of a line.
    Newline,
}

/// A token; `folded` indexes [`Folded::text`], `span` the article's body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Kind of token.
    pub kind: TokenKind,
    /// Place in the folded text.
    pub folded: Span,
    /// Place in the body.
    pub span: Span,
    /// The folded word, number or mark.
    pub word: WordId,
    /// True when the source word begins with an upper-case letter.
    pub capital: bool,
}

/// Cuts a folded text into tokens; white space other than line ends separates.
///
/// A word is a run of letters and digits; an apostrophe between letters stays
/// inside, except before a possessive `s` (`Biden's` gives `biden`, `'s`).
pub fn tokens(folded: &Folded, source: &str) -> Vec<Token> {
    let text = folded.text();
    let mut out = Vec::with_capacity(text.len() / 6);
    for (kind, at) in pieces(text) {
        let span = folded.source_span(at);
        let capital = span.of(source).chars().next().is_some_and(is_capital);
        out.push(Token { kind, folded: at, span, word: WordId::EMPTY, capital });
    }
    let words = WordId::of_all(out.iter().map(|t| t.folded.of(text)));
    out.iter_mut().zip(words).for_each(|(token, word)| token.word = word);
    out
}

/// The words, numbers and marks of a folded text, cut as an article's are.
pub fn words(folded: &str) -> impl Iterator<Item = &str> {
    pieces(folded).filter(|(kind, _)| *kind != TokenKind::Newline).map(|(_, at)| at.of(folded))
}

/// The pieces of a folded text with their places in it.
fn pieces(text: &str) -> impl Iterator<Item = (TokenKind, Span)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let (start, c) = text[rest..].char_indices().find(|(_, c)| *c == '\n' || !c.is_whitespace())?;
        let start = rest + start;
        let (kind, end) = piece(text, start, c);
        rest = end;
        Some((kind, Span::new(start, end)))
    })
}

/// What begins at a byte with a character, and where it ends.
fn piece(text: &str, start: usize, first: char) -> (TokenKind, usize) {
    if first == '\n' {
        return (TokenKind::Newline, start + 1);
    }
    if is_word(first) {
        let end = word_end(text, start);
        let digits = text[start..end].bytes().all(|b| b.is_ascii_digit());
        return (if digits { TokenKind::Number } else { TokenKind::Word }, end);
    }
    let possessive = text[start..].starts_with("'s") && !text[start + 2..].chars().next().is_some_and(is_word);
    (TokenKind::Mark, if possessive { start + 2 } else { start + first.len_utf8() })
}

fn word_end(text: &str, start: usize) -> usize {
    let mut end = start;
    for c in text[start..].chars() {
        if !is_word(c) && !inner_apostrophe(text, end) {
            return end;
        }
        end += c.len_utf8();
    }
    end
}

/// True for an apostrophe at a byte that belongs to the word around it.
fn inner_apostrophe(text: &str, at: usize) -> bool {
    let Some(rest) = text[at..].strip_prefix('\'') else { return false };
    let mut after = rest.chars();
    let (first, second) = (after.next(), after.next());
    let possessive = first == Some('s') && !second.is_some_and(is_word);
    first.is_some_and(is_word) && !possessive
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(source: &str) -> Vec<String> {
        let folded = Folded::new(source);
        tokens(&folded, source).iter().map(|t| t.span.of(source).to_string()).collect()
    }

    #[test]
    fn half_spaces_and_possessives() {
        assert_eq!(cut("مقام‌های «۲۶ تیر»"), ["مقام‌های", "«", "۲۶", "تیر", "»"]);
        assert_eq!(cut("Biden's O'Neill said."), ["Biden", "'s", "O'Neill", "said", "."]);
    }
}
