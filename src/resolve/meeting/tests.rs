//! Which reports are one event, told through fixtures: one tale is one article's account.

mod guessed;

use super::*;
use crate::extract::{
    Actor, Dated, Extraction, Format, Mention, Organization, Party, Person, Place, Role, RuleId, Status, Tenure,
};
use crate::extract::{Country, CountryMention, Meeting};
use crate::lexicon::{CountryForm, Iso};
use crate::resolve::{Facts, resolve as resolve_all};
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

#[test]
fn the_same_people_in_news_of_the_same_day() {
    let arabic =
        Tale { people: vec![("آينو كورهولا", "FI"), ("وانجيرو كاماو", "KE")], ..talks("2021-03-05") };
    let tales = [talks("2021-03-04"), arabic];
    assert_eq!(events(&tales), [0, 0]);
    assert_eq!(rules(&tales), ["meeting.same-people"]);
}

#[test]
fn the_same_people_at_another_date() {
    assert_eq!(events(&[talks("2021-03-04"), talks("2021-06-20")]), [0, 1]);
    let dated = |date| Tale { date: Some(date), ..talks("2021-06-20") };
    assert_eq!(events(&[dated("2021-06-01"), dated("2021-06-09")]), [0, 1]);
    assert_eq!(events(&[dated("2021-06-01"), dated("2021-06-01")]), [0, 0]);
    assert_eq!(events(&[dated("2021-06-01"), dated("2021-06")]), [0, 0]);
    assert_eq!(events(&[dated("2021-06-01"), dated("2021-04")]), [0, 1]);
}

#[test]
fn a_call_is_no_visit() {
    let by = |format| Tale { format: Some(format), ..talks("2021-03-04") };
    assert_eq!(events(&[by(Format::InPerson), by(Format::Phone)]), [0, 1]);
    assert_eq!(events(&[by(Format::InPerson), by(Format::Video)]), [0, 1]);
    assert_eq!(events(&[by(Format::Video), by(Format::Phone)]), [0, 0]);
}

#[test]
fn what_was_called_off_was_not_held() {
    let status = |status| Tale { status, fresh: status == Status::Held, ..talks("2021-03-04") };
    assert_eq!(events(&[status(Status::Held), status(Status::Cancelled)]), [0, 1]);
    assert_eq!(events(&[status(Status::Planned), status(Status::Cancelled)]), [0, 0]);
    assert_eq!(events(&[status(Status::Ongoing), status(Status::Held)]), [0, 1]);
}

#[test]
fn what_was_planned_was_held_later() {
    let before = Tale { status: Status::Planned, fresh: false, ..talks("2021-03-01") };
    assert_eq!(events(&[before.clone(), talks("2021-03-04")]), [0, 0]);
    let still = Tale { published: Some("2021-03-05"), ..before };
    assert_eq!(events(&[talks("2021-03-04"), still]), [0, 1]);
}

#[test]
fn two_ministers_of_one_country_met_him_apart() {
    let with = |name| Tale { people: vec![("Aino Korhola", "FI"), (name, "KE")], place: Some("Nairobi"), ..talks("2021-03-04") };
    assert_eq!(events(&[with("Wanjiru Kamau"), with("Otieno Odhiambo")]), [0, 1]);
}

#[test]
fn each_article_names_the_other_side_s_minister() {
    let with = |name, iso| Tale { people: vec![(name, iso)], ..talks("2021-03-04") };
    assert_eq!(events(&[with("Aino Korhola", "FI"), with("Wanjiru Kamau", "KE")]), [0, 0]);
    assert_eq!(events(&[with("Aino Korhola", "FI"), with("Pekka Salonen", "FI")]), [0, 1]);
}

#[test]
fn other_sides_are_other_talks() {
    let with = |sides: &[&'static str]| Tale { people: Vec::new(), sides: sides.to_vec(), ..talks("2021-03-04") };
    assert_eq!(events(&[with(&["FI", "KE"]), with(&["FI", "KE"])]), [0, 0]);
    assert_eq!(events(&[with(&["FI", "KE"]), with(&["FI", "UG"])]), [0, 1]);
}

#[test]
fn a_person_and_the_other_side() {
    let one = |name, iso| Tale { people: vec![(name, iso)], ..talks("2021-03-04") };
    let tales = [talks("2021-03-04"), one("Aino Korhola", "FI")];
    assert_eq!(events(&tales), [0, 0]);
    assert_eq!(rules(&tales), ["meeting.same-person-and-side"]);
    let elsewhere = |place| Tale { place: Some(place), ..one("Aino Korhola", "FI") };
    assert_eq!(events(&[elsewhere("Nairobi"), elsewhere("Mombasa")]), [0, 1]);
}

#[test]
fn sides_alone_need_a_day() {
    let delegations = |published| Tale { people: Vec::new(), ..talks(published) };
    assert_eq!(events(&[delegations("2021-03-04"), delegations("2021-03-04")]), [0, 0]);
    let undated = Tale { fresh: false, ..delegations("2021-03-04") };
    assert_eq!(events(&[undated.clone(), undated]), [0, 1]);
}

#[test]
fn a_body_on_the_same_day() {
    let session = |date| Tale {
        people: Vec::new(),
        sides: Vec::new(),
        bodies: vec!["lake council"],
        date: Some(date),
        ..talks("2021-03-04")
    };
    assert_eq!(events(&[session("2021-03-03"), session("2021-03-03")]), [0, 0]);
    assert_eq!(events(&[session("2021-03-03"), session("2021-02-03")]), [0, 1]);
}

#[test]
fn bodies_told_otherwise_do_not_part_the_same_people_on_the_same_day() {
    let under = |body| Tale { bodies: vec![body], date: Some("2021-03-03"), ..talks("2021-03-04") };
    assert_eq!(events(&[under("lake council"), under("water commission")]), [0, 0]);
    let undated = |body| Tale { bodies: vec![body], fresh: false, ..talks("2021-03-04") };
    assert_eq!(events(&[undated("lake council"), undated("water commission")]), [0, 1]);
}

#[test]
fn an_undated_report_goes_to_the_only_event_it_can_be() {
    let undated = |published| Tale { fresh: false, ..talks(published) };
    assert_eq!(events(&[talks("2021-03-04"), undated("2021-03-20")]), [0, 0]);
    assert_eq!(events(&[talks("2021-03-04"), talks("2021-05-04"), undated("2021-05-20")]), [0, 1, 2]);
}

#[test]
fn the_previous_meeting_is_told_beside_the_same_event() {
    let main = |article| Tale { article, bodies: vec!["lake council"], ..talks("2021-03-04") };
    let previous = |article| Tale { people: Vec::new(), fresh: false, ..main(article) };
    let tales = [previous(1), main(1), main(2), previous(2)];
    assert_eq!(events(&tales), [0, 1, 1, 0]);
    assert_eq!(rules(&tales), ["meeting.told-beside-the-same-event"]);
    assert_eq!(events(&[previous(1), previous(2)]), [0, 1]);
}

#[test]
fn talks_that_go_on_are_one_by_place() {
    let going_on = |sides: &[&'static str]| Tale {
        people: Vec::new(),
        sides: sides.to_vec(),
        status: Status::Ongoing,
        fresh: false,
        place: Some("Geneva"),
        ..talks("2021-03-04")
    };
    assert_eq!(events(&[going_on(&["FI", "KE"]), going_on(&["KE"])]), [0, 0]);
    assert_eq!(events(&[going_on(&["FI", "KE"]), Tale { place: Some("Oslo"), ..going_on(&["FI", "KE"]) }]), [0, 1]);
}

#[test]
fn an_article_that_tells_twice_of_one_event() {
    let main = Tale { article: 1, ..talks("2021-03-04") };
    assert_eq!(events(&[main.clone(), main.clone()]), [0, 0]);
    let third = Tale { people: vec![("Aino Korhola", "FI"), ("Wanjiru Kamau", "KE"), ("Birgit Lunde", "NO")], ..main.clone() };
    assert_eq!(events(&[main.clone(), third]), [0, 1]);
    let elsewhere = |place| Tale { place: Some(place), ..main.clone() };
    assert_eq!(events(&[elsewhere("Nairobi"), elsewhere("Mombasa")]), [0, 1]);
}

#[test]
fn conflicting_fields_are_kept_side_by_side() {
    let at = |place| Tale { place: Some(place), date: Some("2021-03-03"), ..talks("2021-03-04") };
    let (out, ids) = told(&[at("Nairobi"), at("Mombasa")]);
    assert_eq!(ids[0], ids[1]);
    let Facts::Meeting(facts) = &out.entity(ids[0]).facts else { panic!("a meeting") };
    let places: Vec<_> = facts.reports.iter().map(|r| r.place.as_ref().map(|p| p.name.as_str())).collect();
    assert_eq!(places, [Some("Nairobi"), Some("Mombasa")]);
}

#[test]
fn reasons_name_articles_and_what_is_the_same() {
    let (out, ids) = told(&[talks("2021-03-04"), talks("2021-03-04")]);
    let text = &out.entity(ids[0]).merges[0].text;
    assert!(text.starts_with("0.txt and 1.txt: ") && text.ends_with(", news of the same day"), "{text}");
}
