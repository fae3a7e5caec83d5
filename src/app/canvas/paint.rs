//! What is to be seen, and its mesh: edges, nodes, and above them those that stand out.

use egui::{Color32, Mesh, Pos2, Rect, pos2};

use super::camera::View;
use super::emphasis::{Emphasis, Mark};
use super::lens::{self, Course, Lens};
use super::lines::Line;
use super::mesh::{MeshPen, Section};
use super::scene::{Node, Scene};
use super::shape::Body;
use crate::app::theme::Theme;
use crate::resolve::EntityKind;

/// Gap and width of the ring of a pinned node, in points.
pub const PIN_RING: [f32; 2] = [3.0, 1.2];
/// The same of the selected one.
pub const SELECTION_RING: [f32; 2] = [4.5, 2.2];

/// A picture about to be drawn.
#[derive(Clone, Copy)]
pub struct Picture<'a> {
    /// What there is.
    pub scene: &'a Scene,
    /// World position of each node.
    pub positions: &'a [[f32; 2]],
    /// From where it is seen.
    pub view: View,
    /// How large things are.
    pub lens: Lens,
    /// What can be seen.
    pub screen: Rect,
    /// What stands out.
    pub emphasis: &'a Emphasis,
    /// Colours.
    pub theme: &'a Theme,
}

impl Picture<'_> {
    /// Screen position of a node.
    pub fn place(&self, node: usize) -> Pos2 {
        let [x, y] = self.positions.get(node).copied().unwrap_or_default();
        self.view.screen_from_world(self.screen, pos2(x, y))
    }

    /// Radius of a node on the screen.
    pub fn radius(&self, node: usize) -> f32 {
        self.lens.radius(self.scene.nodes[node].radius)
    }

    /// The mesh of the whole picture; `spent` is one whose memory may be used again.
    pub fn mesh(&self, mut spent: Mesh) -> Mesh {
        spent.clear();
        if self.positions.len() < self.scene.nodes.len() {
            return spent;
        }
        let mut easel = Easel::new(self, MeshPen::adding_to(spent, self.lens.feather));
        easel.rest();
        easel.marks();
        easel.pen.finish()
    }
}

/// A mesh that a picture is painted into.
struct Easel<'a> {
    picture: &'a Picture<'a>,
    pen: MeshPen,
    /// Screen position and radius of each node.
    spots: Vec<(Pos2, f32)>,
    thickness: f32,
    /// What can be seen, and a little around it.
    sight: Rect,
}

impl<'a> Easel<'a> {
    fn new(picture: &'a Picture<'a>, pen: MeshPen) -> Self {
        let growth = picture.lens.growth();
        let radius = |node: &Node| (node.radius * growth).max(lens::LEAST_RADIUS);
        let spots = picture.scene.nodes.iter().enumerate().map(|(i, node)| (picture.place(i), radius(node))).collect();
        Self { picture, pen, spots, thickness: picture.lens.thickness(), sight: picture.screen.expand(6.0) }
    }

    /// Everything but what stands out.
    fn rest(&mut self) {
        let (picture, strength) = (self.picture, self.picture.emphasis.rest_of_edges());
        let lines = picture.scene.lines().all();
        lines.iter().for_each(|line| self.edge(line, strength));
        if picture.lens.is_fine() {
            lines.iter().filter(|line| line.is_directed()).for_each(|line| self.arrow(line, strength));
        }
        let strength = picture.emphasis.rest_of_nodes();
        (0..picture.scene.nodes.len()).for_each(|node| self.node(node, strength));
    }

    /// What stands out, above the rest.
    fn marks(&mut self) {
        let (picture, emphasis) = (self.picture, self.picture.emphasis);
        let lines = marked_lines(picture.scene, emphasis);
        lines.iter().for_each(|line| self.marked_edge(line));
        if picture.lens.is_fine() {
            lines.iter().filter(|line| line.is_directed()).for_each(|line| self.marked_arrow(line));
        }
        for mark in emphasis.marks() {
            let strength = if mark.strong { 1.0 } else { emphasis.rest };
            self.node(mark.node, strength);
            self.rings(&mark, strength);
        }
    }

    /// The course of an edge if it can be seen: its ends around the screen, and not too long to be drawn.
    fn course(&self, line: &Line, most: f32) -> Option<Course> {
        let ((a, from), (b, to)) = (self.spots[line.from as usize], self.spots[line.to as usize]);
        if (b - a).length_sq() > most * most {
            return None;
        }
        let bulge = f32::from(line.lane).abs() * lens::LANE * 2.0;
        if !Rect::from_two_pos(a, b).expand(bulge).intersects(self.sight) {
            return None;
        }
        self.picture.lens.course([a, b], [from, to], line.lane)
    }

    fn edge(&mut self, line: &Line, strength: f32) {
        let Some(course) = self.course(line, self.picture.lens.longest(line.width)) else { return };
        let color = self.faded(line, &course, strength);
        self.stroke(line, &course, line.width * self.thickness, color);
    }

    fn arrow(&mut self, line: &Line, strength: f32) {
        let Some(course) = self.course(line, self.picture.lens.longest(line.width)) else { return };
        let color = self.faded(line, &course, strength);
        let size = lens::arrow(line.width * self.thickness);
        self.pen.arrow(course.tip, course.direction(1.0), size, color);
    }

    fn faded(&self, line: &Line, course: &Course, strength: f32) -> Color32 {
        let presence = self.picture.lens.presence(line.width, course.length);
        self.picture.theme.relation(line.kind).gamma_multiply(strength * presence)
    }

    /// Width and colour of an edge that stands out.
    fn marked(&self, line: &Line) -> (f32, Color32) {
        let (theme, width) = (self.picture.theme, line.width * self.thickness);
        match self.picture.emphasis.selected_edge == Some(line.edge as usize) {
            true => (2.0 * width, theme.selection),
            false => (width, theme.relation(line.kind)),
        }
    }

    fn marked_edge(&mut self, line: &Line) {
        let Some(course) = self.course(line, f32::INFINITY) else { return };
        let (width, color) = self.marked(line);
        self.stroke(line, &course, width, color);
    }

    fn marked_arrow(&mut self, line: &Line) {
        let Some(course) = self.course(line, f32::INFINITY) else { return };
        let (width, color) = self.marked(line);
        self.pen.arrow(course.tip, course.direction(1.0), lens::arrow(width), color);
    }

    fn stroke(&mut self, line: &Line, course: &Course, width: f32, color: Color32) {
        let Some([from, to]) = course.within(self.sight) else { return };
        let fine = self.picture.lens.is_fine();
        let end = if fine && line.is_directed() { course.before_end(lens::arrow(width)) } else { 1.0 };
        let ends = || [0.0, end].map(|t| Section::across(course.at(t), course.direction(t)));
        let dash = lens::dash(line.kind);
        let dashed = dash.is_some_and(|[dash, gap]| fine && end > 0.0 && course.length <= lens::MOST_DASHES * (dash + gap));
        match (dash, course.bent) {
            (Some(dash), false) if dashed => self.pen.dashes(&ends(), [from, to / end], width, color, dash),
            (Some(dash), true) if dashed => self.pen.dashes(&sections(course, end), [0.0, 1.0], width, color, dash),
            (dash, bent) => {
                let color = dash.map_or(color, |[dash, gap]| color.gamma_multiply(dash / (dash + gap)));
                match bent {
                    true => self.pen.band(&sections(course, end), width, color),
                    false => self.pen.strip(ends(), width, color),
                }
            }
        }
    }

    fn body(&self, node: usize) -> Body {
        let picture = self.picture;
        let (kind, (at, radius)) = (picture.scene.nodes[node].kind, self.spots[node]);
        Body { kind, at, radius, feather: picture.lens.feather }
    }

    fn color(&self, kind: EntityKind, strength: f32) -> Color32 {
        mix(self.picture.theme.canvas, self.picture.theme.kind(kind), strength)
    }

    /// Draws a node if it is in sight.
    fn node(&mut self, node: usize, strength: f32) {
        let body = self.body(node);
        if self.picture.screen.expand(body.radius * 2.0).contains(body.at) {
            let color = self.color(body.kind, strength);
            body.draw(&mut self.pen, color, self.picture.theme.canvas);
        }
    }

    fn rings(&mut self, mark: &Mark, strength: f32) {
        let body = self.body(mark.node);
        let pin = (mark.pinned, PIN_RING, self.color(body.kind, strength));
        let rings = [pin, (mark.selected, SELECTION_RING, self.picture.theme.selection)];
        for (_, [gap, width], color) in rings.into_iter().filter(|(shown, ..)| *shown) {
            body.ring(&mut self.pen, gap, width, color);
        }
    }
}

/// The cuts across a bent edge, up to a share of its way.
fn sections(course: &Course, end: f32) -> [Section; lens::PIECES + 1] {
    std::array::from_fn(|i| {
        let t = i as f32 / lens::PIECES as f32 * end;
        Section::across(course.at(t), course.direction(t))
    })
}

/// The edges drawn once more above the rest, in the order in which they are drawn.
pub fn marked_lines(scene: &Scene, emphasis: &Emphasis) -> Vec<Line> {
    let edges = emphasis.edges.iter().chain(&emphasis.selected_edge);
    let mut places: Vec<u32> = edges.filter_map(|edge| scene.lines().place(*edge)).collect();
    places.sort_unstable();
    places.dedup();
    places.into_iter().map(|place| scene.lines().all()[place as usize]).collect()
}

/// A colour between two, opaque.
fn mix(from: Color32, to: Color32, t: f32) -> Color32 {
    let part = |a: u8, b: u8| (f32::from(a) + (f32::from(b) - f32::from(a)) * t).round() as u8;
    Color32::from_rgb(part(from.r(), to.r()), part(from.g(), to.g()), part(from.b(), to.b()))
}
