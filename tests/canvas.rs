//! The graph drawn both ways, as a mesh on the processor and by a graphics card: the same picture.
#![cfg(feature = "window")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "canvas/card.rs"]
mod card;
#[path = "canvas/graph.rs"]
mod graph;
#[path = "canvas/screen.rs"]
mod screen;

use std::path::PathBuf;

use card::Card;
use egui::{Context, FullOutput, Pos2, RawInput, Rect, ViewportId, pos2, vec2};
use isnad::app::canvas::camera::{Camera, View, bounds};
use isnad::app::canvas::drawing::Drawing;
use isnad::app::canvas::paint::{Emphasis, Picture};
use isnad::app::canvas::scene::Scene;
use isnad::app::offscreen::{self, Rasterizer, write_png};
use isnad::app::theme::Theme;
use screen::Screen;

const SIZE: [u32; 2] = [1280, 800];

/// One view of a graph.
struct Shot<'a> {
    scene: &'a Scene,
    positions: &'a [[f32; 2]],
    view: View,
    emphasis: Emphasis,
    light: bool,
    scale: f32,
}

impl<'a> Shot<'a> {
    /// A part of the picture that is smaller by this factor than the whole.
    fn new(scene: &'a Scene, positions: &'a [[f32; 2]], part: f32) -> Self {
        let world = bounds(positions.iter().map(|p| (pos2(p[0], p[1]), 20.0)));
        let near = Rect::from_center_size(world.center(), world.size() / part);
        let view = Camera::view_of(sheet(1.0), near, 12.0);
        Self { scene, positions, view, emphasis: Emphasis::default(), light: false, scale: 1.0 }
    }

    /// With a node hovered over and others pinned and selected.
    fn with_emphasis(mut self, node: usize) -> Self {
        let edges = self.scene.edges_of(node).to_vec();
        let nodes = self.scene.neighbourhood(node);
        let (selected, selected_edge) = (Some(nodes[nodes.len() / 2]), edges.first().copied());
        self.emphasis = Emphasis { nodes, edges, selected, selected_edge, pinned: vec![node], group: Vec::new(), rest: 0.3 };
        self
    }

    fn frame(&self, ctx: &Context, drawing: &mut Drawing) -> FullOutput {
        let screen = sheet(self.scale);
        let theme = Theme::new(self.light);
        let mut input = RawInput { screen_rect: Some(screen), ..RawInput::default() };
        input.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(self.scale);
        ctx.run_ui(input, |ui| {
            ui.painter().rect_filled(screen, 0.0, theme.canvas);
            drawing.follow(self.scene, self.positions);
            let lens = drawing.lens(self.view.zoom, self.scale);
            let (view, emphasis) = (self.view, &self.emphasis);
            let picture = Picture { scene: self.scene, positions: self.positions, view, lens, screen, emphasis, theme: &theme };
            drawing.paint(ui.painter(), &picture);
        })
    }

    fn by_mesh(&self) -> offscreen::Picture {
        let ctx = Context::default();
        let mut rasterizer = Rasterizer::default();
        let mut drawing = Drawing::default();
        let mut output = self.frame(&ctx, &mut drawing);
        rasterizer.update_textures(&output.textures_delta);
        output.textures_delta.clear();
        let primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
        rasterizer.draw(&primitives, SIZE.map(|v| v as usize), self.scale, Theme::new(self.light).canvas)
    }

    fn by_card(&self, card: &Card) -> offscreen::Picture {
        let ctx = Context::default();
        let mut drawing = Drawing::default();
        drawing.draw_with(card.gpu().expect("the card cannot draw graphs"));
        let output = self.frame(&ctx, &mut drawing);
        Screen::new(card).draw(&ctx, output, SIZE)
    }
}

fn sheet(scale: f32) -> Rect {
    Rect::from_min_size(Pos2::ZERO, vec2(SIZE[0] as f32, SIZE[1] as f32) / scale)
}

fn kept(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("canvas-{name}.png"))
}

/// Mean difference of all channels, and the share of pixels of which one differs by more than an eighth.
fn difference(a: &offscreen::Picture, b: &offscreen::Picture) -> (f32, f32) {
    let off = |(a, b): (&egui::Color32, &egui::Color32)| (0..3).map(|i| u32::from(a[i].abs_diff(b[i]))).collect::<Vec<_>>();
    let offs: Vec<Vec<u32>> = a.pixels.iter().zip(&b.pixels).map(off).collect();
    let sum: u32 = offs.iter().flatten().sum();
    let far = offs.iter().filter(|off| off.iter().any(|v| *v > 32)).count();
    (sum as f32 / (3 * offs.len()) as f32, far as f32 / offs.len() as f32)
}

#[test]
fn mesh_and_card_draw_the_same_picture() {
    let Some(card) = Card::open() else { return };
    let (small, large) = (graph::network(120), graph::network(6_000));
    let hub = |scene: &Scene| (0..scene.nodes.len()).max_by_key(|i| scene.edges_of(*i).len()).unwrap();
    let shots = [
        ("whole", Shot::new(&small.0, &small.1, 1.0)),
        ("near", Shot::new(&small.0, &small.1, 5.0)),
        ("emphasis", Shot::new(&small.0, &small.1, 2.0).with_emphasis(hub(&small.0))),
        ("light", Shot { light: true, ..Shot::new(&small.0, &small.1, 2.0).with_emphasis(hub(&small.0)) }),
        ("fine", Shot { scale: 2.0, ..Shot::new(&small.0, &small.1, 3.0) }),
        ("far", Shot::new(&large.0, &large.1, 1.0)),
        ("far-emphasis", Shot::new(&large.0, &large.1, 1.5).with_emphasis(hub(&large.0))),
    ];
    let mut wrong = Vec::new();
    for (name, shot) in &shots {
        let (mesh, by_card) = (shot.by_mesh(), shot.by_card(&card));
        let (mean, far) = difference(&mesh, &by_card);
        println!("{name}: mean {mean:.3}, {:.3} % of the pixels clearly differ", far * 100.0);
        if mean > 0.5 || far > 0.004 {
            wrong.push(*name);
        }
        write_png(&mesh, &kept(&format!("{name}-mesh"))).unwrap();
        write_png(&by_card, &kept(&format!("{name}-card"))).unwrap();
    }
    assert!(wrong.is_empty(), "{wrong:?} differ; see the pictures in {}", env!("CARGO_TARGET_TMPDIR"));
}

/// Pictures to look at of what is too large for every run: `cargo test --release --test canvas -- --ignored`.
#[test]
#[ignore = "draws for the eye, checks nothing"]
fn large_graphs() {
    for count in [1_000, 10_000, 100_000] {
        let (scene, positions) = graph::network(count);
        for part in [1.0, 4.0, 16.0] {
            let picture = Shot::new(&scene, &positions, part).by_mesh();
            write_png(&picture, &kept(&format!("{count}-{part}"))).unwrap();
        }
    }
}
