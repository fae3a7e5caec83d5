//! Nodes in columns: spread over the width they may use and over a height at which all have room.

use super::Request;
use super::region::Region;
use super::swarm::median;

/// How much of a node's height is its rank, the rest being where the forces want it.
const EVENNESS: f32 = 0.6;
/// The least height of a picture, as a share of its width.
const LEAST_HEIGHT: f32 = 0.5;
/// The golden section: multiples of it fall evenly into an interval, however many there are.
const GOLDEN: f64 = 0.618_033_988_749_895;

/// Spreads the nodes of each column over its width. The forces alone would heap them up at the side where their
/// neighbours are, and the side means nothing.
pub(super) fn use_width(places: &mut [[f32; 2]], regions: &[Region], held: &[bool]) {
    let bounds = |node: usize| match regions[node] {
        Region::Column { from, to } => Some([from, to]),
        _ => None,
    };
    let mut order: Vec<(usize, [f32; 2])> = (0..places.len()).filter_map(|node| Some((node, bounds(node)?))).collect();
    let height = |node: usize| places[node][1];
    order.sort_by(|(one, a), (other, b)| {
        let column = a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1]));
        column.then(height(*one).total_cmp(&height(*other))).then(one.cmp(other))
    });
    for column in order.chunk_by(|one, other| one.1 == other.1) {
        for (number, &(node, [from, to])) in column.iter().enumerate().filter(|(_, (node, _))| !held[*node]) {
            let share = (GOLDEN * (number + 1) as f64).fract() as f32;
            places[node][0] = if column.len() == 1 { from.midpoint(to) } else { from + share * (to - from) };
        }
    }
}

/// Spreads columns over a height at which the picture is as dense as it should be.
pub(super) fn use_height(places: &mut [[f32; 2]], rooms: &[f32], regions: &[Region], held: &[bool]) {
    let x = places.iter().map(|at| at[0]);
    let (left, right) = x.fold((f32::INFINITY, f32::NEG_INFINITY), |(left, right), x| (left.min(x), right.max(x)));
    let area = Request::comfortable_area(rooms);
    let width = (right - left).max(1.0);
    let height = (area / width).clamp(LEAST_HEIGHT * width.max(area.sqrt()), 3.0 * area.sqrt().max(width));
    let middle = median(places.iter().map(|at| at[1]).collect());
    let spread = 2.0 * median(places.iter().map(|at| (at[1] - middle).abs()).collect()).max(1e-3);
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|one, other| places[*one][1].total_cmp(&places[*other][1]).then(one.cmp(other)));
    for (rank, &node) in order.iter().enumerate().filter(|(_, node)| !held[**node] && regions[**node].is_column()) {
        let even = (rank as f32 + 0.5) / order.len() as f32 - 0.5;
        let forced = (0.5 * (places[node][1] - middle) / spread).clamp(-0.5, 0.5);
        places[node][1] = height * (EVENNESS * even + (1.0 - EVENNESS) * forced);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heap_at_the_side_is_spread_over_the_width() {
        let regions = [Region::Column { from: 0.0, to: 100.0 }; 50];
        let mut places: Vec<[f32; 2]> = (0..50u8).map(|node| [100.0, f32::from(node)]).collect();
        use_width(&mut places, &regions, &[false; 50]);
        let left = places.iter().filter(|at| at[0] < 50.0).count();
        assert!((20..=30).contains(&left) && places.iter().all(|at| (0.0..=100.0).contains(&at[0])), "{left}");
        let mut one = [[100.0, 0.0]];
        use_width(&mut one, &regions[..1], &[false]);
        assert_eq!(one, [[50.0, 0.0]]);
    }

    #[test]
    fn the_height_is_used_in_the_order_of_the_forces() {
        let regions = [Region::Column { from: 0.0, to: 0.0 }; 30];
        let mut places: Vec<[f32; 2]> = (0..30u8).map(|node| [0.0, f32::from(node).powi(3)]).collect();
        use_height(&mut places, &[10.0; 30], &regions, &[false; 30]);
        assert!(places.windows(2).all(|pair| pair[0][1] < pair[1][1]));
        assert!(places[29][1] - places[0][1] > 100.0);
    }
}
