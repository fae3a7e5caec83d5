//! How much is drawn from afar: where lines would cover the picture, long weak ones fade until those left can be read.

use super::lens::{self, Lens};
use super::scene::Scene;

/// The share of the picture that lines may cover before they fade.
const COVER: f32 = 0.12;
/// Of more lines than that only some are measured.
const SAMPLE: usize = 8_192;
/// Buckets of lengths, four to a doubling, from a sixteenth of a world unit on.
const BUCKETS: usize = 128;

/// How much line there is, by length: what a zoom needs to know how far to fade.
#[derive(Clone, Debug, Default)]
pub struct Ink {
    /// World length times width of the edges of each bucket. Lengths count as multiples of what a weak edge may have.
    buckets: Vec<f32>,
    /// Area of the picture in square world units.
    area: f32,
}

impl Ink {
    /// Measures a scene with its nodes at these places.
    #[must_use]
    pub fn new(scene: &Scene, positions: &[[f32; 2]]) -> Self {
        let mut buckets = vec![0.0; BUCKETS];
        let lines = scene.lines().all();
        let stride = lines.len().div_ceil(SAMPLE).max(1);
        for line in lines.iter().step_by(stride) {
            let (Some(a), Some(b)) = (positions.get(line.from as usize), positions.get(line.to as usize)) else { continue };
            let length = (a[0] - b[0]).hypot(a[1] - b[1]);
            buckets[bucket(length / lens::weight(line.width))] += length * line.width * stride as f32;
        }
        Self { buckets, area: area(positions) }
    }

    /// The length in points from which on the weakest edges fade at this zoom; `f32::MAX` where all can be drawn.
    #[must_use]
    pub fn reach(&self, lens: &Lens) -> f32 {
        let scale = lens.thickness() / (self.area.max(1.0) * lens.zoom);
        let cover = |reach: f32| {
            let world = reach / lens.zoom;
            let kept = |(i, ink): (usize, &f32)| ink * (world / length_of(i)).powi(2).min(1.0);
            self.buckets.iter().enumerate().map(kept).sum::<f32>() * scale
        };
        if cover(1e9) <= COVER {
            return f32::MAX;
        }
        let (mut low, mut high) = (1.0_f32, 1e5_f32);
        for _ in 0..20 {
            let middle = (low * high).sqrt();
            *(if cover(middle) > COVER { &mut high } else { &mut low }) = middle;
        }
        low
    }
}

fn bucket(length: f32) -> usize {
    ((length * 16.0).max(1.0).log2() * 4.0).min(BUCKETS as f32 - 1.0) as usize
}

/// A length in the middle of a bucket.
fn length_of(bucket: usize) -> f32 {
    ((bucket as f32 + 0.5) / 4.0).exp2() / 16.0
}

/// Area of the ellipse that fills the rectangle around all nodes.
fn area(positions: &[[f32; 2]]) -> f32 {
    let mut bounds = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
    for [x, y] in positions {
        bounds = [bounds[0].min(*x), bounds[1].min(*y), bounds[2].max(*x), bounds[3].max(*y)];
    }
    let area = (bounds[2] - bounds[0]) * (bounds[3] - bounds[1]) * std::f32::consts::FRAC_PI_4;
    if area.is_finite() { area.max(1.0) } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::canvas::scene::tests::people;

    /// As many people on a square grid, each linked with the one so many further on.
    fn grid(count: usize, step: usize) -> (Scene, Vec<[f32; 2]>) {
        let side = (count as f32).sqrt() as usize;
        let places: Vec<[f32; 2]> = (0..count).map(|i| [(i % side) as f32 * 30.0, (i / side) as f32 * 30.0]).collect();
        let edges: Vec<[usize; 2]> = (0..count).map(|i| [i, (i + step) % count]).collect();
        (people(&places, &edges), places)
    }

    #[test]
    fn a_small_graph_does_not_fade() {
        let (scene, positions) = grid(60, 1);
        assert_eq!(Ink::new(&scene, &positions).reach(&Lens::new(1.0, 1.0)), f32::MAX);
    }

    #[test]
    fn the_further_off_the_more_fades() {
        let (scene, positions) = grid(10_000, 2_077);
        let ink = Ink::new(&scene, &positions);
        let reach = |zoom: f32| ink.reach(&Lens::new(zoom, 1.0)) / zoom;
        assert!(reach(0.1) < reach(0.3) && reach(0.3) < f32::MAX);
    }
}
