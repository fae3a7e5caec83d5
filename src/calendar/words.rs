//! The words of dates: `assets/lexicon/calendar/{fa,ar,en}.tsv`, folded and
//! indexed by their first token.

use std::sync::LazyLock;

use super::scan::spellings;
use crate::text::{Lang, Memo, WordId, WordMap, fold, token};

/// What a word of the list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A month that is no other word.
    Month,
    /// A month that people and things are named after, too.
    Clear,
    /// A month that is a common word.
    Weak,
    /// A month whose name is nearly always another word (Afghan months).
    Rare,
    Weekday,
    /// Abbreviated weekday.
    ShortWeekday,
    /// Every such weekday.
    Weekdays,
    /// A day reckoned from today.
    Offset,
    Number,
    /// An amount that is not told.
    Several,
    Ordinal,
    /// What makes an ordinal of digits («۱۵ ام»).
    Suffix,
    Unit,
    /// A unit in the plural that needs no number.
    Units,
    /// Two of a unit.
    Dual,
    ClockUnit,
    Past,
    Next,
    This,
    ThisYear,
    Ago,
    Later,
    DayPart,
    DayParts,
    Edge,
    Season,
    Era,
    /// Joins a weekday with its date («الموافق»).
    Dated,
    /// This one, after its unit («سال جاری»).
    Current,
    /// The latest ones («سه سال اخیر»): no single date.
    Recent,
    /// Reckoned from another event («دو روز بعد»): no date that is known here.
    After,
    /// «می»: May, and the prefix of Persian verbs.
    May,
    /// What streets, schools and stations are: their dates are names.
    Place,
    /// A preposition that a reader takes for part of the phrase («تا»): 1 of dates, 2 of times too, 3 before a unit.
    Lead,
    /// What joins two expressions to one («از … تا …»).
    Joint,
    /// A word that tells of what is to come.
    Future,
    /// Beginnings of Arabic words that look like a future verb and are none.
    NoFuture,
    /// A word of speech, or one that opens what is said.
    Reported,
    /// What is counted after a number that is no year.
    Counted,
}

impl Class {
    /// Reads the name used in the lists and patterns.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "month" => Self::Month,
            "clear" => Self::Clear,
            "weak" => Self::Weak,
            "rare" => Self::Rare,
            "weekday" => Self::Weekday,
            "shortweekday" => Self::ShortWeekday,
            "weekdays" => Self::Weekdays,
            "offset" => Self::Offset,
            "number" => Self::Number,
            "several" => Self::Several,
            "ordinal" => Self::Ordinal,
            "suffix" => Self::Suffix,
            "unit" => Self::Unit,
            "units" => Self::Units,
            "dual" => Self::Dual,
            "clockunit" => Self::ClockUnit,
            "past" => Self::Past,
            "next" => Self::Next,
            "this" => Self::This,
            "thisyear" => Self::ThisYear,
            "ago" => Self::Ago,
            "later" => Self::Later,
            "daypart" => Self::DayPart,
            "dayparts" => Self::DayParts,
            "edge" => Self::Edge,
            "season" => Self::Season,
            "era" => Self::Era,
            "dated" => Self::Dated,
            "current" => Self::Current,
            "recent" => Self::Recent,
            "after" => Self::After,
            "may" => Self::May,
            "place" => Self::Place,
            "lead" => Self::Lead,
            "joint" => Self::Joint,
            "future" => Self::Future,
            "nofuture" => Self::NoFuture,
            "reported" => Self::Reported,
            "counted" => Self::Counted,
            _ => return None,
        })
    }
}

/// One form of one word.
#[derive(Debug)]
pub(super) struct Entry {
    /// Its tokens after the first.
    pub rest: Box<[WordId]>,
    pub class: Class,
    pub value: i32,
}

/// What the list knows of a word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spelled {
    /// What it can begin, clitics aside.
    pub entries: &'static [Entry],
    /// The words it may be without its clitics.
    pub bare: &'static [WordId],
    /// It begins with a digit, clitics aside.
    pub figure: bool,
}

impl Spelled {
    /// What is known of nearly every word.
    pub const NOTHING: &'static Self = &Self { entries: &[], bare: &[], figure: false };
}

/// The list of one language.
#[derive(Debug)]
pub(super) struct Words {
    pub lang: Lang,
    table: WordMap<Vec<Entry>>,
    /// The words of the table in the order of the list.
    firsts: Vec<WordId>,
    spelled: Memo<&'static Spelled>,
}

impl Words {
    fn parse(lang: Lang, list: &str) -> Self {
        let mut words = Self { lang, table: WordMap::default(), firsts: Vec::new(), spelled: Memo::new() };
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split('\t');
            let (class, value, forms) = (fields.next(), fields.next(), fields.next());
            let Some((class, value)) = class.and_then(Class::parse).zip(value.and_then(value_of)) else { continue };
            forms.unwrap_or_default().split('|').for_each(|form| words.add(class, value, form));
        }
        words
    }

    fn add(&mut self, class: Class, value: i32, form: &str) {
        self.insert(class, value, form);
        let monthly = matches!(class, Class::Month | Class::Clear | Class::Weak | Class::Rare);
        if self.lang == Lang::Fa && monthly {
            // «تیرماه» in one word is no other word.
            self.insert(Class::Month, value, &format!("{form}ماه"));
        }
    }

    fn insert(&mut self, class: Class, value: i32, form: &str) {
        let words: Vec<WordId> = split(form).iter().map(|word| WordId::of(word)).collect();
        let Some((first, rest)) = words.split_first() else { return };
        if !self.table.has(*first) {
            self.firsts.push(*first);
        }
        self.table.entry(*first, || Vec::with_capacity(1)).push(Entry { rest: rest.into(), class, value });
    }

    /// What a folded token can begin.
    pub fn get(&self, word: WordId) -> &[Entry] {
        self.table.get(word).map_or(&[], Vec::as_slice)
    }

    /// The same for a word that may not stand in any text or list.
    pub fn look_up(&self, word: &str) -> &[Entry] {
        WordId::known(word).map_or(&[], |word| self.get(word))
    }

    /// What a token can begin and be, with and without its clitics; looked up once for each word.
    pub fn spelled(&'static self, id: WordId, word: &str) -> &'static Spelled {
        self.spelled.get(id, || {
            let bare: Vec<WordId> = spellings(self.lang, word).skip(1).map(|w| WordId::of(&w)).collect();
            let entries = std::iter::once(id).chain(bare.iter().copied()).map(|w| self.get(w)).find(|e| !e.is_empty());
            let figure = word.len() < 16 && spellings(self.lang, word).any(|w| w.starts_with(|c: char| c.is_ascii_digit()));
            match entries {
                None if bare.is_empty() && !figure => Spelled::NOTHING,
                entries => Box::leak(Box::new(Spelled { entries: entries.unwrap_or(&[]), bare: Vec::leak(bare), figure })),
            }
        })
    }

    /// True when a folded word begins with a word of a class.
    pub fn begins_with(&self, class: Class, word: &str) -> bool {
        let stems = (1..word.len()).rev().filter_map(|end| word.get(..=end));
        stems.into_iter().any(|stem| self.look_up(stem).iter().any(|e| e.class == class))
    }

    /// The first tokens of all words of a class.
    pub fn starts(&self, class: Class) -> impl Iterator<Item = WordId> {
        self.firsts.iter().copied().filter(move |first| self.get(*first).iter().any(|e| e.class == class))
    }
}

/// A number, or a month as calendar and number: `g1` is 101, `j1` 201, `h1` 301.
fn value_of(text: &str) -> Option<i32> {
    let era = match text.as_bytes().first()? {
        b'g' => 100,
        b'j' => 200,
        b'h' => 300,
        _ => return text.parse().ok(),
    };
    text[1..].parse::<i32>().ok().map(|month| era + month)
}

/// The folded tokens of a form, cut as articles are.
pub(super) fn split(form: &str) -> Vec<String> {
    token::words(&fold(form)).map(str::to_owned).collect()
}

static FA: LazyLock<Words> = LazyLock::new(|| Words::parse(Lang::Fa, include_str!("../../assets/lexicon/calendar/fa.tsv")));
static AR: LazyLock<Words> = LazyLock::new(|| Words::parse(Lang::Ar, include_str!("../../assets/lexicon/calendar/ar.tsv")));
static EN: LazyLock<Words> = LazyLock::new(|| Words::parse(Lang::En, include_str!("../../assets/lexicon/calendar/en.tsv")));

/// The list of a language.
pub(super) fn words(lang: Lang) -> &'static Words {
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
    fn every_line_of_the_lists_is_read() {
        for list in [
            include_str!("../../assets/lexicon/calendar/fa.tsv"),
            include_str!("../../assets/lexicon/calendar/ar.tsv"),
            include_str!("../../assets/lexicon/calendar/en.tsv"),
        ] {
            for line in list.lines().filter(|l| !l.starts_with('#')) {
                let fields: Vec<_> = line.split('\t').collect();
                assert_eq!(fields.len(), 3, "{line}");
                assert!(Class::parse(fields[0]).is_some() && value_of(fields[1]).is_some(), "{line}");
            }
        }
    }

    #[test]
    fn joined_month_words_are_made() {
        let tir = words(Lang::Fa).look_up("تیرماه");
        assert!(tir.iter().any(|e| e.class == Class::Month && e.value == 204));
    }
}
