//! Bodies that pull and push each other: one level of a graph in motion.

use super::force::Pull;
use super::graph::Graph;
use super::interaction::{Bodies, Interactions};
use super::morton::{self, Curve};
use super::parallel;
use super::quadtree::Quadtree;
use super::wide::{Level, dispatch};

/// Share of the velocity that is left after a tick.
const VELOCITY_KEPT: f32 = 0.6;
/// Longest change of velocity in one tick; without it hubs explode.
const FORCE_CAP: f32 = 0.5;
/// How strongly a body is drawn back to where it was at rest; without it the whole picture follows a dragged node.
const ANCHOR: f32 = 0.1;
/// Ticks for which one tree and its lists are used.
const REUSE: usize = 4;

/// How forces are computed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Manner {
    /// How large a cell may be beside its distance to count as one body.
    pub opening: f32,
    /// How much more the end of an edge gives way that has fewer of them.
    pub bias: f32,
    pub threads: usize,
}

/// The bodies, in an order in which neighbours in the plane are neighbours in memory.
#[derive(Clone, Debug)]
pub(super) struct Field {
    /// `order[body]` is the node of the graph the field was made from.
    order: Vec<u32>,
    /// `body_of[node]`: the inverse of `order`.
    body_of: Vec<u32>,
    x: Vec<f32>,
    y: Vec<f32>,
    velocity: Vec<[f32; 2]>,
    mass: Vec<f32>,
    held: Vec<bool>,
    springs: Springs,
    /// How the bodies were at rest. Empty if they never were.
    rest: Vec<Rest>,
    manner: Manner,
    tree: Quadtree,
    lists: Interactions,
    age: usize,
    scratch: Scratch,
}

/// What every tick computes anew, kept so that its memory need not be fetched anew as well.
#[derive(Clone, Debug, Default)]
struct Scratch {
    /// Where the bodies are along the curve of the tree.
    x: Vec<f32>,
    y: Vec<f32>,
    mass: Vec<f32>,
    pushes: Vec<[f32; 2]>,
    /// Where each body would be next if nothing acted on it.
    ahead: Vec<[f32; 2]>,
    forces: Vec<[f32; 2]>,
}

/// A body at rest: forces that act on it there do not count, and it is drawn back a little.
#[derive(Clone, Copy, Debug)]
struct Rest {
    force: [f32; 2],
    home: [f32; 2],
    /// How strongly it is drawn back.
    anchor: f32,
}

/// The edges as the bodies feel them.
#[derive(Clone, Debug)]
struct Springs {
    graph: Graph,
    /// Strength of each edge, felt from the one end; by row, like the neighbours.
    strengths: Vec<f32>,
}

impl Field {
    pub fn new(graph: &Graph, mass: &[f32], positions: &[[f32; 2]], manner: Manner) -> Self {
        let (x, y): (Vec<f32>, Vec<f32>) = positions.iter().map(|at| (at[0], at[1])).unzip();
        let mut curve = Curve::default();
        curve.sort(morton::keys(&x, &y));
        let order: Vec<u32> = curve.order().collect();
        let mut body_of = vec![0; order.len()];
        order.iter().zip(0..).for_each(|(&node, body)| body_of[node as usize] = body);
        let (x, y, mass) = (picked(&x, &order), picked(&y, &order), picked(mass, &order));
        let springs = Springs::new(graph.reordered(&order), &mass, manner.bias);
        let (velocity, held) = (vec![[0.0; 2]; x.len()], vec![false; x.len()]);
        let (rest, tree, lists, scratch) = Default::default();
        Self { order, body_of, x, y, velocity, mass, held, springs, rest, manner, tree, lists, age: 0, scratch }
    }

    /// Moves everything one step; `alpha` is how strongly forces act, 0..1.
    pub fn tick(&mut self, alpha: f32, pull: Pull) {
        let mut forces = self.forces(pull);
        for (body, (force, rest)) in forces.iter_mut().zip(&self.rest).enumerate() {
            *force = rest.what_counts(*force, [self.x[body], self.y[body]]);
        }
        for (body, force) in forces.iter().enumerate().filter(|(body, _)| !self.held[*body]) {
            let [dx, dy] = capped(force.map(|value| value * alpha));
            let velocity = &mut self.velocity[body];
            *velocity = [(velocity[0] + dx) * VELOCITY_KEPT, (velocity[1] + dy) * VELOCITY_KEPT];
            self.x[body] += velocity[0];
            self.y[body] += velocity[1];
        }
        self.scratch.forces = forces;
    }

    /// The positions, in the order of the graph the field was made from.
    pub fn positions(&self) -> Vec<[f32; 2]> {
        self.body_of.iter().map(|&body| [self.x[body as usize], self.y[body as usize]]).collect()
    }

    /// Declares all bodies to be at rest where they are, but those marked.
    pub fn take_as_rest(&mut self, but: &[bool], pull: Pull) {
        let forces = self.forces(pull);
        let rest = |(body, &force): (usize, &[f32; 2])| match but[self.order[body] as usize] {
            true => Rest { force: [0.0; 2], home: [0.0; 2], anchor: 0.0 },
            false => Rest { force, home: [self.x[body], self.y[body]], anchor: ANCHOR },
        };
        self.rest = forces.iter().enumerate().map(rest).collect();
    }

    /// Lets all forces count again.
    pub fn forget_rest(&mut self) {
        self.rest.clear();
    }

    /// Whether a node is kept from moving.
    pub fn hold(&mut self, node: usize, held: bool) {
        let body = self.body_of[node] as usize;
        self.held[body] = held;
        self.velocity[body] = [0.0; 2];
    }

    /// Puts a node elsewhere.
    pub fn put(&mut self, node: usize, [x, y]: [f32; 2]) {
        let body = self.body_of[node] as usize;
        self.x[body] = x;
        self.y[body] = y;
    }

    /// What acts on each body: where it would be next if nothing did counts for the pull.
    fn forces(&mut self, pull: Pull) -> Vec<[f32; 2]> {
        self.push();
        let Scratch { pushes, ahead, forces, .. } = &mut self.scratch;
        forces.resize(self.x.len(), [0.0; 2]);
        self.tree.order.iter().zip(pushes).for_each(|(&body, push)| forces[body as usize] = *push);
        ahead.clear();
        ahead.extend(self.x.iter().zip(&self.y).zip(&self.velocity).map(|((x, y), velocity)| [x + velocity[0], y + velocity[1]]));
        let cuts = parallel::even_cuts(forces.len(), self.manner.threads);
        parallel::for_parts(forces, &cuts, |part, forces| {
            let first = if part == 0 { 0 } else { cuts[part - 1] };
            self.springs.act(pull, ahead, first, forces);
        });
        std::mem::take(forces)
    }

    /// Computes the push of all bodies on each, along the curve.
    fn push(&mut self) {
        let stale = self.age.is_multiple_of(REUSE);
        self.age += 1;
        if stale {
            self.tree.rebuild(&self.x, &self.y);
            pick(&mut self.scratch.mass, &self.mass, &self.tree.order);
        }
        pick(&mut self.scratch.x, &self.x, &self.tree.order);
        pick(&mut self.scratch.y, &self.y, &self.tree.order);
        let Scratch { x, y, mass, pushes, .. } = &mut self.scratch;
        let bodies = Bodies { x, y, mass };
        self.tree.refresh(bodies, stale);
        if stale {
            self.lists.rebuild(&self.tree, self.manner.opening);
        }
        pushes.resize(bodies.x.len(), [0.0; 2]);
        push_parts(&self.tree, &self.lists, bodies, self.manner.threads, pushes);
    }
}

fn push_parts(tree: &Quadtree, lists: &Interactions, bodies: Bodies<'_>, threads: usize, pushes: &mut [[f32; 2]]) {
    let parts = parallel::even_cuts(tree.buckets.len(), threads);
    let end = |&bucket: &usize| bucket.checked_sub(1).map_or(0, |last| tree.cells[tree.buckets[last] as usize].end as usize);
    let cuts: Vec<usize> = parts.iter().map(end).collect();
    parallel::for_parts(pushes, &cuts, |part, pushes| {
        let first = if part == 0 { 0 } else { parts[part - 1] };
        dispatch!(Level::new(), simd => lists.push_all(simd, tree, bodies, first..parts[part], pushes));
    });
}

impl Rest {
    fn what_counts(&self, force: [f32; 2], at: [f32; 2]) -> [f32; 2] {
        [0, 1].map(|axis| force[axis] - self.force[axis] + self.anchor * (self.home[axis] - at[axis]))
    }
}

impl Springs {
    /// Of two ends the one with fewer edges (to each node it stands for) gives way more.
    fn new(graph: Graph, mass: &[f32], bias: f32) -> Self {
        let weight = |body: usize| graph.links(body).map(|(_, link)| link.weight).sum::<f32>();
        let load: Vec<f32> = (0..graph.len()).map(|body| weight(body) / mass[body]).collect();
        let mut strengths = Vec::with_capacity(graph.row(graph.len().saturating_sub(1)).end);
        for body in 0..graph.len() {
            strengths.extend(graph.links(body).map(|(other, link)| {
                let other = load[other as usize];
                let gives_way = other / (load[body] + other);
                link.weight * gives_way.powf(bias) / mass[body]
            }));
        }
        Self { graph: graph.without_links(), strengths }
    }

    /// Adds the pull of the neighbours to the forces on the bodies from `first` on.
    fn act(&self, pull: Pull, ahead: &[[f32; 2]], first: usize, forces: &mut [[f32; 2]]) {
        for (body, force) in (first..).zip(forces) {
            let [x, y] = ahead[body];
            for (&other, strength) in self.graph.neighbours(body).iter().zip(&self.strengths[self.graph.row(body)]) {
                let (dx, dy) = (ahead[other as usize][0] - x, ahead[other as usize][1] - y);
                let pull = strength * pull.along(dx * dx + dy * dy);
                *force = [force[0] + pull * dx, force[1] + pull * dy];
            }
        }
    }
}

fn picked(values: &[f32], order: &[u32]) -> Vec<f32> {
    order.iter().map(|&place| values[place as usize]).collect()
}

fn pick(picked: &mut Vec<f32>, values: &[f32], order: &[u32]) {
    picked.clear();
    picked.extend(order.iter().map(|&place| values[place as usize]));
}

fn capped([x, y]: [f32; 2]) -> [f32; 2] {
    let length = (x * x + y * y).sqrt();
    if length > FORCE_CAP { [x * FORCE_CAP / length, y * FORCE_CAP / length] } else { [x, y] }
}
