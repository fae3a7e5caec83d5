//! The small map in the corner: the whole graph, coarsely, and what part of it is in sight.

use egui::{Color32, CursorIcon, Mesh, Pos2, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use super::Canvas;
use super::camera::{View, bounds};
use super::cluster::Watch;
use super::scene::Scene;
use crate::app::Ctx;
use crate::app::aids::Aid;
use crate::app::language::{plain, tr};
use crate::app::theme::Theme;
use crate::resolve::EntityKind;

/// Size of the map, its distance from the corner, and the side of one of its cells, in points.
const SIZE: Vec2 = vec2(176.0, 118.0);
const MARGIN: f32 = 12.0;
const CELL: f32 = 2.0;

/// With fewer cells than this the nodes on the map are drawn larger.
const SPARSE: usize = 800;

/// A canvas smaller than this has no room for a map.
const LEAST: Vec2 = vec2(460.0, 340.0);

/// The map between frames.
#[derive(Default)]
pub struct Minimap {
    /// The part of the world on it.
    world: Option<Rect>,
    /// Column, row, commonest kind and number of nodes of each cell that has any.
    cells: Vec<(u16, u16, EntityKind, u32)>,
    watch: Watch,
    /// From the pointer to the middle of what is in sight while it is dragged.
    grip: Vec2,
}

impl Minimap {
    /// Counts the nodes of each cell anew when they moved.
    fn follow(&mut self, scene: &Scene, positions: &[[f32; 2]]) {
        if !self.watch.moved(positions, 0) {
            return;
        }
        let place = |i: usize| Pos2::new(positions[i][0], positions[i][1]);
        let nodes = scene.nodes.len().min(positions.len());
        let world = bounds((0..nodes).map(|i| (place(i), scene.nodes[i].radius)));
        self.world = Some(world);
        let (columns, rows) = ((SIZE.x / CELL) as usize, (SIZE.y / CELL) as usize);
        let mut counts = vec![[0_u32; 5]; columns * rows];
        for (i, node) in scene.nodes.iter().enumerate().take(nodes) {
            let at = to_map(world, place(i)) / CELL;
            let (column, row) = ((at.x as usize).min(columns - 1), (at.y as usize).min(rows - 1));
            let kind = EntityKind::ALL.iter().position(|kind| *kind == node.kind).unwrap_or(0);
            counts[row * columns + column][kind] += 1;
        }
        self.cells.clear();
        for (index, counts) in counts.iter().enumerate() {
            let most = (0..5).max_by_key(|kind| (counts[*kind], std::cmp::Reverse(*kind))).unwrap_or(0);
            let total = counts.iter().sum();
            if total > 0 {
                self.cells.push(((index % columns) as u16, (index / columns) as u16, EntityKind::ALL[most], total));
            }
        }
    }

    fn mesh(&self, corner: Pos2, theme: &Theme) -> Mesh {
        let mut mesh = Mesh::default();
        // Few nodes would be lost as specks.
        let side = if self.cells.len() < SPARSE { 1.5 * CELL } else { CELL };
        for (column, row, kind, count) in &self.cells {
            let at = corner + CELL * vec2(f32::from(*column), f32::from(*row));
            let color = theme.kind(*kind).gamma_multiply((0.45 + 0.2 * (*count as f32).ln_1p()).min(1.0));
            mesh.add_colored_rect(Rect::from_min_size(at, Vec2::splat(side)), color);
        }
        mesh
    }
}

/// Points per world unit on the map.
fn scale(world: Rect) -> f32 {
    (SIZE * 0.94 / world.size().max(Vec2::splat(1.0))).min_elem()
}

/// A world position on the map, from its top left corner.
fn to_map(world: Rect, at: Pos2) -> Vec2 {
    (SIZE / 2.0 + (at - world.center()) * scale(world)).clamp(Vec2::ZERO, SIZE)
}

/// The world position at a place of the map.
fn to_world(world: Rect, at: Vec2) -> Pos2 {
    world.center() + (at - SIZE / 2.0) / scale(world)
}

/// The corner where lines end, at the bottom.
fn place(canvas: Rect, rtl: bool) -> Rect {
    let x = if rtl { canvas.left() + MARGIN } else { canvas.right() - MARGIN - SIZE.x };
    Rect::from_min_size(Pos2::new(x, canvas.bottom() - MARGIN - SIZE.y), SIZE)
}

impl Canvas {
    /// The part of the world in sight.
    fn sight(&self) -> Rect {
        let corner = |at: Pos2| self.camera.world_from_screen(self.screen, at);
        Rect::from_two_pos(corner(self.screen.min), corner(self.screen.max))
    }

    /// Shows the map unless everything is in sight; a click or drag on it moves the view.
    pub(super) fn minimap(&mut self, cx: &Ctx, ui: &mut Ui, canvas: Rect) {
        let has_room = canvas.width() >= LEAST.x && canvas.height() >= LEAST.y;
        if !cx.state.aids.has(Aid::Minimap) || !has_room || self.scene.nodes.is_empty() {
            return;
        }
        self.reading.map.follow(&self.scene, self.layout.positions());
        let Some(world) = self.reading.map.world else { return };
        let sight = self.sight();
        if sight.contains_rect(world) {
            return;
        }
        let rect = place(canvas, cx.is_rtl());
        self.steer_by_map(cx, ui, rect, world);
        let painter = ui.painter_at(rect);
        painter.rect(
            rect,
            4.0,
            cx.theme.panel.gamma_multiply(0.94),
            Stroke::new(1.0, cx.theme.weak.gamma_multiply(0.5)),
            StrokeKind::Inside,
        );
        painter.add(Shape::mesh(self.reading.map.mesh(rect.min, cx.theme)));
        let seen = Rect::from_two_pos(rect.min + to_map(world, sight.min), rect.min + to_map(world, sight.max));
        // Seen from very near, what is in sight would be a speck.
        let seen = Rect::from_center_size(seen.center(), seen.size().max(Vec2::splat(4.0)));
        let fill = if cx.theme.light { Color32::from_black_alpha(14) } else { Color32::from_white_alpha(18) };
        painter.rect(seen, 1.0, fill, Stroke::new(1.4, cx.theme.accent), StrokeKind::Inside);
    }

    fn steer_by_map(&mut self, cx: &Ctx, ui: &Ui, rect: Rect, world: Rect) {
        let response = ui.interact(rect, egui::Id::unique("minimap"), Sense::click_and_drag());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, plain(&tr!(cx, "aid-minimap"))));
        let centre = self.camera.world_from_screen(self.screen, self.screen.center());
        let Some(pointer) = response.interact_pointer_pos() else {
            if response.hovered() {
                ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
            }
            return;
        };
        if response.drag_started() {
            // What is in sight is moved by where it was gripped; elsewhere the view comes to the pointer.
            let grip = rect.min + to_map(world, centre) - pointer;
            let half = self.sight().size() * scale(world) / 2.0;
            self.reading.map.grip = if grip.abs().x < half.x && grip.abs().y < half.y { grip } else { Vec2::ZERO };
        }
        if response.dragged() || response.clicked() {
            let grip = if response.dragged() { self.reading.map.grip } else { Vec2::ZERO };
            self.follows = false;
            self.camera.jump(View { centre: to_world(world, pointer + grip - rect.min), zoom: self.camera.zoom() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_map_and_the_world_agree() {
        let world = Rect::from_min_max(Pos2::new(-500.0, -100.0), Pos2::new(300.0, 900.0));
        for at in [world.min, world.center(), Pos2::new(12.0, 34.0)] {
            assert!((to_world(world, to_map(world, at)) - at).length() < 1e-2);
        }
    }

    #[test]
    fn the_map_stands_where_lines_end() {
        let canvas = Rect::from_min_size(Pos2::new(200.0, 40.0), vec2(1000.0, 800.0));
        assert_eq!(place(canvas, false).right(), canvas.right() - MARGIN);
        assert_eq!(place(canvas, true).left(), canvas.left() + MARGIN);
        assert!(canvas.contains_rect(place(canvas, false)));
    }
}
