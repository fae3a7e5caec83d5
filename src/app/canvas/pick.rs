//! What lies under the pointer.

use egui::{Pos2, pos2};

use super::scene::Scene;

/// A node or an edge, by its index in the scene.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A node.
    Node(usize),
    /// An edge.
    Edge(usize),
}

/// What lies under a world position; `reach` is how far off, in world units, still counts.
pub fn pick(scene: &Scene, positions: &[[f32; 2]], at: Pos2, reach: f32) -> Option<Target> {
    node(scene, positions, at, reach).map(Target::Node).or_else(|| edge(scene, positions, at, reach).map(Target::Edge))
}

fn node(scene: &Scene, positions: &[[f32; 2]], at: Pos2, reach: f32) -> Option<usize> {
    let off = |i: usize| (pos2(positions[i][0], positions[i][1]) - at).length() - scene.nodes[i].radius;
    let near = (0..scene.nodes.len().min(positions.len())).map(|i| (off(i), i)).filter(|(d, _)| *d <= reach);
    near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, i)| i)
}

fn edge(scene: &Scene, positions: &[[f32; 2]], at: Pos2, reach: f32) -> Option<usize> {
    let place = |i: usize| positions.get(i).map(|p| pos2(p[0], p[1]));
    let near = scene.edges.iter().enumerate().filter_map(|(i, e)| {
        let off = distance(at, place(e.from)?, place(e.to)?);
        (off <= reach).then_some((off, i))
    });
    near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, i)| i)
}

/// Distance of a point from a line between two others.
fn distance(p: Pos2, a: Pos2, b: Pos2) -> f32 {
    let along = b - a;
    let t = if along.length_sq() > 0.0 { ((p - a).dot(along) / along.length_sq()).clamp(0.0, 1.0) } else { 0.0 };
    (p - (a + along * t)).length()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distance_ends_with_the_line() {
        let (a, b) = (pos2(0.0, 0.0), pos2(10.0, 0.0));
        assert_eq!(distance(pos2(5.0, 3.0), a, b), 3.0);
        assert_eq!(distance(pos2(13.0, 4.0), a, b), 5.0);
        assert_eq!(distance(pos2(3.0, 4.0), a, a), 5.0);
    }
}
