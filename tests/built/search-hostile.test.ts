/** Ten thousand strange questions on the real index: always an answer or a clear nothing, never an error. */
import { describe, expect, it } from 'vitest';
import { openSearch } from '../../src/integrations/search-node.ts';

const COUNT = 10_000;
const search = openSearch('dist');

/** A reproducible source of numbers below `max` (mulberry32). */
function numbers(seed: number): (max: number) => number {
  let state = seed;
  return (max) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % max;
  };
}

const PIECES = [
  ...'burgerberaad loting inspraak raad verordening uitdaagrecht participatie gemeente hoe wat wanneer moet de het een van art artikel 150 lid 3 gemeentewet les 2.2 stap werkvorm 21'.split(
    ' ',
  ),
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=1>',
  '&lt;b&gt;',
  "'; DROP TABLE pagina; --",
  '../../../etc/passwd',
  '%00',
  '${7*7}',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'index.json',
  '=',
  'a=b',
  '\u0000',
  '\u0007\u001b[31m',
  '\u202e\u2066rtl\u2069',
  '\ufeff',
  '\ud800',
  '👩‍👩‍👧‍👦',
  '🗳️',
  'مشاركة المواطنين',
  '市民参加',
  'İıŞş',
  'ß',
  'ĳsselmeer',
  'ﬁnanciën',
  'é'.repeat(40),
  'x'.repeat(300),
  '('.repeat(30),
  '\\'.repeat(9),
  '*?+[]^$|',
  '1'.repeat(60),
  '150.150.150.150',
  'lid lid lid',
];

/** Changes a few letters, as hands and machines do. */
function disturb(text: string, next: (max: number) => number): string {
  const letters = Array.from(text);
  for (let turn = next(3); turn > 0 && letters.length > 0; turn -= 1) {
    const at = next(letters.length);
    const kind = next(4);
    if (kind === 0) letters.splice(at, 1);
    else if (kind === 1) letters.splice(at, 0, String.fromCodePoint(32 + next(0x2000)));
    else if (kind === 2) letters.splice(at, 1, String.fromCodePoint(97 + next(26)));
    else letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
  }
  return letters.join('');
}

describe('vreemde vragen', () => {
  it(`${COUNT} keer een antwoord of een duidelijk niets`, async () => {
    const next = numbers(20_261_122);
    let answered = 0;
    let slowest = 0;
    for (let turn = 0; turn < COUNT; turn += 1) {
      const query = Array.from({ length: 1 + next(5) }, () => disturb(PIECES[next(PIECES.length)] ?? '', next)).join(
        next(4) === 0 ? '' : ' ',
      );
      const started = performance.now();
      const outcome = await search(query, { limit: 3 });
      slowest = Math.max(slowest, performance.now() - started);
      expect(outcome.query).toBe(query);
      expect(outcome.results.length).toBe(Math.min(3, outcome.total));
      for (const { code, titel, url, score, hits } of outcome.results) {
        if (!(code && titel && Number.isFinite(score) && /^[a-z0-9/-]+(#[a-z0-9-]+)?$/.test(url)))
          throw new Error(JSON.stringify([query, code, titel, url, score]));
        if (hits.some(({ excerpt }) => excerpt.length % 2 === 0))
          throw new Error(`${query}: een fragment is geen afwisseling van tekst en treffer`);
      }
      if (outcome.total > 0) answered += 1;
    }
    console.log(`${answered} van ${COUNT} vragen kregen een antwoord; de langzaamste duurde ${slowest.toFixed(0)} ms`);
    expect(answered).toBeGreaterThan(COUNT / 2);
    expect(answered).toBeLessThan(COUNT);
  });
});
