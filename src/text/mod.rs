//! An article as text that can be pointed into. Imports nothing of the crate.
//!
//! `span` places · `date` civil dates · `script` languages · `article` the
//! article · `fold` spelling folds with a way back · `token`, `sentence`,
//! `furniture` its parts · `word` the vocabulary, `memo` what was worked out of words · `reading` all of it together, ready for extraction.

pub mod article;
pub mod date;
pub mod fold;
pub mod furniture;
mod memo;
pub mod reading;
pub mod script;
pub mod sentence;
pub mod span;
pub mod token;
pub mod word;

pub use article::{Article, ArticleId, ArticleKey};
pub use date::PartialDate;
pub use fold::{Folded, fold, fold_onto};
pub use reading::{Reading, Sentence};
pub use script::Lang;
pub use sentence::Paragraph;
pub use span::{Quote, Span};
pub use token::{Token, TokenKind};
pub use word::{Memo, WordId, WordMap};
