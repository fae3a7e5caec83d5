//! A graph alone as a picture, without the window around it.

use egui::{Context, FullOutput, Pos2, RawInput, Rect, ViewportId, pos2, vec2};

use super::camera::{Camera, View, bounds};
use super::drawing::Drawing;
use super::emphasis::Emphasis;
use super::paint;
use super::scene::{Edge, Node, Scene};
use crate::app::offscreen::{Picture, Rasterizer};
use crate::app::theme::Theme;
use crate::graph::{RelationId, RelationKind};
use crate::layout::Request;
use crate::resolve::{EntityId, EntityKind};

/// Space in the picture around the graph, in points.
const MARGIN: f32 = 12.0;
/// Space in the graph that a node takes at most, with its neighbours touching.
const LARGEST: f32 = 7.0;

/// One view of a graph.
pub struct Plot<'a> {
    /// What is drawn.
    pub scene: &'a Scene,
    /// Where each node is.
    pub positions: &'a [[f32; 2]],
    /// What part of it.
    pub view: View,
    /// What stands out.
    pub emphasis: Emphasis,
    /// Whether on a light ground.
    pub light: bool,
    /// Pixels to a point.
    pub scale: f32,
    /// Width and height in pixels.
    pub size: [u32; 2],
}

impl<'a> Plot<'a> {
    /// A part of the graph that is smaller by this factor than the whole, from its middle.
    #[must_use]
    pub fn new(scene: &'a Scene, positions: &'a [[f32; 2]], size: [u32; 2], part: f32) -> Self {
        let world = bounds(positions.iter().map(|at| (pos2(at[0], at[1]), 20.0)));
        let near = Rect::from_center_size(world.center(), world.size() / part);
        let view = Camera::view_of(sheet(size, 1.0), near, MARGIN);
        Self { scene, positions, view, emphasis: Emphasis::default(), light: false, scale: 1.0, size }
    }

    /// Draws it into a frame of egui.
    pub fn frame(&self, ctx: &Context, drawing: &mut Drawing) -> FullOutput {
        let screen = sheet(self.size, self.scale);
        let theme = Theme::new(self.light);
        let mut input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
        input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(self.scale);
        ctx.run_ui(input, |ui| {
            ui.painter().rect_filled(screen, 0.0, theme.canvas);
            drawing.follow(self.scene, self.positions);
            let lens = drawing.lens(self.view.zoom, self.scale);
            let (scene, positions, view, emphasis) = (self.scene, self.positions, self.view, &self.emphasis);
            drawing.paint(ui.painter(), &paint::Picture { scene, positions, view, lens, screen, emphasis, theme: &theme });
        })
    }

    /// Its pixels, computed without a graphics card.
    #[must_use]
    pub fn picture(&self) -> Picture {
        let ctx = Context::default();
        let mut rasterizer = Rasterizer::default();
        let mut output = self.frame(&ctx, &mut Drawing::default());
        rasterizer.update_textures(&output.textures_delta);
        output.textures_delta.clear();
        let primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
        rasterizer.draw(&primitives, self.size.map(|pixels| pixels as usize), self.scale, Theme::new(self.light).canvas)
    }
}

/// A graph of which nothing but its edges is known: all nodes of one kind, larger where more edges meet.
#[must_use]
pub fn bare(request: &Request) -> Scene {
    let known = |&&(from, to, _): &&(u32, u32, f32)| from != to && (from.max(to) as usize) < request.nodes;
    let edges: Vec<_> = request.edges.iter().filter(known).collect();
    let mut degrees = vec![0u32; request.nodes];
    edges.iter().flat_map(|&&(from, to, _)| [from, to]).for_each(|node| degrees[node as usize] += 1);
    let node = |(number, &degree): (usize, &u32)| Node {
        entity: EntityId(number as u32),
        kind: EntityKind::Person,
        radius: (2.0 + 0.7 * (degree as f32).sqrt()).min(LARGEST),
        importance: degree as f32,
    };
    let edge = |(number, &&(from, to, _)): (usize, &&(u32, u32, f32))| {
        Edge::new(RelationId(number as u32), RelationKind::BelongsTo, [from as usize, to as usize], 1)
    };
    let nodes = degrees.iter().enumerate().map(node).collect();
    Scene::of_parts(nodes, edges.iter().enumerate().map(edge).collect())
}

fn sheet([width, height]: [u32; 2], scale: f32) -> Rect {
    Rect::from_min_size(Pos2::ZERO, vec2(width as f32, height as f32) / scale)
}
