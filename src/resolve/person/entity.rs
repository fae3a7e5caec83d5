//! The entities of the people found: names, label, key, offices, and why they are one.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::super::name::NameForm;
use super::super::{
    Entity, EntityId, EntityKey, EntityKind, Facts, Found, MergeReason, Resolution, RoleFact, mentions, names, slug,
};
use super::Find;
use super::names::Names;
use crate::extract::{Person, RuleId};
use crate::text::{Lang, Quote};

/// Makes the entities, in the order people are first named; returns the entity of each find.
pub(super) fn build(found: &[Found], finds: &[Find], names: &Names, groups: &[usize], out: &mut Resolution) -> Vec<EntityId> {
    let mut drafts: Vec<Entity> = Vec::new();
    let mut place: BTreeMap<usize, usize> = BTreeMap::new();
    for (find, group) in finds.iter().zip(groups) {
        let at = *place.entry(*group).or_insert_with(|| {
            drafts.push(blank());
            drafts.len() - 1
        });
        gather(&mut drafts[at], &found[find.article], find.person);
    }
    let base: Vec<usize> = groups.iter().map(|group| place[group]).collect();
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

/// A name with one space between its words; most have nothing else.
fn spaced_once(name: &str) -> Cow<'_, str> {
    if name.split_whitespace().eq(name.split(' ')) {
        return Cow::Borrowed(name);
    }
    Cow::Owned(name.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Names, label, key and reasons of a person whose finds are gathered.
fn finish(entity: &mut Entity, found: &[Found], all: &Names, group: usize) {
    entity.names = names(entity.mentions.iter().map(|m| {
        let article = found[m.quote.article.0 as usize].article;
        let text = m.quote.span.of(&article.body);
        let lang = if text.chars().any(|c| c.is_ascii_alphabetic()) { Lang::En } else { article.lang };
        (lang, spaced_once(text))
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
        entity.merges.push(MergeReason {
            rule: RuleId("person.same-name"),
            text,
            told: vec![f.article.path.clone(), person.name.clone()],
        });
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
