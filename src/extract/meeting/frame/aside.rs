//! Meetings on the sidelines of another.

use super::Frame;
use crate::extract::Status;
use crate::lexicon::Event;

/// A meeting on the sidelines of a summit is where the summit is, and when.
pub fn settle(frames: &mut [Frame], first: usize) {
    let near = |f: &&Frame| f.place.is_some() && matches!(f.event, Event::Summit | Event::Session | Event::Visit);
    let expected = |f: &Frame| f.status == Some(Status::Planned);
    let ahead = frames[first.min(frames.len())..].iter().any(expected);
    let near = |f: &&Frame| near(f) && (ahead || !expected(f));
    let beside = |f: &&Frame| frames.get(first).is_some_and(|n| n.sentence - f.sentence <= 2);
    let main = || frames[..first].iter().find(|f| f.place.is_some() && f.date.is_some() && (ahead || !expected(f)));
    let Some(host) = frames.iter().rfind(near).filter(beside).or_else(main) else { return };
    let (place, date) = (host.place.clone(), host.date);
    for frame in frames[first..].iter_mut().filter(|f| f.place.is_none()) {
        frame.place.clone_from(&place);
        frame.date = frame.date.or(date);
    }
}
