//! Sentences of `tests/dates` with the dates that must be found in them,
//! and none besides. Each rule must have an example.

#![allow(clippy::unwrap_used, missing_docs)]

use std::collections::BTreeSet;

use isnad::calendar::{self, DateMention};
use isnad::text::{Article, ArticleId, Lang, PartialDate, Reading};

/// A sentence without its marks, and each marked place with its meaning.
fn unmark(line: &str) -> (String, Vec<(usize, usize, String)>) {
    let (mut text, mut want, mut rest) = (String::new(), Vec::new(), line.trim_start_matches("- "));
    while let Some((before, marked)) = rest.split_once('[') {
        let (inside, after) = marked.split_once(']').unwrap();
        let (words, meaning) = inside.split_once('|').unwrap();
        text.push_str(before);
        want.push((text.len(), text.len() + words.len(), meaning.to_owned()));
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    (text, want)
}

fn meaning(date: &DateMention) -> String {
    let day = date.date.map_or("?".to_owned(), |d| d.to_string());
    date.until.map_or(day.clone(), |until| format!("{day}..{until}"))
}

fn check(lang: Lang, corpus: &str) -> BTreeSet<&'static str> {
    let (mut published, mut rules, mut wrong) = (None, BTreeSet::new(), Vec::new());
    for line in corpus.lines().filter(|l| !l.is_empty() && !l.starts_with('#')) {
        if let Some(day) = line.strip_prefix("@ ") {
            published = PartialDate::parse_iso(day);
            continue;
        }
        let (text, want) = unmark(line);
        let article = Article { lang, published, ..Article::new(ArticleId(0), "a.txt", text.as_str()) };
        let found = calendar::find(&Reading::new(&article));
        rules.extend(found.iter().map(|d| d.rule));
        let got: Vec<_> = found.iter().map(|d| (d.span.start as usize, d.span.end as usize, meaning(d))).collect();
        if got != want {
            let show =
                |x: &[(usize, usize, String)]| x.iter().map(|(s, e, m)| format!(" [{}|{m}]", &text[*s..*e])).collect::<String>();
            wrong.push(format!("{text}\n   want{}\n   got {}", show(&want), show(&got)));
        }
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
    rules
}

#[test]
fn persian() {
    check(Lang::Fa, include_str!("dates/fa.txt"));
}

#[test]
fn arabic() {
    check(Lang::Ar, include_str!("dates/ar.txt"));
}

#[test]
fn english() {
    check(Lang::En, include_str!("dates/en.txt"));
}
