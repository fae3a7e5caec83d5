//! The panel at the side: search, the kinds with their shapes, and what was read.

use egui::{ScrollArea, Sense, Shape, Ui, vec2};

use super::Memory;
use super::row::{entity_ui, heading_ui, note_ui};
use crate::app::Ctx;
use crate::app::canvas;
use crate::app::command::{Command, Item, Read, View};
use crate::app::corpus::Source;
use crate::app::language::{isolated, kind_name, relation_name, tr};
use crate::app::state::State;
use crate::app::theme::size;
use crate::app::typeset::{Style, scroll_area, text_field};
use crate::app::widget::{Fold, checkbox_ui, words_ui};
use crate::graph::RelationKind;
use crate::resolve::{EntityId, EntityKind};
use crate::text::fold;

/// Hits shown at most.
const SHOWN: usize = 30;

/// The last search, kept until other words are typed or another folder is read.
#[derive(Debug, Default)]
pub struct Hits {
    asked: (u64, String),
    found: Vec<EntityId>,
}

impl Hits {
    fn follow(&mut self, state: &State, typed: &str) {
        if self.asked.0 != state.generation || self.asked.1 != typed {
            self.asked = (state.generation, typed.to_string());
            self.found = search(state, typed);
        }
    }
}

/// The panel.
pub fn side_ui(cx: &Ctx, memory: &mut Memory, ui: &mut Ui) {
    ui.add_space(6.0);
    let field = text_field(ui, "search", &mut memory.search, &tr!(cx, "search-hint"), ui.available_width());
    if std::mem::take(&mut memory.focus_search) {
        field.request_focus();
    }
    let entered = field.lost_focus() && ui.input(|i| i.key_pressed(egui::Key::Enter));
    memory.hits.follow(cx.state, &memory.search);
    let hits = &memory.hits.found;
    if let (true, Some(first)) = (entered, hits.first()) {
        cx.commands.send(Command::Select(Item::Entity(*first)));
        cx.commands.send(Command::View(View::Centre(*first)));
    }
    scroll_area(ui, ScrollArea::vertical().auto_shrink([false, false]), |ui, _| {
        if memory.search.trim().is_empty() {
            kinds_ui(cx, ui);
            relations_ui(cx, ui);
            super::marks::marks_ui(cx, ui);
            read_ui(cx, ui);
        } else {
            heading_ui(cx, ui, &tr!(cx, "hits", count = hits.len()));
            hits.iter().take(SHOWN).for_each(|hit| entity_ui(cx, ui, *hit, ""));
        }
    });
}

/// Entities one of whose names or words holds what is typed, in any spelling; names that begin with it first.
pub fn search(state: &State, typed: &str) -> Vec<EntityId> {
    let wanted = fold(typed.trim());
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut hits: Vec<(u8, usize, EntityId)> = Vec::new();
    for entity in state.library().entities() {
        let forms = entity.names.iter().map(|n| fold(&n.text)).chain([fold(&entity.label), fold(state.name_of(entity.id))]);
        let best = forms.filter_map(|form| form.find(&wanted).map(|at| u8::from(at > 0))).min();
        if let Some(rank) = best {
            let claim = if entity.kind == EntityKind::Claim { 2 } else { 0 };
            hits.push((rank + claim, usize::MAX - entity.mentions.len(), entity.id));
        }
    }
    hits.sort_unstable();
    hits.into_iter().map(|(_, _, id)| id).collect()
}

fn kinds_ui(cx: &Ctx, ui: &mut Ui) {
    heading_ui(cx, ui, &tr!(cx, "nodes"));
    for kind in EntityKind::ALL {
        let count = cx.state.counts.get(&kind).copied().unwrap_or(0);
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(20.0, 18.0), Sense::hover());
            ui.painter().add(Shape::mesh(canvas::legend(cx.theme, kind, rect.center(), ui.ctx().pixels_per_point())));
            let mut shown = cx.state.visible.shows(kind);
            let words = tr!(cx, "counted", name = kind_name(cx.language(), kind, true), count = count);
            if checkbox_ui(cx, ui, &mut shown, &words).changed() {
                cx.commands.send(Command::View(View::Kind(kind)));
            }
        });
    }
    let mut unconnected = cx.state.visible.unconnected;
    if checkbox_ui(cx, ui, &mut unconnected, &tr!(cx, "also-unconnected")).changed() {
        cx.commands.send(Command::View(View::Unconnected));
    }
    super::group::hidden_ui(cx, ui);
}

fn relations_ui(cx: &Ctx, ui: &mut Ui) {
    heading_ui(cx, ui, &tr!(cx, "edges"));
    for kind in RelationKind::ALL {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(30.0, 16.0), Sense::hover());
            let ends = [rect.left_center(), rect.right_center()];
            let stroke = egui::Stroke::new(2.0, cx.theme.relation(kind));
            let painter = ui.painter();
            match kind {
                RelationKind::About => painter.extend(Shape::dashed_line(&ends, stroke, 5.0, 4.0)),
                RelationKind::Reported => painter.extend(Shape::dashed_line(&ends, stroke, 1.5, 3.0)),
                _ => drop(painter.line_segment(ends, stroke)),
            }
            let style = Style::new(size::TEXT - 1.0, cx.theme.text).with_line_height(1.45);
            words_ui(cx, ui, &relation_name(cx.language(), kind), &style);
        });
    }
}

/// What was read, what was skipped and why.
fn read_ui(cx: &Ctx, ui: &mut Ui) {
    let library = cx.state.library();
    heading_ui(cx, ui, &tr!(cx, "read"));
    let from = match &cx.state.corpus.source {
        Source::Sample => tr!(cx, "sample"),
        Source::Path(path) => isolated(&path.display().to_string()),
    };
    note_ui(cx, ui, &from);
    Fold::new(&tr!(cx, "articles", count = library.articles.len())).ui(cx, ui, "articles", |ui| {
        for article in &library.articles {
            let title = article.title.as_deref().unwrap_or(&article.path);
            let row = super::row::link_ui(cx, ui, cx.theme.weak, title, "");
            if row.clicked() {
                cx.commands.send(Command::Read(Read::Article(article.id)));
            }
        }
    });
    let skipped = &cx.state.corpus.skipped;
    if !skipped.is_empty() {
        Fold::new(&tr!(cx, "files-skipped", count = skipped.len())).open(true).ui(cx, ui, "skipped", |ui| {
            for file in skipped {
                note_ui(cx, ui, &tr!(cx, "path-and-reason", path = &file.path, reason = file.reason.clone()));
            }
        });
    }
}
