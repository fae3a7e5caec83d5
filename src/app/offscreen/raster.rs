//! egui's meshes → pixels, on the CPU.
//!
//! A textured-triangle rasteriser: pixel centres, 8 bits of sub-pixel
//! precision, the top-left rule (no pixel of a shared edge is drawn twice),
//! premultiplied blending in gamma space as egui's own backends do. The same
//! meshes give the same bytes on every machine, with no GPU and no driver.

use std::collections::{BTreeMap, BTreeSet};

use egui::epaint::textures::TexturesDelta;
use egui::epaint::{ClippedPrimitive, ImageDelta, Mesh, Primitive, Vertex};
use egui::{Color32, ImageData, Rect, TextureFilter, TextureId};

/// An RGBA picture, premultiplied, rows from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Pixels in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Row by row.
    pub pixels: Vec<Color32>,
}

struct Texture {
    size: [usize; 2],
    pixels: Vec<Color32>,
    linear: bool,
}

/// Keeps the textures that egui hands out and draws its meshes with them.
#[derive(Default)]
pub struct Rasterizer {
    textures: BTreeMap<TextureId, Texture>,
}

/// Sub-pixel steps per pixel.
const STEPS: f32 = 256.0;

impl Rasterizer {
    /// Takes over new and changed textures; call before drawing what uses them.
    pub fn update_textures(&mut self, delta: &TexturesDelta) {
        let mut changed: Vec<_> = delta.set.iter().collect();
        changed.sort_by_key(|(id, _)| **id);
        for (id, deltas) in changed {
            deltas.iter().for_each(|delta| self.update(*id, delta));
        }
    }

    /// Forgets freed textures; call after drawing.
    pub fn free_textures(&mut self, freed: &BTreeSet<TextureId>) {
        self.textures.retain(|id, _| !freed.contains(id));
    }

    fn update(&mut self, id: TextureId, delta: &ImageDelta) {
        let ImageData::Color(image) = &delta.image;
        let linear = delta.options.magnification == TextureFilter::Linear;
        match (delta.pos, self.textures.get_mut(&id)) {
            (Some([x, y]), Some(texture)) => {
                for (row, line) in image.pixels.chunks(image.size[0]).enumerate() {
                    let at = (y + row) * texture.size[0] + x;
                    if let Some(target) = texture.pixels.get_mut(at..at + line.len()) {
                        target.copy_from_slice(line);
                    }
                }
            }
            _ => {
                self.textures.insert(id, Texture { size: image.size, pixels: image.pixels.clone(), linear });
            }
        }
    }

    /// Draws primitives on a background. `scale` is pixels per point.
    pub fn draw(&self, primitives: &[ClippedPrimitive], size: [usize; 2], scale: f32, background: Color32) -> Picture {
        let mut picture = Picture { width: size[0], height: size[1], pixels: vec![background; size[0] * size[1]] };
        for ClippedPrimitive { clip_rect, primitive } in primitives {
            if let Primitive::Mesh(mesh) = primitive {
                self.mesh(&mut picture, mesh, *clip_rect, scale);
            }
        }
        picture
    }

    fn mesh(&self, picture: &mut Picture, mesh: &Mesh, clip: Rect, scale: f32) {
        let Some(texture) = self.textures.get(&mesh.texture_id) else { return };
        let clip = Clip::new(clip, scale, picture);
        for triangle in mesh.indices.chunks_exact(3) {
            let corners = [triangle[0], triangle[1], triangle[2]].map(|i| mesh.vertices[i as usize]);
            fill(picture, texture, &corners, &clip, scale);
        }
    }
}

/// Pixel bounds, end exclusive.
struct Clip {
    x: [i64; 2],
    y: [i64; 2],
}

impl Clip {
    fn new(rect: Rect, scale: f32, picture: &Picture) -> Self {
        let bound = |a: f32, b: f32, most: usize| {
            let most = most as i64;
            [((a * scale).round() as i64).clamp(0, most), ((b * scale).round() as i64).clamp(0, most)]
        };
        Self { x: bound(rect.min.x, rect.max.x, picture.width), y: bound(rect.min.y, rect.max.y, picture.height) }
    }
}

/// Twice the signed area of a, b, p in sub-pixel steps.
fn edge(a: [i64; 2], b: [i64; 2], p: [i64; 2]) -> i64 {
    (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
}

/// 0 for edges whose pixels belong to this triangle, −1 for those of its neighbour.
fn bias(a: [i64; 2], b: [i64; 2]) -> i64 {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    if dy < 0 || (dy == 0 && dx > 0) { 0 } else { -1 }
}

fn fill(picture: &mut Picture, texture: &Texture, corners: &[Vertex; 3], clip: &Clip, scale: f32) {
    let fixed = |v: &Vertex| [(v.pos.x * scale * STEPS).round() as i64, (v.pos.y * scale * STEPS).round() as i64];
    let [a, mut b, mut c] = [fixed(&corners[0]), fixed(&corners[1]), fixed(&corners[2])];
    let mut order = [0, 1, 2];
    let mut area = edge(a, b, c);
    if area < 0 {
        (b, c, area) = (c, b, -area);
        order = [0, 2, 1];
    }
    if area == 0 {
        return;
    }
    let paint = Paint::new(texture, order.map(|i| corners[i]));
    let biases = [bias(b, c), bias(c, a), bias(a, b)];
    let rows = range([a[1], b[1], c[1]], clip.y);
    let columns = range([a[0], b[0], c[0]], clip.x);
    for y in rows {
        let line = y as usize * picture.width;
        for x in columns.clone() {
            let p = [x * 256 + 128, y * 256 + 128];
            let w = [edge(b, c, p), edge(c, a, p), edge(a, b, p)];
            if (0..3).all(|i| w[i] + biases[i] >= 0) {
                let target = &mut picture.pixels[line + x as usize];
                *target = blend(*target, paint.at(w.map(|w| w as f32 / area as f32)));
            }
        }
    }
}

/// The pixels whose centres can lie between the corners.
fn range(corners: [i64; 3], clip: [i64; 2]) -> std::ops::Range<i64> {
    let low = corners.into_iter().min().unwrap_or(0).div_euclid(256);
    let high = corners.into_iter().max().unwrap_or(0).div_euclid(256) + 1;
    low.max(clip[0])..high.min(clip[1])
}

/// Colour of the points of one triangle.
struct Paint<'a> {
    texture: &'a Texture,
    corners: [Vertex; 3],
    /// Set where all corners have one colour and one texel: most of what egui draws.
    flat: Option<[f32; 4]>,
}

fn channels(color: Color32) -> [f32; 4] {
    color.to_array().map(f32::from)
}

fn modulate(a: [f32; 4], b: [f32; 4]) -> [f32; 4] {
    std::array::from_fn(|i| a[i] * b[i] / 255.0)
}

impl<'a> Paint<'a> {
    fn new(texture: &'a Texture, corners: [Vertex; 3]) -> Self {
        let same = corners.iter().all(|v| v.uv == corners[0].uv && v.color == corners[0].color);
        let flat = same.then(|| modulate(channels(corners[0].color), texture.sample(corners[0].uv.x, corners[0].uv.y)));
        Self { texture, corners, flat }
    }

    fn at(&self, w: [f32; 3]) -> [f32; 4] {
        if let Some(color) = self.flat {
            return color;
        }
        let mix = |f: &dyn Fn(&Vertex) -> f32| (0..3).map(|i| w[i] * f(&self.corners[i])).sum::<f32>();
        let colors = self.corners.map(|v| channels(v.color));
        let color = std::array::from_fn(|k| (0..3).map(|i| w[i] * colors[i][k]).sum::<f32>());
        modulate(color, self.texture.sample(mix(&|v| v.uv.x), mix(&|v| v.uv.y)))
    }
}

impl Texture {
    /// The texel at texture coordinates 0–1, clamped at the borders.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let [width, height] = self.size;
        let (x, y) = (u * width as f32 - 0.5, v * height as f32 - 0.5);
        if !self.linear {
            return self.texel(x.round() as i64, y.round() as i64);
        }
        let (left, top) = (x.floor(), y.floor());
        let (fx, fy) = (x - left, y - top);
        let (left, top) = (left as i64, top as i64);
        let corners = [(0, 0, (1.0 - fx) * (1.0 - fy)), (1, 0, fx * (1.0 - fy)), (0, 1, (1.0 - fx) * fy), (1, 1, fx * fy)];
        let mut out = [0.0; 4];
        for (dx, dy, weight) in corners {
            if weight > 0.0 {
                let texel = self.texel(left + dx, top + dy);
                (0..4).for_each(|i| out[i] += weight * texel[i]);
            }
        }
        out
    }

    fn texel(&self, x: i64, y: i64) -> [f32; 4] {
        let clamp = |at: i64, most: usize| at.clamp(0, most.saturating_sub(1) as i64) as usize;
        let at = clamp(y, self.size[1]) * self.size[0] + clamp(x, self.size[0]);
        self.pixels.get(at).map_or([255.0; 4], |p| channels(*p))
    }
}

/// Premultiplied source over target.
fn blend(target: Color32, source: [f32; 4]) -> Color32 {
    let keep = 1.0 - source[3] / 255.0;
    let below = channels(target);
    let out: [u8; 4] = std::array::from_fn(|i| (source[i] + below[i] * keep).round().clamp(0.0, 255.0) as u8);
    Color32::from_rgba_premultiplied(out[0], out[1], out[2], out[3])
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Context, RawInput, pos2, vec2};

    fn picture(paint: impl Fn(&egui::Painter)) -> Picture {
        let ctx = Context::default();
        let input = RawInput { screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(20.0, 20.0))), ..RawInput::default() };
        let output = ctx.run_ui(input, |ui| paint(ui.painter()));
        let mut rasterizer = Rasterizer::default();
        rasterizer.update_textures(&output.textures_delta);
        let primitives = ctx.tessellate(output.shapes, output.pixels_per_point);
        rasterizer.draw(&primitives, [20, 20], 1.0, Color32::BLACK)
    }

    #[test]
    fn half_transparent_squares_have_no_seam() {
        let square = Rect::from_min_max(pos2(4.0, 4.0), pos2(16.0, 16.0));
        let shot = picture(|p| {
            p.rect_filled(square, 0.0, Color32::from_white_alpha(128));
        });
        let inner: Vec<u8> = (6..14).map(|i| shot.pixels[i * 20 + i].r()).collect();
        assert!(inner.iter().all(|v| *v == 128), "{inner:?}");
        assert_eq!(shot.pixels[0], Color32::BLACK);
    }
}
