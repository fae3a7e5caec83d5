//! Throughput of the pipeline: bytes a second on one core and on all, and how
//! the cost grows with the number of articles.
//!
//! `cargo bench --bench pipeline`. The articles are the built-in sample over
//! and over, each copy with a line of its own, so that no two are the same.

use divan::counter::BytesCount;
use isnad::extract::extract;
use isnad::library::Library;
use isnad::sample;
use isnad::text::{Article, ArticleId};

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
