import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../../src/handbook/dutch/did-you-mean.ts';
import { duplicates, entriesOf, linesMatching, sourcesOf, textsOf, unreadable } from '../../../src/handbook/rules/text.ts';
import { parseData } from '../../../src/handbook/catalogue/content.ts';
import { begripSchema } from '../../../src/schemas/index.ts';
import { begrip, bestand, bron, inhoud, pagina, velden, wetsartikel } from '../hulp.ts';

describe('didYouMean', () => {
  it.each([
    ['werkvorm-12', ['werkvorm-1', 'werkvorm-21', 'valkuil-3'], " Bedoelde je 'werkvorm-1'?"],
    ['Titel', ['title', 'description'], " Bedoelde je 'title'?"],
    ['bron-gemeentwet', ['bron-awb', 'bron-gemeentewet'], " Bedoelde je 'bron-gemeentewet'?"],
    ['volslagen-anders', ['les-1-1', 'les-1-2'], ''],
    ['x', [], ''],
  ])('bij %s uit %j', (word, candidates, hint) => {
    expect(didYouMean(word, candidates)).toBe(hint);
  });
});

describe('linesMatching', () => {
  it('telt vanaf één en vindt elke regel', () => {
    expect(linesMatching('<<<<<<< a\nb\n=======\n', /^(<{7}|={7})/)).toEqual([1, 3]);
  });

  it('vindt niets in een lege tekst', () => {
    expect(linesMatching('', /x/)).toEqual([]);
  });
});

describe('duplicates', () => {
  it('geeft alleen groepen met meer dan één, en slaat over wat geen sleutel heeft', () => {
    const entries = ['a1', 'b1', 'a2', '-', '-'];
    expect(duplicates(entries, (entry) => (entry === '-' ? undefined : entry[0]))).toEqual([['a', ['a1', 'a2']]]);
  });
});

it('neemt pagina’s en gegevens samen, elk één keer', () => {
  const content = inhoud({
    pages: [pagina('over.mdx', velden('pagina'))],
    begrippen: [begrip('a')],
    bronnen: [bron('b')],
    wetsartikelen: [wetsartikel('c')],
  });
  expect(entriesOf(content)).toHaveLength(4);
  expect(sourcesOf(content).map(({ path }) => path)).toEqual([
    'src/content/docs/over.mdx',
    'src/content/data/begrippen/a.yaml',
    'src/content/data/bronnen/b.yaml',
    'src/content/data/wetsartikelen/c.yaml',
  ]);
});

describe('textsOf', () => {
  it('vindt de regel van een link, ook halverwege een gevouwen tekst', () => {
    const text = 'naam: Loting\ndefinitie: >-\n  Eerste regel.\n  Zie [les](/les-1-1/).\nzoekwoorden: [x]\n';
    const entry = parseData(begripSchema, bestand('src/content/data/begrippen/loting.yaml', text));
    const found = [...textsOf(entry)].flatMap(({ body, lineOf }) => body.links.map(({ url }) => [url, lineOf(url)]));
    expect(found).toEqual([['/les-1-1/', 4]]);
  });

  it('leest ook wat niet door het schema komt', () => {
    const entry = begrip('x', { definitie: undefined, onzin: 'Zie [a](/a/).' });
    expect([...textsOf(entry)].flatMap(({ body }) => body.links.map(({ url }) => url))).toEqual(['/a/']);
  });
});

describe('unreadable', () => {
  it('noemt wat wel op schijf staat maar niet in het handboek', () => {
    const content = inhoud({
      pages: [
        pagina('lessen/01-01-a.mdx', velden('les', { title: undefined })),
        pagina('over.mdx', velden('pagina')),
        pagina('stuk.mdx', velden('pagina', { code: 'pagina-stuk' }), '<LetOp>'),
      ],
      begrippen: [begrip('goed'), begrip('fout', { onzin: 1 })],
      bronnen: [bron('fout', { type: 'onbekend' })],
      wetsartikelen: [wetsartikel('fout', { bwb: 'x' }), wetsartikel('goed')],
    });
    const { codes, urls, articles } = unreadable(content);
    expect([...codes].sort()).toEqual(['begrip-fout', 'bron-fout', 'les-1-1']);
    expect([...urls].sort()).toEqual(['/lessen/a/', '/stuk/']);
    expect([...articles]).toEqual(['fout']);
  });
});
