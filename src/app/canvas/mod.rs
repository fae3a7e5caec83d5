//! The graph on the screen: one response for the whole canvas, one mesh for
//! all nodes and edges, one batch for all labels.
//!
//! `scene` what there is · `camera` from where it is seen · `pick` what lies
//! under the pointer · `paint`, `mesh`, `shape` the picture · `label` whose
//! name is shown.

pub mod camera;
mod label;
mod mesh;
mod paint;
mod pick;
mod scene;
mod shape;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use egui::{Align2, Pos2, Rect, Response, Role, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use camera::{Camera, bounds};
use label::Wish;
use paint::{Emphasis, Picture};
use pick::{Target, pick};
use scene::Scene;

use super::Ctx;
use super::command::{Command, Item, View};
use super::state::{State, Visible};
use super::theme::{LAYOUT_SECS, size};
use super::typeset::{LabelBatch, LabelLayout, label as typeset_label};
use crate::layout::Simulation;
use crate::resolve::{EntityId, EntityKey, EntityKind};

/// The canvas between frames.
pub struct Canvas {
    scene: Scene,
    simulation: Simulation,
    shown: Option<(u64, Visible)>,
    camera: Camera,
    /// The camera keeps everything in sight until the user moves it.
    follows: bool,
    dragged: Option<usize>,
    pinned: BTreeSet<EntityId>,
    hovered: Option<Target>,
    screen: Rect,
}

/// At most so many labels, and so many nodes that a screen reader is told of.
const MOST_LABELS: usize = 300;

/// Labels are cut at this width, in points.
const LABEL_WIDTH: f32 = 190.0;

impl Default for Canvas {
    fn default() -> Self {
        let scene = Scene::default();
        Self {
            simulation: Simulation::new(scene.request(|_| None)),
            scene,
            shown: None,
            camera: Camera::default(),
            follows: true,
            dragged: None,
            pinned: BTreeSet::new(),
            hovered: None,
            screen: Rect::from_min_size(Pos2::ZERO, vec2(800.0, 600.0)),
        }
    }
}

impl Canvas {
    /// Takes over what the state shows; nodes that stay keep their places.
    fn follow(&mut self, state: &State) {
        let wanted = (state.generation, state.visible);
        if self.shown == Some(wanted) {
            return;
        }
        let same_library = self.shown.is_some_and(|(generation, _)| generation == wanted.0);
        let places: BTreeMap<EntityId, [f32; 2]> = match same_library {
            true => self.scene.nodes.iter().map(|n| n.entity).zip(self.simulation.positions().iter().copied()).collect(),
            false => BTreeMap::new(),
        };
        if !same_library {
            self.pinned.clear();
            self.follows = true;
        }
        self.scene = Scene::new(state.library(), &state.visible);
        self.simulation = Simulation::new(self.scene.request(|entity| places.get(&entity).copied()));
        for (i, node) in self.scene.nodes.iter().enumerate() {
            if let (true, Some(at)) = (self.pinned.contains(&node.entity), places.get(&node.entity)) {
                self.simulation.pin(i, *at);
            }
        }
        (self.dragged, self.hovered, self.shown) = (None, None, Some(wanted));
    }

    /// True when neither nodes nor camera move.
    pub fn is_still(&self) -> bool {
        self.simulation.is_settled()
    }

    fn place(&self, node: usize) -> Pos2 {
        self.simulation.positions().get(node).map_or(Pos2::ZERO, |p| pos2(p[0], p[1]))
    }

    /// Moves the camera, or lets go of pins.
    pub fn apply(&mut self, view: View) {
        match view {
            View::Fit => {
                self.camera.fly(self.whole());
                self.follows = true;
            }
            View::Centre(entity) => self.centre(entity),
            View::Zoom(closer) => {
                self.follows = false;
                self.camera.zoom_at(self.screen, self.screen.center(), if closer { 1.3 } else { 1.0 / 1.3 });
            }
            View::Unpin => self.unpin(),
            View::Kind(_) | View::Unconnected | View::Theme | View::Help => {}
        }
    }

    fn whole(&self) -> camera::View {
        let discs = (0..self.scene.nodes.len()).map(|i| (self.place(i), self.scene.nodes[i].radius + 8.0));
        Camera::view_of(self.screen, bounds(discs), 2.2)
    }

    fn centre(&mut self, entity: EntityId) {
        let Some(node) = self.scene.node_of(entity) else { return };
        let around = self.scene.neighbourhood(node).into_iter();
        let discs = around.map(|i| (self.place(i), self.scene.nodes[i].radius + 12.0));
        let view = Camera::view_of(self.screen, bounds(discs), 2.5);
        self.follows = false;
        self.camera.fly(view);
    }

    fn unpin(&mut self) {
        for (i, node) in self.scene.nodes.iter().enumerate() {
            if self.pinned.contains(&node.entity) {
                self.simulation.unpin(i);
            }
        }
        self.pinned.clear();
        self.simulation.reheat();
    }

    /// Draws the canvas into what is left of `ui` and sends what the user does with it.
    pub fn ui(&mut self, cx: &Ctx, ui: &mut Ui) {
        self.follow(cx.state);
        let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, "Graph"));
        let resized = self.screen != rect;
        self.screen = rect;
        self.advance(ui, resized);
        self.navigate(ui, &response);
        self.point(cx, ui, &response);
        self.paint(cx, ui, rect);
    }

    /// Goes on with the layout and the camera.
    fn advance(&mut self, ui: &Ui, resized: bool) {
        let started = Instant::now();
        let was_settled = self.simulation.is_settled();
        while !self.simulation.is_settled() && started.elapsed().as_secs_f32() < LAYOUT_SECS {
            self.simulation.tick();
        }
        if self.follows && (resized || !was_settled) {
            self.camera.jump(self.whole());
        }
        let flying = self.camera.step(ui.input(|i| i.stable_dt).min(0.1));
        if flying || !self.simulation.is_settled() {
            ui.ctx().request_repaint();
        }
    }

    fn navigate(&mut self, ui: &Ui, response: &Response) {
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

    fn point(&self, cx: &Ctx, ui: &Ui, response: &Response) {
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

    fn emphasis(&self, cx: &Ctx) -> Emphasis {
        let selected = cx.state.selected_entity().and_then(|entity| self.scene.node_of(entity));
        let selected_edge = match cx.state.selection() {
            Some(Item::Relation(id)) => self.scene.edges.iter().position(|e| e.relation == id),
            _ => None,
        };
        let target = self.hovered.or(selected.map(Target::Node)).or(selected_edge.map(Target::Edge));
        let rest = if self.hovered.is_some() { 0.16 } else { 0.3 };
        let mut emphasis = Emphasis { selected, selected_edge, rest, ..Emphasis::default() };
        let Some(target) = target else { return emphasis };
        emphasis.nodes = vec![false; self.scene.nodes.len()];
        emphasis.edges = vec![false; self.scene.edges.len()];
        let edges = match target {
            Target::Node(node) => self.scene.edges_of(node).to_vec(),
            Target::Edge(edge) => vec![edge],
        };
        for edge in edges {
            emphasis.edges[edge] = true;
            emphasis.nodes[self.scene.edges[edge].from] = true;
            emphasis.nodes[self.scene.edges[edge].to] = true;
        }
        if let Target::Node(node) = target {
            emphasis.nodes[node] = true;
        }
        emphasis
    }

    fn paint(&self, cx: &Ctx, ui: &mut Ui, rect: Rect) {
        let painter = ui.painter_at(rect);
        painter.rect_filled(rect, 0.0, cx.theme.canvas);
        let places: Vec<Pos2> = (0..self.scene.nodes.len()).map(|i| self.camera.screen_from_world(rect, self.place(i))).collect();
        let emphasis = self.emphasis(cx);
        let pinned = |i: usize| self.pinned.contains(&self.scene.nodes[i].entity);
        let picture = Picture {
            scene: &self.scene,
            places: &places,
            zoom: self.camera.zoom(),
            screen: rect,
            emphasis: &emphasis,
            pinned: &pinned,
            theme: cx.theme,
        };
        painter.add(Shape::mesh(picture.mesh(ui.ctx().pixels_per_point())));
        self.labels(cx, ui, &picture);
        self.announce(cx, ui, &picture);
    }

    fn hovered_node(&self) -> Option<usize> {
        match self.hovered {
            Some(Target::Node(node)) => Some(node),
            _ => None,
        }
    }

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
        order.truncate(MOST_LABELS);
        order
    }

    fn labels(&self, cx: &Ctx, ui: &Ui, picture: &Picture) {
        let mut texts: BTreeMap<usize, std::sync::Arc<LabelLayout>> = BTreeMap::new();
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
            let text = cx.state.library().entity(self.scene.nodes[node].entity).label.as_str();
            let layout = typeset_label(ui.ctx(), text, size::LABEL, always, Some(LABEL_WIDTH), 1);
            let (at, radius) = (picture.places[node], picture.radius(node));
            wishes.push(Wish { node, at, radius, size: layout.size(), always });
            texts.insert(node, layout);
        }
        let discs: Vec<(Pos2, f32)> = wishes.iter().map(|w| (w.at, w.radius)).collect();
        let mut batch = LabelBatch::new(ui.ctx());
        for placed in label::place(&wishes, picture.screen, &discs, MOST_LABELS) {
            let at = placed.rect.center_top();
            batch.add(&texts[&placed.node], at, Align2::CENTER_TOP, 1.0, cx.theme.text, Some((cx.theme.canvas, 2.0)));
        }
        batch.paint(&ui.painter_at(picture.screen));
    }

    /// Tells screen readers and tests of the nodes in sight, the most important first.
    fn announce(&self, cx: &Ctx, ui: &mut Ui, picture: &Picture) {
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
                cx.commands.send(Command::Select(Item::Entity(entity)));
            }
        }
    }
}

fn node_id(cx: &Ctx, entity: EntityId) -> egui::Id {
    let key: &EntityKey = &cx.state.library().entity(entity).key;
    egui::Id::unique(("node", &key.0))
}

fn accessible_name(cx: &Ctx, entity: EntityId, links: usize) -> String {
    let entity = cx.state.library().entity(entity);
    format!("{}, {}, {links} links", entity.label, super::theme::kind_name(entity.kind, false).to_lowercase())
}

/// A node's shape as the legend shows it.
pub fn legend_mesh(theme: &super::theme::Theme, kind: EntityKind, at: Pos2, pixels_per_point: f32) -> egui::Mesh {
    let mut pen = mesh::MeshPen::new(pixels_per_point);
    shape::draw(&mut pen, kind, at, 6.0, theme.kind(kind), theme.panel);
    pen.finish()
}
