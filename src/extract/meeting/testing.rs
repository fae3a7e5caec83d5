//! For tests: an article in which people are marked by hand, and what is found in it in one line a meeting.

use super::super::{Actor, Extraction, Mention, Person, Role, RuleId, Tenure, country};
use super::find;
use crate::lexicon::Iso;
use crate::text::{Article, ArticleId, Reading, Span};

/// Takes `[Name|CC]` out of a text: the bare text, and each person with the country of the office.
fn unmark(marked: &str) -> (String, Vec<Person>) {
    let (mut text, mut people) = (String::new(), Vec::<Person>::new());
    let mut rest = marked;
    while let Some((before, (name, after))) = rest.split_once('[').and_then(|(b, a)| Some((b, a.split_once(']')?))) {
        text.push_str(before);
        let (name, iso) = name.split_once('|').unwrap_or((name, ""));
        let span = Span::new(text.len(), text.len() + name.len());
        text.push_str(name);
        rest = after;
        let mention = Mention::new(span, "person.marked");
        match people.iter_mut().find(|p| p.name == name) {
            Some(known) => known.mentions.push(mention),
            None => people.push(person(name, mention, Iso::parse(iso))),
        }
    }
    text.push_str(rest);
    (text, people)
}

fn person(name: &str, mention: Mention, country: Option<Iso>) -> Person {
    let role = Role {
        title: mention.span,
        office: None,
        country,
        tenure: Tenure::Current,
        evidence: mention.span,
        rule: RuleId("role.marked"),
    };
    Person { name: name.to_string(), mentions: vec![mention], references: Vec::new(), roles: vec![role] }
}

/// The meetings of a marked text: `held in-person Cairo: A, EG, B, TR`, one a line.
pub fn meetings(marked: &str) -> String {
    let (text, people) = unmark(marked);
    let article = Article::new(ArticleId(0), "test.txt", text);
    let reading = Reading::new(&article);
    let found = Extraction { countries: country::find(&reading), people, ..Extraction::default() };
    let lines: Vec<String> = find(&reading, &found)
        .iter()
        .map(|m| {
            let who: Vec<String> = m
                .parties
                .iter()
                .map(|p| match p.actor {
                    Actor::Person(i) => found.people[i].name.clone(),
                    Actor::Country(iso) => iso.to_string(),
                    Actor::Organization(i) => found.organizations[i].name.clone(),
                })
                .collect();
            let format = m.format.map_or("-", |f| f.name());
            let place = m.place.as_ref().map_or("-", |p| p.name.as_str());
            format!("{} {format} {place}: {}", m.status.name(), who.join(", "))
        })
        .collect();
    lines.join("\n")
}
