//! The JSON export: documents, nodes and edges.
//!
//! Offsets count Unicode code points of a document's `text`, end exclusive.
//! Every mention and every piece of evidence carries the rule that made it.

use std::collections::BTreeMap;

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::extract::{Format, Tenure};
use crate::graph::Relation;
use crate::library::Library;
use crate::resolve::{Entity, Facts, Report, RoleFact};
use crate::text::{Article, PartialDate, Quote, Span};

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
    attributes: Attributes<'a>,
    mentions: Vec<Place>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    merges: Vec<Merge<'a>>,
}

#[derive(serde::Serialize)]
struct Merge<'a> {
    reason: &'a str,
    rule: &'static str,
}

/// What is known of a node, by its kind; the fields in alphabetical order.
#[derive(serde::Serialize)]
#[serde(untagged)]
enum Attributes<'a> {
    Person {
        roles: Vec<Role<'a>>,
    },
    Country {
        iso: &'a str,
    },
    Organization {
        country: Option<String>,
    },
    Meeting {
        date: Option<String>,
        format: Option<&'static str>,
        name: Option<&'a str>,
        place: Option<&'a str>,
        reports: Vec<Told<'a>>,
        status: &'static str,
    },
    Claim {
        class: &'static str,
        cue: &'a str,
        date: Option<String>,
        direct: bool,
        negated: bool,
    },
}

#[derive(serde::Serialize)]
struct Role<'a> {
    country: Option<String>,
    evidence: Evidence,
    office: Option<&'static str>,
    published: Option<String>,
    tenure: &'static str,
    title: &'a str,
}

/// What one article tells of a meeting.
#[derive(serde::Serialize)]
struct Told<'a> {
    date: Option<String>,
    date_words: Option<Evidence>,
    document: u32,
    format: Option<&'static str>,
    place: Option<&'a str>,
    status: &'static str,
}

#[derive(serde::Serialize)]
struct Edge<'a> {
    source: &'a str,
    target: &'a str,
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    attributes: Option<Title<'a>>,
    evidence: Vec<Place>,
}

#[derive(serde::Serialize)]
struct Title<'a> {
    title: &'a str,
}

/// A quote in code points.
#[derive(serde::Serialize)]
struct Place {
    document: u32,
    start: usize,
    end: usize,
    rule: &'static str,
}

/// The same among attributes, in the order of their names.
#[derive(serde::Serialize)]
struct Evidence {
    document: u32,
    end: usize,
    rule: &'static str,
    start: usize,
}

impl From<Place> for Evidence {
    fn from(Place { document, start, end, rule }: Place) -> Self {
        Self { document, end, rule, start }
    }
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
        merges: entity.merges.iter().map(|m| Merge { reason: &m.text, rule: m.rule.0 }).collect(),
    }
}

fn attributes<'a>(entity: &'a Entity, points: &CodePoints) -> Attributes<'a> {
    let day = |date: Option<PartialDate>| date.map(|d| d.to_string());
    match &entity.facts {
        Facts::Person { roles } => Attributes::Person { roles: roles.iter().map(|r| role(r, points)).collect() },
        Facts::Country { iso } => Attributes::Country { iso: iso.as_str() },
        Facts::Organization { country } => Attributes::Organization { country: country.map(|iso| iso.to_string()) },
        Facts::Meeting(meeting) => Attributes::Meeting {
            date: day(meeting.date),
            format: meeting.format.map(Format::name),
            name: meeting.name.as_deref(),
            place: meeting.place.as_deref(),
            reports: meeting.reports.iter().map(|r| report(r, points)).collect(),
            status: meeting.status.name(),
        },
        Facts::Claim(claim) => Attributes::Claim {
            class: claim.class,
            cue: &claim.cue,
            date: day(claim.date),
            direct: claim.direct,
            negated: claim.negated,
        },
    }
}

fn role<'a>(role: &'a RoleFact, points: &CodePoints) -> Role<'a> {
    let tenure = match role.tenure {
        Tenure::Current => "current",
        Tenure::Acting => "acting",
        Tenure::Former => "former",
        Tenure::Elect => "elect",
    };
    Role {
        country: role.country.map(|iso| iso.to_string()),
        evidence: points.place(role.quote, role.rule.0).into(),
        office: role.office,
        published: role.published.map(|d| d.to_string()),
        tenure,
        title: &role.title,
    }
}

fn report<'a>(report: &'a Report, points: &CodePoints) -> Told<'a> {
    let words = |span| points.place(Quote { article: report.article, span }, "meeting.date").into();
    Told {
        date: report.date.map(|d| d.date.to_string()),
        date_words: report.date.and_then(|d| d.span).map(words),
        document: report.article.0,
        format: report.format.map(Format::name),
        place: report.place.as_ref().map(|p| p.name.as_str()),
        status: report.status.name(),
    }
}

fn edge<'a>(relation: &'a Relation, library: &'a Library, points: &CodePoints) -> Edge<'a> {
    Edge {
        source: &library.entity(relation.from).key.0,
        target: &library.entity(relation.to).key.0,
        kind: relation.kind.name(),
        attributes: relation.title.as_deref().map(|title| Title { title }),
        evidence: relation.evidence.iter().map(|e| points.place(e.quote, e.rule.0)).collect(),
    }
}
