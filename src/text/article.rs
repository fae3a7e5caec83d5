//! One article: its whole text and what is known about it as a document.

use std::sync::Arc;

use super::date::PartialDate;
use super::script::Lang;
pub use super::span::ArticleId;
use super::span::Span;

/// What identifies an article between runs: a hash of its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleKey(pub u64);

impl ArticleKey {
    /// FNV-1a of the body (Fowler, Noll, Vo; 64 bits).
    pub fn of(body: &str) -> Self {
        Self(body.bytes().fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3)))
    }
}

/// An article as read; spans elsewhere point into [`Article::body`].
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// Its place in the library.
    pub id: ArticleId,
    /// Its content's hash.
    pub key: ArticleKey,
    /// Path relative to the opened folder, with `/` between the parts.
    pub path: String,
    /// The headline, when the text or the page's head gives one.
    pub title: Option<String>,
    /// Who published it, as the text says.
    pub outlet: Option<String>,
    /// When it was published, as precise as the text allows.
    pub published: Option<PartialDate>,
    /// The language most of it is written in.
    pub lang: Lang,
    /// The whole decoded text; never cut or changed.
    pub body: Arc<str>,
    /// Parts that ingest knows to be page furniture (menus, comment forms).
    pub furniture: Vec<Span>,
    /// True when these hold every line that reads like page furniture, so that nobody has to look for them again.
    pub marked: bool,
}

impl Article {
    /// An article of this text, with nothing known but its language.
    pub fn new(id: ArticleId, path: impl Into<String>, body: impl Into<Arc<str>>) -> Self {
        let body = body.into();
        let lang = super::script::language(&body).unwrap_or(Lang::En);
        Self::in_language(id, path, body, lang)
    }

    /// An article of a known language.
    pub fn in_language(id: ArticleId, path: impl Into<String>, body: impl Into<Arc<str>>, lang: Lang) -> Self {
        let body = body.into();
        Self {
            id,
            key: ArticleKey::of(&body),
            path: path.into(),
            title: None,
            outlet: None,
            published: None,
            lang,
            body,
            furniture: Vec::new(),
            marked: false,
        }
    }
}
