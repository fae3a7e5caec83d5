//! Full stress by stochastic gradient descent (Zheng, Pawar and Goodman, "Graph drawing by
//! stochastic gradient descent", 2019): each pair in turn moves towards its distance.
//!
//! Nodes are put into blocks by lot, and pairs are visited block against block: with the one
//! block turned by some places, eight pairs that have no node in common move side by side.

use super::distance::Distances;
use super::graph::Graph;
use super::pivot;
use super::random::Random;
use super::wide::{self, LANES, Level, Simd, dispatch, f32x8};

/// Blocks in a group.
const GROUP: usize = 8;
/// Step length of the first sweep, in squares of the longest distance: small enough to keep the sketch it begins with.
const FIRST_STEP: f32 = 0.02;
/// Step length of the last sweep.
const LAST_STEP: f32 = 0.1;

/// A sketch with less stress than this shows the graph as it is (grids do) ...
const CLOSE: f32 = 0.03;
/// ... so that so many sweeps finish it.
const TOUCH_UP: usize = 10;

type Block = [f32; LANES];

/// A descent in progress.
#[derive(Clone, Debug)]
pub(super) struct Descent {
    /// `order[place]` is a node; places beyond the last node are taken by nodes that stand in two places.
    order: Vec<u32>,
    x: Vec<Block>,
    y: Vec<Block>,
    tiles: Vec<Tile>,
    random: Random,
    sweep: usize,
    sweeps: usize,
    /// Step lengths of the first and the last sweep.
    steps: [f32; 2],
}

/// The pairs between two groups.
#[derive(Clone, Debug)]
struct Tile {
    one: usize,
    other: usize,
    rows: Vec<Row>,
}

/// The distances of eight pairs: place `i` of one block with place `i + turn` (counted round) of another.
#[derive(Clone, Copy, Debug)]
struct Row([u16; LANES]);

impl Descent {
    /// Begins with a sketch of the graph.
    pub fn new(graph: &Graph, sweeps: usize, seed: u64) -> Self {
        let mut random = Random::new(seed);
        let mut order: Vec<u32> = (0..graph.len() as u32).collect();
        random.shuffle(&mut order);
        let distances = Distances::new(&graph.reordered(&order));
        let start = pivot::sketch(&distances, seed);
        let sweeps = if strain(&start, &distances) < CLOSE { sweeps.min(TOUCH_UP) } else { sweeps };
        let groups = order.len().div_ceil(GROUP * LANES);
        let [x, y] = [0, 1].map(|axis| blocks(start.iter().map(|at| at[axis]).cycle(), groups));
        let pairs = (0..groups).flat_map(|one| (one..groups).map(move |other| (one, other)));
        let tiles = pairs.map(|(one, other)| Tile::new(&distances, one, other)).collect();
        let widest = f32::from(distances.longest());
        Self { order, x, y, tiles, random, sweep: 0, sweeps, steps: [FIRST_STEP * widest * widest, LAST_STEP] }
    }

    pub fn is_done(&self) -> bool {
        self.sweep >= self.sweeps
    }

    pub fn positions(&self) -> Vec<[f32; 2]> {
        let mut positions = vec![[0.0; 2]; self.order.len()];
        for ((&node, &x), &y) in self.order.iter().zip(self.x.as_flattened()).zip(self.y.as_flattened()) {
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
        dispatch!(Level::new(), simd => self.relax(simd, step));
        self.sweep += 1;
    }

    #[inline(always)]
    fn relax<S: Simd>(&mut self, simd: S, step: f32) {
        for tile in &self.tiles {
            if tile.one == tile.other {
                tile.relax_within(simd, &mut self.x, &mut self.y, step);
            } else {
                tile.relax_between(simd, &mut self.x, &mut self.y, step);
            }
        }
    }
}

/// The stress of a picture, over as many pairs as there are nodes; their order is by lot.
fn strain(positions: &[[f32; 2]], distances: &Distances) -> f32 {
    let nodes = positions.len();
    let terms = (0..nodes).map(|one| {
        let other = (one + nodes.div_ceil(2)) % nodes;
        let [dx, dy] = [0, 1].map(|axis| positions[one][axis] - positions[other][axis]);
        let wanted = f32::from(distances.from(one)[other]).max(1.0);
        (dx.hypot(dy) / wanted - 1.0).powi(2)
    });
    terms.sum::<f32>() / nodes.max(1) as f32
}

fn blocks(values: impl Iterator<Item = f32>, groups: usize) -> Vec<Block> {
    let mut blocks = vec![[0.0; LANES]; groups * GROUP];
    blocks.as_flattened_mut().iter_mut().zip(values).for_each(|(place, value)| *place = value);
    blocks
}

impl Tile {
    fn new(distances: &Distances, one: usize, other: usize) -> Self {
        let row = |ahead: usize, block: usize, turn: usize| {
            let (from, to) = ((one * GROUP + block) * LANES, (other * GROUP + (block + ahead) % GROUP) * LANES);
            Row::new(distances, from, to, turn)
        };
        let rows = if one == other {
            let pairs = (0..GROUP).flat_map(|ahead| (0..GROUP - ahead).map(move |block| (ahead, block)));
            pairs.flat_map(|(ahead, block)| (0..LANES).map(move |turn| row(ahead, block, turn))).collect()
        } else {
            let turns = (0..GROUP).flat_map(|ahead| (0..LANES).map(move |turn| (ahead, turn)));
            turns.flat_map(|(ahead, turn)| (0..GROUP).map(move |block| row(ahead, block, turn))).collect()
        };
        Self { one, other, rows }
    }

    /// Every block of the one group meets every block of the other; neighbours in this order have no
    /// node in common, so that they can be computed at the same time.
    #[inline(always)]
    fn relax_between<S: Simd>(&self, simd: S, x: &mut [Block], y: &mut [Block], step: f32) {
        let ((x, other_x), (y, other_y)) = (self.groups(x), self.groups(y));
        for (number, rows) in self.rows.chunks_exact(GROUP).enumerate() {
            for (one, row) in rows.iter().enumerate() {
                let other = (one + number / LANES) % GROUP;
                row.relax(simd, [&mut x[one], &mut y[one]], [&mut other_x[other], &mut other_y[other]], step);
            }
        }
    }

    /// Both groups of one coordinate; the one comes before the other.
    #[inline(always)]
    fn groups<'a>(&self, values: &'a mut [Block]) -> (&'a mut [Block], &'a mut [Block]) {
        let (low, high) = values.split_at_mut(self.other * GROUP);
        (&mut low[self.one * GROUP..(self.one + 1) * GROUP], &mut high[..GROUP])
    }

    /// All turns of a pair of blocks before the next, as a block is the one in some pairs and the other in others.
    #[inline(always)]
    fn relax_within<S: Simd>(&self, simd: S, x: &mut [Block], y: &mut [Block], step: f32) {
        let group = self.one * GROUP..(self.one + 1) * GROUP;
        let (x, y) = (&mut x[group.clone()], &mut y[group]);
        let pairs = (0..GROUP).flat_map(|ahead| (0..GROUP - ahead).map(move |one| (one, one + ahead)));
        for ((one, other), rows) in pairs.zip(self.rows.chunks_exact(LANES)) {
            for (turn, row) in rows.iter().enumerate() {
                if one == other {
                    row.relax_inner([&mut x[one], &mut y[one]], turn, step);
                } else {
                    let ((x, other_x), (y, other_y)) = (x.split_at_mut(other), y.split_at_mut(other));
                    row.relax(simd, [&mut x[one], &mut y[one]], [&mut other_x[0], &mut other_y[0]], step);
                }
            }
        }
    }
}

impl Row {
    fn new(distances: &Distances, from: usize, to: usize, turn: usize) -> Self {
        Self(std::array::from_fn(|lane| {
            let [from, to] = [from + lane, to + (lane + turn) % LANES].map(|place| wrapped(place, distances.len()));
            distances.from(from)[to]
        }))
    }

    /// Moves the pairs of two blocks towards their distances and turns the other block by one place.
    #[inline(always)]
    fn relax<S: Simd>(&self, simd: S, one: [&mut Block; 2], other: [&mut Block; 2], step: f32) {
        let [x, y] = [0, 1].map(|axis| simd.load_array_ref_f32x8(one[axis]));
        let [other_x, other_y] = [0, 1].map(|axis| simd.load_array_ref_f32x8(other[axis]));
        let (dx, dy) = (x - other_x, y - other_y);
        let wanted = simd.load_array_f32x8(self.0.map(f32::from));
        let share = simd.min_f32x8(step / (wanted * wanted), simd.splat_f32x8(1.0));
        let closeness = wide::inverse_root(simd, dx * dx + dy * dy + 1e-12);
        let factor = share * (0.5 - 0.5 * wanted * closeness);
        let (dx, dy) = (factor * dx, factor * dy);
        store(x - dx, one[0]);
        store(y - dy, one[1]);
        store(turned(simd, other_x + dx), other[0]);
        store(turned(simd, other_y + dy), other[1]);
    }

    /// The pairs within one block, one after the other.
    #[inline(always)]
    fn relax_inner(&self, [x, y]: [&mut Block; 2], turn: usize, step: f32) {
        for one in 0..LANES - turn {
            let other = one + turn;
            let (dx, dy) = (x[one] - x[other], y[one] - y[other]);
            let drawn = (dx * dx + dy * dy + 1e-12).sqrt();
            let wanted = f32::from(self.0[one]);
            let share = (step / (wanted * wanted)).min(1.0);
            let factor = 0.5 * share * (1.0 - wanted / drawn);
            (x[one], y[one]) = (x[one] - factor * dx, y[one] - factor * dy);
            (x[other], y[other]) = (x[other] + factor * dx, y[other] + factor * dy);
        }
    }
}

/// Places beyond the last node belong to the first nodes again.
fn wrapped(place: usize, nodes: usize) -> usize {
    if place < nodes { place } else { place % nodes }
}

#[inline(always)]
fn store<S: Simd>(lanes: f32x8<S>, place: &mut Block) {
    lanes.simd.store_array_f32x8(lanes, place);
}

/// The same lanes, each one place further to the front.
#[inline(always)]
fn turned<S: Simd>(simd: S, lanes: f32x8<S>) -> f32x8<S> {
    simd.slide_f32x8::<1>(lanes, lanes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_becomes_straight() {
        for nodes in [10, 150] {
            let path: Vec<_> = (1..nodes).map(|node| (node - 1, node, 1.0)).collect();
            let mut descent = Descent::new(&Graph::new(nodes as usize, &path), 20, 1);
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
