//! The export of the built-in sample, compared with the one kept in `tests/golden`.
//!
//! `UPDATE_GOLDEN=1 cargo test --release --test golden` writes it anew; the
//! change is then read in the diff.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fmt::Write as _;
use std::path::Path;

use isnad::export::write_json;
use isnad::library::Library;
use isnad::resolve::Facts;
use isnad::sample;

fn library() -> Library {
    Library::build(sample::articles(), || true).unwrap()
}

/// One line a fact: short enough to read in a diff, exact enough to show every change.
fn summary(library: &Library) -> String {
    let mut out = String::new();
    for article in &library.articles {
        let known = [article.outlet.clone(), article.published.map(|d| d.to_string())];
        let known: Vec<String> = known.into_iter().map(|k| k.unwrap_or_else(|| "?".to_string())).collect();
        writeln!(out, "article {} {} {}", article.path, article.lang.code(), known.join(" · ")).unwrap();
    }
    for entity in library.entities() {
        let what = match &entity.facts {
            Facts::Meeting(m) => {
                let date = m.date.map_or("?".to_string(), |d| d.to_string());
                format!(
                    " {} {date} {} {}",
                    m.status.name(),
                    m.place.as_deref().unwrap_or("?"),
                    m.format.map_or("?", |f| f.name())
                )
            }
            Facts::Claim(c) => format!(" {} direct={} negated={}", c.class, c.direct, c.negated),
            _ => String::new(),
        };
        let label: String = entity.label.chars().take(60).collect();
        writeln!(out, "{} {label} ×{}{what}", entity.key.0, entity.mentions.len()).unwrap();
    }
    for relation in library.network.relations() {
        let key = |id| library.entity(id).key.0.as_str();
        writeln!(out, "{} {} {} ×{}", key(relation.from), relation.kind.name(), key(relation.to), relation.evidence.len())
            .unwrap();
    }
    out
}

#[test]
fn the_sample_gives_what_it_gave() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/sample.txt");
    let now = summary(&library());
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &now).unwrap();
    }
    let before = std::fs::read_to_string(&path).unwrap();
    let changed: Vec<String> =
        now.lines().zip(before.lines()).filter(|(a, b)| a != b).take(5).map(|(a, b)| format!("{b}\n→ {a}")).collect();
    assert!(now == before, "the sample's export changed (UPDATE_GOLDEN=1 keeps it):\n{}", changed.join("\n"));
}

#[test]
fn the_same_bytes_on_every_run() {
    let bytes = || {
        let mut out = Vec::new();
        write_json(&library(), &mut out).unwrap();
        out
    };
    assert!(bytes() == bytes());
}

#[test]
fn every_edge_has_evidence_and_every_find_a_rule() {
    let library = library();
    assert!(library.network.relations().iter().all(|r| !r.evidence.is_empty()));
    for entity in library.entities() {
        for mention in &entity.mentions {
            let article = library.article(mention.quote.article);
            assert!(!mention.quote.span.of(&article.body).is_empty(), "{} {:?}", entity.key.0, mention);
            assert!(mention.rule.0.contains('.'), "{}", mention.rule.0);
        }
    }
}
