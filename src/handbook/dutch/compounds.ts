/**
 * Splitting Dutch compounds against the words of this field. A short list of well-chosen parts makes no wrong splits;
 * a whole dictionary does (`verschillende` → `verschil` + `lende`).
 */

/** Parts that the handbook's long words are made of. */
const PARTS: ReadonlySet<string> = new Set(
  (
    'participatie verordening inspraak burger burgers bewoner bewoners inwoner inwoners initiatief initiatieven beraad dialoog panel forum top begroting ' +
    'wijk buurt dorp dorps stad stads straat gesprek keuken tafel recht rechten uitdaag gemeente gemeenten raad raads lid leden college ' +
    'beleid beleids proces plan plannen ladder vorm vormen werk werkvorm samenleving overheid overheids ambtenaar ambtenaren loting groep groepen ' +
    'klankbord avond avonden bijeenkomst bijeenkomsten inloop besluit besluiten vorming agenda vraag vragen evaluatie uitvoering voorbereiding motivering motiverings plicht ' +
    'draai boek stappen stap valkuil meerderheid omgeving omgevings wet wets artikel artikelen model handleiding handreiking deel name nemer nemers ' +
    'termijn overgang overgangs dag datum onderzoek vergunning kader kaders doel doelen doelgroep belang belangen stelling ervaring ervarings deskundige deskundigen ' +
    'communicatie follow terug koppeling advies adviezen aanbeveling stem stemmen geld budget cafe wereld thema zienswijze ' +
    'jongeren ouderen ondernemer ondernemers zorg klimaat energie ruimte waarde waarden macht machten analyse kennis mening meningen verwachting verwachtingen management'
  ).split(' '),
);

/** Letters that may stand between two parts. */
const LINKS = ['', 's', 'e', 'en', 'n'];
const MIN_PART = 3;

/**
 * The parts of a compound, or an empty list when the word cannot be split completely.
 * @param word folded, e.g. `participatieverordening`
 * @example partsOf('participatieverordening') // ['participatie', 'verordening']
 */
export function partsOf(word: string): readonly string[] {
  const known = seen.get(word);
  if (known) return known;
  const parts = split(word);
  seen.set(word, parts);
  return parts;
}

/** Every word is split once: a text repeats its words. */
const seen = new Map<string, readonly string[]>();

function split(word: string): string[] {
  if (word.length < 2 * MIN_PART || PARTS.has(word)) return [];
  const splitRest = (rest: string): string[] | undefined => {
    if (PARTS.has(rest)) return [rest];
    for (let length = rest.length - MIN_PART; length >= MIN_PART; length -= 1) {
      const head = rest.slice(0, length);
      if (!PARTS.has(head)) continue;
      for (const link of LINKS) {
        const tail = rest.slice(length);
        if (!tail.startsWith(link) || tail.length - link.length < MIN_PART) continue;
        const found = splitRest(tail.slice(link.length));
        if (found) return [head, ...found];
      }
    }
    return undefined;
  };
  return splitRest(word) ?? [];
}
