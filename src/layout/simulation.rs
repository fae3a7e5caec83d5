//! The layout as it happens: tick by tick, with nodes that can be held.

use super::Request;
use super::random::Random;

/// Displacement per tick below which nothing visible happens any more.
const STILL: f32 = 0.05;

/// A layout in progress.
#[derive(Clone, Debug)]
pub struct Simulation {
    request: Request,
    positions: Vec<[f32; 2]>,
    pinned: Vec<bool>,
    heat: f32,
}

impl Simulation {
    /// Takes the graph; nothing is computed before the first [`tick`](Self::tick).
    #[must_use]
    pub fn new(request: Request) -> Self {
        let mut random = Random::new(request.seed);
        let spread = 30.0 * (request.nodes as f32).sqrt();
        let positions = (0..request.nodes)
            .map(|node| request.start(node).unwrap_or_else(|| [random.signed() * spread, random.signed() * spread]))
            .collect();
        let pinned = (0..request.nodes).map(|node| request.is_pinned(node)).collect();
        Self { request, positions, pinned, heat: 1.0 }
    }

    /// One small step; does nothing once the picture is settled.
    pub fn tick(&mut self) {
        if self.is_settled() {
            return;
        }
        self.heat *= 0.98;
        for (node, push) in self.pushes().into_iter().enumerate() {
            if !self.pinned[node] {
                self.positions[node][0] += push[0] * self.heat;
                self.positions[node][1] += push[1] * self.heat;
            }
        }
    }

    /// Where each node is now, in the order of the request.
    #[must_use]
    pub fn positions(&self) -> &[[f32; 2]] {
        &self.positions
    }

    /// Whether nothing moves any more.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.heat < STILL
    }

    /// Ticks until the picture is settled.
    pub fn settle(&mut self) {
        while !self.is_settled() {
            self.tick();
        }
    }

    /// Holds a node exactly at a place, as under the pointer; its neighbours follow.
    pub fn pin(&mut self, node: usize, at: [f32; 2]) {
        if let (Some(position), true) = (self.positions.get_mut(node), at.iter().all(|value| value.is_finite())) {
            *position = at;
            self.pinned[node] = true;
            self.reheat();
        }
    }

    /// Lets a node go again.
    pub fn unpin(&mut self, node: usize) {
        if let Some(pinned) = self.pinned.get_mut(node) {
            *pinned = false;
            self.reheat();
        }
    }

    /// Lets the picture move again until it finds its rest.
    pub fn reheat(&mut self) {
        self.heat = self.heat.max(0.3);
    }

    fn pushes(&self) -> Vec<[f32; 2]> {
        let mut pushes = vec![[0.0f32; 2]; self.positions.len()];
        for (node, push) in pushes.iter_mut().enumerate() {
            for (other, at) in self.positions.iter().enumerate().filter(|(other, _)| *other != node) {
                let apart = [self.positions[node][0] - at[0], self.positions[node][1] - at[1]];
                let room = self.request.radius(node) + self.request.radius(other) + 30.0;
                let square = apart[0] * apart[0] + apart[1] * apart[1] + 1.0;
                let strength = (room * room / square).min(1.0) * 0.5;
                *push = [push[0] + apart[0] * strength, push[1] + apart[1] * strength];
            }
        }
        let known = self.positions.len();
        for &(from, to, _) in &self.request.edges {
            let (from, to) = (from as usize, to as usize);
            if from < known && to < known {
                for axis in 0..2 {
                    let pull = (self.positions[to][axis] - self.positions[from][axis]) * 0.1;
                    pushes[from][axis] += pull;
                    pushes[to][axis] -= pull;
                }
            }
        }
        pushes.into_iter().map(|push| push.map(|value| value.clamp(-20.0, 20.0))).collect()
    }
}
