//! Quotation marks of every kind, over the whole article.
//!
//! «» ‹› “” „“ and straight ones; pairs the wrong way round (”…“ and ”…”, common
//! in Arabic pages); quotations that run over paragraphs, each opened anew and
//! only the last closed.

use crate::text::{Paragraph, Span};

/// A quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quoted {
    /// With its marks.
    pub outer: Span,
    /// Without them.
    pub inner: Span,
}

/// The outermost quotations of an article, in text order.
pub(super) fn quotations(body: &str, paragraphs: &[Paragraph]) -> Vec<Quoted> {
    let mut out = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for (i, paragraph) in paragraphs.iter().enumerate() {
        scan(body, paragraph.span, &mut open, &mut out);
        let goes_on = paragraphs.get(i + 1).is_some_and(|next| open.first().is_some_and(|o| o.goes_on_in(next.span.of(body))));
        if !goes_on {
            if let Some(first) = open.first() {
                out.push(first.closed(paragraph.span.end as usize, paragraph.span.end as usize));
            }
            open.clear();
        }
    }
    out
}

/// A mark that waits for its partner.
#[derive(Clone, Copy, Debug)]
struct Open {
    mark: char,
    at: usize,
}

impl Open {
    fn closes_with(self, mark: char) -> bool {
        match self.mark {
            '«' => mark == '»',
            '»' => mark == '«',
            '‹' => mark == '›',
            '"' => mark == '"',
            '‘' => mark == '’',
            _ => matches!(mark, '”' | '“'),
        }
    }

    /// True when the next paragraph opens with the same mark again.
    fn goes_on_in(self, next: &str) -> bool {
        next.starts_with(self.mark) && matches!(self.mark, '«' | '“' | '"')
    }

    fn closed(self, inner_end: usize, outer_end: usize) -> Quoted {
        Quoted { outer: Span::new(self.at, outer_end), inner: Span::new(self.at + self.mark.len_utf8(), inner_end) }
    }
}

/// Reads the marks of one paragraph; outermost pairs go to `out`.
fn scan(body: &str, paragraph: Span, open: &mut Vec<Open>, out: &mut Vec<Quoted>) {
    let text = paragraph.of(body);
    let base = paragraph.start as usize;
    for (at, c) in text.char_indices().filter(|(_, c)| may_quote(*c)) {
        let (before, after) = (text[..at].chars().next_back(), text[at + c.len_utf8()..].chars().next());
        if is_mark(c, before, after) {
            let reopened = at == 0 || is_reopened(&text[..at], after);
            mark(c, base + at, reopened, open, out);
        }
    }
}

/// Opens or closes a quotation at a mark.
fn mark(c: char, at: usize, reopened: bool, open: &mut Vec<Open>, out: &mut Vec<Quoted>) {
    if reopened && open.last().is_some_and(|o| o.mark == c) {
        return;
    }
    let Some(depth) = open.iter().rposition(|o| o.closes_with(c)) else {
        if c != '›' && c != '’' && open.len() < 4 {
            open.push(Open { mark: c, at });
        }
        return;
    };
    let closed = open[depth].closed(at, at + c.len_utf8());
    open.truncate(depth);
    if depth == 0 && closed.inner.len() > 1 {
        out.push(closed);
    }
}

/// True for characters that quote, or stand for an apostrophe.
fn may_quote(c: char) -> bool {
    matches!(c, '«' | '»' | '‹' | '›' | '“' | '”' | '„' | '"' | '‘' | '’')
}

/// True for characters that quote; an apostrophe does not.
fn is_mark(c: char, before: Option<char>, after: Option<char>) -> bool {
    let inside = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    match c {
        '«' | '»' | '‹' | '›' | '“' | '”' | '„' | '"' => true,
        '‘' => !inside,
        '’' => !inside && before.is_none_or(|b| b != 's'),
        _ => false,
    }
}

/// True for an opening mark that repeats one still open: after a full stop, before a word.
fn is_reopened(before: &str, after: Option<char>) -> bool {
    let spaced = before.ends_with(char::is_whitespace);
    spaced && before.trim_end().ends_with(['.', '!', '?', '؟']) && after.is_some_and(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Lang, sentence::paragraphs};

    fn quoted(text: &str) -> Vec<&str> {
        let lines = paragraphs(text, Lang::En, |_| false);
        quotations(text, &lines).iter().map(|q| q.inner.of(text)).collect()
    }

    #[test]
    fn every_kind_and_either_way_round() {
        assert_eq!(quoted("او گفت: «می‌آییم» و «رفت»"), ["می‌آییم", "رفت"]);
        assert_eq!(quoted("قال ”نعم نحن هنا” ثم “لا”"), ["نعم نحن هنا", "لا"]);
        assert_eq!(quoted("قال ”نعم نحن هنا“ ثم"), ["نعم نحن هنا"]);
        assert_eq!(quoted("he said \"yes\" and \"no\""), ["yes", "no"]);
        assert_eq!(quoted("It's the ministers’ day, O'Neill said"), Vec::<&str>::new());
    }

    #[test]
    fn outermost_only_and_over_paragraphs() {
        assert_eq!(quoted("«او «بزرگ» است» گفت"), ["او «بزرگ» است"]);
        assert_eq!(quoted("“We came. \n“We saw.” He left."), ["We came. \n“We saw."]);
        assert_eq!(quoted("\"We came. \"We saw.\" Then"), ["We came. \"We saw."]);
    }
}
