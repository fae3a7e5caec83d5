//! Lines and paragraphs of the interface.

use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::app::Ctx;
use crate::app::language::plain;
use crate::app::typeset::{Style, paragraph, undisguised, warnings, with_tip};

/// Shows words of the catalogue: they run and begin as the language of the interface does, unless `style` says how.
pub fn words_ui(cx: &Ctx, ui: &mut Ui, text: &str, style: &Style) -> Response {
    let response = show(cx, ui, text, &Style { direction: style.direction.or(Some(cx.direction())), ..*style });
    with_tip(response, &plain(text))
}

/// Shows a name or a title of the articles, which runs as it says itself. In a mirrored window a single line begins
/// at the right even if it is Latin: a name belongs under its heading.
pub fn line_ui(cx: &Ctx, ui: &mut Ui, text: &str, style: &Style) -> Response {
    with_tip(show(cx, ui, &undisguised(text), style), text)
}

fn show(cx: &Ctx, ui: &mut Ui, text: &str, style: &Style) -> Response {
    let width = ui.available_width();
    let paragraph = paragraph(ui.ctx(), text, style, width);
    let (ink, single) = (paragraph.ink_rect(), paragraph.line_count() <= 1);
    let hugs = single && ui.layout().is_horizontal();
    let size = if hugs { vec2(ink.width().ceil(), paragraph.size().y) } else { paragraph.size() };
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, plain(text)));
    if ui.is_rect_visible(rect) {
        let shift = if hugs {
            -ink.left()
        } else if single && cx.is_rtl() {
            width - ink.right()
        } else {
            0.0
        };
        paragraph.paint(ui.painter(), rect.min + vec2(shift, 0.0), style.color, &[], &warnings(text));
    }
    response
}
