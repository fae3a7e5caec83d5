//! Words that make, place and date meetings: `assets/lexicon/meeting/{fa,ar,en}.tsv`.
//!
//! A phrase may carry several [`Class`]es; classes fall into [`Layer`]s that do
//! not disturb each other, so that `after` can be a preposition and a sign of
//! the past at once. Within a layer the longest phrase wins.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

use super::iso::Iso;
use super::phrase::{PhraseList, Phrases};
use super::table::rows;
use crate::text::{Lang, WordId, fold};

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
            | Class::Habit => Layer::Status,
            Class::Video | Class::Phone | Class::Face => Layer::Format,
            Class::Seat(_) | Class::Capital | Class::Aside | Class::Here | Class::There => Layer::Place,
            Class::Nth(_) | Class::Round => Layer::Round,
            Class::Shift(_) | Class::Day(_) | Class::Since => Layer::Time,
            Class::Rank(_) => Layer::Rank,
        }
    }

    fn parse(name: &str) -> Option<Self> {
        if let Some(country) = name.strip_prefix("seat:") {
            return Iso::parse(country).map(Class::Seat);
        }
        if let Some((base, value)) = name.split_once(':')
            && let Some(class) = Self::counted(base, value)
        {
            return Some(class);
        }
        let (base, tense) = match name.split_once(':') {
            Some((base, "own")) => (base, Tense::Own),
            Some((base, "past")) => (base, Tense::Past),
            Some((base, "present")) => (base, Tense::Present),
            Some((base, "future")) => (base, Tense::Future),
            Some(_) => return None,
            None => (name, Tense::Noun),
        };
        Self::event(base).map(|event| Class::Event(event, tense)).or_else(|| Self::link(base)).or_else(|| Self::word(base))
    }

    /// Classes with a number or an office behind the colon.
    fn counted(base: &str, value: &str) -> Option<Self> {
        match base {
            "nth" => value.parse().ok().map(Class::Nth),
            "shift" => value.parse().ok().map(Class::Shift),
            "day" => value.parse().ok().map(Class::Day),
            "rank" => Some(Class::Rank(match value {
                "president" => Rank::President,
                "premier" => Rank::Premier,
                "minister" => Rank::Minister,
                _ => return None,
            })),
            _ => None,
        }
    }

    fn event(name: &str) -> Option<Event> {
        Some(match name {
            "meet" => Event::Meet,
            "session" => Event::Session,
            "summit" => Event::Summit,
            "talk" => Event::Talk,
            "negotiation" => Event::Negotiation,
            "call" => Event::Call,
            "visit" => Event::Visit,
            "host" => Event::Host,
            "sign" => Event::Sign,
            "attend" => Event::Attend,
            "see" => Event::See,
            _ => return None,
        })
    }

    fn link(name: &str) -> Option<Self> {
        let link = match name {
            "with" => Link::With,
            "between" => Link::Between,
            "and" => Link::And,
            "topic" => Link::Topic,
            "in" => Link::In,
            "to" => Link::To,
            "from" => Link::From,
            "source" => Link::Source,
            "of" => Link::Of,
            _ => return None,
        };
        Some(Class::Link(link))
    }

    fn word(name: &str) -> Option<Self> {
        Some(match name {
            "never" => Class::Never,
            "boundary" => Class::Boundary,
            "relative" => Class::Relative,
            "pair" => Class::Pair,
            "guest" => Class::Guest,
            "apart" => Class::Apart,
            "head" => Class::Head,
            "group" => Class::Group,
            "aide" => Class::Aide,
            "administration" => Class::Administration,
            "sides" => Class::Sides,
            "counterpart" => Class::Counterpart,
            "press" => Class::Press,
            "pronoun" => Class::Pronoun,
            "this" => Class::This,
            "other" => Class::Other,
            "planned" => Class::Planned,
            "was-planned" => Class::WasPlanned,
            "cancelled" => Class::Cancelled,
            "negated" => Class::Negated,
            "ongoing" => Class::Ongoing,
            "done" => Class::Done,
            "habit" => Class::Habit,
            "video" => Class::Video,
            "phone" => Class::Phone,
            "face" => Class::Face,
            "capital" => Class::Capital,
            "aside" => Class::Aside,
            "relation" => Class::Relation,
            "round" => Class::Round,
            "since" => Class::Since,
            "moved" => Class::Moved,
            "here" => Class::Here,
            "there" => Class::There,
            _ => return None,
        })
    }
}

/// The phrases of one language, found by their first word.
#[derive(Clone, Debug, Default)]
pub struct MeetingWords {
    phrases: Phrases<Vec<Class>>,
    adverbs: FxHashSet<WordId>,
}

impl MeetingWords {
    fn load(tsv: &'static str) -> Self {
        let mut phrases = PhraseList::default();
        let mut adverbs = FxHashSet::default();
        for row in rows(tsv) {
            if let ["adverb", word] = row[..] {
                adverbs.insert(WordId::of(&fold(word)));
            } else if let [class, phrase] = row[..]
                && let Some(class) = Class::parse(class)
            {
                add(&mut phrases, phrase, class);
                if phrase.contains('\u{200C}') {
                    add(&mut phrases, &phrase.replace('\u{200C}', " "), class);
                }
            }
        }
        Self { phrases: phrases.finish(), adverbs }
    }

    /// True for a word that may stand inside a phrase ("will then meet").
    pub fn is_adverb(&self, word: WordId) -> bool {
        self.adverbs.contains(&word)
    }

    /// The phrases that begin with `first` and go on as `rest(n)` accepts the n-th further word; each with its
    /// length in words and its classes.
    pub fn starting<'a>(
        &'a self,
        first: WordId,
        rest: impl Fn(usize, WordId) -> bool + 'a,
    ) -> impl Iterator<Item = (usize, &'a [Class])> + 'a {
        self.phrases.starting(first).iter().filter_map(move |phrase| {
            let further = self.phrases.rest(phrase);
            let fits = further.iter().enumerate().all(|(n, word)| rest(n + 1, *word));
            fits.then_some((further.len() + 1, phrase.value.as_slice()))
        })
    }
}

fn add(phrases: &mut PhraseList<Vec<Class>>, phrase: &str, class: Class) {
    if let Some(classes) = phrases.entry(phrase, || Vec::with_capacity(1)).filter(|classes| !classes.contains(&class)) {
        classes.push(class);
    }
}

/// The lists, in the order of [`Lang::ALL`].
const LISTS: [&str; 3] = [
    include_str!("../../assets/lexicon/meeting/fa.tsv"),
    include_str!("../../assets/lexicon/meeting/ar.tsv"),
    include_str!("../../assets/lexicon/meeting/en.tsv"),
];

static WORDS: LazyLock<[MeetingWords; 3]> = LazyLock::new(|| LISTS.map(MeetingWords::load));

/// The words of a language.
pub fn meeting_words(lang: Lang) -> &'static MeetingWords {
    match lang {
        Lang::Fa => &WORDS[0],
        Lang::Ar => &WORDS[1],
        Lang::En => &WORDS[2],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_lists_is_read() {
        for tsv in LISTS {
            for row in rows(tsv) {
                let known = row[0] == "adverb" || Class::parse(row[0]).is_some();
                assert!(row.len() == 2 && known && !row[1].trim().is_empty(), "{row:?}");
            }
        }
    }

    #[test]
    fn half_spaces_may_be_spaces_or_nothing() {
        let words = meeting_words(Lang::Fa);
        let classes = |first: &str, second: &'static str| {
            let fits = move |n, w| n == 1 && w == WordId::of(second);
            words.starting(WordId::of(first), fits).flat_map(|(_, c)| c.to_vec()).collect::<Vec<_>>()
        };
        assert!(classes("گفتوگو", "").contains(&Class::Event(Event::Talk, Tense::Noun)));
        assert!(classes("گفت", "وگو").contains(&Class::Event(Event::Talk, Tense::Noun)));
    }
}
