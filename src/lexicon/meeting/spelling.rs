//! How the lists write classes.

use super::class::{Class, Event, Link, Rank, Tense};
use crate::lexicon::iso::Iso;

impl Class {
    /// The class of a name in the lists: `nth:3`, `meet:past`, `guest`.
    pub(super) fn parse(name: &str) -> Option<Self> {
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
            "wish" => Class::Wish,
            "ought" => Class::Ought,
            "video" => Class::Video,
            "phone" => Class::Phone,
            "face" => Class::Face,
            "capital" => Class::Capital,
            "locality" => Class::Locality,
            "current" => Class::Current,
            "aside" => Class::Aside,
            "relation" => Class::Relation,
            "round" => Class::Round,
            "since" => Class::Since,
            "moved" => Class::Moved,
            "here" => Class::Here,
            "there" => Class::There,
            "decides" => Class::Decides,
            _ => return None,
        })
    }
}
