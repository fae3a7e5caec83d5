//! The picture between frames: what stayed as it was is not made anew.

use std::sync::Arc;

use egui::{Mesh, Painter, Pos2, Rect, Shape};

use super::camera::View;
use super::detail::Ink;
use super::emphasis::Emphasis;
use super::gpu::Gpu;
use super::lens::Lens;
use super::paint::Picture;
use super::pick::{Finder, Look, Target};
use super::scene::Scene;

/// Draws a scene and finds what is under the pointer: by the graphics card where there is one that can, else as a mesh.
#[derive(Default)]
pub struct Drawing {
    /// What all below is made of.
    token: Arc<()>,
    positions: Vec<[f32; 2]>,
    ink: Ink,
    finder: Finder,
    mesh: Arc<Mesh>,
    /// What the mesh is of; none when it is of something gone.
    seen: Option<Seen>,
    gpu: Option<Gpu>,
    /// Nodes moved since the card was told.
    moved: bool,
}

/// What a mesh is of, apart from scene and positions.
#[derive(PartialEq)]
struct Seen {
    view: View,
    lens: Lens,
    screen: Rect,
    light: bool,
    emphasis: Emphasis,
}

impl Drawing {
    /// Draws with the graphics card from now on.
    pub fn draw_with(&mut self, gpu: Gpu) {
        self.gpu = Some(gpu);
    }

    /// Takes note of where nodes are; call in each frame before all else.
    pub fn follow(&mut self, scene: &Scene, positions: &[[f32; 2]]) {
        if Arc::ptr_eq(&self.token, scene.token()) && same(&self.positions, positions) {
            return;
        }
        self.token.clone_from(scene.token());
        self.positions.clear();
        self.positions.extend_from_slice(positions);
        self.ink = Ink::new(scene, positions);
        (self.finder, self.seen, self.moved) = (Finder::default(), None, true);
    }

    /// The sizes at a zoom: what stands too close is faded.
    pub fn lens(&self, zoom: f32, pixels_per_point: f32) -> Lens {
        let lens = Lens::new(zoom, pixels_per_point);
        Lens { reach: self.ink.reach(&lens), ..lens }
    }

    /// What is drawn at most `reach` points from a world position.
    pub fn pick(&mut self, scene: &Scene, lens: Lens, at: Pos2, reach: f32) -> Option<Target> {
        if self.positions.len() < scene.nodes.len() || !Arc::ptr_eq(&self.token, scene.token()) {
            return None;
        }
        let look = Look { scene, positions: &self.positions, lens };
        self.finder.pick(&look, at, reach)
    }

    /// Draws a picture of what was followed last.
    pub fn paint(&mut self, painter: &Painter, picture: &Picture<'_>) {
        let shape = match &mut self.gpu {
            Some(gpu) => {
                let screen = painter.ctx().viewport_rect().size();
                gpu.shape(picture, screen, std::mem::take(&mut self.moved))
            }
            None => Shape::Mesh(self.mesh(picture)),
        };
        painter.add(shape);
    }

    /// The mesh of a picture; the last one when nothing changed.
    fn mesh(&mut self, picture: &Picture<'_>) -> Arc<Mesh> {
        let seen = Some(Seen {
            view: picture.view,
            lens: picture.lens,
            screen: picture.screen,
            light: picture.theme.light,
            emphasis: picture.emphasis.clone(),
        });
        if self.seen != seen {
            self.seen = seen;
            // Nobody else holds the last one by now: its memory serves again.
            let spent = Arc::try_unwrap(std::mem::take(&mut self.mesh)).unwrap_or_default();
            self.mesh = Arc::new(picture.mesh(spent));
        }
        self.mesh.clone()
    }
}

/// Bit for bit the same positions.
fn same(a: &[[f32; 2]], b: &[[f32; 2]]) -> bool {
    let differ = |(a, b): (&[f32; 2], &[f32; 2])| (a[0].to_bits() ^ b[0].to_bits()) | (a[1].to_bits() ^ b[1].to_bits());
    // Block by block without a branch inside: that is done many at a time.
    let block = |(a, b): (&[[f32; 2]], &[[f32; 2]])| a.iter().zip(b).map(differ).fold(0, |all, d| all | d) == 0;
    a.len() == b.len() && a.chunks(512).zip(b.chunks(512)).all(block)
}
