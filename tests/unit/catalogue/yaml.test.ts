import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../../src/handbook/catalogue/yaml.ts';

describe('parseYaml', () => {
  it('leest datums als tekst en getallen als getal', () => {
    expect(parseYaml('dag: 2026-11-21\nmaand: 2024-12\njaar: 2014\nja: yes\n', 1).value).toEqual({
      dag: '2026-11-21',
      maand: '2024-12',
      jaar: 2014,
      ja: 'yes',
    });
  });

  it('geeft null voor een leeg bestand, zonder fout', () => {
    expect(parseYaml('', 1)).toMatchObject({ value: null, errors: [] });
  });

  it('meldt een dubbele sleutel op de regel van het bestand', () => {
    const { value, errors } = parseYaml('a: 1\nb: 2\na: 3\n', 2);
    expect(value).toBeUndefined();
    expect(errors.map(({ line }) => line)).toEqual([4]);
  });

  it('meldt een tweede document in hetzelfde bestand', () => {
    expect(parseYaml('a: 1\n---\nb: 2\n', 1).errors).toHaveLength(1);
  });

  it.each([
    ['een verwijzing zonder anker', 'begrippen: *loting\n'],
    [
      'een bom van verwijzingen',
      [
        'a0: &a0 [x, x, x, x, x, x, x, x, x]',
        ...[1, 2, 3, 4, 5].map((n) => `a${n}: &a${n} [${Array.from({ length: 9 }, () => `*a${n - 1}`).join(', ')}]`),
      ].join('\n'),
    ],
  ])('meldt %s als fout en valt er niet van om', (_, text) => {
    const { value, errors } = parseYaml(text, 1);
    expect(value).toBeUndefined();
    expect(errors.length).toBeGreaterThan(0);
  });
});

describe('lineOf', () => {
  const text = [
    'title: Een', // 2
    'lijst:', // 3
    '  - a', // 4
    '  - b', // 5
    'diep:', // 6
    '  stappen:', // 7
    '    - minuten: 5', // 8
    '      tekst: x', // 9
    '    - minuten: 6', // 10
    '      tekst: y', // 11
    'inline: { min: 1, max: 2 }', // 12
    '2024: jaar', // 13
  ].join('\n');
  const { lineOf } = parseYaml(text, 2);

  it.each([
    [['title'], 2],
    [['lijst', 1], 5],
    [['diep', 'stappen', 1], 10],
    [['diep', 'stappen', 1, 'tekst'], 11],
    [['inline', 'max'], 12],
    [[2024], 13],
  ] as const)('vindt %j', (path, line) => {
    expect(lineOf(path)).toBe(line);
  });

  it('valt terug op de naaste ouder die er wel is', () => {
    expect(lineOf(['diep', 'stappen', 0, 'ontbreekt'])).toBe(8);
    expect(lineOf(['diep', 'ontbreekt', 3, 'x'])).toBe(6);
    expect(lineOf(['lijst', 9])).toBe(3);
  });

  it('geeft de eerste regel voor een leeg pad en een onbekend veld', () => {
    expect(lineOf([])).toBe(2);
    expect(lineOf(['ontbreekt'])).toBe(2);
  });
});
