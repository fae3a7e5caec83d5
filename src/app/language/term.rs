//! What the core calls by names of its own, in the words of the catalogue: kinds, relations, states, rules.

use super::{Language, Value, decimal, key};
use crate::extract::{Format, RuleId, Status};
use crate::graph::RelationKind;
use crate::resolve::{EntityKind, MergeReason};

/// What to call a kind, one and many.
#[must_use]
pub fn kind_name(language: Language, kind: EntityKind, many: bool) -> String {
    let key = match (kind, many) {
        (EntityKind::Person, false) => key!("person"),
        (EntityKind::Person, true) => key!("people"),
        (EntityKind::Country, false) => key!("country"),
        (EntityKind::Country, true) => key!("countries"),
        (EntityKind::Organization, false) => key!("organization"),
        (EntityKind::Organization, true) => key!("organizations"),
        (EntityKind::Meeting, false) => key!("meeting"),
        (EntityKind::Meeting, true) => key!("meetings"),
        (EntityKind::Claim, false) => key!("claim"),
        (EntityKind::Claim, true) => key!("claims"),
    };
    language.text(key, &[])
}

/// What an edge says, from its first part to its second.
#[must_use]
pub fn relation_name(language: Language, kind: RelationKind) -> String {
    let key = match kind {
        RelationKind::Represents => key!("represents"),
        RelationKind::TookPart => key!("took-part"),
        RelationKind::Claimed => key!("claimed"),
        RelationKind::About => key!("about"),
        RelationKind::Reported => key!("reported"),
        RelationKind::BelongsTo => key!("belongs-to"),
    };
    language.text(key, &[])
}

/// The heading over an entity's relations of a kind, that start (`outgoing`) or end at it.
#[must_use]
pub fn group_title(language: Language, kind: RelationKind, outgoing: bool, of: EntityKind) -> String {
    let key = match (kind, outgoing) {
        (RelationKind::Represents, true) => key!("group-represents"),
        (RelationKind::Represents, false) => key!("group-represented"),
        (RelationKind::TookPart, true) => key!("group-meetings"),
        (RelationKind::TookPart, false) => key!("group-parties"),
        (RelationKind::Claimed, true) => key!("group-claims-made"),
        (RelationKind::Claimed, false) => key!("group-speakers"),
        (RelationKind::About, true) => key!("group-about"),
        (RelationKind::About, false) if of == EntityKind::Meeting => key!("group-claims-about-meeting"),
        (RelationKind::About, false) => key!("group-claims-about"),
        (RelationKind::Reported, true) => key!("group-passed-on"),
        (RelationKind::Reported, false) => key!("group-passed-on-by"),
        (RelationKind::BelongsTo, true) => key!("group-belongs-to"),
        (RelationKind::BelongsTo, false) => key!("group-bodies"),
    };
    language.text(key, &[])
}

/// Whether a meeting took place.
#[must_use]
pub fn status_name(language: Language, status: Status) -> String {
    let key = match status {
        Status::Held => key!("held"),
        Status::Planned => key!("planned"),
        Status::Cancelled => key!("cancelled"),
        Status::Ongoing => key!("ongoing"),
    };
    language.text(key, &[])
}

/// How parties met.
#[must_use]
pub fn format_name(language: Language, format: Format) -> String {
    let key = match format {
        Format::InPerson => key!("in-person"),
        Format::Video => key!("by-video"),
        Format::Phone => key!("by-phone"),
    };
    language.text(key, &[])
}

/// The kind of saying behind a reporting word; classes are names of the word lists (`say`, `deny`).
#[must_use]
pub fn cue_class(language: Language, class: &str) -> String {
    language.find(&format!("cue-{class}"), &[]).unwrap_or_else(|| class.to_owned())
}

/// Why a rule finds what it finds, in a sentence; the rule's name when the catalogue has none.
#[must_use]
pub fn rule_text(language: Language, rule: RuleId) -> String {
    language.find(&id("rule", rule), &[]).unwrap_or_else(|| rule.0.to_owned())
}

/// The message of a rule: `rule-person-listed-names` for `person.listed-names`.
fn id(family: &str, rule: RuleId) -> String {
    format!("{family}-{}", rule.0.replace('.', "-"))
}

/// Why two finds are one entity; in English where the catalogue does not know the rule.
#[must_use]
pub fn merge_text(language: Language, merge: &MergeReason) -> String {
    let values: Vec<_> =
        ["first", "second", "third"].into_iter().zip(merge.told.iter().map(|told| value(language, told))).collect();
    let Some(text) = language.find(&id("merge", merge.rule), &values) else { return merge.text.clone() };
    let besides = merge.told.iter().skip(3).map(|same| besides(language, same));
    std::iter::once(text).chain(besides).collect::<Vec<_>>().join(language.comma())
}

/// What else two finds have in common; `the same day` is the message `besides-the-same-day`.
fn besides(language: Language, same: &str) -> String {
    language.find(&format!("besides-{}", same.replace(' ', "-")), &[]).unwrap_or_else(|| same.to_owned())
}

/// A number in the language's digits, a language by its name, all else as it is.
fn value(language: Language, told: &str) -> Value {
    let is_number = told.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let spoken = Language::ALL.into_iter().find(|spoken| spoken.code() == told);
    Value::Text(match spoken {
        Some(spoken) => spoken.own_name().to_owned(),
        None if is_number => decimal(language, told),
        None => told.to_owned(),
    })
}
