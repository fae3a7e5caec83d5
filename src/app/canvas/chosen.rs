//! What is selected, as the canvas shows it: what stands out, what is framed, what is held.

use egui::{Shape, Ui};

use super::camera::{Camera, View, bounds};
use super::mesh::MeshPen;
use super::paint::{Emphasis, Picture};
use super::pick::Target;
use super::{Canvas, shape};
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
        let mut emphasis = Emphasis { selected, selected_edge, rest, ..Emphasis::default() };
        match target {
            Some(target) => self.single_out(target, &mut emphasis),
            None if !cx.state.group.is_empty() => self.single_out_group(cx, &mut emphasis),
            None => {}
        }
        emphasis
    }

    fn single_out(&self, target: Target, emphasis: &mut Emphasis) {
        emphasis.nodes = vec![false; self.scene.nodes.len()];
        emphasis.edges = vec![false; self.scene.edges.len()];
        let edges = match target {
            Target::Node(node) => {
                emphasis.nodes[node] = true;
                self.scene.edges_of(node).to_vec()
            }
            Target::Edge(edge) => vec![edge],
        };
        for edge in edges {
            emphasis.edges[edge] = true;
            emphasis.nodes[self.scene.edges[edge].from] = true;
            emphasis.nodes[self.scene.edges[edge].to] = true;
        }
    }

    /// A group and the edges within it.
    fn single_out_group(&self, cx: &Ctx, emphasis: &mut Emphasis) {
        emphasis.nodes = vec![false; self.scene.nodes.len()];
        self.group_nodes(cx).for_each(|node| emphasis.nodes[node] = true);
        let inside = |e: &super::scene::Edge| emphasis.nodes[e.from] && emphasis.nodes[e.to];
        emphasis.edges = self.scene.edges.iter().map(inside).collect();
    }

    fn group_nodes<'a>(&'a self, cx: &'a Ctx) -> impl Iterator<Item = usize> + 'a {
        cx.state.group.iter().filter_map(|entity| self.scene.node_of(*entity))
    }

    /// Draws an outline around every node of a group, and the stroke that selects.
    pub(super) fn paint_chosen(&self, cx: &Ctx, ui: &Ui, picture: &Picture) {
        let painter = ui.painter_at(picture.screen);
        let mut pen = MeshPen::new(ui.ctx().pixels_per_point());
        for node in self.group_nodes(cx) {
            let (at, radius) = (picture.places[node], picture.radius(node));
            if picture.screen.expand(radius + 8.0).contains(at) {
                shape::outline(&mut pen, self.scene.nodes[node].kind, at, radius, 4.5, 2.2, cx.theme.selection);
            }
        }
        painter.add(Shape::mesh(pen.finish()));
        if let Some(band) = &self.band {
            band.paint(&painter, cx.theme);
        }
    }
}
