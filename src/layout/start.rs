//! Where nodes stand before any force acts: known from before, beside their neighbours, or on a grid.

use super::Request;
use super::graph::Graph;
use super::piece::Piece;
use super::random::Random;

/// Width of a grid of single nodes to its height.
const ASPECT: f32 = 1.6;

/// Places for all nodes of a piece of which at least half are known, and which nodes are new.
///
/// Nothing is known of a piece whose nodes are all said to be on one spot.
pub(super) fn complete(graph: &Graph, known: &[Option<[f32; 2]>], seed: u64) -> Option<(Vec<[f32; 2]>, Vec<bool>)> {
    let count = known.iter().flatten().count();
    let one_spot = count > 1 && known.iter().flatten().all(|place| Some(*place) == known.iter().flatten().next().copied());
    if count * 2 < known.len() || count == 0 || one_spot {
        return None;
    }
    let mut places = known.to_vec();
    let mut random = Random::new(seed);
    let reach = usual_length(graph, known);
    let mut open: Vec<usize> = (0..known.len()).filter(|&node| known[node].is_none()).collect();
    while !open.is_empty() {
        let before = places.clone();
        open.retain(|&node| {
            places[node] = beside_neighbours(graph, &before, node)
                .map(|[x, y]| [x + 0.3 * reach * random.signed(), y + 0.3 * reach * random.signed()]);
            places[node].is_none()
        });
        if places == before {
            return None;
        }
    }
    Some((places.into_iter().flatten().collect(), known.iter().map(Option::is_none).collect()))
}

/// The middle of the neighbours that have a place.
fn beside_neighbours(graph: &Graph, places: &[Option<[f32; 2]>], node: usize) -> Option<[f32; 2]> {
    let placed: Vec<[f32; 2]> = graph.neighbours(node).iter().filter_map(|&other| places[other as usize]).collect();
    (!placed.is_empty()).then(|| super::fit::middle(&placed))
}

/// How long an edge between known nodes is on average.
fn usual_length(graph: &Graph, known: &[Option<[f32; 2]>]) -> f32 {
    let (mut sum, mut count) = (0.0, 0);
    for (node, place) in known.iter().enumerate() {
        let Some([x, y]) = place else { continue };
        for at in graph.neighbours(node).iter().filter_map(|&other| known[other as usize]) {
            sum += (at[0] - x).hypot(at[1] - y);
            count += 1;
        }
    }
    if count > 0 { sum / count as f32 } else { 1.0 }
}

/// Nodes without neighbours: those that are known stand where they stood, the others on a grid.
pub(super) fn single_nodes(request: &Request, rooms: &[f32], nodes: Vec<u32>) -> Vec<Piece> {
    let (known, new): (Vec<u32>, Vec<u32>) = nodes.into_iter().partition(|&node| request.start(node as usize).is_some());
    let places = known.iter().filter_map(|&node| request.start(node as usize)).collect();
    let placed = grid_piece(known, rooms, places);
    let grid = grid(new.len(), new.iter().fold(0.0, |most, &node| rooms[node as usize].max(most)));
    let free = grid_piece(new, rooms, grid).map(|mut piece| {
        piece.placed = false;
        piece
    });
    placed.into_iter().chain(free).collect()
}

fn grid_piece(nodes: Vec<u32>, rooms: &[f32], places: Vec<[f32; 2]>) -> Option<Piece> {
    let rooms: Vec<f32> = nodes.iter().map(|&node| rooms[node as usize]).collect();
    let guests = vec![false; nodes.len()];
    let graph = Graph::new(nodes.len(), &[]);
    (!nodes.is_empty()).then(|| Piece::standing(nodes, rooms, graph, places, &guests))
}

fn grid(count: usize, room: f32) -> Vec<[f32; 2]> {
    let columns = ((count as f32 * ASPECT).sqrt().ceil() as usize).max(1);
    let pitch = 2.2 * room;
    (0..count).map(|place| [(place % columns) as f32 * pitch, (place / columns) as f32 * pitch]).collect()
}
