//! Persian expressions of time against HengamGold (200 sentences, DATE and TIME
//! spans), strict F1. The set is not part of the repository; the test tells so
//! and passes where it is absent.

#![allow(clippy::print_stdout, missing_docs)]

use std::path::Path;

use isnad::calendar;
use isnad::text::{Article, ArticleId, Reading};

const GOLD: &str = "../shared/data/hengam/Gold.txt";
/// A little below what the rules reach.
const FLOOR: f64 = 90.0;

/// A span in bytes and whether it is a time of day.
type Tagged = (usize, usize, bool);

/// A sentence of the set: its words with spaces between, and its spans.
fn sentence(rows: &str) -> (String, Vec<Tagged>) {
    let (mut text, mut spans) = (String::new(), Vec::<Tagged>::new());
    for (word, tag) in rows.lines().filter_map(|row| row.split_once('\t')) {
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(word);
        match tag.split_once('-') {
            Some(("B", kind)) => spans.push((start, text.len(), kind == "TIM")),
            Some(_) => spans.iter_mut().next_back().into_iter().for_each(|s| s.1 = text.len()),
            None => {}
        }
    }
    (text, spans)
}

fn found(text: &str) -> Vec<Tagged> {
    let article = Article { lang: isnad::text::Lang::Fa, ..Article::new(ArticleId(0), "a.txt", text) };
    let tag = |p: &calendar::Phrase| (p.span.start as usize, p.span.end as usize, p.time);
    calendar::phrases(&Reading::new(&article)).iter().map(tag).collect()
}

#[test]
fn hengam_gold() {
    let Ok(gold) = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(GOLD)) else {
        println!("HengamGold is not here: skipped");
        return;
    };
    let mut counts = [[0.0_f64; 3]; 2];
    for rows in gold.replace('\r', "").split("\n\n") {
        let (text, want) = sentence(rows);
        let got = found(&text);
        for (time, count) in [false, true].into_iter().zip(&mut counts) {
            let of = |spans: &[Tagged]| spans.iter().filter(|s| s.2 == time).count() as f64;
            count[0] += want.iter().filter(|s| s.2 == time && got.contains(s)).count() as f64;
            count[1] += of(&got);
            count[2] += of(&want);
        }
        if got != want && std::env::var_os("MISSES").is_some() {
            let show = |spans: &[Tagged]| {
                spans.iter().map(|s| format!("[{}{}]", if s.2 { "T " } else { "" }, &text[s.0..s.1])).collect::<String>()
            };
            println!("{text}\n    want {}\n    got  {}", show(&want), show(&got));
        }
    }
    let f1 = |[hit, got, want]: [f64; 3]| 200.0 * hit / (got + want);
    let all = [0, 1, 2].map(|i| counts[0][i] + counts[1][i]);
    for (name, c) in [("DATE", counts[0]), ("TIME", counts[1]), ("both", all)] {
        println!("{name}: P {:.1} R {:.1} F1 {:.1}", 100.0 * c[0] / c[1], 100.0 * c[0] / c[2], f1(c));
    }
    assert!(f1(counts[0]) >= FLOOR && f1(all) >= FLOOR, "strict F1 fell below {FLOOR}");
}
