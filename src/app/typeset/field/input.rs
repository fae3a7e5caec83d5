//! Keys, pointer, clipboard and input methods of a field.

use egui::accesskit::{Action, ActionData, ActionRequest};
use egui::{Event, ImeEvent, Key, Modifiers, Rect, Response, Ui};

use super::super::motion::Motion;
use super::super::rich::keep_arrows;
use super::history::{Edit, History};
use super::state::{FieldState, Lines};

/// Applies this frame's events.
pub(super) fn handle(ui: &Ui, response: &Response, field: &mut FieldState, inner: Rect) {
    if let Some(text) = value_from_assistant(ui, response) {
        field.replace(0..field.text().len(), &without_breaks(field.lines(), &text), Edit::Other);
    }
    pointer(ui, response, field, inner);
    if !response.has_focus() {
        field.compose(String::new(), None);
        return;
    }
    keep_arrows(ui, response.id);
    let events = ui.input(|input| input.events.clone());
    for event in events {
        match event {
            Event::Text(text) | Event::Paste(text) if !text.is_empty() => insert(field, &text),
            Event::Copy => copy(ui, field),
            Event::Cut => {
                copy(ui, field);
                field.replace(field.selection(), "", Edit::Other);
            }
            Event::Ime(event) => compose(field, event),
            Event::Key { key, pressed: true, modifiers, .. } => press(response, field, key, modifiers, inner.height()),
            _ => {}
        }
    }
}

fn pointer(ui: &Ui, response: &Response, field: &mut FieldState, inner: Rect) {
    let page = field.page();
    let origin = field.origin(&page, inner);
    let Some(pos) = response.interact_pointer_pos() else { return };
    let (at, shift) = (pos - origin, ui.input(|input| input.modifiers.shift));
    // Where frames are slow, the button is down and up again in one of them.
    let here = response.is_pointer_button_down_on() || response.clicked();
    if response.triple_clicked() {
        let paragraph = page.paragraph_at(at);
        field.select(paragraph.start, paragraph.end);
    } else if response.double_clicked() {
        let word = page.word_at(at);
        field.select(word.start, word.end);
    } else if here && ui.input(|input| input.pointer.primary_pressed()) {
        response.request_focus();
        field.history.interrupt();
        field.go_to(at, shift);
    } else if response.dragged() {
        field.go_to(at, true);
        // Beyond the edge the text goes on scrolling under a pointer that stands still.
        if !inner.contains(pos) {
            ui.ctx().request_repaint();
        }
    }
}

/// A screen reader may set the whole text.
fn value_from_assistant(ui: &Ui, response: &Response) -> Option<String> {
    let value = |request: &ActionRequest| match &request.data {
        Some(ActionData::Value(value)) => Some(value.to_string()),
        _ => None,
    };
    ui.input(|input| input.accesskit_action_requests(response.id, Action::SetValue).filter_map(value).last())
}

fn insert(field: &mut FieldState, text: &str) {
    let kind = if text.chars().nth(1).is_none() { Edit::Typing } else { Edit::Other };
    field.replace(field.selection(), &without_breaks(field.lines(), text), kind);
}

/// In a single line, the line breaks of what is pasted become blanks; elsewhere all are written alike.
fn without_breaks(lines: Lines, text: &str) -> String {
    match lines {
        Lines::One => text.replace(['\n', '\r', '\t'], " "),
        Lines::Many => text.replace("\r\n", "\n").replace('\r', "\n"),
    }
}

fn copy(ui: &Ui, field: &FieldState) {
    if let Some(text) = field.selected_text() {
        ui.ctx().copy_text(text.to_owned());
    }
}

fn compose(field: &mut FieldState, event: ImeEvent) {
    match event {
        ImeEvent::Preedit { text, active_range_chars } => {
            let caret = active_range_chars.map(|range| byte_of(&text, range.end));
            field.compose(text, caret);
        }
        ImeEvent::Commit(text) => insert(field, &text),
        ImeEvent::DeleteSurrounding { before_chars, after_chars } => delete_surrounding(field, before_chars, after_chars),
        _ => {}
    }
}

fn byte_of(text: &str, chars: usize) -> usize {
    text.char_indices().nth(chars).map_or(text.len(), |(byte, _)| byte)
}

fn delete_surrounding(field: &mut FieldState, before_chars: usize, after_chars: usize) {
    let (before, after) = field.text().split_at(field.caret());
    let before: usize = before.chars().rev().take(before_chars).map(char::len_utf8).sum();
    let after: usize = after.chars().take(after_chars).map(char::len_utf8).sum();
    field.replace(field.caret() - before..field.caret() + after, "", Edit::Other);
}

fn press(response: &Response, field: &mut FieldState, key: Key, modifiers: Modifiers, height: f32) {
    let (command, shift) = (modifiers.command, modifiers.shift);
    match key {
        Key::Enter if field.lines() == Lines::Many && !command => insert(field, "\n"),
        Key::Enter => response.surrender_focus(),
        Key::Z if command && !shift => {
            let earlier = field.history_step(History::undo);
            field.restore(earlier);
        }
        Key::Z | Key::Y if command => {
            let later = field.history_step(History::redo);
            field.restore(later);
        }
        Key::A if command => field.select(0, field.text().len()),
        Key::Backspace if command => field.delete(Edit::Other, |field| field.word_end(false)),
        Key::Backspace => field.delete(Edit::Deleting, FieldState::previous_character),
        Key::Delete if command => field.delete(Edit::Other, |field| field.word_end(true)),
        Key::Delete => field.delete(Edit::Deleting, FieldState::next_grapheme),
        _ => {
            if let Some(motion) = Motion::of_key(key, command, (height / field.line_height()) as isize) {
                field.go(motion, shift);
            }
        }
    }
}
