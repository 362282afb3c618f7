import type { Rule } from './contract.ts';

export const rule: Rule = {
  level: 'melding',
  doel: 'Elke bron in het register wordt op minstens één pagina gebruikt.',
  *run({ content, catalogue }) {
    const used = new Set([
      ...content.pages.flatMap((page) => (page.data ? catalogue.sourcesOf({ ...page, data: page.data }) : [])),
      ...content.begrippen.flatMap((item) => item.data?.bronnen ?? []),
      // A file that cannot be read still shows which sources it names.
      ...[...content.pages.filter((page) => !page.data || page.mdxError), ...content.begrippen.filter((item) => !item.data)].flatMap(
        ({ source }) => source.text.match(/\bbron-[a-z0-9-]+/g) ?? [],
      ),
    ]);
    for (const { source, slug, data } of content.bronnen) {
      if (!data || used.has(`bron-${slug}`)) continue;
      yield {
        file: source.path,
        line: 1,
        message: `De bron 'bron-${slug}' wordt nergens gebruikt.`,
        remedy: 'Verwijs ernaar of verwijder het bestand.',
      };
    }
  },
};
