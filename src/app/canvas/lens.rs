//! How large nodes and edges are drawn, and where exactly an edge runs: the
//! one place that mesh, shader (`gpu/graph.wgsl`) and hit test agree on.

use egui::{Pos2, Rect, Vec2};

use crate::graph::RelationKind;

/// Least radius of a node on the screen, in points.
pub const LEAST_RADIUS: f32 = 0.8;
/// A node of a smaller radius, in pixels, is a dot of light.
pub const DOT: f32 = 1.3;
/// A node of a smaller radius, in pixels, is a plain disc: its shape could not be told.
pub const PLAIN: f32 = 3.0;
/// Dashes and arrows are drawn from this zoom on; from further off a dashed edge is a fainter line.
pub const FINE_ZOOM: f32 = 0.45;
/// Width at zoom 1 of an edge with a single place of evidence, in points.
pub const WEAK: f32 = 0.942_6;
/// An edge of more dashes is a fainter line: most of it is out of sight, and it only passes by.
pub const MOST_DASHES: f32 = 100.0;
/// Edges that would be drawn fainter than this are left out.
pub const FAINTEST: f32 = 0.04;
/// Room between the tip of an edge and the rim of its node, in points.
pub const TIP_GAP: f32 = 1.5;
/// Distance between two edges of the same two nodes at zoom 1, in points.
pub const LANE: f32 = 9.0;
/// Pieces of which a bent edge consists.
pub const PIECES: usize = 10;

/// What a zoom makes of the sizes of a scene.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lens {
    /// Points per world unit.
    pub zoom: f32,
    /// Width of a pixel, in points.
    pub feather: f32,
    /// Length in points from which on the weakest edges fade, the longer the more.
    pub reach: f32,
}

impl Lens {
    /// The sizes at a zoom on a screen of so many pixels per point; no edge fades.
    #[must_use]
    pub fn new(zoom: f32, pixels_per_point: f32) -> Self {
        Self { zoom, feather: 1.0 / pixels_per_point, reach: f32::MAX }
    }

    /// What the radius of a node is multiplied with. Shapes grow less than distances, so that zooming in makes room.
    #[must_use]
    pub fn growth(&self) -> f32 {
        self.zoom.powf(0.75)
    }

    /// Radius on the screen of a node of a radius in world units, in points.
    #[must_use]
    pub fn radius(&self, world: f32) -> f32 {
        (world * self.growth()).max(LEAST_RADIUS)
    }

    /// What the width of an edge is multiplied with.
    #[must_use]
    pub fn thickness(&self) -> f32 {
        self.zoom.clamp(0.5, 1.6)
    }

    /// How far apart the lanes of a pair of nodes are, in points.
    #[must_use]
    pub fn lane(&self) -> f32 {
        LANE * self.zoom.min(2.0)
    }

    /// Whether dashes and arrows are drawn.
    #[must_use]
    pub fn is_fine(&self) -> bool {
        self.zoom > FINE_ZOOM
    }

    /// How strongly an edge of a width (at zoom 1) and a length on the screen is drawn, 0–1.
    #[must_use]
    pub fn presence(&self, width: f32, length: f32) -> f32 {
        let share = self.reach * weight(width) / length.max(1e-3);
        (share * share).min(1.0)
    }

    /// Length on the screen beyond which an edge of this width is left out.
    #[must_use]
    pub fn longest(&self, width: f32) -> f32 {
        self.reach * weight(width) / FAINTEST.sqrt()
    }

    /// Where an edge in a lane runs between nodes at two places of two radii, all in points.
    /// None when the nodes leave no room between them.
    #[must_use]
    pub fn course(&self, [a, b]: [Pos2; 2], [from, to]: [f32; 2], lane: i8) -> Option<Course> {
        let length = (b - a).length();
        let room = length - from - to - TIP_GAP;
        if room <= 0.0 || !room.is_finite() {
            return None;
        }
        let along = (b - a) / length;
        let (start, tip) = (a + along * from, b - along * (to + TIP_GAP));
        let bend = along.rot90() * (f32::from(lane) * self.lane());
        Some(Course { start, control: start.lerp(tip, 0.5) + bend * 2.0, tip, along, length: room, bent: lane != 0 })
    }
}

/// Length in points of the dashes of a kind of edge and of the gaps between, if it has any.
#[must_use]
pub fn dash(kind: RelationKind) -> Option<[f32; 2]> {
    match kind {
        RelationKind::About => Some([5.0, 4.0]),
        RelationKind::Reported => Some([1.5, 3.0]),
        _ => None,
    }
}

/// Width of an edge with so many places of evidence at zoom 1, in points.
#[must_use]
pub fn width(evidence: usize) -> f32 {
    0.7 + 0.35 * (evidence as f32).ln_1p()
}

/// How much longer than one with a single place of evidence an edge may be before it fades.
#[must_use]
pub fn weight(width: f32) -> f32 {
    (width / WEAK).powi(3)
}

/// Width of the rim that sets a node off from what is behind, in points; plain discs have none.
#[must_use]
pub fn rim(radius: f32, feather: f32) -> f32 {
    (radius - PLAIN * feather).clamp(0.0, 1.5)
}

/// Length of the arrow of an edge of a width on the screen, in points.
#[must_use]
pub fn arrow(width: f32) -> f32 {
    5.0 + 1.5 * width
}

/// The way of an edge on the screen, from rim to rim: a line, or a quadratic Bézier curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// At the rim of its first node.
    pub start: Pos2,
    /// Control point of the curve; the middle of a line.
    pub control: Pos2,
    /// Just before the rim of its second node.
    pub tip: Pos2,
    /// From the first node to the second, of length 1.
    pub along: Vec2,
    /// Straight from start to tip, in points.
    pub length: f32,
    /// A curve, not a line.
    pub bent: bool,
}

impl Course {
    /// The point at a share of the way, 0–1.
    #[must_use]
    pub fn at(&self, t: f32) -> Pos2 {
        if !self.bent {
            return self.start + self.along * (self.length * t);
        }
        self.start.lerp(self.control, t).lerp(self.control.lerp(self.tip, t), t)
    }

    /// The direction at a share of the way, of length 1.
    #[must_use]
    pub fn direction(&self, t: f32) -> Vec2 {
        if !self.bent {
            return self.along;
        }
        ((self.control - self.start) * (1.0 - t) + (self.tip - self.control) * t).normalized()
    }

    /// The share of the way at which a piece of so many points at its end begins.
    #[must_use]
    pub fn before_end(&self, piece: f32) -> f32 {
        (1.0 - piece / self.length.max(1e-3)).max(0.0)
    }

    /// The shares of the way between which it can lie in a rectangle, if any can; all of it for a curve.
    #[must_use]
    pub fn within(&self, rect: Rect) -> Option<[f32; 2]> {
        if self.bent {
            return Some([0.0, 1.0]);
        }
        let (mut from, mut to) = (0.0_f32, 1.0_f32);
        for (start, step, low, high) in [
            (self.start.x, self.along.x * self.length, rect.min.x, rect.max.x),
            (self.start.y, self.along.y * self.length, rect.min.y, rect.max.y),
        ] {
            if step.abs() < 1e-6 {
                to = if (low..=high).contains(&start) { to } else { -1.0 };
            } else {
                let (a, b) = ((low - start) / step, (high - start) / step);
                (from, to) = (from.max(a.min(b)), to.min(a.max(b)));
            }
        }
        (from <= to).then_some([from, to])
    }

    /// Distance of a point from it, in points.
    #[must_use]
    pub fn distance(&self, point: Pos2) -> f32 {
        if !self.bent {
            return distance(point, self.start, self.tip);
        }
        let corner = |i: usize| self.at(i as f32 / PIECES as f32);
        let pieces = (0..PIECES).map(|i| distance(point, corner(i), corner(i + 1)));
        pieces.fold(f32::INFINITY, f32::min)
    }
}

/// Distance of a point from the line between two others.
fn distance(point: Pos2, a: Pos2, b: Pos2) -> f32 {
    let along = b - a;
    let t = if along.length_sq() > 0.0 { ((point - a).dot(along) / along.length_sq()).clamp(0.0, 1.0) } else { 0.0 };
    (point - (a + along * t)).length()
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn distance_ends_with_the_line() {
        let (a, b) = (pos2(0.0, 0.0), pos2(10.0, 0.0));
        assert_eq!(distance(pos2(5.0, 3.0), a, b), 3.0);
        assert_eq!(distance(pos2(13.0, 4.0), a, b), 5.0);
        assert_eq!(distance(pos2(3.0, 4.0), a, a), 5.0);
    }

    #[test]
    fn an_edge_runs_from_rim_to_rim() {
        let lens = Lens::new(1.0, 1.0);
        let ends = [pos2(0.0, 0.0), pos2(100.0, 0.0)];
        let line = lens.course(ends, [10.0, 20.0], 0).unwrap();
        assert_eq!((line.start, line.tip), (pos2(10.0, 0.0), pos2(78.5, 0.0)));
        let bow = lens.course(ends, [10.0, 20.0], 1).unwrap();
        assert!((bow.at(0.5).y + LANE).abs() < 1e-3);
        assert!(bow.distance(bow.at(0.3)) < 0.1 && line.distance(bow.at(0.5)) > 8.0);
        assert_eq!(line.within(Rect::from_min_max(pos2(-5.0, -5.0), pos2(44.25, 5.0))), Some([0.0, 0.5]));
        assert_eq!(line.within(Rect::from_min_max(pos2(0.0, 1.0), pos2(100.0, 5.0))), None);
        assert_eq!(lens.course(ends, [50.0, 60.0], 0), None);
        assert_eq!(lens.course([ends[0]; 2], [0.0, 0.0], 0), None);
    }

    #[test]
    fn long_weak_edges_fade_first() {
        let lens = Lens { reach: 20.0, ..Lens::new(0.1, 1.0) };
        let (weak, strong) = (width(1), width(20));
        assert_eq!(lens.presence(weak, 15.0), 1.0);
        assert!(lens.presence(weak, 60.0) < lens.presence(weak, 40.0));
        assert!(lens.presence(strong, 60.0) > lens.presence(weak, 60.0));
        assert!((lens.presence(weak, lens.longest(weak)) - FAINTEST).abs() < 1e-3);
    }
}
