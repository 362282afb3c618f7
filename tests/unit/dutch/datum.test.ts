import { expect, it } from 'vitest';
import { datumVoluit } from '../../../src/handbook/dutch/datum.ts';

it.each([
  ['2024-06-04', '4 juni 2024'],
  ['2027-01-01', '1 januari 2027'],
  ['2026-12-31', '31 december 2026'],
  ['2024-12', 'december 2024'],
  ['2024', '2024'],
  ['z.d.', 'zonder datum'],
])('schrijft %s als %s', (value, text) => {
  expect(datumVoluit(value)).toBe(text);
});
