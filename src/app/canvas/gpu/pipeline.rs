//! What the graphics card is told once: shaders, and what they read.

use egui_wgpu::wgpu::{
    BindGroup, BindGroupDescriptor, BindGroupEntry, BindGroupLayout, BindGroupLayoutDescriptor, BindGroupLayoutEntry,
    BindingType, BlendState, Buffer, BufferBindingType, ColorTargetState, ColorWrites, Device, FragmentState, MultisampleState,
    PipelineLayout, PipelineLayoutDescriptor, PrimitiveState, PrimitiveTopology, RenderPipeline, RenderPipelineDescriptor,
    ShaderModule, ShaderModuleDescriptor, ShaderSource, ShaderStages, TextureFormat, VertexState,
};

/// One way of drawing for all, and the same for those that stand out.
pub struct Pair {
    pub all: RenderPipeline,
    pub marked: RenderPipeline,
}

/// All ways of drawing.
pub struct Pipelines {
    pub line: Pair,
    pub bow: Pair,
    pub arrow: Pair,
    pub node: Pair,
    layout: BindGroupLayout,
}

struct Maker<'a> {
    device: &'a Device,
    module: ShaderModule,
    layout: PipelineLayout,
    format: TextureFormat,
}

impl Pipelines {
    /// Pipelines for a target of this format.
    pub fn new(device: &Device, format: TextureFormat) -> Self {
        let source = ShaderSource::Wgsl(include_str!("graph.wgsl").into());
        let module = device.create_shader_module(ShaderModuleDescriptor { label: Some("graph"), source });
        let entries: Vec<BindGroupLayoutEntry> = (0..5).map(entry).collect();
        let group = device.create_bind_group_layout(&BindGroupLayoutDescriptor { label: Some("graph"), entries: &entries });
        let layout = device.create_pipeline_layout(&PipelineLayoutDescriptor {
            label: Some("graph"),
            bind_group_layouts: &[Some(&group)],
            immediate_size: 0,
        });
        let maker = Maker { device, module, layout, format };
        Self {
            line: maker.pair(["line_all", "line_marked"], "stroke_pixel"),
            bow: maker.pair(["bow_all", "bow_marked"], "stroke_pixel"),
            arrow: maker.pair(["arrow_all", "arrow_marked"], "arrow_pixel"),
            node: maker.pair(["node_all", "node_marked"], "node_pixel"),
            layout: group,
        }
    }

    /// Hands buffers to the shaders: the view, positions, nodes, lines, marks.
    pub fn bind(&self, device: &Device, buffers: [&Buffer; 5]) -> BindGroup {
        let resources = buffers.map(Buffer::as_entire_binding).into_iter();
        let entries: Vec<_> = (0..).zip(resources).map(|(binding, resource)| BindGroupEntry { binding, resource }).collect();
        device.create_bind_group(&BindGroupDescriptor { label: Some("graph"), layout: &self.layout, entries: &entries })
    }
}

/// The first binding is the view, the others are lists.
fn entry(binding: u32) -> BindGroupLayoutEntry {
    let ty = if binding == 0 { BufferBindingType::Uniform } else { BufferBindingType::Storage { read_only: true } };
    BindGroupLayoutEntry {
        binding,
        visibility: if binding == 0 { ShaderStages::VERTEX_FRAGMENT } else { ShaderStages::VERTEX },
        ty: BindingType::Buffer { ty, has_dynamic_offset: false, min_binding_size: None },
        count: None,
    }
}

impl Maker<'_> {
    fn pair(&self, [all, marked]: [&str; 2], pixel: &str) -> Pair {
        Pair { all: self.pipeline(all, pixel), marked: self.pipeline(marked, pixel) }
    }

    fn pipeline(&self, vertex: &str, pixel: &str) -> RenderPipeline {
        let target = ColorTargetState {
            format: self.format,
            blend: Some(BlendState::PREMULTIPLIED_ALPHA_BLENDING),
            write_mask: ColorWrites::ALL,
        };
        let (module, compilation_options) = (&self.module, Default::default());
        self.device.create_render_pipeline(&RenderPipelineDescriptor {
            label: Some(vertex),
            layout: Some(&self.layout),
            vertex: VertexState { module, entry_point: Some(vertex), compilation_options, buffers: &[] },
            primitive: PrimitiveState { topology: PrimitiveTopology::TriangleStrip, ..PrimitiveState::default() },
            depth_stencil: None,
            multisample: MultisampleState::default(),
            fragment: Some(FragmentState {
                module,
                entry_point: Some(pixel),
                compilation_options: Default::default(),
                targets: &[Some(target)],
            }),
            multiview_mask: None,
            cache: None,
        })
    }
}
