//! The sentences behind an item, grouped by article.

use std::ops::Range;

use egui::{Frame, Margin, Response, Ui};

use super::row::note_ui;
use crate::app::Ctx;
use crate::app::command::{Command, Read};
use crate::app::language::{Language, date, date_elsewhere, isolated, rule_text, tr};
use crate::app::theme::size;
use crate::app::typeset::{Style, rich_text_ui};
use crate::app::widget::{Fold, line_ui, tip_ui, words_ui};
use crate::extract::RuleId;
use crate::text::{Article, ArticleId, Quote, Span, sentence};

/// A quote and the rule that made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Backed {
    /// Where.
    pub quote: Quote,
    /// The words that made the rule fire.
    pub because: Span,
    /// Why.
    pub rule: RuleId,
}

/// At most so many sentences of one article are listed.
const MOST: usize = 40;

/// The articles that quotes come from, in order, each with its quotes.
pub fn by_article(mut quotes: Vec<Backed>) -> Vec<(ArticleId, Vec<Backed>)> {
    quotes.sort_unstable();
    quotes.dedup();
    let mut out: Vec<(ArticleId, Vec<Backed>)> = Vec::new();
    for quote in quotes {
        match out.last_mut() {
            Some((article, list)) if *article == quote.quote.article => list.push(quote),
            _ => out.push((quote.quote.article, vec![quote])),
        }
    }
    out
}

/// Lists quotes: article by article, each sentence in its own script, the words marked.
pub fn quotes_ui(cx: &Ctx, ui: &mut Ui, quotes: Vec<Backed>) {
    let groups = by_article(quotes);
    for (article, quotes) in &groups {
        let article = cx.state.library().article(*article);
        ui.push_id(("quotes", article.id.0), |ui| article_quotes_ui(cx, ui, article, quotes));
    }
}

fn article_quotes_ui(cx: &Ctx, ui: &mut Ui, article: &Article, quotes: &[Backed]) {
    ui.add_space(8.0);
    let title = article.title.as_deref().unwrap_or(&article.path);
    line_ui(cx, ui, title, &Style::new(size::SMALL + 0.5, cx.theme.text).bold().with_line_height(1.45));
    source_ui(cx, ui, article);
    let mut sentences: Vec<(Span, Vec<&Backed>)> = Vec::new();
    for backed in quotes {
        let span = sentence::around(&article.body, backed.quote.span);
        match sentences.last_mut() {
            Some((last, list)) if last.contains(span) => list.push(backed),
            _ => sentences.push((span, vec![backed])),
        }
    }
    for (i, (span, list)) in sentences.iter().take(MOST).enumerate() {
        ui.push_id(i, |ui| sentence_ui(cx, ui, article, *span, list));
    }
    if sentences.len() > MOST {
        note_ui(cx, ui, &tr!(cx, "more-in-article", count = sentences.len() - MOST));
    }
}

/// Date, outlet and file of an article in one line; each part runs as it says itself.
pub fn source_line(language: Language, article: &Article) -> String {
    let when = article.published.map(|published| date(language, published));
    let parts = [when, article.outlet.clone(), Some(article.path.clone())];
    parts.into_iter().flatten().map(|part| isolated(&part)).collect::<Vec<_>>().join(" · ")
}

/// The line of [`source_line`]; the date in the other calendar is at hand under the pointer.
pub fn source_ui(cx: &Ctx, ui: &mut Ui, article: &Article) -> Response {
    let style = Style::new(size::SMALL, cx.theme.weak).with_line_height(1.45);
    let line = words_ui(cx, ui, &source_line(cx.language(), article), &style);
    match article.published.and_then(|published| date_elsewhere(cx.language(), published)) {
        Some(other) => tip_ui(cx, line, &other),
        None => line,
    }
}

fn sentence_ui(cx: &Ctx, ui: &mut Ui, article: &Article, span: Span, quotes: &[&Backed]) {
    let words = span.of(&article.body);
    let inside = |s: Span| -> Option<Range<usize>> {
        let (start, end) = (s.start.max(span.start), s.end.min(span.end));
        (start < end).then(|| (start - span.start) as usize..(end - span.start) as usize)
    };
    // A quote of the whole sentence needs no mark.
    let marks = quotes.iter().filter_map(|q| inside(q.quote.span)).filter(|r| r.len() + 4 < words.len());
    let highlights: Vec<_> = marks.map(|range| (range, cx.theme.highlight)).collect();
    let frame = Frame::NONE.fill(cx.theme.page).corner_radius(6.0).inner_margin(Margin::symmetric(10, 6));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        rich_text_ui(ui, words, &Style::new(size::TEXT, cx.theme.text), &highlights, &[])
    });
    if shown.inner.response.hovered() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if shown.inner.response.clicked() {
        cx.commands.send(Command::Read(Read::Quote(quotes[0].quote)));
    }
    why_ui(cx, ui, article, quotes);
    ui.add_space(4.0);
}

/// Which rules found the words, and what made them fire; folded away at first.
fn why_ui(cx: &Ctx, ui: &mut Ui, article: &Article, quotes: &[&Backed]) {
    Fold::new(&tr!(cx, "why-here")).quiet().ui(cx, ui, "why", |ui| {
        for backed in quotes {
            let Quote { span, .. } = backed.quote;
            let why = rule_text(cx.language(), backed.rule);
            let found = shorten(span.of(&article.body));
            let because = shorten(backed.because.of(&article.body));
            let told = if backed.because == span {
                tr!(cx, "rule-found", why = why, found = found)
            } else {
                tr!(cx, "rule-found-because", why = why, found = found, because = because)
            };
            let place = tr!(cx, "rule-place", rule = backed.rule.0, start = span.start as usize, end = span.end as usize);
            let line = note_ui(cx, ui, &told);
            tip_ui(cx, line, &place);
        }
    });
}

fn shorten(text: &str) -> String {
    let line = text.replace('\n', " ");
    match line.char_indices().nth(60) {
        Some((at, _)) => format!("{}…", &line[..at]),
        None => line,
    }
}
