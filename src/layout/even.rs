//! The overall density of a picture, evened out so that distances come truer.
//!
//! Forces that act at short range leave a picture that is thinner towards its rim than true
//! distances want. A map of the radius alone cures that and leaves neighbourhoods as they are.

use super::distance::{self, BATCH, Waves};
use super::graph::Graph;
use super::random::Random;

/// Powers of the radius among which the best is chosen.
const POWERS: [f32; 6] = [1.0, 0.95, 0.9, 0.85, 0.8, 0.75];
/// Nodes whose distances from a few others are compared.
const SAMPLES: usize = 400;
/// Nodes below which the picture has no density to speak of.
const FEW: usize = 500;

/// Moves every node towards or away from the middle, as the sampled distances want.
pub(super) fn even_out(graph: &Graph, places: &mut [[f32; 2]], seed: u64) {
    if places.len() < FEW {
        return;
    }
    let sample = Sample::new(graph, seed);
    let middle = super::fit::middle(places);
    let radius = mean_radius(places, middle);
    let bent = |power: f32| {
        move |[x, y]: [f32; 2]| {
            let (dx, dy) = (x - middle[0], y - middle[1]);
            let factor = ((dx * dx + dy * dy).sqrt() / radius).max(1e-3).powf(power - 1.0);
            [middle[0] + dx * factor, middle[1] + dy * factor]
        }
    };
    let stress = |power: &f32| sample.stress(|node| bent(*power)(places[node as usize]));
    let best = POWERS.iter().map(|power| (stress(power), *power)).min_by(|one, other| one.0.total_cmp(&other.0));
    let bend = bent(best.map_or(1.0, |(_, power)| power));
    places.iter_mut().for_each(|place| *place = bend(*place));
}

fn mean_radius(places: &[[f32; 2]], [x, y]: [f32; 2]) -> f32 {
    let squares: f32 = places.iter().map(|at| (at[0] - x).powi(2) + (at[1] - y).powi(2)).sum();
    (squares / places.len() as f32).sqrt().max(1e-9)
}

/// Distances in the graph between some nodes and others.
struct Sample {
    starts: Vec<u32>,
    /// Nodes with their distances from all starts; 0 where there is no way.
    ends: Vec<(u32, [u16; BATCH])>,
}

impl Sample {
    fn new(graph: &Graph, seed: u64) -> Self {
        const OUTSIDE: u32 = u32::MAX;
        let mut random = Random::new(seed);
        let starts: Vec<u32> = (0..BATCH).map(|_| random.below(graph.len()) as u32).collect();
        let ends: Vec<u32> = (0..SAMPLES).map(|_| random.below(graph.len()) as u32).collect();
        let mut row_of = vec![OUTSIDE; graph.len()];
        ends.iter().zip(0..).for_each(|(&node, row)| row_of[node as usize] = row);
        let mut rows = vec![[0u16; BATCH]; SAMPLES];
        Waves::new(graph).run(starts.iter().map(|&start| start as usize), |node, arrived, time| {
            if let Some(row) = rows.get_mut(row_of[node] as usize) {
                distance::note(row, arrived, time);
            }
        });
        Self { starts, ends: ends.into_iter().zip(rows).collect() }
    }

    /// Normalised stress: the share of distances that no scale makes right.
    fn stress(&self, place: impl Fn(u32) -> [f32; 2]) -> f64 {
        let starts: Vec<[f32; 2]> = self.starts.iter().map(|&start| place(start)).collect();
        let (mut sum, mut squares, mut pairs) = (0.0f64, 0.0f64, 0usize);
        for (end, distances) in &self.ends {
            let [x, y] = place(*end);
            for (start, distance) in starts.iter().zip(distances).filter(|(_, distance)| **distance > 0) {
                let (dx, dy) = (x - start[0], y - start[1]);
                let ratio = f64::from((dx * dx + dy * dy).sqrt() / f32::from(*distance));
                (sum, squares, pairs) = (sum + ratio, squares + ratio * ratio, pairs + 1);
            }
        }
        1.0 - sum * sum / (squares * pairs.max(1) as f64)
    }
}
