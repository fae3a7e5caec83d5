//! The graph drawn by the graphics card, in a paint callback of egui's.
//!
//! Nodes, edges and positions stay in its memory. A frame in which nodes moved
//! writes their positions, one in which the camera moved a few hundred bytes,
//! and one in which nothing moved nothing at all. `pack` is what is written,
//! `pipeline` and `graph.wgsl` what is done with it.

mod pack;
mod pipeline;

use std::ops::Range;
use std::sync::Arc;

use egui::{PaintCallback, PaintCallbackInfo, Rect, Shape, Vec2};
use egui_wgpu::wgpu::{
    BindGroup, Buffer, BufferDescriptor, BufferUsages, Device, ErrorFilter, Queue, RenderPass, RenderPipeline, TextureFormat,
};
use egui_wgpu::{Callback, CallbackResources, CallbackTrait};

use super::paint::Picture;
use pack::Marks;
use pipeline::Pipelines;

/// Storage buffers that a vertex shader reads here.
const LISTS: u32 = 4;

/// Draws pictures on one device.
pub struct Gpu {
    device: Device,
    queue: Queue,
    pipelines: Arc<Pipelines>,
    /// The target's colours are linear.
    linear: bool,
    view: Written,
    marks: Written,
    scene: Option<OnCard>,
}

/// A scene in the memory of the card.
struct OnCard {
    token: Arc<()>,
    positions: Buffer,
    nodes: Buffer,
    lines: Buffer,
    group: Option<BindGroup>,
}

/// A buffer and what it holds.
struct Written {
    buffer: Buffer,
    holds: Vec<u8>,
}

impl Gpu {
    /// Prepares for drawing to targets of a format. None when the device cannot do what is needed, as many that
    /// speak OpenGL only cannot.
    #[must_use]
    pub fn new(device: &Device, queue: &Queue, format: TextureFormat) -> Option<Self> {
        if device.limits().max_storage_buffers_per_shader_stage < LISTS {
            return None;
        }
        let scope = device.push_error_scope(ErrorFilter::Validation);
        let pipelines = Arc::new(Pipelines::new(device, format));
        if let Some(error) = pollster::block_on(scope.pop()) {
            log::warn!("the graph is drawn without the graphics card: {error}");
            return None;
        }
        let written = |usage| Written { buffer: buffer(device, 0, usage), holds: Vec::new() };
        Some(Self {
            device: device.clone(),
            queue: queue.clone(),
            pipelines,
            linear: format.is_srgb(),
            view: written(BufferUsages::UNIFORM),
            marks: written(BufferUsages::STORAGE),
            scene: None,
        })
    }

    /// Writes what changed and gives the shape that draws the picture on a screen of this size in points.
    /// `moved` says whether nodes stand elsewhere than when this scene was drawn last.
    pub fn shape(&mut self, picture: &Picture<'_>, screen: Vec2, moved: bool) -> Shape {
        if picture.positions.len() < picture.scene.nodes.len() || picture.scene.nodes.is_empty() {
            return Shape::Noop;
        }
        let fresh = self.load(picture);
        if moved && !fresh {
            self.write_positions(picture);
        }
        let marks = Marks::new(picture.scene, picture.emphasis);
        let view = pack::view(picture, screen, self.linear);
        let marked = pack::bytes(marks.words.iter().map(|word| [*word]));
        let renewed = [
            self.view.write(&self.device, &self.queue, view, BufferUsages::UNIFORM),
            self.marks.write(&self.device, &self.queue, marked, BufferUsages::STORAGE),
        ];
        let Some(group) = self.group(renewed.contains(&true)) else { return Shape::Noop };
        let pass = Pass { pipelines: self.pipelines.clone(), group, screen, counts: Counts::new(picture, &marks) };
        let whole = Rect::from_min_size(egui::Pos2::ZERO, screen);
        Shape::Callback(callback(whole, pass))
    }

    /// Brings a scene into the card's memory; true when it was not there.
    fn load(&mut self, picture: &Picture<'_>) -> bool {
        let token = picture.scene.token();
        if self.scene.as_ref().is_some_and(|scene| Arc::ptr_eq(&scene.token, token)) {
            return false;
        }
        let place = |bytes: &[u8]| {
            let buffer = buffer(&self.device, bytes.len(), BufferUsages::STORAGE);
            self.queue.write_buffer(&buffer, 0, bytes);
            buffer
        };
        self.scene = Some(OnCard {
            token: token.clone(),
            positions: place(&pack::positions(&picture.positions[..picture.scene.nodes.len()])),
            nodes: place(&pack::bytes(picture.scene.nodes.iter().map(pack::node))),
            lines: place(&pack::bytes(picture.scene.lines().all().iter().map(pack::line))),
            group: None,
        });
        true
    }

    fn write_positions(&self, picture: &Picture<'_>) {
        if let Some(scene) = &self.scene {
            let bytes = pack::positions(&picture.positions[..picture.scene.nodes.len()]);
            self.queue.write_buffer(&scene.positions, 0, &bytes);
        }
    }

    /// The buffers as the shaders see them.
    fn group(&mut self, renewed: bool) -> Option<BindGroup> {
        let scene = self.scene.as_mut()?;
        if renewed || scene.group.is_none() {
            let buffers = [&self.view.buffer, &scene.positions, &scene.nodes, &scene.lines, &self.marks.buffer];
            scene.group = Some(self.pipelines.bind(&self.device, buffers));
        }
        scene.group.clone()
    }
}

impl Written {
    /// Writes bytes if they are others than before; true when they needed a larger buffer.
    fn write(&mut self, device: &Device, queue: &Queue, bytes: Vec<u8>, usage: BufferUsages) -> bool {
        if self.holds == bytes {
            return false;
        }
        let small = (self.buffer.size() as usize) < bytes.len();
        if small {
            self.buffer = buffer(device, bytes.len().next_power_of_two(), usage);
        }
        queue.write_buffer(&self.buffer, 0, &bytes);
        self.holds = bytes;
        small
    }
}

fn buffer(device: &Device, size: usize, usage: BufferUsages) -> Buffer {
    let size = size.max(16) as u64;
    device.create_buffer(&BufferDescriptor {
        label: Some("graph"),
        size,
        usage: usage | BufferUsages::COPY_DST,
        mapped_at_creation: false,
    })
}

fn callback(whole: Rect, pass: Pass) -> PaintCallback {
    Callback::new_paint_callback(whole, pass)
}

/// How many of each there are.
struct Counts {
    straight: u32,
    lines: u32,
    nodes: u32,
    marked_straight: u32,
    marked_lines: u32,
    marks: u32,
    arrows: bool,
}

impl Counts {
    fn new(picture: &Picture<'_>, marks: &Marks) -> Self {
        Self {
            straight: picture.scene.lines().straight() as u32,
            lines: picture.scene.lines().all().len() as u32,
            nodes: picture.scene.nodes.len() as u32,
            marked_straight: marks.straight,
            marked_lines: marks.edges,
            marks: marks.words.len() as u32,
            arrows: picture.lens.is_fine(),
        }
    }
}

/// One picture for the card to draw.
struct Pass {
    pipelines: Arc<Pipelines>,
    group: BindGroup,
    /// Size of the screen in points.
    screen: Vec2,
    counts: Counts,
}

/// Vertices of a strip: of a quad, of a bow, of an arrow.
const QUAD: u32 = 4;
const BOW: u32 = 2 * (super::lens::PIECES as u32 + 1);
const ARROW: u32 = 3;

impl CallbackTrait for Pass {
    fn paint(&self, info: PaintCallbackInfo, pass: &mut RenderPass<'static>, _resources: &CallbackResources) {
        let [width, height] = info.screen_size_px.map(|v| v as f32);
        let size = self.screen * info.pixels_per_point;
        pass.set_viewport(0.0, 0.0, size.x.min(width), size.y.min(height), 0.0, 1.0);
        pass.set_bind_group(0, &self.group, &[]);
        let (counts, ways) = (&self.counts, &self.pipelines);
        let mut draw = |way: &RenderPipeline, vertices: u32, instances: Range<u32>| {
            if !instances.is_empty() {
                pass.set_pipeline(way);
                pass.draw(0..vertices, instances);
            }
        };
        draw(&ways.line.all, QUAD, 0..counts.straight);
        draw(&ways.bow.all, BOW, counts.straight..counts.lines);
        draw(&ways.arrow.all, ARROW, 0..if counts.arrows { counts.lines } else { 0 });
        draw(&ways.node.all, QUAD, 0..counts.nodes);
        draw(&ways.line.marked, QUAD, 0..counts.marked_straight);
        draw(&ways.bow.marked, BOW, counts.marked_straight..counts.marked_lines);
        draw(&ways.arrow.marked, ARROW, 0..if counts.arrows { counts.marked_lines } else { 0 });
        draw(&ways.node.marked, QUAD, counts.marked_lines..counts.marks);
    }
}
