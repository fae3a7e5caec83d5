//! Claims: which of them are the same statement.
//!
//! Claims are compared only with those of the same speaker that share a rare
//! word, or across languages the same subjects or topics, so that the cost grows with
//! the number of claims and not with its square.

use std::collections::BTreeSet;

use super::row::sorted;
use super::statement::{Statement, same};
use super::{ClaimFacts, Entity, EntityId, EntityKey, EntityKind, EntityMention, Facts, Found, MergeReason, Name, Resolution};
use crate::extract::{Claim, Subject};
use crate::lexicon::topic::topics;
use crate::text::{ArticleKey, Lang, Quote, fold};

/// Larger blocks hold formulas, not statements, and are not compared.
const LARGEST_BLOCK: usize = 40;

/// Makes an entity of every statement.
pub fn resolve(found: &[Found], out: &mut Resolution) {
    let statements = statements(found, out);
    let groups = group(&statements);
    let mut ids: Vec<Vec<Option<EntityId>>> = found.iter().map(|f| vec![None; f.extraction.claims.len()]).collect();
    for group in groups {
        let first = &statements[group.members[0]];
        let single = |at: &Statement| single(&found[at.article], claim(found, at));
        let others = group.members[1..].iter().map(|other| single(&statements[*other]));
        let mut entity = joined(single(first), others.collect());
        entity.merges = group.reasons;
        let id = out.add(entity);
        for member in &group.members {
            ids[statements[*member].article][statements[*member].index] = Some(id);
        }
    }
    out.claims = ids.into_iter().map(|list| list.into_iter().flatten().collect()).collect();
}

fn claim<'a>(found: &[Found<'a>], at: &Statement) -> &'a Claim {
    &found[at.article].extraction.claims[at.index]
}

/// Every claim as it is compared, in order of articles and text.
fn statements(found: &[Found], out: &Resolution) -> Vec<Statement> {
    let mut all = Vec::new();
    for (article, f) in found.iter().enumerate() {
        for (index, claim) in f.extraction.claims.iter().enumerate() {
            let lang = crate::text::script::language(claim.content.of(&f.article.body)).unwrap_or(f.article.lang);
            let meeting = |s: &&Subject| matches!(s, Subject::Meeting(_));
            let about = |keep: bool| {
                sorted(claim.about.iter().filter(|s| meeting(s) == keep).filter_map(|s| out.subject(article, *s)).collect())
            };
            let about_names: Vec<EntityId> = about(false);
            let statement = Statement {
                named: about_names.iter().flat_map(|id| topics_of_name(out.entity(*id))).collect(),
                speakers: sorted(claim.speakers.iter().filter_map(|s| out.actor(article, *s)).collect()),
                about: about_names,
                meetings: about(true),
                class: claim.class,
                negated: claim.negated,
                date: f.article.published,
                ..Statement::new(article, index, lang)
            };
            all.push(statement.with_words(claim.content.of(&f.article.body)));
        }
    }
    all
}

/// The topics in the English name of a body (the army, a ministry of trade).
fn topics_of_name(entity: &Entity) -> Vec<u16> {
    if entity.kind == EntityKind::Organization { topics(&fold(&entity.label), Lang::En) } else { Vec::new() }
}

/// Claims that are one statement, and why.
#[derive(Clone, Debug, Default)]
struct Group {
    members: Vec<usize>,
    reasons: Vec<MergeReason>,
}

/// Puts claims together; every member is the same as the first of its group.
fn group(statements: &[Statement]) -> Vec<Group> {
    let mut group_of: Vec<usize> = (0..statements.len()).collect();
    let mut groups: Vec<Group> = (0..statements.len()).map(|i| Group { members: vec![i], reasons: Vec::new() }).collect();
    for (a, b) in candidates(statements) {
        let (home, away) = (group_of[a], group_of[b]);
        if home == away || groups[away].members.len() > 1 {
            continue;
        }
        let first = groups[home].members[0];
        let clash = groups[home]
            .members
            .iter()
            .any(|m| statements[*m].article == statements[b].article && statements[*m].lang != statements[b].lang);
        let Some(reason) = same(&statements[first], &statements[b]).filter(|_| !clash) else { continue };
        groups[home].members.push(b);
        groups[home].reasons.push(reason);
        groups[away].members.clear();
        group_of[b] = home;
    }
    groups.retain(|g| !g.members.is_empty());
    groups
}

/// What claims that may be one statement share beside the speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Shared {
    /// A word, in one language.
    Word,
    /// What is said about whom, in two languages.
    Structure,
    /// Two of the names, numbers and topics, in two languages.
    Marks,
}

/// The hash of what is shared, the speaker, and what it is. The hash stands first, as it tells two blocks apart soonest.
type Block = (u64, EntityId, Shared);

/// Each claim under the keys of its blocks, in order.
fn blocks(statements: &[Statement]) -> Vec<(Block, usize)> {
    let mut all = Vec::with_capacity(statements.len() * 8);
    for (i, statement) in statements.iter().enumerate() {
        let names: Vec<String> = statement.about.iter().map(|id| id.0.to_string()).collect();
        let structure = ArticleKey::of(&format!("{} {}", statement.class, names.join(" ")));
        for speaker in &statement.speakers {
            all.extend(statement.sketch().iter().map(|word| ((*word, *speaker, Shared::Word), i)));
            all.push(((structure.0, *speaker, Shared::Structure), i));
            all.extend(mark_pairs(statement).map(|pair| ((pair, *speaker, Shared::Marks), i)));
        }
    }
    all.sort_unstable();
    all
}

/// So many of a statement's marks are keys: those of the smallest hash.
const MARKS: usize = 4;

/// The topics and numbers of a statement, each with another mark of it.
fn mark_pairs(statement: &Statement) -> impl Iterator<Item = u64> + '_ {
    let content = statement.content.iter().take(MARKS);
    content.flat_map(|a| statement.marks.iter().take(MARKS).filter(move |b| *b != a).map(move |b| a.wrapping_mul(*b)))
}

/// Pairs worth comparing, each with the earlier claim first, in order.
fn candidates(statements: &[Statement]) -> Vec<(usize, usize)> {
    let lang = |i: usize| statements[i].lang;
    // The earlier claim in the upper half, the later one in the lower: quick to sort.
    let mut pairs: Vec<u64> = Vec::new();
    for entries in blocks(statements).chunk_by(|a, b| a.0 == b.0).filter(|block| block.len() <= LARGEST_BLOCK) {
        let shared = entries[0].0.2;
        let block: Vec<usize> = entries.iter().map(|(_, claim)| *claim).collect();
        let each = block.iter().enumerate().flat_map(|(n, a)| block[n + 1..].iter().map(|b| (*a, *b)));
        let once = |a: usize, b: usize| alone(&block, statements, a) && alone(&block, statements, b);
        let worth = each.filter(|(a, b)| match shared {
            Shared::Word => lang(*a) == lang(*b),
            Shared::Structure => lang(*a) != lang(*b) && once(*a, *b),
            Shared::Marks => lang(*a) != lang(*b),
        });
        pairs.extend(worth.map(|(a, b)| (a as u64) << 32 | b as u64));
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs.into_iter().map(|pair| ((pair >> 32) as usize, (pair & u64::from(u32::MAX)) as usize)).collect()
}

/// True when a claim is the only one of its article in a block: with two, it is not clear which one was translated.
fn alone(block: &[usize], statements: &[Statement], i: usize) -> bool {
    block.iter().filter(|other| statements[**other].article == statements[i].article).count() == 1
}

/// A statement with its further reports. Of its wordings the last one stands first where it is not new.
fn joined(first: Entity, others: Vec<Entity>) -> Entity {
    let mut all = first;
    let mut forms: BTreeSet<(Lang, String)> = BTreeSet::new();
    for other in others {
        forms.extend(all.names.drain(..).map(|n| (n.lang, n.text)));
        all.names = other.names;
        all.mentions.extend(other.mentions);
        if let (Facts::Claim(facts), Facts::Claim(one)) = (&mut all.facts, other.facts) {
            facts.direct |= one.direct;
            facts.date = facts.date.or(one.date);
        }
    }
    let last = all.names.drain(..).map(|n| (n.lang, n.text)).collect::<Vec<_>>();
    all.names = super::names(forms.into_iter().chain(last));
    all.mentions.sort_unstable();
    all
}

fn single(f: &Found, claim: &Claim) -> Entity {
    let words = claim.content.of(&f.article.body);
    let key = ArticleKey::of(&format!("{}\n{}", f.article.path, claim.content.start));
    Entity {
        id: EntityId(0),
        key: EntityKey(format!("claim:{:016x}", key.0)),
        kind: EntityKind::Claim,
        label: words.to_string(),
        names: vec![Name { lang: f.article.lang, text: words.to_string(), count: 1 }],
        mentions: vec![EntityMention {
            quote: Quote { article: f.article.id, span: claim.content },
            rule: claim.rule,
            because: claim.cue,
        }],
        facts: Facts::Claim(Box::new(ClaimFacts {
            cue: claim.cue.of(&f.article.body).to_string(),
            class: claim.class,
            direct: claim.direct,
            negated: claim.negated,
            date: f.article.published,
        })),
        merges: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(article: usize, lang: Lang, about: &[u32], content: &str) -> Statement {
        Statement {
            speakers: vec![EntityId(1)],
            about: about.iter().map(|i| EntityId(*i)).collect(),
            class: "warn",
            date: Some(crate::text::PartialDate::day(2021, 3, 9)),
            ..Statement::new(article, 0, lang)
        }
        .with_words(content)
    }

    #[test]
    fn one_statement_in_three_articles() {
        let all = [
            said(0, Lang::En, &[5, 6], "the dam must not be filled before the rains have come"),
            said(1, Lang::En, &[5, 6], "before the rains have come the dam must not be filled"),
            said(2, Lang::Ar, &[5, 6], "السد يجب ألا يملأ قبل أن تهطل الأمطار"),
            said(3, Lang::En, &[5, 6], "pilots would strike over their pay in the coming spring"),
        ];
        let members: Vec<Vec<usize>> = group(&all).into_iter().map(|g| g.members).collect();
        assert_eq!(members, [vec![0, 1, 2], vec![3]]);
    }

    #[test]
    fn two_claims_of_one_article_are_not_one_in_another_language() {
        let mut all = vec![said(0, Lang::En, &[5, 6], "the bell must ring before the rains have come")];
        all.push(said(1, Lang::Ar, &[5, 6], "يجب أن يدق الجرس قبل أن تهطل الأمطار"));
        all.push(Statement {
            index: 1, ..said(1, Lang::Ar, &[5, 6], "الطيارون سيضربون في الربيع القادم من أجل رواتبهم")
        });
        assert_eq!(group(&all).len(), 3);
    }

    #[test]
    fn of_two_claims_in_another_language_the_topics_tell_which() {
        let mut all = vec![said(0, Lang::En, &[5, 6], "the dam must not be filled before the elections in March")];
        all.push(said(1, Lang::Ar, &[5, 6], "السد يجب ألا يملأ قبل الانتخابات في مارس"));
        all.push(Statement {
            index: 1, ..said(1, Lang::Ar, &[5, 6], "النفط سيباع بسعر أعلى في الربيع القادم")
        });
        let members: Vec<Vec<usize>> = group(&all).into_iter().map(|g| g.members).collect();
        assert_eq!(members, [vec![0, 1], vec![2]]);
    }
}
