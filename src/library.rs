//! The whole pipeline as one function: articles → [`Library`].

use rayon::prelude::*;

use crate::extract::{Extraction, extract};
use crate::graph::Network;
use crate::resolve::{Entity, EntityId, EntityKey, Found, Resolution, resolve};
use crate::text::{Article, ArticleId};

/// A folder as read: replaced whole, never edited.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// All articles; [`ArticleId`] is the position.
    pub articles: Vec<Article>,
    /// What was found in each.
    pub extractions: Vec<Extraction>,
    /// What the finds came together to.
    pub resolution: Resolution,
    /// How the entities are connected.
    pub network: Network,
}

impl Library {
    /// Reads everything out of the articles. `progress` is called from several
    /// threads after each article; when it returns `false` the rest is skipped
    /// and `None` returned.
    pub fn build(mut articles: Vec<Article>, progress: impl Fn() -> bool + Sync) -> Option<Self> {
        for (i, article) in articles.iter_mut().enumerate() {
            article.id = ArticleId(u32::try_from(i).unwrap_or(u32::MAX));
        }
        let extractions: Option<Vec<Extraction>> =
            articles.par_iter().map(|article| progress().then(|| extract(article))).collect();
        let extractions = extractions?;
        let found: Vec<Found> =
            articles.iter().zip(&extractions).map(|(article, extraction)| Found { article, extraction }).collect();
        let resolution = resolve(&found);
        let network = Network::new(&found, &resolution);
        Some(Self { articles, extractions, resolution, network })
    }

    /// The article of an id.
    pub fn article(&self, id: ArticleId) -> &Article {
        &self.articles[id.0 as usize]
    }

    /// The entity of an id.
    pub fn entity(&self, id: EntityId) -> &Entity {
        self.resolution.entity(id)
    }

    /// The entity of a key, if the folder has it.
    pub fn find(&self, key: &EntityKey) -> Option<EntityId> {
        self.resolution.entities.iter().find(|e| e.key == *key).map(|e| e.id)
    }

    /// All entities.
    pub fn entities(&self) -> &[Entity] {
        &self.resolution.entities
    }
}
