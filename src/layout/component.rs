//! The connected pieces of a graph.

use super::graph::Graph;

/// The nodes of each connected piece, neighbours near each other in the list; the largest piece first.
pub(super) fn components(graph: &Graph) -> Vec<Vec<u32>> {
    let mut reached = vec![false; graph.len()];
    let mut pieces = Vec::new();
    for first in 0..graph.len() {
        if !reached[first] {
            pieces.push(breadth_first(graph, first as u32, &mut reached));
        }
    }
    pieces.sort_by_key(|piece| std::cmp::Reverse(piece.len()));
    pieces
}

fn breadth_first(graph: &Graph, first: u32, reached: &mut [bool]) -> Vec<u32> {
    let mut piece = vec![first];
    reached[first as usize] = true;
    let mut next = 0;
    while let Some(&node) = piece.get(next) {
        next += 1;
        for &neighbour in graph.neighbours(node as usize) {
            if !std::mem::replace(&mut reached[neighbour as usize], true) {
                piece.push(neighbour);
            }
        }
    }
    piece
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn largest_first_and_every_node_once() {
        let graph = Graph::new(6, &[(1, 2, 1.0), (3, 5, 1.0), (5, 4, 1.0)]);
        assert_eq!(components(&graph), [vec![3, 5, 4], vec![1, 2], vec![0]]);
    }
}
