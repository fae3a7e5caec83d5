//! From sprites to triangles: one mesh per page of the atlas, however many lines are painted.

use egui::{Color32, Context, Mesh, Painter, Pos2, Rect, Shape, TextureId, pos2};

use super::line::Line;
use super::raster::{LARGEST_RASTER, Rasterizer};

/// Neighbouring raster sizes differ by this factor while zooming: scaled by 4 % at most, a bitmap looks sharp.
const SIZE_STEP: f32 = 1.08;

/// Where a line is painted: the left end of its baseline in points, the zoom, and the pixel density.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    pub(super) origin: Pos2,
    pub(super) scale: f32,
    pub(super) pixels_per_point: f32,
}

impl Pen {
    /// The size to draw glyphs at, in pixels, and the factor to scale their sprites by.
    fn raster(&self, size: f32) -> (f32, f32) {
        let base = size * self.pixels_per_point;
        let step = (self.scale.max(1e-3).ln() / SIZE_STEP.ln()).round();
        let raster = (base * SIZE_STEP.powf(step)).clamp(1.0, LARGEST_RASTER);
        (raster, base * self.scale / raster)
    }

    /// The origin in pixels; whole ones where the sprites are painted unscaled, which keeps them crisp.
    fn origin_pixels(&self, factor: f32) -> (Pos2, f32) {
        let x = self.origin.x * self.pixels_per_point;
        let y = self.origin.y * self.pixels_per_point;
        if (factor - 1.0).abs() < 2e-3 { (pos2(x.round(), y.round()), 1.0) } else { (pos2(x, y), factor) }
    }
}

/// Triangles sorted by the page of the atlas they take their pixels from.
#[derive(Default)]
pub(super) struct Meshes {
    pages: Vec<Mesh>,
}

impl Meshes {
    /// Adds a line of text, or its halo of `halo` points.
    pub(super) fn add(&mut self, ctx: &Context, rasterizer: &mut Rasterizer, line: &Line, pen: &Pen, color: Color32, halo: f32) {
        let (raster, factor) = pen.raster(line.size);
        let key = rasterizer.key(raster, halo * pen.pixels_per_point);
        let (origin, factor) = pen.origin_pixels(factor);
        let per_point = 1.0 / pen.pixels_per_point;
        line.with_sprites(ctx, rasterizer, key, |sprites| {
            for sprite in sprites {
                let min = (origin + factor * sprite.rect.min.to_vec2()).to_vec2() * per_point;
                let rect = Rect::from_min_size(min.to_pos2(), sprite.rect.size() * (factor * per_point));
                self.page(sprite.slot.texture).add_rect_with_uv(rect, sprite.slot.uv, color);
            }
        });
    }

    fn page(&mut self, texture: TextureId) -> &mut Mesh {
        let known = self.pages.iter().rposition(|mesh| mesh.texture_id == texture);
        let index = known.unwrap_or_else(|| {
            self.pages.push(Mesh::with_texture(texture));
            self.pages.len() - 1
        });
        &mut self.pages[index]
    }

    /// Hands the triangles to egui.
    pub(super) fn paint(self, painter: &Painter) {
        painter.extend(self.pages.into_iter().map(Shape::mesh));
    }
}
