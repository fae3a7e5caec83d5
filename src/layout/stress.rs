//! Full stress by stochastic gradient descent (Zheng, Pawar and Goodman, "Graph drawing by
//! stochastic gradient descent", 2019): each pair in turn moves towards its distance.

use super::distance::Distances;
use super::random::Random;

/// A descent in progress.
#[derive(Clone, Debug)]
pub(super) struct Descent {
    distances: Distances,
    positions: Vec<[f32; 2]>,
    random: Random,
    sweep: usize,
    sweeps: usize,
    /// Step lengths of the first and the last sweep.
    steps: [f32; 2],
}

impl Descent {
    pub fn new(distances: Distances, positions: Vec<[f32; 2]>, sweeps: usize, seed: u64) -> Self {
        let widest =
            (0..distances.len()).flat_map(|node| distances.from(node)).fold(1.0f32, |most, &distance| most.max(distance));
        Self { distances, positions, random: Random::new(seed), sweep: 0, sweeps, steps: [0.25 * widest * widest, 0.1] }
    }

    pub fn is_done(&self) -> bool {
        self.sweep >= self.sweeps
    }

    pub fn positions(&self) -> &[[f32; 2]] {
        &self.positions
    }

    /// Visits every pair once, in an order of its own each time.
    pub fn sweep(&mut self) {
        let [first, last] = self.steps;
        let progress = self.sweep as f32 / (self.sweeps.max(2) - 1) as f32;
        let step = first * (last / first).powf(progress);
        let order = self.shuffled();
        let nodes = order.len();
        for stride in self.shuffled_strides() {
            let pairs = if stride * 2 == nodes { nodes / 2 } else { nodes };
            for place in 0..pairs {
                let partner = if place + stride < nodes { place + stride } else { place + stride - nodes };
                self.relax(order[place] as usize, order[partner] as usize, step);
            }
        }
        self.sweep += 1;
    }

    fn relax(&mut self, one: usize, other: usize, step: f32) {
        let wanted = self.distances.from(one)[other];
        let [dx, dy] = [self.positions[one][0] - self.positions[other][0], self.positions[one][1] - self.positions[other][1]];
        let drawn = (dx * dx + dy * dy).sqrt().max(1e-6);
        let share = (step / (wanted * wanted)).min(1.0);
        let factor = 0.5 * share * (drawn - wanted) / drawn;
        self.positions[one] = [self.positions[one][0] - factor * dx, self.positions[one][1] - factor * dy];
        self.positions[other] = [self.positions[other][0] + factor * dx, self.positions[other][1] + factor * dy];
    }

    fn shuffled(&mut self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..self.distances.len() as u32).collect();
        self.random.shuffle(&mut order);
        order
    }

    fn shuffled_strides(&mut self) -> Vec<usize> {
        let mut strides: Vec<usize> = (1..=self.distances.len() / 2).collect();
        self.random.shuffle(&mut strides);
        strides
    }
}

#[cfg(test)]
mod tests {
    use super::super::graph::Graph;
    use super::*;

    #[test]
    fn a_path_becomes_straight() {
        let path: Vec<_> = (1..10).map(|node| (node - 1, node, 1.0)).collect();
        let distances = Distances::new(&Graph::new(10, &path));
        let start = super::super::pivot::sketch(&distances, 1);
        let mut descent = Descent::new(distances, start, 20, 1);
        while !descent.is_done() {
            descent.sweep();
        }
        let [first, last] = [descent.positions()[0], descent.positions()[9]];
        assert!(((first[0] - last[0]).hypot(first[1] - last[1]) - 9.0).abs() < 0.2);
    }
}
