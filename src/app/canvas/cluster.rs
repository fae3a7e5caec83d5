//! Which nodes of the scene belong together, and where each community is.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::{Context, Pos2, pos2};
use rustc_hash::FxHashMap;

use super::scene::Scene;
use crate::graph::Communities;
use crate::resolve::EntityKind;

/// Scenes up to so many nodes are divided at once, larger ones on a thread of their own.
const AT_ONCE: usize = 2_000;

/// The communities of a scene.
#[derive(Default)]
pub struct Clusters {
    found: Option<Arc<Found>>,
    pending: Option<Receiver<Communities>>,
}

/// Communities with what is shown of them.
pub struct Found {
    /// Who belongs together.
    pub communities: Communities,
    /// The most important node of each.
    pub heads: Vec<usize>,
    /// Which communities are joined, and by how many edges; the most first.
    pub ties: Vec<(usize, usize, u32)>,
}

impl Clusters {
    /// True while they are being looked for.
    pub fn is_pending(&self) -> bool {
        self.pending.is_some()
    }

    /// The communities; looks for them when nobody did. `None` until they are found.
    pub fn get(&mut self, ctx: &Context, scene: &Scene) -> Option<Arc<Found>> {
        if let Some(found) = &self.found {
            return Some(Arc::clone(found));
        }
        let communities = match &self.pending {
            Some(pending) => match pending.try_recv() {
                Ok(communities) => communities,
                Err(TryRecvError::Empty) => return None,
                // A thread that ended without an answer will not have another: no communities.
                Err(TryRecvError::Disconnected) => Communities::default(),
            },
            None if scene.nodes.len() <= AT_ONCE => Communities::new(scene.nodes.len(), &edges(scene)),
            None => {
                self.pending = look(ctx, scene);
                return None;
            }
        };
        self.pending = None;
        self.found = Some(Arc::new(Found::new(communities, scene)));
        self.found.clone()
    }
}

fn edges(scene: &Scene) -> Vec<(u32, u32, f32)> {
    scene.edges.iter().map(|e| (e.from as u32, e.to as u32, 1.0)).collect()
}

/// Looks for communities on a thread; `None` when there can be none.
fn look(ctx: &Context, scene: &Scene) -> Option<Receiver<Communities>> {
    let (sender, receiver) = channel();
    let (nodes, edges, waker) = (scene.nodes.len(), edges(scene), ctx.clone());
    let work = move || {
        // Nobody waits any more when the scene has changed meanwhile.
        if sender.send(Communities::new(nodes, &edges)).is_ok() {
            waker.request_repaint();
        }
    };
    std::thread::Builder::new().name("communities".to_owned()).spawn(work).ok().map(|_| receiver)
}

impl Found {
    fn new(communities: Communities, scene: &Scene) -> Self {
        let node = |node: &u32| &scene.nodes[*node as usize];
        let head = |members: &Vec<u32>| {
            let rank = |a: &u32, b: &u32| is_named(node(a).kind).cmp(&is_named(node(b).kind));
            let weight = |a: &u32, b: &u32| node(a).importance.total_cmp(&node(b).importance);
            let best = members.iter().max_by(|a, b| rank(a, b).then(weight(a, b)).then(b.cmp(a)));
            best.map_or(0, |node| *node as usize)
        };
        let heads = communities.members().iter().map(head).collect();
        let ties = ties(&communities, scene);
        Self { communities, heads, ties }
    }
}

/// Whether a community may be called after it: meetings and claims are called after others themselves.
fn is_named(kind: EntityKind) -> bool {
    !matches!(kind, EntityKind::Meeting | EntityKind::Claim)
}

fn ties(communities: &Communities, scene: &Scene) -> Vec<(usize, usize, u32)> {
    let mut counts: FxHashMap<(usize, usize), u32> = FxHashMap::default();
    for edge in &scene.edges {
        let (Some(a), Some(b)) = (communities.of(edge.from), communities.of(edge.to)) else { continue };
        if a != b {
            *counts.entry((a.min(b), a.max(b))).or_default() += 1;
        }
    }
    let mut ties: Vec<(usize, usize, u32)> = counts.into_iter().map(|((a, b), count)| (a, b, count)).collect();
    ties.sort_unstable_by_key(|(a, b, count)| (std::cmp::Reverse(*count), *a, *b));
    ties
}

/// Tells whether nodes moved since it was last asked.
#[derive(Clone, Copy, Debug, Default)]
pub struct Watch {
    seen: Option<u64>,
}

/// Positions looked at: a picture in which none of so many nodes moved stands still.
const SAMPLED: usize = 4_096;

impl Watch {
    /// True when the positions, or `also`, are not those of the last time.
    pub fn moved(&mut self, positions: &[[f32; 2]], also: u64) -> bool {
        let step = positions.len() / SAMPLED + 1;
        let bits = positions.iter().step_by(step).map(|p| (u64::from(p[0].to_bits()) << 32) | u64::from(p[1].to_bits()));
        let start = also ^ positions.len() as u64;
        let now = bits.fold(start, |sum, bits| (sum.rotate_left(5) ^ bits).wrapping_mul(0x517c_c1b7_2722_0a95));
        self.seen.replace(now) != Some(now)
    }
}

/// The middle of nodes.
pub fn centre(members: &[u32], positions: &[[f32; 2]]) -> Pos2 {
    let sum = members
        .iter()
        .filter_map(|node| positions.get(*node as usize))
        .fold([0.0_f64; 2], |sum, p| [sum[0] + f64::from(p[0]), sum[1] + f64::from(p[1])]);
    let count = members.len().max(1) as f64;
    pos2((sum[0] / count) as f32, (sum[1] / count) as f32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_watch_sees_every_move_of_a_small_picture() {
        let mut watch = Watch::default();
        let mut positions = vec![[0.0, 1.0], [2.0, 3.0]];
        assert!(watch.moved(&positions, 0));
        assert!(!watch.moved(&positions, 0));
        positions[1][0] = 2.5;
        assert!(watch.moved(&positions, 0));
        assert!(watch.moved(&positions, 1), "another scene");
    }

    #[test]
    fn the_middle_of_two_is_between_them() {
        assert_eq!(centre(&[0, 2], &[[0.0, 0.0], [9.0, 9.0], [4.0, 2.0]]), pos2(2.0, 1.0));
        assert_eq!(centre(&[], &[]), Pos2::ZERO);
    }
}
