//! The shape of each kind of node: told apart without colour too.

use std::f32::consts::{FRAC_PI_2, FRAC_PI_4};

use egui::{Color32, Mesh, Pos2};

use super::mesh::MeshPen;
use crate::app::theme::Theme;
use crate::resolve::EntityKind;

/// Corners, angle of the first, and a factor that gives all shapes about the same area.
fn form(kind: EntityKind, radius: f32) -> (usize, f32, f32) {
    match kind {
        EntityKind::Person => (((radius * 2.0) as usize).clamp(12, 48), 0.0, 1.0),
        EntityKind::Country => (4, FRAC_PI_4, 1.22),
        EntityKind::Organization => (6, 0.0, 1.1),
        EntityKind::Meeting => (4, 0.0, 1.28),
        EntityKind::Claim => (3, -FRAC_PI_2, 1.45),
    }
}

/// Draws a node with a rim that sets it off from what is behind.
pub fn draw(pen: &mut MeshPen, kind: EntityKind, at: Pos2, radius: f32, color: Color32, rim: Color32) {
    let (sides, turn, grow) = form(kind, radius);
    pen.regular(at, (radius + 1.5) * grow, sides, turn, rim);
    pen.regular(at, radius * grow, sides, turn, color);
}

/// Draws an outline around a node, `gap` points away.
pub fn outline(pen: &mut MeshPen, kind: EntityKind, at: Pos2, radius: f32, gap: f32, width: f32, color: Color32) {
    let (sides, turn, grow) = form(kind, radius);
    pen.ring(at, (radius + gap) * grow, sides, turn, width, color);
}

/// A node's shape as the legend shows it.
pub fn legend(theme: &Theme, kind: EntityKind, at: Pos2, pixels_per_point: f32) -> Mesh {
    let mut pen = MeshPen::new(pixels_per_point);
    draw(&mut pen, kind, at, 6.0, theme.kind(kind), theme.panel);
    pen.finish()
}
