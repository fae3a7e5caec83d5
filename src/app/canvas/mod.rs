//! The graph on the screen: one response for the whole canvas, one drawing of
//! all nodes and edges, one batch for all labels.
//!
//! `follow` what the state wants shown · `scene`, `lines` what there is ·
//! `regions`, `timeline` what arrangements ask of it · `live` where it stands ·
//! `camera` from where it is seen, `lens` how large, `detail` how much of it ·
//! `pick`, `grid`, `pointer` what lies under the pointer and what it does ·
//! `band`, `chosen` selecting many, and what is selected · `drawing` the
//! picture between frames, as a mesh (`paint`, `mesh`, `dashes`, `shape`) or
//! by the graphics card (`gpu`) · `emphasis` what stands out in it · `names`, `label` whose name is shown, and where ·
//! `badge`, `tip`, `legend` what is told of nodes · `cluster`, `communities`,
//! `hull`, `faraway` what belongs together · `minimap` the small map · `walk`
//! the keyboard · `reading` what all of these remember · `plot` a graph alone as a picture.

mod badge;
mod band;
pub mod camera;
mod chosen;
mod cluster;
mod communities;
mod dashes;
mod detail;
pub mod drawing;
pub mod emphasis;
mod faraway;
mod follow;
pub mod gpu;
mod grid;
mod hull;
mod label;
mod legend;
pub mod lens;
mod lines;
mod live;
mod mesh;
mod minimap;
mod names;
pub mod paint;
pub mod pick;
pub mod plot;
mod pointer;
mod reading;
mod regions;
pub mod scene;
mod shape;
mod timeline;
mod tip;
mod walk;

use std::collections::{BTreeMap, BTreeSet};

use egui::{Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use band::Band;
use camera::{Camera, bounds};
use drawing::Drawing;
use follow::{Memory, Shown};
use gpu::Gpu;
pub use legend::Mark;
pub use live::LiveLayout;
use names::Wanted;
use paint::Picture;
use pick::Target;
use reading::Reading;
use regions::Guide;
use scene::Scene;
pub use shape::legend;
use timeline::Sight;

use super::Ctx;
use super::arrangement::Arrangement;
use super::command::View;
use super::language::tr;
use super::state::State;
use crate::resolve::EntityId;

/// The canvas between frames.
pub struct Canvas {
    scene: Scene,
    layout: LiveLayout,
    shown: Option<Shown>,
    /// What the arrangement asks of nodes.
    guide: Guide,
    /// Places and pins by arrangement.
    memories: BTreeMap<(Arrangement, bool), Memory>,
    camera: Camera,
    /// The camera keeps everything in sight until the user moves it.
    follows: bool,
    /// It has seen the picture of these articles.
    framed: bool,
    /// The positions that were shown last.
    seen: u64,
    dragged: Option<usize>,
    band: Option<Band>,
    pinned: BTreeSet<EntityId>,
    hovered: Option<Target>,
    reading: Reading,
    drawing: Drawing,
    screen: Rect,
    window: Rect,
}

impl Default for Canvas {
    fn default() -> Self {
        Self {
            scene: Scene::default(),
            layout: LiveLayout::default(),
            shown: None,
            guide: Guide::None,
            memories: BTreeMap::new(),
            camera: Camera::default(),
            follows: true,
            framed: false,
            seen: 0,
            dragged: None,
            band: None,
            pinned: BTreeSet::new(),
            hovered: None,
            reading: Reading::default(),
            drawing: Drawing::default(),
            screen: Rect::from_min_size(Pos2::ZERO, vec2(800.0, 600.0)),
            window: Rect::NOTHING,
        }
    }
}

impl Canvas {
    /// Lets the layout run on a thread of its own, which calls `wake` when it has something to show.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn run_beside(&mut self, wake: impl Fn() + Send + 'static) -> std::io::Result<()> {
        self.layout = LiveLayout::beside(wake)?;
        Ok(())
    }

    /// Draws with the graphics card from now on.
    pub fn draw_with(&mut self, gpu: Gpu) {
        self.drawing.draw_with(gpu);
    }

    /// True when neither nodes nor camera move.
    pub fn is_still(&self) -> bool {
        self.layout.is_settled() && !self.reading.clusters.is_pending()
    }

    fn place(&self, node: usize) -> Pos2 {
        self.layout.positions().get(node).map_or(Pos2::ZERO, |p| pos2(p[0], p[1]))
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
            View::Stop => self.layout.stop(),
            // What is shown and how is the state's.
            View::Kind(_)
            | View::Unconnected
            | View::Aid(_)
            | View::Arrange(_)
            | View::ReducedMotion
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
                self.layout.unpin(i);
            }
        }
        self.pinned.clear();
        self.layout.reheat();
    }

    /// Draws the canvas into what is left of `ui` and sends what the user does with it.
    pub fn ui(&mut self, cx: &Ctx, ui: &mut Ui) {
        self.camera.calm(cx.state.reduced_motion);
        self.follow(cx.state);
        let (rect, response) = ui.allocate_exact_size(ui.available_size(), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, tr!(cx, "graph")));
        let window = ui.ctx().content_rect();
        let resized = std::mem::replace(&mut self.window, window) != window;
        if !resized && self.screen != rect {
            self.keep_places(cx.state, rect);
        }
        self.screen = rect;
        self.fly_to_frames();
        self.advance(cx, ui, resized);
        self.navigate(cx, ui, &response);
        self.point(cx, ui, &response);
        self.walk(cx, ui, &response);
        self.paint(cx, ui, rect);
        self.tip(cx, ui);
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
    fn advance(&mut self, cx: &Ctx, ui: &Ui, resized: bool) {
        let secs = ui.input(|i| i.stable_dt).min(0.1);
        let travels = self.layout.advance(secs, !cx.state.reduced_motion);
        let changed = std::mem::replace(&mut self.seen, self.layout.version()) != self.layout.version();
        if changed || resized {
            self.frame_whole(resized);
        }
        let flying = self.camera.step(secs);
        if flying || travels {
            ui.ctx().request_repaint();
        }
    }

    /// Keeps everything in sight: a new picture at once, one that forms smoothly.
    fn frame_whole(&mut self, at_once: bool) {
        if !self.follows || self.layout.positions().is_empty() {
            return;
        }
        let at_once = at_once || !std::mem::replace(&mut self.framed, true);
        let whole = self.whole();
        if at_once { self.camera.jump(whole) } else { self.camera.follow(whole) }
    }

    fn paint(&mut self, cx: &Ctx, ui: &mut Ui, rect: Rect) {
        ui.painter_at(rect).rect_filled(rect, 0.0, cx.theme.canvas);
        if let Guide::Time(timeline) = &self.guide {
            timeline.lines_ui(cx, ui, Sight { camera: &self.camera, screen: rect });
        }
        if self.is_far(ui) {
            self.paint_far(cx, ui, rect);
        } else {
            let names = self.paint_hulls(cx, ui, rect);
            self.paint_nodes(cx, ui, rect, names);
        }
        self.minimap(cx, ui, rect);
    }

    /// Every node and edge; `names` are wished for before those of nodes.
    fn paint_nodes(&mut self, cx: &Ctx, ui: &mut Ui, rect: Rect, names: Wanted) {
        let painter = ui.painter_at(rect);
        let mut named = std::mem::take(&mut self.reading.named);
        let emphasis = self.emphasis(cx);
        let positions = self.layout.positions();
        self.drawing.follow(&self.scene, positions);
        let picture = Picture {
            scene: &self.scene,
            positions,
            view: self.camera.view(),
            lens: self.drawing.lens(self.camera.zoom(), ui.ctx().pixels_per_point()),
            screen: rect,
            emphasis: &emphasis,
            theme: cx.theme,
        };
        self.drawing.paint(&painter, &picture);
        self.paint_chosen(&painter, cx);
        self.labels(cx, ui, &picture, names, &mut named);
        if let Guide::Time(timeline) = &self.guide {
            timeline.words_ui(cx, ui, Sight { camera: &self.camera, screen: rect });
        }
        let focus = self.announce(cx, ui, &picture);
        (self.reading.named, self.reading.focus) = (named, focus.or(self.reading.focus));
    }

    fn hovered_node(&self) -> Option<usize> {
        match self.hovered {
            Some(Target::Node(node)) => Some(node),
            _ => None,
        }
    }
}
