//! The network of entities: petgraph inside, entity and relation ids outside.
//!
//! `relation` the edges · `build` how they come from finds · `community` what belongs together. No petgraph index
//! leaves this folder; node `i` of the petgraph graph is entity `i`.

mod build;
mod community;
mod relation;

use petgraph::Direction;
use petgraph::graph::{EdgeIndex, NodeIndex, UnGraph};
use petgraph::visit::EdgeRef;

pub use community::Communities;
pub use relation::{Evidence, Relation, RelationId, RelationKind};

use crate::resolve::{EntityId, Found, Resolution};

/// Who is connected with whom, through what.
#[derive(Clone, Debug, Default)]
pub struct Network {
    graph: petgraph::Graph<(), ()>,
    relations: Vec<Relation>,
}

impl Network {
    /// Builds the network of a resolved folder.
    pub fn new(found: &[Found], resolved: &Resolution) -> Self {
        let relations = build::relations(found, resolved);
        let mut graph = petgraph::Graph::with_capacity(resolved.entities.len(), relations.len());
        for _ in &resolved.entities {
            graph.add_node(());
        }
        for relation in &relations {
            graph.add_edge(node(relation.from), node(relation.to), ());
        }
        Self { graph, relations }
    }

    /// All relations; [`RelationId`] is the position.
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The relation of an id.
    pub fn relation(&self, id: RelationId) -> &Relation {
        &self.relations[id.0 as usize]
    }

    /// Relations that start or end at an entity, in order of their ids.
    pub fn relations_of(&self, entity: EntityId) -> Vec<&Relation> {
        if entity.0 as usize >= self.graph.node_count() {
            return Vec::new();
        }
        let out = self.graph.edges_directed(node(entity), Direction::Outgoing);
        let incoming = self.graph.edges_directed(node(entity), Direction::Incoming);
        let mut ids: Vec<EdgeIndex> = out.chain(incoming).map(|e| e.id()).collect();
        ids.sort_unstable();
        ids.into_iter().map(|id| &self.relations[id.index()]).collect()
    }

    /// Entities one relation away, without repeats, in order.
    pub fn neighbours(&self, entity: EntityId) -> Vec<EntityId> {
        let mut out: Vec<EntityId> =
            self.relations_of(entity).iter().map(|r| if r.from == entity { r.to } else { r.from }).collect();
        out.sort_unstable();
        out.dedup();
        out
    }

    /// How many relations an entity has.
    pub fn degree(&self, entity: EntityId) -> usize {
        self.graph.neighbors_undirected(node(entity)).count()
    }

    /// The shortest chain of relations between two entities, ends included; `None` when they are not connected.
    pub fn path(&self, from: EntityId, to: EntityId) -> Option<Vec<EntityId>> {
        let edges = self.graph.edge_references().map(|e| (e.source(), e.target()));
        let undirected: UnGraph<(), ()> = UnGraph::from_edges(edges);
        if from.0.max(to.0) as usize >= undirected.node_count() {
            return (from == to).then(|| vec![from]);
        }
        let (_, nodes) = petgraph::algo::astar(&undirected, node(from), |n| n == node(to), |_| 1_u32, |_| 0)?;
        Some(nodes.into_iter().map(|n| EntityId(u32::try_from(n.index()).unwrap_or(u32::MAX))).collect())
    }
}

fn node(entity: EntityId) -> NodeIndex {
    NodeIndex::new(entity.0 as usize)
}
