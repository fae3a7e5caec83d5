//! Organizations: one entity per lexicon key or folded name; bodies whose names
//! are translated from language to language are one by the meaning of their
//! words and the states they belong to.

use std::collections::{BTreeMap, BTreeSet};

use super::{Entity, EntityId, EntityKey, EntityKind, Facts, Found, MergeReason, Resolution, mentions, names, slug};
use crate::extract::{Organization, RuleId};
use crate::lexicon::{Iso, concept};
use crate::text::{Span, fold};

/// Fewest words of meaning that make a name one body's.
const FEWEST_MEANINGS: usize = 2;

/// Joins the organizations of all articles on their keys.
pub fn resolve(found: &[Found], out: &mut Resolution) {
    let translated = Translated::new(found);
    let mut entities: BTreeMap<&str, (Entity, BTreeSet<&str>)> = BTreeMap::new();
    for (article, f) in found.iter().enumerate() {
        for org in &f.extraction.organizations {
            let key = translated.key(article, org);
            let (entity, keys) = entities.entry(key).or_insert_with(|| (blank(org), BTreeSet::new()));
            entity.mentions.extend(mentions(f.article, &org.mentions));
            keys.insert(&org.key);
        }
    }
    let mut ids: BTreeMap<&str, EntityId> = BTreeMap::new();
    for (key, (mut entity, keys)) in entities {
        entity.names = names(entity.mentions.iter().map(|m| {
            let article = found[m.quote.article.0 as usize].article;
            (article.lang, m.quote.span.of(&article.body))
        }));
        tell(&mut entity, keys.len() > 1);
        ids.insert(key, out.add(entity));
    }
    let of = |(article, f): (usize, &Found)| f.extraction.organizations.iter().map(|o| ids[translated.key(article, o)]).collect();
    out.organizations = found.iter().enumerate().map(of).collect();
}

/// Why the forms of an entity are one body.
fn tell(entity: &mut Entity, translated: bool) {
    if entity.names.len() < 2 {
        return;
    }
    let forms: Vec<&str> = entity.names.iter().map(|n| n.text.as_str()).collect();
    let forms = forms.join(" · ");
    let (rule, text) = if translated {
        ("organization.name-translated", format!("one name in other words or another language: {forms}"))
    } else {
        ("organization.same-key", format!("listed as one body: {forms}"))
    };
    entity.merges.push(MergeReason { rule: RuleId(rule), text, told: vec![forms] });
}

/// Names made of words that every language translates, brought to one key.
struct Translated {
    /// The key that stands for a name's own key.
    keys: BTreeMap<String, String>,
    /// The same for a name without its states, by article: in another it may be another body's.
    here: BTreeMap<(usize, String), String>,
}

/// What a name says: the meanings of its words, and the states named in it.
type Meaning = (BTreeSet<&'static str>, BTreeSet<Iso>);

impl Translated {
    fn new(found: &[Found]) -> Self {
        let read = |(i, f): (usize, &Found)| -> Vec<(usize, Meaning, String)> {
            let organizations = f.extraction.organizations.iter();
            organizations.filter_map(|o| Some((i, meaning(f, o)?, o.key.clone()))).collect()
        };
        let read: Vec<_> = found.iter().enumerate().flat_map(read).collect();
        let (stateless, whole): (Vec<_>, Vec<_>) = read.into_iter().partition(|(_, meaning, _)| meaning.1.is_empty());
        let mut first: BTreeMap<Meaning, String> = BTreeMap::new();
        let mut out = Self { keys: BTreeMap::new(), here: BTreeMap::new() };
        for (_, meaning, key) in whole {
            let body = first.entry(meaning).or_insert_with(|| key.clone()).clone();
            out.keys.insert(key, body);
        }
        for (article, (meanings, _), key) in stateless {
            if let Some(body) = only_body(&first, &meanings, &found[article]) {
                out.here.insert((article, key), body.clone());
            }
        }
        out
    }

    fn key<'k>(&'k self, article: usize, org: &'k Organization) -> &'k str {
        let here = self.here.get(&(article, org.key.clone()));
        here.or_else(|| self.keys.get(&org.key)).unwrap_or(&org.key)
    }
}

/// The one body of several states of that name all of whose states an article names.
fn only_body<'b>(bodies: &'b BTreeMap<Meaning, String>, meanings: &BTreeSet<&'static str>, f: &Found) -> Option<&'b String> {
    let named: BTreeSet<Iso> = f.extraction.countries.iter().map(|c| c.iso).collect();
    let alike = bodies.range((meanings.clone(), BTreeSet::new())..).take_while(|((m, _), _)| m == meanings);
    let mut fits = alike.filter(|((_, of), _)| of.len() > 1 && of.is_subset(&named));
    let (_, body) = fits.next()?;
    fits.next().is_none().then_some(body)
}

/// The meaning of a name that is on no list.
fn meaning(f: &Found, org: &Organization) -> Option<Meaning> {
    let span = org.mentions.iter().map(|m| m.span).max_by_key(|s| s.len()).filter(|_| org.english.is_none())?;
    let states = states_in(f, span);
    let mut rest = span.of(&f.article.body).to_string();
    for (_, state) in &states {
        rest = rest.replacen(state.of(&f.article.body), " ", 1);
    }
    let folded = fold(&rest);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty() && *w != "s");
    let meanings = concept::meanings(words).filter(|m| m.len() >= FEWEST_MEANINGS)?;
    Some((meanings, states.into_iter().map(|(iso, _)| iso).collect()))
}

/// The states named within a name.
fn states_in(f: &Found, name: Span) -> Vec<(Iso, Span)> {
    let all = f.extraction.countries.iter().flat_map(|c| c.mentions.iter().map(|m| (c.iso, m.mention.span)));
    all.filter(|(_, span)| name.contains(*span)).collect()
}

fn blank(org: &Organization) -> Entity {
    Entity {
        id: EntityId(0),
        key: EntityKey(format!("organization:{}", slug(&org.key))),
        kind: EntityKind::Organization,
        label: org.english.clone().unwrap_or_else(|| org.name.clone()),
        names: Vec::new(),
        mentions: Vec::new(),
        facts: Facts::Organization { country: org.country },
        merges: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;
    use crate::text::{Article, ArticleId, Lang};

    /// The entities of the first organization of each article.
    fn bodies(texts: &[(Lang, &str)]) -> Vec<EntityId> {
        let article =
            |((lang, text), i): (&(Lang, &str), u32)| Article::in_language(ArticleId(i), format!("{i}.txt"), *text, *lang);
        let articles: Vec<Article> = texts.iter().zip(0..).map(article).collect();
        let extractions: Vec<_> = articles.iter().map(extract).collect();
        let found: Vec<Found> =
            articles.iter().zip(&extractions).map(|(article, extraction)| Found { article, extraction }).collect();
        let mut out = Resolution::default();
        resolve(&found, &mut out);
        out.organizations.iter().map(|all| all[0]).collect()
    }

    #[test]
    fn a_group_of_two_states_under_translated_names() {
        let ids = bodies(&[
            (Lang::Fa, "کمیسیون مشترک اقتصادی ترکیه و ژاپن روز دوشنبه تشکیل جلسه داد."),
            (Lang::Fa, "کمیسیون اقتصادی مشترک ژاپن و ترکیه روز دوشنبه تشکیل جلسه داد."),
            (Lang::Fa, "کمیسیون مشترک اقتصادی ترکیه و برزیل روز دوشنبه تشکیل جلسه داد."),
            (Lang::Fa, "کمیسیون مشترک نظامی ترکیه و ژاپن روز دوشنبه تشکیل جلسه داد."),
        ]);
        assert_eq!(ids[0], ids[1]);
        assert!(ids[0] != ids[2] && ids[0] != ids[3], "{ids:?}");
    }

    #[test]
    fn a_name_without_its_states_is_the_one_group_of_states_the_article_names() {
        let ids = bodies(&[
            (Lang::Fa, "گروه مشورتی راهبردی ترکیه و ژاپن روز دوشنبه تشکیل جلسه داد."),
            (Lang::Ar, "عقدت المجموعة الاستشارية الاستراتيجية اجتماعا يوم الاثنين بين اليابان وتركيا."),
            (Lang::Ar, "عقدت المجموعة الاستشارية الاستراتيجية اجتماعا يوم الاثنين بين البرازيل وتركيا."),
        ]);
        assert_eq!(ids[0], ids[1]);
        assert_ne!(ids[0], ids[2]);
    }
}
