//! What is told of a node or an edge while the pointer rests on it.

use std::time::Duration;

use egui::{PopupAnchor, Tooltip, Ui};

use super::Canvas;
use super::badge::coverage;
use super::pick::Target;
use crate::app::Ctx;
use crate::app::coverage::Coverage;
use crate::app::language::{kind_name, plain, relation_name, tr};
use crate::app::theme::size;
use crate::app::typeset::{Style, disguises};
use crate::app::widget::{Inline, column, line_ui, words_ui};

/// How long the pointer has to rest, in seconds.
const DELAY: f64 = 0.35;

/// A tip is no wider, in points.
const WIDTH: f32 = 340.0;

/// A tip's first line, a name or a sentence of the interface, and what stands under it.
struct Tip {
    name: String,
    is_name: bool,
    lines: Vec<String>,
}

impl Canvas {
    /// Shows the tip of what the pointer has been resting on.
    pub(super) fn tip(&mut self, cx: &Ctx, ui: &Ui) {
        let moves = self.dragged.is_some() || self.band.is_some() || ui.input(|i| i.pointer.any_down());
        let target = self.hovered.filter(|_| !moves);
        let now = ui.input(|i| i.time);
        let Some(target) = target else {
            self.reading.rests = None;
            return;
        };
        let since = match self.reading.rests {
            Some((before, since)) if before == target => since,
            _ => now,
        };
        self.reading.rests = Some((target, since));
        if now - since < DELAY {
            return ui.ctx().request_repaint_after(Duration::from_secs_f64(DELAY - (now - since)));
        }
        let tip = match target {
            Target::Node(node) => self.node_tip(cx, node),
            Target::Edge(edge) => self.edge_tip(cx, edge),
        };
        let tooltip = Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), ui.scope_id().with("tip"), PopupAnchor::Pointer);
        tooltip.gap(14.0).show(|ui| tip.show(cx, ui));
    }

    fn node_tip(&self, cx: &Ctx, node: usize) -> Tip {
        let entity = self.scene.nodes[node].entity;
        let name = cx.state.name_of(entity).to_owned();
        let kind = kind_name(cx.language(), self.scene.nodes[node].kind, false);
        let links = tr!(cx, "tip-links", kind = kind, links = self.scene.edges_of(node).len());
        let pinned = self.pinned.contains(&entity).then(|| tr!(cx, "mark-pinned"));
        let told = told(cx, coverage(cx, entity));
        let lines = [Some(links), Some(told), pinned, disguises(&name)].into_iter().flatten().collect();
        Tip { name, is_name: true, lines }
    }

    fn edge_tip(&self, cx: &Ctx, edge: usize) -> Tip {
        let relation = cx.state.library().network.relation(self.scene.edges[edge].relation);
        let [from, to] = [relation.from, relation.to].map(|entity| cx.state.name_of(entity));
        let says = relation_name(cx.language(), relation.kind);
        let name = tr!(cx, "tip-edge", from = from, relation = says, to = to);
        let quotes = tr!(cx, "tip-quotes", count = relation.evidence.len());
        let coverage = Coverage::new(cx.state.library(), relation.evidence.iter().map(|evidence| evidence.quote));
        Tip { name, is_name: false, lines: vec![quotes, told(cx, coverage)] }
    }
}

fn told(cx: &Ctx, coverage: Coverage) -> String {
    let Coverage { articles, outlets, languages } = coverage;
    tr!(cx, "tip-told", articles = articles, outlets = outlets, languages = languages)
}

impl Tip {
    fn show(&self, cx: &Ctx, ui: &mut Ui) {
        let width = |text: &str, size: f32, bold: bool| Inline::new(cx, ui, text, size, bold).size().x;
        let widest = self.lines.iter().map(|line| width(line, size::SMALL, false)).fold(0.0, f32::max);
        let widest = widest.max(width(&plain(&self.name), size::TEXT, true)).min(WIDTH);
        ui.set_max_width(widest.ceil() + 2.0);
        ui.with_layout(column(cx), |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let style = Style::new(size::TEXT, cx.theme.text).bold().with_line_height(1.4);
            match self.is_name {
                true => line_ui(cx, ui, &self.name, &style),
                false => words_ui(cx, ui, &self.name, &style),
            };
            let style = Style::new(size::SMALL, cx.theme.weak).with_line_height(1.45);
            self.lines.iter().for_each(|line| drop(words_ui(cx, ui, line, &style)));
        });
    }
}
