//! Meetings: which reports tell of one event.
//!
//! Reports are joined on who met, and only where date, form, place and status
//! allow it; never on wording. `told` is a report with its parties resolved,
//! `time` says when it allows its meeting to have been, `veto` what cannot be
//! said of one event, `evidence` how much speaks for one, `plan` what became of what was
//! expected, `pairs` which reports
//! are compared, `event` joins them, `facts` tells what they say together.

mod event;
mod evidence;
mod facts;
mod pairs;
mod plan;
mod time;
mod told;
mod veto;

#[cfg(test)]
mod tests;

use super::{EntityId, Found, Resolution};
use told::Told;

/// Makes an entity of every event.
pub fn resolve(found: &[Found], out: &mut Resolution) {
    let mut told: Vec<Told> = Vec::new();
    for f in found {
        let meetings = f.extraction.meetings.iter().enumerate();
        told.extend(meetings.map(|(index, meeting)| Told::new(f, index, meeting, out)));
    }
    out.meetings = found.iter().map(|f| vec![EntityId(0); f.extraction.meetings.len()]).collect();
    for event in event::events(&told) {
        let id = out.add(facts::entity(&event, &told, found, out));
        for report in event.reports {
            out.meetings[told[report].article.0 as usize][told[report].index] = id;
        }
    }
}
