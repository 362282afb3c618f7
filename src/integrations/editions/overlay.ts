/** Reads the folder of an organisation (`lokaal/`), and says everything that is wrong with it at once. */
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { decodeSource } from '../../handbook/catalogue/files.ts';
import { didYouMean } from '../../handbook/dutch/did-you-mean.ts';
import { SECURITY_TXT_PATH, securityTxt } from '../../handbook/hosting/security-txt.ts';
import { checkFields, checkJson, splitFrontMatter } from '../../handbook/local/fields.ts';
import { BESTANDSTYPEN, MAX_BYTES, checkSvg, extensionOf, fitsName } from '../../handbook/local/files.ts';
import { renderMarkdown } from '../../handbook/local/markdown.ts';
import type { Rendered } from '../../handbook/local/markdown.ts';
import type { LocalProblem } from '../../handbook/local/problem.ts';
import { readRedirects } from '../../handbook/local/redirects.ts';
import type { LocalRedirect } from '../../handbook/local/redirects.ts';
import { readTheme } from '../../handbook/local/theme.ts';
import { eigenPaginaKop, notitieKop, organisatie } from '../../schemas/lokaal.ts';
import type { EigenPaginaKop, NotitieKop, Organisatie } from '../../schemas/lokaal.ts';

/** What the reader of an overlay must know of the handbook. */
export interface Site {
  /** Code → address from the root: `les-2-3` → `/lessen/x/`. */
  byCode: ReadonlyMap<string, string>;
  /** Every address with a page, slashes around it. */
  urls: ReadonlySet<string>;
}

export interface Note extends NotitieKop {
  code: string;
  html: string;
}

export interface OwnPage extends EigenPaginaKop {
  /** Last part of its address: `/lokaal/<slug>/`. */
  slug: string;
  html: string;
  headings: Rendered['headings'];
}

export interface Overlay {
  organisatie: Organisatie;
  /** The theme as the site's own custom properties; empty when there is none. */
  theme: string;
  notes: Note[];
  pages: OwnPage[];
  redirects: LocalRedirect[];
  /** Files to copy: path in the site (`lokaal/bestanden/x.pdf`) → path on disk. */
  files: Map<string, string>;
}

/** Left behind by systems and editors; not the organisation's doing. */
const LITTER = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|~\$[^/]*|\.gitkeep|\.gitignore|LEESMIJ\.(txt|md)|[^/]+~)$/i;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const SAFE_NAME = /^[\w-]+(\.[\w-]+)*$/;
/** Slugs that the site itself uses under `/lokaal/`. */
const RESERVED = new Set(['bestanden', 'lettertypen']);

const KNOWN = [
  'organisatie.json',
  'thema.css',
  'doorverwijzingen.csv',
  'aanvullingen/notities/',
  'aanvullingen/paginas/',
  'bestanden/',
  'lettertypen/',
];

interface Found {
  path: string;
  size: number;
}

/** All files under the folder, with what must not be there. */
async function list(directory: string, problems: LocalProblem[]): Promise<Found[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const found: Found[] = [];
  for (const entry of entries) {
    const absolute = join(entry.parentPath, entry.name);
    const path = relative(directory, absolute).split(sep).join('/');
    if (LITTER.test(path)) continue;
    const info = await lstat(absolute);
    if (info.isDirectory()) continue;
    if (!info.isFile()) {
      const remedy = 'Zet het bestand zelf in de map: een koppeling kan naar bestanden buiten de map leiden.';
      problems.push({ file: path, level: 'fout', message: 'Dit is geen gewoon bestand maar een koppeling.', remedy });
      continue;
    }
    found.push({ path, size: info.size });
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const kB = (bytes: number) =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1).replace('.', ',')} MB` : `${Math.ceil(bytes / 1000)} kB`;

/**
 * `security.txt` of the organisation, or undefined when it names no contact.
 * @throws RangeError when the contact or the date cannot be published
 */
export function securityOf({ beveiliging, adres }: Organisatie): string | undefined {
  if (!beveiliging) return undefined;
  return securityTxt({
    contact: beveiliging.contact.map((address) => (address.includes('/') ? address : `mailto:${address}`)),
    expires: new Date(`${beveiliging.geldigTot}T00:00:00Z`),
    preferredLanguages: ['nl', 'en'],
    canonical: adres === undefined ? undefined : new URL(SECURITY_TXT_PATH, adres).href,
  });
}

/** Reads one overlay. The site is not touched. */
class Reader {
  readonly problems: LocalProblem[] = [];
  readonly files = new Map<string, string>();
  readonly #directory: string;
  readonly #site: Site;
  readonly #found: ReadonlyMap<string, Found>;

  constructor(directory: string, site: Site, found: readonly Found[], problems: LocalProblem[]) {
    this.#directory = directory;
    this.#site = site;
    this.#found = new Map(found.map((file) => [file.path, file]));
    this.problems = problems;
  }

  #report(file: string, message: string, remedy: string, level: LocalProblem['level'] = 'fout'): void {
    this.problems.push({ file, level, message, remedy });
  }

  /** Text of a file, or undefined with a problem. */
  async text(path: string, max: number = MAX_BYTES.tekst): Promise<string | undefined> {
    const file = this.#found.get(path);
    if (!file) return undefined;
    if (!this.#fits(path, max)) return undefined;
    const source = decodeSource(path, await readFile(join(this.#directory, path)));
    if (source.invalidUtf8Line !== undefined) {
      const message = `Regel ${source.invalidUtf8Line} is geen UTF-8.`;
      this.#report(path, message, "Bewaar het bestand opnieuw met tekenset UTF-8; in Excel heet dat 'CSV UTF-8'.");
      return undefined;
    }
    if (source.text.includes('\0')) {
      this.#report(path, 'Er staat een NUL-teken in dit bestand.', 'Bewaar het bestand opnieuw als gewone tekst.');
      return undefined;
    }
    return source.text;
  }

  #fits(path: string, max: number): boolean {
    const size = this.#found.get(path)?.size ?? 0;
    if (size <= max) return true;
    this.#report(
      path,
      `Dit bestand is ${kB(size)}; hoogstens ${kB(max)} mag.`,
      'Maak het bestand kleiner, of link naar een plek waar het al staat.',
    );
    return false;
  }

  /** Checks a file that is published as it is. @returns whether it is good */
  async #publish(path: string, target: string, max: number): Promise<boolean> {
    if (!this.#fits(path, max)) return false;
    const absolute = join(this.#directory, path);
    const bytes = await readFile(absolute);
    if (!fitsName(path, bytes)) {
      this.#report(
        path,
        `De inhoud is geen ${extensionOf(path)}.`,
        'Bewaar het bestand opnieuw in het juiste formaat, of geef het de juiste extensie.',
      );
      return false;
    }
    const dangers = extensionOf(path) === 'svg' ? checkSvg(bytes.toString('utf8'), path) : [];
    this.problems.push(...dangers);
    if (dangers.length > 0) return false;
    this.files.set(target, absolute);
    return true;
  }

  async organisation(): Promise<Organisatie | undefined> {
    const path = 'organisatie.json';
    if (!this.#found.has(path)) {
      this.#report(path, 'Dit bestand ontbreekt.', 'Kopieer organisatie.json uit lokaal-voorbeeld en vul je eigen gegevens in.');
      return undefined;
    }
    const text = await this.text(path);
    if (text === undefined) return undefined;
    const { data, problems } = checkJson(organisatie, text, path);
    this.problems.push(...problems);
    if (data?.logo !== undefined) {
      if (this.#found.has(data.logo)) await this.#publish(data.logo, `lokaal/${data.logo}`, MAX_BYTES.logo);
      else
        this.#report(
          path,
          `Het logo '${data.logo}' staat niet in de map.${didYouMean(data.logo, this.#found.keys())}`,
          'Zet het bestand naast organisatie.json of verbeter de naam.',
        );
    }
    try {
      if (data) securityOf(data);
    } catch (error) {
      const remedy = "Verbeter 'beveiliging' (en 'adres'): een datum binnen een jaar, en een e-mailadres of https-adres.";
      this.#report(path, error instanceof Error ? error.message : '', remedy);
    }
    return data;
  }

  async theme(): Promise<string> {
    const text = await this.text('thema.css', 1_000_000);
    if (text === undefined || text.trim() === '') return '';
    const { css, problems, fonts } = readTheme(text, 'thema.css');
    this.problems.push(...problems);
    for (const font of fonts) {
      if (this.#found.has(font)) await this.#publish(font, `lokaal/${font}`, MAX_BYTES.lettertype);
      else
        this.#report(
          'thema.css',
          `Het lettertype '${font}' staat niet in de map.`,
          'Zet het .woff2-bestand in lettertypen/ of verwijder de @font-face.',
        );
    }
    return css;
  }

  /** Where a link in a text of the organisation leads. */
  resolver(slugs: ReadonlySet<string>) {
    return (href: string, kind: 'link' | 'plaatje'): { url: string } | { message: string; remedy: string } => {
      const remedy =
        'Gebruik een code (/les-2-3/), een bestand (bestanden/naam.pdf), een eigen pagina (/lokaal/naam/) of een volledig adres (https://…).';
      let decoded = href;
      try {
        decoded = decodeURI(href);
      } catch {
        return { message: `Het adres '${href}' is niet te lezen.`, remedy };
      }
      if (decoded.startsWith('bestanden/')) {
        const path = decoded.split('#')[0] ?? '';
        if (!path.split('/').includes('..') && this.#found.has(path)) return { url: `/lokaal/${href}` };
        return {
          message: `Het bestand '${decoded}' staat niet in de map.${didYouMean(path, this.#found.keys())}`,
          remedy: 'Zet het bestand in bestanden/ of verbeter de naam.',
        };
      }
      if (kind === 'plaatje')
        return {
          message: `Het plaatje '${decoded}' komt niet uit bestanden/.`,
          remedy: 'Zet het plaatje in bestanden/ en verwijs daarnaar: het handboek haalt niets van andere sites.',
        };
      if (href.startsWith('#') && href.length > 1) return { url: href };
      if (/^(https?:\/\/|mailto:|tel:)/i.test(href)) return { url: href };
      const [path = '', anchor] = href.split('#');
      const withAnchor = (url: string) => ({ url: anchor === undefined ? url : `${url.split('#')[0] ?? ''}#${anchor}` });
      const code = this.#site.byCode.get(path.replace(/^\/|\/$/g, ''));
      if (code !== undefined) return withAnchor(code);
      const url = path.endsWith('/') ? path : `${path}/`;
      if (path.startsWith('/') && (this.#site.urls.has(url) || url === '/lokaal/')) return withAnchor(url);
      const own = /^\/lokaal\/([^/]+)\/$/.exec(url)?.[1];
      if (own !== undefined && slugs.has(own)) return withAnchor(url);
      const scheme = /^[a-z][a-z0-9+.-]*:/i.exec(href)?.[0];
      if (scheme !== undefined) return { message: `Een link met '${scheme}' mag hier niet.`, remedy };
      return {
        message: `De link '${decoded}' komt nergens uit.${didYouMean(path.replace(/^\/|\/$/g, ''), this.#site.byCode.keys())}`,
        remedy,
      };
    };
  }

  async notes(resolve: ReturnType<Reader['resolver']>): Promise<Note[]> {
    const notes: Note[] = [];
    for (const path of this.#under('aanvullingen/notities/')) {
      const code = path.slice('aanvullingen/notities/'.length, -'.md'.length);
      const text = path.endsWith('.md') && !code.includes('/') ? await this.text(path) : undefined;
      if (!path.endsWith('.md') || code.includes('/')) {
        this.#report(
          path,
          'Een notitie is een .md-bestand met de code van een pagina als naam.',
          'Noem het bestand bijvoorbeeld les-2-3.md en zet het direct in notities/.',
        );
        continue;
      }
      const url = this.#site.byCode.get(code);
      if (url === undefined) {
        this.#report(
          path,
          `'${code}' is geen code van het handboek.${didYouMean(code, this.#site.byCode.keys())}`,
          'De code staat in de korte link bovenaan elke pagina, zoals les-2-3 of wet-5.',
        );
        continue;
      }
      if (url.includes('#')) {
        this.#report(
          path,
          `'${code}' heeft geen eigen pagina.`,
          `Zet de notitie bij de pagina waar het op staat, zoals pagina-begrippen.md.`,
        );
        continue;
      }
      if (text === undefined) continue;
      const { head, body, bodyLine } = splitFrontMatter(text);
      const { data, problems } = checkFields(notitieKop, head, path, 2);
      const rendered = renderMarkdown(body, { file: path, firstLine: bodyLine, topHeading: 3, idPrefix: 'bij-ons-', resolve });
      this.problems.push(...problems, ...rendered.problems);
      if (body.trim() === '') this.#report(path, 'Deze notitie is leeg.', 'Schrijf een tekst of verwijder het bestand.');
      if (data) notes.push({ ...data, code, html: rendered.html });
    }
    return notes;
  }

  async pages(resolve: ReturnType<Reader['resolver']>): Promise<OwnPage[]> {
    const pages: OwnPage[] = [];
    for (const path of this.#under('aanvullingen/paginas/')) {
      const slug = path.slice('aanvullingen/paginas/'.length, -'.md'.length);
      if (!path.endsWith('.md') || !SLUG.test(slug) || RESERVED.has(slug)) {
        this.#report(
          path,
          'Deze naam kan geen adres worden.',
          'Gebruik kleine letters, cijfers en streepjes, zoals onze-verordening.md, en zet het bestand direct in paginas/.',
        );
        continue;
      }
      const text = await this.text(path);
      if (text === undefined) continue;
      const { head, body, bodyLine } = splitFrontMatter(text);
      if (head === '') {
        this.#report(
          path,
          'Deze pagina heeft geen kop met titel, samenvatting en datum.',
          'Begin met ---, dan titel:, samenvatting: en bijgewerkt:, en sluit af met ---. Kijk in lokaal-voorbeeld.',
        );
        continue;
      }
      const { data, problems } = checkFields(eigenPaginaKop, head, path, 2);
      const rendered = renderMarkdown(body, { file: path, firstLine: bodyLine, topHeading: 2, idPrefix: '', resolve });
      this.problems.push(...problems, ...rendered.problems);
      if (body.trim() === '') this.#report(path, 'Deze pagina is leeg.', 'Schrijf een tekst of verwijder het bestand.');
      if (data) pages.push({ ...data, slug, html: rendered.html, headings: rendered.headings });
    }
    return pages;
  }

  /** Addresses that pages of the organisation will have. */
  slugs(): Set<string> {
    return new Set(this.#under('aanvullingen/paginas/').map((path) => path.slice('aanvullingen/paginas/'.length, -'.md'.length)));
  }

  #under = (folder: string): string[] => [...this.#found.keys()].filter((path) => path.startsWith(folder));

  async attachments(): Promise<void> {
    for (const path of this.#under('bestanden/')) {
      if (!path.split('/').every((part) => SAFE_NAME.test(part))) {
        this.#report(
          path,
          'Deze bestandsnaam kan geen adres worden.',
          'Gebruik letters zonder accent, cijfers, streepjes en punten, zonder spaties.',
        );
      } else if (!BESTANDSTYPEN.includes(extensionOf(path))) {
        this.#report(path, `Bestanden met .${extensionOf(path)} kunnen niet mee.`, `Gebruik een van: ${BESTANDSTYPEN.join(', ')}.`);
      } else await this.#publish(path, `lokaal/${path}`, MAX_BYTES.bestand);
    }
  }

  async redirects(slugs: ReadonlySet<string>): Promise<LocalRedirect[]> {
    const path = 'doorverwijzingen.csv';
    const text = await this.text(path);
    if (text === undefined) return [];
    const taken = new Set([...this.#site.urls, '/lokaal/', ...[...slugs].map((slug) => `/lokaal/${slug}/`)]);
    const { redirects, problems } = readRedirects(text, path, taken, this.#site.byCode);
    this.problems.push(...problems);
    return redirects;
  }

  /** Files that nothing looks at: mostly a name with a typing error. @param data undefined when it cannot be read: any picture may be the logo */
  unknown(data: Organisatie | undefined): void {
    for (const path of this.#found.keys()) {
      const logo = data ? path === data.logo : /^[^/]+\.(svg|png|webp|jpe?g)$/i.test(path);
      const known = KNOWN.some((name) => (name.endsWith('/') ? path.startsWith(name) : path === name)) || logo;
      if (known) continue;
      const hint = didYouMean(path, KNOWN);
      this.#report(
        path,
        `Dit bestand hoort niet in deze map.${hint}`,
        `Wat er mag staan: ${KNOWN.join(', ')} en het logo dat organisatie.json noemt.`,
      );
    }
  }
}

/**
 * Reads an overlay.
 * @param directory the folder of the organisation
 * @returns the overlay when nothing is wrong, and all problems in any case
 * @throws only when a file cannot be read from disk
 */
export async function readOverlay(directory: string, site: Site): Promise<{ overlay: Overlay | undefined; problems: LocalProblem[] }> {
  const problems: LocalProblem[] = [];
  const found = await list(directory, problems);
  const reader = new Reader(directory, site, found, problems);
  const data = await reader.organisation();
  const theme = await reader.theme();
  const slugs = reader.slugs();
  const resolve = reader.resolver(slugs);
  const notes = await reader.notes(resolve);
  const pages = await reader.pages(resolve);
  await reader.attachments();
  const redirects = await reader.redirects(slugs);
  reader.unknown(data);
  const good = data !== undefined && !problems.some(({ level }) => level === 'fout');
  return { overlay: good ? { organisatie: data, theme, notes, pages, redirects, files: reader.files } : undefined, problems };
}
