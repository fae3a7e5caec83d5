//! What there is to draw: the visible part of the network as numbered nodes and edges.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::lines::Lines;
use crate::app::visible::Visible;
use crate::graph::{RelationId, RelationKind};
use crate::layout::Request;
use crate::library::Library;
use crate::resolve::{Entity, EntityId, EntityKind};

/// A node.
#[derive(Clone, Debug)]
pub struct Node {
    /// What it stands for.
    pub entity: EntityId,
    /// Decides shape and colour.
    pub kind: EntityKind,
    /// In world units; grows with importance.
    pub radius: f32,
    /// How much it matters: decides whose label is placed first.
    pub importance: f32,
}

/// An edge between two nodes of the scene.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// What it stands for.
    pub relation: RelationId,
    /// Decides colour and dashes.
    pub kind: RelationKind,
    /// Index of its first node.
    pub from: usize,
    /// Index of its second node.
    pub to: usize,
    /// How many places show it.
    pub evidence: usize,
    /// Which of several edges between the same two nodes it is, from the middle: 0, 1, −1, 2, …
    pub lane: i8,
}

impl Edge {
    /// An edge; [`Scene::of_parts`] gives it its lane.
    pub fn new(relation: RelationId, kind: RelationKind, [from, to]: [usize; 2], evidence: usize) -> Self {
        Self { relation, kind, from, to, evidence, lane: 0 }
    }
}

/// Nodes and edges in the order of their ids.
#[derive(Clone, Debug, Default)]
pub struct Scene {
    /// The nodes.
    pub nodes: Vec<Node>,
    /// The edges.
    pub edges: Vec<Edge>,
    /// Node of each entity.
    index: BTreeMap<EntityId, usize>,
    /// Edges of each node.
    touching: Vec<Vec<usize>>,
    /// The edges as they are drawn.
    lines: Lines,
    /// Radius of the largest node.
    largest: f32,
    /// Held by whoever keeps something that was made of this scene.
    token: Arc<()>,
}

impl Scene {
    /// The nodes of the kinds that are shown, with the edges between them.
    pub fn new(library: &Library, visible: &Visible) -> Self {
        let entities = library.entities().iter().filter(|e| shown(library, e, visible));
        let nodes: Vec<Node> = entities.map(|entity| node(library, entity)).collect();
        let index = index_of(&nodes);
        let place = |entity: EntityId| index.get(&entity).copied();
        let edges = library.network.relations().iter().filter_map(|relation| {
            let ends = [place(relation.from)?, place(relation.to)?];
            Some(Edge::new(relation.id, relation.kind, ends, relation.evidence.len()))
        });
        Self::of_parts(nodes, edges.collect())
    }

    /// A scene of these nodes and edges; edges of the same two nodes are given lanes.
    pub fn of_parts(nodes: Vec<Node>, mut edges: Vec<Edge>) -> Self {
        let mut touching = vec![Vec::new(); nodes.len()];
        let mut lanes: BTreeMap<(usize, usize), i8> = BTreeMap::new();
        for (i, edge) in edges.iter_mut().enumerate() {
            let (from, to) = (edge.from, edge.to);
            let lane = next_lane(lanes.entry((from.min(to), from.max(to))).or_default());
            // Left and right change sides with the direction.
            edge.lane = if from > to { -lane } else { lane };
            touching[from].push(i);
            touching[to].push(i);
        }
        let largest = nodes.iter().map(|node| node.radius).fold(0.0, f32::max);
        let (index, lines) = (index_of(&nodes), Lines::new(&edges));
        Self { index, lines, nodes, edges, touching, largest, token: Arc::default() }
    }

    /// Radius of the largest node, in world units.
    pub fn largest(&self) -> f32 {
        self.largest
    }

    /// The edges in the order in which they are drawn.
    pub fn lines(&self) -> &Lines {
        &self.lines
    }

    /// Equal ([`Arc::ptr_eq`]) as long as it is held, for this scene and no other.
    pub fn token(&self) -> &Arc<()> {
        &self.token
    }

    /// The node of an entity, if it is shown.
    pub fn node_of(&self, entity: EntityId) -> Option<usize> {
        self.index.get(&entity).copied()
    }

    /// The edges of a node.
    pub fn edges_of(&self, node: usize) -> &[usize] {
        self.touching.get(node).map_or(&[], Vec::as_slice)
    }

    /// A node and those one edge away, in order.
    pub fn neighbourhood(&self, node: usize) -> Vec<usize> {
        let mut out = vec![node];
        out.extend(self.edges_of(node).iter().flat_map(|e| [self.edges[*e].from, self.edges[*e].to]));
        out.sort_unstable();
        out.dedup();
        out
    }

    /// The layout of this scene; nodes that `start` knows begin there, and those that are `pinned` stay.
    pub fn request(&self, start: impl Fn(EntityId) -> Option<[f32; 2]>, pinned: impl Fn(EntityId) -> bool) -> Request {
        Request {
            nodes: self.nodes.len(),
            edges: self.edges.iter().map(|e| (e.from as u32, e.to as u32, 1.0)).collect(),
            radii: self.nodes.iter().map(|n| n.radius).collect(),
            start: self.nodes.iter().map(|n| start(n.entity)).collect(),
            pinned: self.nodes.iter().map(|n| pinned(n.entity)).collect(),
            regions: Vec::new(),
            seed: 1,
        }
    }
}

fn index_of(nodes: &[Node]) -> BTreeMap<EntityId, usize> {
    nodes.iter().enumerate().map(|(i, node)| (node.entity, i)).collect()
}

/// 0, 1, −1, 2, −2, … for one pair of nodes after the other.
fn next_lane(count: &mut i8) -> i8 {
    let step = (*count + 1) / 2;
    let lane = if *count % 2 == 1 { step } else { -step };
    *count = count.saturating_add(1).min(100);
    lane
}

/// All nodes that have edges, whether they are shown or not.
pub fn connected(library: &Library) -> impl Iterator<Item = Node> + '_ {
    library.entities().iter().filter(|entity| library.network.degree(entity.id) > 0).map(|entity| node(library, entity))
}

fn shown(library: &Library, entity: &Entity, visible: &Visible) -> bool {
    visible.shows(entity.kind) && !visible.hidden.has(entity.id) && (visible.unconnected || library.network.degree(entity.id) > 0)
}

fn node(library: &Library, entity: &Entity) -> Node {
    let degree = library.network.degree(entity.id) as f32;
    let importance = degree + 0.5 * entity.mentions.len() as f32;
    let (base, growth, most) = match entity.kind {
        EntityKind::Claim => (4.0, 0.4, 7.0),
        EntityKind::Meeting => (7.0, 1.2, 16.0),
        _ => (6.0, 1.5, 24.0),
    };
    let weight = if entity.kind == EntityKind::Claim { 0.05 } else { 1.0 };
    Node {
        entity: entity.id,
        kind: entity.kind,
        radius: f32::min(base + growth * importance.sqrt(), most),
        importance: importance * weight,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// People at these places with edges of one piece of evidence between them.
    pub fn people(places: &[[f32; 2]], edges: &[[usize; 2]]) -> Scene {
        let node = |i: usize| Node { entity: EntityId(i as u32), kind: EntityKind::Person, radius: 6.0, importance: 1.0 };
        let edge = |(i, ends): (usize, &[usize; 2])| Edge::new(RelationId(i as u32), RelationKind::Claimed, *ends, 1);
        Scene::of_parts((0..places.len()).map(node).collect(), edges.iter().enumerate().map(edge).collect())
    }

    #[test]
    fn edges_there_and_back_do_not_cover_each_other() {
        let scene = people(&[[0.0; 2]; 2], &[[0, 1], [1, 0], [0, 1]]);
        assert_eq!(scene.edges.iter().map(|e| e.lane).collect::<Vec<_>>(), [0, -1, -1]);
    }

    #[test]
    fn lanes_alternate_around_the_middle() {
        let mut count = 0;
        let lanes: Vec<i8> = (0..5).map(|_| next_lane(&mut count)).collect();
        assert_eq!(lanes, [0, 1, -1, 2, -2]);
    }
}
