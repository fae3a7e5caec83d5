//! A first picture from distances to a few pivots (Brandes and Pich, "Eigensolver methods
//! for progressive multidimensional scaling of large data", 2006).

use super::distance::Distances;
use super::random::Random;
use super::wide;

const PIVOTS: usize = 50;
const POWER_STEPS: usize = 30;

/// Positions at the scale of the distances.
pub(super) fn sketch(distances: &Distances, seed: u64) -> Vec<[f32; 2]> {
    let mut random = Random::new(seed);
    let columns = centred_columns(distances);
    let products = inner_products(&columns);
    let first = principal_direction(&products, None, &mut random);
    let second = principal_direction(&products, Some(&first), &mut random);
    let mut positions: Vec<[f32; 2]> = (0..distances.len())
        .map(|node| {
            [&first, &second].map(|direction| columns.iter().zip(direction).map(|(column, part)| column[node] * part).sum())
        })
        .collect();
    rescale(&mut positions, distances);
    // Nodes with the same distances to everything would stay on one spot for ever.
    for position in &mut positions {
        *position = position.map(|value| value + 0.05 * random.signed());
    }
    positions
}

/// Squared distances to the pivots, doubly centred; a pivot is the node farthest from the ones before.
fn centred_columns(distances: &Distances) -> Vec<Vec<f32>> {
    let mut nearest = vec![u16::MAX; distances.len()];
    let mut columns = Vec::new();
    let mut pivot = 0;
    for _ in 0..PIVOTS.min(distances.len()) {
        let row = distances.from(pivot);
        nearest.iter_mut().zip(row).for_each(|(near, &distance)| *near = distance.min(*near));
        columns.push(row.iter().map(|&distance| f32::from(distance) * f32::from(distance)).collect::<Vec<f32>>());
        pivot = (0..nearest.len()).fold(0, |best, node| if nearest[node] > nearest[best] { node } else { best });
    }
    centre(&mut columns);
    columns
}

fn centre(columns: &mut [Vec<f32>]) {
    let nodes = columns.first().map_or(0, Vec::len);
    let count = columns.len() as f32;
    let row_means: Vec<f32> = (0..nodes).map(|node| columns.iter().map(|column| column[node]).sum::<f32>() / count).collect();
    let total = row_means.iter().sum::<f32>() / nodes.max(1) as f32;
    for column in columns.iter_mut() {
        let mean = column.iter().sum::<f32>() / nodes as f32;
        column.iter_mut().zip(&row_means).for_each(|(value, row)| *value = -0.5 * (*value - mean - row + total));
    }
}

fn inner_products(columns: &[Vec<f32>]) -> Vec<Vec<f32>> {
    let mut products = vec![vec![0.0; columns.len()]; columns.len()];
    for (row, one) in columns.iter().enumerate() {
        for (column, other) in columns[..=row].iter().enumerate() {
            let product = wide::dot(one, other);
            (products[row][column], products[column][row]) = (product, product);
        }
    }
    products
}

/// The strongest direction by repeated multiplication, at right angles to the one already found.
fn principal_direction(products: &[Vec<f32>], other: Option<&[f32]>, random: &mut Random) -> Vec<f32> {
    let mut direction: Vec<f32> = products.iter().map(|_| random.signed()).collect();
    for _ in 0..POWER_STEPS {
        if let Some(other) = other {
            let along: f32 = direction.iter().zip(other).map(|(a, b)| a * b).sum();
            direction.iter_mut().zip(other).for_each(|(value, part)| *value -= along * part);
        }
        let next: Vec<f32> = products.iter().map(|row| row.iter().zip(&direction).map(|(a, b)| a * b).sum()).collect();
        let length = next.iter().map(|value| value * value).sum::<f32>().sqrt();
        if !length.is_finite() || length < 1e-20 {
            break;
        }
        direction = next.into_iter().map(|value| value / length).collect();
    }
    direction
}

/// Stretches the picture so that distances to the first node are right on average.
fn rescale(positions: &mut [[f32; 2]], distances: &Distances) {
    let Some(&[x, y]) = positions.first() else { return };
    let drawn: f32 = positions.iter().map(|at| (at[0] - x).hypot(at[1] - y)).sum();
    let wanted: f32 = distances.from(0).iter().copied().map(f32::from).sum();
    let factor = if drawn > 1e-12 && drawn.is_finite() { wanted / drawn } else { 0.0 };
    positions.iter_mut().for_each(|at| *at = at.map(|value| value * factor));
}
