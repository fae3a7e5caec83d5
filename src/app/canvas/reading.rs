//! What the canvas remembers from frame to frame to be read well.

use egui::Id;

use super::cluster::Clusters;
use super::cluster::Watch;
use super::faraway::Faraway;
use super::hull::Hull;
use super::minimap::Minimap;
use super::names::Named;
use super::pick::Target;
use super::scene::Scene;
use crate::resolve::EntityId;

/// Memory of labels, communities, the small map and the keyboard.
#[derive(Default)]
pub struct Reading {
    /// Nodes in the order of importance.
    pub ranked: Vec<usize>,
    /// Radius that half of the nodes exceed, in world units.
    pub typical_radius: f32,
    /// Labels of the frame before.
    pub named: Named,
    /// What belongs together.
    pub clusters: Clusters,
    /// Hulls of communities, and whether nodes moved since they were made.
    pub hulls: Vec<(usize, Hull)>,
    /// Whether nodes moved since the hulls were made.
    pub hulls_watch: Watch,
    /// Communities standing for their nodes.
    pub far: Faraway,
    /// The small map.
    pub map: Minimap,
    /// The node that the keyboard is at.
    pub focus: Option<(Id, EntityId)>,
    /// What the next frame brings into sight.
    pub frames: Vec<EntityId>,
    /// What the pointer rests on, and since when.
    pub rests: Option<(Target, f64)>,
}

impl Reading {
    /// The memory of another scene.
    pub fn new(scene: &Scene) -> Self {
        let mut ranked: Vec<usize> = (0..scene.nodes.len()).collect();
        ranked.sort_by(|a, b| scene.nodes[*b].importance.total_cmp(&scene.nodes[*a].importance).then(a.cmp(b)));
        let mut radii: Vec<f32> = scene.nodes.iter().map(|node| node.radius).collect();
        radii.sort_by(f32::total_cmp);
        let typical_radius = radii.get(radii.len() / 2).copied().unwrap_or(1.0);
        Self { ranked, typical_radius, ..Self::default() }
    }
}
