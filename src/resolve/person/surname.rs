//! Names that do not name anybody in full: surnames alone, a part of a longer name.
//!
//! In its article such a name is a part of the one full name it fits. Else it is
//! the surname of the one person of other articles whom office or country speak
//! for. What is left is joined with its like.

use std::collections::{BTreeMap, BTreeSet};

use super::super::name::{Between, Key, Langs, keys, word_likeness};
use super::super::{Found, MergeReason};
use super::Find;
use super::known::{Known, countries, known};
use super::names::Names;
use crate::extract::{Role, RuleId};
use crate::lexicon::Iso;
use crate::lexicon::notable::{Notable, known_alone, monarchs};

/// A surname that more people than these bear says nothing.
const MOST_BEARERS: usize = 64;
/// Lone names are compared with so many of their block.
const NEIGHBOURS: usize = 64;

/// Surnames by their keys, each with its script (true for the Arabic one) and the forms that bear it.
type Surnames = BTreeMap<Key, BTreeMap<(String, bool), Vec<usize>>>;

/// Which group each find belongs to.
pub(super) struct Placing<'n> {
    names: &'n mut Names,
    /// Group of each find.
    pub of: Vec<usize>,
    known: BTreeMap<usize, Known>,
    /// Surnames of full names by their keys, each with the forms that bear it.
    surnames: Surnames,
    /// Groups whose surname is like a form that stands alone.
    bearers: BTreeMap<usize, BTreeSet<usize>>,
    /// A form of each listed person, by name.
    listed: BTreeMap<&'static str, usize>,
}

/// Gives each find its group.
pub(super) fn place(names: &mut Names, finds: &[Find], found: &[Found]) -> Vec<usize> {
    let known = known(names, finds);
    let of = finds.iter().map(|f| names.joined.root(f.form)).collect();
    let surnames = surnames(names);
    let listed = names.listed.iter().enumerate().filter_map(|(form, listed)| Some((listed.as_ref()?.name, form))).collect();
    let mut placing = Placing { names, of, known, surnames, bearers: BTreeMap::new(), listed };
    let mut start = 0;
    for people in finds.chunk_by(|a, b| a.article == b.article) {
        let named = found[people[0].article].extraction.countries.iter().map(|c| c.iso).collect();
        placing.place_article(finds, start..start + people.len(), &named);
        start += people.len();
    }
    placing.join_lone(finds);
    placing.of
}

/// Surnames of the full forms by their block.
fn surnames(names: &Names) -> Surnames {
    let mut out = Surnames::new();
    for (i, form) in names.forms.iter().enumerate().filter(|(_, f)| f.is_full()) {
        for surname in form.surnames() {
            for key in keys(surname) {
                out.entry(key).or_default().entry((surname.to_string(), form.arabic)).or_default().push(i);
            }
        }
    }
    out
}

impl Placing<'_> {
    /// Places the lone names of one article, which names these countries.
    fn place_article(&mut self, finds: &[Find], range: std::ops::Range<usize>, named: &BTreeSet<Iso>) {
        let (full, lone): (Vec<usize>, Vec<usize>) = range.partition(|f| self.is_full(finds[*f].form));
        for at in lone {
            let here = self.whole_here(finds, &full, at);
            let (rule, group) = match here {
                Some(other) => ("person.part-of-name-in-article", Some(self.of[other])),
                None => ("person.surname-alone", self.meant(&finds[at], named)),
            };
            if let Some(group) = group.filter(|g| *g != self.of[at]) {
                self.of[at] = group;
                self.tell(rule, &finds[at], group);
            }
        }
    }

    /// A name of several words, or one that was joined to such a name.
    fn is_full(&self, form: usize) -> bool {
        self.names.joined.group(form).iter().any(|f| self.names.forms[*f].is_full())
    }

    /// The one person of the article whose full name has the word: as surname, else between, else as given name.
    fn whole_here(&self, finds: &[Find], full: &[usize], at: usize) -> Option<usize> {
        let alone = finds[at].form;
        let rank = |other: &usize| {
            let apart = self.known.get(&self.of[*other]).is_some_and(|k| k.is_apart(finds[at].person));
            let rank = part_of(self.names, alone, finds[*other].form)?;
            (!apart).then_some((rank, self.of[*other], *other))
        };
        let mut ranked: Vec<(usize, usize, usize)> = full.iter().filter_map(rank).collect();
        ranked.sort_unstable();
        let best = ranked.first()?.0;
        ranked.retain(|r| r.0 == best);
        // Of two people with one surname, news writes the better known one's alone.
        if ranked.iter().any(|r| r.1 != ranked[0].1) {
            ranked.retain(|r| self.names.joined.group(r.1).iter().any(|f| self.names.listed[*f].is_some()));
        }
        let first = ranked.first()?;
        ranked.iter().all(|r| r.1 == first.1).then_some(first.2)
    }

    /// The bearer of the surname that offices and countries speak for, when one stands out.
    fn choose(&mut self, find: &Find, named: &BTreeSet<Iso>) -> Option<usize> {
        let bearers = self.bearers(find.form);
        if bearers.len() > MOST_BEARERS {
            return None;
        }
        let mut scored: Vec<(usize, usize)> =
            bearers.iter().filter_map(|g| self.score(find, named, *g).map(|s| (s, *g))).collect();
        scored.sort_by_key(|(score, group)| (std::cmp::Reverse(*score), *group));
        match scored[..] {
            [(_, only)] => Some(only),
            [(best, group), (second, _), ..] if best > second => Some(group),
            _ => None,
        }
    }

    /// Whom a lone name means: who reigns under it, whom office and country speak for, whom everybody knows by it.
    fn meant(&mut self, find: &Find, named: &BTreeSet<Iso>) -> Option<usize> {
        let word = self.names.forms[find.form].joined();
        let reigning = reigning(&word, find).and_then(|notable| self.listed(notable, find));
        let chosen = reigning.or_else(|| self.choose(find, named));
        chosen.or_else(|| known_alone(&word).and_then(|notable| self.listed(notable, find)))
    }

    /// The group of a listed person, where nothing speaks against the find being one of it.
    fn listed(&self, notable: &Notable, find: &Find) -> Option<usize> {
        let group = self.names.joined.root(*self.listed.get(notable.name)?);
        (!self.known.get(&group)?.is_apart(find.person)).then_some(group)
    }

    /// How much speaks for a group; `None` when too little does, or something against it.
    fn score(&self, find: &Find, named: &BTreeSet<Iso>, group: usize) -> Option<usize> {
        let known = self.known.get(&group)?;
        let same = !countries(find.person).is_disjoint(&known.countries);
        let near = !known.countries.is_disjoint(named);
        let seen = known.mentions > 0;
        // A listed person whom nobody names in full is meant only where the office speaks for it; somebody of a
        // country that the article does not name is hardly meant at all.
        let likely = if seen { same || near || known.countries.is_empty() } else { same };
        let score = usize::from(seen) * 2 + usize::from(same) * 2 + usize::from(known.shares_office(find.person)) * 2;
        (likely && !known.is_apart(find.person)).then_some(score + usize::from(near))
    }

    /// Groups whose surname is like a name standing alone.
    fn bearers(&mut self, form: usize) -> BTreeSet<usize> {
        if let Some(known) = self.bearers.get(&form) {
            return known.clone();
        }
        let names = &*self.names;
        let alone = &names.forms[form];
        let like = |(surname, arabic): &(String, bool), bearers: &[usize]| {
            let langs = bearers.iter().fold(Langs::default(), |all, f| all.or(names.langs[*f]));
            let between = Between::of((alone.arabic, *arabic), names.langs[form].apart(langs));
            word_likeness(alone.last(), surname, between) >= least(between)
        };
        let blocks = keys(alone.last()).filter_map(|key| self.surnames.get(&key)).flatten();
        let forms = blocks.filter(|(surname, forms)| like(surname, forms)).flat_map(|(_, forms)| forms);
        let groups: BTreeSet<usize> = forms.map(|f| self.names.joined.root(*f)).collect();
        self.bearers.insert(form, groups.clone());
        groups
    }

    fn tell(&mut self, rule: &'static str, find: &Find, group: usize) {
        let members = self.names.joined.group(group);
        let whole = members.iter().copied().find(|f| self.names.forms[*f].is_full()).unwrap_or(group);
        let what = if rule == "person.surname-alone" { "no other person found fits" } else { "the article names nobody else so" };
        let text = format!("{} stands for {}: {what}", find.person.name, self.names.written[whole]);
        let told = vec![find.person.name.clone(), self.names.written[whole].clone()];
        self.names.reasons.push((group, MergeReason { rule: RuleId(rule), text, told }));
    }

    /// Lone names that found nobody are joined with their like in other articles.
    fn join_lone(&mut self, finds: &[Find]) {
        let alone = |f: &usize| self.of[*f] == self.names.joined.root(finds[*f].form) && !self.is_full(finds[*f].form);
        let lone: BTreeSet<usize> = (0..finds.len()).filter(alone).map(|f| finds[f].form).collect();
        let mut blocks: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
        for form in &lone {
            for key in keys(self.names.forms[*form].last()) {
                blocks.entry(key).or_default().push(*form);
            }
        }
        for block in blocks.into_values() {
            for (at, a) in block.iter().enumerate() {
                block[at + 1..].iter().take(NEIGHBOURS).for_each(|b| self.join_pair(*a, *b));
            }
        }
        for (at, find) in finds.iter().enumerate() {
            if lone.contains(&self.of[at]) && lone.contains(&find.form) {
                self.of[at] = self.names.joined.root(find.form);
            }
        }
    }

    fn join_pair(&mut self, a: usize, b: usize) {
        let (x, y) = (&self.names.forms[a], &self.names.forms[b]);
        let countries = |f: usize| self.known.get(&self.names.joined.root(f)).map(|k| &k.countries);
        let none = BTreeSet::new();
        let (p, q) = (countries(a).unwrap_or(&none), countries(b).unwrap_or(&none));
        let agree = !p.is_disjoint(q) || p.is_empty() && q.is_empty();
        let between = Between::of((x.arabic, y.arabic), self.names.apart(a, b));
        let like = word_likeness(x.last(), y.last(), between);
        if !self.names.joined.same(a, b) && like >= 0.15 && agree {
            let text = format!("{} and {} are spellings of one surname", self.names.written[a], self.names.written[b]);
            self.names.join(a, b, "person.same-surname", text, None);
        }
    }
}

/// "King Salman": the one listed monarch of that name who held the office for the country.
fn reigning(given: &str, find: &Find) -> Option<&'static Notable> {
    let office = |role: &Role| role.office.filter(|_| role.country.is_some());
    let role = find.person.roles.iter().find(|role| office(role).is_some())?;
    let mut known = monarchs(given, role.office).into_iter().filter(|n| n.country == role.country);
    known.next().filter(|_| known.next().is_none())
}

/// How alike a name standing alone and a part of a full one are at least.
fn least(between: Between) -> f32 {
    match between {
        Between::Nothing => 0.1,
        Between::Scripts => 0.05,
        Between::Languages => 0.15,
    }
}

/// Where the word of a lone form stands in a full one: 0 as surname, 1 between, 2 as given name.
fn part_of(names: &Names, alone: usize, whole: usize) -> Option<usize> {
    let (form, other) = (&names.forms[alone], &names.forms[whole]);
    let between = Between::of((form.arabic, other.arabic), names.apart(alone, whole));
    let like = |word: &str| word_likeness(form.last(), word, between) >= least(between);
    if other.surnames().any(like) {
        return Some(0);
    }
    let rest = &other.words[..other.words.len() - 1];
    let at = rest.iter().position(|word| like(word))?;
    Some(if at > 0 { 1 } else { 2 })
}
