//! The canvas by keyboard: arrows go to the nearest node that way, Enter opens it, Space pins it.

use egui::{EventFilter, Id, Key, Modifiers, Pos2, Response, Ui, Vec2};

use super::Canvas;
use super::camera::View as Look;
use super::names::node_id;
use crate::app::Ctx;
use crate::app::command::{Command, Group, View};

/// The four ways, with the keys that mean them.
const WAYS: [(Key, Vec2); 4] =
    [(Key::ArrowUp, Vec2::UP), (Key::ArrowDown, Vec2::DOWN), (Key::ArrowLeft, Vec2::LEFT), (Key::ArrowRight, Vec2::RIGHT)];

/// What is nearer to the edge of the canvas than this is brought to the middle, in points.
const BORDER: f32 = 40.0;

/// Arrows belong to the canvas while it or one of its nodes has the keyboard; Tab and Escape lead out of it.
const ARROWS: EventFilter = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: false };

impl Canvas {
    /// Obeys the keys meant for the node that has the keyboard, or for the whole canvas.
    pub(super) fn walk(&mut self, cx: &Ctx, ui: &Ui, response: &Response) {
        let focused = ui.memory(egui::Memory::focused);
        let at = self.reading.focus.filter(|(id, _)| Some(*id) == focused);
        let at = at.and_then(|(id, entity)| Some((id, self.scene.node_of(entity)?)));
        match at {
            Some((id, node)) => self.walk_from(cx, ui, id, node),
            None if response.has_focus() => {
                ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, ARROWS));
                let first = || self.reading.ranked.iter().copied().find(|i| self.is_in_sight(*i));
                if let Some(node) = way(ui).and_then(|_| first()) {
                    self.go_to(cx, ui, node);
                }
            }
            None => {}
        }
    }

    fn walk_from(&mut self, cx: &Ctx, ui: &Ui, id: Id, node: usize) {
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, ARROWS));
        let entity = self.scene.nodes[node].entity;
        // Taken before the node sees it: a focused button takes Space for a click.
        if ui.input_mut(|i| i.consume_key(Modifiers::COMMAND, Key::Space)) {
            cx.commands.send(Command::Group(Group::Toggle(entity)));
        } else if ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Space)) {
            cx.commands.send(Command::View(View::Pin(entity)));
        }
        if let Some(next) = way(ui).and_then(|way| self.towards(node, way)) {
            self.go_to(cx, ui, next);
        }
    }

    fn is_in_sight(&self, node: usize) -> bool {
        self.screen.contains(self.camera.screen_from_world(self.screen, self.place(node)))
    }

    /// The nearest node that way, of those in sight if there are any.
    fn towards(&self, from: usize, way: Vec2) -> Option<usize> {
        let nearest = |only_seen: bool| {
            let others = (0..self.scene.nodes.len()).filter(|i| *i != from && (!only_seen || self.is_in_sight(*i)));
            let scored = others.filter_map(|i| Some((off(self.place(from), self.place(i), way)?, i)));
            scored.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, i)| i)
        };
        nearest(true).or_else(|| nearest(false))
    }

    /// Gives a node the keyboard and brings it into sight.
    fn go_to(&mut self, cx: &Ctx, ui: &Ui, node: usize) {
        let entity = self.scene.nodes[node].entity;
        let id = node_id(cx, entity);
        self.reading.focus = Some((id, entity));
        ui.memory_mut(|memory| memory.request_focus(id));
        let at = self.camera.screen_from_world(self.screen, self.place(node));
        if !self.screen.shrink(BORDER).contains(at) {
            self.follows = false;
            self.camera.fly(Look { centre: self.place(node), zoom: self.camera.zoom() });
        }
    }
}

/// The way whose key was pressed.
fn way(ui: &Ui) -> Option<Vec2> {
    WAYS.iter().find(|(key, _)| ui.input_mut(|i| i.consume_key(Modifiers::NONE, *key))).map(|(_, way)| *way)
}

/// How far off a node is in a direction, sideways counting more; `None` when it does not lie that way.
fn off(from: Pos2, to: Pos2, way: Vec2) -> Option<f32> {
    let (ahead, aside) = ((to - from).dot(way), (to - from).dot(way.rot90()).abs());
    (ahead > 0.0 && aside <= ahead).then_some(ahead + 1.5 * aside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn what_lies_straight_ahead_comes_before_what_lies_aside() {
        let here = Pos2::ZERO;
        assert_eq!(off(here, pos2(10.0, 0.0), Vec2::RIGHT), Some(10.0));
        assert!(off(here, pos2(10.0, 8.0), Vec2::RIGHT) > off(here, pos2(20.0, 0.0), Vec2::RIGHT));
        assert_eq!(off(here, pos2(-1.0, 0.0), Vec2::RIGHT), None);
        assert_eq!(off(here, pos2(1.0, 5.0), Vec2::RIGHT), None);
        assert!(off(here, pos2(0.5, -5.0), Vec2::UP).is_some());
    }
}
