import { describe, expect, it } from 'vitest';
import {
  MAX_SIDEBAR_LINKS,
  breadcrumbs,
  endHeadings,
  endOfPage,
  neighbours,
  sectionOf,
  sideNavigation,
  updatesNewestFirst,
} from '../../../src/handbook/catalogue/navigation.ts';
import { SECTIONS } from '../../../src/handbook/catalogue/sections.ts';
import { PAGINA_SCHEMAS } from '../../../src/schemas/index.ts';
import { begrip, bron, haal, handboek, pagina, velden } from '../hulp.ts';
import type { Velden } from '../hulp.ts';

const les = (code: string, meer: Velden = {}) => pagina(`lessen/${code}-a.mdx`, velden('les', { code, title: code, ...meer }));
const update = (dag: string) => pagina(`wet/updates/${dag}-a.mdx`, velden('update', { code: `update-${dag}`, datum: dag }));
const catalogue = handboek({
  pages: [
    pagina('index.mdx', velden('pagina', { code: 'pagina-begin', overzicht: 'home' })),
    pagina('over.mdx', velden('pagina')),
    pagina('modules/index.mdx', velden('pagina', { code: 'pagina-modules', overzicht: 'modules' })),
    pagina('modules/01-basis.mdx', velden('module', { title: 'De basis' })),
    pagina('modules/02-verder.mdx', velden('module', { code: 'module-2', title: 'Verder' })),
    les('les-1-1'),
    les('les-1-2', { lessen: ['les-1-1'], valkuilen: ['valkuil-1'], begrippen: ['begrip-loting'] }),
    les('les-2-1', { module: 'module-2' }),
    pagina('valkuilen/01-a.mdx', velden('valkuil', { lessen: ['les-1-2'], stappen: ['stap-9'] })),
    pagina('wet/01-a.mdx', velden('wet')),
    update('2024-06-04'),
    update('2026-03-01'),
  ],
  begrippen: [begrip('loting', { bronnen: ['bron-verslag'] })],
  bronnen: [bron('verslag')],
});
const page = (code: string) => haal(catalogue, code);

describe('afdelingen', () => {
  it('zijn er voor elke soort behalve losse pagina’s, elk in precies één', () => {
    expect(SECTIONS.flatMap(({ soorten }) => soorten).sort()).toEqual(
      Object.keys(PAGINA_SCHEMAS)
        .filter((soort) => soort !== 'pagina')
        .sort(),
    );
  });

  it.each([
    ['les-1-1', 'lessen'],
    ['module-1', 'lessen'],
    ['update-2024-06-04', 'wet'],
    ['pagina-modules', 'lessen'],
    ['pagina-over', undefined],
    ['pagina-begin', undefined],
  ])('%s hoort bij %s', (code, section) => {
    expect(sectionOf(page(code))?.id).toBe(section);
  });
});

describe('zijmenu', () => {
  it('toont bij een les de lessen van haar module, en daarnaast de modules', () => {
    const [lessons, modules] = sideNavigation(catalogue, page('les-1-2'));
    expect(lessons).toMatchObject({ label: 'De basis', url: '/modules/basis/', more: 0 });
    expect(lessons?.links.map(({ label, nummer, current }) => [label, nummer, current])).toEqual([
      ['les-1-1', '1.1', false],
      ['les-1-2', '1.2', true],
    ]);
    expect(modules?.links.map(({ label, current }) => [label, current])).toEqual([
      ['De basis', false],
      ['Verder', false],
    ]);
  });

  it('toont bij een module haar eigen lessen, en haarzelf als huidige', () => {
    const [lessons, modules] = sideNavigation(catalogue, page('module-2'));
    expect(lessons?.links.map(({ url }) => url)).toEqual(['/lessen/les-2-1-a/']);
    expect(modules?.links.find(({ current }) => current)?.url).toBe('/modules/verder/');
  });

  it('laat de modules weg als er maar één is', () => {
    const small = handboek({ pages: [pagina('modules/01-basis.mdx', velden('module')), les('les-1-1')] });
    expect(sideNavigation(small, haal(small, 'les-1-1'))).toHaveLength(1);
  });

  it('toont bij de wet de pagina’s en de updates, de nieuwste eerst', () => {
    const [pages, updates] = sideNavigation(catalogue, page('update-2024-06-04'));
    expect(pages?.url).toBe('/wet/');
    expect(updates?.links.map(({ url, current }) => [url, current])).toEqual([
      ['/wet/updates/2026-03-01-a/', false],
      ['/wet/updates/2024-06-04-a/', true],
    ]);
  });

  it('toont bij een andere soort alleen de eigen afdeling', () => {
    expect(sideNavigation(catalogue, page('valkuil-1'))).toMatchObject([
      { label: 'Valkuilen', url: '/valkuilen/', links: [{ nummer: '1', current: true }] },
    ]);
  });

  it('is leeg bij een overzicht en een losse pagina', () => {
    expect(sideNavigation(catalogue, page('pagina-modules'))).toEqual([]);
    expect(sideNavigation(catalogue, page('pagina-over'))).toEqual([]);
  });

  describe('met te veel pagina’s', () => {
    const count = MAX_SIDEBAR_LINKS + 40;
    const codes = Array.from({ length: count }, (_, index) => `valkuil-${index + 1}`);
    const large = handboek({ pages: codes.map((code) => pagina(`valkuilen/${code}.mdx`, velden('valkuil', { code }))) });

    it.each([
      ['vooraan', 1],
      ['in het midden', Math.round(count / 2)],
      ['achteraan', count],
    ])('toont %s een venster met de huidige erin en telt de rest', (_, number) => {
      const [group] = sideNavigation(large, haal(large, `valkuil-${number}`));
      expect(group?.links).toHaveLength(MAX_SIDEBAR_LINKS);
      expect(group?.more).toBe(40);
      expect(group?.links.filter(({ current }) => current).map(({ nummer }) => nummer)).toEqual([String(number)]);
    });

    it('zet de huidige in het midden, met zicht op wat ervoor en erna komt', () => {
      const nummers = sideNavigation(large, haal(large, 'valkuil-50'))[0]?.links.map(({ nummer }) => Number(nummer)) ?? [];
      expect([nummers[0], nummers.at(-1)]).toEqual([20, 79]);
    });

    it('begint bij het begin en eindigt bij het eind', () => {
      expect(sideNavigation(large, haal(large, 'valkuil-1'))[0]?.links[0]?.nummer).toBe('1');
      expect(sideNavigation(large, haal(large, `valkuil-${count}`))[0]?.links.at(-1)?.nummer).toBe(String(count));
    });
  });
});

describe('lessen en updates', () => {
  it('horen bij een module, op volgorde', () => {
    expect(catalogue.lessons('module-1').map(({ data }) => data.code)).toEqual(['les-1-1', 'les-1-2']);
    expect(catalogue.lessons('module-9')).toEqual([]);
  });

  it('draaien de updates om zonder de catalogus te veranderen', () => {
    updatesNewestFirst(catalogue);
    expect(updatesNewestFirst(catalogue).map(({ data }) => data.code)).toEqual(['update-2026-03-01', 'update-2024-06-04']);
    expect(catalogue.pages('update')[0]?.data.code).toBe('update-2024-06-04');
  });
});

describe('vorige en volgende', () => {
  it.each([
    ['les-1-1', undefined, 'les-1-2'],
    ['les-1-2', 'les-1-1', 'les-2-1'],
    ['les-2-1', 'les-1-2', undefined],
    ['valkuil-1', undefined, undefined],
    ['pagina-over', undefined, undefined],
  ])('van %s zijn %s en %s', (code, previous, next) => {
    const found = neighbours(catalogue, page(code));
    expect([found.previous?.data.code, found.next?.data.code]).toEqual([previous, next]);
  });
});

describe('kruimelpad', () => {
  it.each([
    ['pagina-begin', []],
    ['pagina-over', ['Begin /']],
    ['pagina-modules', ['Begin /']],
    ['module-1', ['Begin /', 'Lessen /modules/']],
    ['les-2-1', ['Begin /', 'Lessen /modules/', 'Module 2 /modules/verder/']],
    ['wet-1', ['Begin /', 'De wet /wet/']],
    ['update-2024-06-04', ['Begin /', 'De wet /wet/', 'Updates /wet/updates/']],
  ])('van %s', (code, crumbs) => {
    expect(breadcrumbs(catalogue, page(code)).map(({ label, url }) => `${label} ${url}`)).toEqual(crumbs);
  });
});

describe('einde van een pagina', () => {
  it('noemt waar de velden naar verwijzen, op volgorde van de velden, zonder wat niet bestaat', () => {
    expect(endOfPage(catalogue, page('les-1-2')).further.map(({ code }) => code)).toEqual(['les-1-1', 'valkuil-1', 'begrip-loting']);
    expect(endOfPage(catalogue, page('valkuil-1')).further.map(({ code }) => code)).toEqual(['les-1-2']);
  });

  it('noemt van elke soort hooguit drie die hierheen wijzen, en zegt hoeveel het er meer zijn', () => {
    const lessons = Array.from({ length: 6 }, (_, index) => les(`les-1-${index + 1}`, { valkuilen: ['valkuil-1'] }));
    const busy = handboek({
      pages: [
        ...lessons,
        pagina('valkuilen/01-a.mdx', velden('valkuil')),
        pagina('stappenplan/01-a.mdx', velden('stap', { valkuilen: ['valkuil-1'] })),
      ],
    });
    const { backlinks, moreBacklinks } = endOfPage(busy, haal(busy, 'valkuil-1'));
    expect(backlinks.map(({ code }) => code)).toEqual(['les-1-1', 'les-1-2', 'les-1-3', 'stap-1']);
    expect(moreBacklinks).toBe(3);
  });

  it('noemt wie hierheen wijst, behalve wie al onder verder lezen staat', () => {
    expect(endOfPage(catalogue, page('les-1-2')).backlinks).toEqual([]);
    expect(endOfPage(catalogue, page('les-1-1')).backlinks.map(({ code }) => code)).toEqual(['les-1-2']);
  });

  it('geeft een losse pagina alleen haar bronnen', () => {
    const own = handboek({
      pages: [pagina('over.mdx', velden('pagina', { lessen: ['les-1-1'], bronnen: ['bron-x'] })), les('les-1-1')],
      bronnen: [bron('x')],
    });
    expect(endOfPage(own, haal(own, 'pagina-over'))).toEqual({ further: [], sources: ['bron-x'], backlinks: [], moreBacklinks: 0 });
  });

  it('heeft alleen koppen waar iets onder staat', () => {
    const ids = (code: string) => endHeadings(endOfPage(catalogue, page(code))).map(({ id }) => id);
    expect(ids('les-1-2')).toEqual(['verder-lezen']);
    expect(ids('les-1-1')).toEqual(['genoemd-in']);
    expect(ids('update-2026-03-01')).toEqual(['bronnen']);
    expect(ids('les-2-1')).toEqual([]);
  });
});
