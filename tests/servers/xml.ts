/** A strict reader for the little XML that a `web.config` has: elements, attributes, comments; everything else is an error. */

export interface XmlElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
}

const NAME = '[A-Za-z_][\\w.-]*';
const TOKEN = new RegExp(
  `<!--(?<comment>[\\s\\S]*?)-->|</(?<end>${NAME})\\s*>|<(?<start>${NAME})(?<attributes>(?:\\s+${NAME}="[^"<]*")*)\\s*(?<empty>/?)>|(?<blank>\\s+)`,
  'gy',
);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescape = (value: string): string =>
  value.replace(/&([^;]*;?)/g, (_, name: string) => {
    const sign = ENTITIES[name.replace(/;$/, '')];
    if (sign === undefined || !name.endsWith(';')) throw new Error(`&${name} is geen bekend teken`);
    return sign;
  });

/** @returns the root element @throws when the text is not well formed */
export function parseXml(text: string): XmlElement {
  const body = text.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>/i, '');
  const top: XmlElement = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < body.length) {
    const position = TOKEN.lastIndex;
    const groups = TOKEN.exec(body)?.groups;
    if (!groups) throw new Error(`Geen geldige XML: ${body.slice(position, position + 40)}`);
    const parent = open.at(-1) ?? top;
    if (groups['comment']?.includes('--')) throw new Error('Twee streepjes in commentaar zijn geen geldige XML');
    if (groups['end'] !== undefined && (groups['end'] !== parent.name || open.length === 1))
      throw new Error(`</${groups['end']}> sluit niets`);
    if (groups['end'] !== undefined) open.pop();
    if (groups['start'] === undefined) continue;
    const attributes = new Map<string, string>();
    for (const [, name = '', value = ''] of (groups['attributes'] ?? '').matchAll(/([\w.-]+)="([^"]*)"/g)) {
      if (attributes.has(name)) throw new Error(`${name} staat twee keer in <${groups['start']}>`);
      attributes.set(name, unescape(value));
    }
    const element: XmlElement = { name: groups['start'], attributes, children: [] };
    parent.children.push(element);
    if (groups['empty'] === '') open.push(element);
  }
  const [root] = top.children;
  if (!root || top.children.length > 1 || open.length > 1) throw new Error('Geen geldige XML: niet precies één geheel');
  return root;
}
