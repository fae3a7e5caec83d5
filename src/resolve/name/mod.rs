//! Personal names as they are compared: `form` the comparable words of a name,
//! `align` how the words of two names answer to one another, `likeness` how
//! likely two words are one name, by `edits` between scripts and languages and
//! by `within` in one language, `sound` what Latin spellings are of one sound,
//! `endings` those of surnames, which tell little, `eastern` the names that begin with
//! the family's, `block` the keys under which like names meet.

mod align;
mod block;
mod eastern;
mod edits;
mod endings;
mod form;
mod likeness;
mod sound;
mod within;

pub(super) use align::{Agreement, alike, conflict};
pub(super) use block::{Key, keys};
pub(super) use form::NameForm;
pub(super) use likeness::{Between, Langs, word_likeness};
