import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/handbook/search/excerpt.ts';
import { stem } from '../../../src/handbook/dutch/stem.ts';

const wanted = (...found: string[]) => ({ keys: new Set(found.map(stem)), parts: found.filter((word) => word.length > 3) });
const marked = (pieces: readonly string[]) => pieces.filter((_, index) => index % 2 === 1);
const filler = (count: number) => Array.from({ length: count }, (_, index) => `vulling${index}`).join(' ');

describe('excerptOf', () => {
  it('merkt elke vorm van het woord, en het woord in een samenstelling, zonder leestekens', () => {
    const pieces = excerptOf('De raad (de gemeenteraad) en alle raden.', wanted('raad'));
    expect(marked(pieces)).toEqual(['raad', 'gemeenteraad', 'raden']);
    expect(pieces.join('')).toBe('De raad (de gemeenteraad) en alle raden.');
  });

  it('kiest het stuk waar de woorden staan, met puntjes waar het is afgeknipt', () => {
    const pieces = excerptOf(`${filler(60)} hier is loting en nog eens loting ${filler(60)}`, wanted('loting'));
    expect(marked(pieces)).toEqual(['loting', 'loting']);
    expect(pieces[0]).toMatch(/^… /);
    expect(pieces.at(-1)).toMatch(/ …$/);
    expect(pieces.join('').split(' ').length).toBeLessThan(40);
  });

  it('begint bij het begin als er niets te merken is', () => {
    expect(excerptOf(filler(60), wanted('loting')).join('')).toMatch(/^vulling0 /);
  });

  it('geeft een definitie heel', () => {
    const pieces = excerptOf(filler(60), wanted('loting'), true);
    expect(pieces.join('')).toBe(filler(60));
  });

  it.each(['', '   ', '!!!', '<b>raad</b>'])('houdt %j vol', (text) => {
    expect(excerptOf(text, wanted('raad')).join('')).toBe(text.trim());
  });
});
