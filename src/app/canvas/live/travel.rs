//! Nodes on their way from one picture to another.

use crate::app::theme::TRAVEL_SECS;
use crate::layout::Request;

/// A journey of all nodes from where they were to wherever they are wanted by now.
#[derive(Clone, Debug)]
pub struct Travel {
    from: Vec<Option<[f32; 2]>>,
    places: Vec<[f32; 2]>,
    secs: f32,
}

impl Travel {
    /// A journey that begins at these places; nodes without one are there at once.
    pub fn new(from: &[Option<[f32; 2]>]) -> Self {
        Self { from: from.to_vec(), places: Vec::new(), secs: 0.0 }
    }

    /// Goes on for so many seconds; true until all have arrived.
    pub fn step(&mut self, secs: f32, target: &[[f32; 2]]) -> bool {
        self.secs += secs;
        let t = (self.secs / TRAVEL_SECS).min(1.0);
        let share = t * t * (3.0 - 2.0 * t);
        let on_the_way = |(from, &to): (&Option<[f32; 2]>, &[f32; 2])| match from {
            Some(from) => [0, 1].map(|axis| from[axis] + share * (to[axis] - from[axis])),
            None => to,
        };
        self.places.clear();
        self.places.extend(self.from.iter().zip(target).map(on_the_way));
        t < 1.0
    }

    /// Where the nodes are.
    pub fn places(&self) -> &[[f32; 2]] {
        &self.places
    }

    /// A node that is held travels no more.
    pub fn free(&mut self, node: usize) {
        if let Some(from) = self.from.get_mut(node) {
            *from = None;
        }
    }
}

/// What is shown of a graph until its layout begins: nodes where they are known to be, new ones beside their
/// neighbours. Nothing when nothing is known.
pub fn first_sight(request: &Request, from: &[Option<[f32; 2]>]) -> Vec<[f32; 2]> {
    let known = if from.is_empty() { &request.start } else { from };
    let Some(middle) = mean(known.iter().flatten()) else { return Vec::new() };
    let mut beside = vec![([0.0f32; 2], 0.0f32); request.nodes];
    for &(one, other, _) in &request.edges {
        for (node, neighbour) in [(one, other), (other, one)] {
            let place = known.get(neighbour as usize).copied().flatten();
            if let (Some([x, y]), Some((sum, count))) = (place, beside.get_mut(node as usize)) {
                (*sum, *count) = ([sum[0] + x, sum[1] + y], *count + 1.0);
            }
        }
    }
    let place = |(node, (sum, count)): (usize, ([f32; 2], f32))| {
        let guess = if count > 0.0 { sum.map(|value| value / count) } else { middle };
        known.get(node).copied().flatten().unwrap_or(guess)
    };
    beside.into_iter().enumerate().map(place).collect()
}

fn mean<'a>(places: impl Iterator<Item = &'a [f32; 2]>) -> Option<[f32; 2]> {
    let (sum, count) = places.fold(([0.0; 2], 0.0), |(sum, count), [x, y]| ([sum[0] + x, sum[1] + y], count + 1.0));
    (count > 0.0).then(|| sum.map(|value| value / count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_arrive_and_the_new_are_there_at_once() {
        let mut travel = Travel::new(&[Some([0.0, 0.0]), None]);
        let target = [[10.0, 20.0], [5.0, 5.0]];
        assert!(travel.step(TRAVEL_SECS / 2.0, &target));
        assert_eq!(travel.places(), [[5.0, 10.0], [5.0, 5.0]]);
        assert!(!travel.step(TRAVEL_SECS, &target));
        assert_eq!(travel.places(), target);
    }

    #[test]
    fn a_new_node_is_first_seen_beside_its_neighbours() {
        let edges = vec![(0, 2, 1.0), (1, 2, 1.0)];
        let mut request = Request { nodes: 4, edges, ..Request::default() };
        assert!(first_sight(&request, &[]).is_empty());
        request.start = vec![Some([0.0, 0.0]), Some([4.0, 2.0])];
        assert_eq!(first_sight(&request, &[]), [[0.0, 0.0], [4.0, 2.0], [2.0, 1.0], [2.0, 1.0]]);
    }
}
