//! How widely something is told: in how many articles, by how many outlets, in how many languages.

use std::collections::BTreeSet;

use crate::library::Library;
use crate::text::{ArticleId, Quote};

/// Counts of where something is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Articles.
    pub articles: usize,
    /// Outlets of those articles, as far as they say who published them.
    pub outlets: usize,
    /// Languages of those articles.
    pub languages: usize,
}

impl Coverage {
    /// Where these quotes stand.
    pub fn new(library: &Library, quotes: impl Iterator<Item = Quote>) -> Self {
        let articles: BTreeSet<ArticleId> = quotes.map(|quote| quote.article).collect();
        let of = || articles.iter().map(|id| library.article(*id));
        let outlets: BTreeSet<&str> = of().filter_map(|article| article.outlet.as_deref()).collect();
        let languages: BTreeSet<&str> = of().map(|article| article.lang.code()).collect();
        Self { articles: articles.len(), outlets: outlets.len(), languages: languages.len() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::read_bytes;

    #[test]
    fn articles_outlets_and_languages_are_counted_once() {
        let texts = [
            ("a.txt", "Vladimir Putin spoke. Putin left Moscow."),
            ("b.txt", "Vladimir Putin met Xi Jinping in Moscow."),
            ("c.txt", "ولادیمیر پوتین، رئیس‌جمهور روسیه، در مسکو سخنرانی کرد."),
        ];
        let mut articles: Vec<_> = texts.iter().map(|(path, text)| read_bytes(path, text.as_bytes()).unwrap()).collect();
        articles[0].outlet = Some("A".to_owned());
        articles[1].outlet = Some("A".to_owned());
        let library = Library::build(articles, || true).unwrap();
        let putin = library.entities().iter().find(|e| e.label == "Vladimir Putin").unwrap();
        let coverage = Coverage::new(&library, putin.mentions.iter().map(|m| m.quote));
        assert_eq!(coverage, Coverage { articles: 3, outlets: 1, languages: 2 });
    }
}
