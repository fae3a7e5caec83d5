//! No body may touch another: discs that overlap push each other apart.

use super::graph::accumulate;
use super::morton;

/// How much two discs may overlap before it counts, as a share of their radii.
const TOLERANCE: f32 = 0.01;
/// Grid cells to a body at most.
const CELLS_PER_BODY: f32 = 2.0;

/// Moves overlapping discs apart once; gives how many pairs overlapped. Held bodies stay.
///
/// Order is kept: bodies move along the line between them, never past each other.
pub(super) fn part(positions: &mut [[f32; 2]], rooms: &[f32], held: &[bool]) -> usize {
    let grid = Grid::new(positions, rooms);
    let mut overlaps = 0;
    for row in 0..grid.rows {
        for column in 0..grid.columns {
            for &one in grid.bodies(column, row) {
                for other in grid.after(one, column, row) {
                    overlaps += usize::from(part_pair(positions, rooms, held, one as usize, other as usize));
                }
            }
        }
    }
    overlaps
}

fn part_pair(positions: &mut [[f32; 2]], rooms: &[f32], held: &[bool], one: usize, other: usize) -> bool {
    let room = rooms[one] + rooms[other];
    let (mut dx, mut dy) = (positions[other][0] - positions[one][0], positions[other][1] - positions[one][1]);
    let square = dx * dx + dy * dy;
    if square >= room * room * (1.0 - TOLERANCE) {
        return false;
    }
    if square < 1e-6 * room * room {
        (dx, dy) = jiggle(one, other, 1e-3 * room);
    }
    let distance = (dx * dx + dy * dy).sqrt();
    let missing = (room - distance) / distance;
    let (give_one, give_other) = shares(rooms, held, one, other);
    positions[one] = [positions[one][0] - dx * missing * give_one, positions[one][1] - dy * missing * give_one];
    positions[other] = [positions[other][0] + dx * missing * give_other, positions[other][1] + dy * missing * give_other];
    true
}

/// How much of the way each of two bodies goes: the small gives way to the large.
fn shares(rooms: &[f32], held: &[bool], one: usize, other: usize) -> (f32, f32) {
    let (area_one, area_other) = (rooms[one] * rooms[one], rooms[other] * rooms[other]);
    match (held[one], held[other]) {
        (true, true) => (0.0, 0.0),
        (true, false) => (0.0, 1.0),
        (false, true) => (1.0, 0.0),
        (false, false) => (area_other / (area_one + area_other), area_one / (area_one + area_other)),
    }
}

/// A direction for two bodies on one spot: always the same for the same two.
fn jiggle(one: usize, other: usize, length: f32) -> (f32, f32) {
    let angle = ((one * 7919 + other * 104_729) % 6283) as f32 / 1000.0;
    (length * angle.cos(), length * angle.sin())
}

/// Bodies by square of the plane; only bodies in neighbouring squares can overlap.
struct Grid {
    columns: usize,
    rows: usize,
    starts: Vec<u32>,
    bodies: Vec<u32>,
}

impl Grid {
    fn new(positions: &[[f32; 2]], rooms: &[f32]) -> Self {
        let (x, y): (Vec<f32>, Vec<f32>) = positions.iter().map(|at| (at[0], at[1])).unzip();
        let [left, top, right, bottom] = morton::bounds(&x, &y);
        let (width, height) = ((right - left).max(1e-6), (bottom - top).max(1e-6));
        let largest = rooms.iter().fold(1e-6f32, |most, &room| most.max(room));
        let coarsest = (width * height / (CELLS_PER_BODY * positions.len() as f32)).sqrt();
        let side = (2.0 * largest).max(coarsest).max(width.max(height) / 30_000.0);
        let (columns, rows) = ((width / side) as usize + 1, (height / side) as usize + 1);
        let cell = |at: &[f32; 2]| ((at[1] - top) / side) as usize * columns + ((at[0] - left) / side) as usize;
        let mut starts = vec![0u32; columns * rows + 1];
        positions.iter().for_each(|at| starts[cell(at) + 1] += 1);
        accumulate(&mut starts);
        let mut next = starts.clone();
        let mut bodies = vec![0; positions.len()];
        for (body, at) in positions.iter().enumerate() {
            let place = &mut next[cell(at)];
            bodies[*place as usize] = body as u32;
            *place += 1;
        }
        Self { columns, rows, starts, bodies }
    }

    fn bodies(&self, column: usize, row: usize) -> &[u32] {
        self.run(column, column, row)
    }

    /// Bodies in neighbouring squares of one row, which lie side by side in memory.
    fn run(&self, first: usize, last: usize, row: usize) -> &[u32] {
        let (first, last) = (row * self.columns + first, row * self.columns + last);
        &self.bodies[self.starts[first] as usize..self.starts[last + 1] as usize]
    }

    /// The bodies that may touch one and were not yet paired with it.
    fn after(&self, one: u32, column: usize, row: usize) -> impl Iterator<Item = u32> + '_ {
        let last = (column + 1).min(self.columns - 1);
        let same_row = self.run(column, last, row).iter().copied().skip_while(move |&body| body != one).skip(1);
        let below = if row + 1 < self.rows { self.run(column.saturating_sub(1), last, row + 1) } else { &[] };
        same_row.chain(below.iter().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::super::random::Random;
    use super::*;

    #[test]
    fn a_heap_comes_apart() {
        let mut random = Random::new(1);
        let mut positions: Vec<[f32; 2]> = (0..300).map(|_| [20.0 * random.signed(), 20.0 * random.signed()]).collect();
        let (rooms, held) = (vec![2.0; 300], vec![false; 300]);
        for _ in 0..500 {
            if part(&mut positions, &rooms, &held) == 0 {
                return;
            }
        }
        panic!("still overlapping");
    }

    #[test]
    fn one_spot_and_a_held_body() {
        let mut positions = vec![[5.0, 5.0]; 4];
        for _ in 0..200 {
            part(&mut positions, &[1.0; 4], &[true, false, false, false]);
        }
        assert_eq!(positions[0], [5.0, 5.0]);
        assert_eq!(part(&mut positions, &[1.0; 4], &[true, false, false, false]), 0);
    }
}
