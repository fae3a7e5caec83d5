//! Distances in the graph between all pairs of a small graph.

use super::graph::Graph;

/// All distances, row after row.
#[derive(Clone, Debug)]
pub(super) struct Distances {
    nodes: usize,
    values: Vec<f32>,
}

impl Distances {
    /// Measures a connected graph; nodes that cannot be reached count as far away as there are edges to walk.
    pub fn new(graph: &Graph) -> Self {
        let nodes = graph.len();
        let mut values = Vec::with_capacity(nodes * nodes);
        let mut walk = Walk::new(graph);
        for from in 0..nodes {
            walk.run(graph, from as u32);
            values.extend(walk.distance.iter().map(|&distance| distance.min(graph.len() as u32 * walk.longest) as f32));
        }
        Self { nodes, values }
    }

    pub fn len(&self) -> usize {
        self.nodes
    }

    /// The distances from one node to all.
    pub fn from(&self, node: usize) -> &[f32] {
        &self.values[node * self.nodes..(node + 1) * self.nodes]
    }
}

/// Shortest ways from one node, with one bucket per distance: edge lengths are small whole numbers.
struct Walk {
    distance: Vec<u32>,
    buckets: Vec<Vec<u32>>,
    longest: u32,
}

impl Walk {
    fn new(graph: &Graph) -> Self {
        let longest = graph.longest();
        Self { distance: Vec::new(), buckets: vec![Vec::new(); longest as usize + 1], longest }
    }

    fn run(&mut self, graph: &Graph, from: u32) {
        self.distance.clear();
        self.distance.resize(graph.len(), u32::MAX);
        self.distance[from as usize] = 0;
        self.buckets[0].push(from);
        let (mut now, mut waiting) = (0u32, 1usize);
        while waiting > 0 {
            let slot = now as usize % self.buckets.len();
            let mut due = std::mem::take(&mut self.buckets[slot]);
            waiting -= due.len();
            for node in due.drain(..) {
                if self.distance[node as usize] == now {
                    waiting += self.spread(graph, node, now);
                }
            }
            self.buckets[slot] = due;
            now += 1;
        }
    }

    /// Puts the neighbours that are reached earlier than known into their buckets.
    fn spread(&mut self, graph: &Graph, node: u32, now: u32) -> usize {
        let mut added = 0;
        for (target, link) in graph.links(node as usize) {
            let arrival = now + link.length;
            if arrival < self.distance[target as usize] {
                self.distance[target as usize] = arrival;
                let slot = arrival as usize % self.buckets.len();
                self.buckets[slot].push(target);
                added += 1;
            }
        }
        added
    }
}

#[cfg(test)]
mod tests {
    use super::super::graph::{Link, Rows};
    use super::*;

    #[test]
    fn hops_of_a_path() {
        let distances = Distances::new(&Graph::new(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)]));
        assert_eq!(distances.from(0), &[0.0, 1.0, 2.0, 3.0]);
        assert_eq!(distances.from(2), &[2.0, 1.0, 0.0, 1.0]);
    }

    #[test]
    fn the_shorter_way_round_counts() {
        let mut rows = Rows::new(3, 6);
        for row in [[(1, 1), (2, 5)], [(0, 1), (2, 2)], [(0, 5), (1, 2)]] {
            row.iter().for_each(|&(target, length)| rows.add(target, Link { weight: 1.0, length }));
            rows.finish_row();
        }
        assert_eq!(Distances::new(&rows.into_graph()).from(0), &[0.0, 1.0, 3.0]);
    }
}
