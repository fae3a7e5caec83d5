//! What is known of the selected node or edge, and the sentences that say so.

use egui::{ScrollArea, Ui};

use super::quotes::{Backed, quotes_ui};
use super::row::{entity_ui, heading_ui, link_ui, note_ui, relation_ui};
use crate::app::Ctx;
use crate::app::command::{Command, Item, View};
use crate::app::language::{
    Message, cue_class, date, date_elsewhere, format_name, group_title, isolated, kind_name, merge_text, message, relation_name,
    status_name, tr,
};
use crate::app::naming::place_name;
use crate::app::theme::size;
use crate::app::typeset::{Direction, Style, scroll_area};
use crate::app::widget::{Button, Fold, line_ui, tip_ui, words_ui};
use crate::extract::Tenure;
use crate::graph::{Relation, RelationKind};
use crate::resolve::{ClaimFacts, Entity, EntityKind, Facts, MeetingFacts, Report, RoleFact};
use crate::text::Lang;

/// The details of the selection, be it a node, an edge or a group.
pub fn details_ui(cx: &Ctx, ui: &mut Ui) {
    let Some(item) = cx.state.selection() else { return super::group::group_ui(cx, ui) };
    let area = ScrollArea::vertical().id_salt(item_salt(item)).auto_shrink([false, false]);
    scroll_area(ui, area, |ui, _| match item {
        Item::Entity(id) => entity_details_ui(cx, ui, cx.state.library().entity(id)),
        Item::Relation(id) => {
            if let Some(relation) = cx.state.relation(id) {
                relation_details_ui(cx, ui, relation);
            }
        }
    });
}

fn item_salt(item: Item) -> (u8, u32) {
    match item {
        Item::Entity(id) => (0, id.0),
        Item::Relation(id) => (1, id.0),
    }
}

fn entity_details_ui(cx: &Ctx, ui: &mut Ui, entity: &Entity) {
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let kind = kind_name(cx.language(), entity.kind, false);
        words_ui(cx, ui, &kind, &Style::new(size::SMALL, cx.theme.kind(entity.kind)).bold());
        let centre = Button::new(&tr!(cx, "centre")).small().ui(cx, ui);
        if tip_ui(cx, centre, &tr!(cx, "centre-tip")).clicked() {
            cx.commands.send(Command::View(View::Centre(entity.id)));
        }
    });
    let heading = if entity.kind == EntityKind::Claim { size::TEXT } else { size::HEADING };
    line_ui(cx, ui, cx.state.name_of(entity.id), &Style::new(heading, cx.theme.text).bold().with_line_height(1.5));
    match &entity.facts {
        Facts::Person { roles } => roles_ui(cx, ui, roles),
        Facts::Country { .. } | Facts::Organization { .. } => {}
        Facts::Meeting(meeting) => meeting_ui(cx, ui, meeting),
        Facts::Claim(claim) => claim_ui(cx, ui, claim),
    }
    if !matches!(entity.kind, EntityKind::Claim | EntityKind::Meeting) {
        names_ui(cx, ui, entity);
    }
    relations_ui(cx, ui, entity);
    merges_ui(cx, ui, entity);
    heading_ui(cx, ui, &tr!(cx, "quotes"));
    let quotes = entity.mentions.iter().map(|m| Backed { quote: m.quote, because: m.because, rule: m.rule });
    quotes_ui(cx, ui, quotes.collect());
}

/// The spellings found, by language; each list runs as its language does.
fn names_ui(cx: &Ctx, ui: &mut Ui, entity: &Entity) {
    let headings = [(Lang::Fa, message!("in-persian")), (Lang::Ar, message!("in-arabic")), (Lang::En, message!("in-english"))];
    for (lang, heading) in headings {
        let names = entity.names.iter().filter(|n| n.lang == lang);
        let forms: Vec<String> = names.map(|n| tr!(cx, "counted", name = &n.text, count = n.count as usize)).collect();
        if !forms.is_empty() {
            heading_ui(cx, ui, &heading.text(cx.language()));
            let direction = if lang.is_rtl() { Direction::Rtl } else { Direction::Ltr };
            let list = forms.join(if lang.is_rtl() { "، " } else { ", " });
            words_ui(cx, ui, &list, &Style::new(size::TEXT, cx.theme.text).running(direction));
        }
    }
}

fn roles_ui(cx: &Ctx, ui: &mut Ui, roles: &[RoleFact]) {
    let mut seen: Vec<(&str, Option<crate::lexicon::Iso>, Tenure)> = Vec::new();
    for role in roles {
        let key = (role.title.as_str(), role.country, role.tenure);
        if seen.contains(&key) {
            continue;
        }
        seen.push(key);
        let tenure = tenure(role.tenure).map(|tenure| tenure.text(cx.language()));
        let country = role.country.and_then(|iso| cx.state.library().resolution.countries.get(&iso));
        let country = country.map(|id| cx.state.name_of(*id).to_owned());
        let when = role.published.map(|d| date(cx.language(), d));
        let end: Vec<String> = [country, tenure, when].into_iter().flatten().collect();
        let end = end.join(cx.language().comma());
        if link_ui(cx, ui, cx.theme.relation(RelationKind::Represents), &role.title, &end).clicked() {
            cx.commands.send(Command::Read(crate::app::command::Read::Quote(role.quote)));
        }
    }
}

fn tenure(tenure: Tenure) -> Option<Message> {
    match tenure {
        Tenure::Current => None,
        Tenure::Acting => Some(message!("acting")),
        Tenure::Former => Some(message!("former")),
        Tenure::Elect => Some(message!("elect")),
    }
}

fn meeting_ui(cx: &Ctx, ui: &mut Ui, meeting: &MeetingFacts) {
    let language = cx.language();
    let when = meeting.date.map_or_else(|| tr!(cx, "date-unknown"), |d| date(language, d));
    let place = meeting.place.as_ref().map_or_else(|| tr!(cx, "place-unknown"), |place| isolated(&place_name(place, language)));
    let format = meeting.format.map(|format| format_name(language, format));
    let status = status_name(language, meeting.status);
    let parts: Vec<String> = [Some(status), Some(when), Some(place), format].into_iter().flatten().collect();
    let line = words_ui(cx, ui, &parts.join(" · "), &Style::new(size::TEXT, cx.theme.text));
    if let Some(other) = meeting.date.and_then(|d| date_elsewhere(language, d)) {
        tip_ui(cx, line, &other);
    }
    if articles_differ(meeting) {
        heading_ui(cx, ui, &tr!(cx, "articles-differ"));
        meeting.reports.iter().for_each(|report| report_ui(cx, ui, report));
    }
}

fn articles_differ(meeting: &MeetingFacts) -> bool {
    meeting.reports.iter().any(|r| {
        r.status != meeting.status
            || r.date.is_some_and(|d| Some(d.date) != meeting.date)
            || r.place.as_ref().is_some_and(|p| Some(&p.name) != meeting.place.as_ref())
            || r.format.is_some_and(|f| Some(f) != meeting.format)
    })
}

/// What one article says of a meeting; a dash for what it does not say.
fn report_ui(cx: &Ctx, ui: &mut Ui, report: &Report) {
    let language = cx.language();
    let dash = || "–".to_string();
    let facts = [
        status_name(language, report.status),
        report.date.map_or_else(dash, |d| date(language, d.date)),
        report.place.as_ref().map_or_else(dash, |p| isolated(&place_name(&p.name, language))),
        report.format.map_or_else(dash, |f| format_name(language, f)),
    ];
    let path = isolated(&cx.state.library().article(report.article).path);
    note_ui(cx, ui, &format!("{path}: {}", facts.join(" · ")));
}

fn claim_ui(cx: &Ctx, ui: &mut Ui, claim: &ClaimFacts) {
    let language = cx.language();
    let how = if claim.direct { tr!(cx, "direct-quotation") } else { tr!(cx, "indirect") };
    let denied = claim.negated.then(|| tr!(cx, "denied"));
    let when = claim.date.map(|d| tr!(cx, "reported-on", date = date(language, d)));
    let cue = tr!(cx, "cue-words", words = &claim.cue);
    let parts = [Some(cue_class(language, claim.class)), Some(how), denied, when, Some(cue)];
    let line = note_ui(cx, ui, &parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    if let Some(other) = claim.date.and_then(|d| date_elsewhere(language, d)) {
        tip_ui(cx, line, &other);
    }
}

/// Relations by kind and direction, each a link and its quotes.
fn relations_ui(cx: &Ctx, ui: &mut Ui, entity: &Entity) {
    let relations = cx.state.library().network.relations_of(entity.id);
    for kind in RelationKind::ALL {
        for outgoing in [true, false] {
            let group: Vec<&&Relation> =
                relations.iter().filter(|r| r.kind == kind && (r.from == entity.id) == outgoing).collect();
            if group.is_empty() {
                continue;
            }
            let title = group_title(cx.language(), kind, outgoing, entity.kind);
            let title = tr!(cx, "counted", name = title, count = group.len());
            Fold::new(&title).open(group.len() <= 12).ui(cx, ui, (kind.name(), outgoing), |ui| {
                for relation in group {
                    relation_ui(cx, ui, relation, entity.id, &end_of(cx, relation, entity));
                }
            });
        }
    }
}

/// What stands at the end of a relation's line: office, date and place of a meeting.
fn end_of(cx: &Ctx, relation: &Relation, entity: &Entity) -> String {
    let other = if relation.from == entity.id { relation.to } else { relation.from };
    match &cx.state.library().entity(other).facts {
        Facts::Meeting(m) => {
            let place = m.place.as_ref().map(|place| place_name(place, cx.language()).into_owned());
            let parts = [m.date.map(|d| date(cx.language(), d)), place];
            parts.into_iter().flatten().collect::<Vec<_>>().join(cx.language().comma())
        }
        _ => relation.title.clone().unwrap_or_default(),
    }
}

fn merges_ui(cx: &Ctx, ui: &mut Ui, entity: &Entity) {
    if entity.merges.is_empty() {
        return;
    }
    ui.add_space(6.0);
    Fold::new(&tr!(cx, "why-one", count = entity.merges.len())).ui(cx, ui, "merges", |ui| {
        for merge in &entity.merges {
            let line = note_ui(cx, ui, &merge_text(cx.language(), merge));
            tip_ui(cx, line, &tr!(cx, "rule-name", rule = merge.rule.0));
        }
    });
}

fn relation_details_ui(cx: &Ctx, ui: &mut Ui, relation: &Relation) {
    ui.add_space(4.0);
    words_ui(cx, ui, &tr!(cx, "connection"), &Style::new(size::SMALL, cx.theme.relation(relation.kind)).bold());
    entity_ui(cx, ui, relation.from, "");
    let says = relation_name(cx.language(), relation.kind);
    let says = match &relation.title {
        Some(title) => tr!(cx, "relation-with-title", relation = says, title = title),
        None => says,
    };
    note_ui(cx, ui, &says);
    entity_ui(cx, ui, relation.to, "");
    heading_ui(cx, ui, &tr!(cx, "quotes"));
    let quotes = relation.evidence.iter().map(|e| Backed { quote: e.quote, because: e.quote.span, rule: e.rule });
    quotes_ui(cx, ui, quotes.collect());
}
