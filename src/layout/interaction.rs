//! Which cells and bodies push on each bucket: found once, used for several ticks.

use super::force;
use super::quadtree::Quadtree;

/// How many sources are computed side by side.
const LANES: usize = 8;

/// For each bucket, the far cells that push as a whole and the buckets that push body by body.
#[derive(Clone, Debug, Default)]
pub(super) struct Interactions {
    far: Vec<u32>,
    near: Vec<u32>,
    /// Where the lists of each bucket end in `far` and `near`.
    ends: Vec<[u32; 2]>,
}

/// Sources of one bucket, copied side by side.
#[derive(Default)]
pub(super) struct Sources {
    x: Vec<[f32; LANES]>,
    y: Vec<[f32; LANES]>,
    mass: Vec<[f32; LANES]>,
    count: usize,
}

impl Interactions {
    /// A cell counts as far if it is smaller than `opening` times its distance.
    pub fn new(tree: &Quadtree, opening: f32) -> Self {
        let mut lists = Self::default();
        for &bucket in &tree.buckets {
            lists.gather(tree, bucket as usize, opening * opening);
            lists.ends.push([lists.far.len() as u32, lists.near.len() as u32]);
        }
        lists
    }

    fn gather(&mut self, tree: &Quadtree, bucket: usize, opening2: f32) {
        let own = tree.boxes[bucket];
        let mut cell = 0;
        while cell < tree.cells.len() {
            let other = tree.boxes[cell];
            let size = (other[2] - other[0]).max(other[3] - other[1]);
            if size * size < opening2 * gap2(own, other) {
                self.far.push(cell as u32);
                cell = tree.cells[cell].next as usize;
            } else {
                if tree.is_bucket(cell) {
                    self.near.push(cell as u32);
                }
                cell += 1;
            }
        }
    }

    /// Copies what pushes on the bucket with this number.
    pub fn load(&self, tree: &Quadtree, x: &[f32], y: &[f32], mass: &[f32], bucket: usize, sources: &mut Sources) {
        let [far_start, near_start] = if bucket == 0 { [0, 0] } else { self.ends[bucket - 1] };
        let [far_end, near_end] = self.ends[bucket];
        sources.clear();
        for &cell in &self.far[far_start as usize..far_end as usize] {
            sources.add(tree.centres[cell as usize]);
        }
        for &cell in &self.near[near_start as usize..near_end as usize] {
            let cell = tree.cells[cell as usize];
            for place in cell.start as usize..cell.end as usize {
                sources.add([x[place], y[place], mass[place]]);
            }
        }
    }
}

impl Sources {
    fn clear(&mut self) {
        self.x.clear();
        self.y.clear();
        self.mass.clear();
        self.count = 0;
    }

    fn add(&mut self, [x, y, mass]: [f32; 3]) {
        let lane = self.count % LANES;
        if lane == 0 {
            self.x.push([0.0; LANES]);
            self.y.push([0.0; LANES]);
            self.mass.push([0.0; LANES]);
        }
        let block = self.count / LANES;
        self.x[block][lane] = x;
        self.y[block][lane] = y;
        self.mass[block][lane] = mass;
        self.count += 1;
    }

    /// The push of all sources on a body.
    pub fn push_on(&self, x: f32, y: f32) -> [f32; 2] {
        let (mut sum_x, mut sum_y) = ([0f32; LANES], [0f32; LANES]);
        for ((block_x, block_y), block_mass) in self.x.iter().zip(&self.y).zip(&self.mass) {
            for lane in 0..LANES {
                let (dx, dy) = (x - block_x[lane], y - block_y[lane]);
                let push = block_mass[lane] * force::push(dx * dx + dy * dy);
                sum_x[lane] += dx * push;
                sum_y[lane] += dy * push;
            }
        }
        [sum_x.iter().sum(), sum_y.iter().sum()]
    }
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
    use super::*;

    #[test]
    fn close_to_the_exact_sum() {
        let mut random = Random::new(3);
        let points: Vec<[f32; 2]> = (0..500).map(|_| [10.0 * random.signed(), 10.0 * random.signed()]).collect();
        let (x, y): (Vec<f32>, Vec<f32>) = points.iter().map(|at| (at[0], at[1])).unzip();
        let mut tree = Quadtree::new(&x, &y);
        let sorted = |values: &[f32]| tree.order.iter().map(|&body| values[body as usize]).collect::<Vec<f32>>();
        let (x, y, mass) = (sorted(&x), sorted(&y), vec![1.0; 500]);
        tree.refresh(&x, &y, &mass, true);
        let lists = Interactions::new(&tree, 0.5);
        let mut sources = Sources::default();
        for (number, &bucket) in tree.buckets.iter().enumerate() {
            lists.load(&tree, &x, &y, &mass, number, &mut sources);
            let place = tree.cells[bucket as usize].start as usize;
            let [near_x, near_y] = sources.push_on(x[place], y[place]);
            let exact = (0..500).fold([0.0f32; 2], |[sum_x, sum_y], other| {
                let (dx, dy) = (x[place] - x[other], y[place] - y[other]);
                let push = force::push(dx * dx + dy * dy);
                [sum_x + dx * push, sum_y + dy * push]
            });
            let error = (near_x - exact[0]).hypot(near_y - exact[1]);
            assert!(error < 0.1 * exact[0].hypot(exact[1]).max(1.0), "{error} beside {exact:?}");
        }
    }
}
