//! The scale at which a picture is at rest: pull and push are even over all.

use super::force;
use super::graph::Graph;
use super::wide::{self, LANES, Level, Simd, dispatch};

/// Nodes whose push is measured; more would not change the outcome.
const SAMPLES: usize = 64;
/// Halvings of the range the scale is looked for in.
const STEPS: usize = 16;

/// The factor by which positions must be stretched for pull and push to be even.
pub(super) fn at_rest(graph: &Graph, mass: &[f32], positions: &[[f32; 2]]) -> f32 {
    let bodies = Bodies::new(graph, mass, positions);
    let (mut low, mut high) = (1e-4f32, 1e4f32);
    for _ in 0..STEPS {
        let middle = (low * high).sqrt();
        if bodies.expand(middle) { low = middle } else { high = middle }
    }
    (low * high).sqrt()
}

/// What pull and push are summed over.
struct Bodies<'a> {
    graph: &'a Graph,
    mass: Vec<f32>,
    x: Vec<f32>,
    y: Vec<f32>,
}

impl<'a> Bodies<'a> {
    fn new(graph: &'a Graph, mass: &[f32], positions: &[[f32; 2]]) -> Self {
        let full = |values: &mut dyn Iterator<Item = f32>| {
            let mut values: Vec<f32> = values.collect();
            values.resize(values.len().next_multiple_of(LANES), 0.0);
            values
        };
        let [x, y] = [0, 1].map(|axis| full(&mut positions.iter().map(|at| at[axis])));
        Self { graph, mass: full(&mut mass.iter().copied()), x, y }
    }

    /// Whether push outweighs pull when stretched by this factor.
    fn expand(&self, factor: f32) -> bool {
        let (mut pull, mut push) = (0.0f64, 0.0f64);
        for node in (0..self.graph.len()).step_by(self.graph.len().div_ceil(SAMPLES).max(1)) {
            for (other, link) in self.graph.links(node) {
                let (dx, dy) = (self.x[node] - self.x[other as usize], self.y[node] - self.y[other as usize]);
                let square = factor * factor * (dx * dx + dy * dy);
                pull += f64::from(0.5 * link.weight * square * force::Pull::EVEN.along(square));
            }
            let on_node = dispatch!(Level::new(), simd => self.push(simd, node, factor));
            push += f64::from(self.mass[node] * force::PUSH * on_node);
        }
        push > pull
    }

    /// How all bodies push on one, weighted with their distance.
    #[inline(always)]
    fn push<S: Simd>(&self, simd: S, node: usize, factor: f32) -> f32 {
        let mut sums = simd.splat_f32x8(0.0);
        let blocks = self.x.as_chunks().0.iter().zip(self.y.as_chunks().0).zip(self.mass.as_chunks().0);
        for ((x, y), mass) in blocks {
            let (dx, dy) = (self.x[node] - simd.load_array_ref_f32x8(x), self.y[node] - simd.load_array_ref_f32x8(y));
            let square = (dx * dx + dy * dy) * (factor * factor);
            sums += simd.load_array_ref_f32x8(mass) * square * force::push(square);
        }
        wide::sum(sums)
    }
}
