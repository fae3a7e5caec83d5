//! Smooth-edged lines and shapes, written straight into one mesh.
//!
//! egui's own shapes are tessellated one by one each frame; a graph has
//! thousands of them, so the canvas writes triangles itself. The rim of each
//! shape fades to nothing over one pixel (feathering), which stands in for
//! multisampling.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Vec2, vec2};

/// A mesh under construction; `feather` is the width of the rim in points.
pub struct MeshPen {
    mesh: Mesh,
    feather: f32,
}

impl MeshPen {
    /// An empty mesh for a screen of so many pixels per point.
    pub fn new(pixels_per_point: f32) -> Self {
        Self { mesh: Mesh::default(), feather: 1.0 / pixels_per_point }
    }

    /// The finished mesh.
    pub fn finish(self) -> Mesh {
        self.mesh
    }

    fn vertex(&mut self, pos: Pos2, color: Color32) -> u32 {
        let index = self.mesh.vertices.len() as u32;
        self.mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color });
        index
    }

    /// A straight line.
    pub fn line(&mut self, a: Pos2, b: Pos2, width: f32, color: Color32) {
        let along = b - a;
        if along.length_sq() < 1e-6 {
            return;
        }
        let side = along.normalized().rot90();
        // Lines thinner than a pixel are drawn a pixel wide and fainter.
        let shown = width.max(self.feather);
        let color = color.gamma_multiply((width / shown).clamp(0.05, 1.0));
        let (inner, outer) = ((shown - self.feather).max(0.0) / 2.0, (shown + self.feather) / 2.0);
        let offsets = [(-outer, Color32::TRANSPARENT), (-inner, color), (inner, color), (outer, Color32::TRANSPARENT)];
        let first = self.mesh.vertices.len() as u32;
        for end in [a, b] {
            for (offset, color) in offsets {
                self.vertex(end + side * offset, color);
            }
        }
        for i in 0..3 {
            let (p, q) = (first + i, first + 4 + i);
            self.mesh.indices.extend([p, p + 1, q, q, p + 1, q + 1]);
        }
    }

    /// A line broken into dashes; `dash` is their length and that of the gaps.
    pub fn dashes(&mut self, a: Pos2, b: Pos2, width: f32, color: Color32, dash: [f32; 2]) {
        let length = (b - a).length();
        let along = (b - a) / length.max(1e-3);
        let period = dash[0] + dash[1];
        // More dashes than can be told apart are a line.
        if length / period > 400.0 {
            return self.line(a, b, width, color.gamma_multiply(dash[0] / period));
        }
        let mut at = 0.0;
        while at < length {
            self.line(a + along * at, a + along * (at + dash[0]).min(length), width, color);
            at += period;
        }
    }

    /// The head of an arrow that points at `tip` in direction `along` (of length 1).
    pub fn arrow(&mut self, tip: Pos2, along: Vec2, size: f32, color: Color32) {
        let (back, side) = (tip - along * size, along.rot90() * size * 0.45);
        self.polygon(&[tip, back + side, back - side], color);
    }

    /// A filled convex polygon.
    pub fn polygon(&mut self, corners: &[Pos2], color: Color32) {
        let count = corners.len() as u32;
        if count < 3 {
            return;
        }
        let middle = corners.iter().fold(Vec2::ZERO, |sum, p| sum + p.to_vec2()) / count as f32;
        let first = self.mesh.vertices.len() as u32;
        for corner in corners {
            let out = (corner.to_vec2() - middle).normalized() * (self.feather / 2.0);
            self.vertex(*corner - out, color);
            self.vertex(*corner + out, Color32::TRANSPARENT);
        }
        for i in 2..count {
            self.mesh.indices.extend([first, first + 2 * (i - 1), first + 2 * i]);
        }
        for i in 0..count {
            let (a, b) = (first + 2 * i, first + 2 * ((i + 1) % count));
            self.mesh.indices.extend([a, a + 1, b, b, a + 1, b + 1]);
        }
    }

    /// A regular polygon; `turn` is the angle of its first corner, clockwise from the right, in radians.
    pub fn regular(&mut self, centre: Pos2, radius: f32, sides: usize, turn: f32, color: Color32) {
        self.polygon(&corners(centre, radius, sides, turn), color);
    }

    /// The outline of a regular polygon.
    pub fn ring(&mut self, centre: Pos2, radius: f32, sides: usize, turn: f32, width: f32, color: Color32) {
        let corners = corners(centre, radius, sides, turn);
        for (i, corner) in corners.iter().enumerate() {
            self.line(*corner, corners[(i + 1) % corners.len()], width, color);
        }
    }
}

fn corners(centre: Pos2, radius: f32, sides: usize, turn: f32) -> Vec<Pos2> {
    let corner = |i: usize| {
        let angle = turn + std::f32::consts::TAU * i as f32 / sides as f32;
        centre + radius * vec2(angle.cos(), angle.sin())
    };
    (0..sides).map(corner).collect()
}
