//! Every colour, size and duration of the window.

use egui::{Color32, Visuals};

use crate::graph::RelationKind;
use crate::resolve::EntityKind;

/// Colours of one theme.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Light or dark.
    pub light: bool,
    /// Behind the graph.
    pub canvas: Color32,
    /// Behind panels.
    pub panel: Color32,
    /// Behind an article and a quote.
    pub page: Color32,
    /// Words.
    pub text: Color32,
    /// Words of less weight.
    pub weak: Color32,
    /// Links and buttons that lead on.
    pub accent: Color32,
    /// Behind the sentence that was clicked.
    pub highlight: Color32,
    /// Around what is selected.
    pub selection: Color32,
    /// Messages about what failed.
    pub warning: Color32,
}

/// Sizes in points.
pub mod size {
    /// Article and quote text.
    pub const TEXT: f32 = 15.0;
    /// Small text.
    pub const SMALL: f32 = 12.5;
    /// Headings.
    pub const HEADING: f32 = 20.0;
    /// Labels on the canvas at zoom 1.
    pub const LABEL: f32 = 13.0;
    /// Numbers in badges.
    pub const BADGE: f32 = 9.5;
    /// Width of the panel of kinds and search.
    pub const SIDE: f32 = 232.0;
    /// Width of the details.
    pub const DETAILS: f32 = 380.0;
    /// Width of the article.
    pub const ARTICLE: f32 = 470.0;

    /// The widths a panel may have: the usual ones as far as they are no more than a share of the window, which at
    /// large text sizes is narrow.
    pub fn within(window: f32, usual: std::ops::RangeInclusive<f32>, share: f32) -> std::ops::RangeInclusive<f32> {
        let most = usual.end().min((share * window).max(120.0));
        usual.start().min(most)..=most
    }
}

/// How long the camera takes to a new place, in seconds.
pub const CAMERA_SECS: f32 = 0.35;

/// How quickly the camera follows a picture that forms: after so many seconds a third of the way is left.
pub const FOLLOW_SECS: f32 = 0.12;

/// How long nodes take from one arrangement to another, in seconds.
pub const TRAVEL_SECS: f32 = 0.7;

/// Red, green and blue of a colour in the dark theme and in the light one.
type DarkAndLight = ((u8, u8, u8), (u8, u8, u8));

impl Theme {
    /// The dark or the light theme.
    pub fn new(light: bool) -> Self {
        if light { Self::light() } else { Self::dark() }
    }

    fn dark() -> Self {
        Self {
            light: false,
            canvas: Color32::from_rgb(17, 20, 27),
            panel: Color32::from_rgb(24, 28, 37),
            page: Color32::from_rgb(31, 36, 47),
            text: Color32::from_rgb(230, 233, 240),
            weak: Color32::from_rgb(146, 155, 172),
            accent: Color32::from_rgb(122, 182, 255),
            highlight: Color32::from_rgb(92, 76, 20),
            selection: Color32::from_rgb(255, 255, 255),
            warning: Color32::from_rgb(255, 150, 110),
        }
    }

    fn light() -> Self {
        Self {
            light: true,
            canvas: Color32::from_rgb(250, 250, 252),
            panel: Color32::from_rgb(240, 242, 246),
            page: Color32::from_rgb(255, 255, 255),
            text: Color32::from_rgb(28, 32, 41),
            weak: Color32::from_rgb(98, 106, 122),
            accent: Color32::from_rgb(20, 96, 190),
            highlight: Color32::from_rgb(255, 236, 153),
            selection: Color32::from_rgb(20, 24, 32),
            warning: Color32::from_rgb(186, 60, 16),
        }
    }

    /// Colour of a kind of node.
    pub fn kind(&self, kind: EntityKind) -> Color32 {
        let (dark, light) = match kind {
            EntityKind::Person => ((92, 168, 245), (26, 110, 200)),
            EntityKind::Country => ((245, 184, 76), (196, 124, 0)),
            EntityKind::Organization => ((88, 199, 134), (22, 138, 76)),
            EntityKind::Meeting => ((240, 112, 160), (200, 40, 104)),
            EntityKind::Claim => ((172, 142, 236), (112, 76, 196)),
        };
        self.pick(dark, light)
    }

    /// Colour of a kind of edge.
    pub fn relation(&self, kind: RelationKind) -> Color32 {
        let (dark, light) = match kind {
            RelationKind::Represents => ((206, 166, 92), (176, 124, 28)),
            RelationKind::TookPart => ((206, 104, 148), (198, 60, 116)),
            RelationKind::Claimed => ((142, 118, 204), (124, 92, 200)),
            RelationKind::About => ((112, 122, 144), (134, 144, 164)),
            RelationKind::Reported => ((86, 152, 116), (44, 140, 88)),
            RelationKind::BelongsTo => ((120, 132, 100), (128, 138, 84)),
        };
        self.pick(dark, light)
    }

    /// Colour of a community; the largest have colours of their own. Its name is written in it.
    pub fn community(&self, community: usize) -> Color32 {
        const COLORS: [DarkAndLight; 8] = [
            ((236, 122, 108), (184, 58, 44)),
            ((72, 190, 178), (0, 122, 112)),
            ((214, 190, 84), (128, 104, 0)),
            ((96, 170, 230), (24, 98, 170)),
            ((178, 134, 226), (112, 64, 176)),
            ((146, 196, 90), (72, 116, 8)),
            ((232, 134, 188), (170, 48, 120)),
            ((190, 160, 130), (120, 84, 48)),
        ];
        let (dark, light) = COLORS[community % COLORS.len()];
        self.pick(dark, light)
    }

    fn pick(&self, dark: (u8, u8, u8), light: (u8, u8, u8)) -> Color32 {
        let (r, g, b) = if self.light { light } else { dark };
        Color32::from_rgb(r, g, b)
    }

    /// Hands the colours to egui's own widgets.
    pub fn apply(&self, ctx: &egui::Context) {
        let mut visuals = if self.light { Visuals::light() } else { Visuals::dark() };
        visuals.panel_fill = self.panel;
        visuals.window_fill = self.panel;
        visuals.extreme_bg_color = self.page;
        visuals.override_text_color = Some(self.text);
        visuals.hyperlink_color = self.accent;
        visuals.selection.bg_fill = self.accent.gamma_multiply(0.45);
        ctx.set_theme(if self.light { egui::Theme::Light } else { egui::Theme::Dark });
        ctx.set_visuals(visuals);
    }
}
