//! What every find carries: the rule that made it and the words it was made from.

use crate::text::Span;

/// Name of a rule, `kind.rule-in-kebab-case`, the same in export, tests and interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleId(pub &'static str);

/// A place in the article where something was found, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mention {
    /// The words that name it.
    pub span: Span,
    /// The rule that found it.
    pub rule: RuleId,
    /// The words that made the rule fire (a title, a cue, a verb); the mention's own where it needed none.
    pub because: Span,
}

impl Mention {
    /// A mention that its own words explain.
    pub fn new(span: Span, rule: &'static str) -> Self {
        Self { span, rule: RuleId(rule), because: span }
    }

    /// A mention that other words explain.
    pub fn because(span: Span, rule: &'static str, because: Span) -> Self {
        Self { span, rule: RuleId(rule), because }
    }
}

/// Keeps the mentions that do not overlap: the longest first, then the earliest. Returned in text order.
pub fn without_overlaps<T>(mut finds: Vec<T>, span: impl Fn(&T) -> Span) -> Vec<T> {
    finds.sort_by_key(|f| (usize::MAX - span(f).len(), span(f).start));
    let mut kept: Vec<T> = Vec::with_capacity(finds.len());
    let mut taken: std::collections::BTreeMap<u32, u32> = std::collections::BTreeMap::new();
    for find in finds {
        let at = span(&find);
        let clash = taken.range(..at.end).next_back().is_some_and(|(_, end)| *end > at.start);
        if !clash {
            taken.insert(at.start, at.end);
            kept.push(find);
        }
    }
    kept.sort_by_key(|f| span(f));
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longest_then_earliest() {
        let spans = vec![Span::new(0, 4), Span::new(3, 9), Span::new(9, 12), Span::new(10, 13)];
        assert_eq!(without_overlaps(spans, |s| *s), [Span::new(3, 9), Span::new(9, 12)]);
    }
}
