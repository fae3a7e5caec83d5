//! What a graphics card draws, read back as pixels.

use egui::{Color32, Context, FullOutput};
use egui_wgpu::wgpu;
use egui_wgpu::{Renderer, RendererOptions, ScreenDescriptor};
use isnad::app::offscreen::Picture;

use crate::card::{Card, FORMAT};

/// egui's renderer on a card.
pub struct Screen<'a> {
    card: &'a Card,
    renderer: Renderer,
}

impl<'a> Screen<'a> {
    pub fn new(card: &'a Card) -> Self {
        Self { card, renderer: Renderer::new(&card.device, FORMAT, RendererOptions::PREDICTABLE) }
    }

    /// Draws a frame of so many pixels; their rows have to be multiples of 64.
    pub fn draw(&mut self, ctx: &Context, mut output: FullOutput, size: [u32; 2]) -> Picture {
        let mut changed: Vec<_> = output.textures_delta.set.iter().collect();
        changed.sort_by_key(|(id, _)| **id);
        for (id, deltas) in changed {
            deltas.iter().for_each(|delta| self.renderer.update_texture(&self.card.device, &self.card.queue, *id, delta));
        }
        output.textures_delta.clear();
        let screen = ScreenDescriptor { size_in_pixels: size, pixels_per_point: output.pixels_per_point };
        let jobs = ctx.tessellate(output.shapes, output.pixels_per_point);
        let texture = self.texture(size);
        let mut encoder = self.card.device.create_command_encoder(&wgpu::CommandEncoderDescriptor::default());
        let before = self.renderer.update_buffers(&self.card.device, &self.card.queue, &mut encoder, &jobs, &screen);
        {
            let view = texture.create_view(&wgpu::TextureViewDescriptor::default());
            let target = wgpu::RenderPassColorAttachment {
                view: &view,
                depth_slice: None,
                resolve_target: None,
                ops: wgpu::Operations { load: wgpu::LoadOp::Clear(wgpu::Color::BLACK), store: wgpu::StoreOp::Store },
            };
            let pass = wgpu::RenderPassDescriptor { color_attachments: &[Some(target)], ..Default::default() };
            self.renderer.render(&mut encoder.begin_render_pass(&pass).forget_lifetime(), &jobs, &screen);
        }
        let pixels = self.read(before, encoder, &texture, size);
        Picture { width: size[0] as usize, height: size[1] as usize, pixels }
    }

    fn texture(&self, [width, height]: [u32; 2]) -> wgpu::Texture {
        self.card.device.create_texture(&wgpu::TextureDescriptor {
            label: None,
            size: wgpu::Extent3d { width, height, depth_or_array_layers: 1 },
            mip_level_count: 1,
            sample_count: 1,
            dimension: wgpu::TextureDimension::D2,
            format: FORMAT,
            usage: wgpu::TextureUsages::RENDER_ATTACHMENT | wgpu::TextureUsages::COPY_SRC,
            view_formats: &[],
        })
    }

    fn read(
        &self,
        before: Vec<wgpu::CommandBuffer>,
        mut encoder: wgpu::CommandEncoder,
        texture: &wgpu::Texture,
        [width, height]: [u32; 2],
    ) -> Vec<Color32> {
        let buffer = self.card.device.create_buffer(&wgpu::BufferDescriptor {
            label: None,
            size: u64::from(width * height * 4),
            usage: wgpu::BufferUsages::COPY_DST | wgpu::BufferUsages::MAP_READ,
            mapped_at_creation: false,
        });
        let layout = wgpu::TexelCopyBufferLayout { offset: 0, bytes_per_row: Some(width * 4), rows_per_image: None };
        encoder.copy_texture_to_buffer(
            texture.as_image_copy(),
            wgpu::TexelCopyBufferInfo { buffer: &buffer, layout },
            wgpu::Extent3d { width, height, depth_or_array_layers: 1 },
        );
        self.card.queue.submit(before.into_iter().chain([encoder.finish()]));
        buffer.map_async(wgpu::MapMode::Read, .., |mapped| mapped.expect("the picture cannot be read back"));
        self.card.device.poll(wgpu::PollType::wait_indefinitely()).expect("the card stopped");
        let bytes = buffer.get_mapped_range(..).expect("the picture cannot be read back");
        bytes.chunks_exact(4).map(|p| Color32::from_rgba_premultiplied(p[0], p[1], p[2], p[3])).collect()
    }
}
