//! A uniform grid over the world: what lies near a point without looking at everything.

use std::ops::{Range, RangeInclusive};

use egui::{Pos2, Rect, Vec2, pos2};

use super::camera::bounds;

/// Nodes to a cell, on average.
const NODES_A_CELL: usize = 2;
/// The edge grid has at most so many cells a side: a long edge lies in as many.
const EDGE_CELLS: usize = 128;

/// Square cells over the rectangle of all positions; what lies outside belongs to the cells at the border.
#[derive(Clone, Debug)]
struct Cells {
    origin: Pos2,
    size: f32,
    columns: usize,
    rows: usize,
}

impl Cells {
    fn over(positions: &[[f32; 2]], count: usize) -> Self {
        let world = bounds(positions.iter().map(|p| (pos2(p[0], p[1]), 0.0)));
        let area = (world.width() * world.height()).max(1e-6);
        let size = (area / count.max(1) as f32).sqrt().max(world.size().max_elem() / count.max(1) as f32).max(1e-3);
        let side = |length: f32| (length / size) as usize + 1;
        Self { origin: world.min, size, columns: side(world.width()), rows: side(world.height()) }
    }

    fn count(&self) -> usize {
        self.columns * self.rows
    }

    fn column(&self, x: f32) -> usize {
        (((x - self.origin.x) / self.size).max(0.0) as usize).min(self.columns - 1)
    }

    fn row(&self, y: f32) -> usize {
        (((y - self.origin.y) / self.size).max(0.0) as usize).min(self.rows - 1)
    }

    fn of(&self, [x, y]: [f32; 2]) -> usize {
        self.row(y) * self.columns + self.column(x)
    }

    /// The cells of each row that a rectangle touches.
    fn rows_of(&self, rect: Rect) -> impl Iterator<Item = RangeInclusive<usize>> + use<> {
        let (first, last, columns) = (self.column(rect.min.x), self.column(rect.max.x), self.columns);
        (self.row(rect.min.y)..=self.row(rect.max.y)).map(move |row| row * columns + first..=row * columns + last)
    }

    /// Calls for every cell that a line touches.
    fn along(&self, a: [f32; 2], b: [f32; 2], mut visit: impl FnMut(usize)) {
        let [a, b] = if a[0] <= b[0] { [a, b] } else { [b, a] };
        let slope = (b[1] - a[1]) / (b[0] - a[0]).max(1e-9);
        // Rounding may put a crossing into the neighbouring cell: a little of both sides counts.
        let slack = self.size * 0.01;
        for column in self.column(a[0] - slack)..=self.column(b[0] + slack) {
            let left = self.origin.x + column as f32 * self.size - slack;
            let y = |x: f32| a[1] + (x.clamp(a[0], b[0]) - a[0]) * slope;
            let ends = [y(left), y(left + self.size + 2.0 * slack)];
            let rows = self.row(ends[0].min(ends[1]) - slack)..=self.row(ends[0].max(ends[1]) + slack);
            rows.for_each(|row| visit(row * self.columns + column));
        }
    }
}

/// The nodes of each cell.
#[derive(Clone, Debug)]
pub struct NodeGrid {
    cells: Cells,
    /// Where the nodes of each cell begin, and where the last end.
    starts: Vec<u32>,
    nodes: Vec<u32>,
}

impl NodeGrid {
    /// Sorts the nodes at these world positions.
    #[must_use]
    pub fn new(positions: &[[f32; 2]]) -> Self {
        let cells = Cells::over(positions, positions.len() / NODES_A_CELL);
        let mut starts = vec![0; cells.count() + 1];
        let homes: Vec<u32> = positions.iter().map(|p| cells.of(*p) as u32).collect();
        homes.iter().for_each(|home| starts[*home as usize] += 1);
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut nodes = vec![0; positions.len()];
        for (node, home) in homes.iter().enumerate().rev() {
            let start = &mut starts[*home as usize];
            *start -= 1;
            nodes[*start as usize] = node as u32;
        }
        Self { cells, starts, nodes }
    }

    /// The nodes of the cells that a rectangle of the world touches, among them all that lie in it.
    pub fn near(&self, rect: Rect) -> impl Iterator<Item = usize> + '_ {
        let runs = self.cells.rows_of(rect).map(|run| self.starts[*run.start()] as usize..self.starts[run.end() + 1] as usize);
        runs.flat_map(|run| self.nodes[run].iter().map(|node| *node as usize))
    }
}

/// The lines that cross each cell; filled a part at a time, so that no frame waits for it.
#[derive(Clone, Debug)]
pub struct EdgeGrid {
    cells: Cells,
    lines: Vec<Vec<u32>>,
    /// The lines that are not in it yet.
    rest: Range<usize>,
}

impl EdgeGrid {
    /// An empty grid for the lines of these numbers, which run between these world positions.
    #[must_use]
    pub fn new(positions: &[[f32; 2]], lines: Range<usize>) -> Self {
        let side = ((lines.len() as f32).sqrt() / 4.0).clamp(1.0, EDGE_CELLS as f32) as usize;
        let cells = Cells::over(positions, side * side);
        Self { lines: vec![Vec::new(); cells.count()], cells, rest: lines }
    }

    /// The lines that are not in it yet.
    #[must_use]
    pub fn rest(&self) -> Range<usize> {
        self.rest.clone()
    }

    /// Puts the next line into the grid.
    pub fn push(&mut self, a: [f32; 2], b: [f32; 2]) {
        let Some(number) = self.rest.next() else { return };
        let lines = &mut self.lines;
        if a.iter().chain(&b).all(|v| v.is_finite()) {
            self.cells.along(a, b, |cell| lines[cell].push(number as u32));
        }
    }

    /// The lines in cells near a point, some of them more than once; among them all within this distance.
    pub fn near(&self, at: Pos2, distance: f32) -> impl Iterator<Item = usize> + '_ {
        let rect = Rect::from_center_size(at, Vec2::splat(2.0 * distance));
        self.cells.rows_of(rect).flatten().flat_map(|cell| self.lines[cell].iter().map(|line| *line as usize))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spiral(count: usize) -> Vec<[f32; 2]> {
        let place = |i: usize| {
            let (angle, radius) = (i as f32 * 2.4, (i as f32).sqrt() * 10.0);
            [radius * angle.cos(), radius * 0.6 * angle.sin()]
        };
        (0..count).map(place).collect()
    }

    #[test]
    fn every_node_of_a_rectangle_is_found_once() {
        let positions = spiral(2_000);
        let grid = NodeGrid::new(&positions);
        let rect = Rect::from_min_max(pos2(-80.0, -50.0), pos2(120.0, 60.0));
        let inside = |i: &usize| rect.contains(pos2(positions[*i][0], positions[*i][1]));
        let mut found: Vec<usize> = grid.near(rect).filter(inside).collect();
        found.sort_unstable();
        assert_eq!(found, (0..2_000).filter(inside).collect::<Vec<_>>());
        assert!(grid.near(rect).count() < 2_000);
        assert_eq!(grid.near(Rect::EVERYTHING).count(), 2_000);
    }

    #[test]
    fn every_line_is_found_along_its_way() {
        let positions = spiral(500);
        let mut grid = EdgeGrid::new(&positions, 0..500);
        let ends: Vec<[usize; 2]> = (0..500).map(|i| [i, (i * 37 + 11) % 500]).collect();
        ends.iter().for_each(|[a, b]| grid.push(positions[*a], positions[*b]));
        for (line, [a, b]) in ends.iter().enumerate() {
            for t in [0.0, 0.2, 0.5, 0.9, 1.0] {
                let at = pos2(positions[*a][0], positions[*a][1]).lerp(pos2(positions[*b][0], positions[*b][1]), t);
                assert!(grid.near(at, 0.01).any(|found| found == line), "line {line} at {t}");
            }
        }
    }

    #[test]
    fn nothing_and_coincident_nodes_are_no_trouble() {
        assert_eq!(NodeGrid::new(&[]).near(Rect::EVERYTHING).count(), 0);
        let grid = NodeGrid::new(&[[3.0, 3.0]; 50]);
        assert_eq!(grid.near(Rect::from_center_size(pos2(3.0, 3.0), Vec2::splat(1.0))).count(), 50);
        let mut lines = EdgeGrid::new(&[[0.0; 2]; 2], 3..4);
        lines.push([f32::NAN, 0.0], [0.0; 2]);
        assert_eq!((lines.rest().len(), lines.near(Pos2::ZERO, 1.0).count()), (0, 0));
    }
}
