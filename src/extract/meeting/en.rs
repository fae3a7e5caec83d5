//! What is particular to English: subject, verb, object; adjectives before nouns.

use super::grammar::{Grammar, Object, Subject};

/// The subject before the verb, the object right after it.
pub const GRAMMAR: Grammar = Grammar {
    subject: Subject::Before,
    object: Object::AfterVerb,
    finite_verb_ends_clause: false,
    adjective_before_noun: true,
    direction_is_party: false,
};
