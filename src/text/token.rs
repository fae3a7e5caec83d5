//! Words, numbers and marks of an article, in folded and source form.

use super::fold::Folded;
use super::script::is_word;
use super::span::Span;

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
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        let mut end = start + c.len_utf8();
        let kind = if c == '\n' {
            TokenKind::Newline
        } else if c.is_whitespace() {
            continue;
        } else if is_word(c) {
            while let Some(&(at, next)) = chars.peek() {
                if !is_word(next) && !inner_apostrophe(text, at) {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
            let digits = text[start..end].bytes().all(|b| b.is_ascii_digit());
            if digits { TokenKind::Number } else { TokenKind::Word }
        } else if text[start..].starts_with("'s") && !text[start + 2..].chars().next().is_some_and(is_word) {
            chars.next();
            end = start + 2;
            TokenKind::Mark
        } else {
            TokenKind::Mark
        };
        let at = Span::new(start, end);
        let span = folded.source_span(at);
        let capital = span.of(source).chars().next().is_some_and(char::is_uppercase);
        out.push(Token { kind, folded: at, span, capital });
    }
    out
}

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

    fn words(source: &str) -> Vec<String> {
        let folded = Folded::new(source);
        tokens(&folded, source).iter().map(|t| t.span.of(source).to_string()).collect()
    }

    #[test]
    fn half_spaces_and_possessives() {
        assert_eq!(words("مقام‌های «۲۶ تیر»"), ["مقام‌های", "«", "۲۶", "تیر", "»"]);
        assert_eq!(words("Biden's O'Neill said."), ["Biden", "'s", "O'Neill", "said", "."]);
    }
}
