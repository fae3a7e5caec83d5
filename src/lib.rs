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
//! - `store`: the recently opened folders, the language, the size of text and less motion, kept between runs
//! - `app`: the window, with its own text layer (feature `window`)
//!
//! # Invariants
//! - The core reads no file, clock, environment or randomness; `tests/architecture.rs` checks it, and who imports whom.
//! - Extraction sees one article at a time and cannot fail; a bad file is listed by [`ingest`] and stops nothing.
//! - Every mention, meeting, claim and relation carries a place and a rule; places point into the unmodified text.
//! - The same articles give the same bytes: nothing takes its order from a hash table.
//! - A [`library::Library`] is replaced whole, never edited; only keys, never ids, outlive it.
//! - In the window only `State::apply` changes what is shown; panels read and send commands.

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
