//! What is particular to Persian: the verb comes last and ends the clause.

use super::grammar::{Grammar, Object, Subject};

/// Subject, partner, verb; the object of a verbal noun follows it as genitive.
pub const GRAMMAR: Grammar = Grammar {
    subject: Subject::Before,
    object: Object::Genitive,
    finite_verb_ends_clause: true,
    adjective_before_noun: false,
    direction_is_party: false,
};
