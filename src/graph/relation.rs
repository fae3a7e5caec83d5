//! Edges: how two entities are related, and the sentences that say so.

use crate::extract::RuleId;
use crate::resolve::EntityId;
use crate::text::Quote;

/// Position of a relation in its [`super::Network`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelationId(pub u32);

/// The kinds of edges; each runs from its first to its second part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationKind {
    /// Person → country they hold or held an office for.
    Represents,
    /// Person, country or organization → meeting.
    TookPart,
    /// Person, country or organization → claim they made.
    Claimed,
    /// Claim → whom or what it is about.
    About,
    /// Outlet or document → claim it passed on.
    Reported,
    /// Organization → country it belongs to.
    BelongsTo,
}

impl RelationKind {
    /// All kinds, in the order of legends and lists.
    pub const ALL: [Self; 6] = [Self::Represents, Self::TookPart, Self::Claimed, Self::About, Self::Reported, Self::BelongsTo];

    /// As in the export.
    pub fn name(self) -> &'static str {
        match self {
            Self::Represents => "represents",
            Self::TookPart => "took_part",
            Self::Claimed => "claimed",
            Self::About => "about",
            Self::Reported => "reported",
            Self::BelongsTo => "belongs_to",
        }
    }
}

/// A place that shows a relation, and the rule that read it there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Evidence {
    /// Where.
    pub quote: Quote,
    /// Why.
    pub rule: RuleId,
}

/// An edge of the graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// Its place in the network.
    pub id: RelationId,
    /// Its first part.
    pub from: EntityId,
    /// Its second part.
    pub to: EntityId,
    /// What kind of relation it is.
    pub kind: RelationKind,
    /// The office, for [`RelationKind::Represents`], as the first article has it.
    pub title: Option<String>,
    /// Where the articles say so, in order; never empty.
    pub evidence: Vec<Evidence>,
}
