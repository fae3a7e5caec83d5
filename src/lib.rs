//! isnad reads a folder of news articles in Persian, Arabic and English and
//! finds who met whom and who said what, each find with the sentence behind it.
//!
//! # Map, in reading order
//! The core is pure: no file, thread, clock or window.
//! - [`text`]: an article as text that can be pointed into
//! - [`lexicon`], [`calendar`]: word lists; dates as written
//! - [`extract`]: one article → finds, each with span and rule
//! - [`resolve`]: finds of all articles → entities
//! - [`graph`]: entities and finds → a network with evidence
//! - [`library`]: the whole pipeline as one function
//! - [`layout`]: where the nodes of a graph are drawn; numbers in, numbers out
//!
//! Shells around it:
//! - [`ingest`]: folders, bytes and pages → articles
//! - [`sample`]: the built-in articles
//! - [`export`]: a library → JSON
//! - [`cli`]: what can be done without a window
//! - `app`: the window, with its own text layer (feature `window`)

#[cfg(feature = "window")]
pub mod app;
pub mod calendar;
pub mod cli;
pub mod export;
pub mod extract;
pub mod graph;
pub mod ingest;
pub mod layout;
pub mod lexicon;
pub mod library;
pub mod resolve;
pub mod sample;
#[cfg(feature = "window")]
pub mod store;
pub mod text;
