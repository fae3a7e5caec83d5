//! The country of those whom an article names as members or heads of a
//! country's delegation («هیئت عراقی به ریاست NAME», وفد إيراني برئاسة NAME, وضم الوفد المغربي NAME …).

use std::ops::Range;

use super::gather::Group;
use super::scene::{Mark, Scene};
use crate::extract::{Role, RuleId, Tenure};
use crate::lexicon::title_word::{TitleWord, plays};
use crate::lexicon::{CountryForm, Iso};
use crate::text::Lang;

/// How far behind the country the word may stand that says who leads a delegation.
const NEAR: usize = 8;

/// A delegation of a country, and the tokens in which its people are named.
struct Delegation {
    country: Iso,
    /// Its own words.
    words: Range<usize>,
    /// Where its people are named.
    people: Range<usize>,
    /// Only the first of them belongs to it.
    head: bool,
}

/// Gives those who have no office of any country the country of the delegation they are named in.
pub(super) fn complete(scene: &Scene, groups: &[Group], roles: &mut [Vec<Role>]) {
    for delegation in (0..scene.tokens.len()).filter_map(|at| delegation(scene, at)) {
        let named = |group: &Group| {
            let starts = group.names.iter().map(|n| n.tokens.start);
            starts.filter(|start| delegation.people.contains(start)).min()
        };
        let mut people: Vec<(usize, usize)> = groups.iter().enumerate().filter_map(|(i, g)| Some((named(g)?, i))).collect();
        people.sort_unstable();
        people.truncate(if delegation.head { 1 } else { usize::MAX });
        for (_, index) in people {
            if roles[index].iter().all(|r| r.country.is_none()) {
                roles[index].push(role(scene, &groups[index], &delegation));
            }
        }
    }
}

fn role(scene: &Scene, group: &Group, delegation: &Delegation) -> Role {
    let title = scene.span_of(delegation.words.clone());
    let name = group.names.iter().find(|n| delegation.people.contains(&n.tokens.start));
    Role {
        title,
        office: None,
        country: Some(delegation.country),
        tenure: Tenure::Current,
        evidence: name.map_or(title, |n| title.cover(n.span)),
        rule: RuleId("role.member-of-delegation"),
    }
}

/// The delegation whose word stands at a token, where the sentence says who is in it or leads it.
fn delegation(scene: &Scene, at: usize) -> Option<Delegation> {
    if !is_one_of(scene, at, TitleWord::Delegation) || scene.is_furniture(at) {
        return None;
    }
    let english = scene.lang(at) == Lang::En;
    let (country, words) = if english { before(scene, at)? } else { after(scene, at)? };
    let end = sentence_end(scene, at);
    if !english && at > 0 && is_one_of(scene, at - 1, TitleWord::Includes) {
        return Some(Delegation { country, people: words.end..end, words, head: false });
    }
    let near = (words.end..end.min(words.end + NEAR)).take_while(|i| scene.is_word(*i) || scene.is_mark(*i, ",،"));
    let link = near.clone().find(|i| is_one_of(scene, *i, TitleWord::Includes) || is_one_of(scene, *i, TitleWord::LedBy))?;
    let head = is_one_of(scene, link, TitleWord::LedBy);
    let end = if head { end.min(link + 12) } else { end };
    Some(Delegation { country, people: link + 1..end, words, head })
}

fn is_one_of(scene: &Scene, at: usize, kind: TitleWord) -> bool {
    scene.bare_ids(at).any(|(_, word)| plays(word, kind))
}

/// الوفد المغربي, «هیئت بلندپایهٔ عراقی».
fn after(scene: &Scene, at: usize) -> Option<(Iso, Range<usize>)> {
    (at + 1..at + 4).take_while(|i| scene.is_word(*i)).find_map(|i| Some((scene.country_at(i)?, at..end_of(scene, i))))
}

/// The Moroccan delegation, a high-level Turkish team.
fn before(scene: &Scene, at: usize) -> Option<(Iso, Range<usize>)> {
    let from = at.saturating_sub(3);
    (from..at).rev().take_while(|i| scene.is_word(*i)).find_map(|i| Some((scene.country_at(i)?, i..at + 1)))
}

fn end_of(scene: &Scene, at: usize) -> usize {
    match scene.lands.get(at) {
        Some(Mark::Country(_, form, end)) if *form != CountryForm::Capital => *end,
        _ => at + 1,
    }
}

fn sentence_end(scene: &Scene, at: usize) -> usize {
    let place = scene.span_of(at..at + 1).start;
    let sentence = scene.reading.sentence_at(place).and_then(|s| scene.reading.sentences.get(s));
    sentence.map_or(at + 1, |s| scene.touched(s.span).end)
}

#[cfg(test)]
mod tests {
    use super::super::testing::countries;

    #[test]
    fn members_and_heads() {
        let text = "وضم الوفد الفنلندي السيد ماتياس كورهولا والسيدة آنا لارسن.";
        assert!(countries(text).iter().all(|(_, lands)| lands == &["FI"]), "{:?}", countries(text));
        let text = "A Finnish delegation led by Mr. Matias Korhola arrived in Oslo.";
        assert_eq!(countries(text), [("Matias Korhola".to_string(), vec!["FI".to_string()])]);
    }

    #[test]
    fn whom_a_delegation_met_is_no_member() {
        let all = countries("The Finnish delegation met Mr. Espen Larsen in Oslo.");
        assert!(all.iter().all(|(_, lands)| lands.is_empty()), "{all:?}");
    }
}
