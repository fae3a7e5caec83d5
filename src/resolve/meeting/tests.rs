//! Which reports are one event, told through fixtures: one tale is one article's account.

mod beside;
mod guessed;
mod parties;
mod plans;

use super::*;
use crate::extract::{
    Actor, Dated, Extraction, Format, Mention, Organization, Party, Person, Place, Role, RuleId, Status, Tenure,
};
use crate::extract::{Country, CountryMention, Meeting};
use crate::lexicon::{CountryForm, Iso};
use crate::resolve::resolve as resolve_all;
use crate::text::{Article, ArticleId, Lang, PartialDate, Span};

/// One account of a meeting.
#[derive(Clone, Debug, Default)]
struct Tale {
    /// Accounts of one number stand in one article; 0 is an article of its own.
    article: usize,
    published: Option<&'static str>,
    /// Names, each with a country or nothing.
    people: Vec<(&'static str, &'static str)>,
    sides: Vec<&'static str>,
    bodies: Vec<&'static str>,
    status: Status,
    /// In words.
    date: Option<&'static str>,
    /// By the date of publication.
    fresh: bool,
    place: Option<&'static str>,
    /// The place is named elsewhere in the article.
    inferred: bool,
    /// Told far down in the article.
    later: bool,
    /// The article is Persian.
    solar: bool,
    format: Option<Format>,
    round: Option<u8>,
}

/// The number of each tale's event, in order of first telling.
fn events(tales: &[Tale]) -> Vec<usize> {
    let (out, ids) = told(tales);
    drop(out);
    let mut seen: Vec<EntityId> = Vec::new();
    let number = |id: EntityId| {
        let at = seen.iter().position(|s| *s == id);
        at.unwrap_or_else(|| {
            seen.push(id);
            seen.len() - 1
        })
    };
    ids.into_iter().map(number).collect()
}

/// The rules that joined the first tale's event.
fn rules(tales: &[Tale]) -> Vec<&'static str> {
    let (out, ids) = told(tales);
    out.entity(ids[0]).merges.iter().map(|m| m.rule.0).collect()
}

/// All that was resolved, and the event of each tale.
fn told(tales: &[Tale]) -> (Resolution, Vec<EntityId>) {
    let mut articles: Vec<Article> = Vec::new();
    let mut extractions: Vec<Extraction> = Vec::new();
    let mut numbers: Vec<usize> = Vec::new();
    let mut places: Vec<(usize, usize)> = Vec::new();
    for tale in tales {
        let known = numbers.iter().position(|n| *n == tale.article && *n > 0);
        let at = known.unwrap_or_else(|| {
            let id = ArticleId(u32::try_from(articles.len()).unwrap_or_default());
            let mut article = Article::in_language(
                id,
                format!("{}.txt", articles.len()),
                "Text.",
                if tale.solar { Lang::Fa } else { Lang::En },
            );
            article.published = tale.published.and_then(PartialDate::parse_iso);
            articles.push(article);
            extractions.push(Extraction::default());
            numbers.push(tale.article);
            articles.len() - 1
        });
        places.push((at, extractions[at].meetings.len()));
        let meeting = meeting(tale, articles[at].published, &mut extractions[at]);
        extractions[at].meetings.push(meeting);
    }
    let found: Vec<Found> =
        articles.iter().zip(&extractions).map(|(article, extraction)| Found { article, extraction }).collect();
    let out = resolve_all(&found);
    let ids = places.into_iter().map(|(article, index)| out.meetings[article][index]).collect();
    (out, ids)
}

const HERE: Span = Span { start: 0, end: 4 };
const ELSEWHERE: Span = Span { start: 4, end: 5 };
const FAR: Span = Span { start: 0x2000, end: 0x2004 };

/// Where the place is named: in the meeting's sentence or not.
fn place_span(tale: &Tale) -> Span {
    match (tale.inferred, tale.later) {
        (true, _) => ELSEWHERE,
        (_, true) => FAR,
        _ => HERE,
    }
}

fn mention() -> Mention {
    Mention::new(HERE, "test.fixture")
}

fn meeting(tale: &Tale, published: Option<PartialDate>, into: &mut Extraction) -> Meeting {
    let mut parties: Vec<Actor> = tale.people.iter().map(|(name, iso)| Actor::Person(person(into, name, iso))).collect();
    for iso in tale.sides.iter().filter_map(|code| Iso::parse(code)) {
        into.countries.push(Country { iso, mentions: vec![CountryMention { mention: mention(), form: CountryForm::Name }] });
        parties.push(Actor::Country(iso));
    }
    for body in &tale.bodies {
        let (key, name, mentions) = ((*body).to_string(), (*body).to_string(), vec![mention()]);
        into.organizations.push(Organization { key, name, english: None, country: None, mentions });
        parties.push(Actor::Organization(into.organizations.len() - 1));
    }
    let stated = tale.date.and_then(PartialDate::parse_iso).map(|date| Dated { date, span: Some(HERE) });
    let fresh = published.filter(|_| tale.fresh).map(|date| Dated { date, span: None });
    Meeting {
        name: None,
        status: tale.status,
        date: stated.or(fresh),
        place: tale.place.map(|name| Place { name: name.to_string(), country: None, span: place_span(tale) }),
        format: tale.format,
        round: tale.round,
        parties: parties.into_iter().map(|actor| Party { actor, span: HERE, rule: RuleId("test.fixture") }).collect(),
        sentences: vec![if tale.later { FAR } else { HERE }],
        trigger: mention(),
    }
}

/// The index of a person of the article, who is added when new.
fn person(into: &mut Extraction, name: &str, iso: &str) -> usize {
    let known = into.people.iter().position(|p| p.name == name);
    known.unwrap_or_else(|| {
        let role = |country| Role {
            title: HERE,
            office: None,
            country: Some(country),
            tenure: Tenure::Current,
            evidence: HERE,
            rule: RuleId("test.fixture"),
        };
        let roles = Iso::parse(iso).map(role).into_iter().collect();
        into.people.push(Person { name: name.to_string(), mentions: vec![mention()], references: Vec::new(), roles });
        into.people.len() - 1
    })
}

/// Two presidents meet, as news of a day.
fn talks(published: &'static str) -> Tale {
    let people = vec![("Aino Korhola", "FI"), ("Wanjiru Kamau", "KE")];
    Tale { published: Some(published), people, sides: vec!["FI", "KE"], fresh: true, ..Tale::default() }
}
