//! What statements speak of: war, trade, sanctions. A topic has words in each language, so that what two articles
//! report can be compared across languages.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use super::table::rows;
use crate::text::{Lang, fold};

/// The topic of words that deny.
const NOT: &str = "not";

/// All topics.
struct Topics {
    /// By language.
    words: [Option<Words>; 3],
    /// Topics of which a statement speaks instead, if it says the opposite.
    opposites: Vec<(u16, u16)>,
    /// The number of [`NOT`].
    not: Option<u16>,
}

/// The words of all topics in one language.
struct Words {
    finder: AhoCorasick,
    /// What each word tells.
    marks: Vec<Mark>,
}

/// A word's topic, and where in a word of the text it may stand.
#[derive(Clone, Copy)]
struct Mark {
    topic: u16,
    begins: bool,
    ends: bool,
}

static TOPICS: LazyLock<Topics> = LazyLock::new(|| {
    let list: Vec<Vec<&str>> = rows(include_str!("../../assets/lexicon/topic.tsv")).collect();
    let number = |key: &str| list.iter().position(|row| row[0] == key).and_then(|at| u16::try_from(at).ok());
    let opposed = |row: &Vec<&'static str>| {
        let others = row.get(4).into_iter().flat_map(|keys| keys.split(' '));
        let own = number(row[0]);
        others.filter_map(move |other| Some((own?, number(other)?))).collect::<Vec<_>>()
    };
    Topics {
        words: Lang::ALL.map(|lang| Words::load(&list, lang)),
        opposites: list.iter().flat_map(opposed).collect(),
        not: number(NOT),
    }
});

impl Words {
    fn load(list: &[Vec<&'static str>], lang: Lang) -> Option<Self> {
        let column = match lang {
            Lang::En => 1,
            Lang::Fa => 2,
            Lang::Ar => 3,
        };
        let (mut words, mut marks) = (Vec::new(), Vec::new());
        for (row, topic) in list.iter().zip(0..) {
            for word in row.get(column).into_iter().flat_map(|field| field.split('|')).filter(|w| !w.is_empty()) {
                let (begins, ends) = (word.starts_with('^') || lang != Lang::Ar, word.ends_with('$'));
                words.push(fold(word.trim_matches(['^', '$'])));
                marks.push(Mark { topic, begins, ends });
            }
        }
        Some(Self { finder: AhoCorasick::new(&words).ok()?, marks })
    }
}

/// The topics of a folded text in a language, in order, each once. Arabic builds its words from roots and writes little
/// words onto them, so there a word may hold the topic's anywhere; elsewhere it begins so.
pub fn topics(folded: &str, lang: Lang) -> Vec<u16> {
    let place = Lang::ALL.iter().position(|l| *l == lang);
    let Some(words) = place.and_then(|at| TOPICS.words[at].as_ref()) else { return Vec::new() };
    let outside = |c: char| c.is_alphanumeric() || c == '\'';
    let found = words.finder.find_overlapping_iter(folded).filter_map(|hit| {
        let mark = words.marks[hit.pattern().as_usize()];
        let begins = !mark.begins || !folded[..hit.start()].ends_with(outside);
        let ends = !mark.ends || !folded[hit.end()..].starts_with(outside);
        (begins && ends).then_some(mark.topic)
    });
    let mut found: Vec<u16> = found.collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// True for the topic of words that deny: it tells nothing by itself.
pub fn is_denial(topic: u16) -> bool {
    TOPICS.not == Some(topic)
}

/// True when only one of two texts denies, or one speaks of the opposite of what the other does.
pub fn are_opposed(a: &[u16], b: &[u16]) -> bool {
    let denied = TOPICS.not.is_some_and(|not| a.contains(&not) != b.contains(&not));
    let only = |x: u16, a: &[u16], b: &[u16]| a.contains(&x) && !b.contains(&x);
    let instead = |(x, y): &(u16, u16)| only(*x, a, b) && only(*y, b, a) || only(*x, b, a) && only(*y, a, b);
    denied || TOPICS.opposites.iter().any(instead)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, lang: Lang) -> Vec<u16> {
        topics(&fold(text), lang)
    }

    #[test]
    fn one_statement_in_three_languages() {
        let english = of("sanctions on the oil trade will be lifted", Lang::En);
        assert_eq!(english, of("تحریم تجارت نفت برداشته خواهد شد", Lang::Fa));
        assert_eq!(english, of("سترفع العقوبات عن تجارة النفط", Lang::Ar));
        assert_eq!(english.len(), 3);
    }

    #[test]
    fn a_word_within_another_is_none() {
        assert!(of("the reward was a medallion", Lang::En).is_empty());
        assert!(of("خوشحال", Lang::Fa).is_empty());
    }

    #[test]
    fn opposites() {
        let sent = of("troops will be sent", Lang::En);
        assert!(are_opposed(&sent, &of("لن ترسل قوات", Lang::Ar)) && !are_opposed(&sent, &of("سترسل قوات", Lang::Ar)));
        assert!(are_opposed(&of("output will be cut", Lang::En), &of("تولید افزایش می‌یابد", Lang::Fa)));
    }
}
