import { describe, expect, it } from 'vitest';
import { checkFields, checkJson, splitFrontMatter } from '../../../src/handbook/local/fields.ts';
import { formatLocalProblem } from '../../../src/handbook/local/problem.ts';
import { SECTIONS } from '../../../src/handbook/catalogue/sections.ts';
import { DELEN, eigenPaginaKop, organisatie } from '../../../src/schemas/lokaal.ts';

const check = (value: unknown) => checkJson(organisatie, JSON.stringify(value, undefined, 2), 'organisatie.json');
const good = { versie: 1, naam: 'Gemeente Voorbeeldstad' };

describe('organisatie.json', () => {
  it('heeft genoeg aan een versie en een naam', () => {
    expect(check(good)).toEqual({ data: good, problems: [] });
  });

  it('noemt bij kapotte JSON de regel', () => {
    const { data, problems } = checkJson(organisatie, '{\n  "versie": 1,\n  "naam": "x",\n}', 'organisatie.json');
    expect(data).toBeUndefined();
    expect(problems).toMatchObject([{ line: 4, message: 'Dit bestand is geen geldige JSON.' }]);
  });

  it('weigert een lijst of een leeg bestand', () => {
    expect(checkJson(organisatie, '[]', 'organisatie.json').problems).toHaveLength(1);
    expect(checkJson(organisatie, '', 'organisatie.json').problems).toHaveLength(1);
  });

  it('raadt wat je bedoelt bij een onbekend veld, met de regel', () => {
    expect(check({ ...good, korteNam: 'x' }).problems).toEqual([
      {
        file: 'organisatie.json',
        line: 4,
        level: 'fout',
        message: "Het veld 'korteNam' bestaat niet. Bedoelde je 'korteNaam'?",
        remedy: 'Verbeter de naam of verwijder het veld.',
      },
    ]);
  });

  it.each([
    ['website', 'javascript:alert(1)'],
    ['website', 'https://naam:wachtwoord@x.nl/'],
    ['website', 'www.voorbeeldstad.nl'],
    ['logo', '../geheim.svg'],
    ['logo', 'logo.exe'],
    ['feedback', 'geen adres'],
    ['adres', 'https://voorbeeld.example/handboek'],
    ['tooi', 'https://voorbeeld.example/tooi/gm0001'],
    ['verberg', ['nieuws']],
    ['verberg', [...DELEN]],
    ['versie', 2],
    ['naam', ''],
    ['melding', 'x'.repeat(301)],
    ['links', [{ tekst: 'x', url: 'ftp://x.nl' }]],
    ['beveiliging', { contact: [], geldigTot: '2027-02-30' }],
  ])('weigert %s: %s', (field, value) => {
    const { data, problems } = check({ ...good, [field]: value });
    expect(data).toBeUndefined();
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.every(({ message }) => message.includes(field))).toBe(true);
  });

  it('kent dezelfde delen als het menu', () => {
    expect([...DELEN]).toEqual(SECTIONS.map(({ id }) => id));
  });
});

describe('de kop van een eigen pagina', () => {
  it('wordt van de tekst gescheiden, met de juiste regel', () => {
    expect(splitFrontMatter('---\ntitel: x\n---\n\ntekst')).toEqual({ head: 'titel: x\n', body: '\ntekst', bodyLine: 4 });
    expect(splitFrontMatter('tekst')).toEqual({ head: '', body: 'tekst', bodyLine: 1 });
  });

  it('telt regels vanaf het begin van het bestand', () => {
    const { problems } = checkFields(eigenPaginaKop, 'titel: x\nsamenvatting: y\nbijgewerkt: 2026-13-01\n', 'p.md', 2);
    expect(problems).toMatchObject([{ line: 4, message: expect.stringContaining('bijgewerkt') as string }]);
  });
});

it('een probleem is in twee regels te lezen', () => {
  const text = formatLocalProblem({ file: 'thema.css', line: 3, level: 'fout', message: 'Te licht.', remedy: 'Kies #123.' });
  expect(text).toBe('lokaal/thema.css:3  fout  Te licht.\n    Zo los je het op: Kies #123.');
});
