//! Pictures whose nodes keep to columns and rings.

use super::*;

/// A network along time: a third of the nodes on days, a third within months, the rest in a band of their own.
fn along_time(nodes: u32) -> Request {
    let region = |node: u32| match node % 3 {
        0 => Region::Column { from: (node * 37 % 900) as f32, to: (node * 37 % 900) as f32 },
        1 => Region::Column { from: (node * 53 % 700) as f32, to: (node * 53 % 700) as f32 + 120.0 },
        _ => Region::Column { from: -400.0, to: -200.0 },
    };
    Request { regions: (0..nodes).map(region).collect(), ..network(nodes) }
}

/// Every tenth node on a circle, the others within.
fn in_rings(nodes: u32) -> Request {
    let radius = 0.6 * Request::comfortable_side((0..nodes).map(|_| 8.0));
    let region = |node: u32| match node % 10 {
        0 => Region::Ring { inner: radius, outer: radius },
        _ => Region::Ring { inner: 0.0, outer: radius - 40.0 },
    };
    Request { regions: (0..nodes).map(region).collect(), ..network(nodes) }
}

fn strays(request: &Request, positions: &[[f32; 2]]) -> Vec<usize> {
    (0..request.nodes).filter(|&node| !request.regions[node].holds(positions[node])).collect()
}

#[test]
fn all_keep_to_their_regions_and_none_touches_another() {
    for request in [along_time(300), in_rings(300)] {
        assert_eq!(strays(&request, &picture(&request)), Vec::<usize>::new());
        check_no_node_touches_another(&request);
    }
}

#[test]
fn the_nodes_of_a_circle_stand_evenly_around_it() {
    let request = in_rings(200);
    let positions = picture(&request);
    let mut angles: Vec<f32> = (0..200).step_by(10).map(|node| positions[node][1].atan2(positions[node][0])).collect();
    angles.sort_by(f32::total_cmp);
    let step = std::f32::consts::TAU / 20.0;
    assert!(angles.windows(2).all(|pair| (pair[1] - pair[0] - step).abs() < 0.01), "{angles:?}");
}

#[test]
fn neighbours_in_columns_stand_at_about_one_height() {
    let request = along_time(300);
    let positions = picture(&request);
    let heights: Vec<f32> = positions.iter().map(|at| at[1]).collect();
    let apart = |pairs: &mut dyn Iterator<Item = (usize, usize)>| {
        swarm::median(pairs.map(|(one, other)| (heights[one] - heights[other]).abs()).collect())
    };
    let linked = apart(&mut request.edges.iter().map(|edge| (edge.0 as usize, edge.1 as usize)));
    let any = apart(&mut (0..300).flat_map(|one| (0..one).map(move |other| (one, other))));
    assert!(linked < 0.6 * any, "{linked} of {any}");
}

#[test]
fn nodes_stay_where_they_are_shown_until_all_have_arrived() {
    let free = picture(&network(200));
    let request = Request { start: free.iter().copied().map(Some).collect(), ..along_time(200) };
    let mut simulation = Simulation::new(request);
    while simulation.is_forming() {
        assert!(simulation.positions() == free);
        simulation.tick();
    }
    assert!(simulation.positions() != free);
}

#[test]
fn a_picture_in_regions_that_stands_stays() {
    for request in [along_time(300), in_rings(300)] {
        let before = picture(&request);
        let again = Request { start: before.iter().copied().map(Some).collect(), ..request };
        let after = picture(&again);
        let moved = before.iter().zip(&after).map(|(&one, &other)| distance(one, other)).fold(0.0, f32::max);
        assert!(moved < 0.02 * width(&before), "{moved} of {}", width(&before));
    }
}

#[test]
fn pins_are_exact_and_drags_pull_within_the_regions() {
    for request in [along_time(200), in_rings(200)] {
        let mut simulation = Simulation::new(request.clone());
        simulation.settle();
        let (node, before) = (1, simulation.positions().to_vec());
        simulation.pin(node, [before[node][0] + 30.0, before[node][1] + 300.0]);
        simulation.settle();
        let after = simulation.positions();
        assert_eq!(after[node], [before[node][0] + 30.0, before[node][1] + 300.0]);
        let neighbours = request.edges.iter().filter(|edge| edge.1 == 1).map(|edge| edge.0 as usize);
        let pulled = neighbours.map(|other| distance(after[other], before[other])).fold(0.0, f32::max);
        assert!(pulled > 20.0, "{pulled}");
        assert_eq!(strays(&request, after).into_iter().filter(|&stray| stray != node).count(), 0);
        simulation.unpin(node);
        simulation.settle();
        assert_eq!(strays(&request, simulation.positions()), Vec::<usize>::new());
    }
}

#[test]
fn one_more_in_a_hundred_moves_the_others_little() {
    for (name, old) in [("free", network(600)), ("time", along_time(600)), ("rings", in_rings(600))] {
        let positions = picture(&old);
        let mut grown = Request { nodes: 606, radii: vec![8.0; 606], ..old };
        grown.edges.extend((600..606).flat_map(|node| [(node, node - 600, 1.0), (node, 20, 1.0)]));
        grown.regions.resize(if grown.regions.is_empty() { 0 } else { 606 }, Region::Column { from: 10.0, to: 10.0 });
        if let Some(Region::Ring { .. }) = grown.regions.first() {
            (600..606).for_each(|node| grown.regions[node] = grown.regions[node - 600]);
        }
        grown.start = positions.iter().map(|&at| Some(at)).chain([None; 6]).collect();
        let after = picture(&grown);
        let moved = swarm::median(positions.iter().zip(&after).map(|(&one, &other)| distance(one, other)).collect());
        println!("{name}: {} of the width", moved / width(&positions));
        assert!(moved < 0.05 * width(&positions), "{name}: {moved} of {}", width(&positions));
    }
}

#[test]
fn nodes_that_are_filtered_away_and_come_back_move_the_others_little() {
    for (name, full) in [("free", network(400)), ("time", along_time(400)), ("rings", in_rings(400))] {
        let before = picture(&full);
        let stays = |node: u32| !node.is_multiple_of(20);
        let (kept, mut number): (Vec<u32>, Vec<Option<u32>>) = ((0..400).filter(|&node| stays(node)).collect(), vec![None; 400]);
        kept.iter().zip(0..).for_each(|(&node, new)| number[node as usize] = Some(new));
        let fewer = Request {
            nodes: kept.len(),
            edges: full.edges.iter().filter_map(|e| Some((number[e.0 as usize]?, number[e.1 as usize]?, e.2))).collect(),
            radii: vec![8.0; kept.len()],
            regions: kept.iter().filter_map(|&node| full.regions.get(node as usize).copied()).collect(),
            start: kept.iter().map(|&node| Some(before[node as usize])).collect(),
            ..Request::default()
        };
        let without = picture(&fewer);
        let start = number.iter().map(|new| new.map(|new| without[new as usize])).collect();
        let after = picture(&Request { start, ..full });
        let moved = swarm::median(kept.iter().map(|&node| distance(before[node as usize], after[node as usize])).collect());
        println!("{name}: {} of the width", moved / width(&before));
        assert!(moved < 0.05 * width(&before), "{name}: {moved} of {}", width(&before));
    }
}

#[test]
fn a_picture_in_regions_that_is_stopped_stays_as_it_is() {
    let mut simulation = Simulation::new(along_time(300));
    (0..5).for_each(|_| simulation.tick());
    simulation.stop();
    let before = simulation.positions().to_vec();
    simulation.settle();
    assert!(simulation.positions() == before);
}

#[test]
fn nothing_and_one_and_pieces_in_regions() {
    for nodes in [0, 1, 2] {
        let regions = vec![Region::Column { from: 3.0, to: 3.0 }; nodes];
        assert_eq!(picture(&Request { regions, ..request(nodes, vec![]) }).len(), nodes);
    }
    let pairs = request(40, (0..20).map(|pair| (2 * pair, 2 * pair + 1, 1.0)).collect());
    check_no_node_touches_another(&Request { regions: vec![Region::Ring { inner: 0.0, outer: 300.0 }; 40], ..pairs });
}
