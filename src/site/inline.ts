/** Front-matter texts with inline Markdown, as HTML. */
import { markdownToHtml } from 'satteri';

const rendered = new Map<string, string>();

/** Inline Markdown (links, *emphasis*, **strong**) to HTML without a paragraph around it. */
export function inline(text: string): string {
  let html = rendered.get(text);
  if (html === undefined) {
    html = markdownToHtml(text, { features: { smartPunctuation: { dashes: false }, frontmatter: false } })
      .html.trim()
      .replace(/^<p>([\s\S]*)<\/p>$/, '$1');
    rendered.set(text, html);
  }
  return html;
}

/** The first sentence: enough to read on; the rest is one click away. */
export const eersteZin = (text: string): string => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u)[0] ?? text;
