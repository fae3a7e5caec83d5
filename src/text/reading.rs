//! An article prepared for extraction: folded, cut into tokens, sentences and paragraphs.

use super::article::Article;
use super::fold::Folded;
use super::furniture;
use super::script::Lang;
use super::sentence::{Paragraph, paragraphs, sentences};
use super::span::Span;
use super::token::{Token, TokenKind, tokens};
use super::word::WordId;

/// A sentence and what it is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Place in the body.
    pub span: Span,
    /// Index of its paragraph.
    pub paragraph: usize,
    /// Language of its paragraph.
    pub lang: Lang,
    /// Its tokens, as a range of [`Reading::tokens`].
    pub tokens: std::ops::Range<usize>,
    /// True inside page furniture.
    pub furniture: bool,
}

/// Everything extraction needs to look at an article; made once, then read only.
#[derive(Clone, Debug)]
pub struct Reading<'a> {
    /// The article itself.
    pub article: &'a Article,
    /// Its folded text.
    pub folded: Folded,
    /// All tokens in order.
    pub tokens: Vec<Token>,
    /// Non-empty lines in order.
    pub paragraphs: Vec<Paragraph>,
    /// All sentences in order, furniture included.
    pub sentences: Vec<Sentence>,
}

impl<'a> Reading<'a> {
    /// Prepares an article.
    pub fn new(article: &'a Article) -> Self {
        let body: &str = &article.body;
        let folded = Folded::new(body);
        let tokens = tokens(&folded, body);
        let known = |line: Span| article.furniture.iter().any(|f| f.contains(line));
        let told = if article.marked { Vec::new() } else { furniture::mark(body, |_| false) };
        let paragraphs = paragraphs(body, article.lang, |line| known(line) || told.contains(&line));
        let mut out = Self { article, folded, tokens, paragraphs, sentences: Vec::new() };
        out.sentences = out.cut();
        out
    }

    fn cut(&self) -> Vec<Sentence> {
        let mut out = Vec::new();
        for (paragraph, p) in self.paragraphs.iter().enumerate() {
            for span in sentences(self.body(), p.span) {
                let tokens = self.tokens_in(span);
                out.push(Sentence { span, paragraph, lang: p.lang, tokens, furniture: p.furniture });
            }
        }
        out
    }

    /// The article's text.
    pub fn body(&self) -> &'a str {
        &self.article.body
    }

    /// The words of a span, as the file has them.
    pub fn source(&self, span: Span) -> &'a str {
        span.of(&self.article.body)
    }

    /// The folded form of a token.
    pub fn word(&self, token: usize) -> &str {
        self.tokens.get(token).map_or("", |t| t.folded.of(self.folded.text()))
    }

    /// The same as a word of the vocabulary; the empty one past the end.
    #[inline]
    pub fn word_id(&self, token: usize) -> WordId {
        self.tokens.get(token).map_or(WordId::EMPTY, |t| t.word)
    }

    /// The tokens that lie wholly in a span of the body.
    pub fn tokens_in(&self, span: Span) -> std::ops::Range<usize> {
        let first = self.tokens.partition_point(|t| t.span.start < span.start);
        let last = self.tokens.partition_point(|t| t.span.end <= span.end && t.span.start < span.end);
        first..last.max(first)
    }

    /// The index of the sentence that holds a byte of the body.
    pub fn sentence_at(&self, offset: u32) -> Option<usize> {
        let after = self.sentences.partition_point(|s| s.span.start <= offset);
        after.checked_sub(1).filter(|i| offset < self.sentences[*i].span.end)
    }

    /// The sentence that holds a span's start, or the span itself outside any.
    pub fn sentence_span(&self, span: Span) -> Span {
        self.sentence_at(span.start).map_or(span, |i| self.sentences[i].span)
    }

    /// True when a span begins inside page furniture.
    pub fn in_furniture(&self, span: Span) -> bool {
        self.sentence_at(span.start).is_some_and(|i| self.sentences[i].furniture)
    }

    /// True when a token is a word (not a number, mark or line end).
    pub fn is_word(&self, token: usize) -> bool {
        self.tokens.get(token).is_some_and(|t| t.kind == TokenKind::Word)
    }

    /// The span of the body from the first to the last token of a range.
    pub fn span_of(&self, tokens: std::ops::Range<usize>) -> Span {
        let part = self.tokens.get(tokens).unwrap_or_default();
        match (part.first(), part.last()) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::article::ArticleId;
    use super::*;

    #[test]
    fn sentences_hold_their_tokens() {
        let article = Article::new(ArticleId(0), "a.txt", "وزیر گفت: «می‌رویم.» او رفت.\n\nThe end.");
        let reading = Reading::new(&article);
        let texts: Vec<_> = reading.sentences.iter().map(|s| reading.source(reading.span_of(s.tokens.clone()))).collect();
        assert_eq!(texts, ["وزیر گفت: «می‌رویم.»", "او رفت.", "The end."]);
        assert_eq!(reading.paragraphs[1].lang, Lang::En);
        assert_eq!(reading.sentence_at(reading.sentences[1].span.start), Some(1));
    }
}
