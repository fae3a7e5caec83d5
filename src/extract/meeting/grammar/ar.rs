//! What is particular to Arabic: clitics, and verbs that stand before both subject and object.

use super::{Grammar, Object, Subject};
use crate::extract::meeting::frame::signs::Clitic;
use crate::lexicon::{Class, Layer, Link, RuleWord, Tense};
use crate::text::{Memo, WordId};

/// Verb first; the object may follow without a preposition, after the subject.
pub const GRAMMAR: Grammar = Grammar {
    subject: Subject::EitherSide,
    object: Object::Anywhere,
    finite_verb_ends_clause: false,
    adjective_before_noun: false,
    direction_is_party: true,
};

/// The forms of a folded word with something taken off, as words of the vocabulary.
pub fn forms(id: WordId, word: &str) -> &'static [(WordId, Clitic)] {
    static FORMS: Memo<&'static [(WordId, Clitic)]> = Memo::new();
    FORMS.get(id, || {
        let cut = without_clitics(word).into_iter().skip(1);
        Vec::leak(cut.map(|(form, clitic)| (WordId::of(form), clitic)).collect())
    })
}

/// The forms of a folded word with nothing, و/ف, ب/ل/ك and ال taken off, in that order.
pub fn without_clitics(word: &str) -> Vec<(&str, Clitic)> {
    let mut forms = vec![(word, Clitic::default())];
    let mut starts = vec![(word, Clitic::default())];
    if let Some(rest) = strip(word, &['و', 'ف'], 2) {
        starts.push((rest, Clitic { and: true, ..Clitic::default() }));
        forms.push((rest, Clitic { and: true, ..Clitic::default() }));
    }
    for (start, clitic) in starts {
        if let Some(rest) = start.strip_prefix("لل").filter(|r| r.chars().count() >= 2) {
            forms.push((rest, Clitic { link: Some(Link::To), article: true, ..clitic }));
        }
        push_article(start, clitic, &mut forms);
        if let Some(rest) = strip(start, &['ب', 'ل', 'ک'], 3) {
            let clitic = Clitic { link: preposition(start), ..clitic };
            forms.push((rest, clitic));
            push_article(rest, clitic, &mut forms);
        }
    }
    forms
}

fn push_article<'a>(word: &'a str, clitic: Clitic, forms: &mut Vec<(&'a str, Clitic)>) {
    if let Some(rest) = word.strip_prefix("ال").filter(|r| r.chars().count() >= 2) {
        forms.push((rest, Clitic { article: true, ..clitic }));
    }
}

fn strip<'a>(word: &'a str, letters: &[char], least: usize) -> Option<&'a str> {
    word.strip_prefix(letters).filter(|rest| rest.chars().count() >= least)
}

/// The link that a word's first letter stands for.
fn preposition(word: &str) -> Option<Link> {
    preposition_of(word.chars().next()?)
}

/// The link that a prefixed letter stands for.
pub fn preposition_of(letter: char) -> Option<Link> {
    match letter {
        'ب' => Some(Link::With),
        'ل' => Some(Link::To),
        'ک' | 'ك' => Some(Link::Topic),
        _ => None,
    }
}

/// بعد لقاءاته في بغداد: somebody's meetings, told together.
pub fn is_several(word: &str) -> bool {
    ["اته", "اتها", "اتهم", "اتهما"].into_iter().any(|end| word.ends_with(end))
        && !word.contains("محادث")
        && !word.contains("مباحث")
}

/// Particles and verbs take و and ف only: بأن is listed, «لقال» is no word.
pub fn allows(class: Class, clitic: Clitic) -> bool {
    let noun = match class {
        // A noun with a possessive takes no article: الجمعة is a day, not جمعه.
        Class::Event(_, Tense::Own) if clitic.article => return false,
        Class::Event(_, tense) => tense.is_noun(),
        _ => !matches!(class.layer(), Layer::Link | Layer::Clause),
    };
    noun || clitic.link.is_none() && !clitic.article
}

/// المبعوث, وسفير: somebody who is sent, with what is written on.
pub fn is_envoy(word: &str) -> bool {
    let heads = ["", "ال", "لل", "بال", "وال", "ولل", "و", "ل"];
    heads.iter().any(|head| word.strip_prefix(head).is_some_and(|rest| RuleWord::Envoy.has(rest)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::meeting::testing::meetings;

    #[test]
    fn clitics_come_off() {
        let forms = |word| without_clitics(word).into_iter().map(|(form, _)| form).collect::<Vec<_>>();
        assert!(forms("وبالاجتماع").contains(&"اجتماع"));
        assert!(forms("للقا").contains(&"لقا"));
        assert!(forms("للاجتماع").contains(&"اجتماع"));
        assert!(!forms("کان").contains(&"ان"));
    }

    #[test]
    fn told_with_the_verb_first() {
        for (text, want) in [
            ("هاتف الرئيس الجزائري نظيره الموريتاني لتهنئته بالعيد.", "held phone -: DZ, MR"),
            (
                "التقى وزير الخارجية [ناصر بوريطة|MA] في مدريد نظيره [ألباريس|ES].",
                "held in-person Madrid: ناصر بوريطة, MA, ألباريس, ES",
            ),
            ("اجتمع وزراء خارجية مصر والأردن والعراق في بغداد.", "held in-person Baghdad: EG, JO, IQ"),
            ("سيلتقي [شولتس|DE] غدا مع [ميلوني|IT] في روما.", "planned in-person Rome: شولتس, DE, ميلوني, IT"),
            ("أكد [غوتيريش] خلال لقائه [الدبيبة|LY] دعم الانتخابات.", "held in-person -: غوتيريش, الدبيبة, LY"),
            ("تتواصل في الدوحة المفاوضات بين كولومبيا وفنزويلا.", "ongoing - Doha: CO, VE"),
        ] {
            assert_eq!(meetings(text), want, "{text}");
        }
    }

    #[test]
    fn no_meeting() {
        for text in [
            "لم يلتق [شولتس|DE] رئيس وزراء المجر.",
            "قال [شولتس|DE] في مؤتمر صحفي مع صحفيين إن بلاده تدعم المجر.",
            "تحسنت العلاقات بين تركيا ومصر.",
            "فاز المنتخب السعودي على نظيره الياباني بهدفين.",
        ] {
            assert_eq!(meetings(text), "", "{text}");
        }
    }

    #[test]
    fn a_name_that_is_a_verb_too() {
        let text = "التقى وزير الخارجية [فيصل بن سلمى|SA] نظيره [سامح كرم|EG] في القاهرة.";
        assert_eq!(meetings(text).lines().count(), 1, "{}", meetings(text));
    }

    #[test]
    fn two_meetings_of_one_guest() {
        let text = "التقى [شولتس|DE] [ميلوني|IT] في روما.\n\nثم التقى [شولتس|DE] [البابا|VA].";
        assert_eq!(meetings(text).lines().count(), 2);
    }
}
