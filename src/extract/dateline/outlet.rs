//! Who published an article, as its first lines say.

use super::head::Head;
use super::{Kind, PHRASES};
use crate::lexicon::place;
use crate::text::{Span, fold, fold_onto};

impl Head<'_> {
    /// A listed agency in brackets near the start of a line.
    pub(super) fn agency(&self, line: Span) -> Option<Span> {
        let words = line.of(self.body);
        let open = words.find('(').filter(|at| *at < 120)?;
        let close = open + words[open..].find(')')?;
        let name = fold(words[open + 1..close].trim());
        let listed = PHRASES.iter().any(|(kind, phrase)| *kind == Kind::Agency && *phrase == name);
        let at = line.start as usize;
        listed.then(|| Span::new(at + open + 1, at + close).trim(self.body))
    }

    /// Who published it: the words, and where they stand.
    pub(super) fn outlet(&self, title: Option<Span>) -> Option<(String, Span)> {
        let text = || self.lines.iter().copied().filter(|line| Some(*line) != title);
        let bracketed = || text().find_map(|line| self.agency(line));
        let reported = || text().find_map(|line| self.reported(line));
        let speaking = || text().find_map(|line| self.speaking(line));
        let labelled = || self.labelled(Kind::Outlet).find(|value| !value.is_empty() && value.len() < 80);
        let placed = || text().take(4).find_map(|line| self.placed(line));
        let signed = || text().take(4).find_map(|line| self.signed(line));
        let wired = || text().find_map(|line| self.wired(line));
        let alone = || self.alone(title);
        let told = placed().or_else(signed).or_else(speaking).or_else(reported);
        let span = told.or_else(labelled).or_else(bracketed).or_else(wired).or_else(alone)?;
        Some((span.of(self.body).to_owned(), span))
    }

    /// «کابل - فردا - …», «كابول: «النسيم»»: a place, then the name up to the next mark or the end of the line.
    fn placed(&self, line: Span) -> Option<Span> {
        let words = line.of(self.body);
        let (place, rest) = words.split_once(['-', '–', '—', ':', '/']).filter(|(place, _)| place.len() < 60)?;
        if !place::is_place(place.trim()) {
            return None;
        }
        let end = rest.find(['-', '–', '—', ':']).unwrap_or(rest.len());
        let start = line.start as usize + words.len() - rest.len();
        let quoted = rest.trim_start().starts_with(['«', '"', '“']);
        let parted = words[place.len()..].starts_with(':');
        let name = self.alone_of_agencies(Span::new(start, start + end));
        let ends = end < rest.len() || rest.len() < 60;
        (ends && quoted >= parted && name.of(self.body).split_whitespace().count() <= 3 && self.is_name(name)).then_some(name)
    }

    /// "By Fjord Post with agencies", "By Anna Berg | Fjord Post", "… /NAME/" at the end of the line.
    fn signed(&self, line: Span) -> Option<Span> {
        let words = line.of(self.body);
        let slashed = words.strip_suffix('/').and_then(|head| Some((head.rfind('/')? + 1, head.len())));
        let (start, end) = slashed.or_else(|| {
            let name = words.strip_prefix("By ").or_else(|| words.strip_prefix("by "))?;
            let start = words.len() - name.len();
            let barred = name.find(" | ").map(|bar| (start + bar + 3, words.len()));
            barred.or_else(|| Some((start, start + name.find(" with agencies").or_else(|| name.find(" and agencies"))?)))
        })?;
        let base = line.start as usize;
        Some(Span::new(base + start, base + end).trim(self.body)).filter(|name| self.is_name(*name))
    }

    /// A name without quotation marks and without "and agencies".
    fn alone_of_agencies(&self, name: Span) -> Span {
        let words = name.of(self.body);
        let cut = [" ووكالات", " و وكالات", " والوكالات", " و خبرگزاری‌ها", " and agencies"]
            .iter()
            .filter_map(|more| words.find(more))
            .min();
        let end = cut.map_or(name.end as usize, |cut| name.start as usize + cut);
        Span::new(name.start as usize, end).trim_matches(self.body, |c| c.is_whitespace() || "«»\"“”".contains(c))
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

    /// Without the signs that Markdown sets around words, and without what stands before «خبرگزاری» and its like.
    fn bare(&self, line: Span) -> Span {
        let line = line.trim_matches(self.body, |c| c.is_whitespace() || "*_#".contains(c));
        let words = line.of(self.body);
        let medium = |at: &usize| {
            let word = fold(words[*at..].split_whitespace().next().unwrap_or_default());
            !word.is_ascii() && PHRASES.iter().any(|(kind, phrase)| *kind == Kind::Medium && *phrase == word)
        };
        let first = words.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, c)| at + c.len_utf8()).find(medium);
        Span { start: line.start + first.and_then(|at| u32::try_from(at).ok()).unwrap_or(0), ..line }
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
            && !words.contains(['.', ':', '؟', '!', '،', '؛', ',', '/'])
            && !fold_starts(words, &["by ", "our ", "from ", "من "])
            && !place::is_place(words)
    }

    /// «خبرگزاری X: …»: a line that begins with the outlet's name and a colon.
    fn speaking(&self, line: Span) -> Option<Span> {
        let (name, _) = line.of(self.body).split_once(':')?;
        let few = name.split_whitespace().count() <= 5 && name.chars().count() < 40;
        let medium = |word: &str| PHRASES.iter().any(|(kind, phrase)| *kind == Kind::Medium && *phrase == word);
        // «گروسی به خبرگزاری سپنتا گفت:» is a sentence.
        let told = |word: &str| matches!(word, "به" | "از" | "در" | "با" | "گفت" | "نوشت");
        let name_only = !fold(name).split_whitespace().any(told);
        let holds = few && name_only && fold(name).split_whitespace().any(medium);
        holds.then(|| Span { end: line.start + u32::try_from(name.len()).unwrap_or(0), ..line }.trim(self.body))
    }

    /// «به گزارش X، …»: the name after it, up to a mark or to the source X took it from.
    fn reported(&self, line: Span) -> Option<Span> {
        let words = line.of(self.body);
        let lead = after_phrase(words, Kind::Reported)?;
        let rest = &words[lead..];
        let marks = rest.find(['،', ',', ':', '؛', '.', '»', '(']);
        let cited = [" به نقل", " بە نقل", " در ", " از "].iter().filter_map(|c| rest.find(c)).min();
        let end = marks.into_iter().chain(cited).min().filter(|end| *end < 90)?;
        let at = line.start as usize + lead;
        let name = Span::new(at, at + end).trim_matches(self.body, |c| c.is_whitespace() || "«\"".contains(c));
        (!name.is_empty()).then_some(name)
    }
}

/// Where a line goes on after the longest phrase of a kind that it begins with; spelling may differ.
fn after_phrase(line: &str, kind: Kind) -> Option<usize> {
    let spaces = line.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).take(8);
    let (mut start, mut folded) = (String::new(), 0);
    let begins = |at: &usize| {
        fold_onto(&line[folded..*at], &mut start);
        folded = *at;
        PHRASES.iter().any(|(k, phrase)| *k == kind && *phrase == start)
    };
    spaces.filter(begins).last()
}

/// True when a text begins with one of these words, whatever its spelling.
fn fold_starts(text: &str, any: &[&str]) -> bool {
    let folded = fold(text);
    any.iter().any(|lead| folded.starts_with(lead))
}
