//! Eight numbers side by side, in the widest registers the processor has.
//!
//! The same results on every processor: lanes are added up in a fixed order, and nothing is fused or approximated.

use fearless_simd::{Bytes, SimdBase, u32x8};
pub(super) use fearless_simd::{Level, Simd, dispatch, f32x8};

/// How many numbers are computed side by side.
pub(super) const LANES: usize = 8;

/// The sum of all lanes.
#[inline(always)]
pub(super) fn sum<S: Simd>(lanes: f32x8<S>) -> f32 {
    <[f32; LANES]>::from(lanes).iter().sum()
}

/// The sum of the products of two lists of one length.
pub(super) fn dot(one: &[f32], other: &[f32]) -> f32 {
    dispatch!(Level::new(), simd => dot_on(simd, one, other))
}

#[inline(always)]
fn dot_on<S: Simd>(simd: S, one: &[f32], other: &[f32]) -> f32 {
    let ((one, one_rest), (other, other_rest)) = (one.as_chunks(), other.as_chunks());
    let mut sums = f32x8::splat(simd, 0.0);
    for (one, other) in one.iter().zip(other) {
        sums += simd.load_array_ref_f32x8(one) * simd.load_array_ref_f32x8(other);
    }
    sum(sums) + one_rest.iter().zip(other_rest).map(|(one, other)| one * other).sum::<f32>()
}

/// One over the square root, to about one part in a thousand: a guess from the exponent, improved by a step of Newton's method.
#[inline(always)]
pub(super) fn inverse_root<S: Simd>(simd: S, square: f32x8<S>) -> f32x8<S> {
    const GUESS: u32 = 0x5F37_59DF;
    let guess: u32x8<S> = u32x8::splat(simd, GUESS) - (simd.reinterpret_u32_f32x8(square) >> 1);
    let guess: f32x8<S> = guess.bitcast();
    guess * (1.5 - 0.5 * square * guess * guess)
}
