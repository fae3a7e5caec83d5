//! Unconnected pieces side by side: the first in the middle, the others as near as they fit
//! (after Freivalds, Dogrusoz and Kikusts, "Disconnected graph layout and the polyomino
//! packing approach", 2002).

/// Width of the whole picture to its height.
const ASPECT: f32 = 1.6;
/// Squares into which all pieces together are cut, roughly.
const SQUARES: f32 = 1_500.0;

/// A piece to be packed: discs at places, with the space they need.
pub(super) struct Shape<'a> {
    pub places: &'a [[f32; 2]],
    pub rooms: &'a [f32],
    /// Whether it must stay where it is.
    pub fixed: bool,
}

/// How far each piece must be moved.
pub(super) fn pack(shapes: &[Shape<'_>]) -> Vec<[f32; 2]> {
    if shapes.len() < 2 {
        return vec![[0.0; 2]; shapes.len()];
    }
    let side = square_side(shapes);
    let mut board = Board::default();
    let masks: Vec<Mask> = shapes.iter().map(|shape| Mask::new(shape, side)).collect();
    for (mask, _) in masks.iter().zip(shapes).filter(|(_, shape)| shape.fixed) {
        board.put(mask, mask.corner);
    }
    let mut spiral = Spiral::new(&masks, middle(masks.iter().zip(shapes)));
    let place = |(mask, shape): (&Mask, &Shape<'_>)| {
        if shape.fixed {
            return [0.0; 2];
        }
        let corner = spiral.first_fit(mask, &board);
        board.put(mask, corner);
        [0, 1].map(|axis| (corner[axis] - mask.corner[axis]) as f32 * side)
    };
    masks.iter().zip(shapes).map(place).collect()
}

/// The middle of what must stay; of the plane if nothing must.
fn middle<'a>(pieces: impl Iterator<Item = (&'a Mask, &'a Shape<'a>)>) -> [i32; 2] {
    let fixed = pieces.filter(|(_, shape)| shape.fixed).map(|(mask, _)| mask);
    let largest = fixed.max_by_key(|mask| mask.rows.len());
    largest.map_or([0; 2], |mask| [mask.corner[0] + mask.width / 2, mask.corner[1] + mask.rows.len() as i32 / 2])
}

fn square_side(shapes: &[Shape<'_>]) -> f32 {
    let (mut area, mut widest, mut count) = (0.0f32, 1e-6f32, 0);
    for shape in shapes {
        let [left, top, right, bottom] = shape.bounds();
        area += (right - left) * (bottom - top);
        widest = shape.rooms.iter().fold(widest, |most, &room| most.max(room));
        count += 1;
    }
    (area / SQUARES.max(4.0 * count as f32)).sqrt().max(0.5 * widest).max(1e-6)
}

impl Shape<'_> {
    fn bounds(&self) -> [f32; 4] {
        let start = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
        self.places.iter().zip(self.rooms).fold(start, |[left, top, right, bottom], (&[x, y], &room)| {
            [left.min(x - room), top.min(y - room), right.max(x + room), bottom.max(y + room)]
        })
    }
}

/// The squares a piece covers: in each row from the first to the last, so that nothing lands inside it.
struct Mask {
    /// Square of the upper left corner where the piece stands now.
    corner: [i32; 2],
    /// First and last column of each row, counted from the corner.
    rows: Vec<[i32; 2]>,
    width: i32,
}

impl Mask {
    fn new(shape: &Shape<'_>, side: f32) -> Self {
        let [left, top, right, bottom] = shape.bounds().map(|value| (value / side).floor() as i32);
        let mut rows = vec![[i32::MAX, i32::MIN]; (bottom - top + 1).max(1) as usize];
        for (&[x, y], &room) in shape.places.iter().zip(shape.rooms) {
            let (first, last) = (((x - room) / side).floor() as i32 - left, ((x + room) / side).floor() as i32 - left);
            let (upper, lower) = (((y - room) / side).floor() as i32 - top, ((y + room) / side).floor() as i32 - top);
            for row in &mut rows[upper.max(0) as usize..=lower.max(0) as usize] {
                *row = [row[0].min(first), row[1].max(last)];
            }
        }
        Self { corner: [left, top], rows, width: right - left + 1 }
    }

    fn centred_at(&self, [x, y]: [i32; 2]) -> [i32; 2] {
        [x - self.width / 2, y - self.rows.len() as i32 / 2]
    }

    fn spans(&self, corner: [i32; 2]) -> impl Iterator<Item = (i32, i32, i32)> + '_ {
        let covered = self.rows.iter().zip(corner[1]..).filter(|(span, _)| span[0] <= span[1]);
        covered.map(move |(span, row)| (row, corner[0] + span[0], corner[0] + span[1]))
    }
}

/// Which squares are taken, as sorted spans to a row.
#[derive(Default)]
struct Board {
    rows: std::collections::BTreeMap<i32, Vec<[i32; 2]>>,
}

impl Board {
    fn put(&mut self, mask: &Mask, corner: [i32; 2]) {
        for (row, first, last) in mask.spans(corner) {
            let spans = self.rows.entry(row).or_default();
            let mut whole = [first, last];
            spans.retain(|span| {
                let apart = span[1] < first || span[0] > last;
                if !apart {
                    whole = [whole[0].min(span[0]), whole[1].max(span[1])];
                }
                apart
            });
            let at = spans.partition_point(|span| span[0] < whole[0]);
            spans.insert(at, whole);
        }
    }

    fn is_free(&self, mask: &Mask, corner: [i32; 2]) -> bool {
        mask.spans(corner).all(|(row, first, last)| {
            let Some(spans) = self.rows.get(&row) else { return true };
            let after = spans.partition_point(|span| span[0] <= last);
            after == 0 || spans[after - 1][1] < first
        })
    }
}

/// Squares around the middle, nearest first; "near" is as wide as the picture shall be.
struct Spiral {
    squares: Vec<[i32; 2]>,
    /// Where the last piece of a size was put: one of the same size need not look further in.
    reached: std::collections::BTreeMap<(i32, usize), usize>,
}

impl Spiral {
    fn new(masks: &[Mask], [middle_x, middle_y]: [i32; 2]) -> Self {
        let squares: f32 = masks.iter().map(|mask| (mask.width + 1) as f32 * (mask.rows.len() + 1) as f32).sum();
        let longest = masks.iter().map(|mask| mask.width.max(mask.rows.len() as i32)).max().unwrap_or(1) as f32;
        let radius = 1.2 * (squares.sqrt() + longest) + 2.0;
        let (half_width, half_height) = ((radius * ASPECT.sqrt()) as i32, (radius / ASPECT.sqrt()) as i32);
        let mut list = Vec::new();
        for y in -half_height..=half_height {
            list.extend((-half_width..=half_width).map(|x| [x, y]));
        }
        let far =
            |&[x, y]: &[i32; 2]| (f64::from(x) * f64::from(x) + f64::from(y) * f64::from(y) * f64::from(ASPECT * ASPECT)) as u64;
        list.sort_by_key(far);
        list.iter_mut().for_each(|square| *square = [square[0] + middle_x, square[1] + middle_y]);
        Self { squares: list, reached: std::collections::BTreeMap::new() }
    }

    fn first_fit(&mut self, mask: &Mask, board: &Board) -> [i32; 2] {
        let reached = self.reached.entry((mask.width, mask.rows.len())).or_insert(0);
        while let Some(&square) = self.squares.get(*reached) {
            let corner = mask.centred_at(square);
            if board.is_free(mask, corner) {
                return corner;
            }
            *reached += 1;
        }
        // The spiral is larger than all pieces side by side; below everything there is always room.
        [0, board.rows.keys().next_back().map_or(0, |row| row + 1)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_do_not_meet_and_the_first_is_in_the_middle() {
        let big: Vec<[f32; 2]> = (0..100).map(|i| [(i % 10) as f32 * 10.0, (i / 10) as f32 * 10.0]).collect();
        let small = [[500.0, 3.0], [510.0, 3.0]];
        let mut shapes = vec![Shape { places: &big, rooms: &[5.0; 100], fixed: false }];
        shapes.extend((0..20).map(|_| Shape { places: &small, rooms: &[5.0; 2], fixed: false }));
        let moves = pack(&shapes);
        let placed = |piece: usize| {
            shapes[piece].places.iter().map(|at| [at[0] + moves[piece][0], at[1] + moves[piece][1]]).collect::<Vec<_>>()
        };
        for one in 0..shapes.len() {
            for other in one + 1..shapes.len() {
                for a in placed(one) {
                    assert!(placed(other).iter().all(|b| (a[0] - b[0]).hypot(a[1] - b[1]) >= 10.0), "{one} meets {other}");
                }
            }
        }
        let centre = placed(0).iter().fold([0.0; 2], |sum, at| [sum[0] + at[0] / 100.0, sum[1] + at[1] / 100.0]);
        assert!(centre[0].hypot(centre[1]) < 10.0);
        let widest = (1..21).flat_map(placed).map(|at| at[0].hypot(at[1])).fold(0.0, f32::max);
        assert!(widest < 130.0, "{widest}");
    }
}
