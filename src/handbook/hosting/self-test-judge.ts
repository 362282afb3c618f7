/** Whether a server does what the handbook needs, judged from its answers. Runs in the browser of the reader. */
import { HEADERS } from './headers.ts';

export type Verdict = 'goed' | 'let op' | 'fout';

export interface Finding {
  verdict: Verdict;
  /** What was found, in one or two sentences. */
  text: string;
}

/** What a server answered; status 0 when it did not answer. */
export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Readonly<Record<string, string>>;
  text: string;
  /** The address after redirects. */
  url: string;
  redirected: boolean;
}

/** The kinds of file that are asked for once each: extension → the types that will do, the usual one first. */
export const SAMPLE_TYPES: Readonly<Record<string, readonly string[]>> = {
  html: ['text/html'],
  css: ['text/css'],
  js: ['text/javascript', 'application/javascript'],
  json: ['application/json'],
  woff2: ['font/woff2'],
  svg: ['image/svg+xml'],
  ics: ['text/calendar'],
};

/** Everything that the page asked, before anything is judged. */
export interface Probe {
  /** `https:` or `http:`. */
  protocol: string;
  /** One file of each kind; `html` is the page itself, `js` has a hash in its address. */
  samples: Readonly<Record<string, Answer>>;
  /** Addresses that do not exist, at two depths. */
  missing: readonly Answer[];
  /** `404.html`, asked for by its own address. */
  notFoundPage: Answer;
  /** A folder without an index file, and the name of a file in it. */
  folder: Answer;
  fileInFolder: string;
  /** A short link, and the page that its text leads on to. */
  shortLink: Answer;
  shortLinkTarget: Answer | undefined;
  /** How many pages a search found, or why it failed. */
  search: { total: number } | { error: string };
  /** The edition as this page and as the front page name it. */
  edition: { here: string; front: string };
  /** Whether an organisation added parts of its own. */
  adapted: boolean;
}

const good = (text: string): Finding => ({ verdict: 'goed', text });
const mind = (text: string): Finding => ({ verdict: 'let op', text });
const wrong = (text: string): Finding => ({ verdict: 'fout', text });

const tidy = (value: string) => value.trim().replace(/\s+/g, ' ');
const none: Answer = { status: 0, headers: {}, text: '', url: '', redirected: false };

/** The directives of a policy: name → sources, in alphabetical order. */
function directives(policy: string): Map<string, string> {
  const parts = policy.split(';').map((part) => tidy(part).split(' '));
  return new Map(
    parts.flatMap(([name = '', ...sources]) => (name === '' ? [] : [[name.toLowerCase(), sources.sort().join(' ')] as const])),
  );
}

/** Whether a policy may stand in for ours: equal, but other sites may be allowed to frame the handbook. */
function samePolicy(found: string, wanted: string): boolean {
  const [a, b] = [directives(found), directives(wanted)];
  const frames = (a.get('frame-ancestors') ?? '').split(' ').filter((source) => source !== '');
  const own = [...b].filter(([name]) => name !== 'frame-ancestors');
  return a.size === b.size && frames.length > 0 && !frames.includes('*') && own.every(([name, sources]) => a.get(name) === sources);
}

/** Whether the policy lets other sites frame the handbook; `X-Frame-Options` cannot name those, so it is then left out. */
const framedElsewhere = ({ headers }: Answer): boolean =>
  (directives(headers['content-security-policy'] ?? '').get('frame-ancestors') ?? "'self'") !== "'self'";

const maxAge = (value: string) => Number(/max-age=(\d+)/i.exec(value)?.[1] ?? -1);

function fits(name: string, value: string, wanted: string): boolean {
  if (name === 'Content-Security-Policy') return samePolicy(value, wanted);
  if (name === 'Strict-Transport-Security') return maxAge(value) >= maxAge(wanted);
  return tidy(value) === wanted;
}

function judgeHeader(name: string, wanted: string, probe: Probe): Finding {
  if (name === 'Strict-Transport-Security' && probe.protocol !== 'https:') {
    return mind('Dit is pas te controleren als het adres met https begint.');
  }
  const answers: [string, Answer][] = [
    ['een pagina', probe.samples['html'] ?? none],
    ['een script', probe.samples['js'] ?? none],
    ['een onbekend adres', probe.missing[0] ?? none],
  ];
  for (const [what, answer] of answers) {
    const value = answer.headers[name.toLowerCase()];
    if (name === 'X-Frame-Options' && value === undefined && framedElsewhere(answer)) continue;
    if (value === undefined) return wrong(`Deze header ontbreekt bij ${what}.`);
    if (!fits(name, value, wanted)) return wrong(`Bij ${what} staat een andere waarde: '${tidy(value)}'.`);
  }
  return good('Klopt bij een pagina, een script en een onbekend adres.');
}

function judgeType(extension: string, types: readonly string[], { samples }: Probe): Finding {
  const answer = samples[extension] ?? none;
  if (answer.status !== 200) return wrong(`Het bestand komt niet: ${statusText(answer)}.`);
  const found = (answer.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (types.includes(found)) return good(`Komt als ${found}.`);
  return wrong(found === '' ? 'De server noemt geen type.' : `Komt als ${found}.`);
}

function judgePacking(extension: string, { samples }: Probe): Finding {
  const answer = samples[extension] ?? none;
  if (answer.status !== 200) return wrong(`Het bestand komt niet: ${statusText(answer)}.`);
  const encoding = answer.headers['content-encoding'] ?? '';
  return /gzip|br|zstd|deflate/i.test(encoding)
    ? good(`Komt ingepakt met ${encoding}.`)
    : mind('Komt onverpakt. Dat werkt, maar het laden duurt langer.');
}

const statusText = ({ status }: Answer) => (status === 0 ? 'de server antwoordt niet' : `status ${status}`);

function judgeHashCache({ samples }: Probe): Finding {
  const value = samples['js']?.headers['cache-control'] ?? '';
  if (maxAge(value) >= 31_536_000 && /immutable/i.test(value)) return good(`Er staat '${tidy(value)}'.`);
  return mind(value === '' ? 'Cache-Control ontbreekt bij een script.' : `Bij een script staat '${tidy(value)}'.`);
}

function judgePageCache({ samples }: Probe): Finding {
  const value = samples['html']?.headers['cache-control'] ?? '';
  if (/no-cache/i.test(value)) return good(`Er staat '${tidy(value)}'.`);
  if (/no-store/i.test(value) || maxAge(value) === 0)
    return mind(`Er staat '${tidy(value)}'. Lezers zien nieuwe tekst, maar het kan sneller.`);
  return value === ''
    ? mind('Cache-Control ontbreekt bij een pagina. De browser raadt dan hoe lang hij haar bewaart.')
    : wrong(`Er staat '${tidy(value)}'. Lezers zien na een nieuwe editie nog de oude tekst.`);
}

function judgeMissingStatus({ missing }: Probe): Finding {
  const other = missing.find(({ status }) => status !== 404);
  return other === undefined ? good('Status 404 op twee dieptes.') : wrong(`Een onbekend adres geeft ${statusText(other)}, geen 404.`);
}

function judgeMissingPage({ missing, notFoundPage }: Probe): Finding {
  if (notFoundPage.status !== 200) return wrong(`Het bestand 404.html komt niet: ${statusText(notFoundPage)}.`);
  return missing.every(({ text }) => text.trim() === notFoundPage.text.trim())
    ? good('Op twee dieptes staat de pagina van het handboek.')
    : wrong('Bij een onbekend adres staat een andere pagina dan 404.html.');
}

function judgeShortLink({ shortLink, shortLinkTarget }: Probe): Finding {
  if (shortLink.status !== 200) return wrong(`De korte link komt niet uit: ${statusText(shortLink)}.`);
  if (shortLink.redirected) return good('De server stuurt zelf door.');
  if (shortLinkTarget === undefined) return wrong('Op het korte adres staat een andere pagina.');
  return shortLinkTarget.status === 200
    ? good('Een kleine pagina stuurt door.')
    : wrong(`De pagina waar de korte link heen gaat, komt niet: ${statusText(shortLinkTarget)}.`);
}

function judgeFolder({ folder, fileInFolder }: Probe): Finding {
  return folder.status === 200 && folder.text.includes(fileInFolder)
    ? wrong('De map _astro/ toont een lijst van haar bestanden.')
    : good('De map _astro/ toont geen lijst.');
}

function judgeSearch({ search }: Probe): Finding {
  if ('error' in search) return wrong(`Zoeken lukt niet: ${search.error}.`);
  return search.total > 0 ? good(`De vraag geeft ${search.total} resultaten.`) : wrong('De zoekvraag geeft geen enkel resultaat.');
}

function judgeEdition({ edition, adapted }: Probe): Finding {
  const own = adapted ? 'Deze kopie is aangepast door de organisatie.' : 'Deze kopie is niet aangepast.';
  if (edition.front === '') return wrong(`Deze pagina is van editie ${edition.here}; op de beginpagina staat geen editie.`);
  return edition.front === edition.here
    ? good(`Editie ${edition.here}. ${own}`)
    : wrong(`Deze pagina is van editie ${edition.here}, de beginpagina van editie ${edition.front}.`);
}

const judgeProtocol = ({ protocol }: Probe): Finding =>
  protocol === 'https:'
    ? good('Het adres begint met https.')
    : mind('Het adres begint met http. Iedereen op het netwerk kan meelezen of iets veranderen.');

/** The judgement on every check of `/zelftest/`, by its id. */
export function judge(probe: Probe): Map<string, Finding> {
  return new Map<string, Finding>([
    ['editie', judgeEdition(probe)],
    ['https', judgeProtocol(probe)],
    ['zoeken', judgeSearch(probe)],
    ['korte-link', judgeShortLink(probe)],
    ['mappenlijst', judgeFolder(probe)],
    ...Object.entries(HEADERS).map(([name, wanted]) => [`header-${name.toLowerCase()}`, judgeHeader(name, wanted, probe)] as const),
    ...Object.entries(SAMPLE_TYPES).map(([extension, types]) => [`type-${extension}`, judgeType(extension, types, probe)] as const),
    ...['html', 'js', 'json'].map((extension) => [`compressie-${extension}`, judgePacking(extension, probe)] as const),
    ['cache-hash', judgeHashCache(probe)],
    ['cache-html', judgePageCache(probe)],
    ['404-status', judgeMissingStatus(probe)],
    ['404-pagina', judgeMissingPage(probe)],
  ]);
}
