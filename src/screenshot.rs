//! `isnad screenshot`: the real interface, drawn off-screen, as a PNG.

use std::path::Path;

use isnad::app::App;
use isnad::app::canvas::plot::{Plot, bare};
use isnad::app::command::{Command, Item, Read, View};
use isnad::app::corpus::{Loading, Source};
use isnad::app::language::{Language, plain};
use isnad::app::offscreen::{Stage, write_png};
use isnad::app::panel::side::search;
use isnad::app::text_size::TextSize;
use isnad::app::typeset::{SystemFonts, use_system_fonts};
use isnad::cli::{Failure, ScreenshotArgs, ThemeArg};
use isnad::layout::Request;
use isnad::resolve::EntityId;

/// Frames after which a picture that does not come to rest is taken as it is.
const MOST_FRAMES: u64 = 20_000;
/// Pixels of the picture of a bare graph.
const PICTURE: [u32; 2] = [1600, 1000];

/// Runs the command.
///
/// # Errors
/// When the folder cannot be read, the name not be found or the file not be written.
pub fn run(args: &ScreenshotArgs) -> Result<(), Failure> {
    let source = args.folder.clone().map_or(Source::Sample, Source::Path);
    let size = egui::vec2(args.size.0 as f32, args.size.1 as f32);
    let fonts = if args.embedded_fonts { SystemFonts::Never } else { SystemFonts::AtOnce };
    let mut stage = Stage::new(size, args.scale, |ctx| {
        use_system_fonts(ctx, fonts);
        App::new(ctx, source).speaking(crate::language(args.language))
    });
    stage.app.send(Command::View(View::TextSize(TextSize::of_percent(args.text_size))));
    if args.theme == ThemeArg::Light {
        stage.app.send(Command::View(View::Theme));
    }
    stage.settle(MOST_FRAMES);
    if let Loading::Failed(why) = &stage.app.state().loading {
        return Err(Failure(plain(&why.text(Language::English))));
    }
    if let Some(name) = &args.select {
        select(&mut stage, name, args.open_article)?;
    }
    let picture = stage.picture();
    write_png(&picture, &args.output).map_err(|e| Failure(format!("{}: {e}", args.output.display())))
}

/// Draws a bare graph.
///
/// # Errors
/// When the file cannot be written.
pub fn draw(request: &Request, positions: &[[f32; 2]], output: &Path) -> Result<(), Failure> {
    let scene = bare(request);
    let picture = Plot::new(&scene, positions, PICTURE, 1.0).picture();
    write_png(&picture, output).map_err(|e| Failure(format!("{}: {e}", output.display())))
}

fn select(stage: &mut Stage, name: &str, open_article: bool) -> Result<(), Failure> {
    let id = found(stage, name).ok_or_else(|| Failure(format!("nothing in these articles is called {name}")))?;
    stage.app.send(Command::Select(Item::Entity(id)));
    if open_article {
        stage.app.send(Command::Read(Read::Step(true)));
    }
    stage.settle(MOST_FRAMES);
    stage.app.send(Command::View(View::Centre(id)));
    stage.settle(MOST_FRAMES);
    Ok(())
}

fn found(stage: &Stage, name: &str) -> Option<EntityId> {
    search(stage.app.state(), name).first().copied()
}
