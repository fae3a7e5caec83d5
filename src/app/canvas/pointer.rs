//! What the pointer does on the canvas: zoom, pan, drag, hover, click.

use egui::{Pos2, Response, Ui};

use super::Canvas;
use super::pick::{Target, pick};
use crate::app::Ctx;
use crate::app::command::{Command, Item, View};

impl Canvas {
    pub(super) fn navigate(&mut self, ui: &Ui, response: &Response) {
        let pointer = ui.input(|i| i.pointer.hover_pos()).filter(|at| response.rect.contains(*at) && response.contains_pointer());
        if let Some(at) = pointer {
            let (scroll, pinch) = ui.input(|i| (i.smooth_scroll_delta().y, i.zoom_delta()));
            let factor = (scroll * 0.004).exp() * pinch;
            if (factor - 1.0).abs() > 1e-4 {
                self.follows = false;
                self.camera.zoom_at(response.rect, at, factor);
            }
        }
        let under = pointer.and_then(|at| self.under(at));
        if response.drag_started() {
            let pressed = ui.input(|i| i.pointer.press_origin()).and_then(|at| self.under(at));
            self.dragged = match pressed {
                Some(Target::Node(node)) => Some(node),
                _ => None,
            };
        }
        if response.dragged() {
            self.drag(response);
        }
        if response.drag_stopped() {
            self.dragged = None;
        }
        self.hovered = if response.dragged() { self.dragged.map(Target::Node) } else { under };
    }

    fn under(&self, at: Pos2) -> Option<Target> {
        let world = self.camera.world_from_screen(self.screen, at);
        pick(&self.scene, self.simulation.positions(), world, 4.0 / self.camera.zoom())
    }

    /// A node goes with the pointer and stays where it is let go; the empty canvas pans.
    fn drag(&mut self, response: &Response) {
        self.follows = false;
        match (self.dragged, response.interact_pointer_pos()) {
            (Some(node), Some(at)) => {
                let world = self.camera.world_from_screen(self.screen, at);
                self.simulation.pin(node, [world.x, world.y]);
                self.pinned.insert(self.scene.nodes[node].entity);
            }
            _ => self.camera.pan(response.drag_delta()),
        }
    }

    pub(super) fn point(&self, cx: &Ctx, ui: &Ui, response: &Response) {
        if response.double_clicked() {
            if let Some(Target::Node(node)) = self.hovered {
                cx.commands.send(Command::View(View::Centre(self.scene.nodes[node].entity)));
            }
        } else if response.clicked() {
            cx.commands.send(match self.hovered {
                Some(Target::Node(node)) => Command::Select(Item::Entity(self.scene.nodes[node].entity)),
                Some(Target::Edge(edge)) => Command::Select(Item::Relation(self.scene.edges[edge].relation)),
                None => Command::Clear,
            });
        }
        if self.hovered.is_some() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        }
    }
}
