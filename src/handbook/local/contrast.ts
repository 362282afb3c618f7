/** Colours as text, their contrast, and the nearest colour that can be read. */
import { blend, clampChroma, converter, formatHex, interpolate, parse, wcagLuminance } from 'culori';
import type { Color, Mode } from 'culori';
import { splitTop } from './values.ts';

/** WCAG 2.2, success criterion 1.4.3: text. */
export const TEXT = 4.5;
/** WCAG 2.2, success criteria 1.4.11 and 2.4.13: parts of controls, and the ring around what has focus. */
export const PART = 3;

/** A colour must have at least this contrast with another. */
export interface Demand {
  /** Hex. */
  against: string;
  bound: number;
}

const toOklch = converter('oklch');

/** Luminances that were worked out before: a search asks for the same few grounds over and over. */
const luminances = new Map<string, number>();
const MOST_KEPT = 10_000;

function luminance(colour: string): number {
  const known = luminances.get(colour);
  if (known !== undefined) return known;
  if (luminances.size >= MOST_KEPT) luminances.clear();
  const worked = wcagLuminance(colour);
  luminances.set(colour, worked);
  return worked;
}

/** @returns the contrast of two hex colours by the formula of WCAG 2.2, from 1 to 21 */
export function ratio(one: string, other: string): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Whether a colour meets every demand. */
export function meets(colour: string, demands: readonly Demand[]): boolean {
  return demands.every(({ against, bound }) => ratio(colour, against) >= bound);
}

/** The spaces of `color-mix()` by their names in CSS. */
const MIX_SPACES: Readonly<Record<string, Mode>> = {
  srgb: 'rgb',
  'srgb-linear': 'lrgb',
  hsl: 'hsl',
  hwb: 'hwb',
  lab: 'lab',
  lch: 'lch',
  oklab: 'oklab',
  oklch: 'oklch',
  xyz: 'xyz65',
  'xyz-d65': 'xyz65',
  'xyz-d50': 'xyz50',
};

/** `color-mix(in oklab, red 20%, blue)`; parts without a percentage share what is left (CSS Color 5). */
function parseMix(text: string): Color | undefined {
  const inside = /^color-mix\((.*)\)$/is.exec(text)?.[1];
  if (inside === undefined) return undefined;
  const [method = '', ...parts] = splitTop(inside, ',').map((part) => part.trim());
  const mode = MIX_SPACES[/^in\s+([a-z0-9-]+)(?:\s+shorter\s+hue)?$/i.exec(method)?.[1]?.toLowerCase() ?? ''];
  if (mode === undefined || parts.length !== 2) return undefined;
  const sides = parts.map((part) => {
    const share = /(?:^|\s)(\d+(?:\.\d+)?)%(?=\s|$)/.exec(part);
    return { share: share ? Number(share[1]) / 100 : undefined, colour: parseColour(part.replace(share?.[0] ?? '', ' ')) };
  });
  const [first, second] = sides;
  if (!first?.colour || !second?.colour) return undefined;
  const one = first.share ?? 1 - (second.share ?? 0.5);
  const two = second.share ?? 1 - one;
  const sum = one + two;
  if (sum <= 0) return undefined;
  const mixed = interpolate([first.colour, second.colour], mode)(two / sum);
  return sum < 1 ? { ...mixed, alpha: (mixed.alpha ?? 1) * sum } : mixed;
}

/** @returns a colour written in CSS, or nothing when it is no colour of its own (`inherit`, `currentcolor`, a gradient) */
export function parseColour(text: string): Color | undefined {
  const plain = text.trim().toLowerCase();
  return plain.startsWith('color-mix(') ? parseMix(plain) : parse(plain);
}

/** A colour as it shows on an opaque one, as hex: wide colours are brought into sRGB, with their hue kept. */
export function flatten(colour: Color, under: string): string {
  const inside = clampChroma(colour, 'oklch', 'rgb');
  return formatHex((inside.alpha ?? 1) < 1 ? blend([under, inside]) : inside);
}

/** A colour on the way from one to the other: 0 is the first, 1 the second. */
export function mix(from: string, to: string, part: number): string {
  return formatHex(interpolate([from, to], 'oklab')(part));
}

/** How much lighter or darker a colour is than another, in OKLCH: 0 to 1. */
export function distance(one: string, other: string): number {
  return Math.abs((toOklch(one)?.l ?? 0) - (toOklch(other)?.l ?? 0));
}

/** The steps in which lighter and darker colours are tried, in the lightness of OKLCH: first the coarse, then the fine. */
const COARSE = 10;
const STEP = 0.001;

/**
 * The nearest colour that satisfies: same hue, and as much of its saturation as fits, lighter or darker.
 * @param satisfies a test, given a colour as hex
 * @param reach how far the lightness may move, 0 to 1
 * @returns hex, the colour itself when it satisfies; nothing when none within reach does
 */
export function nearest(colour: string, satisfies: (candidate: string) => boolean, reach = 1): string | undefined {
  if (satisfies(colour)) return colour;
  const { l, c, h } = { h: 0, ...toOklch(colour) };
  if (l === undefined || c === undefined) return undefined;
  /** The first of a darker and a lighter colour that satisfies. */
  const at = (step: number): string | undefined => {
    for (const lightness of [l - step * STEP, l + step * STEP]) {
      if (lightness < -COARSE * STEP || lightness > 1 + COARSE * STEP) continue;
      const within = Math.min(1, Math.max(0, lightness));
      const candidate = formatHex(clampChroma({ mode: 'oklch', l: within, c, h }, 'oklch', 'rgb'));
      if (satisfies(candidate)) return candidate;
    }
    return undefined;
  };
  const steps = Math.round(reach / STEP);
  for (let coarse = COARSE; coarse <= steps; coarse += COARSE) {
    const far = at(coarse);
    if (far === undefined) continue;
    for (let fine = coarse - COARSE + 1; fine < coarse; fine++) {
      const found = at(fine);
      if (found !== undefined) return found;
    }
    return far;
  }
  return undefined;
}

/** Whether dark text reads better on it than light text. */
export function isLight(colour: string): boolean {
  return ratio(colour, '#000000') >= ratio(colour, '#ffffff');
}
