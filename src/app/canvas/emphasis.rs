//! What stands out in a picture, and how strongly the rest is drawn.

/// What stands out in a picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Emphasis {
    /// Nodes drawn in full while the others fade, in order; empty when nothing is singled out.
    pub nodes: Vec<usize>,
    /// Edges drawn in full.
    pub edges: Vec<usize>,
    /// The selected node.
    pub selected: Option<usize>,
    /// The selected nodes when they are several, in order.
    pub group: Vec<usize>,
    /// The selected edge.
    pub selected_edge: Option<usize>,
    /// Nodes held in place by the user, in order.
    pub pinned: Vec<usize>,
    /// How strongly the rest is drawn, 0–1.
    pub rest: f32,
}

/// How strongly edges are drawn that nothing singles out.
const EDGE_STRENGTH: f32 = 0.55;

/// A node drawn once more, above all others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// Its index.
    pub node: usize,
    /// Drawn in full.
    pub strong: bool,
    /// With the ring of a pinned node.
    pub pinned: bool,
    /// With the ring of a selected node.
    pub selected: bool,
}

impl Emphasis {
    /// Whether some nodes or edges are singled out and the rest fades.
    pub fn is_some(&self) -> bool {
        !self.nodes.is_empty()
    }

    /// Whether a node is one of those that are singled out.
    pub fn singles_out(&self, node: usize) -> bool {
        self.nodes.binary_search(&node).is_ok()
    }

    /// How strongly a node is drawn, 0–1.
    pub fn node(&self, index: usize) -> f32 {
        if self.singles_out(index) { 1.0 } else { self.rest_of_nodes() }
    }

    /// How strongly nodes are drawn that are not singled out, 0–1.
    pub fn rest_of_nodes(&self) -> f32 {
        if self.is_some() { self.rest } else { 1.0 }
    }

    /// The same of edges.
    pub fn rest_of_edges(&self) -> f32 {
        EDGE_STRENGTH * self.rest_of_nodes()
    }

    /// The nodes that are drawn once more above all others, in order.
    pub fn marks(&self) -> Vec<Mark> {
        let ringed = self.pinned.iter().chain(&self.selected).chain(&self.group);
        let mut nodes: Vec<usize> = self.nodes.iter().chain(ringed).copied().collect();
        nodes.sort_unstable();
        nodes.dedup();
        let mark = |node: usize| Mark {
            node,
            strong: !self.is_some() || self.singles_out(node),
            pinned: self.pinned.binary_search(&node).is_ok(),
            selected: self.selected == Some(node) || self.group.binary_search(&node).is_ok(),
        };
        nodes.into_iter().map(mark).collect()
    }
}
