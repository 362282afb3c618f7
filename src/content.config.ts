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
    // While authors write, Astro checks the front matter too and editors get its JSON schema. A build has been checked by the
    // rules with the same schemas (`scripts/build.ts`), and the pages read the catalogue; Astro then needs Starlight's fields only.
    schema: docsSchema(import.meta.env.DEV ? { extend: paginaSchema } : {}),
  }),
  /** The strings that Starlight leaves in English: `content/i18n/nl.json`. Read by Starlight. */
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
