import { describe, expect, it } from 'vitest';
import { bareVerb, infinitiveOf, rejoined } from '../../../src/handbook/dutch/verbs.ts';

describe('infinitiveOf', () => {
  it.each([
    ['neemt', 'nemen'],
    ['genomen', 'nemen'],
    ['overgenomen', 'overnemen'],
    ['besproken', 'bespreken'],
    ['onderzocht', 'onderzoeken'],
    ['begint', 'beginnen'],
    ['stemde', 'stemmen'],
    ['beloofden', 'beloven'],
    ['regelde', 'regelen'],
    ['maakte', 'maken'],
    ['uitgelegd', 'uitleggen'],
    ['gestrande', 'stranden'],
    ['afgevallen', 'afvallen'],
  ])('%s hoort bij %s', (form, infinitive) => {
    expect(infinitiveOf(form)).toBe(infinitive);
  });

  // More often another word than a form of a verb.
  it.each(['namen', 'vroeg', 'gevallen', 'gewogen', 'gemeente', 'gedachte', 'overheid', 'uitspraken', 'in', ''])(
    'laat %j met rust',
    (word) => {
      expect(infinitiveOf(word)).toBeUndefined();
    },
  );
});

describe('bareVerb', () => {
  it('neemt het voorzetsel van een werkwoord af, in elke vorm', () => {
    expect(['meetekenen', 'meegetekend', 'rondgelopen', 'naspelen'].map(bareVerb)).toEqual(['tekenen', 'tekenen', 'lopen', 'spelen']);
    expect(['inspraak', 'tekenen', 'uitnodiging'].map(bareVerb)).toEqual([undefined, undefined, undefined]);
  });
});

describe('rejoined', () => {
  const found = (sentence: string) => rejoined(sentence.split(' ')).map(({ word }) => word);

  it('zet een werkwoord weer aan elkaar', () => {
    expect(found('neemt het advies niet over')).toEqual(['overneemt']);
    expect(found('leg uit waarom')).toEqual(['uitleg']);
    expect(found('een taak over te nemen')).toEqual(['overnemen']);
    expect(rejoined(['raad', 'legt', 'het', 'uit'])).toEqual([{ word: 'uitlegt', verb: 1, particle: 3 }]);
  });

  it('ziet een voorzetsel voor een zelfstandig naamwoord niet als deel van een werkwoord', () => {
    expect(found('laten meedenken over bezuinigingen')).toEqual([]);
    expect(found('praten over de begroting')).toEqual([]);
  });
});
