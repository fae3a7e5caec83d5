//! One event or several, one statement or several: small folders of articles in three languages, read and resolved as a
//! whole.

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

/// What an article's finds became, in order.
type Ids = Vec<Vec<EntityId>>;

/// The event of the first meeting of each article, none where no meeting was found.
fn first_events(folder: &Folder) -> Ids {
    let extractions: Vec<_> = folder.articles.iter().map(extract).collect();
    let found: Vec<Found> =
        folder.articles.iter().zip(&extractions).map(|(article, extraction)| Found { article, extraction }).collect();
    let out = resolve(&found);
    let first = |f: (usize, &Found)| {
        let meetings = f.1.extraction.meetings.iter().enumerate();
        let at = meetings.min_by_key(|(i, m)| (m.sentences.first().map(|s| s.start), *i)).map(|(i, _)| i);
        at.map(|at| out.meetings[f.0][at]).into_iter().collect()
    };
    found.iter().enumerate().map(first).collect()
}

/// All claims of each article.
fn claims(folder: &Folder) -> Ids {
    let extractions: Vec<_> = folder.articles.iter().map(extract).collect();
    let found: Vec<Found> =
        folder.articles.iter().zip(&extractions).map(|(article, extraction)| Found { article, extraction }).collect();
    resolve(&found).claims
}

/// One thing is in every article.
fn are_one(ids: &Ids) -> bool {
    ids[0].iter().any(|id| ids.iter().all(|others| others.contains(id)))
}

/// Something was found in every article, and nothing is in two.
fn are_several(ids: &Ids) -> bool {
    let before = |i: usize, id: &EntityId| ids[..i].iter().any(|others| others.contains(id));
    ids.iter().enumerate().all(|(i, own)| !own.is_empty() && !own.iter().any(|id| before(i, id)))
}

/// Folders whose articles do not come out as they should.
fn wrong(text: &str, told: impl Fn(&Folder) -> Ids, right: impl Fn(&Ids) -> bool) -> String {
    let folders = folders(text);
    assert!(folders.len() >= 15 && folders.iter().all(|f| f.articles.len() >= 2));
    let judged = folders.iter().map(|folder| (folder, told(folder)));
    let wrong = judged.filter(|(_, ids)| !right(ids)).map(|(folder, ids)| format!("{}: {ids:?}", folder.name));
    wrong.collect::<Vec<_>>().join("\n")
}

#[test]
fn articles_that_tell_of_one_event() {
    let wrong = wrong(include_str!("events/same.txt"), first_events, are_one);
    assert!(wrong.is_empty(), "not one event:\n{wrong}");
}

#[test]
fn articles_that_tell_of_several_events() {
    let wrong = wrong(include_str!("events/apart.txt"), first_events, are_several);
    assert!(wrong.is_empty(), "wrongly one event, or none found:\n{wrong}");
}

#[test]
fn articles_that_report_one_statement() {
    let wrong = wrong(include_str!("events/said_again.txt"), claims, are_one);
    assert!(wrong.is_empty(), "not one claim:\n{wrong}");
}

#[test]
fn articles_that_report_several_statements() {
    let wrong = wrong(include_str!("events/said_else.txt"), claims, are_several);
    assert!(wrong.is_empty(), "wrongly one claim, or none found:\n{wrong}");
}
