/** Words as the search knows them. */

/** Lower case, without accents: `Één` → 'een', `Wereldcafé` → 'wereldcafe'. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** The words of a text, folded; digits count as letters (`150`, `g1000`), and an apostrophe joins (`foto's` → 'fotos'). */
export const words = (text: string): string[] =>
  fold(text)
    .replace(/(?<=\p{L})['’](?=s\b)/gu, '')
    .replace(/(?<=\b[zZ]o)['’](?=n\b)/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Words that say nothing about what somebody is looking for. Question words are among them: in 'hoe werkt loting' only
 * 'loting' carries meaning.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'de het een en of van voor in op aan met bij tot te ten ter door over onder om uit naar als dan dat die dit deze er is zijn was waren wordt worden ' +
    'word ben bent heeft hebben had heb ik je jij jouw u uw wij we ons onze hij zij ze hun men niet geen ook nog al wel maar want dus ' +
    'wat wie waar wanneer waarom hoe welke welk hoeveel kan kun kunt kunnen mag mogen moet moeten moest zal zullen wil wilt willen ' +
    'doe doet doen gaat gaan zon werkt betekent betekenis verschil tussen zonder zo toch eigenlijk precies'
  ).split(' '),
);

/**
 * Words that tell a little, but less than their rarity suggests: people say them around what they are looking for
 * ('wat zet je in de uitnodiging', 'tips voor trainers', 'bewoners komen niet opdagen').
 */
export const WEAK_WORDS: ReadonlySet<string> = new Set(
  (
    'nou even eens gewoon graag iets niks niets iemand niemand alles heel erg best goed goede beter vaak soms steeds altijd nooit weer daarna daarvoor ' +
    'hierover daarover erover ermee eraan ervan waarmee waarvoor waaraan hiermee daarmee ding dingen tip tips uitleg info maak maakt maken gemaakt ' +
    'krijg krijgt krijgen komt kom komen geef geeft geven zet zetten laat laten blijft blijven vind vindt vinden zeg zegt zeggen ' +
    'voorbeeld voorbeelden ander andere anders meer minder minste genoeg veel weinig eerst eerste klaar gaan ga moeten lig ligt liggen staat staan ' +
    'gebeurt gebeuren gebruik gebruiken nodig bijna straks vandaag morgen hulp helpen help zelf mijn jullie hen hem haar thuis kijken'
  ).split(' '),
);

/** The words of a query that carry meaning; all of them when nothing else is left. */
export function contentWords(query: string): string[] {
  const all = words(query);
  const meaningful = all.filter((word) => !STOP_WORDS.has(word));
  return meaningful.length > 0 ? meaningful : all;
}
