/** `doorverwijzingen.csv`: old addresses of an organisation that lead on into the handbook, or out of it. */
import { didYouMean } from '../dutch/did-you-mean.ts';
import type { LocalProblem } from './problem.ts';

export interface LocalRedirect {
  /** Address with slashes around it, from the root of the handbook. */
  from: string;
  /** From the root of the handbook, or a complete web address. */
  to: string;
}

/** One line of a table: separated by `;` (what Excel writes in Dutch) or `,`; quotation marks around a cell may be there. */
const cells = (line: string): string[] =>
  line.split(line.includes(';') ? ';' : ',').map((cell) =>
    cell
      .trim()
      .replace(/^"([^]*)"$/, '$1')
      .replaceAll('""', '"')
      .trim(),
  );

const PATH = /^\/(?:[a-z0-9][a-z0-9._-]*\/)+$/i;

/**
 * @param text the file: a first line `van;naar`, then one redirect on each line
 * @param taken every address of the handbook and of the overlay, with slashes around it
 * @param byCode code → address
 */
export function readRedirects(
  text: string,
  file: string,
  taken: ReadonlySet<string>,
  byCode: ReadonlyMap<string, string>,
): { redirects: LocalRedirect[]; problems: LocalProblem[] } {
  const redirects: LocalRedirect[] = [];
  const problems: LocalProblem[] = [];
  const seen = new Map<string, number>();
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const report = (message: string, remedy: string) => problems.push({ file, line, level: 'fout', message, remedy });
    if (raw.trim() === '' || raw.trim().startsWith('#')) continue;
    const [van = '', naar = '', ...rest] = cells(raw);
    if (seen.size === 0 && redirects.length === 0 && van.toLowerCase() === 'van' && naar.toLowerCase() === 'naar') continue;
    if (naar === '' || rest.some((cell) => cell !== '')) {
      report(
        'Deze regel heeft geen twee kolommen.',
        'Schrijf: /oud/adres/;les-2-3 – het oude adres, een puntkomma, en waar het naartoe gaat.',
      );
      continue;
    }
    const from = van.endsWith('/') ? van : `${van}/`;
    if (!PATH.test(from) || from.includes('..')) {
      report(
        `'${van}' is geen adres binnen het handboek.`,
        'Begin met een schuine streep en gebruik letters, cijfers en streepjes: /oud/adres/.',
      );
      continue;
    }
    if (taken.has(from)) {
      report(
        `Het adres ${from} bestaat al in het handboek.`,
        'Kies een ander oud adres: een pagina van het handboek kan niet worden vervangen.',
      );
      continue;
    }
    const before = seen.get(from);
    if (before !== undefined) {
      report(`Het adres ${from} staat ook op regel ${before}.`, 'Houd er één over.');
      continue;
    }
    seen.set(from, line);
    const to = target(naar, taken, byCode);
    if (to === undefined) {
      const hint = didYouMean(naar, [...byCode.keys()]);
      report(
        `'${naar}' is geen code, geen adres in het handboek en geen webadres.${hint}`,
        'Gebruik een code (les-2-3), een adres (/wet/) of https://…',
      );
      continue;
    }
    redirects.push({ from, to });
  }
  return { redirects, problems };
}

function target(naar: string, taken: ReadonlySet<string>, byCode: ReadonlyMap<string, string>): string | undefined {
  const [path = '', anchor] = naar.split('#');
  const code = byCode.get(path.replace(/^\/|\/$/g, ''));
  if (code !== undefined) return anchor === undefined ? code : `${code.split('#')[0] ?? ''}#${anchor}`;
  if (naar.startsWith('/')) return taken.has(path.endsWith('/') ? path : `${path}/`) ? naar : undefined;
  return URL.canParse(naar) && /^https?:$/.test(new URL(naar).protocol) && !/[\s<>"]/.test(naar) ? naar : undefined;
}
