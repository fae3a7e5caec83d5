//! The open article: whole, every find underlined and clickable, the place asked for in sight.

use std::ops::Range;

use egui::{Align, Color32, Id, Layout, Ui};

use super::Memory;
use super::quotes::source_ui;
use super::row::note_ui;
use crate::app::Ctx;
use crate::app::command::{Command, Item, Read};
use crate::app::language::tr;
use crate::app::reader::Reader;
use crate::app::theme::size;
use crate::app::typeset::{Flow, FlowText, RichText, Style, selection};
use crate::app::widget::{Arrow, Button, button_ui, line_ui};
use crate::library::Library;
use crate::resolve::{EntityId, EntityKind};
use crate::text::sentence::{self, Paragraph};
use crate::text::{Article, ArticleId, Span};

/// An article cut up for showing; made once each time an article is opened.
#[derive(Debug)]
pub struct Page {
    generation: u64,
    article: ArticleId,
    paragraphs: Vec<Paragraph>,
    marks: Vec<Mark>,
    flow: Flow,
}

/// A find in the article.
#[derive(Clone, Copy, Debug)]
struct Mark {
    span: Span,
    entity: EntityId,
    kind: EntityKind,
}

impl Page {
    fn new(library: &Library, generation: u64, article: &Article) -> Self {
        let furniture = crate::text::furniture::mark(&article.body, |line| article.furniture.iter().any(|f| f.contains(line)));
        let inside = |span: Span| furniture.iter().any(|f| f.contains(span));
        let paragraphs = sentence::paragraphs(&article.body, article.lang, inside);
        let mut marks: Vec<Mark> = library.entities().iter().flat_map(|e| marks_of(e, article.id)).collect();
        marks.sort_by_key(|m| (m.span, m.entity));
        let flow = Flow::new(Id::unique(("article", article.id.0)), 6.0);
        Self { generation, article: article.id, paragraphs, marks, flow }
    }
}

fn marks_of(entity: &crate::resolve::Entity, article: ArticleId) -> impl Iterator<Item = Mark> + '_ {
    let here = entity.mentions.iter().filter(move |m| m.quote.article == article);
    here.map(|m| {
        // A meeting's mention is a whole sentence: its trigger is what is underlined.
        let span = if entity.kind == EntityKind::Meeting { m.because } else { m.quote.span };
        Mark { span, entity: entity.id, kind: entity.kind }
    })
}

/// The open article.
pub fn article_ui(cx: &Ctx, memory: &mut Memory, ui: &mut Ui) {
    let Some(reader) = cx.state.reader() else { return };
    let article = cx.state.library().article(reader.article);
    let generation = cx.state.generation;
    let fresh = |p: &Page| p.generation == generation && p.article == article.id;
    let mut page = match memory.page.take().filter(fresh) {
        Some(page) => page,
        None => Page::new(cx.state.library(), generation, article),
    };
    header_ui(cx, ui, article);
    let scroll = memory.scrolled != Some((generation, reader));
    memory.scrolled = Some((generation, reader));
    page_ui(cx, ui, article, &mut page, reader, scroll);
    memory.page = Some(page);
}

/// The paragraphs in sight; a selection goes on from one to the next and is copied as it stands in the file.
fn page_ui(cx: &Ctx, ui: &mut Ui, article: &Article, page: &mut Page, reader: Reader, scroll: bool) {
    let Page { paragraphs, marks, flow, .. } = page;
    let sought = |p: &Paragraph| reader.highlight.is_some_and(|h| h.overlaps(p.span));
    if let Some(index) = paragraphs.iter().position(sought).filter(|_| scroll) {
        flow.reveal(index);
    }
    let id = flow.id();
    let style = Style::new(size::TEXT, cx.theme.text);
    let name = article.title.as_deref().unwrap_or(&article.path);
    let text = FlowText { name, count: paragraphs.len(), paragraph: &|index| paragraphs[index].span.of(&article.body), style };
    flow.ui(ui, &text, |ui, index| {
        let shown = Shown { flow: id, index, paragraph: &paragraphs[index], marks };
        paragraph_ui(cx, ui, article, &shown, reader, scroll);
    });
    if let Some(selection) = selection::copy_requested(ui, id) {
        let (from, to) = selection.ends();
        let byte = |place: selection::Place| paragraphs.get(place.paragraph).map(|p| p.span.start as usize + place.byte);
        let bytes = byte(from).zip(byte(to)).and_then(|(from, to)| article.body.get(from..to));
        ui.ctx().copy_text(bytes.unwrap_or_default().to_string());
    }
}

/// A paragraph at its place in the article.
struct Shown<'a> {
    flow: Id,
    index: usize,
    paragraph: &'a Paragraph,
    marks: &'a [Mark],
}

fn header_ui(cx: &Ctx, ui: &mut Ui, article: &Article) {
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let (previous, next) = (tr!(cx, "previous"), tr!(cx, "next"));
        let step_back = Button::new(&previous).with_arrow(Arrow::Back);
        if step_back.named(&tr!(cx, "previous-mention")).ui(cx, ui).clicked() {
            cx.commands.send(Command::Read(Read::Step(false)));
        }
        let step_on = Button::new(&next).with_arrow(Arrow::Forward);
        if step_on.named(&tr!(cx, "next-mention")).ui(cx, ui).clicked() {
            cx.commands.send(Command::Read(Read::Step(true)));
        }
        note_ui(cx, ui, &tr!(cx, "mention"));
        let from_the_end = if cx.is_rtl() { Layout::left_to_right(Align::Center) } else { Layout::right_to_left(Align::Center) };
        ui.with_layout(from_the_end, |ui| {
            if button_ui(cx, ui, &tr!(cx, "close")).clicked() {
                cx.commands.send(Command::Read(Read::Close));
            }
        });
    });
    if let Some(title) = &article.title {
        line_ui(cx, ui, title, &Style::new(size::TEXT + 1.0, cx.theme.text).bold().with_line_height(1.5));
    }
    source_ui(cx, ui, article);
    ui.separator();
}

fn paragraph_ui(cx: &Ctx, ui: &mut Ui, article: &Article, shown: &Shown<'_>, reader: Reader, scroll: bool) {
    let paragraph = shown.paragraph;
    let span = paragraph.span;
    let text = span.of(&article.body);
    let marks = marks_in(shown.marks, span);
    let underlines: Vec<(Range<usize>, Color32, f32)> = marks.iter().map(|(range, mark)| underline(cx, range, mark)).collect();
    let highlights = highlights(cx, article, span, reader);
    let color = if paragraph.furniture { cx.theme.weak.gamma_multiply(0.7) } else { cx.theme.text };
    let text = RichText::new(text, &Style::new(size::TEXT, color)).highlights(&highlights).underlines(&underlines);
    let rich = text.in_flow(shown.flow, shown.index).ui(ui);
    if scroll && reader.highlight.is_some_and(|h| h.overlaps(span)) {
        ui.scroll_to_rect(rich.response.rect, Some(Align::Center));
    }
    let under =
        |byte: Option<usize>| byte.and_then(|at| marks.iter().filter(|(r, _)| r.contains(&at)).min_by_key(|(r, _)| r.len()));
    if under(rich.hovered_byte).is_some() {
        ui.ctx().set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if let Some((_, mark)) = under(rich.clicked_byte) {
        cx.commands.send(Command::Select(Item::Entity(mark.entity)));
    }
}

/// The marks that touch a paragraph, with their ranges in it.
fn marks_in(marks: &[Mark], paragraph: Span) -> Vec<(Range<usize>, Mark)> {
    let here = marks.iter().filter(|m| m.span.overlaps(paragraph));
    here.map(|m| (within(m.span, paragraph), *m)).collect()
}

fn within(span: Span, paragraph: Span) -> Range<usize> {
    let (start, end) = (span.start.max(paragraph.start), span.end.min(paragraph.end));
    (start - paragraph.start) as usize..(end.max(start) - paragraph.start) as usize
}

/// Names are underlined more strongly than what is said.
fn underline(cx: &Ctx, range: &Range<usize>, mark: &Mark) -> (Range<usize>, Color32, f32) {
    let color = cx.theme.kind(mark.kind);
    match mark.kind {
        EntityKind::Claim => (range.clone(), color.gamma_multiply(0.55), 1.0),
        _ => (range.clone(), color, 2.0),
    }
}

/// The sentence asked for, and in it the words themselves more strongly.
fn highlights(cx: &Ctx, article: &Article, paragraph: Span, reader: Reader) -> Vec<(Range<usize>, Color32)> {
    let Some(words) = reader.highlight.filter(|h| h.overlaps(paragraph)) else { return Vec::new() };
    let sentence = sentence::around(&article.body, words);
    let mut out = vec![(within(sentence, paragraph), cx.theme.highlight)];
    if words.len() + 4 < sentence.len() {
        out.push((within(words, paragraph), cx.theme.accent.gamma_multiply(0.4)));
    }
    out.retain(|(range, _)| !range.is_empty());
    out
}
