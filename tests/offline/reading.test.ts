/** The handbook as somebody reads it who opened it with a double click. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { fileAddress } from '../../src/handbook/links/file.ts';
import { pdfText } from './pdf-text.ts';
import { FOLDER, PHONE, startReaders } from './readers.ts';
import type { Tab } from './readers.ts';
import { TWENTY_QUESTIONS } from '../zoekvragen/twintig.ts';

interface Row {
  code: string;
  soort: string;
  url: string;
}
const rows = JSON.parse(readFileSync(join(inject('website'), 'catalogus.json'), 'utf8')) as Row[];
/** The file of an item, with its anchor. */
function fileOf(code: string): string {
  const row = rows.find((candidate) => candidate.code === code);
  if (!row) throw new Error(`${code} staat niet in catalogus.json`);
  return fileAddress(row.url.replace(/^\.?\//, ''));
}
/** Every page of the catalogue. */
const pages = [...new Set(rows.map(({ code }) => fileOf(code).split('#')[0] ?? ''))];
const LESSON = fileOf('les-1-1');
const SEARCH = 'zoeken/index.html';

/** Tabs that read at the same time: test machines are small. */
const TABS = 2;

/** Waits for the answer to a question, wherever it is asked; all of it is drawn. */
const answered = (tab: Tab, question: string) =>
  tab.until((wanted) => {
    const lines = [...document.querySelectorAll('.zoek-stand, .zoek-hint')].map((line) => line.textContent ?? '');
    return lines.some((line) => line.includes(wanted)) && document.querySelector('[aria-busy="true"]') === null;
  }, question);
/** Opens the dialog and waits until it can be typed in. */
const openDialog = async (tab: Tab) => {
  await tab.click('[data-zoek-open]');
  await tab.until(() => document.activeElement?.id === 'dialoog-vraag');
};
const askInDialog = async (tab: Tab, question: string) => {
  await tab.run((text) => {
    const field = document.querySelector<HTMLInputElement>('#dialoog-vraag');
    if (!field) throw new Error('geen zoekveld');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, question);
  await answered(tab, question);
};
/** Files of the results on screen, the first link of each. */
const results = async (tab: Tab): Promise<string[]> => {
  const links = await tab.run(() =>
    [...document.querySelectorAll('.uitkomst')].map((item) => item.querySelector<HTMLAnchorElement>('a.uitkomst-titel')?.href ?? ''),
  );
  return links.map((link) => decodeURIComponent(link).slice(decodeURIComponent(FOLDER).length));
};
/** Where a tab is, without the theme that travels along in Firefox. */
const page = (tab: Tab) => tab.at().replace(/\?thema=\w+/, '');
const arrived = (tab: Tab, file: string) =>
  tab.until(
    (path) => location.pathname === path && document.readyState === 'complete' && 'handboekZoek' in globalThis,
    new URL(file, FOLDER).pathname,
  );
const theme = (tab: Tab) => tab.run(() => document.documentElement.dataset['theme']);

const readers = await startReaders();
afterAll(() => Promise.all(readers.map((reader) => reader.close())));
for (const { how } of readers) console.log(`offline gelezen met: ${how}`);

describe.each(readers)('$name', (reader) => {
  const { visit } = reader;

  describe('deze proef', () => {
    it('is zo streng als de browser van een lezer: een pagina mag geen bestand lezen', async () => {
      const read = await visit('index.html', (tab) =>
        tab.run(() =>
          fetch('zoeken/index.html').then(
            () => 'gelezen',
            () => 'geweigerd',
          ),
        ),
      );
      expect(read).toBe('geweigerd');
    });

    it('ziet een bestand dat niet laadt, een module, een fout en een melding', async () => {
      const faults = await visit('index.html', async (tab) => {
        expect(await tab.faults()).toEqual([]);
        await tab.run(() => {
          const add = (tag: string, attributes: Record<string, string>) => {
            const element = document.createElement(tag);
            for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
            document.head.append(element);
          };
          add('script', { src: 'weg.js' });
          add('script', { src: '_astro/offline.js', type: 'module' });
          add('link', { rel: 'stylesheet', href: 'weg.css' });
          add('img', { src: 'weg.png' });
          setTimeout(() => {
            throw new Error('proefuitzondering');
          });
          console.error('proefmelding');
        });
        const seen: string[] = [];
        for (let turn = 0; turn < 40 && !(seen.some((line) => line.includes('proefuitzondering')) && seen.length > 5); turn += 1) {
          await new Promise((resolve) => setTimeout(resolve, 50));
          seen.push(...(await tab.faults()));
        }
        return seen.join('\n');
      });
      for (const wanted of ['weg.js', 'weg.css', 'weg.png', 'type="module"', 'proefuitzondering', 'proefmelding'])
        expect(faults).toContain(wanted);
    });
  });

  it('bereikt vanaf index.html elke pagina door links te volgen, zonder één fout', async () => {
    const seen = new Set(['index.html']);
    const queue = ['index.html'];
    const faults: string[] = [];
    let reading = 0;
    const lane = () =>
      visit('index.html', async (tab) => {
        while (queue.length > 0 || reading > 0) {
          const file = queue.shift();
          if (file === undefined) {
            await new Promise((resolve) => setTimeout(resolve, 20));
            continue;
          }
          reading += 1;
          await tab.open(file);
          const { links, works } = await tab.run(() => ({
            // A short link copies; where it leads is known from the files.
            links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]:not([data-kopieer])')].map(
              ({ href }) => href.split(/[?#]/)[0] ?? '',
            ),
            works: 'handboekZoek' in globalThis && 'js' in document.documentElement.dataset,
          }));
          if (!works) faults.push(`${file}: het script loopt niet`);
          faults.push(...(await tab.faults()).map((fault) => `${file}: ${fault}`));
          for (const link of links.filter((address) => address.startsWith('file:'))) {
            const next = decodeURIComponent(link).slice(decodeURIComponent(FOLDER).length);
            if (!link.startsWith(FOLDER)) faults.push(`${file}: ${link} ligt buiten de map`);
            else if (!seen.has(next)) {
              seen.add(next);
              // What is no page, such as the calendar, a browser saves or hands to another program.
              if (next.endsWith('.html')) queue.push(next);
              else if (!existsSync(new URL(link))) faults.push(`${file}: ${link} bestaat niet`);
            }
          }
          reading -= 1;
        }
      });
    await Promise.all(Array.from({ length: TABS }, lane));
    console.log(`${reader.name}: ${seen.size} pagina’s geopend`);
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(150);
    expect(pages.filter((file) => !seen.has(file))).toEqual([]);
  });

  it('heeft zijn eigen letters, op elke diepte', async () => {
    for (const file of ['index.html', SEARCH, LESSON, fileOf('update-2024-12-01')]) {
      await visit(file, async (tab) => {
        const fonts = await tab.run(async () => {
          const rules = [...document.fonts].map(
            ({ family, weight }) => `${weight.split(' ')[0] ?? ''} 1em "${family.replaceAll('"', '')}"`,
          );
          const loaded = await Promise.all(rules.map((rule) => document.fonts.load(rule)));
          return loaded.map((faces, index) => `${rules[index] ?? ''}: ${faces.map(({ status }) => status).join()}`);
        });
        expect(fonts.length, file).toBe(3);
        for (const font of fonts) expect(font, file).toMatch(/: loaded$/);
      });
    }
  });

  it('brengt een korte link verder naar de pagina, en naar het begrip', async () => {
    for (const code of ['les-1-2', 'begrip-loting']) {
      await visit(`${code}/index.html`, async (tab) => {
        await arrived(tab, fileOf(code));
        expect(page(tab)).toBe(fileOf(code));
      });
    }
  });

  describe('zoeken', () => {
    it('geeft in de dialoog op alle twintig vragen het goede eerste antwoord', async () => {
      const { found, faults } = await visit(LESSON, async (tab) => {
        await openDialog(tab);
        const first: string[] = [];
        for (const [question] of TWENTY_QUESTIONS) {
          await askInDialog(tab, question);
          first.push((await results(tab))[0] ?? '');
        }
        return { found: first, faults: await tab.faults() };
      });
      expect(found).toEqual(TWENTY_QUESTIONS.map(([, code]) => fileOf(code)));
      expect(faults).toEqual([]);
    });

    it('geeft op de zoekpagina op alle twintig vragen het goede eerste antwoord', async () => {
      const { found, faults } = await visit(SEARCH, async (tab) => {
        const first: string[] = [];
        const wrong: string[] = [];
        for (const [question] of TWENTY_QUESTIONS) {
          await tab.open(`${SEARCH}?q=${encodeURIComponent(question)}`);
          await answered(tab, question);
          first.push((await results(tab))[0] ?? '');
          wrong.push(...(await tab.faults()));
        }
        return { found: first, faults: wrong };
      });
      expect(found).toEqual(TWENTY_QUESTIONS.map(([, code]) => fileOf(code)));
      expect(faults).toEqual([]);
    });

    it('werkt met het toetsenbord: een schuine streep, typen, pijlen, Enter, Escape', async () => {
      await visit(LESSON, async (tab) => {
        await tab.press('/');
        await tab.until(() => document.activeElement?.id === 'dialoog-vraag');
        await tab.type('loting');
        await answered(tab, 'loting');
        const [first = '', second = ''] = await results(tab);
        expect(first).not.toBe(second);
        await tab.press('ArrowDown');
        expect(await tab.run(() => document.activeElement?.matches('.uitkomst a'))).toBe(true);
        await tab.press('ArrowUp');
        expect(await tab.run(() => document.activeElement?.id)).toBe('dialoog-vraag');
        // In a search field Escape first wipes the question.
        await tab.press('Escape');
        await tab.until(() => document.querySelector<HTMLInputElement>('#dialoog-vraag')?.value === '');
        await tab.press('Escape');
        await tab.until(() => document.querySelector<HTMLDialogElement>('.zoekdialoog')?.open === false);
        await tab.press('/');
        await tab.until(() => document.activeElement?.id === 'dialoog-vraag');
        await tab.type('loting');
        await answered(tab, 'loting');
        await tab.press('ArrowDown');
        await tab.press('Enter');
        await arrived(tab, first);
        expect(page(tab)).toBe(first);
        expect(await tab.faults()).toEqual([]);
      });
    });

    it('komt met de terugknop terug bij de vraag en haar antwoorden', async () => {
      await visit('index.html', async (tab) => {
        await tab.click('#home-zoekvraag');
        await tab.type('uitdaagrecht');
        await tab.press('Enter');
        await arrived(tab, SEARCH);
        await answered(tab, 'uitdaagrecht');
        expect(tab.at()).toBe(`${SEARCH}?q=uitdaagrecht`);
        const before = await results(tab);
        await tab.click('.uitkomst-titel');
        await arrived(tab, before[0] ?? '');
        await tab.back();
        await answered(tab, 'uitdaagrecht');
        expect(await results(tab)).toEqual(before);
        expect(await tab.run(() => document.querySelector<HTMLInputElement>('#zoekvraag')?.value)).toBe('uitdaagrecht');
        expect(await tab.faults()).toEqual([]);
      });
    });

    it('zet vraag en keuze in het adres, en de terugknop maakt de keuze ongedaan', async () => {
      await visit(`${SEARCH}?q=loting`, async (tab) => {
        await answered(tab, 'loting');
        const all = await results(tab);
        await tab.click('.zoek-filters [data-soort="les"]');
        await tab.until(() => location.search === '?q=loting&soort=les');
        await tab.until(() => [...document.querySelectorAll('.uitkomst')].every((item) => item.matches('.soort-les')));
        expect((await results(tab)).length).toBeLessThan(all.length);
        await tab.reload();
        await answered(tab, 'loting');
        expect(await tab.run(() => document.querySelector('.uitkomst:not(.soort-les)'))).toBeNull();
        await tab.back();
        await tab.until(() => location.search === '?q=loting' && document.querySelector('.uitkomst:not(.soort-les)') !== null);
        await answered(tab, 'loting');
        expect(await results(tab)).toEqual(all);
        expect(await tab.faults()).toEqual([]);
      });
    });

    it('zegt het als een deel van de index ontbreekt, en kan het opnieuw proberen', async () => {
      await visit(LESSON, async (tab) => {
        // As when the folder was copied only in part: the head of the index leads to files that are not there.
        const head = await tab.run(
          () =>
            new Promise<string>((resolve) => {
              const scope = globalThis as unknown as { handboekZoek: (name: string, content: { map: string }) => void };
              const real = scope.handboekZoek;
              scope.handboekZoek = (name, content) => {
                real(name, { ...content, map: 'weg' });
                resolve(name);
              };
              document.querySelector<HTMLElement>('[data-zoek-open]')?.click();
            }),
        );
        expect(head).toBe('index');
        await tab.run(() => {
          const field = document.querySelector<HTMLInputElement>('#dialoog-vraag');
          if (field) field.value = 'loting';
          field?.dispatchEvent(new Event('input', { bubbles: true }));
        });
        await tab.until(() => document.querySelector('.zoek-fout') !== null);
        expect(await tab.run(() => document.querySelector('.zoek-stand')?.textContent)).toBe('Zoeken lukt nu niet.');
        const way = await tab.run(() => document.querySelector<HTMLAnchorElement>('.zoek-fout a')?.href ?? '');
        expect(way).toBe(`${FOLDER}begrippen/index.html`);
        await tab.click('.zoek-fout button');
        await tab.until(() => document.querySelector('.zoek-fout') !== null);
      });
    });

    it('past op een telefoon', async () => {
      await visit(
        `${SEARCH}?q=burgerberaad`,
        async (tab) => {
          await answered(tab, 'burgerberaad');
          expect(await tab.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
        },
        PHONE,
      );
    });
  });

  it('filtert de werkvormen', async () => {
    await visit('werkvormen/index.html', async (tab) => {
      const shown = () =>
        tab.run(() => [...document.querySelectorAll<HTMLElement>('table.werkvormen tbody tr')].filter((row) => !row.hidden).length);
      const total = rows.filter(({ soort }) => soort === 'werkvorm').length;
      expect(await shown()).toBe(total);
      await tab.run(() => {
        const list = document.querySelector<HTMLSelectElement>('select[name="kosten"]');
        if (list) list.value = 'laag';
        list?.dispatchEvent(new Event('input', { bubbles: true }));
      });
      const left = await shown();
      expect(left).toBeGreaterThan(0);
      expect(left).toBeLessThan(total);
      expect(await tab.run(() => document.querySelector('[data-filter-stand]')?.textContent)).toBe(`${left} van ${total} werkvormen`);
      expect(await tab.faults()).toEqual([]);
    });
  });

  it('onthoudt de donkere weergave van pagina naar pagina, ook langs zoeken, en vergeet haar op verzoek', async () => {
    await visit(LESSON, async (tab) => {
      expect(await theme(tab)).toBe('light');
      await tab.click('[data-thema]');
      expect(await theme(tab)).toBe('dark');
      await tab.reload();
      expect(await theme(tab)).toBe('dark');
      await tab.click('.hoofdmenu a[href*="begrippen"]');
      await arrived(tab, 'begrippen/index.html');
      expect(await theme(tab)).toBe('dark');
      expect(await tab.run(() => document.querySelector('[data-thema]')?.getAttribute('aria-pressed'))).toBe('true');
      await openDialog(tab);
      await askInDialog(tab, 'dualisme');
      await tab.press('Enter');
      await arrived(tab, fileOf('begrip-dualisme'));
      expect(await theme(tab)).toBe('dark');
      await tab.click('.merknaam');
      await arrived(tab, 'index.html');
      await tab.click('#home-zoekvraag');
      await tab.type('inspraak');
      await tab.press('Enter');
      await arrived(tab, SEARCH);
      await answered(tab, 'inspraak');
      expect(await theme(tab)).toBe('dark');
      await tab.click('.uitkomst-titel');
      await tab.until(() => !location.pathname.endsWith('/zoeken/index.html') && document.readyState === 'complete');
      expect(await theme(tab)).toBe('dark');
      await tab.click('.voet a[href*="privacy"]');
      await arrived(tab, 'privacy/index.html');
      await tab.run(() => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Wis mijn voorkeur')?.click());
      expect(await theme(tab)).toBe('light');
      expect(await tab.run(() => localStorage.length)).toBe(0);
      await tab.click('.merknaam');
      await arrived(tab, 'index.html');
      expect(await theme(tab)).toBe('light');
      expect(page(tab)).toBe('index.html');
      expect(await tab.faults()).toEqual([]);
    });
  });

  it('zet niets in het adres en bewaart niets zolang de lezer niets kiest', async () => {
    await visit('index.html', async (tab) => {
      await tab.click('.hoofdmenu a[href*="werkvormen"]');
      await arrived(tab, 'werkvormen/index.html');
      expect(tab.at()).toBe('werkvormen/index.html');
      expect(await tab.run(() => [localStorage.length, sessionStorage.length, document.cookie.length])).toEqual([0, 0, 0]);
    });
  });

  it('legt een begrip uit, en brengt je er met de link heen', async () => {
    await visit(LESSON, async (tab) => {
      const open = () => tab.run(() => document.querySelector('[popover]:popover-open')?.textContent?.length ?? 0);
      await tab.click('button.term');
      expect(await open()).toBeGreaterThan(30);
      await tab.press('Escape');
      expect(await open()).toBe(0);
      await tab.click('button.term');
      await tab.click('[popover]:popover-open a');
      await arrived(tab, 'begrippen/index.html');
      expect(tab.at()).toMatch(/^begrippen\/index\.html#./);
      expect(await tab.faults()).toEqual([]);
    });
  });

  it('geeft bij een korte link de code, want een adres op deze schijf heeft niemand anders', async () => {
    await visit(fileOf('les-1-2'), async (tab) => {
      await tab.run(() => {
        const scope = globalThis as unknown as { gekopieerd: string };
        Object.defineProperty(navigator, 'clipboard', {
          configurable: true,
          value: { writeText: async (text: string) => void (scope.gekopieerd = text) },
        });
      });
      await tab.click('a[data-kopieer]');
      await tab.until(() => document.querySelector('[data-melding]')?.textContent?.startsWith('Gekopieerd: les-1-2.'));
      expect(await tab.run(() => (globalThis as unknown as { gekopieerd: string }).gekopieerd)).toBe('les-1-2');
      // What it promises: the search finds the page by that.
      await openDialog(tab);
      await askInDialog(tab, 'les-1-2');
      expect((await results(tab))[0]).toBe(fileOf('les-1-2'));
      await tab.press('Escape');
      // A browser without a clipboard shows what there was to copy.
      await tab.reload();
      await tab.run(() => void Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await tab.click('a[data-kopieer]');
      await tab.until(() => document.querySelector('[data-melding]')?.textContent?.includes('De code is: les-1-2'));
      expect(page(tab)).toBe(fileOf('les-1-2'));
      expect(await tab.faults()).toEqual([]);
    });
  });

  it('drukt af met alles open, en sluit het daarna weer', async () => {
    await visit(LESSON, async (tab) => {
      const closed = () => tab.run(() => document.querySelectorAll('details:not([open])').length);
      const before = await closed();
      expect(before).toBeGreaterThan(0);
      const hidden = await tab.run(() =>
        [...document.querySelectorAll('details:not([open])')].map(({ children: [, ...rest] }) =>
          rest
            .map(({ textContent }) => textContent)
            .join('')
            .replace(/\s+/g, ''),
        ),
      );
      await tab.run(() => {
        const scope = globalThis as unknown as { dicht: number };
        scope.dicht = -1;
        addEventListener('beforeprint', () => (scope.dicht = document.querySelectorAll('details:not([open])').length));
      });
      const pdf = await tab.pdf();
      expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      expect(await tab.run(() => (globalThis as unknown as { dicht: number }).dicht)).toBe(0);
      expect(await closed()).toBe(before);
      if (reader.name === 'Chromium') {
        const text = pdfText(pdf);
        for (const piece of hidden) {
          expect(piece.length).toBeGreaterThan(20);
          expect(text).toContain(piece.slice(0, 60));
        }
      }
      expect(await tab.faults()).toEqual([]);
    });
  });
});
