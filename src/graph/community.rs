//! Communities: nodes with more edges among themselves than chance would give them.
//!
//! The Leiden algorithm (V. A. Traag, L. Waltman, N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected
//! communities", Scientific Reports 9, 2019) maximising modularity: nodes move to the neighbouring community that gains
//! most, every community is refined into parts that hang together, the parts become the nodes of the next round. Where
//! the paper draws lots, nodes are taken in order and the best move is made, so the same graph has the same communities.
//! Cost grows almost in line with the number of edges.

mod aggregate;
mod moving;
mod refine;

use aggregate::Weighted;

/// Rounds of moving, refining and aggregating at most; a handful is usual.
const ROUNDS: usize = 30;

/// A graph's nodes, each in one community.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Communities {
    /// Community of each node.
    of: Vec<u32>,
    /// Nodes of each community, in order; the largest community first.
    members: Vec<Vec<u32>>,
}

impl Communities {
    /// Finds the communities of an undirected graph of so many nodes. Edges are `(node, node, weight)`; those that join
    /// the same two nodes add up, those with ends that are no nodes or without a positive weight are passed over.
    #[must_use]
    pub fn new(nodes: usize, edges: &[(u32, u32, f32)]) -> Self {
        let mut graph = Weighted::new(nodes, edges);
        // Where each node of the input is in the graph of the round, and the communities of that graph's nodes.
        let mut place: Vec<u32> = (0..nodes as u32).collect();
        let mut community = place.clone();
        for _ in 0..ROUNDS {
            moving::improve(&graph, &mut community);
            let parts = refine::parts(&graph, &community);
            let count = parts.iter().max().map_or(0, |last| *last as usize + 1);
            if count == graph.len() {
                break;
            }
            community = community_of_parts(&parts, &community, count);
            place.iter_mut().for_each(|at| *at = parts[*at as usize]);
            graph = graph.aggregate(&parts, count);
        }
        Self::of_labels(place.iter().map(|at| community[*at as usize]))
    }

    /// Numbers communities by their size, the largest first; of equal ones that with the smallest node.
    fn of_labels(labels: impl Iterator<Item = u32>) -> Self {
        let mut members: Vec<Vec<u32>> = Vec::new();
        for (node, label) in labels.enumerate() {
            let label = label as usize;
            if members.len() <= label {
                members.resize_with(label + 1, Vec::new);
            }
            members[label].push(node as u32);
        }
        members.retain(|nodes| !nodes.is_empty());
        members.sort_by_key(|nodes| (std::cmp::Reverse(nodes.len()), nodes[0]));
        let mut of = vec![0; members.iter().map(Vec::len).sum()];
        for (nodes, community) in members.iter().zip(0..) {
            nodes.iter().for_each(|node| of[*node as usize] = community);
        }
        Self { of, members }
    }

    /// The community of a node.
    #[must_use]
    pub fn of(&self, node: usize) -> Option<usize> {
        self.of.get(node).map(|community| *community as usize)
    }

    /// The nodes of each community, the largest first.
    #[must_use]
    pub fn members(&self) -> &[Vec<u32>] {
        &self.members
    }
}

/// The communities of parts: those of their nodes.
fn community_of_parts(parts: &[u32], community: &[u32], count: usize) -> Vec<u32> {
    let mut out = vec![0; count];
    for (part, community) in parts.iter().zip(community) {
        out[*part as usize] = *community;
    }
    // Numbers must stay below the number of nodes of the next graph.
    moving::renumber(&mut out);
    out
}

#[cfg(test)]
mod tests;
