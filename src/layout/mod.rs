//! Where to draw the nodes of a graph: numbers in, numbers out.
//!
//! The layout knows nothing of people or news. It is seeded and deterministic:
//! the same [`Request`] gives the same coordinates on every run and for any
//! number of threads.
//!
//! - [`layout`] computes a finished picture in one call;
//! - [`Simulation`] shows the picture as it forms, one [`tick`](Simulation::tick)
//!   at a time, and afterwards answers to dragged and pinned nodes.

mod random;
mod request;
mod simulation;

pub use request::{Quality, Request};
pub use simulation::Simulation;

/// Lays a graph out to the end; one position per node, in the order of the request.
///
/// `threads` changes how long it takes, never the result.
#[must_use]
pub fn layout(request: &Request, _quality: Quality, _threads: usize) -> Vec<[f32; 2]> {
    let mut simulation = Simulation::new(request.clone());
    simulation.settle();
    simulation.positions().to_vec()
}
