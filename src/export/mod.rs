//! Writers: a [`Library`] → bytes for other programs. `json` is the full export.

pub mod json;

use crate::library::Library;

/// Writes the full export as JSON.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_json(library: &Library, out: &mut dyn std::io::Write) -> std::io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &json::Export::new(library))?;
    out.write_all(b"\n")
}
