/**
 * The stem of a Dutch word: what its plural, its diminutive, its adjective with -e and its verb forms have in common.
 *
 * The Snowball stemmers that npm carries keep apart what officials type side by side (`initiatief` and `initiatieven`,
 * `participatie` and `participaties`, `stem` and `stemmen`, tried with @orama/stemmers 3.1.18), so the rules here are our
 * own. A stem is a key, not a word: it only has to be the same for forms of one word and another for other words.
 */
import { PARTICLES, infinitiveOf } from './verbs.ts';

/** Forms that no rule gets right, and short words that a rule would bring together with another word. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'steden:stad leden:lid kinderen:kind kinderopvang:kinderopvang loten:loting loot:loting geloot:loting gelote:loting ingelote:loting uitgelote:loting ' +
    'ingeloot:loting uitgeloot:loting lotingen:loting lootte:loting weten:weten weet:weten wist:weten geweten:weten ' +
    'wetten:wet wet:wet wets:wet burgers:burger koning:koning eisen:eis eis:eis prijs:prijs prijzen:prijs lessen:les les:les ' +
    'meningen:mening mening:mening besloten:besluit gekozen:kies kiezen:kies kies:kies keuze:keus keuzes:keus ' +
    'afspraak:afsprek afspraken:afsprek verloopt:verloop nieuws:nieuws steeds:steeds thuis:thuis overheden:overheid heden:heden ' +
    'verleden:verleden geleden:geleden reden:reden redenen:reden vrede:vrede beleid:beleid begeleiden:begeleid begeleiding:begeleid ' +
    'zaken:zaak zaak:zaak dagen:dag dag:dag wegen:weg weg:weg wezen:wezen ene:een jongeren:jonger jongere:jonger jong:jonger jongerenraad:jongerenrad ' +
    'ouderen:ouder oudere:ouder ouders:ouder oud:ouder foto:foto fotos:foto memo:memo memos:memo ' +
    'woo:woo wob:wob avg:avg geld:geld gelden:geldig geldt:geldig'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const VOWEL = /[aeiouy]/;
const hasVowel = (word: string) => VOWEL.test(word);
/** Groups of vowels: about the number of syllables. */
const syllables = (word: string) => word.match(/[aeiouy]+/g)?.length ?? 0;

/** `raad` and `rad-en` → 'rad'; `plann-en` → 'plan'; `briev-en` → 'brief'; `adviez-en` → 'advies'. */
function tidy(word: string): string {
  const single = word.replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1');
  const short = single.replace(/(aa|ee|oo|uu)([bcdfghjklmnpqrstvwxz]+)$/, (_, vowels: string, end: string) => vowels.charAt(0) + end);
  return short.replace(/v$/, 'f').replace(/z$/, 's');
}

const PREFIX = `(?:${PARTICLES.join('|')})`;
/** `teruggekoppeld`, `uitgenodigd`, `gevraagd`, `geevalueerd`: without `ge` and its ending. */
const PARTICIPLE = new RegExp(`^(${PREFIX}?)ge([a-z]*[bdfgklmnprsvwz])(?:de?|t|(?<=[kfsp])te)$`);
/** The third person: `vraagt`, `maakt`, `neemt`, `bepaalt`, `leidt`; not after letters that nouns end in (`buurt`, `moment`). */
const THIRD_PERSON = /(?<=[a-z]{2}(?:g|[aeiou]k|m|l|d))t$/;

/** Takes `ending` off when enough of the word is left. */
function without(word: string, ending: RegExp, rest: number): string | undefined {
  const match = ending.exec(word);
  if (!match) return undefined;
  const left = word.slice(0, match.index);
  return left.length >= rest && hasVowel(left) ? left : undefined;
}

/**
 * @param word folded (lower case, no accents), e.g. `initiatieven`
 * @returns the key that all its forms share, e.g. 'initi' (also for `initiatief`)
 * @example stem('raadsleden') === stem('raadslid')
 */
export function stem(word: string): string {
  const infinitive = Object.hasOwn(IRREGULAR, word) ? undefined : infinitiveOf(word);
  if (infinitive !== undefined && infinitive !== word) return stem(infinitive);
  const known = Object.hasOwn(IRREGULAR, word) ? IRREGULAR[word] : undefined;
  if (known !== undefined) return known;
  if (word.length < 4 || /\d/.test(word)) return word;
  const decide = /^([a-z]*)beslis(?:t|sen|sing|singen|ser|sers)$/.exec(word);
  if (decide) return `${decide[1] ?? ''}beslis`;

  let left = word;
  const participle = PARTICIPLE.exec(word);
  if (participle) {
    const [, prefix = '', root = ''] = participle;
    // `geevalueer-d`, `uitgenodig-d`; in `aangemeld` the last letter belongs to the verb.
    if (root.endsWith('eer') && root.length > 5) return stem(`${prefix}${root.slice(0, -3)}eren`);
    if (root.length >= 4 && hasVowel(root)) return stem(`${prefix}${root}en`);
    if (prefix !== '' && root.length === 3 && !word.endsWith('e')) return stem(`${prefix}${root}${word.slice(-1)}en`);
  }
  if (THIRD_PERSON.test(word) && word.length > 4) left = word.slice(0, -1);
  if (left.endsWith('heden')) left = `${left.slice(0, -5)}heid`;
  else if (/[a-z]{3}leden$/.test(left)) left = `${left.slice(0, -5)}lid`;
  else if (/[a-z]{2}steden$/.test(left)) left = `${left.slice(0, -6)}stad`;

  // Diminutives: tafeltje, boompje, gesprekje, pannetje, kringetje.
  const small = /(?:(?<=[lnrwaeiou])tje|(?<=m)pje|(?<=[bcdfghkpst])je)s?$/;
  const big = without(left, small, 3);
  if (big !== undefined) left = big;
  else {
    // Plural in -s: after -ie, -ee and other vowels, and after an unstressed syllable.
    if (/(?:[tscgnmrlk]ie|ee|[aou]|eau|ue)s$/.test(left) && left.length > 5) left = left.slice(0, -1);
    else if (/[eaiou][rlnmw]s$/.test(left) && syllables(left) > 1 && left.length > 5) left = left.slice(0, -1);
    else if (/[bcdfghjklmnpqrstvwxzi]es$/.test(left) && syllables(left) > 1 && left.length > 4 && !/[vd]ies$/.test(left))
      left = left.slice(0, -1);
  }

  // Words from Latin and their verbs: participatie, participeren, participatief; motivering, motiveren.
  const latin = without(left, /(?:atie(?:ve?|f)?n?|ativiteit|eerde|eren|erend|eert|eerd|ering(?:en)?)$/, 4);
  if (latin !== undefined && !/(?:kind|burg|inwon|bewon|oud|jong|wand|hand|and|eig)$/.test(latin)) return tidy(latin);

  // `ik organiseer`; not `verkeer` or `beheer`.
  const first = without(left, /eer$/, 5);
  if (first !== undefined) return tidy(first);

  const plural = without(left, /(?:ieen|ieën)$/, 2);
  if (plural !== undefined) return `${plural}ie`;
  left = without(left, /ingen$/, 3) === undefined ? left : left.slice(0, -2);
  const doing = without(left, /ing$/, 4);
  if (doing !== undefined && !/(?:kr|spr|oefen|dr)$/.test(doing)) return tidy(doing);
  const many =
    without(left, /en$/, 3) ?? (left.endsWith('zien') || left.endsWith('doen') ? undefined : without(left, /(?<=[^aeiou])e$/, 3));
  return tidy(many ?? left);
}
