/** `/zelftest/`: asks the server of this copy what a reader would ask, and shows whether it answers well. Sends nothing anywhere else. */
import type { Answer, Finding, Probe, Verdict } from '../../handbook/hosting/self-test-judge.ts';
import { judge } from '../../handbook/hosting/self-test-judge.ts';
import { SearchIndex, searchHandbook } from '../../handbook/search/engine.ts';
import { address } from './place.ts';

/** A question to which every edition has an answer. */
const QUESTION = 'participatieverordening';
const SHORT_LINK = 'les-1-1/';
/** Addresses that do not exist, at two depths below the root. */
const MISSING = ['zelftest-bestaat-niet/', 'zelftest/bestaat/niet/'];

/** Asks for a file as if for the first time. Never throws. */
async function ask(url: URL | string): Promise<Answer> {
  try {
    const response = await fetch(url, { cache: 'no-store' });
    const { status, redirected } = response;
    return { status, redirected, url: response.url, headers: Object.fromEntries(response.headers), text: await response.text() };
  } catch {
    return { status: 0, redirected: false, url: '', headers: {}, text: '' };
  }
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const editionOf = (page: Document) => /Editie (\S+)\./.exec(page.querySelector('.voet-editie')?.textContent ?? '')?.[1] ?? '';

/** An address that this page itself uses. */
function used(selector: string): string {
  const element = document.querySelector<HTMLLinkElement>(selector);
  return element?.href ?? '';
}

/** Searches with an index that is fetched anew. */
async function trySearch(): Promise<Probe['search']> {
  const index = new SearchIndex(async (path) => {
    const answer = await ask(address(`zoek/${path}`));
    if (answer.status !== 200) throw new Error(`zoek/${path} geeft ${answer.status === 0 ? 'geen antwoord' : `status ${answer.status}`}`);
    return JSON.parse(answer.text) as unknown;
  });
  try {
    return { total: (await searchHandbook(index, QUESTION, { limit: 1 })).total };
  } catch (error) {
    return { error: error instanceof SyntaxError ? 'de zoekindex is geen JSON' : error instanceof Error ? error.message : String(error) };
  }
}

async function probe(edition: string): Promise<Probe> {
  const script = import.meta.url;
  const addresses = {
    html: address('zelftest/'),
    css: used('link[rel="stylesheet"]'),
    js: script,
    json: address('catalogus.json'),
    woff2: used('link[rel="preload"][as="font"]'),
    svg: used('link[rel="icon"]'),
    ics: address('wet/agenda.ics'),
  };
  const [samples, missing, notFoundPage, folder, shortLink, front, search] = await Promise.all([
    Promise.all(Object.entries(addresses).map(async ([name, url]) => [name, await ask(url)] as const)),
    Promise.all(MISSING.map((path) => ask(address(path)))),
    ask(address('404.html')),
    ask(new URL('./', script)),
    ask(address(SHORT_LINK)),
    ask(address('')),
    trySearch(),
  ]);
  const refresh = /url=(.*)$/.exec(parse(shortLink.text).querySelector<HTMLMetaElement>('meta[http-equiv="refresh"]')?.content ?? '')?.[1];
  const home = parse(front.text);
  return {
    protocol: location.protocol,
    samples: Object.fromEntries(samples),
    missing,
    notFoundPage,
    folder,
    fileInFolder: script.slice(script.lastIndexOf('/') + 1),
    shortLink,
    shortLinkTarget: refresh === undefined ? undefined : await ask(new URL(refresh, shortLink.url)),
    search,
    edition: { here: edition, front: editionOf(home) },
    adapted: home.querySelector('[href*="lokaal/"], [src*="lokaal/"]') !== null,
  };
}

const count = (findings: Iterable<Finding>, wanted: Verdict) => [...findings].filter(({ verdict }) => verdict === wanted).length;

const CLASSES: Readonly<Record<Verdict, string>> = { goed: 'goed', 'let op': 'let-op', fout: 'fout' };
/** A sign beside the word: the verdict never rests on colour alone. */
const SIGNS: Readonly<Record<Verdict, string>> = { goed: '✓', 'let op': '!', fout: '✗' };

const titleOf = (item: Element) => item.querySelector('.controle-kop strong')?.textContent.trim() ?? '';

function label(element: HTMLElement, verdict: Verdict): void {
  const sign = document.createElement('span');
  sign.ariaHidden = 'true';
  sign.textContent = `${SIGNS[verdict]} `;
  element.className = `controle-uitslag ${CLASSES[verdict]}`;
  element.replaceChildren(sign, verdict);
}

/** Puts a verdict in its place on the page. */
function show(item: HTMLElement, { verdict, text }: Finding): void {
  const result = item.querySelector<HTMLElement>('[data-uitslag]');
  const found = item.querySelector<HTMLElement>('[data-bevinding]');
  const details = item.querySelector('details');
  if (result) label(result, verdict);
  if (found?.parentElement) {
    found.parentElement.hidden = false;
    found.textContent = text;
  }
  if (details) details.open = verdict === 'fout';
}

/** A line of the list above: what is wrong, and where the remedy stands. */
function point(item: HTMLElement, { verdict }: Finding): HTMLLIElement {
  const line = document.createElement('li');
  const sign = document.createElement('span');
  const link = document.createElement('a');
  label(sign, verdict);
  link.href = `#${item.id}`;
  link.textContent = titleOf(item);
  line.append(sign, ' ', link);
  return line;
}

const RANK: Readonly<Record<Verdict, number>> = { fout: 0, 'let op': 1, goed: 2 };
const worstFirst = (findings: ReadonlyMap<HTMLElement, Finding>) => [...findings].sort(([, a], [, b]) => RANK[a.verdict] - RANK[b.verdict]);

function reportText(findings: ReadonlyMap<HTMLElement, Finding>, summary: string, { samples, edition }: Probe): string {
  return [
    'Zelftest van het Handboek Burgerparticipatie',
    `Adres: ${address('').href}`,
    `Editie: ${edition.here}`,
    `Server: ${samples['html']?.headers['server'] ?? 'noemt zich niet'}`,
    `Tijd: ${new Date().toISOString()}`,
    summary,
    '',
    ...worstFirst(findings).map(([item, { verdict, text }]) => `${verdict.toUpperCase().padEnd(6)} ${titleOf(item)}: ${text}`),
    '',
  ].join('\n');
}

function start(panel: HTMLElement): void {
  const status = panel.querySelector<HTMLElement>('[data-zelftest-stand]');
  const points = panel.querySelector<HTMLElement>('[data-zelftest-punten]');
  const again = panel.querySelector<HTMLButtonElement>('[data-zelftest-opnieuw]');
  const copy = panel.querySelector<HTMLButtonElement>('[data-zelftest-kopieer]');
  const fallback = panel.querySelector<HTMLElement>('[data-zelftest-verslag]');
  const area = fallback?.querySelector('textarea');
  if (!status || !points || !again || !copy || !fallback || !area) return;
  let report = '';
  let busy = false;

  const run = async () => {
    if (busy) return;
    busy = true;
    copy.hidden = true;
    fallback.hidden = true;
    status.textContent = 'Bezig met controleren…';
    try {
      const answers = await probe(panel.dataset['editie'] ?? '');
      const verdicts = judge(answers);
      const findings = new Map<HTMLElement, Finding>();
      for (const item of document.querySelectorAll<HTMLElement>('[data-controle]')) {
        const finding = verdicts.get(item.dataset['controle'] ?? '');
        if (!finding) continue;
        findings.set(item, finding);
        show(item, finding);
      }
      const [wrong, mind, good] = (['fout', 'let op', 'goed'] as const).map((verdict) => count(findings.values(), verdict));
      const summary = `${findings.size} punten gecontroleerd: ${wrong} fout, ${mind} let op, ${good} goed.`;
      const open = worstFirst(findings).filter(([, { verdict }]) => verdict !== 'goed');
      points.replaceChildren(...open.map(([item, finding]) => point(item, finding)));
      points.hidden = open.length === 0;
      report = reportText(findings, summary, answers);
      copy.hidden = false;
      status.textContent = `${summary} ${verdicts.get('editie')?.text ?? ''}`;
    } catch {
      status.textContent = 'De controle is halverwege gestopt. Probeer het opnieuw, of controleer met de hand.';
    } finally {
      busy = false;
    }
  };

  again.addEventListener('click', () => void run());
  copy.addEventListener('click', () => {
    // Over http a browser offers no clipboard; the text is then there to copy.
    const offer = () => {
      fallback.hidden = false;
      area.value = report;
      area.focus();
      area.select();
    };
    const { clipboard } = navigator as { clipboard?: Clipboard };
    if (!clipboard) offer();
    else clipboard.writeText(report).then(() => (status.textContent = 'Het verslag is gekopieerd.'), offer);
  });
  void run();
}

const panel = document.querySelector<HTMLElement>('[data-zelftest]');
if (panel) start(panel);
