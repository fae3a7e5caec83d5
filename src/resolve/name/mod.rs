//! Personal names as they are compared: `form` the comparable words of a name,
//! `translit` how likely two words are one name across scripts and spellings.

mod form;
mod translit;

pub(super) use form::{NameForm, word_likeness};
