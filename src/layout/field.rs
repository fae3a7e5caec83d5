//! Bodies that pull and push each other: one level of a graph in motion.

use super::force;
use super::graph::Graph;
use super::interaction::{Interactions, Sources};
use super::morton;
use super::quadtree::Quadtree;

/// Share of the velocity that is left after a tick.
const VELOCITY_KEPT: f32 = 0.6;
/// Longest change of velocity in one tick; without it hubs explode.
const FORCE_CAP: f32 = 1.0;
/// Ticks for which one tree and its lists are used.
const REUSE: usize = 4;

/// The bodies, in an order in which neighbours in the plane are neighbours in memory.
#[derive(Clone, Debug)]
pub(super) struct Field {
    /// `order[body]` is the number of the body in the graph it was made from.
    order: Vec<u32>,
    graph: Graph,
    x: Vec<f32>,
    y: Vec<f32>,
    velocity: Vec<[f32; 2]>,
    mass: Vec<f32>,
    /// How many edges of the original graph end here, to each node it stands for.
    load: Vec<f32>,
    held: Vec<bool>,
    /// `body_of[node]`: the inverse of `order`.
    body_of: Vec<u32>,
    /// Forces that do not count, because the bodies were at rest under them. Empty if all count.
    rest: Vec<[f32; 2]>,
    opening: f32,
    tree: Quadtree,
    lists: Interactions,
    age: usize,
}

impl Field {
    pub fn new(graph: &Graph, mass: &[f32], positions: &[[f32; 2]], opening: f32) -> Self {
        let (x, y): (Vec<f32>, Vec<f32>) = positions.iter().map(|at| (at[0], at[1])).unzip();
        let (_, order) = morton::sorted(&morton::keys(&x, &y));
        let pick = |values: &[f32]| order.iter().map(|&node| values[node as usize]).collect::<Vec<f32>>();
        let (x, y, mass) = (pick(&x), pick(&y), pick(mass));
        let graph = graph.reordered(&order);
        let weight = |body: usize| graph.links(body).map(|(_, link)| link.weight).sum::<f32>();
        let load = (0..graph.len()).map(|body| weight(body) / mass[body]).collect();
        let (velocity, held) = (vec![[0.0; 2]; x.len()], vec![false; x.len()]);
        let (tree, lists) = Default::default();
        let mut body_of = vec![0; order.len()];
        order.iter().zip(0..).for_each(|(&node, body)| body_of[node as usize] = body);
        Self { order, graph, x, y, velocity, mass, load, held, body_of, rest: Vec::new(), opening, tree, lists, age: 0 }
    }

    /// Moves everything one step; `alpha` is how strongly the forces act, 0..1.
    pub fn tick(&mut self, alpha: f32) {
        let mut forces = self.forces();
        for (force, rest) in forces.iter_mut().zip(&self.rest) {
            *force = [force[0] - rest[0], force[1] - rest[1]];
        }
        for (body, force) in forces.iter().enumerate().filter(|(body, _)| !self.held[*body]) {
            let [dx, dy] = capped(force.map(|value| value * alpha));
            let velocity = &mut self.velocity[body];
            *velocity = [(velocity[0] + dx) * VELOCITY_KEPT, (velocity[1] + dy) * VELOCITY_KEPT];
            self.x[body] += velocity[0];
            self.y[body] += velocity[1];
        }
    }

    /// The positions, in the order of the graph the field was made from.
    pub fn positions(&self) -> Vec<[f32; 2]> {
        let mut positions = vec![[0.0; 2]; self.order.len()];
        for (body, &node) in self.order.iter().enumerate() {
            positions[node as usize] = [self.x[body], self.y[body]];
        }
        positions
    }

    /// Declares all bodies to be at rest where they are, but those marked.
    pub fn take_as_rest(&mut self, but: &[bool]) {
        self.rest = self.forces();
        for (force, &node) in self.rest.iter_mut().zip(&self.order) {
            if but[node as usize] {
                *force = [0.0; 2];
            }
        }
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

    fn forces(&mut self) -> Vec<[f32; 2]> {
        let mut forces = self.pushes();
        for (body, force) in forces.iter_mut().enumerate() {
            let pull = self.pull_on(body);
            *force = [force[0] + pull[0], force[1] + pull[1]];
        }
        forces
    }

    /// The push of all bodies on each.
    fn pushes(&mut self) -> Vec<[f32; 2]> {
        let stale = self.age % REUSE == 0;
        self.age += 1;
        if stale {
            self.tree = Quadtree::new(&self.x, &self.y);
        }
        let sorted = |values: &[f32]| self.tree.order.iter().map(|&body| values[body as usize]).collect::<Vec<f32>>();
        let (x, y, mass) = (sorted(&self.x), sorted(&self.y), sorted(&self.mass));
        self.tree.refresh(&x, &y, &mass, stale);
        if stale {
            self.lists = Interactions::new(&self.tree, self.opening);
        }
        let mut forces = vec![[0.0; 2]; x.len()];
        let mut sources = Sources::default();
        for (number, &bucket) in self.tree.buckets.iter().enumerate() {
            self.lists.load(&self.tree, &x, &y, &mass, number, &mut sources);
            let cell = self.tree.cells[bucket as usize];
            for place in cell.start as usize..cell.end as usize {
                forces[self.tree.order[place] as usize] = sources.push_on(x[place], y[place]);
            }
        }
        forces
    }

    /// The pull of a body's neighbours. Of two ends the one with fewer edges gives way more.
    fn pull_on(&self, body: usize) -> [f32; 2] {
        let (x, y) = self.predicted(body);
        let (mut sum_x, mut sum_y) = (0.0, 0.0);
        for (other, link) in self.graph.links(body) {
            let other = other as usize;
            let (other_x, other_y) = self.predicted(other);
            let (dx, dy) = (other_x - x, other_y - y);
            let gives_way = self.load[other] / (self.load[body] + self.load[other]);
            let pull = link.weight * gives_way * force::pull(dx * dx + dy * dy);
            sum_x += pull * dx;
            sum_y += pull * dy;
        }
        [sum_x / self.mass[body], sum_y / self.mass[body]]
    }

    /// Where a body is after this tick if nothing acts on it.
    fn predicted(&self, body: usize) -> (f32, f32) {
        (self.x[body] + self.velocity[body][0], self.y[body] + self.velocity[body][1])
    }
}

fn capped([x, y]: [f32; 2]) -> [f32; 2] {
    let length = (x * x + y * y).sqrt();
    if length > FORCE_CAP { [x * FORCE_CAP / length, y * FORCE_CAP / length] } else { [x, y] }
}
