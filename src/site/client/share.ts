/** What a reader gets who copies a short link or a heading. From disk `share.offline.ts` takes its place. */

export interface Shared {
  text: string;
  /** Said when it is copied. */
  done: string;
  /** Said when the browser does not copy. */
  failed: string;
}

/** @returns what to copy, or undefined when this link is not for passing on */
export const shared = ({ href }: HTMLAnchorElement): Shared | undefined => ({
  text: href,
  done: 'Link gekopieerd',
  failed: 'Kopiëren lukt niet in deze browser. Het adres is: ' + href,
});
