//! Finds organizations.

use super::{Extraction, Organization};
use crate::text::Reading;

/// The organizations of an article.
pub fn find(_reading: &Reading, _found: &Extraction) -> Vec<Organization> {
    Vec::new()
}
