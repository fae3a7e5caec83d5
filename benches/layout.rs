//! How long a layout takes: `cargo bench --bench layout`.
//!
//! The graphs are seeded: hubs that grow by chance, leaves, and 2.4 edges to a node, as in a network of news.

use divan::Bencher;
use isnad::layout::{Quality, Region, Request, Simulation, layout};

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

/// The same, brought into columns as along time.
#[divan::bench(args = [300, 10_000], sample_count = 10)]
fn arranged(bencher: Bencher, nodes: usize) {
    let request = network(nodes);
    let start = layout(&request, Quality::Balanced, 1).into_iter().map(Some).collect();
    let width = 1.7 * Request::comfortable_side(request.radii.iter().copied());
    let day = |node: usize| Region::Column { from: (node * 7919 % 997) as f32 / 997.0 * width, to: width };
    let regions = (0..nodes).map(day).collect();
    let request = Request { start, regions, ..request };
    bencher.bench(|| layout(&request, Quality::Balanced, 1));
}

/// The layout as the window has it, on its own thread: what the interface waits for, which is nothing but pictures.
#[cfg(feature = "window")]
mod live {
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Duration;

    use divan::Bencher;
    use isnad::app::canvas::LiveLayout;

    use super::network;

    fn beside() -> (LiveLayout, Receiver<()>) {
        let (waker, woken) = channel();
        let wake = move || {
            // The bench is over when nobody listens.
            let _ = waker.send(());
        };
        (LiveLayout::beside(wake).expect("a thread"), woken)
    }

    /// Frames until what is asked for is there.
    fn until(layout: &mut LiveLayout, woken: &Receiver<()>, there: impl Fn(&LiveLayout) -> bool) {
        while !there(layout) {
            let _ = woken.recv_timeout(Duration::from_millis(16));
            layout.advance(1.0 / 60.0, true);
        }
    }

    /// From the request to the first coarse picture.
    #[divan::bench(args = [300, 1_000, 10_000], sample_count = 10)]
    fn first_sight(bencher: Bencher, nodes: usize) {
        let request = network(nodes);
        bencher.with_inputs(beside).bench_local_refs(|(layout, woken)| {
            layout.show(request.clone(), &[]);
            until(layout, woken, |layout| !layout.positions().is_empty());
        });
    }

    /// From the request to the settled picture.
    #[divan::bench(args = [300, 1_000, 10_000], sample_count = 10)]
    fn settle_live(bencher: Bencher, nodes: usize) {
        let request = network(nodes);
        bencher.with_inputs(beside).bench_local_refs(|(layout, woken)| {
            layout.show(request.clone(), &[]);
            until(layout, woken, LiveLayout::is_settled);
        });
    }

    /// What a frame of the interface spends on the layout while it moves.
    #[divan::bench(args = [300, 10_000, 100_000], sample_count = 20)]
    fn frame_while_dragging(bencher: Bencher, nodes: usize) {
        let (mut layout, woken) = beside();
        layout.show(network(nodes), &[]);
        until(&mut layout, &woken, |layout| !layout.positions().is_empty());
        bencher.bench_local(|| {
            layout.pin(0, [10.0, 10.0]);
            layout.advance(1.0 / 60.0, true)
        });
    }
}
