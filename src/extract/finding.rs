//! What extraction finds in one article. People and organizations are already
//! gathered within the article: one [`Person`] holds a full name and the
//! surnames that stand for it. Nothing here knows of other articles.

use super::rule::{Mention, RuleId};
use crate::calendar::DateMention;
use crate::lexicon::Iso;
use crate::text::{PartialDate, Span};

/// All finds of one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extraction {
    /// People, each with all its mentions.
    pub people: Vec<Person>,
    /// Countries, each once.
    pub countries: Vec<Country>,
    /// Organizations, each with all its mentions.
    pub organizations: Vec<Organization>,
    /// Dates as written.
    pub dates: Vec<DateMention>,
    /// Meetings, each once, however often the article comes back to it.
    pub meetings: Vec<Meeting>,
    /// Claims in text order.
    pub claims: Vec<Claim>,
    /// What the extraction could not decide.
    pub notes: Vec<Note>,
}

/// A person as one article knows them.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// The fullest form of the name in this article, as written.
    pub name: String,
    /// Where the name stands, in text order; never empty.
    pub mentions: Vec<Mention>,
    /// Places that mean this person without naming them («وزیر دفاع اسرائیل», "the minister").
    pub references: Vec<Mention>,
    /// Offices the article states for them.
    pub roles: Vec<Role>,
}

/// An office held for a country or body.
#[derive(Clone, Debug, PartialEq)]
pub struct Role {
    /// The words of the office, as written.
    pub title: Span,
    /// Key of the office in the lexicon (`foreign-minister`), when it is listed.
    pub office: Option<&'static str>,
    /// The country it is held for.
    pub country: Option<Iso>,
    /// Whether it is held now.
    pub tenure: Tenure,
    /// The words that state it, from title to name.
    pub evidence: Span,
    /// The rule that read it.
    pub rule: RuleId,
}

/// Whether an office is held at the time of the article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tenure {
    /// Held now.
    #[default]
    Current,
    /// Held for the time being.
    Acting,
    /// Held before.
    Former,
    /// To be held.
    Elect,
}

/// A country and everywhere the article refers to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// Which country.
    pub iso: Iso,
    /// Where, in text order; never empty.
    pub mentions: Vec<CountryMention>,
}

/// One reference to a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountryMention {
    /// Place and rule.
    pub mention: Mention,
    /// What kind of word it is.
    pub form: crate::lexicon::CountryForm,
}

/// An organization as one article knows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Organization {
    /// Key in the lexicon (`united-nations`), or the folded name for one found by pattern.
    pub key: String,
    /// The fullest form of the name, as written.
    pub name: String,
    /// The English name, when the lexicon knows it.
    pub english: Option<String>,
    /// The country it belongs to.
    pub country: Option<Iso>,
    /// Where, in text order; never empty.
    pub mentions: Vec<Mention>,
}

/// Somebody who acts: meets or speaks. Indexes are those of the same [`Extraction`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Actor {
    /// Index into [`Extraction::people`].
    Person(usize),
    /// A country, its government or its unnamed officials.
    Country(Iso),
    /// Index into [`Extraction::organizations`].
    Organization(usize),
}

/// What a claim can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// Somebody.
    Actor(Actor),
    /// Index into [`Extraction::meetings`].
    Meeting(usize),
}

/// An event in which parties met, talked or are to.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// Proper name in English, when the event or group has one.
    pub name: Option<String>,
    /// Whether it took place.
    pub status: Status,
    /// When.
    pub date: Option<Dated>,
    /// Where.
    pub place: Option<Place>,
    /// How.
    pub format: Option<Format>,
    /// Which of several rounds between the same sides.
    pub round: Option<u8>,
    /// Who took part, without repeats.
    pub parties: Vec<Party>,
    /// The sentences that report it, in text order; never empty.
    pub sentences: Vec<Span>,
    /// The word that made it (a trigger) and the rule.
    pub trigger: Mention,
}

/// A party of a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    /// Who.
    pub actor: Actor,
    /// The words that name the party.
    pub span: Span,
    /// The rule that placed it in the meeting.
    pub rule: RuleId,
}

/// A date and the words it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// As precise as the text.
    pub date: PartialDate,
    /// The words; `None` when it is the date of publication.
    pub span: Option<Span>,
}

/// A place and the words it was read from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// English name.
    pub name: String,
    /// Its country, when known.
    pub country: Option<Iso>,
    /// The words.
    pub span: Span,
}

/// Whether a meeting took place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// It took place.
    #[default]
    Held,
    /// It is to take place.
    Planned,
    /// It was called off.
    Cancelled,
    /// A process with rounds.
    Ongoing,
}

impl Status {
    /// As in the export.
    pub fn name(self) -> &'static str {
        match self {
            Status::Held => "held",
            Status::Planned => "planned",
            Status::Cancelled => "cancelled",
            Status::Ongoing => "ongoing",
        }
    }
}

/// How parties met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// Face to face.
    InPerson,
    /// By video.
    Video,
    /// By telephone.
    Phone,
}

impl Format {
    /// As in the export.
    pub fn name(self) -> &'static str {
        match self {
            Format::InPerson => "in-person",
            Format::Video => "video",
            Format::Phone => "phone",
        }
    }
}

/// Reported speech or thought with a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Who speaks; empty when the article names nobody the program knows.
    pub speakers: Vec<Actor>,
    /// The words that name the speaker in the sentence, pronoun included.
    pub speaker_text: Option<Span>,
    /// The reporting words.
    pub cue: Span,
    /// What kind of speech it is (`say`, `deny`, `warn`, …: a class of the cue lexicon).
    pub class: &'static str,
    /// What is claimed.
    pub content: Span,
    /// True when most of the content stands in quotation marks.
    pub direct: bool,
    /// True when the speaker denies it.
    pub negated: bool,
    /// Through whom it reached the article (outlet, document), outermost first.
    pub via: Vec<Actor>,
    /// Who and what the content is about.
    pub about: Vec<Subject>,
    /// The rule that read it.
    pub rule: RuleId,
}

/// Something worth telling the reader about an extraction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Where.
    pub span: Span,
    /// What.
    pub text: String,
}
