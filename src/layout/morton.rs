//! Order along a curve that keeps what is near in the plane near in memory.

/// Smallest box around points: left, top, right, bottom.
pub(super) fn bounds(x: &[f32], y: &[f32]) -> [f32; 4] {
    let span =
        |values: &[f32]| values.iter().fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), &v| (low.min(v), high.max(v)));
    let ((left, right), (top, bottom)) = (span(x), span(y));
    [left, top, right, bottom]
}

/// The place of each point on the curve, 16 bits to an axis.
pub(super) fn keys(x: &[f32], y: &[f32]) -> impl Iterator<Item = u32> {
    let [left, top, right, bottom] = bounds(x, y);
    let side = (right - left).max(bottom - top).max(1e-12);
    let scale = 65_535.0 / side;
    x.iter().zip(y).map(move |(x, y)| spread((x - left) * scale) | spread((y - top) * scale) << 1)
}

/// Puts a gap before each bit.
fn spread(value: f32) -> u32 {
    let mut bits = value as u32 & 0xFFFF;
    bits = (bits | bits << 8) & 0x00FF_00FF;
    bits = (bits | bits << 4) & 0x0F0F_0F0F;
    bits = (bits | bits << 2) & 0x3333_3333;
    (bits | bits << 1) & 0x5555_5555
}

/// Points in the order of the curve; kept from one sorting to the next to save memory from being fetched anew.
#[derive(Clone, Debug, Default)]
pub(super) struct Curve {
    /// The key of each point along the curve, and which point it is.
    pub points: Vec<(u32, u32)>,
    spare: Vec<(u32, u32)>,
}

impl Curve {
    /// Sorts points by their keys; equal keys keep their order.
    pub fn sort(&mut self, keys: impl Iterator<Item = u32>) {
        const DIGIT: usize = 11;
        self.points.clear();
        self.points.extend(keys.zip(0..));
        self.spare.resize(self.points.len(), (0, 0));
        for shift in [0, DIGIT, 2 * DIGIT] {
            let digit = |key: u32| (key >> shift) as usize & ((1 << DIGIT) - 1);
            let mut places = [0u32; (1 << DIGIT) + 1];
            self.points.iter().for_each(|&(key, _)| places[digit(key) + 1] += 1);
            super::graph::accumulate(&mut places);
            for &point in &self.points {
                let place = &mut places[digit(point.0)];
                self.spare[*place as usize] = point;
                *place += 1;
            }
            std::mem::swap(&mut self.points, &mut self.spare);
        }
    }

    /// Which points follow each other.
    pub fn order(&self) -> impl Iterator<Item = u32> + '_ {
        self.points.iter().map(|&(_, point)| point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_follow_each_other() {
        let mut curve = Curve::default();
        curve.sort(keys(&[0.9, 0.1, 0.9, 0.1], &[0.9, 0.9, 0.1, 0.1]));
        assert_eq!(curve.order().collect::<Vec<_>>(), [3, 2, 1, 0]);
    }

    #[test]
    fn equal_keys_keep_their_order() {
        let mut curve = Curve::default();
        curve.sort([7, 3, 7, 0xFFFF_FFFF, 3].into_iter());
        assert_eq!(curve.order().collect::<Vec<_>>(), [1, 4, 0, 2, 3]);
    }
}
