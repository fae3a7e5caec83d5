//! Distances in the graph, counted in edges.

use super::graph::Graph;

/// Nodes whose distances to all others are found together.
pub(super) const BATCH: usize = 64;
/// Edges are at most so many units long; where they are longer, the unit is.
const LONGEST: u32 = 32;

/// Where nodes are farther apart than this, waves that start together soon travel alone.
const FAR: u16 = 24;
/// A node no search has come to.
const UNSEEN: u16 = u16::MAX;

/// All distances, row after row.
#[derive(Clone, Debug)]
pub(super) struct Distances {
    nodes: usize,
    /// In edges of the original graph, or in a longer unit where those would be too many.
    values: Vec<u16>,
}

impl Distances {
    /// Measures a connected graph; nodes that cannot be reached count as far away as there are edges to walk.
    pub fn new(graph: &Graph) -> Self {
        let nodes = graph.len();
        let farthest = (nodes * graph.longest() as usize).min(usize::from(u16::MAX)) as u16;
        let mut distances = Self { nodes, values: vec![farthest; nodes * nodes] };
        if graph.longest() == 1 && reach(graph) > FAR {
            distances.search_from_each(graph, farthest);
            return distances;
        }
        let mut waves = Waves::new(graph);
        for first in (0..nodes).step_by(BATCH) {
            waves.run(first..nodes.min(first + BATCH), |node, arrived, time| {
                note(&mut distances.values[node * nodes + first..], arrived, time);
            });
        }
        distances
    }

    /// One search after the other, where all edges are equally long.
    fn search_from_each(&mut self, graph: &Graph, farthest: u16) {
        let mut queue = Vec::with_capacity(self.nodes);
        for (node, row) in self.values.chunks_exact_mut(self.nodes).enumerate() {
            hops(graph, node, row, &mut queue, farthest);
        }
    }

    pub fn len(&self) -> usize {
        self.nodes
    }

    /// The longest distance; at least 1.
    pub fn longest(&self) -> u16 {
        self.values.iter().copied().max().unwrap_or_default().max(1)
    }

    /// The distances from one node to all.
    pub fn from(&self, node: usize) -> &[u16] {
        &self.values[node * self.nodes..(node + 1) * self.nodes]
    }
}

/// How many edges away from the first node the farthest one is.
fn reach(graph: &Graph) -> u16 {
    let mut row = vec![0; graph.len()];
    if !row.is_empty() {
        hops(graph, 0, &mut row, &mut Vec::new(), 0);
    }
    row.into_iter().max().unwrap_or_default()
}

/// Counts the edges from one node to all; what cannot be reached counts as `farthest` away.
fn hops(graph: &Graph, from: usize, row: &mut [u16], queue: &mut Vec<u32>, farthest: u16) {
    row.fill(UNSEEN);
    row[from] = 0;
    queue.clear();
    queue.push(from as u32);
    let mut next = 0;
    while let Some(&node) = queue.get(next) {
        next += 1;
        let distance = row[node as usize].saturating_add(1).min(UNSEEN - 1);
        for &target in graph.neighbours(node as usize) {
            let value = &mut row[target as usize];
            if *value == UNSEEN {
                *value = distance;
                queue.push(target);
            }
        }
    }
    row.iter_mut().filter(|value| **value == UNSEEN).for_each(|value| *value = farthest);
}

/// Waves that spread from several nodes at once, one bit to each (after Then and others, "The more
/// the merrier: efficient multi-source graph traversal", 2014), with one slot for every time ahead
/// at which they may arrive: edge lengths are small whole numbers.
pub(super) struct Waves<'a> {
    graph: &'a Graph,
    /// How many edges of the original graph make a unit of time.
    pub unit: u32,
    /// Which waves have passed each node.
    passed: Vec<u64>,
    slots: Vec<Slot>,
}

/// What arrives at one time.
#[derive(Clone, Default)]
struct Slot {
    waves: Vec<u64>,
    nodes: Vec<u32>,
}

impl<'a> Waves<'a> {
    pub fn new(graph: &'a Graph) -> Self {
        let unit = graph.longest().div_ceil(LONGEST);
        let slot = Slot { waves: vec![0; graph.len()], nodes: Vec::new() };
        Self { graph, unit, passed: Vec::new(), slots: vec![slot; graph.longest().div_ceil(unit) as usize + 1] }
    }

    /// Starts a wave at each of a batch of nodes and tells which of them pass which node when.
    pub fn run(&mut self, starts: impl Iterator<Item = usize>, mut passing: impl FnMut(usize, u64, u16)) {
        self.passed.clear();
        self.passed.resize(self.graph.len(), 0);
        for (bit, node) in starts.take(BATCH).enumerate() {
            self.slots[0].waves[node] |= 1 << bit;
            self.slots[0].nodes.push(node as u32);
        }
        let (mut time, mut idle) = (0, 0);
        while idle < self.slots.len() {
            let now = time % self.slots.len();
            let mut nodes = std::mem::take(&mut self.slots[now].nodes);
            idle = if nodes.is_empty() { idle + 1 } else { 0 };
            for node in nodes.drain(..) {
                let arrived = std::mem::take(&mut self.slots[now].waves[node as usize]) & !self.passed[node as usize];
                if arrived != 0 {
                    self.pass(node as usize, arrived, time);
                    passing(node as usize, arrived, time.min(usize::from(u16::MAX)) as u16);
                }
            }
            self.slots[now].nodes = nodes;
            time += 1;
        }
    }

    /// Lets waves pass a node on to its neighbours.
    fn pass(&mut self, node: usize, arrived: u64, time: usize) {
        self.passed[node] |= arrived;
        for (target, link) in self.graph.links(node) {
            let onward = arrived & !self.passed[target as usize];
            if onward != 0 {
                let slots = self.slots.len();
                let slot = &mut self.slots[(time + link.length.div_ceil(self.unit) as usize) % slots];
                if slot.waves[target as usize] == 0 {
                    slot.nodes.push(target);
                }
                slot.waves[target as usize] |= onward;
            }
        }
    }
}

/// Writes a distance to every place whose bit is set.
pub(super) fn note(row: &mut [u16], mut bits: u64, distance: u16) {
    while bits != 0 {
        row[bits.trailing_zeros() as usize] = distance;
        bits &= bits - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::graph::{Link, Rows};
    use super::*;

    #[test]
    fn hops_of_a_path() {
        let distances = Distances::new(&Graph::new(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)]));
        assert_eq!(distances.from(0), &[0, 1, 2, 3]);
        assert_eq!(distances.from(2), &[2, 1, 0, 1]);
    }

    #[test]
    fn both_ways_to_measure_agree() {
        let edges: Vec<_> = (1..200).map(|node| (node - 1, node, 1.0)).chain([(3, 90, 1.0), (150, 10, 1.0)]).collect();
        let graph = Graph::new(201, &edges);
        assert!(reach(&graph) > FAR);
        let distances = Distances::new(&graph);
        let mut waves = Waves::new(&graph);
        for first in (0..200).step_by(BATCH) {
            waves.run(first..200.min(first + BATCH), |node, arrived, time| {
                (0..BATCH)
                    .filter(|bit| arrived >> bit & 1 == 1)
                    .for_each(|bit| assert_eq!(distances.from(node)[first + bit], time));
            });
        }
        assert_eq!(distances.from(0)[200], 201);
    }

    #[test]
    fn the_shorter_way_round_counts() {
        let mut rows = Rows::new(3, 6);
        for row in [[(1, 1), (2, 5)], [(0, 1), (2, 2)], [(0, 5), (1, 2)]] {
            row.iter().for_each(|&(target, length)| rows.add(target, Link { weight: 1.0, length }));
            rows.finish_row();
        }
        assert_eq!(Distances::new(&rows.into_graph()).from(0), &[0, 1, 3]);
    }
}
