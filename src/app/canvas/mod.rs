//! The graph on the screen: one response for the whole canvas, one mesh for
//! all nodes and edges, one batch for all labels.
//!
//! `scene` what there is · `camera` from where it is seen · `pick`, `pointer`
//! what lies under the pointer and what it does · `band`, `chosen` selecting
//! many, and what is selected · `paint`, `mesh`, `shape` the picture ·
//! `names`, `label` whose name is shown, and where.

mod band;
pub mod camera;
mod chosen;
mod label;
mod mesh;
mod names;
mod paint;
mod pick;
mod pointer;
mod scene;
mod shape;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use egui::{Pos2, Rect, Role, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use band::Band;
use camera::{Camera, bounds};
use paint::Picture;
use pick::Target;
use scene::Scene;
pub use shape::legend;

use super::Ctx;
use super::command::View;
use super::language::tr;
use super::state::{State, Visible};
use super::theme::LAYOUT_SECS;
use crate::layout::Simulation;
use crate::resolve::EntityId;

/// The canvas between frames.
pub struct Canvas {
    scene: Scene,
    simulation: Simulation,
    shown: Option<(u64, Visible)>,
    camera: Camera,
    /// The camera keeps everything in sight until the user moves it.
    follows: bool,
    dragged: Option<usize>,
    band: Option<Band>,
    pinned: BTreeSet<EntityId>,
    hovered: Option<Target>,
    screen: Rect,
    window: Rect,
}

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
            band: None,
            pinned: BTreeSet::new(),
            hovered: None,
            screen: Rect::from_min_size(Pos2::ZERO, vec2(800.0, 600.0)),
            window: Rect::NOTHING,
        }
    }
}

impl Canvas {
    /// Takes over what the state shows; nodes that stay keep their places.
    fn follow(&mut self, state: &State) {
        let wanted = (state.generation, state.visible.clone());
        if self.shown.as_ref() == Some(&wanted) {
            return;
        }
        let same_library = self.shown.as_ref().is_some_and(|(generation, _)| *generation == wanted.0);
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
        (self.dragged, self.band, self.hovered, self.shown) = (None, None, None, Some(wanted));
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
            View::Pin(entity) => self.toggle_pin(entity),
            View::Unpin => self.unpin(),
            // What is shown and how is the state's.
            View::Kind(_)
            | View::Unconnected
            | View::Aid(_)
            | View::Theme
            | View::TextSize(_)
            | View::TextStep(_)
            | View::Language(_)
            | View::Help => {}
        }
    }

    fn whole(&self) -> camera::View {
        let discs = (0..self.scene.nodes.len()).map(|i| (self.place(i), self.scene.nodes[i].radius + 8.0));
        Camera::view_of(self.screen, bounds(discs), 2.2)
    }

    fn centre(&mut self, entity: EntityId) {
        let Some(node) = self.scene.node_of(entity) else { return };
        let around: Vec<EntityId> = self.scene.neighbourhood(node).into_iter().map(|i| self.scene.nodes[i].entity).collect();
        self.frame(&around);
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
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, tr!(cx, "graph")));
        let window = ui.ctx().content_rect();
        let resized = std::mem::replace(&mut self.window, window) != window;
        if !resized && self.screen != rect {
            self.keep_places(cx.state, rect);
        }
        self.screen = rect;
        self.advance(ui, resized);
        self.navigate(cx, ui, &response);
        self.point(cx, ui, &response);
        self.paint(cx, ui, rect);
    }

    /// A panel opened or closed: nodes stay where they are on the screen, and the selected one in sight.
    fn keep_places(&mut self, state: &State, rect: Rect) {
        self.camera.pan(self.screen.center() - rect.center());
        let Some(node) = state.selected_entity().and_then(|entity| self.scene.node_of(entity)) else { return };
        let at = self.camera.screen_from_world(rect, self.place(node));
        if !rect.shrink(40.0).contains(at) {
            self.camera.fly(camera::View { centre: self.place(node), zoom: self.camera.zoom() });
        }
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
        self.paint_chosen(cx, ui, &picture);
        self.labels(cx, ui, &picture);
        self.announce(cx, ui, &picture);
    }

    fn hovered_node(&self) -> Option<usize> {
        match self.hovered {
            Some(Target::Node(node)) => Some(node),
            _ => None,
        }
    }
}
