import { expect, it } from 'vitest';
import { fileAddress } from '../../../src/handbook/links/file.ts';

it.each([
  ['', 'index.html'],
  ['#y', 'index.html#y'],
  ['lessen/x/', 'lessen/x/index.html'],
  ['lessen/x/#y', 'lessen/x/index.html#y'],
  ['../zoeken/?q=a/b/&r=c#d/', '../zoeken/index.html?q=a/b/&r=c#d/'],
  ['..', '../index.html'],
  ['./.', '././index.html'],
  ['bestanden/a.pdf', 'bestanden/a.pdf'],
  ['lessen/x', 'lessen/x'],
  ['lessen/x...', 'lessen/x...'],
])('%s wordt %s', (url, file) => {
  expect(fileAddress(url)).toBe(file);
});
