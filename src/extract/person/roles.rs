//! The offices an article states for its people.

use std::collections::BTreeSet;

use super::candidate::Named;
use super::gather::{Group, titles};
use super::phrase::{ABROAD, Owner, Phrase, Phrases};
use super::scene::{CLOSING, COMMA, Mark, Scene};
use super::{delegation, fallback, shared};
use crate::extract::{Role, RuleId, Tenure};
use crate::lexicon::Iso;
use crate::lexicon::notable::notable;
use crate::lexicon::title::{Holders, TitleKind};
use crate::lexicon::title_word::{TitleWord, plays};
use crate::text::Lang;

/// The roles of each group.
pub(super) fn of(scene: &Scene, phrases: &Phrases, groups: &[Group]) -> Vec<Vec<Role>> {
    let of_group = |g: &Group| titles(g, phrases).map(|(_, title)| title).collect::<BTreeSet<usize>>();
    let taken: BTreeSet<usize> = groups.iter().flat_map(of_group).collect();
    let roles = |(group, shared): (&Group, Vec<Role>)| {
        let mut roles = stated(scene, phrases, groups, group);
        roles.extend(shared);
        roles.extend(group.names.iter().filter_map(|name| as_counterpart(scene, phrases, name)));
        roles.extend(group.names.iter().filter_map(|name| as_head(scene, name)));
        roles.extend(held_elsewhere(scene, phrases, group, &roles, &(&taken - &of_group(group))));
        roles
    };
    let mut all: Vec<Vec<Role>> = groups.iter().zip(shared::of(scene, phrases, groups)).map(roles).collect();
    delegation::complete(scene, groups, &mut all);
    fallback::complete(scene, phrases, groups, &mut all);
    all
}

fn stated(scene: &Scene, phrases: &Phrases, groups: &[Group], group: &Group) -> Vec<Role> {
    let mut roles: Vec<Role> = Vec::new();
    for (name, index) in titles(group, phrases) {
        let phrase = &phrases.all[index];
        let style = matches!(phrase.title.kind, TitleKind::Honorific | TitleKind::Rank);
        if style && phrase.country.is_none() || phrase.title.holders == Holders::Several || is_of_this_person(scene, phrase, name)
        {
            continue;
        }
        let country = phrase.country.or_else(|| country_of(scene, phrase)).or_else(|| country_after(scene, name.tokens.end));
        if is_of_the_next(scene, phrases, name, phrase, country) || leads_to_another(scene, groups, name, phrase, index) {
            continue;
        }
        let role = Role {
            title: phrase.core,
            office: Some(phrase.title.office),
            country,
            tenure: phrase.tenure,
            evidence: phrase.core.cover(name.span),
            rule: RuleId("role.title-beside-name"),
        };
        if !roles.iter().any(|r| r.office == role.office && r.country == role.country && r.tenure == role.tenure) {
            roles.push(role);
        }
    }
    roles
}

/// True where the one named is whom the title belongs to, not its holder (مستشار ترامب, «سخنگوی گوترش»).
fn is_of_this_person(scene: &Scene, phrase: &Phrase, name: &Named) -> bool {
    let start = scene.touched(phrase.core).start;
    let bare =
        phrase.country.is_none() && phrase.body.is_none() && phrase.tokens.len() == 1 && phrase.tokens.end == name.tokens.start;
    let helper = matches!(
        phrase.title.office,
        "adviser" | "spokesperson" | "envoy" | "member-of-parliament" | "chief-of-staff" | "deputy-minister"
    );
    match scene.lang(start) {
        Lang::Ar => bare && helper && !scene.word(start).contains("ال"),
        Lang::Fa => bare && helper && name.words.len() == 1,
        Lang::En => false,
    }
}

/// التقى الرئيس الكيني NAME وزيرة الخارجية الألمانية: behind an Arabic name with its title stands somebody of another country.
fn is_of_the_next(scene: &Scene, phrases: &Phrases, name: &Named, phrase: &Phrase, country: Option<Iso>) -> bool {
    let behind = phrase.tokens.start >= name.tokens.end && scene.lang(phrase.tokens.start) == Lang::Ar;
    let close = (name.tokens.end..phrase.tokens.start).all(|at| scene.is_word(at));
    if !behind || !close {
        return false;
    }
    let beside = name.titles.iter().filter_map(|title| phrases.all.get(*title));
    let start = name.tokens.start;
    let sent = phrases.all.iter().filter(|p| ABROAD.contains(&p.title.office) && start.saturating_sub(p.tokens.end) <= POST);
    let own = beside.chain(sent).filter(|own| own.tokens.end <= start);
    let other = |own: &Phrase| own.country.is_some() && country.is_some() && own.country != country;
    own.into_iter().any(other)
}

/// مستقبلي الملك NAME، أمير قطر NAME: what stands right before another name is the office of that one.
fn leads_to_another(scene: &Scene, groups: &[Group], name: &Named, phrase: &Phrase, index: usize) -> bool {
    let behind = phrase.tokens.start >= name.tokens.end && scene.lang(phrase.tokens.start) == Lang::Ar;
    let comma = scene.is_mark(name.tokens.end, COMMA);
    let holder = |other: &Named| other.tokens.start >= phrase.tokens.end && other.titles.contains(&index);
    let titled = !name.titles.is_empty() && name.titles.iter().any(|t| *t != index);
    behind && comma && titled && groups.iter().flat_map(|g| &g.names).any(holder)
}

/// How many words may tell where an envoy is sent, between his title and his name.
const POST: usize = 3;

/// NAME, who leads BODY: its head, for its country.
fn as_head(scene: &Scene, name: &Named) -> Option<Role> {
    let mut at = name.tokens.end;
    while scene.is_mark(at, COMMA) || scene.is_mark(at, CLOSING) || matches!(scene.word(at), "who" | "الذی" | "التی" | "که")
    {
        at += 1;
    }
    let title = scene.span_of(at..at + 1);
    if at == name.tokens.end || !plays(scene.word_id(at), TitleWord::Heads) {
        return None;
    }
    let body = (at + 1..at + 5).take_while(|i| scene.is_word(*i)).find_map(|i| scene.organization_at(i))?;
    Some(Role {
        title,
        office: None,
        country: scene.found.organizations.get(body)?.country,
        tenure: Tenure::Current,
        evidence: name.span.cover(title),
        rule: RuleId("role.head-of-body"),
    })
}

/// نظيره الفرنسي NAME, «NAME همتای فرانسوی خود»: the office of the one named before, for another country.
fn as_counterpart(scene: &Scene, phrases: &Phrases, name: &Named) -> Option<Role> {
    let (start, end) = (name.tokens.start, name.tokens.end);
    let counterpart = |at: &usize| scene.is_counterpart(*at);
    let before = || (start.saturating_sub(5)..start).rev().find(counterpart).filter(|_| name.rule == "person.counterpart");
    let persian = scene.lang(start) == Lang::Fa;
    // Without a mark between them the name is the subject and the counterpart another («ساندو همتای رومانیایی خود را …»).
    let after = || (end + 1..end + 3).filter(|_| persian).find(counterpart).filter(|at| (end..*at).all(|i| !scene.is_word(i)));
    let (word, place) = match before() {
        Some(word) => (word, start.saturating_sub(4)..start),
        None => after().map(|word| (word, word + 1..word + 3)).or_else(|| english_counterpart(scene, end))?,
    };
    let country = place.into_iter().find_map(|at| scene.country_at(at))?;
    let office = phrases.all.iter().rfind(|p| p.tokens.start < word && p.title.kind == TitleKind::State);
    let title = scene.span_of(word..word + 1);
    Some(Role {
        title,
        office: office.map(|p| p.title.office),
        country: Some(country),
        tenure: Tenure::Current,
        evidence: title.cover(name.span),
        rule: RuleId("role.counterpart"),
    })
}

/// "NAME, his Somali counterpart": the word, and the place of the country before it.
fn english_counterpart(scene: &Scene, end: usize) -> Option<(usize, std::ops::Range<usize>)> {
    let opens = scene.lang(end.saturating_sub(1)) == Lang::En && scene.is_mark(end, COMMA);
    let words = (end + 1..end + 5).take_while(|i| scene.is_word(*i));
    let word = words.into_iter().find(|i| scene.is_counterpart(*i)).filter(|_| opens)?;
    Some((word, end + 1..word))
}

/// A listed person whose office the article names elsewhere, alone.
fn held_elsewhere(scene: &Scene, phrases: &Phrases, group: &Group, roles: &[Role], taken: &BTreeSet<usize>) -> Option<Role> {
    let listed = notable(&group.words.join(" "))?;
    let country = listed.country.filter(|c| roles.iter().all(|r| r.country != Some(*c)))?;
    // Who leads an international body stands for no country there, whatever offices were held before.
    let national = |p: &Phrase| p.title.kind != TitleKind::Body || country_of(scene, p).is_some();
    let fits = |p: &&Phrase| national(p) && listed.offices.contains(&p.title.office) && p.country.is_none_or(|c| c == country);
    let known = |p: &&Phrase| {
        p.country.is_some() || p.tokens.start < group.names.iter().map(|n| n.tokens.start).max().unwrap_or_default()
    };
    // "Prime Minister NAME" is his title, not that of somebody who once held one like it.
    let free = phrases
        .all
        .iter()
        .enumerate()
        .filter(|(i, p)| scene.lang(p.tokens.start) != Lang::En || !taken.contains(i))
        .map(|(_, phrase)| phrase);
    // "Prime Minister A called the Union's head B. The prime minister said": who has an office of his own does not hold
    // that of somebody else.
    let held = |p: &&Phrase| {
        let other = |i: &usize| phrases.all.get(*i).is_some_and(|q| q.title.office == p.title.office);
        scene.lang(p.tokens.start) == Lang::En && p.country.is_none() && !roles.is_empty() && taken.iter().any(other)
    };
    let phrase = free.filter(fits).filter(|p| !held(p)).find(known)?;
    // An envoy may be sent by anybody.
    let english = scene.lang(phrase.tokens.start) == Lang::En;
    let sent = english && ABROAD.contains(&phrase.title.office) && phrase.country.is_none();
    Some(Role {
        title: phrase.core,
        office: Some(phrase.title.office),
        country: Some(country).filter(|_| !sent),
        tenure: phrase.tenure,
        evidence: phrase.core,
        rule: RuleId("role.office-elsewhere"),
    })
}

/// The country of "this country" or of the body that the title names.
fn country_of(scene: &Scene, phrase: &Phrase) -> Option<Iso> {
    if phrase.owner == Owner::Country && scene.lang(phrase.tokens.start) == Lang::Fa && names_our_country(scene, phrase) {
        return Iso::parse("IR");
    }
    if phrase.owner == Owner::Country {
        return (0..phrase.tokens.start).rev().find_map(|i| scene.country_at(i));
    }
    phrase.body.and_then(|b| scene.found.organizations.get(b)).and_then(|o| o.country)
}

/// «سخنگوی وزارت خارجه کشورمان»: Persian newspapers of Iran say so of Iran, whatever country they named before.
fn names_our_country(scene: &Scene, phrase: &Phrase) -> bool {
    phrase.tokens.clone().any(|at| scene.word(at) == "کشورمان")
}

/// King NAME of Jordan.
fn country_after(scene: &Scene, mut at: usize) -> Option<Iso> {
    if scene.word(at) != "of" {
        return None;
    }
    at += 1;
    while matches!(scene.word(at), "the" | "state" | "of" | "republic") {
        at += 1;
    }
    match scene.marks.get(at) {
        Some(Mark::Country(iso, ..)) => Some(*iso),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::extract;
    use crate::text::{Article, ArticleId};

    /// The countries that the people of a text act for, by name.
    fn offices(text: &str) -> Vec<(String, Option<String>)> {
        let found = extract(&Article::new(ArticleId(0), "a.txt", text));
        let country = |p: &crate::extract::Person| p.roles.iter().find_map(|r| r.country).map(|c| c.as_str().to_string());
        found.people.iter().map(|p| (p.name.clone(), country(p))).collect()
    }

    #[test]
    fn an_english_office_is_held_for_the_country_before_it() {
        for (text, name, country) in [
            ("The Norwegian ambassador to Peru, Espen Larsen, met the mayor.", "Espen Larsen", Some("NO")),
            ("Peru's chief nuclear envoy, Mario Quispe, left on Sunday.", "Mario Quispe", Some("PE")),
            ("The Kenyan envoy for Somalia, James Mwangi, arrived.", "James Mwangi", Some("KE")),
            ("The head of the Chilean delegation, Pedro Rojas, left the hall.", "Pedro Rojas", Some("CL")),
            ("The EU special representative in Sudan, Espen Larsen, resigned.", "Espen Larsen", None),
            ("The UN's special representative to Somalia, James Mwangi, resigned.", "James Mwangi", None),
        ] {
            let found = offices(text);
            let want = (name.to_string(), country.map(str::to_string));
            assert!(found.contains(&want), "{text}: {found:?}");
        }
    }
}
