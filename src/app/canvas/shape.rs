//! The shape of each kind of node: told apart without colour too.

use std::f32::consts::{FRAC_PI_2, FRAC_PI_4};

use egui::{Color32, Mesh, Pos2};

use super::lens;
use super::mesh::{MeshPen, Polygon};
use crate::app::theme::Theme;
use crate::resolve::EntityKind;

/// What a kind of node looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form {
    /// Corners; none for a circle.
    pub sides: u32,
    /// Angle of the first, clockwise from the right, in radians.
    pub turn: f32,
    /// Radius of the corners by that of the node: gives all shapes about the same area.
    pub grow: f32,
}

/// What nodes of a kind look like.
pub fn form(kind: EntityKind) -> Form {
    let (sides, turn, grow) = match kind {
        EntityKind::Person => (0, 0.0, 1.0),
        EntityKind::Country => (4, FRAC_PI_4, 1.22),
        EntityKind::Organization => (6, 0.0, 1.1),
        EntityKind::Meeting => (4, 0.0, 1.28),
        EntityKind::Claim => (3, -FRAC_PI_2, 1.45),
    };
    Form { sides, turn, grow }
}

/// A node about to be drawn.
#[derive(Clone, Copy, Debug)]
pub struct Body {
    /// Decides its shape.
    pub kind: EntityKind,
    /// Its middle.
    pub at: Pos2,
    /// Its radius, in points.
    pub radius: f32,
    /// The width of a pixel, in points.
    pub feather: f32,
}

impl Body {
    fn is_below(&self, pixels: f32) -> bool {
        self.radius < pixels * self.feather
    }

    fn polygon(&self, form: Form) -> Polygon {
        Polygon { centre: self.at, sides: form.sides as usize, turn: form.turn }
    }

    /// A circle with as many corners as nobody misses, and the factor that makes its area that of a circle.
    fn circle(&self) -> (Polygon, f32) {
        let sides = (5.0 * (self.radius / self.feather).sqrt()).clamp(6.0, 64.0) as usize;
        let step = std::f32::consts::PI / sides as f32;
        (Polygon { centre: self.at, sides, turn: step }, 1.0 + step * step / 3.0)
    }

    /// Its outline moved outwards by `gap` points: polygon and radius of the corners.
    fn outline(&self, gap: f32) -> (Polygon, f32) {
        let form = form(self.kind);
        let radius = (self.radius + gap) * form.grow;
        if form.sides > 0 {
            return (self.polygon(form), radius);
        }
        let (polygon, grow) = self.circle();
        (polygon, radius * grow)
    }

    /// Draws it with a rim that sets it off from what is behind; a small one is a plain disc, the smallest a dot.
    pub fn draw(&self, pen: &mut MeshPen, color: Color32, rim: Color32) {
        if self.is_below(lens::DOT) {
            return pen.dot(self.at, self.radius, color);
        }
        if self.is_below(lens::PLAIN) {
            let (polygon, grow) = self.circle();
            return pen.regular(polygon, self.radius * grow, color);
        }
        let (polygon, radius) = self.outline(0.0);
        let end = self.outline(lens::rim(self.radius, self.feather)).1;
        if end - radius < self.feather / polygon.mitre() {
            pen.regular(polygon, end, rim);
            pen.regular(polygon, radius, color);
        } else {
            pen.rimmed(polygon, [radius, end], color, rim);
        }
    }

    /// Draws a ring around it, `gap` points away.
    pub fn ring(&self, pen: &mut MeshPen, gap: f32, width: f32, color: Color32) {
        let (polygon, radius) = self.outline(gap);
        pen.ring(polygon, radius, width, color);
    }
}

/// Draws a node with a rim that sets it off from what is behind.
pub fn draw(pen: &mut MeshPen, kind: EntityKind, at: Pos2, radius: f32, color: Color32, rim: Color32) {
    Body { kind, at, radius, feather: pen.feather() }.draw(pen, color, rim);
}

/// Draws a ring around a node, `gap` points away.
pub fn outline(pen: &mut MeshPen, kind: EntityKind, at: Pos2, radius: f32, gap: f32, width: f32, color: Color32) {
    Body { kind, at, radius, feather: pen.feather() }.ring(pen, gap, width, color);
}

/// A node's shape as the legend shows it.
pub fn legend(theme: &Theme, kind: EntityKind, at: Pos2, pixels_per_point: f32) -> Mesh {
    let mut pen = MeshPen::new(pixels_per_point);
    draw(&mut pen, kind, at, 6.0, theme.kind(kind), theme.panel);
    pen.finish()
}
