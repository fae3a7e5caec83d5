//! Keys, pointer, clipboard and input methods of a field.
#![expect(clippy::redundant_closure_for_method_calls, reason = "a method's path is not general over the driver's lifetime")]

use std::num::NonZeroUsize;

use egui::accesskit::{Action, ActionData, ActionRequest};
use egui::{Event, ImeEvent, Key, Modifiers, Rect, Response, Ui};

use super::history::Edit;
use super::keep_arrows;
use super::state::FieldState;

/// Applies this frame's events.
pub(super) fn handle(ui: &Ui, response: &Response, field: &mut FieldState, inner: Rect) {
    if let Some(text) = value_from_assistant(ui, response) {
        field.replace(&text);
    }
    pointer(ui, response, field, inner);
    if !response.has_focus() {
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
                field.edit(Edit::Other, |driver| driver.delete_selection());
            }
            Event::Ime(event) => compose(field, event),
            Event::Key { key, pressed: true, modifiers, .. } => press(response, field, key, modifiers),
            _ => {}
        }
    }
}

fn pointer(ui: &Ui, response: &Response, field: &mut FieldState, inner: Rect) {
    let Some(at) = response.interact_pointer_pos().map(|pos| pos - field.origin(inner)) else { return };
    let shift = ui.input(|input| input.modifiers.shift);
    if response.triple_clicked() {
        field.drive(|driver| driver.select_all());
    } else if response.double_clicked() {
        field.drive(|driver| driver.select_word_at_point(at.x, at.y));
    } else if response.is_pointer_button_down_on() && ui.input(|input| input.pointer.primary_pressed()) {
        response.request_focus();
        field.history.interrupt();
        field.drive(|driver| if shift { driver.shift_click_extension(at.x, at.y) } else { driver.move_to_point(at.x, at.y) });
    } else if response.dragged() {
        field.drive(|driver| driver.extend_selection_to_point(at.x, at.y));
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

/// A field is one line: line breaks in what is pasted become blanks.
fn insert(field: &mut FieldState, text: &str) {
    let kind = if text.chars().nth(1).is_none() { Edit::Typing } else { Edit::Other };
    let text = text.replace(['\n', '\r', '\t'], " ");
    field.edit(kind, |driver| driver.insert_or_replace_selection(&text));
}

fn copy(ui: &Ui, field: &FieldState) {
    if let Some(text) = field.selected_text() {
        ui.ctx().copy_text(text.to_owned());
    }
}

fn compose(field: &mut FieldState, event: ImeEvent) {
    match event {
        ImeEvent::Preedit { text, .. } if text.is_empty() => field.drive(|driver| driver.clear_compose()),
        ImeEvent::Preedit { text, active_range_chars } => {
            let active = active_range_chars.map(|range| (byte_of(&text, range.start), byte_of(&text, range.end)));
            field.drive(|driver| driver.set_compose(&text, active));
        }
        ImeEvent::Commit(text) => {
            field.drive(|driver| driver.clear_compose());
            insert(field, &text);
        }
        ImeEvent::DeleteSurrounding { before_chars, after_chars } => delete_surrounding(field, before_chars, after_chars),
        _ => {}
    }
}

fn byte_of(text: &str, chars: usize) -> usize {
    text.char_indices().nth(chars).map_or(text.len(), |(byte, _)| byte)
}

fn delete_surrounding(field: &mut FieldState, before_chars: usize, after_chars: usize) {
    let caret = field.snapshot().selection.1;
    let (before, after) = field.text().split_at(caret);
    let before = before.chars().rev().take(before_chars).map(char::len_utf8).sum();
    let after = after.chars().take(after_chars).map(char::len_utf8).sum();
    field.edit(Edit::Other, |driver| {
        if let Some(before) = NonZeroUsize::new(before) {
            driver.delete_bytes_before_selection(before);
        }
        if let Some(after) = NonZeroUsize::new(after) {
            driver.delete_bytes_after_selection(after);
        }
    });
}

fn press(response: &Response, field: &mut FieldState, key: Key, modifiers: Modifiers) {
    let (command, shift) = (modifiers.command, modifiers.shift);
    match key {
        Key::Enter => response.surrender_focus(),
        Key::Z if command && !shift => {
            let earlier = {
                let current = field.snapshot();
                field.history.undo(current)
            };
            field.restore(earlier);
        }
        Key::Z | Key::Y if command => {
            let later = {
                let current = field.snapshot();
                field.history.redo(current)
            };
            field.restore(later);
        }
        Key::A if command => field.drive(|driver| driver.select_all()),
        Key::Backspace if command => field.edit(Edit::Other, |driver| driver.backdelete_word()),
        Key::Backspace => field.edit(Edit::Deleting, |driver| driver.backdelete()),
        Key::Delete if command => field.edit(Edit::Other, |driver| driver.delete_word()),
        Key::Delete => field.edit(Edit::Deleting, |driver| driver.delete()),
        _ => move_caret(field, key, command, shift),
    }
}

/// Left and right are left and right on screen, whatever the direction of the text there.
fn move_caret(field: &mut FieldState, key: Key, command: bool, shift: bool) {
    use parley::editing::PlainEditorDriver as Driver;
    let action: fn(&mut Driver<'_, ()>) = match (key, command, shift) {
        (Key::ArrowLeft, false, false) => |it| it.move_left(),
        (Key::ArrowLeft, false, true) => |it| it.select_left(),
        (Key::ArrowLeft, true, false) => |it| it.move_word_left(),
        (Key::ArrowLeft, true, true) => |it| it.select_word_left(),
        (Key::ArrowRight, false, false) => |it| it.move_right(),
        (Key::ArrowRight, false, true) => |it| it.select_right(),
        (Key::ArrowRight, true, false) => |it| it.move_word_right(),
        (Key::ArrowRight, true, true) => |it| it.select_word_right(),
        (Key::Home | Key::ArrowUp, _, false) => |it| it.move_to_text_start(),
        (Key::Home | Key::ArrowUp, _, true) => |it| it.select_to_text_start(),
        (Key::End | Key::ArrowDown, _, false) => |it| it.move_to_text_end(),
        (Key::End | Key::ArrowDown, _, true) => |it| it.select_to_text_end(),
        _ => return,
    };
    field.history.interrupt();
    field.drive(action);
}
