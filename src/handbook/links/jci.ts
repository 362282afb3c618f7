/** Deep links to Dutch legislation. */

/** A law article as the register in `content/data/wetsartikelen` knows it. */
export interface ArticleAddress {
  /** Identification of the law in the national legislation database, e.g. `BWBR0005416`. */
  bwb: string;
  /** Article number as printed, e.g. `150` or `16.55`. */
  artikel: string;
}

/**
 * The permanent address of an article in wetten.overheid.nl, by the Juriconnect (JCI 1.3) standard.
 * @example jciUrl({ bwb: 'BWBR0005416', artikel: '150' }) // https://wetten.overheid.nl/jci1.3:c:BWBR0005416&artikel=150
 */
export function jciUrl({ bwb, artikel }: ArticleAddress, lid?: string): string {
  const encode = (value: string) => encodeURIComponent(value).replaceAll('%3A', ':');
  const member = lid === undefined ? '' : `&lid=${encode(lid)}`;
  return `https://wetten.overheid.nl/jci1.3:c:${bwb}&artikel=${encode(artikel)}${member}`;
}
