//! How large the text of the window is. All of it grows together, as a page does in a browser, and stays crisp.

/// A size in percent of the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextSize(u16);

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

impl TextSize {
    /// The sizes there are, from small to large.
    pub const ALL: [Self; 8] = [Self(75), Self(90), Self(100), Self(110), Self(125), Self(150), Self(175), Self(200)];

    /// The size nearest to so many percent.
    #[must_use]
    pub fn of_percent(percent: u16) -> Self {
        Self::ALL.into_iter().min_by_key(|size| size.0.abs_diff(percent)).unwrap_or_default()
    }

    /// In percent of the usual size.
    #[must_use]
    pub fn percent(self) -> u16 {
        self.0
    }

    /// As a factor.
    #[must_use]
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// The next larger (`true`) or smaller one; the largest and the smallest stay.
    #[must_use]
    pub fn step(self, larger: bool) -> Self {
        let next =
            if larger { Self::ALL.into_iter().find(|it| *it > self) } else { Self::ALL.into_iter().rfind(|it| *it < self) };
        next.unwrap_or(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_lead_from_end_to_end_and_back() {
        let up: Vec<TextSize> = std::iter::successors(Some(TextSize(75)), |it| Some(it.step(true))).take(9).collect();
        assert_eq!(up[..8], TextSize::ALL);
        assert_eq!(up[8], TextSize(200));
        assert_eq!(TextSize(75).step(false), TextSize(75));
        assert_eq!(TextSize::default().step(true).step(false), TextSize::default());
    }

    #[test]
    fn what_was_saved_is_made_one_of_them() {
        assert_eq!([0, 101, 9999].map(TextSize::of_percent), [TextSize(75), TextSize(100), TextSize(200)]);
    }
}
