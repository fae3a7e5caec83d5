//! What a layout is asked for.

use super::Region;

/// Space kept free around each node, so that a label finds room below it.
const LABEL_ROOM: f32 = 7.0;
/// Share of a picture that nodes cover with their rooms where they keep to regions.
const COVER: f32 = 0.12;

/// A graph to be laid out, as plain numbers.
///
/// Lists that are shorter than `nodes` are filled up with defaults, so that a
/// caller who has no radii, starts or pins may leave them empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Request {
    /// How many nodes there are; they are numbered from 0.
    pub nodes: usize,
    /// Pairs of nodes that belong together, with a weight (1 is usual).
    /// Doubles are merged, loops and unknown nodes dropped.
    pub edges: Vec<(u32, u32, f32)>,
    /// The radius each node is drawn with, in the units of the picture.
    pub radii: Vec<f32>,
    /// Positions already known, for a graph that grew.
    pub start: Vec<Option<[f32; 2]>>,
    /// Nodes that stay exactly at their start.
    pub pinned: Vec<bool>,
    /// What each node keeps to; nodes without a region stand where the forces want them.
    pub regions: Vec<Region>,
    /// Chooses one of the many equally good pictures.
    pub seed: u64,
}

impl Request {
    /// Side of a square in which nodes of these radii stand at ease, for those who choose regions.
    #[must_use]
    pub fn comfortable_side(radii: impl IntoIterator<Item = f32>) -> f32 {
        let rooms: Vec<f32> = radii.into_iter().map(|radius| radius + LABEL_ROOM).collect();
        Self::comfortable_area(&rooms).sqrt()
    }

    /// The area in which nodes with these rooms stand at ease.
    pub(super) fn comfortable_area(rooms: &[f32]) -> f32 {
        rooms.iter().map(|room| std::f32::consts::PI * room * room).sum::<f32>() / COVER
    }

    /// The radius of each node with the space that is kept free around it.
    pub(super) fn rooms(&self) -> Vec<f32> {
        (0..self.nodes).map(|node| self.radius(node) + LABEL_ROOM).collect()
    }

    /// The region of each node; nothing when none has one.
    pub(super) fn regions(&self) -> Option<Vec<Region>> {
        let region = |node: usize| self.regions.get(node).copied().unwrap_or_default().usable();
        let regions: Vec<Region> = (0..self.nodes).map(region).collect();
        regions.iter().any(|region| *region != Region::Anywhere).then_some(regions)
    }

    /// The radius of a node; 1 if none or none that is usable was given.
    pub(super) fn radius(&self, node: usize) -> f32 {
        self.radii.get(node).copied().filter(|radius| radius.is_finite() && *radius > 0.0).unwrap_or(1.0)
    }

    /// The position a node starts from, if it is known and finite.
    pub(super) fn start(&self, node: usize) -> Option<[f32; 2]> {
        self.start.get(node).copied().flatten().filter(|[x, y]| x.is_finite() && y.is_finite())
    }

    /// Whether the node must stay at its start.
    pub(super) fn is_pinned(&self, node: usize) -> bool {
        self.pinned.get(node).copied().unwrap_or(false) && self.start(node).is_some()
    }
}

/// Where on the slider between speed, true distances and true neighbourhoods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Quality {
    /// The quickest picture worth looking at.
    Fast,
    /// Distances and neighbourhoods in balance.
    #[default]
    Balanced,
    /// Distances in the picture follow distances in the graph.
    Global,
    /// Neighbours in the graph stand next to each other.
    Local,
}
