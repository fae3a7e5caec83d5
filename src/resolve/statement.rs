//! When two claims are the same statement.
//!
//! In one language: the same speaker, compatible dates, no number that differs,
//! and mostly the same words. Across languages words say nothing, so structure
//! has to: the same speaker and cue class, the same meeting or day, the same
//! people, countries and bodies in the content, the same numbers; or else the
//! same marks: what names, numbers and topics the content holds.

use super::row::{common, nested, sorted};
use super::{EntityId, MergeReason};
use crate::extract::RuleId;
use crate::lexicon::topic::{are_opposed, is_denial, topics};
use crate::text::script::is_word;
use crate::text::{ArticleKey, Lang, PartialDate, fold};

/// Share of all words that two contents in one language must have in common.
const SHARED_WORDS: f64 = 0.5;
/// Share of the shorter content's words, where one report is a short form of the other.
const CONTAINED_WORDS: f64 = 0.8;
/// Fewest words in common.
const FEWEST_SHARED: usize = 4;
/// Days that may lie between two reports of one statement.
const DAYS_APART: i32 = 3;
/// Fewest names, numbers and topics in common across languages.
const FEWEST_MARKS: usize = 4;
/// Share of the marks of the statement with fewer that both must have.
const SHARED_MARKS: f64 = 0.6;
/// Fewest entities that have to agree across languages.
const FEWEST_SUBJECTS: usize = 2;

/// A claim as it is compared.
#[derive(Clone, Debug)]
pub(super) struct Statement {
    /// Position of its article.
    pub article: usize,
    /// Position in its article.
    pub index: usize,
    /// Who speaks, in order.
    pub speakers: Vec<EntityId>,
    /// What it is about, in order, meetings apart.
    pub about: Vec<EntityId>,
    /// Meetings it tells of.
    pub meetings: Vec<EntityId>,
    /// Language of its content.
    pub lang: Lang,
    /// Class of its cue.
    pub class: &'static str,
    /// True for a denial.
    pub negated: bool,
    /// When it was published.
    pub date: Option<PartialDate>,
    /// Its words of three letters or more, folded: their hashes, in order.
    pub words: Vec<u64>,
    /// The hashes of its numbers, in order.
    pub numbers: Vec<u64>,
    /// Topics that the names of bodies in it have in them: of these it need not speak.
    pub named: Vec<u16>,
    /// The topics it speaks of, in order.
    pub topics: Vec<u16>,
    /// The hashes of topics and numbers, in order: the same in every language.
    pub content: Vec<u64>,
    /// Those and the names, in order.
    pub marks: Vec<u64>,
}

impl Statement {
    /// Sets the words and numbers to compare.
    pub fn with_words(mut self, content: &str) -> Self {
        let folded = fold(content);
        for word in folded.split(|c: char| !is_word(c)).filter(|w| !w.is_empty()) {
            if word.bytes().all(|b| b.is_ascii_digit()) {
                self.numbers.push(ArticleKey::of(word).0);
            } else if word.chars().nth(2).is_some() {
                self.words.push(ArticleKey::of(word).0);
            }
        }
        (self.words, self.numbers) = (sorted(self.words), sorted(self.numbers));
        self.topics = topics(&folded, self.lang);
        self.topics.retain(|topic| !self.named.contains(topic));
        let topic = |topic: &u16| ArticleKey::of(&format!("topic {topic}")).0;
        self.content = sorted(
            self.topics.iter().filter(|topic| !is_denial(**topic)).map(topic).chain(self.numbers.iter().copied()).collect(),
        );
        let names = self.about.iter().filter(|id| !self.speakers.contains(id));
        let name = |id: &EntityId| ArticleKey::of(&format!("name {}", id.0)).0;
        self.marks = sorted(names.map(name).chain(self.content.iter().copied()).collect());
        self
    }

    /// An empty statement at a place.
    pub fn new(article: usize, index: usize, lang: Lang) -> Self {
        Self {
            article,
            index,
            speakers: Vec::new(),
            about: Vec::new(),
            meetings: Vec::new(),
            lang,
            class: "",
            negated: false,
            date: None,
            words: Vec::new(),
            numbers: Vec::new(),
            named: Vec::new(),
            topics: Vec::new(),
            content: Vec::new(),
            marks: Vec::new(),
        }
    }

    /// A few of its words, the same few for contents that are nearly the same: those of the smallest hash.
    pub fn sketch(&self) -> &[u64] {
        &self.words[..self.words.len().min(6)]
    }
}

/// Why two claims are one statement; `None` when they are not.
pub(super) fn same(a: &Statement, b: &Statement) -> Option<MergeReason> {
    let speak = a.speakers.iter().any(|s| b.speakers.contains(s));
    if !speak || a.negated != b.negated || a.numbers != b.numbers && !nested(&a.numbers, &b.numbers) {
        return None;
    }
    if a.lang == b.lang { same_words(a, b) } else { same_structure(a, b).or_else(|| same_marks(a, b)) }
}

fn same_words(a: &Statement, b: &Statement) -> Option<MergeReason> {
    let shared = common(&a.words, &b.words);
    let all = a.words.len() + b.words.len() - shared;
    let shorter = a.words.len().min(b.words.len());
    let alike = shared as f64 >= SHARED_WORDS * all as f64 || shared as f64 >= CONTAINED_WORDS * shorter as f64;
    let close = dates_near(a, b).unwrap_or(true) || share_meeting(a, b);
    (alike && close && shared >= FEWEST_SHARED).then(|| MergeReason {
        rule: RuleId("claim.same-words"),
        text: format!("same speaker, {shared} of {all} words in common"),
        told: vec![shared.to_string(), all.to_string()],
    })
}

fn same_structure(a: &Statement, b: &Statement) -> Option<MergeReason> {
    let exact = a.speakers == b.speakers && a.class == b.class && a.about == b.about && a.numbers == b.numbers;
    let told = a.about.iter().filter(|e| !a.speakers.contains(e)).count();
    let when = share_meeting(a, b) || dates_near(a, b) == Some(true);
    let length = a.words.len().max(b.words.len()) <= 2 * a.words.len().min(b.words.len());
    let text = || {
        format!(
            "same speaker and kind of speech about the same {} names, at the same time, in {} and {}",
            a.about.len(),
            a.lang.code(),
            b.lang.code()
        )
    };
    let topics = topics_agree(a, b, 3);
    (exact && when && length && told >= FEWEST_SUBJECTS && topics).then(|| MergeReason {
        rule: RuleId("claim.same-structure-across-languages"),
        text: text(),
        told: vec![a.about.len().to_string(), a.lang.code().to_string(), b.lang.code().to_string()],
    })
}

/// Neither says the opposite, and of all the topics that either speaks of, both speak of so many fifths; a single one
/// tells nothing.
fn topics_agree(a: &Statement, b: &Statement, fifths: usize) -> bool {
    let shared = common(&a.topics, &b.topics);
    let all = a.topics.len() + b.topics.len() - shared;
    (shared * 5 >= all * fifths || all <= 1) && !are_opposed(&a.topics, &b.topics)
}

/// Most names, numbers and topics are the same, at one time.
fn same_marks(a: &Statement, b: &Statement) -> Option<MergeReason> {
    let shared = common(&a.marks, &b.marks);
    let fewer = a.marks.len().min(b.marks.len());
    let all = a.marks.len() + b.marks.len() - shared;
    let when = share_meeting(a, b) || dates_near(a, b) == Some(true);
    let mostly = shared >= FEWEST_MARKS && shared as f64 >= SHARED_MARKS * fewer as f64 && shared * 5 >= all * 2;
    let alike = mostly || shared + 1 >= FEWEST_MARKS && shared == all && a.content.len() >= FEWEST_SUBJECTS;
    let topic = topics_agree(a, b, 2) && common(&a.topics, &b.topics) > 0;
    (when && alike && topic).then(|| MergeReason {
        rule: RuleId("claim.same-content-across-languages"),
        text: format!("same speaker, {shared} of {all} names, numbers and topics in common"),
        told: vec![shared.to_string(), all.to_string()],
    })
}

fn share_meeting(a: &Statement, b: &Statement) -> bool {
    a.meetings.iter().any(|m| b.meetings.contains(m))
}

/// Whether two reports were published within a few days; `None` when a day is not known.
fn dates_near(a: &Statement, b: &Statement) -> Option<bool> {
    Some((day(a.date?)? - day(b.date?)?).abs() <= DAYS_APART)
}

/// A day as a number: days since year 0 in months of 31, near enough to compare neighbours.
fn day(date: PartialDate) -> Option<i32> {
    Some(i32::from(date.year) * 372 + i32::from(date.month?) * 31 + i32::from(date.day?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(content: &str, lang: Lang, about: &[u32]) -> Statement {
        Statement {
            speakers: vec![EntityId(1)],
            about: about.iter().map(|i| EntityId(*i)).collect(),
            class: "say",
            date: Some(PartialDate::day(2023, 5, 4)),
            ..Statement::new(0, 0, lang)
        }
        .with_words(content)
    }

    #[test]
    fn other_words_for_the_same() {
        let a = said("the harbour of the capital would be closed to foreign ships in June", Lang::En, &[2, 3]);
        let b = said("the capital's harbour would be closed in June to all foreign ships", Lang::En, &[2, 3]);
        assert!(same(&a, &b).is_some());
    }

    #[test]
    fn another_number_speaker_or_month_is_another_statement() {
        let a = said("the harbour would be closed to foreign ships for 3 weeks", Lang::En, &[2, 3]);
        let b = said("the harbour would be closed to foreign ships for 6 weeks", Lang::En, &[2, 3]);
        assert_eq!(same(&a, &b), None);
        let other = Statement { speakers: vec![EntityId(9)], ..a.clone() };
        assert_eq!(same(&a, &other), None);
        let later = Statement { date: Some(PartialDate::day(2023, 9, 4)), ..a.clone() };
        assert_eq!(same(&a, &later), None);
        assert_eq!(same(&a, &Statement { negated: true, ..a.clone() }), None);
    }

    #[test]
    fn across_languages_structure_decides() {
        let a = said("the two ports would be closed to ships of the south", Lang::En, &[2, 3]);
        let b = said("دو بندر به روی کشتی‌های جنوب بسته خواهد شد", Lang::Fa, &[2, 3]);
        assert!(same(&a, &b).is_some());
        assert_eq!(same(&a, &said("دو بندر به روی کشتی‌های جنوب بسته خواهد شد", Lang::Fa, &[2, 4])), None);
    }

    #[test]
    fn across_languages_names_numbers_and_topics_are_marks() {
        let a = said("the oil pipeline to the port will be opened in 40 days", Lang::En, &[2]);
        let b = Statement {
            class: "promise", ..said("خط لوله نفت تا بندر ۴۰ روز دیگر گشایش می‌یابد", Lang::Fa, &[2, 3])
        };
        assert_eq!(same(&a, &b).map(|reason| reason.rule.0), Some("claim.same-content-across-languages"));
        let other = said("تحریم‌های اقتصادی تا ۴۰ روز دیگر پایان می‌یابد", Lang::Fa, &[2]);
        assert_eq!(same(&a, &other), None);
        let later = Statement { date: Some(PartialDate::day(2023, 9, 4)), ..b };
        assert_eq!(same(&a, &later), None);
    }
}
