//! The names of a folder, each form once, and which of them are one person's.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::super::name::{Agreement, Langs, NameForm, conflict};
use super::super::union::Union;
use super::super::{Found, MergeReason};
use super::Find;
use super::known::Known;
use super::listed::listed_like;
use super::pairs::{Alike, like_pairs};
use crate::extract::RuleId;
use crate::lexicon::notable::Notable;

/// The forms of names, each once, and how they are joined.
pub(super) struct Names {
    /// In order.
    pub forms: Vec<NameForm>,
    /// For each form, how it was first written.
    pub written: Vec<String>,
    /// The languages each form was found in; a listed one may be any's.
    pub langs: Vec<Langs>,
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
    /// The forms of all names found, and of the listed people who can be meant.
    pub fn new(found: &[Found]) -> Self {
        let mut seen: FxHashSet<&str> = FxHashSet::default();
        let people = found.iter().flat_map(|f| &f.extraction.people);
        let read: Vec<(&str, NameForm)> =
            people.filter(|p| seen.insert(&p.name)).map(|p| (p.name.as_str(), NameForm::new(&p.name))).collect();
        let mut all: BTreeMap<NameForm, (String, Option<&'static Notable>)> = BTreeMap::new();
        for (listed, notable) in listed_like(read.iter().map(|(_, form)| form)) {
            for (form, written) in &listed.forms {
                all.entry(form.clone()).or_insert_with(|| ((*written).clone(), Some(notable)));
            }
        }
        for (name, form) in &read {
            all.entry(form.clone()).or_insert_with(|| ((*name).to_string(), None));
        }
        let mut names = Self {
            forms: Vec::new(),
            written: Vec::new(),
            langs: Vec::new(),
            listed: Vec::new(),
            joined: Union::new(all.len()),
            reasons: Vec::new(),
            by_name: FxHashMap::default(),
        };
        for (form, (written, listed)) in all {
            names.forms.push(form);
            names.written.push(written);
            names.langs.push(if listed.is_some() { Langs::ALL } else { Langs::default() });
            names.listed.push(listed);
        }
        let place = |form: &NameForm| names.forms.binary_search(form).unwrap_or_default();
        names.by_name = read.iter().map(|(name, form)| ((*name).to_string(), place(form))).collect();
        for (f, person) in found.iter().flat_map(|f| f.extraction.people.iter().map(move |p| (f, p))) {
            names.langs[names.by_name[&person.name]].add(f.article.lang);
        }
        names
    }

    /// True when no language has both forms.
    pub fn apart(&self, a: usize, b: usize) -> bool {
        self.langs[a].apart(self.langs[b])
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

    /// Joins full names, the likest pairs first; what is `known` of each form speaks for a doubtful one.
    pub fn join_full(&mut self, known: &BTreeMap<usize, Known>) {
        self.join_listed();
        for Alike { likeness, forms: (a, b), agreement } in like_pairs(self, known) {
            if !self.may_join(a, b) {
                continue;
            }
            let across = self.forms[a].arabic != self.forms[b].arabic;
            let (rule, more) = match agreement {
                Agreement::Names if across => ("person.same-name-across-scripts", ""),
                Agreement::Names => ("person.same-name-spelled-otherwise", ""),
                Agreement::Country => ("person.like-name-same-country", ", both of one country"),
                Agreement::Office => ("person.like-name-same-office", ", both hold one office"),
            };
            let (x, y) = (&self.written[a], &self.written[b]);
            let text = format!("{x} and {y} are spellings of one name (likeness {likeness:.2}){more}");
            self.join(a, b, rule, text, Some(format!("{likeness:.2}")));
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

    /// Two groups may be joined when no name of one conflicts with a name of the other, nor are both listed.
    fn may_join(&self, a: usize, b: usize) -> bool {
        if self.joined.same(a, b) {
            return false;
        }
        let (x, y) = (self.joined.group(a), self.joined.group(b));
        let listed = |group: &[usize]| group.iter().find_map(|f| self.listed[*f]).map(|n| n.name);
        let two_listed = matches!((listed(x), listed(y)), (Some(p), Some(q)) if p != q);
        let (x, y) = (self.whole(x), self.whole(y));
        !two_listed && !x.iter().any(|f| y.iter().any(|g| conflict(&self.forms[*f], &self.forms[*g], self.apart(*f, *g))))
    }

    /// The names of a group without those that only end another one: of امیر عبداللهیان the first word is no given name.
    fn whole(&self, group: &[usize]) -> Vec<usize> {
        let ends = |f: usize, g: usize| {
            let (part, whole) = (&self.forms[f], &self.forms[g]);
            part.words.len() > 1 && part.words.len() < whole.words.len() && whole.words.ends_with(&part.words)
        };
        group.iter().copied().filter(|f| !group.iter().any(|g| ends(*f, *g))).collect()
    }
}
