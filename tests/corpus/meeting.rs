//! Meetings: parties, status and format must be right; date and place are counted apart.

use std::collections::BTreeMap;

use isnad::extract::{Actor, Extraction, Meeting};

use super::marked::Case;

type Wanted = BTreeMap<String, String>;

/// What is wrong with the meetings of a text; empty when all is right.
pub fn faults(case: &Case, found: &Extraction) -> Vec<String> {
    let mut left: Vec<&Meeting> = found.meetings.iter().collect();
    let mut out = Vec::new();
    for wanted in &case.details {
        match left.iter().position(|m| fits(wanted, m, found, case)) {
            Some(at) => drop(left.remove(at)),
            None => out.push(format!("missed {}", describe_wanted(wanted))),
        }
    }
    out.extend(left.iter().map(|m| format!("wrong {} by {}", describe(m, found, case), m.trigger.rule.0)));
    out
}

/// Right and all of the stated dates and places, over the meetings that fit otherwise.
pub fn slots(case: &Case, found: &Extraction) -> [(usize, usize); 2] {
    let mut counts = [(0, 0); 2];
    for wanted in &case.details {
        let Some(meeting) = found.meetings.iter().find(|m| fits(wanted, m, found, case)) else { continue };
        let has = [meeting.date.map(|d| d.date.to_string()), meeting.place.as_ref().map(|p| p.name.clone())];
        for ((slot, has), (right, all)) in ["date", "place"].iter().zip(has).zip(&mut counts) {
            if let Some(value) = wanted.get(*slot) {
                *all += 1;
                *right += usize::from(has.as_ref() == Some(value));
            }
        }
    }
    counts
}

fn fits(wanted: &Wanted, meeting: &Meeting, found: &Extraction, case: &Case) -> bool {
    let status = wanted.get("status").map_or("held", String::as_str);
    let format = wanted.get("format").map(String::as_str);
    let format_fits = format.is_none() || format == meeting.format.map(isnad::extract::Format::name);
    status == meeting.status.name() && format_fits && parties_fit(wanted, meeting, found, case)
}

/// Every party asked for is there, and every party there is asked for or allowed.
fn parties_fit(wanted: &Wanted, meeting: &Meeting, found: &Extraction, case: &Case) -> bool {
    let parties: Vec<&str> = wanted.get("parties").map(|p| p.split(';').map(str::trim).collect()).unwrap_or_default();
    let actors: Vec<Actor> = meeting.parties.iter().map(|p| p.actor).collect();
    let required = parties.iter().filter(|p| !p.starts_with('?'));
    required.clone().all(|p| actors.iter().any(|a| is(*a, p, found, case)))
        && actors.iter().all(|a| parties.iter().any(|p| is(*a, p.trim_start_matches('?'), found, case)))
}

/// True when an actor is the party a corpus file names.
fn is(actor: Actor, party: &str, found: &Extraction, case: &Case) -> bool {
    match actor {
        Actor::Country(iso) => iso.as_str() == party,
        Actor::Person(i) => found.people[i].mentions.iter().any(|m| m.span.of(&case.text) == party),
        Actor::Organization(i) => {
            let body = &found.organizations[i];
            body.mentions.iter().any(|m| m.span.of(&case.text) == party) || (party == "UN" && body.key == "united-nations")
        }
    }
}

fn describe_wanted(wanted: &Wanted) -> String {
    wanted.iter().map(|(k, v)| format!("{k}: {v}")).collect::<Vec<_>>().join(" | ")
}

fn describe(meeting: &Meeting, found: &Extraction, case: &Case) -> String {
    let name = |actor: &Actor| match *actor {
        Actor::Country(iso) => iso.to_string(),
        Actor::Person(i) => found.people[i].name.clone(),
        Actor::Organization(i) => found.organizations[i].name.clone(),
    };
    let parties: Vec<String> = meeting.parties.iter().map(|p| name(&p.actor)).collect();
    let format = meeting.format.map_or("?", isnad::extract::Format::name);
    format!("[{}] {} | {} | {format}", meeting.trigger.span.of(&case.text), parties.join("; "), meeting.status.name())
}
