//! People: which finds of which articles are one person.
//!
//! Full names are joined first: within blocks of like consonants, the likest
//! pairs first, and never across given names that are different ones. Then a
//! surname alone goes to the one person it can mean. Every join keeps its
//! reason; the order depends on the names alone.

use std::collections::{BTreeMap, BTreeSet};

use super::name_form::{NameForm, word_likeness};
use super::union::Union;
use super::{Entity, EntityId, EntityKey, EntityKind, Facts, Found, MergeReason, Resolution, RoleFact, mentions, names, slug};
use crate::extract::{Person, RuleId};
use crate::lexicon::Iso;
use crate::lexicon::notable::{Notable, notables};
use crate::text::{Lang, Quote};

/// A person of one article.
struct Find<'a> {
    article: usize,
    index: usize,
    person: &'a Person,
    form: usize,
}

/// The forms of names, each once, and how they are joined.
struct Names {
    forms: Vec<NameForm>,
    /// For each form, how it was first written.
    written: Vec<String>,
    /// The listed person a form belongs to.
    listed: Vec<Option<&'static Notable>>,
    joined: Union,
    /// Why forms were joined, by the form that was added.
    reasons: Vec<(usize, MergeReason)>,
}

/// Joins the people of all articles.
pub fn resolve(found: &[Found], out: &mut Resolution) {
    let mut names = Names::new(found);
    let finds = names.finds(found);
    names.join_full();
    let mut clusters = Clusters::new(&names, &finds);
    clusters.place_surnames(&mut names, &finds);
    let ids = build(found, &finds, &names, &clusters, out);
    out.people = found.iter().map(|f| vec![EntityId(0); f.extraction.people.len()]).collect();
    for (find, id) in finds.iter().zip(ids) {
        out.people[find.article][find.index] = id;
    }
}

impl Names {
    /// The forms of all names found and of the listed people.
    fn new(found: &[Found]) -> Self {
        let mut all: BTreeMap<NameForm, (String, Option<&'static Notable>)> = BTreeMap::new();
        for notable in notables() {
            for form in &notable.forms {
                all.entry(NameForm::new(form)).or_insert_with(|| (form.clone(), Some(notable)));
            }
        }
        for person in found.iter().flat_map(|f| &f.extraction.people) {
            all.entry(NameForm::new(&person.name)).or_insert_with(|| (person.name.clone(), None));
        }
        let mut names = Self {
            forms: Vec::new(),
            written: Vec::new(),
            listed: Vec::new(),
            joined: Union::new(all.len()),
            reasons: Vec::new(),
        };
        for (form, (written, listed)) in all {
            names.forms.push(form);
            names.written.push(written);
            names.listed.push(listed);
        }
        names
    }

    fn finds<'a>(&self, found: &[Found<'a>]) -> Vec<Find<'a>> {
        let form = |name: &str| self.forms.binary_search(&NameForm::new(name)).unwrap_or_default();
        let of = |(article, f): (usize, &Found<'a>)| {
            let extraction = f.extraction;
            extraction
                .people
                .iter()
                .enumerate()
                .map(move |(index, person)| Find { article, index, person, form: form(&person.name) })
                .collect::<Vec<_>>()
        };
        found.iter().enumerate().flat_map(of).collect()
    }

    /// Joins full names, the likest pairs first.
    fn join_full(&mut self) {
        self.join_listed();
        let mut pairs = self.like_pairs();
        pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
        for (likeness, a, b) in pairs {
            if self.may_join(a, b) {
                let across = self.forms[a].arabic != self.forms[b].arabic;
                let rule = if across { "person.same-name-across-scripts" } else { "person.same-name-spelled-otherwise" };
                let text =
                    format!("{} and {} are spellings of one name (likeness {likeness:.2})", self.written[a], self.written[b]);
                self.joined.join(a, b);
                let told = vec![self.written[a].clone(), self.written[b].clone(), format!("{likeness:.2}")];
                self.reasons.push((b, MergeReason { rule: RuleId(rule), text, told }));
            }
        }
    }

    /// The forms of one listed person are one.
    fn join_listed(&mut self) {
        let mut first: BTreeMap<&'static str, usize> = BTreeMap::new();
        for form in 0..self.forms.len() {
            if let Some(notable) = self.listed[form] {
                let other = *first.entry(notable.name).or_insert(form);
                if other != form {
                    self.joined.join(other, form);
                    let text =
                        format!("{} and {} are listed as names of {}", self.written[other], self.written[form], notable.name);
                    let told = vec![self.written[other].clone(), self.written[form].clone(), notable.name.to_string()];
                    self.reasons.push((form, MergeReason { rule: RuleId("person.listed-name"), text, told }));
                }
            }
        }
    }

    fn like_pairs(&self) -> Vec<(f32, usize, usize)> {
        let mut pairs = BTreeMap::new();
        for block in self.blocks(true).into_values() {
            for (at, a) in block.iter().enumerate() {
                for b in &block[at + 1..] {
                    let listed = self.listed[*a].is_some() && self.listed[*b].is_some();
                    if let Some(likeness) = (!listed).then(|| self.forms[*a].alike(&self.forms[*b])).flatten() {
                        pairs.insert((*a, *b), likeness);
                    }
                }
            }
        }
        pairs.into_iter().map(|((a, b), likeness)| (likeness, a, b)).collect()
    }

    /// Forms by the keys of their surnames.
    fn blocks(&self, full: bool) -> BTreeMap<String, Vec<usize>> {
        let mut blocks: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, form) in self.forms.iter().enumerate().filter(|(_, f)| f.is_full() == full) {
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
        let two_listed = matches!((listed(&x), listed(&y)), (Some(p), Some(q)) if p != q);
        !two_listed && !x.iter().any(|f| y.iter().any(|g| self.forms[*f].conflicts(&self.forms[*g])))
    }
}

/// What is known of each group of joined names.
struct Clusters {
    /// Group of each find.
    of: Vec<usize>,
    known: BTreeMap<usize, Known>,
}

/// The offices and weight of a group.
#[derive(Default)]
struct Known {
    countries: BTreeSet<Iso>,
    offices: BTreeSet<(&'static str, Option<Iso>)>,
    mentions: usize,
}

impl Known {
    fn add(&mut self, person: &Person) {
        self.mentions += person.mentions.len();
        self.countries.extend(person.roles.iter().filter_map(|r| r.country));
        self.offices.extend(person.roles.iter().filter_map(|r| r.office.map(|o| (o, r.country))));
    }
}

impl Clusters {
    fn new(names: &Names, finds: &[Find]) -> Self {
        let mut known: BTreeMap<usize, Known> = BTreeMap::new();
        let of: Vec<usize> = finds.iter().map(|f| names.joined.root(f.form)).collect();
        for (find, group) in finds.iter().zip(&of) {
            known.entry(*group).or_default().add(find.person);
        }
        for (form, notable) in names.listed.iter().enumerate() {
            if let Some(notable) = notable {
                let entry = known.entry(names.joined.root(form)).or_default();
                entry.countries.extend(notable.country);
            }
        }
        Self { of, known }
    }

    /// Gives each surname alone to the one person it can mean.
    fn place_surnames(&mut self, names: &mut Names, finds: &[Find]) {
        let full = names.blocks(true);
        let mut order: Vec<usize> = (0..finds.len()).filter(|f| !names.forms[finds[*f].form].is_full()).collect();
        order.sort_by_key(|f| (finds[*f].article, finds[*f].index));
        for at in order {
            let find = &finds[at];
            let candidates = self.candidates(names, &full, find);
            if let Some(group) = self.choose(names, &candidates, find) {
                self.of[at] = group;
                let whole = names.joined.group(group).iter().copied().find(|f| names.forms[*f].is_full()).unwrap_or(group);
                let text =
                    format!("{} stands for {}: no other person found has that surname", find.person.name, names.written[whole]);
                let told = vec![find.person.name.clone(), names.written[whole].clone()];
                names.reasons.push((group, MergeReason { rule: RuleId("person.surname-alone"), text, told }));
            }
        }
        self.join_lone(names, finds);
    }

    /// Groups whose surname is like a name standing alone.
    fn candidates(&self, names: &Names, full: &BTreeMap<String, Vec<usize>>, find: &Find) -> BTreeSet<usize> {
        let form = &names.forms[find.form];
        let block = form.blocks().into_iter().next().unwrap_or_default();
        let like = |other: &usize| {
            let other = &names.forms[*other];
            word_likeness(form.last(), form.arabic, other.last(), other.arabic)
                >= if form.arabic == other.arabic { 0.1 } else { 0.05 }
        };
        full.get(&block).into_iter().flatten().filter(|f| like(f)).map(|f| names.joined.root(*f)).collect()
    }

    /// The candidate that offices and countries speak for, when it stands out.
    fn choose(&self, names: &Names, candidates: &BTreeSet<usize>, find: &Find) -> Option<usize> {
        let score = |group: usize| {
            let known = self.known.get(&group)?;
            let countries: BTreeSet<Iso> = find.person.roles.iter().filter_map(|r| r.country).collect();
            let office = find.person.roles.iter().any(|r| r.office.is_some_and(|o| known.offices.contains(&(o, r.country))));
            let apart = !countries.is_empty() && !known.countries.is_empty() && countries.is_disjoint(&known.countries);
            let same = !countries.is_disjoint(&known.countries);
            let seen = usize::from(known.mentions > 0) * 2;
            // A listed person nobody names in full is meant only where the office speaks for it.
            let unlikely = apart || known.mentions == 0 && !same && names.joined.group(group).len() < 2;
            (!unlikely).then_some(seen + usize::from(same) * 2 + usize::from(office) * 2)
        };
        let mut scored: Vec<(usize, usize)> = candidates.iter().filter_map(|g| score(*g).map(|s| (s, *g))).collect();
        scored.sort_by_key(|(score, group)| (std::cmp::Reverse(*score), *group));
        match scored[..] {
            [(_, only)] => Some(only),
            [(best, group), (second, _), ..] if best > second => Some(group),
            _ => None,
        }
    }

    /// Surnames alone that found nobody are joined with their like in other articles.
    fn join_lone(&mut self, names: &mut Names, finds: &[Find]) {
        let lone: BTreeSet<usize> =
            (0..finds.len()).filter(|f| self.of[*f] == names.joined.root(finds[*f].form)).map(|f| finds[f].form).collect();
        for block in names.blocks(false).into_values() {
            let block: Vec<usize> = block.into_iter().filter(|f| lone.contains(f)).collect();
            for (at, a) in block.iter().enumerate() {
                for b in &block[at + 1..] {
                    self.join_pair(names, *a, *b);
                }
            }
        }
        for (at, find) in finds.iter().enumerate() {
            if lone.contains(&self.of[at]) && lone.contains(&find.form) {
                self.of[at] = names.joined.root(find.form);
            }
        }
    }

    fn join_pair(&self, names: &mut Names, a: usize, b: usize) {
        let (x, y) = (&names.forms[a], &names.forms[b]);
        let countries = |f: usize| self.known.get(&names.joined.root(f)).map(|k| k.countries.clone()).unwrap_or_default();
        let (p, q) = (countries(a), countries(b));
        let shared = !p.is_disjoint(&q);
        let like = word_likeness(x.last(), x.arabic, y.last(), y.arabic);
        if !names.joined.same(a, b) && like >= 0.15 && (shared || p.is_empty() && q.is_empty()) {
            names.joined.join(a, b);
            let text = format!("{} and {} are spellings of one surname", names.written[a], names.written[b]);
            let told = vec![names.written[a].clone(), names.written[b].clone()];
            names.reasons.push((b, MergeReason { rule: RuleId("person.same-surname"), text, told }));
        }
    }
}

/// Makes the entities, in the order people are first named; returns the entity of each find.
fn build(found: &[Found], finds: &[Find], names: &Names, clusters: &Clusters, out: &mut Resolution) -> Vec<EntityId> {
    let mut drafts: Vec<Entity> = Vec::new();
    let mut place: BTreeMap<usize, usize> = BTreeMap::new();
    for (find, group) in finds.iter().zip(&clusters.of) {
        let at = *place.entry(*group).or_insert_with(|| {
            drafts.push(blank());
            drafts.len() - 1
        });
        gather(&mut drafts[at], &found[find.article], find.person);
    }
    let base: Vec<usize> = clusters.of.iter().map(|group| place[group]).collect();
    let mut ids = vec![EntityId(0); drafts.len()];
    let mut reasons: BTreeMap<usize, BTreeSet<&MergeReason>> = BTreeMap::new();
    for (form, reason) in &names.reasons {
        reasons.entry(names.joined.root(*form)).or_default().insert(reason);
    }
    for (group, at) in &place {
        finish(&mut drafts[*at], found, names, *group);
        add_reasons(&mut drafts[*at], reasons.remove(group).unwrap_or_default());
    }
    for (at, draft) in drafts.into_iter().enumerate() {
        ids[at] = out.add(draft);
    }
    base.into_iter().map(|at| ids[at]).collect()
}

/// Names, label, key and reasons of a person whose finds are gathered.
fn finish(entity: &mut Entity, found: &[Found], all: &Names, group: usize) {
    entity.names = names(entity.mentions.iter().map(|m| {
        let article = found[m.quote.article.0 as usize].article;
        let text = m.quote.span.of(&article.body);
        let lang = if text.chars().any(|c| c.is_ascii_alphabetic()) { Lang::En } else { article.lang };
        (lang, text.split_whitespace().collect::<Vec<_>>().join(" "))
    }));
    let members = all.joined.group(group);
    let listed = members.iter().find_map(|f| all.listed[*f]);
    let fullest = |lang: Option<Lang>| {
        let fits = entity.names.iter().filter(|n| lang.is_none_or(|l| n.lang == l));
        fits.max_by_key(|n| (NameForm::new(&n.text).words.len().min(3), n.count, std::cmp::Reverse(&n.text)))
            .map(|n| n.text.clone())
    };
    let label =
        listed.map(|n| n.name.to_string()).or_else(|| fullest(Some(Lang::En)).map(|n| cased(&n))).or_else(|| fullest(None));
    entity.label = label.unwrap_or_default();
    entity.key = EntityKey(format!("person:{}", slug(&entity.label)));
}

/// Why the names were joined; that one person's listed names are one needs no telling where only one was found.
fn add_reasons(entity: &mut Entity, reasons: BTreeSet<&MergeReason>) {
    let told = |reason: &&&MergeReason| reason.rule.0 != "person.listed-name" || entity.names.len() > 1;
    let told: Vec<MergeReason> = reasons.iter().filter(told).map(|r| (*r).clone()).collect();
    entity.merges.extend(told);
}

/// A name in capitals is told in the usual case.
fn cased(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_string();
    }
    let word = |w: &str| w.chars().take(1).chain(w.chars().skip(1).flat_map(char::to_lowercase)).collect::<String>();
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

/// Adds what one article says of a person.
fn gather(entity: &mut Entity, f: &Found, person: &Person) {
    if entity.mentions.last().is_some_and(|m| m.quote.article != f.article.id) {
        let text = format!("{} names {}", f.article.path, person.name);
        let told = vec![f.article.path.clone(), person.name.clone()];
        entity.merges.push(MergeReason { rule: RuleId("person.same-name"), text, told });
    }
    entity.mentions.extend(mentions(f.article, &person.mentions));
    let Facts::Person { roles } = &mut entity.facts else { return };
    roles.extend(person.roles.iter().map(|role| RoleFact {
        title: role.title.of(&f.article.body).to_string(),
        office: role.office,
        country: role.country,
        tenure: role.tenure,
        quote: Quote { article: f.article.id, span: role.evidence },
        rule: role.rule,
        published: f.article.published,
    }));
}

fn blank() -> Entity {
    Entity {
        id: EntityId(0),
        key: EntityKey(String::new()),
        kind: EntityKind::Person,
        label: String::new(),
        names: Vec::new(),
        mentions: Vec::new(),
        facts: Facts::Person { roles: Vec::new() },
        merges: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;
    use crate::text::{Article, ArticleId};

    /// The entity of the first person of each article, by label.
    fn labels(texts: &[&str]) -> Vec<String> {
        let articles: Vec<Article> =
            texts.iter().zip(0..).map(|(t, i)| Article::new(ArticleId(i), format!("{i}.txt"), *t)).collect();
        let extractions: Vec<_> = articles.iter().map(extract).collect();
        let found: Vec<Found> =
            articles.iter().zip(&extractions).map(|(article, extraction)| Found { article, extraction }).collect();
        let mut out = Resolution::default();
        resolve(&found, &mut out);
        out.people.iter().map(|people| out.entity(people[0]).label.clone()).collect()
    }

    #[test]
    fn one_person_in_three_languages() {
        let told = labels(&[
            "Foreign Minister Matias Korhola of Finland arrived on Monday.",
            "وزیر خارجه فنلاند، ماتیاس کورهولا، دوشنبه وارد شد.",
            "وصل وزير الخارجية الفنلندي ماتياس كورهولا يوم الاثنين.",
        ]);
        assert_eq!(told, ["Matias Korhola"; 3]);
    }

    #[test]
    fn other_given_names_are_other_people() {
        let told = labels(&["وزیر کشور، حسن رضوانی، سخن گفت.", "وزیر کشور، حسین رضوانی، سخن گفت."]);
        assert_ne!(told[0], told[1]);
    }

    #[test]
    fn a_surname_alone_goes_to_the_one_who_bears_it() {
        let told = labels(&["President Matias Korhola of Finland arrived.", "Mr. Korhola left Oslo."]);
        assert_eq!(told[0], told[1]);
    }
}
