import { describe, expect, it } from 'vitest';
import { didYouMean, duplicates, entriesOf, linesMatching, sourcesOf } from '../../../src/handbook/rules/text.ts';
import { begrip, bron, inhoud, pagina, velden, wetsartikel } from '../hulp.ts';

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
