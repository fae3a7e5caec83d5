//! Nodes on a circle: evenly around it, in the order in which they stand.

use std::f32::consts::TAU;

use super::region::Region;

/// Spreads the nodes of each circle evenly around it; the circle turns so that they move as little as possible.
pub(super) fn spread(places: &mut [[f32; 2]], regions: &[Region]) {
    for (radius, mut members) in circles(regions) {
        let angle = |node: usize| places[node][1].atan2(places[node][0]);
        members.sort_by(|one, other| angle(*one).total_cmp(&angle(*other)).then(one.cmp(other)));
        let step = TAU / members.len() as f32;
        // The mean of what is left of each angle when its place in the row is taken off.
        let (sin, cos) = members.iter().zip(0u32..).fold((0.0, 0.0), |(sin, cos), (&node, place)| {
            let (s, c) = (angle(node) - place as f32 * step).sin_cos();
            (sin + s, cos + c)
        });
        let first = if sin == 0.0 && cos == 0.0 { 0.0 } else { f32::atan2(sin, cos) };
        for (&node, place) in members.iter().zip(0u32..) {
            let (sin, cos) = (first + place as f32 * step).sin_cos();
            places[node] = [radius * cos, radius * sin];
        }
    }
}

/// Puts the nodes that are new on a circle into the middle of its widest gap, one after the other.
pub(super) fn insert(places: &mut [[f32; 2]], regions: &[Region], new: &[bool]) {
    for (radius, members) in circles(regions) {
        let (guests, hosts): (Vec<usize>, Vec<usize>) = members.into_iter().partition(|&node| new[node]);
        let mut angles: Vec<f32> = hosts.iter().map(|&node| places[node][1].atan2(places[node][0])).collect();
        for guest in guests {
            let angle = widest_gap(&mut angles);
            places[guest] = [radius * angle.cos(), radius * angle.sin()];
            angles.push(angle);
        }
    }
}

/// The middle of the widest gap between angles.
fn widest_gap(angles: &mut [f32]) -> f32 {
    angles.sort_by(f32::total_cmp);
    let (Some(&first), Some(&last)) = (angles.first(), angles.last()) else { return 0.0 };
    let around = (last, first + TAU);
    let gaps = angles.windows(2).map(|pair| (pair[0], pair[1])).chain([around]);
    let (from, to) = gaps.max_by(|one, other| (one.1 - one.0).total_cmp(&(other.1 - other.0))).unwrap_or(around);
    let middle = (from + to) / 2.0;
    if middle > TAU / 2.0 { middle - TAU } else { middle }
}

/// The circles there are, with their nodes.
fn circles(regions: &[Region]) -> Vec<(f32, Vec<usize>)> {
    let mut circles: Vec<(f32, Vec<usize>)> = Vec::new();
    for (node, radius) in regions.iter().enumerate().filter_map(|(node, region)| Some((node, region.circle()?))) {
        match circles.iter_mut().find(|circle| circle.0 == radius) {
            Some(circle) => circle.1.push(node),
            None => circles.push((radius, vec![node])),
        }
    }
    circles
}

#[cfg(test)]
mod tests {
    use super::*;

    const CIRCLE: Region = Region::Ring { inner: 10.0, outer: 10.0 };

    #[test]
    fn a_bunch_is_spread_in_its_order() {
        let mut places = [[10.0, 0.1], [10.0, -0.1], [10.0, 0.2], [1.0, 1.0]];
        spread(&mut places, &[CIRCLE, CIRCLE, CIRCLE, Region::Anywhere]);
        assert_eq!(places[3], [1.0, 1.0]);
        let angles = [1, 0, 2].map(|node: usize| places[node][1].atan2(places[node][0]));
        assert!(angles.windows(2).all(|pair| (pair[1] - pair[0] - TAU / 3.0).abs() < 1e-4), "{angles:?}");
        let again = places;
        spread(&mut places, &[CIRCLE, CIRCLE, CIRCLE, Region::Anywhere]);
        assert!(places.iter().zip(&again).all(|(one, other)| (one[0] - other[0]).hypot(one[1] - other[1]) < 1e-3));
    }

    #[test]
    fn a_new_node_takes_the_widest_gap() {
        let mut places = [[10.0, 0.0], [0.0, 10.0], [9.0, 9.0]];
        insert(&mut places, &[CIRCLE; 3], &[false, false, true]);
        assert!((places[2][0] + 7.071).abs() < 0.01 && (places[2][1] + 7.071).abs() < 0.01, "{places:?}");
    }
}
