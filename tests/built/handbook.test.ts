/** Whether the handbook is whole: what it must contain, how its pages hold together, and how they read. */
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../src/handbook/catalogue/catalogue.ts';
import type { CheckedPage } from '../../src/handbook/catalogue/catalogue.ts';
import { readContentOnce } from '../../src/handbook/catalogue/content.ts';
import { overlap, readability, shingles } from '../../src/handbook/dutch/readability.ts';
import { soortVanCode } from '../../src/schemas/gedeeld.ts';
import type { PaginaSoort } from '../../src/schemas/index.ts';
import { catalogue as rows } from './output.ts';

const content = await readContentOnce(process.cwd());
const handbook = buildCatalogue(content);
const SOORTEN: readonly PaginaSoort[] = ['module', 'les', 'valkuil', 'stap', 'werkvorm', 'praktijk', 'wet', 'update', 'rol', 'pagina'];
const pages = SOORTEN.flatMap((soort): CheckedPage[] => [...handbook.pages(soort)]);
const wordCount = (text: string) => text.split(/\s+/).filter(Boolean).length;

describe('het handboek is volledig', () => {
  /** As many as the table of contents has; codes are numbered without gaps. */
  const COUNTS = { module: 6, les: 27, valkuil: 6, stap: 10, werkvorm: 46, praktijk: 15, wet: 9, rol: 8, begrip: 145 } as const;
  it.each(Object.entries(COUNTS))('heeft van de soort %s er precies %i', (soort, count) => {
    expect(rows().filter((row) => row.soort === soort)).toHaveLength(count);
  });

  it('heeft ten minste veertig updates', () => {
    expect(rows().filter((row) => row.soort === 'update').length).toBeGreaterThanOrEqual(40);
  });

  it.each(['module', 'valkuil', 'stap', 'werkvorm', 'praktijk', 'wet', 'rol'] as const)('nummert elke %s zonder gaten', (soort) => {
    const numbers = handbook.pages(soort).map(({ data }) => Number(data.code.split('-')[1]));
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('heeft de lessen van de inhoudskaart', () => {
    const perModule = [6, 4, 4, 9, 2, 2];
    expect(perModule.map((_, index) => handbook.lessons(`module-${index + 1}`).length)).toEqual(perModule);
  });

  const FLOORS = { les: 700, valkuil: 500, stap: 500, werkvorm: 350, praktijk: 400, wet: 600, rol: 250 } as const;
  it.each(Object.entries(FLOORS))('heeft van de soort %s geen pagina onder %i woorden', (soort, floor) => {
    const short = handbook.pages(soort as PaginaSoort).map(({ data, body }) => [data.code, wordCount(body.text)] as const);
    expect(short.length).toBeGreaterThan(0);
    expect(short.filter(([, count]) => count < floor)).toEqual([]);
  });

  it('houdt elke les bij de 1.200 woorden', () => {
    const long = handbook.pages('les').map(({ data, body }) => [data.code, wordCount(body.text)] as const);
    expect(long.filter(([, count]) => count > 1200)).toEqual([]);
  });
});

describe('geen pagina herhaalt een andere', () => {
  it('deelt hooguit 35% van haar stukjes van zes woorden met een andere pagina', () => {
    const own = pages.map((page) => ({ code: page.data.code, pieces: shingles(page.body.text) })).filter(({ pieces }) => pieces.size > 20);
    const most = own
      .map(({ code, pieces }) => {
        const shares = own
          .filter((other) => other.code !== code)
          .map((other) => ({ other: other.code, share: overlap(pieces, other.pieces) }));
        return { code, ...shares.reduce((a, b) => (b.share > a.share ? b : a)) };
      })
      .sort((a, b) => b.share - a.share);
    console.log(
      `meeste overlap: ${most
        .slice(0, 3)
        .map(({ code, other, share }) => `${code}/${other} ${Math.round(share * 100)}%`)
        .join(', ')}`,
    );
    expect(most.length).toBeGreaterThan(150);
    expect(most.filter(({ share }) => share > 0.35)).toEqual([]);
  });
});

describe('bronnen', () => {
  it('heeft elke bron een adres, een uitgever, een datum of z.d., en de dag waarop zij is gezien', () => {
    const incomplete = handbook.bronnen
      .filter(({ data }) => !data.url || !data.uitgever || !data.datum || !data.gezien)
      .map(({ slug }) => slug);
    expect(handbook.bronnen.length).toBeGreaterThan(200);
    expect(incomplete).toEqual([]);
  });

  it.each(['wet', 'praktijk', 'update'] as const)('heeft elke pagina van de soort %s bronnen', (soort) => {
    expect(
      handbook
        .pages(soort)
        .filter((page) => handbook.sourcesOf(page).length === 0)
        .map(({ data }) => data.code),
    ).toEqual([]);
  });
});

describe('samenhang', () => {
  const targets = (page: CheckedPage) => handbook.references(page.data.code);
  const count = (page: CheckedPage, ...soorten: string[]) =>
    targets(page).filter((code) => soorten.includes(soortVanCode(code) ?? '')).length;

  it('verwijst elke les naar twee werkvormen of stappen, een valkuil of begrip, en een praktijkvoorbeeld of wetspagina', () => {
    const poor = handbook
      .pages('les')
      .filter((page) => count(page, 'werkvorm', 'stap') < 2 || count(page, 'valkuil', 'begrip') < 1 || count(page, 'praktijk', 'wet') < 1);
    expect(poor.map(({ data }) => data.code)).toEqual([]);
  });

  it('heeft geen pagina waar geen andere naar verwijst', () => {
    const orphans = pages.filter(({ data }) => data.soort !== 'pagina' && handbook.backlinks(data.code).length === 0);
    expect(orphans.map(({ data }) => data.code)).toEqual([]);
  });

  it('gebruikt elk begrip op ten minste één pagina', () => {
    const used = new Set(pages.flatMap((page) => targets(page)));
    expect(handbook.begrippen.map(({ slug }) => `begrip-${slug}`).filter((code) => !used.has(code))).toEqual([]);
  });
});

describe('taal', () => {
  const measured = pages.map((page) => ({ code: page.data.code, ...readability(page.body.text) })).filter(({ sentences }) => sentences > 0);

  it('heeft op elke pagina een middelste zin van hooguit vijftien woorden', () => {
    expect(measured.length).toBeGreaterThan(150);
    expect(
      measured.filter(({ median, sentences }) => sentences > 2 && median > 15).map(({ code, median }) => `${code}: ${median}`),
    ).toEqual([]);
  });

  it('heeft op geen pagina meer dan 12% zinnen van meer dan 25 woorden', () => {
    const wordy = measured.filter(({ long }) => long > 0.12);
    expect(wordy.map(({ code, long, longest }) => `${code}: ${Math.round(long * 100)}% ${longest[0] ?? ''}`)).toEqual([]);
  });
});
