//! Names that a Persian clause has only as what is spoken of, or as examples of a group.

use super::agent::Scene;
use crate::lexicon::{Class, Layer, Link, RuleWord};

/// How far what it leads reaches before the verb.
const TOPIC: usize = 18;

/// How many words a group may have before those who are named of it.
const GROUP: usize = 8;

/// How many words may count a session before its body («هفتاد و نهمین نشست»).
const ORDINAL: usize = 4;

impl Scene<'_, '_> {
    /// «درباره ادامه فعالیت‌های اتحادیه در دریا با او گفت‌وگو کرد»: before a Persian verb all that a word for "about" leads
    /// is spoken of, up to a comma or to the one spoken with.
    pub fn is_inside_a_topic(&self, at: usize) -> bool {
        let from = at.saturating_sub(TOPIC).max(self.tokens.start);
        let verb = |w: usize| self.signs.is(w, Class::Done) || self.signs.covering(w, Layer::Clause).is_some();
        // A list goes on behind its commas, unless somebody is spoken with later.
        let with = |w: usize| self.signs.link(w) == Some(Link::With);
        let partner = (at..self.tokens.end).take_while(|w| !verb(*w)).any(with);
        let comma = |w: usize| !partner && self.reading.word(w) == "،";
        let goes_on = |w: &usize| (self.reading.is_word(*w) || comma(*w)) && !verb(*w) && !with(*w);
        let about = |w: usize| self.signs.link(w) == Some(Link::Topic) && RuleWord::About.has(self.reading.word(w));
        self.grammar.finite_verb_ends_clause && (from..at).rev().take_while(goes_on).any(about)
    }

    /// «با گروه‌های یمنی از جمله انصارالله», «با رهبران چند کشور شامل کنیا»: who is named of a Persian group is tied as it is.
    pub fn group_link(&self, before: usize) -> Option<Link> {
        let word = |at: usize| self.reading.word(at);
        let among = word(before) == "جمله" && before > self.tokens.start && word(before - 1) == "از";
        let start = if among { before - 1 } else { before };
        let named = among || matches!(word(before), "شامل" | "همچون" | "مانند");
        let from = start.saturating_sub(GROUP).max(self.tokens.start);
        let verb = |w: usize| self.signs.is(w, Class::Done) || self.signs.covering(w, Layer::Clause).is_some();
        let mut links = (from..start).rev().take_while(|w| !verb(*w)).filter_map(|w| self.signs.link(w));
        let with = links.find(|link| matches!(link, Link::With | Link::Topic | Link::To | Link::From));
        with.filter(|link| *link == Link::With && named && self.grammar.finite_verb_ends_clause)
    }

    /// «در حاشیه هفتادمین مجمع عمومی دیدار کردند»: the body beside whose session Persian reports say that others met.
    pub fn is_sideline(&self, at: usize) -> bool {
        let from = at.saturating_sub(ORDINAL).max(self.tokens.start);
        let plain = |w: &usize| self.reading.is_word(*w) && self.signs.link(*w) != Some(Link::And) && !self.event(*w);
        let mut before = (from..at).rev().take_while(plain);
        self.grammar.finite_verb_ends_clause && before.any(|w| self.signs.is(w, Class::Aside))
    }
}
