//! Edges and nodes → one mesh.

use egui::{Color32, Mesh, Pos2, Rect, Vec2};

use super::mesh::MeshPen;
use super::scene::{Edge, Scene};
use super::shape;
use crate::app::theme::Theme;
use crate::graph::RelationKind;

/// What stands out in a picture.
#[derive(Clone, Debug, Default)]
pub struct Emphasis {
    /// Nodes drawn in full while the others fade; empty when nothing is singled out.
    pub nodes: Vec<bool>,
    /// The node all emphasised edges touch, or the one edge itself.
    pub edges: Vec<bool>,
    /// The selected node.
    pub selected: Option<usize>,
    /// The selected edge.
    pub selected_edge: Option<usize>,
    /// How strongly the rest is drawn, 0–1.
    pub rest: f32,
}

impl Emphasis {
    fn of(&self, list: &[bool], index: usize) -> f32 {
        if list.is_empty() || list.get(index).copied().unwrap_or(false) { 1.0 } else { self.rest }
    }

    /// How strongly a node is drawn, 0–1.
    pub fn node(&self, index: usize) -> f32 {
        self.of(&self.nodes, index)
    }

    fn edge(&self, index: usize) -> f32 {
        self.of(&self.edges, index)
    }
}

/// A picture about to be drawn: nodes at their places on the screen.
pub struct Picture<'a> {
    /// What there is.
    pub scene: &'a Scene,
    /// Screen position of each node.
    pub places: &'a [Pos2],
    /// Points per world unit.
    pub zoom: f32,
    /// What can be seen.
    pub screen: Rect,
    /// What stands out.
    pub emphasis: &'a Emphasis,
    /// Nodes held in place by the user.
    pub pinned: &'a dyn Fn(usize) -> bool,
    /// Colours.
    pub theme: &'a Theme,
}

/// Least radius of a node on the screen, in points.
const LEAST_RADIUS: f32 = 1.6;

impl Picture<'_> {
    /// Radius of a node on the screen.
    pub fn radius(&self, node: usize) -> f32 {
        // Shapes grow less than the distances, so that zooming in makes room.
        (self.scene.nodes[node].radius * self.zoom.powf(0.75)).max(LEAST_RADIUS)
    }

    /// The mesh of the whole picture.
    pub fn mesh(&self, pixels_per_point: f32) -> Mesh {
        let mut pen = MeshPen::new(pixels_per_point);
        (0..self.scene.edges.len()).for_each(|i| self.edge(&mut pen, i));
        (0..self.scene.nodes.len()).for_each(|i| self.node(&mut pen, i));
        pen.finish()
    }

    fn edge(&self, pen: &mut MeshPen, index: usize) {
        let edge = &self.scene.edges[index];
        let (a, b) = (self.places[edge.from], self.places[edge.to]);
        if !Rect::from_two_pos(a, b).expand(4.0).intersects(self.screen) {
            return;
        }
        let strong = self.emphasis.selected_edge == Some(index);
        let singled = !self.emphasis.edges.is_empty() && self.emphasis.edge(index) >= 1.0;
        let strength = self.emphasis.edge(index) * if singled || strong { 1.0 } else { 0.55 };
        let color = if strong { self.theme.selection } else { self.theme.relation(edge.kind).gamma_multiply(strength) };
        let width = (0.7 + 0.35 * (edge.evidence as f32).ln_1p()) * self.zoom.clamp(0.5, 1.6) * if strong { 2.0 } else { 1.0 };
        self.stroke(pen, edge, [a, b], width, color);
    }

    fn stroke(&self, pen: &mut MeshPen, edge: &Edge, [a, b]: [Pos2; 2], width: f32, color: Color32) {
        let along = (b - a).normalized();
        let tip = b - along * (self.radius(edge.to) + 1.5);
        let start = a + along * self.radius(edge.from);
        let bend = along.rot90() * f32::from(edge.lane) * 9.0 * self.zoom.min(2.0);
        let pieces = curve(start, tip, bend);
        for pair in pieces.windows(2) {
            match edge.kind {
                RelationKind::About => pen.dashes(pair[0], pair[1], width, color, [5.0, 4.0]),
                RelationKind::Reported => pen.dashes(pair[0], pair[1], width, color, [1.5, 3.0]),
                _ => pen.line(pair[0], pair[1], width, color),
            }
        }
        let directed = !matches!(edge.kind, RelationKind::TookPart | RelationKind::BelongsTo);
        if directed && self.zoom > 0.45 && pieces.len() > 1 {
            let last = (tip - pieces[pieces.len() - 2]).normalized();
            pen.arrow(tip, last, 5.0 + 1.5 * width, color);
        }
    }

    fn node(&self, pen: &mut MeshPen, index: usize) {
        let (at, radius) = (self.places[index], self.radius(index));
        if !self.screen.expand(radius * 2.0).contains(at) {
            return;
        }
        let kind = self.scene.nodes[index].kind;
        let strength = self.emphasis.node(index);
        let color = mix(self.theme.canvas, self.theme.kind(kind), strength);
        shape::draw(pen, kind, at, radius, color, self.theme.canvas);
        if (self.pinned)(index) {
            shape::outline(pen, kind, at, radius, 3.0, 1.2, color);
        }
        if self.emphasis.selected == Some(index) {
            shape::outline(pen, kind, at, radius, 4.5, 2.2, self.theme.selection);
        }
    }
}

/// The points of a line, or of a bow when several edges join the same nodes.
fn curve(a: Pos2, b: Pos2, bend: Vec2) -> Vec<Pos2> {
    if bend == Vec2::ZERO {
        return vec![a, b];
    }
    let middle = a.lerp(b, 0.5) + bend * 2.0;
    let point = |i: i32| {
        let t = i as f32 / 10.0;
        a.lerp(middle, t).lerp(middle.lerp(b, t), t)
    };
    (0..=10).map(point).collect()
}

/// A colour between two, opaque.
fn mix(from: Color32, to: Color32, t: f32) -> Color32 {
    let part = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * t).round() as u8;
    Color32::from_rgb(part(from.r(), to.r()), part(from.g(), to.g()), part(from.b(), to.b()))
}
