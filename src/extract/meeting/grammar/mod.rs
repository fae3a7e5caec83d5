//! What the languages do differently, as data; everything else is shared.

pub mod ar;
pub mod en;
pub mod fa;

use crate::text::Lang;

/// Where the one who meets may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Before the trigger.
    Before,
    /// Before it, or after it.
    EitherSide,
}

/// Where the one who is met may stand without a preposition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    /// Only as genitive right after the trigger.
    Genitive,
    /// Right after the verb.
    AfterVerb,
    /// Anywhere after the verb.
    Anywhere,
}

/// How a language builds the sentence around a trigger.
#[derive(Clone, Copy, Debug)]
pub struct Grammar {
    /// Place of the subject.
    pub subject: Subject,
    /// Place of the object.
    pub object: Object,
    /// A finite verb ends its clause (Persian).
    pub finite_verb_ends_clause: bool,
    /// The adjective of a country stands before its noun (English).
    pub adjective_before_noun: bool,
    /// "To" may mark the one who is met (اجتمع إلى، لقاؤه لـ).
    pub direction_is_party: bool,
}

/// The grammar of a language.
pub fn of(lang: Lang) -> &'static Grammar {
    match lang {
        Lang::Fa => &fa::GRAMMAR,
        Lang::Ar => &ar::GRAMMAR,
        Lang::En => &en::GRAMMAR,
    }
}
