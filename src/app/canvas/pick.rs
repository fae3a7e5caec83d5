//! What lies under the pointer.

use egui::{Pos2, Rect, Vec2, pos2};

use super::grid::{EdgeGrid, NodeGrid};
use super::lens::{self, Lens};
use super::lines::Line;
use super::scene::Scene;

/// A node or an edge, by its index in the scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A node.
    Node(usize),
    /// An edge.
    Edge(usize),
}

/// Lines that are put into the grid at each look.
const LINES_A_LOOK: usize = 20_000;

/// Finds what is drawn at a place; made anew when nodes move.
#[derive(Clone, Debug)]
pub struct Finder {
    nodes: NodeGrid,
    edges: EdgeGrid,
    /// Radius of the largest node in world units.
    largest: f32,
    /// The outermost lane.
    lanes: f32,
}

impl Finder {
    /// Sorts the nodes of a scene; edges follow bit by bit.
    #[must_use]
    pub fn new(scene: &Scene, positions: &[[f32; 2]]) -> Self {
        let lines = scene.lines().all();
        Self {
            nodes: NodeGrid::new(positions),
            edges: EdgeGrid::new(positions, lines.len()),
            largest: scene.nodes.iter().map(|n| n.radius).fold(0.0, f32::max),
            lanes: lines.iter().map(|l| f32::from(l.lane).abs()).fold(0.0, f32::max),
        }
    }

    /// The nodes in a rectangle of the world and some around it.
    pub fn nodes_near(&self, rect: Rect) -> impl Iterator<Item = usize> + '_ {
        self.nodes.near(rect)
    }

    /// Puts more edges into the grid; true when all are in it.
    pub fn sort_edges(&mut self, look: &Look<'_>) -> bool {
        let lines = look.scene.lines().all();
        for line in lines.iter().skip(self.edges.sorted()).take(LINES_A_LOOK) {
            let ends = [line.from, line.to].map(|node| look.positions.get(node as usize).copied().unwrap_or([f32::NAN; 2]));
            self.edges.push(ends[0], ends[1]);
        }
        self.edges.sorted() >= lines.len()
    }

    /// The nearest node drawn at most `reach` points from a world position, else the nearest edge.
    #[must_use]
    pub fn pick(&self, look: &Look<'_>, at: Pos2, reach: f32) -> Option<Target> {
        let node = self.node(look, at, reach).map(Target::Node);
        node.or_else(|| self.edge(look, at, reach).map(Target::Edge))
    }

    fn node(&self, look: &Look<'_>, at: Pos2, reach: f32) -> Option<usize> {
        let room = (reach + look.lens.radius(self.largest)) / look.lens.zoom;
        let near = self.nodes.near(Rect::from_center_size(at, Vec2::splat(2.0 * room)));
        let off = near.map(|i| (look.from(at, i).length() - look.radius(i), i));
        off.filter(|(off, _)| *off <= reach).min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))).map(|(_, i)| i)
    }

    fn edge(&self, look: &Look<'_>, at: Pos2, reach: f32) -> Option<usize> {
        let lines = look.scene.lines().all();
        // A bow leaves the line between its nodes by no more than its lane.
        let room = reach / look.lens.zoom + self.lanes * lens::LANE;
        let near = self.edges.near(at, room).chain(self.edges.sorted()..lines.len());
        let off = near.filter_map(|i| Some((look.off(at, &lines[i], reach)?, lines[i].edge)));
        off.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))).map(|(_, edge)| edge as usize)
    }
}

/// What is looked at, and how large it is drawn.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// What there is.
    pub scene: &'a Scene,
    /// World position of each node.
    pub positions: &'a [[f32; 2]],
    /// Sizes on the screen.
    pub lens: Lens,
}

impl Look<'_> {
    /// The way from a world position to a node, in points.
    fn from(&self, at: Pos2, node: usize) -> Vec2 {
        let [x, y] = self.positions[node];
        (pos2(x, y) - at) * self.lens.zoom
    }

    fn radius(&self, node: usize) -> f32 {
        self.lens.radius(self.scene.nodes[node].radius)
    }

    /// Distance of a world position from an edge as it is drawn, in points, if that is within reach.
    fn off(&self, at: Pos2, line: &Line, reach: f32) -> Option<f32> {
        let (from, to) = (line.from as usize, line.to as usize);
        let [a, b] = [from, to].map(|node| self.from(at, node).to_pos2());
        let room = reach + f32::from(line.lane).abs() * self.lens.lane();
        let near = Rect::from_two_pos(a, b).expand(room).contains(Pos2::ZERO);
        let longest = self.lens.longest(line.width);
        if !near || (b - a).length_sq() > longest * longest {
            return None;
        }
        let course = self.lens.course([a, b], [self.radius(from), self.radius(to)], line.lane)?;
        Some(course.distance(Pos2::ZERO)).filter(|off| *off <= reach)
    }
}

#[cfg(test)]
mod tests {
    use super::super::scene::tests::people;
    use super::*;

    const PLACES: [[f32; 2]; 3] = [[0.0, 0.0], [100.0, 0.0], [0.0, 100.0]];

    fn pick(sorted: bool, x: f32, y: f32) -> Option<Target> {
        let scene = people(&PLACES, &[[0, 1], [1, 0], [0, 2]]);
        let look = Look { scene: &scene, positions: &PLACES, lens: Lens::new(1.0, 1.0) };
        let mut finder = Finder::new(&scene, &PLACES);
        assert!(!sorted || finder.sort_edges(&look));
        finder.pick(&look, pos2(x, y), 4.0)
    }

    #[test]
    fn edges_are_hit_where_they_are_drawn() {
        for sorted in [false, true] {
            assert_eq!(pick(sorted, 8.0, 3.0), Some(Target::Node(0)));
            assert_eq!(pick(sorted, 50.0, 1.0), Some(Target::Edge(0)));
            // The second edge of the pair bows to the side.
            assert_eq!(pick(sorted, 50.0, LANE_SIDE * lens::LANE), Some(Target::Edge(1)));
            assert_eq!(pick(sorted, 50.0, -LANE_SIDE * lens::LANE), None);
            assert_eq!(pick(sorted, 2.0, 50.0), Some(Target::Edge(2)));
            assert_eq!(pick(sorted, 60.0, 60.0), None);
        }
    }

    /// The side to which the second edge of a pair from left to right bows.
    const LANE_SIDE: f32 = -1.0;
}
