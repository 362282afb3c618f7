/** Which files an organisation may deliver, how large, and what must not be in them. */
import type { LocalProblem } from './problem.ts';

/** Largest sizes in bytes: a reader on a phone waits for a logo on every page. */
export const MAX_BYTES = { logo: 200_000, tekst: 200_000, bestand: 25_000_000, lettertype: 500_000 } as const;

/** What may stand in `bestanden/`: documents and pictures that a browser shows or stores, nothing that runs. */
export const BESTANDSTYPEN = 'pdf odt ods odp docx xlsx pptx csv txt ics png jpg jpeg webp avif svg'.split(' ');

/** First bytes by which a picture or document is known: a file that lies about its name is refused. */
const SIGNATURES: Readonly<Record<string, readonly string[]>> = {
  png: ['89504e47'],
  jpg: ['ffd8ff'],
  jpeg: ['ffd8ff'],
  webp: ['52494646'],
  pdf: ['25504446'],
  odt: ['504b0304'],
  ods: ['504b0304'],
  odp: ['504b0304'],
  docx: ['504b0304'],
  xlsx: ['504b0304'],
  pptx: ['504b0304'],
  woff2: ['774f4632'],
};

export const extensionOf = (path: string): string => /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** @returns whether the first bytes fit the extension; text formats have none and always fit. */
export function fitsName(path: string, bytes: Uint8Array): boolean {
  const wanted = SIGNATURES[extensionOf(path)];
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  return wanted === undefined || wanted.some((signature) => start.startsWith(signature));
}

/**
 * What in a drawing can run or fetch: opened by itself, an SVG is a page. Scripts, event handlers, foreign content,
 * addresses outside the file, entities and style sheets from elsewhere.
 */
const SVG_DANGERS: readonly (readonly [RegExp, string])[] = [
  [/<\s*script/i, 'een script'],
  [/\son[a-z]+\s*=/i, 'een gebeurtenis-attribuut'],
  [/<\s*(?:foreignObject|iframe|embed|object|animate|set)\b/i, 'een element dat andere inhoud of bewegingen toelaat'],
  [/<!(?:DOCTYPE|ENTITY)/i, 'een DOCTYPE of ENTITY'],
  [/(?:href|src)\s*=\s*["']?\s*(?!#|["']?data:image\/(?:png|jpeg|webp);)[^"'\s>#]/i, 'een verwijzing naar buiten het bestand'],
  [/url\(\s*["']?(?!#)/i, 'een verwijzing naar buiten het bestand'],
  [/@import/i, 'een @import'],
];

/** @returns problems of an SVG drawing; none when it is safe to publish. */
export function checkSvg(text: string, file: string): LocalProblem[] {
  if (!/<svg[\s>]/i.test(text)) {
    return [{ file, level: 'fout', message: 'Dit is geen SVG-tekening.', remedy: 'Bewaar het logo opnieuw als SVG, of gebruik een png.' }];
  }
  return SVG_DANGERS.flatMap(([pattern, what]): LocalProblem[] => {
    const found = pattern.exec(text);
    if (!found) return [];
    const line = text.slice(0, found.index).split('\n').length;
    const remedy = 'Bewaar de tekening opnieuw als eenvoudige SVG zonder scripts, animaties en verwijzingen, of gebruik een png.';
    return [{ file, line, level: 'fout', message: `De tekening bevat ${what}.`, remedy }];
  });
}
