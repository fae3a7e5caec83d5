//! The real program in a real window: started under Xvfb, clicked with
//! xdotool, looked at pixel by pixel. Skipped with a message where those
//! programs are missing (the README's test command installs them).
#![cfg(all(feature = "window", target_os = "linux"))]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running program that is stopped at the end.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Running {
    /// Fails with what the program wrote when it has ended by itself.
    fn must_live(&mut self, name: &str) {
        let Some(status) = self.0.try_wait().unwrap() else { return };
        let mut said = String::new();
        let _ = self.0.stderr.take().map(|mut e| e.read_to_string(&mut said));
        panic!("{name} ended with {status}: {said}");
    }
}

fn installed(program: &str) -> bool {
    let found = Command::new("sh").args(["-c", &format!("command -v {program}")]).stdout(Stdio::null()).status();
    found.is_ok_and(|s| s.success())
}

/// An X server and the number of its display, which the server chooses itself.
struct Display {
    _server: Running,
    name: String,
}

impl Display {
    /// `-noreset`: a server that loses its last client would start anew and throw
    /// out whoever is connecting at that moment.
    fn start() -> Self {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-noreset", "-screen", "0", "1500x950x24"]);
        let mut server = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        Self { _server: Running(server), name: format!(":{}", number.trim()) }
    }

    fn run(&self, program: &str, args: &[&str]) -> Running {
        let mut command = Command::new(program);
        command.args(args).env("DISPLAY", &self.name).env_remove("WAYLAND_DISPLAY").stdout(Stdio::null()).stderr(Stdio::piped());
        Running(command.spawn().unwrap_or_else(|e| panic!("{program}: {e}")))
    }

    fn xdotool(&self, args: &[&str]) -> String {
        let output = Command::new("xdotool").args(args).env("DISPLAY", &self.name).output().unwrap();
        String::from_utf8_lossy(&output.stdout).trim().to_string()
    }

    /// The screen's pixels as RGB rows.
    fn screen(&self) -> (usize, Vec<[u8; 3]>) {
        let shot =
            Command::new("import").args(["-window", "root", "-depth", "8", "ppm:-"]).env("DISPLAY", &self.name).output().unwrap();
        let mut fields = shot.stdout.splitn(4, u8::is_ascii_whitespace);
        let mut number = || String::from_utf8_lossy(fields.next().unwrap_or_default()).parse::<usize>().unwrap_or(0);
        let (_, width, _height) = (number(), number(), number());
        let rest = fields.next().unwrap_or_default();
        let pixels = rest.splitn(2, u8::is_ascii_whitespace).nth(1).unwrap_or_default();
        (width, pixels.chunks_exact(3).map(|p| [p[0], p[1], p[2]]).collect())
    }
}

/// Where a colour stands in one piece of at least 5 × 5 pixels.
fn patch(width: usize, pixels: &[[u8; 3]], color: [u8; 3], right_of: usize) -> Option<(usize, usize)> {
    let near = |p: [u8; 3]| (0..3).all(|i| p[i].abs_diff(color[i]) <= 3);
    let height = pixels.len() / width.max(1);
    (60..height.saturating_sub(5))
        .flat_map(|y| (right_of..width.saturating_sub(5)).map(move |x| (x, y)))
        .find(|(x, y)| (0..5).all(|dy| (0..5).all(|dx| near(pixels[(y + dy) * width + x + dx]))))
}

fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let started = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(started.elapsed() < Duration::from_secs(90), "waited in vain for {what}");
        std::thread::sleep(Duration::from_millis(300));
    }
}

/// The program with its window on the display. A start that shows none for half a minute is told and tried anew.
fn shown(display: &Display) -> Running {
    for turn in 1..=3 {
        let mut program = display.run(env!("CARGO_BIN_EXE_isnad"), &["--renderer", "glow"]);
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(30) {
            program.must_live("isnad");
            if !display.xdotool(&["search", "--onlyvisible", "--name", "^isnad$"]).is_empty() {
                return program;
            }
            std::thread::sleep(Duration::from_millis(300));
        }
        let windows = display.xdotool(&["search", "--name", "."]);
        eprintln!("start {turn}: no window after 30 s; windows of the display: {windows}");
    }
    panic!("the program showed no window in three starts");
}

/// Blue of people in the dark theme, as drawn.
const PERSON: [u8; 3] = [92, 168, 245];
/// The page behind quotes in the dark theme.
const PAGE: [u8; 3] = [31, 36, 47];

#[test]
fn a_click_on_a_person_shows_quotes() {
    let missing: Vec<&str> = ["Xvfb", "xdotool", "import"].into_iter().filter(|p| !installed(p)).collect();
    if !missing.is_empty() {
        eprintln!("skipped: {} not installed", missing.join(", "));
        return;
    }
    let display = Display::start();
    let _program = shown(&display);

    let look = |color, right_of| {
        let (width, pixels) = display.screen();
        patch(width, &pixels, color, right_of)
    };
    // The canvas begins right of the side panel; a person is a blue disc on it. The
    // pointer rests outside: what it hovers over makes the rest fade.
    let park = || display.xdotool(&["mousemove", "3", "3"]);
    park();
    let mut last = wait_for("a person on the canvas", || look(PERSON, 300));
    assert!(look(PAGE, 900).is_none(), "quotes are shown before anything was clicked");
    wait_for("the quotes of the person", || {
        let (x, y) = look(PERSON, 300)?;
        // While the layout moves there is nothing to click.
        if std::mem::replace(&mut last, (x, y)) == (x, y) {
            display.xdotool(&["mousemove", &(x + 2).to_string(), &(y + 2).to_string()]);
            std::thread::sleep(Duration::from_millis(400));
            display.xdotool(&["click", "1"]);
            std::thread::sleep(Duration::from_millis(800));
            park();
        }
        look(PAGE, 900)
    });
}
