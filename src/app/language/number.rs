//! Numbers as each language writes them.

use super::Language;

const PERSIAN: [char; 10] = ['۰', '۱', '۲', '۳', '۴', '۵', '۶', '۷', '۸', '۹'];
const ARABIC: [char; 10] = ['٠', '١', '٢', '٣', '٤', '٥', '٦', '٧', '٨', '٩'];

/// The ASCII digits of a text as the language writes them; all else stays.
#[must_use]
pub fn digits(language: Language, text: &str) -> String {
    let own = match language {
        Language::English => return text.to_owned(),
        Language::Persian => &PERSIAN,
        Language::Arabic => &ARABIC,
    };
    text.chars().map(|c| c.to_digit(10).and_then(|digit| own.get(digit as usize)).copied().unwrap_or(c)).collect()
}

/// A count, thousands set apart.
#[must_use]
pub fn number(language: Language, count: usize) -> String {
    let separator = if language.is_rtl() { '٬' } else { ',' };
    let plain = count.to_string();
    let mut out = String::with_capacity(plain.len() * 2);
    for (i, digit) in plain.chars().enumerate() {
        if i > 0 && (plain.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    digits(language, &out)
}

/// A number with a point in it, as Rust writes it.
#[must_use]
pub fn decimal(language: Language, text: &str) -> String {
    let point = if language.is_rtl() { "٫" } else { "." };
    digits(language, &text.replace('.', point))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_points() {
        let all = |count| Language::ALL.map(|language| number(language, count));
        assert_eq!(all(0), ["0", "۰", "٠"]);
        assert_eq!(all(1_234_567), ["1,234,567", "۱٬۲۳۴٬۵۶۷", "١٬٢٣٤٬٥٦٧"]);
        assert_eq!(Language::ALL.map(|l| decimal(l, "0.87")), ["0.87", "۰٫۸۷", "٠٫٨٧"]);
    }

    #[test]
    fn letters_stay() {
        assert_eq!(digits(Language::Persian, "fa-01.txt"), "fa-۰۱.txt");
    }
}
