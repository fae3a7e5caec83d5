//! What is selected, as the canvas shows it: what stands out, what is framed, what is held.

use egui::Painter;

use super::Canvas;
use super::camera::{Camera, View, bounds};
use super::emphasis::Emphasis;
use super::pick::Target;
use crate::app::Ctx;
use crate::app::command::Item;
use crate::resolve::EntityId;

impl Canvas {
    /// Brings nodes into sight, as large as that allows, in the next frame: a panel that opens with a selection makes
    /// the canvas another.
    pub fn frame(&mut self, entities: &[EntityId]) {
        self.reading.frames = entities.to_vec();
    }

    /// Flies to what is to be brought into sight.
    pub(super) fn fly_to_frames(&mut self) {
        let entities = std::mem::take(&mut self.reading.frames);
        let nodes: Vec<usize> = entities.iter().filter_map(|entity| self.scene.node_of(*entity)).collect();
        if let Some(view) = self.view_of(&nodes) {
            self.follows = false;
            self.camera.fly(view);
        }
    }

    /// The view that shows these nodes; `None` without any.
    fn view_of(&self, nodes: &[usize]) -> Option<View> {
        let discs = nodes.iter().map(|i| (self.place(*i), self.scene.nodes[*i].radius + 12.0));
        (!nodes.is_empty()).then(|| Camera::view_of(self.screen, bounds(discs), 2.5))
    }

    /// Pins nodes where they are, or lets go of them.
    pub fn hold(&mut self, entities: &[EntityId], hold: bool) {
        for entity in entities {
            let Some(node) = self.scene.node_of(*entity) else { continue };
            if hold && self.pinned.insert(*entity) {
                let at = self.place(node);
                self.layout.pin(node, [at.x, at.y]);
            } else if !hold && self.pinned.remove(entity) {
                self.layout.unpin(node);
            }
        }
    }

    /// Pins a node, or lets go of it when it was pinned.
    pub(super) fn toggle_pin(&mut self, entity: EntityId) {
        self.hold(&[entity], !self.pinned.contains(&entity));
    }

    /// What stands out: what is under the pointer, else what is selected; the rest fades.
    pub(super) fn emphasis(&self, cx: &Ctx) -> Emphasis {
        let selected = cx.state.selected_entity().and_then(|entity| self.scene.node_of(entity));
        let selected_edge = match cx.state.selection() {
            Some(Item::Relation(id)) => self.scene.edges.iter().position(|e| e.relation == id),
            _ => None,
        };
        let target = self.hovered.or(selected.map(Target::Node)).or(selected_edge.map(Target::Edge));
        let rest = if self.hovered.is_some() { 0.16 } else { 0.3 };
        let mut pinned: Vec<usize> = self.pinned.iter().filter_map(|entity| self.scene.node_of(*entity)).collect();
        pinned.sort_unstable();
        let mut emphasis = Emphasis { selected, selected_edge, pinned, group: self.group_nodes(cx), rest, ..Emphasis::default() };
        match target {
            Some(target) => self.single_out(target, &mut emphasis),
            None => self.single_out_group(&mut emphasis),
        }
        emphasis
    }

    fn single_out(&self, target: Target, emphasis: &mut Emphasis) {
        (emphasis.nodes, emphasis.edges) = match target {
            Target::Node(node) => (self.scene.neighbourhood(node), self.scene.edges_of(node).to_vec()),
            Target::Edge(edge) => (vec![self.scene.edges[edge].from, self.scene.edges[edge].to], vec![edge]),
        };
        emphasis.nodes.sort_unstable();
        emphasis.nodes.dedup();
    }

    /// A group and the edges within it.
    fn single_out_group(&self, emphasis: &mut Emphasis) {
        emphasis.nodes.clone_from(&emphasis.group);
        let held = |node: usize| emphasis.singles_out(node);
        let edges = emphasis.group.iter().flat_map(|node| self.scene.edges_of(*node));
        emphasis.edges = edges.copied().filter(|e| held(self.scene.edges[*e].from) && held(self.scene.edges[*e].to)).collect();
    }

    /// The nodes of a group, in order.
    fn group_nodes(&self, cx: &Ctx) -> Vec<usize> {
        let mut nodes: Vec<usize> = cx.state.group.iter().filter_map(|entity| self.scene.node_of(*entity)).collect();
        nodes.sort_unstable();
        nodes
    }

    /// Draws the stroke that selects.
    pub(super) fn paint_chosen(&self, painter: &Painter, cx: &Ctx) {
        if let Some(band) = &self.band {
            band.paint(painter, cx.theme);
        }
    }
}
