//! A finished shape brought to the size, the place and the turn the picture needs.

use super::graph::Graph;

/// Share of the picture that nodes cover with their rooms, for many nodes and at most.
const COVER: f32 = 0.055;
const MOST_COVER: f32 = 0.12;
/// How long edges are at least on average, in rooms.
const SHORTEST_EDGE: f32 = 2.6;
/// Nodes from which on a picture counts as large.
const MANY: f32 = 1000.0;

/// Stretches positions so that the rooms of all nodes cover a fixed share of the picture.
pub(super) fn scale_to_rooms(places: &mut [[f32; 2]], rooms: &[f32], graph: &Graph) {
    let count = places.len().max(1) as f32;
    let cover = (COVER * (MANY / count).sqrt()).clamp(COVER, MOST_COVER);
    let area = rooms.iter().map(|room| std::f32::consts::PI * room * room).sum::<f32>() / cover;
    let [width, height] = extent(places);
    let long = width.max(height).max(1e-6);
    let by_area = (area / (long * width.min(height).max(0.25 * long))).sqrt();
    let room = rooms.iter().sum::<f32>() / count;
    // Very small pieces would be drawn out by the area alone, long thin ones squeezed together.
    let most = room * (6.0 * count.sqrt() - 4.5) / long;
    let least = SHORTEST_EDGE * room / mean_edge(places, graph).max(1e-6);
    let factor = by_area.min(most).max(least);
    places.iter_mut().for_each(|place| *place = place.map(|value| value * factor));
}

fn mean_edge(places: &[[f32; 2]], graph: &Graph) -> f32 {
    let (mut sum, mut count) = (0.0f64, 0u32);
    for (node, [x, y]) in places.iter().enumerate() {
        for &other in graph.neighbours(node) {
            let [other_x, other_y] = places[other as usize];
            sum += f64::from((x - other_x).hypot(y - other_y));
            count += 1;
        }
    }
    (sum / f64::from(count.max(1))) as f32
}

/// Turns positions about their middle so that they are wider than high.
pub(super) fn lay_flat(places: &mut [[f32; 2]]) {
    let [middle_x, middle_y] = middle(places);
    let (mut spread, mut slant) = (0.0f32, 0.0f32);
    for &[x, y] in places.iter() {
        let (x, y) = (x - middle_x, y - middle_y);
        spread += x * x - y * y;
        slant += 2.0 * x * y;
    }
    let (sin, cos) = (-0.5 * slant.atan2(spread)).sin_cos();
    for place in places {
        let [x, y] = [place[0] - middle_x, place[1] - middle_y];
        *place = [cos * x - sin * y, sin * x + cos * y];
    }
}

/// Width and height of what positions span.
fn extent(places: &[[f32; 2]]) -> [f32; 2] {
    [0, 1].map(|axis| {
        let values = places.iter().map(|place| place[axis]);
        let (low, high) = values.fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), v| (low.min(v), high.max(v)));
        (high - low).max(0.0)
    })
}

/// The middle of all positions.
pub(super) fn middle(places: &[[f32; 2]]) -> [f32; 2] {
    let count = places.len().max(1) as f32;
    [0, 1].map(|axis| places.iter().map(|place| place[axis]).sum::<f32>() / count)
}

/// Moves positions so that their middle is at a given place.
pub(super) fn centre(places: &mut [[f32; 2]], at: [f32; 2]) {
    let now = middle(places);
    places.iter_mut().for_each(|place| *place = [place[0] - now[0] + at[0], place[1] - now[1] + at[1]]);
}

/// Turns and moves positions so that some of them come as near as possible to where they are known to be.
pub(super) fn align(places: &mut [[f32; 2]], known: &[(usize, [f32; 2])]) {
    let from = middle(&known.iter().map(|&(node, _)| places[node]).collect::<Vec<_>>());
    let to = middle(&known.iter().map(|&(_, at)| at).collect::<Vec<_>>());
    let (mut dot, mut cross) = (0.0f32, 0.0f32);
    for &(node, at) in known {
        let (a, b) = ([places[node][0] - from[0], places[node][1] - from[1]], [at[0] - to[0], at[1] - to[1]]);
        dot += a[0] * b[0] + a[1] * b[1];
        cross += a[0] * b[1] - a[1] * b[0];
    }
    let (sin, cos) = cross.atan2(dot).sin_cos();
    for place in places {
        let [x, y] = [place[0] - from[0], place[1] - from[1]];
        *place = [cos * x - sin * y + to[0], sin * x + cos * y + to[1]];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slanting_line_is_laid_flat() {
        let mut places = [[0.0, 0.0], [1.0, 1.0], [2.0, 2.0]];
        lay_flat(&mut places);
        assert!(places.iter().all(|place| place[1].abs() < 1e-5), "{places:?}");
    }

    #[test]
    fn a_quarter_turn_is_found() {
        let mut places = vec![[0.0, 0.0], [2.0, 0.0], [1.0, 1.0]];
        align(&mut places, &[(0, [5.0, 5.0]), (1, [5.0, 7.0])]);
        for (place, expected) in places.iter().zip([[5.0, 5.0], [5.0, 7.0], [4.0, 6.0]]) {
            assert!((place[0] - expected[0]).hypot(place[1] - expected[1]) < 1e-4, "{place:?}");
        }
    }
}
