//! Names that belong to one person of the article.

use super::alike::{compatible, normal};
use super::candidate::Named;
use super::phrase::Phrases;
use super::scene::Scene;
use crate::extract::{Mention, Person, Role};
use crate::lexicon::Iso;
use crate::lexicon::name_word::{NameWord, ordinal, plays};
use crate::lexicon::notable::{Notable, notable};

/// Offices whose holders news calls by their surname alone.
const LEADING: [&str; 4] = ["supreme-leader", "president", "king", "prime-minister"];

/// One person's names in the article.
#[derive(Clone, Debug, Default)]
pub(super) struct Group {
    /// The fullest name.
    pub words: Vec<String>,
    /// The same in [`normal`] form.
    normal: Vec<String>,
    pub names: Vec<Named>,
}

/// Puts names of one person together; longer names are placed first.
pub(super) fn gather(scene: &Scene, candidates: &[Named]) -> Vec<Group> {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_cached_key(|i| (usize::MAX - normal(&candidates[*i].words).len(), *i));
    let mut groups: Vec<Group> = Vec::new();
    for index in order {
        place(scene, &mut groups, candidates[index].clone());
    }
    groups
}

/// Adds a name to the group it fits best, or makes a new one.
fn place(scene: &Scene, groups: &mut Vec<Group>, name: Named) {
    let normal = normal(&name.words);
    let fits = |group: &Group| compatible(&group.normal, &normal) || is_given(group, &name, &normal);
    let fits: Vec<usize> = (0..groups.len()).filter(|g| fits(&groups[*g]) && !apart(scene, &groups[*g], &name)).collect();
    let best = best_known(groups, &fits, &name).or_else(|| written_short(groups, &fits, &name));
    match best.or_else(|| nearest(groups, &fits, name.tokens.start)) {
        Some(group) => groups[group].names.push(name),
        None => groups.push(Group { words: name.words.clone(), normal, names: vec![name] }),
    }
}

/// A given name alone after a style (الشيخ تميم, Queen Rania).
fn is_given(group: &Group, name: &Named, short: &[String]) -> bool {
    short.len() == 1 && !name.titles.is_empty() && group.normal.first() == short.first()
}

/// True when what stands with two names tells them apart.
fn apart(scene: &Scene, group: &Group, name: &Named) -> bool {
    of_another_number(group, name)
        || of_another_land(scene, group, name)
        || is_father(&group.words, &name.words)
        || are_listed_apart(group, name)
}

/// True for the full names of two listed people (إدريس ديبي and his son محمد إدريس ديبي).
fn are_listed_apart(group: &Group, name: &Named) -> bool {
    let listed = |words: &[String]| notable(&words.join(" ")).filter(|_| words.len() > 1).map(|person| person.name);
    listed(&name.words).is_some_and(|own| listed(&group.words).is_some_and(|other| other != own))
}

/// True when one name is that of the other's father or of one of his fathers (الحسين بن عبد الله الثاني, عبد الله الثاني).
fn is_father(full: &[String], name: &[String]) -> bool {
    let before = full.len().checked_sub(name.len() + 1).map(|at| &full[at..]);
    before.is_some_and(|tail| plays(&tail[0], NameWord::ChildOf) && tail[1..] == *name)
}

/// Mohammed V is not Mohammed VI.
fn of_another_number(group: &Group, name: &Named) -> bool {
    let number = |n: &Named| n.words.get(1..).and_then(<[String]>::last).and_then(|word| ordinal(word));
    number(name).is_some_and(|own| group.names.iter().filter_map(number).any(|other| other != own))
}

/// King Abdullah of one land is not King Abdullah II of another.
fn of_another_land(scene: &Scene, group: &Group, name: &Named) -> bool {
    let Some(land) = land_behind(scene, name) else { return false };
    let lands: Vec<Iso> = group.names.iter().filter_map(|n| land_behind(scene, n)).collect();
    !lands.is_empty() && !lands.contains(&land)
}

/// The land that "of" names right behind a name.
fn land_behind(scene: &Scene, name: &Named) -> Option<Iso> {
    let end = name.tokens.end;
    (scene.reading.word(end) == "of").then(|| scene.country_at(end + 1).or_else(|| scene.country_at(end + 2)))?
}

/// Of several people of one surname, the one whom the world knows: news writes of Kim, and names the other Kims in full.
fn best_known(groups: &[Group], fits: &[usize], name: &Named) -> Option<usize> {
    (fits.len() > 1 && name.words.len() == 1).then(|| only_notable(groups, fits)).flatten()
}

/// The only listed person among groups, or the only one who has led a state.
pub(super) fn only_notable(groups: &[Group], among: &[usize]) -> Option<usize> {
    let known = |g: &usize| Some((*g, notable(&groups[*g].words.join(" "))?));
    let known: Vec<(usize, &Notable)> = among.iter().filter_map(known).collect();
    let mut leading = known.iter().filter(|(_, person)| person.offices.iter().any(|office| LEADING.contains(office)));
    match known[..] {
        [(only, _)] => Some(only),
        _ => leading.next().map(|(group, _)| *group).filter(|_| leading.next().is_none()),
    }
}

/// Of several people of one surname, the only one whom the article has called by it alone, in the same style, before
/// ("Dr Singh"): whoever else bears it is named in full.
pub(super) fn written_short(groups: &[Group], fits: &[usize], name: &Named) -> Option<usize> {
    let alone = |n: &Named| n.words == name.words && n.tokens.start < name.tokens.start;
    let styled = |n: &Named| n.titles.is_empty() == name.titles.is_empty();
    let mut short = fits.iter().filter(|g| groups[**g].names.iter().any(|n| alone(n) && styled(n)));
    short.next().copied().filter(|_| name.words.len() == 1 && short.next().is_none())
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

#[cfg(test)]
mod tests {
    use super::super::testing::people;

    #[test]
    fn a_son_is_not_his_father() {
        let told = people("استقبل الملك عبد الله الثاني الضيف بحضور ولي العهد الأمير الحسين بن عبد الله الثاني.");
        assert_eq!(told, [vec!["عبد الله الثاني"], vec!["الحسين بن عبد الله الثاني"]]);
        let sons = people("خلف محمد إدريس ديبي والده الرئيس إدريس ديبي في الحكم.");
        assert_eq!(sons.len(), 2, "{sons:?}");
        let one = people("وصل ولي العهد محمد بن سلمان. وقال بن سلمان إن الزيارة مهمة.");
        assert_eq!(one, [vec!["محمد بن سلمان", "بن سلمان"]]);
    }

    #[test]
    fn kings_of_two_lands() {
        let told = people("King Abdullah of Saudi Arabia arrived on Monday. King Abdullah II of Jordan left on Tuesday.");
        assert_eq!(told, [vec!["Abdullah"], vec!["Abdullah II"]]);
        let one = people("King Abdullah II of Jordan arrived on Monday. King Abdullah of Jordan left on Tuesday.");
        assert_eq!(one, [vec!["Abdullah II", "Abdullah"]]);
    }

    #[test]
    fn of_two_kims_the_known_one_is_written_alone() {
        let told = people(
            "President Kim Jong Un received the envoys on Monday. Presidential spokesman Kim Eui-kyeom said the talks were long. \
             President Kim is to travel in May.",
        );
        assert!(told.contains(&vec!["Kim Jong Un".to_string(), "Kim".to_string()]), "{told:?}");
    }

    #[test]
    fn of_three_kims_the_one_written_alone_goes_on() {
        let told = people(
            "Leader Kim Jong-un crossed the line on Friday. Kim shook hands with his host. The late President Kim Dae-jung \
             held the first summit with Kim's father, Kim Jong-il, in 2000. He hopes to meet Kim in May.",
        );
        assert!(told.contains(&["Kim Jong-un", "Kim", "Kim", "Kim"].map(str::to_string).to_vec()), "{told:?}");
    }
}
