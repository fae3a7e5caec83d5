//! Names on the canvas: labels for the eye, nodes for screen readers.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Align2, Pos2, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::Canvas;
use super::label::{self, Wish};
use super::paint::Picture;
use super::pointer::click;
use crate::app::Ctx;
use crate::app::command::{Command, View};
use crate::app::language::{kind_name, plain, tr};
use crate::app::theme::size;
use crate::app::typeset::{LabelBatch, LabelLayout, label as typeset_label};
use crate::resolve::{EntityId, EntityKind};

/// At most so many labels, and so many nodes that a screen reader is told of.
const MOST: usize = 300;

/// Labels are cut at this width, in points.
const LABEL_WIDTH: f32 = 190.0;

impl Canvas {
    /// The nodes in sight, the most important first; those singled out before all others.
    fn by_importance(&self, picture: &Picture) -> Vec<usize> {
        let first = |i: usize| Some(i) == picture.emphasis.selected || Some(i) == self.hovered_node();
        let singled = |i: usize| !picture.emphasis.nodes.is_empty() && picture.emphasis.nodes[i];
        let mut order: Vec<usize> = (0..picture.places.len()).filter(|i| picture.screen.contains(picture.places[*i])).collect();
        order.sort_by(|a, b| {
            let key = |i: usize| (first(i), singled(i));
            let weight = |i: usize| self.scene.nodes[i].importance;
            key(*b).cmp(&key(*a)).then(weight(*b).total_cmp(&weight(*a))).then(a.cmp(b))
        });
        order.truncate(MOST);
        order
    }

    pub(super) fn labels(&self, cx: &Ctx, ui: &Ui, picture: &Picture) {
        let mut texts: BTreeMap<usize, Arc<LabelLayout>> = BTreeMap::new();
        let mut wishes = Vec::new();
        for node in self.by_importance(picture) {
            let always = Some(node) == picture.emphasis.selected || Some(node) == self.hovered_node();
            let faded = picture.emphasis.node(node) < 1.0;
            let claim = self.scene.nodes[node].kind == EntityKind::Claim;
            // What a claim says is too long for a crowd: named when singled out or seen from near.
            let singled = !picture.emphasis.nodes.is_empty() && !faded;
            if !always && (faded || (claim && picture.zoom < 1.3 && !singled)) {
                continue;
            }
            let text = cx.state.name_of(self.scene.nodes[node].entity);
            let layout = typeset_label(ui.ctx(), text, size::LABEL, always, Some(LABEL_WIDTH), 1);
            let (at, radius) = (picture.places[node], picture.radius(node));
            wishes.push(Wish { node, at, radius, size: layout.size(), always });
            texts.insert(node, layout);
        }
        let discs: Vec<(Pos2, f32)> = wishes.iter().map(|w| (w.at, w.radius)).collect();
        let mut batch = LabelBatch::new(ui.ctx());
        for placed in label::place(&wishes, picture.screen, &discs, MOST) {
            let at = placed.rect.center_top();
            batch.add(&texts[&placed.node], at, Align2::CENTER_TOP, 1.0, cx.theme.text, Some((cx.theme.canvas, 2.0)));
        }
        batch.paint(&ui.painter_at(picture.screen));
    }

    /// Tells screen readers and tests of the nodes in sight, the most important first.
    pub(super) fn announce(&self, cx: &Ctx, ui: &mut Ui, picture: &Picture) {
        for node in self.by_importance(picture) {
            let entity = self.scene.nodes[node].entity;
            let rect = Rect::from_center_size(picture.places[node], vec2(1.0, 1.0) * picture.radius(node) * 2.0);
            let response = ui.interact(rect.intersect(picture.screen), node_id(cx, entity), Sense::click());
            let name = accessible_name(cx, entity, self.scene.edges_of(node).len());
            let selected = picture.emphasis.selected == Some(node);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
            if response.double_clicked() {
                cx.commands.send(Command::View(View::Centre(entity)));
            } else if response.clicked() {
                cx.commands.send(click(entity, ui.input(|i| i.modifiers)));
            }
        }
    }
}

fn node_id(cx: &Ctx, entity: EntityId) -> egui::Id {
    egui::Id::unique(("node", &cx.state.library().entity(entity).key.0))
}

fn accessible_name(cx: &Ctx, entity: EntityId, links: usize) -> String {
    let kind = kind_name(cx.language(), cx.state.library().entity(entity).kind, false).to_lowercase();
    plain(&tr!(cx, "node-name", name = cx.state.name_of(entity), kind = kind, links = links))
}
