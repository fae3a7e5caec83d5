//! When things were: meetings and claims on their day, people and bodies in the middle of what they did.

use std::collections::BTreeMap;

use crate::calendar::day_number;
use crate::library::Library;
use crate::resolve::{Entity, EntityId, Facts};
use crate::text::PartialDate;

/// Days from a first to a last one, each counted as [`day_number`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Days {
    /// The first.
    pub first: i64,
    /// The last, which may be the first.
    pub last: i64,
}

impl Days {
    /// The days a date covers: one, a month or a year.
    pub fn of(date: PartialDate) -> Option<Self> {
        let first = PartialDate::day(date.year, date.month.unwrap_or(1), date.day.unwrap_or(1));
        let next = match (date.month, date.day) {
            (Some(_), Some(_)) => return day_number(first).map(|day| Self { first: day, last: day }),
            (Some(month), None) if month < 12 => PartialDate::day(date.year, month + 1, 1),
            _ => PartialDate::day(date.year.checked_add(1)?, 1, 1),
        };
        Some(Self { first: day_number(first)?, last: day_number(next)? - 1 })
    }

    fn middle(self) -> i64 {
        self.first + (self.last - self.first) / 2
    }
}

/// The days of all entities that have any.
pub fn dates(library: &Library) -> BTreeMap<EntityId, Days> {
    let mut days: BTreeMap<EntityId, Days> = BTreeMap::new();
    for entity in library.entities() {
        days.extend(happened(library, entity).map(|when| (entity.id, when)));
    }
    let mut deeds: BTreeMap<EntityId, Vec<i64>> = BTreeMap::new();
    for relation in library.network.relations() {
        for (one, other) in [(relation.from, relation.to), (relation.to, relation.from)] {
            if let (None, Some(when)) = (days.get(&one), days.get(&other)) {
                deeds.entry(one).or_default().push(when.middle());
            }
        }
    }
    let actors = library.entities().iter().filter(|entity| !is_event(entity));
    let of_actors: Vec<_> = actors
        .filter_map(|actor| Some((actor.id, median(deeds.remove(&actor.id).unwrap_or_else(|| reports(library, actor)))?)))
        .collect();
    days.extend(of_actors);
    days
}

fn is_event(entity: &Entity) -> bool {
    matches!(entity.facts, Facts::Meeting(_) | Facts::Claim(_))
}

/// When a meeting or a claim was: as the articles say, else when the first of them appeared.
fn happened(library: &Library, entity: &Entity) -> Option<Days> {
    let told = match &entity.facts {
        Facts::Meeting(meeting) => meeting.date,
        Facts::Claim(claim) => claim.date,
        _ => return None,
    };
    let reported = || reports(library, entity).into_iter().min().map(|day| Days { first: day, last: day });
    told.and_then(Days::of).or_else(reported)
}

/// The days on which articles that mention an entity appeared.
fn reports(library: &Library, entity: &Entity) -> Vec<i64> {
    let published = entity.mentions.iter().filter_map(|mention| library.article(mention.quote.article).published);
    published.filter_map(Days::of).map(Days::middle).collect()
}

/// The middle day, which is one of them.
fn median(mut days: Vec<i64>) -> Option<Days> {
    let middle = days.len().checked_sub(1)? / 2;
    let day = *days.select_nth_unstable(middle).1;
    Some(Days { first: day, last: day })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> i64 {
        let days = Days::of(PartialDate::parse_iso(text).expect("a date")).expect("days");
        days.last - days.first + 1
    }

    #[test]
    fn a_date_covers_what_it_leaves_open() {
        assert_eq!(["2024-07-16", "2024-02", "2023-12", "2023", "2024"].map(days), [1, 29, 31, 365, 366]);
    }

    #[test]
    fn the_middle_of_deeds_is_a_day_of_one() {
        assert_eq!(median(vec![9, 1, 4, 5]), Some(Days { first: 4, last: 4 }));
        assert_eq!(median(Vec::new()), None);
    }
}
