//! Sentences of `tests/dates` with the dates that must be found in them,
//! and none besides. Each rule of each language must be shown at work.

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
        rules.extend(calendar::expressions(&Reading::new(&article)).iter().map(|d| d.rule));
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

/// The rules that a language's patterns can fire; those that only keep others away are left out.
fn declared(lang: Lang) -> BTreeSet<&'static str> {
    let lines = include_str!("../assets/lexicon/calendar/patterns.tsv").lines().filter(|line| !line.starts_with('#'));
    let fields = lines.filter_map(|line| line.split_once('\t')).filter(|(code, _)| *code == "*" || *code == lang.code());
    fields.filter_map(|(_, rest)| rest.split('\t').next()).filter(|rule| !rule.starts_with("no-date.")).collect()
}

fn hold(lang: Lang, corpus: &str) {
    let shown = check(lang, corpus);
    let missing: Vec<_> = declared(lang).into_iter().filter(|rule| !shown.contains(rule)).collect();
    assert!(missing.is_empty(), "rules without an example: {missing:?}");
}

#[test]
fn persian() {
    hold(Lang::Fa, include_str!("dates/fa.txt"));
}

#[test]
fn arabic() {
    hold(Lang::Ar, include_str!("dates/ar.txt"));
}

#[test]
fn english() {
    hold(Lang::En, include_str!("dates/en.txt"));
}
