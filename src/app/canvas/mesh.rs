//! Smooth-edged lines and shapes, written straight into one mesh.
//!
//! egui's own shapes are tessellated one by one each frame; a graph has
//! thousands of them, so the canvas writes triangles itself. The rim of each
//! shape fades to nothing over one pixel (feathering), which stands in for
//! multisampling. `gpu/graph.wgsl` gives the same coverage to each pixel.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Vec2, vec2};

/// A mesh under construction.
pub struct MeshPen {
    mesh: Mesh,
    feather: f32,
}

/// A cut across a band: its middle and the direction to its right rim, of length 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Section {
    /// The middle.
    pub at: Pos2,
    /// To the rim.
    pub side: Vec2,
}

impl Section {
    /// The cut across a band that runs in a direction of length 1.
    pub fn across(at: Pos2, along: Vec2) -> Self {
        Self { at, side: along.rot90() }
    }

    /// The cut a share of the way to another.
    pub fn towards(self, other: Self, t: f32) -> Self {
        Self { at: self.at.lerp(other.at, t), side: self.side + (other.side - self.side) * t }
    }
}

/// A regular polygon around a point; many corners make a circle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Polygon {
    /// Its middle.
    pub centre: Pos2,
    /// How many corners it has.
    pub sides: usize,
    /// Angle of the first, clockwise from the right, in radians.
    pub turn: f32,
}

impl Polygon {
    /// What a distance of sides is divided by to become a distance of corners.
    pub fn mitre(&self) -> f32 {
        (std::f32::consts::PI / self.sides as f32).cos()
    }

    /// The directions of its corners.
    fn corners(&self) -> impl Iterator<Item = Vec2> + use<> {
        let (sin, cos) = (std::f32::consts::TAU / self.sides as f32).sin_cos();
        let next = move |v: &Vec2| Some(vec2(v.x * cos - v.y * sin, v.x * sin + v.y * cos));
        std::iter::successors(Some(Vec2::angled(self.turn)), next).take(self.sides)
    }
}

impl MeshPen {
    /// An empty mesh for a screen of so many pixels per point.
    pub fn new(pixels_per_point: f32) -> Self {
        Self::adding_to(Mesh::default(), 1.0 / pixels_per_point)
    }

    /// Goes on with a mesh; `feather` is the width of a pixel in points.
    pub fn adding_to(mesh: Mesh, feather: f32) -> Self {
        Self { mesh, feather }
    }

    /// The width of a pixel in points.
    pub fn feather(&self) -> f32 {
        self.feather
    }

    /// The finished mesh.
    pub fn finish(self) -> Mesh {
        self.mesh
    }

    fn vertex(&mut self, pos: Pos2, color: Color32) {
        self.mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color });
    }

    /// The number of the next vertex.
    fn next(&self) -> u32 {
        self.mesh.vertices.len() as u32
    }

    /// Two triangles between two pairs of vertices.
    fn quad(&mut self, [a, b]: [u32; 2], [c, d]: [u32; 2]) {
        self.mesh.indices.extend_from_slice(&[a, b, c, c, b, d]);
    }

    /// Offsets from the middle of a band and colours there. Bands thinner than a pixel are a pixel wide and fainter.
    fn profile(&self, width: f32, color: Color32) -> ([(f32, Color32); 4], usize) {
        let clear = Color32::TRANSPARENT;
        if width <= self.feather {
            let color = color.gamma_multiply((width / self.feather).clamp(0.05, 1.0));
            return ([(-self.feather, clear), (0.0, color), (self.feather, clear), (0.0, clear)], 3);
        }
        let (inner, outer) = ((width - self.feather) / 2.0, (width + self.feather) / 2.0);
        ([(-outer, clear), (-inner, color), (inner, color), (outer, clear)], 4)
    }

    /// A band through sections.
    pub fn band(&mut self, sections: &[Section], width: f32, color: Color32) {
        let (profile, columns) = self.profile(width, color);
        let columns = &profile[..columns];
        for (row, section) in sections.iter().enumerate() {
            let first = self.next();
            for (offset, color) in columns {
                self.vertex(section.at + section.side * *offset, *color);
            }
            let count = columns.len() as u32;
            if row > 0 {
                (first..first + count - 1).for_each(|v| self.quad([v - count, v - count + 1], [v, v + 1]));
            }
        }
    }

    /// A straight line.
    pub fn line(&mut self, a: Pos2, b: Pos2, width: f32, color: Color32) {
        let along = (b - a).normalized();
        self.strip([Section::across(a, along), Section::across(b, along)], width, color);
    }

    /// A band between two sections.
    pub fn strip(&mut self, [a, b]: [Section; 2], width: f32, color: Color32) {
        let (p, columns) = self.profile(width, color);
        let first = self.next();
        let vertex = |section: Section, (offset, color): (f32, Color32)| Vertex {
            pos: section.at + section.side * offset,
            uv: WHITE_UV,
            color,
        };
        let (vertices, indices) = (&mut self.mesh.vertices, &mut self.mesh.indices);
        if columns == 3 {
            let [l, m, r, _] = p;
            vertices.extend_from_slice(&[(a, l), (a, m), (a, r), (b, l), (b, m), (b, r)].map(|(at, p)| vertex(at, p)));
            indices.extend_from_slice(&[0, 1, 3, 3, 1, 4, 1, 2, 4, 4, 2, 5].map(|i| first + i));
        } else {
            vertices.extend_from_slice(&p.map(|p| vertex(a, p)));
            vertices.extend_from_slice(&p.map(|p| vertex(b, p)));
            indices.extend_from_slice(&[0, 1, 4, 4, 1, 5, 1, 2, 5, 5, 2, 6, 2, 3, 6, 6, 3, 7].map(|i| first + i));
        }
    }

    /// The head of an arrow that points at `tip` in direction `along` (of length 1).
    pub fn arrow(&mut self, tip: Pos2, along: Vec2, size: f32, color: Color32) {
        let (back, side) = (tip - along * size, along.rot90() * (size * ARROW_HALF));
        self.triangle([tip, back + side, back - side], color);
    }

    /// A filled triangle with its corners clockwise.
    fn triangle(&mut self, corners: [Pos2; 3], color: Color32) {
        let normal = |i: usize| -(corners[(i + 1) % 3] - corners[i]).normalized().rot90();
        let first = self.next();
        for (i, corner) in corners.into_iter().enumerate() {
            let (before, after) = (normal((i + 2) % 3), normal(i));
            let out = (before + after) * (self.feather / 2.0 / (1.0 + before.dot(after)).max(0.05));
            self.vertex(corner - out, color);
            self.vertex(corner + out, Color32::TRANSPARENT);
        }
        self.mesh.indices.extend_from_slice(&[first, first + 2, first + 4]);
        self.join(first, 2, 3);
    }

    /// Triangles between each loop of vertices and the next one; `step` loops of `sides` corners are interleaved.
    fn join(&mut self, first: u32, step: u32, sides: u32) {
        for i in 0..sides {
            let (a, b) = (first + step * i, first + step * ((i + 1) % sides));
            (0..step - 1).for_each(|k| self.quad([a + k, a + k + 1], [b + k, b + k + 1]));
        }
    }

    /// Loops around a point at these radii of these colours, one inside the other.
    fn loops(&mut self, polygon: Polygon, loops: &[(f32, Color32)]) -> u32 {
        let first = self.next();
        for corner in polygon.corners() {
            for (radius, color) in loops {
                self.vertex(polygon.centre + corner * *radius, *color);
            }
        }
        self.join(first, loops.len() as u32, polygon.sides as u32);
        first
    }

    /// Fills the innermost of interleaved loops.
    fn fill(&mut self, first: u32, step: u32, sides: u32) {
        for i in 2..sides {
            self.mesh.indices.extend_from_slice(&[first, first + step * (i - 1), first + step * i]);
        }
    }

    /// A filled polygon with corners at a radius.
    pub fn regular(&mut self, polygon: Polygon, radius: f32, color: Color32) {
        let soft = self.feather / 2.0 / polygon.mitre();
        let first = self.loops(polygon, &[((radius - soft).max(0.0), color), (radius + soft, Color32::TRANSPARENT)]);
        self.fill(first, 2, polygon.sides as u32);
    }

    /// A filled polygon within a rim that ends at another radius; its sides are at least a pixel further out.
    pub fn rimmed(&mut self, polygon: Polygon, [radius, end]: [f32; 2], color: Color32, rim: Color32) {
        let soft = self.feather / 2.0 / polygon.mitre();
        let loops = [(radius - soft, color), (radius + soft, rim), (end - soft, rim), (end + soft, Color32::TRANSPARENT)];
        let first = self.loops(polygon, &loops);
        self.fill(first, 4, polygon.sides as u32);
    }

    /// The outline of a polygon with corners at a radius.
    pub fn ring(&mut self, polygon: Polygon, radius: f32, width: f32, color: Color32) {
        let (profile, columns) = self.profile(width, color);
        let loops = profile.map(|(offset, color)| (radius + offset / polygon.mitre(), color));
        self.loops(polygon, &loops[..columns]);
    }

    /// A disc too small to have a shape: full in the middle, fading to the corners of a diamond, with the light of
    /// a disc of that radius.
    pub fn dot(&mut self, centre: Pos2, radius: f32, color: Color32) {
        let (first, reach) = (self.next(), radius * DOT_REACH);
        let vertex = |(x, y, color)| Vertex { pos: centre + vec2(x, y), uv: WHITE_UV, color };
        let clear = Color32::TRANSPARENT;
        let corners = [(0.0, 0.0, color), (reach, 0.0, clear), (0.0, reach, clear), (-reach, 0.0, clear), (0.0, -reach, clear)];
        self.mesh.vertices.extend_from_slice(&corners.map(vertex));
        let [m, a, b, c, d] = [0, 1, 2, 3, 4].map(|i| first + i);
        self.mesh.indices.extend_from_slice(&[m, a, b, m, b, c, m, c, d, m, d, a]);
    }
}

/// Half the width of an arrow as a share of its length.
const ARROW_HALF: f32 = 0.45;
/// Where a dot of radius 1 ends: √(3π/2), which gives its volume of light that of a disc.
const DOT_REACH: f32 = 2.170_804;

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    fn pen() -> MeshPen {
        MeshPen::new(1.0)
    }

    #[test]
    fn shapes_have_whole_triangles() {
        let polygon = Polygon { centre: pos2(5.0, 5.0), sides: 6, turn: 0.3 };
        let mut pen = pen();
        pen.regular(polygon, 4.0, Color32::RED);
        pen.rimmed(polygon, [4.0, 6.0], Color32::RED, Color32::BLACK);
        pen.ring(polygon, 8.0, 2.0, Color32::RED);
        pen.dot(pos2(0.0, 0.0), 1.0, Color32::RED);
        pen.arrow(pos2(0.0, 0.0), vec2(1.0, 0.0), 6.0, Color32::RED);
        for width in [0.5, 2.0] {
            pen.line(pos2(0.0, 0.0), pos2(9.0, 0.0), width, Color32::RED);
        }
        let mesh = pen.finish();
        assert!(mesh.is_valid() && mesh.indices.len().is_multiple_of(3));
        assert!(mesh.vertices.iter().all(|v| v.pos.x.is_finite() && v.pos.y.is_finite()));
    }

    #[test]
    fn an_arrow_is_softened_outwards() {
        let mut pen = pen();
        pen.arrow(pos2(0.0, 0.0), vec2(1.0, 0.0), 6.0, Color32::RED);
        let mesh = pen.finish();
        assert!(mesh.vertices[0].pos.x < 0.0 && mesh.vertices[1].pos.x > 0.0);
    }
}
