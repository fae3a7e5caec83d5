//! `isnad extract`: folder → JSON.

use std::fs::File;
use std::io::stdout;

use super::{ExtractArgs, Failure, articles};
use crate::export::write_json;
use crate::library::Library;

pub(super) fn run(args: &ExtractArgs) -> Result<(), Failure> {
    let articles = articles(args.folder.as_deref())?;
    let library = Library::build(articles, || true).unwrap_or_default();
    match &args.output {
        Some(path) => {
            let failed = |e: std::io::Error| Failure(format!("{}: {e}", path.display()));
            write_json(&library, &mut File::create(path).map_err(failed)?).map_err(failed)
        }
        None => write_json(&library, &mut stdout().lock()).map_err(|e| Failure(format!("standard output: {e}"))),
    }
}
