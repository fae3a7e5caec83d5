//! Sentences with what must and what must not be found, per kind and language (`tests/corpus/KIND/LANG.txt`).
//!
//! Each file has a floor: how many of its lines must pass. Floors only rise.
//! `cargo test --test corpus -- --nocapture` lists the lines that fail, and the
//! rules that no line shows at work.

#![allow(clippy::print_stdout, clippy::cast_precision_loss, clippy::cast_possible_truncation, missing_docs)]

#[path = "corpus/claim.rs"]
mod claim;
#[path = "corpus/marked.rs"]
mod marked;
#[path = "corpus/meeting.rs"]
mod meeting;
#[path = "corpus/named.rs"]
mod named;
#[path = "corpus/rules.rs"]
mod rules;
#[path = "corpus/spelling.rs"]
mod spelling;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use isnad::extract::{Extraction, extract};
use isnad::text::{Article, ArticleId};

use marked::Case;

/// How many lines of each file must pass, in the order fa, ar, en.
const FLOORS: [(&str, [usize; 3]); 6] = [
    ("person", [57, 59, 61]),
    ("country", [57, 57, 57]),
    ("organization", [59, 61, 59]),
    ("meeting", [46, 45, 50]),
    ("claim", [71, 66, 80]),
    ("date", [72, 66, 60]),
];

/// How many rules may lack a line that shows them at work.
const RULES_WITHOUT_EXAMPLE: usize = 20;

const LANGS: [&str; 3] = ["fa", "ar", "en"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus")
}

fn cases(kind: &str, lang: &str) -> Vec<Case> {
    marked::read(&folder().join(kind).join(format!("{lang}.txt")))
}

/// Everything found in a line read as an article of its own.
fn read(case: &Case) -> Extraction {
    let mut article = Article::new(ArticleId(0), "corpus.txt", case.text.as_str());
    article.published = case.published;
    extract(&article)
}

fn faults(kind: &str, case: &Case, found: &Extraction) -> Vec<String> {
    match kind {
        "person" => named::faults(case, &named::people(found), named::exact),
        "country" => named::faults(case, &named::countries(found), named::exact),
        "organization" => named::faults(case, &named::organizations(found), named::exact),
        "date" => named::faults(case, &named::dates(found), named::date_core),
        "meeting" => meeting::faults(case, found),
        _ => claim::faults(case, found),
    }
}

/// Runs the three files of a kind and holds them to their floors.
fn hold(kind: &str) {
    let floors = FLOORS.iter().find(|(k, _)| *k == kind).map_or([usize::MAX; 3], |(_, f)| *f);
    let short: Vec<String> = LANGS.iter().zip(floors).filter_map(|(lang, floor)| run(kind, lang, floor)).collect();
    assert!(short.is_empty(), "{}", short.join("\n"));
}

/// Runs one file; a message when it stays under its floor.
fn run(kind: &str, lang: &str, floor: usize) -> Option<String> {
    let cases = cases(kind, lang);
    let (mut passed, mut apart, mut report) = (0, [(0, 0); 2], String::new());
    for case in &cases {
        let found = read(case);
        let faults = faults(kind, case, &found);
        passed += usize::from(faults.is_empty());
        for fault in faults {
            report += &format!("{kind}/{lang}.txt:{}: {fault}\n    {}\n", case.line, case.text.replace("\n\n", " ¶ "));
        }
        for (sum, part) in apart.iter_mut().zip(slots(kind, case, &found)) {
            *sum = (sum.0 + part.0, sum.1 + part.1);
        }
    }
    let summary = format!("{kind}/{lang}: {passed} of {} lines pass, {floor} must{}", cases.len(), apart_text(kind, apart));
    println!("{report}== {summary}");
    (passed < floor).then_some(summary)
}

fn slots(kind: &str, case: &Case, found: &Extraction) -> [(usize, usize); 2] {
    match kind {
        "meeting" => meeting::slots(case, found),
        "claim" => claim::slots(case, found),
        _ => [(0, 0); 2],
    }
}

fn apart_text(kind: &str, [a, b]: [(usize, usize); 2]) -> String {
    let (first, second) = match kind {
        "meeting" => ("date", "place"),
        "claim" => ("direct", "negated"),
        _ => return String::new(),
    };
    format!("; {first} {} of {}, {second} {} of {}", a.0, a.1, b.0, b.1)
}

#[test]
fn people() {
    hold("person");
}

#[test]
fn countries() {
    hold("country");
}

#[test]
fn organizations() {
    hold("organization");
}

#[test]
fn meetings() {
    hold("meeting");
}

#[test]
fn claims() {
    hold("claim");
}

#[test]
fn dates() {
    hold("date");
}

#[test]
fn every_file_has_forty_lines_of_both_kinds() {
    for (kind, _) in FLOORS {
        for lang in LANGS {
            let cases = cases(kind, lang);
            let negative = cases.iter().filter(|c| c.negative).count();
            assert!(cases.len() >= 40 && negative >= 10 && cases.len() - negative >= 25, "{kind}/{lang}");
            let marked = cases.iter().filter(|c| (c.marks.is_empty() && c.details.is_empty()) != c.negative).map(|c| c.line);
            assert_eq!(
                marked.collect::<Vec<_>>(),
                [0; 0],
                "{kind}/{lang}: lines that mark nothing, or that mark and are negative"
            );
        }
    }
}

#[test]
fn rules_have_a_line_that_shows_them_at_work() {
    let mut shown = rules::Shown::default();
    for (kind, _) in FLOORS {
        for lang in LANGS {
            for case in cases(kind, lang) {
                let found = read(&case);
                shown.note(kind, &found, !case.negative && faults(kind, &case, &found).is_empty());
            }
        }
    }
    let without = shown.without_example(&rules::declared());
    println!("{}", shown.report(&without));
    assert!(without.len() <= RULES_WITHOUT_EXAMPLE, "rules that no line shows at work: {without:?}");
}

#[test]
fn rules_have_a_sentence_in_which_they_do_not_fire() {
    let lines = rules::near_misses(&folder().join("near_miss.txt"));
    let fired: Vec<String> = lines.iter().filter(|l| rules::fires(&l.rule, &read(&l.case))).map(rules::NearMiss::told).collect();
    let shown: BTreeSet<&str> = lines.iter().map(|l| l.rule.as_str()).collect();
    let without: Vec<String> = rules::declared().into_iter().filter(|r| !shown.contains(r.as_str())).collect();
    assert!(fired.is_empty(), "rules that fire where they must not:\n{}", fired.join("\n"));
    assert!(without.is_empty(), "rules without a negative example in near_miss.txt: {without:?}");
}
