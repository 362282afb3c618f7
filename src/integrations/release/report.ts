/** The test report of a release: what a machine can see of accessibility and links, on every page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../browser.ts';
import { filesUnder } from '../editions/manifest.ts';
import { escapeHtml, find, hasClass, parseHtml } from '../output/html.ts';
import { brokenLinks, collectLinks } from '../output/links.ts';
import { serve } from '../server.ts';

/** Rules for WCAG 2.2 at levels A and AA, and what axe itself advises. */
const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** All that another colour scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** Pages that are tested side by side; more does not help on two processors. */
const AT_ONCE = 3;
const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

export interface RuleResult {
  id: string;
  /** What the rule asks, as axe says it. */
  help: string;
  /** Success criteria, e.g. `1.4.3`. */
  criteria: string[];
  /** Pages on which the rule applied and held. */
  passed: number;
  /** Places that break it, as `page: selector`. */
  broken: string[];
}

export interface Report {
  pages: number;
  links: { checked: number; broken: string[] };
  /** Undefined when no browser was used. */
  axe: { version: string; rules: RuleResult[] } | undefined;
}

/** `wcag143` → `1.4.3` */
const criterion = (tag: string): string | undefined => /^wcag(\d)(\d)(\d+)$/.exec(tag)?.slice(1).join('.');

/** Pages of the handbook itself, without the ones that only lead on; from the root, without a slash in front. */
async function pagesOf(dist: string): Promise<{ pages: string[]; links: Report['links'] }> {
  const files = await filesUnder(dist);
  const pages: string[] = [];
  const links = [];
  for (const file of files.filter((name) => name.endsWith('index.html'))) {
    const url = `/${file.slice(0, -'index.html'.length)}`;
    const document = parseHtml(await readFile(join(dist, file), 'utf8'));
    if (find(document, (element) => hasClass(element, 'balk'))) pages.push(url.slice(1));
    links.push(collectLinks(document, url));
  }
  const checked = links.reduce((sum, { targets }) => sum + new Set(targets).size, 0);
  return { pages, links: { checked, broken: brokenLinks(links, new Set(files.map((file) => `/${file}`))) } };
}

async function axeOn(browser: Browser, base: string, pages: readonly string[], rules: Map<string, RuleResult>): Promise<string> {
  let version = '';
  const queue = [...pages];
  const work = async () => {
    const page = await (await browser.newContext({ viewport: DESK })).newPage();
    const look = async (path: string, where: string, only?: readonly string[]) => {
      const axe = new AxeBuilder({ page }).setLegacyMode(true);
      const result = await (only ? axe.withRules([...only]) : axe.withTags(AXE_TAGS)).analyze();
      version = result.testEngine.version;
      for (const { id, help, tags } of [...result.passes, ...result.violations]) {
        if (!rules.has(id)) {
          rules.set(id, { id, help, criteria: tags.flatMap((tag) => criterion(tag) ?? []), passed: 0, broken: [] });
        }
      }
      for (const { id, nodes } of result.violations)
        rules.get(id)?.broken.push(...nodes.map(({ target }) => `/${path} (${where}): ${target.join(' ')}`));
      const good = new Set(result.passes.map(({ id }) => id));
      for (const { id } of result.violations) good.delete(id);
      return good;
    };
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await page.setViewportSize(DESK);
      await page.goto(base + path);
      const good = await look(path, 'licht, breed');
      await page.setViewportSize(PHONE);
      await look(path, 'licht, telefoon');
      await page.locator('html').evaluate((root) => (root.dataset['theme'] = 'dark'));
      await look(path, 'donker, telefoon', COLOUR_RULES);
      for (const id of good) {
        const rule = rules.get(id);
        if (rule) rule.passed += 1;
      }
    }
    await page.context().close();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return version;
}

/**
 * Tests every page of a built site.
 * @param options.browser false leaves the part out that needs a browser, and the report says so
 */
export async function testSite(dist: string, { browser: wanted }: { browser: boolean }): Promise<Report> {
  const { pages, links } = await pagesOf(dist);
  if (!wanted) return { pages: pages.length, links, axe: undefined };
  const server = await serve({ directory: dist });
  const { browser } = await startBrowser();
  try {
    const rules = new Map<string, RuleResult>();
    const version = await axeOn(browser, server.url, pages, rules);
    const sorted = [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map((rule) => ({ ...rule, broken: rule.broken.sort() }));
    return { pages: pages.length, links, axe: { version, rules: sorted } };
  } finally {
    await browser.close();
    await server.close();
  }
}

const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;

/** The report as a page that stands by itself. */
export function reportHtml({ pages, links, axe }: Report, version: string): string {
  const linkText =
    links.broken.length === 0
      ? `<p>Alle ${links.checked} verwijzingen binnen de site komen uit, ankers inbegrepen.</p>`
      : `<p>${links.broken.length} van ${links.checked} verwijzingen komen niet uit.</p>${list(links.broken)}`;
  const broken = axe?.rules.flatMap((rule) => rule.broken.map((place) => `${rule.id}: ${place}`)) ?? [];
  const axeText =
    axe === undefined
      ? '<p>Dit deel is niet gemeten: de uitgave is gemaakt zonder browser.</p>'
      : `<p>Elke pagina is geopend in Chromium en getoetst met axe-core ${axe.version}: op 1280 pixels breed, op 390 pixels breed, en de kleuren ook in de donkere weergave. Regels: WCAG 2.2 niveau A en AA, en de adviezen van axe.</p>
<p>Uitkomst: <strong>${broken.length === 0 ? 'geen overtredingen' : `${broken.length} overtredingen`}</strong> op ${pages} pagina’s, ${axe.rules.length} regels die van toepassing waren.</p>${broken.length === 0 ? '' : list(broken)}
<table><caption>Per regel</caption><thead><tr><th>Regel</th><th>Wat de regel vraagt (Engels, van axe)</th><th>WCAG</th><th>Pagina’s die voldoen</th><th>Overtredingen</th></tr></thead><tbody>
${axe.rules.map(({ id, help, criteria, passed, broken: places }) => `<tr><td>${id}</td><td lang="en">${escapeHtml(help)}</td><td>${criteria.join(', ')}</td><td>${passed}</td><td>${places.length}</td></tr>`).join('\n')}
</tbody></table>`;
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Testrapport – Handboek Burgerparticipatie ${escapeHtml(version)}</title>
</head>
<body>
<main>
<h1>Testrapport Handboek Burgerparticipatie ${escapeHtml(version)}</h1>
<p>Dit rapport is door een programma gemaakt, van precies de bestanden in deze uitgave: ${pages} pagina’s.</p>
<h2>Wat dit rapport niet is</h2>
<p>Een programma ziet maar een deel van de toegankelijkheidseisen. Dit is geen onderzoek volgens WCAG-EM en geeft geen recht op status A of B.
Je kunt het als onderdeel bij zo’n onderzoek voegen. Wat wij met de hand hebben gedaan, staat op de pagina Toegankelijkheid van het handboek.
Pas je het handboek aan, dan geldt dit rapport niet voor je eigen teksten en bestanden.</p>
<h2>Toegankelijkheid</h2>
${axeText}
<h2>Verwijzingen</h2>
${linkText}
</main>
</body>
</html>
`;
}
