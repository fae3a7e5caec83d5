//! The native window.

use eframe::NativeOptions;
use egui::{Ui, ViewportBuilder};

use super::App;
use super::state::Source;
use crate::store;

struct Window(App);

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.0.ui(ui);
    }
}

/// Opens the window and returns when it is closed. `glow` draws with OpenGL instead of wgpu.
///
/// # Errors
/// When no window can be opened; the message says why.
pub fn open(source: Source, glow: bool) -> Result<(), String> {
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("isnad")
            .with_inner_size([1440.0, 900.0])
            .with_min_inner_size([640.0, 400.0]),
        renderer: if glow { eframe::Renderer::Glow } else { eframe::Renderer::Wgpu },
        ..NativeOptions::default()
    };
    let create = |cc: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, Box<dyn std::error::Error + Send + Sync>> {
        let app = App::new(&cc.egui_ctx, source).remembering(store::load_recent(), |recent| {
            if let Err(error) = store::save_recent(recent) {
                log::warn!("the recent folders cannot be saved: {error}");
            }
        });
        Ok(Box::new(Window(app)))
    };
    eframe::run_native("isnad", options, Box::new(create)).map_err(|error| error.to_string())
}
