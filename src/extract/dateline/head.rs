//! The first lines of an article: labels, dates, headline.

use std::cell::OnceCell;

use super::{Kind, PHRASES};
use crate::calendar::{DateKind, DateMention};
use crate::text::furniture::is_furniture;
use crate::text::{PartialDate, Span, fold};

/// How many lines from the top may tell what the article is, those of menus left out, and how many at all.
const HEAD_LINES: usize = 14;
const LINES: usize = 48;
/// Entries of menus are shorter.
const ENTRY: usize = 20;

/// How many words a date has at least that tells its weekday.
const WITH_WEEKDAY: usize = 4;

/// How many letters the town that a line opens with may have.
const TOWN: usize = 24;

fn head_lines(body: &str) -> Vec<Span> {
    let mut at = 0;
    let cut = |line: &str| {
        at += line.len();
        Span::new(at - line.len(), at).trim(body)
    };
    let mut told = 0;
    let head = |line: &Span| {
        told += usize::from(line.of(body).chars().count() >= ENTRY);
        told <= HEAD_LINES
    };
    body.split_inclusive('\n').map(cut).filter(|line| !line.is_empty()).take(LINES).take_while(head).collect()
}

/// The first lines of an article and the dates of all of it.
pub(super) struct Head<'a> {
    pub(super) body: &'a str,
    pub(super) lines: Vec<Span>,
    pub(super) dates: &'a [DateMention],
    /// The label of each line, once somebody asked.
    labels: Vec<OnceCell<Option<(Kind, Span)>>>,
    /// The lines known to be furniture.
    furniture: &'a [Span],
}

impl<'a> Head<'a> {
    /// The head of a text of which all lines that read like page furniture are known, the last one aside: it may be cut.
    pub(super) fn new(body: &'a str, dates: &'a [DateMention], furniture: &'a [Span]) -> Self {
        let lines = head_lines(body);
        let labels = vec![OnceCell::new(); lines.len()];
        Self { body, lines, dates, labels, furniture }
    }

    /// The label a line begins with and what follows it.
    pub(super) fn label(&self, line: Span) -> Option<(Kind, Span)> {
        match self.lines.iter().position(|l| *l == line) {
            Some(at) => *self.labels[at].get_or_init(|| self.read_label(line)),
            None => self.read_label(line),
        }
    }

    fn is_furniture(&self, line: Span) -> bool {
        let whole = self.body[line.end as usize..].contains('\n');
        if whole { self.furniture.contains(&line) } else { is_furniture(line.of(self.body)) }
    }

    fn read_label(&self, line: Span) -> Option<(Kind, Span)> {
        let (label, _) = line.of(self.body).split_once(':')?;
        let key = fold(label.trim_matches(|c: char| !c.is_alphanumeric()));
        let kind = PHRASES.iter().find(|(_, phrase)| *phrase == key)?.0;
        let labels = matches!(kind, Kind::Published | Kind::Updated | Kind::Title | Kind::Outlet | Kind::Meta);
        let value = Span { start: line.start + u32::try_from(label.len() + 1).ok()?, ..line };
        labels.then(|| (kind, value.trim_matches(self.body, |c| c.is_whitespace() || "\"'«»".contains(c))))
    }

    pub(super) fn labelled(&self, kind: Kind) -> impl Iterator<Item = Span> {
        self.lines.iter().filter_map(move |line| self.label(*line).filter(|l| l.0 == kind).map(|l| l.1))
    }

    /// The label's value, the line of its own after `---` front matter, or the first line that reads like a headline.
    pub(super) fn title(&self) -> Option<Span> {
        let told = self.labelled(Kind::Title).find(|value| !value.is_empty());
        let plain = || self.lines.iter().copied().filter(|line| self.is_text(*line));
        told.or_else(|| plain().take(5).find(|line| self.is_headline(*line))).or_else(|| plain().next())
    }

    /// Neither furniture nor a label nor a date.
    pub(super) fn is_text(&self, line: Span) -> bool {
        let words = line.of(self.body);
        let letters = words.chars().any(char::is_alphabetic);
        letters && self.label(line).is_none() && !self.is_dated_line(line) && !self.is_furniture(line)
    }

    fn is_headline(&self, line: Span) -> bool {
        let words = line.of(self.body);
        (3..=30).contains(&words.split_whitespace().count()) && !words.ends_with(['.', '؛', ':'])
    }

    /// True for a line that holds a whole date and little else.
    pub(super) fn is_dated_line(&self, line: Span) -> bool {
        let letters = |span: Span| span.of(self.body).chars().filter(|c| c.is_alphabetic()).count();
        let sentence = line.of(self.body).ends_with(['.', '؟', '!']);
        !sentence && self.whole_dates(line).next().is_some_and(|date| letters(line) <= letters(date.span) + 28)
    }

    /// Days with month and year inside a span.
    fn whole_dates(&self, span: Span) -> impl Iterator<Item = &DateMention> {
        self.dates.iter().filter(move |d| span.contains(d.span) && is_whole(d))
    }

    pub(super) fn published(&self) -> Option<(PartialDate, Span)> {
        let labelled = |kind| self.labelled(kind).find_map(|value| self.whole_dates(value).next());
        let dated_line = || self.lines.iter().find(|l| self.is_dated_line(**l)).and_then(|l| self.whole_dates(*l).next());
        let opened = || self.lines.iter().find_map(|line| self.dated_start(*line));
        let found = labelled(Kind::Published).or_else(dated_line).or_else(|| self.dated_opening()).or_else(opened);
        found.or_else(|| labelled(Kind::Updated)).and_then(|d| Some((d.date?, d.span)))
    }

    /// The whole date of an agency's dateline.
    pub(super) fn dated_opening(&self) -> Option<&DateMention> {
        let lead = |line: &Span| self.opening(*line).and_then(|part| self.whole_dates(part).next());
        self.lines.iter().find_map(|line| lead(line).or_else(|| self.dated_lead(*line)))
    }

    /// «ایروان، 12 ژوئیه 2024، …»: the day right behind the town that a line opens with, set off on both sides.
    fn dated_lead(&self, line: Span) -> Option<&DateMention> {
        let date = self.whole_dates(line).next()?;
        let before = self.body.get(line.start as usize..date.span.start as usize)?.trim_end();
        let after = self.body.get(date.span.end as usize..line.end as usize)?.trim_start();
        let short = before.chars().count() <= TOWN && before.split_whitespace().count() <= 3;
        let town = before.ends_with(['،', ',', '-', '–', '/', '(']) && short;
        (town && after.starts_with(['،', ',', '-', '/', ')', ':', '–'])).then_some(date)
    }

    /// «الخميس 29 صفر 1424 هـ الموافق 1 مايو 2003 أنهى …», "date 2024-10-04 MOSCOW": the last of the whole dates that a line
    /// opens with, where a weekday, another calendar or a label tells that they are no part of a sentence.
    fn dated_start(&self, line: Span) -> Option<&DateMention> {
        let mut last: Option<&DateMention> = None;
        let mut count = 0;
        for date in self.whole_dates(line) {
            let from = last.map_or(line.start, |d| d.span.end);
            let between = self.body.get(from as usize..date.span.start as usize)?;
            if between.split_whitespace().count() > 2 {
                break;
            }
            (last, count) = (Some(date), count + 1);
        }
        let date = last?;
        let before = |d: &DateMention| fold(self.body.get(line.start as usize..d.span.start as usize).unwrap_or_default().trim());
        let first = self.whole_dates(line).next()?;
        let label = PHRASES.iter().any(|(kind, phrase)| *kind == Kind::Published && *phrase == before(first));
        let opens =
            before(first).is_empty() && (count > 1 || first.span.of(self.body).split_whitespace().count() >= WITH_WEEKDAY);
        (label || opens).then_some(date)
    }

    /// True when an agency's dateline names a day, with its year or without.
    pub(super) fn opens_with_day(&self) -> bool {
        let day = |part: Span| self.dates.iter().any(|d| d.kind == DateKind::Day && part.contains(d.span));
        self.lines.iter().filter_map(|line| self.opening(*line)).any(day)
    }

    /// The part of a line before its text begins: up to a bracketed agency or a dash near the start.
    pub(super) fn opening(&self, line: Span) -> Option<Span> {
        let words = line.of(self.body);
        let agency = self.agency(line).map(|a| (a.end - line.start) as usize);
        let dash = [" - ", " – ", " — ", "– ", "— "].iter().filter_map(|d| words.find(d)).min();
        // "CAIRO (Agency / Partner - 18 May, 2020) Egypt said".
        let town = words.starts_with(|c: char| c.is_uppercase()).then(|| words.find('(')).flatten().filter(|open| *open < 40);
        let dash = dash.map(|dash| match town.and_then(|open| Some((open, open + words[open..].find(')')?))) {
            Some((open, close)) if (open..close).contains(&dash) => close,
            _ => dash,
        });
        let end = agency.or(dash).filter(|end| *end <= 140)?;
        Some(Span { end: line.start + u32::try_from(end).ok()?, ..line })
    }
}

/// True for a day of which month and year are known.
pub(super) fn is_whole(date: &DateMention) -> bool {
    date.kind == DateKind::Day && date.date.is_some_and(|d| d.day.is_some())
}
