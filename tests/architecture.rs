//! Who may import whom, read off the sources: a layer that reaches upwards fails here.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Module, and the modules of the crate it may use. The map in `src/lib.rs` tells why.
const LAYERS: [(&str, &[&str]); 16] = [
    ("text", &[]),
    ("lexicon", &["text"]),
    ("calendar", &["text", "lexicon"]),
    ("extract", &["text", "lexicon", "calendar"]),
    ("resolve", &["text", "lexicon", "extract", "calendar"]),
    ("graph", &["text", "extract", "resolve"]),
    ("layout", &[]),
    ("library", &["text", "extract", "resolve", "graph"]),
    ("ingest", &["text", "calendar", "extract", "lexicon"]),
    ("sample", &["text", "ingest"]),
    ("store", &[]),
    ("export", &["text", "extract", "resolve", "graph", "library"]),
    ("cli", &["text", "ingest", "sample", "library", "export", "layout"]),
    ("app/typeset", &[]),
    ("app/offscreen", &["app"]),
    (
        "app",
        &["text", "lexicon", "calendar", "extract", "resolve", "graph", "layout", "library", "ingest", "sample", "store", "app"],
    ),
];

/// Modules that reach for nothing outside: no file, thread, clock, environment, window.
const PURE: [&str; 8] = ["text", "lexicon", "calendar", "extract", "resolve", "graph", "layout", "library"];

const OUTSIDE: [&str; 9] =
    ["std::fs", "std::net", "std::thread", "std::time", "std::env", "std::process", "egui", "eframe", "SystemTime"];

/// The Rust files of a folder, in order of their paths.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(Result::unwrap);
    entries.map(walkdir::DirEntry::into_path).filter(|path| path.extension().is_some_and(|e| e == "rs")).collect()
}

fn files() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let paths = sources(&root);
    let name = |p: &Path| p.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    paths.iter().map(|p| (name(p), std::fs::read_to_string(p).unwrap())).collect()
}

/// The code above a file's unit tests.
fn code(text: &str) -> &str {
    text.split("#[cfg(test)]\nmod tests").next().unwrap_or(text)
}

fn module_of(file: &str) -> Option<&'static str> {
    let inside = |module: &str| file == format!("{module}.rs") || file.starts_with(&format!("{module}/"));
    let found = LAYERS.iter().map(|(module, _)| *module).filter(|m| inside(m));
    found.max_by_key(|m| m.len())
}

/// The modules a text names after `crate::`.
fn imports(text: &str) -> BTreeSet<String> {
    let named = text
        .split("crate::")
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>());
    named.filter(|name| !name.is_empty()).collect()
}

#[test]
fn no_layer_reaches_upwards() {
    let mut wrong = Vec::new();
    for (file, text) in files() {
        let Some(module) = module_of(&file) else { continue };
        let allowed = LAYERS.iter().find(|(m, _)| *m == module).unwrap().1;
        for name in imports(code(&text)) {
            let own = module.split('/').next() == Some(name.as_str()) && !module.contains('/');
            let known = LAYERS.iter().any(|(m, _)| *m == name);
            if known && !own && !allowed.contains(&name.as_str()) {
                wrong.push(format!("{file} uses crate::{name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_core_touches_nothing_outside() {
    let mut wrong = Vec::new();
    for (file, text) in files() {
        if module_of(&file).is_none_or(|m| !PURE.contains(&m)) {
            continue;
        }
        let lines = code(&text).lines().filter(|l| !l.trim_start().starts_with("//"));
        for line in lines {
            wrong.extend(OUTSIDE.iter().filter(|o| line.contains(*o)).map(|o| format!("{file}: {o}: {line}")));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_file_says_what_it_holds() {
    let silent: Vec<String> = files().into_iter().filter(|(_, t)| !t.starts_with("//!")).map(|(f, _)| f).collect();
    assert!(silent.is_empty(), "without //! docs: {silent:#?}");
}

#[test]
fn every_module_is_in_the_table() {
    let unknown: Vec<String> = files().into_iter().map(|(f, _)| f).filter(|f| module_of(f).is_none()).collect();
    assert_eq!(unknown, ["lib.rs", "main.rs", "screenshot.rs"]);
}
