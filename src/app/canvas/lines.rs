//! The edges in the order in which they are drawn, packed for going through all of them.

use super::lens;
use super::scene::Edge;
use crate::graph::RelationKind;

/// An edge as it is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    /// Index of its first node.
    pub from: u32,
    /// Index of its second node.
    pub to: u32,
    /// Index of the edge in its scene.
    pub edge: u32,
    /// Width at zoom 1, in points.
    pub width: f32,
    /// Decides colour and dashes.
    pub kind: RelationKind,
    /// Which of several between the same nodes it is.
    pub lane: i8,
}

impl Line {
    /// Whether it ends in an arrow.
    pub fn is_directed(&self) -> bool {
        !matches!(self.kind, RelationKind::TookPart | RelationKind::BelongsTo)
    }
}

/// All edges: the straight before the bent, each of them with the weakest first, so that the strong lie above.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    list: Vec<Line>,
    straight: usize,
    outermost: f32,
    /// Place in the list of each edge of the scene.
    place: Vec<u32>,
}

impl Lines {
    /// Puts edges into order.
    pub fn new(edges: &[Edge]) -> Self {
        let mut order: Vec<u32> = (0..edges.len() as u32).collect();
        order.sort_by_key(|i| (edges[*i as usize].lane != 0, edges[*i as usize].evidence));
        let mut place = vec![0; edges.len()];
        order.iter().zip(0..).for_each(|(edge, at)| place[*edge as usize] = at);
        let list: Vec<Line> = order.into_iter().map(|i| line(i, &edges[i as usize])).collect();
        let straight = list.partition_point(|line| line.lane == 0);
        let outermost = list.iter().map(|line| f32::from(line.lane).abs()).fold(0.0, f32::max);
        Self { list, straight, outermost, place }
    }

    /// Every edge.
    pub fn all(&self) -> &[Line] {
        &self.list
    }

    /// How many of them, at the beginning, are straight.
    pub fn straight(&self) -> usize {
        self.straight
    }

    /// The outermost lane of all.
    pub fn outermost(&self) -> f32 {
        self.outermost
    }

    /// Place of an edge of the scene in [`Self::all`].
    pub fn place(&self, edge: usize) -> Option<u32> {
        self.place.get(edge).copied()
    }
}

fn line(index: u32, edge: &Edge) -> Line {
    Line {
        from: edge.from as u32,
        to: edge.to as u32,
        edge: index,
        width: lens::width(edge.evidence),
        kind: edge.kind,
        lane: edge.lane,
    }
}
