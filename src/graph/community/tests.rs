//! Known graphs and what holds for all.

use super::*;

/// Rings of complete graphs, each joined to the next by one edge.
fn cliques(count: u32, size: u32) -> (usize, Vec<(u32, u32, f32)>) {
    let mut edges = Vec::new();
    for clique in 0..count {
        let first = clique * size;
        for a in 0..size {
            edges.extend((0..a).map(|b| (first + a, first + b, 1.0)));
        }
        edges.push((first, (first + size) % (count * size), 1.0));
    }
    ((count * size) as usize, edges)
}

/// A graph of groups with random edges, a fraction of them within the groups.
fn planted(groups: u64, size: u64, within: u64, between: u64) -> (usize, Vec<(u32, u32, f32)>) {
    let mut state = 7_u64;
    let mut random = move |most: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    let nodes = groups * size;
    let mut edges = Vec::new();
    for node in 0..nodes {
        let home = node / size * size;
        edges.extend((0..within).map(|_| (node as u32, (home + random(size)) as u32, 1.0)));
        edges.extend((0..between).map(|_| (node as u32, random(nodes) as u32, 1.0)));
    }
    (nodes as usize, edges)
}

/// Modularity (Newman and Girvan 2004) of a partition.
fn modularity(nodes: usize, edges: &[(u32, u32, f32)], communities: &Communities) -> f64 {
    let graph = Weighted::new(nodes, edges);
    let mut inside = 0.0;
    let mut strength = vec![0.0; communities.members().len()];
    for node in 0..nodes {
        let own = communities.of(node);
        let ties = graph.neighbours(node).iter().filter(|(to, _)| communities.of(*to as usize) == own);
        inside += ties.map(|(_, weight)| weight).sum::<f64>();
        strength[own.unwrap()] += graph.strength[node];
    }
    let loops: f64 = edges.iter().filter(|e| e.0 == e.1).map(|e| 2.0 * f64::from(e.2)).sum();
    (inside + loops) / graph.total - strength.iter().map(|s| (s / graph.total).powi(2)).sum::<f64>()
}

/// Every community hangs together.
fn assert_connected(nodes: usize, edges: &[(u32, u32, f32)], communities: &Communities) {
    let graph = Weighted::new(nodes, edges);
    for members in communities.members() {
        let mut seen = vec![members[0]];
        let mut at = 0;
        while at < seen.len() {
            for (to, _) in graph.neighbours(seen[at] as usize) {
                if members.binary_search(to).is_ok() && !seen.contains(to) {
                    seen.push(*to);
                }
            }
            at += 1;
        }
        assert_eq!(seen.len(), members.len(), "{members:?}");
    }
}

#[test]
fn cliques_in_a_ring_are_told_apart() {
    let (nodes, edges) = cliques(12, 6);
    let found = Communities::new(nodes, &edges);
    assert_eq!(found.members().len(), 12);
    assert!(found.members().iter().all(|m| m.len() == 6 && m[0].is_multiple_of(6)), "{found:?}");
}

#[test]
fn planted_groups_are_found_again() {
    let (nodes, edges) = planted(20, 60, 5, 1);
    let found = Communities::new(nodes, &edges);
    let planted = Communities::of_labels((0..nodes as u32).map(|node| node / 60));
    assert!((18..=22).contains(&found.members().len()), "{}", found.members().len());
    assert!(modularity(nodes, &edges, &found) > modularity(nodes, &edges, &planted) - 0.005);
    assert_connected(nodes, &edges, &found);
}

#[test]
fn zacharys_karate_club_reaches_the_known_modularity() {
    // W. W. Zachary 1977; its best modularity is 0.4198 (Brandes et al. 2008).
    let friends: [&[u32]; 34] = [
        &[],
        &[0],
        &[0, 1],
        &[0, 1, 2],
        &[0],
        &[0],
        &[0, 4, 5],
        &[0, 1, 2, 3],
        &[0, 2],
        &[2],
        &[0, 4, 5],
        &[0],
        &[0, 3],
        &[0, 1, 2, 3],
        &[],
        &[],
        &[5, 6],
        &[0, 1],
        &[],
        &[0, 1],
        &[],
        &[0, 1],
        &[],
        &[],
        &[],
        &[23, 24],
        &[],
        &[2, 23, 24],
        &[2],
        &[23, 26],
        &[1, 8],
        &[0, 24, 25, 28],
        &[2, 8, 14, 15, 18, 20, 22, 23, 29, 30, 31],
        &[8, 9, 13, 14, 15, 18, 19, 20, 22, 23, 26, 27, 28, 29, 30, 31, 32],
    ];
    let edges: Vec<(u32, u32, f32)> =
        friends.iter().zip(0..).flat_map(|(known, member)| known.iter().map(move |friend| (member, *friend, 1.0))).collect();
    assert_eq!(edges.len(), 78);
    let found = Communities::new(34, &edges);
    assert!(modularity(34, &edges, &found) > 0.415, "{}", modularity(34, &edges, &found));
}

#[test]
fn every_node_is_in_one_community_whatever_the_graph() {
    let odd = [(0, 0, 1.0), (0, 1, 2.0), (1, 0, 2.0), (7, 1, 1.0), (2, 3, -1.0), (2, 3, f32::NAN), (4, 4, 3.0)];
    let found = Communities::new(6, &odd);
    assert_eq!(found.members(), [vec![0, 1], vec![2], vec![3], vec![4], vec![5]]);
    assert_eq!(Communities::new(0, &[]), Communities::default());
    assert_eq!(Communities::new(3, &[]).members().len(), 3);
    assert_eq!(found.of(1), Some(0));
    assert_eq!(found.of(6), None);
}

#[test]
fn the_same_communities_on_every_run() {
    let (nodes, edges) = planted(30, 40, 3, 2);
    assert_eq!(Communities::new(nodes, &edges), Communities::new(nodes, &edges));
}

#[test]
fn cost_grows_almost_in_line_with_the_edges() {
    // Counted, not timed: a hundred thousand nodes would take minutes if it grew with their square.
    let (nodes, edges) = planted(1_000, 100, 2, 1);
    let found = Communities::new(nodes, &edges);
    assert!(modularity(nodes, &edges, &found) > 0.5);
    assert!((20..2_000).contains(&found.members().len()), "{}", found.members().len());
}
