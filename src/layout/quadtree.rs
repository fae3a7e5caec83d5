//! Space cut into quarters until few bodies are left in each, with the centre of mass of every cell.

use super::interaction::Bodies;
use super::morton::{self, Curve};

/// Bodies a cell may hold before it is cut.
const BUCKET: usize = 16;
/// Bits of the keys; a cell cannot be cut more often than every second of them.
const KEY_BITS: u32 = 32;

/// A square with bodies in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    /// The bodies in it, as places in [`Quadtree::order`].
    pub start: u32,
    pub end: u32,
    /// The cell after all those within this one.
    pub next: u32,
    parent: u32,
}

/// The cells, each before those within it.
#[derive(Clone, Debug, Default)]
pub(super) struct Quadtree {
    pub cells: Vec<Cell>,
    /// Cells that are not cut further.
    pub buckets: Vec<u32>,
    /// Bodies along the curve: `order[place] = body`.
    pub order: Vec<u32>,
    /// Mass of each cell and where its centre is: x, y, mass.
    pub centres: Vec<[f32; 3]>,
    /// Box around the bodies of each cell, as they stood when the tree was built.
    pub boxes: Vec<[f32; 4]>,
    curve: Curve,
}

impl Quadtree {
    /// Cuts space anew for bodies at these places.
    pub fn rebuild(&mut self, x: &[f32], y: &[f32]) {
        let mut curve = std::mem::take(&mut self.curve);
        curve.sort(morton::keys(x, y));
        self.order.clear();
        self.order.extend(curve.order());
        self.cells.clear();
        self.buckets.clear();
        if !curve.points.is_empty() {
            self.cut(&curve.points, 0, curve.points.len(), KEY_BITS, u32::MAX);
        }
        self.curve = curve;
    }

    fn cut(&mut self, points: &[(u32, u32)], start: usize, end: usize, bits: u32, parent: u32) {
        let cell = self.cells.len() as u32;
        self.cells.push(Cell { start: start as u32, end: end as u32, next: 0, parent });
        if end - start <= BUCKET || bits == 0 {
            self.buckets.push(cell);
        } else {
            let shift = bits - 2;
            let mut from = start;
            for quarter in 0..4 {
                let to = from + points[from..end].partition_point(|(key, _)| (key >> shift) & 3 <= quarter);
                match to - from {
                    0 => {}
                    all if all == end - start => return self.cut_again(points, cell, shift),
                    _ => self.cut(points, from, to, shift, cell),
                }
                from = to;
            }
        }
        self.cells[cell as usize].next = self.cells.len() as u32;
    }

    /// A cell with everything in one quarter is the same as that quarter.
    fn cut_again(&mut self, points: &[(u32, u32)], cell: u32, bits: u32) {
        let Some(Cell { start, end, parent, .. }) = self.cells.pop() else { return };
        debug_assert_eq!(self.cells.len(), cell as usize);
        self.cut(points, start as usize, end as usize, bits, parent);
    }

    /// Computes the centres for bodies that moved; `boxes` as well if asked.
    pub fn refresh(&mut self, bodies: Bodies<'_>, boxes: bool) {
        let Bodies { x, y, mass } = bodies;
        self.centres.clear();
        self.centres.resize(self.cells.len(), [0.0; 3]);
        for &bucket in &self.buckets {
            let range = self.cells[bucket as usize].start as usize..self.cells[bucket as usize].end as usize;
            let centre = &mut self.centres[bucket as usize];
            for place in range {
                centre[0] += x[place] * mass[place];
                centre[1] += y[place] * mass[place];
                centre[2] += mass[place];
            }
        }
        for cell in (0..self.cells.len()).rev() {
            let [x, y, mass] = self.centres[cell];
            if let Some(parent) = self.centres.get_mut(self.cells[cell].parent as usize) {
                *parent = [parent[0] + x, parent[1] + y, parent[2] + mass];
            }
            self.centres[cell] = [x / mass, y / mass, mass];
        }
        if boxes {
            self.measure_boxes(x, y);
        }
    }

    fn measure_boxes(&mut self, x: &[f32], y: &[f32]) {
        self.boxes.clear();
        self.boxes.resize(self.cells.len(), [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY]);
        for &bucket in &self.buckets {
            let range = self.cells[bucket as usize].start as usize..self.cells[bucket as usize].end as usize;
            self.boxes[bucket as usize] = morton::bounds(&x[range.clone()], &y[range]);
        }
        for cell in (0..self.cells.len()).rev() {
            let inner = self.boxes[cell];
            if let Some(outer) = self.boxes.get_mut(self.cells[cell].parent as usize) {
                *outer = [outer[0].min(inner[0]), outer[1].min(inner[1]), outer[2].max(inner[2]), outer[3].max(inner[3])];
            }
        }
    }

    /// Whether a cell is not cut further.
    pub fn is_bucket(&self, cell: usize) -> bool {
        self.cells[cell].next as usize == cell + 1
    }
}
