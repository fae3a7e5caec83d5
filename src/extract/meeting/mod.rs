//! Finds meetings.

use super::{Extraction, Meeting};
use crate::text::Reading;

/// The meetings of an article.
pub fn find(_reading: &Reading, _found: &Extraction) -> Vec<Meeting> {
    Vec::new()
}
