//! The scale at which a picture is at rest: pull and push are even over all.

use super::force;
use super::graph::Graph;

/// Nodes whose push is measured; more would not change the outcome.
const SAMPLES: usize = 64;

/// The factor by which positions must be stretched for pull and push to be even.
pub(super) fn at_rest(graph: &Graph, mass: &[f32], positions: &[[f32; 2]]) -> f32 {
    let (mut low, mut high) = (1e-4f32, 1e4f32);
    for _ in 0..18 {
        let middle = (low * high).sqrt();
        if expands(graph, mass, positions, middle) { low = middle } else { high = middle }
    }
    (low * high).sqrt()
}

/// Whether push outweighs pull when stretched by this factor.
fn expands(graph: &Graph, mass: &[f32], positions: &[[f32; 2]], factor: f32) -> bool {
    let nodes = graph.len();
    let stride = nodes.div_ceil(SAMPLES).max(1);
    let distance2 = |one: usize, other: usize| {
        let (dx, dy) = (positions[one][0] - positions[other][0], positions[one][1] - positions[other][1]);
        factor * factor * (dx * dx + dy * dy)
    };
    let (mut pull, mut push) = (0.0f64, 0.0f64);
    for node in (0..nodes).step_by(stride) {
        for (other, link) in graph.links(node) {
            let square = distance2(node, other as usize);
            pull += f64::from(0.5 * link.weight * square * force::Pull::EVEN.along(square));
        }
        let pushes = (0..nodes).map(|other| {
            let square = distance2(node, other);
            mass[other] * square * force::push(square)
        });
        push += f64::from(mass[node] * pushes.sum::<f32>());
    }
    push > pull
}
