//! Regular inflection of country names and adjectives.

use super::CountryForm;
use crate::text::Lang;

/// Endings of an Arabic nisba: gender, number and case; from ون on they name the people.
const NISBA: [(&str, CountryForm); 10] = [
    ("", CountryForm::Adjective),
    ("ة", CountryForm::Adjective),
    ("ا", CountryForm::Adjective),
    ("ون", CountryForm::People),
    ("ين", CountryForm::People),
    ("ان", CountryForm::People),
    ("ات", CountryForm::People),
    ("تين", CountryForm::Adjective),
    ("تان", CountryForm::Adjective),
    ("و", CountryForm::People),
];

/// Endings of a Persian adjective of origin.
const PERSIAN: [(&str, CountryForm); 6] = [
    ("", CountryForm::Adjective),
    ("‌ها", CountryForm::People),
    ("‌های", CountryForm::People),
    ("‌هایی", CountryForm::People),
    ("ان", CountryForm::People),
    ("انی", CountryForm::People),
];

/// Further endings of those in ی; on others they would give other words (روس, but رؤسای).
const PERSIAN_YEH: [&str; 6] = ["‌ای", "‌ست", "‌اش", "‌شان", "‌تبار", "‌الاصل"];

/// A name as it stands in texts; Persian ones in a vowel take a written ezafe (کانادای) and the verb "is" (آمریکاست),
/// and those of two words are also written as one (کره‌شمالی, without its half-space کرهشمالی).
pub fn inflected_names(name: &str, lang: Lang) -> Vec<String> {
    let mut out = vec![name.to_string()];
    if lang == Lang::Fa {
        let joined = name.matches(' ').count() == 1;
        out.extend(joined.then(|| name.replace(' ', "‌")));
        let endings: &[&str] = if name.ends_with(['ا', 'و']) { &["‌ی", "ست"] } else { &["‌ی"] };
        let open = name.ends_with(['ا', 'و', 'ه']);
        out.extend(endings.iter().filter(|_| open).map(|ending| format!("{name}{ending}")));
    }
    out
}

/// An adjective of origin in all its regular forms; where it is not `regular`, only itself.
pub fn inflected_adjectives(adjective: &str, lang: Lang, regular: bool) -> Vec<(String, CountryForm)> {
    match lang {
        _ if !regular => vec![(adjective.to_string(), CountryForm::Adjective)],
        Lang::Ar => nisbas(adjective),
        Lang::Fa => persian(adjective),
        Lang::En => english(adjective),
    }
}

/// Each word of a nisba takes ending and article (الكورية الجنوبية), but a noun before it the article only.
fn nisbas(adjective: &str) -> Vec<(String, CountryForm)> {
    let mut out = Vec::new();
    for (ending, form) in NISBA {
        let words = adjective.split(' ').map(|w| if w.ends_with('ي') { format!("{w}{ending}") } else { w.to_string() });
        let words: Vec<String> = words.collect();
        let definite: Vec<String> = words.iter().map(|w| format!("ال{w}")).collect();
        out.push((words.join(" "), form));
        out.push((definite.join(" "), form));
    }
    out
}

fn persian(adjective: &str) -> Vec<(String, CountryForm)> {
    let endings = PERSIAN.iter().map(|(ending, form)| (format!("{adjective}{ending}"), *form));
    let against = ["ضد", "غیر"].map(|prefix| (format!("{prefix}{adjective}"), CountryForm::Adjective));
    let yeh = PERSIAN_YEH.iter().filter(|_| adjective.ends_with('ی'));
    let more = yeh.map(|ending| (format!("{adjective}{ending}"), CountryForm::Adjective));
    endings.chain(against).chain(more).collect()
}

fn english(adjective: &str) -> Vec<(String, CountryForm)> {
    let same = ["s", "ese", "sh", "ch"].iter().any(|end| adjective.ends_with(end));
    let mut out = vec![(adjective.to_string(), CountryForm::Adjective)];
    if !same {
        out.push((format!("{adjective}s"), CountryForm::People));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(adjective: &str, lang: Lang) -> Vec<String> {
        inflected_adjectives(adjective, lang, true).into_iter().map(|(word, _)| word).collect()
    }

    #[test]
    fn endings_by_language() {
        assert!(all("كوري جنوبي", Lang::Ar).contains(&"الكورية الجنوبية".to_string()));
        assert!(all("بلژیکی", Lang::Fa).contains(&"بلژیکی‌ها".to_string()));
        assert!(all("Kenyan", Lang::En).contains(&"Kenyans".to_string()));
        assert!(!all("Lebanese", Lang::En).contains(&"Lebaneses".to_string()));
        assert_eq!(inflected_names("کانادا", Lang::Fa), ["کانادا", "کانادا‌ی", "کاناداست"]);
        assert_eq!(inflected_names("کره شمالی", Lang::Fa), ["کره شمالی", "کره‌شمالی"]);
    }
}
