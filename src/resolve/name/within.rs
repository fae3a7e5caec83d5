//! How alike two words of one script are where one language writes them: only
//! the letters that spellings differ in are cheap to change.

use std::sync::LazyLock;

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

#[cfg(test)]
mod tests {
    use super::*;

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
