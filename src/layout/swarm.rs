//! Bodies that may move up and down only come apart: each goes to the free place nearest to where it is.

/// Who gives way to whom: those before to none that come after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// Stays where it is.
    Held,
    /// Stood there before: stays where it can.
    Standing,
    /// Came from elsewhere.
    Arriving,
}

/// Moves bodies along y until none touches another. Of one rank those in the middle choose first, so that a column
/// grows outwards and bodies keep about their order.
pub(super) fn part(places: &mut [[f32; 2]], rooms: &[f32], ranks: &[Rank]) {
    let middle = median(places.iter().map(|at| at[1]).collect());
    let mut order: Vec<usize> = (0..places.len()).collect();
    let off = |body: &usize| (places[*body][1] - middle).abs();
    order.sort_by(|one, other| ranks[*one].cmp(&ranks[*other]).then(off(one).total_cmp(&off(other))).then(one.cmp(other)));
    let mut taken = Taken::new(places, rooms);
    for body in order {
        if ranks[body] != Rank::Held {
            places[body][1] = taken.free_y(places[body], rooms[body]);
        }
        taken.put(places[body], rooms[body]);
    }
}

/// The middle value; 0 without any.
pub(super) fn median(mut values: Vec<f32>) -> f32 {
    let middle = values.len() / 2;
    if values.is_empty() { 0.0 } else { *values.select_nth_unstable_by(middle, f32::total_cmp).1 }
}

/// Bodies that have their places, by strips of the plane.
struct Taken {
    left: f32,
    width: f32,
    strips: Vec<Vec<([f32; 2], f32)>>,
    blocked: Vec<[f32; 2]>,
}

impl Taken {
    fn new(places: &[[f32; 2]], rooms: &[f32]) -> Self {
        let x = places.iter().map(|at| at[0]);
        let (left, right) = x.fold((f32::INFINITY, f32::NEG_INFINITY), |(left, right), x| (left.min(x), right.max(x)));
        let span = (right - left).max(0.0);
        // No wider than two bodies that touch are apart at most, and not too many.
        let width = rooms.iter().fold(1e-3f32, |most, &room| most.max(2.0 * room)).max(span / 100_000.0);
        let strips = if places.is_empty() { 0 } else { (span / width) as usize + 1 };
        Self { left, width, strips: vec![Vec::new(); strips], blocked: Vec::new() }
    }

    fn strip(&self, x: f32) -> usize {
        (((x - self.left) / self.width).max(0.0) as usize).min(self.strips.len().saturating_sub(1))
    }

    fn put(&mut self, at: [f32; 2], room: f32) {
        let strip = self.strip(at[0]);
        self.strips[strip].push((at, room));
    }

    /// The y nearest to that of a body at which it touches nothing.
    fn free_y(&mut self, [x, y]: [f32; 2], room: f32) -> f32 {
        let strip = self.strip(x);
        self.blocked.clear();
        for ([other_x, other_y], other_room) in self.strips[strip.saturating_sub(1)..=strip].iter().flatten() {
            self.blocked.extend(blocked(x - other_x, *other_y, room + other_room));
        }
        for ([other_x, other_y], other_room) in self.strips.get(strip + 1).into_iter().flatten() {
            self.blocked.extend(blocked(x - other_x, *other_y, room + other_room));
        }
        self.blocked.sort_by(|one, other| one[0].total_cmp(&other[0]));
        let (mut low, mut high) = (y, y);
        for [from, to] in merged(&self.blocked) {
            if from < y && y < to {
                (low, high) = (from, to);
            }
        }
        if y - low <= high - y { low } else { high }
    }
}

/// The values of y that a body at a distance of `dx` blocks.
fn blocked(dx: f32, y: f32, rooms: f32) -> Option<[f32; 2]> {
    let square = rooms * rooms - dx * dx;
    (square > 0.0).then(|| [y - square.sqrt(), y + square.sqrt()])
}

/// Sorted intervals with those that overlap made one.
fn merged(sorted: &[[f32; 2]]) -> Vec<[f32; 2]> {
    let mut out: Vec<[f32; 2]> = Vec::new();
    for &[from, to] in sorted {
        match out.last_mut() {
            Some(last) if from < last[1] => last[1] = last[1].max(to),
            _ => out.push([from, to]),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::random::Random;
    use super::*;

    #[test]
    fn a_crowd_comes_apart_and_keeps_its_x() {
        let mut random = Random::new(3);
        let mut places: Vec<[f32; 2]> = (0..400).map(|_| [60.0 * random.signed(), 5.0 * random.signed()]).collect();
        let rooms: Vec<f32> = (0..400).map(|body| 2.0 + (body % 5) as f32).collect();
        let mut ranks = vec![Rank::Arriving; 400];
        (ranks[7], places[7]) = (Rank::Held, [0.0, 0.0]);
        let before = places.clone();
        part(&mut places, &rooms, &ranks);
        assert_eq!(places[7], [0.0, 0.0]);
        for one in 0..400 {
            assert_eq!(places[one][0], before[one][0]);
            for other in 0..one {
                let apart = (places[one][0] - places[other][0]).hypot(places[one][1] - places[other][1]);
                assert!(apart > 0.999 * (rooms[one] + rooms[other]), "{one} touches {other}");
            }
        }
        let once = places.clone();
        part(&mut places, &rooms, &ranks);
        let moved = places.iter().zip(&once).filter(|(one, other)| (one[1] - other[1]).abs() > 0.01).count();
        assert!(moved < 40, "{moved} of 400 moved again");
    }

    #[test]
    fn nobody_and_one() {
        part(&mut [], &[], &[]);
        let mut one = [[5.0, 6.0]];
        part(&mut one, &[1.0], &[Rank::Arriving]);
        assert_eq!(one, [[5.0, 6.0]]);
    }
}
