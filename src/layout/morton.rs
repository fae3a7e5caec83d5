//! Order along a curve that keeps what is near in the plane near in memory.

/// Smallest box around points: left, top, right, bottom.
pub(super) fn bounds(x: &[f32], y: &[f32]) -> [f32; 4] {
    let span =
        |values: &[f32]| values.iter().fold((f32::INFINITY, f32::NEG_INFINITY), |(low, high), &v| (low.min(v), high.max(v)));
    let ((left, right), (top, bottom)) = (span(x), span(y));
    [left, top, right, bottom]
}

/// The place of each point on the curve, 16 bits to an axis.
pub(super) fn keys(x: &[f32], y: &[f32]) -> Vec<u32> {
    let [left, top, right, bottom] = bounds(x, y);
    let side = (right - left).max(bottom - top).max(1e-12);
    let scale = 65_535.0 / side;
    x.iter().zip(y).map(|(x, y)| spread((x - left) * scale) | spread((y - top) * scale) << 1).collect()
}

/// Puts a gap before each bit.
fn spread(value: f32) -> u32 {
    let mut bits = value as u32 & 0xFFFF;
    bits = (bits | bits << 8) & 0x00FF_00FF;
    bits = (bits | bits << 4) & 0x0F0F_0F0F;
    bits = (bits | bits << 2) & 0x3333_3333;
    (bits | bits << 1) & 0x5555_5555
}

/// Sorts by key and gives the sorted keys with the places they came from; equal keys keep their order.
pub(super) fn sorted(keys: &[u32]) -> (Vec<u32>, Vec<u32>) {
    const DIGIT: usize = 11;
    let mut pairs: Vec<(u32, u32)> = keys.iter().copied().zip(0..).collect();
    let mut spare = vec![(0, 0); pairs.len()];
    for shift in [0, DIGIT, 2 * DIGIT] {
        let digit = |key: u32| (key >> shift) as usize & ((1 << DIGIT) - 1);
        let mut places = vec![0u32; (1 << DIGIT) + 1];
        pairs.iter().for_each(|&(key, _)| places[digit(key) + 1] += 1);
        super::graph::accumulate(&mut places);
        for &pair in &pairs {
            let place = &mut places[digit(pair.0)];
            spare[*place as usize] = pair;
            *place += 1;
        }
        std::mem::swap(&mut pairs, &mut spare);
    }
    pairs.into_iter().unzip()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_follow_each_other() {
        let (_, order) = sorted(&keys(&[0.9, 0.1, 0.9, 0.1], &[0.9, 0.9, 0.1, 0.1]));
        assert_eq!(order, [3, 2, 1, 0]);
    }

    #[test]
    fn equal_keys_keep_their_order() {
        assert_eq!(sorted(&[7, 3, 7, 0xFFFF_FFFF, 3]).1, [1, 4, 0, 2, 3]);
    }
}
