//! Finds claims.

use super::{Claim, Extraction};
use crate::text::Reading;

/// The claims of an article.
pub fn find(_reading: &Reading, _found: &Extraction) -> Vec<Claim> {
    Vec::new()
}
