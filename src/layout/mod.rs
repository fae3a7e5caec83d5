//! Where to draw the nodes of a graph: numbers in, numbers out.
//!
//! The layout knows nothing of people or news. It is seeded and deterministic:
//! the same [`Request`] gives the same coordinates on every run and for any
//! number of threads.
//!
//! - [`layout`] computes a finished picture in one call;
//! - [`Simulation`] shows the picture as it forms, one [`tick`](Simulation::tick)
//!   at a time, and afterwards answers to dragged and pinned nodes;
//! - [`Region`] keeps nodes to a column or a ring, as in a picture along time.

mod circle;
mod coarsen;
mod collide;
mod columns;
mod component;
mod distance;
mod even;
mod field;
mod fit;
mod force;
mod formation;
mod free;
mod graph;
mod guided;
mod interaction;
mod morton;
mod motion;
mod pack;
mod parallel;
mod piece;
mod pivot;
mod quadtree;
mod random;
mod region;
mod request;
mod scale;
mod settings;
mod simulation;
mod start;
mod stress;
mod swarm;
#[cfg(test)]
mod tests;
mod wide;

pub use region::Region;
pub use request::{Quality, Request};
pub use simulation::Simulation;

/// Lays a graph out to the end; one position per node, in the order of the request.
///
/// `threads` changes how long it takes, never the result.
#[must_use]
pub fn layout(request: &Request, quality: Quality, threads: usize) -> Vec<[f32; 2]> {
    let mut simulation = Simulation::with_quality(request, quality, threads.max(1));
    simulation.settle();
    simulation.positions().to_vec()
}
