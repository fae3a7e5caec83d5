//! Finds people.

use super::{Extraction, Person};
use crate::text::Reading;

/// The people of an article.
pub fn find(_reading: &Reading, _found: &Extraction) -> Vec<Person> {
    Vec::new()
}
