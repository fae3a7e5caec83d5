//! Cutting communities into parts that hang together: what is aggregated is never torn (the paper's refinement).

use super::aggregate::{Sums, Weighted};
use super::moving::renumber;

/// Parts under construction, each within one community.
struct Parts<'a> {
    graph: &'a Weighted,
    community: &'a [u32],
    part: Vec<u32>,
    /// Strength and number of nodes of each part.
    strength: Vec<f64>,
    size: Vec<u32>,
    /// Weight between each part and the rest of its community.
    cut: Vec<f64>,
    /// Strength of each community.
    whole: Vec<f64>,
    ties: Sums,
}

/// The part of each node, numbered from 0.
pub fn parts(graph: &Weighted, community: &[u32]) -> Vec<u32> {
    let mut parts = Parts::new(graph, community);
    (0..graph.len()).for_each(|node| parts.join(node));
    renumber(&mut parts.part);
    parts.part
}

impl<'a> Parts<'a> {
    fn new(graph: &'a Weighted, community: &'a [u32]) -> Self {
        let nodes = graph.len();
        let mut whole = vec![0.0; nodes];
        (0..nodes).for_each(|node| whole[community[node] as usize] += graph.strength[node]);
        let within = |node: usize| {
            let inside = graph.neighbours(node).iter().filter(|(to, _)| community[*to as usize] == community[node]);
            inside.map(|(_, weight)| weight).sum()
        };
        Self {
            graph,
            community,
            part: (0..nodes as u32).collect(),
            strength: graph.strength.clone(),
            size: vec![1; nodes],
            cut: (0..nodes).map(within).collect(),
            whole,
            ties: Sums::new(nodes),
        }
    }

    /// Whether a part has as much weight to the rest of its community as chance would give it.
    fn is_well_connected(&self, part: u32, community: u32) -> bool {
        let (part, community) = (part as usize, community as usize);
        let rest = self.whole[community] - self.strength[part];
        self.cut[part] >= self.strength[part] * rest / self.graph.total.max(f64::MIN_POSITIVE)
    }

    /// A node that is still a part by itself joins the part that gains most from it.
    fn join(&mut self, node: usize) {
        let (own, community) = (self.part[node], self.community[node]);
        if self.size[own as usize] != 1 || !self.is_well_connected(own, community) {
            return;
        }
        for (neighbour, weight) in self.graph.neighbours(node) {
            if self.community[*neighbour as usize] == community {
                self.ties.add(self.part[*neighbour as usize], *weight);
            }
        }
        let mut best = None;
        for (part, tie) in self.ties.take() {
            let chance = self.graph.strength[node] * self.strength[part as usize] / self.graph.total;
            let gained = tie - chance;
            if gained > best.map_or(0.0, |(_, gained, _)| gained) && self.is_well_connected(part, community) {
                best = Some((part, gained, tie));
            }
        }
        if let Some((part, _, tie)) = best {
            self.cut[part as usize] += self.cut[own as usize] - 2.0 * tie;
            self.strength[part as usize] += self.graph.strength[node];
            self.size[part as usize] += 1;
            self.size[own as usize] = 0;
            self.part[node] = part;
        }
    }
}
