//! People: which finds of which articles are one person.
//!
//! `names` joins full names, those of the `listed` people among them: the likest of the `pairs` first, a doubtful one only
//! where office or country speaks for it, and never across given names that are
//! different ones. `surname` gives
//! what stands alone to the one person it can mean, by what is `known` of them.
//! `entity` tells the outcome. Every join keeps its reason; the order depends on
//! the names alone.

mod entity;
mod known;
mod listed;
mod names;
mod pairs;
mod surname;

use super::{EntityId, Found, Resolution};
use crate::extract::Person;
pub(super) use known::is_single;
use names::Names;

/// A person of one article.
struct Find<'a> {
    article: usize,
    index: usize,
    person: &'a Person,
    form: usize,
}

/// Joins the people of all articles.
pub fn resolve(found: &[Found], out: &mut Resolution) {
    let mut names = Names::new(found);
    let finds = names.finds(found);
    let known = known::known(&names, &finds);
    names.join_full(&known);
    let groups = surname::place(&mut names, &finds, found);
    let ids = entity::build(found, &finds, &names, &groups, out);
    out.people = found.iter().map(|f| vec![EntityId(0); f.extraction.people.len()]).collect();
    for (find, id) in finds.iter().zip(ids) {
        out.people[find.article][find.index] = id;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract;
    use crate::text::{Article, ArticleId};

    fn resolved(texts: &[&str]) -> Resolution {
        let articles: Vec<Article> =
            texts.iter().zip(0..).map(|(t, i)| Article::new(ArticleId(i), format!("{i}.txt"), *t)).collect();
        let extractions: Vec<_> = articles.iter().map(extract).collect();
        let found: Vec<Found> =
            articles.iter().zip(&extractions).map(|(article, extraction)| Found { article, extraction }).collect();
        let mut out = Resolution::default();
        resolve(&found, &mut out);
        out
    }

    /// The entity of the first person of each article, by label.
    fn labels(texts: &[&str]) -> Vec<String> {
        let out = resolved(texts);
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
    fn who_reigns_is_known_by_the_given_name() {
        let told = labels(&["King Salman of Saudi Arabia left Oslo.", "استقبل الملك سلمان وزير الخارجية الكيني."]);
        assert_eq!(told, ["Salman bin Abdulaziz"; 2]);
        let beside = labels(&["King Salman of Saudi Arabia left.", "Crown Prince Mohammed bin Salman of Saudi Arabia stayed."]);
        assert_eq!(beside, ["Salman bin Abdulaziz", "Mohammed bin Salman"]);
    }

    #[test]
    fn a_surname_alone_goes_to_the_one_who_bears_it() {
        let told = labels(&["President Matias Korhola of Finland arrived.", "Mr. Korhola left Oslo for Finland."]);
        assert_eq!(told[0], told[1]);
    }

    /// The labels of all people of the last text, in order of first mention.
    fn last_labels(texts: &[&str]) -> Vec<String> {
        let out = resolved(texts);
        out.people.last().into_iter().flatten().map(|id| out.entity(*id).label.clone()).collect()
    }

    /// Labels of people that finds of these names, one list an article, become; a name with `@XX` holds an office of XX.
    fn named(articles: &[&[&str]]) -> Vec<Vec<String>> {
        use crate::extract::{Country, CountryMention, Extraction, Mention, Role, RuleId, Tenure};
        use crate::lexicon::{CountryForm, Iso};
        use crate::text::Span;
        let bare = |name: &&str| name.split('@').next().unwrap_or_default().to_string();
        let texts: Vec<Article> = articles
            .iter()
            .zip(0..)
            .map(|(names, i)| {
                let body = names.iter().map(bare).collect::<Vec<_>>().join("\n");
                Article::new(ArticleId(i), format!("{i}.txt"), body)
            })
            .collect();
        let mut extractions: Vec<Extraction> = Vec::new();
        for names in articles {
            let mut found = Extraction::default();
            let mut start = 0;
            for name in *names {
                let span = Span::new(start, start + bare(name).len());
                start = span.end as usize + 1;
                let country = name.split('@').nth(1).and_then(Iso::parse);
                let mention = Mention::new(span, "test.fixture");
                let role = country.map(|iso| Role {
                    title: span,
                    office: None,
                    country: Some(iso),
                    tenure: Tenure::Current,
                    evidence: span,
                    rule: RuleId("test.fixture"),
                });
                found.countries.extend(
                    country.map(|iso| Country { iso, mentions: vec![CountryMention { mention, form: CountryForm::Name }] }),
                );
                let roles = role.into_iter().collect();
                found.people.push(Person { name: bare(name), mentions: vec![mention], references: Vec::new(), roles });
            }
            extractions.push(found);
        }
        let found: Vec<Found> =
            texts.iter().zip(&extractions).map(|(article, extraction)| Found { article, extraction }).collect();
        let mut out = Resolution::default();
        resolve(&found, &mut out);
        out.people.iter().map(|ids| ids.iter().map(|id| out.entity(*id).label.clone()).collect()).collect()
    }

    #[test]
    fn a_part_of_the_one_full_name_of_its_article() {
        for (whole, part) in [
            ("Kamau Otieno Wanjala", "Otieno"),
            ("Cho Byeong-gap", "Cho"),
            ("Matias Korhola", "Korhola"),
            ("موسى كرهولا محمد", "كرهولا"),
        ] {
            let told = named(&[&[whole, part]]);
            assert_eq!(told[0], [whole, whole]);
        }
        let two = named(&[&["Matias Korhola", "Aino Korhola", "Korhola"]]);
        assert!(two[0][2] != two[0][0] && two[0][2] != two[0][1], "{two:?}");
        let other = named(&[&["Matias Korhola@FI", "Korhola@SE"]]);
        assert_ne!(other[0][0], other[0][1]);
    }

    #[test]
    fn of_two_with_one_surname_the_known_one_is_written_alone() {
        let told = named(&[&["Kim Jong Un@KP", "Kim Eui-kyeom@KR", "Kim"]]);
        assert_eq!(told[0][2], told[0][0]);
    }

    #[test]
    fn a_surname_alone_in_another_article_needs_a_word_for_it() {
        let told = named(&[&["Matias Korhola@FI"], &["Korhola@FI"]]);
        assert_eq!(told[0], told[1]);
        let told = named(&[&["Matias Korhola@FI"], &["Korhola@SE"]]);
        assert_ne!(told[0], told[1]);
        let told = named(&[&["Matias Korhola@FI"], &["Korhola"]]);
        assert_ne!(told[0], told[1]);
    }

    #[test]
    fn full_names_written_together() {
        let told = named(&[&["سالوا کیراد"], &["سالواکیراد"]]);
        assert_eq!(told[0], told[1]);
    }

    #[test]
    fn other_people_of_like_names() {
        let pairs = [
            ("Mahamat Deby", "محمد أحمد الضابي"),
            ("Kim Jong Il", "Kim Jong Un"),
            ("نیچیروان بارزانی", "مسرور بارزانی"),
            ("Hassan Rouhani", "حسین روحانی"),
        ];
        for (a, b) in pairs {
            let told = named(&[&[a], &[b]]);
            assert_ne!(told[0], told[1], "{a} {b}");
        }
    }

    #[test]
    fn full_names_and_surnames_read_from_text() {
        let told = last_labels(&["President Matias Korhola of Finland arrived.", "Finland was represented by Mr. Korhola."]);
        assert_eq!(told, ["Matias Korhola"]);
    }
}
