//! A graphics card without a screen; Mesa's software one will do.

use egui_wgpu::wgpu;
use isnad::app::canvas::gpu::Gpu;

/// What pictures are made of here.
pub const FORMAT: wgpu::TextureFormat = wgpu::TextureFormat::Rgba8Unorm;

/// A device and the way to it.
pub struct Card {
    pub device: wgpu::Device,
    pub queue: wgpu::Queue,
}

impl Card {
    /// The first card that Vulkan offers; without one says so and gives none.
    pub fn open() -> Option<Self> {
        let instance = wgpu::Instance::default();
        let adapter = pollster::block_on(instance.request_adapter(&wgpu::RequestAdapterOptions::default()));
        let Ok(adapter) = adapter else {
            eprintln!("skipped: no Vulkan driver (Debian: mesa-vulkan-drivers)");
            return None;
        };
        let (device, queue) = pollster::block_on(adapter.request_device(&wgpu::DeviceDescriptor::default())).ok()?;
        Some(Self { device, queue })
    }

    /// Draws graphs on this card; none when it cannot.
    pub fn gpu(&self) -> Option<Gpu> {
        Gpu::new(&self.device, &self.queue, FORMAT)
    }
}
