//! One event or several: small folders of articles in three languages, read and resolved as a whole.

use isnad::extract::extract;
use isnad::resolve::{EntityId, Found, resolve};
use isnad::text::{Article, ArticleId, Lang, PartialDate};

/// A few articles and what they are to show.
struct Folder {
    name: String,
    articles: Vec<Article>,
}

fn folders(text: &str) -> Vec<Folder> {
    let mut folders: Vec<Folder> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(name) = line.strip_prefix("@ ") {
            folders.push(Folder { name: name.to_string(), articles: Vec::new() });
            continue;
        }
        let folder = folders.last_mut().expect("a folder begins with @");
        match line.strip_prefix("= ") {
            Some(head) => folder.articles.push(article(head, folder.articles.len())),
            None => {
                let last = folder.articles.last_mut().expect("an article begins with =");
                let body = format!("{}{line}\n", last.body);
                let mut next = Article::in_language(last.id, last.path.clone(), body, last.lang);
                next.published = last.published;
                *last = next;
            }
        }
    }
    folders
}

/// An empty article in a language, of a day.
fn article(head: &str, at: usize) -> Article {
    let (lang, day) = head.split_once(' ').expect("language and day");
    let lang = match lang {
        "fa" => Lang::Fa,
        "ar" => Lang::Ar,
        _ => Lang::En,
    };
    let id = ArticleId(u32::try_from(at).expect("few articles"));
    let mut article = Article::in_language(id, format!("{at}.txt"), "", lang);
    article.published = PartialDate::parse_iso(day);
    article
}

/// The event of the first meeting of each article, if any was found.
fn first_events(folder: &Folder) -> Vec<Option<EntityId>> {
    let extractions: Vec<_> = folder.articles.iter().map(extract).collect();
    let found: Vec<Found> =
        folder.articles.iter().zip(&extractions).map(|(article, extraction)| Found { article, extraction }).collect();
    let out = resolve(&found);
    let first = |f: (usize, &Found)| {
        let meetings = f.1.extraction.meetings.iter().enumerate();
        let at = meetings.min_by_key(|(i, m)| (m.sentences.first().map(|s| s.start), *i)).map(|(i, _)| i)?;
        Some(out.meetings[f.0][at])
    };
    found.iter().enumerate().map(first).collect()
}

/// Folders whose articles do not come out as they should.
fn wrong(text: &str, right: impl Fn(&[Option<EntityId>]) -> bool) -> Vec<String> {
    let folders = folders(text);
    assert!(folders.len() >= 15 && folders.iter().all(|f| f.articles.len() >= 2));
    let judged = folders.iter().map(|folder| (folder, first_events(folder)));
    judged.filter(|(_, events)| !right(events)).map(|(folder, events)| format!("{}: {events:?}", folder.name)).collect()
}

#[test]
fn articles_that_tell_of_one_event() {
    let wrong = wrong(include_str!("events/same.txt"), |events| events[0].is_some() && events.iter().all(|e| *e == events[0]));
    assert!(wrong.is_empty(), "not one event:\n{}", wrong.join("\n"));
}

#[test]
fn articles_that_tell_of_several_events() {
    let wrong = wrong(include_str!("events/apart.txt"), |events| {
        events.iter().enumerate().all(|(i, event)| event.is_some() && !events[..i].contains(event))
    });
    assert!(wrong.is_empty(), "wrongly one event, or none found:\n{}", wrong.join("\n"));
}
