//! What a field remembers between frames.
#![expect(clippy::redundant_closure_for_method_calls, reason = "a method's path is not general over the driver's lifetime")]

use std::sync::Arc;

use egui::mutex::Mutex;
use egui::{Color32, Context, Id, Painter, Pos2, Rect, pos2, vec2};
use parley::editing::PlainEditorDriver;
use parley::{BaseDirection, PlainEditor};

use super::super::line::Line;
use super::super::paint::{Meshes, Pen};
use super::super::paragraph::rect;
use super::super::{Direction, Style, Typesetter};
use super::history::{Edit, History, Snapshot};
use super::points;

/// parley's editor, undo, and how far the text is scrolled.
pub(super) struct FieldState {
    ctx: Context,
    editor: PlainEditor<()>,
    lines: Vec<Line>,
    style: Style,
    /// Text that is longer than the field is shifted left by this.
    scroll: f32,
    pub(super) history: History,
}

impl FieldState {
    /// The state of the field `id`, made when first asked for.
    pub(super) fn of(ctx: &Context, id: Id, style: &Style) -> Arc<Mutex<Self>> {
        let known = ctx.data(|data| data.get_temp::<Arc<Mutex<Self>>>(id));
        let state = known.unwrap_or_else(|| {
            let state = Arc::new(Mutex::new(Self::new(ctx, style)));
            ctx.data_mut(|data| data.insert_temp(id, Arc::clone(&state)));
            state
        });
        state.lock().restyle(style);
        state
    }

    fn new(ctx: &Context, style: &Style) -> Self {
        let mut state = Self {
            ctx: ctx.clone(),
            editor: PlainEditor::new(style.size),
            lines: Vec::new(),
            style: Style { size: 0.0, ..*style },
            scroll: 0.0,
            history: History::default(),
        };
        state.restyle(style);
        state
    }

    fn restyle(&mut self, style: &Style) {
        if self.style.same_shape(style) {
            return;
        }
        self.style = *style;
        let properties = Typesetter::of(&self.ctx).lock().fonts.properties(style);
        for property in properties {
            self.editor.edit_styles().insert(property);
        }
        self.refresh();
    }

    /// Takes over the caller's text where it is not what the field has.
    pub(super) fn follow(&mut self, text: &str) {
        if self.is_composing() || self.text() == text {
            return;
        }
        self.history = History::default();
        self.editor.set_text(text);
        self.refresh();
        self.drive(|driver| driver.move_to_text_end());
    }

    /// The text without what an input method is still composing.
    pub(super) fn text(&self) -> &str {
        self.editor.raw_text()
    }

    pub(super) fn is_composing(&self) -> bool {
        self.editor.is_composing()
    }

    pub(super) fn selected_text(&self) -> Option<&str> {
        self.editor.selected_text()
    }

    /// Moves or edits without an undo point.
    pub(super) fn drive(&mut self, action: impl FnOnce(&mut PlainEditorDriver<'_, ()>)) {
        {
            let typesetter = Typesetter::of(&self.ctx);
            let fonts = &mut typesetter.lock().fonts;
            action(&mut self.editor.driver(&mut fonts.font_cx, &mut fonts.layout_cx));
        }
        self.refresh();
    }

    /// Edits, with an undo point before.
    pub(super) fn edit(&mut self, kind: Edit, action: impl FnOnce(&mut PlainEditorDriver<'_, ()>)) {
        let before = self.snapshot();
        self.drive(action);
        if self.text() != before.text {
            self.history.before(kind, before);
        }
    }

    /// Another text altogether; undo brings the old one back.
    pub(super) fn replace(&mut self, text: &str) {
        self.edit(Edit::Other, |driver| {
            driver.select_all();
            driver.insert_or_replace_selection(text);
        });
    }

    pub(super) fn snapshot(&self) -> Snapshot {
        let selection = self.editor.raw_selection();
        Snapshot { text: self.text().to_owned(), selection: (selection.anchor().index(), selection.focus().index()) }
    }

    pub(super) fn restore(&mut self, snapshot: Option<Snapshot>) {
        let Some(Snapshot { text, selection: (anchor, focus) }) = snapshot else { return };
        self.editor.set_text(&text);
        self.refresh();
        self.drive(|driver| driver.select_byte_range(anchor, focus));
    }

    /// Lays the text out again if it changed; its direction may have changed with it.
    fn refresh(&mut self) {
        let direction = Direction::of(self.editor.raw_text()).unwrap_or(Direction::Ltr);
        self.editor.set_base_direction(BaseDirection::from(direction));
        let typesetter = Typesetter::of(&self.ctx);
        let mut typesetter = typesetter.lock();
        let Typesetter { fonts, rasterizer, .. } = &mut *typesetter;
        let layout = self.editor.layout(&mut fonts.font_cx, &mut fonts.layout_cx);
        self.lines = Line::of_layout(layout, self.style.size, rasterizer);
    }

    fn text_width(&self) -> f32 {
        self.editor.try_layout().map_or(0.0, parley::Layout::full_width)
    }

    fn is_rtl(&self) -> bool {
        self.editor.try_layout().is_some_and(parley::Layout::is_rtl)
    }

    pub(super) fn caret(&self) -> Option<Rect> {
        self.editor.cursor_geometry(1.5).map(rect)
    }

    pub(super) fn selection_rects(&self) -> Vec<Rect> {
        points(self.editor.selection_geometry())
    }

    /// Scrolls as little as brings the caret into view; without focus the beginning is shown.
    pub(super) fn scroll_to_caret(&mut self, width: f32, focused: bool) {
        let text = self.text_width() + 2.0;
        let beginning = if self.is_rtl() { text - width } else { 0.0 };
        if text <= width || !focused {
            self.scroll = beginning;
            return;
        }
        let caret = self.caret().map_or(beginning, |caret| caret.center().x);
        self.scroll = self.scroll.clamp(caret + 2.0 - width, caret - 1.0).clamp(0.0, text - width);
    }

    /// Where the text's own top left corner lies; text that fits stands at the side it begins at.
    pub(super) fn origin(&self, inner: Rect) -> Pos2 {
        let height = self.lines.last().map_or(0.0, |line| line.bottom);
        pos2(inner.left() - self.scroll, inner.center().y - 0.5 * height)
    }

    pub(super) fn paint_letters(&self, painter: &Painter, origin: Pos2, color: Color32) {
        let typesetter = Typesetter::of(&self.ctx);
        let rasterizer = &mut typesetter.lock().rasterizer;
        let mut letters = Meshes::default();
        for line in &self.lines {
            let pen = Pen::unscaled(origin + vec2(line.x, line.baseline), painter.pixels_per_point());
            letters.add(&self.ctx, rasterizer, line, &pen, color, 0.0);
        }
        rasterizer.atlas.upload();
        letters.paint(painter);
    }
}
