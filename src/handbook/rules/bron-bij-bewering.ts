import type { Page } from '../catalogue/content.ts';
import type { Rule } from './contract.ts';

/** Marks that say where a statement comes from: a source, our reading of the law, or general craft knowledge. */
const MARKS = /<(Bron|Lezing|Vak)\b/;
/** A section shorter than this is a bridge between sections, not a claim. */
const MIN_WORDS = 40;

/** Sections of the text as written, each with its first line. */
function sections(page: Page): { line: number; text: string; title: string }[] {
  const lines = page.source.text.split('\n');
  const starts = page.body.headings.filter((heading) => heading.depth === 2);
  return starts.map((heading, index) => ({
    line: heading.line,
    title: heading.text,
    text: lines.slice(heading.line, (starts[index + 1]?.line ?? lines.length + 1) - 1).join('\n'),
  }));
}

export const rule: Rule = {
  level: 'fout',
  doel: 'Een pagina over de wet, een casus of een update noemt bij elke bewering waar die op rust.',
  *run({ content, catalogue }) {
    for (const page of content.pages) {
      const { data, source } = page;
      if (!data || !['wet', 'praktijk', 'update'].includes(data.soort)) continue;
      const named = page.mdxError !== undefined || page.body.components.some((use) => use.name === 'Bron');
      if (!named && catalogue.sourcesOf({ ...page, data }).length === 0) {
        yield {
          file: source.path,
          line: 1,
          message: 'Deze pagina noemt geen enkele bron.',
          remedy: 'Zet achter elke bewering <Bron id="bron-…"/>.',
        };
      }
      if (data.soort !== 'wet') continue;
      for (const { line, text, title } of sections(page)) {
        if (MARKS.test(text) || text.split(/\s+/).filter(Boolean).length < MIN_WORDS) continue;
        yield {
          file: source.path,
          line,
          message: `Onder '${title}' staat geen enkele bron.`,
          remedy: 'Noem de bron met <Bron id="…"/>, of markeer eigen lezing met <Lezing/>.',
        };
      }
    }
  },
};
