//! One article → everything found in it. Sees no other article, cannot fail.
//!
//! `dateline` title, outlet and day of publication (for ingest) · `rule` what each find carries · `finding` what is found · then one folder
//! per kind, in the order they run: `country`, `organization`, `person`,
//! `meeting`, `claim`. Each later kind reads what the earlier ones found.

pub mod claim;
pub mod country;
pub mod dateline;
pub mod finding;
pub mod meeting;
pub mod organization;
pub mod person;
pub mod rule;

pub use finding::*;
pub use rule::{Mention, RuleId, without_overlaps};

use crate::calendar;
use crate::text::{Article, Reading};

/// Finds everything in one article.
pub fn extract(article: &Article) -> Extraction {
    let reading = Reading::new(article);
    let mut found = Extraction { countries: country::find(&reading), ..Extraction::default() };
    found.organizations = organization::find(&reading, &found);
    found.people = person::find(&reading, &found);
    found.dates = calendar::find(&reading);
    found.meetings = meeting::find(&reading, &found);
    found.claims = claim::find(&reading, &found);
    found
}
