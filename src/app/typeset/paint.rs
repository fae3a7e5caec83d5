//! From sprites to triangles: one mesh per page of the atlas, however many lines are painted.

use std::collections::HashSet;

use egui::{Color32, Context, Mesh, Painter, Pos2, Rect, Shape, TextureId, pos2};

use super::line::Line;
use super::raster::{LARGEST_RASTER, Rasterizer};

/// While zooming, neighbouring raster sizes differ by this factor: scaled by 4 % at most, a bitmap looks well.
const SIZE_STEP: f32 = 1.08;

/// Where a line is painted: the left end of its baseline in points, the zoom, and the pixel density.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    pub(super) origin: Pos2,
    pub(super) scale: f32,
    /// The zoom is the same as in the last frame, so that glyphs of exactly this size are worth drawing.
    pub(super) settled: bool,
    pub(super) pixels_per_point: f32,
}

impl Pen {
    /// A pen for text that is not zoomed.
    pub(super) fn unscaled(origin: Pos2, pixels_per_point: f32) -> Self {
        Self { origin, scale: 1.0, settled: true, pixels_per_point }
    }

    /// The size to draw glyphs at, in pixels, and the factor to scale their sprites by.
    fn raster(&self, size: f32) -> (f32, f32) {
        let base = size * self.pixels_per_point;
        let wanted = base * self.scale;
        if wanted > LARGEST_RASTER {
            (LARGEST_RASTER, wanted / LARGEST_RASTER)
        } else if self.scale == 1.0 {
            (base, 1.0)
        } else if self.settled {
            (on_grid(wanted), 1.0)
        } else {
            let step = (self.scale.max(1e-3).ln() / SIZE_STEP.ln()).round();
            let raster = (base * SIZE_STEP.powf(step)).clamp(1.0, LARGEST_RASTER);
            (raster, wanted / raster)
        }
    }

    /// The origin in pixels; whole ones where the sprites are painted unscaled, which keeps them crisp.
    fn origin_pixels(&self, factor: f32) -> Pos2 {
        let x = self.origin.x * self.pixels_per_point;
        let y = self.origin.y * self.pixels_per_point;
        if factor == 1.0 { pos2(x.round(), y.round()) } else { pos2(x, y) }
    }
}

/// Settled labels share few sizes. Nobody sees that a label is half a percent wider than asked for, while a
/// scaled bitmap would look dull.
fn on_grid(pixels: f32) -> f32 {
    let grid = if pixels < 40.0 { 4.0 } else { 1.0 };
    ((pixels * grid).round() / grid).max(1.0)
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
        let origin = pen.origin_pixels(factor);
        let per_point = 1.0 / pen.pixels_per_point;
        line.with_sprites(ctx, rasterizer, key, |sprites| {
            for sprite in sprites {
                let min = (origin + factor * sprite.rect.min.to_vec2()).to_vec2() * per_point;
                let rect = Rect::from_min_size(min.to_pos2(), sprite.rect.size() * (factor * per_point));
                let tint = if sprite.colored { Color32::from_white_alpha(color.a()) } else { color };
                self.page(sprite.slot.texture).add_rect_with_uv(rect, sprite.slot.uv, tint);
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

/// Remembers which zooms were painted in the last frame.
#[derive(Default)]
pub(super) struct Zooms {
    pass: u64,
    before: HashSet<u32>,
    now: HashSet<u32>,
}

impl Zooms {
    /// Whether this zoom was painted in the frame before. If not, another frame is asked for: text of a zoom that
    /// lasts is then painted crisp.
    pub(super) fn is_settled(&mut self, ctx: &Context, scale: f32) -> bool {
        let pass = ctx.cumulative_pass_nr();
        if pass != self.pass {
            self.pass = pass;
            self.before = std::mem::take(&mut self.now);
        }
        let newly = self.now.insert(scale.to_bits());
        let settled = self.before.contains(&scale.to_bits());
        if newly && !settled {
            ctx.request_repaint();
        }
        settled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pen(scale: f32, settled: bool, pixels_per_point: f32) -> Pen {
        Pen { origin: Pos2::ZERO, scale, settled, pixels_per_point }
    }

    #[test]
    fn unscaled_text_is_drawn_at_its_exact_size() {
        assert_eq!(pen(1.0, false, 1.1).raster(14.0), (14.0 * 1.1, 1.0));
    }

    #[test]
    fn moving_text_is_scaled_a_little_and_settled_text_not_at_all() {
        for step in 3..200_u16 {
            let scale = f32::from(step) * 0.05;
            let (raster, factor) = pen(scale, false, 1.0).raster(14.0);
            assert!((0.96..1.041).contains(&factor), "{scale}: {factor}");
            assert!((raster * factor - 14.0 * scale).abs() < 0.01);
            let (raster, factor) = pen(scale, true, 1.0).raster(14.0);
            assert_eq!(factor, 1.0);
            assert!((raster / (14.0 * scale) - 1.0).abs() < 0.5);
        }
    }

    #[test]
    fn huge_text_is_magnified() {
        let (raster, factor) = pen(40.0, true, 2.0).raster(14.0);
        assert_eq!(raster, LARGEST_RASTER);
        assert!((raster * factor - 14.0 * 80.0).abs() < 0.1);
    }
}
