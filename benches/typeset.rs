//! What text costs: labels and paragraphs, laid out anew and from the cache, beside egui's own text.

use std::sync::Arc;

use divan::Bencher;
use egui::{Align2, Color32, Context, FontId, Id, RawInput, Rect, Ui, pos2, vec2};
use isnad::app::typeset::{Flow, FlowText, LabelBatch, LabelLayout, RichText, Style, install_fonts, label, paragraph};

fn main() {
    divan::main();
}

const LABELS: usize = 500;

/// Names of about twenty letters in three languages.
fn name(index: usize) -> String {
    match index % 3 {
        0 => format!("شورای عالی امنیت {index}"),
        1 => format!("وزارة الخارجية رقم {index}"),
        _ => format!("Security Council {index}"),
    }
}

fn english_name(index: usize) -> String {
    format!("Security Council {index}")
}

/// An article of so many paragraphs of half a thousand characters each.
fn article(paragraphs: usize) -> Vec<String> {
    let sentence =
        "رئیس‌جمهور در گفتگو با Axios گفت که «۲۵٪ از بودجهٔ سال 2022 (حدود 1,200 میلیارد) تأیید می‌شود» و نشست ادامه دارد. ";
    (0..paragraphs).map(|index| format!("{index} {}", sentence.repeat(5))).collect()
}

/// One frame without a window.
fn frame(ctx: &Context, mut show: impl FnMut(&mut Ui)) {
    let input = RawInput { screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1600.0, 1000.0))), ..RawInput::default() };
    ctx.run_ui(input, |ui| show(ui)).drop_without_applying_deltas();
}

fn context() -> Context {
    let ctx = Context::default();
    install_fonts(&ctx);
    frame(&ctx, |_| {});
    ctx
}

fn place(index: usize) -> egui::Pos2 {
    pos2(100.0 + 140.0 * (index % 10) as f32, 10.0 + 19.0 * (index / 10) as f32)
}

fn labels(ctx: &Context) -> Vec<Arc<LabelLayout>> {
    (0..LABELS).map(|index| label(ctx, &name(index), 13.0, false, Some(140.0), 1)).collect()
}

/// Asks the cache for every label, as a canvas does in each frame.
fn paint(ui: &Ui, scale: f32, halo: Option<(Color32, f32)>) {
    let labels = labels(ui.ctx());
    let mut batch = LabelBatch::new(ui.ctx());
    for (index, label) in labels.iter().enumerate() {
        batch.add(label, place(index), Align2::CENTER_TOP, scale, Color32::WHITE, halo);
    }
    batch.paint(ui.painter());
}

#[divan::bench]
fn empty_frame(bencher: Bencher<'_, '_>) {
    let ctx = context();
    bencher.bench_local(|| frame(&ctx, |_| {}));
}

#[divan::bench]
fn labels_500_cached(bencher: Bencher<'_, '_>) {
    let ctx = context();
    bencher.bench_local(|| frame(&ctx, |ui| paint(ui, 1.0, None)));
}

#[divan::bench]
fn labels_500_cached_with_halo(bencher: Bencher<'_, '_>) {
    let ctx = context();
    bencher.bench_local(|| frame(&ctx, |ui| paint(ui, 1.0, Some((Color32::BLACK, 1.5)))));
}

#[divan::bench]
fn labels_500_while_zooming(bencher: Bencher<'_, '_>) {
    let ctx = context();
    let mut scale = 0.8;
    bencher.bench_local(|| {
        scale = if scale > 2.0 { 0.8 } else { scale * 1.005 };
        frame(&ctx, |ui| paint(ui, scale, None));
    });
}

#[divan::bench(sample_count = 20)]
fn labels_500_uncached(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(context).bench_local_values(|ctx| labels(&ctx));
}

#[divan::bench]
fn labels_500_english_by_egui(bencher: Bencher<'_, '_>) {
    let ctx = context();
    bencher.bench_local(|| {
        frame(&ctx, |ui| {
            for index in 0..LABELS {
                ui.painter().text(
                    place(index),
                    Align2::CENTER_TOP,
                    english_name(index),
                    FontId::proportional(13.0),
                    Color32::WHITE,
                );
            }
        });
    });
}

#[divan::bench(sample_count = 20)]
fn article_uncached(bencher: Bencher<'_, '_>) {
    let style = Style::new(16.0, Color32::WHITE);
    let article = article(16);
    let lay_out = |ctx: Context| article.iter().map(|text| paragraph(&ctx, text, &style, 600.0).size().y).sum::<f32>();
    bencher.with_inputs(context).bench_local_values(lay_out);
}

#[divan::bench]
fn article_cached_and_painted(bencher: Bencher<'_, '_>) {
    let (ctx, style, article) = (context(), Style::new(16.0, Color32::WHITE), article(16));
    bencher.bench_local(|| {
        frame(&ctx, |ui| {
            let mut top = 0.0;
            for text in &article {
                let paragraph = paragraph(ui.ctx(), text, &style, 600.0);
                paragraph.paint(ui.painter(), pos2(0.0, top), style.color, &[(10..60, Color32::BLUE)], &[]);
                top += paragraph.size().y;
            }
        });
    });
}

/// A megabyte in one view, one paragraph further in each frame: what comes into sight is laid out for the first time.
#[divan::bench]
fn frame_of_a_megabyte_scrolled(bencher: Bencher<'_, '_>) {
    let (ctx, style, article) = (context(), Style::new(16.0, Color32::WHITE), article(1200));
    let mut flow = Flow::new(Id::unique("megabyte"), 6.0);
    let text = FlowText { name: "A megabyte", count: article.len(), paragraph: &|index| &article[index], style };
    let mut at = 0;
    bencher.bench_local(|| {
        at = (at + 1) % article.len();
        flow.reveal(at);
        let id = flow.id();
        frame(&ctx, |ui| {
            flow.ui(ui, &text, |ui, index| {
                RichText::new(&article[index], &style).in_flow(id, index).ui(ui);
            });
        });
    });
}

/// The same article in plain English, for both: egui orders nothing and draws no other script.
fn english_article(paragraphs: usize) -> Vec<String> {
    let sentence = "The president told Axios that 25% of the 2022 budget (about 1,200 billion) is approved and talks go on. ";
    (0..paragraphs).map(|index| format!("{index} {}", sentence.repeat(5))).collect()
}

#[divan::bench(sample_count = 20)]
fn english_article_uncached(bencher: Bencher<'_, '_>) {
    let (style, article) = (Style::new(16.0, Color32::WHITE), english_article(16));
    let lay_out = |ctx: Context| article.iter().map(|text| paragraph(&ctx, text, &style, 600.0).size().y).sum::<f32>();
    bencher.with_inputs(context).bench_local_values(lay_out);
}

#[divan::bench(sample_count = 20)]
fn english_article_uncached_by_egui(bencher: Bencher<'_, '_>) {
    let article = english_article(16);
    bencher.with_inputs(context).bench_local_values(|ctx| {
        let galley = |text: &String| {
            ctx.fonts_mut(|fonts| fonts.layout(text.clone(), FontId::proportional(16.0), Color32::WHITE, 600.0)).size().y
        };
        article.iter().map(galley).sum::<f32>()
    });
}

#[divan::bench]
fn english_article_cached_and_painted(bencher: Bencher<'_, '_>) {
    let (ctx, style, article) = (context(), Style::new(16.0, Color32::WHITE), english_article(16));
    bencher.bench_local(|| {
        frame(&ctx, |ui| {
            let mut top = 0.0;
            for text in &article {
                let paragraph = paragraph(ui.ctx(), text, &style, 600.0);
                paragraph.paint(ui.painter(), pos2(0.0, top), style.color, &[], &[]);
                top += paragraph.size().y;
            }
        });
    });
}

#[divan::bench]
fn english_article_cached_and_painted_by_egui(bencher: Bencher<'_, '_>) {
    let (ctx, article) = (context(), english_article(16));
    bencher.bench_local(|| {
        frame(&ctx, |ui| {
            let mut top = 0.0;
            for text in &article {
                let galley = ui.painter().layout(text.clone(), FontId::proportional(16.0), Color32::WHITE, 600.0);
                let height = galley.size().y;
                ui.painter().galley(pos2(0.0, top), galley, Color32::WHITE);
                top += height;
            }
        });
    });
}

/// All of the megabyte as one label in a scroll area, which is what egui has for it; laid out once before.
#[divan::bench(sample_count = 20)]
fn frame_of_a_megabyte_scrolled_by_egui(bencher: Bencher<'_, '_>) {
    let (ctx, text) = (context(), english_article(1900).join("\n"));
    let mut offset = 0.0;
    let mut show = || {
        offset += 100.0;
        frame(&ctx, |ui| {
            egui::ScrollArea::vertical().vertical_scroll_offset(offset).show(ui, |ui| ui.label(&text));
        });
    };
    show();
    bencher.bench_local(show);
}

#[divan::bench]
fn rectangles_of_a_range(bencher: Bencher<'_, '_>) {
    let (ctx, style, article) = (context(), Style::new(16.0, Color32::WHITE), article(16));
    let paragraph = paragraph(&ctx, &article[0], &style, 600.0);
    bencher.bench_local(|| paragraph.range_rects(100..400));
}
