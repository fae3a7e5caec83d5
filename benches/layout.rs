//! How long a layout takes: `cargo bench --bench layout`.
//!
//! The graphs are seeded: hubs that grow by chance, leaves, and 2.4 edges to a node, as in a network of news.

use divan::Bencher;
use isnad::layout::{Quality, Request, Simulation, layout};

fn main() {
    divan::main();
}

/// A connected graph whose degrees follow a power law.
fn network(nodes: usize) -> Request {
    let mut state = 1u64;
    let mut below = |end: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % end
    };
    let mut edges = vec![(0u32, 1u32, 1.0f32)];
    while edges.len() < nodes * 12 / 5 {
        let next = edges.len() + 1;
        let from = if next < nodes { next } else { below(nodes) };
        // An end of an earlier edge: nodes with many edges get more.
        let (one, other, _) = edges[below(edges.len())];
        edges.push((from as u32, if next % 2 == 0 { one } else { other }, 1.0));
    }
    Request { nodes, edges, radii: vec![8.0; nodes], ..Request::default() }
}

#[divan::bench(args = [300, 1_000, 10_000], sample_count = 10)]
fn balanced(bencher: Bencher, nodes: usize) {
    let request = network(nodes);
    bencher.bench(|| layout(&request, Quality::Balanced, 1));
}

#[divan::bench(args = [1_000, 10_000], sample_count = 10)]
fn fast(bencher: Bencher, nodes: usize) {
    let request = network(nodes);
    bencher.bench(|| layout(&request, Quality::Fast, 1));
}

/// One step while a node of a finished picture is dragged.
#[divan::bench(args = [300, 5_000, 10_000], sample_count = 20)]
fn tick_while_dragging(bencher: Bencher, nodes: usize) {
    let mut simulation = Simulation::new(network(nodes));
    simulation.settle();
    bencher.bench_local(|| {
        simulation.pin(0, [10.0, 10.0]);
        simulation.tick();
    });
}
