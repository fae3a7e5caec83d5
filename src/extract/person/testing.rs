//! What tests of people look at: names and countries found in a text.

use crate::extract::{Mention, Person, extract};
use crate::text::{Article, ArticleId};

/// The names of each person, as written.
pub(super) fn people(text: &str) -> Vec<Vec<String>> {
    let article = Article::new(ArticleId(0), "a.txt", text);
    let words = |m: &Mention| m.span.of(&article.body).to_string();
    extract(&article).people.iter().map(|p| p.mentions.iter().map(words).collect()).collect()
}

/// The countries that a text gives each person, by name.
pub(super) fn countries(text: &str) -> Vec<(String, Vec<String>)> {
    let found = extract(&Article::new(ArticleId(0), "a.txt", text));
    let lands = |p: &Person| p.roles.iter().filter_map(|r| Some(r.country?.as_str().to_string())).collect();
    found.people.iter().map(|p| (p.name.clone(), lands(p))).collect()
}
