//! What is particular to English: subject, verb, object; adjectives before nouns.

use super::{Grammar, Object, Subject};

/// The subject before the verb, the object right after it.
pub const GRAMMAR: Grammar = Grammar {
    subject: Subject::Before,
    object: Object::AfterVerb,
    finite_verb_ends_clause: false,
    adjective_before_noun: true,
    direction_is_party: false,
};

#[cfg(test)]
mod tests {
    use crate::extract::meeting::testing::meetings;

    #[test]
    fn told_in_every_form() {
        for (text, want) in [
            ("Norway's foreign minister spoke by phone with his Egyptian counterpart.", "held phone -: NO, EG"),
            (
                "[Badr Abdelatty|EG] met his counterpart [Hakan Fidan|TR] in Cairo.",
                "held in-person Cairo: Badr Abdelatty, EG, Hakan Fidan, TR",
            ),
            (
                "Talks between [Nikol Pashinyan|AM] and [Ilham Aliyev|AZ] ended without a deal.",
                "held - -: Nikol Pashinyan, AM, Ilham Aliyev, AZ",
            ),
            (
                "[Antony Blinken|US] will meet [Faisal bin Farhan|SA] in Riyadh.",
                "planned in-person Riyadh: Antony Blinken, US, Faisal bin Farhan, SA",
            ),
            (
                "Delegations from South Sudan and Ethiopia opened negotiations in Addis Ababa.",
                "held in-person Addis Ababa: SS, ET",
            ),
        ] {
            assert_eq!(meetings(text), want, "{text}");
        }
    }

    #[test]
    fn no_meeting() {
        for text in [
            "[Antony Blinken|US] did not meet [Faisal bin Farhan|SA].",
            "[Antony Blinken|US] told a press conference that Egypt was an ally.",
            "The plan of [Antony Blinken|US] did not meet expectations in Egypt.",
            "Trade between Egypt and Turkey has grown.",
            "[Antony Blinken|US] often consults with Egypt.",
        ] {
            assert_eq!(meetings(text), "", "{text}");
        }
    }
}
