//! Ever smaller versions of a graph, so that its overall shape can be found cheaply.
//!
//! Each node of a coarse graph stands where one node of the finer graph stands, its *seat*,
//! and carries the mass of all it absorbed. Edges keep the length of the way between the
//! seats, so a coarse picture is already at the scale of the fine one.

use super::graph::{Graph, Link, Rows, accumulate};

/// One version of a graph.
#[derive(Clone, Debug)]
pub(super) struct Level {
    pub graph: Graph,
    /// How many nodes of the original graph each node stands for.
    pub mass: Vec<f32>,
    /// For each node of the next finer graph, the node here that absorbed it. Empty for the original.
    pub parent: Vec<u32>,
}

impl Level {
    pub fn original(graph: Graph) -> Self {
        let mass = vec![1.0; graph.len()];
        Self { graph, mass, parent: Vec::new() }
    }
}

/// Coarsens until at most `target` nodes are left or nothing more is won; the original is the first.
pub(super) fn levels(graph: Graph, target: usize) -> Vec<Level> {
    let mut levels = vec![Level::original(graph)];
    while let Some(finest) = levels.last().filter(|level| level.graph.len() > target) {
        let coarse = coarser(finest);
        if coarse.graph.len() * 10 > finest.graph.len() * 9 {
            break;
        }
        levels.push(coarse);
    }
    levels
}

fn coarser(fine: &Level) -> Level {
    let seats = choose_seats(fine);
    let (parent, count) = number_seats(&seats);
    let members = Members::new(&parent, count);
    let mut mass = vec![0.0; count];
    for (node, &cluster) in parent.iter().enumerate() {
        mass[cluster as usize] += fine.mass[node];
    }
    let reach = reaches(&fine.graph, &seats);
    let mut rows = Rows::new(count, fine.graph.len());
    for cluster in 0..count {
        for &node in members.of(cluster) {
            for (other, link) in fine.graph.links(node as usize) {
                if parent[other as usize] as usize != cluster {
                    let length = reach[node as usize] + link.length + reach[other as usize];
                    rows.add(parent[other as usize], Link { weight: link.weight, length });
                }
            }
        }
        rows.finish_row();
    }
    Level { graph: rows.into_graph(), mass, parent }
}

/// The seat each node joins: itself or a neighbour. Nodes with few neighbours choose first.
fn choose_seats(fine: &Level) -> Vec<u32> {
    const OPEN: u32 = u32::MAX;
    let graph = &fine.graph;
    let mut seats = vec![OPEN; graph.len()];
    let mut load = fine.mass.clone();
    for node in by_degree(graph) {
        if seats[node as usize] != OPEN {
            continue;
        }
        let free = graph.neighbours(node as usize).iter().copied();
        let free = free.filter(|&other| seats[other as usize] == OPEN || seats[other as usize] == other);
        let least = |&other: &u32| (load[other as usize] * 4.0) as u64 * 64 + graph.degree(other as usize).min(63) as u64;
        let seat = free.min_by_key(least).unwrap_or(node);
        seats[node as usize] = seat;
        seats[seat as usize] = seat;
        if seat != node {
            load[seat as usize] += fine.mass[node as usize];
        }
    }
    seats
}

/// Nodes by rising degree, equals in their order.
fn by_degree(graph: &Graph) -> Vec<u32> {
    const LAST: usize = 255;
    let class = |node: usize| graph.degree(node).min(LAST);
    let mut places = [0u32; LAST + 2];
    for node in 0..graph.len() {
        places[class(node) + 1] += 1;
    }
    accumulate(&mut places);
    let mut order = vec![0; graph.len()];
    for node in 0..graph.len() {
        let place = &mut places[class(node)];
        order[*place as usize] = node as u32;
        *place += 1;
    }
    order
}

/// Numbers the seats in the order of the nodes.
fn number_seats(seats: &[u32]) -> (Vec<u32>, usize) {
    let mut number = vec![0u32; seats.len()];
    let mut count = 0;
    for (node, &seat) in seats.iter().enumerate() {
        if node as u32 == seat {
            number[node] = count;
            count += 1;
        }
    }
    (seats.iter().map(|&seat| number[seat as usize]).collect(), count as usize)
}

/// How far each node is from its seat.
fn reaches(graph: &Graph, seats: &[u32]) -> Vec<u32> {
    let reach = |(node, &seat): (usize, &u32)| {
        let own = graph.links(node).find(|(other, _)| *other == seat && node as u32 != seat);
        own.map_or(0, |(_, link)| link.length)
    };
    seats.iter().enumerate().map(reach).collect()
}

/// Who was absorbed by whom, as lists.
struct Members {
    starts: Vec<u32>,
    nodes: Vec<u32>,
}

impl Members {
    fn new(parent: &[u32], count: usize) -> Self {
        let mut starts = vec![0u32; count + 1];
        for &cluster in parent {
            starts[cluster as usize + 1] += 1;
        }
        accumulate(&mut starts);
        let mut next = starts.clone();
        let mut nodes = vec![0; parent.len()];
        for (node, &cluster) in parent.iter().enumerate() {
            nodes[next[cluster as usize] as usize] = node as u32;
            next[cluster as usize] += 1;
        }
        Self { starts, nodes }
    }

    fn of(&self, cluster: usize) -> &[u32] {
        &self.nodes[self.starts[cluster] as usize..self.starts[cluster + 1] as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_folds_into_its_hub() {
        let star: Vec<_> = (1..50).map(|leaf| (0, leaf, 1.0)).collect();
        let levels = levels(Graph::new(50, &star), 10);
        assert_eq!(levels.len(), 2);
        assert_eq!((levels[1].graph.len(), levels[1].mass[0]), (1, 50.0));
    }

    #[test]
    fn a_path_keeps_its_length() {
        let path: Vec<_> = (1..64).map(|node| (node - 1, node, 1.0)).collect();
        let levels = levels(Graph::new(64, &path), 8);
        let coarse = &levels.last().expect("levels").graph;
        let total: u32 = (0..coarse.len()).flat_map(|node| coarse.links(node)).map(|(_, link)| link.length).sum::<u32>() / 2;
        assert!(coarse.len() <= 8 && (48..64).contains(&total), "{} nodes, {total} long", coarse.len());
    }
}
