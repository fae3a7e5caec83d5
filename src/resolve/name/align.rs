//! How the words of two names answer to one another: first to first, last to
//! last, one word to two that are written apart, and what only one of them has
//! between left out.

use super::eastern::{are_other_families, eastern};
use super::form::NameForm;
use super::likeness::{Between, word_likeness};
use super::sound::sound_alike;
use crate::lexicon::given::{are_apart, are_different, are_nicknames, are_spellings};

/// What else speaks for two names being one person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::resolve) enum Agreement {
    /// Nothing but the names.
    Names,
    /// Both hold office for one country.
    Country,
    /// Both hold one office for one country.
    Office,
}

/// The least likeness of any two words that answer to one another, and of all on the whole.
struct Least {
    word: f32,
    whole: f32,
}

impl Agreement {
    fn least(self) -> Least {
        match self {
            Self::Names => Least { word: 0.0, whole: 0.12 },
            Self::Country => Least { word: -0.1, whole: 0.1 },
            Self::Office => Least { word: -0.4, whole: 0.08 },
        }
    }
}

/// The likeness that two spellings of one given name have at least.
const SPELLING: f32 = 0.3;
/// So alike given names of two scripts or languages are one, though the lists have them apart.
const SURELY: f32 = 0.25;
/// Words written together are at least so long.
const LONG: usize = 5;
/// From here on two surnames are surely one.
const SURE: f32 = 0.15;
/// What one word may answer to: itself, or two and three written apart.
const STEPS: [(usize, usize); 5] = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1)];

/// How alike two full names are, above 0 when they can be one person's.
pub(in crate::resolve) fn alike(a: &NameForm, b: &NameForm, apart: bool, agreement: Agreement) -> Option<f32> {
    if a.numbers_differ(b) {
        return None;
    }
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    let between = Between::of((short.arabic, long.arabic), apart);
    let pair = Pair { short, long, between, least: agreement.least() };
    if a.fathers_differ(b, |x, y| pair.word(x, y, false).is_some()) {
        return None;
    }
    if let Some(whole) = eastern(a, b, between) {
        return (whole >= pair.least.whole).then_some(whole);
    }
    let whole = if short.words.len() == long.words.len() { pair.word_by_word() } else { pair.aligned() };
    whole.filter(|whole| *whole >= pair.least.whole)
}

/// Two names under comparison.
struct Pair<'n> {
    short: &'n NameForm,
    long: &'n NameForm,
    between: Between,
    least: Least,
}

/// A likeness and how many letters it is of.
type Weighed = (f32, f32);

impl Pair<'_> {
    /// The likeness of names of equally many words, the surname looked at first.
    fn word_by_word(&self) -> Option<f32> {
        let count = self.short.words.len();
        let mut sum = (0.0, 0.0);
        for at in (0..count).rev() {
            let (likeness, weight) = self.step(at, 1, at, 1)?;
            sum = (sum.0 + likeness * weight, sum.1 + weight);
        }
        (sum.1 > 0.0).then(|| sum.0 / sum.1)
    }

    /// The likeness of the best alignment.
    fn aligned(&self) -> Option<f32> {
        let (n, m) = (self.short.words.len(), self.long.words.len());
        let mut best: Vec<Option<Weighed>> = vec![None; (n + 1) * (m + 1)];
        best[0] = Some((0.0, 0.0));
        for i in 0..=n {
            for j in 0..=m {
                let Some(here) = best[i * (m + 1) + j] else { continue };
                for (di, dj) in STEPS {
                    if i + di <= n
                        && j + dj <= m
                        && (i + di == n) == (j + dj == m)
                        && let Some((likeness, weight)) = self.step(i, di, j, dj)
                    {
                        better(&mut best[(i + di) * (m + 1) + j + dj], (here.0 + likeness * weight, here.1 + weight));
                    }
                }
                if i > 0 && i < n && j > 0 && j + 1 < m {
                    better(&mut best[i * (m + 1) + j + 1], here);
                }
            }
        }
        let (sum, weight) = best[best.len() - 1]?;
        (weight > 0.0 && !self.unsure()).then(|| sum / weight)
    }

    /// A name between that only one of them has, in another script, asks for a surname that is surely the same.
    fn unsure(&self) -> bool {
        let (a, b) = (self.short.last(), self.long.last());
        let letters = |name: &NameForm| name.words.iter().map(|w| w.chars().count()).sum::<usize>();
        let joined = letters(self.short) * 5 >= letters(self.long) * 4;
        self.between != Between::Nothing && !joined && word_likeness(a, b, self.between) < SURE
    }

    /// How far some words of the one name answer to some of the other; `None` when they do not.
    fn step(&self, i: usize, di: usize, j: usize, dj: usize) -> Option<Weighed> {
        let weight = |words: &[String]| words.iter().map(|w| w.chars().count()).sum::<usize>();
        let (x, y) = (&self.short.words[i..i + di], &self.long.words[j..j + dj]);
        let letters = weight(x) + weight(y);
        let likeness = if di + dj > 2 {
            let enough = weight(x).min(weight(y)) >= LONG;
            enough.then(|| word_likeness(&x.concat(), &y.concat(), self.between)).filter(|l| *l >= self.least.word.max(0.05))
        } else {
            self.word(&x[0], &y[0], i == 0)
        }?;
        Some((likeness, letters as f32))
    }

    /// How far two words answer to one another.
    fn word(&self, a: &str, b: &str, first: bool) -> Option<f32> {
        if stripped(a, b, are_apart) {
            return None;
        }
        let likeness = word_likeness(a, b, self.between);
        let given = first && self.short.words.len() > 1;
        let sounds = (-0.6..0.8).contains(&likeness) && sound_alike(a, b);
        let known = sounds || given && (are_nicknames(a, b) || likeness > -0.6 && are_spellings(a, b));
        let likeness = if known { likeness.max(SPELLING) } else { likeness };
        let certain = sounds || self.between != Between::Nothing && likeness >= SURELY;
        let other = (given || self.between == Between::Languages) && !certain && stripped(a, b, are_different);
        (!other && likeness >= self.least.word).then_some(likeness)
    }
}

/// True when the given names, or the numbers after them, are different ones.
pub(in crate::resolve) fn conflict(a: &NameForm, b: &NameForm, apart: bool) -> bool {
    if a.numbers_differ(b) {
        return true;
    }
    if a.words.len() < 2 || b.words.len() < 2 {
        return false;
    }
    let (x, y) = (&a.words[0], &b.words[0]);
    let between = Between::of((a.arabic, b.arabic), apart);
    if let Some(other) = are_other_families(a, b, between) {
        return other;
    }
    let certain = || sound_alike(x, y) || between != Between::Nothing && word_likeness(x, y, between) >= SURELY;
    stripped(x, y, are_apart) || stripped(x, y, are_different) && !certain()
}

/// What is said of two given names, of which one may have an Arabic article (الحسين, Hocine).
fn stripped(a: &str, b: &str, says: impl Fn(&str, &str) -> bool) -> bool {
    let article = |word: &str| word.starts_with("ال");
    let plain = |word| -> &str { str::strip_prefix(word, "ال").unwrap_or(word) };
    if article(a) == article(b) { says(a, b) } else { !are_spellings(a, b) && says(plain(a), plain(b)) }
}

fn better(place: &mut Option<Weighed>, new: Weighed) {
    let mean = |(sum, weight): Weighed| if weight > 0.0 { sum / weight } else { 0.0 };
    if place.is_none_or(|old| mean(new) > mean(old)) {
        *place = Some(new);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(a: &str, b: &str, apart: bool, agreement: Agreement) -> bool {
        alike(&NameForm::new(a), &NameForm::new(b), apart, agreement).is_some()
    }

    #[test]
    fn one_person_and_two() {
        for (a, b) in [
            ("Sergey Lavrov", "سرگئی لاوروف"),
            ("سيرغي لافروف", "سرگئی لاوروف"),
            ("Hossein Amir-Abdollahian", "حسین امیرعبداللهیان"),
            ("Hossein Amirabdollahian", "حسين أمير عبد اللهيان"),
            ("عبد الله الثاني", "Abdullah II"),
            ("Recep Tayyip Erdogan", "رجب طیب اردوغان"),
            ("Tony Blair", "Anthony Blair"),
            ("Mohammed bin Salman", "محمد بن سلمان"),
            ("Mohamed Ould Abdel Aziz", "محمد ولد عبد العزيز"),
            ("عباس عراقچی", "سیدعباس عراقچی"),
            ("Cyril Ramaphosa", "سيريل رامابوزا"),
            ("Ilham Aliyev", "الهام علی‌اف"),
            ("محمد بن نايف بن عبدالعزيز", "Mohammed bin Nayef"),
            ("Mevlut Cavusoglu", "مولود تشاووش أوغلو"),
        ] {
            assert!(told(a, b, false, Agreement::Names), "{a} {b}");
        }
        for (a, b) in [
            ("Hassan Rouhani", "حسین روحانی"),
            ("محمد خاتمی", "احمد خاتمی"),
            ("محمد السادس", "Mohammed V"),
            ("محمد بن نايف بن عبدالعزيز", "Mohamed Abdelaziz"),
            ("Mohammed bin Zayed", "محمد بن سلمان"),
            ("Mohamed Ould Abdel Aziz", "محمد بن سلمان بن عبدالعزيز"),
            ("George Bush", "لورا بوش"),
            ("Mahmoud Abbas", "محمد عباس"),
        ] {
            assert!(!told(a, b, true, Agreement::Office), "{a} {b}");
        }
    }

    #[test]
    fn two_languages_of_one_script() {
        for (a, b) in [("ویدار هلگسن", "فيدار هيلغيسن"), ("هوگو چاوز", "هوغو تشافيز"), ("پل کاگامه", "بول كاغامي")]
        {
            assert!(told(a, b, true, Agreement::Names) && !told(a, b, false, Agreement::Names), "{a} {b}");
        }
        assert!(!told("علی حسنی", "علي حسيني", true, Agreement::Office));
    }

    #[test]
    fn office_and_country_speak_for_a_doubtful_name() {
        let (a, b) = ("Nadir Mosaheb", "نادر مساح");
        assert!(!told(a, b, false, Agreement::Names) && told(a, b, false, Agreement::Office));
    }
}
