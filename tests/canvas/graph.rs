//! A made-up network of the shape that articles give: topics with their people,
//! bodies, countries, meetings and claims, a few of them in everything.

use isnad::app::canvas::scene::{Edge, Node, Scene};
use isnad::graph::{RelationId, RelationKind};
use isnad::layout::{Quality, Request, layout};
use isnad::resolve::{EntityId, EntityKind};

/// Numbers that are the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % most.max(1)
    }

    /// Small numbers far more often than large ones.
    fn skewed(&mut self, most: usize) -> usize {
        let share = self.below(1 << 20) as f32 / (1 << 20) as f32;
        (share.powi(3) * most as f32) as usize
    }
}

fn kind(random: &mut Random) -> EntityKind {
    match random.below(100) {
        0..25 => EntityKind::Person,
        25..30 => EntityKind::Country,
        30..42 => EntityKind::Organization,
        42..55 => EntityKind::Meeting,
        _ => EntityKind::Claim,
    }
}

struct Maker {
    random: Random,
    kinds: Vec<EntityKind>,
    /// Whoever can act, the most frequent first.
    actors: Vec<usize>,
    edges: Vec<Edge>,
}

impl Maker {
    fn actor(&mut self, near: usize) -> usize {
        let topic = 60.min(self.actors.len());
        match self.random.below(4) {
            0 => self.actors[self.random.skewed(self.actors.len())],
            _ => {
                let start = (near * self.actors.len() / self.kinds.len()).min(self.actors.len() - topic);
                self.actors[start / topic * topic + self.random.skewed(topic)]
            }
        }
    }

    fn join(&mut self, kind: RelationKind, from: usize, to: usize) {
        let evidence = 1 + self.random.skewed(4) * self.random.skewed(8);
        if from != to {
            self.edges.push(Edge::new(RelationId(self.edges.len() as u32), kind, [from, to], evidence));
        }
    }

    fn node(&mut self, node: usize) {
        let other = self.actor(node);
        match self.kinds[node] {
            EntityKind::Person => self.join(RelationKind::Represents, node, other),
            EntityKind::Organization => self.join(RelationKind::BelongsTo, node, other),
            EntityKind::Country => {}
            EntityKind::Meeting => {
                for _ in 0..3 {
                    let party = self.actor(node);
                    self.join(RelationKind::TookPart, party, node);
                }
            }
            EntityKind::Claim => {
                self.join(RelationKind::Claimed, other, node);
                for kind in [RelationKind::About, RelationKind::About, RelationKind::Reported] {
                    let party = self.actor(node);
                    let (from, to) = if kind == RelationKind::About { (node, party) } else { (party, node) };
                    self.join(kind, from, to);
                }
            }
        }
    }
}

/// So many nodes, about 2.4 times as many edges, and where the program's layout puts them.
pub fn network(count: usize) -> (Scene, Vec<[f32; 2]>) {
    let mut random = Random(7);
    let kinds: Vec<EntityKind> = (0..count).map(|_| kind(&mut random)).collect();
    let acts = |kind: EntityKind| !matches!(kind, EntityKind::Meeting | EntityKind::Claim);
    let actors = (0..count).filter(|i| acts(kinds[*i])).collect();
    let mut maker = Maker { random, kinds, actors, edges: Vec::new() };
    (0..count).for_each(|node| maker.node(node));
    let mut degree = vec![0; count];
    maker.edges.iter().flat_map(|e| [e.from, e.to]).for_each(|node| degree[node] += 1);
    let node = |i: usize| Node {
        entity: EntityId(i as u32),
        kind: maker.kinds[i],
        radius: if acts(maker.kinds[i]) { (6.0 + 1.5 * (degree[i] as f32).sqrt()).min(24.0) } else { 5.0 },
        importance: degree[i] as f32,
    };
    let scene = Scene::of_parts((0..count).map(node).collect(), maker.edges.clone());
    let places = places(&scene);
    (scene, places)
}

fn places(scene: &Scene) -> Vec<[f32; 2]> {
    let request: Request = scene.request(|_| None, |_| false);
    layout(&request, Quality::Fast, 2)
}
