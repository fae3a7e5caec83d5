//! What is claimed: where the content ends, and what of it is quoted.

use super::quote::Quoted;
use super::unit::Unit;
use crate::text::Span;

/// Fewest words of a content that can be true or false.
const FEWEST_WORDS: usize = 3;

impl Unit<'_> {
    /// The content that begins at a position: the quotation that opens there when it is
    /// the whole of it, else everything to `end`.
    pub fn content(&self, start: usize, end: usize) -> Option<Span> {
        let span = match self.quote_at(start) {
            Some(quote) if self.is_whole(quote, end) && quote.inner.end <= self.span_of(start..end).end => quote.inner,
            _ => self.span_of(start..end),
        };
        self.tidy(span)
    }

    /// Trimmed of marks; `None` when too little is left.
    pub fn tidy(&self, span: Span) -> Option<Span> {
        let body = self.reading.body();
        let span = tidy(body, span);
        let letters = span.of(body).chars().any(char::is_alphabetic);
        (letters && self.words_in(span) >= FEWEST_WORDS).then_some(span)
    }

    /// Trimmed of marks, however little is left.
    pub fn tidy_words(&self, span: Span) -> Span {
        tidy(self.reading.body(), span)
    }

    /// True when nothing that belongs to the content follows a quotation.
    fn is_whole(&self, quote: Quoted, end: usize) -> bool {
        let after = self.position(quote.outer.end);
        let closed = after >= end
            || self.is_mark(after)
            || self.is("and", after)
            || self.hits.iter().any(|h| h.at.start <= after + 3 && h.at.start >= after);
        closed && (self.words_in(quote.inner) >= 3 || after >= end) && (after >= end || !self.is_a_name(quote))
    }

    /// «محمد بن سلمان»: a quotation that only sets off a name.
    fn is_a_name(&self, quote: Quoted) -> bool {
        let words = self.words_in(quote.inner);
        self.nominals.iter().any(|n| n.kind.is_named() && n.span.overlaps(quote.inner) && self.words_in(n.span) >= words)
    }

    /// The position just after the quotation that opens at a position.
    pub fn after_quote(&self, start: usize) -> Option<usize> {
        self.quote_at(start).map(|q| self.position(q.outer.end))
    }
}

/// Cuts white space, loose marks and one pair of quotation marks around the whole.
pub(super) fn tidy(body: &str, span: Span) -> Span {
    let loose = |c: char| {
        c.is_whitespace() || matches!(c, '.' | ',' | '،' | '؛' | ';' | ':' | '…' | '-' | '–' | '—' | '\u{200c}' | '(' | '/')
    };
    let mut span = span.trim_matches(body, loose);
    for _ in 0..2 {
        let words = span.of(body);
        let (first, last) = (words.chars().next(), words.chars().next_back());
        let opens = first.is_some_and(is_quote);
        let closes = last.is_some_and(is_quote);
        let marks = words.chars().filter(|c| is_quote(*c)).count();
        if opens && closes && marks == 2 || (opens || closes) && marks == 1 {
            span = span.trim_matches(body, |c| is_quote(c) || loose(c));
        }
    }
    span
}

fn is_quote(c: char) -> bool {
    matches!(c, '«' | '»' | '‹' | '›' | '“' | '”' | '„' | '"')
}

/// True when more than half of the content's characters stand in quotation marks.
pub(super) fn is_direct(body: &str, content: Span, quotes: &[Quoted]) -> bool {
    let length = |span: Span| span.of(body).chars().count();
    let common = |q: &Quoted| Span {
        start: q.inner.start.max(content.start),
        end: q.inner.end.min(content.end).max(q.inner.start.max(content.start)),
    };
    let quoted: usize = quotes.iter().filter(|q| q.inner.overlaps(content)).map(|q| length(common(q))).sum();
    2 * quoted > length(content)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(text: &str) -> &str {
        tidy(text, Span::new(0, text.len())).of(text)
    }

    #[test]
    fn marks_around_the_whole_go_and_marks_inside_stay() {
        assert_eq!(tidied(" «می‌آییم.» "), "می‌آییم");
        assert_eq!(tidied("\"we\" and \"they\","), "\"we\" and \"they\"");
        assert_eq!(tidied("no peace” ,"), "no peace");
    }

    #[test]
    fn direct_is_more_than_half() {
        let text = "he is \"a man of the people\"";
        let quote = Quoted { outer: Span::new(6, 27), inner: Span::new(7, 26) };
        assert!(is_direct(text, Span::new(0, 27), &[quote]));
        assert!(!is_direct(text, Span::new(0, 10), &[quote]));
    }
}
