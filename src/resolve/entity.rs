//! What the finds of all articles come together to: one [`Entity`] for each
//! person, country, organization, meeting and claim.

use crate::extract::{Dated, Format, Place, RuleId, Status, Tenure};
use crate::lexicon::Iso;
use crate::text::{ArticleId, Lang, PartialDate, Quote, Span};

/// Position of an entity in its library; lives as long as the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityId(pub u32);

/// What identifies an entity between runs: its kind and a name (`person:jake-sullivan`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityKey(pub String);

/// The kinds of nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// A human being.
    Person,
    /// A state.
    Country,
    /// A body, outlet or group.
    Organization,
    /// An event in which parties met.
    Meeting,
    /// Something somebody said.
    Claim,
}

impl EntityKind {
    /// All kinds, in the order of legends and lists.
    pub const ALL: [Self; 5] = [Self::Person, Self::Country, Self::Organization, Self::Meeting, Self::Claim];

    /// As in keys and the export.
    pub fn name(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Country => "country",
            Self::Organization => "organization",
            Self::Meeting => "meeting",
            Self::Claim => "claim",
        }
    }
}

/// A node of the graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    /// Its place in [`super::Resolution::entities`].
    pub id: EntityId,
    /// What it is saved by.
    pub key: EntityKey,
    /// Its kind.
    pub kind: EntityKind,
    /// What to call it: the English name when known, else its commonest form.
    pub label: String,
    /// Every form found, most frequent first.
    pub names: Vec<Name>,
    /// Everywhere it stands, in order of articles and text.
    pub mentions: Vec<EntityMention>,
    /// What else is known of it.
    pub facts: Facts,
    /// Why finds of different articles or spellings were taken as one.
    pub merges: Vec<MergeReason>,
}

/// A spelling of an entity's name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Name {
    /// Language of the paragraph it stands in.
    pub lang: Lang,
    /// As written.
    pub text: String,
    /// How often.
    pub count: u32,
}

/// A place where an entity stands, and why the program thinks so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntityMention {
    /// Where.
    pub quote: Quote,
    /// The rule that found it.
    pub rule: RuleId,
    /// The words that made the rule fire.
    pub because: Span,
}

/// Why two finds are one entity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MergeReason {
    /// The rule that joined them (`person.same-name-across-scripts`).
    pub rule: RuleId,
    /// In words, with both forms.
    pub text: String,
    /// What the words are filled with, in order: forms, articles, counts; from the fourth on, what else is the same.
    pub told: Vec<String>,
}

/// What is known of an entity, by kind.
#[derive(Clone, Debug, PartialEq)]
pub enum Facts {
    /// Offices held.
    Person {
        /// In order of articles.
        roles: Vec<RoleFact>,
    },
    /// Which country.
    Country {
        /// Its code.
        iso: Iso,
    },
    /// What body.
    Organization {
        /// The country it belongs to.
        country: Option<Iso>,
    },
    /// A meeting; boxed because it is much larger than the rest.
    Meeting(Box<MeetingFacts>),
    /// A claim.
    Claim(Box<ClaimFacts>),
}

/// An office of a person, as one article states it.
#[derive(Clone, Debug, PartialEq)]
pub struct RoleFact {
    /// The office as written.
    pub title: String,
    /// Key of the office in the lexicon.
    pub office: Option<&'static str>,
    /// For which country.
    pub country: Option<Iso>,
    /// Whether it was held then.
    pub tenure: Tenure,
    /// The words that state it.
    pub quote: Quote,
    /// The rule that read it.
    pub rule: RuleId,
    /// When the article was published.
    pub published: Option<PartialDate>,
}

/// A meeting as all its reports together tell it.
#[derive(Clone, Debug, PartialEq)]
pub struct MeetingFacts {
    /// Proper name in English.
    pub name: Option<String>,
    /// From the best report; where reports differ see [`MeetingFacts::reports`].
    pub status: Status,
    /// The most precise date that no report contradicts.
    pub date: Option<PartialDate>,
    /// English name of the place.
    pub place: Option<String>,
    /// How they met.
    pub format: Option<Format>,
    /// What each article says, side by side.
    pub reports: Vec<Report>,
}

/// One article's report of a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Which article.
    pub article: ArticleId,
    /// Its status there.
    pub status: Status,
    /// Its date there.
    pub date: Option<Dated>,
    /// Its place there.
    pub place: Option<Place>,
    /// Its format there.
    pub format: Option<Format>,
}

/// A claim.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimFacts {
    /// The reporting words, as written.
    pub cue: String,
    /// Class of the cue.
    pub class: &'static str,
    /// In quotation marks for the most part.
    pub direct: bool,
    /// The speaker denies it.
    pub negated: bool,
    /// Publication date of the first article that has it.
    pub date: Option<PartialDate>,
}
