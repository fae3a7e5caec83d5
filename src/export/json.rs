//! The JSON export: documents, nodes and edges.
//!
//! Offsets count Unicode code points of a document's `text`, end exclusive.
//! Every mention and every piece of evidence carries the rule that made it.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeStruct, Serializer};
use serde_json::{Map, Value, json};

use crate::extract::{Format, Tenure};
use crate::graph::Relation;
use crate::library::Library;
use crate::resolve::{Entity, Facts, MeetingFacts, RoleFact};
use crate::text::{Article, Quote, Span};

/// The export's top level. Its parts are made one by one while they are written, so that a large folder needs no second copy.
pub struct Export<'a> {
    library: &'a Library,
    points: CodePoints<'a>,
}

impl Serialize for Export<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { library, points } = self;
        let mut out = serializer.serialize_struct("Export", 3)?;
        out.serialize_field("documents", &Each(&library.articles, document))?;
        out.serialize_field("nodes", &Each(library.entities(), |entity| node(entity, points)))?;
        out.serialize_field("edges", &Each(library.network.relations(), |relation| edge(relation, library, points)))?;
        out.end()
    }
}

/// A row of things, each turned into its exported form when it is written.
struct Each<'a, T, F>(&'a [T], F);

impl<'a, T, O: Serialize, F: Fn(&'a T) -> O> Serialize for Each<'a, T, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(&self.1))
    }
}

#[derive(serde::Serialize)]
struct Document<'a> {
    id: u32,
    path: &'a str,
    title: Option<&'a str>,
    language: &'static str,
    outlet: Option<&'a str>,
    published: Option<String>,
    text: &'a str,
}

#[derive(serde::Serialize)]
struct Node<'a> {
    id: &'a str,
    kind: &'static str,
    label: &'a str,
    names: BTreeMap<&'static str, Vec<&'a str>>,
    attributes: Map<String, Value>,
    mentions: Vec<Place>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    merges: Vec<Value>,
}

#[derive(serde::Serialize)]
struct Edge<'a> {
    source: &'a str,
    target: &'a str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Map::is_empty")]
    attributes: Map<String, Value>,
    evidence: Vec<Place>,
}

/// A quote in code points.
#[derive(serde::Serialize)]
struct Place {
    document: u32,
    start: usize,
    end: usize,
    rule: &'static str,
}

/// Byte offsets → code point offsets, by article.
struct CodePoints<'a> {
    articles: &'a [Article],
    /// For each article: code points before each 64th byte.
    counts: Vec<Vec<u32>>,
}

const STRIDE: usize = 64;

/// How many characters begin in some bytes, at most [`STRIDE`] of them.
fn begun(bytes: &[u8]) -> u32 {
    u32::from(bytes.iter().map(|b| u8::from(b & 0xC0 != 0x80)).sum::<u8>())
}

impl<'a> CodePoints<'a> {
    fn new(articles: &'a [Article]) -> Self {
        let counts = articles.iter().map(|a| Self::count(&a.body)).collect();
        Self { articles, counts }
    }

    fn count(body: &str) -> Vec<u32> {
        let mut seen = 0;
        let mut out = Vec::with_capacity(body.len() / STRIDE + 2);
        for block in body.as_bytes().chunks(STRIDE) {
            out.push(seen);
            seen += begun(block);
        }
        out.push(seen);
        out
    }

    fn at(&self, article: usize, byte: u32) -> usize {
        let (body, byte) = (self.articles[article].body.as_bytes(), byte as usize);
        let block = (byte / STRIDE).min(self.counts[article].len() - 1);
        let start = (block * STRIDE).min(byte);
        (self.counts[article][block] + begun(&body[start..byte.min(body.len())])) as usize
    }

    fn place(&self, quote: Quote, rule: &'static str) -> Place {
        let article = quote.article.0 as usize;
        let Span { start, end } = quote.span;
        Place { document: quote.article.0, start: self.at(article, start), end: self.at(article, end), rule }
    }
}

impl<'a> Export<'a> {
    /// The export of a library.
    pub fn new(library: &'a Library) -> Self {
        Self { library, points: CodePoints::new(&library.articles) }
    }
}

fn document(article: &Article) -> Document<'_> {
    Document {
        id: article.id.0,
        path: &article.path,
        title: article.title.as_deref(),
        language: article.lang.code(),
        outlet: article.outlet.as_deref(),
        published: article.published.map(|d| d.to_string()),
        text: &article.body,
    }
}

fn node<'a>(entity: &'a Entity, points: &CodePoints) -> Node<'a> {
    let mut names: BTreeMap<&'static str, Vec<&str>> = BTreeMap::new();
    for name in &entity.names {
        names.entry(name.lang.code()).or_default().push(&name.text);
    }
    Node {
        id: &entity.key.0,
        kind: entity.kind.name(),
        label: &entity.label,
        names,
        attributes: attributes(entity, points),
        mentions: entity.mentions.iter().map(|m| points.place(m.quote, m.rule.0)).collect(),
        merges: entity.merges.iter().map(|m| json!({ "rule": m.rule.0, "reason": m.text })).collect(),
    }
}

fn attributes(entity: &Entity, points: &CodePoints) -> Map<String, Value> {
    let value = match &entity.facts {
        Facts::Person { roles } => json!({ "roles": roles.iter().map(|r| role(r, points)).collect::<Vec<_>>() }),
        Facts::Country { iso } => json!({ "iso": iso.as_str() }),
        Facts::Organization { country } => json!({ "country": country.map(|iso| iso.to_string()) }),
        Facts::Meeting(meeting) => meeting_attributes(meeting, points),
        Facts::Claim(claim) => json!({
            "cue": claim.cue, "class": claim.class, "direct": claim.direct, "negated": claim.negated,
            "date": claim.date.map(|d| d.to_string()),
        }),
    };
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

fn role(role: &RoleFact, points: &CodePoints) -> Value {
    let tenure = match role.tenure {
        Tenure::Current => "current",
        Tenure::Acting => "acting",
        Tenure::Former => "former",
        Tenure::Elect => "elect",
    };
    json!({
        "title": role.title, "office": role.office, "country": role.country.map(|iso| iso.to_string()),
        "tenure": tenure, "published": role.published.map(|d| d.to_string()),
        "evidence": points.place(role.quote, role.rule.0),
    })
}

fn meeting_attributes(meeting: &MeetingFacts, points: &CodePoints) -> Value {
    let reports: Vec<Value> = meeting
        .reports
        .iter()
        .map(|r| {
            let words = r.date.and_then(|d| d.span).map(|span| points.place(Quote { article: r.article, span }, "meeting.date"));
            json!({
                "document": r.article.0, "status": r.status.name(), "date": r.date.map(|d| d.date.to_string()),
                "date_words": words, "place": r.place.as_ref().map(|p| &p.name), "format": r.format.map(Format::name),
            })
        })
        .collect();
    json!({
        "name": meeting.name, "status": meeting.status.name(), "date": meeting.date.map(|d| d.to_string()),
        "place": meeting.place, "format": meeting.format.map(Format::name), "reports": reports,
    })
}

fn edge<'a>(relation: &'a Relation, library: &'a Library, points: &CodePoints) -> Edge<'a> {
    let mut attributes = Map::new();
    if let Some(title) = &relation.title {
        attributes.insert("title".to_string(), Value::from(title.as_str()));
    }
    Edge {
        source: &library.entity(relation.from).key.0,
        target: &library.entity(relation.to).key.0,
        kind: relation.kind.name(),
        attributes,
        evidence: relation.evidence.iter().map(|e| points.place(e.quote, e.rule.0)).collect(),
    }
}
