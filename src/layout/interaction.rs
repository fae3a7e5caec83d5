//! Which cells and bodies push on each bucket: found once, used for several ticks.

use super::force;
use super::quadtree::Quadtree;
use super::wide::{self, LANES, Simd, f32x8};

/// How much the size of the bucket counts beside the size of the cell that pushes on it.
const OWN_SIDE: f32 = 0.3;

/// For each bucket, the far cells that push as a whole and the bodies that push one by one.
#[derive(Clone, Debug, Default)]
pub(super) struct Interactions {
    far: Vec<u32>,
    /// Bodies as ranges of places along the curve.
    near: Vec<[u32; 2]>,
    /// Where the lists of each bucket end in `far` and `near`.
    ends: Vec<[u32; 2]>,
}

/// Bodies along the curve.
#[derive(Clone, Copy)]
pub(super) struct Bodies<'a> {
    pub x: &'a [f32],
    pub y: &'a [f32],
    pub mass: &'a [f32],
}

impl Interactions {
    /// Finds what pushes on what in a tree. A cell counts as far if it is smaller than `opening` times its distance.
    pub fn rebuild(&mut self, tree: &Quadtree, opening: f32) {
        self.far.clear();
        self.near.clear();
        self.ends.clear();
        for &bucket in &tree.buckets {
            self.gather(tree, bucket as usize, opening * opening);
            self.ends.push([self.far.len() as u32, self.near.len() as u32]);
        }
    }

    fn gather(&mut self, tree: &Quadtree, bucket: usize, opening2: f32) {
        let own = tree.boxes[bucket];
        let first_near = self.near.len();
        let mut cell = 0;
        while let Some(&other) = tree.boxes.get(cell) {
            let size = side(other).max(OWN_SIDE * side(own));
            if size * size < opening2 * gap2(own, other) {
                self.far.push(cell as u32);
                cell = tree.cells[cell].next as usize;
            } else {
                if tree.is_bucket(cell) {
                    self.add_near(first_near, tree.cells[cell].start, tree.cells[cell].end);
                }
                cell += 1;
            }
        }
    }

    /// Adds a range of bodies; ranges that follow each other become one.
    fn add_near(&mut self, first: usize, start: u32, end: u32) {
        match self.near[first..].last_mut() {
            Some(range) if range[1] == start => range[1] = end,
            _ => self.near.push([start, end]),
        }
    }

    /// The pushes on the bodies of several buckets.
    #[inline(always)]
    pub fn push_all<S: Simd>(
        &self,
        simd: S,
        tree: &Quadtree,
        bodies: Bodies<'_>,
        buckets: std::ops::Range<usize>,
        mut pushes: &mut [[f32; 2]],
    ) {
        let mut sources = Sources::default();
        for number in buckets {
            let cell = tree.cells[tree.buckets[number] as usize];
            let (own, rest) = pushes.split_at_mut((cell.end - cell.start) as usize);
            self.push(simd, tree, bodies, number, &mut sources, own);
            pushes = rest;
        }
    }

    /// The push on every body of the bucket with this number.
    #[inline(always)]
    fn push<S: Simd>(
        &self,
        simd: S,
        tree: &Quadtree,
        bodies: Bodies<'_>,
        number: usize,
        sources: &mut Sources,
        pushes: &mut [[f32; 2]],
    ) {
        let [far_start, near_start] = if number == 0 { [0, 0] } else { self.ends[number - 1] };
        let [far_end, near_end] = self.ends[number];
        let bucket = tree.buckets[number] as usize;
        let centre = tree.centres[bucket];
        let far = field_at(simd, tree, &self.far[far_start as usize..far_end as usize], centre[0], centre[1]);
        sources.take_bodies(bodies, &self.near[near_start as usize..near_end as usize]);
        for (place, push) in (tree.cells[bucket].start as usize..).zip(pushes) {
            let [x, y] = [bodies.x[place], bodies.y[place]];
            let ([near_x, near_y], [far_x, far_y]) = (sources.push_on(simd, x, y), far.at(x - centre[0], y - centre[1]));
            *push = [(near_x + far_x) * force::PUSH, (near_y + far_y) * force::PUSH];
        }
    }
}

/// The push of far cells around a point: there, and how it changes nearby.
struct Slope {
    push: [f32; 2],
    by_x: f32,
    by_y: f32,
    across: f32,
}

impl Slope {
    fn at(&self, dx: f32, dy: f32) -> [f32; 2] {
        [self.push[0] + self.by_x * dx + self.across * dy, self.push[1] + self.across * dx + self.by_y * dy]
    }
}

/// What pushes on one bucket, copied side by side.
#[derive(Default)]
pub(super) struct Sources {
    x: Vec<f32>,
    y: Vec<f32>,
    mass: Vec<f32>,
}

impl Sources {
    fn take_bodies(&mut self, bodies: Bodies<'_>, ranges: &[[u32; 2]]) {
        self.clear();
        for &[start, end] in ranges {
            let range = start as usize..end as usize;
            self.x.extend_from_slice(&bodies.x[range.clone()]);
            self.y.extend_from_slice(&bodies.y[range.clone()]);
            self.mass.extend_from_slice(&bodies.mass[range]);
        }
        self.fill_up();
    }

    fn clear(&mut self) {
        self.x.clear();
        self.y.clear();
        self.mass.clear();
    }

    /// Adds sources without mass, so that none are left over when taken eight at a time.
    fn fill_up(&mut self) {
        let full = self.x.len().next_multiple_of(LANES);
        self.x.resize(full, 0.0);
        self.y.resize(full, 0.0);
        self.mass.resize(full, 0.0);
    }

    #[inline(always)]
    fn blocks<S: Simd>(&self, simd: S) -> impl Iterator<Item = [f32x8<S>; 3]> {
        let (x, y, mass) = (self.x.as_chunks().0, self.y.as_chunks().0, self.mass.as_chunks().0);
        x.iter().zip(y).zip(mass).map(move |((x, y), mass)| [x, y, mass].map(|block| simd.load_array_ref_f32x8(block)))
    }

    /// The push of all sources on a body.
    #[inline(always)]
    fn push_on<S: Simd>(&self, simd: S, x: f32, y: f32) -> [f32; 2] {
        let [mut sum_x, mut sum_y] = [simd.splat_f32x8(0.0); 2];
        for [source_x, source_y, mass] in self.blocks(simd) {
            let (dx, dy) = (x - source_x, y - source_y);
            let push = mass * force::push(dx * dx + dy * dy);
            sum_x += dx * push;
            sum_y += dy * push;
        }
        [wide::sum(sum_x), wide::sum(sum_y)]
    }
}

/// The push of far cells at a point and its slope there.
#[inline(always)]
fn field_at<S: Simd>(simd: S, tree: &Quadtree, cells: &[u32], x: f32, y: f32) -> Slope {
    let mut sums = [simd.splat_f32x8(0.0); 5];
    for cells in cells.chunks(LANES) {
        let [source_x, source_y, mass] = centres(tree, cells).map(|block| simd.load_array_f32x8(block));
        let (dx, dy) = (x - source_x, y - source_y);
        let (push, slope) = force::push_and_slope(dx * dx + dy * dy);
        let (push, slope) = (mass * push, mass * slope);
        sums[0] += dx * push;
        sums[1] += dy * push;
        sums[2] += push + slope * dx * dx;
        sums[3] += push + slope * dy * dy;
        sums[4] += slope * dx * dy;
    }
    let [push_x, push_y, by_x, by_y, across] = sums.map(wide::sum);
    Slope { push: [push_x, push_y], by_x, by_y, across }
}

/// Where some cells are and what they weigh; cells that are missing weigh nothing.
#[inline(always)]
fn centres(tree: &Quadtree, cells: &[u32]) -> [[f32; LANES]; 3] {
    let mut block = [[0.0; LANES]; 3];
    for (lane, &cell) in cells.iter().enumerate() {
        let [x, y, mass] = tree.centres[cell as usize];
        (block[0][lane], block[1][lane], block[2][lane]) = (x, y, mass);
    }
    block
}

fn side([left, top, right, bottom]: [f32; 4]) -> f32 {
    (right - left).max(bottom - top)
}

/// Square of the distance between two boxes; 0 if they touch.
fn gap2(one: [f32; 4], other: [f32; 4]) -> f32 {
    let dx = (one[0] - other[2]).max(other[0] - one[2]).max(0.0);
    let dy = (one[1] - other[3]).max(other[1] - one[3]).max(0.0);
    dx * dx + dy * dy
}

#[cfg(test)]
mod tests {
    use super::super::random::Random;
    use super::super::wide::{Level, dispatch};
    use super::*;

    #[test]
    fn close_to_the_exact_sum() {
        let mut random = Random::new(3);
        let points: Vec<[f32; 2]> = (0..500).map(|_| [20.0 * random.signed(), 20.0 * random.signed()]).collect();
        let (x, y): (Vec<f32>, Vec<f32>) = points.iter().map(|at| (at[0], at[1])).unzip();
        let mut tree = Quadtree::default();
        tree.rebuild(&x, &y);
        let sorted = |values: &[f32]| tree.order.iter().map(|&body| values[body as usize]).collect::<Vec<f32>>();
        let (x, y, mass) = (sorted(&x), sorted(&y), vec![1.0; 500]);
        tree.refresh(Bodies { x: &x, y: &y, mass: &mass }, true);
        let mut lists = Interactions::default();
        lists.rebuild(&tree, 0.5);
        let bodies = Bodies { x: &x, y: &y, mass: &mass };
        for number in 0..tree.buckets.len() {
            let cell = tree.cells[tree.buckets[number] as usize];
            let mut pushes = vec![[0.0; 2]; (cell.end - cell.start) as usize];
            dispatch!(Level::new(), simd => lists.push_all(simd, &tree, bodies, number..number + 1, &mut pushes));
            for (place, near) in (cell.start as usize..).zip(pushes) {
                let exact = exact(bodies, place).map(|sum| force::PUSH * sum);
                let error = (near[0] - exact[0]).hypot(near[1] - exact[1]);
                assert!(error < 0.15 * exact[0].hypot(exact[1]).max(1.0), "{near:?} beside {exact:?}");
            }
        }
    }

    fn exact(bodies: Bodies<'_>, place: usize) -> [f32; 2] {
        (0..bodies.x.len()).fold([0.0; 2], |[sum_x, sum_y], other| {
            let (dx, dy) = (bodies.x[place] - bodies.x[other], bodies.y[place] - bodies.y[other]);
            let push = force::push(dx * dx + dy * dy);
            [sum_x + dx * push, sum_y + dy * push]
        })
    }
}
