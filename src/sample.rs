//! The built-in sample: invented outlets' articles about real public meetings, embedded.

use crate::ingest::read_bytes;
use crate::text::Article;

#[derive(rust_embed::Embed)]
#[folder = "assets/sample"]
struct Files;

/// The sample's articles in order of their names.
pub fn articles() -> Vec<Article> {
    let mut names: Vec<_> = Files::iter().filter(|name| !name.starts_with('.')).collect();
    names.sort();
    names.iter().filter_map(|name| read_bytes(name, &Files::get(name)?.data).ok()).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_file_is_read() {
        assert_eq!(super::articles().len(), super::Files::iter().filter(|name| !name.starts_with('.')).count());
    }
}
