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
const LINES_A_LOOK: usize = 10_000;

/// Finds what is drawn at a place. At first it goes through everything, which is faster than sorting it for a single
/// look; from the second one on nodes are sorted, edges bit by bit.
#[derive(Clone, Debug, Default)]
pub struct Finder {
    looks: usize,
    nodes: Option<NodeGrid>,
    /// The straight ones and the bent ones, which leave the way between their nodes.
    edges: Option<[EdgeGrid; 2]>,
}

impl Finder {
    /// The nearest node drawn at most `reach` points from a world position, else the nearest edge.
    pub fn pick(&mut self, look: &Look<'_>, at: Pos2, reach: f32) -> Option<Target> {
        self.prepare(look);
        let node = self.node(look, at, reach).map(Target::Node);
        node.or_else(|| self.edge(look, at, reach).map(Target::Edge))
    }

    /// Sorts a part of what is not sorted yet.
    fn prepare(&mut self, look: &Look<'_>) {
        self.looks += 1;
        if self.looks < 2 {
            return;
        }
        self.nodes.get_or_insert_with(|| NodeGrid::new(look.positions));
        let (lines, straight) = (look.scene.lines().all(), look.scene.lines().straight());
        let grid = |range| EdgeGrid::new(look.positions, range);
        for grid in self.edges.get_or_insert_with(|| [grid(0..straight), grid(straight..lines.len())]) {
            for line in &lines[grid.rest()][..LINES_A_LOOK.min(grid.rest().len())] {
                grid.push(look.positions[line.from as usize], look.positions[line.to as usize]);
            }
        }
    }

    fn node(&self, look: &Look<'_>, at: Pos2, reach: f32) -> Option<usize> {
        let room = (reach + look.lens.radius(look.scene.largest())) / look.lens.zoom;
        let nearest = |near: &mut dyn Iterator<Item = usize>| {
            let off = near.map(|i| (look.from(at, i).length() - look.radius(i), i)).filter(|(off, _)| *off <= reach);
            off.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))).map(|(_, i)| i)
        };
        match &self.nodes {
            Some(grid) => nearest(&mut grid.near(Rect::from_center_size(at, Vec2::splat(2.0 * room)))),
            None => nearest(&mut (0..look.scene.nodes.len())),
        }
    }

    fn edge(&self, look: &Look<'_>, at: Pos2, reach: f32) -> Option<usize> {
        let lines = look.scene.lines().all();
        let nearest = |near: &mut dyn Iterator<Item = usize>| {
            let off = near.filter_map(|i| Some((look.off(at, &lines[i], reach)?, lines[i].edge)));
            off.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)))
        };
        let Some(grids) = &self.edges else { return nearest(&mut (0..lines.len())).map(|(_, edge)| edge as usize) };
        // A bow leaves the way between its nodes by no more than its lane.
        let rooms = [0.0, look.scene.lines().outermost() * lens::LANE].map(|bulge| bulge + reach / look.lens.zoom);
        let found = grids.iter().zip(rooms).filter_map(|(grid, room)| nearest(&mut grid.near(at, room).chain(grid.rest())));
        found.min_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1))).map(|(_, edge)| edge as usize)
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

    fn pick(looks: usize, x: f32, y: f32) -> Option<Target> {
        let scene = people(&PLACES, &[[0, 1], [1, 0], [0, 2]]);
        let look = Look { scene: &scene, positions: &PLACES, lens: Lens::new(1.0, 1.0) };
        let mut finder = Finder::default();
        for _ in 1..looks {
            finder.pick(&look, Pos2::ZERO, 4.0);
        }
        finder.pick(&look, pos2(x, y), 4.0)
    }

    #[test]
    fn edges_are_hit_where_they_are_drawn() {
        for looks in [1, 2] {
            assert_eq!(pick(looks, 8.0, 3.0), Some(Target::Node(0)));
            assert_eq!(pick(looks, 50.0, 1.0), Some(Target::Edge(0)));
            // The second edge of the pair bows to the side.
            assert_eq!(pick(looks, 50.0, LANE_SIDE * lens::LANE), Some(Target::Edge(1)));
            assert_eq!(pick(looks, 50.0, -LANE_SIDE * lens::LANE), None);
            assert_eq!(pick(looks, 2.0, 50.0), Some(Target::Edge(2)));
            assert_eq!(pick(looks, 60.0, 60.0), None);
        }
    }

    /// The side to which the second edge of a pair from left to right bows.
    const LANE_SIDE: f32 = -1.0;
}
