//! A finished piece in motion: a node is dragged, or new nodes joined.
//!
//! What stood before is taken to be at rest: the forces that act on it there are remembered
//! and do not count, so that only what really changed moves.

use super::field::{Field, Manner};
use super::force::Pull;
use super::graph::Graph;
use super::scale;

/// How strongly forces act when a motion begins.
const HEAT: f32 = 0.5;
/// Share of the heat that is left after a tick.
const HEAT_KEPT: f32 = 0.97;
/// Heat below which nothing visible happens.
const COLD: f32 = 0.02;
/// Ticks in which new nodes find their place while the others are held.
const GUEST_TICKS: usize = 30;
/// The window has other work for its threads.
const MANNER: Manner = Manner { opening: 1.0, bias: 1.15, threads: 1 };

/// The bodies of a piece and how warm they are.
#[derive(Clone, Debug)]
pub(super) struct Motion {
    field: Field,
    /// Units of the picture to a unit of the field.
    scale: f32,
    heat: f32,
    /// Nodes that are held only until the new ones have found their places.
    hosts: Vec<u32>,
    host_ticks: usize,
}

impl Motion {
    /// A piece that is at rest as it stands.
    pub fn at_rest(graph: &Graph, places: &[[f32; 2]]) -> Self {
        Self::with_guests(graph, places, &vec![false; places.len()])
    }

    /// A piece in which some nodes are new: they find their places first, then all give way.
    pub fn with_guests(graph: &Graph, places: &[[f32; 2]], guests: &[bool]) -> Self {
        let mass = vec![1.0; graph.len()];
        Self::at_scale(graph, places, guests, 1.0 / scale::at_rest(graph, &mass, places))
    }

    /// The same for a picture whose size the forces do not decide: so many units of the picture are one of the field.
    pub fn at_scale(graph: &Graph, places: &[[f32; 2]], guests: &[bool], scale: f32) -> Self {
        let mass = vec![1.0; graph.len()];
        let positions: Vec<_> = places.iter().map(|place| place.map(|value| value / scale)).collect();
        let mut field = Field::new(graph, &mass, &positions, MANNER);
        field.take_as_rest(guests, Pull::EVEN);
        let mut motion = Self { field, scale, heat: HEAT, hosts: Vec::new(), host_ticks: 0 };
        if guests.contains(&true) {
            motion.host_ticks = GUEST_TICKS;
            motion.hosts = (0..guests.len() as u32).filter(|&node| !guests[node as usize]).collect();
            motion.hosts.iter().for_each(|&host| motion.field.hold(host as usize, true));
        }
        motion
    }

    pub fn is_warm(&self) -> bool {
        self.heat > COLD
    }

    /// Whether new nodes are finding their places while the others are held.
    pub fn is_hosting(&self) -> bool {
        self.host_ticks > 0
    }

    pub fn tick(&mut self) {
        self.field.tick(self.heat, Pull::EVEN);
        if self.host_ticks > 0 {
            self.host_ticks -= 1;
            if self.host_ticks == 0 {
                std::mem::take(&mut self.hosts).into_iter().for_each(|host| self.field.hold(host as usize, false));
            }
        } else {
            self.heat *= HEAT_KEPT;
        }
    }

    /// Where the nodes are, in units of the picture.
    pub fn places(&self) -> Vec<[f32; 2]> {
        self.field.positions().into_iter().map(|at| at.map(|value| value * self.scale)).collect()
    }

    pub fn hold(&mut self, node: usize, at: [f32; 2]) {
        self.correct(node, at);
        self.field.hold(node, true);
        self.hosts.retain(|&host| host as usize != node);
        self.heat = HEAT;
    }

    pub fn release(&mut self, node: usize) {
        self.field.hold(node, false);
        self.heat = HEAT;
    }

    /// Puts a node elsewhere.
    pub fn correct(&mut self, node: usize, at: [f32; 2]) {
        self.field.put(node, at.map(|value| value / self.scale));
    }

    /// Lets all forces count again.
    pub fn forget_rest(&mut self) {
        self.field.forget_rest();
        self.heat = HEAT;
    }
}
