//! Throughput of the pipeline: bytes a second on one core and on all, and how
//! the cost grows with the number of articles.
//!
//! `cargo bench --bench pipeline`. The articles are the built-in sample over
//! and over, each copy with a line of its own, so that no two are the same.

use divan::counter::BytesCount;
use isnad::extract::{Actor, Dated, Extraction, Meeting, Mention, Party, Person, Role, RuleId, Status, Tenure, extract};
use isnad::lexicon::Iso;
use isnad::library::Library;
use isnad::resolve::{Found, resolve};
use isnad::sample;
use isnad::text::{Article, ArticleId, Lang, PartialDate, Span};

fn main() {
    divan::main();
}

fn articles(count: usize) -> Vec<Article> {
    let sample = sample::articles();
    let copy = |i: usize| {
        let source = &sample[i % sample.len()];
        let body = format!("{}\n\n{i}.\n", source.body);
        Article {
            title: source.title.clone(),
            published: source.published,
            ..Article::new(ArticleId(i as u32), format!("{i}.txt"), body)
        }
    };
    (0..count).map(copy).collect()
}

fn bytes(articles: &[Article]) -> BytesCount {
    BytesCount::new(articles.iter().map(|a| a.body.len()).sum::<usize>())
}

/// Extraction alone, one core.
#[divan::bench(sample_count = 10)]
fn extract_one_core(bencher: divan::Bencher) {
    let articles = articles(100);
    bencher.counter(bytes(&articles)).bench(|| articles.iter().map(extract).collect::<Vec<_>>());
}

/// Extraction, resolution and network on all cores.
#[divan::bench(args = [100, 1000, 10_000], sample_count = 3, sample_size = 1)]
fn whole_pipeline(bencher: divan::Bencher, count: usize) {
    let articles = articles(count);
    bencher.counter(bytes(&articles)).with_inputs(|| articles.clone()).bench_values(|a| Library::build(a, || true));
}

/// People of a world of common surnames: each article names eight in full, two by surname alone, and tells of two
/// meetings. Most surnames are borne by hundreds.
fn finds(count: usize) -> Vec<(Article, Extraction)> {
    const GIVEN: [&str; 12] = ["Mohammed", "Ali", "Ahmed", "Hassan", "Maria", "John", "محمد", "علي", "أحمد", "حسن", "Li", "Ivan"];
    const MIDDLE: [&str; 10] = ["Karim", "Tor", "Sami", "Nabil", "Pavel", "سامي", "كريم", "نبيل", "Jun", "Rosa"];
    const STEM: [&str; 16] = [
        "Khan",
        "Salim",
        "Haddad",
        "Rahm",
        "Kor",
        "Bel",
        "Mansour",
        "Tal",
        "خان",
        "سليم",
        "حداد",
        "رحم",
        "كور",
        "بل",
        "منصور",
        "طال",
    ];
    const END: [&str; 8] = ["", "i", "ov", "son", "ي", "اني", "زاده", "er"];
    let surname = |n: usize| format!("{}{}", STEM[n % 16], END[n / 16 % 8]);
    let full = |n: usize| format!("{} {} {}", GIVEN[n % 12], MIDDLE[n / 12 % 10], surname(n / 7));
    let states: Vec<Iso> = ["FI", "KE", "BR", "JP", "EG", "IR", "FR", "CA"].into_iter().filter_map(Iso::parse).collect();
    (0..count)
        .map(|i| {
            let names: Vec<String> =
                (0..8).map(|n| full((i / 4 * 31 + n * 977) % 40_000)).chain((0..2).map(|n| surname(i + n * 13))).collect();
            let mut found = Extraction::default();
            let mut start = 0;
            for (n, name) in names.iter().enumerate() {
                let span = Span::new(start, start + name.len());
                start += name.len() + 1;
                let rule = RuleId("bench.fixture");
                let country = Some(states[(i / 4 + n) % states.len()]).filter(|_| n < 8);
                let role = Role { title: span, office: None, country, tenure: Tenure::Current, evidence: span, rule };
                let mentions = vec![Mention::new(span, rule.0)];
                found.people.push(Person { name: name.clone(), mentions, references: Vec::new(), roles: vec![role] });
            }
            let published = PartialDate::day(2000 + (i / 1200 % 24) as i16, 1 + (i / 100 % 12) as u8, 1 + (i / 4 % 28) as u8);
            for first in [0, 4] {
                let span = found.people[first].mentions[0].span;
                let party = |n: usize| Party { actor: Actor::Person(first + n), span, rule: RuleId("bench.fixture") };
                found.meetings.push(Meeting {
                    name: None,
                    status: Status::Held,
                    date: Some(Dated { date: published, span: None }),
                    place: None,
                    format: None,
                    round: None,
                    parties: (0..3).map(party).collect(),
                    sentences: vec![span],
                    trigger: Mention::new(span, "bench.fixture"),
                });
            }
            let article = Article::in_language(ArticleId(i as u32), format!("{i}.txt"), names.join("\n"), Lang::En);
            (Article { published: Some(published), ..article }, found)
        })
        .collect()
}

/// Resolution alone: ten people and two meetings an article, so that 10,000 articles name 100,000 people.
#[divan::bench(args = [100, 1000, 10_000], sample_count = 3, sample_size = 1)]
fn resolve_people_and_meetings(bencher: divan::Bencher, count: usize) {
    let finds = finds(count);
    let found: Vec<Found> = finds.iter().map(|(article, extraction)| Found { article, extraction }).collect();
    bencher.bench(|| resolve(&found));
}
