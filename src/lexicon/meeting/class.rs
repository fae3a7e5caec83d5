//! What a phrase can mean to a meeting: [`Class`], and the [`Layer`]s within which the longest phrase wins.

use crate::lexicon::iso::Iso;

/// What kind of event a trigger names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Event {
    /// A meeting of people face to face (دیدار, لقاء, met).
    Meet,
    /// A sitting of a group (نشست, اجتماع, session).
    Session,
    /// A summit or conference.
    Summit,
    /// Talks, consultations.
    Talk,
    /// Negotiations: often a process with rounds.
    Negotiation,
    /// A telephone call.
    Call,
    /// A visit to a place.
    Visit,
    /// One receives the other.
    Host,
    /// Parties put their names to a document.
    Sign,
    /// Somebody takes part in a meeting named elsewhere (attended, شارك، حضور یافت).
    Attend,
    /// One sees the other: a meeting when somebody in office is seen.
    See,
}

/// What the form of a trigger says of its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tense {
    /// A noun: no tense of its own.
    Noun,
    /// A noun with a possessive ending (لقائه، دیدارش): its subject stands elsewhere.
    Own,
    /// Past.
    Past,
    /// Present, as in headlines.
    Present,
    /// Future or infinitive.
    Future,
}

impl Tense {
    /// True for nouns.
    pub fn is_noun(self) -> bool {
        matches!(self, Tense::Noun | Tense::Own)
    }
}

/// How a word ties the noun phrase after it to the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Link {
    /// با, مع, with.
    With,
    /// بین, بين, between.
    Between,
    /// و, and.
    And,
    /// What follows is talked about, opposed or compared, and takes no part.
    Topic,
    /// What follows is a place.
    In,
    /// Direction.
    To,
    /// Origin.
    From,
    /// Who is quoted.
    Source,
    /// Of, 's, by.
    Of,
}

/// What a phrase means to a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// Names an event.
    Event(Event, Tense),
    /// Looks like an event and is none (a press conference).
    Never,
    /// Ties a noun phrase.
    Link(Link),
    /// Begins another clause: reporting verbs, complementizers, relatives.
    Boundary,
    /// A noun for a person in office or for a body that acts.
    Head,
    /// A noun for unnamed people who act together (officials, delegation).
    Group,
    /// A noun for somebody who serves a person named after it (adviser, envoy).
    Aide,
    /// A noun for a person's government or time in office.
    Administration,
    /// A boundary that only describes the noun before it (التي, which).
    Relative,
    /// Means the parties named before (both sides).
    Sides,
    /// Means the people named before (the two presidents, each other).
    Pair,
    /// Means the other one of the two at hand (his guest, مضيفه).
    Guest,
    /// Says that several were met one by one (separately).
    Apart,
    /// همتای, نظيره, counterpart.
    Counterpart,
    /// Reporters, newspapers, crowds: talking with them is no meeting.
    Press,
    /// A pronoun.
    Pronoun,
    /// Points back (this, هذا).
    This,
    /// Tells an event from the one at hand (previous, next).
    Other,
    /// It is to take place.
    Planned,
    /// It was to take place.
    WasPlanned,
    /// It was called off.
    Cancelled,
    /// It did not take place.
    Negated,
    /// It goes on.
    Ongoing,
    /// A light verb or another sign that it took place.
    Done,
    /// Habitual contact.
    Habit,
    /// It ought to be, or may be.
    Ought,
    /// Right before an event: it is only called for, wished or praised.
    Wish,
    /// A light verb of the present, which tells what is to come («دیدار می‌کند»).
    Current,
    /// By video.
    Video,
    /// By telephone.
    Phone,
    /// Face to face.
    Face,
    /// A building that stands for the capital of its country (the White House).
    Seat(Iso),
    /// "The capital", before a country.
    Capital,
    /// A noun before the name of a place (city, airport, republic), no part of who acts.
    Locality,
    /// On the sidelines of something.
    Aside,
    /// A bond between states: who stands in it takes no part (relations between).
    Relation,
    /// Counts the rounds of talks (third, الثالثة, سوم).
    Nth(u8),
    /// What is counted (round, جولة, دور).
    Round,
    /// Days from an event to what the sentence tells: −1 for "a day after".
    Shift(i8),
    /// Days from the day named before: 0 for "the same day", 1 for "the following day".
    Day(i8),
    /// The date that follows is when something began or was over, or no longer holds (since, until, postponed from).
    Since,
    /// Another day was set for it.
    Moved,
    /// Where the report was written (here, هنا).
    Here,
    /// The place named before (there, در همین شهر).
    There,
    /// Says the office of the people meant by a collective noun.
    Rank(Rank),
    /// What a council does when it sits (adopted, اعتمد, تصویب کرد).
    Decides,
}

/// Offices that collective nouns name: "the two presidents", الوزيران.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Heads of state.
    President,
    /// Heads of government.
    Premier,
    /// Ministers of anything.
    Minister,
}

impl Rank {
    /// The rank of an office of the lexicon of titles.
    pub fn of_office(office: &str) -> Option<Self> {
        match office {
            "president" | "king" | "emir" | "sultan" => Some(Self::President),
            "prime-minister" => Some(Self::Premier),
            _ => (office.ends_with("minister") && !office.starts_with("deputy")).then_some(Self::Minister),
        }
    }
}

/// Groups of classes within which the longest phrase wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// Events and what only looks like one.
    Event,
    /// Links.
    Link,
    /// Boundaries.
    Clause,
    /// Nouns for those who act.
    Noun,
    /// Sides, pronouns, pointers.
    Pointer,
    /// Status.
    Status,
    /// Format.
    Format,
    /// Place.
    Place,
    /// Rounds.
    Round,
    /// What a day is reckoned from.
    Time,
    /// Offices of people meant together.
    Rank,
    /// What bodies decide.
    Decision,
    /// What is called for.
    Wish,
}

impl Class {
    /// The layer of the class.
    pub fn layer(self) -> Layer {
        match self {
            Class::Event(..) | Class::Never => Layer::Event,
            Class::Link(_) => Layer::Link,
            Class::Boundary | Class::Relative => Layer::Clause,
            Class::Head
            | Class::Group
            | Class::Counterpart
            | Class::Press
            | Class::Aide
            | Class::Administration
            | Class::Relation => Layer::Noun,
            Class::Sides | Class::Pair | Class::Guest | Class::Apart | Class::Pronoun | Class::This | Class::Other => {
                Layer::Pointer
            }
            Class::Planned
            | Class::WasPlanned
            | Class::Moved
            | Class::Cancelled
            | Class::Negated
            | Class::Ongoing
            | Class::Done
            | Class::Current
            | Class::Habit => Layer::Status,
            Class::Wish | Class::Ought => Layer::Wish,
            Class::Video | Class::Phone | Class::Face => Layer::Format,
            Class::Seat(_) | Class::Capital | Class::Locality | Class::Aside | Class::Here | Class::There => Layer::Place,
            Class::Nth(_) | Class::Round => Layer::Round,
            Class::Shift(_) | Class::Day(_) | Class::Since => Layer::Time,
            Class::Rank(_) => Layer::Rank,
            Class::Decides => Layer::Decision,
        }
    }
}
