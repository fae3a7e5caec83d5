//! Names that belong to one person of the article.

use super::alike::{compatible, normal};
use super::candidate::Named;
use super::phrase::Phrases;
use super::scene::Scene;
use crate::extract::{Mention, Person, Role};

/// One person's names in the article.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// The fullest name.
    pub words: Vec<String>,
    pub names: Vec<Named>,
}

/// Puts names of one person together; longer names are placed first.
pub(super) fn gather(candidates: &[Named]) -> Vec<Group> {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_key(|i| (usize::MAX - normal(&candidates[*i].words).len(), *i));
    let mut groups: Vec<Group> = Vec::new();
    for index in order {
        place(&mut groups, candidates[index].clone());
    }
    groups
}

/// Adds a name to the group it fits best, or makes a new one.
pub(super) fn place(groups: &mut Vec<Group>, name: Named) {
    let fits: Vec<usize> =
        (0..groups.len()).filter(|g| compatible(&groups[*g].words, &name.words) || is_given(&groups[*g], &name)).collect();
    match nearest(groups, &fits, name.tokens.start) {
        Some(group) => groups[group].names.push(name),
        None => groups.push(Group { words: name.words.clone(), names: vec![name] }),
    }
}

/// A given name alone after a style (الشيخ تميم, Queen Rania).
fn is_given(group: &Group, name: &Named) -> bool {
    let short = normal(&name.words);
    short.len() == 1 && !name.titles.is_empty() && normal(&group.words).first() == short.first()
}

/// Of several people of one surname, the one named last before.
fn nearest(groups: &[Group], fits: &[usize], at: usize) -> Option<usize> {
    let distance = |group: &usize| groups[*group].names.iter().map(|n| (n.tokens.start > at, n.tokens.start.abs_diff(at))).min();
    fits.iter().copied().min_by_key(|g| (distance(g), *g))
}

/// The people of the article, in the order they are first named.
pub(super) fn people(scene: &Scene, groups: Vec<Group>, roles: Vec<Vec<Role>>, references: Vec<Vec<Mention>>) -> Vec<Person> {
    let mut out: Vec<Person> =
        groups.into_iter().zip(roles).zip(references).map(|((g, roles), refs)| person(scene, &g, roles, refs)).collect();
    out.sort_by_key(|p| p.mentions.first().map(|m| m.span));
    out
}

fn person(scene: &Scene, group: &Group, roles: Vec<Role>, references: Vec<Mention>) -> Person {
    let mut mentions: Vec<Mention> = group.names.iter().map(|n| Mention::because(n.span, n.rule, n.because)).collect();
    mentions.sort();
    mentions.dedup_by_key(|m| m.span);
    let fullest = group.names.iter().max_by_key(|n| (normal(&n.words).len(), n.span.len(), usize::MAX - n.tokens.start));
    let name = fullest.map_or(String::new(), |n| scene.reading.source(n.span).split_whitespace().collect::<Vec<_>>().join(" "));
    Person { name, mentions, references, roles }
}

/// The titles that stand with the names of a group, with the name each stands with.
pub(super) fn titles<'g>(group: &'g Group, phrases: &'g Phrases) -> impl Iterator<Item = (&'g Named, usize)> {
    group.names.iter().flat_map(|n| n.titles.iter().map(move |t| (n, *t))).filter(|(_, t)| *t < phrases.all.len())
}
