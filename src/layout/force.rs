//! The bounded force between two nodes (Zhong and others, "Force-directed graph layouts
//! revisited: a new force based on the t-distribution", 2023).
//!
//! Both parts stay finite at any distance: nodes on one spot are not torn apart, and far
//! nodes hardly matter, so that what belongs together can stand together.

use std::ops::{Add, Div, Mul};

/// Strength of the push.
pub(super) const PUSH: f32 = 10.0;

/// How edges pull.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Pull {
    /// At any distance: keeps the picture together.
    pub spring: f32,
    /// At close range: lets neighbours stand together.
    pub close: f32,
}

impl Pull {
    /// Both in balance: what pictures are measured with.
    pub const EVEN: Self = Self { spring: 1.0, close: 16.0 };

    /// The pull along an edge, as a factor of the way from one end to the other.
    #[inline(always)]
    pub fn along(self, distance2: f32) -> f32 {
        self.spring + self.close / (1.0 + distance2)
    }

    /// A pull between this and another; 0 is this, 1 the other.
    pub fn towards(self, other: Self, share: f32) -> Self {
        let mix = |from: f32, to: f32| from + share * (to - from);
        Self { spring: mix(self.spring, other.spring), close: mix(self.close, other.close) }
    }
}

/// What forces can be computed of: a number, or several side by side.
pub(super) trait Number: Copy + Add<f32, Output = Self> + Mul<Output = Self> + Mul<f32, Output = Self> {}

impl<T: Copy + Add<f32, Output = T> + Mul<Output = T> + Mul<f32, Output = T>> Number for T {}

/// Push between two nodes, in units of [`PUSH`], as a factor of the way between them.
#[inline(always)]
pub(super) fn push<T: Number>(distance2: T) -> T
where
    f32: Div<T, Output = T>,
{
    let inverse = 1.0 / (distance2 + 1.0);
    inverse * inverse
}

/// The push, and how it changes with the square of the distance, times two.
#[inline(always)]
pub(super) fn push_and_slope<T: Number>(distance2: T) -> (T, T)
where
    f32: Div<T, Output = T>,
{
    let inverse = 1.0 / (distance2 + 1.0);
    let push = inverse * inverse;
    (push, push * inverse * -4.0)
}
