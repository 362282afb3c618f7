/** Measures that the diagrams share, in units of the view box. The type sizes are in `diagrammen.css`. */
import { wrap } from './wrap.ts';

/** Every diagram is this wide, so that type has the same size in all of them. */
export const BREED = 640;
/** The space at the sides, so that no line is cut off. */
export const RAND = 8;
/** The width between the sides. */
export const BINNEN = BREED - 2 * RAND;
/** The radius of corners. */
export const ROND = 8;

/** Type styles: `regel` is the line height, `teken` the width of a character in a wide typeface. */
const LETTERS = {
  kop: { regel: 36, teken: 16 },
  tekst: { regel: 32, teken: 13.6 },
  sterk: { regel: 32, teken: 14.4 },
  klein: { regel: 28, teken: 12.4 },
} as const;

export type Letter = keyof typeof LETTERS;

/** The height of a number of lines. */
export function hoogte(letter: Letter, aantal = 1): number {
  return LETTERS[letter].regel * aantal;
}

/** The distance from the top of a line to its baseline. */
export function basislijn(letter: Letter): number {
  return LETTERS[letter].regel * 0.75;
}

/** Breaks a text into lines that fit in a width. */
export function regels(text: string, breedte: number, letter: Letter): string[] {
  return wrap(text, Math.floor(breedte / LETTERS[letter].teken));
}

/** Places blocks under each other: the top of each, and the bottom of the last. */
export function stapel(hoogtes: readonly number[], begin: number, tussen: number): { tops: number[]; einde: number } {
  const tops: number[] = [];
  let y = begin;
  for (const blok of hoogtes) {
    tops.push(y);
    y += blok + tussen;
  }
  return { tops, einde: hoogtes.length === 0 ? begin : y - tussen };
}

/** The head of an arrow, with its tip at (x, y). */
export function pijlpunt(x: number, y: number, richting: 'omhoog' | 'omlaag' | 'links' | 'rechts'): string {
  const lang = 14;
  const half = 8;
  switch (richting) {
    case 'omhoog':
      return `M${x} ${y}l${-half} ${lang}h${2 * half}z`;
    case 'omlaag':
      return `M${x} ${y}l${-half} ${-lang}h${2 * half}z`;
    case 'links':
      return `M${x} ${y}l${lang} ${-half}v${2 * half}z`;
    case 'rechts':
      return `M${x} ${y}l${-lang} ${-half}v${2 * half}z`;
  }
}
