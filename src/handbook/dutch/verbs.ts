/**
 * Verbs whose forms no ending tells: the strong ones (`nam`, `genomen`), the past of the weak ones (`stemde`), and those
 * that fall apart in a sentence (`neemt … over`). The lists hold the verbs that people use around participation, with the
 * forms of the Dutch grammar; a form that is more often another word (`vroeg`, `namen`, `gevallen`) is left out.
 */

/** Words that stand before a verb and let go of it: `overnemen`, `neemt over`, `overgenomen`. */
export const PARTICLES = (
  'aan achter achteraf af bij bijeen binnen deel dicht door dwars in langs los mee na neer om op open over overeen rond samen stil ' +
  'tegen terug toe uit vast verder vol voor vooruit voort vrij weg'
).split(' ');
/** Beginnings that never let go, and that leave out the `ge` of the participle: `besproken`. */
const FIXED = ['be', 'ver', 'ont', 'her', 'er', 'onder', 'over', 'voor'];

/** `infinitive: third person, past, plural of the past, participle`; `-` where a form is regular or means another thing. */
const STRONG = `
beginnen begint begon begonnen begonnen
bieden biedt bood boden geboden
binden bindt bond bonden gebonden
blijken blijkt bleek bleken gebleken
blijven blijft bleef bleven gebleven
breken breekt brak braken gebroken
brengen brengt bracht brachten gebracht
buigen buigt boog bogen gebogen
denken denkt dacht dachten gedacht
doen doet deed deden gedaan
dragen draagt droeg droegen -
drijven drijft dreef dreven gedreven
dringen dringt drong drongen gedrongen
dwingen dwingt dwong dwongen gedwongen
gaan gaat ging gingen gegaan
gelden geldt gold golden gegolden
geven geeft gaf gaven gegeven
grijpen grijpt greep grepen gegrepen
hangen hangt hing hingen gehangen
heffen heft hief hieven geheven
helpen helpt hielp hielpen geholpen
houden houdt hield hielden gehouden
kiezen kiest koos kozen gekozen
kijken kijkt keek keken gekeken
klinken klinkt klonk klonken geklonken
komen komt kwam kwamen gekomen
kopen koopt kocht kochten gekocht
krijgen krijgt kreeg kregen gekregen
laten laat liet lieten gelaten
lezen leest las lazen gelezen
lijken lijkt leek - geleken
lopen loopt liep liepen gelopen
nemen neemt nam - genomen
ontbreken ontbreekt ontbrak ontbraken ontbroken
roepen roept riep riepen geroepen
schelden scheldt schold scholden gescholden
schieten schiet schoot schoten geschoten
schrijven schrijft schreef schreven geschreven
schuiven schuift schoof schoven geschoven
slaan slaat sloeg sloegen geslagen
sluiten sluit sloot sloten gesloten
spreken spreekt sprak spraken gesproken
springen springt sprong sprongen gesprongen
staan staat stond stonden gestaan
steken steekt stak staken gestoken
stijgen stijgt steeg stegen gestegen
strijden strijdt streed streden gestreden
treden treedt trad traden getreden
treffen treft trof troffen getroffen
trekken trekt trok trokken getrokken
vallen valt viel vielen -
vangen vangt ving vingen gevangen
verdwijnen verdwijnt verdween verdwenen verdwenen
vergeten vergeet vergat vergaten vergeten
verliezen verliest verloor verloren verloren
verschijnen verschijnt verscheen verschenen verschenen
vinden vindt vond vonden gevonden
vragen vraagt - vroegen gevraagd
werpen werpt wierp wierpen geworpen
werven werft wierf wierven geworven
wijzen wijst wees - gewezen
winnen wint won wonnen gewonnen
zenden zendt zond zonden gezonden
zien ziet zag zagen gezien
zitten zit zat zaten gezeten
zoeken zoekt zocht zochten gezocht
zwijgen zwijgt zweeg zwegen gezwegen
`;
/** Weak verbs: their past and third person follow from the infinitive, but look like nouns to the rules for endings. */
const WEAK = (
  'bellen beloven beschermen bezoeken bewaren bouwen delen dienen draaien dreigen duren durven eisen evenaren gebruiken geloven halen ' +
  'haken handelen hopen horen huren juichen kennen klagen kloppen landen leggen lenen leren leven leveren loven luisteren lukken mailen maken ' +
  'mikken melden menen merken mislukken missen noemen openen passen peilen plakken praten proeven prikken raken regelen rekenen ' +
  'schetsen schreeuwen schuren snappen snoeien spelen starten stellen stemmen steunen stoppen stoten stranden sturen tekenen tellen ' +
  'testen toetsen tonen toveren turven veranderen verdedigen verdelen verdienen vertellen vertrouwen vervangen verwachten verwerken ' +
  'verzamelen voelen voeren volgen vullen wachten wandelen wantrouwen weigeren wensen wijzigen wonen zetten zorgen'
).split(' ');

/** `mak-en` → 'maak', `zett-en` → 'zet', `lev-en` → 'leef', `regel-en` → 'regel'. */
function firstPerson(infinitive: string): string {
  const root = infinitive.slice(0, -2);
  if (/([bdfgklmnprst])\1$/.test(root)) return root.slice(0, -1);
  const unstressed = /[aeiou].*e[lrn]$|ig$/.test(root);
  const long = /(?<![aeiou])[aeou][bdfgklmnprstvz]$/.test(root) && !unstressed;
  const spelled = long ? `${root.slice(0, -1)}${root.at(-2) ?? ''}${root.slice(-1)}` : root;
  return spelled.replace(/v$/, 'f').replace(/z$/, 's');
}

/** Form → infinitive; and apart the forms that also occur behind a particle. */
const FORMS = new Map<string, string>();
const PARTICIPLES = new Map<string, string>();
for (const line of STRONG.trim().split('\n')) {
  const [infinitive = '', ...forms] = line.split(' ');
  for (const form of forms) if (form !== '-' && form !== infinitive && !FORMS.has(form)) FORMS.set(form, infinitive);
  const participle = forms.at(-1) ?? '';
  if (participle.startsWith('ge')) PARTICIPLES.set(participle, infinitive);
}
/** Behind a particle nothing else is meant than the verb: `afgevallen`, `bijgedragen`, but `gevallen` and `gewogen loting`. */
const ONLY_BEHIND: ReadonlyMap<string, string> = new Map([
  ['gevallen', 'vallen'],
  ['gedragen', 'dragen'],
  ['gewogen', 'wegen'],
]);
for (const infinitive of WEAK) {
  const first = firstPerson(infinitive);
  // The letters of 't kofschip decide, heard in the infinitive: `leven` has a v, so `leefde`.
  const dental = /(?:[tkfsp]|ch)en$/.test(infinitive) ? 't' : 'd';
  for (const form of [first.endsWith('t') ? first : `${first}t`, `${first}${dental}e`, `${first}${dental}en`]) {
    if (form !== infinitive) FORMS.set(form, infinitive);
  }
  const ended = first.endsWith(dental) ? first : `${first}${dental}`;
  PARTICIPLES.set(/^(?:be|ge|ver|ont|her)[^e]/.test(infinitive) ? ended : `ge${ended}`, infinitive);
}
/** All forms by which a verb of the lists is seen in a sentence: `neemt`, `nemen`, `neem`. */
const SEEN = new Set(
  [...FORMS].flatMap(([form, infinitive]) => [form, infinitive, firstPerson(infinitive)]).filter((form) => !PARTICLES.includes(form)),
);

/** The longest of `prefixes` that `word` begins with, such that `forms` knows the rest. */
function behind(word: string, prefixes: readonly string[], known: (rest: string) => string | undefined): string | undefined {
  for (const prefix of prefixes) {
    if (!word.startsWith(prefix)) continue;
    const infinitive = known(word.slice(prefix.length));
    if (infinitive !== undefined) return `${prefix}${infinitive}`;
  }
  return undefined;
}

/** `genomen` and `overgenomen`. */
const infinitiveOfParticiple = (word: string): string | undefined =>
  PARTICIPLES.get(word) ?? behind(word, PARTICLES, (rest) => PARTICIPLES.get(rest) ?? ONLY_BEHIND.get(rest));

/**
 * @param word folded
 * @returns the infinitive of which it is a form; undefined when it is none, or when the endings tell it already
 * @example infinitiveOf('overgenomen') // 'overnemen'
 */
export function infinitiveOf(word: string): string | undefined {
  if (word.length < 3) return undefined;
  // `gestrande ideeën`: the participle as an adjective.
  const adjective = /(?:d|[kfspt]t)e$/.test(word) ? infinitiveOfParticiple(word.slice(0, -1)) : undefined;
  return (
    adjective ??
    FORMS.get(word) ??
    infinitiveOfParticiple(word) ??
    // `besproken`, `onderzocht`: the participle without its `ge`, or another form as it stands.
    behind(word, FIXED, (rest) => PARTICIPLES.get(`ge${rest}`) ?? (rest.length > 3 ? FORMS.get(rest) : undefined))
  );
}

/**
 * @param word folded
 * @returns the verb without its particle, for a handbook that has only that: `meetekenen` and `meegetekend` → 'tekenen'
 */
export function bareVerb(word: string): string | undefined {
  const infinitive = infinitiveOf(word) ?? word;
  for (const particle of PARTICLES) {
    const rest = infinitive.slice(particle.length);
    if (infinitive.startsWith(particle) && SEEN.has(rest)) return infinitiveOf(rest) ?? rest;
  }
  return undefined;
}

/** What may follow a particle. Before any other word it is a preposition: `praten over de begroting`. */
const AFTER = new Set(
  (
    'en of maar want dus als dan dat die wat waar wie hoe waarom wanneer welke omdat zodat terwijl voordat nadat toen om bij in op aan van voor ' +
    'met door uit naar na tot tijdens volgens vanwege zonder tegen niet toch nog al dit jaar'
  ).split(' '),
);
/** How far a particle may stand from its verb, in words. */
const REACH = 7;

/** A verb that fell apart, with the places of its two halves. */
export interface Rejoined {
  /** As it would be written: `overneemt` for `neemt … over`, `overnemen` for `over te nemen`. */
  word: string;
  verb: number;
  particle: number;
}

/**
 * Verbs whose particle stands elsewhere in the same sentence. Most of what is found is none (`gaan … in`), so whoever asks
 * keeps only the words that exist.
 * @param sentence folded words
 * @example rejoined(['neemt', 'het', 'advies', 'niet', 'over']) // [{ word: 'overneemt', verb: 0, particle: 4 }]
 */
export function rejoined(sentence: readonly string[]): Rejoined[] {
  const found: Rejoined[] = [];
  for (const [particle, before] of sentence.entries()) {
    if (!PARTICLES.includes(before)) continue;
    const after = sentence[particle + 1];
    // `over te nemen`, `over nemen`
    const next = after === 'te' ? particle + 2 : particle + 1;
    const ends = after === undefined || AFTER.has(after);
    for (const verb of [next, ...(ends ? Array.from({ length: REACH }, (_, step) => particle - 1 - step) : [])]) {
      const word = sentence[verb] ?? '';
      if (SEEN.has(word)) found.push({ word: `${before}${word}`, verb, particle });
    }
  }
  return found;
}
