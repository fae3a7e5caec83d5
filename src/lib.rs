//! isnad reads a folder of news articles in Persian, Arabic and English and
//! finds who met whom and who said what, each find with the sentence behind it.
//!
//! # Map, in reading order
//! - [`text`]: an article as text that can be pointed into
//! - [`lexicon`], [`calendar`]: word lists; dates as written
//! - [`extract`]: one article → finds, each with span and rule
//! - [`layout`]: where the nodes of a graph are drawn; numbers in, numbers out

pub mod calendar;
pub mod extract;
pub mod layout;
pub mod lexicon;
pub mod text;
