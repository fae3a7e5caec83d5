//! The native window.

use eframe::NativeOptions;
use egui::{Ui, ViewportBuilder};

use super::App;
use super::canvas::gpu::Gpu;
use super::corpus::Source;
use super::language::Language;
use super::typeset::{SystemFonts, use_system_fonts};
use crate::store;

struct Window(App);

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.0.ui(ui);
    }
}

/// Opens the window and returns when it is closed. `glow` draws with OpenGL instead of wgpu. Without a `language` it
/// speaks the one chosen before, at the first start the system's.
///
/// # Errors
/// When no window can be opened; the message says why.
pub fn open(source: Source, glow: bool, language: Option<Language>) -> Result<(), String> {
    let options = NativeOptions {
        viewport: ViewportBuilder::default()
            .with_title("isnad")
            .with_inner_size([1440.0, 900.0])
            .with_min_inner_size([640.0, 400.0]),
        renderer: if glow { eframe::Renderer::Glow } else { eframe::Renderer::Wgpu },
        ..NativeOptions::default()
    };
    let create = |cc: &eframe::CreationContext<'_>| -> Result<Box<dyn eframe::App>, Box<dyn std::error::Error + Send + Sync>> {
        use_system_fonts(&cc.egui_ctx, SystemFonts::InBackground);
        let settings = store::load();
        let language = language.unwrap_or_else(|| first_language(&settings));
        let app = App::new(&cc.egui_ctx, source).live(&cc.egui_ctx).speaking(language).remembering(settings, |settings| {
            if let Err(error) = store::save(settings) {
                log::warn!("the settings cannot be saved: {error}");
            }
        });
        let gpu = cc.wgpu_render_state.as_ref().and_then(|card| Gpu::new(&card.device, &card.queue, card.target_format));
        Ok(Box::new(Window(app.drawn_with(gpu))))
    };
    eframe::run_native("isnad", options, Box::new(create)).map_err(|error| error.to_string())
}

/// The language that was chosen, else the first of the system's that the window speaks.
fn first_language(settings: &store::Settings) -> Language {
    let chosen = settings.language.as_deref().and_then(Language::of_locale);
    chosen.unwrap_or_else(|| Language::of_locales(sys_locale::get_locales()))
}
