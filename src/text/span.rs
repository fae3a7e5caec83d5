//! Places in a text: [`Span`] and [`Quote`].
//!
//! A quote never copies words; it says which article and where, so that what
//! the program shows is always what the file says.

/// A range of bytes in an article's body; both ends lie on character
/// boundaries and `start <= end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of `start..end`; swapped ends are put in order.
    pub fn new(start: usize, end: usize) -> Self {
        let (start, end) = (start.min(end), start.max(end));
        Self { start: offset(start), end: offset(end) }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// True when the span holds nothing.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// As an index range into the body.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The words it points at; empty when it does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.range()).unwrap_or_default()
    }

    /// True when the two share at least one byte.
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True when `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span without white space at either end.
    pub fn trim(self, text: &str) -> Self {
        self.trim_matches(text, char::is_whitespace)
    }

    /// The span without the characters that `drop` accepts at either end.
    pub fn trim_matches(self, text: &str, drop: impl Fn(char) -> bool) -> Self {
        let words = self.of(text);
        let left = words.len() - words.trim_start_matches(&drop).len();
        let kept = words.trim_matches(&drop).len();
        let start = self.start as usize + if kept == 0 { 0 } else { left };
        Self::new(start, start + kept)
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// Position of an article in its library; lives as long as the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub u32);

/// A place in one article of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quote {
    /// Which article.
    pub article: ArticleId,
    /// Where in its body.
    pub span: Span,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trims_and_covers() {
        let text = "  «سلام» ";
        let all = Span::new(0, text.len());
        assert_eq!(all.trim(text).of(text), "«سلام»");
        assert_eq!(all.trim_matches(text, |c| " «»".contains(c)).of(text), "سلام");
        assert_eq!(Span::new(1, 2).cover(Span::new(5, 6)), Span::new(1, 6));
        assert!(!Span::new(0, 2).overlaps(Span::new(2, 3)));
    }
}
