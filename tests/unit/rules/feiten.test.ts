import { describe, expect, it } from 'vitest';
import { parseFactLabels } from '../../../src/handbook/rules/feiten.ts';

describe('parseFactLabels', () => {
  it.each([
    ['een regel', '**W-049** [bevestigd] De raad stelt vast.', { 'W-049': 'bevestigd' }],
    ['een onderdeel van een lijst', '- **D-003** [onzeker] Misschien.', { 'D-003': 'onzeker' }],
    ['midden in een alinea', 'Tekst [waarschijnlijk] vooraf. **D-383** [bevestigd] Feit.', { 'D-383': 'bevestigd' }],
    ['een regel met nog een label verderop', '**W-001** [bevestigd] Zie ook [onzeker] punt.', { 'W-001': 'bevestigd' }],
    ['een tabelrij met het label achteraan', '| **D-010** | tekst [bevestigd] uit | [onzeker] |', { 'D-010': 'onzeker' }],
    ['een tabelrij met het label meteen achter het nummer', '| **D-011** [bevestigd] | tekst [onzeker] |', { 'D-011': 'bevestigd' }],
    ['een feit zonder label', '**W-002** Zonder label.', { 'W-002': 'waarschijnlijk' }],
    ['wat geen feit is', 'W-003 en **X-004** [bevestigd]', {}],
  ])('leest %s', (_, markdown, labels) => {
    expect(parseFactLabels(markdown)).toEqual(labels);
  });

  it('houdt het eerste label van een nummer', () => {
    expect(parseFactLabels('**W-001** [onzeker] Eerst.\n**W-001** [bevestigd] Later nog eens genoemd.')).toEqual({ 'W-001': 'onzeker' });
  });

  it('zet de nummers op volgorde', () => {
    expect(Object.keys(parseFactLabels('**W-002** [bevestigd]\n**D-100** [bevestigd]\n**W-001** [bevestigd]'))).toEqual([
      'D-100',
      'W-001',
      'W-002',
    ]);
  });

  it.each(['Label voor de hele tabel: [onzeker]', 'Elke rij heeft label [onzeker]: eigen formulering.'])(
    'geeft rijen zonder eigen label het label van de tabel: %s',
    (announcement) => {
      const markdown = `${announcement}\n\n| nummer | tekst |\n| --- | --- |\n| **D-010** | zonder |\n| **D-011** | met [bevestigd] |\n`;
      expect(parseFactLabels(markdown)).toEqual({ 'D-010': 'onzeker', 'D-011': 'bevestigd' });
    },
  );

  it('laat het label van een tabel niet gelden voor een feit buiten de tabel', () => {
    expect(parseFactLabels('Label voor de hele tabel: [onzeker]\n\n| **D-010** | x |\n\n**D-012** Buiten de tabel.')['D-012']).toBe(
      'waarschijnlijk',
    );
  });
});
