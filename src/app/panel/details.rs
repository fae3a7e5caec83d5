//! What is known of the selected node or edge, and the sentences that say so.

use egui::{CollapsingHeader, ScrollArea, Ui};

use super::quotes::{Backed, quotes_ui};
use super::row::{entity_ui, heading_ui, link_ui, note_ui, relation_ui};
use crate::app::Ctx;
use crate::app::command::{Command, Item, View};
use crate::app::theme::{kind_name, relation_name, size};
use crate::app::typeset::{Style, text_ui};
use crate::extract::Tenure;
use crate::graph::{Relation, RelationKind};
use crate::resolve::{ClaimFacts, Entity, EntityKind, Facts, MeetingFacts, RoleFact};
use crate::text::Lang;

/// The details of the selection.
pub fn details_ui(cx: &Ctx, ui: &mut Ui) {
    let Some(item) = cx.state.selection() else { return };
    ScrollArea::vertical().id_salt(item_salt(item)).auto_shrink([false, false]).show(ui, |ui| match item {
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
        text_ui(ui, kind_name(entity.kind, false), &Style::new(size::SMALL, cx.theme.kind(entity.kind)).bold());
        if ui.small_button("Centre").clicked() {
            cx.commands.send(Command::View(View::Centre(entity.id)));
        }
    });
    let heading = if entity.kind == EntityKind::Claim { size::TEXT } else { size::HEADING };
    text_ui(ui, &entity.label, &Style::new(heading, cx.theme.text).bold().with_line_height(1.5));
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
    heading_ui(cx, ui, "Quotes");
    let quotes = entity.mentions.iter().map(|m| Backed { quote: m.quote, because: m.because, rule: m.rule });
    quotes_ui(cx, ui, quotes.collect());
}

fn names_ui(cx: &Ctx, ui: &mut Ui, entity: &Entity) {
    for (lang, called) in [(Lang::Fa, "Persian"), (Lang::Ar, "Arabic"), (Lang::En, "English")] {
        let forms: Vec<String> =
            entity.names.iter().filter(|n| n.lang == lang).map(|n| format!("{} ({})", n.text, n.count)).collect();
        if !forms.is_empty() {
            heading_ui(cx, ui, &format!("In {called}"));
            text_ui(ui, &forms.join(if lang.is_rtl() { "، " } else { ", " }), &Style::new(size::TEXT, cx.theme.text));
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
        let tenure = match role.tenure {
            Tenure::Current => "",
            Tenure::Acting => "acting",
            Tenure::Former => "former",
            Tenure::Elect => "elect",
        };
        let country = role.country.and_then(|iso| cx.state.library().resolution.countries.get(&iso));
        let country = country.map(|id| cx.state.library().entity(*id).label.clone());
        let when = role.published.map(|d| d.to_string());
        let end: Vec<String> =
            [country, Some(tenure.to_string()), when].into_iter().flatten().filter(|s| !s.is_empty()).collect();
        if link_ui(cx, ui, cx.theme.relation(RelationKind::Represents), &role.title, &end.join(", ")).clicked() {
            cx.commands.send(Command::Read(crate::app::command::Read::Quote(role.quote)));
        }
    }
}

fn meeting_ui(cx: &Ctx, ui: &mut Ui, meeting: &MeetingFacts) {
    let date = meeting.date.map_or("date unknown".to_string(), |d| d.to_string());
    let place = meeting.place.clone().unwrap_or_else(|| "place unknown".to_string());
    let format = meeting.format.map_or("", |f| f.name());
    let line: Vec<&str> = [meeting.status.name(), &date, &place, format].into_iter().filter(|s| !s.is_empty()).collect();
    text_ui(ui, &line.join(" · "), &Style::new(size::TEXT, cx.theme.text));
    let differs = meeting.reports.iter().any(|r| {
        r.status != meeting.status
            || r.date.is_some_and(|d| Some(d.date) != meeting.date)
            || r.place.as_ref().is_some_and(|p| Some(&p.name) != meeting.place.as_ref())
            || r.format.is_some_and(|f| Some(f) != meeting.format)
    });
    if differs {
        heading_ui(cx, ui, "Where the articles differ");
        for report in &meeting.reports {
            let article = cx.state.library().article(report.article);
            let date = report.date.map_or_else(|| "–".to_string(), |d| d.date.to_string());
            let place = report.place.as_ref().map_or("–", |p| p.name.as_str());
            let format = report.format.map_or("–", |f| f.name());
            note_ui(cx, ui, &format!("{}: {} · {date} · {place} · {format}", article.path, report.status.name()));
        }
    }
}

fn claim_ui(cx: &Ctx, ui: &mut Ui, claim: &ClaimFacts) {
    let how = if claim.direct { "direct quotation" } else { "indirect" };
    let denied = if claim.negated { " · denied" } else { "" };
    let date = claim.date.map_or(String::new(), |d| format!(" · reported {d}"));
    note_ui(cx, ui, &format!("{} · {how}{denied}{date} · “{}”", claim.class, claim.cue));
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
            let title = group_title(kind, outgoing, entity.kind);
            CollapsingHeader::new(format!("{title} ({})", group.len()))
                .id_salt((kind.name(), outgoing))
                .default_open(group.len() <= 12)
                .show(ui, |ui| {
                    for relation in group {
                        relation_ui(cx, ui, relation, entity.id, &end_of(cx, relation, entity));
                    }
                });
        }
    }
}

fn group_title(kind: RelationKind, outgoing: bool, of: EntityKind) -> &'static str {
    match (kind, outgoing) {
        (RelationKind::Represents, true) => "Holds office for",
        (RelationKind::Represents, false) => "Office holders",
        (RelationKind::TookPart, true) => "Meetings",
        (RelationKind::TookPart, false) => "Who took part",
        (RelationKind::Claimed, true) => "Claims made",
        (RelationKind::Claimed, false) => "Who said it",
        (RelationKind::About, true) => "What it is about",
        (RelationKind::About, false) if of == EntityKind::Meeting => "Claims about this meeting",
        (RelationKind::About, false) => "Claims about",
        (RelationKind::Reported, true) => "Claims passed on",
        (RelationKind::Reported, false) => "Passed on by",
        (RelationKind::BelongsTo, true) => "Belongs to",
        (RelationKind::BelongsTo, false) => "Bodies",
    }
}

/// What stands at the end of a relation's line: office, date and place of a meeting.
fn end_of(cx: &Ctx, relation: &Relation, entity: &Entity) -> String {
    let other = if relation.from == entity.id { relation.to } else { relation.from };
    match &cx.state.library().entity(other).facts {
        Facts::Meeting(m) => {
            let parts = [m.date.map(|d| d.to_string()), m.place.clone()];
            parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        _ => relation.title.clone().unwrap_or_default(),
    }
}

fn merges_ui(cx: &Ctx, ui: &mut Ui, entity: &Entity) {
    if entity.merges.is_empty() {
        return;
    }
    ui.add_space(6.0);
    let title = format!("Why these are one ({})", entity.merges.len());
    CollapsingHeader::new(title).id_salt("merges").show(ui, |ui| {
        for merge in &entity.merges {
            note_ui(cx, ui, &format!("{} (rule {})", merge.text, merge.rule.0));
        }
    });
}

fn relation_details_ui(cx: &Ctx, ui: &mut Ui, relation: &Relation) {
    ui.add_space(4.0);
    text_ui(ui, "Connection", &Style::new(size::SMALL, cx.theme.relation(relation.kind)).bold());
    entity_ui(cx, ui, relation.from, "");
    let says = match &relation.title {
        Some(title) => format!("{} ({title})", relation_name(relation.kind)),
        None => relation_name(relation.kind).to_string(),
    };
    note_ui(cx, ui, &says);
    entity_ui(cx, ui, relation.to, "");
    heading_ui(cx, ui, "Quotes");
    let quotes = relation.evidence.iter().map(|e| Backed { quote: e.quote, because: e.quote.span, rule: e.rule });
    quotes_ui(cx, ui, quotes.collect());
}
