//! `isnad layout`: an edge list → coordinates, with the window's own layout.

use std::fmt::{Display, Write};
use std::path::{Path, PathBuf};

use clap::Args;

use super::Failure;
use crate::layout::{Quality, Request, layout};

/// Arguments of `layout`.
#[derive(Debug, Args)]
pub struct LayoutArgs {
    /// Edge list: two node numbers to a line, from 0, and a weight if wanted; a first line `# n N` gives the number of nodes.
    pub edges: PathBuf,
    /// Where to write the coordinates: number, x and y to a line.
    #[arg(short, long)]
    pub output: PathBuf,
    /// Draws the graph as well, as a PNG.
    #[cfg(feature = "window")]
    #[arg(long)]
    pub picture: Option<PathBuf>,
    /// Chooses one of the many equally good pictures.
    #[arg(long, default_value_t = 0)]
    pub seed: u64,
    /// Threads to use; the result is the same for any number.
    #[arg(long, default_value_t = 1)]
    pub threads: usize,
    /// Where between speed, true distances and true neighbourhoods.
    #[arg(long, value_enum, default_value_t = QualityArg::Balanced)]
    pub quality: QualityArg,
}

/// A position of the slider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum QualityArg {
    /// The quickest picture worth looking at.
    Fast,
    /// Distances and neighbourhoods in balance.
    Balanced,
    /// Distances as in the graph.
    Global,
    /// Neighbours next to each other.
    Local,
}

/// Runs `layout`.
///
/// # Errors
/// When the edges cannot be read or the coordinates not be written.
pub(super) fn run(args: &LayoutArgs) -> Result<(Request, Vec<[f32; 2]>), Failure> {
    let request = read(&args.edges, args.seed)?;
    let positions = layout(&request, quality(args.quality), args.threads);
    std::fs::write(&args.output, coordinates(&positions)).map_err(|e| Failure(format!("{}: {e}", args.output.display())))?;
    Ok((request, positions))
}

fn read(edges: &Path, seed: u64) -> Result<Request, Failure> {
    let fail = |why: &dyn Display| Failure(format!("{}: {why}", edges.display()));
    let text = std::fs::read_to_string(edges).map_err(|e| fail(&e))?;
    parse(&text, seed).map_err(|e| fail(&e))
}

fn quality(arg: QualityArg) -> Quality {
    match arg {
        QualityArg::Fast => Quality::Fast,
        QualityArg::Balanced => Quality::Balanced,
        QualityArg::Global => Quality::Global,
        QualityArg::Local => Quality::Local,
    }
}

fn parse(text: &str, seed: u64) -> Result<Request, String> {
    let mut request = Request { seed, ..Request::default() };
    for (number, line) in text.lines().enumerate() {
        let fail = || format!("line {}: expected two node numbers, found {line:?}", number + 1);
        if let Some(count) = line.strip_prefix("# n ") {
            request.nodes = request.nodes.max(count.trim().parse().map_err(|_| fail())?);
        } else if !line.starts_with('#') && !line.trim().is_empty() {
            let (from, to, weight) = edge(line).ok_or_else(fail)?;
            request.nodes = request.nodes.max(from.max(to) as usize + 1);
            request.edges.push((from, to, weight));
        }
    }
    Ok(request)
}

fn edge(line: &str) -> Option<(u32, u32, f32)> {
    let mut fields = line.split_ascii_whitespace();
    let (from, to) = (fields.next()?.parse().ok()?, fields.next()?.parse().ok()?);
    Some((from, to, fields.next().map_or(Some(1.0), |weight| weight.parse().ok())?))
}

fn coordinates(positions: &[[f32; 2]]) -> String {
    let mut text = String::with_capacity(positions.len() * 28);
    for (node, [x, y]) in positions.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{node} {x} {y}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_with_head_comment_and_weight() {
        let request = parse("# n 5\n0 1\n# a remark\n1 2 0.5\n", 7).expect("well formed");
        assert_eq!((request.nodes, request.seed), (5, 7));
        assert_eq!(request.edges, [(0, 1, 1.0), (1, 2, 0.5)]);
    }

    #[test]
    fn a_broken_line_is_named() {
        assert!(parse("0 1\n0 x\n", 0).unwrap_err().starts_with("line 2:"));
    }
}
