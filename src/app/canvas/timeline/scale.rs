//! Days and where they are: a scale that gives busy days room and makes long empty times short.
//!
//! Within a day, and within an empty time, it is even; so it can be read in both directions. News of a month that
//! recall a treaty of sixty years ago would else be a line at the edge of nothing.

use std::collections::BTreeMap;

use super::dates::Days;

/// Empty days up to which a time keeps its length; beyond it grows with the logarithm.
const LONG: f32 = 45.0;
/// Room for one node on its day, in world units, where there is enough; several stand in a square.
const NODE_ROOM: f32 = 26.0;
/// Share of the width that days with something on them get at most, so that the time between them is seen.
const BUSY: f32 = 0.55;
/// World units to a day, least and most.
const UNIT: [f32; 2] = [0.02, 60.0];

/// A scale from days to x.
#[derive(Clone, Debug, Default)]
pub struct Scale {
    /// Day and x where the scale changes, rising in both.
    knots: Vec<(i64, f32)>,
    /// Empty times that are shortened, as days.
    shortened: Vec<[i64; 2]>,
}

impl Scale {
    /// The scale of things that took these days, about so wide.
    pub fn new(days: impl Iterator<Item = Days>, width: f32) -> Self {
        let mut load: BTreeMap<i64, u32> = BTreeMap::new();
        for Days { first, last } in days {
            *load.entry(first).or_default() += u32::from(first == last);
            load.entry(last).or_default();
        }
        let squares: f32 = load.values().map(|&count| (count as f32).sqrt()).sum();
        let room = NODE_ROOM.min(BUSY * width / squares.max(1.0));
        let (mut low, mut high) = (UNIT[0], UNIT[1]);
        for _ in 0..24 {
            let unit = (low * high).sqrt();
            if Self::with_unit(&load, unit, room).width() < width { low = unit } else { high = unit }
        }
        Self::with_unit(&load, low, room)
    }

    fn with_unit(load: &BTreeMap<i64, u32>, unit: f32, room: f32) -> Self {
        let mut scale = Self::default();
        let mut x = 0.0;
        for (&day, &count) in load {
            if let Some(&(end, _)) = scale.knots.last().filter(|(end, _)| *end < day) {
                let empty = (day - end) as f32;
                if empty > LONG {
                    scale.shortened.push([end, day]);
                }
                x += unit * empty.min(LONG) * (1.0 + (empty / LONG).max(1.0).ln());
                scale.knots.push((day, x));
            } else if scale.knots.is_empty() {
                scale.knots.push((day, x));
            }
            x += unit.max(room * (count as f32).sqrt());
            scale.knots.push((day + 1, x));
        }
        let middle = x / 2.0;
        scale.knots.iter_mut().for_each(|knot| knot.1 -= middle);
        scale
    }

    fn width(&self) -> f32 {
        self.range()[1] - self.range()[0]
    }

    /// The first and the last x.
    pub fn range(&self) -> [f32; 2] {
        [self.knots.first(), self.knots.last()].map(|knot| knot.map_or(0.0, |knot| knot.1))
    }

    /// The first day and the one after the last.
    pub fn days(&self) -> Option<[i64; 2]> {
        Some([self.knots.first()?.0, self.knots.last()?.0])
    }

    /// Where a day begins, or a part of it; what lies outside is put at the end.
    pub fn x_of(&self, day: f64) -> f32 {
        let after = self.knots.partition_point(|knot| knot.0 as f64 <= day);
        match (after.checked_sub(1).and_then(|before| self.knots.get(before)), self.knots.get(after)) {
            (Some(&(from, x)), Some(&(to, end))) => x + (end - x) * ((day - from as f64) / (to - from) as f64) as f32,
            (Some(knot), None) | (None, Some(knot)) => knot.1,
            (None, None) => 0.0,
        }
    }

    /// The day at an x, with its part.
    pub fn day_at(&self, x: f32) -> f64 {
        let after = self.knots.partition_point(|knot| knot.1 <= x);
        match (after.checked_sub(1).and_then(|before| self.knots.get(before)), self.knots.get(after)) {
            (Some(&(from, start)), Some(&(to, end))) => from as f64 + f64::from((x - start) / (end - start)) * (to - from) as f64,
            (Some(knot), None) | (None, Some(knot)) => knot.0 as f64,
            (None, None) => 0.0,
        }
    }

    /// Empty times that are shorter than they were, from day to day.
    pub fn shortened(&self) -> &[[i64; 2]] {
        &self.shortened
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(days: &[(i64, i64)], width: f32) -> Scale {
        Scale::new(days.iter().map(|&(first, last)| Days { first, last }), width)
    }

    #[test]
    fn days_go_there_and_back() {
        let scale = scale(&[(100, 100), (103, 103), (103, 103), (5000, 5030), (-90, -90)], 2000.0);
        for day in [-90.0, -50.5, 100.0, 101.25, 103.5, 3000.0, 5000.0, 5029.9] {
            assert!((scale.day_at(scale.x_of(day)) - day).abs() < 0.5, "{day}");
        }
        let xs: Vec<f32> = (-90..5031).map(|day| scale.x_of(f64::from(day))).collect();
        assert!(xs.is_sorted());
        assert!((scale.width() - 2000.0).abs() < 100.0, "{}", scale.width());
    }

    #[test]
    fn a_long_empty_time_is_short_and_told() {
        let scale = scale(&[(0, 0), (20_000, 20_000), (20_020, 20_020)], 1000.0);
        let [old, new] = [scale.x_of(20_000.0) - scale.x_of(1.0), scale.x_of(20_020.0) - scale.x_of(20_001.0)];
        assert!(old < 20.0 * new, "{old} {new}");
        assert_eq!(scale.shortened(), [[1, 20_000]]);
    }

    #[test]
    fn a_busy_day_is_wide() {
        let many: Vec<(i64, i64)> = (0..100).map(|_| (10, 10)).chain([(12, 12)]).collect();
        let scale = scale(&many, 400.0);
        assert!(scale.x_of(11.0) - scale.x_of(10.0) > 10.0 * (scale.x_of(12.0) - scale.x_of(11.0)).min(15.0));
    }

    #[test]
    fn without_days_there_is_no_scale() {
        let scale = scale(&[], 400.0);
        assert_eq!((scale.days(), scale.x_of(3.0), scale.day_at(3.0)), (None, 0.0, 0.0));
    }
}
