//! Which part of the plane each node keeps to in an arrangement.

use super::scene::{self, Node};
use super::timeline::Timeline;
use crate::app::arrangement::Arrangement;
use crate::graph::RelationKind;
use crate::layout::{Region, Request};
use crate::library::Library;
use crate::resolve::EntityKind;

/// Room along the ring for a country, in its radii.
const COUNTRY_ROOM: f32 = 3.2;
/// Distance of the others from the ring, in world units.
const GAP: f32 = 60.0;

/// What an arrangement asks of nodes; the same whichever of them are shown, so that filters move nothing.
#[derive(Clone, Debug, Default)]
pub enum Guide {
    /// Nothing.
    #[default]
    None,
    /// Countries on a ring of this radius, the others within.
    Rings(f32),
    /// Everything at its time.
    Time(Box<Timeline>),
}

/// The guide of an arrangement; `mirrored` when time runs from right to left.
pub fn guide(library: &Library, (arrangement, mirrored): (Arrangement, bool)) -> Guide {
    match arrangement {
        Arrangement::Free => Guide::None,
        Arrangement::ByKind => Guide::Rings(ring(library)),
        Arrangement::AlongTime => Guide::Time(Box::new(Timeline::new(library, mirrored))),
    }
}

impl Guide {
    /// Where a node keeps to.
    pub fn region(&self, node: &Node) -> Region {
        match self {
            Self::None => Region::Anywhere,
            Self::Rings(radius) => match node.kind {
                EntityKind::Country => Region::Ring { inner: *radius, outer: *radius },
                EntityKind::Person | EntityKind::Organization => {
                    Region::Ring { inner: 0.0, outer: (radius - 2.0 * GAP).max(GAP) }
                }
                EntityKind::Meeting | EntityKind::Claim => Region::Ring { inner: 0.0, outer: (radius - GAP).max(GAP) },
            },
            Self::Time(timeline) => timeline.region(node.entity),
        }
    }

    /// How strongly an edge pulls: by kind, claims belong to those who made them.
    pub fn weight(&self, kind: RelationKind) -> f32 {
        match (self, kind) {
            (Self::Rings(_), RelationKind::Claimed) => 12.0,
            (Self::Rings(_), RelationKind::About | RelationKind::Reported) => 0.1,
            _ => 1.0,
        }
    }
}

/// Radius of a ring that all countries have room on and all others within.
fn ring(library: &Library) -> f32 {
    let nodes: Vec<Node> = scene::connected(library).collect();
    let around: f32 = nodes.iter().filter(|node| node.kind == EntityKind::Country).map(|node| COUNTRY_ROOM * node.radius).sum();
    let side = Request::comfortable_side(nodes.iter().filter(|node| node.kind != EntityKind::Country).map(|node| node.radius));
    (side / std::f32::consts::PI.sqrt() + 2.0 * GAP).max(around / std::f32::consts::TAU)
}
