//! The program: arguments → the window or a command; exit code 1 with a message when it fails.

#[cfg(feature = "window")]
mod screenshot;

use std::process::ExitCode;

use clap::Parser;
use isnad::cli::{self, Cli, Command, Failure};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    env_logger::init();
    match run(&Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("isnad: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: &Cli) -> Result<(), Failure> {
    match &cli.command {
        Some(Command::Extract(args)) => cli::extract(args),
        Some(Command::Layout(args)) => lay_out(args),
        #[cfg(feature = "window")]
        Some(Command::Screenshot(args)) => screenshot::run(args),
        None => window(&cli.open),
    }
}

#[cfg(feature = "window")]
fn lay_out(args: &cli::LayoutArgs) -> Result<(), Failure> {
    let (request, positions) = cli::layout(args)?;
    args.picture.as_ref().map_or(Ok(()), |picture| screenshot::draw(&request, &positions, picture))
}

#[cfg(not(feature = "window"))]
fn lay_out(args: &cli::LayoutArgs) -> Result<(), Failure> {
    cli::layout(args).map(drop)
}

#[cfg(feature = "window")]
fn window(args: &cli::OpenArgs) -> Result<(), Failure> {
    use isnad::app::{self, corpus::Source};
    let source = args.folder.clone().map_or(Source::Sample, Source::Path);
    let without_window = |why: String| {
        let other = "`isnad extract FOLDER --output graph.json` and `isnad screenshot FOLDER --output shot.png` need no display";
        Failure(format!("no window can be opened here: {why}\n{other}"))
    };
    if cfg!(target_os = "linux") && ["DISPLAY", "WAYLAND_DISPLAY"].iter().all(|name| std::env::var_os(name).is_none()) {
        return Err(without_window("there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set)".to_string()));
    }
    let language = args.language.map(language);
    app::open(source, args.renderer == cli::Renderer::Glow, language).map_err(without_window)
}

#[cfg(feature = "window")]
fn language(arg: cli::LanguageArg) -> isnad::app::language::Language {
    use isnad::app::language::Language;
    match arg {
        cli::LanguageArg::En => Language::English,
        cli::LanguageArg::Fa => Language::Persian,
        cli::LanguageArg::Ar => Language::Arabic,
    }
}

#[cfg(not(feature = "window"))]
fn window(_args: &cli::OpenArgs) -> Result<(), Failure> {
    Err(Failure("built without a window; use `isnad extract FOLDER --output graph.json`".to_string()))
}
