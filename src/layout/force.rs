//! The bounded force between two nodes (Zhong and others, "Force-directed graph layouts
//! revisited: a new force based on the t-distribution", 2023).
//!
//! Both parts stay finite at any distance: nodes on one spot are not torn apart, and far
//! nodes hardly matter, so that what belongs together can stand together.

/// Strength of the pull at close range.
const CLOSE_PULL: f32 = 16.0;
/// Strength of the push.
const PUSH: f32 = 10.0;

/// Pull along an edge, as a factor of the way from one end to the other.
#[inline(always)]
pub(super) fn pull(distance2: f32) -> f32 {
    1.0 + CLOSE_PULL / (1.0 + distance2)
}

/// Push between two nodes, as a factor of the way between them.
#[inline(always)]
pub(super) fn push(distance2: f32) -> f32 {
    let inverse = 1.0 / (1.0 + distance2);
    PUSH * inverse * inverse
}

/// The push, and how it changes with the square of the distance, times two.
#[inline(always)]
pub(super) fn push_and_slope(distance2: f32) -> (f32, f32) {
    let inverse = 1.0 / (1.0 + distance2);
    let push = PUSH * inverse * inverse;
    (push, -4.0 * push * inverse)
}
