//! The first lines of an article: labels, dates, headline, outlet.

use super::{Kind, PHRASES};
use crate::calendar::{DateKind, DateMention};
use crate::lexicon::place;
use crate::text::furniture::is_furniture;
use crate::text::{Lang, PartialDate, Span, fold};

/// How many lines from the top may tell what the article is.
const HEAD_LINES: usize = 14;

fn head_lines(body: &str) -> Vec<Span> {
    let mut at = 0;
    let cut = |line: &str| {
        at += line.len();
        Span::new(at - line.len(), at).trim(body)
    };
    body.split_inclusive('\n').map(cut).filter(|line| !line.is_empty()).take(HEAD_LINES).collect()
}

/// The first lines of an article and the dates of all of it.
pub(super) struct Head<'a> {
    body: &'a str,
    lines: Vec<Span>,
    dates: &'a [DateMention],
}

impl<'a> Head<'a> {
    pub(super) fn new(body: &'a str, dates: &'a [DateMention]) -> Self {
        Self { body, lines: head_lines(body), dates }
    }

    /// The label a line begins with and what follows it.
    fn label(&self, line: Span) -> Option<(Kind, Span)> {
        let (label, _) = line.of(self.body).split_once(':')?;
        let key = fold(label.trim_matches(|c: char| !c.is_alphanumeric()));
        let kind = PHRASES.iter().find(|(_, phrase)| *phrase == key)?.0;
        let labels = matches!(kind, Kind::Published | Kind::Updated | Kind::Title | Kind::Outlet | Kind::Meta);
        let value = Span { start: line.start + u32::try_from(label.len() + 1).ok()?, ..line };
        labels.then(|| (kind, value.trim_matches(self.body, |c| c.is_whitespace() || "\"'«»".contains(c))))
    }

    fn labelled(&self, kind: Kind) -> impl Iterator<Item = Span> {
        self.lines.iter().filter_map(move |line| self.label(*line).filter(|l| l.0 == kind).map(|l| l.1))
    }

    /// The label's value, the line of its own after `---` front matter, or the first line that reads like a headline.
    pub(super) fn title(&self) -> Option<Span> {
        let told = self.labelled(Kind::Title).find(|value| !value.is_empty());
        let plain: Vec<Span> = self.lines.iter().copied().filter(|line| self.is_text(*line)).collect();
        told.or_else(|| plain.iter().take(5).copied().find(|line| self.is_headline(*line))).or_else(|| plain.first().copied())
    }

    /// Neither furniture nor a label nor a date.
    fn is_text(&self, line: Span) -> bool {
        let words = line.of(self.body);
        let letters = words.chars().any(char::is_alphabetic);
        letters && self.label(line).is_none() && !self.is_dated_line(line) && !is_furniture(words)
    }

    fn is_headline(&self, line: Span) -> bool {
        let words = line.of(self.body);
        (3..=30).contains(&words.split_whitespace().count()) && !words.ends_with(['.', '؛', ':'])
    }

    /// True for a line that holds a whole date and little else.
    fn is_dated_line(&self, line: Span) -> bool {
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
        let found = labelled(Kind::Published).or_else(dated_line).or_else(|| self.dated_opening());
        found.or_else(|| labelled(Kind::Updated)).and_then(|d| Some((d.date?, d.span)))
    }

    /// The whole date of an agency's dateline.
    pub(super) fn dated_opening(&self) -> Option<&DateMention> {
        self.lines.iter().find_map(|line| self.whole_dates(self.opening(*line)?).next())
    }

    /// True when an agency's dateline names a day, with its year or without.
    pub(super) fn opens_with_day(&self) -> bool {
        let day = |part: Span| self.dates.iter().any(|d| d.kind == DateKind::Day && part.contains(d.span));
        self.lines.iter().filter_map(|line| self.opening(*line)).any(day)
    }

    /// The part of a line before its text begins: up to a bracketed agency or a dash near the start.
    fn opening(&self, line: Span) -> Option<Span> {
        let words = line.of(self.body);
        let agency = self.agency(line).map(|a| (a.end - line.start) as usize);
        let dash = [" - ", " – ", " — ", "– ", "— "].iter().filter_map(|d| words.find(d)).min();
        let end = agency.or(dash).filter(|end| *end <= 140)?;
        Some(Span { end: line.start + u32::try_from(end).ok()?, ..line })
    }

    /// A listed agency in brackets near the start of a line.
    fn agency(&self, line: Span) -> Option<Span> {
        let words = line.of(self.body);
        let open = words.find('(').filter(|at| *at < 120)?;
        let close = open + words[open..].find(')')?;
        let name = fold(words[open + 1..close].trim());
        let listed = PHRASES.iter().any(|(kind, phrase)| *kind == Kind::Agency && *phrase == name);
        let at = line.start as usize;
        listed.then(|| Span::new(at + open + 1, at + close).trim(self.body))
    }

    pub(super) fn outlet(&self, title: Option<Span>) -> Option<(String, Span)> {
        let text = || self.lines.iter().copied().filter(|line| Some(*line) != title);
        let bracketed = || text().find_map(|line| self.agency(line));
        let reported = || text().find_map(|line| self.reported(line));
        let speaking = || text().find_map(|line| self.speaking(line));
        let labelled = || self.labelled(Kind::Outlet).find(|value| !value.is_empty() && value.len() < 80);
        let wired = || text().find_map(|line| self.wired(line));
        let alone = || self.alone(title);
        let span = speaking().or_else(reported).or_else(labelled).or_else(bracketed).or_else(wired).or_else(alone)?;
        Some((span.of(self.body).to_owned(), span))
    }

    /// "OSLO, May 2 (Fjord Wire) -": a name in brackets between place and text, listed or not.
    fn wired(&self, line: Span) -> Option<Span> {
        let opening = self.opening(line)?;
        let words = opening.of(self.body).trim_end();
        let open = words.strip_suffix(')')?.rfind('(')?;
        let at = opening.start as usize;
        Some(Span::new(at + open + 1, at + words.len() - 1)).filter(|name| self.is_name(*name))
    }

    /// The paper's name on a line of its own beside the date, or on the date's line before a dash.
    fn alone(&self, title: Option<Span>) -> Option<Span> {
        let dated: Vec<usize> = (0..self.lines.len()).filter(|i| self.is_date_told(self.lines[*i])).collect();
        let beside = |i: usize| dated.iter().any(|d| d.abs_diff(i) <= 1);
        let own = |i: &usize| beside(*i) && Some(self.lines[*i]) != title && self.is_text(self.lines[*i]);
        let named = (0..self.lines.len()).filter(own).map(|i| self.bare(self.lines[i])).find(|line| self.is_name(*line));
        named.or_else(|| dated.iter().find_map(|i| self.before_dash(self.lines[*i])))
    }

    /// Without the signs that Markdown sets around words.
    fn bare(&self, line: Span) -> Span {
        line.trim_matches(self.body, |c| c.is_whitespace() || "*_#".contains(c))
    }

    fn is_date_told(&self, line: Span) -> bool {
        self.is_dated_line(line) || self.label(line).is_some_and(|(kind, _)| kind == Kind::Published)
    }

    fn before_dash(&self, line: Span) -> Option<Span> {
        let end = line.of(self.body).find(['-', '–', '—', '|', ',', '،'])?;
        let name = self.bare(Span { end: line.start + u32::try_from(end).ok()?, ..line });
        (self.label(line).is_none() && self.dates.iter().all(|d| !d.span.overlaps(name)) && self.is_name(name)).then_some(name)
    }

    /// One to five words and no sentence.
    fn is_name(&self, span: Span) -> bool {
        let words = span.of(self.body);
        let digits = words.chars().any(char::is_numeric);
        (1..=5).contains(&words.split_whitespace().count())
            && words.chars().any(char::is_alphabetic)
            && !digits
            && !words.contains(['.', ':', '؟', '!', '،', '؛'])
            && !fold(words).starts_with("by ")
            && !Lang::ALL.iter().any(|lang| place::lookup(words, *lang).is_some())
    }

    /// «خبرگزاری X: …»: a line that begins with the outlet's name and a colon.
    fn speaking(&self, line: Span) -> Option<Span> {
        let (name, _) = line.of(self.body).split_once(':')?;
        let few = name.split_whitespace().count() <= 5 && name.chars().count() < 40;
        let medium = |word: &str| PHRASES.iter().any(|(kind, phrase)| *kind == Kind::Medium && *phrase == word);
        let holds = few && fold(name).split_whitespace().any(medium);
        holds.then(|| Span { end: line.start + u32::try_from(name.len()).unwrap_or(0), ..line }.trim(self.body))
    }

    /// «به گزارش X، …»: the name after it, up to a mark or to the source X took it from.
    fn reported(&self, line: Span) -> Option<Span> {
        let words = line.of(self.body);
        let lead = after_phrase(words, Kind::Reported)?;
        let rest = &words[lead..];
        let marks = rest.find(['،', ',', ':', '؛', '.', '»']);
        let cited = [" به نقل", " بە نقل"].iter().filter_map(|c| rest.find(c)).min();
        let end = marks.into_iter().chain(cited).min().filter(|end| *end < 90)?;
        let at = line.start as usize + lead;
        let name = Span::new(at, at + end).trim_matches(self.body, |c| c.is_whitespace() || "«\"".contains(c));
        (!name.is_empty()).then_some(name)
    }
}

/// Where a line goes on after the longest phrase of a kind that it begins with; spelling may differ.
fn after_phrase(line: &str, kind: Kind) -> Option<usize> {
    let spaces = line.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).take(8);
    let begins = |at: &usize| {
        let start = fold(&line[..*at]);
        PHRASES.iter().any(|(k, phrase)| *k == kind && *phrase == start)
    };
    spaces.filter(begins).last()
}

/// True for a day of which month and year are known.
pub(super) fn is_whole(date: &DateMention) -> bool {
    date.kind == DateKind::Day && date.date.is_some_and(|d| d.day.is_some())
}
