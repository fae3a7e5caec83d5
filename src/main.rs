//! The program: arguments → the window or a command; exit code 1 with a message when it fails.

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
        Some(Command::Layout(args)) => cli::layout(args),
        #[cfg(feature = "window")]
        Some(Command::Screenshot(_)) => Err(Failure("not built yet".to_string())),
        None => Err(Failure("built without a window; use `isnad extract FOLDER`".to_string())),
    }
}
