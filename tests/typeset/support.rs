//! A context without a window, and chance that is the same in every run.

use egui::{Context, Event, Modifiers, OutputCommand, PointerButton, Pos2, RawInput, Rect, Ui, Vec2};

/// Runs frames of one context and keeps what was copied.
pub struct Stage {
    pub ctx: Context,
    pub copied: Option<String>,
    size: Vec2,
    time_secs: f64,
}

impl Stage {
    pub fn new(size: Vec2) -> Self {
        Self { ctx: Context::default(), copied: None, size, time_secs: 0.0 }
    }

    pub fn frame<R>(&mut self, events: Vec<Event>, mut show: impl FnMut(&mut Ui) -> R) -> R {
        self.time_secs += 0.05;
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, self.size));
        let input = RawInput { screen_rect, events, time: Some(self.time_secs), focused: true, ..RawInput::default() };
        let mut answer = None;
        let output = self.ctx.run_ui(input, |ui| answer = Some(show(ui)));
        for command in &output.platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                self.copied = Some(text.clone());
            }
        }
        output.drop_without_applying_deltas();
        answer.expect("egui calls it at least once")
    }

    pub fn press(at: Vec2) -> Vec<Event> {
        vec![Event::PointerMoved(at.to_pos2()), Self::button(at, true)]
    }

    pub fn release(at: Vec2) -> Vec<Event> {
        vec![Self::button(at, false)]
    }

    fn button(at: Vec2, pressed: bool) -> Event {
        Event::PointerButton { pos: at.to_pos2(), button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
    }
}

/// A linear congruential generator.
pub struct Lcg(pub u64);

impl Lcg {
    pub fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(limit)) as u32
    }

    /// Up to sixty characters: scripts, marks, controls, emoji, and anything else that is a character.
    pub fn text(&mut self) -> String {
        (0..self.below(60)).map(|_| self.character()).collect()
    }

    fn character(&mut self) -> char {
        let (start, len) = match self.below(12) {
            0..=3 => (0x0600, 0x100),
            4 => (0x20, 0x60),
            5 => (0x200b, 0x20),
            6 => (0x2066, 4),
            7 => (0x0300, 0x70),
            8 => (0x1f600, 0x50),
            9 => (0xfb50, 0x2b0),
            10 => (0, 0x20),
            _ => (0, 0x110000),
        };
        char::from_u32(start + self.below(len)).unwrap_or(' ')
    }
}
