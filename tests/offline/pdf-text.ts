/** The text in a pdf that Chromium made: enough of the format to know whether words are on paper. */
import { constants, inflateSync } from 'node:zlib';

const OBJECT = /(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g;
const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/;

const textOfHex = (hex: string) => (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');

/** Reads a table from glyph to text. */
function readTable(table: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) glyphs.set(parseInt(glyph, 16), textOfHex(text));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const start = parseInt(from, 16);
      for (let glyph = start; glyph <= parseInt(to, 16); glyph += 1)
        glyphs.set(glyph, String.fromCharCode(parseInt(text, 16) + glyph - start));
    }
  }
  return glyphs;
}

/** All text, without white space: where a pdf puts spaces says little. */
export function pdfText(pdf: Uint8Array): string {
  const source = Buffer.from(pdf).toString('latin1');
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of source.matchAll(OBJECT)) objects.set(number, body);
  const content = (body: string) => {
    const raw = Buffer.from(STREAM.exec(body)?.[1] ?? '', 'latin1');
    return (body.includes('/FlateDecode') ? inflateSync(raw, { finishFlush: constants.Z_SYNC_FLUSH }) : raw).toString('latin1');
  };
  const fonts = new Map<string, Map<number, string>>();
  for (const [number, body] of objects) {
    const table = objects.get(/\/ToUnicode (\d+) 0 R/.exec(body)?.[1] ?? '');
    if (table !== undefined) fonts.set(number, readTable(content(table)));
  }
  const parts: string[] = [];
  for (const body of objects.values()) {
    if (!STREAM.test(body) || !/\bTf\b/.test(body.includes('/FlateDecode') ? content(body) : body)) continue;
    let font: Map<number, string> | undefined;
    for (const [, name, hex] of content(body).matchAll(/\/F(\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>/g)) {
      if (name !== undefined) font = fonts.get(name);
      else for (const glyph of hex?.match(/.{4}/g) ?? []) parts.push(font?.get(parseInt(glyph, 16)) ?? '');
    }
  }
  return parts.join('').replace(/\s+/g, '');
}
