//! What is particular to Persian: the verb comes last and ends the clause.

use super::grammar::{Grammar, Object, Subject};

/// Subject, partner, verb; the object of a verbal noun follows it as genitive.
pub const GRAMMAR: Grammar = Grammar {
    subject: Subject::Before,
    object: Object::Genitive,
    finite_verb_ends_clause: true,
    adjective_before_noun: false,
    direction_is_party: false,
};

#[cfg(test)]
mod tests {
    use super::super::testing::meetings;

    #[test]
    fn told_with_the_verb_last() {
        for (text, want) in [
            ("وزیر خارجه نروژ در تماسی تلفنی با همتای مصری خود سخن گفت.", "held phone -: NO, EG"),
            (
                "[سامح شکری|EG] روز پنجشنبه در قاهره با [هاکان فیدان|TR] دیدار کرد.",
                "held in-person Cairo: سامح شکری, EG, هاکان فیدان, TR",
            ),
            ("رئیس‌جمهور کنیا با نخست‌وزیر هند درباره اوضاع سومالی گفت‌وگو کرد.", "held - -: KE, IN"),
            (
                "قرار است [نارندرا مودی|IN] با [امانوئل مکرون|FR] دیدار کند.",
                "planned in-person -: نارندرا مودی, IN, امانوئل مکرون, FR",
            ),
            ("[لولا|BR] دیدار با [خاویر میلی|AR] را لغو کرد.", "cancelled in-person -: لولا, BR, خاویر میلی, AR"),
        ] {
            assert_eq!(meetings(text), want, "{text}");
        }
    }

    #[test]
    fn no_meeting() {
        for text in [
            "[سامح شکری|EG] با [هاکان فیدان|TR] دیدار نکرد.",
            "[سامح شکری|EG] در نشست خبری درباره ترکیه سخن گفت.",
            "[سامح شکری|EG] در گفت‌وگو با خبرگزاری ترکیه از توافق خبر داد.",
            "وزیر خارجه سوئد گفت روابط بین ترکیه و یونان بهتر شده است.",
        ] {
            assert_eq!(meetings(text), "", "{text}");
        }
    }

    #[test]
    fn one_event_told_twice() {
        let text = "[سامح شکری|EG] با [هاکان فیدان|TR] در قاهره دیدار کرد.\n\nدر این دیدار دو طرف درباره تجارت رایزنی کردند.";
        assert_eq!(meetings(text), "held in-person Cairo: سامح شکری, EG, هاکان فیدان, TR");
    }
}
