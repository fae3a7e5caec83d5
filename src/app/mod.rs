//! The window: what the user sees and does, drawn from a library that is replaced whole.
//!
//! `state` what is shown and the only place it changes · `corpus` what was read · `reader` the open article ·
//! `visible` which nodes are shown · `command` what can be asked for · `effect` what commands ask of threads and
//! window · `coverage` how widely something is told · `group` several nodes at once · `aids` what helps to read the
//! graph · `history` the way back · `worker`, `dialog` what runs beside the window · `arrangement` where nodes may
//! stand · `canvas` the graph · `panel` the rest · `typeset` all text of articles · `language` all words of the
//! interface · `naming` what entities are called in it · `widget` what shows them · `theme`, `text_size` colours and
//! sizes · `window`, `offscreen` where it is drawn.

pub mod aids;
pub mod arrangement;
pub mod canvas;
pub mod command;
pub mod corpus;
pub mod coverage;
mod dialog;
pub mod effect;
pub mod group;
pub mod history;
pub mod language;
pub mod naming;
pub mod offscreen;
pub mod panel;
pub mod reader;
pub mod state;
pub mod text_size;
pub mod theme;
pub mod typeset;
pub mod visible;
pub mod widget;
mod window;
mod worker;

use egui::{CentralPanel, Context, Frame, Panel, Ui};

use canvas::Canvas;
use command::{Command, CommandQueue, Open, shortcuts};
use corpus::{Loading, Source};
use dialog::{Answer, FolderDialog};
use effect::Effect;
use language::{Language, message, plain, tr};
use panel::Memory;
use state::State;
use text_size::TextSize;
use theme::Theme;
use widget::region_ui;
pub use window::open;
use worker::{Event, Worker};

use crate::store::Settings;

/// What panels read and where they send what the user asks for.
pub struct Ctx<'a> {
    /// What is shown.
    pub state: &'a State,
    /// Where commands go.
    pub commands: &'a CommandQueue,
    /// Colours.
    pub theme: &'a Theme,
}

impl Ctx<'_> {
    /// The language of the interface.
    pub fn language(&self) -> Language {
        self.state.language()
    }

    /// True when the window is mirrored.
    pub fn is_rtl(&self) -> bool {
        self.language().is_rtl()
    }

    /// The direction in which words of the interface run.
    pub fn direction(&self) -> typeset::Direction {
        if self.is_rtl() { typeset::Direction::Rtl } else { typeset::Direction::Ltr }
    }
}

/// The program behind the window; needs an [`egui::Context`], not a window.
pub struct App {
    state: State,
    commands: CommandQueue,
    canvas: Canvas,
    memory: Memory,
    worker: Worker,
    dialog: Option<FolderDialog>,
    settings: Settings,
    /// The text size that the window has.
    text_size: TextSize,
    /// Called with the settings whenever they change.
    remember: fn(&Settings),
}

impl App {
    /// A window's content that begins to read `source`.
    pub fn new(ctx: &Context, source: Source) -> Self {
        typeset::install_fonts(ctx);
        // The keys for it are among ours, and the size is kept.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let waker = ctx.clone();
        let mut app = Self {
            state: State::default(),
            commands: CommandQueue::default(),
            canvas: Canvas::default(),
            memory: Memory::default(),
            worker: Worker::new(move || waker.request_repaint()),
            dialog: None,
            settings: Settings::default(),
            text_size: TextSize::default(),
            remember: |_| {},
        };
        app.load(source);
        app
    }

    /// Speaks this language from the first frame.
    pub fn speaking(mut self, language: Language) -> Self {
        self.state.speak(language);
        self
    }

    /// Lays the graph out on a thread of its own, as a window wants it; without, every frame shows a settled picture.
    pub fn live(mut self, ctx: &Context) -> Self {
        let waker = ctx.clone();
        if let Err(error) = self.canvas.run_beside(move || waker.request_repaint()) {
            log::warn!("the layout has no thread and is made while the window waits: {error}");
        }
        self
    }

    /// Starts with these settings and reports their changes.
    pub fn remembering(mut self, settings: Settings, remember: fn(&Settings)) -> Self {
        self.state.recent.clone_from(&settings.folders);
        self.state.text_size = settings.text_percent.map(TextSize::of_percent).unwrap_or_default();
        self.state.reduced_motion = settings.reduced_motion;
        self.settings = settings;
        self.remember = remember;
        self
    }

    /// Draws the graph with the graphics card, where there is one that can.
    pub fn drawn_with(mut self, gpu: Option<canvas::gpu::Gpu>) -> Self {
        if let Some(gpu) = gpu {
            self.canvas.draw_with(gpu);
        }
        self
    }

    /// What is shown.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Asks for something, as a panel would.
    pub fn send(&self, command: Command) {
        self.commands.send(command);
    }

    /// True when nothing is being read and nothing moves.
    pub fn is_still(&self) -> bool {
        !matches!(self.state.loading, Loading::Running { .. }) && self.canvas.is_still()
    }

    /// One frame.
    pub fn ui(&mut self, ui: &mut Ui) {
        self.receive();
        self.keyboard(ui.ctx());
        self.resize_text(ui.ctx());
        let theme = Theme::new(self.state.light);
        theme.apply(ui.ctx());
        let cx = Ctx { state: &self.state, commands: &self.commands, theme: &theme };
        let memory = &mut self.memory;
        let canvas = &mut self.canvas;
        let window = ui.available_width();
        Panel::top("toolbar").show(ui, |ui| {
            region_ui(&cx, ui, &tr!(cx, "toolbar"), |ui| panel::toolbar::toolbar_ui(&cx, memory, ui));
        });
        at_start(&cx, "side").exact_size(theme::size::SIDE).show(ui, |ui| {
            region_ui(&cx, ui, &tr!(cx, "side-panel"), |ui| panel::side::side_ui(&cx, memory, ui));
        });
        if cx.state.reader().is_some() {
            let sizes = theme::size::within(window, 300.0..=900.0, 0.36);
            let article = at_end(&cx, "article").default_size(theme::size::ARTICLE).size_range(sizes);
            article.show(ui, |ui| {
                region_ui(&cx, ui, &tr!(cx, "article"), |ui| panel::article::article_ui(&cx, memory, ui));
            });
        }
        if cx.state.selection().is_some() || !cx.state.group.is_empty() {
            let sizes = theme::size::within(window, 260.0..=700.0, 0.28);
            let details = at_end(&cx, "details").default_size(theme::size::DETAILS).size_range(sizes);
            details.show(ui, |ui| {
                region_ui(&cx, ui, &tr!(cx, "details"), |ui| panel::details::details_ui(&cx, ui));
            });
        }
        CentralPanel::default().frame(Frame::NONE).show(ui, |ui| canvas.ui(&cx, ui));
        panel::help::help_ui(&cx, ui);
        self.dropped(ui.ctx());
        self.obey(ui.ctx());
    }

    /// Takes over what threads and dialogs report.
    fn receive(&mut self) {
        for event in self.worker.events() {
            match event {
                Event::Progress { extracting, done, of } => self.state.loading = Loading::Running { extracting, done, of },
                Event::Failed(why) => self.state.loading = Loading::Failed(why),
                Event::Loaded(corpus) => {
                    self.state.replace(*corpus);
                    self.settings.folders.clone_from(&self.state.recent);
                    (self.remember)(&self.settings);
                }
            }
        }
        match self.dialog.as_ref().and_then(FolderDialog::answer) {
            None => return,
            Some(Answer::Folder(path)) => self.commands.send(Command::Open(Open::Path(path))),
            Some(Answer::Cancelled) => {}
            Some(Answer::Unavailable) => {
                self.state.loading = Loading::Failed(message!("no-dialog"));
            }
        }
        self.dialog = None;
    }

    /// Sends the commands of pressed keys, unless a text field has the keyboard.
    fn keyboard(&self, ctx: &Context) {
        let typing = typeset::is_typing(ctx);
        for shortcut in shortcuts(self.state.language().is_rtl()) {
            let plain = shortcut.modifiers == egui::Modifiers::NONE;
            let pressed = |i: &mut egui::InputState| i.consume_key(shortcut.modifiers, shortcut.key);
            if !(plain && typing) && ctx.input_mut(pressed) {
                self.commands.send(shortcut.command);
            }
        }
    }

    /// Gives the window the text size that was chosen, from the next frame on.
    fn resize_text(&mut self, ctx: &Context) {
        let wanted = self.state.text_size;
        if wanted != self.text_size {
            ctx.set_zoom_factor(ctx.zoom_factor() * wanted.factor() / self.text_size.factor());
            self.text_size = wanted;
        }
    }

    /// Opens a folder that was dropped on the window.
    fn dropped(&self, ctx: &Context) {
        let dropped = ctx.input(|i| i.raw.dropped_files.first().map(|f| f.path().to_path_buf()));
        if let Some(path) = dropped {
            self.commands.send(Command::Open(Open::Path(path)));
        }
    }

    /// Applies the frame's commands.
    fn obey(&mut self, ctx: &Context) {
        let commands = self.commands.drain();
        if !commands.is_empty() {
            ctx.request_repaint();
        }
        for command in commands {
            if let Some(effect) = self.state.apply(command) {
                self.carry_out(effect, ctx);
            }
        }
    }

    fn carry_out(&mut self, effect: Effect, ctx: &Context) {
        match effect {
            Effect::PickFolder => self.pick_folder(ctx),
            Effect::Load(source) => self.load(source),
            Effect::CancelLoad => self.worker.cancel(),
            Effect::Canvas(view) => self.canvas.apply(view),
            Effect::Frame(entities) => self.canvas.frame(&entities),
            Effect::Hold(entities, hold) => self.canvas.hold(&entities, hold),
            Effect::FocusSearch => self.memory.focus_search = true,
            Effect::KeepTextSize(size) => {
                self.settings.text_percent = Some(size.percent());
                (self.remember)(&self.settings);
            }
            Effect::KeepMotion(reduced) => {
                self.settings.reduced_motion = reduced;
                (self.remember)(&self.settings);
            }
            Effect::KeepLanguage(language) => {
                self.settings.language = Some(language.code().to_owned());
                (self.remember)(&self.settings);
            }
        }
    }

    fn pick_folder(&mut self, ctx: &Context) {
        if self.dialog.is_some() {
            return;
        }
        let waker = ctx.clone();
        let title = plain(&tr!(self.state, "open-folder-title"));
        match FolderDialog::open(&title, move || waker.request_repaint()) {
            Ok(dialog) => self.dialog = Some(dialog),
            Err(error) => self.state.loading = Loading::Failed(message!("dialog-failed", why = error.to_string())),
        }
    }

    fn load(&mut self, source: Source) {
        self.state.loading = match self.worker.load(source) {
            Ok(()) => Loading::Running { extracting: false, done: 0, of: 0 },
            Err(error) => Loading::Failed(message!("no-thread", why = error.to_string())),
        };
    }
}

/// The panel at the side where lines begin.
fn at_start(cx: &Ctx, id: &'static str) -> Panel {
    if cx.is_rtl() { Panel::right(id) } else { Panel::left(id) }
}

/// The panel at the side where lines end.
fn at_end(cx: &Ctx, id: &'static str) -> Panel {
    if cx.is_rtl() { Panel::left(id) } else { Panel::right(id) }
}
