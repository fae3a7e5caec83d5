//! Patterns of dates: `assets/lexicon/calendar/patterns.tsv`, one rule a line.
//!
//! A pattern is a row of elements: words (`in|on`), word classes (`@weekday`),
//! numbers (`@day`, `@year`, `@amount`) and figures (`@numeric`, `@clock`).
//! `x?` may be absent, `<x` must stand before, `<!x` must not, `>x` must follow, `!x` must not.
//! `@break` is whatever is no word: a mark, a number, the end of a line.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::DateKind;
use super::number;
use super::parts::Parts;
use super::scan::{Hit, Scan};
use super::tree::{Node, Reader};
use super::words::{Class, split, words};
use crate::text::{Lang, WordId, WordMap};

/// What an element accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Test {
    Words(Vec<WordId>),
    Class(Class),
    Month(&'static [Class]),
    Day,
    Ordinal,
    Number,
    AnyWord,
    Year,
    ShortYear,
    Amount,
    Numeric,
    Clock,
    Break,
}

/// How an element has to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    Take,
    Optional,
    Before,
    NotBefore,
    After,
    NotAfter,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element {
    pub test: Test,
    pub mode: Mode,
}

/// One rule.
#[derive(Debug)]
pub(super) struct Pattern {
    pub rule: &'static str,
    /// `None` for words that look like a date and are none.
    pub kind: Option<DateKind>,
    pub elements: Vec<Element>,
}

const ANY_MONTH: &[Class] = &[Class::Month, Class::Clear, Class::Weak];
const PLAIN_MONTH: &[Class] = &[Class::Month, Class::Clear];

impl Test {
    fn parse(text: &str) -> Self {
        match text {
            "@mon" => Self::Month(ANY_MONTH),
            "@plainmon" => Self::Month(PLAIN_MONTH),
            "@day" => Self::Day,
            "@ordinal" => Self::Ordinal,
            "@num" => Self::Number,
            "@any" => Self::AnyWord,
            "@year" => Self::Year,
            "@yy" => Self::ShortYear,
            "@amount" => Self::Amount,
            "@numeric" => Self::Numeric,
            "@clock" => Self::Clock,
            "@break" => Self::Break,
            _ => match text.strip_prefix('@').and_then(Class::parse) {
                Some(class) => Self::Class(class),
                None => Self::Words(text.split('|').flat_map(split).map(|word| WordId::of(&word)).collect()),
            },
        }
    }

    /// Reads the element at a token: where it ends and the parts with what it says.
    pub fn read(&self, scan: &Scan, at: usize, parts: &Parts) -> Option<(usize, Parts)> {
        let (end, said) = self.find(scan, at)?;
        let mut parts = *parts;
        said.note(&mut parts);
        Some((end, parts))
    }

    /// The element at a token: where it ends and what it says.
    fn find(&self, scan: &Scan, at: usize) -> Option<(usize, Said)> {
        let day = |hit: Hit| (hit.end, Said::Day(hit.value));
        let year = |hit: Hit| (hit.end, Said::Year(hit.value));
        match self {
            Self::Words(words) => scan.is_one_of(words, at).then_some((at + 1, Said::Nothing)),
            Self::Class(class) => scan.class(*class, at).map(|hit| (hit.end, Said::Word(*class, hit.value))),
            Self::Month(classes) => scan.month(classes, at).map(|hit| (hit.end, Said::Word(Class::Month, hit.value))),
            Self::Day => number::day(scan, at).map(day),
            Self::Ordinal => number::number(scan, at).filter(|n| n.ordinal).map(|n| day(n.hit)),
            Self::Number => number::number(scan, at).map(|n| (n.hit.end, Said::Nothing)),
            Self::AnyWord => scan.reading.is_word(at).then_some((at + 1, Said::Nothing)),
            Self::Year => number::year(scan, at).map(year),
            Self::ShortYear => number::short_year(scan, at).map(year),
            Self::Amount => number::amount(scan, at).map(|hit| (hit.end, Said::Amount(hit.value))),
            Self::Numeric => scan.numeric(at).map(|(date, end)| (end, Said::Numeric(date))),
            Self::Clock => scan.clock(at).map(|hit| (hit.end, Said::Nothing)),
            Self::Break => (!scan.reading.is_word(at)).then_some((at, Said::Nothing)),
        }
    }

    /// The words that can begin it, and whether a figure can.
    fn starts(&self, lang: Lang) -> (Vec<WordId>, bool) {
        let of = |classes: &[Class]| {
            let words = words(lang);
            classes.iter().flat_map(|c| words.starts(*c)).collect::<Vec<_>>()
        };
        match self {
            Self::Words(words) => (words.clone(), false),
            Self::Class(class) => (of(&[*class]), false),
            Self::Month(classes) => (of(classes), false),
            Self::Day | Self::Ordinal | Self::Number | Self::Year => (of(&[Class::Number, Class::Ordinal]), true),
            Self::Amount => (of(&[Class::Number, Class::Several]), true),
            Self::ShortYear | Self::Numeric | Self::Clock => (Vec::new(), true),
            Self::Break | Self::AnyWord => (Vec::new(), false),
        }
    }
}

/// What an element says of a date.
#[derive(Clone, Copy, Debug)]
enum Said {
    Nothing,
    Word(Class, i32),
    Day(i32),
    Year(i32),
    Amount(i32),
    Numeric([i32; 3]),
}

impl Said {
    fn note(self, parts: &mut Parts) {
        match self {
            Self::Nothing => {}
            Self::Word(class, value) => parts.note(class, value),
            Self::Day(value) => parts.note_day(value),
            Self::Year(value) => parts.year = parts.year.or(Some(value)),
            Self::Amount(value) => parts.amount = Some(value),
            Self::Numeric([year, month, day]) => parts.note_numeric(year, month, day),
        }
    }
}

impl Element {
    fn parse(text: &str) -> Self {
        let (mode, test) = if let Some(rest) = text.strip_prefix("<!") {
            (Mode::NotBefore, rest)
        } else if let Some(rest) = text.strip_prefix('<') {
            (Mode::Before, rest)
        } else if let Some(rest) = text.strip_prefix('>') {
            (Mode::After, rest)
        } else if let Some(rest) = text.strip_prefix('!') {
            (Mode::NotAfter, rest)
        } else if let Some(rest) = text.strip_suffix('?') {
            (Mode::Optional, rest)
        } else {
            (Mode::Take, text)
        };
        Self { test: Test::parse(test), mode }
    }

    /// True when it is found at a token.
    pub fn stands(&self, scan: &Scan, at: usize) -> bool {
        self.test.find(scan, at).is_some()
    }
}

impl Pattern {
    /// A line: languages, rule, kind, pattern.
    fn parse(line: &'static str) -> Option<(&'static str, Self)> {
        let mut fields = line.split('\t');
        let (langs, rule, kind, pattern) = (fields.next()?, fields.next()?, fields.next()?, fields.next()?);
        let elements = pattern.split(' ').filter(|e| !e.is_empty()).map(Element::parse).collect();
        Some((langs, Self { rule, kind: DateKind::parse(kind), elements }))
    }

    /// The tests of the elements it can begin with.
    fn firsts(&self) -> impl Iterator<Item = &Test> {
        let taken = self.elements.iter().filter(|e| matches!(e.mode, Mode::Take | Mode::Optional));
        let optional = taken.clone().take_while(|e| e.mode == Mode::Optional).count();
        taken.take(optional + 1).map(|e| &e.test)
    }
}

/// The patterns of one language, found by the word they begin with.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    patterns: Vec<Pattern>,
    /// Those that begin with a figure, then those that begin with one word or another.
    trees: Vec<Node>,
    /// The number of a word's tree.
    by_word: WordMap<usize>,
}

impl Patterns {
    fn of(lang: Lang) -> Self {
        let list = include_str!("../../assets/lexicon/calendar/patterns.tsv");
        let all = list.lines().filter(|l| !l.starts_with('#')).filter_map(Pattern::parse);
        let own = all.filter(|(langs, _)| langs.split(',').any(|l| l == "*" || l == lang.code()));
        let mut out = Self { patterns: own.map(|(_, pattern)| pattern).collect(), ..Self::default() };
        out.plant(lang);
        out
    }

    /// Makes a tree of the patterns behind each word; words that begin the same ones share it.
    fn plant(&mut self, lang: Lang) {
        let (mut words, mut by_word, mut by_figure) = (Vec::new(), WordMap::<Vec<usize>>::default(), Vec::new());
        for (index, pattern) in self.patterns.iter().enumerate() {
            for test in pattern.firsts() {
                let (starts, figure) = test.starts(lang);
                starts.iter().for_each(|word| push_once(by_word.entry(*word, Vec::new), index));
                words.extend(starts);
                if figure {
                    push_once(&mut by_figure, index);
                }
            }
        }
        let mut numbers: FxHashMap<Vec<usize>, usize> = FxHashMap::default();
        self.trees.push(self.tree(&by_figure));
        for word in words {
            let patterns = by_word.get(word).cloned().unwrap_or_default();
            if !numbers.contains_key(&patterns) {
                self.trees.push(self.tree(&patterns));
            }
            let tree = *numbers.entry(patterns).or_insert(self.trees.len() - 1);
            self.by_word.entry(word, || tree);
        }
    }

    fn tree(&self, patterns: &[usize]) -> Node {
        let mut root = Node::default();
        patterns.iter().for_each(|index| root.add(&self.patterns, *index, 0));
        root
    }

    /// The longest pattern at a token, the earlier rule where two are as long.
    pub fn longest(&self, scan: &Scan, at: usize) -> Option<(&Pattern, usize, Parts)> {
        let mut reader = Reader { patterns: &self.patterns, scan, found: Vec::new() };
        reader.follow(self.candidates(scan, at)?, at, &Parts::default());
        let longest = reader.found.into_iter().filter(|(_, end, _)| *end > at);
        let (index, end, parts) = longest.max_by_key(|(index, end, _)| (*end, std::cmp::Reverse(*index)))?;
        Some((&self.patterns[index], end, parts))
    }

    fn candidates(&self, scan: &Scan, at: usize) -> Option<&Node> {
        let spelled = scan.spelled(at);
        let tree = |word: WordId| self.by_word.get(word).copied();
        let number = match spelled.figure {
            true => 0,
            false => tree(scan.reading.word_id(at)).or_else(|| spelled.bare.iter().find_map(|w| tree(*w)))?,
        };
        self.trees.get(number)
    }
}

fn push_once(list: &mut Vec<usize>, index: usize) {
    if list.last() != Some(&index) {
        list.push(index);
    }
}

static FA: LazyLock<Patterns> = LazyLock::new(|| Patterns::of(Lang::Fa));
static AR: LazyLock<Patterns> = LazyLock::new(|| Patterns::of(Lang::Ar));
static EN: LazyLock<Patterns> = LazyLock::new(|| Patterns::of(Lang::En));

/// The patterns of a language.
pub(super) fn patterns(lang: Lang) -> &'static Patterns {
    match lang {
        Lang::Fa => &FA,
        Lang::Ar => &AR,
        Lang::En => &EN,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_pattern_of_known_elements() {
        for line in include_str!("../../assets/lexicon/calendar/patterns.tsv").lines().filter(|l| !l.starts_with('#')) {
            let (_, pattern) = Pattern::parse(line).unwrap();
            let family = match pattern.kind {
                Some(kind) if kind.is_date() => "date.",
                Some(_) => "time.",
                None => "no-date.",
            };
            assert!(pattern.rule.starts_with(family), "{line}");
            let mut written = line.split('\t').nth(3).unwrap_or_default().split([' ', '|', '<', '!', '>']);
            assert!(!written.any(|w| w.starts_with(|c: char| c.is_ascii_digit())), "figures have classes: {line}");
            for element in &pattern.elements {
                let Test::Words(words) = &element.test else { continue };
                assert!(!words.contains(&WordId::of("@")), "{line}");
            }
        }
    }
}
