//! Edit tables learned from name pairs: how the letters of a name are written
//! in the other script, and how those of a Persian spelling in an Arabic one.
//! The score of a pair is how much better the table explains it than chance
//! does, by letter.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::lexicon::table::rows;

/// Number of letter codes of a script, none included.
const LATIN: usize = 27;
/// Number of letter codes of the other script.
const ARABIC: usize = 56;
/// What an edit of one letter costs that the table does not know.
const UNKNOWN: f32 = -15.0;
/// The same between two languages of one script.
const UNKNOWN_RESPELLED: f32 = -13.0;
/// The costs are kept in thousandths.
const SCALE: f32 = 1000.0;
/// What pairs of words that are too unlike to look at get.
const FAR: f32 = -2.0;

/// The edit tables, indexed by the codes of up to two letters on either side.
struct Edits {
    across: Vec<i16>,
    /// By up to two letters of one side and one of the other.
    respelled: Vec<i16>,
    latin: [f32; LATIN],
    arabic: [f32; ARABIC],
    codes: FxHashMap<char, u8>,
}

static EDITS: LazyLock<Edits> = LazyLock::new(Edits::load);

impl Edits {
    fn load() -> Self {
        let mut edits = Self {
            across: vec![i16::MIN; LATIN * LATIN * ARABIC * ARABIC],
            respelled: vec![i16::MIN; ARABIC * ARABIC * ARABIC],
            latin: [-8.0; LATIN],
            arabic: [-8.0; ARABIC],
            codes: FxHashMap::default(),
        };
        for row in rows(include_str!("../../../assets/lexicon/name/letters.tsv")) {
            edits.add_letter(&row);
        }
        for (a, b, cost) in read(include_str!("../../../assets/lexicon/name/edits.tsv")) {
            let latin: Vec<usize> = a.chars().map(latin_code).collect();
            let at = index(&latin, LATIN) * ARABIC * ARABIC + index(&edits.arabic_codes(b), ARABIC);
            edits.across[at] = cost;
        }
        for (a, b, cost) in read(include_str!("../../../assets/lexicon/name/respell.tsv")) {
            let at = respelled_index(&edits.arabic_codes(a), &edits.arabic_codes(b));
            edits.respelled[at] = cost;
        }
        edits
    }

    fn add_letter(&mut self, row: &[&'static str]) {
        let (Some(script), Some(letter)) = (row.first(), row.get(1).and_then(|l| l.chars().next())) else { return };
        let weight = row.get(2).and_then(|w| w.parse().ok()).unwrap_or(-8.0);
        if *script == "latin" {
            self.latin[latin_code(letter)] = weight;
        } else {
            let next = u8::try_from(self.codes.len() + 1).unwrap_or(u8::MAX);
            let code = usize::from(*self.codes.entry(letter).or_insert(next)).min(ARABIC - 1);
            self.arabic[code] = weight;
        }
    }

    /// The codes of the letters of a word that the table knows.
    fn arabic_codes(&self, word: &str) -> Vec<usize> {
        word.chars().filter_map(|c| self.codes.get(&c)).map(|c| usize::from(*c).min(ARABIC - 1)).collect()
    }

    fn across(&self, latin: &[usize], arabic: &[usize]) -> f32 {
        let known = self.across[index(latin, LATIN) * ARABIC * ARABIC + index(arabic, ARABIC)];
        cost(known, latin.len() + arabic.len(), UNKNOWN)
    }

    fn respelled(&self, a: &[usize], b: &[usize]) -> f32 {
        let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
        // A single letter for another stands once, whichever way round.
        let known = self.respelled[respelled_index(long, short)];
        let turned = if a.len() == 1 && b.len() == 1 { self.respelled[respelled_index(b, a)] } else { i16::MIN };
        cost(known.max(turned), a.len() + b.len(), UNKNOWN_RESPELLED)
    }
}

/// The rows of a table: letters, letters, cost in thousandths.
fn read(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str, i16)> {
    rows(list).filter_map(|row| {
        let cost: f32 = row.get(2)?.parse().ok()?;
        Some((*row.first()?, *row.get(1)?, (cost * SCALE) as i16))
    })
}

fn cost(known: i16, letters: usize, unknown: f32) -> f32 {
    match (letters, known > i16::MIN) {
        (_, true) => f32::from(known) / SCALE,
        (..=2, _) => unknown,
        _ => f32::MIN,
    }
}

fn latin_code(letter: char) -> usize {
    match letter {
        'a'..='z' => letter as usize - 'a' as usize + 1,
        _ => 0,
    }
}

/// Up to two letters as one number.
fn index(codes: &[usize], base: usize) -> usize {
    codes.iter().fold(0, |sum, code| sum * base + code)
}

fn respelled_index(long: &[usize], short: &[usize]) -> usize {
    index(long, ARABIC) * ARABIC + index(short, ARABIC)
}

/// How much better the edit table explains a Latin and an Arabic spelling than chance; above about 0.4 they are one name.
pub(super) fn across(latin: &str, arabic: &str) -> f32 {
    const STEPS: [(usize, usize); 6] = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2)];
    let edits = &*EDITS;
    let l: Vec<usize> = latin.chars().map(latin_code).filter(|c| *c > 0).collect();
    let a = edits.arabic_codes(arabic);
    if l.is_empty() || a.is_empty() || l.len().abs_diff(a.len()) > 8 {
        return FAR;
    }
    let chance: f32 = l.iter().map(|c| edits.latin[*c]).sum::<f32>() + a.iter().map(|c| edits.arabic[*c]).sum::<f32>();
    let best = best_path((l.len(), a.len()), &STEPS, |i, j| edits.across(&l[i], &a[j]));
    (best - chance) / (l.len() + a.len()) as f32
}

/// The same of a Persian and an Arabic spelling; above about 0.5 they are one name.
pub(super) fn respelled(one: &str, other: &str) -> f32 {
    const STEPS: [(usize, usize); 5] = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2)];
    let edits = &*EDITS;
    let (x, y) = (edits.arabic_codes(one), edits.arabic_codes(other));
    if x.is_empty() || y.is_empty() || x.len().abs_diff(y.len()) > 6 {
        return FAR;
    }
    let chance: f32 = x.iter().chain(&y).map(|c| edits.arabic[*c]).sum();
    let best = best_path((x.len(), y.len()), &STEPS, |i, j| edits.respelled(&x[i], &y[j]));
    (best - chance) / (x.len() + y.len()) as f32
}

/// The likeliest way to turn one word into the other, in steps of so many letters of either.
fn best_path(
    (n, m): (usize, usize),
    steps: &[(usize, usize)],
    cost: impl Fn(std::ops::Range<usize>, std::ops::Range<usize>) -> f32,
) -> f32 {
    let width = m + 1;
    let mut best = vec![f32::MIN; (n + 1) * width];
    best[0] = 0.0;
    for i in 0..=n {
        for j in 0..=m {
            let here = best[i * width + j];
            for (di, dj) in steps {
                if here > f32::MIN && i + di <= n && j + dj <= m {
                    let there = &mut best[(i + di) * width + j + dj];
                    *there = there.max(here + cost(i..i + di, j..j + dj));
                }
            }
        }
    }
    best[best.len() - 1]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::fold;

    #[test]
    fn names_across_scripts() {
        for (latin, arabic) in
            [("lavrov", "لاوروف"), ("Lavrov", "لافروف"), ("guterres", "غوتيريش"), ("macron", "ماکرون"), ("erdogan", "أردوغان")]
        {
            let (latin, arabic) = (fold(latin), fold(arabic));
            assert!(across(&latin, &arabic) > 0.45, "{latin} {arabic} {}", across(&latin, &arabic));
        }
        for (latin, arabic) in [("bush", "بلیر"), ("sullivan", "سلیمان"), ("merkel", "ماکرون")] {
            assert!(across(latin, arabic) < 0.3, "{latin} {arabic}");
        }
    }

    #[test]
    fn persian_and_arabic_spellings() {
        for (persian, arabic) in [("چاوز", "تشافيز"), ("گوترش", "غوتيريش"), ("هلگسن", "هيلغيسن"), ("پدرسن", "بيدرسون")]
        {
            let (persian, arabic) = (fold(persian), fold(arabic));
            assert!(respelled(&persian, &arabic) > 0.5, "{persian} {arabic} {}", respelled(&persian, &arabic));
        }
        for (persian, arabic) in [("خاتمی", "خامنهای"), ("کری", "برنز"), ("بوش", "بلیر"), ("لی", "لین")]
        {
            assert!(respelled(persian, arabic) < 0.3, "{persian} {arabic} {}", respelled(persian, arabic));
        }
    }
}
