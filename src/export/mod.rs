//! Writers: a [`Library`] → bytes for other programs. `json` is the full export.

pub mod json;

use std::io::{BufWriter, Write};

use crate::library::Library;

/// Bytes gathered before they are written: the serialiser writes a word at a time.
const WRITTEN_AT_ONCE: usize = 1 << 18;

/// Writes the full export as JSON.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_json(library: &Library, out: &mut dyn Write) -> std::io::Result<()> {
    let mut out = BufWriter::with_capacity(WRITTEN_AT_ONCE, out);
    serde_json::to_writer_pretty(&mut out, &json::Export::new(library))?;
    out.write_all(b"\n")?;
    out.flush()
}
