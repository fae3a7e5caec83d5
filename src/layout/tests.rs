//! What must hold for every picture: no lost nodes, no overlaps, the same picture every time,
//! and nodes that stay where they were put.

use super::distance::Distances;
use super::graph::Graph;
use super::*;

mod regions;

type Edge = (u32, u32, f32);

fn request(nodes: usize, edges: Vec<Edge>) -> Request {
    Request { nodes, edges, radii: vec![8.0; nodes], seed: 1, ..Request::default() }
}

fn star(leaves: u32) -> Request {
    request(leaves as usize + 1, (1..=leaves).map(|leaf| (0, leaf, 1.0)).collect())
}

fn path(nodes: u32) -> Request {
    request(nodes as usize, (1..nodes).map(|node| (node - 1, node, 1.0)).collect())
}

fn grid(side: u32) -> Request {
    let across = (0..side * side).filter(|node| node % side > 0).map(|node| (node - 1, node, 1.0));
    let down = (side..side * side).map(|node| (node - side, node, 1.0));
    request((side * side) as usize, across.chain(down).collect())
}

fn complete(nodes: u32) -> Request {
    request(nodes as usize, (0..nodes).flat_map(|one| (0..one).map(move |other| (one, other, 1.0))).collect())
}

/// Hubs, leaves, chains and pieces, as in a network of news.
fn network(nodes: u32) -> Request {
    let mut random = random::Random::new(9);
    let mut edges = Vec::new();
    for node in 1..nodes * 9 / 10 {
        let hub = random.below(node as usize).min(random.below(node as usize)) as u32;
        edges.push((node, hub, 1.0));
        if random.below(3) == 0 {
            edges.push((node, random.below(node as usize) as u32, 2.0));
        }
    }
    for node in nodes * 9 / 10 + 1..nodes {
        if node % 4 > 0 {
            edges.push((node - 1, node, 1.0));
        }
    }
    request(nodes as usize, edges)
}

fn picture(request: &Request) -> Vec<[f32; 2]> {
    layout(request, Quality::Balanced, 1)
}

fn distance(one: [f32; 2], other: [f32; 2]) -> f32 {
    (one[0] - other[0]).hypot(one[1] - other[1])
}

fn width(positions: &[[f32; 2]]) -> f32 {
    let x = positions.iter().map(|at| at[0]);
    x.clone().fold(f32::NEG_INFINITY, f32::max) - x.fold(f32::INFINITY, f32::min)
}

#[track_caller]
fn check_no_node_touches_another(request: &Request) {
    let positions = picture(request);
    assert_eq!(positions.len(), request.nodes);
    for (one, &at) in positions.iter().enumerate() {
        assert!(at[0].is_finite() && at[1].is_finite(), "{one} at {at:?}");
        for (other, &other_at) in positions.iter().enumerate().take(one) {
            let room = request.radius(one) + request.radius(other);
            assert!(distance(at, other_at) > room, "{one} touches {other}");
        }
    }
}

#[test]
fn no_node_touches_another() {
    let some_big = Request { radii: (0..200).map(|node| 5.0 + (node % 7) as f32 * 4.0).collect(), ..network(200) };
    for request in [star(60), path(50), grid(15), complete(25), network(300), some_big, request(30, vec![])] {
        check_no_node_touches_another(&request);
    }
}

#[test]
fn nothing_one_and_two() {
    assert_eq!(picture(&Request::default()), Vec::<[f32; 2]>::new());
    assert!(picture(&request(1, vec![]))[0].iter().all(|value| value.is_finite()));
    let pair = picture(&request(2, vec![(0, 1, 1.0)]));
    assert!((20.0..200.0).contains(&distance(pair[0], pair[1])), "{pair:?}");
}

#[test]
fn a_path_is_not_folded() {
    let positions = picture(&path(40));
    let drawn = distance(positions[0], positions[39]);
    let walked: f32 = positions.windows(2).map(|pair| distance(pair[0], pair[1])).sum();
    assert!(drawn > 0.6 * walked, "{drawn} of {walked}");
}

#[test]
fn leaves_stand_all_around_their_hub() {
    let positions = picture(&star(40));
    let mut angles: Vec<f32> = positions[1..].iter().map(|at| (at[1] - positions[0][1]).atan2(at[0] - positions[0][0])).collect();
    angles.sort_by(f32::total_cmp);
    let widest = angles.windows(2).map(|pair| pair[1] - pair[0]).fold(0.0, f32::max);
    assert!(widest < 1.0, "a gap of {widest} radians");
}

#[test]
fn ten_thousand_single_nodes_fill_a_grid() {
    let positions = picture(&request(10_000, vec![]));
    let mut places: Vec<[i64; 2]> = positions.iter().map(|at| at.map(|value| (value * 16.0) as i64)).collect();
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), 10_000);
    assert!(width(&positions) < 16.0 * 2.5 * 130.0, "{}", width(&positions));
}

#[test]
fn loops_and_unknown_nodes_change_nothing_and_doubles_do_no_harm() {
    let clean = network(80);
    let mut noisy = clean.clone();
    noisy.edges.extend([(3, 3, 1.0), (5, 900, 1.0), (900, 901, 1.0)]);
    assert_eq!(picture(&clean), picture(&noisy));
    let doubled = Request { edges: [clean.edges.clone(), clean.edges.clone()].concat(), ..clean };
    check_no_node_touches_another(&doubled);
}

#[test]
fn senseless_numbers_do_no_harm() {
    let mut request = network(60);
    request.edges[3].2 = f32::NAN;
    request.edges[4].2 = f32::INFINITY;
    request.radii[5] = f32::NAN;
    request.start = vec![Some([f32::NAN, 0.0]); 60];
    check_no_node_touches_another(&request);
}

#[test]
fn nodes_that_start_on_one_spot_come_apart() {
    check_no_node_touches_another(&Request { start: vec![Some([7.0, 7.0]); 60], ..network(60) });
    check_no_node_touches_another(&Request { start: vec![Some([7.0, 7.0]); 20], ..request(20, vec![]) });
}

#[test]
fn the_same_picture_every_time_and_for_any_number_of_threads() {
    let request = network(4000);
    let one = layout(&request, Quality::Fast, 1);
    for threads in [1, 2, 3, 7] {
        assert!(layout(&request, Quality::Fast, threads) == one, "{threads} threads differ");
    }
}

#[test]
fn every_place_of_the_slider_gives_a_picture() {
    for quality in [Quality::Fast, Quality::Balanced, Quality::Global, Quality::Local] {
        let positions = layout(&network(1200), quality, 1);
        assert!(positions.iter().flatten().all(|value| value.is_finite()), "{quality:?}");
    }
}

#[test]
fn the_end_of_the_slider_for_distances_keeps_them_best() {
    // Above the size up to which all of the slider weighs every distance.
    let request = network(700);
    let distances = Distances::new(&Graph::new(700, &request.edges));
    let stress = |quality| {
        let places = layout(&request, quality, 1);
        let pairs = (0..700).flat_map(|one| (0..one).map(move |other| (one, other)));
        let ratios = pairs.map(|(one, other)| {
            let drawn = (places[one][0] - places[other][0]).hypot(places[one][1] - places[other][1]);
            drawn / f32::from(distances.from(one)[other])
        });
        let (sum, squares, count) =
            ratios.fold((0.0, 0.0, 0.0), |(sum, squares, count), ratio| (sum + ratio, squares + ratio * ratio, count + 1.0));
        1.0 - sum * sum / (squares * count)
    };
    let [global, balanced, local] = [Quality::Global, Quality::Balanced, Quality::Local].map(stress);
    assert!(global < 0.95 * balanced && balanced < local, "{global} {balanced} {local}");
}

#[test]
fn pins_are_exact() {
    let mut request = network(100);
    request.start = vec![None; 100];
    (request.start[3], request.start[40]) = (Some([100.5, -20.25]), Some([-300.0, 50.0]));
    request.pinned = (0..100).map(|node| node == 3 || node == 40).collect();
    let mut simulation = Simulation::new(request);
    simulation.tick();
    assert_eq!(simulation.positions()[3], [100.5, -20.25]);
    simulation.settle();
    assert_eq!(simulation.positions()[3], [100.5, -20.25]);
    assert_eq!(simulation.positions()[40], [-300.0, 50.0]);
}

#[test]
fn a_dragged_node_pulls_its_neighbours_and_goes_back_when_let_go() {
    let mut simulation = Simulation::new(path(20));
    simulation.settle();
    let before = simulation.positions().to_vec();
    let aside = [before[10][0], before[10][1] + 400.0];
    simulation.pin(10, aside);
    assert!(!simulation.is_settled());
    simulation.settle();
    assert_eq!(simulation.positions()[10], aside);
    assert!(distance(simulation.positions()[11], before[11]) > 40.0);
    simulation.unpin(10);
    simulation.settle();
    let left = distance(simulation.positions()[10], before[10]);
    assert!(left < 150.0, "still {left} away");
}

#[test]
fn nothing_moves_once_settled() {
    let mut simulation = Simulation::new(network(150));
    simulation.settle();
    let before = simulation.positions().to_vec();
    simulation.tick();
    assert!(simulation.is_settled() && simulation.positions() == before);
    simulation.reheat();
    assert!(!simulation.is_settled());
    simulation.settle();
}

#[test]
fn a_picture_that_is_stopped_stays_as_it_is() {
    let mut simulation = Simulation::new(network(400));
    (0..10).for_each(|_| simulation.tick());
    simulation.stop();
    let before = simulation.positions().to_vec();
    simulation.settle();
    assert!(simulation.is_settled() && simulation.positions() == before);
    simulation.pin(0, [0.0, 0.0]);
    simulation.settle();
    assert_eq!(simulation.positions()[0], [0.0, 0.0]);
}

#[test]
fn a_graph_that_grew_stays_where_it_was() {
    let old = network(300);
    let positions = picture(&old);
    let mut grown = request(306, old.edges.clone());
    grown.edges.extend((300..306).flat_map(|node| [(node, node - 300, 1.0), (node, 20, 1.0)]));
    grown.start = positions.iter().map(|&at| Some(at)).chain([None; 6]).collect();
    let after = picture(&grown);
    let mut moved: Vec<f32> = positions.iter().zip(&after).map(|(&one, &other)| distance(one, other)).collect();
    moved.sort_by(f32::total_cmp);
    assert!(moved[150] < 0.05 * width(&positions), "{} of {}", moved[150], width(&positions));
    check_no_node_touches_another(&grown);
}

#[test]
fn pieces_are_packed_closely() {
    let pairs = request(100, (0..50).map(|pair| (2 * pair, 2 * pair + 1, 1.0)).collect());
    assert!(width(&picture(&pairs)) < 1500.0);
}
