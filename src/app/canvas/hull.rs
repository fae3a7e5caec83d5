//! Soft hulls: around each community a field that is strong where its nodes are near each other and fades outwards.
//!
//! Each node spreads a bump over a grid, and so does the inside of each edge between two of them; where the sum passes
//! a level lies the hull's rim (the idea of Bubble Sets, Collins, Penn and Carpendale, TVCG 2009, and of metaballs,
//! Blinn 1982). Grids are made in world units when nodes have moved, and only looked at from elsewhere in between.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};

use super::mesh::MeshPen;

/// How far a node's bump reaches beyond its rim, in world units.
const REACH: f32 = 34.0;

/// Cells along the longer side of a grid at most.
const CELLS: f32 = 72.0;

/// Where the rim lies.
const LEVEL: f32 = 0.32;

/// Edges longer than so many reaches bind nobody together: a hull would be all tentacles.
const LONGEST: f32 = 5.0;

/// A hull, in world units.
pub struct Hull {
    origin: Pos2,
    cell: f32,
    columns: usize,
    rows: usize,
    strength: Vec<f32>,
    /// Its highest point, over which its name stands.
    pub top: Pos2,
}

impl Hull {
    /// The hull around nodes (middle and radius) that are joined by edges (middles of both ends).
    pub fn new(nodes: &[(Pos2, f32)], edges: &[(Pos2, Pos2)]) -> Self {
        let mut bounds = Rect::NOTHING;
        nodes.iter().for_each(|(at, radius)| bounds = bounds.union(Rect::from_center_size(*at, Vec2::splat(2.0 * radius))));
        let side = bounds.size().max_elem().max(1.0);
        let cell = ((side + 2.0 * REACH) / CELLS).max(5.0);
        let reach = REACH.max(2.4 * cell);
        let bounds = bounds.expand(reach + cell);
        let (columns, rows) = ((bounds.width() / cell) as usize + 2, (bounds.height() / cell) as usize + 2);
        let strength = vec![0.0; columns * rows];
        let mut hull = Self { origin: bounds.min, cell, columns, rows, strength, top: bounds.center_top() };
        nodes.iter().for_each(|(at, radius)| hull.bump(*at, radius + reach, 1.0));
        let near = edges.iter().filter(|(a, b)| a.distance(*b) < LONGEST * reach);
        near.for_each(|(a, b)| hull.bridge(*a, *b, reach));
        hull.top = hull.highest().unwrap_or(hull.top);
        hull
    }

    fn at(&self, column: usize, row: usize) -> Pos2 {
        self.origin + self.cell * vec2(column as f32, row as f32)
    }

    /// Adds a bump of this height that ends at `reach`.
    fn bump(&mut self, at: Pos2, reach: f32, height: f32) {
        let range = |middle: f32, most: usize| {
            let (first, last) = ((middle - reach) / self.cell, (middle + reach) / self.cell);
            first.max(0.0) as usize..=(last.max(0.0) as usize).min(most - 1)
        };
        let (columns, rows) = (range(at.x - self.origin.x, self.columns), range(at.y - self.origin.y, self.rows));
        for row in rows {
            for column in columns.clone() {
                let off = (self.at(column, row) - at).length_sq() / (reach * reach);
                if off < 1.0 {
                    self.strength[row * self.columns + column] += height * (1.0 - off) * (1.0 - off);
                }
            }
        }
    }

    /// Small bumps all along an edge.
    fn bridge(&mut self, a: Pos2, b: Pos2, reach: f32) {
        let steps = (a.distance(b) / (0.5 * reach)) as usize;
        for step in 1..=steps {
            self.bump(a.lerp(b, step as f32 / (steps + 1) as f32), 0.8 * reach, 0.3);
        }
    }

    fn highest(&self) -> Option<Pos2> {
        let row = self.strength.chunks(self.columns).position(|row| row.iter().any(|s| *s > LEVEL))?;
        let inside: Vec<usize> = (0..self.columns).filter(|column| self.strength[row * self.columns + column] > LEVEL).collect();
        inside.get(inside.len() / 2).map(|column| self.at(*column, row))
    }

    /// The rectangle it fills.
    pub fn bounds(&self) -> Rect {
        Rect::from_min_max(self.origin, self.at(self.columns - 1, self.rows - 1))
    }

    /// Its inside in a translucent colour, denser towards the middle.
    pub fn fill(&self, to_screen: &dyn Fn(Pos2) -> Pos2, color: Color32, mesh: &mut Mesh) {
        let mut names = vec![u32::MAX; self.strength.len()];
        for row in 0..self.rows - 1 {
            for column in 0..self.columns - 1 {
                let corners = self.corners(column, row);
                if corners.iter().any(|i| self.strength[*i] > 0.02) {
                    let [a, b, c, d] = corners.map(|i| self.vertex(i, to_screen, color, mesh, &mut names));
                    mesh.indices.extend([a, b, c, a, c, d]);
                }
            }
        }
    }

    /// The corners of a cell, around it.
    fn corners(&self, column: usize, row: usize) -> [usize; 4] {
        let first = row * self.columns + column;
        [first, first + 1, first + 1 + self.columns, first + self.columns]
    }

    fn vertex(&self, index: usize, to_screen: &dyn Fn(Pos2) -> Pos2, color: Color32, mesh: &mut Mesh, names: &mut [u32]) -> u32 {
        if names[index] == u32::MAX {
            names[index] = mesh.vertices.len() as u32;
            let pos = to_screen(self.at(index % self.columns, index / self.columns));
            let dense = (self.strength[index] / (2.0 * LEVEL)).min(1.0);
            let color = color.gamma_multiply(dense * dense * (3.0 - 2.0 * dense));
            mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color });
        }
        names[index]
    }

    /// Its rim, as short lines (marching squares: Lorensen and Cline 1987, in two dimensions).
    pub fn rim(&self, to_screen: &dyn Fn(Pos2) -> Pos2, color: Color32, pen: &mut MeshPen) {
        for row in 0..self.rows - 1 {
            for column in 0..self.columns - 1 {
                let crossings = self.crossings(self.corners(column, row));
                for pair in crossings.chunks_exact(2) {
                    pen.line(to_screen(pair[0]), to_screen(pair[1]), 1.2, color);
                }
            }
        }
    }

    /// Where the rim crosses the sides of a cell: nowhere, twice, or four times.
    fn crossings(&self, corners: [usize; 4]) -> Vec<Pos2> {
        let mut out = Vec::new();
        for side in 0..4 {
            let (a, b) = (corners[side], corners[(side + 1) % 4]);
            let (here, there) = (self.strength[a] - LEVEL, self.strength[b] - LEVEL);
            if (here > 0.0) != (there > 0.0) {
                let place = |i: usize| self.at(i % self.columns, i / self.columns);
                out.push(place(a).lerp(place(b), here / (here - there)));
            }
        }
        out
    }
}

/// A picture of a hull for the legend.
pub fn legend(at: Pos2, color: Color32, pixels_per_point: f32) -> Mesh {
    let hull = Hull::new(&[(pos2(0.0, 0.0), 10.0), (pos2(60.0, 10.0), 8.0)], &[(pos2(0.0, 0.0), pos2(60.0, 10.0))]);
    let middle = hull.bounds().center();
    let to_screen = |p: Pos2| at + (p - middle) * 0.13;
    let mut mesh = Mesh::default();
    hull.fill(&to_screen, color.gamma_multiply(0.4), &mut mesh);
    let mut pen = MeshPen::new(pixels_per_point);
    hull.rim(&to_screen, color, &mut pen);
    mesh.append(pen.finish());
    mesh
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Hull {
        /// Whether the grid's point next to a place lies inside of the rim.
        fn holds(&self, at: Pos2) -> bool {
            let cell = (at - self.origin) / self.cell;
            let (column, row) = (cell.x.round(), cell.y.round());
            let inside = column >= 0.0 && row >= 0.0 && (column as usize) < self.columns && (row as usize) < self.rows;
            inside && self.strength[row as usize * self.columns + column as usize] > LEVEL
        }
    }

    #[test]
    fn a_hull_holds_its_nodes_and_what_binds_them() {
        let (a, b, c) = (pos2(0.0, 0.0), pos2(120.0, 0.0), pos2(900.0, 0.0));
        let hull = Hull::new(&[(a, 8.0), (b, 8.0), (c, 8.0)], &[(a, b), (b, c)]);
        assert!(hull.holds(a) && hull.holds(b) && hull.holds(c));
        assert!(hull.holds(pos2(60.0, 0.0)), "between joined neighbours");
        assert!(!hull.holds(pos2(500.0, 0.0)), "along an edge through the whole picture");
        assert!(!hull.holds(pos2(60.0, 90.0)));
        assert!(hull.bounds().contains(hull.top));
    }

    #[test]
    fn the_rim_is_closed() {
        let hull = Hull::new(&[(pos2(0.0, 0.0), 8.0), (pos2(70.0, 30.0), 8.0)], &[]);
        let mut ends: Vec<[i32; 2]> = Vec::new();
        for row in 0..hull.rows - 1 {
            for column in 0..hull.columns - 1 {
                let crossings = hull.crossings(hull.corners(column, row));
                ends.extend(crossings.iter().map(|p| [(p.x * 64.0).round() as i32, (p.y * 64.0).round() as i32]));
            }
        }
        ends.sort_unstable();
        assert!(ends.len() > 20 && ends.chunks(2).all(|pair| pair[0] == pair[1]), "{ends:?}");
    }

    #[test]
    fn one_node_far_out_has_a_hull_too() {
        let hull = Hull::new(&[(pos2(1e6, -1e6), 5.0)], &[]);
        assert!(hull.holds(pos2(1e6, -1e6)));
        assert!(hull.strength.len() < 10_000);
    }
}
