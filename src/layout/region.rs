//! Where a node is wanted, whatever its edges ask for.

/// A part of the plane that a node keeps to. Regions whose numbers make no sense are taken as [`Region::Anywhere`].
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Region {
    /// All of it.
    #[default]
    Anywhere,
    /// From one x to another, as along time; y is free.
    Column {
        /// Least x.
        from: f32,
        /// Greatest x; the least one for a line.
        to: f32,
    },
    /// From one distance from the origin to another. The nodes of one circle stand evenly around it.
    Ring {
        /// Least distance.
        inner: f32,
        /// Greatest distance; the least one for a circle.
        outer: f32,
    },
}

impl Region {
    /// Itself, if its numbers make sense.
    pub(super) fn usable(self) -> Self {
        let sensible = match self {
            Self::Anywhere => true,
            Self::Column { from, to } => from.is_finite() && to.is_finite() && from <= to,
            Self::Ring { inner, outer } => inner.is_finite() && outer.is_finite() && 0.0 <= inner && inner <= outer,
        };
        if sensible { self } else { Self::Anywhere }
    }

    /// The place in it that is nearest to another.
    pub(super) fn nearest(self, [x, y]: [f32; 2]) -> [f32; 2] {
        match self {
            Self::Anywhere => [x, y],
            Self::Column { from, to } => [x.clamp(from, to), y],
            Self::Ring { inner, outer } => {
                let distance = x.hypot(y);
                let wanted = distance.clamp(inner, outer);
                if distance > 1e-3 { [x * wanted / distance, y * wanted / distance] } else { [wanted, 0.0] }
            }
        }
    }

    /// Whether a place is in it, but for rounding.
    pub(super) fn holds(self, at: [f32; 2]) -> bool {
        let [x, y] = self.nearest(at);
        (x - at[0]).hypot(y - at[1]) <= 1e-3 * (1.0 + x.abs() + y.abs())
    }

    /// The radius of a circle.
    pub(super) fn circle(self) -> Option<f32> {
        match self {
            Self::Ring { inner, outer } if inner == outer => Some(inner),
            _ => None,
        }
    }

    /// Whether it is a column.
    pub(super) fn is_column(self) -> bool {
        matches!(self, Self::Column { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_place_is_inside() {
        let regions = [
            (Region::Anywhere, [3.0, 4.0]),
            (Region::Column { from: 5.0, to: 7.0 }, [5.0, 4.0]),
            (Region::Ring { inner: 10.0, outer: 20.0 }, [6.0, 8.0]),
            (Region::Ring { inner: 0.0, outer: 2.5 }, [1.5, 2.0]),
        ];
        for (region, expected) in regions {
            let near = region.nearest([3.0, 4.0]);
            assert!((near[0] - expected[0]).hypot(near[1] - expected[1]) < 1e-5, "{region:?}: {near:?}");
            assert!(region.holds(near));
        }
        assert_eq!(Region::Ring { inner: 4.0, outer: 4.0 }.nearest([0.0, 0.0]), [4.0, 0.0]);
    }

    #[test]
    fn senseless_regions_hold_nobody() {
        for region in [
            Region::Column { from: f32::NAN, to: 1.0 },
            Region::Column { from: 2.0, to: 1.0 },
            Region::Ring { inner: -1.0, outer: 1.0 },
            Region::Ring { inner: 0.0, outer: f32::INFINITY },
        ] {
            assert_eq!(region.usable(), Region::Anywhere);
        }
    }
}
