//! How likely two words are one name, across scripts and spellings.
//!
//! Across scripts an edit table learned from name pairs says how each letter is
//! written in the other script; the score is how much better that explains the
//! pair than chance does, by letter. Within a script only the letters that
//! spellings differ in are cheap to change.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lexicon::table::rows;

/// Number of letter codes of a script, none included.
const LATIN: usize = 27;
/// Number of letter codes of the other script.
const ARABIC: usize = 56;
/// What an edit of one letter costs that the table does not know.
const UNKNOWN: f32 = -15.0;
/// The costs are kept in thousandths.
const SCALE: f32 = 1000.0;

/// The edit table, indexed by the codes of up to two letters on either side.
struct Edits {
    costs: Vec<i16>,
    latin: [f32; LATIN],
    arabic: [f32; ARABIC],
    codes: HashMap<char, u8>,
}

static EDITS: LazyLock<Edits> = LazyLock::new(Edits::load);

impl Edits {
    fn load() -> Self {
        let mut edits = Self {
            costs: vec![i16::MIN; LATIN * LATIN * ARABIC * ARABIC],
            latin: [-8.0; LATIN],
            arabic: [-8.0; ARABIC],
            codes: HashMap::new(),
        };
        for row in rows(include_str!("../../../assets/lexicon/name/letters.tsv")) {
            let (Some(script), Some(letter)) = (row.first(), row.get(1).and_then(|l| l.chars().next())) else { continue };
            let weight = row.get(2).and_then(|w| w.parse().ok()).unwrap_or(-8.0);
            if *script == "latin" {
                edits.latin[latin_code(letter)] = weight;
            } else {
                let code = edits.code_of(letter);
                edits.arabic[code] = weight;
            }
        }
        for row in rows(include_str!("../../../assets/lexicon/name/edits.tsv")) {
            let (Some(l), Some(a), Some(Ok(cost))) = (row.first(), row.get(1), row.get(2).map(|c| c.parse::<f32>())) else {
                continue;
            };
            let latin: Vec<usize> = l.chars().map(latin_code).collect();
            let arabic: Vec<usize> = a.chars().map(|c| edits.code_of(c)).collect();
            edits.costs[index(&latin, &arabic)] = (cost * SCALE) as i16;
        }
        edits
    }

    fn code_of(&mut self, letter: char) -> usize {
        let next = u8::try_from(self.codes.len() + 1).unwrap_or(u8::MAX);
        usize::from(*self.codes.entry(letter).or_insert(next)).min(ARABIC - 1)
    }

    fn cost(&self, latin: &[usize], arabic: &[usize]) -> f32 {
        let known = self.costs[index(latin, arabic)];
        match (latin.len() + arabic.len(), known > i16::MIN) {
            (_, true) => f32::from(known) / SCALE,
            (..=2, _) => UNKNOWN,
            _ => f32::MIN,
        }
    }
}

fn latin_code(letter: char) -> usize {
    match letter {
        'a'..='z' => letter as usize - 'a' as usize + 1,
        _ => 0,
    }
}

/// Up to two letters of either side as one index.
fn index(latin: &[usize], arabic: &[usize]) -> usize {
    let pair = |codes: &[usize], base: usize| codes.iter().fold(0, |sum, code| sum * base + code);
    pair(latin, LATIN) * ARABIC * ARABIC + pair(arabic, ARABIC)
}

/// How much better the edit table explains a pair of folded words than chance, by letter.
/// Above about 0.45 they are one name.
pub(super) fn across(latin: &str, arabic: &str) -> f32 {
    let edits = &*EDITS;
    let l: Vec<usize> = latin.chars().map(latin_code).filter(|c| *c > 0).collect();
    let a: Vec<usize> = arabic.chars().filter_map(|c| edits.codes.get(&c)).map(|c| usize::from(*c)).collect();
    if l.is_empty() || a.is_empty() || l.len().abs_diff(a.len()) > 8 {
        return -2.0;
    }
    let chance: f32 = l.iter().map(|c| edits.latin[*c]).sum::<f32>() + a.iter().map(|c| edits.arabic[*c]).sum::<f32>();
    (best_path(edits, &l, &a) - chance) / (l.len() + a.len()) as f32
}

/// The likeliest way to turn one word into the other.
fn best_path(edits: &Edits, l: &[usize], a: &[usize]) -> f32 {
    const STEPS: [(usize, usize); 6] = [(1, 1), (1, 0), (0, 1), (2, 1), (1, 2), (2, 2)];
    let width = a.len() + 1;
    let mut best = vec![f32::MIN; (l.len() + 1) * width];
    best[0] = 0.0;
    for i in 0..=l.len() {
        for j in 0..=a.len() {
            let here = best[i * width + j];
            for (di, dj) in STEPS {
                if here > f32::MIN && i + di <= l.len() && j + dj <= a.len() {
                    let there = &mut best[(i + di) * width + j + dj];
                    *there = there.max(here + edits.cost(&l[i..i + di], &a[j..j + dj]));
                }
            }
        }
    }
    best[best.len() - 1]
}

/// How alike two folded words of one script are: 1 when equal, 0 when all differs.
pub(super) fn within(a: &str, b: &str) -> f32 {
    if a == b {
        return 1.0;
    }
    let (x, y): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut row: Vec<f32> = std::iter::once(0.0)
        .chain(y.iter().scan(0.0, |sum, c| {
            *sum += loss(*c);
            Some(*sum)
        }))
        .collect();
    for (i, c) in x.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] += doubled(&x, i);
        for (j, d) in y.iter().enumerate() {
            let changed = diagonal + change(*c, *d);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + doubled(&x, i)).min(row[j] + doubled(&y, j));
        }
    }
    1.0 - row[y.len()] / x.len().max(y.len()) as f32
}

/// What leaving out a letter costs; a doubled letter hardly anything.
fn doubled(word: &[char], at: usize) -> f32 {
    if at > 0 && word[at - 1] == word[at] { 0.15 } else { loss(word[at]) }
}

fn loss(c: char) -> f32 {
    if is_weak(c) { 0.45 } else { 1.0 }
}

fn change(a: char, b: char) -> f32 {
    if a == b {
        return 0.0;
    }
    if is_weak(a) && is_weak(b) {
        return 0.4;
    }
    if near(a) & near(b) != 0 { 0.4 } else { 1.0 }
}

/// Letters that spellings of one name change for one another.
const NEAR: [&str; 12] = ["گغجکق", "فوپ", "پب", "چشج", "ژجزش", "طتث", "سصثش", "ذزضظد", "حه", "ckqgj", "szc", "vwfbp"];
/// Where the letters of the Arabic script begin.
const ARABIC_BLOCK: u32 = 0x600;

/// The sets of [`NEAR`] a letter stands in, a bit for each.
fn near(letter: char) -> u16 {
    static SETS: LazyLock<[u16; 384]> = LazyLock::new(|| {
        let mut sets = [0; 384];
        for (bit, letters) in NEAR.iter().enumerate() {
            letters.chars().filter_map(place).for_each(|at| sets[at] |= 1 << bit);
        }
        sets
    });
    place(letter).map_or(0, |at| SETS[at])
}

/// A letter's place in a table of the two scripts.
fn place(letter: char) -> Option<usize> {
    match u32::from(letter) {
        code @ 0..128 => Some(code as usize),
        code @ ARABIC_BLOCK..0x700 => Some((code - ARABIC_BLOCK) as usize + 128),
        _ => None,
    }
}

fn is_weak(c: char) -> bool {
    matches!(c, 'ا' | 'و' | 'ی' | 'ه' | 'ع' | 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h' | '\'')
}

/// A key that spellings of one name share in either script: the kinds of its consonants. Letters that one script
/// or language writes and another drops (v, w, h) have no part in it.
pub(super) fn block(word: &str) -> String {
    let mut key = String::new();
    let mut last = ' ';
    let joined =
        word.replace("تش", "چ").replace("تس", "چ").replace("تز", "چ").replace("tz", "c").replace("ts", "c").replace("th", "t");
    let joined = joined.replace("tch", "c").replace("dj", "j").replace("ph", "f");
    for c in joined.chars() {
        let class = match c {
            'b' | 'p' | 'ب' | 'پ' => 'b',
            't' | 'd' | 'ت' | 'د' | 'ط' | 'ث' | 'ذ' | 'ض' => 't',
            'l' | 'ل' => 'l',
            'r' | 'ر' => 'r',
            'm' | 'م' => 'm',
            'n' | 'ن' => 'n',
            'g' | 'k' | 'q' | 'j' | 'c' | 'x' | 's' | 'z' | 'گ' | 'ک' | 'ق' | 'غ' | 'ج' | 'چ' | 'خ' | 'ش' | 'س' | 'ص' | 'ز'
            | 'ژ' | 'ظ' => 'k',
            _ => continue,
        };
        if class != last {
            key.push(class);
        }
        last = class;
    }
    key
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
            assert_eq!(block(&latin), block(&arabic), "{latin} {arabic}");
        }
        for (latin, arabic) in [("bush", "بلیر"), ("sullivan", "سلیمان"), ("merkel", "ماکرون")] {
            assert!(across(latin, arabic) < 0.3, "{latin} {arabic}");
        }
    }

    #[test]
    fn spellings_within_a_script() {
        for (a, b) in [("غالانت", "گالانت"), ("نتانیاهو", "نتنیاهو"), ("kharazi", "kharrazi"), ("zelensky", "zelenskyy")]
        {
            assert!(within(a, b) > 0.84, "{a} {b} {}", within(a, b));
        }
        for (a, b) in [("خاتمی", "خامنهای"), ("bush", "rush"), ("کری", "برنز")] {
            assert!(within(a, b) < 0.8, "{a} {b} {}", within(a, b));
        }
    }
}
