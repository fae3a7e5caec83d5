//! The picture along time: which day each node belongs to, and where that day is.
//!
//! `dates` entity → days · `scale` day ↔ x · `axis` years, months and days as the canvas shows them.

mod axis;
mod dates;
mod scale;

use std::collections::BTreeMap;

pub use axis::Sight;
use dates::{Days, dates};
use scale::Scale;

use super::scene;
use crate::layout::{Region, Request};
use crate::library::Library;
use crate::resolve::EntityId;

/// Width of the picture to the side of a square that would hold it.
const STRETCH: f32 = 1.7;
/// Between the earliest day and the band of what has no date, in world units.
const BAND_GAP: f32 = 90.0;
/// The least width of that band.
const BAND_LEAST: f32 = 80.0;

/// Every entity's place in time.
#[derive(Clone, Debug, Default)]
pub struct Timeline {
    days: BTreeMap<EntityId, Days>,
    scale: Scale,
    /// The band of what has no date, in x that grows with time.
    band: [f32; 2],
    has_undated: bool,
    /// Later is further left.
    mirrored: bool,
}

impl Timeline {
    /// The timeline of all that is connected, whether it is shown or not.
    pub fn new(library: &Library, mirrored: bool) -> Self {
        let days = dates(library);
        let nodes: Vec<scene::Node> = scene::connected(library).collect();
        let side = Request::comfortable_side(nodes.iter().map(|node| node.radius));
        let dated = nodes.iter().filter_map(|node| days.get(&node.entity).copied());
        let scale = Scale::new(dated, STRETCH * side);
        let undated = nodes.iter().filter(|node| !days.contains_key(&node.entity)).map(|node| node.radius);
        let has_undated = undated.clone().next().is_some();
        let area = Request::comfortable_side(undated).powi(2);
        let width = (STRETCH * area / side.max(1.0)).max(BAND_LEAST);
        let right = scale.range()[0] - BAND_GAP;
        Self { days, scale, band: [right - width, right], has_undated, mirrored }
    }

    /// Where an entity keeps to: its days, or the band of what has none.
    pub fn region(&self, entity: EntityId) -> Region {
        let [from, to] = match self.days.get(&entity) {
            Some(days) => [days.first, days.last + 1].map(|day| self.scale.x_of(day as f64)),
            None => self.band,
        };
        let inset = (0.5 * (to - from)).min(6.0);
        let (from, to) = (from + inset, to - inset);
        if self.mirrored { Region::Column { from: -to, to: -from } } else { Region::Column { from, to } }
    }

    fn shown(&self, x: f32) -> f32 {
        if self.mirrored { -x } else { x }
    }
}
