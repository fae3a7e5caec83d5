//! What a layout is asked for.

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
    /// Chooses one of the many equally good pictures.
    pub seed: u64,
}

impl Request {
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
