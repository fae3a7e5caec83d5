//! Typed word lists parsed from `assets/lexicon`, embedded and loaded once.

pub mod concept;
pub mod country;
mod cue;
pub mod given;
mod inflect;
mod iso;
pub mod meeting;
pub mod name_part;
pub mod name_word;
pub mod notable;
pub mod organization;
pub mod person;
pub mod phrase;
mod phrase_list;
pub mod place;
mod rule_word;
pub mod sides;
mod speech;
pub mod style;
pub mod table;
pub mod title;
pub mod title_word;
pub mod topic;

pub use cue::{Cue, Cues, Part, cues};
pub use iso::Iso;
pub use meeting::{Class, Event, Layer, Link, Rank, Tense, acts_for_itself, meeting_words};
pub use rule_word::RuleWord;
pub use speech::{SpeechStart, SpeechWords, WordKind, speech_words};

/// What kind of word refers to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CountryForm {
    /// Its name, short or long.
    Name,
    /// Adjective or demonym.
    Adjective,
    /// Its capital or seat of government, which may stand for it.
    Capital,
    /// Its people.
    People,
    /// Another word for it (الجمهورية الإسلامية).
    Epithet,
}
