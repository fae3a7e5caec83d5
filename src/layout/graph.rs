//! A graph as the layout needs it: each node's neighbours in one flat list.

/// Undirected neighbours, without loops and doubles.
#[derive(Clone, Debug, Default)]
pub(super) struct Graph {
    starts: Vec<u32>,
    targets: Vec<u32>,
    links: Vec<Link>,
}

/// What is known of one neighbour.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Link {
    /// How strongly the two belong together.
    pub weight: f32,
    /// How far they are apart, counted in edges of the original graph.
    pub length: u32,
}

impl Graph {
    /// Builds the lists from pairs; loops and pairs with unknown nodes are dropped, doubles merged.
    pub fn new(nodes: usize, edges: &[(u32, u32, f32)]) -> Self {
        let known = |&&(from, to, _): &&(u32, u32, f32)| from != to && (from.max(to) as usize) < nodes;
        let mut starts = vec![0u32; nodes + 1];
        for &(from, to, _) in edges.iter().filter(known) {
            starts[from as usize + 1] += 1;
            starts[to as usize + 1] += 1;
        }
        accumulate(&mut starts);
        let mut next = starts.clone();
        let mut entries = vec![(0u32, 0f32); starts[nodes] as usize];
        for &(from, to, weight) in edges.iter().filter(known) {
            for (one, other) in [(from, to), (to, from)] {
                entries[next[one as usize] as usize] = (other, usable(weight));
                next[one as usize] += 1;
            }
        }
        let mut rows = Rows::new(nodes, entries.len());
        for node in 0..nodes {
            for &(target, weight) in &entries[starts[node] as usize..starts[node + 1] as usize] {
                rows.add(target, Link { weight, length: 1 });
            }
            rows.finish_row();
        }
        rows.into_graph()
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many neighbours a node has.
    pub fn degree(&self, node: usize) -> usize {
        self.row(node).len()
    }

    /// The neighbours of a node.
    pub fn neighbours(&self, node: usize) -> &[u32] {
        &self.targets[self.row(node)]
    }

    /// The neighbours of a node with what is known of them.
    pub fn links(&self, node: usize) -> impl Iterator<Item = (u32, Link)> + '_ {
        let row = self.row(node);
        self.targets[row.clone()].iter().copied().zip(self.links[row].iter().copied())
    }

    /// The longest edge; 1 without edges.
    pub fn longest(&self) -> u32 {
        self.links.iter().map(|link| link.length).max().unwrap_or(1)
    }

    /// The same graph with the nodes renumbered: `order[new] = old`, only the nodes named there.
    pub fn reordered(&self, order: &[u32]) -> Self {
        let mut new_of = vec![u32::MAX; self.len()];
        for (new, &old) in order.iter().enumerate() {
            new_of[old as usize] = new as u32;
        }
        let mut graph = Self { starts: vec![0], targets: Vec::with_capacity(self.targets.len()), links: Vec::new() };
        graph.links.reserve(self.links.len());
        for &old in order {
            let kept = self.links(old as usize).map(|(target, link)| (new_of[target as usize], link));
            for (target, link) in kept.filter(|(target, _)| *target != u32::MAX) {
                graph.targets.push(target);
                graph.links.push(link);
            }
            graph.starts.push(graph.targets.len() as u32);
        }
        graph
    }

    /// The same graph when nothing is asked of its links any more.
    pub fn without_links(self) -> Self {
        Self { links: Vec::new(), ..self }
    }

    /// Where the neighbours of a node are in the list of all.
    pub fn row(&self, node: usize) -> std::ops::Range<usize> {
        self.starts[node] as usize..self.starts[node + 1] as usize
    }
}

/// Turns counts (from place 1 on) into the places where rows start.
pub(super) fn accumulate(counts: &mut [u32]) {
    for place in 1..counts.len() {
        counts[place] += counts[place - 1];
    }
}

/// A graph being written row after row; doubles within a row are merged.
pub(super) struct Rows {
    graph: Graph,
    seen_at: Vec<u32>,
}

impl Rows {
    pub fn new(nodes: usize, entries: usize) -> Self {
        let mut graph = Graph { starts: Vec::with_capacity(nodes + 1), ..Graph::default() };
        graph.starts.push(0);
        graph.targets.reserve(entries);
        graph.links.reserve(entries);
        Self { graph, seen_at: vec![u32::MAX; nodes] }
    }

    /// Adds a neighbour to the current row: weights add up, the shorter way counts.
    pub fn add(&mut self, target: u32, link: Link) {
        let row_start = self.graph.starts.last().copied().unwrap_or(0);
        let at = self.seen_at[target as usize];
        if at != u32::MAX && at >= row_start {
            let known = &mut self.graph.links[at as usize];
            known.weight += link.weight;
            known.length = known.length.min(link.length);
        } else {
            self.seen_at[target as usize] = self.graph.targets.len() as u32;
            self.graph.targets.push(target);
            self.graph.links.push(link);
        }
    }

    pub fn finish_row(&mut self) {
        self.graph.starts.push(self.graph.targets.len() as u32);
    }

    pub fn into_graph(mut self) -> Graph {
        self.graph.targets.shrink_to_fit();
        self.graph.links.shrink_to_fit();
        self.graph
    }
}

/// Weights from outside may be anything; the forces need them finite, positive and of like size.
fn usable(weight: f32) -> f32 {
    if weight.is_finite() && weight > 0.0 { weight.sqrt().clamp(0.25, 4.0) } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubles_loops_and_unknown_nodes() {
        let graph = Graph::new(3, &[(0, 1, 1.0), (1, 0, 1.0), (2, 2, 1.0), (0, 9, 1.0), (1, 2, f32::NAN)]);
        assert_eq!(graph.neighbours(0), &[1]);
        assert_eq!(graph.neighbours(1), &[0, 2]);
        assert_eq!(graph.links(0).next(), Some((1, Link { weight: 2.0, length: 1 })));
        assert_eq!(graph.degree(2), 1);
    }

    #[test]
    fn reordering_keeps_what_is_named() {
        let graph = Graph::new(4, &[(0, 1, 1.0), (1, 2, 1.0), (2, 3, 1.0)]);
        let part = graph.reordered(&[2, 1]);
        assert_eq!((part.len(), part.neighbours(0), part.neighbours(1)), (2, &[1u32][..], &[0u32][..]));
    }
}
