//! What the pointer does on the canvas: zoom, pan, drag, hover, click, select.

use egui::{Modifiers, Pos2, Response, Ui};

use super::Canvas;
use super::band::Band;
use super::pick::Target;
use crate::app::Ctx;
use crate::app::aids::Aid;
use crate::app::command::{Command, Group, Item, View};
use crate::resolve::EntityId;

/// How far off the pointer still hits, in points.
const PICK_REACH: f32 = 4.0;

impl Canvas {
    pub(super) fn navigate(&mut self, cx: &Ctx, ui: &Ui, response: &Response) {
        let pointer = ui.input(|i| i.pointer.hover_pos()).filter(|at| response.rect.contains(*at) && response.contains_pointer());
        if let Some(at) = pointer {
            let (scroll, pinch) = ui.input(|i| (i.smooth_scroll_delta().y, i.zoom_delta()));
            let factor = (scroll * 0.004).exp() * pinch;
            if (factor - 1.0).abs() > 1e-4 {
                self.follows = false;
                self.camera.zoom_at(response.rect, at, factor);
            }
        }
        // Nothing but discs can be pointed at where communities stand for their nodes.
        let is_far = self.reading.far.is_shown;
        self.hover_far(pointer.filter(|_| is_far && !response.dragged()));
        let under = pointer.filter(|_| !is_far).and_then(|at| self.under(at, ui.ctx().pixels_per_point()));
        if response.drag_started() {
            self.begin_drag(cx, ui);
        }
        if response.dragged() {
            self.drag(response);
        }
        if response.drag_stopped() {
            self.dragged = None;
            self.end_band(cx, ui);
        }
        self.hovered = if response.dragged() { self.dragged.map(Target::Node) } else { under };
    }

    fn under(&mut self, at: Pos2, pixels_per_point: f32) -> Option<Target> {
        self.drawing.follow(&self.scene, self.layout.positions());
        let world = self.camera.world_from_screen(self.screen, at);
        let lens = self.drawing.lens(self.camera.zoom(), pixels_per_point);
        self.drawing.pick(&self.scene, lens, world, PICK_REACH)
    }

    /// A drag moves a node, the view, or selects.
    fn begin_drag(&mut self, cx: &Ctx, ui: &Ui) {
        let (origin, modifiers) = ui.input(|i| (i.pointer.press_origin(), i.modifiers));
        let Some(origin) = origin else { return };
        let pressed = match self.under(origin, ui.ctx().pixels_per_point()) {
            Some(Target::Node(node)) if !self.reading.far.is_shown => Some(node),
            _ => None,
        };
        let draws = cx.state.aids.has(Aid::Lasso) && pressed.is_none();
        self.band = Band::begin(modifiers, draws, origin);
        self.dragged = pressed.filter(|_| self.band.is_none());
    }

    /// A node goes with the pointer and stays where it is let go; the empty canvas pans.
    fn drag(&mut self, response: &Response) {
        let Some(at) = response.interact_pointer_pos() else { return };
        if let Some(band) = &mut self.band {
            band.reach(at);
            return;
        }
        self.follows = false;
        match self.dragged {
            Some(node) => {
                self.camera.rest();
                let world = self.camera.world_from_screen(self.screen, at);
                self.layout.pin(node, [world.x, world.y]);
                self.pinned.insert(self.scene.nodes[node].entity);
            }
            None => self.camera.pan(response.drag_delta()),
        }
    }

    /// Selects what the stroke holds; with Ctrl besides what is selected already.
    fn end_band(&mut self, cx: &Ctx, ui: &Ui) {
        let Some(band) = self.band.take() else { return };
        let at = |i: usize| self.camera.screen_from_world(self.screen, self.place(i));
        let held = (0..self.scene.nodes.len()).filter(|i| band.holds(at(*i)));
        let entities: Vec<EntityId> = held.map(|i| self.scene.nodes[i].entity).collect();
        let adds = ui.input(|i| i.modifiers.command);
        cx.commands.send(Command::Group(if adds { Group::Add(entities) } else { Group::Set(entities) }));
    }

    pub(super) fn point(&mut self, cx: &Ctx, ui: &Ui, response: &Response) {
        let modifiers = ui.input(|i| i.modifiers);
        if response.double_clicked() {
            if let Some(Target::Node(node)) = self.hovered {
                cx.commands.send(Command::View(View::Centre(self.scene.nodes[node].entity)));
            }
        } else if response.clicked() {
            match self.hovered {
                _ if self.reading.far.hovered.is_some() => self.expand_hovered(cx, ui),
                Some(Target::Node(node)) => cx.commands.send(click(self.scene.nodes[node].entity, modifiers)),
                Some(Target::Edge(edge)) => cx.commands.send(Command::Select(Item::Relation(self.scene.edges[edge].relation))),
                // Who misses a node while gathering several does not want to begin anew.
                None if is_gathering(modifiers) => {}
                None => cx.commands.send(Command::Clear),
            }
        }
        if self.hovered.is_some() || self.reading.far.hovered.is_some() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
        } else if self.band.is_some() {
            ui.ctx().set_cursor_icon(egui::CursorIcon::Crosshair);
        }
    }
}

fn is_gathering(modifiers: Modifiers) -> bool {
    modifiers.shift || modifiers.command
}

/// What a click on a node asks for: select it, or with Shift or Ctrl into the selection or out of it.
pub fn click(entity: EntityId, modifiers: Modifiers) -> Command {
    match is_gathering(modifiers) {
        true => Command::Group(Group::Toggle(entity)),
        false => Command::Select(Item::Entity(entity)),
    }
}
