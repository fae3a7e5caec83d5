//! What is known of a group of nodes, and what can be done with all of it.

use egui::{ScrollArea, Sense, Shape, Ui, vec2};

use super::row::{entity_ui, heading_ui, note_ui};
use crate::app::Ctx;
use crate::app::canvas;
use crate::app::command::{Command, Group};
use crate::app::language::{kind_name, tr};
use crate::app::theme::size;
use crate::app::typeset::{Style, scroll_area};
use crate::app::widget::{button_ui, words_ui};
use crate::resolve::{EntityId, EntityKind};

/// Members listed at most, those with the most connections first.
const SHOWN: usize = 60;

/// The group that is selected.
pub fn group_ui(cx: &Ctx, ui: &mut Ui) {
    let area = ScrollArea::vertical().id_salt("group").auto_shrink([false, false]);
    scroll_area(ui, area, |ui, _| {
        ui.add_space(4.0);
        let heading = Style::new(size::HEADING, cx.theme.text).bold().with_line_height(1.5);
        words_ui(cx, ui, &tr!(cx, "group-selected", count = cx.state.group.len()), &heading);
        kinds_ui(cx, ui);
        actions_ui(cx, ui);
        members_ui(cx, ui);
    });
}

/// How many of each kind, and how many edges join them.
fn kinds_ui(cx: &Ctx, ui: &mut Ui) {
    let library = cx.state.library();
    for kind in EntityKind::ALL {
        let count = cx.state.group.iter().filter(|id| library.entity(**id).kind == kind).count();
        if count > 0 {
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(20.0, 18.0), Sense::hover());
                ui.painter().add(Shape::mesh(canvas::legend(cx.theme, kind, rect.center(), ui.ctx().pixels_per_point())));
                let words = tr!(cx, "counted", name = kind_name(cx.language(), kind, true), count = count);
                words_ui(cx, ui, &words, &Style::new(size::TEXT - 1.0, cx.theme.text).with_line_height(1.45));
            });
        }
    }
    let has = |id: &EntityId| cx.state.group.contains(id);
    let inside = library.network.relations().iter().filter(|r| has(&r.from) && has(&r.to)).count();
    note_ui(cx, ui, &tr!(cx, "group-edges", count = inside));
}

fn actions_ui(cx: &Ctx, ui: &mut Ui) {
    ui.add_space(6.0);
    let actions = [
        (tr!(cx, "group-frame"), Group::Frame),
        (tr!(cx, "group-only"), Group::Only { neighbours: false }),
        (tr!(cx, "group-neighbours"), Group::Only { neighbours: true }),
        (tr!(cx, "group-hide"), Group::Hide),
        (tr!(cx, "group-pin"), Group::Hold(true)),
        (tr!(cx, "group-unpin"), Group::Hold(false)),
    ];
    // One under the other: in a row they would be wider than the panel in every language.
    for (words, group) in actions {
        if button_ui(cx, ui, &words).clicked() {
            cx.commands.send(Command::Group(group));
        }
    }
    if button_ui(cx, ui, &tr!(cx, "key-clear")).clicked() {
        cx.commands.send(Command::Clear);
    }
    hidden_ui(cx, ui);
}

/// How many nodes were taken out of the picture, and the ways back.
pub fn hidden_ui(cx: &Ctx, ui: &mut Ui) {
    let hidden = &cx.state.visible.hidden;
    if hidden.count() == 0 {
        return;
    }
    note_ui(cx, ui, &tr!(cx, "hidden-count", count = hidden.count()));
    if hidden.has_steps() && button_ui(cx, ui, &tr!(cx, "unhide-step")).clicked() {
        cx.commands.send(Command::Group(Group::Unhide { all: false }));
    }
    if button_ui(cx, ui, &tr!(cx, "unhide-all")).clicked() {
        cx.commands.send(Command::Group(Group::Unhide { all: true }));
    }
}

fn members_ui(cx: &Ctx, ui: &mut Ui) {
    let network = &cx.state.library().network;
    let mut members: Vec<EntityId> = cx.state.group.iter().copied().collect();
    members.sort_by_key(|id| std::cmp::Reverse(network.degree(*id)));
    heading_ui(cx, ui, &tr!(cx, "nodes"));
    members.iter().take(SHOWN).for_each(|id| entity_ui(cx, ui, *id, ""));
    if members.len() > SHOWN {
        note_ui(cx, ui, &tr!(cx, "group-more", count = members.len() - SHOWN));
    }
}
