//! Claims: which of them are the same statement.

use super::{ClaimFacts, Entity, EntityId, EntityKey, EntityKind, EntityMention, Facts, Found, Name, Resolution};
use crate::extract::Claim;
use crate::text::{ArticleKey, Quote};

/// Makes an entity of every claim.
pub fn resolve(found: &[Found], out: &mut Resolution) {
    for f in found {
        let ids = f.extraction.claims.iter().map(|c| out.add(single(f, c))).collect();
        out.claims.push(ids);
    }
}

fn single(f: &Found, claim: &Claim) -> Entity {
    let words = claim.content.of(&f.article.body);
    let key = ArticleKey::of(&format!("{}\n{}", f.article.path, claim.content.start));
    Entity {
        id: EntityId(0),
        key: EntityKey(format!("claim:{:016x}", key.0)),
        kind: EntityKind::Claim,
        label: words.to_string(),
        names: vec![Name { lang: f.article.lang, text: words.to_string(), count: 1 }],
        mentions: vec![EntityMention {
            quote: Quote { article: f.article.id, span: claim.content },
            rule: claim.rule,
            because: claim.cue,
        }],
        facts: Facts::Claim(Box::new(ClaimFacts {
            cue: claim.cue.of(&f.article.body).to_string(),
            class: claim.class,
            direct: claim.direct,
            negated: claim.negated,
            date: f.article.published,
        })),
        merges: Vec::new(),
    }
}
