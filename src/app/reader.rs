//! The open article, and the way through the places behind what is selected.

use super::command::{Item, Read};
use super::state::State;
use crate::text::{ArticleId, Quote, Span};

/// The open article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reader {
    /// Which.
    pub article: ArticleId,
    /// The words to show, scrolled to and highlighted.
    pub highlight: Option<Span>,
}

/// A place in the window's history.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// What is selected.
    pub selection: Option<Item>,
    /// What is being read.
    pub reader: Option<Reader>,
}

impl State {
    pub(super) fn read(&mut self, read: Read) {
        let reader = match read {
            Read::Quote(quote) => Some(Reader { article: quote.article, highlight: Some(quote.span) }),
            Read::Article(article) => Some(Reader { article, highlight: None }),
            Read::Close => None,
            Read::Step(forward) => match self.step(forward) {
                Some(reader) => Some(reader),
                None => return,
            },
        };
        let place = Place { reader, ..*self.history.now() };
        self.history.go(place);
    }

    /// The mention of the selection after (or before) the highlighted words.
    fn step(&self, forward: bool) -> Option<Reader> {
        let quotes = self.quotes(self.selection()?);
        let reader = self.reader();
        let now = reader.map(|r| Quote { article: r.article, span: r.highlight.unwrap_or_default() });
        let next = match now {
            None => quotes.first(),
            Some(now) if forward => quotes.iter().find(|q| **q > now).or(quotes.first()),
            Some(now) => quotes.iter().rev().find(|q| **q < now).or(quotes.last()),
        }?;
        Some(Reader { article: next.article, highlight: Some(next.span) })
    }

    /// The places behind an item, in order of articles and text.
    pub fn quotes(&self, item: Item) -> Vec<Quote> {
        let library = self.library();
        let mut quotes: Vec<Quote> = match item {
            Item::Entity(id) => library.entity(id).mentions.iter().map(|m| m.quote).collect(),
            Item::Relation(id) => library.network.relation(id).evidence.iter().map(|e| e.quote).collect(),
        };
        quotes.sort_unstable();
        quotes.dedup();
        quotes
    }
}
