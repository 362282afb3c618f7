/** What the body of a page contains, found with the parser that also renders it. */
import { markdownToMdast, mdxToMdast } from 'satteri';

export interface Heading {
  depth: number;
  text: string;
  /** The id as written (`{#id}`), or undefined when the author gave none. */
  id: string | undefined;
  line: number;
}
export interface Link {
  url: string;
  line: number;
}
export interface Image {
  alt: string;
  /** Address; for `![alt][name]` it is among the links, as that of the definition. */
  url: string | undefined;
  line: number;
}
export interface ComponentUse {
  name: string;
  attributes: Record<string, string>;
  /** Attributes whose value is an expression, a spread or absent. */
  otherAttributes: string[];
  /** Stands by itself between paragraphs instead of inside one. */
  block: boolean;
  line: number;
}
export interface Body {
  headings: Heading[];
  links: Link[];
  images: Image[];
  components: ComponentUse[];
  /** Raw expressions (`{…}`), imports and exports: not for authors. */
  code: { text: string; line: number }[];
  /** Running text without mark-up, one paragraph a line. */
  text: string;
}

export type BodyResult = { body: Body; error?: undefined } | { body?: undefined; error: { message: string; line: number } };

interface Node {
  type: string;
  children?: Node[];
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
  data?: { hProperties?: { id?: string } };
  position?: { start: { line: number } };
}

const lineOf = (node: Node) => node.position?.start.line ?? 1;
const BLOCKS = new Set(['paragraph', 'heading', 'tableRow', 'listItem', 'mdxJsxFlowElement', 'blockquote']);

/** Visible text of a node. Cells and blocks are kept apart. */
function textOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value ?? '';
  if (node.type === 'break' || node.type === 'tableCell') return `${(node.children ?? []).map(textOf).join('')} `;
  const own = (node.children ?? []).map(textOf).join('');
  return BLOCKS.has(node.type) ? `${own}\n` : own;
}

function component(node: Node): ComponentUse {
  const attributes = Object.create(null) as Record<string, string>; // no `__proto__`: names come from authors
  const otherAttributes: string[] = [];
  for (const attribute of node.attributes ?? []) {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string') attributes[attribute.name ?? ''] = attribute.value;
    else otherAttributes.push(attribute.name ?? '…');
  }
  return { name: node.name ?? '', attributes, otherAttributes, block: node.type === 'mdxJsxFlowElement', line: lineOf(node) };
}

/**
 * Parses MDX (with its front matter, so that lines are those of the file).
 * @returns the body, or the syntax error; never throws.
 */
export function parseBody(source: string): BodyResult {
  let root: Node;
  try {
    root = mdxToMdast(source, { features: { headingAttributes: true } }) as unknown as Node;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const match = /^(\d+):\d+: ?(.*)$/s.exec(message);
    return { error: { message: match?.[2] ?? message, line: Number(match?.[1] ?? 1) } };
  }
  return { body: collect(root) };
}

function collect(root: Node): Body {
  const body: Body = { headings: [], links: [], images: [], components: [], code: [], text: '' };
  const visit = (node: Node): void => {
    const line = lineOf(node);
    switch (node.type) {
      case 'heading':
        body.headings.push({ depth: node.depth ?? 0, text: textOf(node).trim(), id: node.data?.hProperties?.id, line });
        break;
      case 'link':
      case 'definition':
        body.links.push({ url: node.url ?? '', line });
        break;
      case 'image':
        body.images.push({ alt: node.alt ?? '', url: node.url ?? '', line });
        break;
      case 'imageReference':
        body.images.push({ alt: node.alt ?? '', url: undefined, line });
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        body.components.push(component(node));
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'mdxjsEsm':
      case 'html':
        body.code.push({ text: node.value ?? '', line });
        break;
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(root);
  body.text = (root.children ?? [])
    .filter((node) => node.type !== 'yaml')
    .map(textOf)
    .join('\n');
  return body;
}

const inlineBodies = new Map<string, Body>();
const EMPTY: Body = { headings: [], links: [], images: [], components: [], code: [], text: '' };

/**
 * What an inline text of front matter or data contains, found with the parser that also renders it.
 * A text that is nothing but an address is a field of its own (`url:`) and not running text.
 */
export function parseInline(text: string): Body {
  if (!/[[<&]|:\/\/|www\.|@/i.test(text) || /^https?:\/\/\S+$/i.test(text.trim())) return EMPTY;
  let body = inlineBodies.get(text);
  if (!body) inlineBodies.set(text, (body = collect(markdownToMdast(text, { features: { frontmatter: false } }) as unknown as Node)));
  return body;
}
