//! The names of a folder, each form once, and which of them are one person's.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::name::NameForm;
use super::super::union::Union;
use super::super::{Found, MergeReason};
use super::Find;
use crate::extract::RuleId;
use crate::lexicon::notable::{Notable, notables};

/// More forms than these under one surname are told apart by how the given name begins.
const LARGE: usize = 48;
/// More than these by all consonants of the given name.
const HUGE: usize = 400;

/// The forms of names, each once, and how they are joined.
pub(super) struct Names {
    /// In order.
    pub forms: Vec<NameForm>,
    /// For each form, how it was first written.
    pub written: Vec<String>,
    /// The listed person a form belongs to.
    pub listed: Vec<Option<&'static Notable>>,
    /// Which forms are one person's.
    pub joined: Union,
    /// Why forms were joined, by the form that was added.
    pub reasons: Vec<(usize, MergeReason)>,
    /// The form of each name as written.
    by_name: FxHashMap<String, usize>,
}

impl Names {
    /// The forms of all names found and of the listed people.
    pub fn new(found: &[Found]) -> Self {
        let mut all: BTreeMap<NameForm, (String, Option<&'static Notable>)> = BTreeMap::new();
        for notable in notables() {
            for form in &notable.forms {
                all.entry(NameForm::new(form)).or_insert_with(|| (form.clone(), Some(notable)));
            }
        }
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        let people = found.iter().flat_map(|f| &f.extraction.people);
        let read: Vec<(&str, NameForm)> =
            people.filter(|p| seen.insert(&p.name)).map(|p| (p.name.as_str(), NameForm::new(&p.name))).collect();
        for (name, form) in &read {
            all.entry(form.clone()).or_insert_with(|| ((*name).to_string(), None));
        }
        let mut names = Self {
            forms: Vec::new(),
            written: Vec::new(),
            listed: Vec::new(),
            joined: Union::new(all.len()),
            reasons: Vec::new(),
            by_name: FxHashMap::default(),
        };
        for (form, (written, listed)) in all {
            names.forms.push(form);
            names.written.push(written);
            names.listed.push(listed);
        }
        let place = |form: &NameForm| names.forms.binary_search(form).unwrap_or_default();
        names.by_name = read.iter().map(|(name, form)| ((*name).to_string(), place(form))).collect();
        names
    }

    /// Every person of every article, with the form of their name.
    pub fn finds<'a>(&self, found: &[Found<'a>]) -> Vec<Find<'a>> {
        let form = |name: &str| self.by_name.get(name).copied().unwrap_or_default();
        let of = |(article, f): (usize, &Found<'a>)| {
            let people = f.extraction.people.iter().enumerate();
            people.map(move |(index, person)| Find { article, index, person, form: form(&person.name) }).collect::<Vec<_>>()
        };
        found.iter().enumerate().flat_map(of).collect()
    }

    /// Joins full names, the likest pairs first.
    pub fn join_full(&mut self) {
        self.join_listed();
        for (likeness, a, b) in self.like_pairs() {
            if self.may_join(a, b) {
                let across = self.forms[a].arabic != self.forms[b].arabic;
                let rule = if across { "person.same-name-across-scripts" } else { "person.same-name-spelled-otherwise" };
                let text =
                    format!("{} and {} are spellings of one name (likeness {likeness:.2})", self.written[a], self.written[b]);
                self.join(a, b, rule, text, Some(format!("{likeness:.2}")));
            }
        }
        self.join_written_together();
    }

    /// Joins two forms and keeps the reason, in words and as what the words are filled with.
    pub fn join(&mut self, a: usize, b: usize, rule: &'static str, text: String, more: Option<String>) {
        self.joined.join(a, b);
        let told = [self.written[a].clone(), self.written[b].clone()].into_iter().chain(more).collect();
        self.reasons.push((b, MergeReason { rule: RuleId(rule), text, told }));
    }

    /// The forms of one listed person are one.
    fn join_listed(&mut self) {
        let mut first: BTreeMap<&'static str, usize> = BTreeMap::new();
        for form in 0..self.forms.len() {
            if let Some(notable) = self.listed[form] {
                let other = *first.entry(notable.name).or_insert(form);
                if other != form {
                    let text =
                        format!("{} and {} are listed as names of {}", self.written[other], self.written[form], notable.name);
                    self.join(other, form, "person.listed-name", text, Some(notable.name.to_string()));
                }
            }
        }
    }

    /// A full name without the space between its words (سالواکیر).
    fn join_written_together(&mut self) {
        const LONG: usize = 7;
        let mut whole: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (i, form) in self.forms.iter().enumerate().filter(|(_, f)| f.words.len() > 1) {
            whole.entry(form.joined()).or_default().push(i);
        }
        for i in 0..self.forms.len() {
            let form = &self.forms[i];
            let long = form.words.len() == 1 && form.ordinal.is_none() && form.words[0].chars().count() >= LONG;
            let Some(others) = whole.get(&form.words[0]).filter(|_| long) else { continue };
            if others.iter().all(|o| self.joined.same(*o, others[0])) {
                let text = format!("{} is {} written together", self.written[i], self.written[others[0]]);
                self.join(others[0], i, "person.name-written-together", text, None);
            }
        }
    }

    /// Pairs of forms that can be one name, the likest first.
    fn like_pairs(&self) -> Vec<(f32, usize, usize)> {
        let mut near: Vec<(usize, usize)> = Vec::new();
        for block in self.blocks().into_values() {
            self.near(&block, LARGE, &mut near);
        }
        near.sort_unstable();
        near.dedup();
        let listed = |f: usize| self.listed[f].is_some();
        let alike = |(a, b): (usize, usize)| Some((self.forms[a].alike(&self.forms[b])?, a, b));
        let mut pairs: Vec<_> = near.into_iter().filter(|(a, b)| !(listed(*a) && listed(*b))).filter_map(alike).collect();
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
        pairs
    }

    /// The pairs of a block; of a large one only those whose given names begin alike, so that a surname that
    /// thousands bear does not cost the square of them.
    fn near(&self, block: &[usize], limit: usize, out: &mut Vec<(usize, usize)>) {
        if block.len() <= limit {
            for (at, a) in block.iter().enumerate() {
                out.extend(block[at + 1..].iter().map(|b| (*a.min(b), *a.max(b))));
            }
            return;
        }
        let mut parts: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for form in block {
            for key in self.forms[*form].given_keys(limit > LARGE) {
                parts.entry(key).or_default().push(*form);
            }
        }
        let next = if limit == LARGE { HUGE } else { usize::MAX };
        parts.into_values().for_each(|part| self.near(&part, next, out));
    }

    /// Full names by the keys of their surnames.
    fn blocks(&self) -> BTreeMap<String, Vec<usize>> {
        let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, form) in self.forms.iter().enumerate().filter(|(_, f)| f.is_full()) {
            for key in form.blocks() {
                blocks.entry(key).or_default().push(index);
            }
        }
        blocks
    }

    /// Two groups may be joined when no name of one conflicts with a name of the other, nor are both listed.
    fn may_join(&self, a: usize, b: usize) -> bool {
        if self.joined.same(a, b) {
            return false;
        }
        let (x, y) = (self.joined.group(a), self.joined.group(b));
        let listed = |group: &[usize]| group.iter().find_map(|f| self.listed[*f]).map(|n| n.name);
        let two_listed = matches!((listed(x), listed(y)), (Some(p), Some(q)) if p != q);
        !two_listed && !x.iter().any(|f| y.iter().any(|g| self.forms[*f].conflicts(&self.forms[*g])))
    }
}
