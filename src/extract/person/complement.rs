//! What belongs to a title beside its own words: country, body, tenure, portfolio.

use super::phrase::{ABROAD, Owner, Phrase};
use super::scene::{COMMA, Mark, Scene, TitleHit};
use crate::extract::Tenure;
use crate::lexicon::title::{Holders, TitleKind};
use crate::lexicon::title_word::{TitleWord, plays};
use crate::lexicon::{CountryForm, Iso, place};
use crate::text::{Lang, WordId};

/// How many words before an English title may belong to it: "the United States' new top climate".
const LEFT: usize = 7;

/// A title under extension to the right.
pub(super) struct Builder {
    /// The title so far.
    pub phrase: Phrase,
    at: usize,
    lang: Lang,
    soft: usize,
}

impl Builder {
    pub fn new(scene: &Scene, at: usize, hit: TitleHit) -> Self {
        let core = scene.span(at..hit.end, hit.skip);
        // The title may hold them itself (رئيس جهاز المخابرات التركي, "Kremlin spokesman").
        let country = (at..hit.end).find_map(|i| scene.country_at(i));
        let body = (at..hit.end).find_map(|i| scene.organization_at(i));
        let phrase = Phrase {
            tokens: at..hit.end,
            core,
            title: hit.title,
            country,
            body,
            tenure: Tenure::Current,
            owner: if hit.title.holders == Holders::OfNamed { Owner::Last } else { Owner::Nobody },
        };
        let mut out = Self { phrase, at: hit.end, lang: scene.lang(at), soft: 0 };
        if hit.end > at + 2 && plays(scene.word_id(at + 1), TitleWord::Former) {
            out.phrase.tenure = Tenure::Former;
        }
        out
    }

    /// Takes in what belongs to the title; returns where it may end.
    pub fn extend(&mut self, scene: &Scene) -> Vec<(usize, bool)> {
        self.look_left(scene);
        let mut ends = vec![(self.at, false)];
        if matches!(self.phrase.title.kind, TitleKind::Honorific | TitleKind::Rank) {
            return ends;
        }
        while self.at < scene.marks.len() && self.soft <= 5 && self.take(scene) {
            let loose = self.soft > 0 && self.phrase.tokens.end < self.at;
            if self.lang != Lang::En || !loose || scene.is_mark(self.at, COMMA) {
                ends.push((self.at, loose));
            }
        }
        ends
    }

    /// In English the country, the body and "former" stand before the title.
    fn look_left(&mut self, scene: &Scene) {
        let mut at = self.phrase.tokens.start;
        let mut described = None;
        for _ in 0..LEFT {
            let Some(before) = at.checked_sub(1) else { break };
            let word = scene.word(before);
            let english = self.lang == Lang::En;
            match scene.marks[before] {
                // An Iraq expert knows Iraq; an Iraqi one is from there.
                Mark::Country(iso, form, _) if english => {
                    if form != CountryForm::Name || self.phrase.title.kind != TitleKind::Trade {
                        self.phrase.country.get_or_insert(iso);
                    }
                    at = first_of(scene, before);
                }
                Mark::Organization(index, _) if english => {
                    self.phrase.body.get_or_insert(index);
                    at = first_of(scene, before);
                }
                _ if self.take_tenure(scene.word_id(before)) => at = before,
                _ if english && matches!(word, "'s" | "-") => at = before,
                // "South Korea's chief nuclear envoy".
                _ if english && self.is_described(scene, before) => {
                    described.get_or_insert(at);
                    at = before;
                }
                _ if english && plays(scene.word_id(before), TitleWord::Owner) => {
                    self.phrase.owner = Owner::Last;
                    break;
                }
                _ => break,
            }
        }
        // Words that only describe belong to the title where a country or body stands before them.
        let held = self.phrase.country.is_some() || self.phrase.body.is_some();
        at = described.filter(|_| !held).unwrap_or(at);
        if !scene.is_mark(at, "'s-") {
            self.phrase.tokens.start = at;
        }
    }

    /// A word that tells what kind of office it is, before whose it is has been told.
    fn is_described(&self, scene: &Scene, at: usize) -> bool {
        let open = self.phrase.country.is_none() && self.phrase.body.is_none();
        open && plays(scene.word_id(at), TitleWord::Describes)
    }

    fn take_tenure(&mut self, word: WordId) -> bool {
        let tenures =
            [(TitleWord::Former, Tenure::Former), (TitleWord::Acting, Tenure::Acting), (TitleWord::Elect, Tenure::Elect)];
        match tenures.iter().find(|(kind, _)| plays(word, *kind)) {
            Some((_, tenure)) => self.phrase.tenure = *tenure,
            None => return plays(word, TitleWord::Leaving),
        }
        true
    }

    /// Takes one more word, country or body in; false when the phrase is over.
    fn take(&mut self, scene: &Scene) -> bool {
        let at = self.at;
        match scene.marks[at] {
            Mark::Country(iso, CountryForm::Capital, end) => return self.take_capital(scene, iso, end),
            Mark::Country(iso, _, end) if self.phrase.country.is_none() || self.lang != Lang::En || self.is_shared() => {
                if !self.is_subject(scene) {
                    self.phrase.country.get_or_insert(iso);
                }
                self.at = end.max(at + 1);
            }
            Mark::Organization(index, end) => {
                self.phrase.body.get_or_insert(index);
                self.at = end.max(at + 1);
            }
            // "The Italian ambassador to Libya": where somebody serves.
            Mark::Country(_, _, end) if self.is_subject(scene) => self.at = end.max(at + 1),
            Mark::Country(..) => return false,
            Mark::Free => return self.take_word(scene),
        }
        self.phrase.tokens.end = self.at;
        true
    }

    fn take_word(&mut self, scene: &Scene) -> bool {
        let at = self.at;
        let word = scene.word(at);
        if self.is_shared() && lists_countries(scene, at) {
            return self.step(0);
        }
        if !scene.is_word(at) {
            return self.lang == Lang::En && word == "-" && self.step(1);
        }
        if self.take_tenure(scene.word_id(at)) || self.take_owner(scene) {
            return self.step(0);
        }
        // «سرپرست وزارت خارجه به ترکیه رفت»: a goer's goal, where the office is none abroad.
        if self.lang == Lang::Fa && word == "به" && !ABROAD.contains(&self.phrase.title.office) {
            return false;
        }
        if plays(scene.word_id(at), TitleWord::Glue) {
            return self.step(1);
        }
        if self.take_region(word) {
            return self.step(0);
        }
        if self.joins_portfolio(scene) {
            return self.step(1) && self.step(1);
        }
        match self.lang {
            Lang::En if self.is_of_a_delegation(scene) => self.step(0),
            // "For African Affairs": nothing else of the title follows.
            Lang::En => self.is_portfolio(scene) && self.step(usize::from(word != "affairs")),
            _ if scene.titles[at].is_some() => false,
            _ => self.is_complement(scene) && self.step(1),
        }
    }

    /// The town or region that somebody governs, and with it the country (محافظ نينوى).
    fn take_region(&mut self, word: &str) -> bool {
        let local = matches!(self.phrase.title.office, "governor" | "mayor" | "police-chief") && self.lang != Lang::En;
        let Some(place) = local.then(|| place::lookup(word, self.lang)).flatten() else { return false };
        if self.phrase.country.is_none() {
            self.phrase.country = place.country;
        }
        true
    }

    /// «وزیران خارجه و دفاع ترکیه»: a second portfolio of a title that two share.
    fn joins_portfolio(&self, scene: &Scene) -> bool {
        let shared = self.phrase.title.holders == Holders::Several && self.phrase.country.is_none() && self.lang == Lang::Fa;
        let next = self.at + 1;
        shared
            && scene.word(self.at) == "و"
            && scene.marks.get(next) == Some(&Mark::Free)
            && scene.facts_in(self.lang, next).score < -1.5
    }

    fn is_shared(&self) -> bool {
        self.phrase.title.holders == Holders::Several && self.phrase.country.is_some()
    }

    /// "This country", «این حزب», الوزارة: what was named before. The last of its words is left to be taken in.
    fn take_owner(&mut self, scene: &Scene) -> bool {
        let this = self.lang == Lang::Fa && scene.word(self.at) == "این";
        let next = self.at + usize::from(this);
        let country = plays(scene.word_id(next), TitleWord::ThisCountry) || this && scene.word(next) == "کشور";
        let body = plays(scene.word_id(next), TitleWord::ThisBody) && (this || self.lang == Lang::Ar);
        let somebody = self.lang == Lang::Fa && plays(scene.word_id(self.at), TitleWord::Owner);
        if !country && !body && !somebody {
            return false;
        }
        self.phrase.owner = if country { Owner::Country } else { Owner::Last };
        self.at += usize::from(this);
        true
    }

    /// A capital: the state, right behind the title in Persian and Arabic («سرپرست هیئت خارطوم»), or where somebody works.
    fn take_capital(&mut self, scene: &Scene, iso: Iso, end: usize) -> bool {
        let led = scene.word_id(self.at - 1);
        let place = plays(led, TitleWord::In) || self.lang == Lang::En && plays(led, TitleWord::About);
        let known = self.phrase.country.is_some() || self.phrase.body.is_some();
        let serves = known && place && ABROAD.contains(&self.phrase.title.office);
        if self.lang == Lang::En && !serves || self.phrase.country.is_some() && !place {
            return false;
        }
        if self.phrase.country.is_some() || self.lang == Lang::En {
            // «سفیر ایران در باکو»: where he serves.
            self.at = end.max(self.at + 1);
            self.phrase.tokens.end = self.at;
            return true;
        }
        if !place || self.phrase.title.kind == TitleKind::Trade {
            self.phrase.country = Some(iso);
        }
        self.at = end.max(self.at + 1);
        self.phrase.tokens.end = self.at;
        true
    }

    /// True for a country that somebody knows about or is sent to, and is not from (خبير في الشؤون الإيرانية, "envoy to Iraq").
    fn is_subject(&self, scene: &Scene) -> bool {
        let away = self.phrase.title.kind == TitleKind::Trade || ABROAD.contains(&self.phrase.title.office);
        let about = |i: usize| plays(scene.word_id(i), TitleWord::About);
        self.is_in_charge_of(scene) || away && (self.phrase.tokens.start..self.at).any(about)
    }

    /// "Director general for Kenyan affairs": the country behind an English "for" is what somebody deals with, whoever
    /// speaks for a country left aside.
    fn is_in_charge_of(&self, scene: &Scene) -> bool {
        let links = (self.phrase.tokens.start..self.at).rev().map(|i| scene.word(i));
        let last = links.into_iter().find(|word| matches!(*word, "for" | "on" | "to" | "of" | "at" | "from" | "in"));
        self.lang == Lang::En && matches!(last, Some("for" | "on")) && !self.phrase.title.office.ends_with("spokesperson")
    }

    fn step(&mut self, soft: usize) -> bool {
        self.at += 1;
        self.soft += soft;
        if soft == 0 {
            self.phrase.tokens.end = self.at;
        }
        true
    }

    /// "Head of the Kenyan delegation".
    fn is_of_a_delegation(&self, scene: &Scene) -> bool {
        let of = scene.touched(self.phrase.core).any(|i| scene.word(i) == "of");
        of && self.phrase.country.is_some() && plays(scene.word_id(self.at), TitleWord::Delegation)
    }

    /// A capitalised word of an unlisted portfolio (Minister for Immigration and Multicultural Affairs).
    fn is_portfolio(&self, scene: &Scene) -> bool {
        let capital = |at: usize| scene.tokens.get(at).is_some_and(|t| t.capital);
        let listed = scene.facts_in(Lang::En, self.at).is_listed_name(0);
        let linked = scene.word(self.at) == "and" && capital(self.at + 1);
        let of = (self.phrase.tokens.start..self.at).any(|i| matches!(scene.word(i), "of" | "for"));
        of && (linked || capital(self.at) && !listed && scene.titles[self.at].is_none())
    }

    /// A common word that can go on a title (رئيس اتحاد الغرف التجارية).
    fn is_complement(&self, scene: &Scene) -> bool {
        use crate::lexicon::person::NameContext::{After, Before, Stop};
        let at = self.at;
        let blocked = [After, Before, Stop].iter().any(|c| scene.has_bare(at, *c));
        !blocked && scene.facts_in(self.lang, at).score < -1.5
    }
}

/// "and" or a comma between two countries («وزرای خارجهٔ شیلی و پرو»).
fn lists_countries(scene: &Scene, at: usize) -> bool {
    let joins = scene.is_mark(at, COMMA) || matches!(scene.word(at), "و" | "and");
    let comma = usize::from(scene.is_mark(at, COMMA) && matches!(scene.word(at + 1), "و" | "and"));
    joins && matches!(scene.marks.get(at + 1 + comma), Some(Mark::Country(..)))
}

/// The first token of the find that covers a token.
fn first_of(scene: &Scene, at: usize) -> usize {
    let mark = scene.marks[at];
    (0..=at).rev().take_while(|i| scene.marks[*i] == mark).last().unwrap_or(at)
}
