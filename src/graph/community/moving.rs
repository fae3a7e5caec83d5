//! Moving nodes to the community that gains most, until none wants to move ("fast local moving" of the paper).

use std::collections::VecDeque;

use super::aggregate::{Sums, Weighted};

/// Gains below this are rounding.
const LEAST_GAIN: f64 = 1e-10;

/// The communities while nodes move.
struct Moving<'a> {
    graph: &'a Weighted,
    community: &'a mut [u32],
    /// Strength and number of nodes of each community.
    strength: Vec<f64>,
    size: Vec<u32>,
    empty: Vec<u32>,
    /// Weight between the node at hand and each community.
    ties: Sums,
}

/// Moves nodes; `community` holds numbers below the number of nodes and is numbered anew from 0 at the end.
pub fn improve(graph: &Weighted, community: &mut [u32]) {
    let mut moving = Moving::new(graph, community);
    let mut queue: VecDeque<u32> = (0..graph.len() as u32).collect();
    let mut queued = vec![true; graph.len()];
    while let Some(node) = queue.pop_front() {
        queued[node as usize] = false;
        if !moving.step(node as usize) {
            continue;
        }
        let own = moving.community[node as usize];
        for (neighbour, _) in graph.neighbours(node as usize) {
            let other = *neighbour as usize;
            if moving.community[other] != own && !std::mem::replace(&mut queued[other], true) {
                queue.push_back(*neighbour);
            }
        }
    }
    renumber(community);
}

/// Numbers communities from 0 in the order in which they are met.
pub fn renumber(community: &mut [u32]) {
    let mut names = vec![u32::MAX; community.iter().max().map_or(0, |last| *last as usize + 1)];
    let mut next = 0;
    for label in community {
        let name = &mut names[*label as usize];
        if *name == u32::MAX {
            *name = next;
            next += 1;
        }
        *label = *name;
    }
}

impl<'a> Moving<'a> {
    fn new(graph: &'a Weighted, community: &'a mut [u32]) -> Self {
        let mut strength = vec![0.0; graph.len()];
        let mut size = vec![0; graph.len()];
        for (node, label) in community.iter().enumerate() {
            strength[*label as usize] += graph.strength[node];
            size[*label as usize] += 1;
        }
        let empty = (0..graph.len() as u32).rev().filter(|label| size[*label as usize] == 0).collect();
        Self { graph, community, strength, size, empty, ties: Sums::new(graph.len()) }
    }

    /// Moves a node to where it gains most; true when it moved.
    fn step(&mut self, node: usize) -> bool {
        let own = self.community[node];
        let strength = self.graph.strength[node];
        self.strength[own as usize] -= strength;
        for (neighbour, weight) in self.graph.neighbours(node) {
            self.ties.add(self.community[*neighbour as usize], *weight);
        }
        let gain =
            |label: u32, tie: f64| tie - strength * self.strength[label as usize] / self.graph.total.max(f64::MIN_POSITIVE);
        let mut best = (own, gain(own, self.ties.of(own)));
        for (label, tie) in self.ties.take() {
            let gained = gain(label, tie);
            if gained > best.1 + LEAST_GAIN {
                best = (label, gained);
            }
        }
        let label = if best.1 < -LEAST_GAIN { self.empty.last().copied().unwrap_or(own) } else { best.0 };
        self.place(node, own, label);
        label != own
    }

    fn place(&mut self, node: usize, from: u32, to: u32) {
        self.strength[to as usize] += self.graph.strength[node];
        if from == to {
            return;
        }
        self.community[node] = to;
        self.size[from as usize] -= 1;
        // Only the last empty community is ever moved to.
        if self.size[to as usize] == 0 {
            self.empty.pop();
        }
        self.size[to as usize] += 1;
        if self.size[from as usize] == 0 {
            self.empty.push(from);
        }
    }
}
