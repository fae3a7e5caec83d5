//! The country of an office that the article states without one: that of the
//! person's other offices, of whom it belongs to, of the company the person is
//! named in, of the place the news comes from.

use std::collections::{BTreeMap, BTreeSet};

use super::alike::normal;
use super::gather::Group;
use super::phrase::{ABROAD, Owner, Phrase, Phrases};
use super::scene::{Mark, Scene};
use crate::extract::{Role, RuleId};
use crate::lexicon::notable::{is_monarch, monarchs, notable_among, notables_named};
use crate::lexicon::organization::organizations;
use crate::lexicon::title::{TitleKind, kind_of};
use crate::lexicon::{CountryForm, Iso};
use crate::text::Lang;

/// How many tokens before a title that belongs to somebody he may be named.
const NEAR: usize = 40;

/// Gives each office without country the country that speaks most for it.
pub(super) fn complete(scene: &Scene, phrases: &Phrases, groups: &[Group], roles: &mut [Vec<Role>]) {
    for (group, roles) in groups.iter().zip(roles.iter_mut()) {
        from_the_person(group, roles);
    }
    let named = Named::new(scene, groups, roles);
    let article = Article::new(scene);
    for role in roles.iter_mut().flatten().filter(|r| r.country.is_none()) {
        let Some(phrase) = phrases.all.iter().find(|p| p.core == role.title) else { continue };
        let owner = named.owner(scene, phrase);
        let found = match owner {
            Some(country) => country.map(|iso| ("role.country-of-owner", iso)),
            None => of_the_same_office(scene, phrases, phrase)
                .map(|iso| ("role.country-of-company", iso))
                .or_else(|| around(scene, &article, phrase)),
        };
        if let Some((rule, country)) = found {
            role.country = Some(country);
            role.rule = RuleId(rule);
        }
    }
    // What one office has found out holds for the person's others.
    for (group, roles) in groups.iter().zip(roles.iter_mut()) {
        from_other_role(roles);
        known_better(phrases, group, roles);
    }
}

fn from_the_person(group: &Group, roles: &mut [Role]) {
    from_other_role(roles);
    for role in roles.iter_mut().filter(|r| r.country.is_none() && is_of_state(r)) {
        if let Some(country) = listed_country(group, role.office) {
            role.country = Some(country);
            role.rule = RuleId("role.country-of-listed-holder");
        }
    }
}

fn from_other_role(roles: &mut [Role]) {
    let Some(country) = roles.iter().find_map(|r| r.country) else { return };
    for role in roles.iter_mut().filter(|r| r.country.is_none() && is_of_state(r)) {
        role.country = Some(country);
        role.rule = RuleId("role.country-of-other-role");
    }
}

/// The country of a listed person counts where the words beside an office name none.
fn known_better(phrases: &Phrases, group: &Group, roles: &mut [Role]) {
    let Some(own) = notable_among(&group.words).and_then(|n| n.country) else { return };
    let named = |role: &Role| phrases.all.iter().any(|p| p.core == role.title && p.country.is_some());
    let counterpart = |role: &Role| role.rule.0 == "role.counterpart";
    for role in roles.iter_mut().filter(|r| r.country.is_some_and(|c| c != own) && is_of_state(r) && !counterpart(r)) {
        if !named(role) {
            role.country = Some(own);
            role.rule = RuleId("role.country-of-listed-holder");
        }
    }
}

/// True for an office of a state that its holder's other offices tell something of; an envoy may be sent by anybody.
fn is_of_state(role: &Role) -> bool {
    role.office.is_some_and(|o| o != "envoy" && kind_of(o) == Some(TitleKind::State))
}

/// The country of the listed person of this name; of several of one surname, of the one who held the office.
fn listed_country(group: &Group, office: Option<&str>) -> Option<Iso> {
    if let Some(full) = notable_among(&group.words) {
        return full.country;
    }
    // "King Salman": whoever reigns is called by the given name.
    if let [given] = group.words.as_slice()
        && office.is_some_and(is_monarch)
        && let [only] = monarchs(given, office)[..]
    {
        return only.country;
    }
    let named = notables_named(normal(&group.words).last()?);
    let general = matches!(office, Some("minister" | "official"));
    let held = |n: &&crate::lexicon::notable::Notable| general || n.offices.iter().any(|o| Some(*o) == office);
    let countries: BTreeSet<Iso> = named.into_iter().filter(held).filter_map(|n| n.country).collect();
    (countries.len() == 1).then(|| countries.into_iter().next()).flatten()
}

/// People, bodies and countries by where they are named, each with its country; a world body has none.
struct Named(BTreeMap<usize, Option<Iso>>);

impl Named {
    fn new(scene: &Scene, groups: &[Group], roles: &[Vec<Role>]) -> Self {
        let mut out: BTreeMap<usize, Option<Iso>> = BTreeMap::new();
        let lands = (0..scene.lands.len()).filter_map(|at| Some((at, Some(scene.country_at(at)?))));
        out.extend(lands);
        for organization in &scene.found.organizations {
            out.extend(organization.mentions.iter().map(|m| (scene.touched(m.span).start, organization.country)));
        }
        for (group, roles) in groups.iter().zip(roles) {
            let iso = roles.iter().find_map(|r| r.country);
            out.extend(group.names.iter().filter(|_| iso.is_some()).map(|n| (n.tokens.start, iso)));
        }
        Self(out)
    }

    /// The country of whom the title belongs to: named before ("his spokesman"), or after it ("adviser to NAME").
    /// Inside it is nothing where the title belongs to a world body.
    fn owner(&self, scene: &Scene, phrase: &Phrase) -> Option<Option<Iso>> {
        let start = phrase.tokens.start;
        let last = |near: usize| self.0.range(start.saturating_sub(near)..start).next_back().map(|(_, iso)| *iso);
        if start > 0 && scene.word(start - 1) == "'s" {
            return last(4);
        }
        if phrase.owner == Owner::Last {
            return last(NEAR);
        }
        let end = scene.touched(phrase.core).end;
        let sent = ABROAD.contains(&phrase.title.office);
        let to = matches!(scene.word(end), "to" | "of") && !(sent && scene.word(end) == "to");
        let behind = || (end + 1..end + 5).take_while(|i| scene.is_word(*i)).find_map(|i| self.0.get(&i).copied());
        if to && scene.titles.get(end + 1).copied().flatten().is_some() {
            return behind();
        }
        to.then(|| self.0.get(&(end + 1)).copied()).flatten()
    }
}

/// What the article as a whole says of the countries its people come from.
struct Article {
    /// Where the news comes from.
    dateline: Option<Iso>,
    /// The country it speaks of far more than of any other.
    main: Option<Iso>,
}

impl Article {
    fn new(scene: &Scene) -> Self {
        Self { dateline: dateline(scene), main: main(scene) }
    }
}

/// "Chad's foreign minister said. The minister, NAME, added": the country of the like office named just before.
fn of_the_same_office(scene: &Scene, phrases: &Phrases, phrase: &Phrase) -> Option<Iso> {
    let start = phrase.tokens.start;
    let definite = scene.lang(start) == Lang::En && start > 0 && scene.word(start - 1) == "the" && phrase.body.is_none();
    let like =
        |p: &&Phrase| p.title.office.ends_with(phrase.title.office) && p.tokens.end <= start && start - p.tokens.end <= NEAR;
    let before = phrases.all.iter().rev().filter(|_| definite).find(like)?;
    before.country.filter(|_| phrase.title.kind == TitleKind::State)
}

/// The country of the company a title stands in, of the place its sentence opens with, of the article.
fn around(scene: &Scene, article: &Article, phrase: &Phrase) -> Option<(&'static str, Iso)> {
    let abroad = ABROAD.contains(&phrase.title.office);
    if abroad || phrase.title.kind != TitleKind::State || is_worldwide(scene, phrase) {
        return None;
    }
    let start = scene.touched(phrase.core).start;
    let company = company(scene, start).or_else(|| sentence_before(scene, start)).map(|iso| ("role.country-of-company", iso));
    let opening = || opening(scene, start).map(|iso| ("role.country-of-place", iso));
    let dateline = || article.dateline.map(|iso| ("role.country-of-dateline", iso));
    let main = || article.main.map(|iso| ("role.country-of-article", iso));
    let place = || named_before(scene, start).map(|iso| ("role.country-of-place", iso));
    company.or_else(opening).or_else(dateline).or_else(main).or_else(place)
}

/// A title in a body of many countries says nothing of its holder's.
fn is_worldwide(scene: &Scene, phrase: &Phrase) -> bool {
    let body = phrase.body.and_then(|b| scene.found.organizations.get(b));
    body.is_some_and(|o| o.country.is_none() && organizations().get(&o.key).is_some())
}

/// The sentence of a token, as tokens.
fn sentence(scene: &Scene, at: usize) -> std::ops::Range<usize> {
    let span = scene.span_of(at..at + 1);
    let sentence = scene.reading.sentence_at(span.start).and_then(|s| scene.reading.sentences.get(s));
    sentence.map_or(at..at, |s| scene.touched(s.span))
}

/// The country last named before a title in its sentence.
fn company(scene: &Scene, at: usize) -> Option<Iso> {
    (sentence(scene, at).start..at).rev().filter(|i| !is_where(scene, *i)).find_map(|i| scene.country_at(i))
}

/// The same, were it only the place of what is told.
fn named_before(scene: &Scene, at: usize) -> Option<Iso> {
    (sentence(scene, at).start..at).rev().find_map(|i| scene.country_at(i))
}

/// «في العاصمة الإيطالية», «إلى السودان»: in Arabic a country told as a place is nobody's company.
fn is_where(scene: &Scene, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |before| scene.word(before));
    let led = matches!(before, "الی" | "العاصمه" | "بالعاصمه" | "للعاصمه");
    scene.lang(at) == Lang::Ar && led
}

/// The one country of a short sentence before, in the same paragraph ("Israel was not impressed. NAME, the minister …").
fn sentence_before(scene: &Scene, at: usize) -> Option<Iso> {
    const SHORT: usize = 10;
    let here = sentence(scene, at);
    let last = here.start.checked_sub(1)?;
    let before = sentence(scene, last);
    if before.len() > SHORT {
        return None;
    }
    let paragraph = |i: usize| {
        let place = scene.span_of(i..i + 1).start;
        scene.reading.paragraphs.iter().position(|p| p.span.start <= place && place < p.span.end)
    };
    let mut countries = (before.start..before.end.min(here.start)).filter_map(|i| scene.country_at(i));
    let first = countries.next().filter(|_| paragraph(last) == paragraph(here.start))?;
    countries.all(|c| c == first).then_some(first)
}

/// The capital that the sentence opens with ("In Kyiv, …").
fn opening(scene: &Scene, at: usize) -> Option<Iso> {
    let start = sentence(scene, at).start;
    (start..at.min(start + 4)).find_map(|i| capital_at(scene, i))
}

fn capital_at(scene: &Scene, at: usize) -> Option<Iso> {
    match scene.lands.get(at) {
        Some(Mark::Country(iso, CountryForm::Capital, _)) => Some(*iso),
        _ => None,
    }
}

/// The country of the place a line near the top opens with (ANKARA, July 16 -; بغداد:).
fn dateline(scene: &Scene) -> Option<Iso> {
    let paragraphs = scene.reading.paragraphs.iter().take(6);
    paragraphs.map(|p| scene.touched(p.span)).find_map(|tokens| {
        let iso = capital_at(scene, tokens.start)?;
        let mark = (tokens.start + 1..tokens.end.min(tokens.start + 4)).find(|i| !scene.is_word(*i))?;
        scene.is_mark(mark, ":,-–—(/،").then_some(iso)
    })
}

/// The country mentioned more often than all others; in Persian texts Iran where they say "our country".
fn main(scene: &Scene) -> Option<Iso> {
    let iran = Iso::parse("IR");
    if (0..scene.tokens.len()).any(|at| scene.word(at) == "کشورمان") {
        return iran;
    }
    let all: usize = scene.found.countries.iter().map(|c| c.mentions.len()).sum();
    let most = scene.found.countries.iter().max_by_key(|c| (c.mentions.len(), std::cmp::Reverse(c.iso)));
    let half = most.map_or(0, |c| c.mentions.len().div_ceil(2));
    let spoken_of = |i: &Iso| scene.found.countries.iter().any(|c| c.iso == *i && c.mentions.len() >= half);
    let home = iran.filter(|i| scene.reading.article.lang == Lang::Fa && spoken_of(i));
    home.or_else(|| most.filter(|c| c.mentions.len() * 2 > all).map(|c| c.iso))
}

#[cfg(test)]
mod tests {
    use crate::extract::extract;
    use crate::text::{Article, ArticleId};

    /// The country of the first office of the first person.
    fn country(text: &str) -> Option<String> {
        let found = extract(&Article::new(ArticleId(0), "a.txt", text));
        let role = found.people.first()?.roles.first()?;
        role.country.map(|c| c.as_str().to_string())
    }

    #[test]
    fn the_country_of_the_sentence_before() {
        let text =
            "KIGALI, March 3 - The talks went on. Norway was not convinced. Espen Larsen, the foreign minister, left early.";
        assert_eq!(country(text).as_deref(), Some("NO"));
    }

    #[test]
    fn a_persian_article_about_others_is_not_about_iran() {
        let text = "افغانستان و پاکستان گفت‌وگو کردند. افغانستان هیئتی فرستاد و پاکستان میزبان بود. ایران ناظر بود. \
                    رئیس‌جمهور اشرف غنی در کابل سخن گفت. افغانستان و پاکستان مرز مشترک دارند.";
        assert_ne!(country(text).as_deref(), Some("IR"));
    }

    #[test]
    fn an_envoy_is_of_no_country_that_is_only_named_near_him() {
        assert_eq!(country("Norway hosted the round. Special envoy Espen Larsen arrived on Monday."), None);
    }
}
