//! Names on the canvas: labels for the eye, nodes for screen readers.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Align2, Color32, Id, Pos2, Rect, Role, Sense, Shape, Ui, Vec2, WidgetInfo};
use rustc_hash::FxHashMap;

use super::cluster::Found;
use super::label::{self, Shown, Subject, Wish};
use super::mesh::MeshPen;
use super::paint::Picture;
use super::pointer::click;
use super::{Canvas, shape};
use crate::app::Ctx;
use crate::app::command::{Command, View};
use crate::app::coverage::Coverage;
use crate::app::language::{kind_name, plain, tr};
use crate::app::theme::size;
use crate::app::typeset::{LabelBatch, LabelLayout, label as typeset_label};
use crate::resolve::{EntityId, EntityKind};

/// At most so many labels, and so many nodes that a screen reader is told of.
pub const MOST: usize = 300;

/// Labels are cut at this width, in points.
const LABEL_WIDTH: f32 = 190.0;

/// The names of communities, which end with a number, have more room.
pub const COMMUNITY_WIDTH: f32 = 280.0;

/// What a claim says is too long for a crowd: named from this zoom on, and until the view is a little further again.
const CLAIMS: [f32; 2] = [1.3, 1.15];

/// What was named in the frame before.
#[derive(Default)]
pub struct Named {
    /// While nothing stands out: comes back as it was when nothing does any more.
    base: Shown,
    /// While something stands out.
    singled: Shown,
    /// How widely nodes are told, as far as anybody asked.
    pub coverage: FxHashMap<EntityId, Coverage>,
}

impl Named {
    fn shown(&mut self, singles: bool) -> &mut Shown {
        match singles {
            true if self.singled.is_empty() => self.singled = self.base.clone(),
            true => {}
            false => self.singled.clear(),
        }
        if singles { &mut self.singled } else { &mut self.base }
    }
}

/// Labels about to be placed: wishes in order, and what they say in which colour.
#[derive(Default)]
pub struct Wanted {
    wishes: Vec<Wish>,
    texts: BTreeMap<Subject, (Arc<LabelLayout>, Color32)>,
}

impl Wanted {
    /// One more.
    pub fn add(&mut self, wish: Wish, text: Arc<LabelLayout>, color: Color32) {
        self.wishes.push(wish);
        self.texts.insert(wish.subject, (text, color));
    }

    /// Places and paints them; answers what is shown and where.
    fn paint(&self, ui: &Ui, screen: Rect, discs: &[(Pos2, f32)], halo: Color32, before: &Shown) -> Shown {
        let placed = label::place(&self.wishes, screen, discs, MOST, before);
        let mut batch = LabelBatch::new(ui.ctx());
        for label in &placed {
            if let Some((text, color)) = self.texts.get(&label.subject) {
                batch.add(text, label.rect.center_top(), Align2::CENTER_TOP, 1.0, *color, Some((halo, 2.0)));
            }
        }
        batch.paint(&ui.painter_at(screen));
        placed.iter().map(|label| (label.subject, label.spot)).collect()
    }
}

impl Canvas {
    /// The nodes in sight, the most important first.
    pub(super) fn in_sight<'a>(&'a self, picture: &'a Picture) -> impl Iterator<Item = usize> + 'a {
        self.reading.ranked.iter().copied().filter(|i| picture.screen.contains(picture.place(*i)))
    }

    /// Under the pointer, selected or reached by keyboard: always named.
    fn stands_first(&self, picture: &Picture, node: usize) -> bool {
        let focused = self.reading.focus.is_some_and(|(_, entity)| entity == self.scene.nodes[node].entity);
        Some(node) == picture.emphasis.selected || Some(node) == self.hovered_node() || focused
    }

    /// The nodes that may be named, in the order in which they are.
    fn candidates(&self, picture: &Picture, before: &Shown) -> Vec<usize> {
        let singles = picture.emphasis.is_some();
        let stands_out = |node: usize| picture.emphasis.singles_out(node);
        let mut order: Vec<usize> = Vec::with_capacity(MOST);
        let mut common = 0;
        for node in self.in_sight(picture) {
            let kept = stands_out(node) || self.stands_first(picture, node) || before.contains_key(&Subject::Node(node));
            if kept || (common < MOST && !singles) {
                common += usize::from(!kept);
                order.push(node);
            }
        }
        order.sort_by_key(|node| !self.stands_first(picture, *node));
        order
    }

    fn wants_label(&self, picture: &Picture, node: usize, before: &Shown) -> bool {
        let singled = picture.emphasis.singles_out(node);
        if picture.emphasis.node(node) < 1.0 {
            return false;
        }
        let near = CLAIMS[usize::from(before.contains_key(&Subject::Node(node)))];
        self.scene.nodes[node].kind != EntityKind::Claim || picture.lens.zoom >= near || singled
    }

    /// Names nodes, and what `wanted` holds already before them.
    pub(super) fn labels(&self, cx: &Ctx, ui: &Ui, picture: &Picture, mut wanted: Wanted, named: &mut Named) {
        let badges = self.badges(cx, ui, picture, &mut named.coverage);
        let before = named.shown(picture.emphasis.is_some());
        let mut discs = badges;
        for node in self.candidates(picture, before) {
            let always = self.stands_first(picture, node);
            if !always && !self.wants_label(picture, node, before) {
                continue;
            }
            let text = cx.state.name_of(self.scene.nodes[node].entity);
            let layout = typeset_label(ui.ctx(), text, size::LABEL, always, Some(LABEL_WIDTH), 1);
            let (at, radius) = (picture.place(node), picture.radius(node) * corner(self.scene.nodes[node].kind));
            discs.push((at, radius));
            let wish = Wish { subject: Subject::Node(node), at, radius, size: layout.size(), always };
            wanted.add(wish, layout, cx.theme.text);
        }
        *before = wanted.paint(ui, picture.screen, &discs, cx.theme.canvas, before);
    }

    /// Names communities that stand for their members.
    pub(super) fn name_communities(&mut self, cx: &Ctx, ui: &Ui, found: &Found, wishes: &[Wish]) {
        let mut wanted = Wanted::default();
        for wish in wishes {
            let Subject::Community(community) = wish.subject else { continue };
            let text = self.community_name(cx, found, community);
            let layout = typeset_label(ui.ctx(), &text, size::LABEL, true, Some(COMMUNITY_WIDTH), 1);
            wanted.add(*wish, layout, cx.theme.text);
        }
        let discs: Vec<(Pos2, f32)> = wishes.iter().map(|wish| (wish.at, wish.radius)).collect();
        let before = self.reading.named.shown(false);
        *before = wanted.paint(ui, self.screen, &discs, cx.theme.canvas, before);
    }

    /// Tells screen readers and tests of the nodes in sight, the most important first; answers which has the keyboard.
    pub(super) fn announce(&self, cx: &Ctx, ui: &mut Ui, picture: &Picture) -> Option<(Id, EntityId)> {
        let mut nodes: Vec<usize> = self.in_sight(picture).take(MOST).collect();
        let also = [self.reading.focus.and_then(|(_, entity)| self.scene.node_of(entity)), picture.emphasis.selected];
        for node in also.into_iter().flatten() {
            if !nodes.contains(&node) {
                nodes.push(node);
            }
        }
        let focused = ui.memory(egui::Memory::focused);
        let mut focus = None;
        for node in nodes {
            let entity = self.scene.nodes[node].entity;
            let id = node_id(cx, entity);
            self.announce_node(cx, ui, picture, node, id);
            if focused == Some(id) {
                focus = Some((id, entity));
                self.paint_focus(cx, ui, picture, node);
            }
        }
        focus
    }

    fn announce_node(&self, cx: &Ctx, ui: &Ui, picture: &Picture, node: usize, id: Id) {
        let entity = self.scene.nodes[node].entity;
        // What the keyboard has reached may still be out of sight.
        let at = picture.place(node).clamp(picture.screen.min, picture.screen.max);
        let rect = Rect::from_center_size(at, Vec2::splat(2.0 * picture.radius(node)));
        let response = ui.interact(rect.intersect(picture.screen), id, Sense::click());
        let name = accessible_name(cx, entity, self.scene.edges_of(node).len());
        let selected = picture.emphasis.selected == Some(node) || cx.state.group.contains(&entity);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
        if response.double_clicked() {
            cx.commands.send(Command::View(View::Centre(entity)));
        } else if response.clicked() {
            cx.commands.send(click(entity, ui.input(|i| i.modifiers)));
        }
    }

    fn paint_focus(&self, cx: &Ctx, ui: &Ui, picture: &Picture, node: usize) {
        let mut pen = MeshPen::new(ui.ctx().pixels_per_point());
        let kind = self.scene.nodes[node].kind;
        shape::outline(&mut pen, kind, picture.place(node), picture.radius(node), 8.0, 2.0, cx.theme.accent);
        ui.painter_at(picture.screen).add(Shape::mesh(pen.finish()));
    }
}

/// How far a shape reaches downwards, as a multiple of its radius: a label stands clear of it.
fn corner(kind: EntityKind) -> f32 {
    if kind == EntityKind::Meeting { 1.28 } else { 1.0 }
}

/// What egui calls a node.
pub fn node_id(cx: &Ctx, entity: EntityId) -> Id {
    Id::unique(("node", &cx.state.library().entity(entity).key.0))
}

fn accessible_name(cx: &Ctx, entity: EntityId, links: usize) -> String {
    let kind = kind_name(cx.language(), cx.state.library().entity(entity).kind, false).to_lowercase();
    plain(&tr!(cx, "node-name", name = cx.state.name_of(entity), kind = kind, links = links))
}
