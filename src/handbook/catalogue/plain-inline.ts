/** Apart from the parser of pages, which needs a native program: the command of a release uses this too. */

/** A front-matter text as it reads, without its inline Markdown. */
export const plainInline = (text: string): string =>
  text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*/g, '')
    .trim();
