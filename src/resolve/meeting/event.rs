//! Reports that tell of one event, joined step by step, the surest first.

use std::collections::{BTreeMap, BTreeSet};

use super::evidence::{Beside, ENOUGH, ENOUGH_BESIDE, Evidence};
use super::pairs::{Pair, pairs};
use super::time::{Closeness, DAYS_BEFORE, Known};
use super::told::Told;
use super::veto::clash;
use crate::resolve::union::Union;
use crate::text::ArticleId;

/// So many reports of an event are compared with those of another before the two are joined.
const COMPARED: usize = 8;
/// Two accounts in one article are one event only on strong evidence: the article tells them apart.
const ENOUGH_WITHIN: f32 = 4.0;

/// An event: its reports, and why each was joined.
#[derive(Debug)]
pub(super) struct Event {
    /// Positions of its reports, in order.
    pub reports: Vec<usize>,
    /// The joins, in order.
    pub joins: Vec<Join>,
}

/// Why two reports were joined.
#[derive(Clone, Debug)]
pub(super) struct Join {
    /// One report.
    pub a: usize,
    /// The other one.
    pub b: usize,
    /// What speaks for it.
    pub evidence: Evidence,
}

/// Joins the reports of one event. First those whose times agree; then those without a time that fit one event only;
/// then what else two articles tell that report one event.
pub(super) fn events(told: &[Told]) -> Vec<Event> {
    let pairs = pairs(told);
    let mut gathering = Gathering { told, union: Union::new(told.len()), joins: Vec::new() };
    pairs.iter().for_each(|pair| gathering.join_dated(pair));
    let dated = gathering.dated_partners(&pairs);
    pairs.iter().for_each(|pair| gathering.join_undated(pair, &dated));
    gathering.join_companions(&pairs);
    gathering.into_events()
}

struct Gathering<'t, 'a> {
    told: &'t [Told<'a>],
    union: Union,
    joins: Vec<Join>,
}

impl Gathering<'_, '_> {
    fn join_dated(&mut self, pair: &Pair) {
        let within = self.told[pair.a].article == self.told[pair.b].article;
        let enough = if within { ENOUGH_WITHIN } else { ENOUGH };
        let dated = pair.evidence.time > Closeness::Possible || pair.evidence.besides.has(Beside::Process);
        if dated && pair.evidence.weight >= enough && (!within || self.is_retold(pair)) {
            self.join(pair, pair.evidence.rule);
        }
    }

    /// Two accounts of an article name the same people and sides, and neither another place or day.
    fn is_retold(&self, pair: &Pair) -> bool {
        let (a, b) = (&self.told[pair.a], &self.told[pair.b]);
        let unsaid = a.same_place(b) != Some(false) && a.meeting.date == b.meeting.date;
        unsaid && pair.evidence.time >= Closeness::News && a.people == b.people && a.sides == b.sides && a.bodies == b.bodies
    }

    /// For reports that do not tell their time: the events it could be.
    fn dated_partners(&self, pairs: &[Pair]) -> BTreeMap<usize, BTreeSet<usize>> {
        let mut partners: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for pair in pairs.iter().filter(|p| p.evidence.weight >= ENOUGH) {
            for (one, other) in [(pair.a, pair.b), (pair.b, pair.a)] {
                if self.is_dated(other) {
                    partners.entry(one).or_default().insert(self.union.root(other));
                }
            }
        }
        partners
    }

    fn is_dated(&self, report: usize) -> bool {
        !matches!(self.told[report].when.known, Known::Window | Known::Loose(_))
    }

    fn join_undated(&mut self, pair: &Pair, dated: &BTreeMap<usize, BTreeSet<usize>>) {
        let across = self.told[pair.a].article != self.told[pair.b].article;
        let sure = pair.evidence.is_sure() || pair.evidence.is_likely() && self.near(pair);
        let likely = across && sure && pair.evidence.time == Closeness::Possible && pair.evidence.weight >= ENOUGH;
        if likely && self.says_where(pair) && self.fits_one_event(pair, dated) {
            self.join(pair, pair.evidence.rule);
        }
    }

    /// Told within days of one another, or neither says when.
    fn near(&self, pair: &Pair) -> bool {
        match (self.told[pair.a].when.anchor, self.told[pair.b].when.anchor) {
            (Some(a), Some(b)) => a.abs_diff(b) <= DAYS_BEFORE,
            (a, b) => a.is_none() && b.is_none(),
        }
    }

    /// What only stands further down in the news of a day must have been at the same place, else it is another meeting.
    fn says_where(&self, pair: &Pair) -> bool {
        !self.is_loose(pair) || pair.evidence.besides.has(Beside::Place)
    }

    /// One of them only stands further down in the news of a day.
    fn is_loose(&self, pair: &Pair) -> bool {
        [pair.a, pair.b].into_iter().any(|i| matches!(self.told[i].when.known, Known::Loose(_)))
    }

    /// A pair that does not tell its time can be one event at most.
    fn fits_one_event(&self, pair: &Pair, dated: &BTreeMap<usize, BTreeSet<usize>>) -> bool {
        let loose = [pair.a, pair.b].into_iter().filter(|i| !self.is_dated(*i));
        let mut events = loose.filter_map(|i| dated.get(&i)).flatten().map(|event| self.union.root(*event));
        let first = events.next();
        events.all(|event| Some(event) == first)
    }

    /// Joins what else articles tell that report one event: "the previous meeting" is then the same in each.
    fn join_companions(&mut self, pairs: &[Pair]) {
        let partners = self.partners();
        let beside = |pair: &&Pair| {
            let (a, b) = (self.told[pair.a].article, self.told[pair.b].article);
            let fits = pair.evidence.time > Closeness::Possible || !self.is_loose(pair);
            fits && pair.evidence.weight >= ENOUGH_BESIDE && partners.contains(&(a.min(b), a.max(b)))
        };
        let beside: Vec<&Pair> = pairs.iter().filter(beside).collect();
        let mut choices: BTreeMap<(usize, ArticleId), usize> = BTreeMap::new();
        for pair in beside.iter().filter(|p| self.may_join(p.a, p.b)) {
            *choices.entry((pair.a, self.told[pair.b].article)).or_default() += 1;
            *choices.entry((pair.b, self.told[pair.a].article)).or_default() += 1;
        }
        for pair in beside {
            let one = |i: usize, j: usize| choices.get(&(i, self.told[j].article)) == Some(&1);
            if one(pair.a, pair.b) && one(pair.b, pair.a) {
                self.join(pair, "meeting.told-beside-the-same-event");
            }
        }
    }

    /// Articles that tell of one event; that both mention talks which go on for years says little.
    fn partners(&self) -> BTreeSet<(ArticleId, ArticleId)> {
        let articles = |join: &Join| (self.told[join.a].article, self.told[join.b].article);
        let news = self.joins.iter().filter(|join| !join.evidence.besides.has(Beside::Process));
        news.map(articles).map(|(a, b)| (a.min(b), a.max(b))).filter(|(a, b)| a != b).collect()
    }

    fn join(&mut self, pair: &Pair, rule: &'static str) {
        if self.may_join(pair.a, pair.b) {
            self.union.join(pair.a, pair.b);
            self.joins.push(Join { a: pair.a, b: pair.b, evidence: Evidence { rule, ..pair.evidence } });
        }
    }

    /// Two events are one when no report of one speaks against a report of the other, and no article tells both.
    fn may_join(&self, a: usize, b: usize) -> bool {
        if self.union.same(a, b) {
            return false;
        }
        let (x, y) = (self.union.group(a), self.union.group(b));
        let within = self.told[a].article == self.told[b].article;
        let (few, many) = if x.len() <= y.len() { (x, y) } else { (y, x) };
        let twice = |i: &usize| many.iter().any(|j| self.told[*i].article == self.told[*j].article);
        let against = |i: &usize| many.iter().take(COMPARED).any(|j| clash(&self.told[*i], &self.told[*j]));
        (within || !few.iter().any(twice)) && !few.iter().take(COMPARED).any(against)
    }

    fn into_events(self) -> Vec<Event> {
        let mut by_root: BTreeMap<usize, Event> = BTreeMap::new();
        for report in 0..self.told.len() {
            let event =
                by_root.entry(self.union.root(report)).or_insert_with(|| Event { reports: Vec::new(), joins: Vec::new() });
            event.reports.push(report);
        }
        for join in self.joins {
            if let Some(event) = by_root.get_mut(&self.union.root(join.a)) {
                event.joins.push(join);
            }
        }
        by_root.into_values().collect()
    }
}
