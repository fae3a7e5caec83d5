//! The window without a window: frames run one after the other, the last one becomes a picture.
//!
//! `raster` draws egui's meshes on the CPU. Time goes on by a sixtieth of a
//! second each frame, whatever the clock says.

mod raster;

pub use raster::{Picture, Rasterizer};

use std::collections::BTreeSet;
use std::path::Path;

use egui::{Context, FullOutput, RawInput, Rect, TextureId, Vec2, pos2};

use super::App;
use super::theme::Theme;

/// A screen of its own for an [`App`].
pub struct Stage {
    ctx: Context,
    /// The program on the stage.
    pub app: App,
    rasterizer: Rasterizer,
    size: Vec2,
    scale: f32,
    frames: u64,
    output: Option<FullOutput>,
    freed: BTreeSet<TextureId>,
}

impl Stage {
    /// A stage of so many points with so many pixels to a point.
    pub fn new(size: Vec2, scale: f32, app: impl FnOnce(&Context) -> App) -> Self {
        let ctx = Context::default();
        ctx.set_pixels_per_point(scale);
        let app = app(&ctx);
        Self { ctx, app, rasterizer: Rasterizer::default(), size, scale, frames: 0, output: None, freed: BTreeSet::new() }
    }

    /// Runs one frame.
    pub fn frame(&mut self) {
        let points = self.size * self.scale / self.ctx.pixels_per_point();
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), points)),
            time: Some(self.frames as f64 / 60.0),
            focused: true,
            ..RawInput::default()
        };
        self.frames += 1;
        // What a frame frees may still be in its own picture: it goes when the next one begins.
        self.rasterizer.free_textures(&self.freed);
        let app = &mut self.app;
        let mut output = self.ctx.run_ui(input, |ui| app.ui(ui));
        self.rasterizer.update_textures(&output.textures_delta);
        self.freed = output.textures_delta.free.iter().copied().collect();
        output.textures_delta.clear();
        self.output = Some(output);
    }

    /// Runs frames until nothing is read and nothing moves, and a few more for fades to end.
    /// Gives up after `most` frames; true when it came to rest.
    pub fn settle(&mut self, most: u64) -> bool {
        for _ in 0..most {
            self.frame();
            if !self.app.is_still() {
                std::thread::sleep(std::time::Duration::from_millis(1));
            } else if self.ctx.repaint_causes().is_empty() || !self.ctx.has_requested_repaint() {
                break;
            }
        }
        (0..30).for_each(|_| self.frame());
        self.app.is_still()
    }

    /// The last frame as pixels.
    pub fn picture(&mut self) -> Picture {
        let background = Theme::new(self.app.state().light).panel;
        let size = [(self.size.x * self.scale) as usize, (self.size.y * self.scale) as usize];
        let Some(output) = self.output.take() else { return Picture { width: 0, height: 0, pixels: Vec::new() } };
        let primitives = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        self.rasterizer.draw(&primitives, size, output.pixels_per_point, background)
    }
}

/// Writes a picture as PNG.
///
/// # Errors
/// When the file cannot be written.
pub fn write_png(picture: &Picture, path: &Path) -> std::io::Result<()> {
    let file = std::io::BufWriter::new(std::fs::File::create(path)?);
    let mut encoder = png::Encoder::new(file, picture.width as u32, picture.height as u32);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let bytes: Vec<u8> = picture.pixels.iter().flat_map(|p| [p.r(), p.g(), p.b()]).collect();
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&bytes)?;
    writer.finish()?;
    Ok(())
}
