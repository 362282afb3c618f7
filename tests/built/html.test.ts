/** The HTML itself: valid, nothing inline, Dutch, and a sound structure on every page. */
import { HtmlValidate } from 'html-validate';
import type { ConfigData } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { attr, outputFiles, pages, read, realPages, text } from './output.ts';
import type { Element, Page } from './output.ts';

const CONFIG: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The serializer writes `popover=""`; for a parser that is the same as `popover`.
    'attribute-empty-style': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    // Advice for search engines; the name of the handbook alone takes 29 of the 70 characters.
    'long-title': 'off',
    // Starlight's name for the top of the page is `_top`, which HTML allows.
    'valid-id': ['error', { relaxed: true }],
  },
};

/** Messages that are no fault here, one by one. */
const ACCEPTED: readonly { rule: string; page: string; reason: string }[] = [
  { rule: 'wcag/h32', page: '/werkvormen/', reason: 'the filters work at once and send nothing, so there is nothing to submit' },
];

/** Runs `find` on every page. @returns one line per finding, with the address of the page. */
const findings = (all: readonly Page[], find: (page: Page) => string[]): string[] =>
  all.flatMap((page) => find(page).map((finding) => `${page.url}: ${finding}`));

/** The opening tag, for messages. */
const tag = ({ tagName, attrs }: Element) => `<${[tagName, ...attrs.map(({ name, value }) => `${name}="${value}"`)].join(' ')}>`;

describe('geldige HTML', () => {
  it('html-validate vindt op geen enkele pagina een fout', async () => {
    const validator = new HtmlValidate(CONFIG);
    const found: string[] = [];
    for (const { url, file, html } of pages) {
      const { results } = await validator.validateString(html, file);
      for (const { ruleId, message, selector, line, column } of results.flatMap((result) => result.messages)) {
        if (ACCEPTED.some(({ rule, page }) => rule === ruleId && page === url)) continue;
        found.push(`${url}:${line}:${column} ${ruleId}: ${message} (${selector ?? ''})`);
      }
    }
    expect(found).toEqual([]);
  });
});

describe('niets in de pagina zelf', () => {
  it('heeft geen <style>, geen stijlattribuut, geen script zonder src en geen gebeurtenisattribuut', () => {
    const inline = findings(pages, (page) =>
      page.elements
        .filter(
          ({ tagName, attrs }) =>
            tagName === 'style' ||
            (tagName === 'script' && !attrs.some(({ name }) => name === 'src')) ||
            attrs.some(({ name }) => name === 'style' || name.startsWith('on')),
        )
        .map(tag),
    );
    expect(inline).toEqual([]);
  });

  it('heeft geen javascript:- of data:-adres en geen <base>', () => {
    const found = findings(pages, (page) =>
      page.elements
        .filter(
          ({ tagName, attrs }) =>
            tagName === 'base' ||
            attrs.some(({ name, value }) => ['href', 'src', 'action'].includes(name) && /^\s*(javascript|data):/i.test(value)),
        )
        .map(tag),
    );
    expect(found).toEqual([]);
  });

  it('heeft geen adres dat bij de wortel van de server begint', () => {
    const found = findings(pages, (page) =>
      page.elements
        .filter(({ attrs }) =>
          attrs.some(
            ({ name, value }) =>
              (/^(href|src|srcset|action|poster|formaction|data|xlink:href)$/.test(name) && value.startsWith('/')) ||
              (name === 'content' && /url=\//i.test(value)),
          ),
        )
        .map(tag),
    );
    expect(found).toEqual([]);
  });

  it('heeft geen absoluut adres in stijlbladen en scripts', () => {
    const css = outputFiles().filter((file) => file.endsWith('.css'));
    const own = outputFiles().filter((file) => file.startsWith('_astro/') && file.endsWith('.js'));
    expect(css.length).toBeGreaterThan(0);
    expect(own.length).toBeGreaterThan(0);
    expect(css.filter((file) => /url\(\s*["']?\//.test(read(file)) || /@import\s+["']\//.test(read(file)))).toEqual([]);
    expect(own.filter((file) => /["'`]\/?_astro|["'`]\/(zoek|catalogus|zoeken)|import\(\s*["'`]\//.test(read(file)))).toEqual([]);
    expect(read('catalogus.json')).not.toMatch(/"(url|korteUrl)": "\//);
  });

  it('heeft geen adres van een eigen site: zonder SITE staat er nergens een', () => {
    const found = findings(pages, (page) =>
      page.elements
        .filter((element) => attr(element, 'rel') === 'canonical' || (attr(element, 'property') ?? '').startsWith('og:'))
        .map(tag),
    );
    expect(found).toEqual([]);
  });
});

describe('taal', () => {
  /** Words of the skin and of the libraries, as far as they are no Dutch: not 'Menu', 'Open', 'Home' or 'Tip'. */
  const ENGLISH =
    /\b(Section titled|Search|Skip to|Built with|On this page|Overview|Previous|Next|Copy|Copied|Menu button|Table of contents|Toggle|Close|Clear|Cancel|Submit|Loading|Last updated|Edit page|Edit this page|Select theme|Select language|Dark|Light|Auto|Page not found|Not found|No results|Read more|Breadcrumb|Breadcrumbs|Main|Navigation|Expand|Collapse|Note|Caution|Warning|Danger|Terminal window|Draft|Skip)\b/;
  const SPOKEN = ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'alt', 'placeholder'];

  /** Titles of sources keep their own language; they are links to elsewhere, or stand in the list of sources. */
  const isQuoted = (element: Element) =>
    element.tagName === 'script' ||
    /^https?:/.test(attr(element, 'href') ?? '') ||
    /\b(bronnen|bronlijst)\b/.test(attr(element, 'class') ?? '') ||
    (attr(element, 'lang') ?? 'nl') !== 'nl';

  it('is op elke pagina Nederlands verklaard', () => {
    expect(
      findings(pages, (page) => (attr(page.elements[0] as Element, 'lang') === 'nl' ? [] : [tag(page.elements[0] as Element)])),
    ).toEqual([]);
  });

  it('laat in zichtbare tekst geen Engelse woorden van de bouwstenen achter', () => {
    const found = findings([...realPages, ...pages.filter((page) => page.url === '/404.html')], (page) => {
      const body = page.elements.find((element) => element.tagName === 'body') as Element;
      const hit = ENGLISH.exec(text(body, isQuoted));
      return hit ? [`'${hit[0]}' in '…${hit.input.slice(Math.max(0, hit.index - 40), hit.index + 60)}…'`] : [];
    });
    expect(found).toEqual([]);
  });

  it('laat in voorgelezen attributen geen Engelse woorden achter', () => {
    const found = findings(pages, (page) =>
      page.elements.filter((element) => !isQuoted(element) && SPOKEN.some((name) => ENGLISH.test(attr(element, name) ?? ''))).map(tag),
    );
    expect(found).toEqual([]);
  });
});

describe('opbouw van elke pagina', () => {
  const title = (page: Page) => text(page.elements.find((element) => element.tagName === 'title') as Element);
  const description = (page: Page) =>
    attr(page.elements.find((element) => attr(element, 'name') === 'description') as Element, 'content') ?? '';
  const doubles = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

  it('heeft precies één h1 met tekst', () => {
    const wrong = findings(pages, (page) => {
      const tops = page.elements.filter((element) => element.tagName === 'h1');
      return tops.length === 1 && text(tops[0] as Element) !== '' ? [] : [`${tops.length} keer een h1`];
    });
    expect(wrong).toEqual([]);
  });

  it('slaat in de koppen geen niveau over en heeft geen lege kop', () => {
    const wrong = findings(pages, (page) => {
      const headings = page.elements.filter((element) => /^h[1-6]$/.test(element.tagName));
      return headings.flatMap((heading, index) => {
        const level = Number(heading.tagName[1]);
        const before = index === 0 ? 0 : Number((headings[index - 1] as Element).tagName[1]);
        if (text(heading) === '') return [`lege kop ${tag(heading)}`];
        return level > before + 1 ? [`${heading.tagName} '${text(heading)}' volgt op niveau ${before}`] : [];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('heeft één hoofddeel, en de h1 staat daarin', () => {
    const wrong = findings(pages, (page) => {
      const mains = page.elements.filter((element) => element.tagName === 'main' || attr(element, 'role') === 'main');
      if (mains.length !== 1) return [`${mains.length} keer main`];
      let up = page.elements.find((element) => element.tagName === 'h1')?.parentNode;
      while (up && up !== mains[0]) up = 'parentNode' in up ? up.parentNode : undefined;
      return up ? [] : ['de h1 staat buiten main'];
    });
    expect(wrong).toEqual([]);
  });

  it('heeft een eigen titel die op de naam van het handboek eindigt', () => {
    const titles = realPages.map(title);
    expect(doubles(titles)).toEqual([]);
    expect(titles.filter((name) => !name.endsWith('Handboek Burgerparticipatie'))).toEqual([]);
    expect(findings(pages, (page) => (title(page) === '' ? ['geen titel'] : []))).toEqual([]);
  });

  it('heeft een eigen beschrijving', () => {
    const all = realPages.map(description);
    expect(findings(realPages, (page) => (description(page).trim() === '' ? ['geen beschrijving'] : []))).toEqual([]);
    expect(doubles(all)).toEqual([]);
  });

  it('heeft voor zoekmachines alleen echte pagina’s: een korte link, de 404 en de zelftest zijn noindex', () => {
    const noindex = (page: Page) =>
      page.elements.some((element) => attr(element, 'name') === 'robots' && /noindex/.test(attr(element, 'content') ?? ''));
    expect(
      pages.filter((page) => noindex(page) === (realPages.includes(page) && page.url !== '/zelftest/')).map((page) => page.url),
    ).toEqual([]);
  });
});
