/** Every collection: what it is, where its files are, who reads it. */
import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
import { DOCS, pageId } from './handbook/catalogue/content.ts';
import { paginaSchema } from './schemas/index.ts';

export const collections = {
  /** Every page of the handbook: `content/docs/**`. Read by Starlight's route and, from disk, by the catalogue. */
  docs: defineCollection({
    loader: docsLoader({ generateId: ({ entry }) => pageId(entry.startsWith(DOCS) ? entry.slice(DOCS.length + 1) : entry) || 'index' }),
    schema: docsSchema({ extend: paginaSchema }),
  }),
  /** The strings that Starlight leaves in English: `content/i18n/nl.json`. Read by Starlight. */
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
