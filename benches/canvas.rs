//! What a frame of the canvas costs on the processor: building and tessellating, without what the card or a rasteriser
//! does afterwards; beside egui's own circles and lines. And what it costs to find what is under the pointer.
//!
//! Each has 2.4 edges per node. The mesh is what a window without a capable card and the pictures of tests are drawn
//! with; `card` what the window writes to a card each frame, measured with any Vulkan driver, Mesa's software one too.

#[path = "../tests/canvas/card.rs"]
mod card;
#[path = "../tests/canvas/graph.rs"]
mod graph;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use card::Card;
use divan::Bencher;
use egui::{Color32, Context, Pos2, RawInput, Rect, Stroke, Ui, pos2, vec2};
use isnad::app::canvas::camera::{Camera, View, bounds};
use isnad::app::canvas::drawing::Drawing;
use isnad::app::canvas::emphasis::Emphasis;
use isnad::app::canvas::lens::Lens;
use isnad::app::canvas::paint::Picture;
use isnad::app::canvas::scene::Scene;
use isnad::app::theme::Theme;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
/// The camera's ways: over the whole picture, and over a part of it a sixteenth as wide.
const PARTS: [f32; 2] = [1.0, 16.0];

fn main() {
    divan::main();
}

type Network = Rc<(Scene, Vec<[f32; 2]>)>;

thread_local! {
    static NETWORKS: RefCell<BTreeMap<usize, Network>> = const { RefCell::new(BTreeMap::new()) };
}

/// A network and its layout, made once per size.
fn network(count: usize) -> Network {
    NETWORKS.with_borrow_mut(|all| all.entry(count).or_insert_with(|| Rc::new(graph::network(count))).clone())
}

fn screen() -> Rect {
    Rect::from_min_size(Pos2::ZERO, vec2(1600.0, 1000.0))
}

fn view(positions: &[[f32; 2]], part: f32) -> View {
    let world = bounds(positions.iter().map(|p| (pos2(p[0], p[1]), 20.0)));
    Camera::view_of(screen(), Rect::from_center_size(world.center(), world.size() / part), 12.0)
}

/// One frame up to what a backend would be handed.
fn frame(ctx: &Context, show: impl FnMut(&mut Ui)) {
    let input = RawInput { screen_rect: Some(screen()), ..RawInput::default() };
    let mut output = ctx.run_ui(input, show);
    output.textures_delta.clear();
    divan::black_box(ctx.tessellate(output.shapes, output.pixels_per_point));
}

fn paint(ctx: &Context, drawing: &mut Drawing, scene: &Scene, positions: &[[f32; 2]], view: View) {
    let (theme, emphasis) = (Theme::new(false), Emphasis::default());
    frame(ctx, |ui| {
        drawing.follow(scene, positions);
        let lens = drawing.lens(view.zoom, 1.0);
        let (emphasis, theme) = (&emphasis, &theme);
        let picture = Picture { scene, positions, view, lens, screen: screen(), emphasis, theme };
        drawing.paint(ui.painter(), &picture);
    });
}

/// A camera that goes a little further each frame, and back.
fn wander(bencher: Bencher<'_, '_>, network: &Network, part: f32, zooming: bool, mut paint: impl FnMut(View)) {
    let mut view = view(&network.1, part);
    let mut frames = 0;
    bencher.bench_local(|| {
        frames += 1;
        let there = if frames / 50 % 2 == 0 { 1.0 } else { -1.0 };
        match zooming {
            true => view.zoom *= 1.0 + 0.01 * there,
            false => view.centre.x += 3.0 * there / view.zoom,
        }
        paint(view);
    });
}

#[divan::bench(args = SIZES, consts = [1, 16], min_time = 0.5, max_time = 3)]
fn mesh_panning<const PART: usize>(bencher: Bencher<'_, '_>, count: usize) {
    let (network, ctx, mut drawing) = (network(count), Context::default(), Drawing::default());
    wander(bencher, &network, PART as f32, false, |view| paint(&ctx, &mut drawing, &network.0, &network.1, view));
}

#[divan::bench(args = SIZES, min_time = 0.5, max_time = 3)]
fn mesh_zooming(bencher: Bencher<'_, '_>, count: usize) {
    let (network, ctx, mut drawing) = (network(count), Context::default(), Drawing::default());
    wander(bencher, &network, PARTS[0], true, |view| paint(&ctx, &mut drawing, &network.0, &network.1, view));
}

#[divan::bench(args = SIZES, min_time = 0.5, max_time = 3)]
fn mesh_still(bencher: Bencher<'_, '_>, count: usize) {
    let (network, ctx, mut drawing) = (network(count), Context::default(), Drawing::default());
    let view = view(&network.1, PARTS[0]);
    bencher.bench_local(|| paint(&ctx, &mut drawing, &network.0, &network.1, view));
}

/// A drawing by a card; what was written is handed over after each frame, or it would pile up.
fn by_card(
    bencher: Bencher<'_, '_>,
    count: usize,
    mut act: impl FnMut(Bencher<'_, '_>, &Network, &mut dyn FnMut(View, &[[f32; 2]])),
) {
    let Some((card, gpu)) = Card::open().and_then(|card| card.gpu().map(|gpu| (card, gpu))) else { return };
    let (network, ctx, mut drawing) = (network(count), Context::default(), Drawing::default());
    drawing.draw_with(gpu);
    let scene = network.clone();
    let mut paint = |view: View, positions: &[[f32; 2]]| {
        paint(&ctx, &mut drawing, &scene.0, positions, view);
        card.queue.submit([]);
        let _ = card.device.poll(egui_wgpu::wgpu::PollType::Poll);
    };
    act(bencher, &network, &mut paint);
}

#[divan::bench(args = SIZES, min_time = 0.5, max_time = 3)]
fn card_panning(bencher: Bencher<'_, '_>, count: usize) {
    by_card(bencher, count, |bencher, network, paint| {
        wander(bencher, network, PARTS[0], false, |view| paint(view, &network.1));
    });
}

#[divan::bench(args = SIZES, min_time = 0.5, max_time = 3)]
fn card_zooming(bencher: Bencher<'_, '_>, count: usize) {
    by_card(bencher, count, |bencher, network, paint| {
        wander(bencher, network, PARTS[0], true, |view| paint(view, &network.1));
    });
}

#[divan::bench(args = SIZES, min_time = 0.5, max_time = 3)]
fn card_nodes_moving(bencher: Bencher<'_, '_>, count: usize) {
    by_card(bencher, count, |bencher, network, paint| {
        let (view, mut positions) = (view(&network.1, PARTS[0]), network.1.clone());
        bencher.bench_local(|| {
            positions.iter_mut().for_each(|p| p[0] += 0.25);
            paint(view, &positions);
        });
    });
}

#[divan::bench(args = SIZES, min_time = 0.5, max_time = 3)]
fn egui_painter_panning(bencher: Bencher<'_, '_>, count: usize) {
    let (network, ctx, theme) = (network(count), Context::default(), Theme::new(false));
    wander(bencher, &network, PARTS[0], false, |view| {
        let (scene, lens) = (&network.0, Lens::new(view.zoom, 1.0));
        let place = |node: usize| view.screen_from_world(screen(), pos2(network.1[node][0], network.1[node][1]));
        frame(&ctx, |ui| {
            for edge in &scene.edges {
                let stroke = Stroke::new(1.0, theme.relation(edge.kind).gamma_multiply(0.5));
                ui.painter().line_segment([place(edge.from), place(edge.to)], stroke);
            }
            for (i, node) in scene.nodes.iter().enumerate() {
                ui.painter().circle_filled(place(i), lens.radius(node.radius), theme.kind(node.kind));
            }
        });
    });
}

/// Looks that come before the measured one: the grid of edges fills bit by bit.
const LOOKS: usize = 40;

#[divan::bench(args = SIZES, consts = [1, 16])]
fn hit<const PART: usize>(bencher: Bencher<'_, '_>, count: usize) {
    let (network, mut drawing, view) = (network(count), Drawing::default(), view(&network(count).1, PART as f32));
    drawing.follow(&network.0, &network.1);
    let lens = drawing.lens(view.zoom, 1.0);
    let mut at = 0;
    let mut look = || {
        at += 7_919;
        let spot = vec2((at % 1_499) as f32 - 750.0, (at % 907) as f32 - 450.0);
        drawing.pick(&network.0, lens, view.centre + spot / view.zoom, 4.0)
    };
    (0..LOOKS).for_each(|_| {
        look();
    });
    bencher.bench_local(look);
}

/// The first look after nodes moved: all nodes and edges are gone through.
#[divan::bench(args = SIZES)]
fn hit_after_a_move(bencher: Bencher<'_, '_>, count: usize) {
    let (network, mut drawing, view) = (network(count), Drawing::default(), view(&network(count).1, PARTS[0]));
    let mut positions = network.1.clone();
    let lens = Lens::new(view.zoom, 1.0);
    bencher.bench_local(|| {
        positions[0][0] += 0.25;
        drawing.follow(&network.0, &positions);
        drawing.pick(&network.0, lens, view.centre, 4.0)
    });
}

/// What any frame costs.
#[divan::bench]
fn empty_frame(bencher: Bencher<'_, '_>) {
    let ctx = Context::default();
    bencher.bench_local(|| {
        frame(&ctx, |ui| {
            ui.painter().rect_filled(screen(), 0.0, Color32::BLACK);
        });
    });
}
