//! Full stress by stochastic gradient descent (Zheng, Pawar and Goodman, "Graph drawing by
//! stochastic gradient descent", 2019): each pair in turn moves towards its distance.
//!
//! Pairs are visited tile by tile. A tile is all pairs between two groups of nodes drawn by lot;
//! along its diagonals no node comes twice, so that a whole diagonal is computed side by side.

use super::distance::Distances;
use super::random::Random;

/// Nodes in a group.
const GROUP: usize = 64;
/// Distance of nodes that only fill up the last group: so far that they have no weight.
const NOWHERE: f32 = 1e15;

/// A descent in progress.
#[derive(Clone, Debug)]
pub(super) struct Descent {
    /// `order[place]` is a node; places beyond the last node fill up the last group.
    order: Vec<u32>,
    x: Vec<f32>,
    y: Vec<f32>,
    tiles: Vec<Tile>,
    random: Random,
    sweep: usize,
    sweeps: usize,
    /// Step lengths of the first and the last sweep.
    steps: [f32; 2],
}

/// The distances between two groups, diagonal after diagonal: `wanted[k * GROUP + i]` is between
/// node `i` of the one and node `i + k` (counted round) of the other.
#[derive(Clone, Debug)]
struct Tile {
    one: usize,
    other: usize,
    wanted: Vec<f32>,
}

impl Descent {
    pub fn new(distances: &Distances, positions: &[[f32; 2]], sweeps: usize, seed: u64) -> Self {
        let nodes = distances.len();
        let widest = (0..nodes).flat_map(|node| distances.from(node)).fold(1.0f32, |most, &distance| most.max(distance));
        let mut random = Random::new(seed);
        let mut order: Vec<u32> = (0..nodes as u32).collect();
        random.shuffle(&mut order);
        let coordinate = |axis: usize| {
            let mut values: Vec<f32> = order.iter().map(|&node| positions[node as usize][axis]).collect();
            values.resize(nodes.next_multiple_of(GROUP), 0.0);
            values
        };
        let (x, y) = (coordinate(0), coordinate(1));
        let groups = x.len() / GROUP;
        let pairs = (0..groups).flat_map(|one| (one..groups).map(move |other| (one, other)));
        let tiles = pairs.map(|(one, other)| Tile::new(distances, &order, one, other)).collect();
        Self { order, x, y, tiles, random, sweep: 0, sweeps, steps: [0.25 * widest * widest, 0.1] }
    }

    pub fn is_done(&self) -> bool {
        self.sweep >= self.sweeps
    }

    pub fn positions(&self) -> Vec<[f32; 2]> {
        let mut positions = vec![[0.0; 2]; self.order.len()];
        for ((&node, &x), &y) in self.order.iter().zip(&self.x).zip(&self.y) {
            positions[node as usize] = [x, y];
        }
        positions
    }

    /// Visits every pair once, in an order of its own each time.
    pub fn sweep(&mut self) {
        let [first, last] = self.steps;
        let progress = self.sweep as f32 / (self.sweeps.max(2) - 1) as f32;
        let step = first * (last / first).powf(progress);
        self.random.shuffle(&mut self.tiles);
        for tile in &self.tiles {
            if tile.one == tile.other {
                tile.relax_within(&mut self.x, &mut self.y, step);
            } else {
                tile.relax_between(&mut self.x, &mut self.y, step);
            }
        }
        self.sweep += 1;
    }
}

impl Tile {
    fn new(distances: &Distances, order: &[u32], one: usize, other: usize) -> Self {
        let node = |group: usize, place: usize| order.get(group * GROUP + place).map(|&node| node as usize);
        let wanted = |place: usize| {
            let (row, diagonal) = (place % GROUP, place / GROUP);
            let pair = node(one, row).zip(node(other, (row + diagonal) % GROUP));
            pair.map_or(NOWHERE, |(one, other)| distances.from(one)[other])
        };
        Self { one, other, wanted: (0..GROUP * GROUP).map(wanted).collect() }
    }

    fn relax_between(&self, x: &mut [f32], y: &mut [f32], step: f32) {
        let ((one_x, other_x), (one_y, other_y)) = (self.groups(x), self.groups(y));
        for (diagonal, wanted) in self.wanted.chunks_exact(GROUP).enumerate() {
            let (before, after) = wanted.split_at(GROUP - diagonal);
            let ((x_before, x_after), (y_before, y_after)) = (one_x.split_at_mut(before.len()), one_y.split_at_mut(before.len()));
            let ((x_low, x_high), (y_low, y_high)) = (other_x.split_at_mut(diagonal), other_y.split_at_mut(diagonal));
            relax([x_before, y_before], [x_high, y_high], before, step);
            relax([x_after, y_after], [x_low, y_low], after, step);
        }
    }

    /// Both groups of one coordinate; the one comes before the other.
    fn groups<'a>(&self, values: &'a mut [f32]) -> (&'a mut [f32], &'a mut [f32]) {
        let (low, high) = values.split_at_mut(self.other * GROUP);
        (&mut low[self.one * GROUP..(self.one + 1) * GROUP], &mut high[..GROUP])
    }

    fn relax_within(&self, x: &mut [f32], y: &mut [f32], step: f32) {
        let start = self.one * GROUP;
        for diagonal in 1..GROUP {
            for one in start..start + GROUP - diagonal {
                let (x_one, x_other) = x.split_at_mut(one + diagonal);
                let (y_one, y_other) = y.split_at_mut(one + diagonal);
                let wanted = &self.wanted[diagonal * GROUP + one - start..][..1];
                let one = [&mut x_one[one..=one], &mut y_one[one..=one]];
                relax(one, [&mut x_other[..1], &mut y_other[..1]], wanted, step);
            }
        }
    }
}

/// Moves pairs of nodes towards their distances, each pair by itself.
#[inline(always)]
fn relax(one: [&mut [f32]; 2], other: [&mut [f32]; 2], wanted: &[f32], step: f32) {
    let ([one_x, one_y], [other_x, other_y]) = (one, other);
    let ends = one_x.iter_mut().zip(one_y).zip(other_x.iter_mut().zip(other_y));
    for (((x, y), (other_x, other_y)), &wanted) in ends.zip(wanted) {
        let (dx, dy) = (*x - *other_x, *y - *other_y);
        let drawn = (dx * dx + dy * dy + 1e-12).sqrt();
        let share = (step / (wanted * wanted)).min(1.0);
        let factor = 0.5 * share * (drawn - wanted) / drawn;
        *x -= factor * dx;
        *y -= factor * dy;
        *other_x += factor * dx;
        *other_y += factor * dy;
    }
}

#[cfg(test)]
mod tests {
    use super::super::graph::Graph;
    use super::*;

    #[test]
    fn a_path_becomes_straight() {
        for nodes in [10, 150] {
            let path: Vec<_> = (1..nodes).map(|node| (node - 1, node, 1.0)).collect();
            let distances = Distances::new(&Graph::new(nodes as usize, &path));
            let start = super::super::pivot::sketch(&distances, 1);
            let mut descent = Descent::new(&distances, &start, 20, 1);
            while !descent.is_done() {
                descent.sweep();
            }
            let positions = descent.positions();
            let [first, last] = [positions[0], positions[nodes as usize - 1]];
            let drawn = (first[0] - last[0]).hypot(first[1] - last[1]);
            assert!((drawn / (nodes - 1) as f32 - 1.0).abs() < 0.03, "{drawn} of {nodes}");
        }
    }
}
