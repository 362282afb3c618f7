/** Markdown of an organisation to safe HTML: no HTML in the source, no unsafe address, headings with an address. */
import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { LocalProblem } from './problem.ts';

export interface RenderOptions {
  /** Path within `lokaal/`, for the problems. */
  file: string;
  /** Line of the file on which the Markdown starts. */
  firstLine: number;
  /** The highest heading that may be used: 2 on a page, 3 in a note. */
  topHeading: 2 | 3;
  /** Put before the id of each heading, so that it differs from those of the page around it. */
  idPrefix: string;
  /** An address as written → as it goes in the page (from the root, or external), or a problem when it leads nowhere. */
  resolve: (href: string, kind: 'link' | 'plaatje') => { url: string } | { message: string; remedy: string };
}

export interface Rendered {
  html: string;
  /** Second-level headings. */
  headings: { id: string; text: string }[];
  problems: LocalProblem[];
}

/** Alignment of a column: the only inline style that Markdown makes, and the security policy blocks those. */
const ALIGN: Readonly<Record<string, string>> = { 'text-align:left': 'links', 'text-align:right': 'rechts', 'text-align:center': 'midden' };

const slug = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'kop';

/** The text of an inline token, without markup. */
const plain = (token: Token | undefined): string => (token?.children ?? []).map(({ content }) => content).join('');

/** Renders one text. Never throws; with a problem of level `fout` the HTML must not be used. */
export function renderMarkdown(source: string, { file, firstLine, topHeading, idPrefix, resolve }: RenderOptions): Rendered {
  // HTML is recognised so that it can be refused by line; it never reaches the output.
  const parser = new MarkdownIt({ html: true, typographer: true, quotes: '‘’‘’' });
  // Addresses are judged below, where the problem can be told.
  parser.validateLink = () => true;
  const problems: LocalProblem[] = [];
  const headings: Rendered['headings'] = [];
  const used = new Map<string, number>();
  const tokens = parser.parse(source, {});
  let line = firstLine;
  const report = (message: string, remedy: string) => problems.push({ file, line, level: 'fout', message, remedy });

  const checkInline = (token: Token): void => {
    if (token.type === 'html_inline' || token.type === 'html_block') {
      const shown = token.content.trim().split('\n')[0]?.slice(0, 60) ?? '';
      report(`Hier staat HTML: ${shown}`, 'Gebruik alleen Markdown: **vet**, [tekst](adres), lijsten, tabellen en ### koppen.');
      token.content = '';
    }
    const attribute = token.type === 'link_open' ? 'href' : token.type === 'image' ? 'src' : undefined;
    if (attribute !== undefined) {
      const written = String(token.attrGet(attribute) ?? '');
      const result = resolve(written, token.type === 'image' ? 'plaatje' : 'link');
      if ('url' in result) token.attrSet(attribute, result.url);
      else report(result.message, result.remedy);
    }
    if (token.type === 'image' && plain(token).trim() === '') {
      report(
        'Dit plaatje heeft geen beschrijving.',
        'Schrijf tussen de vierkante haken wat er te zien is: ![Kaart van de wijk](bestanden/kaart.png).',
      );
    }
  };

  for (const [index, token] of tokens.entries()) {
    if (token.map) line = firstLine + token.map[0];
    if (token.type === 'heading_open') {
      const level = Number(token.tag.slice(1));
      const text = plain(tokens[index + 1]).trim();
      if (level < topHeading) {
        report(
          `Deze kop is te groot: '${text}'.`,
          `Begin koppen hier met ${'#'.repeat(topHeading)} of kleiner; de titel staat al boven de tekst.`,
        );
      }
      const base = `${idPrefix}${slug(text)}`;
      const count = (used.get(base) ?? 0) + 1;
      used.set(base, count);
      const id = count === 1 ? base : `${base}-${count}`;
      token.attrSet('id', id);
      if (level === 2) headings.push({ id, text });
    }
    const style = token.attrGet('style');
    if (style !== null) {
      token.attrs = (token.attrs ?? []).filter(([name]) => name !== 'style');
      token.attrSet('class', ALIGN[String(style).replaceAll(' ', '')] ?? 'links');
    }
    if (token.type === 'html_block') checkInline(token);
    for (const child of token.children ?? []) {
      checkInline(child);
      if (child.type === 'softbreak' || child.type === 'hardbreak') line += 1;
    }
  }
  return { html: problems.length > 0 ? '' : parser.renderer.render(tokens, parser.options, {}), headings, problems };
}
