/** Every bad case. */
import { BESTANDEN } from './bestanden.ts';
import type { Geval } from './geval.ts';
import { TEKST } from './tekst.ts';
import { VELDEN } from './velden.ts';
import { VERWIJZINGEN } from './verwijzingen.ts';

export { NOG_NIET } from './nog-niet.ts';

export const GEVALLEN: readonly Geval[] = [...BESTANDEN, ...VELDEN, ...VERWIJZINGEN, ...TEKST];
