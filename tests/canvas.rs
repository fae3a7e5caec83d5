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
use egui::Context;
use isnad::app::canvas::drawing::Drawing;
use isnad::app::canvas::emphasis::Emphasis;
use isnad::app::canvas::plot::Plot;
use isnad::app::canvas::scene::Scene;
use isnad::app::offscreen::{self, write_png};
use screen::Screen;

const SIZE: [u32; 2] = [1280, 800];

fn shot<'a>(graph: &'a (Scene, Vec<[f32; 2]>), part: f32) -> Plot<'a> {
    Plot::new(&graph.0, &graph.1, SIZE, part)
}

/// With a node hovered over and others pinned and selected.
fn with_emphasis(mut shot: Plot<'_>, node: usize) -> Plot<'_> {
    let edges = shot.scene.edges_of(node).to_vec();
    let nodes = shot.scene.neighbourhood(node);
    let (selected, selected_edge) = (Some(nodes[nodes.len() / 2]), edges.first().copied());
    shot.emphasis = Emphasis { nodes, edges, selected, selected_edge, pinned: vec![node], group: Vec::new(), rest: 0.3 };
    shot
}

fn by_card(shot: &Plot<'_>, card: &Card) -> offscreen::Picture {
    let ctx = Context::default();
    let mut drawing = Drawing::default();
    drawing.draw_with(card.gpu().expect("the card cannot draw graphs"));
    let output = shot.frame(&ctx, &mut drawing);
    Screen::new(card).draw(&ctx, output, SIZE)
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
        ("whole", shot(&small, 1.0)),
        ("near", shot(&small, 5.0)),
        ("emphasis", with_emphasis(shot(&small, 2.0), hub(&small.0))),
        ("light", Plot { light: true, ..with_emphasis(shot(&small, 2.0), hub(&small.0)) }),
        ("fine", Plot { scale: 2.0, ..shot(&small, 3.0) }),
        ("far", shot(&large, 1.0)),
        ("far-emphasis", with_emphasis(shot(&large, 1.5), hub(&large.0))),
    ];
    let mut wrong = Vec::new();
    for (name, shot) in &shots {
        let (mesh, by_card) = (shot.picture(), by_card(shot, &card));
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
