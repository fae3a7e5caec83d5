//! The bounded force between two nodes (Zhong and others, "Force-directed graph layouts
//! revisited: a new force based on the t-distribution", 2023).
//!
//! Both parts stay finite at any distance: nodes on one spot are not torn apart, and far
//! nodes hardly matter, so that what belongs together can stand together.

/// Strength of the push.
const PUSH: f32 = 10.0;

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
