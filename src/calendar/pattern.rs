//! Patterns of dates: `assets/lexicon/calendar/patterns.tsv`, one rule a line.
//!
//! A pattern is a row of elements: words (`in|on`), word classes (`@weekday`),
//! numbers (`@day`, `@year`, `@amount`) and figures (`@numeric`, `@clock`).
//! `x?` may be absent, `<x` must stand before, `<!x` must not, `>x` must follow, `!x` must not.
//! `@break` is whatever is no word: a mark, a number, the end of a line.

use std::sync::LazyLock;

use super::DateKind;
use super::number;
use super::parts::Parts;
use super::scan::Scan;
use super::words::{Class, split, words};
use crate::text::{Lang, WordId, WordMap};

/// What an element accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Test {
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
enum Mode {
    Take,
    Optional,
    Before,
    NotBefore,
    After,
    NotAfter,
}

#[derive(Clone, Debug)]
struct Element {
    test: Test,
    mode: Mode,
}

/// One rule.
#[derive(Debug)]
pub(super) struct Pattern {
    pub rule: &'static str,
    /// `None` for words that look like a date and are none.
    pub kind: Option<DateKind>,
    elements: Vec<Element>,
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
    fn read(&self, scan: &Scan, at: usize, mut parts: Parts) -> Option<(usize, Parts)> {
        let end = match self {
            Self::Words(words) => return scan.is_one_of(words, at).then_some((at + 1, parts)),
            Self::Class(class) => {
                let hit = scan.class(*class, at)?;
                parts.note(*class, hit.value);
                hit.end
            }
            Self::Month(classes) => {
                let hit = scan.month(classes, at)?;
                parts.note(Class::Month, hit.value);
                hit.end
            }
            Self::Day => {
                let hit = number::day(scan, at)?;
                parts.note_day(hit.value);
                hit.end
            }
            Self::Ordinal => {
                let hit = number::number(scan, at).filter(|n| n.ordinal)?.hit;
                parts.note_day(hit.value);
                hit.end
            }
            Self::Number => number::number(scan, at)?.hit.end,
            Self::AnyWord => return scan.reading.is_word(at).then_some((at + 1, parts)),
            Self::Year | Self::ShortYear => {
                let hit = if *self == Self::Year { number::year(scan, at) } else { number::short_year(scan, at) }?;
                parts.year.get_or_insert(hit.value);
                hit.end
            }
            Self::Amount => {
                let hit = number::amount(scan, at)?;
                parts.amount = Some(hit.value);
                hit.end
            }
            Self::Numeric => {
                let ([year, month, day], end) = scan.numeric(at)?;
                parts.note_numeric(year, month, day);
                end
            }
            Self::Clock => scan.clock(at)?.end,
            Self::Break => return (!scan.reading.is_word(at)).then_some((at, parts)),
        };
        Some((end, parts))
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

    fn stands(&self, scan: &Scan, at: usize) -> bool {
        self.test.read(scan, at, Parts::default()).is_some()
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

    /// Reads the pattern at a token.
    pub fn read(&self, scan: &Scan, at: usize) -> Option<(usize, Parts)> {
        run(&self.elements, scan, at, Parts::default())
    }

    /// The tests of the elements it can begin with.
    fn firsts(&self) -> impl Iterator<Item = &Test> {
        let taken = self.elements.iter().filter(|e| matches!(e.mode, Mode::Take | Mode::Optional));
        let optional = taken.clone().take_while(|e| e.mode == Mode::Optional).count();
        taken.take(optional + 1).map(|e| &e.test)
    }
}

/// Elements in a row, each optional one taken where the rest still fits.
fn run(elements: &[Element], scan: &Scan, at: usize, parts: Parts) -> Option<(usize, Parts)> {
    let Some((first, rest)) = elements.split_first() else { return Some((at, parts)) };
    let before = || at.checked_sub(1).is_some_and(|i| first.stands(scan, i));
    let here = || run(rest, scan, at, parts);
    match first.mode {
        Mode::Before => {
            if before() {
                here()
            } else {
                None
            }
        }
        Mode::NotBefore => {
            if before() {
                None
            } else {
                here()
            }
        }
        Mode::After => {
            if first.stands(scan, at) {
                here()
            } else {
                None
            }
        }
        Mode::NotAfter => {
            if first.stands(scan, at) {
                None
            } else {
                here()
            }
        }
        Mode::Take | Mode::Optional => {
            let taken = first.test.read(scan, scan.skip_wrap(at), parts);
            let found = taken.and_then(|(end, parts)| run(rest, scan, end, parts));
            if found.is_none() && first.mode == Mode::Optional { here() } else { found }
        }
    }
}

/// The patterns of one language, found by the word they begin with.
#[derive(Debug, Default)]
pub(super) struct Patterns {
    patterns: Vec<Pattern>,
    by_word: WordMap<Vec<usize>>,
    by_figure: Vec<usize>,
}

impl Patterns {
    fn of(lang: Lang) -> Self {
        let mut out = Self::default();
        let list = include_str!("../../assets/lexicon/calendar/patterns.tsv");
        for (langs, pattern) in list.lines().filter(|l| !l.starts_with('#')).filter_map(Pattern::parse) {
            if langs.split(',').any(|l| l == "*" || l == lang.code()) {
                out.add(lang, pattern);
            }
        }
        out
    }

    fn add(&mut self, lang: Lang, pattern: Pattern) {
        let index = self.patterns.len();
        for test in pattern.firsts() {
            let (words, figure) = test.starts(lang);
            for word in words {
                push_once(self.by_word.entry(word, Vec::new), index);
            }
            if figure {
                push_once(&mut self.by_figure, index);
            }
        }
        self.patterns.push(pattern);
    }

    /// The longest pattern at a token, the earlier rule where two are as long.
    pub fn longest(&self, scan: &Scan, at: usize) -> Option<(&Pattern, usize, Parts)> {
        let mut best: Option<(&Pattern, usize, Parts)> = None;
        for pattern in self.candidates(scan, at).iter().filter_map(|i| self.patterns.get(*i)) {
            let Some((end, parts)) = pattern.read(scan, at) else { continue };
            if end > at && best.is_none_or(|(_, longest, _)| end > longest) {
                best = Some((pattern, end, parts));
            }
        }
        best
    }

    fn candidates(&self, scan: &Scan, at: usize) -> &[usize] {
        let spelled = scan.spelled(at);
        if spelled.figure {
            return &self.by_figure;
        }
        let id = scan.reading.word_id(at);
        let found = self.by_word.get(id).or_else(|| spelled.bare.iter().find_map(|w| self.by_word.get(*w)));
        found.map_or(&[], Vec::as_slice)
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
