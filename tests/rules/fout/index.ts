/** Every bad case. */
import { BESTANDEN } from './bestanden.ts';
import type { Geval } from './geval.ts';
import { RANDGEVALLEN } from './randgevallen.ts';
import { TEKST } from './tekst.ts';
import { VELDEN } from './velden.ts';
import { VERWIJZINGEN } from './verwijzingen.ts';

export const GEVALLEN: readonly Geval[] = [...BESTANDEN, ...VELDEN, ...VERWIJZINGEN, ...TEKST, ...RANDGEVALLEN];
