//! Finds countries.

use super::Country;
use crate::text::Reading;

/// The countries of an article.
pub fn find(_reading: &Reading) -> Vec<Country> {
    Vec::new()
}
